"""Scores of the membership attacks, shared by the metrics that read them: who was in the training rows?

The higher a score, the surer the attacker that a row was learnt from. Must hold no verdict.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import MOST_POINTS, Curve
from synth_engine.validation.distances import nearest, reached, scaled, sides
from synth_engine.validation.views import views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.metric import Parts

SMALLEST = 1e-6  # a distance below which densities are not told apart


@dataclass(frozen=True, slots=True)
class Scores:
    """One attack's scores.

    Attributes:
        members: of training rows.
        others: of rows held back.
    """

    members: NDArray[np.float64]
    others: NDArray[np.float64]


def by_distance(parts: Parts, seed: int, context: Context) -> Scores:
    """Minus the distance to the nearest synthetic row (Chen et al. 2020, GAN-Leaks)."""
    ours, others = reached(parts, seed, context)
    return Scores(-ours, -others)


def by_density(parts: Parts, seed: int, context: Context) -> Scores | None:
    """Density of synthetic rows over density of the population (van Breugel et al. 2023, DOMIAS), once a run.

    Half of the holdout is what the attacker knows of the population, the other half are the people who were not in
    the training rows. Both densities are of the nearest neighbour (k = 1, `scaled` distance), so that a copied row
    is not averaged away. None where the holdout cannot be halved.
    """
    key = f"privacy-density-{seed}"
    if key in parts.memo:
        known: Scores = parts.memo[key]
        return known
    train, holdout, synthetic = views(parts)
    at = sides(parts, seed)
    if holdout is None or len(at.holdout_rows) < 2:
        return None
    half = len(at.holdout_rows) // 2
    members = at.train_rows[: at.size]  # rows are in random order
    tables = (
        train.take(members),
        holdout.take(at.holdout_rows[half:]),
        holdout.take(at.holdout_rows[:half]),
        synthetic.take(at.synthetic_rows),
    )
    ours, others, reference, made = scaled(tables)
    made_scores = []
    for rows in (ours, others):
        densities = [
            nearest(base, rows, context, "metric.mia_density", power=1).distance[:, 0]
            for base in (reference, made)
        ]
        population, drawn = (np.log(one.astype(np.float64) + SMALLEST) for one in densities)
        made_scores.append(population - drawn)
    parts.memo[key] = Scores(made_scores[0], made_scores[1])
    found: Scores = parts.memo[key]
    return found


def rates(scores: Scores) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """False and true positive rates at every threshold, (0, 0) to (1, 1); between them a line (ties by lot)."""
    both = np.concatenate([scores.members, scores.others])
    order = np.argsort(-both, kind="stable")
    member = (order < len(scores.members)).astype(np.float64)
    ends = np.flatnonzero(np.diff(both[order], append=-np.inf) != 0)
    true = np.cumsum(member)[ends] / max(len(scores.members), 1)
    false = np.cumsum(1 - member)[ends] / max(len(scores.others), 1)
    return np.concatenate([[0.0], false]), np.concatenate([[0.0], true])


def true_positives(scores: Scores, false: float) -> float:
    """True positive rate at a false positive rate."""
    x, y = rates(scores)
    return float(np.interp(false, x, y))


def curve(scores: Scores, name: str) -> Curve:
    """The attack's curve, with more points where false alarms are few."""
    x, y = rates(scores)
    grid = np.concatenate([[0.0], np.geomspace(0.001, 1.0, MOST_POINTS - 1)])
    grid[-1] = 1.0
    points = np.interp(grid, x, y)
    return Curve(
        name,
        "Can an attacker tell who was among the training rows?",
        "false alarms among people who were not, %",
        "training rows found, %",
        tuple((100 * grid).tolist()),
        tuple((100 * points).tolist()),
    )
