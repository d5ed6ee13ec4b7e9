"""Singling out, linkability, inference, attribute disclosure: risk where rows leaked, none where they did not."""

from __future__ import annotations

import math

import numpy as np
import pytest

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.metric import Metric, MetricResult, MetricStatus, Parts
from synth_engine.contracts.policy import sentence
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table
from synth_engine.validation.attack_rates import Rate, Risk
from synth_engine.validation.attribute_disclosure import AttributeDisclosure
from synth_engine.validation.descriptions import MISSING, Coded, Sign, count, several, single
from synth_engine.validation.inference import Inference
from synth_engine.validation.linkability import Linkability, halves
from synth_engine.validation.singling_out import SinglingOut
from tests.helpers.privacy import few, noisy, people, side_by_side

QUIET = SilentContext()
TRAIN, HELD, FRESH = people(1_500, 1), people(1_500, 2), people(1_500, 3)
ALL: tuple[Metric, ...] = (SinglingOut(), Linkability(), Inference(), AttributeDisclosure())
SECRET = ("outcome", "income")


def measured(metric: Metric, parts: Parts) -> MetricResult:
    """A figure with its interval and its sentence."""
    found = metric.compute(parts, 0, QUIET)
    assert found.status is MetricStatus.OK
    assert found.value is not None
    assert found.interval is not None
    assert found.interval[0] <= found.value <= found.interval[1]
    assert sentence(metric.info, found) not in {"", metric.info.explanation}
    return found


@pytest.mark.parametrize("metric", ALL, ids=lambda metric: metric.info.name)
def test_fresh_rows_hold_no_risk(metric: Metric) -> None:
    """Fresh rows: nothing works better on training rows than on others, but by chance."""
    found = measured(metric, side_by_side(TRAIN, HELD, FRESH, sensitive=SECRET))
    assert found.interval is not None
    assert found.interval[0] <= 0


@pytest.mark.parametrize("metric", ALL, ids=lambda metric: metric.info.name)
def test_the_training_rows_themselves_are_at_risk(metric: Metric) -> None:
    """Training rows passed off as synthetic: every attack shows a risk for certain."""
    found = measured(metric, side_by_side(TRAIN, HELD, TRAIN, sensitive=SECRET))
    assert found.interval is not None
    assert found.interval[0] > 0.1
    assert found.facts["main"] > found.facts["control"]


@pytest.mark.parametrize("metric", ALL[1:], ids=lambda metric: metric.info.name)
def test_a_little_noise_hides_nothing(metric: Metric) -> None:
    """Training rows with 1 % noise on numbers: still a risk for certain."""
    parts = side_by_side(TRAIN, HELD, noisy(TRAIN, 0.01, 0), sensitive=("outcome",))
    found = measured(metric, parts)
    assert found.interval is not None
    assert found.interval[0] > 0


def test_results_depend_on_the_seed_alone() -> None:
    """The same seed gives the same figures on one core and on three."""
    for metric in ALL:
        parts = [side_by_side(TRAIN, HELD, FRESH, sensitive=SECRET) for _ in range(2)]
        one = metric.compute(parts[0], 3, SilentContext(1))
        assert one == metric.compute(parts[1], 3, SilentContext(3))


def test_what_outsiders_know_is_what_the_attacker_has() -> None:
    """Known columns are the attacker's; the others are the secrets, or those named sensitive."""
    parts = side_by_side(TRAIN, HELD, FRESH, known=("age", "ward"))
    names = {name for name, _ in measured(Inference(), parts).breakdown}
    assert names == set(parts.train.names) - {"age", "ward"}
    parts = side_by_side(TRAIN, HELD, FRESH, sensitive=("outcome",))
    assert [name for name, _ in measured(Inference(), parts).breakdown] == ["outcome"]
    assert halves(("a", "b", "c", "d"), ("b",)) == ([1], [0, 2, 3])
    assert halves(("a", "b", "c"), ()) == ([0, 2], [1])


