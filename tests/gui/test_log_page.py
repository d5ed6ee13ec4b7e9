"""The log in the window, on the real engine: filtered, searched, paged, checked, held against heads, taken along."""

from __future__ import annotations

import shutil
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.presenters.log_state import PAGE_ROWS
from desktop.theme.tokens import px
from desktop.widgets import paper
from desktop.widgets.grid import shortened
from synth_engine import api, audit, crypto
from tests.gui.visits import spoken
from tests.helpers.two_people import PASSPHRASE
from tests.helpers.vaults import open_project, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand

MANY = 3_000
COFFEE = "c0ffee" * 8


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a long log, made once."""
    path = tmp_path_factory.mktemp("log") / "ward.cloister"
    start = datetime(2026, 1, 1, tzinfo=UTC)
    with api.Session.create(path, PASSPHRASE) as session, session.project.transaction():
        for number in range(MANY):
            audit.append(
                session.project,
                at=start + timedelta(hours=number),
                actor="Anna" if number % 3 else "Otto",
                action="fit" if number % 2 else "generate",
                subject=f"run {number:05}",
                outcome="refused" if number % 500 == 7 else "ok",
                reason="too few rows in Köln" if number == 1_234 else "",
                versions={"cloister": "0"},
                digests={"model": crypto.sha256(str(number).encode())},
            )
    return path


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Path:
    """A copy of it; a signing key without passphrase lies beside."""
    crypto.save_signing_key(crypto.new_signing_key(), tmp_path / "officer.pem", None)
    return shutil.copy(made, tmp_path / "ward.cloister")


def subjects(hand: Hand) -> list[str]:
    """What the first rows of the grid are about."""
    model = hand.page.model
    return [model.index(row, 5).data() for row in range(min(model.rowCount(), 6))]


def test_records_are_filtered_and_searched(open_window: Callable[..., Hand], project: Path) -> None:
    """By person, action, outcome, dates and words; the count says how many fit; the pane says a record in full."""
    hand = open_window()
    open_project(hand, project, "audit")
    page = hand.page
    assert page.model.rowCount() == hand.state.log.view.total > MANY
    page.filter.text.setFocus()
    hand.bot.keyClicks(page.filter.text, "FEW rows")
    hand.bot.waitUntil(lambda: page.model.rowCount() == 1, timeout=5_000)
    hand.calm()
    assert subjects(hand) == ["run 01234"]
    said = dict(page.record.facts.facts())
    assert said["Reason"] == "too few rows in Köln"
    assert said["Digest: model"].replace(" ", "") == crypto.sha256(b"1234")
    assert "--search 'FEW rows'" in page.command.line.text()
    hand.press(page.clear)
    hand.calm()
    for box, wanted in ((page.filter.person, "Otto"), (page.filter.outcome, "refused")):
        box.setCurrentIndex(box.findData(wanted))
        box.activated.emit(box.currentIndex())
        hand.calm()
    refused = [n for n in range(MANY) if n % 500 == 7 and not n % 3]
    assert subjects(hand) == [f"run {n:05}" for n in reversed(refused)]
    hand.press(page.clear)
    hand.calm()
    hand.type(page.filter.since, "2026-01-02")
    hand.type(page.filter.until, "2026-01-02")
    page.filter.until.clearFocus()
    hand.calm()
    assert page.model.rowCount() == 24
    hand.type(page.filter.until, "someday")
    page.filter.until.clearFocus()
    hand.calm()
    assert told(hand).startswith("bad: someday is no date")


def test_days_are_typed_as_the_window_shows_them(
    open_window: Callable[..., Hand], monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    """In German a filter takes and shows German days, beside ISO's; what is copied keeps to ISO."""
    with spoken(monkeypatch, "de"):
        hand = open_window()
        open_project(hand, project, "audit")
        page = hand.page
        assert page.filter.since.placeholderText() == "31.01.2026"
        hand.type(page.filter.since, "2.1.2026")
        hand.type(page.filter.until, "2026-01-02")
        page.filter.until.clearFocus()
        hand.calm()
        assert page.model.rowCount() == 24
        assert [one.text() for one in (page.filter.since, page.filter.until)] == 2 * ["02.01.2026"]
        assert "--since 2026-01-02 --until 2026-01-02" in page.command.line.text()


