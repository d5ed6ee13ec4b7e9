"""The most exposed people: training rows that the synthetic table comes nearer to than to comparable others.

For the analyst inside the project, who can suppress or coarsen them and fit again. Holds row numbers, names of
columns and ratios; never a value. It must never be in a report or a release.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.validation.distances import Rows, nearest, scaled
from synth_engine.validation.views import View, sample_rows, views

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.metric import Parts

MOST_PEOPLE = 50_000
COMPARABLE = 200  # held-back rows with which a row is compared
RARE = 0.01  # of the training rows share such a value, or lie beyond such a number


@dataclass(frozen=True, slots=True)
class Exposed:
    """One row.

    Attributes:
        row: number in the training table, from 0.
        ratio: distance to the nearest synthetic row over the distance to the nearest other training row.
        usual: the same ratio as it is, in the middle, for comparable rows that were held back.
        nearness: share (0-1) of comparable held-back rows to which a synthetic row comes as near; small is exposed.
        outlying: share (0-1) of training rows that have a nearer neighbour than this one has.
        columns: in which the row is rare, rarest first.
    """

    row: int
    ratio: float
    usual: float
    nearness: float
    outlying: float
    columns: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form."""
        return {
            "row": self.row,
            "ratio": self.ratio,
            "usual": self.usual,
            "nearness": self.nearness,
            "outlying": self.outlying,
            "columns": list(self.columns),
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> Exposed:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        return cls(
            int(untrusted["row"]),
            float(untrusted["ratio"]),
            float(untrusted["usual"]),
            float(untrusted["nearness"]),
            float(untrusted["outlying"]),
            tuple(map(str, untrusted["columns"])),
        )


def most_exposed(parts: Parts, seed: int, context: Context, most: int = 20) -> tuple[Exposed, ...]:
    """Training rows by how exposed they are: alone among people, and oddly near to a synthetic row.

    A row is compared with the held-back rows whose nearest training row is about as far away: if the synthetic
    table comes nearer to it than to most of those, it is near because the row was learnt. Rows are ordered by
    ``outlying * (1 - nearness)``.

    Args:
        parts: tables of one run; without a holdout nobody can be compared, and the answer is empty.
        seed: >= 0; which rows are looked at in a large table (50,000 of each).
        context: progress and cancel.
        most: how many rows.

    Returns:
        The most exposed first.
    """
    train, holdout, synthetic = views(parts)
    if holdout is None or train.rows < 2 or most < 1:
        return ()
    numbers = sample_rows(train.rows, MOST_PEOPLE, seed, 81)
    tables = (
        train.take(numbers),
        holdout.take(sample_rows(holdout.rows, MOST_PEOPLE, seed, 82)),
        synthetic.take(sample_rows(synthetic.rows, MOST_PEOPLE, seed, 83)),
    )
    ours, others, made = scaled(tables)
    alone = _to_others(ours, context)
    to_made = _first(made, ours, context)
    their_alone, their_made = _first(ours, others, context), _first(made, others, context)
    nearness, usual = _compare(alone, to_made, their_alone, their_made)
    outlying = np.searchsorted(np.sort(alone), alone, "left") / len(alone)
    score = outlying * (1 - nearness)
    order = np.lexsort((numbers, -score))[:most]
    reasons = _reasons(tables[0], order)
    room = np.maximum(alone, 1e-9)
    return tuple(
        Exposed(
            int(numbers[at]),
            float(to_made[at] / room[at]),
            float(usual[at] / room[at]),
            float(nearness[at]),
            float(outlying[at]),
            why,
        )
        for at, why in zip(order.tolist(), reasons, strict=True)
    )


def _first(base: Rows, query: Rows, context: Context) -> NDArray[np.float64]:
    found = nearest(base, query, context, "exposure", power=1)
    return found.distance[:, 0].astype(np.float64)


def _to_others(rows: Rows, context: Context) -> NDArray[np.float64]:
    """Distance to the nearest other row: each row is at 0 from itself, so the second nearest."""
    found = nearest(rows, rows, context, "exposure", most=2, power=1)
    return found.distance[:, 1].astype(np.float64)


def _compare(
    alone: NDArray[np.float64],
    to_made: NDArray[np.float64],
    their_alone: NDArray[np.float64],
    their_made: NDArray[np.float64],
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Where a row's distance to the synthetic table stands among comparable held-back rows, and their middle."""
    order = np.argsort(their_alone, kind="stable")
    sorted_alone, sorted_made = their_alone[order], their_made[order]
    width = min(COMPARABLE, len(order))
    start = np.searchsorted(sorted_alone, alone) - width // 2
    start = np.clip(start, 0, len(order) - width)
    nearness, middle = np.empty(len(alone)), np.empty(len(alone))
    by_window = np.argsort(start, kind="stable")
    windows, first = np.unique(start[by_window], return_index=True)
    for one, rows in zip(windows.tolist(), np.split(by_window, first[1:]), strict=True):
        window = np.sort(sorted_made[one : one + width])
        nearness[rows] = (np.searchsorted(window, to_made[rows], "right") + 1) / (width + 1)
        middle[rows] = np.median(window)
    return np.minimum(nearness, 1.0), middle


def _reasons(train: View, rows: NDArray[np.int64]) -> list[tuple[str, ...]]:
    """Names of the columns in which rows are rare, rarest first; equally rare ones in the table's order."""
    found: list[list[tuple[float, str]]] = [[] for _ in rows]
    for at, name in enumerate(train.names):
        if train.is_number[at]:
            values = train.numbers(at)
            known = np.sort(values[~np.isnan(values)])
            here = values[rows]
            below = np.searchsorted(known, here, "right") / max(len(known), 1)
            above = 1 - np.searchsorted(known, here, "left") / max(len(known), 1)
            gone = np.isnan(values).mean()
            share = np.where(np.isnan(here), gone, np.minimum(below, above))
        else:
            counts = np.bincount(train.codes(at), minlength=train.sizes[at])
            share = counts[train.codes(at)[rows]] / train.rows
        for into, one in zip(found, share.tolist(), strict=True):
            if one < RARE:
                into.append((one, name))
    return [tuple(name for _, name in sorted(one, key=lambda pair: pair[0])) for one in found]
