"""Finds fixed combinations that nearly hold: one row in a thousand breaks them, at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.rules.codes import majority
from synth_engine.rules.dependencies import FIRST_LOOK, ROWS_A_VALUE, Looked, Pair, sample_rows

if TYPE_CHECKING:
    from collections.abc import Collection

# A pair is looked at only if the commonest partner of all explains this little of what the rule explains.
MOST_BY_COMMONEST = 0.95
MOST_COLUMNS = 150


def near_fixed(
    looked: Looked, known: Collection[tuple[int, int]], most: float
) -> list[tuple[Pair, int]]:
    """Pairs that hold but for some rows.

    Args:
        looked: of the table.
        known: pairs that hold on every row (given, then).
        most: share of rows that may break one.

    Returns:
        pairs with the number of rows that break them.
    """
    sizes = [size for _, size in looked.sample]
    rows = len(looked.sample[0][0])
    few = sample_rows(rows, FIRST_LOOK * 5)
    usable = [at for at, size in enumerate(sizes) if 1 < size * ROWS_A_VALUE <= rows]
    found = []
    for given in usable[:MOST_COLUMNS]:
        for then in usable[:MOST_COLUMNS]:
            if given == then or sizes[then] > sizes[given] or (given, then) in known:
                continue
            ours, theirs = looked.sample[given][0], looked.sample[then][0]
            if _broken_share(ours[few], theirs[few]) > 5 * most:
                continue
            if np.bincount(theirs).max() > MOST_BY_COMMONEST * rows:
                continue
            one, _ = looked.full(given)
            other, _ = looked.full(then)
            _, _, together, totals = majority(one, other)
            broken = int((totals - together).sum())
            if 0 < broken <= most * len(one):
                found.append((Pair(given, then), broken))
    return found


def _broken_share(ours: object, theirs: object) -> float:
    one, other = np.asarray(ours, dtype=np.int64), np.asarray(theirs, dtype=np.int64)
    _, _, together, totals = majority(one, other)
    return float((totals - together).sum()) / len(one)
