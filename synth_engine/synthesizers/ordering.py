"""Which column is drawn after which: how much every two columns tell about each other, and the order that follows.

A column is easy to draw well once the columns that tell most about it are there. So the first is the one that tells
most about all others, and each next one the one about which those before it tell most, as a share of what there is
to know. Columns of very many codes come last: nothing has to be learnt from them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.synthesizers import kernels

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Executor

    from numpy.typing import NDArray

    from synth_engine.synthesizers.forest import Sight

ROWS = 10_000  # on which dependence is measured
MANY_CODES = 256  # a column of more comes late


def dependence(
    sight: Sight,
    outcomes: Sequence[NDArray[np.uint8]],
    rows: NDArray[np.int32],
    pool: Executor,
) -> NDArray[np.float64]:
    """How much every two columns tell about each other.

    Args:
        sight: (c, n) bytes of the columns.
        outcomes: (n,) groups of each column.
        rows: on which it is measured.
        pool: where columns are measured side by side.

    Returns:
        float64 (c, c), symmetric: mutual information in nats less its expected value under independence (Miller
        1955), >= 0; on the diagonal what a column's own bytes tell about its groups, which is all there is to know.
    """
    total = len(outcomes)

    def told(at: int) -> NDArray[np.float64]:
        columns = np.arange(at, total, dtype=np.int32)
        found = np.zeros(len(columns))
        groups = int(outcomes[at].max()) + 1
        kernels.call(
            *("tell", sight.seen, sight.seen.shape[1], columns, len(columns)),
            *(outcomes[at], groups, rows, len(rows), found),
        )
        return np.maximum(found, 0.0)

    tells = np.zeros((total, total))
    for at, found in enumerate(pool.map(told, range(total))):
        tells[at, at:] = tells[at:, at] = found
    return tells


def drawing_order(sizes: Sequence[int], tells: NDArray[np.float64]) -> tuple[int, ...]:
    """The order.

    Args:
        sizes: codes of each column.
        tells: from `dependence`.
    """
    ascending = sorted(range(len(sizes)), key=lambda at: (sizes[at], at))
    late = [at for at in ascending if sizes[at] > MANY_CODES]
    left = [at for at in ascending if sizes[at] <= MANY_CODES]
    if not left:
        return tuple(late)
    known = np.maximum(np.diag(tells), 1e-9)
    mutual = tells - np.diag(np.diag(tells))
    order = [max(left, key=lambda at: (mutual[at, left].sum(), -at))]
    left.remove(order[0])
    told = mutual[:, order[0]].copy()
    while left:
        best = max(left, key=lambda at: (told[at] / known[at], -at))
        order.append(best)
        left.remove(best)
        told += mutual[:, best]
    return tuple(order + late)
