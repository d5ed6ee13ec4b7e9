"""Advice on augmentation from the command line and in a project: asked, answered, kept, out of date, refused."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from synth_engine import api
from tests.helpers.tables import HEADER, patients, write_patients
from tests.journeys.conftest import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.conftest import Line

SMALL = ("--seeds", "2", "--size", "60", "--size", "120", "--add", "1", "--add", "rebalance")


def test_advice_on_a_table(line: Line) -> None:
    """JSON of the fixed shape, a page that says the same, exit code 0 whatever the advice is."""
    with (line.folder / "t.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows((HEADER, *patients(260)))
    words = ("augment", "t.csv", "--target", "outcome", *SMALL)
    answer = line(*words, "--html", "page.html", "--json")
    assert answer.code == 0
    found = answer.json
    assert [size["rows"] for size in found["sizes"]] == [60, 120]
    size = found["sizes"][-1]
    assert set(size["alone"]) == {"value", "low", "high"}
    assert {"add", "rows", "score", "gain", "p", "helps"} <= set(size["plans"][0])
    assert {"best", "worth_rows"} <= set(size)
    assert found["verdict"] in {"helps", "none-helps", "harms", "not-known"}
    assert found["complete"] is True
    page = (line.folder / "page.html").read_text(encoding="utf-8")
    assert found["sentences"][0].split(":")[0] in page


def test_what_cannot_be_asked_is_refused(line: Line) -> None:
    """No target, a seed below nought, a ratio that is none: a code each, before the table is read."""
    for words, code in (
        ((), "AUGMENT.NO_TARGET"),
        (("--target", "outcome", "--seeds", "0"), "USAGE.RANGE"),
        (("--target", "outcome", "--add", "much"), "USAGE.RANGE"),
    ):
        answer = line("augment", "none.csv", *words, "--json")
        assert answer.json["error"]["code"] == code


def test_in_a_project_it_is_kept(tmp_path: Path) -> None:
    """It learns from the training rows, is kept and logged, and is out of date when the plan's seed changes."""
    from dataclasses import replace

    write_patients(tmp_path / "t.csv", 300)
    with api.Session.create(tmp_path / "p.cloister", PASSPHRASE) as session:
        session.run_step("import", file=tmp_path / "t.csv")
        session.run_step("profile")
        assert session.augmentation() is None
        session.run_step("augment", target="outcome", seeds=2, sizes=[60], ratios=[1.0])
        found = session.augmentation()
        assert found is not None
        assert found["stale"] is False
        assert found["rows"]["table"] <= 240  # a fifth is the project's holdout
        assert session.audit()[-1].action == "augment"
        plan = session.plan()
        assert plan is not None
        session.set_plan(replace(plan, seed=plan.seed + 1))
        again = session.augmentation()
        assert again is not None
        assert again["stale"] is True
