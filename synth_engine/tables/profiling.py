"""Looks at every column: facts, flags, a small histogram, the role that fits it.

The histogram may show categories; it stays in the project. What leaves the worker for the command line
is `ColumnProfile.to_public_json`, which holds no cell value.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.contracts.plan import Role
from synth_engine.contracts.profile import Bar, ColumnProfile, Profile
from synth_engine.contracts.table import NUMBER_KINDS, Column, ColumnKind, Table
from synth_engine.tables.cell_texts import time_texts
from synth_engine.tables.names import misleading

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import ColumnSchema

MOST_BARS = 24
NUMBER_BARS = 20
RARE = 5  # rows
SKEWED = 3.0  # of the third standardised moment
UNIQUE_SHARE = 0.98
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)

_NAME = re.compile(
    r"(^|[_\W])(first|last|sur|fore|given|family|full|vor|nach)?_?name[ns]?($|[_\W])|^name$|surname|vorname|nachname",
    re.IGNORECASE,
)
_BIRTH = re.compile(r"birth|dob($|_)|geburt|gebdat|geb_dat", re.IGNORECASE)
_DIRECT = re.compile(
    r"e-?mail|phone|telefon|telephone|mobile|iban|passport|address|adresse|street|strasse|ssn|mrn",
    re.IGNORECASE,
)
_QUASI = re.compile(
    r"(^|[_\W])(age|alter|sex|gender|geschlecht|race|ethnic\w*|rasse|zip|zipcode|postcode|postal\w*|plz|"
    r"city|stadt|county|region|state|country|nation\w*|marital\w*|familienstand|education\w*|occupation|"
    r"beruf|religion|language)($|[_\W])|native.country|zip.?code|birth|dob",
    re.IGNORECASE,
)
_SENSITIVE = re.compile(
    r"diagnos|disease|illness|hiv|cancer|krank|income|salary|wage|gehalt|einkommen|credit|debt|loan|"
    r"default|drug|medic|crime|offen[cs]e|disab",
    re.IGNORECASE,
)


def profile_table(table: Table, context: Context) -> Profile:
    """Facts about every column.

    Args:
        table: any number of rows.
        context: progress and cancel.
    """
    columns = []
    deceiving = misleading(table.names)
    for at, column in enumerate(table):
        context.progress("profile.columns", at, len(table.columns))
        columns.append(_look(column, column.name in deceiving))
    context.progress("profile.columns", len(table.columns), len(table.columns))
    return Profile(table.rows, tuple(columns), duplicate_rows(table))


def duplicate_rows(table: Table) -> int:
    """Rows that equal an earlier row in every column.

    Rows are compared by a fingerprint of 64 bits: among ten million rows the chance that two different ones
    are taken for equal is three in a million.
    """
    if not table.columns or not table.rows:
        return 0
    key = np.zeros(table.rows, dtype=np.uint64)
    for column in table:
        values: NDArray[Any] = column.values
        if values.dtype == np.float64:
            values = (values + 0.0).view(np.uint64)  # -0.0 is 0.0
        key ^= values.astype(np.uint64) + column.state.astype(np.uint64) * _GOLDEN
        mix(key)
    return int(table.rows - len(np.unique(key)))


def mix(key: NDArray[np.uint64]) -> None:
    """Scatter the bits of every key, in place.

    The finaliser of SplitMix64: Steele, Lea and Flood (2014), Fast splittable pseudorandom number
    generators, OOPSLA.
    """
    key += _GOLDEN
    key ^= key >> np.uint64(30)
    key *= np.uint64(0xBF58476D1CE4E5B9)
    key ^= key >> np.uint64(27)
    key *= np.uint64(0x94D049BB133111EB)
    key ^= key >> np.uint64(31)


def distinct_of(column: Column, present: NDArray[Any]) -> tuple[NDArray[Any], NDArray[np.intp]]:
    """Distinct values, ascending, and rows of each. Counted, not sorted, where they lie close together."""
    if len(present) and column.kind is not ColumnKind.NUMERIC:
        low, high = int(present.min()), int(present.max())
        if high - low <= max(len(present), 1 << 16):
            counts = np.bincount((present - present.dtype.type(low)).astype(np.intp))
            found = np.flatnonzero(counts)
            return (found + low).astype(present.dtype), counts[found]
    return np.unique(present, return_counts=True)


def _look(column: Column, is_misleading: bool) -> ColumnProfile:  # noqa: FBT001 - one private call
    present = column.values if not column.state.any() else column.values[column.state == 0]
    distinct, counts = distinct_of(column, present)
    flags = flags_of(
        column.schema,
        (len(present), len(counts), int(counts.min()) if len(counts) else 0),
        coded=bool((column.state > 0).any()),
        skewed=lambda: _is_skewed(present.astype(np.float64)),
    )
    flags += ("misleading-name",) if is_misleading else ()
    low = high = mean = None
    if column.is_number and len(present) and column.kind is not ColumnKind.DATETIME:
        low, high = float(present.min()), float(present.max())
        mean = float(present.astype(np.float64).mean())
    return ColumnProfile(
        schema=column.schema,
        role=role_of(column.schema, flags),
        missing=int((column.state < 0).sum()),
        special=int((column.state > 0).sum()),
        distinct=len(distinct) + len(np.unique(column.state[column.state > 0])),
        flags=flags,
        low=low,
        high=high,
        mean=mean,
        bars=bars_of(column, present, distinct, counts),
    )


def flags_of(
    schema: ColumnSchema,
    seen: tuple[int, int, int],
    *,
    coded: bool,
    skewed: Callable[[], bool],
) -> tuple[str, ...]:
    """What is remarkable about a column.

    Args:
        schema: of the column.
        seen: rows with a value, distinct values, rows of the rarest of them.
        coded: special codes stand in it.
        skewed: whether its numbers are; asked only where they are numbers.
    """
    found = []
    kind, name = schema.kind, schema.name
    present, distinct, rarest = seen
    if kind is ColumnKind.IDENTIFIER or _DIRECT.search(name):
        found.append("looks-like-identifier")
    if kind not in NUMBER_KINDS and _NAME.search(name) and distinct > 2 * RARE:
        found.append("looks-like-name")
    if _BIRTH.search(name) and kind in {ColumnKind.DATETIME, ColumnKind.INTEGER}:
        found.append("looks-like-date-of-birth")
    if kind is ColumnKind.TEXT:
        found.append("free-text")
    if not present:
        found.append("all-missing")
    elif kind is ColumnKind.CONSTANT:
        found.append("constant")
    if kind in {ColumnKind.CATEGORY, ColumnKind.BOOLEAN} and distinct and rarest < RARE:
        found.append("rare-values")
    if coded:
        found.append("special-codes")
    if present > RARE and distinct >= UNIQUE_SHARE * present:
        found.append("unique-values")
    if kind in NUMBER_KINDS and distinct > 2 and skewed():
        found.append("skewed")
    return tuple(found)


def _is_skewed(values: NDArray[np.float64]) -> bool:
    spread = values.std()
    if not np.isfinite(spread) or spread <= 0:
        return False
    apart = (values - values.mean()) / spread
    return bool(abs((apart * apart * apart).mean()) > SKEWED)


def role_of(schema: ColumnSchema, flags: tuple[str, ...]) -> Role:
    """Propose a role. Free text has none of its own: the plan's `text` says what becomes of it."""
    if schema.kind is ColumnKind.TEXT:
        return Role.ORDINARY
    if "looks-like-identifier" in flags or "looks-like-name" in flags:
        return Role.IDENTIFIER
    if _QUASI.search(schema.name):
        return Role.QUASI_IDENTIFIER
    if _SENSITIVE.search(schema.name):
        return Role.SENSITIVE
    return Role.ORDINARY


