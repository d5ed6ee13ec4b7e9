"""The collapse page without Qt: its question, its answer, its time, its texts."""

from __future__ import annotations

import shlex
from dataclasses import replace
from typing import Any

import pytest

from desktop.messages import collapse_words as said
from desktop.presenters import collapse_views as views
from desktop.presenters import commands
from desktop.presenters import events as e
from desktop.presenters.collapse_state import ACCUMULATE, REPLACE, SHARE, CollapseAsk
from desktop.presenters.reducer import reduce
from desktop.presenters.state import AppState, ProjectView, StepView
from synth_engine.cli.arguments import build_parser
from synth_engine.collapse.arms import ARMS, planned
from synth_engine.collapse.axes import AXES
from synth_engine.collapse.summary import summarise
from tests.helpers.collapse import made

ASK = CollapseAsk(SHARE, 0.25, 3, ("sequential-trees", "independent"), 4, 500, ("replace",), "sex")


def answer(loss: float = 0.04, **more: object) -> dict[str, Any]:
    """An answer of made-up figures: everything but the control and what accumulates loses each generation."""
    lasting = {"control", "accumulate"}
    own = planned(0.25)
    profile = made(
        lambda arm, seed, g, axis: (
            0.95 - 0.001 * seed - (0.0 if arm.name in lasting else loss * (g - 1))
        ),
        arms=(*ARMS, own),
        seeds=3,
    )
    body = {**summarise(profile), "synthesizer": "sequential-trees", "stale": False}
    return {**body, **more}


def test_every_arm_and_axis_of_the_engine_has_words_and_a_question() -> None:
    """No policy and no axis is shown as a bare code, and every plot answers a question."""
    assert set(said.ARMS) == {arm.name for arm in ARMS} | {"planned"}
    assert set(said.AXES) == {"", *AXES}
    assert all(said.question(axis).endswith("?") for axis in said.AXES)
    assert {"green", "amber", "red"} == set(said.LIGHTS)
    assert len({icon for icon, *_ in said.LIGHTS.values()}) == 3


@pytest.mark.parametrize(
    ("plan", "share", "grows"),
    [(REPLACE, 0.0, False), (SHARE, 0.25, False), (ACCUMULATE, None, True)],
)
def test_the_question_becomes_options(plan: str, share: float | None, grows: bool) -> None:
    """Each plan is said to the engine in its own way; the rest is passed on."""
    found = views.options(replace(ASK, plan=plan), resume=True)
    assert (found["real_share"], found["accumulate"]) == (share, grows)
    assert (found["generations"], found["seeds"], found["budget"]) == (3, 4, 500)
    assert (found["arms"], found["target"], found["resume"]) == (("replace",), "sex", True)


@pytest.mark.parametrize("plan", [REPLACE, SHARE, ACCUMULATE])
def test_the_copied_command_is_understood(plan: str) -> None:
    """What the page offers to copy is what the command line takes."""
    line = shlex.split(commands.of_collapse("a b.cloister", replace(ASK, plan=plan)))
    found = build_parser().parse_args(line[1:])
    assert found.synthesizer == ["sequential-trees", "independent"]
    assert (found.generations, found.seeds, found.budget) == (3, 4, 500)
    assert found.arm == ["replace"]
    wanted = {REPLACE: "real-share=0", SHARE: "real-share=0.25", ACCUMULATE: "accumulate=yes"}
    assert found.plan == [wanted[plan]]


def test_an_answer_is_shown_verdict_arms_and_question() -> None:
    """Light, sentences, figures and curves come through; the question that was asked can be asked again."""
    found = views.collapse_view(answer())
    assert found is not None
    front = found.front
    assert (front.light, front.judged) == ("red", "planned")
    assert len(front.sentences) == 2
    assert [arm.name for arm in front.arms][:3] == ["control", "replace", "accumulate"]
    worst = front.arm("replace")
    assert worst is not None
    assert len(worst.curve("")) == 5
    assert len(worst.curve("rare")) == 5
    assert worst.curve("no such axis") == ()
    assert (found.ask.plan, found.ask.share, found.ask.generations) == (SHARE, 0.25, 5)
    assert views.collapse_view(None) is None


def test_a_planned_arm_that_is_another_is_drawn_once() -> None:
    """The plan of 25 % and the arm of 25 % are one line, in the plan's name; every arm comes on request."""
    found = views.collapse_view(answer())
    assert found is not None
    usual = [arm.name for arm in views.drawn_arms(found.front, every=False)]
    assert "planned" in usual
    assert "real-25" not in usual
    assert "real-50" not in usual
    assert "real-50" in [arm.name for arm in views.drawn_arms(found.front, every=True)]


def test_stopped_and_stale_are_passed_on() -> None:
    """An answer that is not whole, or out of date, says so."""
    found = views.collapse_view(answer(complete=False, stale=True, tasks={"done": 3, "total": 9}))
    assert found is not None
    assert (found.complete, found.stale, found.done, found.total) == (False, True, 3, 9)


