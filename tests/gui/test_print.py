"""Paper: the release card, the log, a signed head and the list of shortcuts, each as whole pages."""

from __future__ import annotations

import re
import subprocess
from shutil import which
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtPrintSupport import QPrintDialog

from desktop.pages.release_card import ReleasedCard
from desktop.shell.palette import KeyList
from desktop.widgets import paper
from tests.gui.visits import spoken, walk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.gui.conftest import Hand

ON_PAPER = "pdftotext"
GROUPED = re.compile("[0-9a-f]{16}( [0-9a-f]{16}){3}")


def read(sheet: paper.Sheet, path: Path) -> str:
    """Print into a file, and read what stands on it."""
    paper.to_pdf(sheet, str(path))
    body = path.read_bytes()
    assert body.startswith(b"%PDF")
    assert b"/Type /Page" in body
    if which(ON_PAPER) is None:
        return sheet.title
    told = subprocess.run(
        [ON_PAPER, "-layout", str(path), "-"], check=True, capture_output=True, timeout=60
    )
    return told.stdout.decode("utf-8")


def the_card(hand: Hand, folder: Path) -> None:
    """The card of a release: its title, and its digests group by group."""
    sheet = hand.page.findChild(ReleasedCard).sheet()
    printed = read(sheet, folder / "card.pdf")
    assert sheet.title.split(":")[0] in printed
    digests = [value for _, value in sheet.facts if GROUPED.fullmatch(value)]
    assert len(digests) == 2
    if which(ON_PAPER):
        assert all(group in printed for value in digests for group in value.split())


def the_log(hand: Hand, folder: Path) -> None:
    """What is listed of the log: every row, in words."""
    sheets: list[paper.Sheet] = []
    page = hand.page
    hand.app.desk.logkeeper.gather(lambda view: sheets.append(page.extract(view)))
    hand.calm()
    printed = read(sheets[0], folder / "log.pdf")
    if which(ON_PAPER):
        assert "Plan behalten" in printed
        assert len(sheets[0].rows) > 5
        assert all(row[0] in printed for row in sheets[0].rows)


def the_keys(hand: Hand, folder: Path) -> None:
    """The shortcuts, by a dialog beside the window."""
    hand.window.show_keys()
    keys = hand.window.findChild(KeyList)
    sheet = keys.sheet()
    printed = read(sheet, folder / "keys.pdf")
    assert sheet.title in printed
    if which(ON_PAPER):
        assert len(sheet.rows) > 5
        assert all(row[1].split("+")[-1] in printed for row in sheet.rows)
    keys.print.click()
    dialog = hand.window.findChild(QPrintDialog)
    assert dialog is not None
    assert dialog.windowTitle() == sheet.title
    dialog.close()
    keys.close()


@pytest.mark.timeout(300)
def test_what_is_printed_is_whole(
    open_window: Callable[..., Hand],
    everything: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In German: title, rows and digests of a release's card, the log and the shortcuts stand on paper."""
    with spoken(monkeypatch, "de"):
        hand = open_window()
        seen = []
        for name in walk(hand, everything, ("release", "audit")):
            seen.append(name)
            if name == "release":
                the_card(hand, tmp_path)
            if name == "audit":
                the_log(hand, tmp_path)
        assert {"release", "audit"} <= set(seen)
        the_keys(hand, tmp_path)
        hand.app.shut()


def test_no_two_letters_are_one_glyph(qapp: QApplication, tmp_path: Path) -> None:
    """A digest that ends in ff, and words with fi, fl and ft, are copied out of the PDF as they are."""
    del qapp
    hard = "93f254ae29648dff Unterschrift Pfiff Auflage Prüfziffer"
    sheet = paper.Sheet(
        hard, facts=(("a", hard),), lines=(("b", hard),), heads=("c",), rows=((hard,),)
    )
    told = " ".join(read(sheet, tmp_path / "hard.pdf").split())  # a title may take two lines
    assert told.count(hard) == (4 if which(ON_PAPER) else 1)


def test_letters_on_paper_are_as_large_as_on_other_paper(qapp: QApplication) -> None:
    """Ten points, whatever the window's letters are in pixels: a log of 120 records takes more than one page."""
    del qapp
    made = paper.document_of(paper.Sheet("A title", heads=("a",), rows=(("b",),) * 120))
    assert made.defaultFont().pointSize() == 10
    assert made.defaultFont().pixelSize() == -1
    made.setPageSize(QSizeF(595, 842))  # A4 in points
    assert made.pageCount() >= 2
