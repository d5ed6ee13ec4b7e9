"""The engine's side of the plan page. Every function runs on the engine lane, never elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.messages import engine_says, words
from desktop.messages.tongue import tr
from desktop.presenters import plan_views, views
from desktop.presenters.plan_state import CheckedText
from desktop.presenters.views import plan_of
from synth_engine import api
from synth_engine.contracts.errors import SynthError, UserFixable

__all__ = ["about", "check", "for_purpose", "keep_history", "kinds_of", "plan_of", "with_preset"]

if TYPE_CHECKING:
    from desktop.presenters.engine import Engine
    from desktop.presenters.plan_state import History
    from desktop.presenters.state import PlanView
    from synth_engine.contracts.profile import Profile
    from synth_engine.contracts.synthesizer import SynthesizerInfo


def kinds_of(engine: Engine) -> dict[str, str]:
    """Column -> word of its kind, in the table's order."""
    return {c.name: words.kind(str(c.kind)) for c in engine.session.schema() or ()}


def _profile(engine: Engine) -> Profile:
    profile = engine.session.profile()
    if profile is None:
        raise UserFixable("STEP.NEEDS", step="profile")
    return profile


def keep_history(engine: Engine, history: History) -> None:
    """Keep the draft with the way there, or drop it where nothing was edited."""
    api.keep_draft(engine.session, plan_views.draft_of(history))


def about(engine: Engine, plan: PlanView, infos: tuple[SynthesizerInfo, ...]) -> dict[str, Any]:
    """What hangs on the plan on the page: estimates, departures from its purpose, what its rules mean."""
    profile, made = _profile(engine), plan_of(plan)
    found = api.estimates(profile, made, infos, engine.session.model())
    meanings = {}
    for text in plan.rules:
        try:
            meanings[text] = engine_says.told(api.rule_said(text))
        except SynthError:
            meanings[text] = text
    return {
        "estimates": plan_views.estimates_view(found, api.memory_free()),
        "departures": api.departures(made, profile),
        "meanings": meanings,
    }


def for_purpose(
    engine: Engine, plan: PlanView, name: str, group: tuple[str, str] | None
) -> PlanView:
    """The plan with everything that a purpose sets."""
    return plan_views.purpose_plan(plan, name, _profile(engine), group, kinds_of(engine))


def check(engine: Engine, kind: api.Typed, text: str, plan: PlanView) -> CheckedText:
    """Look at a typed text: how it goes into the plan, or what is wrong with it."""
    schema = engine.session.schema() or ()
    try:
        found = api.check_text(kind, text, schema, plan_of(plan).roles)
    except SynthError as error:
        said = api.message(error, tr)
        return CheckedText(kind, text, trouble=(said[0], said[2]))
    means = engine_says.told(api.rule_said(found.text)) if kind == "rule" else found.sentence
    return CheckedText(kind, text, found.text, means)


def with_preset(engine: Engine, plan: PlanView, name: str) -> tuple[PlanView, tuple[str, ...]]:
    """The plan with a preset's choices, and what is not in the preset."""
    preset = api.preset(name)
    made = preset.applied(plan_of(plan))
    api.load_policy(made.policy)
    return views.plan_view(made, kinds_of(engine)), preset.skipped
