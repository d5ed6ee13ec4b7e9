"""Verdicts and the decision: the gate fails closed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus
from synth_engine.contracts.policy import (
    Approvals,
    Override,
    Policy,
    Threshold,
    Verdict,
    decide,
    judge,
    judge_line,
)

INFO = MetricInfo("m", "M", Family.PRIVACY, "lower", 0, 1, "", "what it says", "somewhere")


def threshold(rule: Any = "at_most", value: float = 0.5, *, required: bool = True) -> Threshold:
    """A bound on metric ``m``."""
    return Threshold("m", rule, value, required, "because")


def policy(*thresholds: Threshold) -> Policy:
    """A policy of the given thresholds."""
    return Policy("p", "1", "P", "s", thresholds)


def ok(value: float, ceiling: float | None = None) -> MetricResult:
    """A figure."""
    return MetricResult("m", MetricStatus.OK, value, ceiling=ceiling)


@pytest.mark.parametrize(
    ("rule", "value", "ceiling", "verdict"),
    [
        ("at_most", 0.5, None, Verdict.PASS),
        ("at_most", 0.4, None, Verdict.FAIL),
        ("at_least", 0.5, None, Verdict.PASS),
        ("at_least", 0.6, None, Verdict.FAIL),
        ("at_least_ceiling_minus", 0.1, 0.6, Verdict.PASS),
        ("at_least_ceiling_minus", 0.1, 0.7, Verdict.FAIL),
        ("at_most_ceiling_plus", 0.1, 0.4, Verdict.PASS),
        ("at_most_ceiling_plus", 0.1, 0.3, Verdict.FAIL),
    ],
)
def test_each_rule_judges_on_both_sides(
    rule: str, value: float, ceiling: float | None, verdict: Verdict
) -> None:
    """Every kind of bound passes on one side of it and fails on the other."""
    assert judge_line(ok(0.5, ceiling), threshold(rule, value))[0] is verdict


@pytest.mark.parametrize(
    "result",
    [
        MetricResult.failed("m", "VALID.METRIC_BROKE"),
        MetricResult.not_applicable("m", "VALID.NEEDS_HOLDOUT"),
    ],
)
def test_a_required_figure_that_is_not_there_refuses(result: MetricResult) -> None:
    """Failed and not applicable are a no where the policy requires the figure, and no answer elsewhere."""
    card = judge([result], {"m": INFO}, policy(threshold()))
    assert card.verdict is Verdict.FAIL
    assert not decide(card).allowed
    assert judge_line(result, threshold(required=False))[0] is Verdict.NOT_JUDGED


def test_a_required_metric_that_nobody_computed_refuses() -> None:
    """A policy that asks for something not installed is a no."""
    card = judge([], {}, policy(threshold()))
    assert decide(card).blocking == ("m",)


def test_a_bound_on_a_missing_ceiling_refuses() -> None:
    """A distance from a ceiling that is not known cannot pass."""
    verdict, bound = judge_line(ok(0.0), threshold("at_most_ceiling_plus", 1.0))
    assert (verdict, bound) == (Verdict.FAIL, None)


def test_an_override_needs_a_reason_and_a_person() -> None:
    """Blank reasons and blank names do not count; a full one does and is kept."""
    card = judge([ok(0.9)], {"m": INFO}, policy(threshold()))
    assert not decide(card, [Override("m", " ", "Ada")]).allowed
    assert not decide(card, [Override("m", "known", "")]).allowed
    said = decide(card, [Override("m", "known", "Ada"), Override("other", "x", "y")])
    assert said.allowed
    assert [o.metric for o in said.overrides] == ["m"]


def test_nothing_judged_is_not_a_pass() -> None:
    """A scorecard on which no line was judged refuses."""
    card = judge([ok(0.1)], {"m": INFO}, policy(Threshold("x", "at_least", 1, False, "r")))
    assert card.verdict is Verdict.FAIL
    assert not decide(card).allowed


@given(st.floats(0, 1), st.floats(0, 1))
def test_decision_and_verdict_agree(value: float, bound: float) -> None:
    """Without overrides the gate allows exactly what the scorecard passes."""
    card = judge([ok(value)], {"m": INFO}, policy(threshold("at_most", bound)))
    assert decide(card).allowed == (card.verdict is Verdict.PASS)


def test_policy_round_trip_and_bad_files() -> None:
    """A policy reads back equal; one with an unknown rule or no thresholds does not read."""
    whole = policy(threshold())
    assert Policy.from_json(whole.to_json()) == whole
    body = whole.to_json()
    body["thresholds"][0]["rule"] = "roughly"
    with pytest.raises(ValueError, match="m"):
        Policy.from_json(body)
    with pytest.raises(ValueError, match="thresholds"):
        Policy.from_json({**whole.to_json(), "thresholds": []})


@pytest.mark.promise(14)
def test_how_many_people_a_policy_asks_for() -> None:
    """Read and written back; two mean two unless said otherwise; a policy without it keeps its bytes."""
    key = "AB" * 32
    assert Approvals.from_json({}) == Approvals()
    assert Approvals.from_json({"needed": 2}) == Approvals(2, self_allowed=False)
    asked = Approvals.from_json({"needed": 2, "self": "allow", "officers": [key]})
    assert asked == Approvals(2, self_allowed=True, officers=(key.lower(),))
    assert Approvals.from_json(asked.to_json()) == asked
    row = {"metric": "m", "rule": "at_least", "value": 0.0, "required": True, "reason": ""}
    body = {"name": "p", "version": "1", "title": "", "summary": "", "minimum_cell_count": 5}
    body |= {"thresholds": [row]}
    assert "approvals" not in Policy.from_json(body).to_json()
    two = Policy.from_json(body | {"approvals": {"needed": 2}})
    assert Policy.from_json(two.to_json()) == two


@pytest.mark.promise(14)
@pytest.mark.parametrize(
    "wrong",
    [
        {"needed": 3},
        {"needed": 0},
        {"needed": True},
        {"needed": "2"},
        {"self": "no"},
        {"officers": ["otto"]},
        {"officers": "ab" * 32},
        {"need": 2},
        [],
        None,
    ],
)
def test_a_wish_for_two_people_that_is_misspelt_is_no_policy(wrong: Any) -> None:
    """Whatever is not understood must not pass as "one is enough"."""
    with pytest.raises((ValueError, TypeError, AttributeError, KeyError)):
        Approvals.from_json(wrong)