def looked_for(hand: Hand, text: str) -> list[str]:
    """What was done in the records in which words are found; the newest first."""
    hand.app.desk.logkeeper.ask(text=text)
    hand.calm()
    model = hand.page.model
    return [model.index(row, 3).data() for row in range(min(model.rowCount(), 9))]


@pytest.mark.parametrize(
    ("language", "shown", "done", "subject"),
    [
        ("de", "Plan BEHALTEN", "Plan behalten", "Zugang 3"),
        ("en", "plan KEPT", "plan kept", "key slot 3"),
    ],
)
def test_words_are_found_as_the_window_shows_them(
    open_window: Callable[..., Hand],
    monkeypatch: pytest.MonkeyPatch,
    project: Path,
    language: str,
    shown: str,
    done: str,
    subject: str,
) -> None:
    """What one reads can be looked for, and so can what is stored; the command says what it looks in."""
    with api.Session.open(project, PASSPHRASE) as session:
        session.record("plan", subject="first plan", digests={"document": COFFEE})
        session.record("remove-slot", subject="key slot 3")
    with spoken(monkeypatch, language):
        hand = open_window()
        open_project(hand, project, "audit")
        page = hand.page
        assert looked_for(hand, "") != [done]
        plain = page.command._said.text()
        for words in (shown, COFFEE, "first plan", f"{done} {COFFEE}"):
            assert looked_for(hand, words) == [done], words
            assert subjects(hand)[0] in {"first plan", "erster Plan"}
        assert "--search" in page.command.line.text()
        assert page.command._said.text() != plain
        looked_for(hand, subject)
        assert subjects(hand)[0] == subject
        assert looked_for(hand, "key slot 3") != []
        hand.press(page.clear)
        hand.calm()
        assert page.command._said.text() == plain
        hand.app.shut()


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_list_fits_a_small_window(
    open_window: Callable[..., Hand],
    monkeypatch: pytest.MonkeyPatch,
    project: Path,
    language: str,
) -> None:
    """1280 x 800: nothing is scrolled sideways; a long subject is shortened and said whole, number and time never."""
    path = "/home/anna/clinic/2026/tables of the second quarter/patients.csv"
    with api.Session.open(project, PASSPHRASE) as session:
        session.record("import-table", subject=path)
        session.record("validate", outcome="fail")
        session.record("plan", subject="changed: protected (smoker, ward, sex)")
    with spoken(monkeypatch, language):
        hand = open_window()
        hand.window.resize(1280, 800)
        open_project(hand, project, "audit")
        hand.bot.wait(50)
        grid, model = hand.page.grid, hand.page.model
        assert not grid.horizontalScrollBar().isVisible()
        assert grid.horizontalScrollBar().maximum() == 0
        assert grid.columnWidth(5) >= max(
            px(116), grid.horizontalHeader().sectionSizeHint(5), grid.columnWidth(0)
        )
        cells = [(row, at) for row in range(4) for at in range(6)]
        cut = {at for row, at in cells if shortened(grid, model.index(row, at))}
        assert 5 in cut
        assert not cut & {0, 1, 2}
        rows = [row for row in range(4) if model.index(row, 5).data() == path]
        assert shortened(grid, model.index(rows[0], 5)) == path
        tips = [model.index(row, 4).data(Qt.ItemDataRole.ToolTipRole) for row in range(4)]
        whole = "policy not met" if language == "en" else "Richtlinie nicht erfüllt"
        assert [one for one in tips if one] == [whole]
        # A column that somebody moved stays, and a window that grows gives the room to the subject.
        before = grid.columnWidth(5)
        hand.window.resize(1500, 800)
        hand.bot.waitUntil(lambda: grid.columnWidth(5) > before, timeout=2_000)
        grid.setColumnWidth(3, 90)
        hand.window.resize(1280, 800)
        hand.bot.wait(50)
        assert grid.columnWidth(3) == 90
        hand.app.shut()


