"""How columns look to statistics packages: numbers, dates or texts, with labels and codes for missing values.

What SPSS and Stata have in common; their files are written by `spss` and `stata`. A file's head says how wide its
columns are, and only the last row tells: row groups are gone through twice, and held only where they come once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow.compute as pc

from synth_engine.contracts.table import NUMBER_KINDS, Column, ColumnKind, Storage
from synth_engine.tables import kinds
from synth_engine.tables.arrays import to_texts
from synth_engine.tables.cell_texts import DAY_US

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.table import ColumnSchema, Table

_LONGEST_NUMBER: Final = 32  # bytes of a number or a time as text
EXACT: Final = 1 << 53  # whole numbers beyond have no double of their own
_NUMBER: Final = re.compile(kinds.NUMBER, re.ASCII)
_PADDED: Final = re.compile(kinds.PADDED, re.ASCII)
_ISO: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{6})?)?")
_TRUTH: Final = {"false": 0.0, "true": 1.0}


@dataclass(slots=True)
class Look:
    """One column.

    Attributes:
        schema: of it.
        shows: ``number``, ``date``, ``datetime`` or ``text``.
        whole: all numbers are whole.
        low, high: least and greatest number (microseconds for times); low > high where there is none.
        codes: texts that stand among the numbers for missing values.
        labels: of numbers (no codes among them).
        width: bytes of the longest text, at least 1.
        numbers: text of a level -> number, where levels become numbers.
    """

    schema: ColumnSchema
    shows: str = "text"
    whole: bool = False
    low: float = np.inf
    high: float = -np.inf
    codes: tuple[str, ...] = ()
    labels: dict[float, str] = field(default_factory=dict)
    width: int = 1
    numbers: dict[str, float] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """What the column is called, for people."""
        return self.schema.label or ""

    def code_label(self, code: str) -> str:
        """What a code is called; its own text where nobody said."""
        return dict(self.schema.value_labels).get(code, code)


def looks_of(schema: Sequence[ColumnSchema], groups: Iterable[Table]) -> list[Look]:
    """How every column looks; all row groups are gone through once."""
    seen = [_Seen(one) for one in schema]
    for group in groups:
        for one, column in zip(seen, group, strict=True):
            one.see(column)
        del group  # the next one is drawn now: two need not be held
    return [one.look() for one in seen]


def twice(tables: Iterable[Table]) -> Iterable[Table]:
    """Row groups that can be gone through again; held where they come only once."""
    return list(tables) if iter(tables) is tables else tables


class _Seen:
    """What one column's row groups hold together."""

    def __init__(self, schema: ColumnSchema) -> None:
        self.schema = schema
        self.low, self.high = np.inf, -np.inf
        self.levels: set[str] = set()
        self.width = 1
        self._places: set[int] = set()
        self._may_count = schema.kind in NUMBER_KINDS or schema.storage is not Storage.TEXT

    def see(self, column: Column) -> None:
        """Take a row group's column."""
        present = column.state == 0
        if column.is_number:
            values = column.values[present]
            if len(values):
                self.low = min(self.low, float(values.min()))
                self.high = max(self.high, float(values.max()))
            self._places.update(np.unique(column.state[column.state > 0]).tolist())
        elif self._may_count:
            used = np.unique(column.values[present]).tolist()
            self.levels.update(column.levels[int(at)] for at in used)
        else:
            texts = to_texts(column)
            if len(texts) > texts.null_count:
                self.width = max(self.width, int(pc.max(pc.binary_length(texts)).as_py()))

    def look(self) -> Look:
        """How the column looks."""
        found = self._as_numbers() if self._may_count else None
        if found is not None:
            return found
        special = self.schema.special if self._may_count else ()
        widths = [len(text.encode("utf-8", "replace")) for text in (*self.levels, *special)]
        longest = _LONGEST_NUMBER if self.schema.kind in NUMBER_KINDS else 1
        return Look(self.schema, width=max([self.width, longest, *widths]))

    def _as_numbers(self) -> Look | None:
        """A look of numbers; None where the column can only be texts."""
        schema = self.schema
        look = Look(schema, "number", low=self.low, high=self.high)
        if schema.kind not in NUMBER_KINDS:
            return _of_levels(look, sorted(self.levels))
        codes = enumerate(schema.special, start=1)
        look.codes = tuple(code for at, code in codes if at in self._places)
        if schema.kind is ColumnKind.DATETIME:
            grid = schema.resolution_us
            look.shows = "date" if grid is not None and grid % DAY_US == 0 else "datetime"
        look.whole = schema.kind is not ColumnKind.NUMERIC
        if look.shows == "number":
            if look.whole and max(-look.low, look.high) > EXACT:
                return None
            _label(look)
        return look


