"""The engine's values -> what the plan page shows beside the plan. Plain functions, no Qt, no I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.messages import engine_says
from desktop.presenters.plan_state import (
    EstimateView,
    FoundView,
    History,
    PresetView,
    ProfileFacts,
    PurposeView,
)
from desktop.presenters.views import plan_of, plan_view
from synth_engine import api
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.presenters.state import PlanView
    from synth_engine.contracts.plan import Plan
    from synth_engine.contracts.profile import Profile
    from synth_engine.contracts.rules import FoundRule


def purposes_view() -> tuple[PurposeView, ...]:
    """What a table can be made for."""
    return tuple(
        PurposeView(one.name, one.title, one.summary, one.reasons, one.needs_group)
        for one in api.PURPOSES
    )


def presets_view(found: Iterable[api.Preset]) -> tuple[PresetView, ...]:
    """Kept choices."""
    return tuple(PresetView(one.name, one.skipped) for one in found)


def least_rows() -> int:
    """Rows that a group must have to be named: by the policy of the purpose that asks for one."""
    asks = next(one for one in api.PURPOSES if one.needs_group)
    return api.load_policy(asks.policy).minimum_cell_count


def _rule(found: FoundRule) -> str:
    """A rule as a sentence; one of an older profile that is read no more, as it was said then."""
    try:
        return engine_says.told(api.rule_said(found.text))
    except SynthError:
        return found.sentence


def facts_view(
    profile: Profile | None, plan: Plan | None, draft: api.PlanDraft | None, kinds: dict[str, str]
) -> ProfileFacts:
    """Rules, groups, and the draft that was left."""
    if profile is None:
        return ProfileFacts()
    found = tuple(
        FoundView(one.text, _rule(one), one.support, one.exceptions) for one in profile.rules
    )
    roles = {} if plan is None else plan.roles
    least = least_rows()
    groups = tuple(
        (name, api.groups_of(profile, name, least))
        for name in api.group_columns(profile, roles, least)
    )
    return ProfileFacts(found, groups, None if draft is None else history_of(draft, kinds))


def history_of(draft: api.PlanDraft, kinds: dict[str, str]) -> History:
    """A kept draft as the page has it."""
    return History(tuple(plan_view(one, kinds) for one in draft.steps), draft.at)


def draft_of(history: History) -> api.PlanDraft | None:
    """What the project keeps of a history; None where nothing was edited.

    Raises:
        UserFixable: ``PLAN.*`` where a step is no plan.
    """
    if len(history.steps) < 2:
        return None
    return api.PlanDraft(tuple(plan_of(one) for one in history.steps), history.at)


def estimates_view(
    found: Mapping[str, api.Estimate], free_bytes: int | None
) -> dict[str, EstimateView]:
    """What methods will take here."""
    return {
        name: EstimateView(
            one.seconds,
            one.peak_bytes,
            one.basis == "corrected",
            free_bytes is None or one.peak_bytes <= free_bytes,
        )
        for name, one in found.items()
    }


def purpose_plan(
    plan: PlanView,
    name: str,
    profile: Profile,
    group: tuple[str, str] | None,
    kinds: dict[str, str],
) -> PlanView:
    """The plan on the page with everything that a purpose sets (errors as `api.for_purpose`)."""
    made = api.for_purpose(plan_of(plan), name, profile, group, least_rows())
    return plan_view(made, kinds)
