"""The result page's words: verdict first, the worst first, a column everywhere; what can be done and what it changes."""

from __future__ import annotations

import shlex
from dataclasses import replace

import pytest

from desktop.presenters import events as e
from desktop.presenters import mend_views, result_views
from desktop.presenters.proof_views import score_view
from desktop.presenters.reducer import reduce
from desktop.presenters.result_state import LineFigures
from desktop.presenters.state import (
    AppState,
    EvidenceView,
    ExposedView,
    MarginalView,
    ParameterView,
    PlanView,
    PolicyView,
    ProjectView,
    ScoreLine,
    ScoreView,
    StepView,
    SynthesizerView,
    SyntheticView,
)
from synth_engine.cli.arguments import build_parser


def line(
    metric: str,
    family: str,
    verdict: str = "pass",
    number: float | None = 0.9,
    bound: float | None = 0.8,
    *,
    at_most: bool = False,
    reason: str = "",
    breakdown: tuple[tuple[str, float], ...] = (),
    facts: tuple[tuple[str, float], ...] = (),
) -> ScoreLine:
    """A line of a scorecard."""
    figures = LineFigures(
        number=number,
        bound=bound,
        at_most=None if bound is None else at_most,
        code=family,
        reason=reason,
        facts=facts,
    )
    shown = "–" if number is None else f"{number:.3f}"
    return ScoreLine(
        metric, metric, family.title(), shown, "–", "≥ 0.800", verdict, verdict == "fail", "", (),
        breakdown, figures,
    )  # fmt: skip


def method(name: str, *parameters: ParameterView) -> SynthesizerView:
    """An installed method."""
    return SynthesizerView(name, name.title(), "MIT", "", "", "", parameters, True, "")


COUNT = ParameterView("minimum_count", 5, "")
PRIVACY = ParameterView("privacy", "balanced", "", choices=("utility", "balanced", "strict"))
ROLES = (
    ("age", "number", "quasi-identifier"),
    ("ward", "category", "ordinary"),
    ("illness", "category", "sensitive"),
)
PLAN = PlanView(ROLES, "sequential-trees", policy="sharing")
EVIDENCE = EvidenceView(
    (
        MarginalView("age", ("young", "old"), (0.5, 0.5), (0.5, 0.5)),
        MarginalView("ward", ("a", "b"), (0.9, 0.1), (0.4, 0.6)),
        MarginalView("illness", ("x", "y"), (0.6, 0.4), (0.5, 0.5)),
    ),
    ("age", "ward", "illness"),
    (),
    ((1.0, 0.1, 0.2), (0.1, 1.0, 0.8), (0.2, 0.8, 1.0)),
    ((1.0, 0.1, 0.3), (0.1, 1.0, 0.1), (0.3, 0.1, 1.0)),
)
STATE = AppState(
    page="validate",
    steps=(StepView("validate", "Validate", "", "refused"),),
    project=ProjectView("Ward", "/p/w.cloister", "w.cloister", table="visits"),
    plan=PLAN,
    synthetic=SyntheticView((), ()),
    synthesizers=(method("sequential-trees", PRIVACY, COUNT), method("independent", COUNT)),
    policies=(PolicyView("testing", "Testing", ""), PolicyView("sharing", "Sharing", "")),
    evidence=EVIDENCE,
    exposed=(ExposedView(7, 0.1, 1.0, 0.9, ("ward",)), ExposedView(9, 0.2, 1.0, 0.9, ())),
)


def with_lines(*lines: ScoreLine, state: AppState = STATE, **changes: object) -> AppState:
    """A state with a scorecard."""
    bad = any(one.verdict == "fail" for one in lines)
    score = ScoreView("fail" if bad else "pass", "sharing 3", lines)
    return replace(state, score=score, **changes)