def _of_levels(look: Look, levels: list[str]) -> Look | None:
    """Levels that were numbers or dates in their file, and can be again."""
    storage = look.schema.storage
    if storage is Storage.BOOLEAN:
        if not set(levels) <= set(_TRUTH):
            return None
        look.numbers = {level: _TRUTH[level] for level in levels}
        look.labels = {number: level for level, number in _TRUTH.items()}
    elif storage is Storage.DATETIME:
        if not levels or not all(_ISO.fullmatch(level) for level in levels):
            return None
        look.shows = "date" if all(len(level) == 10 for level in levels) else "datetime"
        try:
            stamps = np.array([level.replace(" ", "T") for level in levels], "datetime64[us]")
        except ValueError:
            return None
        look.numbers = dict(
            zip(levels, stamps.astype(np.int64).astype(np.float64).tolist(), strict=True)
        )
    else:
        plain = [level for level in levels if _NUMBER.fullmatch(level) and not _PADDED.match(level)]
        look.numbers = {level: float(level) for level in plain}
        look.codes = tuple(level for level in levels if level not in look.numbers)
        # Two texts of one number could not be told apart again.
        if not plain or len(set(look.numbers.values())) < len(plain):
            return None
    numbers = list(look.numbers.values())
    if numbers:
        look.low, look.high = min(numbers), max(numbers)
    look.whole = all(number.is_integer() for number in numbers)
    if look.shows == "number" and max(-look.low, look.high, 0) > EXACT:
        return None
    if storage is not Storage.BOOLEAN or look.schema.value_labels:
        _label(look)
    return look


def _label(look: Look) -> None:
    """Labels of numbers; those of codes are told by `Look.code_label`."""
    look.labels = {
        float(code): label
        for code, label in look.schema.value_labels
        if code not in look.codes and _NUMBER.fullmatch(code)
    }
    if look.schema.storage is Storage.BOOLEAN:
        texts = dict(look.schema.value_labels)
        look.labels = {n: texts[t] for t, n in _TRUTH.items() if t in texts}


def numbers_in(column: Column, look: Look) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """A row group's column as numbers.

    Returns:
        The numbers (microseconds for times; NaN where missing or a code), and a row's code: its place in
        `look.codes` from 1 on, 0 where it has none.
    """
    code = np.zeros(len(column), dtype=np.int64)
    place = {text: at for at, text in enumerate(look.codes, start=1)}
    if column.is_number:
        values = column.values.astype(np.float64)
        if column.schema.decimals is not None and column.kind is ColumnKind.NUMERIC:
            values = np.round(values, column.schema.decimals)
        known = [place.get(text, 0) for text in column.schema.special]
        code[:] = np.array([0, *known], dtype=np.int64)[np.maximum(column.state, 0)]
        return np.where(column.state == 0, values, np.nan), code
    lookup = np.array([look.numbers.get(level, np.nan) for level in column.levels] or [np.nan])
    codes = np.array([place.get(level, 0) for level in column.levels] or [0], dtype=np.int64)
    present = column.state == 0
    at = np.where(present, column.values.astype(np.int64), 0)
    return np.where(present, lookup[at], np.nan), np.where(present, codes[at], 0)


def texts_in(column: Column, width: int, filler: bytes) -> NDArray[Any]:
    """A row group's column as bytes of one width (UTF-8, cut between letters, filled up)."""
    encoded = to_texts(column).dictionary_encode()
    pool = [cut(text, width).ljust(width, filler) for text in encoded.dictionary.to_pylist()]
    pool.append(filler * width)
    index = np.asarray(encoded.indices.fill_null(-1), dtype=np.int64)
    return np.array(pool, dtype=f"S{width}")[index]


def cut(text: str, most: int) -> bytes:
    """UTF-8 of at most so many bytes, no letter cut in two."""
    body = text.replace("\x00", "").encode("utf-8", "replace")
    return body if len(body) <= most else body[:most].decode("utf-8", "ignore").encode()


def slices(groups: Iterable[Table], row_bytes: int, most_bytes: int = 1 << 25) -> Iterator[Table]:
    """Row groups in pieces that are no larger in the file than so many bytes (one row at least)."""
    step = max(most_bytes // max(row_bytes, 1), 1)
    for group in groups:
        for start in range(0, group.rows, step):
            yield group.take(slice(start, start + step))
        del group


def stamp_of(made_at: str) -> tuple[int, int, int, int, int, int]:
    """Year to second of an ISO time; the first moment of 2000 where nobody said one."""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)", made_at)
    if found is None:
        return 2000, 1, 1, 0, 0, 0
    year, month, day, hour, minute, second = (int(part) for part in found.groups())
    return year, month, day, hour, minute, second


MONTHS: Final = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
