"""Reads CSV and its relatives: commas, semicolons, tabs or bars, in any encoding and of any size."""

from __future__ import annotations

import csv
import io
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.csv as arrow_csv

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.profile import SourceRecord
from synth_engine.contracts.reading_context import head_of, reading_of, tell
from synth_engine.tables.building import (
    LARGEST_CELL,
    check_bounds,
    check_columns,
    check_room,
    finish,
    header_names,
)
from synth_engine.tables.gathering import gather, gatherers
from synth_engine.tables.readers.dialect import Dialect, quoting_of, sniff
from synth_engine.tables.readers.examining import Examining
from synth_engine.tables.readers.first_look import first_look
from synth_engine.tables.readers.packed import table_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import Table
    from synth_engine.tables.gatherer import Gatherer
    from synth_engine.tables.readers.source import Source

    Blocks = Callable[[Sequence[int] | None], Iterator[list[pa.Array]]]
    Gathered = tuple[list[Gatherer], dict[str, dict[str, int]]]

# Small blocks keep memory low, and a block of few rows costs more for its columns than for its cells.
BLOCK, LARGEST_BLOCK = 1 << 21, 1 << 26  # bytes
HEAD_BLOCK = 1 << 19  # where only the first rows are wanted
BLOCK_ROWS = 2_048
# Signs of the head that are looked at for its first row, and for what columns are.
FIRST_LINES, FIRST_ROWS = 1 << 14, 1 << 20
ENCODED = pa.dictionary(pa.int32(), pa.string())
# In a file of more than so many blocks such a look is worth while; of the rows, 0-1.
LONG, OWN_SHARE = 8, 0.5
PATIENT_CELLS = 1 << 20
_TOO_LONG = "larger than field limit"  # how the standard library says it
# Files below are read before anybody could count the room they need.
CHECKED_FROM = 1 << 26  # bytes


class CsvReader:
    """Delimited text."""

    name = "csv"
    suffixes = (".csv", ".tsv", ".tab", ".txt", ".data", ".csv.gz", ".tsv.gz", ".txt.gz")

    def read(self, untrusted_path: Path, context: Context) -> tuple[Table, SourceRecord]:
        """Read a delimited text file; encoding, delimiter and header are found.

        The text is never held: memory holds a few blocks of it, and codes and numbers a row.

        Raises:
            UserFixable: ``TABLES.UNREADABLE``, ``BINARY``, ``EMPTY``, ``RAGGED_ROW``, ``BROKEN_QUOTES``,
                ``TOO_LARGE``, ``NO_ROOM``.
        """
        path = untrusted_path
        csv.field_size_limit(LARGEST_CELL)
        source, early = _examined(path, context)
        context.progress("read.parse", 0)
        dialect = _dialect(source, context)
        if head_of(context) is not None:
            tell(context, **first_look(source, dialect))
        gathered, coercions = early or _read(source, dialect, context)
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
            delimiter=dialect.delimiter,
            quote=dialect.quote,
            header=dialect.header,
            coercions=coercions,
        )
        return table, record


def _dialect(source: Source, context: Context) -> Dialect:
    return sniff(source.head, quotes=source.facts.quotes > 0, reading=reading_of(context))


def _examined(path: Path, context: Context) -> tuple[Source, Gathered | None]:
    """What a file is, and its rows where they could be read while that was found out."""
    with closing(Examining(path, context)) as examining:
        likely = examining.likely
        if likely is None:
            return examining.source(), None
        dialect = _dialect(likely, context)
        try:
            early = _quick(likely, dialect, context, lambda: examining.is_likely)
        except (pa.ArrowInvalid, pa.ArrowKeyError, UserFixable):
            early = None  # why not is said by those who know the whole file
        source = examining.source()
    right = source.plain and _is_quick(source, dialect) and _dialect(source, context) == dialect
    return source, early if right else None


def _read(source: Source, dialect: Dialect, context: Context) -> Gathered:
    """All rows, the quick way where it can be gone."""
    tell(context, again=None)
    try:
        return _quick(source, dialect, context)
    except (pa.ArrowInvalid, pa.ArrowKeyError):
        return _patient(source, dialect, context)


