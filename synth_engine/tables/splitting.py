"""Training rows and holdout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.table import Table


def split(table: Table, holdout_share: float, seed: int) -> tuple[Table, Table]:
    """Hold rows back: drawn by seed, the same rows whenever asked; both parts keep the table's order.

    Args:
        table: n rows.
        holdout_share: 0 to 0.5; round(n * share) rows are held back, never the last training row.
        seed: >= 0.

    Returns:
        (training rows, holdout).
    """
    mask = held_back(table.rows, holdout_share, seed)
    if not mask.any():
        # The table itself, not a copy; and no row of it, not a view that would keep it alive.
        return table, table.take(np.zeros(0, dtype=np.intp))
    return table.take(np.flatnonzero(~mask)), table.take(np.flatnonzero(mask))


def held_back(rows: int, holdout_share: float, seed: int) -> NDArray[np.bool_]:
    """(rows,) which rows `split` holds back."""
    held = min(round(rows * holdout_share), max(rows - 1, 0))
    mask = np.zeros(rows, dtype=np.bool_)
    if held:
        mask[np.random.default_rng([seed, 0x5B11]).permutation(rows)[:held]] = True
    return mask
