"""Finds what a column of texts is. Every decision is made on the distinct texts, so long columns are cheap."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Storage
from synth_engine.tables import dates
from synth_engine.tables.pooled import levelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

NUMBER = r"^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,3})?$"
PADDED = r"^[+-]?0[0-9]"  # 007, 0815: a name, not a number
COMMA_NUMBER = r"^[+-]?[0-9]+,[0-9]+$"
LONGEST_INTEGER = 18  # digits that surely fit 64 bits
# Codes among numbers: few different ones, and the numbers must be the rule.
# (at most so many codes, values in at least that share of the rows): one of them must hold.
AMONG_NUMBERS = ((8, 0.9), (3, 0.5))
# One code for "none" (NA, say) may be common among dates as among numbers.
AMONG_TIMES = ((3, 0.98), (1, 0.5))
MOST_SAID_CODES = 200  # among numbers or dates, where a person says that a column is one of these
LEAST_NUMBERS = 3  # distinct ones; fewer are categories that happen to be digits
YES_NO = (
    {"yes", "no"},
    {"true", "false"},
    {"t", "f"},
    {"y", "n"},
    {"0", "1"},
    {"ja", "nein"},
    {"oui", "non"},
    {"si", "no"},
    {"on", "off"},
)
ID_NAME = re.compile(
    r"(^|[_\W])(id|uid|uuid|guid|nr|no|number|key|mrn|ssn|code)$|^(id|uuid|mrn|ssn)([_\W]|$)|Id$|ID$",
)
UNIQUE_SHARE = 0.98
LEAST_UNIQUE = 20  # rows below which "all different" says nothing
TEXT_WORDS, TEXT_LENGTH, TEXT_DISTINCT = 4.0, 40, 0.5
SAMPLE = (
    1 << 10
)  # texts that are looked at first: most columns of names show there what they are not


@dataclass(slots=True)
class Texts:
    """A column of texts by its distinct values, rows in blocks as they were read.

    Attributes:
        name: of the column.
        distinct: the texts in order of first appearance, no null and no empty one among them.
        blocks: whole numbers of any width, a row's text; -1 where missing.
        counts: int64, rows a text.
        coercions: what was changed -> cells.
        codes: texts that the file itself declares to be codes for missing values.
        labelled: texts that the file has a label for.
    """

    name: str
    distinct: pa.Array
    blocks: Sequence[NDArray[np.signedinteger[Any]]]
    counts: NDArray[np.int64]
    coercions: dict[str, int] = field(default_factory=dict)
    codes: frozenset[str] = frozenset()
    labelled: frozenset[str] = frozenset()

    def among(self, known: frozenset[str]) -> NDArray[np.bool_]:
        """Which of the texts are in a set."""
        if not known:
            return np.zeros(len(self.distinct), dtype=np.bool_)
        pool = pa.array(sorted(known), type=pa.string())
        return np.asarray(pc.is_in(self.distinct, value_set=pool), dtype=np.bool_)

    @property
    def present(self) -> int:
        """Rows with a value."""
        return int(self.counts.sum())

    @property
    def rows(self) -> int:
        """Rows in all."""
        return sum(map(len, self.blocks))

    def spread(self, by_text: NDArray[Any], gap: int) -> NDArray[Any]:
        """Values a row from values a text; `gap` where the row has none.

        Block by block: an index as wide as the machine's for all rows at once would be the largest array
        of the whole import.
        """
        lookup = np.append(by_text, by_text.dtype.type(gap))
        out = np.empty(self.rows, dtype=lookup.dtype)
        at = 0
        for block in self.blocks:
            lookup.take(block, out=out[at : at + len(block)], mode="wrap")
            at += len(block)
        return out

    def states(self, by_text: NDArray[np.int16]) -> NDArray[np.int16]:
        """A row's state from states a text; -1 where missing."""
        if self.present == self.rows and not by_text.any():
            # Noughts straight from the system: pages that nobody writes take no memory.
            return np.zeros(self.rows, dtype=np.int16)
        return self.spread(by_text, -1)


