"""Reads JSON Lines: one object a line, one table of all of them."""

from __future__ import annotations

import json
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.profile import SourceRecord
from synth_engine.contracts.reading_context import head_of, reading_of, streams, tell
from synth_engine.contracts.table import Storage
from synth_engine.tables import gathering
from synth_engine.tables.building import (
    check_bounds,
    check_columns,
    check_room,
    finish,
    header_names,
)
from synth_engine.tables.gatherer import Gatherer
from synth_engine.tables.readers.packed import table_name
from synth_engine.tables.readers.source import examine
from synth_engine.tables.room import to_hold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import Table
    from synth_engine.tables.readers.source import Source

# Of a block: rows, and signs where rows are long. Smaller files are read before anybody could count their room.
BLOCK_ROWS, BLOCK_SIGNS, CHECKED_FROM = 16_384, 1 << 24, 1 << 26
# A key of its own in every row makes a square of gaps out of a small file.
MOST_SPARSE, EMPTY_TIMES = 1 << 24, 64


class _Whole(str):
    """A whole number as it was written."""

    __slots__ = ()


class _Real(str):
    """A number with a point or an exponent as it was written."""

    __slots__ = ()


# Numbers stay texts: 12.50 keeps its two decimals. What is no number to others is a gap.
_DECODER = json.JSONDecoder(parse_int=_Whole, parse_float=_Real, parse_constant=lambda _: None)


class JsonLinesReader:
    """Objects, a line each."""

    name = "jsonl"
    suffixes = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")

    def read(self, untrusted_path: Path, context: Context) -> tuple[Table, SourceRecord]:
        """Read all objects; a key that an object lacks is a missing value.

        Raises:
            UserFixable: ``TABLES.UNREADABLE``, ``BINARY``, ``EMPTY``, ``BAD_LINE``, ``UNSUPPORTED_TYPE``,
                ``TOO_LARGE``.
        """
        path = untrusted_path
        source = examine(path, context)
        lines = source.head.count("\n")
        if not source.whole:
            lines = round(lines * source.unpacked / max(source.looked, 1))
        tell(
            context,
            encoding=source.encoding,
            encoding_sure=source.sure,
            rows=(lines, False),
        )
        columns = _read(source, context)
        if lost := columns.lost():
            columns.replace(_read(source, context, lost, thin=columns.thin))
        coercions: dict[str, dict[str, int]] = {}
        keys = columns.keys
        gathered = columns.settled(coercions)
        if columns.thin:
            again = partial(_blocks, source, keys, head_of(context))
            tell(context, again=(gathered, again))
        check_bounds(path, gathered)
        table = finish(gathered, table_name(path), context, coercions)
        record = SourceRecord(
            file_name=path.name,
            sha256=source.sha256,
            size=source.size,
            format=self.name,
            rows=table.rows,
            columns=len(table.columns),
            encoding=source.encoding,
            coercions=coercions,
        )
        return table, record


def _read(
    source: Source,
    context: Context,
    wanted: frozenset[str] | None = None,
    *,
    thin: bool = False,
) -> _Columns:
    """Go through all objects, for all keys or for some; `thin`: their rows are known to be too many to hold."""
    columns = _Columns(source.path, wanted, context, thin=thin)
    for block, signs in _rows(source, head_of(context)):
        columns.add(block, signs)
        context.progress("read.parse", columns.rows)
        columns.check(source.unpacked, signs / len(block))
    return columns


def _rows(source: Source, head: int | None) -> Iterator[tuple[list[dict[str, Any]], int]]:
    """Objects in blocks, with the signs that each block takes."""
    block: list[dict[str, Any]] = []
    held, done = 0, 0
    for row, size in _objects(source):
        block.append(row)
        held += size
        if len(block) == BLOCK_ROWS or held > BLOCK_SIGNS:
            done += len(block)
            yield block, held
            block, held = [], 0
        if head is not None and done + len(block) >= head:
            break
    if block:
        yield block, held


def _blocks(
    source: Source, keys: Sequence[str], head: int | None, wanted: Sequence[int] | None
) -> Iterator[list[pa.StringArray]]:
    """The rows once more: cells of all keys, or of those asked for by place."""
    chosen = keys if wanted is None else [keys[at] for at in wanted]
    for block, _ in _rows(source, head):
        yield [_texts([row.get(key) for row in block]) for key in chosen]


def _objects(source: Source) -> Iterator[tuple[dict[str, Any], int]]:
    """Objects in order with the signs that each takes, blank lines left out.

    Raises:
        UserFixable: ``TABLES.BAD_LINE``.
    """
    for number, line in enumerate(source.lines(), start=1):
        text = line.strip()
        if not text:
            continue
        try:
            found = _DECODER.decode(text)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            raise UserFixable("TABLES.BAD_LINE", path=str(source.path), line=number)
        yield found, len(text)


