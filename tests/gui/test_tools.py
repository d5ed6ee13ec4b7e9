"""The page of tools in the real window: what the command line does without a project, and a kept run once more."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from synth_engine import api, crypto
from synth_engine.contracts.resources import resource
from tests.gui.conftest import LONG_MS
from tests.helpers.tables import HEADER, write_patients
from tests.helpers.vaults import open_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand


@pytest.fixture
def hand(open_window: Callable[..., Hand], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hand:
    """A window at the tools, of somebody with settings of their own."""
    (tmp_path / "settings").mkdir()
    monkeypatch.setenv("CLOISTER_SETTINGS", str(tmp_path / "settings"))
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
    assert page.command.line.text().endswith("--codes '?'") or "--codes=" in (
        page.command.line.text()
    )
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
    slow = [sys.executable, "-c", "import sys, time; sys.stdin.readline(); time.sleep(60)"]
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
