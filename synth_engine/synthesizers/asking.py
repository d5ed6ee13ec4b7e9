"""Conditions as codes: which codes of a column may stand in a row that meets them, and between which ends.

What our own synthesizers share. A code of an interval may stand where any number of the interval may.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.table import Column, Table
from synth_engine.rules.asking import columns_asked, is_single, literals, meets, told
from synth_engine.rules.pushing import EVERYTHING, hull, stored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.asking import Asked
    from synth_engine.synthesizers.coding import Coding

# Numbers on a grid are all looked at while an interval holds no more of them than these.
MOST_POINTS = 256
_CLOSE = 1e-9

Masks = dict[int, "NDArray[np.bool_]"]
Ends = dict[int, tuple[float, float]]


def fitting(conditions: Sequence[Asked], codings: Sequence[Coding]) -> tuple[Masks, Ends]:
    """Codes that may stand where conditions are met.

    Args:
        conditions: what speaks of several columns at once, or of none of these, is left to whoever checks rows.
        codings: of the columns.

    Returns:
        (number of a column -> bool (codes,), number of a column -> ends, both inclusive, of its numbers).

    Raises:
        UserFixable: ``SYNTH.CONDITION_NOT_MET`` where no code of a column meets what is asked of it.
    """
    place = {coding.schema.name: at for at, coding in enumerate(codings)}
    by_column: dict[int, list[Asked]] = {}
    for one in conditions:
        if is_single(one) and columns_asked(one)[0] in place:
            by_column.setdefault(place[columns_asked(one)[0]], []).append(one)
    masks: Masks = {}
    ends: Ends = {}
    for at, asked in by_column.items():
        mask, within = _codes(asked, codings[at])
        if not mask.any():
            raise UserFixable("SYNTH.CONDITION_NOT_MET", which=told(asked), met=0)
        if not mask.all() or within != EVERYTHING:
            masks[at] = mask
        if within != EVERYTHING:
            ends[at] = within
    return masks, ends


def _codes(asked: Sequence[Asked], coding: Coding) -> tuple[NDArray[np.bool_], tuple[float, float]]:
    """Codes of one column that meet all conditions, and the ends of its numbers."""
    extra = np.arange(coding.values, coding.size)
    if not coding.is_number:
        codes = np.arange(coding.size)
        column = coding.decode(codes, np.random.default_rng(0))
        held = _meet(asked, column)
        if coding.pool.texts:  # any of them may be drawn: all have to meet what is asked
            first = len(coding.levels)
            every = np.arange(first, len(column.levels), dtype=np.int32)
            present = np.zeros(len(every), dtype=np.int16)
            texts = Column(column.schema, every, present, column.levels)
            held[first] = _meet(asked, texts).all()
        return held, EVERYTHING
    hulls = [hull(one, coding.schema) for one in asked]
    within = max(one[0] for one in hulls), min(one[1] for one in hulls)
    owner, points = _points(asked, coding, within)
    kinds = coding.with_numbers(np.append(owner, extra), np.append(points, np.zeros(len(extra))))
    held = _meet(asked, kinds)
    mask = np.zeros(coding.size, dtype=np.bool_)
    np.logical_or.at(mask, np.append(owner, extra), held)
    return mask, within if mask[: coding.values].any() else EVERYTHING


def _meet(asked: Sequence[Asked], column: Column) -> NDArray[np.bool_]:
    held = np.ones(len(column), dtype=np.bool_)
    for one in asked:
        held &= meets(one, Table((column,)))
    return held


def _points(
    asked: Sequence[Asked], coding: Coding, within: tuple[float, float]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Numbers to hold the conditions against: (their codes, themselves)."""
    said = [stored(value, coding.schema) for one in asked for value in literals(one)]
    named = np.array([one for one in said if math.isfinite(one)], dtype=np.float64)
    owner: list[int] = []
    points: list[float] = []
    for code in range(coding.values):
        low, high = float(coding.low[code]), float(coding.high[code])
        if low == high:
            found = [low]
        else:
            first, last = max(low, within[0]), min(high, within[1])
            found = _inside(first, last, coding.step, named)
        owner += [code] * len(found)
        points += found
    return np.array(owner, dtype=np.int64), np.array(points, dtype=np.float64)


def _inside(low: float, high: float, grid: float, named: NDArray[np.float64]) -> list[float]:
    """Numbers that an interval can give: all on the grid, or its ends and those around what is named."""
    if low > high:
        return []
    near = named[(named >= low) & (named <= high)]
    if grid <= 0:
        around = [math.nextafter(one, way) for one in near for way in (-math.inf, math.inf)]
        found = [low, (low + high) / 2, high, *near.tolist(), *around]
        return [one for one in found if low <= one <= high]
    first, last = math.ceil(low / grid - _CLOSE), math.floor(high / grid + _CLOSE)
    if last - first < MOST_POINTS:
        return [step * grid for step in range(first, last + 1)]
    steps = {first, (first + last) // 2, last}
    for one in near.tolist():
        steps |= {math.floor(one / grid) + shift for shift in (-1, 0, 1, 2)}
    return [step * grid for step in sorted(steps) if first <= step <= last]
