"""The gate fails closed: judged from the figures, whatever the stored verdicts say."""

from __future__ import annotations

import copy
from types import SimpleNamespace
from typing import Any, cast

import pytest

from synth_engine.api import releasing
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus
from synth_engine.contracts.policy import Override, Policy, Threshold, judge
from synth_engine.contracts.steps import StepState
from synth_engine.release.gate import gate

INFOS = {
    "shape": MetricInfo(
        "shape", "Shape", Family.FIDELITY, "higher", 0.0, 1.0, "", "About.", "Paper"
    ),
    "copies": MetricInfo(
        "copies", "Copies", Family.PRIVACY, "lower", 0.0, 1.0, "", "About.", "Paper"
    ),
}
POLICY = Policy(
    "strict",
    "1",
    "Strict",
    "",
    (
        Threshold("shape", "at_least", 0.8, required=True, reason="Because."),
        Threshold("copies", "at_most_ceiling_plus", 0.1, required=True, reason="Because."),
    ),
)
COPIES = MetricResult("copies", MetricStatus.OK, 0.1, None, 0.05)


def card(
    *results: MetricResult, policy: Policy = POLICY
) -> dict[str, Any]:  # what validation stores
    """A stored scorecard."""
    return judge(results, INFOS, policy).to_json()


def shape(value: float | None, status: MetricStatus = MetricStatus.OK) -> MetricResult:
    """The figure that most tests turn."""
    return MetricResult("shape", status, value, None, 0.9)


GOOD = card(shape(0.9), COPIES)


def test_good_figures_may_leave() -> None:
    """Both required figures hold: allowed, and nothing blocks."""
    said = gate(GOOD, POLICY)
    assert (said.allowed, said.blocking, said.overrides) == (True, (), ())


@pytest.mark.promise(14)
def test_a_failed_figure_refuses_by_name() -> None:
    """One figure below its bound: refused, and the metric is named."""
    said = gate(card(shape(0.79), COPIES), POLICY)
    assert (said.allowed, said.blocking) == (False, ("shape",))


@pytest.mark.parametrize(
    "result",
    [
        MetricResult.failed("shape", "VALID.METRIC_FAILED"),
        MetricResult.not_applicable("shape", "VALID.NEEDS_HOLDOUT"),
        shape(None),
        shape(0.9, MetricStatus.FAILED),
    ],
)
@pytest.mark.promise(14)
def test_a_required_figure_that_is_not_there_refuses(result: MetricResult) -> None:
    """Failed, not applicable, or "ok" without a value: refused by name."""
    said = gate(card(result, COPIES), POLICY)
    assert (said.allowed, said.blocking) == (False, ("shape",))


@pytest.mark.promise(14)
def test_a_required_figure_that_nobody_computed_refuses() -> None:
    """A line taken out of the card is a missing figure, not one line less to judge."""
    short = copy.deepcopy(GOOD)
    short["privacy"] = []
    said = gate(short, POLICY)
    assert (said.allowed, said.blocking) == (False, ("copies",))


@pytest.mark.promise(14)
def test_a_bound_that_hangs_on_a_missing_ceiling_refuses() -> None:
    """Without fresh real rows to compare with there is no bound, and no pass."""
    said = gate(card(shape(0.9), MetricResult("copies", MetricStatus.OK, 0.0)), POLICY)
    assert said.blocking == ("copies",)


def test_stored_verdicts_are_not_believed() -> None:
    """Every verdict and bound in the card changed to a pass: the figure decides."""
    forged = card(shape(0.1), COPIES)
    forged["verdict"] = "pass"
    for line in forged["fidelity"]:
        line |= {"verdict": "pass", "threshold": 0.0, "required": False}
    assert gate(forged, POLICY).blocking == ("shape",)


def test_a_card_for_a_milder_policy_is_held_against_the_asked_one() -> None:
    """What passed an easy policy is judged again by the strict one."""
    easy = Policy(
        "easy", "1", "", "", (Threshold("shape", "at_least", 0.0, required=True, reason=""),)
    )
    mild = card(shape(0.5), COPIES, policy=easy)
    assert gate(mild, easy).allowed
    assert not gate(mild, POLICY).allowed


@pytest.mark.parametrize("what", [None, [], "pass", {}, {"verdict": "pass"}, {"fidelity": []}])
def test_a_card_that_is_none_refuses(what: object) -> None:
    """No card, or something else in its place: refused, and no override reaches that."""
    said = gate(cast("dict[str, Any]", what), POLICY, [Override("scorecard", "please", "P")])
    assert (said.allowed, said.blocking) == (False, ("scorecard",))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("value", float("inf")),
        ("value", float("nan")),
        ("value", True),
        ("value", "0.9"),
        ("ceiling", float("-inf")),
        ("interval", [0.1]),
        ("status", "fine"),
        ("family", "privacy"),
        ("direction", "sideways"),
        ("metric", ""),
        ("range", [0.0]),
    ],
)
def test_a_line_out_of_order_refuses_the_whole_card(field: str, value: object) -> None:
    """A figure that is no finite number, or a line that is not what it says: nothing of it is believed."""
    odd = copy.deepcopy(GOOD)
    odd["fidelity"][0][field] = value
    assert gate(odd, POLICY).blocking == ("scorecard",)


