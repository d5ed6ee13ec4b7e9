"""The compare tab and the drift card in the real window: chosen by keyboard, named for readers aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from synth_engine import api
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand

SECRET = "a passphrase of a test"


@pytest.mark.slow
def test_two_runs_are_compared_and_a_newer_table_is_judged(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """The newest run stands against the one before; arrow keys choose another; importing again shows drift."""
    project = tmp_path / "p.cloister"
    with api.Session.create(project, SECRET) as session:
        session.run_step("import", file=write_patients(tmp_path / "t.csv", 300), table=None)
        for seed in (0, 1):
            for name in ("profile",) if seed == 0 else ():
                session.run_step(name)
            plan = session.plan()
            assert plan is not None
            session.set_plan(type(plan)(roles=plan.roles, synthesizer="independent", seed=seed))
            for name in ("fit", "generate", "validate"):
                session.run_step(name)
    hand = open_window()
    hand.type(hand.page.open_path, str(project))
    hand.type(hand.page.open_passphrase, SECRET)
    hand.press(hand.page.open_button)
    hand.calm()
    hand.app.desk.go("validate")
    hand.calm()
    tab = hand.page.compare
    hand.page.tabs.setCurrentWidget(tab)
    assert (hand.state.comparison.a, hand.state.comparison.b) == (1, 2)
    assert hand.page.command.line.text().endswith("--compare 1 2")
    assert tab.plan.text() == "• seed: 0 → 1"
    assert tab.card.accessibleName().startswith("Run 2 against run 1")
    assert tab.model.rowCount() == len(hand.state.comparison.rows) > 10
    tab.earlier.setFocus()
    hand.bot.keyClick(tab.earlier, Qt.Key.Key_Up)
    hand.calm()
    assert (hand.state.comparison.a, hand.state.comparison.b) == (2, 2)
    assert hand.state.drift is None
    hand.app.desk.import_file(str(write_patients(tmp_path / "newer.csv", 300, seed=4)))
    hand.calm()
    hand.app.desk.go("profile")
    hand.calm()
    card = hand.page.drift
    assert card.isVisible()
    assert card.accessibleName().startswith("Drift: ")
    assert card.sentence.text() == hand.state.drift.sentence
