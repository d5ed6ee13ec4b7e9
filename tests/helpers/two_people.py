"""A validated project under a policy that asks for two people, the keys of both, and what each of them does."""

from __future__ import annotations

import json
import shutil
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from synth_engine import api, crypto
from synth_engine.contracts.errors import Refused, SynthError, UserFixable
from synth_engine.contracts.resources import resource
from tests.helpers.light_worker import light
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PASSPHRASE = "correct horse battery"
ANALYST, OFFICER = "Anna Analyst", "Otto Officer"


def write_policy(path: Path, approvals: dict[str, Any], *, strict: bool = False) -> None:
    """A policy of two lines; `strict`: one that no table passes."""
    policy = json.loads(resource("policies").joinpath("internal-testing.json").read_text("utf-8"))
    shapes = next(one for one in policy["thresholds"] if one["metric"] == "column_shapes")
    policy |= {"name": "two", "approvals": approvals}
    policy["thresholds"] = [shapes | {"value": 1.0 if strict else 0.1}]
    path.write_text(json.dumps(policy), encoding="utf-8")


def make(folder: Path, approvals: dict[str, Any], *, strict: bool = False) -> Path:
    """A project from import to scorecard; analyst.pem and officer.pem beside it, without passphrases."""
    write_policy(folder / "two.json", approvals, strict=strict)
    path = folder / "p.cloister"
    # Only what the policy names is measured.
    with light("column-shapes"), api.Session.create(path, PASSPHRASE) as session:
        session.run_step("import", file=write_patients(folder / "t.csv", 200))
        session.run_step("profile")
        plan = session.default_plan()
        session.set_plan(replace(plan, policy=str(folder / "two.json")))
        for step in ("fit", "generate", "validate"):
            session.run_step(step)
    for name in ("analyst", "officer", "stranger"):
        crypto.save_signing_key(crypto.new_signing_key(), folder / f"{name}.pem", None)
    return path


@contextmanager
def copied(prepared: Path, folder: Path) -> Iterator[api.Session]:
    """A copy of a project that was made, open. The plan names the policy where it was made: it stays there.

    What reports say and metrics measure is tested where they are; here it is who saw what.
    """
    shutil.copytree(prepared, folder)
    with light("column-shapes"), api.Session.open(folder / "p.cloister", PASSPHRASE) as opened:
        yield opened


def ask(session: api.Session, **more: Any) -> Path:
    """A request file."""
    folder = session.path.parent
    out = folder / f"r{len(list(folder.glob('*.request')))}.request"
    said = {"purpose": "teaching", "recipient": "class", "person": ANALYST} | more
    said = {"key": folder / "analyst.pem", "key_passphrase": None} | said
    session.run_step("request", out=out, **said)
    return out


def answer(request: Path, **more: Any) -> Path:
    """The officer's answer to it."""
    folder = request.parent
    out = request.with_suffix(".answer")
    said = {"key": folder / "officer.pem", "key_passphrase": None, "person": OFFICER}
    said |= {"reason": "looked at it", "approved": True, "at": api.now()} | more
    api.answer_request(request, out=out, **said)
    return out


def release(session: api.Session, **more: Any) -> Path:
    """Release into a new folder."""
    folder = session.path.parent
    out = folder / f"out{len(list(folder.glob('out*')))}"
    said = {"key": folder / "analyst.pem", "key_passphrase": None, "person": ANALYST}
    session.run_step("release", out=out, **(said | more))
    return out


def refused(call: Any, *words: Any, **more: Any) -> str:
    """Code of the refusal; nothing may have left."""
    with pytest.raises(SynthError) as caught:
        call(*words, **more)
    assert isinstance(caught.value, Refused | UserFixable)
    return caught.value.code