def column_of(texts: Texts, storage: Storage = Storage.TEXT) -> Column:
    """Decide what a column is and build it. `texts.coercions` is added to."""
    for attempt in (_constant, _boolean, _coded, _number, _time):
        found = attempt(texts, storage)
        if found is not None:
            return found
    return _named(texts, storage)


def scale_of(texts: Texts, storage: Storage) -> ColumnSchema | None:
    """The schema of a column of numbers or times; None where it is none. No level is made."""
    for attempt in (_coded, _number, _time):
        found = attempt(texts, storage)
        if found is not None:
            return found.schema if found.is_number else None
    return None


def as_levels(texts: Texts, kind: ColumnKind, storage: Storage) -> Column:
    """A column of texts as they stand; levels sorted, so that row order leaves no trace in them."""
    pool = texts.distinct
    rank = np.arange(len(pool), dtype=np.int32)
    # Names of rows are often in order as they come.
    if not pc.all(pc.less(pool[:-1], pool[1:])).as_py():
        order = np.asarray(pc.array_sort_indices(pool), dtype=np.int64)
        pool = pool.take(pa.array(order))
        rank[order] = np.arange(len(order), dtype=np.int32)
    schema = ColumnSchema(texts.name, kind, storage)
    state = texts.states(np.zeros(len(rank), dtype=np.int16))
    return levelled(schema, texts.spread(rank, 0), state, pool)


def _constant(texts: Texts, storage: Storage) -> Column | None:
    if len(texts.distinct) > 1:
        return None
    return as_levels(texts, ColumnKind.CONSTANT, storage)


def _boolean(texts: Texts, storage: Storage) -> Column | None:
    if len(texts.distinct) != 2:
        return None
    spelt = [text.lower() for text in texts.distinct.to_pylist()]
    if set(spelt) not in YES_NO:
        return None
    digits = storage is Storage.TEXT and set(spelt) == {"0", "1"}
    return as_levels(texts, ColumnKind.BOOLEAN, Storage.INTEGER if digits else storage)


def _coded(texts: Texts, storage: Storage) -> Column | None:
    """A column all of whose values have labels is one of categories, however they are written."""
    if not texts.labelled:
        return None
    values = ~texts.among(texts.codes)
    if not values.any() or not texts.among(texts.labelled)[values].all():
        return None
    if texts.present >= LEAST_UNIQUE and len(texts.distinct) >= UNIQUE_SHARE * texts.present:
        return None  # a label a row: names of people that were made into numbers
    return as_levels(texts, ColumnKind.CATEGORY, storage)


def _split_codes(
    texts: Texts, fits: NDArray[np.bool_], most: int, share: float
) -> NDArray[np.int64] | None:
    """Positions of the texts that are codes among values that fit; None if the column is something else."""
    codes = np.flatnonzero(~fits)
    # Codes that the file declares may be as many and as common as they like.
    declared = texts.among(texts.codes)
    if int(fits.sum()) < LEAST_NUMBERS or len(codes) - int(declared.sum()) > most:
        return None
    if texts.counts[fits].sum() < share * (texts.present - texts.counts[declared].sum()):
        return None
    return codes


def _first_split(
    texts: Texts, fits: NDArray[np.bool_], bounds: Sequence[tuple[int, float]]
) -> NDArray[np.int64] | None:
    """Positions of codes by the first bounds that hold."""
    splits = (_split_codes(texts, fits, most, share) for most, share in bounds)
    return next((codes for codes in splits if codes is not None), None)


def _assemble(
    texts: Texts, schema: ColumnSchema, values: NDArray[np.generic], codes: NDArray[np.int64]
) -> Column:
    """Put rows together from values a distinct text and code positions."""
    state = np.zeros(len(texts.distinct), dtype=np.int16)
    state[codes] = np.arange(1, len(codes) + 1)
    plain = np.where(state == 0, values, values.dtype.type(0))
    return Column(schema, texts.spread(plain, 0), texts.states(state))


def _surely_no_number(texts: Texts) -> bool:
    """Whether the first texts alone hold more codes than a column of numbers may have."""
    head = texts.distinct[:SAMPLE]
    fits = np.asarray(pc.match_substring_regex(head, NUMBER), dtype=np.bool_)
    fits |= np.asarray(pc.match_substring_regex(head, COMMA_NUMBER), dtype=np.bool_)
    others = len(head) - int(fits.sum())
    return others > max(most for most, _ in AMONG_NUMBERS) + len(texts.codes)


