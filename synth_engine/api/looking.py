"""Rows of an open project as they are shown, and what the log says of the real ones that were.

The first page of real values under a question (a table, an order, conditions) is recorded before it is handed out.
What else of it is looked at is gathered and recorded together: whoever scrolls fetches a page many times a second,
and a log of nothing else would be read by nobody.
"""

from __future__ import annotations

import contextlib
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, Literal

from synth_engine.api import rows
from synth_engine.api.keeping import Keeping
from synth_engine.api.present import now
from synth_engine.audit.attempts import UNMASKED
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from synth_engine.api.records import RowsPage, RunningStep
    from synth_engine.contracts.paging import RowFilter, Sorting
    from synth_engine.project import Project

# A record at the latest after so long, as far as more rows are looked at, or after so many stretches of rows.
LATEST: Final = timedelta(seconds=10)
MOST_STRETCHES: Final = 6


class Looks:
    """Real rows that were shown under one question and are not in the log yet."""

    def __init__(self) -> None:
        self._asked: object = None
        self._said = ""
        self._since: datetime | None = None
        self._stretches: list[tuple[int, int]] = []

    def is_new(self, asked: object) -> bool:
        """Whether this is another question than the last one."""
        return asked != self._asked

    def begin(self, asked: object, said: str, at: datetime) -> None:
        """A question whose first page was recorded; `said`: what a record says of it beside its rows."""
        self._asked, self._said = asked, said
        self.written(at)

    def add(self, first: int, last: int) -> None:
        """Places of rows that are shown, from 1."""
        found: list[tuple[int, int]] = []
        for low, high in sorted([*self._stretches, (first, last)]):
            if found and low <= found[-1][1] + 1:
                found[-1] = found[-1][0], max(found[-1][1], high)
            else:
                found.append((low, high))
        self._stretches = found

    def is_due(self, at: datetime) -> bool:
        """Whether a record should be written now."""
        since = self._since
        late = since is None or not since <= at < since + LATEST  # a clock may be put back
        return bool(self._stretches) and (late or len(self._stretches) >= MOST_STRETCHES)

    @property
    def said(self) -> str:
        """What a record says now; empty where nothing is left to say."""
        return rows.told(self._stretches, self._said) if self._stretches else ""

    def written(self, at: datetime) -> None:
        """What was left to say is in the log."""
        self._stretches, self._since = [], at

    def forget(self) -> None:
        """The next page is the first of a question again."""
        self._asked, self._stretches = None, []


class Looking(Keeping):
    """An open project whose rows can be looked at."""

    def __init__(self, project: Project, clock: Callable[[], datetime] = now) -> None:
        super().__init__(project, clock)
        self._grid = rows.Grid(project)
        self._looks = Looks()

    def forget_rows(self) -> None:
        """Forget the rows that were decoded to be shown, after what was seen of them is recorded."""
        said = self._looks.said
        try:
            self.note_looks()
        except SynthError:
            # A full disk must not keep the project open: the side note may still have room.
            with contextlib.suppress(SynthError, OSError):
                self.note_reading(UNMASKED, said[:200])
        self._looks.forget()
        self._grid.clear()

    def rows(
        self,
        which: Literal["source", "synthetic"],
        start: int,
        count: int,
        *,
        masked: bool = True,
        sort: Sorting | None = None,
        filters: Sequence[RowFilter] = (),
    ) -> RowsPage:
        """Return rows [start, start + count) as text, of all or of those that meet every condition.

        Real rows that are not masked are recorded: the first page of a question at once, the others together, after
        ten seconds of looking at the latest (`note_looks` does it now). Masked rows cannot be sorted or filtered:
        that would tell what they are.

        Raises:
            UserFixable: ``STEP.NEEDS``, ``ROWS.MASKED``, ``ROWS.NO_SUCH_COLUMN``, ``ROWS.NOT_A_VALUE``,
                ``ROWS.TOO_MANY``.
        """
        hidden = masked and which == "source"
        page = self._grid.page(which, start, count, masked=hidden, sort=sort, filters=filters)
        if which == "source" and not masked:
            self._look(page, sort, tuple(filters))
        return page

    def _look(self, page: RowsPage, sort: Sorting | None, filters: tuple[RowFilter, ...]) -> None:
        asked, at = (page.table, sort, filters), self._clock()
        shown = (page.start + 1, page.start + len(page.rows))
        if self._looks.is_new(asked):
            self.note_looks()
            said = rows.question(len(page.columns), sort, filters, self.names_text)
            self._write_look(rows.told([shown] if page.rows else [], said))
            self._looks.begin(asked, said, at)
            return
        if page.rows:
            self._looks.add(*shown)
        if self._looks.is_due(at):
            self.note_looks()

    def note_looks(self) -> None:
        """Record the real rows that were shown since the last record, if any.

        Raises:
            Environment: ``PROJECT.*``: it cannot be written, and is still to be said.
        """
        if self.locked or not self._looks.said:
            return
        self._write_look(self._looks.said)
        self._looks.written(self._clock())

    def _write_look(self, said: str) -> None:
        if self._project.read_only:
            self.note_reading(UNMASKED, said[:200])
        else:
            super().record("unmask", subject=said[:500])

    def record(self, action: str, **fields: Any) -> None:
        """Append one audit record of its own; what was looked at before it stands before it."""
        self.note_looks()
        super().record(action, **fields)

    def first_rows(self, running: RunningStep) -> RowsPage | None:
        """The first synthetic rows while the others are drawn; None before, and where all come at once."""
        return rows.first(self._project, running.job.artifact(rows.FIRST))