def test_what_is_learnt_about_everybody_is_no_disclosure() -> None:
    """A secret that follows from the rest is guessed right everywhere, and no risk is counted."""
    age = {id(t): t["age"].values.astype(np.int64) for t in (TRAIN, HELD, FRESH)}
    schema = ColumnSchema("elder", ColumnKind.CATEGORY)
    told = [
        Table((*t, Column(schema, (age[id(t)] > 60).astype(np.int32), t["age"].state, ("n", "y"))))
        for t in (TRAIN, HELD, FRESH)
    ]
    parts = side_by_side(*told, sensitive=("elder",))
    found = measured(AttributeDisclosure(), parts)
    assert found.facts["control"] > 70
    assert found.value == pytest.approx(0, abs=5)


def test_reasons_where_an_attack_makes_no_sense() -> None:
    """No sensitive column, one column only, nothing left to know, no holdout: each has its code."""
    parts = side_by_side(TRAIN, HELD, FRESH)
    assert AttributeDisclosure().compute(parts, 0, QUIET).reason == "VALID.NO_SENSITIVE"
    narrow = side_by_side(*(t.select(("age",)) for t in (TRAIN, HELD, FRESH)), sensitive=("age",))
    for metric in ALL[1:]:
        assert metric.compute(narrow, 0, QUIET).reason == "VALID.NOTHING_KNOWN"
    blind = side_by_side(TRAIN, None, FRESH, sensitive=SECRET)
    for metric in ALL:
        assert metric.compute(blind, 0, QUIET).reason == "VALID.NEEDS_HOLDOUT"


@pytest.mark.parametrize("rows", [1, 2, 10])
def test_tiny_tables_have_figures(rows: int) -> None:
    """A handful of rows: finite figures and wide intervals."""
    parts = side_by_side(few(rows, 1), few(rows, 2), few(rows, 3), known=("age",))
    for metric in ALL[:3]:
        found = metric.compute(parts, 0, QUIET)
        if found.status is MetricStatus.OK:
            assert found.value is not None
            assert math.isfinite(found.value)
        else:
            assert found.reason == "VALID.NOTHING_KNOWN"


def test_rates_and_risk_are_those_of_the_paper() -> None:
    """Figures worked out by hand: Wilson's centre and half width, and the risk's propagated error."""
    one, two = Rate.of(0.6, 500), Rate.of(0.5, 500)
    square = 1.959963984540054**2
    assert one.value == pytest.approx((300 + square / 2) / (500 + square))
    assert one.error == pytest.approx(
        1.959963984540054 / (500 + square) * math.sqrt(500 * 0.24 + square / 4)
    )
    risk = Risk.of(one, two)
    assert risk.value == pytest.approx((one.value - 0.5) / 0.5)
    half = math.hypot(one.error / 0.5, two.error * (1 - one.value) / 0.25)
    assert risk.high - risk.value == pytest.approx(half)
    assert Risk.of(two, one).value == 0
    assert Rate.of(0, 0).error == 0.5


def test_guesses_about_one_person_are_not_counted_twice() -> None:
    """The same answers in ten columns say as much as in one; independent ones say more."""
    rng = np.random.default_rng(0)
    one = rng.random(400) < 0.5
    same, other = Rate.of_guesses([one] * 10), Rate.of_guesses(list(rng.random((10, 400)) < 0.5))
    assert same.error == pytest.approx(Rate.of_guesses([one]).error, rel=0.01)
    assert other.error < same.error / 2


def table() -> Coded:
    """Five rows: a number with one missing, and a category."""
    numbers = np.array([0, 1, 1, 3, MISSING], dtype=np.int32)
    return Coded((numbers, np.array([0, 0, 1, 1, 2], dtype=np.int32)), (True, False), 5)


def test_descriptions_count_what_they_say() -> None:
    """Each sign, and both terms together; a missing number is neither small nor large."""
    told: dict[Sign, int] = {"=": 2, "!": 3, "<=": 3, "<": 1, ">=": 3, ">": 1}
    for sign, rows in told.items():
        assert count(table(), ((0, sign, 1),)) == rows
    assert count(table(), ((0, ">=", 1), (1, "=", 1))) == 2
    assert count(table(), ((0, "=", int(MISSING)),)) == 1


def test_descriptions_fit_one_synthetic_row() -> None:
    """Both ways of making them give descriptions that fit exactly one row, each once."""
    for made in (single(table(), 50, 0, QUIET), several(table(), 50, 2, 0, QUIET)):
        assert made
        assert len(set(made)) == len(made)
        assert all(count(table(), one) == 1 for one in made)
