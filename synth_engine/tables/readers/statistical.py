"""What SAS, SPSS and Stata files have in common: typed columns, labels, codes for missing values, blocks of rows.

ReadStat (through pyreadstat) takes the files apart, in C: it belongs to the worker, whose end is no harm. Must
not trust what it says about a file's size, and must not let its messages out: they quote cells.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.profile import SourceRecord
from synth_engine.contracts.reading_context import head_of, tell
from synth_engine.contracts.table import Storage
from synth_engine.tables.building import (
    check_bounds,
    check_columns,
    check_room,
    finish,
    header_names,
    sha256_of,
)
from synth_engine.tables.gatherer import Gatherer
from synth_engine.tables.gathering import gather
from synth_engine.tables.stat_times import bare, times_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.profile import Catalogue
    from synth_engine.contracts.table import Table
    from synth_engine.tables.stat_times import Clock

# Cells of a block: every block is found by going through what comes before it, so a long file has larger ones.
BLOCK_CELLS, MOST_CELLS, BLOCKS = 1 << 21, 1 << 23, 16
# Where a file does not say how many rows it has, the library makes room for 100,000 in every column it reads.
ROOM_ROWS: Final = 100_000
# Tried in this order where texts are not in the encoding that the file claims; the last one reads everything.
_ENCODINGS: Final = (None, "WINDOWS-1252", "ISO-8859-1")
_WHOLE: Final = 1e15


class _OtherEncoding(Exception):
    """Texts are not in the encoding that was tried."""


@dataclass(frozen=True, slots=True)
class Parts:
    """How one format is read.

    Attributes:
        function: of the library.
        clock: reads a column's display format.
        keeps_codes: the library tells missing values apart.
        knows_encoding: an encoding can be asked for.
        labels: of values, where they stand in a file of their own: name of a format, `stat_times.bare` -> value
            -> label.
        catalogue: that file, for the record.
    """

    function: Callable[..., tuple[Any, Any]]
    clock: Callable[[str], Clock | None]
    keeps_codes: bool = True
    knows_encoding: bool = True
    labels: Mapping[str, Mapping[Any, Any]] = field(default_factory=dict)
    catalogue: Catalogue | None = None


@dataclass(slots=True)
class _Column:
    """One column: what the file says of it.

    Attributes:
        key: name that the library knows it by.
        gatherer: what it becomes.
        kind: type in the file: ``string``, ``double``, ``float``, ``int8``...
        clock: where its numbers are times.
        ranges: numbers that stand for missing values, from and to.
        labels: number or text -> label.
    """

    key: str
    gatherer: Gatherer
    kind: str
    clock: Clock | None
    ranges: list[tuple[float, float]] = field(default_factory=list)


def read_statistical(
    path: Path, name: str, parts: Parts, context: Context
) -> tuple[Table, SourceRecord]:
    """Read a file in blocks of rows.

    Args:
        path: the file.
        name: of the format, for the record.
        parts: how it is read.
        context: progress and cancel.

    Raises:
        UserFixable: ``TABLES.UNREADABLE``, ``DAMAGED``, ``EMPTY``, ``TOO_LARGE``, ``NO_ROOM``.
    """
    digest, size = sha256_of(path, context)
    # Said before the library sees a byte: if the process dies now, it died of reading.
    context.progress("read.parse", 0)
    for encoding in _ENCODINGS if parts.knows_encoding else _ENCODINGS[:1]:
        coercions: dict[str, dict[str, int]] = {}
        file = _File(path, parts, encoding)
        try:
            gathered = _gather(file, coercions, context)
            break
        except _OtherEncoding:
            continue
    else:
        raise UserFixable("TABLES.DAMAGED", path=str(path))
    check_bounds(path, gathered)
    table = finish(gathered, path.stem, context, coercions)
    record = SourceRecord(
        file_name=path.name,
        sha256=digest,
        size=size,
        format=name,
        rows=table.rows,
        columns=len(table.columns),
        encoding=(encoding or file.encoding or "utf-8").lower(),
        coercions=coercions,
        catalogue=parts.catalogue,
    )
    return table, record


class _File:
    """A file as the library reads it.

    Attributes:
        path: where it is.
        parts: how it is read.
        encoding: that it claims, or None.
    """

    def __init__(self, path: Path, parts: Parts, encoding: str | None) -> None:
        self.path = path
        self.parts = parts
        self.encoding: str | None = None
        self._fixed: dict[str, Any] = {"output_format": "dict", "disable_datetime_conversion": True}
        if parts.keeps_codes:
            self._fixed["user_missing"] = True
        if encoding is not None:
            self._fixed["encoding"] = encoding

    def call(self, **options: Any) -> tuple[Mapping[str, list[Any]], Any]:
        """Ask the library.

        Raises:
            _OtherEncoding; UserFixable: ``TABLES.DAMAGED``.
        """
        try:
            with warnings.catch_warnings():
                # About names that repeat: they are told apart here as in every other format.
                warnings.simplefilter("ignore")
                return self.parts.function(str(self.path), **self._fixed, **options)
        except MemoryError:
            raise
        except UnicodeDecodeError as error:
            raise _OtherEncoding from error
        except Exception as error:
            if "encoding" in str(error).lower():
                raise _OtherEncoding from error
            raise UserFixable("TABLES.DAMAGED", path=str(self.path)) from None


def _gather(file: _File, coercions: dict[str, dict[str, int]], context: Context) -> list[Gatherer]:
    _, about = file.call(metadataonly=True)
    file.encoding = about.file_encoding
    if not all(isinstance(one, str) for one in about.column_names):
        raise UserFixable("TABLES.DAMAGED", path=str(file.path))
    check_columns(file.path, len(about.column_names))
    if not about.column_names:
        raise UserFixable("TABLES.EMPTY", path=str(file.path))
    columns = _columns(file, about, coercions)
    gatherers = [one.gatherer for one in columns]
    claimed: int | None = about.number_rows
    if claimed is not None and claimed >= 0:
        check_room(file.path, gatherers, claimed, context)
    else:
        claimed = None
    head = head_of(context)
    step = _step(claimed, len(columns)) if head is None else head
    tell(context, rows=(claimed or 0, claimed is not None), encoding=about.file_encoding)

    def blocks(wanted: Sequence[int] | None) -> Iterator[list[pa.Array]]:
        # A second look at a column counts nothing twice.
        into = coercions if wanted is None else {}
        chosen = columns if wanted is None else [columns[at] for at in wanted]
        start = 0
        while claimed is None or start < claimed:
            block = _block(file, chosen, start, step, claimed, into)
            rows = len(block[0])
            if rows:
                yield block
            start += rows
            if rows < step:
                break
        if claimed is not None and start != claimed and head is None:
            raise UserFixable("TABLES.DAMAGED", path=str(file.path))

    return gather(gatherers, blocks, context)


def _step(rows: int | None, columns: int) -> int:
    """Rows of a block."""
    cells = BLOCK_CELLS
    if rows is not None:
        cells = min(max(rows * columns // BLOCKS, BLOCK_CELLS), MOST_CELLS)
    return max(min(cells // max(columns, 1), ROOM_ROWS), 1)


def _block(
    file: _File,
    columns: Sequence[_Column],
    start: int,
    step: int,
    claimed: int | None,
    coercions: dict[str, dict[str, int]],
) -> list[pa.Array]:
    """Rows from `start` on, at most `step`."""
    # Few columns at a time where room is made for rows that may not be there.
    width = len(columns) if claimed is not None else max(BLOCK_CELLS * 2 // ROOM_ROWS, 1)
    found: list[pa.Array] = []
    for at in range(0, len(columns), width):
        group = columns[at : at + width]
        data, _ = file.call(usecols=[one.key for one in group], row_offset=start, row_limit=step)
        for one in group:
            if one.key not in data:
                raise UserFixable("TABLES.DAMAGED", path=str(file.path))
            found.append(_cells(one, data[one.key], coercions))
        del data
    if len({len(one) for one in found}) > 1:
        raise UserFixable("TABLES.DAMAGED", path=str(file.path))
    return found


def _columns(file: _File, about: Any, coercions: dict[str, dict[str, int]]) -> list[_Column]:
    """Columns from a file's metadata."""
    titles = header_names(about.column_names, coercions)
    found = []
    for title, key in zip(titles, about.column_names, strict=True):
        kind = str(about.readstat_variable_types.get(key, "double"))
        form = str(about.original_variable_types.get(key) or "")
        is_text = kind == "string"
        clock = None if is_text else file.parts.clock(form)
        ranges = [] if is_text else _ranges(about.missing_ranges.get(key, ()))
        # Only texts can tell a declared code from a number.
        gatherer = Gatherer(title, _storage(kind, form, clock), values=not ranges)
        gatherer.label = about.column_names_to_labels.get(key) or None
        column = _Column(key, gatherer, kind, clock, ranges)
        known = about.variable_value_labels.get(key, {})
        if file.parts.labels and not known:
            # A column names its format as it shows it: with a width, decimals and a point.
            named = bare(str(about.variable_to_label.get(key) or ""))
            known = file.parts.labels.get(named, {}) if named else {}
        for value, label in known.items():
            gatherer.labels[_code(value, column)] = str(label)
        found.append(column)
    return found