class _Columns:
    """Columns by key, in order of first appearance."""

    def __init__(
        self, path: Path, wanted: frozenset[str] | None, context: Context, *, thin: bool
    ) -> None:
        self.rows = 0
        self.thin = thin
        self._reading = reading_of(context)
        self._context = context
        self._most = to_hold(gathering.MOST_HELD) if streams(context) else None
        self._checked = 0
        self._path = path
        self._wanted = wanted
        self._columns: dict[str, Gatherer] = {}
        self._types: dict[str, Counter[type]] = {}

    @property
    def keys(self) -> list[str]:
        """Of the columns, as they are in the file."""
        return list(self._columns)

    def add(self, block: list[dict[str, Any]], signs: int) -> None:
        """Take a block of objects, which so many signs of text were.

        Raises:
            UserFixable: ``TABLES.UNSUPPORTED_TYPE``, ``TABLES.TOO_LARGE``.
        """
        for row in block:
            for key in row:
                if key not in self._columns and (self._wanted is None or key in self._wanted):
                    self._begin(key)
        cells = len(block) * len(self._columns)
        if cells > MOST_SPARSE and cells > EMPTY_TIMES * signs:
            what = "cells, nearly all of them empty"
            raise UserFixable(
                "TABLES.TOO_LARGE", path=str(self._path), what=what, limit=MOST_SPARSE
            )
        for key, column in self._columns.items():
            column.add(self._cells(key, [row.get(key) for row in block]))
        self.rows += len(block)
        if self._most is not None and not self.thin:
            self.thin = sum(column.held() for column in self._columns.values()) > self._most
        if self.thin:
            for column in self._columns.values():
                column.make_thin()

    def check(self, size: int, a_row: float) -> None:
        """Refuse a table that cannot fit, going by what was read.

        Args:
            size: bytes of the text.
            a_row: bytes of one of its rows.

        Raises:
            UserFixable: ``TABLES.NO_ROOM``.
        """
        # Often enough while there is time.
        if size >= CHECKED_FROM and self.rows >= 2 * self._checked:
            self._checked = self.rows
            rows = max(int(size / max(a_row, 1)), self.rows)
            check_room(self._path, list(self._columns.values()), rows, self._context)

    def _begin(self, key: str) -> None:
        column = Gatherer(key, values=self._wanted is None)
        column.correct(self._reading)
        if self.thin:
            column.make_thin()
        # A key that is first met late: it was missing in every row before, be they millions.
        for start in range(0, self.rows, BLOCK_ROWS):
            column.add(pa.nulls(min(BLOCK_ROWS, self.rows - start), pa.string()))
        self._columns[key] = column
        self._types[key] = Counter()
        check_columns(self._path, len(self._columns))

    def lost(self) -> frozenset[str]:
        """Keys that must be gone through again: they were no numbers after all."""
        for column in self._columns.values():
            column.settle()
        return frozenset(key for key, column in self._columns.items() if column.lost)

    def replace(self, again: _Columns) -> None:
        """Put columns of a second look in the place of the lost ones."""
        self._columns |= again._columns

    def _cells(self, key: str, cells: list[Any]) -> pa.StringArray:
        """Texts of a column's cells; their types are counted."""
        types = self._types[key]
        types.update(map(type, cells))
        if dict in types or list in types:
            raise UserFixable("TABLES.UNSUPPORTED_TYPE", path=str(self._path), column=key)
        return _texts(cells)

    def settled(self, coercions: dict[str, dict[str, int]]) -> list[Gatherer]:
        """All columns, under titles of their own and with the type that their cells have in common."""
        titles = header_names([_sound(key) for key in self._columns], coercions)
        for title, (key, column) in zip(titles, self._columns.items(), strict=True):
            types = self._types[key]
            del types[type(None)]
            column.name = title
            column.storage = _storage(set(types))
            if column.storage is Storage.TEXT and len(types) > 1:
                others = sum(count for one, count in types.items() if one is not str)
                coercions.setdefault(title, {})["mixed_types_as_text"] = others
        return list(self._columns.values())


def _texts(cells: list[Any]) -> pa.StringArray:
    """Cells as texts; yes and no as they are written."""
    if bool in set(map(type, cells)):
        cells = [str(cell).lower() if isinstance(cell, bool) else cell for cell in cells]
    try:
        return pa.array(cells, type=pa.string())
    except UnicodeEncodeError:
        return pa.array([None if cell is None else _sound(cell) for cell in cells], pa.string())


def _sound(text: str) -> str:
    """Text without halves of surrogate pairs, which JSON can write and no file can hold."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _storage(types: set[type]) -> Storage:
    if types == {_Whole}:
        return Storage.INTEGER
    if types and types <= {_Whole, _Real}:
        return Storage.NUMERIC
    return Storage.BOOLEAN if types == {bool} else Storage.TEXT
