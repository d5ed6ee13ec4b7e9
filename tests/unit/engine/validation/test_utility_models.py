"""Models trained on synthetic rows: further families, ROC curves, and which columns they lean on."""

from __future__ import annotations

import math

import numpy as np
import pytest

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.metric import Metric, MetricStatus, Parts
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table
from synth_engine.validation.importance import ImportanceAgreement
from synth_engine.validation.intervals import area_under_curve
from synth_engine.validation.predictors import Answers, Measure, ratio_interval
from synth_engine.validation.tstr import TrainSyntheticTestReal
from synth_engine.validation.tstr_models import TrainSyntheticTestRealModels

QUIET = SilentContext()
ALL: tuple[Metric, ...] = (
    TrainSyntheticTestReal(),
    TrainSyntheticTestRealModels(),
    ImportanceAgreement(),
)


def world(rows: int, seed: int, leans_on: tuple[str, ...] = ("a", "b")) -> Table:
    """Four numbers and a group; the outcome, its sum and its class hang on the named columns, the first most."""
    rng = np.random.default_rng(seed)
    made = {name: rng.normal(size=rows) for name in "abcd"}
    group = rng.integers(0, 3, rows)
    signal = sum(made[name] / (at + 1) for at, name in enumerate(leans_on)) + 0.3 * (group == 1)
    noisy = signal + 0.5 * rng.normal(size=rows)
    state = np.zeros(rows, dtype=np.int16)
    columns = [Column(ColumnSchema(n, ColumnKind.NUMERIC), v, state) for n, v in made.items()]

    def text(name: str, codes: np.ndarray, levels: tuple[str, ...]) -> Column:
        return Column(
            ColumnSchema(name, ColumnKind.CATEGORY), codes.astype(np.int32), state, levels
        )

    return Table(
        (
            *columns,
            text("group", group, ("x", "y", "z")),
            Column(ColumnSchema("sum", ColumnKind.NUMERIC), noisy + rng.normal(size=rows), state),
            text("two", noisy > 0, ("no", "yes")),
            text("many", np.clip(np.round(noisy) + 2, 0, 4), ("0", "1", "2", "3", "4")),
        )
    )


def only(table: Table, target: str) -> Table:
    """The table with one outcome."""
    return table.select(("a", "b", "c", "d", "group", target))


def shuffled(table: Table) -> Table:
    """Right columns, no relation."""
    rng = np.random.default_rng(9)
    return Table(tuple(column.take(rng.permutation(table.rows)) for column in table))


def compared(synthetic: Table, target: str) -> Parts:
    """Real, held-back and synthetic rows with one outcome."""
    tables = (world(1500, 1), world(1500, 2), synthetic)
    return Parts(*(only(table, target) for table in tables), (target,))


@pytest.mark.parametrize("target", ["two", "many", "sum"])
def test_further_families_tell_fresh_from_shuffled(target: str) -> None:
    """For two classes, five classes and numbers: fresh rows near 1, shuffled rows near the floor, every family."""
    good = TrainSyntheticTestRealModels().compute(compared(world(1500, 3), target), 0, QUIET)
    assert good.value == pytest.approx(1, abs=0.12)
    assert {label for label, _ in good.breakdown} == {
        f"{target} / {kind}" for kind in ("linear", "forest", "neighbours")
    }
    assert good.interval[0] <= good.value <= good.interval[1]
    bad = TrainSyntheticTestRealModels().compute(
        compared(shuffled(world(1500, 3)), target), 0, QUIET
    )
    assert bad.value < good.value - 0.3
    assert bad.value == pytest.approx(bad.floor, abs=0.3)
    assert bad.breakdown[0][1] == bad.value == min(value for _, value in bad.breakdown)


@pytest.mark.parametrize("target", ["two", "sum"])
def test_importance_tells_which_columns_models_lean_on(target: str) -> None:
    """Fresh rows agree; rows whose outcome hangs on other columns do not, though they predict as much."""
    good = ImportanceAgreement().compute(compared(world(1500, 3), target), 0, QUIET)
    assert good.value > 0.75
    assert good.ceiling > 0.75
    assert good.facts[f"real:{target} / a"] > 0.5
    wrong = world(1500, 3, leans_on=("d", "c"))
    bad = ImportanceAgreement().compute(compared(wrong, target), 0, QUIET)
    assert bad.value < good.value - 0.2
    assert bad.interval[0] < 0.3
    assert bad.facts[f"synthetic:{target} / a"] < bad.facts[f"real:{target} / a"] - 0.3
    for one in (good, bad):
        assert one.interval[0] <= one.value <= one.interval[1]


