"""The collapse page on the real engine: asked by keyboard and mouse, cancelled, gone on with, advice followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QRadioButton

from synth_engine import api
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand

SECRET = "a passphrase of a test"
CONTROL = Qt.KeyboardModifier.ControlModifier


def at_the_page(hand: Hand, folder: Path) -> None:
    """Open a project with a small table and go to the page by its shortcut."""
    project = folder / "c.cloister"
    with api.Session.create(project, SECRET) as session:
        for step, options in (
            ("import", {"file": write_patients(folder / "t.csv", 240), "table": None}),
            ("profile", {}),
        ):
            session.finish(session.start(step, lambda frame: None, **options))
    hand.type(hand.page.open_path, str(project))
    hand.type(hand.page.open_passphrase, SECRET)
    hand.press(hand.page.open_button)
    hand.calm()
    hand.key(Qt.Key.Key_K, CONTROL)
    assert hand.state.page == "collapse"


def small(hand: Hand, seeds: int) -> None:
    """Two arms beside the control, two generations, few rows: set in the fields."""
    page = hand.page
    page.ask.more.click()
    page.ask.generations.setValue(2)
    page.ask.seeds.setValue(seeds)
    page.ask.budget.setValue(60)
    for name, tick in page.ask.arms.items():
        if tick.isEnabled() and tick.isChecked() and name != "accumulate":
            hand.press(tick)
    assert hand.state.collapse_ask.arms == ("control", "accumulate")


def test_asked_measured_and_read(open_window: Callable[..., Hand], tmp_path: Path, qtbot) -> None:
    """The question first; then the verdict by sign and word, curves, table, figures that can be taken along."""
    hand = open_window()
    at_the_page(hand, tmp_path)
    page = hand.page
    assert not page.tabs.bar.isVisible()
    assert "tasks" in page.ask.estimate.text()
    fields = page.findChildren(QRadioButton) + page.findChildren(QComboBox)
    assert len(fields) > 2
    for field in fields:
        assert field.accessibleName() or field.text()
        assert field.focusPolicy() & Qt.FocusPolicy.TabFocus
    small(hand, 2)
    plan = page.ask.plans["share"]
    plan.setFocus()
    qtbot.keyClick(plan, Qt.Key.Key_Space)
    assert hand.state.collapse_ask.plan == "share"
    page.ask.other.setValue(40)
    assert hand.state.collapse_ask.share == 0.4
    assert "--plan real-share=0.4" in page.command.line.text()
    hand.press(page.measure)
    hand.calm()
    found = hand.state.collapse
    assert found.complete
    assert found.front.judged == "planned"
    assert page.verdict.what.text().split(":")[0] in {"Green", "Amber", "Red"}
    assert page.verdict.lines[0].text() == found.front.sentences[0]
    assert page.tabs.bar.isVisible()
    assert page.arm_model.rowCount() == 3
    assert "what you plan" in page.curves.accessibleDescription()
    hand.press(page.figure.copy)
    assert "what you plan\t2\t" in QGuiApplication.clipboard().text()
    page.figure.write(str(tmp_path / "curves.csv"))
    page.figure.write(str(tmp_path / "curves.png"))
    assert (
        (tmp_path / "curves.csv").read_text(encoding="utf-8").startswith(",generation,points lost")
    )
    assert (tmp_path / "curves.png").stat().st_size > 1_000
    page.axis.setCurrentIndex(page.axis.findData("unique"))
    page.axis.activated.emit(page.axis.currentIndex())
    assert page.figure.question.text().endswith("?")
    assert page.curves.accessibleName() == page.figure.question.text()
    assert any(row.action == "collapse" for row in hand.state.audit)
    stale(hand)


def stale(hand: Hand) -> None:
    """After the plan has changed the answer is out of date, and the page says so."""
    hand.app.desk.edit(seed=5)
    hand.app.desk.save_plan()
    hand.calm()
    assert hand.state.collapse.stale
    assert "Out of date" in " ".join(line.text() for line in hand.page.verdict.lines)
    assert not hand.page.advice.isVisible()


@pytest.mark.slow
def test_cancelled_keeps_what_is_done_and_goes_on(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """Cancel keeps a part, which is never green; Go on finishes the same question; advice sets the next one."""
    hand = open_window()
    at_the_page(hand, tmp_path)
    page = hand.page
    small(hand, 5)
    hand.press(page.measure)

    def some() -> bool:
        run = hand.state.run
        return run is not None and run.fraction is not None and run.fraction > 0.2

    hand.bot.waitUntil(some, timeout=60_000)
    assert "of 30" in hand.state.run.task
    hand.app.desk.go("plan")
    assert hand.state.page == "plan"
    hand.app.desk.go("collapse")
    hand.press(hand.app.window.job.strip.cancel)
    hand.calm()
    part = hand.state.collapse
    assert not part.complete
    assert 0 < part.done < part.total == 30
    assert part.front.light != "green"
    assert "kept" in hand.state.notice.what
    page.ask.seeds.setValue(3)
    hand.press(page.go_on)
    hand.calm()
    whole = hand.state.collapse
    assert whole.complete
    assert whole.done == whole.total == 30
    assert not page.go_on.isVisible()
    usable = [one for one in whole.advice if one.ask is not None]
    assert usable
    hand.press(page.advice.buttons[[a for a in whole.advice if a.usable].index(usable[0])])
    assert hand.state.collapse_ask == usable[0].ask
    assert page.tabs.currentIndex() == page.tabs.bar.count() - 1