def test_the_verdict_is_one_sentence_with_what_decided_it_and_what_is_next() -> None:
    """A refusal counts what fails, says privacy first, names the worst, and offers what can be done."""
    shapes = line("column_shapes", "fidelity", "fail", 0.5)
    shares = line("dcr_share", "privacy", "fail", 0.6, 0.53, at_most=True)
    state = with_lines(shapes, shares, line("tails", "fidelity"))
    remedy = mend_views.first_remedy(state)
    assert remedy is not None
    assert remedy.code == "stricter"
    view = result_views.verdict(state, None, remedy)
    assert view.sentence == "The table may not leave yet: 2 of 3 judged figures fail “Sharing”."
    assert "dcr_share" in view.lines[0]
    assert [one.metric for one in view.decided] == ["dcr_share", "column_shapes"]
    assert view.step == "mend"
    assert remedy.title in view.next


def test_what_has_nothing_to_be_judged_by_says_so() -> None:
    """Without fresh real rows a figure fails without a bound: none is shown, and nobody is said to have been found."""
    copies = line("copies", "privacy", "fail", 0.0, None)
    nearer = line("dcr_share", "privacy", "fail", None, 0.53, at_most=True)
    view = result_views.verdict(with_lines(copies, nearer))
    assert [one.text for one in view.decided] == [
        "copies: 0.000; without fresh real rows to judge it by, it counts as not met",
        "dcr_share: no figure, and the policy asks for one",
    ]
    assert view.lines == (
        "Privacy: copies, dcr_share could not be judged, and what the policy asks of it counts as not met.",
    )
    unmeasured = result_views.verdict(with_lines(nearer))
    assert unmeasured.lines == ("Privacy: nothing was measured; hold real rows back in the plan.",)


def test_privacy_holds_only_where_nothing_of_it_fails() -> None:
    """An attack that broke, or has nothing to be judged by, is named; others that hold do not speak for it."""
    held = line("near_copies", "privacy", number=0.4, bound=0.5, at_most=True)
    broke = line("mia_auc", "privacy", "fail", None, 0.5, at_most=True, reason="VALID.METRIC_BROKE")
    found = line("linkage", "privacy", "fail", 0.7, 0.5, at_most=True)
    open_ = "could not be judged, and what the policy asks of it counts as not met."
    for lines, said in (
        ((held,), "no better on people in the table"),
        ((held, broke), f"Privacy: mia_auc {open_}"),
        ((broke,), f"Privacy: mia_auc {open_}"),
        ((held, broke, found), "Privacy: linkage found out more about people"),
        ((held, broke, found), f"Privacy: mia_auc {open_}"),
    ):
        (text,) = result_views.verdict(with_lines(*lines)).lines
        assert said in text
        assert ("no better" in text) == (lines == (held,))


def test_a_pass_says_what_came_nearest() -> None:
    """Every judged figure holds: the nearest to its bound is named first, and the release is next."""
    near, far = line("near", "privacy", number=0.81), line("far", "fidelity", number=0.99)
    view = result_views.verdict(with_lines(far, near))
    assert view.sentence.startswith("The table may be released under the policy “Sharing”")
    assert [one.metric for one in view.decided] == ["near", "far"]
    assert view.step == "release"


def test_without_figures_the_verdict_says_what_to_do_first() -> None:
    """No rows: make them; rows: measure; stale: measure again; measuring: how many are there."""
    assert result_views.verdict(replace(STATE, synthetic=None)).step == ""
    assert result_views.verdict(STATE).step == "measure"
    stale = (StepView("validate", "Validate", "", "stale", "the plan was changed"),)
    view = result_views.verdict(with_lines(line("a", "fidelity"), steps=stale))
    assert view.tone == "warn"
    assert "the plan was changed" in view.lines[0]
    live = ScoreView("", "", (line("a", "fidelity"),))
    assert "Figures so far: 1" in result_views.verdict(STATE, live).lines[0]


def test_lists_are_the_worst_first() -> None:
    """Failed by how far, then passed by how near, then what nobody judges."""
    lines = (
        line("unjudged", "fidelity", "not_judged", bound=None),
        line("easy", "fidelity", number=0.99),
        line("close", "fidelity", number=0.81),
        line("bad", "fidelity", "fail", 0.7),
        line("worst", "fidelity", "fail", 0.1),
    )
    found = result_views.of_family(ScoreView("fail", "p 1", lines), "fidelity")
    assert [one.metric for one in found] == ["worst", "bad", "close", "easy", "unjudged"]


