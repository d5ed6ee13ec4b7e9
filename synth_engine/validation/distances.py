"""Distances between rows of mixed kinds, and who is near whom, found once for all privacy metrics of a run.

Two distances. `ranked`: a number is its rank among all real rows (0-1, missing at -0.5), a pair's squared distance
is the sum of squared differences plus 1 for each category that differs. `scaled`: the distance of Gower (1971) as
attacks use it, where a number is divided by its range over all tables. Ranks are taken among training rows and
holdout together: a scale made from one side alone would place that side's rows differently from the other's.
Must know nothing of attacks or verdicts.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.validation.kernels import near
from synth_engine.validation.views import sample_rows, views

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.metric import Parts
    from synth_engine.validation.views import View

MOST_ROWS = 20_000  # of the synthetic table, and of equal samples
MOST_CELLS = 1_500_000  # of real rows: 100,000 rows of 15 columns
CHUNK_PAIRS = 30_000_000  # between two looks at whether somebody asked to stop
MISSING = -2.0  # on a scale: further from every value than any two values are


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows as the kernel sees them.

    Attributes:
        numbers: (columns, rows) positions.
        codes: (columns, rows).
    """

    numbers: NDArray[np.float32]
    codes: NDArray[np.uint16]

    def __len__(self) -> int:
        """Return how many rows."""
        return int(self.numbers.shape[1])

    def take(self, rows: NDArray[np.int64] | NDArray[np.bool_] | slice) -> Rows:
        """Some rows."""
        return Rows(self.numbers[:, rows], self.codes[:, rows])

    def joined(self, other: Rows) -> Rows:
        """These rows and then the others."""
        numbers = np.concatenate([self.numbers, other.numbers], axis=1)
        return Rows(numbers, np.concatenate([self.codes, other.codes], axis=1))


@dataclass(frozen=True, slots=True)
class Found:
    """Neighbours of query rows.

    Attributes:
        distance: (rows, neighbours) nearest first; infinite where there are fewer.
        at: (rows, neighbours) row numbers among the base rows, -1 where there are fewer.
        tied: (rows) how many base rows are as near as the nearest.
    """

    distance: NDArray[np.float32]
    at: NDArray[np.int32]
    tied: NDArray[np.int32]


