"""A validated project under a policy that asks for two people, and the keys of both."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from synth_engine import api, crypto
from synth_engine.contracts.resources import resource
from tests.helpers.light_worker import light
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
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
