"""Keeps what is rare: codes that only rows left over have come in, for rows that are common in every column.

A code that one row in ten thousand has is missing from a third of all tables that chance makes; a table that is
meant to stand for another one keeps it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

COMMON = 5  # rows that must be left of every code of a row that goes
MOST_SHARE = 0.05  # of the rows may be exchanged


def covering(
    codes: NDArray[np.int32], chosen: NDArray[np.int32], sizes: Sequence[int]
) -> NDArray[np.int32]:
    """Exchange some rows.

    Args:
        codes: (columns, n) codes of all drawn rows.
        chosen: (wanted,) rows chosen of them, ascending.
        sizes: codes of each column.

    Returns:
        (wanted,) rows, ascending.
    """
    held = [
        np.bincount(one[chosen], minlength=size) for one, size in zip(codes, sizes, strict=True)
    ]
    free = np.ones(codes.shape[1], dtype=np.bool_)
    free[chosen] = False
    spare = np.flatnonzero(free)
    comers: list[int] = []
    for one, counts in zip(codes, held, strict=True):
        found, first = np.unique(one[spare], return_index=True)
        comers += spare[first[counts[found] == 0]].tolist()
    coming = np.unique(np.array(comers, dtype=np.int64))[: int(len(chosen) * MOST_SHARE)]
    if not len(coming):
        return chosen
    rest = np.ones(len(chosen), dtype=np.bool_)
    for one, counts in zip(codes, held, strict=True):
        # Rows that go together must leave enough of a code between them.
        rest &= counts[one[chosen]] >= COMMON + len(coming)
    going = np.flatnonzero(rest)
    if len(going) < len(coming):
        return chosen
    # Every so many-th, so that no stretch of the table gives more than another.
    going = going[(np.arange(len(coming)) * len(going)) // len(coming)]
    kept = np.delete(chosen, going)
    return np.sort(np.concatenate([kept, coming])).astype(np.int32)
