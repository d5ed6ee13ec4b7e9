"""Training rows and holdout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
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
    held = min(round(table.rows * holdout_share), max(table.rows - 1, 0))
    if not held:
        # The table itself, not a copy; and no row of it, not a view that would keep it alive.
        return table, table.take(np.zeros(0, dtype=np.intp))
    order = np.random.default_rng([seed, 0x5B11]).permutation(table.rows)
    mask = np.zeros(table.rows, dtype=np.bool_)
    mask[order[:held]] = True
    del order
    return table.take(np.flatnonzero(~mask)), table.take(np.flatnonzero(mask))