def test_roc_curves_and_floor_of_the_boosted_model() -> None:
    """A target of two classes has two curves from corner to corner whose areas are the AUCs in the facts."""
    found = TrainSyntheticTestReal().compute(compared(world(1500, 3), "two"), 0, QUIET)
    assert [curve.name for curve in found.curves] == [
        "trained on real rows",
        "trained on synthetic rows",
    ]
    for curve, side in zip(found.curves, ("real", "synthetic"), strict=True):
        assert (curve.x[0], curve.x[-1], curve.y[-1]) == (0, 1, 1)
        assert list(curve.y) == sorted(curve.y)
        assert np.trapezoid(curve.y, curve.x) == pytest.approx(found.facts[f"{side}:two"], abs=0.01)
    assert found.floor < found.value - 0.2
    assert not TrainSyntheticTestReal().compute(compared(world(1500, 3), "sum"), 0, QUIET).curves


@pytest.mark.parametrize("measure", ["auc", "accuracy", "r2"])
def test_weights_count_rows(measure: Measure) -> None:
    """Quality under weights is the quality of the rows repeated, ties and all."""
    rng = np.random.default_rng(0)
    truth = rng.integers(0, 2, 300)
    said = (
        np.round(truth + rng.normal(size=300), 1)
        if measure != "accuracy"
        else truth ^ (rng.random(300) < 0.2)
    )
    rows = rng.integers(0, 300, 300)
    repeated = Answers(measure, truth[rows], said[rows]).value
    weights = np.bincount(rows, minlength=300).astype(np.float64)[None]
    assert Answers(measure, truth, said).weighted(weights)[0] == pytest.approx(repeated, abs=1e-12)
    if measure == "auc":
        assert repeated == area_under_curve(
            said[rows][truth[rows] == 1], said[rows][truth[rows] == 0]
        )


def test_interval_holds_the_ratio_of_equal_models() -> None:
    """The same answers twice: a ratio of 1 without any width."""
    rng = np.random.default_rng(0)
    one = Answers("auc", rng.integers(0, 2, 200), rng.normal(size=200))
    assert ratio_interval(one, one, 0, 1) == (1, 1)


@pytest.mark.parametrize("metric", ALL, ids=lambda one: one.info.name)
def test_what_cannot_be_said(metric: Metric) -> None:
    """No holdout, no target, a target nothing predicts: each its reason."""
    parts = compared(world(200, 3), "two")
    without = Parts(parts.train, None, parts.synthetic, ("two",))
    assert metric.compute(without, 0, QUIET).reason == "VALID.NEEDS_HOLDOUT"
    untold = Parts(parts.train, parts.holdout, parts.synthetic)
    assert metric.compute(untold, 0, QUIET).reason == "VALID.NO_TARGET"


@pytest.mark.parametrize("metric", ALL, ids=lambda one: one.info.name)
@pytest.mark.parametrize("rows", [1, 2, 5, 10, 30])
def test_tiny_and_odd_tables(metric: Metric, rows: int) -> None:
    """One to thirty rows with an empty and a constant column: a finite figure or a reason, never an exception."""
    table = world(rows, 1)
    state = np.full(rows, -1, dtype=np.int16)
    gone = Column(ColumnSchema("gone", ColumnKind.NUMERIC), np.zeros(rows), state)
    one = Column(ColumnSchema("one", ColumnKind.NUMERIC), np.ones(rows), state * 0)
    odd = Table((*table, gone, one))
    for target in ("two", "many", "sum", "gone", "one"):
        found = metric.compute(Parts(odd, odd, odd, (target,)), 0, QUIET)
        if found.status is not MetricStatus.OK:
            assert found.reason
            continue
        figures = [found.value, found.floor or 0, *(found.interval or ()), *found.facts.values()]
        assert all(math.isfinite(figure) for figure in figures)


@pytest.mark.parametrize("metric", ALL, ids=lambda one: one.info.name)
@pytest.mark.parametrize("target", ["two", "sum"])
def test_a_synthetic_table_without_the_target_scores_low(metric: Metric, target: str) -> None:
    """A target of one class, or missing throughout, is a bad figure and not a gap in the scorecard."""
    made = world(600, 3)
    state = np.full(600, -1 if target == "sum" else 0, dtype=np.int16)
    kept = made[target]
    empty = Column(kept.schema, kept.values * 0, state, kept.levels)
    table = Table(tuple(empty if column.name == target else column for column in made))
    found = metric.compute(compared(table, target), 0, QUIET)
    assert found.status is MetricStatus.OK
    assert found.value < 0.7


@pytest.mark.parametrize("metric", ALL, ids=lambda one: one.info.name)
def test_same_seed_same_figures(metric: Metric) -> None:
    """Two runs, on one core and on two, are equal to the last digit."""
    first = metric.compute(compared(world(400, 3), "two"), 0, SilentContext(1))
    assert first == metric.compute(compared(world(400, 3), "two"), 0, SilentContext(2))
