"""German is whole: every page, tab and folded part of a real project is walked in English and in German, and no text
that people read is the same in both, but names, codes and values of cells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTabBar, QWidget

from tests.gui.visits import prefer, spoken, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.gui.conftest import Hand

SAYING = (
    *("text", "placeholderText", "title", "windowTitle", "toPlainText", "currentText"),
    *("toolTip", "accessibleName", "accessibleDescription", "whatsThis"),
)
"""How widgets are asked for what they say."""
MOST_ROWS = 60
THE_SAME = re.compile(
    r"cloister .*|openssl .*|grep .*|.*[/=@].*|[\w.,…* -]+\.\w{2,11}( \(\d\))?|[0-9a-f ]{16,}|SHA-256|AES-256.*|\W*|\d.*"
)
"""Commands, paths, files, digests and numbers."""
RECORDED = ("audit", "about")
"""Pages that show what stands in the log and what programs call themselves, word for word, as anybody else reads it."""
REFERENCE = "help"
"""Besides the guides, its pages are in English only, and say so."""
_TAG = re.compile(r"<[^>]+>")


def texts_under(top: QWidget) -> Iterator[str]:
    """Every text that is shown, told as a tip or read aloud under a widget."""
    for widget in [top, *top.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        for name in SAYING:
            said = _asked(widget, name)
            if isinstance(said, str):
                yield from (one.strip() for one in _TAG.sub("\n", said).split("\n"))
        if isinstance(widget, QTabBar):
            yield from (widget.tabText(at) for at in range(widget.count()))
        if isinstance(widget, QAbstractItemView):
            yield from _cells(widget)


def _asked(widget: QWidget, name: str) -> object:
    """What a widget answers; None where it is asked for something else by that name."""
    try:
        return getattr(widget, name)()
    except (AttributeError, TypeError):
        return None


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    top = QModelIndex()
    for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(top)):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(top), MOST_ROWS)):
            yield str(model.data(model.index(row, column, top)) or "")


def seen(
    open_window: Callable[..., Hand], project: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> dict[str, str]:
    """Text -> the first view in which it stood, of one walk in a language."""
    found: dict[str, str] = {}
    with spoken(monkeypatch, language):
        hand = open_window()
        prefer(hand, 100, "light")
        for name in walk(hand, project):
            for one in texts_under(hand.window):
                found.setdefault(one, name)
        hand.app.shut()
    return found


@pytest.mark.timeout(300)
def test_no_text_stays_english(
    open_window: Callable[..., Hand], everything: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of all that is shown, no sentence is the same in English and German."""
    german = seen(open_window, everything, monkeypatch, "de")
    english = seen(open_window, everything, monkeypatch, "en")
    left = [
        f"{where}: {one}"
        for one, where in german.items()
        if len(re.findall(r"[A-Za-z]{2,}", one)) >= 3
        and not THE_SAME.fullmatch(one)
        and where.partition(":")[0] not in {*RECORDED, REFERENCE}
        and one in english
    ]
    assert not left, "\n".join(left)
    assert len(german) > 500
