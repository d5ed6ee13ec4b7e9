"""Numbers and days as the language writes them on screen, and never in what is written to files."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from desktop.theme import tongue
from desktop.widgets.plot_frame import PlotFrame
from desktop.widgets.rows_grid import RowsGrid
from synth_engine import api
from tests.gui.said import texts_under
from tests.gui.test_german import a_command, of_help, of_project
from tests.gui.visits import prefer, spoken, walk
from tests.helpers.two_people import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand

OTHER_DIGITS = QLocale(QLocale.Language.Arabic, QLocale.Country.Egypt)
"""Writes numbers with digits of its own: whatever still has ours was not written by it."""
ENGLISH_FIGURE = re.compile(
    r"(?<![\w.-])[0-9]+(?:[.,][0-9]+)+%?(?![\w.])|\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b|\b[0-9]{4,}\b"
)
"""1.5; 1,234; 2026-01-31; 12345."""
SAID_SO = frozenset({"20,190", "0.5", "2026-01-31", "1000"})
"""Stand in a text of ours itself, where whoever translates it writes them: an example, a year of a book."""


def unlocalised(text: str) -> list[str]:
    """Figures and days in a text that are written as in English."""
    text = re.sub(r"\((?:[^()]*\b(?:18|19|20)\d\d[^()]*)\)|\b(?:1[89]|20)\d\d\b(?!-)", " ", text)
    text = re.sub(
        r"cloister [a-z].*|\S*[/@]\S*|\b[0-9a-f]{16}\b|\bcp\d+\b|\b8859-\d+|\b18030\b|k = 5",
        " ",
        text,
    )
    return [one for one in ENGLISH_FIGURE.findall(text) if one not in SAID_SO]


def of_data(who: QWidget | None) -> bool:
    """Whether it shows cells of a table, which are values and not figures about them."""
    return isinstance(who, RowsGrid) or isinstance(who and who.parentWidget(), RowsGrid)


@pytest.mark.timeout(300)
def test_every_figure_is_written_as_the_language_does(
    open_window: Callable[..., Hand], everything: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a language that has digits of its own, no figure or day of ours is left in English."""
    found: dict[str, str] = {}
    # The digits go before the language does, which then sets the locale back.
    with spoken(monkeypatch, "pseudo"), pytest.MonkeyPatch.context() as digits:
        digits.setattr(tongue, "_locale", lambda *_: OTHER_DIGITS)
        hand = open_window()
        prefer(hand, 100, "light")
        for name in walk(hand, everything):
            for who, text in texts_under(hand.window):
                if unlocalised(text) and not (of_data(who) or of_help(who) or a_command(who)):
                    found.setdefault(text, f"{name} ({type(who).__name__})")
            if name == "about":
                recorded = of_project(hand, everything.parent)[1]
        hand.app.shut()
    missed = [
        f"{where}: {unlocalised(text)} in {text[:120]!r}"
        for text, where in found.items()
        if not any(one.startswith(text.partition("…")[0] or text) for one in recorded)
    ]
    assert not missed, f"{len(missed)}:\n" + "\n".join(missed)


def test_the_reading_sees_english_figures() -> None:
    """Points, groups and ISO days are told; years, digests, files and figures of another language are not."""
    for text in ("1.5 points", "12,345 rows", "at 2026-11-30", "12345 rows", "64.4% right"):
        assert len(unlocalised(text)) == 1, text
    for text in ("(Xu et al. 2019)", "826f190e977b2699", "v/0.1.0/x.csv", "٦٤٫٤ %", "8 trees"):
        assert unlocalised(text) == [], text


@pytest.mark.timeout(300)
def test_no_file_follows_the_language(
    open_window: Callable[..., Hand],
    everything: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Figures of plots, the log and the plan are the same bytes whether the window speaks German or English."""
    written: dict[str, list[str]] = {}
    plans = {}
    for language in ("de", "en"):
        with spoken(monkeypatch, language):
            hand = open_window()
            written[language] = []
            for _ in walk(hand, everything, ("validate", "collapse")):
                for frame in hand.page.findChildren(PlotFrame):
                    if frame.isVisible():
                        written[language].append(frame.text(","))
            hand.app.desk.go("plan")
            hand.calm()
            hand.app.desk.edit(holdout=0.25, parameters=(("minimum_count", 1200),))
            hand.app.desk.save_plan()
            hand.calm()
            hand.app.desk.logkeeper.export(str(tmp_path / f"{language}.csv"))
            hand.calm()
            hand.app.shut()
        with api.Session.open(everything, PASSPHRASE) as session:
            plans[language] = session.plan()
    assert plans["de"] == plans["en"]
    assert len(written["de"]) == len(written["en"]) > 10
    for german, english in zip(written["de"], written["en"], strict=True):
        assert numbers(german) == numbers(english)
    assert sum(len(row) for one in written["en"] for row in numbers(one)) > 100
    first, second = (
        (tmp_path / f"{one}.csv").read_text(encoding="utf-8").splitlines() for one in ("de", "en")
    )
    assert len(first) > 5
    assert second[: len(first)] == first


def numbers(figures: str) -> list[list[float]]:
    """The cells of a file of figures that are numbers; one that is written otherwise is an error."""
    found = []
    for row in list(csv.reader(io.StringIO(figures)))[1:]:
        cells = [one for one in row[1:] if one and one[0] in "-0123456789"]
        found.append([float(one) for one in cells if not re.search(r"[A-Za-z]", one[:3])])
    return found
