"""Declared models are read, refused with a code, fitted as statsmodels fits them, and compared."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.metric import MetricResult, MetricStatus, Parts
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table
from synth_engine.validation.regression_agreement import RegressionAgreement
from synth_engine.validation.regression_comparison import Side, overlap
from synth_engine.validation.regression_design import make_design
from synth_engine.validation.regression_fits import fit
from synth_engine.validation.regression_overlap import RegressionOverlap
from synth_engine.validation.regressions import Regression, check_regression, parse_regression

QUIET = SilentContext()
MODELS = (
    "hours ~ age + sex + place",
    "sick ~ age + sex",
    "Surv(time, event) ~ age + `arm of study`",
)


def number(name: str, values: np.ndarray) -> Column:
    """A column of numbers, NaN missing."""
    state = np.where(np.isnan(values), -1, 0).astype(np.int16)
    return Column(ColumnSchema(name, ColumnKind.NUMERIC), np.nan_to_num(values), state)


def text(name: str, values: np.ndarray, levels: tuple[str, ...]) -> Column:
    """A column of categories, -1 missing."""
    state = np.where(values < 0, -1, 0).astype(np.int16)
    schema = ColumnSchema(name, ColumnKind.CATEGORY)
    return Column(schema, np.maximum(values, 0).astype(np.int32), state, levels)


def cohort(rows: int, seed: int, sex: float = 1.5, age: float = 0.8) -> Table:
    """A study with known effects: of sex on hours, of age on illness and on time to death."""
    rng = np.random.default_rng(seed)
    years, woman = rng.normal(50, 10, rows), rng.integers(0, 2, rows)
    place, arm = rng.choice(4, rows, p=[0.5, 0.3, 0.195, 0.005]), rng.integers(0, 2, rows)
    scaled = (years - 50) / 10
    hours = 30 + 2 * scaled + sex * woman + rng.normal(0, 3, rows)
    sick = rng.random(rows) < 1 / (1 + np.exp(-age * scaled + 0.5))
    time = rng.exponential(np.exp(-0.5 * scaled - 0.7 * arm)) * 100
    stop = rng.exponential(150, rows)
    return Table(
        (
            number("age", years),
            text("sex", woman, ("man", "woman")),
            text("place", place, ("here", "there", "far", "nowhere")),
            number("hours", hours),
            text("sick", sick.astype(np.int64), ("no", "yes")),
            number("time", np.ceil(np.minimum(time, stop))),
            text("event", (time <= stop).astype(np.int64), ("censored", "died")),
            text("arm of study", arm, ("control", "treated")),
        )
    )


ROWS = 800
REAL, HELD, FRESH = cohort(ROWS, 1), cohort(600, 2), cohort(ROWS, 3)


def shuffled(table: Table) -> Table:
    """Right columns, no relation."""
    rng = np.random.default_rng(9)
    return Table(tuple(column.take(rng.permutation(table.rows)) for column in table))


def both(parts: Parts) -> tuple[MetricResult, MetricResult]:
    """Both metrics."""
    one, other = (m.compute(parts, 0, QUIET) for m in (RegressionOverlap(), RegressionAgreement()))
    return one, other


def parts(synthetic: Table, regressions: tuple[str, ...] = MODELS, **more: Any) -> Parts:
    """What is compared."""
    return Parts(REAL, HELD, synthetic, regressions=regressions, **more)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("hours ~ age + sex", Regression("hours", ("age", "sex"))),
        ("hours-per-week~age", Regression("hours-per-week", ("age",))),
        ("Surv( time , event ) ~ `arm of study`", Regression("time", ("arm of study",), "event")),
        ("`a ``b`` (c)` ~ `Surv`", Regression("a `b` (c)", ("Surv",))),
    ],
)
def test_grammar(written: str, read: Regression) -> None:
    """Names, quoted names and survival pairs are read, and said so that they read the same."""
    assert parse_regression(written) == read
    assert parse_regression(str(read)) == read


@pytest.mark.parametrize(
    "written",
    [
        "",
        "a",
        "a ~",
        "~ a",
        "a ~ b +",
        "a ~ b c",
        "a ~ + b",
        "a ~ b ~ c",
        "a b ~ c",
        "a ~ a",
        "a ~ b + b",
        "Surv(a) ~ b",
        "Surv(a, b ~ c",
        "surv(a, b) ~ c",
        "a ~ b * c",
        "a ~ b:c",
        "log(a) ~ b",
        "`a ~ b",
        "a ~ " + " + ".join(f"b{at}" for at in range(51)),
        "a ~ " + "b" * 3000,
    ],
)
def test_what_is_no_model_is_refused(written: str) -> None:
    """Everything outside the grammar has the code that says how to write it."""
    with pytest.raises(UserFixable) as caught:
        parse_regression(written)
    assert caught.value.code == "VALID.REGRESSION_SYNTAX"


def test_columns_are_checked_before_any_work() -> None:
    """An unknown column, one that cannot stand in a model, a time that is no number: each its code."""
    schema = [column.schema for column in REAL]
    schema.append(ColumnSchema("id", ColumnKind.IDENTIFIER))
    assert check_regression(MODELS[2], schema).event == "event"
    for written, code in (
        ("hours ~ nonsense", "VALID.REGRESSION_COLUMN"),
        ("hours ~ id", "VALID.REGRESSION_KIND"),
        ("Surv(sex, event) ~ age", "VALID.REGRESSION_TIME"),
    ):
        with pytest.raises(UserFixable) as caught:
            check_regression(written, schema)
        assert caught.value.code == code


def test_fits_find_the_planted_effects() -> None:
    """Linear, logistic and Cox models find the effects the table was made with, within three standard errors."""
    wanted = {0: ("sex = man", -1.5 / 3.5), 1: ("age", 0.8), 2: ("arm of study = treated", 0.7)}
    for at, (label, effect) in wanted.items():
        design = make_design(parse_regression(MODELS[at]), REAL, 10)
        assert design is not None
        found = fit(design, REAL, 0)
        assert found is not None
        # Which level is the most frequent, and so the reference, is chance here.
        near = [one for one in design.labels if one.split(" = ")[0] == label.split(" = ")[0]]
        place = design.labels.index(near[0])
        size = abs(effect) / design.scale[1] * 3.5 if at == 0 else abs(effect)
        assert abs(abs(found.estimates[place]) - size) < 3 * math.sqrt(found.variances[place])


def test_reference_other_and_small_levels() -> None:
    """The most frequent level is the reference; a level of fewer rows than the minimum is never named."""
    design = make_design(parse_regression("hours ~ place"), cohort(2000, 1), 15)
    assert design is not None
    assert design.labels == ("place = there", "place = far")
    rare = cohort(6000, 4)
    joined = make_design(parse_regression("hours ~ place"), rare, 2000)
    assert joined is not None
    assert joined.labels == ("place = other",)


def test_overlap_by_hand() -> None:
    """Karr's formula: same intervals 1, shifted by half a width a half, apart 0, undetermined 0, exact fits 1 or 0."""
    none = np.zeros((6, 6))
    unit = (2 / 1.959963984540054) ** 2  # interval of length 4
    real = Side(np.zeros(6), np.array([unit, unit, unit, unit, 0, 0]), none)
    estimates = np.array([0, 2, 9, np.nan, 0, 1])
    other = Side(estimates, np.array([unit, unit, unit, np.nan, 0, 0]), none)
    assert overlap(real, other) == pytest.approx([1, 0.5, 0, 0, 1, 0])
    wide = Side(np.zeros(1), np.array([4 * unit]), none[:1, :1])
    narrow = Side(np.zeros(1), np.array([unit]), none[:1, :1])
    assert overlap(wide, narrow) == pytest.approx([0.75])


