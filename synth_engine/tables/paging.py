"""Rows of a stored table for whoever looks at them: pages from anywhere in it, sorted and filtered.

Runs where the project is open, beside a window: every long step is one call of Arrow or numpy, which let other
threads run. Must not load pandas, and keeps nothing on a disk.
"""

from __future__ import annotations

import io
from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from synth_engine.contracts.errors import Bug, UserFixable
from synth_engine.contracts.paging import RowFilter, Sorting
from synth_engine.contracts.table import NUMBER_KINDS, Column, ColumnKind, ColumnSchema, Storage
from synth_engine.tables.arrays import to_texts
from synth_engine.tables.chunks import CHUNK_ROWS
from synth_engine.tables.without_pandas import leave_pandas_out

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

# Decoded chunks and columns that are kept (bytes), and the orders of rows (how many).
MOST_CHUNKS, MOST_COLUMNS, MOST_ORDERS = 192 << 20, 96 << 20, 4
MOST_ROWS = 20_000_000  # that are sorted or filtered
_NUMERIC_STORAGE: Final = frozenset({Storage.INTEGER, Storage.NUMERIC})
_DAY: Final = 10  # signs of a date without a time


class _Kept:
    """What was decoded last, as much as fits."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held = 0
        self._found: OrderedDict[Any, tuple[Any, int]] = OrderedDict()

    def of(self, key: object, make: Callable[[], tuple[Any, int]]) -> Any:
        if key in self._found:
            self._found.move_to_end(key)
            return self._found[key][0]
        value, size = make()
        self._found[key] = (value, size)
        self._held += size
        while self._held > self._most and len(self._found) > 1:
            _, (_, gone) = self._found.popitem(last=False)
            self._held -= gone
        return value

    def clear(self) -> None:
        self._found.clear()
        self._held = 0


class StoredRows:
    """Stored tables of one open project, as pages. Keeps decoded rows: `clear` it when the project is locked."""

    def __init__(self, blob: Callable[[str], bytes]) -> None:
        """Set where chunks come from: their bytes by digest."""
        leave_pandas_out()
        self._blob = blob
        self._chunks = _Kept(MOST_CHUNKS)
        self._columns = _Kept(MOST_COLUMNS)
        self._orders = _Kept(MOST_ORDERS)

    def clear(self) -> None:
        """Forget all rows."""
        for kept in (self._chunks, self._columns, self._orders):
            kept.clear()

    def page(
        self,
        document: Mapping[str, Any],
        start: int,
        count: int,
        sort: Sorting | None = None,
        filters: Sequence[RowFilter] = (),
    ) -> tuple[list[tuple[str, ...]], list[int], int, int]:
        """Rows [start, start + count) of those that meet all conditions, in the order that was asked for.

        Args:
            document: of the table: schema, rows, chunks, digest.
            start: from 0; brought into what there is.
            count: rows, at most.
            sort: column and direction; rows without a value come last in both, codes before them.
            filters: conditions.

        Returns:
            Rows as texts (missing is ""), their numbers in the table (from 1), where the page starts, and how
            many rows meet the conditions.

        Raises:
            UserFixable: ``ROWS.NO_SUCH_COLUMN``, ``ROWS.NOT_A_VALUE``, ``ROWS.TOO_MANY``.
        """
        schema = tuple(ColumnSchema.from_json(row) for row in document["schema"])
        digests = [str(ref["digest"]) for ref in document["chunks"]]
        total = int(document["rows"])
        if sort is None and not filters:
            order: NDArray[np.int64] | None = None
        else:
            key = (tuple(digests), sort, tuple(filters))
            order = self._orders.of(
                key, lambda: (self._ordered(schema, digests, total, sort, filters), 1)
            )
            total = len(order)
        start = max(0, min(start, total))
        stop = min(start + max(count, 0), total)
        numbers = np.arange(start, stop) if order is None else order[start:stop]
        return self._texts(schema, digests, numbers), (numbers + 1).tolist(), start, total

    # -- pages ----------------------------------------------------------------------------------

    def _texts(
        self, schema: Sequence[ColumnSchema], digests: Sequence[str], numbers: NDArray[np.int64]
    ) -> list[tuple[str, ...]]:
        """Rows by their numbers (from 0), in that order."""
        found: list[tuple[str, ...]] = [()] * len(numbers)
        chunks = numbers // CHUNK_ROWS
        for chunk in np.unique(chunks).tolist():
            places = np.flatnonzero(chunks == chunk)
            stored = self._chunks.of(digests[chunk], partial(self._decoded, digests[chunk]))
            inside = pa.array(numbers[places] % CHUNK_ROWS)
            columns = [_column_texts(stored, at, one, inside) for at, one in enumerate(schema)]
            for place, row in zip(places.tolist(), zip(*columns, strict=True), strict=True):
                found[place] = row
        return found

    def _decoded(self, digest: str) -> tuple[pa.Table, int]:
        try:
            stored = pq.read_table(io.BytesIO(self._blob(digest)))
        except (pa.ArrowException, OSError) as error:
            raise Bug("WORKER.PROTOCOL") from error
        return stored, int(stored.nbytes)

    # -- order and conditions ---------------------------------------------------------------------

    def _ordered(
        self,
        schema: Sequence[ColumnSchema],
        digests: Sequence[str],
        total: int,
        sort: Sorting | None,
        filters: Sequence[RowFilter],
    ) -> NDArray[np.int64]:
        if total > MOST_ROWS:
            raise UserFixable("ROWS.TOO_MANY", rows=total, limit=MOST_ROWS)
        meets = np.ones(total, dtype=np.bool_)
        for one in filters:
            meets &= _meets(self._whole(schema, digests, one.column), one)
        order = np.flatnonzero(meets)
        if sort is None:
            return order
        column = self._whole(schema, digests, sort.column)
        return order[_sorted(column, order, descending=sort.descending)]

    def _whole(self, schema: Sequence[ColumnSchema], digests: Sequence[str], name: str) -> _Whole:
        """All rows of a column."""
        at = next((at for at, one in enumerate(schema) if one.name == name), None)
        if at is None:
            raise UserFixable("ROWS.NO_SUCH_COLUMN", column=name)
        place: int = at
        found: _Whole = self._columns.of(
            (tuple(digests), place), lambda: self._read_whole(schema[place], place, digests)
        )
        return found

    def _read_whole(
        self, schema: ColumnSchema, at: int, digests: Sequence[str]
    ) -> tuple[_Whole, int]:
        values, states = [], []
        for digest in digests:
            try:
                file = pq.ParquetFile(io.BytesIO(self._blob(digest)))
                names = [name for name in (f"v{at}", f"s{at}") if name in file.schema_arrow.names]
                part = file.read(columns=names)
            except (pa.ArrowException, OSError) as error:
                raise Bug("WORKER.PROTOCOL") from error
            values.append(part.column(f"v{at}").combine_chunks())
            states.append(_state(part, at, slice(None)))
        whole = _Whole(schema, values, np.concatenate(states) if states else np.zeros(0, np.int16))
        return whole, whole.nbytes


class _Whole:
    """All rows of one column: numbers, or places among its sorted texts.

    Attributes:
        schema: of the column.
        values: a number a row; where `texts` are there, their place.
        state: as in `contracts.table.Column`.
        texts: distinct texts in the order in which people look for them; None for numbers and times.
    """

    def __init__(
        self, schema: ColumnSchema, parts: list[pa.Array], state: NDArray[np.int16]
    ) -> None:
        self.schema = schema
        self.state = state
        self.texts: pa.StringArray | None = None
        if schema.kind in NUMBER_KINDS or not parts:
            bodies = [np.asarray(part) for part in parts]
            self.values: NDArray[Any] = np.concatenate(bodies) if bodies else np.zeros(0)
            return
        united = pa.chunked_array(parts).unify_dictionaries()
        pool = united.chunk(0).dictionary
        order = _text_order(pool, schema)
        rank = np.empty(len(pool), dtype=np.int32)
        rank[np.asarray(order)] = np.arange(len(pool), dtype=np.int32)
        self.texts = pool.take(order)
        self.values = np.concatenate([rank[np.asarray(one.indices)] for one in united.chunks])

    @property
    def nbytes(self) -> int:
        """Memory (bytes)."""
        texts = 0 if self.texts is None else int(self.texts.nbytes)
        return int(self.values.nbytes) + int(self.state.nbytes) + texts


def _text_order(pool: pa.StringArray, schema: ColumnSchema) -> pa.Array:
    """Order of texts for people: small and capital letters beside each other, numbers as numbers."""
    if schema.storage in _NUMERIC_STORAGE:
        try:
            return pc.array_sort_indices(pc.cast(pool, pa.float64()))
        except pa.ArrowInvalid:
            pass
    keys = pa.table({"folded": pc.utf8_lower(pool), "text": pool})
    return pc.sort_indices(keys, sort_keys=[("folded", "ascending"), ("text", "ascending")])


def _sorted(column: _Whole, order: NDArray[np.int64], *, descending: bool) -> NDArray[np.int64]:
    """Where each of the rows goes; of equal rows the earlier one comes first."""
    state = column.state[order]
    values = column.values[order]
    plain = np.flatnonzero(state == 0)
    keys = values[plain]
    if descending:
        keys = ~keys if keys.dtype.kind in "iu" else -keys
    sorted_plain = plain[np.argsort(keys, kind="stable")]
    coded = np.flatnonzero(state > 0)
    coded = coded[np.argsort(state[coded], kind="stable")]
    return np.concatenate([sorted_plain, coded, np.flatnonzero(state < 0)])


def _meets(column: _Whole, asked: RowFilter) -> NDArray[np.bool_]:
    """Which rows meet a condition."""
    state = column.state
    if asked.how in {"missing", "present"}:
        gone: NDArray[np.bool_] = state < 0
        return gone if asked.how == "missing" else np.logical_not(gone)
    if column.texts is not None:
        fits = np.append(_texts_meet(column.texts, asked, column.schema), False)
        return np.asarray(np.where(state == 0, fits[column.values], False))
    codes = pa.array(column.schema.special, type=pa.string())
    coded = np.zeros(len(codes) + 1, dtype=np.bool_)
    if asked.how in {"contains", "equals"}:
        coded[1:] = _texts_meet(codes, asked, column.schema)
    found = (state > 0) & coded[np.maximum(state, 0)]
    if asked.how == "contains":
        rows = Column(column.schema, column.values, np.minimum(state, 0))
        found |= (state == 0) & np.asarray(
            pc.match_substring(to_texts(rows), asked.value).fill_null(False), dtype=np.bool_
        )
        return found
    sought = _number(asked, column.schema, known=bool(coded.any()))
    if sought is None:
        return found
    low, high = sought
    if asked.how == "equals":
        meets = (column.values >= low) & (column.values <= high)
    elif asked.how == "at-least":
        meets = column.values >= low
    else:
        meets = column.values <= high
    return np.asarray(found | ((state == 0) & meets))


def _texts_meet(texts: pa.StringArray, asked: RowFilter, schema: ColumnSchema) -> NDArray[np.bool_]:
    if len(texts) == 0:
        return np.zeros(0, dtype=np.bool_)
    if asked.how == "contains":
        return np.asarray(pc.match_substring(texts, asked.value, ignore_case=True), np.bool_)
    if asked.how == "equals":
        return np.asarray(pc.equal(texts, asked.value), dtype=np.bool_)
    compare = pc.greater_equal if asked.how == "at-least" else pc.less_equal
    if schema.storage in _NUMERIC_STORAGE:
        try:
            return np.asarray(compare(pc.cast(texts, pa.float64()), float(asked.value)), np.bool_)
        except (pa.ArrowInvalid, ValueError):
            pass
    return np.asarray(compare(pc.utf8_lower(texts), asked.value.lower()), dtype=np.bool_)


def _number(
    asked: RowFilter, schema: ColumnSchema, *, known: bool
) -> tuple[float | int, float | int] | None:
    """The value that was typed as the lowest and highest number that it means; None where it is a known code.

    Raises:
        UserFixable: ``ROWS.NOT_A_VALUE``.
    """
    text = asked.value.strip()
    try:
        if schema.kind is not ColumnKind.DATETIME:
            number = float(text.replace(",", ".") if text.count(",") == 1 else text)
            if not np.isfinite(number):
                raise ValueError
            return number, number
        stamp = _time(text, schema.datetime_format)
    except (ValueError, OverflowError) as error:
        if known:
            return None
        raise UserFixable("ROWS.NOT_A_VALUE", column=schema.name, kind=str(schema.kind)) from error
    day = 86_400_000_000 - 1 if len(text) <= _DAY else 0  # a day means all of it
    return stamp, stamp + day


def _time(text: str, pattern: str | None) -> int:
    """Microseconds of a time in ISO form, or in the column's own."""
    from datetime import UTC, datetime

    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        if pattern is None:
            raise
        found = datetime.strptime(text, pattern)  # noqa: DTZ007 - the columns' times have no zone
    elapsed = found.replace(tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)
    return (elapsed.days * 86_400 + elapsed.seconds) * 1_000_000 + elapsed.microseconds


def _state(stored: pa.Table, at: int, rows: Any) -> NDArray[np.int16]:
    name = f"s{at}"
    state: NDArray[np.int16] = np.zeros(stored.num_rows, dtype=np.int16)
    if name in stored.column_names:
        state = np.asarray(stored.column(name).combine_chunks(), dtype=np.int16)
    return np.asarray(state[rows])


def _column_texts(stored: pa.Table, at: int, schema: ColumnSchema, rows: pa.Array) -> list[str]:
    """Cells of some rows of a chunk as texts; missing is the empty text."""
    try:
        body = stored.column(f"v{at}").combine_chunks().take(rows)
        state = _state(stored, at, np.asarray(rows))
    except (KeyError, pa.ArrowException) as error:
        raise Bug("WORKER.PROTOCOL") from error
    if pa.types.is_dictionary(body.type):
        texts = body.dictionary_decode()
    else:
        texts = to_texts(Column(schema, np.asarray(body), state))
    cells = texts.to_pylist()
    return [
        "" if gone or cell is None else cell
        for cell, gone in zip(cells, (state < 0).tolist(), strict=True)
    ]
