"""The history of a plan's edits: steps back and forth lead to the same plans, whatever was done in between."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as some

from desktop.messages import plan_words
from desktop.presenters import events as e
from desktop.presenters.plan_state import MOST_STEPS, FoundView, History, ProfileFacts, PurposeView
from desktop.presenters.reducer import reduce
from desktop.presenters.state import AppState, PlanView, ProjectView, StepView

STEPS = tuple(StepView(name, name.title(), "") for name in ("import", "plan", "fit"))
PROJECT = ProjectView("Ward", "/p/ward.cloister", "ward.cloister")
COLUMNS = (("age", "whole number", "ordinary"), ("sex", "category", "ordinary"))
PLAN = PlanView(COLUMNS, "sequential-trees", policy="p")
BEGIN = AppState(page="plan", steps=STEPS, project=PROJECT, plan=PLAN)

EDITS = some.builds(lambda seed: ("edit", seed), some.integers(0, 5))
MOVES = some.sampled_from([("undo", 0), ("redo", 0), ("keep", 0), ("discard", 0)])
DOINGS = some.lists(some.one_of(EDITS, MOVES), max_size=40)


def done(state: AppState, doing: tuple[str, int]) -> AppState:
    """The state after one thing that somebody does."""
    what, seed = doing
    at = state.planning.history.at
    if what == "edit":
        assert state.editing is not None
        return reduce(state, e.Drafted(replace(state.editing, seed=seed)))
    if what == "keep":
        assert state.editing is not None
        return reduce(state, e.PlanKept(state.editing))
    if what == "discard":
        return reduce(state, e.Drafted(None))
    return reduce(state, e.Stepped(at - 1 if what == "undo" else at + 1))


@given(DOINGS)
def test_undo_then_redo_leads_to_the_same_plan(doings: list[tuple[str, int]]) -> None:
    """After anything, one step back and one on again is where one was, draft and history alike."""
    state = BEGIN
    for doing in doings:
        state = done(state, doing)
        if state.planning.history.can_undo:
            back = done(state, ("undo", 0))
            assert back.editing == state.planning.history.steps[state.planning.history.at - 1]
            assert done(back, ("redo", 0)) == state


@given(DOINGS)
def test_every_plan_can_be_gone_back_to(doings: list[tuple[str, int]]) -> None:
    """The page shows the history's present step; a draft is there exactly where that is not the kept plan."""
    state = BEGIN
    for doing in doings:
        before = state
        state = done(state, doing)
        history = state.planning.history
        assert len(history.steps) <= MOST_STEPS
        if history.steps:
            assert state.editing == history.current
            assert (state.draft is None) == (history.current == state.plan)
        if doing[0] == "edit" and state.editing != before.editing:
            assert done(state, ("undo", 0)).editing == before.editing
            assert not history.can_redo


def test_keeping_the_plan_keeps_the_way_back() -> None:
    """A kept edit can be undone: the plan before it is a draft again."""
    edited = reduce(BEGIN, e.Drafted(replace(PLAN, seed=4)))
    kept = reduce(edited, e.PlanKept(replace(PLAN, seed=4)))
    assert (kept.draft, kept.plan) == (None, replace(PLAN, seed=4))
    back = reduce(kept, e.Stepped(0))
    assert (back.draft, back.plan) == (PLAN, replace(PLAN, seed=4))


def test_a_draft_that_was_left_is_there_at_the_next_opening() -> None:
    """Whatever ended the window: the plan on the page and the way to it come back with the project."""
    left = History((PLAN, replace(PLAN, seed=1), replace(PLAN, seed=2)), 1)
    snapshot = e.Snapshot(steps=STEPS, plan=PLAN, plan_facts=ProfileFacts(draft=left))
    opened = reduce(replace(BEGIN, plan=None), e.Loaded(snapshot))
    assert opened.planning.history == left
    assert opened.draft == replace(PLAN, seed=1)
    # What is on the page later counts more than what the project held.
    edited = reduce(opened, e.Drafted(replace(PLAN, seed=9)))
    again = reduce(edited, e.Loaded(snapshot))
    assert again.draft == replace(PLAN, seed=9)


def test_another_table_begins_another_history() -> None:
    """A plan for other columns has no way back to the one before."""
    edited = reduce(BEGIN, e.Drafted(replace(PLAN, seed=4)))
    other = replace(PLAN, roles=(("name", "category", "ordinary"),))
    loaded = reduce(edited, e.Loaded(e.Snapshot(steps=STEPS, plan=other)))
    assert (loaded.draft, loaded.planning.history) == (None, History((other,)))


def test_a_plan_changed_elsewhere_is_a_step_too() -> None:
    """What the command line or a remedy made of the plan can be undone in the window."""
    known = reduce(BEGIN, e.Loaded(e.Snapshot(steps=STEPS, plan=PLAN)))
    moved = replace(PLAN, left_out=(3,))
    loaded = reduce(known, e.Loaded(e.Snapshot(steps=STEPS, plan=moved)))
    assert loaded.planning.history.steps == (PLAN, moved)


def test_closing_forgets_all_but_what_is_everywhere() -> None:
    """Nothing of a table outlives its project; purposes and presets do."""
    purpose = PurposeView("teach", "Teach", "", ())
    facts = {"purposes": (purpose,), "found": (FoundView("a = b", "a equals b", 5, 0),)}
    state = reduce(BEGIN, e.PlanTold(facts))
    closed = reduce(state, e.Closed(STEPS))
    assert closed.planning.purposes == (purpose,)
    assert closed.planning.found == ()
    assert closed.planning.history == History()


def test_every_change_is_told_in_words() -> None:
    """Each part of a plan has words for its change, and none of them shows a code."""
    changes: list[dict[str, object]] = [
        {"roles": (("age", "whole number", "sensitive"), COLUMNS[1])},
        {"targets": ("age",)},
        {"rules": ("age >= 18",)},
        {"where": ("sex=F",)},
        {"rebalance": "sex=F:0.5"},
        {"regressions": ("age ~ sex",)},
        {"holdout": 0.1},
        {"rows": 7},
        {"copies": 3},
        {"text": "left-out"},
        {"left_out": (1, 2)},
        {"parameters": (("privacy", "strict"),)},
        {"policy": "public-release"},
        {"synthesizer": "independent", "parameters": ()},
        {"purpose": "teach", "rows": 5},
        {"seed": 3, "rows": 5},
    ]
    told = [plan_words.change(PLAN, replace(PLAN, **each), {"teach": "Teach"}) for each in changes]
    assert told[0] == "age: Sensitive"
    assert told[6:9] == ["Held back: 10 %", "7 rows to draw", "3 synthetic tables"]
    assert told[-2:] == ["For: Teach", "Several changes: rows to draw, seed"]
    assert len(set(told)) == len(told)