def test_metrics_tell_fresh_rows_from_lost_and_from_turned_effects() -> None:
    """Fresh rows reach the ceiling, shuffled rows fall to the floor, a turned effect is named first."""
    overlaps, agrees = both(parts(FRESH))
    assert overlaps.value == pytest.approx(overlaps.ceiling, abs=0.25)
    assert agrees.value == 100
    lost, unlike = both(parts(shuffled(FRESH)))
    assert lost.value < overlaps.value - 0.3
    assert lost.value == pytest.approx(lost.floor, abs=0.15)
    assert unlike.value < 60
    turned, opposite = both(parts(cohort(ROWS, 5, sex=-1.5), ("hours ~ age + sex",)))
    assert turned.breakdown[0][1] == 0
    assert turned.breakdown[0][0].startswith("hours ~ age + sex / sex = ")
    assert turned.facts["worst"] == 0
    assert opposite.facts["opposite"] == 1
    assert opposite.value == 50
    for one in (overlaps, agrees, lost, turned):
        assert one.interval is not None
        assert one.interval[0] <= one.value <= one.interval[1]


def test_training_rows_overlap_wholly() -> None:
    """The same rows give the same intervals: overlap 1, agreement 100 %."""
    overlaps, agrees = both(parts(REAL))
    assert (overlaps.value, agrees.value) == (pytest.approx(1.0), 100)


