"""Reads policies: the named ones that come with Cloister, or a file of a site's own. Light: stdlib only."""

from __future__ import annotations

import json
from pathlib import Path

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.policy import Policy
from synth_engine.contracts.resources import resource

LARGEST = 1_000_000


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
        UserFixable: ``POLICY.UNKNOWN``, ``POLICY.INVALID``.
    """
    if name.endswith(".json"):
        return _read(Path(name))
    known = {path.stem: path for path in resource("policies").glob("*.json")}
    if name not in known:
        raise UserFixable("POLICY.UNKNOWN", name=name, known=", ".join(sorted(known)))
    return _read(known[name])


def _read(path: Path) -> Policy:
    try:
        if path.stat().st_size > LARGEST:
            raise UserFixable("POLICY.INVALID", path=str(path))
        return Policy.from_json(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserFixable("POLICY.INVALID", path=str(path)) from error
