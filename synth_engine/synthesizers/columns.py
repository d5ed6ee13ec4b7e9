"""A column as the kernels see it: codes as bytes to ask about, as outcome groups to split by, as cells to count.

All three are learnt from how many rows have each code; none can hold a value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.synthesizers.coding import Coding

MOST_BYTES = 256
MOST_GROUPS = 32
NUMBER_GROUPS = 16  # of a number column with many values: more see noise, fewer lose the shape
POOLED = 50  # bytes that the rare codes of a long column share
POOLED_GROUPS = 12
# Cells of a column in tables of counts: a code with this share of the rows has its own, the rest share some.
FEW_CELLS, HEAVY_CELL, MOST_HEAVY, SHARED_CELLS = 32, 0.003, 120, 20


def bytes_of(coding: Coding, counts: NDArray[np.int64]) -> NDArray[np.uint8]:
    """Byte of every code: itself where there are at most 256; else neighbours or rare codes share one.

    Args:
        coding: of the column.
        counts: (size,) rows a code.
    """
    return _shared(coding, counts, MOST_BYTES, POOLED).astype(np.uint8)


def groups_of(coding: Coding, counts: NDArray[np.int64], turn: int) -> NDArray[np.uint8]:
    """Outcome group (< 32) of every code; rare codes of a long column share groups anew each turn."""
    if coding.is_number and coding.values > NUMBER_GROUPS + NUMBER_GROUPS // 2:
        extra = coding.size - coding.values
        return _shared(coding, counts, NUMBER_GROUPS + extra, 0).astype(np.uint8)
    return _shared(coding, counts, MOST_GROUPS, POOLED_GROUPS, turn).astype(np.uint8)


def cells_of(coding: Coding, counts: NDArray[np.int64]) -> NDArray[np.uint8]:
    """Cell of every code, for tables of counts.

    A code that enough rows have is a cell of its own; of the others neighbours (numbers) or all (texts) share.
    """
    size, values = coding.size, coding.values
    if size <= FEW_CELLS:
        return np.arange(size, dtype=np.uint8)
    held = counts[:values]
    heavy = held >= HEAVY_CELL * counts.sum()
    if coding.is_number:
        heavy &= coding.low == coding.high
    if heavy.sum() > MOST_HEAVY:
        heavy &= held >= np.sort(held[heavy])[-MOST_HEAVY]
    found = np.zeros(values, dtype=np.int64)
    if coding.is_number:
        # Every heavy code parts what lies below it from what lies above it.
        light = np.where(heavy, 0, held)
        middle = (np.cumsum(light) - light / 2) / max(int(light.sum()), 1)
        found = np.minimum((middle * SHARED_CELLS).astype(np.int64), SHARED_CELLS - 1)
    found[heavy] = SHARED_CELLS + np.arange(int(heavy.sum()))
    joined = np.append(found, SHARED_CELLS + MOST_HEAVY + np.arange(size - values))
    found = np.unique(joined, return_inverse=True)[1].reshape(-1)
    return np.minimum(found, MOST_BYTES - 1).astype(np.uint8)


def _shared(
    coding: Coding, counts: NDArray[np.int64], most: int, pooled: int, turn: int = 0
) -> NDArray[np.int64]:
    """Put codes into at most `most` classes; special codes and "missing" keep their own while they can."""
    size, values = coding.size, coding.values
    if size <= most:
        return np.arange(size)
    extra = size - values
    if extra >= most:
        return np.minimum(np.arange(size), most - 1)
    room = most - extra
    held = counts[:values]
    if coding.is_number:
        middle = (np.cumsum(held) - held / 2) / max(int(held.sum()), 1)
        place = np.minimum((middle * room).astype(np.int64), room - 1)
        found = np.unique(place, return_inverse=True)[1].reshape(-1)
    else:
        pooled = min(pooled, room - 1) or 1
        order = np.argsort(-held, kind="stable")
        top = max(room - pooled, 0)
        found = np.empty(values, dtype=np.int64)
        found[order[:top]] = np.arange(top)
        rest = order[top:]
        found[rest] = top + np.random.default_rng([turn, 9]).permutation(len(rest)) % (room - top)
    return np.append(found, int(found.max()) + 1 + np.arange(extra))