def _number(texts: Texts, storage: Storage) -> Column | None:
    if _surely_no_number(texts):
        return None
    pool = texts.distinct
    comma = np.asarray(pc.match_substring_regex(pool, COMMA_NUMBER), dtype=np.bool_)
    if comma.any():
        plain = np.asarray(pc.match_substring_regex(pool, NUMBER), dtype=np.bool_)
        # One decimal comma makes the column one of decimal commas only if no point says otherwise.
        if not np.asarray(pc.match_substring(pool.filter(pa.array(plain)), "."), np.bool_).any():
            pool = pc.replace_substring(pool, ",", ".")
    fits = np.asarray(pc.match_substring_regex(pool, NUMBER), dtype=np.bool_)
    fits &= ~texts.among(texts.codes)
    padded = np.asarray(pc.match_substring_regex(pool, PADDED), dtype=np.bool_)
    if not fits.any() or (padded & fits).any():
        return None
    codes = _first_split(texts, fits, AMONG_NUMBERS)
    if codes is None:
        if not fits.all() or len(pool) < 2:
            return None
        codes = np.zeros(0, dtype=np.int64)
    numbers = pool.filter(pa.array(fits))
    values = np.zeros(len(pool), dtype=np.float64)
    values[fits] = np.asarray(pc.cast(pc.utf8_ltrim(numbers, "+"), pa.float64()))
    if not np.isfinite(values).all():
        return None
    special = tuple(texts.distinct.take(pa.array(codes)).to_pylist())
    decimals, fixed = _decimals(numbers)
    longest = pc.max(pc.utf8_length(numbers)).as_py()
    if decimals == 0 and longest <= LONGEST_INTEGER:
        return _integer(texts, storage, numbers, fits, codes, special)
    if decimals == 0:
        return None  # digits beyond 64 bits: a name, not a number
    if comma.any():
        texts.coercions["decimal_comma"] = int(texts.counts[comma].sum())
    stored = Storage.NUMERIC if storage is Storage.TEXT else storage
    schema = ColumnSchema(
        texts.name, ColumnKind.NUMERIC, stored, decimals, special, fixed_decimals=fixed
    )
    return _assemble(texts, schema, values, codes)


def _integer(
    texts: Texts,
    storage: Storage,
    numbers: pa.Array,
    fits: NDArray[np.bool_],
    codes: NDArray[np.int64],
    special: tuple[str, ...],
) -> Column:
    """A column of whole numbers, or of running numbers that name rows."""
    values = np.zeros(len(texts.distinct), dtype=np.int64)
    # "5." is a whole number to people; Arrow wants it without the point.
    plain = pc.utf8_rtrim(pc.utf8_ltrim(numbers, "+"), ".")
    values[fits] = np.asarray(pc.cast(plain, pa.int64()))
    stored = Storage.INTEGER if storage is Storage.TEXT else storage
    unique = len(values) == texts.present and texts.present >= LEAST_UNIQUE and not special
    if unique:
        low, high = int(values.min()), int(values.max())
        running = high - low + 1 == len(values)
        if running or ID_NAME.search(texts.name):
            return as_levels(texts, ColumnKind.IDENTIFIER, stored)
    schema = ColumnSchema(texts.name, ColumnKind.INTEGER, stored, 0, special)
    return _assemble(texts, schema, values, codes)


def _decimals(numbers: pa.Array) -> tuple[int | None, bool]:
    """Digits after the point (None with exponents) and whether all texts show as many."""
    if np.asarray(pc.match_substring_regex(numbers, "[eE]"), dtype=np.bool_).any():
        return None, False
    point = pc.find_substring(numbers, ".")
    digits = np.asarray(pc.utf8_length(numbers)) - np.asarray(point) - 1
    digits = np.where(np.asarray(point) < 0, 0, digits)
    most = int(digits.max())
    return most, most > 0 and bool((digits == most).all())


