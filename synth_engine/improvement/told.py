"""Floor 5: can newer real rows be told from the released table more easily than the old ones could?

The classifier two-sample test of `validation.detection` on as many rows as were asked then. Must not judge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from synth_engine.contracts.metric import Parts
from synth_engine.validation.telling import LEAST_ROWS, told_apart
from synth_engine.validation.views import sample_rows, views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import Table
    from synth_engine.validation.telling import Ask, Learn

# As `validation.detection` sets it up: the figure of the release is what this one is held against.
MOST_ROWS, TREES = 20_000, 100
METRIC: Final = "c2st_gbm"


def apart(
    real: Table, synthetic: Table, rows: int | None, seed: int, context: Context
) -> dict[str, Any] | None:
    """``value`` (1: cannot be told, 0: always), ``low``, ``high`` and ``rows``; None for too few rows.

    Args:
        real: newer real rows, the columns that are compared.
        synthetic: the released table, the same columns.
        rows: of each, as many as were asked at the release; None for as many as there are.
        seed: of sample and folds.
        context: progress and cancel.
    """
    most = min(real.rows, synthetic.rows, MOST_ROWS if rows is None else rows)
    if most < LEAST_ROWS or not real.columns:
        return None
    one, _, other = views(Parts(train=real, holdout=None, synthetic=synthetic))
    first = one.take(sample_rows(one.rows, most, seed, 41)).matrix()
    second = other.take(sample_rows(other.rows, most, seed, 42)).matrix()
    told = told_apart(first, second, _boosting(seed), seed, context, "drift.detection")
    low, high = told.interval
    return {"value": told.score, "low": low, "high": high, "rows": told.rows}


def _boosting(seed: int) -> Learn:
    from sklearn.ensemble import HistGradientBoostingClassifier

    def learn(x: NDArray[Any], y: NDArray[np.float64]) -> Ask:
        model = HistGradientBoostingClassifier(max_iter=TREES, random_state=seed).fit(x, y)

        def ask(asked: NDArray[Any]) -> NDArray[np.float64]:
            return np.asarray(model.predict_proba(asked)[:, 1], dtype=np.float64)

        return ask

    return learn
