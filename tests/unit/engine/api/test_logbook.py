"""The log looked through: chosen, searched, in pages; and quick with very many records."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from synth_engine import api, audit
from synth_engine.api import logbook
from synth_engine.contracts.errors import Usage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from synth_engine.audit import AuditEntry

PASSPHRASE = "correct horse battery"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[api.Session]:
    """A project with a log of its own: nine records after the first."""
    with api.Session.create(tmp_path / "p.cloister", PASSPHRASE) as opened:
        for number in range(9):
            with opened.project.transaction():
                audit.append(
                    opened.project,
                    at=datetime(2026, 1, 1 + number, 12, tzinfo=UTC),
                    actor="Anna" if number % 2 else "Otto",
                    action="fit" if number % 3 else "release",
                    subject=f"Ärzte {number}",
                    outcome="refused" if number == 6 else "ok",
                    reason="because of Köln" if number == 4 else "",
                    versions={},
                    digests={"manifest": f"xyz{number}"},
                )
        yield opened


def subjects(page: api.LogPage) -> list[str]:
    """What a page's records are about."""
    return [one.subject for one in page.entries if one.action != "clock"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (api.LogFilter(person="Anna"), [7, 5, 3, 1]),
        (api.LogFilter(actions=("release",)), [6, 3, 0]),
        (api.LogFilter(outcomes=("refused",)), [6]),
        (api.LogFilter(since="2026-01-07T12:00", until="2026-01-08"), [7, 6]),
        (api.LogFilter(text="KÖLN because"), [4]),
        (api.LogFilter(text="xyz5"), [5]),
        (api.LogFilter(text="ärzte", person="Otto", actions=("release",)), [6, 0]),
        (api.LogFilter(text="nowhere"), []),
    ],
)
def test_records_are_chosen(session: api.Session, asked: api.LogFilter, found: list[int]) -> None:
    """By person, action, outcome, a day to its end, words in any field and any case; newest first."""
    page = session.log_page(asked, 0, 50)
    assert subjects(page) == [f"Ärzte {number}" for number in found]
    assert page.found == len(page.entries)
    assert {"Anna", "Otto"} < set(page.people)
    assert {"fit", "release"} < set(page.actions)


SAID = {"fit": "Modell angelernt", "release": "freigegeben"}


def in_german(entry: AuditEntry) -> str:
    """A record in other words than its own."""
    return f"{SAID.get(entry.action, '')}\n{'abgelehnt' if entry.outcome == 'refused' else ''}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("FREIGEGEBEN", [6, 3, 0]),
        ("freigegeben abgelehnt", [6]),
        ("release", [6, 3, 0]),
        ("modell köln", [4]),
        ("angelernt xyz5", [5]),
        ("angelernt freigegeben", []),
        ("nowhere", []),
        ("", [8, 7, 6, 5, 4, 3, 2, 1, 0]),
    ],
)
def test_words_are_found_as_they_are_shown(
    session: api.Session, text: str, found: list[int]
) -> None:
    """Each word stands in the record or in what is said of it elsewhere; without that only what is stored counts."""
    shown = api.ShownWords("de", in_german)
    page = session.log_page(api.LogFilter(text=text, shown=shown), 0, 50)
    assert [one for one in subjects(page) if one] == [f"Ärzte {number}" for number in found]
    stored = session.log_page(api.LogFilter(text=text), 0, 50)
    assert stored.found == (
        0 if {"freigegeben", "angelernt", "modell"} & {*text.lower().split()} else page.found
    )


def test_what_is_shown_is_worked_out_once(session: api.Session) -> None:
    """Letter by letter a search asks no record twice; another language asks anew, and locking forgets."""
    asked: list[int] = []

    def told(entry: AuditEntry) -> str:
        asked.append(entry.sequence)
        return "angelernt"

    first, other = api.ShownWords("de", told), api.ShownWords("fr", told)
    for text in ("ang", "ange", "angel"):
        assert session.log_page(api.LogFilter(text=text, shown=first), 0, 5).found > 8
    assert len(asked) == len(set(asked))
    once = len(asked)
    session.log_page(api.LogFilter(text="angel", shown=other), 0, 5)
    assert len(asked) == 2 * once
    session.lock()
    session.unlock(PASSPHRASE)
    session.log_page(api.LogFilter(text="angel", shown=other), 0, 5)
    assert len(asked) > 3 * once


def test_pages_and_what_comes_after(session: api.Session) -> None:
    """Pages follow one another without gap; a record written meanwhile is there at the next look."""
    asked = api.LogFilter(text="ärzte")
    pages = [session.log_page(asked, start, 4) for start in (0, 4, 8, 12)]
    assert [len(one.entries) for one in pages] == [4, 4, 1, 0]
    said = [one for page in pages for one in subjects(page)]
    assert said == [f"Ärzte {n}" for n in range(8, -1, -1)]
    session.record("fit", subject="Ärzte 9")
    assert subjects(session.log_page(asked, 0, 1)) == ["Ärzte 9"]
    assert [one.subject for one in session.newest_records(2)][-1] == "Ärzte 9"


def test_a_time_that_is_none_is_said(session: api.Session) -> None:
    """A date that cannot be read is an error, never an empty answer."""
    with pytest.raises(Usage):
        session.log_page(api.LogFilter(until="yesterday"), 0, 5)


def test_locking_forgets_what_was_read(session: api.Session) -> None:
    """Nothing of the log stays in memory when the project is locked; unlocked, it is read again."""
    session.log_page(api.LogFilter(), 0, 5)
    assert session._book is not None
    session.lock()
    assert session._book is None
    session.unlock(PASSPHRASE)
    assert session.log_page(api.LogFilter(), 0, 1).entries[0].action == "unlock"


def test_a_long_log_is_quick(session: api.Session) -> None:
    """20,000 records: after the first look a page takes no longer than a blink, a search less than a second."""
    session.log_page(api.LogFilter(), 0, 1)
    entries = session._book._entries
    assert entries
    many = tuple(entries[-1] for _ in range(20_000))
    session._book._entries = many
    session._book._chosen = None
    session.log_page(api.LogFilter(), 0, 100)
    start = time.perf_counter()
    page = session.log_page(api.LogFilter(), 19_000, 100)
    assert time.perf_counter() - start < 0.1
    assert len(page.entries) == 100
    start = time.perf_counter()
    assert session.log_page(api.LogFilter(text="nowhere"), 0, 100).found == 0
    assert time.perf_counter() - start < 1
    assert logbook.TAIL >= 100
