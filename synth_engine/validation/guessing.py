"""What the attacks on single people share: targets, scaled rows, and the guess that the nearest row gives.

Must hold no verdict and no metric.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.validation.distances import Rows, nearest, scaled
from synth_engine.validation.views import View, sample_rows, views

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.metric import Parts

MOST_SYNTHETIC = 50_000
MOST_TARGETS = 2_000


@dataclass(frozen=True, slots=True)
class Targets:
    """Tables as attackers use them; `rows` are their scaled positions in the same order.

    Attributes:
        synthetic: what the attacker has.
        train, control: people attacked: training rows, and as many who were never in the table.
    """

    synthetic: View
    train: View
    control: View
    rows: tuple[Rows, Rows, Rows]

    def seen(self, table: int, columns: Sequence[int]) -> Rows:
        """Some columns of the rows of a table (0 synthetic, 1 training, 2 control)."""
        scale = self.synthetic.is_number
        numbers = np.flatnonzero(scale).tolist()
        codes = [at for at, one in enumerate(scale) if not one]
        rows = self.rows[table]
        return Rows(
            rows.numbers[[numbers.index(at) for at in columns if scale[at]]],
            rows.codes[[codes.index(at) for at in columns if not scale[at]]],
        )


def targets(parts: Parts, seed: int) -> Targets:
    """Sample who is attacked, once a run. There must be a holdout."""
    key = f"privacy-targets-{seed}"
    if key not in parts.memo:
        train, holdout, synthetic = views(parts)
        if holdout is None:
            raise ValueError("holdout")
        size = min(MOST_TARGETS, train.rows, holdout.rows)
        made = synthetic
        if synthetic.rows > MOST_SYNTHETIC:
            made = synthetic.take(sample_rows(synthetic.rows, MOST_SYNTHETIC, seed, 61))
        ours = train.take(sample_rows(train.rows, size, seed, 62))
        others = holdout.take(sample_rows(holdout.rows, size, seed, 63))
        one, two, three = scaled((made, ours, others))
        parts.memo[key] = Targets(made, ours, others, (one, two, three))
    found: Targets = parts.memo[key]
    return found


def guess(
    at: Targets, table: int, people: int, known: Sequence[int], context: Context, task: str
) -> NDArray[np.int64]:
    """Row number of the synthetic row nearest to each of the first `people` of a table, by the known columns."""
    who = at.seen(table, known).take(slice(0, people))
    return nearest(at.seen(0, known), who, context, task, power=1).at[:, 0].astype(np.int64)


def right(
    guesses: View, rows: NDArray[np.int64], people: View, column: int, tolerance: float | None
) -> NDArray[np.bool_]:
    """Whether the synthetic rows' values of a column are the people's.

    Args:
        guesses: synthetic table.
        rows: which of its rows is the guess for each person.
        people: whose value it is; the first ``len(rows)``.
        column: the secret.
        tolerance: for numbers, how far off a guess may be, in the column's unit; None: 5 % of the guess.
    """
    if not guesses.is_number[column]:
        found: NDArray[np.bool_] = guesses.codes(column)[rows] == people.codes(column)[: len(rows)]
        return found
    said, true = guesses.numbers(column)[rows], people.numbers(column)[: len(rows)]
    room = np.abs(said) * 0.05 if tolerance is None else np.full(len(said), tolerance)
    both = np.isnan(said) & np.isnan(true)
    return both | (np.abs(said - true) <= room)