def test_the_same_metric_twice_refuses() -> None:
    """Two figures for one question: which one is believed must not be left to order."""
    twice = copy.deepcopy(GOOD)
    twice["fidelity"].append(dict(twice["fidelity"][0], value=0.0))
    assert gate(twice, POLICY).blocking == ("scorecard",)


@pytest.mark.promise(14)
def test_a_policy_that_asks_nothing_lets_nothing_out() -> None:
    """No threshold, or none that could be judged: refused."""
    for thresholds in (
        (),
        (Threshold("unknown", "at_least", 0.5, required=False, reason=""),),
    ):
        assert not gate(GOOD, Policy("none", "1", "", "", thresholds)).allowed


@pytest.mark.parametrize("bound", [float("nan"), float("-inf")])
def test_a_policy_with_a_bound_that_is_no_number_refuses(bound: float) -> None:
    """Minus infinity would pass every figure, NaN leaves it to the comparison."""
    odd = Policy(
        "odd", "1", "", "", (Threshold("shape", "at_least", bound, required=True, reason=""),)
    )
    assert not gate(GOOD, odd).allowed


def test_two_bounds_for_one_metric_refuse() -> None:
    """Only one of them would be held: the strict one must not vanish behind the mild one."""
    strict = Threshold("shape", "at_least", 0.99, required=True, reason="")
    mild = Threshold("shape", "at_least", 0.1, required=True, reason="")
    for order in ((strict, mild), (mild, strict)):
        assert not gate(GOOD, Policy("two", "1", "", "", order)).allowed


@pytest.mark.promise(14)
def test_an_override_needs_a_name_and_a_reason() -> None:
    """With both it lets its own line pass and is recorded; without either, or for another line, not."""
    bad = card(shape(0.1), COPIES)
    for metric, reason, person in (
        ("shape", "", "P"),
        ("shape", " \n", "P"),
        ("shape", "because", ""),
        ("copies", "because", "P"),
        ("Shape", "because", "P"),
        ("*", "because", "P"),
    ):
        assert not gate(bad, POLICY, [Override(metric, reason, person)]).allowed
    used = Override("shape", "because", "P")
    said = gate(bad, POLICY, [used])
    assert (said.allowed, said.blocking, said.overrides) == (True, (), (used,))


@pytest.mark.promise(14)
def test_an_override_lets_only_its_own_line_pass() -> None:
    """Two failed lines, one overridden: refused for the other."""
    bad = card(shape(0.1), MetricResult("copies", MetricStatus.OK, 0.9, None, 0.0))
    said = gate(bad, POLICY, [Override("shape", "because", "P")])
    assert (said.allowed, said.blocking) == (False, ("copies",))


def session(state: StepState, stored: dict[str, Any] | None) -> Any:
    """As much of a session as the decision looks at."""
    document = None if stored is None else {"policy": POLICY.to_json()}
    return SimpleNamespace(
        scorecard=lambda: stored,
        document=lambda _name: document,
        steps=lambda: [
            SimpleNamespace(step=SimpleNamespace(name="validate"), state=state, reason="r")
        ],
    )


@pytest.mark.promise(14)
def test_without_a_scorecard_there_is_no_decision() -> None:
    """Nothing was validated: a coded refusal that names the step."""
    with pytest.raises(UserFixable) as caught:
        releasing.decision(session(StepState.DONE, None))
    assert (caught.value.code, caught.value.parameters) == ("STEP.NEEDS", {"step": "validate"})


@pytest.mark.parametrize(
    "state", [one for one in StepState if one not in {StepState.DONE, StepState.REFUSED}]
)
@pytest.mark.promise(14)
def test_a_scorecard_that_is_not_of_the_present_table_decides_nothing(state: StepState) -> None:
    """Stale, or in whatever other state but done: good figures of an older table do not count."""
    with pytest.raises(UserFixable) as caught:
        releasing.decision(session(state, GOOD))
    assert caught.value.code == "STEP.STALE"


def test_a_refused_scorecard_stays_refused_and_a_good_one_passes() -> None:
    """The stored policy is the one that is asked."""
    assert releasing.decision(session(StepState.DONE, GOOD)).allowed
    said = releasing.decision(session(StepState.REFUSED, card(shape(0.1), COPIES)))
    assert (said.allowed, said.blocking) == (False, ("shape",))