def test_a_long_log_scrolls_without_waiting(
    open_window: Callable[..., Hand], project: Path
) -> None:
    """The end of 3,000 records is there soon after one jumps to it; only pages that were looked at are held."""
    hand = open_window()
    open_project(hand, project, "audit")
    page = hand.page
    last = page.model.rowCount() - 1
    begin = time.perf_counter()
    page.grid.scrollToBottom()
    hand.bot.waitUntil(lambda: page.model.row(last) is not None, timeout=3_000)
    assert time.perf_counter() - begin < 2
    assert page.model.index(last, 3).data() == "project made"
    assert page.model.row(5 * PAGE_ROWS) is None


def test_the_log_is_checked_and_held_against_a_head(
    open_window: Callable[..., Hand], project: Path, tmp_path: Path
) -> None:
    """A head is signed, shown as a code and saved; the log fits it; one that lost its end does not."""
    hand = open_window()
    open_project(hand, project, "audit")
    page = hand.page
    hand.press(page.verify)
    hand.calm()
    assert page.result.word().startswith("Unchanged")
    older = shutil.copy(project, tmp_path / "older.cloister")
    hand.type(page.head.key, str(tmp_path / "officer.pem"))
    hand.type(page.head.out, str(tmp_path / "head.txt"))
    hand.press(page.head.make)
    hand.calm()
    assert told(hand).startswith("good"), told(hand)
    text = (tmp_path / "head.txt").read_text(encoding="utf-8")
    assert page.head.text.text() == text
    assert page.head.code.rows() == api.qr_of(text.encode())
    hand.type(page.head.drawing, str(tmp_path / "head.svg"))
    hand.press(page.head.save)
    hand.calm()
    assert (tmp_path / "head.svg").read_bytes().startswith(b"<svg")
    hand.type(page.compare.head, str(tmp_path / "head.txt"))
    hand.press(page.compare.go)
    hand.calm()
    assert hand.state.audit_check.genuine
    assert "fits" in page.result.word()
    hand.app.desk.close_project()
    hand.calm()
    open_project(hand, older, "audit")
    hand.type(hand.page.compare.head, str(tmp_path / "head.txt"))
    hand.press(hand.page.compare.go)
    hand.calm()
    assert not hand.state.audit_check.genuine


def test_the_log_leaves_as_file_and_paper(
    open_window: Callable[..., Hand], project: Path, tmp_path: Path
) -> None:
    """The exact records, a table for a spreadsheet, an extract on paper: each is a record of the log itself."""
    hand = open_window()
    open_project(hand, project, "audit")
    for name in ("log.jsonl", "log.csv"):
        hand.type(hand.page.take.path, str(tmp_path / name))
        hand.press(hand.page.take.export)
        hand.calm()
        assert told(hand).startswith("good"), told(hand)
    assert api.verify_audit_export(tmp_path / "log.jsonl").genuine
    assert (tmp_path / "log.csv").read_text(encoding="utf-8").startswith("sequence,at")
    sheets: list[paper.Sheet] = []
    hand.app.desk.logkeeper.ask(text="köln")
    hand.calm()
    hand.app.desk.logkeeper.gather(lambda view: sheets.append(hand.page.extract(view)))
    hand.calm()
    assert [row[5] for row in sheets[0].rows] == ["run 01234"]
    paper.to_pdf(sheets[0], str(tmp_path / "extract.pdf"))
    assert (tmp_path / "extract.pdf").read_bytes().startswith(b"%PDF")
    actions = [row.action for row in hand.state.audit]
    assert actions.count("export audit") == 2
    assert "print audit" in actions
