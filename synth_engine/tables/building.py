"""From cells as texts to a table with kinds found: the last step of every reader."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from synth_engine.contracts import inputs
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.reading import Reading
from synth_engine.contracts.reading_context import ReadingContext, head_of, streams
from synth_engine.contracts.table import Column, Storage, Table
from synth_engine.tables.gatherer import Gatherer
from synth_engine.tables.gathering import gather
from synth_engine.tables.names import plain as plain_name
from synth_engine.tables.room import free_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from synth_engine.contracts.context import Context

_AS_FOUND = Reading()
MOST_COLUMNS = 20_000
LARGEST_CELL = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Raw:
    """A column as a reader hands it over: texts, null where missing, and how the file typed it."""

    name: str
    cells: pa.Array | pa.ChunkedArray
    storage: Storage = Storage.TEXT


def build(
    raws: Sequence[Raw], name: str, context: Context, coercions: dict[str, dict[str, int]]
) -> Table:
    """Find the kinds of columns that are in memory as texts.

    Args:
        raws: columns of equal length, names distinct.
        name: of the table.
        context: progress and cancel.
        coercions: what the reader changed already; added to.
    """
    return finish([gathered(raw) for raw in raws], name, context, coercions)


def gathered(raw: Raw, reading: Reading = _AS_FOUND) -> Gatherer:
    """A column that is in memory as texts, gathered; `reading`: corrections."""
    chunks = raw.cells.chunks if isinstance(raw.cells, pa.ChunkedArray) else [raw.cells]
    column = Gatherer(raw.name, raw.storage)
    context = ReadingContext(SilentContext(), reading)
    return gather([column], lambda _: ([chunk] for chunk in chunks), context)[0]


def finish(
    columns: Sequence[Gatherer],
    name: str,
    context: Context,
    coercions: dict[str, dict[str, int]],
) -> Table:
    """Find every column's kind and build the table; the gatherers are empty afterwards.

    Args:
        columns: gathered, of equal length, names distinct.
        name: of the table.
        context: progress and cancel.
        coercions: what the reader changed already; added to.
    """
    found = []
    for at, (column, changed) in enumerate(_built(columns, context.cores)):
        context.progress("read.kinds", at, len(columns))
        found.append(column)
        # In the order of the columns, whichever was built first: the record must not depend on the cores.
        for title, counts in changed.items():
            known = coercions.setdefault(title, {})
            for what, cells in counts.items():
                known[what] = known.get(what, 0) + cells
    context.progress("read.kinds", len(columns), len(columns))
    pa.default_memory_pool().release_unused()
    return Table(tuple(found), name)


def _built(
    columns: Sequence[Gatherer], cores: int
) -> Iterator[tuple[Column, dict[str, dict[str, int]]]]:
    """Each column with what was changed in it, in order; built side by side."""

    def one(column: Gatherer) -> tuple[Column, dict[str, dict[str, int]]]:
        changed: dict[str, dict[str, int]] = {}
        made = _empty(column, changed) if column.is_thin else column.column(changed)
        return made, changed

    if cores < 2 or len(columns) < 2:
        yield from map(one, columns)
        return
    pool = ThreadPoolExecutor(min(cores, len(columns)))
    try:
        yield from pool.map(one, columns)
    finally:
        # Whoever cancels or fails does not wait for the columns behind.
        pool.shutdown(cancel_futures=True)


def _empty(column: Gatherer, coercions: dict[str, dict[str, int]]) -> Column:
    """A column whose rows were forgotten: its schema, and no row (`tables.streaming` reads them again)."""
    schema = column.schema(coercions)
    return Column(schema, np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int16))


def header_names(cells: Sequence[str], coercions: dict[str, dict[str, int]]) -> list[str]:
    """Names from a header row: blanks and repeats get a name of their own, unseen signs go; all counted."""
    names: list[str] = []
    taken: set[str] = set()
    # Twenty thousand columns of one name must not be counted up from 2 each.
    repeats: dict[str, int] = {}
    for at, cell in enumerate(cells):
        found = cell.strip()
        plain = plain_name(found).strip()
        wanted = plain or f"column_{at + 1}"
        name, number = wanted, repeats.get(wanted, 2)
        while name in taken:
            name, number = f"{wanted}_{number}", number + 1
        repeats[wanted] = number
        if not plain:
            coercions.setdefault(name, {})["name_given"] = 1
        elif name != plain:
            coercions.setdefault(name, {})["name_repeated"] = 1
        if plain and plain != found:
            coercions.setdefault(name, {})["name_cleaned"] = 1
        taken.add(name)
        names.append(name)
    return names


def check_bounds(path: Path, columns: Sequence[Gatherer]) -> None:
    """Refuse what no workstation should try.

    Raises:
        UserFixable: ``TABLES.TOO_LARGE``, ``TABLES.EMPTY``.
    """
    check_columns(path, len(columns))
    if not columns or columns[0].rows == 0:
        raise UserFixable("TABLES.EMPTY", path=str(path))
    for one in columns:
        if one.longest > LARGEST_CELL:
            what = f"bytes in one cell of {one.name}"
            raise UserFixable("TABLES.TOO_LARGE", path=str(path), what=what, limit=LARGEST_CELL)


def check_columns(path: Path, columns: int) -> None:
    """Refuse too many columns before anything is made for each of them.

    Raises:
        UserFixable: ``TABLES.TOO_LARGE``.
    """
    if columns > MOST_COLUMNS:
        raise UserFixable("TABLES.TOO_LARGE", path=str(path), what="columns", limit=MOST_COLUMNS)


def check_room(path: Path, columns: Sequence[Gatherer], rows: int, context: Context) -> None:
    """Refuse a table whose columns cannot fit this machine's memory, before it is full.

    Args:
        path: the file.
        columns: what was read so far.
        rows: in all, as far as can be told.
        context: where the rows may be given group by group, any table fits.

    Raises:
        UserFixable: ``TABLES.NO_ROOM``.
    """
    free = free_bytes()
    if free is None or streams(context) or head_of(context) is not None:
        return
    free += sum(one.held() for one in columns)
    needed = sum(one.needs(rows) for one in columns)
    if needed > free:
        raise UserFixable(
            "TABLES.NO_ROOM",
            path=str(path),
            rows=rows,
            columns=len(columns),
            needed=f"{needed / 1e9:.1f}",
            free=f"{free / 1e9:.1f}",
        )


def sha256_of(path: Path, context: Context) -> tuple[str, int]:
    """Digest (hex) and size (bytes) of a file; no digest where only its first rows are wanted.

    Raises:
        UserFixable: ``TABLES.UNREADABLE``.
    """
    digest, size = hashlib.sha256(), 0
    try:
        if head_of(context) is not None:
            return "", path.stat().st_size
        with inputs.opened(path) as file:
            while block := file.read(1 << 22):
                digest.update(block)
                size += len(block)
                context.progress("read.digest", size)
    except OSError as error:
        raise UserFixable("TABLES.UNREADABLE", path=str(path)) from error
    return digest.hexdigest(), size