def _is_quick(source: Source, dialect: Dialect) -> bool:
    """Whether nothing in the whole file keeps Arrow from reading it.

    Blank first lines and lone returns are left to the patient path. So is one quote that was opened and never
    closed: it makes the rest of the file one cell.
    """
    return not source.facts.returns and (dialect.quote is None or source.facts.quotes % 2 == 0)


def _gather(
    source: Source, dialect: Dialect, first: Sequence[str], blocks: Blocks, context: Context
) -> Gathered:
    """All columns under their titles, and what the titles needed."""
    check_columns(source.path, len(first))
    coercions: dict[str, dict[str, int]] = {}
    titles = header_names(first if dialect.header else [""] * len(first), coercions)
    turn, head_rows = 0, source.head.count("\n")

    def check(columns: Sequence[Gatherer]) -> None:
        nonlocal turn
        turn += 1
        # At powers of two: often enough while there is time, and cheap in a long file.
        if source.unpacked >= CHECKED_FROM and turn & (turn - 1) == 0:
            a_row = len(source.head) / max(head_rows, 1)
            rows = max(int(source.unpacked / a_row), columns[0].rows)
            check_room(source.path, columns, rows, context)

    return gather(gatherers(titles), blocks, context, check), coercions


def _quick(
    source: Source,
    dialect: Dialect,
    context: Context,
    is_right: Callable[[], bool] = lambda: True,
) -> Gathered:
    """Read with Arrow, block by block; `is_right` is asked at each of them whether that is still worth while.

    Raises:
        pyarrow.ArrowInvalid, pyarrow.ArrowKeyError: the file is left to the patient path.
    """
    try:
        quoting = quoting_of(dialect.quote or "")
        first = next(csv.reader(_lines(source.head), delimiter=dialect.delimiter, **quoting), [])
    except csv.Error as error:
        raise pa.ArrowInvalid from error
    # A header of several lines is left to the patient path, too: Arrow skips lines, not rows.
    if (
        not first
        or not _is_quick(source, dialect)
        or "\n" in "".join(first)
        or len(dialect.delimiter.encode()) > 1
    ):
        raise pa.ArrowInvalid
    check_columns(source.path, len(first))
    keys = [str(at) for at in range(len(first))]
    wide = len(source.head) // max(source.head.count("\n"), 1) * BLOCK_ROWS
    read = arrow_csv.ReadOptions(
        column_names=keys,
        skip_rows=(0 if source.looked else source.skip) + (1 if dialect.header else 0),
        block_size=min(max(BLOCK if head_of(context) is None else HEAD_BLOCK, wide), LARGEST_BLOCK),
        use_threads=context.cores > 1,
    )
    parse = arrow_csv.ParseOptions(
        delimiter=dialect.delimiter,
        quote_char=dialect.quote or False,
        newlines_in_values=dialect.quote is not None,
    )
    types = dict.fromkeys(keys, ENCODED)
    if source.unpacked > LONG * read.block_size and head_of(context) is None:
        types.update(dict.fromkeys(_own_texts(source.head, keys, dialect, parse), pa.string()))

    def blocks(wanted: Sequence[int] | None) -> Iterator[list[pa.Array]]:
        convert = arrow_csv.ConvertOptions(
            column_types=types,
            strings_can_be_null=False,
            include_columns=None if wanted is None else [keys[at] for at in wanted],
        )
        # By handle, not by name: Arrow would take an ending for more than it is.
        origin = pa.OSFile(str(source.path)) if source.plain else source.stream()
        with arrow_csv.open_csv(origin, read, parse, convert) as stream:
            for block in _ahead(stream) if context.cores > 1 else stream:
                if not is_right():
                    raise pa.ArrowInvalid
                yield block.columns

    return _gather(source, dialect, first, blocks, context)


def _lines(text: str) -> Iterator[str]:
    """A text line by line, ends kept (newline, return or both), and no more of it than is asked for."""
    at, step = 0, FIRST_LINES
    while at < len(text):
        piece = text[at : at + step]
        lines = list(io.StringIO(piece, newline=""))
        if len(lines) < 2 and at + step < len(text):
            step *= 2
            continue
        # The last one may go on behind the piece.
        kept = lines if at + step >= len(text) else lines[:-1]
        yield from kept
        at += sum(map(len, kept))