def _time(texts: Texts, storage: Storage) -> Column | None:
    found = dates.parse(texts.distinct, texts.name)
    if found is None:
        return None
    fits = found.fits & ~texts.among(texts.codes)
    codes = _first_split(texts, fits, AMONG_TIMES)
    if codes is None and not (fits.all() and len(fits) >= 2):
        return None
    codes = np.zeros(0, dtype=np.int64) if codes is None else codes
    special = tuple(texts.distinct.take(pa.array(codes)).to_pylist())
    stored = Storage.DATETIME if storage is Storage.TEXT else storage
    schema = ColumnSchema(
        texts.name, ColumnKind.DATETIME, stored, None, special, found.pattern, found.resolution_us
    )
    return _assemble(texts, schema, found.values, codes)


def _named(texts: Texts, storage: Storage) -> Column:
    """Identifier, free text or category."""
    share = len(texts.distinct) / max(texts.present, 1)
    spaces = np.asarray(pc.count_substring(texts.distinct, " "), dtype=np.float64)
    length = np.asarray(pc.utf8_length(texts.distinct), dtype=np.float64)
    alike = bool(length.std() == 0 and spaces.sum() == 0)
    kind = named_kind(texts.present, share, spaces.mean(), length.mean(), alike=alike)
    return as_levels(texts, kind, storage)


def named_kind(
    present: int, share: float, spaces: float, length: float, *, alike: bool
) -> ColumnKind:
    """Identifier, free text or category.

    Args:
        present: rows with a value.
        share: distinct texts of those rows, 0-1.
        spaces: in a text, on average.
        length: of a text in signs, on average.
        alike: all are of one length and without blanks, as UUIDs are.
    """
    wordy = spaces + 1 >= TEXT_WORDS or length > TEXT_LENGTH
    if present >= LEAST_UNIQUE and share >= TEXT_DISTINCT and wordy and not alike:
        return ColumnKind.TEXT
    if present >= LEAST_UNIQUE and share >= UNIQUE_SHARE:
        return ColumnKind.IDENTIFIER
    return ColumnKind.CATEGORY


def said(texts: Texts, kind: ColumnKind) -> Column | None:
    """The column as the number kind that a person said; None where its texts are none of that.

    What does not fit stays as a code, as long as there are few codes: a person who knows the column may have more
    of them than would be guessed.
    """
    if kind is ColumnKind.DATETIME:
        found = dates.parse(texts.distinct, texts.name)
        if found is None or (~found.fits).sum() > MOST_SAID_CODES:
            return None
        codes = np.flatnonzero(~found.fits)
        special = tuple(texts.distinct.take(pa.array(codes)).to_pylist())
        schema = ColumnSchema(
            texts.name, kind, Storage.DATETIME, None, special, found.pattern, found.resolution_us
        )
        return _assemble(texts, schema, found.values, codes)
    fits = np.asarray(pc.match_substring_regex(texts.distinct, NUMBER), dtype=np.bool_)
    codes = np.flatnonzero(~fits)
    if not fits.any() or len(codes) > MOST_SAID_CODES:
        return None
    numbers = pc.utf8_ltrim(texts.distinct.filter(pa.array(fits)), "+")
    decimals, fixed = _decimals(numbers)
    special = tuple(texts.distinct.take(pa.array(codes)).to_pylist())
    if kind is ColumnKind.INTEGER:
        if decimals != 0 or pc.max(pc.utf8_length(numbers)).as_py() > LONGEST_INTEGER:
            return None
        whole = np.zeros(len(texts.distinct), dtype=np.int64)
        whole[fits] = np.asarray(pc.cast(pc.utf8_rtrim(numbers, "."), pa.int64()))
        schema = ColumnSchema(texts.name, kind, Storage.INTEGER, 0, special)
        return _assemble(texts, schema, whole, codes)
    values = np.zeros(len(texts.distinct), dtype=np.float64)
    values[fits] = np.asarray(pc.cast(numbers, pa.float64()))
    if not np.isfinite(values).all():
        return None
    schema = ColumnSchema(
        texts.name, kind, Storage.NUMERIC, decimals, special, fixed_decimals=fixed
    )
    return _assemble(texts, schema, values, codes)