def nearest(
    base: Rows, query: Rows, context: Context, task: str, *, most: int = 1, power: int = 2
) -> Found:
    """The nearest base rows of every query row, by looking at all pairs on all cores.

    Args:
        base: where to look; at least one row.
        query: for whom.
        context: progress and cancel; cores.
        task: name of the work, for progress.
        most: neighbours a row.
        power: 2 for `ranked` rows (distances are squared), 1 for `scaled` ones.
    """
    step = max(16, CHUNK_PAIRS // max(len(base), 1))
    starts = range(0, len(query), step)
    inside = (base.numbers, base.codes)

    def one(start: int) -> tuple[NDArray[np.float32], NDArray[np.int32], NDArray[np.int32]]:
        numbers = query.numbers[:, start : start + step].T
        return near(inside, (numbers, query.codes[:, start : start + step].T), power, most)

    made = []
    with ThreadPoolExecutor(max_workers=max(1, context.cores)) as pool:
        running = []
        for start in starts:
            context.progress(task, start, len(query))
            running.append(pool.submit(one, start))
            # As many chunks under way as there are cores: a stop is heard within a chunk's time.
            while len(running) >= max(1, context.cores):
                made.append(running.pop(0).result())
        made += [job.result() for job in running]
    context.progress(task, len(query), len(query))
    if not made:
        none = np.zeros((0, most))
        return Found(none.astype(np.float32), none.astype(np.int32), np.zeros(0, dtype=np.int32))
    distance, at, tied = (np.concatenate(part) for part in zip(*made, strict=True))
    return Found(distance, at, tied)


def ranked(real: Sequence[View], tables: Sequence[View]) -> list[Rows]:
    """Tables with numbers as ranks among the real rows."""
    numbers: list[list[NDArray[np.float64]]] = [[] for _ in tables]
    first = tables[0]
    for column in np.flatnonzero(first.is_number).tolist():
        known = np.concatenate([view.numbers(column) for view in real])
        known = np.sort(known[~np.isnan(known)])
        for made, view in zip(numbers, tables, strict=True):
            values = view.numbers(column)
            ends = np.searchsorted(known, values, "left") + np.searchsorted(known, values, "right")
            made.append(np.where(np.isnan(values), -0.5, ends / 2 / max(len(known), 1)))
    return _rows(tables, numbers)


def scaled(tables: Sequence[View]) -> list[Rows]:
    """Tables with numbers divided by their range over all of them; missing is 1 from any value."""
    numbers: list[list[NDArray[np.float64]]] = [[] for _ in tables]
    for column in np.flatnonzero(tables[0].is_number).tolist():
        known = np.concatenate([view.numbers(column) for view in tables])
        low, high = float(np.nanmin(known)), float(np.nanmax(known))
        for made, view in zip(numbers, tables, strict=True):
            values = (view.numbers(column) - low) / ((high - low) or 1.0)
            made.append(np.where(np.isnan(values), MISSING, values))
    return _rows(tables, numbers)


def _rows(tables: Sequence[View], numbers: Sequence[list[NDArray[np.float64]]]) -> list[Rows]:
    made = []
    most = np.iinfo(np.uint16).max
    for view, columns in zip(tables, numbers, strict=True):
        codes = [view.codes(at) for at, scale in enumerate(view.is_number) if not scale]
        shape = (-1, view.rows)
        one = np.asarray(columns, dtype=np.float32).reshape(shape if columns else (0, view.rows))
        # A column of more categories than that (no column an expert would share) has its last ones as one.
        two = np.minimum(np.asarray(codes, dtype=np.int64), most).astype(np.uint16)
        made.append(Rows(one, two.reshape(shape if codes else (0, view.rows))))
    return made


@dataclass(frozen=True, slots=True)
class Sides:
    """The rows that privacy metrics look at, and their neighbours: sampled once, both real sides alike.

    Attributes:
        train, holdout, synthetic: ranked rows.
        size: how many of each real side are an equal sample: its first ones (rows are in random order).
        train_rows, holdout_rows, synthetic_rows: their numbers in the tables.
    """

    train: Rows
    holdout: Rows
    synthetic: Rows
    size: int
    train_rows: NDArray[np.int64]
    holdout_rows: NDArray[np.int64]
    synthetic_rows: NDArray[np.int64]

    @property
    def share(self) -> float:
        """Training rows among the real rows: the chance that a nearest row is one of them."""
        return len(self.train) / (len(self.train) + len(self.holdout))


def sides(parts: Parts, seed: int) -> Sides:
    """Sample and rank the three tables, once a run. There must be a holdout."""
    key = f"privacy-sides-{seed}"
    if key not in parts.memo:
        train, holdout, synthetic = views(parts)
        if holdout is None:
            raise ValueError("holdout")
        real = train.rows + holdout.rows
        kept = min(1.0, max(2 * MOST_ROWS, MOST_CELLS // max(len(train.names), 1)) / real)
        ours = sample_rows(train.rows, max(1, round(train.rows * kept)), seed, 51)
        others = sample_rows(holdout.rows, max(1, round(holdout.rows * kept)), seed, 52)
        made = sample_rows(synthetic.rows, MOST_ROWS, seed, 53)
        tables = [train.take(ours), holdout.take(others), synthetic.take(made)]
        rows = ranked((train, holdout), tables)
        size = min(len(ours), len(others), MOST_ROWS)
        parts.memo[key] = Sides(rows[0], rows[1], rows[2], size, ours, others, made)
    found: Sides = parts.memo[key]
    return found


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Whom each synthetic row is nearest to.

    Attributes:
        train, holdout: its two nearest rows among equal samples of both sides.
        all_train, all_holdout: its nearest among all rows of `Sides`; `at` counts within the side.
    """

    train: Found
    holdout: Found
    all_train: Found
    all_holdout: Found


def neighbours(parts: Parts, seed: int, context: Context) -> Neighbours:
    """Nearest real rows of every sampled synthetic row, once a run."""
    key = f"privacy-neighbours-{seed}"
    if key not in parts.memo:
        at = sides(parts, seed)
        found = []
        for side, task in ((at.train, "metric.near_train"), (at.holdout, "metric.near_holdout")):
            equal = nearest(side.take(slice(0, at.size)), at.synthetic, context, task, most=2)
            rest = side.take(slice(at.size, None))
            both = equal
            if len(rest):
                both = _best(equal, nearest(rest, at.synthetic, context, task), at.size)
            found.append((equal, both))
        parts.memo[key] = Neighbours(found[0][0], found[1][0], found[0][1], found[1][1])
    made: Neighbours = parts.memo[key]
    return made


def _best(one: Found, two: Found, offset: int) -> Found:
    """The nearest over two sets of base rows, the second of which starts at `offset`."""
    a, b = one.distance[:, :1], two.distance[:, :1]
    at = np.where(a <= b, one.at[:, :1], two.at[:, :1] + offset)
    tied = np.where(a[:, 0] <= b[:, 0], one.tied, 0) + np.where(b[:, 0] <= a[:, 0], two.tied, 0)
    return Found(np.minimum(a, b), at, tied.astype(np.int32))


def reached(parts: Parts, seed: int, context: Context) -> tuple[NDArray[np.float64], ...]:
    """Squared distance of each training and held-back row of `Sides` to the nearest synthetic one, once a run."""
    key = f"privacy-reached-{seed}"
    if key not in parts.memo:
        at = sides(parts, seed)
        parts.memo[key] = tuple(
            nearest(at.synthetic, side, context, "metric.near_synthetic")
            .distance[:, 0]
            .astype(float)
            for side in (at.train, at.holdout)
        )
    made: tuple[NDArray[np.float64], ...] = parts.memo[key]
    return made