def _ranges(untrusted: Sequence[Mapping[str, Any]]) -> list[tuple[float, float]]:
    return [
        (float(one["lo"]), float(one["hi"]))
        for one in untrusted
        if not isinstance(one["lo"], str) and not isinstance(one["hi"], str)
    ]


def _storage(kind: str, form: str, clock: Clock | None) -> Storage:
    if kind == "string":
        return Storage.TEXT
    if clock is not None:
        return Storage.TEXT if clock.shows == "time" else Storage.DATETIME
    # SPSS shows no decimals (F8.0): whole numbers, whatever their type.
    shows_whole = form[:1] in {"F", "N"} and form.endswith(".0")
    return Storage.INTEGER if kind.startswith("int") or shows_whole else Storage.NUMERIC


def _code(value: Any, column: _Column) -> str:
    """A labelled value as its cell reads."""
    if isinstance(value, str):
        return value if column.kind == "string" else f".{value}"
    return str(_numbers(np.array([value], dtype=np.float64), column.kind)[0].as_py())


def _cells(column: _Column, values: list[Any], coercions: dict[str, dict[str, int]]) -> pa.Array:
    """A block of a column as texts; null and blank are missing."""
    if column.kind == "string":
        try:
            return pa.array(values, type=pa.string())
        except UnicodeEncodeError as error:
            raise _OtherEncoding from error
    # Missing values with a letter (Stata's .a, SAS's .A and ._) come as that letter.
    letters = np.array([type(value) is str for value in values], dtype=np.bool_)
    if letters.any():
        codes = [f".{value}" for value in values if type(value) is str]
        column.gatherer.codes.update(codes)
        values = [None if type(value) is str else value for value in values]
    numbers = pa.array(values, type=pa.float64())
    texts = _number_cells(column, numbers, coercions)
    if letters.any():
        plain = texts.dictionary_decode() if pa.types.is_dictionary(texts.type) else texts
        texts = pc.replace_with_mask(plain, pa.array(letters), pa.array(codes, pa.string()))
    return texts