@pytest.mark.parametrize(
    ("label", "columns"),
    [
        ("age", ("age",)),
        ("age / ward", ("age", "ward")),
        ("ward = a, age = old", ("ward", "age")),
        ("illness / ward: selection rate", ("illness", "ward")),
        ("something else", ()),
    ],
)
def test_a_label_leads_to_its_columns(label: str, columns: tuple[str, ...]) -> None:
    """Pairs, groups, groups in groups and rates are traced to the columns that they speak of."""
    assert result_views.columns_in(label, ("age", "ward", "illness")) == columns


def test_a_column_is_seen_everywhere() -> None:
    """Marginal, relation, exposed rows, guessing and role all speak of the column that was chosen."""
    guess = line("inference", "privacy", breakdown=(("illness", 0.25),))
    state = with_lines(guess)
    said = "; ".join(result_views.column_says(state, "illness"))
    assert "90 % of rows fall alike" in said
    assert "relation to ward differs most (-0.70)" in said
    assert "inference: 0.250" in said
    assert "Sensitive" in said
    assert "rare in 1 of 2" in "; ".join(result_views.column_says(state, "ward"))
    assert result_views.column_says(state, "") == ()


def test_a_choice_is_kept_until_the_column_is_gone() -> None:
    """Reading the project anew keeps the choice among the columns that are there, and drops any other."""
    state = reduce(STATE, e.ColumnLookedAt("ward"))
    assert state.looked_at == "ward"
    again = reduce(state, e.Loaded(e.Snapshot(evidence=EVIDENCE)))
    assert again.looked_at == "ward"
    fewer = replace(EVIDENCE, marginals=EVIDENCE.marginals[:1])
    assert reduce(state, e.Loaded(e.Snapshot(evidence=fewer))).looked_at == ""


def test_attacks_and_pairs_are_read_from_the_facts() -> None:
    """Attack rates become shares of one scale, by mode; real and synthetic parts find each other."""
    percents = LineFigures(unit="points", facts=(("main", 80.0), ("control", 75.0)))
    modes = (("one_main", 0.2), ("one_control", 0.1), ("one_naive", 0.05), ("main", 0.2))
    lines = (
        replace(line("b", "privacy"), figures=LineFigures(facts=modes)),
        replace(line("a", "privacy"), figures=percents),
    )
    found = result_views.attacks(lines)
    assert [row[0] for row in found] == ["b (one column)", "a"]
    assert found[1][1:] == (0.8, 0.75, None)
    both = line("m", "utility", facts=(("real:x", 0.5), ("synthetic:x", 0.2), ("real:y", 1.0)))
    assert result_views.pairs_of(both) == (("x", 0.5, 0.2),)


# -- what can be done -----------------------------------------------------------------------------


def codes(state: AppState, one: ScoreLine, column: str = "") -> list[str]:
    """What is offered."""
    return [found.code for found in mend_views.remedies(state, one, column)]


def test_privacy_is_mended_by_less_of_single_people() -> None:
    """Stricter, exposed rows out, rarer values out, the telling column out; another policy last; never less."""
    bad = line("near_copies", "privacy", "fail", 0.7, 0.5, at_most=True)
    state = with_lines(bad)
    assert codes(state, bad) == ["stricter", "leave-exposed", "coarsen", "drop-column", "policy"]
    found = {one.code: one for one in mend_views.remedies(state, bad)}
    assert found["stricter"].changes == ("closeness or distance: balanced → further from its rows",)
    assert dict(found["coarsen"].plan.parameters) == {"minimum_count": 10}
    assert found["leave-exposed"].plan.left_out == (7, 9)
    assert [r for n, _, r in found["drop-column"].plan.roles if n == "ward"] == ["ignored"]
    assert found["policy"].plan.policy == "testing"
    strict = replace(PLAN, parameters=(("privacy", "strict"),))
    assert "stricter" not in codes(replace(state, plan=strict), bad)
    assert codes(replace(state, plan=None), bad) == []


