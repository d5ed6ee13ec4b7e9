"""A project of two tables: one that was learnt and drawn, and one that is kept beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from synth_engine import api
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from pathlib import Path


def write_wards(path: Path) -> Path:
    """Write sixty wards as CSV."""
    wards = "".join(f"W{at},{at % 7 + 3},{'yes' if at % 3 else 'no'}\n" for at in range(60))
    path.write_text(f"ward_id,beds,night\n{wards}", encoding="utf-8")
    return path


def with_wards(folder: Path, secret: str, rows: int) -> Path:
    """A project in a folder: patients, learnt and drawn by the cheapest method; wards beside them.

    Args:
        folder: takes the files, too.
        secret: the passphrase.
        rows: of patients.
    """
    path = folder / "p.cloister"
    with api.Session.create(path, secret) as session:
        session.run_step("import", file=write_patients(folder / "patients.csv", rows))
        session.run_step("profile")
        session.run_step("import-table", file=write_wards(folder / "wards.csv"))
        plan = session.plan()
        assert plan is not None
        session.set_plan(replace(plan, synthesizer="independent"))
        session.run_step("fit")
        session.run_step("generate")
    return path
