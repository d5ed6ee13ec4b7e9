"""What must hold of the window whatever it shows."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from desktop.models.grid import Cell, GridModel, Heading
from desktop.shell.crash_dialog import CrashDialog
from desktop.shell.places import PAGES
from synth_engine.workflow import STEPS
from tests.gui.test_journey import make_project
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.modeltest import ModelTester

    from tests.gui.conftest import Hand

# A person notices a pause of a tenth of a second; the machine of a test is busy, so it may be a quarter.
LONGEST_WAIT = 3.0  # asleep or for others; on a busy machine others have the core
LONGEST_PAUSE = 0.25


def test_the_rail_is_the_line() -> None:
    """Every step of the line has its page, in order; the others stand beside it."""
    names = [page.name for page in PAGES]
    steps = [step.name for step in STEPS]
    assert [name for name in names if name in steps] == steps
    assert len(names) == len(set(names))


def test_it_stays_responsive_while_jobs_run(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """While a table is imported, learnt and validated the window never stands still."""
    hand = open_window()
    make_project(hand, tmp_path / "r.cloister")
    hand.type(hand.page.path, str(write_patients(tmp_path / "t.csv", 3_000)))
    # What this process itself did between two beats: another one that takes the core is not our pause.
    pauses: list[float] = []
    waits: list[float] = []
    last = [time.process_time(), time.perf_counter()]

    def beat() -> None:
        now = [time.process_time(), time.perf_counter()]
        pauses.append(now[0] - last[0])
        waits.append(now[1] - last[1])
        last[:] = now

    timer = QTimer()
    timer.setInterval(10)
    timer.timeout.connect(beat)
    timer.start()
    hand.press(hand.page.go_on)
    hand.calm()
    hand.app.desk.go("fit")
    hand.press(hand.page.all)
    hand.calm()
    timer.stop()
    assert hand.state.score is not None
    assert len(pauses) > 50
    assert max(pauses[1:]) < LONGEST_PAUSE, f"longest pause {max(pauses):.3f} s"
    assert max(waits[1:]) < LONGEST_WAIT, f"longest wait {max(waits):.3f} s"


def test_a_dropped_file_is_imported(open_window: Callable[..., Hand], tmp_path: Path) -> None:
    """A file that is dropped is looked at first; one press, or Return, imports it as it was found."""
    hand = open_window()
    make_project(hand, tmp_path / "p.cloister")
    file = write_patients(tmp_path / "dropped.csv", 200)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drop = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    hand.page.drop.dropEvent(drop)
    hand.calm()
    assert hand.state.source is None
    assert hand.state.preview.found.file_name == "dropped.csv"
    assert hand.page.go_on.hasFocus()
    hand.bot.keyClick(hand.page.go_on, Qt.Key.Key_Return)
    hand.calm()
    assert hand.state.source.file_name == "dropped.csv"
    assert hand.state.preview.file == ""


@pytest.mark.promise(9)
def test_real_values_are_masked_until_asked_for_and_that_is_recorded(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """The preview hides real values; showing them is one press and one record of the log."""
    hand = open_window()
    make_project(hand, tmp_path / "m.cloister")
    hand.type(hand.page.path, str(write_patients(tmp_path / "t.csv", 200)))
    hand.press(hand.page.go_on)
    hand.calm()
    page = hand.page
    page.tabs.setCurrentIndex(2)
    assert {cell for row in hand.state.source_rows.rows for cell in row} == {"•••"}
    page.rows.reveal.click()
    hand.calm()
    assert "cardiology" in {cell for row in hand.state.source_rows.rows for cell in row}
    hand.app.desk.reload()
    hand.calm()
    assert [row.action for row in hand.state.audit].count("unmask") == 1


def test_everything_that_is_pressed_or_typed_has_a_name(
    open_window: Callable[..., Hand],
) -> None:
    """A screen reader can name every button and every field of every page."""
    hand = open_window()
    seen = 0
    for page in PAGES:
        made = hand.app.window.page(page.name)
        for kind in (QAbstractButton, QLineEdit):
            for widget in made.findChildren(kind):
                seen += 1
                inside = widget.parent()
                named = widget.accessibleName() or widget.text() or inside.accessibleName()
                assert named, f"{page.name}: {widget!r}"
    assert seen > 100


@pytest.mark.promise(1)
def test_what_nobody_expected_is_shown_and_not_its_text(open_window: Callable[..., Hand]) -> None:
    """An exception in a slot opens the crash dialog with places, never with the exception's own words."""
    hand = open_window()
    try:
        raise ValueError("Mrs Smith, born 1948")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    dialog = hand.window.findChild(CrashDialog)
    assert dialog.isVisible()
    text = dialog.report.toPlainText()
    assert "ValueError" in text
    assert "test_what_nobody_expected" in text
    assert "Smith" not in text
    assert hand.broke.pop() in text
    dialog.close()


def test_grid_model_keeps_qts_contract(qtmodeltester: ModelTester) -> None:
    """The one table model keeps every rule that Qt's model tester knows, through changes of shape."""
    model = GridModel((Heading("A"), Heading("B", right=True)))
    qtmodeltester.check(model)
    model.show_rows(((Cell("x"), Cell(checked=True)), (Cell("y"), Cell(bars=(1.0, 2.0)))))
    qtmodeltester.check(model)
    model.show_rows(((Cell("z", choices=(("k", "K"),)), Cell()),), (Heading("C"), Heading("D")))
    qtmodeltester.check(model)


@pytest.mark.parametrize("words", [["--help"]])
def test_the_program_starts_from_the_shell(words: list[str]) -> None:
    """`cloister-app --help` answers without a screen."""
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    assert "PROJECT" in done.stdout