def test_copies_are_combined() -> None:
    """The mean of several copies lies nearer to the real coefficients than one of them does."""
    one = [both(parts(cohort(ROWS, seed)))[0].value for seed in range(10, 15)]
    further = tuple(cohort(ROWS, seed) for seed in range(11, 15))
    together, _ = both(parts(cohort(ROWS, 10), further=further))
    assert together.facts["copies"] == 5
    assert together.value > np.mean(one)


def test_separation_and_lost_levels_are_said() -> None:
    """A level that is always ill, a level no synthetic row has, an outcome of one class: counted, never NaN."""
    rng = np.random.default_rng(0)

    def ward(rows: int, sure: bool, levels: int, seed: int) -> Table:
        made = np.random.default_rng(seed).integers(0, levels, rows)
        ill = rng.random(rows) < 0.4
        if sure:
            ill |= made == 2
        columns = (
            text("ward", made, ("a", "b", "c", "d")),
            text("ill", ill.astype(np.int64), ("n", "y")),
        )
        return Table(columns)

    declared = ("ill ~ ward",)
    real = ward(800, False, 4, 1)
    separated = RegressionOverlap().compute(
        Parts(real, None, ward(800, True, 4, 2), regressions=declared), 0, QUIET
    )
    assert separated.facts["lost_in_synthetic_rows"] in {1, 3}
    assert separated.ceiling is None
    gone = RegressionOverlap().compute(
        Parts(real, None, ward(800, False, 2, 3), regressions=declared), 0, QUIET
    )
    assert gone.facts["lost_in_synthetic_rows"] >= 1
    unsure = RegressionOverlap().compute(
        Parts(ward(800, True, 4, 4), None, real, regressions=declared), 0, QUIET
    )
    assert (
        unsure.facts["left_out_as_real_rows_do_not_determine_them"] + unsure.facts["coefficients"]
        == 3
    )
    constant = Table((real["ward"], text("ill", np.zeros(800, dtype=np.int64), ("n",))))
    nothing = RegressionOverlap().compute(
        Parts(real, None, constant, regressions=declared), 0, QUIET
    )
    assert nothing.value == 0


def test_aliases_are_left_out() -> None:
    """A column that repeats another is not determined by real rows and is left out, not guessed."""
    twice = Table((*REAL, number("months", REAL["age"].values.astype(np.float64) * 12)))
    made = Table((*FRESH, number("months", FRESH["age"].values.astype(np.float64) * 12)))
    found = RegressionOverlap().compute(
        Parts(twice, None, made, regressions=("hours ~ age + months + sex",)), 0, QUIET
    )
    assert found.facts["left_out_as_real_rows_do_not_determine_them"] == 1
    assert found.facts["coefficients"] == 2


def test_not_applicable() -> None:
    """No declared model, or none that real rows can be fitted with: a reason, not a figure."""
    for one in both(parts(FRESH, ())):
        assert one.reason == "VALID.NO_REGRESSION"
    for declared in ("place ~ age", "hours ~ nowhere_to_be_found", "Surv(sex, event) ~ age"):
        for one in both(parts(FRESH, (declared,))):
            assert one.reason == "VALID.REGRESSION_UNFIT"


@pytest.mark.parametrize("rows", [1, 2, 3, 5, 10])
def test_tiny_tables(rows: int) -> None:
    """One to ten rows, gaps and constants: finite figures or a reason."""
    gaps = [REAL["age"].values.astype(np.float64), np.full(ROWS, np.nan), np.ones(ROWS)]
    columns = (*REAL, number("gone", gaps[1]), number("one", gaps[2]))
    few = Table(columns).take(slice(0, rows))
    declared = (*MODELS, "hours ~ gone", "hours ~ one", "gone ~ age", "one ~ age")
    for one in both(Parts(few, few, few, regressions=declared)):
        if one.status is MetricStatus.OK:
            figures = [one.value, *(one.interval or ()), *one.facts.values()]
            assert all(math.isfinite(figure) for figure in figures)
        else:
            assert one.reason == "VALID.REGRESSION_UNFIT"


def test_same_seed_same_figures() -> None:
    """Two runs are equal to the last digit."""
    assert both(parts(FRESH)) == both(replace(parts(FRESH), memo={}))
