"""A page of a stored table as texts: decodes only the chunks the page lies in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

from synth_engine.api.records import RowsPage
from synth_engine.contracts.errors import Bug, UserFixable
from synth_engine.contracts.storage import BlobRef

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from synth_engine.api.records import RunningStep
    from synth_engine.contracts.paging import RowFilter, Sorting
    from synth_engine.project import Project
    from synth_engine.tables.paging import StoredRows

MASK = "•••"
# What a worker calls the first rows that it lets be looked at, and how many are shown at the most.
FIRST, MOST_FIRST = "first-rows", 50
_STEP = {"source": "import", "synthetic": "generate"}


def has_first_rows(running: RunningStep) -> bool:
    """Whether a job has stored rows that `Session.first_rows` reads. Safe from any thread."""
    return running.job.artifact(FIRST) is not None


def first(project: Project, ref: BlobRef | None) -> RowsPage | None:
    """The first synthetic rows of a table that is still being drawn, from the blob its worker announced; or None.

    Raises:
        Bug: ``WORKER.PROTOCOL`` where the blob is something else.
    """
    if ref is None:
        return None
    try:
        body = json.loads(project.get_blob(ref.digest))
        names = tuple(map(str, body["columns"]))
        texts = tuple(tuple(map(str, row)) for row in body["rows"][:MOST_FIRST])
        if any(len(row) != len(names) for row in texts):
            raise ValueError
        return RowsPage(names, texts, 0, int(body["total"]))
    except (KeyError, TypeError, ValueError) as error:
        raise Bug("WORKER.PROTOCOL") from error


def question(
    columns: int,
    sort: Sorting | None,
    filters: Sequence[RowFilter],
    names_text: Callable[[list[str]], str],
) -> str:
    """What the log says of how real rows were asked for: columns as the site wants them, never what was sought."""
    said = f"{columns} columns"
    if sort is not None:
        said += f", sorted by {names_text([sort.column])}"
    if filters:
        said += f", conditions on {names_text([one.column for one in filters])}"
    return said + (" (rows counted as they were shown)" if sort is not None or filters else "")


def told(stretches: Sequence[tuple[int, int]], asked: str) -> str:
    """What the log says of real rows that were shown: from, to (from 1), and the question."""
    shown = ", ".join(f"{first} to {last}" for first, last in stretches)
    return f"rows {shown}; {asked}" if shown else f"no row; {asked}"


class Grid:
    """Pages of an open project's tables. Keeps decoded rows of real people: cleared when the project is locked."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._stored: StoredRows | None = None

    def clear(self) -> None:
        """Forget all rows."""
        if self._stored is not None:
            self._stored.clear()

    def page(
        self,
        which: Literal["source", "synthetic"],
        start: int,
        count: int,
        *,
        masked: bool,
        sort: Sorting | None = None,
        filters: Sequence[RowFilter] = (),
    ) -> RowsPage:
        """Return rows [start, start + count) of a stored table, or of those rows of it that were asked for.

        Masked rows are in the order of the table: an order or a condition would tell what the cells are.

        Raises:
            UserFixable: ``STEP.NEEDS``, ``ROWS.MASKED``, ``ROWS.NO_SUCH_COLUMN``, ``ROWS.NOT_A_VALUE``,
                ``ROWS.TOO_MANY``.
        """
        document = self._project.document(which)
        if document is None:
            raise UserFixable("STEP.NEEDS", step=_STEP[which])
        if masked and (sort is not None or filters):
            raise UserFixable("ROWS.MASKED")
        names = tuple(str(row["name"]) for row in document["schema"])
        total = int(document["rows"])
        if masked:
            start = max(0, min(start, total))
            stop = min(start + max(count, 0), total)
            blank = tuple(MASK for _ in names)
            numbers = tuple(range(start + 1, stop + 1))
            hidden = tuple(blank for _ in numbers)
            return RowsPage(names, hidden, start, total, numbers, total, str(document["digest"]))
        if self._stored is None:
            # Here, not above: whoever looks at no row loads no table library.
            from synth_engine.tables.paging import StoredRows

            self._stored = StoredRows(self._project.get_blob)
        texts, found, start, matching = self._stored.page(document, start, count, sort, filters)
        table = str(document["digest"])
        return RowsPage(names, tuple(texts), start, matching, tuple(found), total, table)
