"""Descriptions of rows, such as "age at least 60 and ward oncology": made from synthetic rows, counted anywhere.

The attacker's half of singling out (Giomi et al. 2023, PoPETs; Cohen and Nissim 2020, PNAS). Descriptions hold
codes, never values, and never leave the metric.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.validation.views import View

Sign: TypeAlias = Literal["=", "!", "<", ">", "<=", ">="]
Term: TypeAlias = tuple[int, Sign, int]  # column, sign, code
Description: TypeAlias = tuple[Term, ...]

MISSING = np.iinfo(np.int32).min
TRIES = 40  # descriptions tried for each one wanted
BATCH = 500
GLANCE = 2_000  # rows that already say of most descriptions that they fit several


@dataclass(frozen=True, slots=True)
class Coded:
    """A table as whole numbers.

    Attributes:
        arrays: (rows) a column; numbers: rank among the values of all tables, MISSING where there is none.
        is_number: whether order means something.
    """

    arrays: tuple[NDArray[np.int32], ...]
    is_number: tuple[bool, ...]
    rows: int

    def take(self, rows: slice) -> Coded:
        """Some rows."""
        arrays = tuple(array[rows] for array in self.arrays)
        return Coded(arrays, self.is_number, len(arrays[0]) if arrays else 0)


def coded(*tables: View) -> tuple[Coded, ...]:
    """Tables in one coding."""
    columns: list[list[NDArray[np.int32]]] = [[] for _ in tables]
    for at, scale in enumerate(tables[0].is_number):
        if not scale:
            for made, view in zip(columns, tables, strict=True):
                made.append(view.codes(at).astype(np.int32))
            continue
        values = [view.numbers(at) for view in tables]
        known = np.unique(np.concatenate(values))
        known = known[~np.isnan(known)]
        for made, one in zip(columns, values, strict=True):
            made.append(np.where(np.isnan(one), MISSING, np.searchsorted(known, one)).astype("i4"))
    return tuple(
        Coded(tuple(made), view.is_number, view.rows)
        for made, view in zip(columns, tables, strict=True)
    )


def distinct(table: Coded) -> Coded:
    """Each row once, in the order of the first: an attacker takes a row that is there twice for one."""
    if not table.arrays:
        return table
    first = np.sort(np.unique(np.stack(table.arrays), axis=1, return_index=True)[1])
    return Coded(tuple(array[first] for array in table.arrays), table.is_number, len(first))


def count(table: Coded, told: Description) -> int:
    """How many rows a description fits."""
    fits: NDArray[np.bool_] | None = None
    for column, sign, code in told:
        values = table.arrays[column]
        one: NDArray[np.bool_]
        if sign == "=":
            one = values == code
        elif sign == "!":
            one = values != code
        elif sign in {">", ">="}:
            one = values >= code + (sign == ">")
        else:
            one = (values <= code - (sign == "<")) & (values != MISSING)
        fits = one if fits is None else fits & one
    return 0 if fits is None else int(np.count_nonzero(fits))


def single(table: Coded, wanted: int, seed: int, context: Context) -> list[Description]:
    """Descriptions by one column that fit one row: rare values, the smallest and the largest number."""
    found: list[Description] = []
    for column, values in enumerate(table.arrays):
        codes, counts = np.unique(values, return_counts=True)
        found += [((column, "=", code),) for code in codes[counts == 1].tolist()]
        known = codes[codes != MISSING]
        if table.is_number[column] and len(known):
            found += [((column, "<=", int(known[0])),), ((column, ">=", int(known[-1])),)]
    rng = np.random.default_rng([seed, 71])
    return _fitting(table, [found[at] for at in rng.permutation(len(found))], wanted, context)


def several(
    table: Coded, wanted: int, columns: int, seed: int, context: Context
) -> list[Description]:
    """Descriptions by several columns that fit one row: as extreme as a random row, or equal to it."""
    if not table.rows:
        return []
    rng = np.random.default_rng([seed, 72])
    middles = [
        float(np.median(known)) if len(known := values[values != MISSING]) else 0.0
        for values in table.arrays
    ]
    found: list[Description] = []
    seen: set[Description] = set()
    for _ in range(0, TRIES * wanted, BATCH):
        made: list[Description] = []
        for row in rng.integers(0, table.rows, BATCH).tolist():
            chosen = rng.permutation(len(table.arrays))[:columns]
            made.append(tuple(_term(table, int(at), row, middles) for at in np.sort(chosen)))
        fresh = [one for one in dict.fromkeys(made) if one not in seen]
        seen.update(fresh)
        found += _fitting(table, fresh, wanted - len(found), context)
        if len(found) >= wanted:
            break
    return found


def _term(table: Coded, column: int, row: int, middles: Sequence[float]) -> Term:
    value = int(table.arrays[column][row])
    if not table.is_number[column] or value == MISSING:
        return column, "=", value
    return column, ">=" if value > middles[column] else "<=", value


def blind(table: Coded, wanted: int, columns: int, seed: int) -> list[Description]:
    """Random descriptions: random columns, signs and values that occur."""
    rng = np.random.default_rng([seed, 73, columns])
    values = [np.unique(array) for array in table.arrays]
    signs: tuple[Sign, ...] = ("=", "!", ">", "<", ">=", "<=")
    found: list[Description] = []
    for _ in range(wanted):
        terms: list[Term] = []
        for at in rng.permutation(len(table.arrays))[:columns].tolist():
            code = int(values[at][rng.integers(0, len(values[at]))])
            ordered = table.is_number[at] and code != MISSING
            terms.append((at, signs[int(rng.integers(0, 6 if ordered else 2))], code))
        found.append(tuple(terms))
    return found


def _fitting(
    table: Coded, told: Sequence[Description], wanted: int, context: Context
) -> list[Description]:
    """The first `wanted` that fit exactly one row."""
    found: list[Description] = []
    glance = table.take(slice(0, GLANCE))
    for done, one in enumerate(told):
        if done % 100 == 0:
            context.progress("metric.singling_out_describe", done, len(told))
        if len(found) >= wanted:
            break
        if count(glance, one) <= 1 and count(table, one) == 1:
            found.append(one)
    return found
