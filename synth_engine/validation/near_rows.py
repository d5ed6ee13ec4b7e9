"""Where synthetic rows lie among real rows held back, found once for precision, recall and coverage of a run.

Ranked distances (`distances.ranked`), a sample of at most 5,000 rows of each table: every pair is looked at.
Against rows held back, so that a copy of a training row is no closer than it should be. Must hold no verdict.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.validation.distances import Rows, nearest, ranked
from synth_engine.validation.views import independent, sample_rows, views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.metric import Parts

MOST_ROWS = 5_000
NEIGHBOURS = 5
LEAST_ROWS = 20
# For how many rows all balls are counted that they lie in.
COUNTED_ROWS = 1_000
# Even levels at which balls around the middle are compared, as the authors' code does.
LEVELS = np.linspace(0, 1, 31)


@dataclass(frozen=True, slots=True)
class Placed:
    """One table against the real rows held back. Distances are squared.

    Attributes:
        to_middle: (rows,) of the table's rows to the middle of the real rows.
        nearest: (real rows,) distance of each real row to its nearest row of the table.
        nearest_to_own_middle: (real rows,) that nearest row's distance to the middle of its own table.
        own_to_middle: (rows,) of the table's rows to the middle of their own table.
        density: how many real rows' balls a row of the table lies in, over as many as a real row would.
    """

    to_middle: NDArray[np.float64]
    nearest: NDArray[np.float64]
    nearest_to_own_middle: NDArray[np.float64]
    own_to_middle: NDArray[np.float64]
    density: float


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The real rows held back, and the other tables among them.

    Attributes:
        to_middle: (real rows,) distance to the middle.
        first, radius: (real rows,) distance to the nearest and to the fifth other real row.
        synthetic, fresh, apart: synthetic rows, training rows, training rows with each column shuffled.
        rows: of each table.
    """

    to_middle: NDArray[np.float64]
    first: NDArray[np.float64]
    radius: NDArray[np.float64]
    synthetic: Placed
    fresh: Placed
    apart: Placed
    rows: int


def neighbourhood(parts: Parts, seed: int, context: Context) -> Neighbourhood | None:
    """Sample and place the tables, once a run; None where a table has fewer than `LEAST_ROWS` rows."""
    key = f"fidelity-neighbourhood-{seed}"
    if key not in parts.memo:
        parts.memo[key] = _neighbourhood(parts, seed, context)
    found: Neighbourhood | None = parts.memo[key]
    return found


def _neighbourhood(parts: Parts, seed: int, context: Context) -> Neighbourhood | None:
    train, holdout, synthetic = views(parts)
    if holdout is None:
        raise ValueError("holdout")
    tables = (holdout, synthetic, train, independent(parts, seed))
    size = min(MOST_ROWS, *(view.rows for view in tables))
    if size < LEAST_ROWS:
        return None
    taken = [
        view.take(sample_rows(view.rows, size, seed, 71 + salt)) for salt, view in enumerate(tables)
    ]
    rows = ranked((train, holdout), taken)
    sizes = [size for size in train.sizes if size]
    real = rows[0]
    # The nearest of all is the row itself.
    own = nearest(real, real, context, "metric.near_real", most=NEIGHBOURS + 1).distance
    radius = own[:, NEIGHBOURS].astype(np.float64)
    middle = _Middle(real, sizes)
    placed = []
    for at, one in enumerate(rows[1:]):
        task = f"metric.near_real_{at}"
        found = nearest(one, real, context, task)
        to_own = _Middle(one, sizes).distance(one)
        placed.append(
            Placed(
                middle.distance(one),
                found.distance[:, 0].astype(np.float64),
                to_own[found.at[:, 0]],
                to_own,
                _density(one, real, radius, context, f"metric.density_{at}"),
            )
        )
    first = own[:, 1].astype(np.float64)
    return Neighbourhood(
        middle.distance(real), first, radius, placed[0], placed[1], placed[2], size
    )


class _Middle:
    """The mean of rows: of ranks, and of the columns of noughts and ones that stand for categories."""

    def __init__(self, rows: Rows, sizes: list[int]) -> None:
        self._numbers = rows.numbers.mean(axis=1, dtype=np.float64)
        # `ranked` puts the last of very many categories together.
        most = int(np.iinfo(rows.codes.dtype).max) + 1
        self._shares = [
            np.bincount(codes, minlength=min(size, most)) / len(rows)
            for codes, size in zip(rows.codes, sizes, strict=True)
        ]

    def distance(self, rows: Rows) -> NDArray[np.float64]:
        """(rows,) squared distances, on the scale of `ranked`: two categories that differ are 1 apart."""
        found = np.zeros(len(rows))
        for values, mean in zip(rows.numbers, self._numbers, strict=True):
            found += (values.astype(np.float64) - mean) ** 2
        for codes, shares in zip(rows.codes, self._shares, strict=True):
            found += 0.5 * (1 - 2 * shares[codes] + float((shares * shares).sum()))
        return found


def _density(
    rows: Rows, real: Rows, radius: NDArray[np.float64], context: Context, task: str
) -> float:
    """Density of Naeem et al. (2020), over the first rows: 1 where rows lie as densely as real ones."""
    few = rows.take(slice(0, COUNTED_ROWS))
    inside = 0
    for at in range(len(few)):
        if not at % 100:
            context.progress(task, at, len(few))
        squares = np.zeros(len(real), dtype=np.float32)
        for values, value in zip(real.numbers, few.numbers[:, at], strict=True):
            squares += (values - value) ** 2
        for codes, code in zip(real.codes, few.codes[:, at], strict=True):
            squares += codes != code
        inside += int((squares <= radius).sum())
    context.progress(task, len(few), len(few))
    return inside / (NEIGHBOURS * len(few))
