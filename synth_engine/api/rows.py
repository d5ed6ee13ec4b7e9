"""A page of a stored table as texts: decodes only the chunks the page lies in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from synth_engine.api.records import RowsPage
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.storage import BlobRef
from synth_engine.contracts.table import ColumnSchema

if TYPE_CHECKING:
    from synth_engine.project import Project

MASK = "•••"
CHUNK_ROWS = 65_536
_STEP = {"source": "import", "synthetic": "generate"}


def page(
    project: Project,
    which: Literal["source", "synthetic"],
    start: int,
    count: int,
    *,
    masked: bool,
) -> RowsPage:
    """Return rows [start, start + count) of a stored table.

    Raises:
        UserFixable: ``STEP.NEEDS``.
    """
    document = project.document(which)
    if document is None:
        raise UserFixable("STEP.NEEDS", step=_STEP[which])
    schema = tuple(ColumnSchema.from_json(row) for row in document["schema"])
    total = int(document["rows"])
    start = max(0, min(start, total))
    stop = min(start + max(count, 0), total)
    names = tuple(column.name for column in schema)
    if masked:
        blank = tuple(MASK for _ in names)
        return RowsPage(names, tuple(blank for _ in range(start, stop)), start, total)

    from synth_engine import tables

    texts: list[tuple[str, ...]] = []
    for at, ref in enumerate(document["chunks"]):
        low = at * CHUNK_ROWS
        if low >= stop or low + CHUNK_ROWS <= start:
            continue
        body = project.get_blob(BlobRef.from_json(ref).digest)
        part = tables.from_chunks([body], schema, which)
        inside = part.take(slice(max(start - low, 0), stop - low))
        texts.extend(tables.text_rows(inside))
    return RowsPage(names, tuple(texts), start, total)