def _own_texts(
    head: str, keys: list[str], dialect: Dialect, parse: arrow_csv.ParseOptions
) -> list[str]:
    """Columns most of whose first rows have a text of their own: no use in looking for the same ones there."""
    start = head[: head.rfind("\n", 0, FIRST_ROWS) + 1].encode("utf-8", "replace")
    read = arrow_csv.ReadOptions(
        column_names=keys,
        skip_rows=int(dialect.header),
        block_size=max(len(start), 1),
        use_threads=False,
    )
    convert = arrow_csv.ConvertOptions(
        column_types=dict.fromkeys(keys, ENCODED), strings_can_be_null=False
    )
    try:
        block = arrow_csv.read_csv(pa.BufferReader(start), read, parse, convert)
    except pa.ArrowInvalid:
        return []  # it ends within a cell, or there is something else that all rows will show
    return [
        name
        for name in keys
        if len(block[name].combine_chunks().dictionary) > OWN_SHARE * block.num_rows
    ]


def _ahead(stream: arrow_csv.CSVStreamingReader) -> Iterator[pa.RecordBatch]:
    """Blocks in order; the next ones are parsed while the last one is used."""

    def following() -> pa.RecordBatch | None:
        try:
            return stream.read_next_batch()
        except StopIteration:
            return None

    with ThreadPoolExecutor(1) as reader:
        # Two: while the first is taken the reader need not wait to be asked for the next.
        coming = deque((reader.submit(following), reader.submit(following)))
        while (batch := coming.popleft().result()) is not None:
            coming.append(reader.submit(following))
            yield batch


def _patient(source: Source, dialect: Dialect, context: Context) -> Gathered:
    """Read row by row: slower, and able to say which line is wrong.

    Raises:
        UserFixable: ``TABLES.RAGGED_ROW``, ``TABLES.BROKEN_QUOTES``.
    """
    # Quotes that do not pair are ordinary signs in some exports: then they are read as such.
    broken = dialect.quote is not None and source.facts.quotes % 2 == 1
    first = next(_rows(source, dialect, broken=broken), None)
    if first is None:
        raise UserFixable("TABLES.EMPTY", path=str(source.path))
    check_columns(source.path, len(first))
    start, most = 1 if dialect.header else 0, max(PATIENT_CELLS // len(first), 1)

    def blocks(wanted: Sequence[int] | None) -> Iterator[list[pa.Array]]:
        rows: list[list[str]] = []
        held = 0
        for number, row in enumerate(_rows(source, dialect, broken=broken)):
            if number >= start:
                rows.append(row)
                held += sum(map(len, row))
            if len(rows) == most or held > LARGEST_BLOCK:
                yield _transposed(rows, wanted)
                rows, held = [], 0
        if rows:
            yield _transposed(rows, wanted)

    return _gather(source, dialect, first, blocks, context)


def _transposed(rows: list[list[str]], wanted: Sequence[int] | None) -> list[pa.Array]:
    columns = list(zip(*rows, strict=True))
    chosen = columns if wanted is None else [columns[at] for at in wanted]
    return [pa.array(list(cells), type=pa.string()) for cells in chosen]


def _rows(source: Source, dialect: Dialect, *, broken: bool) -> Iterator[list[str]]:
    """Rows as lists of cells, all as long as the first; blank lines left out."""
    quoting = quoting_of("" if broken else dialect.quote or "")
    reader = csv.reader(source.lines(), delimiter=dialect.delimiter, **quoting)
    wanted = 0
    try:
        for row in reader:
            if not row:
                continue
            wanted = wanted or len(row)
            if len(row) == wanted:
                yield row
            else:
                yield _fit(row, wanted, reader.line_num, str(source.path), broken=broken)
    except csv.Error as error:
        if _TOO_LONG in str(error):
            what = "signs in one cell"
            raise UserFixable(
                "TABLES.TOO_LARGE", path=str(source.path), what=what, limit=LARGEST_CELL
            ) from error
        raise UserFixable("TABLES.BROKEN_QUOTES", path=str(source.path)) from error


def _fit(row: list[str], wanted: int, line: int, path: str, *, broken: bool) -> list[str]:
    """Take empty cells off a row's end (a delimiter too many); anything else is an error with its line."""
    if len(row) > wanted and not any(cell.strip() for cell in row[wanted:]):
        return row[:wanted]
    if broken:
        raise UserFixable("TABLES.BROKEN_QUOTES", path=path)
    raise UserFixable("TABLES.RAGGED_ROW", path=path, line=line, found=len(row), expected=wanted)
