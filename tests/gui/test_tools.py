"""The page of tools in the real window: what the command line does without a project, and a kept run once more."""

from __future__ import annotations

import json
import shlex
import sqlite3
import sys
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from synth_engine import api, crypto
from synth_engine.cli import main
from synth_engine.contracts.resources import resource
from tests.gui.conftest import LONG_MS
from tests.helpers.tables import HEADER, write_patients
from tests.helpers.vaults import open_project, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand


@pytest.fixture
def hand(open_window: Callable[..., Hand], own_settings: Path) -> Hand:
    """A window at the tools, of somebody with settings of their own."""
    del own_settings  # asked for because of what it sets
    hand = open_window()
    hand.app.window.actions_known.get("go.tools").trigger()
    hand.calm()
    assert hand.state.page == "tools"
    return hand


def test_gaps_are_filled_into_a_new_table(hand: Hand, tmp_path: Path) -> None:
    """Nothing named says what to do; filled, it says how many cells; the table is there, whole, and its rows real."""
    page = hand.page
    hand.press(page.fill)
    assert hand.state.notice.tone == "warn"
    hand.type(page.table, str(write_patients(tmp_path / "t.csv", 200)))
    hand.type(page.filled_out, str(tmp_path / "whole.csv"))
    hand.type(page.codes, "?")
    assert page.command.line.text().endswith(" '--codes=?'")
    hand.press(page.fill)
    hand.calm()
    assert hand.state.notice.tone == "good", hand.state.notice
    assert "real rows" in hand.state.notice.meaning
    rows = [row.split(",") for row in (tmp_path / "whole.csv").read_text("utf-8").splitlines()]
    assert len(rows) == 201
    income, score = HEADER.index("income"), HEADER.index("score")
    assert all(row[income] and row[score] != "?" for row in rows)
    assert any(line.startswith("income: ") for line in page.answer.text().splitlines())
    hand.press(page.fill)
    hand.calm()
    assert hand.state.notice.tone == "bad"  # what is there is not overwritten