def bars_of(
    column: Column,
    present: NDArray[np.generic],
    distinct: NDArray[np.generic],
    counts: NDArray[np.intp],
) -> tuple[Bar, ...]:
    """At most 24 bars; none for columns whose values name people."""
    if column.kind in {ColumnKind.IDENTIFIER, ColumnKind.TEXT} or not len(present):
        return ()
    if not column.is_number:
        order = np.argsort(-counts, kind="stable")[: MOST_BARS - 1]
        bars = [Bar(column.levels[int(distinct[at])], int(counts[at])) for at in order]
        rest = int(counts.sum() - counts[order].sum())
        return (*bars, Bar("other", rest)) if rest else tuple(bars)
    numbers = present.astype(np.float64)
    if len(distinct) <= MOST_BARS:
        labels = labels_of(column.schema, distinct.astype(np.float64))
        return tuple(Bar(label, int(count)) for label, count in zip(labels, counts, strict=True))
    # The middle 98 %: one outlier must not flatten the picture.
    low, high = np.quantile(numbers, [0.01, 0.99])
    if low == high:
        low, high = numbers.min(), numbers.max()
    edges = edges_of(column.schema, float(low), float(high))
    heights, _ = np.histogram(np.clip(numbers, low, high), edges)
    labels = spans_of(column.schema, edges)
    return tuple(Bar(label, int(height)) for label, height in zip(labels, heights, strict=True))


def edges_of(schema: ColumnSchema, low: float, high: float) -> NDArray[np.float64]:
    """Edges of at most `NUMBER_BARS` even bars; of whole numbers each holds as many, or they would be a comb."""
    if schema.kind is not ColumnKind.INTEGER:
        return np.linspace(low, high, NUMBER_BARS + 1)
    first, last = np.floor(low), np.floor(high)
    step = np.ceil((last - first + 1) / NUMBER_BARS)
    bars = np.ceil((last - first + 1) / step)
    return np.asarray(first + step * np.arange(bars + 1), dtype=np.float64)


def spans_of(schema: ColumnSchema, edges: NDArray[np.float64]) -> list[str]:
    """What stands below the bars between edges; of whole numbers from the first to the last that is in it."""
    starts = labels_of(schema, edges)[:-1]
    ends = labels_of(schema, edges[1:] - (1.0 if schema.kind is ColumnKind.INTEGER else 0.0))
    return [
        one if one == other else f"{one} to {other}"
        for one, other in zip(starts, ends, strict=True)
    ]


def labels_of(schema: ColumnSchema, values: NDArray[np.float64]) -> list[str]:
    """Values as they stand below bars."""
    if schema.kind is ColumnKind.DATETIME:
        whole = values.astype(np.int64)
        texts = time_texts(whole, schema.datetime_format, schema.resolution_us)
        return [str(text) for text in texts.to_pylist()]
    return [f"{value:.4g}" if abs(value) < 1e4 else f"{value:,.0f}" for value in values.tolist()]