@pytest.mark.parametrize(
    ("advice", "changed"),
    [
        ({"code": "keep-real-share", "real_share": 0.5}, {"plan": SHARE, "share": 0.5}),
        ({"code": "accumulate", "accumulate": True}, {"plan": ACCUMULATE}),
        ({"code": "stop-after", "generations": 2}, {"generations": 2}),
        ({"code": "more-seeds"}, {"seeds": 6}),
        ({"code": "real-rows-alone"}, None),
    ],
)
def test_advice_changes_the_question_that_was_asked(
    advice: dict[str, object], changed: dict[str, Any] | None
) -> None:
    """A press on an advice asks exactly that and leaves the rest of the question; some can only be read."""
    found = views.collapse_view(answer(advice=[{"sentence": "Do it.", **advice}]))
    assert found is not None
    one = found.advice[0]
    assert one.ask == (None if changed is None else replace(found.ask, **changed))
    assert one.usable is (changed is not None)


def test_advice_that_is_no_question() -> None:
    """Finishing goes on, a lasting generator goes into the plan; what is said already is not said twice."""
    body = answer()
    first = str(body["sentences"][1])
    body["advice"] = [
        {"code": "finish", "sentence": "Run it."},
        {"code": "lasting-generator", "sentence": "Take it.", "synthesizer": "independent"},
        {"code": "real-rows-alone", "sentence": first},
    ]
    found = views.collapse_view(body)
    assert found is not None
    assert [one.code for one in found.advice] == ["finish", "lasting-generator"]
    assert found.advice[0].go_on
    assert found.advice[1].synthesizer == "independent"


def test_kept_questions_come_back_whole() -> None:
    """What the project keeps of the question is what is asked again; the plan's own generator is not named."""
    asked = {
        "plan": {"real_share": 0.0, "accumulate": True},
        "budget": 300,
        "target": "sex",
        "arms": ["replace"],
        "synthesizers": ["sequential-trees"],
    }
    ask = views.ask_of(answer(), asked, "sequential-trees")
    assert (ask.plan, ask.budget, ask.target) == (ACCUMULATE, 300, "sex")
    assert (ask.arms, ask.synthesizers) == (("replace",), ())


def test_time_is_counted_from_what_this_run_did() -> None:
    """Tasks that an earlier run had done cost nothing; before a few are done nothing is said."""
    pace = views.Pace()
    assert pace.left(1.0, 50, 100) is None
    assert pace.left(2.0, 51, 100) is None
    assert pace.left(11.0, 60, 100) == pytest.approx(40.0)
    assert pace.task_seconds == pytest.approx(1.0)


def test_the_estimate_grows_with_what_is_asked() -> None:
    """Twice the seeds take twice as long; without a fit only the number of tasks is said."""
    one = views.estimate(ASK, 1_000, 3.0)
    two = views.estimate(replace(ASK, seeds=8), 1_000, 3.0)
    assert one is not None
    assert two == pytest.approx(2 * one)
    # Control, plan and one more arm; three generations, four seeds, two generators.
    assert views.task_count(ASK) == 3 * 3 * 4 * 2
    assert views.estimate(ASK, None, None) is None
    assert "72 tasks; the first" in views.estimate_text(ASK, None, None)
    assert "about 2 minutes" in views.estimate_text(ASK, None, None, 1.6)


def test_worst_columns_stand_first() -> None:
    """The heat map begins with what is lost most; what is not known stands last."""
    found = views.collapse_view(answer())
    assert found is not None
    arm = replace(
        found.front.arms[0], columns=(("a", (1.0, 0.9)), ("b", (1.0, 0.2)), ("c", (None,)))
    )
    assert [name for name, _ in views.worst_first(arm)] == ["b", "a", "c"]


def test_the_page_opens_and_a_changed_question_outlives_a_reload() -> None:
    """The page needs a project; a question is kept through a reload, an untouched one becomes the answer's."""
    found = views.collapse_view(answer())
    assert found is not None
    steps = (StepView("import", "Import", ""),)
    state = AppState(steps=steps)
    assert reduce(state, e.Went("collapse")).page == "welcome"
    state = replace(state, project=ProjectView("W", "/w", "w"))
    assert reduce(state, e.Went("collapse")).page == "collapse"
    loaded = reduce(state, e.Loaded(e.Snapshot(steps, collapse=found)))
    assert loaded.collapse_ask == found.ask
    changed = reduce(loaded, e.CollapseAsked(replace(found.ask, seeds=9)))
    again = reduce(changed, e.Loaded(e.Snapshot(steps, collapse=found)))
    assert again.collapse_ask.seeds == 9
    assert reduce(again, e.Opened(ProjectView("X", "/x", "x"))).collapse_ask == CollapseAsk()
    paced = reduce(again, e.CollapsePaced(1.5))
    assert reduce(paced, e.CollapsePaced(None)).task_seconds == 1.5
