"""No text stays English: the language that nobody speaks gives every text of ours accents, so a word without is told.

Every page, tab, folded part, dialog, menu, choice, tip and accessible text of a real project and of an empty one is
read. What may stay as it is are names: of columns, files, formats, commands, programs, and what stands in the log.
That German itself is whole, text by text, is for `tests/unit/desktop/test_translations.py`; here its figures and days are
looked at as well.
"""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QListWidget, QTextBrowser, QWidget

from desktop.pages.help_page import HelpPage
from desktop.theme.tongue import _ACCENTS, mark
from desktop.widgets.controls import CommandLine
from tests.gui.said import dialogs, explained, methods, texts_under
from tests.gui.visits import INSIDE, settle, spoken, walk
from tests.helpers.two_people import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.gui.conftest import Hand

_WORD = re.compile(r"[A-Za-z](?:[A-Za-z'-]*[A-Za-z])")
_FILES = re.compile(
    r"cloister [a-z].*|\S*[/\\@=]\S*|[\w*-]+(\.[\w*-]+)+|\b[0-9a-f]{7,}\b|--[a-z-]+| \([a-z-]+\)"
)
"""Commands, paths, files, addresses, digests, codes behind their words."""
OF_QT = frozenset({"Scroll Left", "Scroll Right"})
"""Said by Qt itself: it has catalogues of its own, also in German."""
NAMES = frozenset(
    {
        *(
            "Cloister",
            "CSV",
            "Parquet",
            "Excel",
            "SPSS",
            "Stata",
            "SQLite",
            "csv",
            "utf",
            "UTC",
            "kB",
            "MB",
            "GB",
        ),
        *(
            "SHA",
            "HMAC-SHA",
            "AES",
            "CBC",
            "HMAC",
            "PBKDF",
            "SQLCipher",
            "MIT",
            "BUSL",
            "English",
            "Deutsch",
        ),
        *(
            "Ctrl",
            "Shift",
            "Esc",
            "Del",
            "Alt",
            "Tab",
            "Home",
            "End",
            "PgUp",
            "PgDown",
            "Return",
            "Space",
        ),
        *("CTGAN", "TVAE", "SDV", "sdv", "sequential-trees"),
    }
)
"""Names of formats, methods, programs, languages and keys."""


def left(text: str) -> list[str]:
    """Words without accents in a text, but for files, commands and names."""
    bare = _FILES.sub(" ", text)
    return [
        word
        for word in _WORD.findall(bare)
        if word not in NAMES and any(ord(letter) in _ACCENTS for letter in word)
    ]


def of_project(hand: Hand, folder: Path) -> tuple[frozenset[str], frozenset[str]]:
    """(words of the tables, whole texts that are recorded): names of columns, values, what the log and programs say."""
    words: set[str] = {"ward", "patients", "visits"}
    for file in folder.glob("*.csv"):
        with file.open(encoding="utf-8", newline="") as lines:
            words |= {cell for row in csv.reader(lines) for cell in row if cell.isalpha()}
    state = hand.state
    texts = {text for row in state.audit for text in (row.subject, row.reason, row.actor)}
    texts |= {piece for row in state.audit for piece in (row.outcome, row.action)}
    texts |= {piece for pair in state.installation.versions for piece in pair}
    texts |= {
        ", ".join(f"{name} {version}" for name, version in row.versions) for row in state.audit
    }
    texts |= {one.text for one in state.planning.found} | set(state.planning.meanings) | OF_QT
    for one in state.releases:
        texts |= {one.purpose, one.recipient, one.approved_by}
    return frozenset(words), frozenset(texts)


def read(hand: Hand, project: Path) -> Iterator[tuple[str, QWidget | None, str]]:
    """(where, who says it, text) of everything: a walk, every dialog, every card of an explanation, every method."""
    for name in walk(hand, project):
        yield from ((name, who, text) for who, text in texts_under(hand.window))
        yield from ((name, None, text) for text in explained(hand))
        if name in {"welcome", "plan", "locked"}:
            for dialog, shown in dialogs(hand):
                yield from ((dialog, who, text) for who, text in texts_under(shown))
        if name == "plan":
            for method in methods(hand):
                page = hand.page
                yield from ((f"plan: {method}", who, text) for who, text in texts_under(page))


def of_help(who: QWidget | None) -> bool:
    """Whether it is a page of the help or its list: these are whole texts in a language of their own."""
    if not isinstance(who, QTextBrowser | QListWidget):
        return False
    at: QWidget | None = who
    while at is not None and not isinstance(at, HelpPage):
        at = at.parentWidget()
    return at is not None


def a_command(who: QWidget | None) -> bool:
    """Whether it shows a line for the command line."""
    return isinstance(who, CommandLine) or isinstance(who and who.parentWidget(), CommandLine)


@pytest.mark.timeout(300)
def test_no_text_stays_english(
    open_window: Callable[..., Hand], everything: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of all that a project with everything in it shows, tells and reads aloud, no word passes the translator by."""
    found: dict[str, tuple[str, QWidget | None]] = {}
    with spoken(monkeypatch, "pseudo"):
        hand = open_window()
        for where, who, text in read(hand, everything):
            if left(text) and not of_help(who) and not a_command(who):
                found.setdefault(text, (where, who))
            if where == "about":
                words, recorded = of_project(hand, everything.parent)
        hand.app.shut()
    missed = [
        f"{where} ({type(who).__name__}): {text[:160]!r}"
        for text, (where, who) in found.items()
        if text not in recorded and not set(left(text)) <= words
    ]
    assert not missed, f"{len(missed)}:\n" + "\n".join(missed)
    assert len(found) > 100


@pytest.mark.timeout(300)
def test_no_text_of_an_empty_project_stays_english(
    open_window: Callable[..., Hand], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What pages say before anything was imported, too."""
    missed = []
    with spoken(monkeypatch, "pseudo"):
        hand = open_window()
        hand.app.desk.create(str(tmp_path / "empty.cloister"), PASSPHRASE, PASSPHRASE)
        settle(hand)
        assert hand.state.project is not None, hand.state.notice
        words = {"empty"}
        for name in INSIDE:
            hand.app.desk.go(name)
            settle(hand)
            recorded = of_project(hand, tmp_path)[1]
            missed += [
                f"{name} ({type(who).__name__}): {text[:160]!r}"
                for who, text in texts_under(hand.window)
                if not set(left(text)) <= words and text not in recorded
                if not of_help(who) and not a_command(who)
            ]
        hand.app.shut()
    assert not missed, "\n".join(dict.fromkeys(missed))


def test_the_reading_sees_english_words() -> None:
    """A word, a tip and a value inside a translated sentence are told; names, files, digests and commands are not."""
    assert left("balanced") == ["balanced"]
    assert left("[Möđéļ: Columns alone~~~]") == ["Columns", "alone"]
    assert left("[Bŕöŵšé föŕ officer.pem~~~]") == []
    assert left("826f190e977b2699 f2680bfed939270b") == []
    assert left("[Öpéñ /tmp/some-folder/x.csv fîŕšţ~~] first") == ["first"]
    assert mark("balanced") == "balanced"
    assert QApplication.instance() is not None
