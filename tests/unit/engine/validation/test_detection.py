"""Detection, boosted and plain: what gives rows away is named, fresh rows pass, and copying does not help."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import Cancelled
from synth_engine.contracts.metric import MOST_POINTS, Metric
from synth_engine.contracts.table import Table
from synth_engine.validation.detection import Detection
from synth_engine.validation.detection_logistic import LogisticDetection
from synth_engine.validation.linear_design import design, fit
from tests.helpers import columns
from tests.helpers.fidelity import beside, measured, reason, shuffled, visits, with_column

TRAIN, HELD, FRESH = visits(1_500, 1), visits(1_500, 2), visits(1_500, 3)
BOTH = pytest.mark.parametrize(
    "metric", [Detection(), LogisticDetection()], ids=["gbm", "logistic"]
)


@BOTH
def test_fresh_and_copied_rows_are_not_told(metric: Metric) -> None:
    """Fresh rows score near 1; training rows score what the ceiling scores, though they are copies."""
    fresh = measured(metric, beside(TRAIN, HELD, FRESH))
    assert fresh.value > 0.93  # type: ignore[operator]  # it was measured
    copied = measured(metric, beside(TRAIN, HELD, TRAIN))
    assert copied.value == pytest.approx(copied.ceiling, abs=0.06)


@BOTH
def test_the_column_that_gives_rows_away_is_named_first(metric: Metric) -> None:
    """Costs twice too high: rows are told, and by the cost."""
    cost = columns.number("cost", 2 * FRESH["cost"].values.astype(float), decimals=2)
    found = measured(metric, beside(TRAIN, HELD, with_column(FRESH, cost)))
    assert found.value < 0.9  # type: ignore[operator]  # it was measured
    assert found.breakdown[0][0] == "cost"
    values = [value for _, value in found.breakdown]
    assert values == sorted(values, reverse=True)
    assert found.facts["right"] == pytest.approx(1 - found.value / 2)  # type: ignore[operator]  # it was measured


def test_only_the_boosted_model_sees_broken_relations() -> None:
    """Shuffled columns: the boosted score falls to its floor, the plain one does not."""
    parts = beside(TRAIN, HELD, shuffled(FRESH))
    strong, plain = measured(Detection(), parts), measured(LogisticDetection(), parts)
    assert strong.value == pytest.approx(strong.floor, abs=0.08)
    assert strong.value < 0.7  # type: ignore[operator]  # it was measured
    assert plain.value > 0.9  # type: ignore[operator]  # it was measured


@BOTH
def test_curves_go_from_nothing_to_all(metric: Metric) -> None:
    """ROC curves begin at 0 or above, never fall, end at (1, 1) and span the area that is reported."""
    cost = columns.number("cost", 2 * FRESH["cost"].values.astype(float), decimals=2)
    found = measured(metric, beside(TRAIN, HELD, with_column(FRESH, cost)))
    assert {"synthetic rows", "fresh real rows"} <= {curve.name for curve in found.curves}
    assert len({curve.plot for curve in found.curves}) == 1
    for curve in found.curves:
        assert len(curve.x) <= MOST_POINTS
        assert (curve.x[0], curve.x[-1], curve.y[-1]) == (0, 1, 1)
        assert all(a <= b for a, b in zip(curve.y, curve.y[1:], strict=False))
    area = float(np.trapezoid(found.curves[0].y, found.curves[0].x))
    assert area == pytest.approx(found.facts["area_under_curve"], abs=0.01)


@BOTH
def test_few_rows_have_a_reason_and_cores_change_nothing(metric: Metric) -> None:
    """Nine rows are too few, no held-back rows is a reason; two cores give the digits of one."""
    assert reason(metric, beside(TRAIN, HELD, FRESH.take(np.arange(9)))) == "VALID.TOO_FEW_ROWS"
    assert reason(metric, beside(TRAIN, None, FRESH)) == "VALID.NEEDS_HOLDOUT"
    one = metric.compute(beside(TRAIN, HELD, FRESH), 4, SilentContext(1))
    assert one == metric.compute(beside(TRAIN, HELD, FRESH), 4, SilentContext(2))


class Stopping(SilentContext):
    """Stops at the report that it is told to stop at."""

    def __init__(self, at: int) -> None:
        super().__init__(2)
        self.left = at

    def progress(self, task: str, done: int, total: int | None = None) -> None:
        """Count."""
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@BOTH
@pytest.mark.parametrize("at", [1, 3, 12])
def test_it_can_be_stopped_between_folds(metric: Metric, at: int) -> None:
    """A wish to stop comes through while folds are learnt side by side."""
    with pytest.raises(Cancelled):
        metric.compute(beside(TRAIN, HELD, FRESH), 0, Stopping(at))


def test_new_categories_share_one_feature() -> None:
    """A category that real rows do not have gives rows away, though it has no feature of its own."""
    ward = columns.texts("ward", [f"new {n % 50}" for n in range(1_500)])
    parts = beside(TRAIN, HELD, with_column(FRESH, ward))
    made = design(parts, 0)
    at = TRAIN.names.index("ward")
    assert len(made.groups[at]) == 4  # three of four wards beside the commonest, and all others
    found = measured(LogisticDetection(), parts)
    assert found.value < 0.01  # type: ignore[operator]  # it was measured
    assert found.breakdown[0][0] == "ward"


def test_a_table_too_wide_says_what_was_left_out() -> None:
    """Beyond 400 features columns are left out, and counted."""

    def wide(seed: int) -> Table:
        rng = np.random.default_rng(seed)
        return columns.table(*(columns.number(f"n{at}", rng.normal(size=60)) for at in range(450)))

    parts = beside(wide(1), wide(2), wide(3))
    assert design(parts, 0).left_out == 450 - 399


def test_the_model_is_that_of_the_library() -> None:
    """Coefficients equal scikit-learn's with the same ridge, and classes that fall apart stay finite."""
    from sklearn.linear_model import LogisticRegression

    rng = np.random.default_rng(0)
    x = np.hstack([np.ones((800, 1)), rng.normal(size=(800, 3))]).astype(np.float32)
    y = (rng.random(800) < 1 / (1 + np.exp(-x @ [0.3, 1, -0.5, 0]))).astype(float)
    theirs = LogisticRegression(C=1.0, tol=1e-8).fit(x[:, 1:], y)
    wanted = [float(theirs.intercept_[0]), *theirs.coef_[0].tolist()]
    assert fit(x, y, 1.0) == pytest.approx(wanted, abs=0.01)
    assert np.isfinite(fit(x, (x[:, 1] > 0).astype(float), 1e-3)).all()