def test_likeness_is_mended_by_the_method_that_keeps_relations() -> None:
    """Another method: trees are offered with a clean slate of parameters; trees: finer detail."""
    bad = line("pair_trends", "fidelity", "fail", 0.5)
    other = replace(PLAN, synthesizer="independent", parameters=(("minimum_count", 9),))
    state = with_lines(bad, plan=other)
    first = mend_views.remedies(state, bad)[0]
    assert (first.code, first.plan.synthesizer, first.plan.parameters) == (
        "trees",
        "sequential-trees",
        (),
    )
    assert first.changes == ("method: Independent → Sequential-Trees",)
    assert first.again == "fit"
    assert codes(with_lines(bad), bad)[0] == "finer"


def test_a_figure_that_holds_offers_nothing() -> None:
    """What holds is left alone."""
    fine = line("pair_trends", "fidelity")
    assert codes(with_lines(fine), fine) == []


def test_what_is_missing_is_asked_for() -> None:
    """No target, no group, no holdout, no rules: each offers just that; the chosen column comes first."""

    def none(reason: str) -> ScoreLine:
        return line("x", "utility", "not_applicable", None, reason=reason)

    target = mend_views.remedies(STATE, none("VALID.NO_TARGET"))
    assert target[0].plan.targets == ("illness",)
    assert target[0].again == "validate"
    chosen = mend_views.remedies(STATE, none("VALID.NO_PROTECTED"), "ward")
    assert [one.plan.protected for one in chosen] == [("ward",)]
    bare = replace(STATE, plan=replace(PLAN, holdout=0.0))
    assert codes(bare, none("VALID.NEEDS_HOLDOUT")) == ["hold-back"]
    rules = mend_views.remedies(STATE, none("VALID.NO_RULES"))
    assert (rules[0].plan, rules[0].page) == (None, "plan")


def test_a_column_that_the_plan_speaks_of_is_not_dropped() -> None:
    """A rule, a condition or shares that name the column: whoever wrote them decides."""
    bad = line("inference", "privacy", "fail", 0.7, 0.5, at_most=True)
    for changes in ({"rules": ("ward != 'x'",)}, {"rebalance": "ward=a:0.5"}):
        state = with_lines(bad, plan=replace(PLAN, **changes))
        assert "drop-column" not in codes(state, bad, "ward")
    assert "drop-column" in codes(with_lines(bad), bad, "ward")


def test_every_remedy_is_a_command_too() -> None:
    """What a button does can be typed: the command line takes the plan that a remedy makes."""
    bad = line("near_copies", "privacy", "fail", 0.7, 0.5, at_most=True)
    for one in mend_views.remedies(with_lines(bad), bad):
        plan, run = mend_views.command_of("w.cloister", "visits", PLAN, one).split(" && ")
        build_parser().parse_args(shlex.split(plan)[1:])
        assert shlex.split(run) == ["cloister", "run", "w.cloister"]
        said = mend_views.said_of(one)
        assert one.effect in said
        assert one.changes[0] in said


def test_a_scorecard_keeps_its_numbers() -> None:
    """Bound, ceiling, interval, facts and curves of the engine's JSON are there as numbers; old ones lack some."""
    row = {
        "metric": "m", "title": "M", "status": "ok", "value": 0.9, "interval": [0.8, 1.0],
        "ceiling": 0.95, "reason": None, "breakdown": [["age", 0.5]], "unit": "", "direction": "higher",
        "explanation": "x", "source": "s", "threshold": 0.7, "rule": "at_least_surely",
        "threshold_reason": "because", "verdict": "pass",
    }  # fmt: skip
    card = {
        "verdict": "pass",
        "policy": {"name": "p", "version": "1"},
        "fidelity": [row],
        "utility": [],
        "privacy": [],
        "fairness": [],
    }
    figures = score_view(card).lines[0].figures
    assert (figures.number, figures.ceiling, figures.bound) == (0.9, 0.95, 0.7)
    assert (figures.at_most, figures.surely, figures.why) == (False, True, "because")
    assert (figures.span, figures.curves, figures.floor) == ((0.0, 1.0), (), None)
