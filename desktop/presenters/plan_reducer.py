"""The plan's part of the state after an event: the draft, its history, and what is told beside it. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.presenters import events as e
from desktop.presenters.plan_state import History

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from desktop.presenters.plan_state import ProfileFacts
    from desktop.presenters.state import AppState, PlanView


def taken(state: AppState, event: e.Drafted | e.PlanKept | e.Stepped | e.PlanTold) -> AppState:
    """The state after an event of the plan page."""
    match event:
        case e.Drafted(plan):
            return drafted(state, plan)
        case e.PlanKept(plan):
            return kept(state, plan)
        case e.Stepped(at):
            return stepped(state, at)
        case e.PlanTold(changes):
            return told(state, changes)


def drafted(state: AppState, plan: PlanView | None) -> AppState:
    """The plan on the page was edited; None goes back to the kept one, which is a step of the history too."""
    now = plan or state.plan
    if now is None:
        return replace(state, draft=None)
    known = state.planning.history
    if known.current is None and state.plan is not None:
        known = History((state.plan,))
    return _on_page(state, known.edited(now))


def stepped(state: AppState, at: int) -> AppState:
    """Another step of the history is on the page."""
    return _on_page(state, state.planning.history.at_step(at))


def _on_page(state: AppState, history: History) -> AppState:
    plan = history.current
    return replace(
        state,
        draft=None if plan == state.plan else plan,
        planning=replace(state.planning, history=history),
    )


def kept(state: AppState, plan: PlanView) -> AppState:
    """The project holds this plan now; the way to it can still be gone back."""
    known = state.planning.history.edited(plan)
    return replace(state, plan=plan, draft=None, planning=replace(state.planning, history=known))


def told(state: AppState, changes: Mapping[str, Any]) -> AppState:
    """Something beside the plan came."""
    return replace(state, planning=replace(state.planning, **changes))


def loaded(
    state: AppState, plan: PlanView | None, draft: PlanView | None, facts: ProfileFacts
) -> AppState:
    """A snapshot came.

    Args:
        state: with nothing of the plan taken in yet.
        plan: the one the project holds.
        draft: what is on the page and stays there.
        facts: rules and groups of the profile, and the draft that an earlier window left.
    """
    known = state.planning.history
    left = facts.draft
    if not known.steps and left is not None and plan is not None and draft is None:
        # Opened just now: go on where the last window was left, whatever ended it.
        known, draft = left, None if left.current == plan else left.current
    history = known.kept(plan, draft)
    planning = replace(state.planning, history=history, found=facts.found, groups=facts.groups)
    return replace(state, plan=plan, draft=draft, planning=planning)
