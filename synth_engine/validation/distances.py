"""Distances between rows of mixed kinds, as the privacy metrics measure them.

A number becomes its rank among the training rows (0-1, missing at -0.5), a category a corner of a simplex with
edges of length 1. Distances are Euclidean.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.validation.views import View

MOST_ROWS = 20_000
MOST_LEVELS = 200
BLOCK_CELLS = 8_000_000  # of a distance matrix: 32 MB


def embed(train: View, view: View) -> NDArray[np.float32]:
    """(rows, dimensions) positions of a table's rows."""
    columns: list[NDArray[np.float64]] = []
    for at in range(len(train.names)):
        if train.is_number[at]:
            known = train.numbers(at)
            known = np.sort(known[~np.isnan(known)])
            values = view.numbers(at)
            ends = np.searchsorted(known, values, "left") + np.searchsorted(known, values, "right")
            columns.append(np.where(np.isnan(values), -0.5, ends / 2 / max(len(known), 1))[:, None])
            continue
        counts = np.bincount(train.codes(at), minlength=train.sizes[at])
        common = np.argsort(-counts, kind="stable")[:MOST_LEVELS]
        common = common[counts[common] > 0]
        columns.append((view.codes(at)[:, None] == common[None, :]) / np.sqrt(2))
    return np.hstack(columns).astype(np.float32)


def nearest(
    base: NDArray[np.float32], query: NDArray[np.float32], context: Context, task: str
) -> NDArray[np.float64]:
    """Squared distance of every query row to its nearest base row, block by block."""
    found = np.empty(len(query))
    step = max(1, BLOCK_CELLS // max(len(base), 1))
    wide = base.astype(np.float64)
    norms = (wide * wide).sum(axis=1)
    for start in range(0, len(query), step):
        context.progress(task, start, len(query))
        rows = query[start : start + step].astype(np.float64)
        squared = (rows * rows).sum(axis=1)[:, None] + norms[None, :] - 2 * (rows @ wide.T)
        found[start : start + step] = squared.min(axis=1)
    context.progress(task, len(query), len(query))
    # Rounding leaves equal rows a hair apart; ties have to be ties.
    return np.asarray(np.round(np.maximum(found, 0.0), 9), dtype=np.float64)