def _number_cells(
    column: _Column, numbers: pa.Array, coercions: dict[str, dict[str, int]]
) -> pa.Array:
    encoded = numbers.dictionary_encode()
    values = np.asarray(encoded.dictionary, dtype=np.float64)
    finite = np.isfinite(values)
    plain = np.where(finite, values, 0.0)
    if column.clock is None:
        texts = _numbers(plain, column.kind)
    else:
        texts = times_of(plain, column.clock)
        if texts.null_count:
            gone = np.asarray(texts.is_null()) & finite
            cells = int(np.append(gone, False)[np.asarray(encoded.indices.fill_null(-1))].sum())
            known = coercions.setdefault(column.gatherer.name, {})
            known["dates_out_of_range"] = known.get("dates_out_of_range", 0) + cells
    missing = np.zeros(len(values), dtype=np.bool_)
    for low, high in column.ranges:
        missing |= finite & (values >= low) & (values <= high)
    if missing.any():
        codes = _numbers(values[missing], column.kind)
        column.gatherer.codes.update(codes.to_pylist())
        texts = pc.replace_with_mask(texts, pa.array(missing), codes)
    if not finite.all():
        texts = pc.if_else(pa.array(finite), texts, "")
    texts = texts.fill_null("")
    found = pa.DictionaryArray.from_arrays(encoded.indices, texts)
    # Different numbers may read alike, such as two times of one day.
    alike = pc.count_distinct(texts).as_py() < len(texts)
    return found.dictionary_decode() if alike else found


def _numbers(values: NDArray[np.float64], kind: str) -> pa.StringArray:
    """Shortest texts; 3.0 reads 3."""
    if (np.abs(values) < _WHOLE).all() and (values == np.rint(values)).all():
        return pa.array(values.astype(np.int64)).cast(pa.string())
    cells = pa.array(values)
    # A float of 32 bits has about seven digits; its 64-bit text would show noise.
    texts = (cells.cast(pa.float32()) if kind == "float" else cells).cast(pa.string())
    return pc.replace_substring_regex(texts, r"\.0$", "")
