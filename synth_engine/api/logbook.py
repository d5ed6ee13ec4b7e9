"""The log as people look through it: chosen by who, what, when and words, a page at a time, newest first.

A project's log is read once and then only what came after, so that a page of 100,000 records is quick. Holds what
it read in memory until it is dropped; must not judge (`audit.verifying` does) and must not write.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from synth_engine import audit
from synth_engine.api.logs import chosen_entries

if TYPE_CHECKING:
    from collections.abc import Callable

    from synth_engine.api.recording import Recorded
    from synth_engine.audit import AuditEntry

TAIL: Final = 200


@dataclass(frozen=True, slots=True)
class ShownWords:
    """How records are said to whoever looks at them, where that is in other words than the log's own.

    Attributes:
        language: of these words; what is asked for in one is another question than in another.
        words: record -> all that it says there; the same for the same record as long as the language is the same.
    """

    language: str
    words: Callable[[AuditEntry], str]


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which records are looked for; what is empty chooses everything.

    Attributes:
        actions: such as ``release``. outcomes: such as ``refused``.
        person: the name as it stands in the log.
        since, until: ISO 8601 dates or times; a date alone means its beginning, for `until` its end.
        text: words that must all stand somewhere in the record, or in what it says where it is shown.
        shown: how it is said there.
    """

    actions: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    person: str = ""
    since: str = ""
    until: str = ""
    text: str = ""
    shown: ShownWords | None = None

    def choose(
        self,
        entries: tuple[AuditEntry, ...],
        shown: Callable[[AuditEntry], str] | None = None,
    ) -> tuple[AuditEntry, ...]:
        """The records that fit (Usage ``USAGE.NOT_A_TIME``); `shown` answers for `self.shown`, where it is kept."""
        if self == LogFilter(shown=self.shown):
            return entries
        if shown is None and self.shown is not None:
            shown = self.shown.words
        return chosen_entries(
            entries,
            actions=self.actions,
            outcomes=self.outcomes,
            person=self.person or None,
            since=self.since or None,
            until=self.until or None,
            text=self.text,
            shown=shown,
        )


@dataclass(frozen=True, slots=True)
class LogPage:
    """Some records, newest first.

    Attributes:
        entries: of this page. start: how many newer ones fit. found: how many fit. total: how many there are.
        people, actions, outcomes: everything one may filter by, sorted.
    """

    entries: tuple[AuditEntry, ...]
    start: int
    found: int
    total: int
    people: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()


@dataclass(slots=True)
class LogBook:
    """One project's log, looked through. Use it from the thread of the session."""

    session: Recorded
    _entries: tuple[AuditEntry, ...] = ()
    _asked: LogFilter = field(default_factory=LogFilter)
    _chosen: tuple[AuditEntry, ...] | None = None
    _words: tuple[tuple[str, ...], ...] = ((), (), ())
    _told: dict[int, str] = field(default_factory=dict)
    _told_by: ShownWords | None = None

    def _shown(self, by: ShownWords | None) -> Callable[[AuditEntry], str] | None:
        """How records are said, each worked out once: a long log is searched again with every letter typed."""
        if by is None:
            return None
        if by != self._told_by:
            self._told_by, self._told = by, {}
        told = self._told

        def said(entry: AuditEntry) -> str:
            known = told.get(entry.sequence)
            if known is None:
                known = told[entry.sequence] = by.words(entry)
            return known

        return said

    def _read(self) -> None:
        """Take in what was recorded since; all of it where the log is not the one that was read."""
        project = self.session.project
        last = project.audit_last()
        if last is None or not self._same_beginning():
            self._entries, self._chosen, self._told = (), None, {}
        after = self._entries[-1].sequence if self._entries else -(2**63)
        if last is not None and last.sequence > after:
            self._entries = (*self._entries, *audit.entries(project.audit_rows(after)))
            self._chosen = None
            self._words = tuple(
                tuple(sorted({getattr(one, name) for one in self._entries}))
                for name in ("actor", "action", "outcome")
            )

    def _same_beginning(self) -> bool:
        if not self._entries:
            return True
        row = self.session.project.audit_row(self._entries[-1].sequence)
        return row is not None and row.digest == self._entries[-1].digest

    def page(self, asked: LogFilter, start: int, count: int) -> LogPage:
        """A page of the records that fit.

        Args:
            asked: which.
            start: how many of the newest to pass over.
            count: at most so many.

        Raises:
            Usage: ``USAGE.NOT_A_TIME``; UserFixable: ``AUDIT.ENTRY_UNREADABLE``.
        """
        self._read()
        if self._chosen is None or asked != self._asked:
            self._chosen = asked.choose(self._entries, self._shown(asked.shown))
            self._asked = asked
        chosen = self._chosen
        end = max(len(chosen) - max(start, 0), 0)
        return LogPage(
            entries=chosen[max(end - count, 0) : end][::-1],
            start=max(start, 0),
            found=len(chosen),
            total=len(self._entries),
            people=self._words[0],
            actions=self._words[1],
            outcomes=self._words[2],
        )


def newest(session: Recorded, count: int = TAIL) -> tuple[AuditEntry, ...]:
    """The last records of a log, oldest first, without reading the others."""
    last = session.project.audit_last()
    if last is None:
        return ()
    return audit.entries(session.project.audit_rows(last.sequence - count))
