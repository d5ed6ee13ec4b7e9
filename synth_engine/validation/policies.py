"""Reads and signs policies: the named ones that come with Cloister, or a file of a site's own. Nothing heavy."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from synth_engine import crypto
from synth_engine.contracts import inputs
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.contracts.policy import Policy
from synth_engine.contracts.resources import resource

LARGEST = 1_000_000
SIGNATURE, SIGNER = ".sig", "signer.pub.pem"


def policies() -> tuple[Policy, ...]:
    """The policies that come with Cloister, the loosest first.

    Raises:
        UserFixable: ``POLICY.INVALID``.
    """
    found = [_read(path) for path in sorted(resource("policies").glob("*.json"))]
    return tuple(sorted(found, key=lambda policy: (len(policy.thresholds), policy.name)))


def load_policy(name: str) -> Policy:
    """Find a policy by its name, or read a file.

    Args:
        name: such as ``research-sharing``, or the path of a JSON file.

    Raises:
        UserFixable: ``POLICY.UNKNOWN``, ``POLICY.INVALID``, ``POLICY.SIGNATURE``.
    """
    if name.endswith(".json"):
        return _read(Path(name))
    known = {path.stem: path for path in resource("policies").glob("*.json")}
    if name not in known:
        raise UserFixable("POLICY.UNKNOWN", name=name, known=", ".join(sorted(known)))
    return _read(known[name])


def _read(path: Path) -> Policy:
    try:
        body = inputs.small(path, LARGEST)
        # What a file says about its own signature means nothing.
        return replace(_parsed(body), signed_by=_signed_by(path, body))
    except (OSError, ValueError) as error:
        raise UserFixable("POLICY.INVALID", path=str(path)) from error


def _parsed(untrusted: bytes) -> Policy:
    """The policy that a file's bytes are (ValueError where they are none)."""
    try:
        return Policy.from_json(json.loads(untrusted, object_pairs_hook=_once))
    except (KeyError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise ValueError from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose names stand once: whoever signs a policy must have read the one that counts."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def _signed_by(path: Path, body: bytes) -> str:
    """Id of the key whose signature stands beside the file (``FILE.sig``, ``signer.pub.pem``); "" for none.

    Raises:
        UserFixable: ``POLICY.SIGNATURE`` where there is one and it does not fit.
    """
    signature = path.with_name(f"{path.name}{SIGNATURE}")
    if not signature.exists():
        return ""
    try:
        public = inputs.small(path.with_name(SIGNER), LARGEST)
        signed = inputs.small(signature, LARGEST)
        if crypto.verify_signature(public, signed, body):
            return crypto.key_id_of(public)
    except (OSError, ValueError, UserFixable):
        pass
    raise UserFixable("POLICY.SIGNATURE", path=str(path))


def sign_policy(path: Path, key: crypto.SigningKey) -> Policy:
    """Sign a policy file: ``FILE.sig`` (Ed25519 over its exact bytes) and ``signer.pub.pem`` beside it.

    Args:
        path: of a JSON file that is a policy.
        key: the site's.

    Returns:
        The policy, `signed_by` filled in.

    Raises:
        UserFixable: ``POLICY.INVALID``; Environment: ``POLICY.CANNOT_WRITE``.
    """
    try:
        body = inputs.small(path, LARGEST)
        _parsed(body)
    except (OSError, ValueError) as error:
        raise UserFixable("POLICY.INVALID", path=str(path)) from error
    try:
        path.with_name(SIGNER).write_bytes(key.public_pem)
        path.with_name(f"{path.name}{SIGNATURE}").write_bytes(key.sign(body))
    except OSError as error:
        raise Environment("POLICY.CANNOT_WRITE", path=str(path)) from error
    return _read(path)