def test_a_tool_can_be_stopped(hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While it works other tools wait; stopped, nothing was written and all can be pressed again."""
    slow = [sys.executable, "-c", "import sys; sys.stdin.readline(); sys.stdin.readline()"]
    monkeypatch.setattr("synth_engine.jobs.job.worker_command", lambda: slow)
    page = hand.page
    hand.type(page.table, str(write_patients(tmp_path / "t.csv", 30)))
    hand.type(page.filled_out, str(tmp_path / "whole.csv"))
    hand.press(page.fill)
    hand.bot.waitUntil(page.fill_stop.isVisible, timeout=LONG_MS)
    assert not page.pool.isEnabled()
    hand.bot.waitUntil(lambda: hand.app.desk.toolkit.stoppable, timeout=LONG_MS)
    hand.press(page.fill_stop)
    hand.bot.waitUntil(lambda: hand.state.free, timeout=LONG_MS)
    assert hand.state.notice.what == "Stopped."
    assert not (tmp_path / "whole.csv").exists()
    assert page.pool.isEnabled()


def test_closing_the_window_stops_the_tool_first(
    hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window stays until the tool has stopped, which takes a moment and not the rest of its work; then it goes."""
    slow = [sys.executable, "-c", "import sys; sys.stdin.readline(); sys.stdin.readline()"]
    monkeypatch.setattr("synth_engine.jobs.job.worker_command", lambda: slow)
    hand.type(hand.page.table, str(write_patients(tmp_path / "t.csv", 30)))
    hand.type(hand.page.filled_out, str(tmp_path / "whole.csv"))
    hand.press(hand.page.fill)
    began = time.monotonic()
    hand.window.close()  # before the tool has begun, even
    assert hand.window.isVisible()
    assert time.monotonic() - began < 3  # a job that is waited for would hold it for 20
    hand.bot.waitUntil(lambda: not hand.window.isVisible(), timeout=15_000)
    assert not hand.app.lane.stuck
    assert not (tmp_path / "whole.csv").exists()


def test_a_table_is_written_in_another_format(hand: Hand, tmp_path: Path) -> None:
    """What is missing is said by name; written and written back it holds the same cells; what is there stays."""
    page = hand.page.convert
    hand.press(page.go)
    assert told(hand).startswith("warn: Name the file to read.")
    source = write_patients(tmp_path / "t.csv", 120)
    hand.type(page.file, str(source))
    hand.press(page.go)
    assert told(hand).startswith("warn: Name the new file.")
    hand.type(page.out, str(tmp_path / "t.parquet"))
    line = hand.page.command.line.text()
    assert line == f"cloister convert {tmp_path}/t.csv {tmp_path}/t.parquet"
    hand.press(page.go)
    hand.calm()
    assert told(hand).startswith("good: 120 rows and "), told(hand)
    hand.press(page.go)
    hand.calm()
    assert told(hand).startswith("bad"), told(hand)  # what is there is not overwritten
    hand.type(page.file, str(tmp_path / "t.parquet"))
    hand.type(page.out, str(tmp_path / "back.csv"))
    hand.press(page.go)
    hand.calm()
    assert told(hand).startswith("good"), told(hand)
    back = (tmp_path / "back.csv").read_text("utf-8").splitlines()
    first = source.read_text("utf-8").splitlines()
    assert [row.split(",")[0] for row in back] == [row.split(",")[0] for row in first]


def test_a_table_of_a_database_is_written_out(hand: Hand, tmp_path: Path) -> None:
    """It is named in a field of its own, and the command names it too; one that is not there is said."""
    with closing(sqlite3.connect(tmp_path / "ward.sqlite")) as base:
        base.execute("create table beds (ward text, beds integer)")
        base.execute("create table staff (name text)")
        base.executemany("insert into beds values (?, ?)", [("north", 12), ("south", 9)])
        base.commit()
    page = hand.page.convert
    hand.type(page.file, str(tmp_path / "ward.sqlite"))
    hand.type(page.out, str(tmp_path / "beds.csv"))
    hand.type(page.inner, "rooms")
    hand.press(page.go)
    hand.calm()
    assert told(hand).startswith("bad"), told(hand)
    hand.type(page.inner, "beds")
    assert hand.page.command.line.text().endswith("/beds.csv --table beds")
    hand.press(page.go)
    hand.calm()
    assert told(hand).startswith("good: 2 rows and 2 columns"), told(hand)
    assert (tmp_path / "beds.csv").read_text("utf-8").split() == [
        "ward,beds",
        "north,12",
        "south,9",
    ]


def test_a_table_from_elsewhere_is_judged(hand: Hand, tmp_path: Path) -> None:
    """What is missing is said by name; the verdict and the worst figures are those of the verb; the report is there."""
    page = hand.page.evaluate
    real, made, held = (
        write_patients(tmp_path / f"{name}.csv", 160, seed)
        for seed, name in enumerate(("real", "made", "held"))
    )
    hand.press(page.go)
    assert told(hand).startswith("warn: Name the synthetic table.")
    hand.type(page.synthetic, str(made))
    hand.press(page.go)
    assert told(hand).startswith("warn: Name the real table")
    hand.type(page.real, str(real))
    hand.type(page.report, str(tmp_path / "report.doc"))
    hand.press(page.go)
    assert told(hand).startswith("warn: A report is written as")
    hand.type(page.report, str(tmp_path / "report.html"))
    hand.type(page.holdout, str(held))
    hand.type(page.targets, "outcome")
    line = hand.page.command.line.text()
    assert line == (
        f"cloister evaluate --real {real} --synthetic {made} --holdout {held} --target outcome "
        f"--html {tmp_path}/report.html"
    )
    hand.press(page.go)
    hand.calm()
    arguments = shlex.split(line)[1:]
    arguments[-1] = str(tmp_path / "again.html")
    code = main(arguments)
    assert page.verdict.what.isVisible()
    assert (hand.state.tools.judged.icon == "pass") is (code == 0)
    assert page.verdict.what.text() == hand.state.notice.what
    assert len(page.answer.lines()) >= 3
    assert page.title.isVisible()
    assert page.report_at.text() == f"The report lies at {tmp_path}/report.html."
    assert "<html" in (tmp_path / "report.html").read_text("utf-8")


def test_a_copy_is_refused_and_a_bad_file_is_said(hand: Hand, tmp_path: Path) -> None:
    """The real table itself is no synthetic one; without held-back rows that is said; no table is the engine's error."""
    page = hand.page.evaluate
    real = write_patients(tmp_path / "real.csv", 120)
    hand.type(page.synthetic, str(real))
    hand.type(page.real, str(real))
    hand.press(page.go)
    hand.calm()
    assert hand.state.tools.judged.tone == "bad"
    assert page.verdict.more.text().startswith("No held-back rows were named")
    assert "No report was asked for" in page.report_at.text()
    assert page.policy.currentData() == "research-sharing"
    page.policy.setCurrentIndex(page.policy.findData("internal-testing"))
    page.policy.activated.emit(page.policy.currentIndex())
    hand.type(page.report, str(tmp_path / "report.pdf"))
    line = hand.page.command.line.text()
    assert line.endswith(f" --policy internal-testing --pdf {tmp_path}/report.pdf")
    hand.press(page.go)
    hand.calm()
    assert page.policy.currentText() in page.verdict.what.text()
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    hand.type(page.synthetic, str(tmp_path / "missing.csv"))
    hand.type(page.report, str(tmp_path / "another.pdf"))
    hand.press(page.go)
    hand.calm()
    assert told(hand).startswith("bad"), told(hand)
    assert "missing.csv" in told(hand)
    assert not page.verdict.isVisible()
    assert not page.answer.isVisible()


def test_without_held_back_rows_no_line_pretends_to_a_bound(hand: Hand, tmp_path: Path) -> None:
    """A figure that is held against fresh real rows, where there are none, says so; it has no bound to show."""
    page = hand.page.evaluate
    hand.type(page.real, str(write_patients(tmp_path / "real.csv", 120)))
    hand.type(page.synthetic, str(write_patients(tmp_path / "made.csv", 120, 1)))
    hand.press(page.go)
    hand.calm()
    lines = page.answer.lines()
    copies = "Exact copies: 0.0 %; without fresh real rows to judge it by, it counts as not met"
    assert copies in lines
    assert len(lines) > 1
    assert not [one for one in lines if "asked –" in one]


@pytest.mark.parametrize("ending", ["html", "pdf"])
def test_a_report_that_exists_is_refused_before_anything_is_measured(
    hand: Hand, tmp_path: Path, ending: str
) -> None:
    """It is left alone, and the tables are not even opened: those that are named are not there."""
    page, report = hand.page.evaluate, tmp_path / f"report.{ending}"
    report.write_bytes(b"mine")
    for field in (page.synthetic, page.real):
        hand.type(field, str(tmp_path / "missing.csv"))
    hand.type(page.report, str(report))
    hand.press(page.go)
    hand.calm()
    assert told(hand).startswith("bad"), told(hand)
    assert f"{report} exists already." in told(hand)
    assert report.read_bytes() == b"mine"
    assert not page.verdict.isVisible()
    assert page.go.isEnabled()


@pytest.mark.parametrize("tool", ["convert", "evaluate"])
def test_these_can_be_stopped_too(
    hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tool: str
) -> None:
    """Stopped, nothing was written, and all can be pressed again."""
    slow = [sys.executable, "-c", "import sys; sys.stdin.readline(); sys.stdin.readline()"]
    monkeypatch.setattr("synth_engine.jobs.job.worker_command", lambda: slow)
    page = getattr(hand.page, tool)
    table, out = str(write_patients(tmp_path / "t.csv", 30)), str(tmp_path / "out.html")
    if tool == "convert":
        hand.type(page.file, table)
        hand.type(page.out, out)
    else:
        hand.type(page.synthetic, table)
        hand.type(page.real, table)
        hand.type(page.report, out)
    hand.press(page.go)
    hand.bot.waitUntil(page.stop.isVisible, timeout=LONG_MS)
    assert not hand.page.fill.isEnabled()
    hand.bot.waitUntil(lambda: hand.app.desk.toolkit.stoppable, timeout=LONG_MS)
    hand.press(page.stop)
    hand.bot.waitUntil(lambda: hand.state.free, timeout=LONG_MS)
    assert hand.state.notice.what == "Stopped."
    assert not (tmp_path / "out.html").exists()
    assert page.go.isEnabled()
    assert not page.stop.isVisible()


def test_synthetic_tables_are_entered_in_a_registry(hand: Hand, tmp_path: Path) -> None:
    """A key is made, a table entered, and the registry knows it."""
    page = hand.page
    table = write_patients(tmp_path / "made.csv", 150)
    hand.type(page.files, str(table))
    hand.type(page.registry, str(tmp_path / "site.registry"))
    hand.type(page.site_key, str(tmp_path / "site.key"))
    hand.press(page.new_key)
    hand.calm()
    assert hand.state.notice.tone == "good", hand.state.notice
    assert page.command.line.text().startswith("cloister pool ")
    hand.press(page.pool)
    hand.calm()
    assert hand.state.notice.what.startswith("1 table was entered in "), hand.state.notice
    assert (tmp_path / "site.registry").stat().st_size > 100


def test_the_sites_account_is_kept_and_no_longer(hand: Hand, tmp_path: Path) -> None:
    """What is set is said and is what the command line sees."""
    page = hand.page
    hand.type(page.account, str(tmp_path / "site.account"))
    assert page.command.line.text() == f"cloister account --site {tmp_path}/site.account"
    hand.press(page.keep)
    hand.calm()
    assert hand.state.notice.tone == "good", hand.state.notice
    assert "0 releases" in page.account_now.text()
    assert api.site_account() == (tmp_path / "site.account", 0)
    hand.press(page.keep_none)
    hand.calm()
    assert api.site_account() == (None, 0)


def test_a_policy_is_signed(hand: Hand, tmp_path: Path) -> None:
    """The signature stands beside it; the passphrase leaves the field at once."""
    body = json.loads(resource("policies").joinpath("internal-testing.json").read_text("utf-8"))
    policy = tmp_path / "ours.json"
    policy.write_text(json.dumps(body | {"name": "ours"}), encoding="utf-8")
    crypto.save_signing_key(crypto.new_signing_key(), tmp_path / "officer.pem", "a passphrase")
    page = hand.page
    hand.type(page.policy, str(policy))
    hand.type(page.key, str(tmp_path / "officer.pem"))
    hand.type(page.passphrase, "a passphrase")
    hand.press(page.sign)
    hand.calm()
    assert hand.state.notice.what.startswith("ours "), hand.state.notice
    assert page.passphrase.text() == ""
    assert len(list(tmp_path.glob("ours.json.*"))) >= 1


def test_a_kept_run_is_run_again(open_window: Callable[..., Hand], everything: Path) -> None:
    """Its plan is the project's plan again, and what is out of date under it is done."""
    hand = open_window()
    open_project(hand, everything, "validate")
    first = hand.state.runs[0].number
    seed = hand.state.plan.seed
    hand.app.desk.edit(seed=seed + 1)
    hand.app.desk.save_plan()
    hand.calm()
    assert hand.state.step("fit").state == "stale"
    hand.app.desk.queuer.again(first)
    hand.bot.waitUntil(lambda: hand.state.plan.seed == seed, timeout=LONG_MS)
    hand.calm()
    assert hand.state.step("generate").state == "done"
    assert hand.state.step("validate").state in {"done", "refused"}
