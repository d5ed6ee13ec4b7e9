"""Columns as whole numbers, missing values and special codes included: what combinations are counted by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.table import Column

_MOST = 2**62


def column_codes(column: Column) -> tuple[NDArray[np.int64], int]:
    """Code a column: equal codes for equal values.

    Returns:
        (int64 (n,), number of codes): values first, then the special codes, last "missing".
    """
    if column.is_number:
        distinct, inverse = np.unique(column.values, return_inverse=True)
        values, size = inverse.reshape(-1).astype(np.int64), len(distinct)
    else:
        values, size = column.values.astype(np.int64), len(column.levels)
    special = len(column.schema.special)
    if not special and not (column.state < 0).any():
        return values, size
    state = column.state.astype(np.int64)
    codes = np.where(state == 0, values, np.where(state > 0, size + state - 1, size + special))
    return codes, size + special + 1


def compact(codes: NDArray[np.int64]) -> tuple[NDArray[np.int64], int]:
    """The same codes without gaps."""
    distinct, inverse = np.unique(codes, return_inverse=True)
    return inverse.reshape(-1).astype(np.int64), len(distinct)


def joint_codes(columns: Sequence[Column]) -> tuple[NDArray[np.int64], int]:
    """Code the combinations of several columns (at least one), without gaps for more than one."""
    codes, size = column_codes(columns[0])
    for column in columns[1:]:
        more, many = column_codes(column)
        if size * many >= _MOST:
            codes, size = compact(codes)
        codes, size = compact(codes * many + more)
    return codes, size


def all_present(columns: Sequence[Column]) -> NDArray[np.bool_]:
    """Rows in which no column is missing (special codes are values here)."""
    found = columns[0].state >= 0
    for column in columns[1:]:
        found = found & (column.state >= 0)
    return np.asarray(found)


def majority(
    given: NDArray[np.int64], then: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """The commonest partner of every code (the smaller one of two as common).

    Args:
        given: int64 (n,) codes.
        then: int64 (n,) codes of the partners.

    Returns:
        (distinct codes in order, their commonest partner, rows with that pair, rows of the code).
    """
    width = int(then.max(initial=0)) + 1
    pairs, counts = np.unique(given * width + then, return_counts=True)
    first, second = pairs // width, pairs % width
    order = np.lexsort((second, -counts, first))
    first, second, counts = first[order], second[order], counts[order]
    starts = np.flatnonzero(np.diff(first, prepend=-1))
    totals = np.add.reduceat(counts, starts) if len(starts) else counts
    return first[starts], second[starts], counts[starts], totals
