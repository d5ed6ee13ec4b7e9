"""Presenter of the plan page: edits with their history, purposes, presets, live checks; drafts that are kept.

Every edit goes into the project a moment after it was made, so that nothing that was typed is lost, whatever ends
the window; the plan itself changes only when it is kept.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.messages import plan_words
from desktop.messages.tongue import tr
from desktop.presenters import events, plan_views, planning_engine
from desktop.presenters.plan_state import CheckedText, History
from desktop.presenters.state import Notice
from desktop.presenters.views import notice_of
from synth_engine import api
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.bridge.lane import EngineLane
    from desktop.presenters.engine import Engine
    from desktop.presenters.state import AppState, PlanView
    from desktop.presenters.store import Store

LEAST_COUNT = 5  # rows behind a value that most policies ask for anyway
SETTLE_MS = 250
"""After so long without an edit the draft is kept and what hangs on it is asked."""


class Planner(QObject):
    """Every intent of the plan page."""

    unexpected = Signal(object)

    def __init__(self, store: Store, lane: EngineLane, engine: Engine) -> None:
        super().__init__()
        self._store, self._lane, self._engine = store, lane, engine
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self.settle)
        self._kept: History | None = None
        self._asked: tuple[object, ...] = ()
        self._looks = 0
        self._asking: dict[str, int] = {}
        store.changed.connect(self._changed)

    # -- edits --------------------------------------------------------------------------------

    def edit(self, **changes: Any) -> None:
        """Change the plan on the page; the project's plan stays as it is."""
        plan = self._store.state.editing
        if plan is not None:
            self._store.tell(events.Drafted(replace(plan, **changes)))

    def discard(self) -> None:
        """Go back to the plan that is kept; that can be undone as well."""
        self._store.tell(events.Drafted(None))

    def undo(self) -> None:
        """One step back."""
        self._store.tell(events.Stepped(self._store.state.planning.history.at - 1))

    def redo(self) -> None:
        """One step on."""
        self._store.tell(events.Stepped(self._store.state.planning.history.at + 1))

    def step_to(self, at: int) -> None:
        """Go to a step of the history."""
        self._store.tell(events.Stepped(at))

    # -- purposes -----------------------------------------------------------------------------

    def choose(self, purpose: str, group: tuple[str, str] | None = None) -> None:
        """Set everything that a purpose sets."""
        plan = self._store.state.editing
        if plan is None:
            return

        def made(found: PlanView) -> None:
            self._store.tell(events.Drafted(found))

        self._lane.post(
            lambda: planning_engine.for_purpose(self._engine, plan, purpose, group),
            made,
            self.fail,
        )

    # -- what is typed ------------------------------------------------------------------------

    def check(self, kind: api.Typed, text: str) -> None:
        """Look at a text while it is typed; the answer is in the state. Only the last one of a kind is told."""
        plan = self._store.state.editing
        if plan is None:
            return
        mine = self._asking[kind] = self._asking.get(kind, 0) + 1
        if not text.strip():
            self._checked(CheckedText(kind, text))
            return

        def came(found: CheckedText) -> None:
            if mine == self._asking[kind]:
                self._checked(found)

        self._lane.post(
            lambda: planning_engine.check(self._engine, kind, text, plan), came, self.fail
        )

    def _checked(self, found: CheckedText) -> None:
        self._looks += 1
        found = replace(found, number=self._looks)
        known = {**self._store.state.planning.checked, found.kind: found}
        self._store.tell(events.PlanTold({"checked": known}))

    def add(self, kind: api.Typed, text: str, instead_of: str = "") -> None:
        """Take a typed text into the plan, if it fits; `instead_of`: the one that was edited."""
        plan = self._store.state.editing
        if plan is None or not text.strip():
            return

        def came(found: CheckedText) -> None:
            if not found.fit:
                self._checked(found)
                return
            self._asking[kind] = (
                self._asking.get(kind, 0) + 1
            )  # a look that is under way is too late
            self._checked(CheckedText(found.kind, ""))
            self._take(found, instead_of)

        self._lane.post(
            lambda: planning_engine.check(self._engine, kind, text, plan), came, self.fail
        )

    def _take(self, found: CheckedText, instead_of: str) -> None:
        plan = self._store.state.editing
        if plan is None:
            return
        if found.kind == "rebalance":
            self.edit(rebalance=found.fit)
            return
        part = {"rule": "rules", "where": "where", "regression": "regressions"}[found.kind]
        now = [found.fit if one == instead_of else one for one in getattr(plan, part)]
        self.edit(**{part: tuple(dict.fromkeys([*now, found.fit]))})

    def drop(self, part: str, text: str) -> None:
        """Take a text out of ``rules``, ``where`` or ``regressions``, or the shares out of ``rebalance``."""
        plan = self._store.state.editing
        if plan is None:
            return
        if part == "rebalance":
            self.edit(rebalance=None)
        else:
            self.edit(**{part: tuple(one for one in getattr(plan, part) if one != text)})

    def confirm(self, rule: str, *, on: bool) -> None:
        """Declare a rule that was found, or no longer."""
        plan = self._store.state.editing
        if plan is not None:
            others = tuple(one for one in plan.rules if one != rule)
            self.edit(rules=(*others, rule) if on else others)

    def confirm_all(self) -> None:
        """Declare every found rule that no row breaks."""
        plan = self._store.state.editing
        if plan is not None:
            sure = [one.text for one in self._store.state.planning.found if not one.exceptions]
            self.edit(rules=tuple(dict.fromkeys([*plan.rules, *sure])))

    # -- presets ------------------------------------------------------------------------------

    def fetch(self) -> None:
        """Read what can be chosen: purposes and kept presets."""
        self._store.tell(events.PlanTold({"purposes": plan_views.purposes_view()}))
        self._lane.post(api.presets, self._presets, self.fail)

    def _presets(self, found: tuple[api.Preset, ...]) -> None:
        self._store.tell(events.PlanTold({"presets": plan_views.presets_view(found)}))

    def use_preset(self, name: str) -> None:
        """Take a preset's choices into the plan on the page."""
        plan = self._store.state.editing
        if plan is None:
            return

        def made(found: tuple[PlanView, tuple[str, ...]]) -> None:
            self._store.tell(events.Drafted(found[0]))
            said = plan_words.skipped(found[1])
            self._store.say(Notice("good", tr(plan_words.PRESET_TAKEN, name=name), said))

        self._lane.post(
            lambda: planning_engine.with_preset(self._engine, plan, name), made, self.fail
        )

    def save_preset(self, name: str) -> None:
        """Keep the choices of the plan on the page under a name."""
        plan = self._store.state.editing
        if plan is None:
            return

        def kept(preset: api.Preset) -> None:
            said = plan_words.skipped(preset.skipped)
            self._store.say(Notice("good", tr(plan_words.PRESET_KEPT, name=preset.name), said))
            self.fetch()

        self._lane.post(
            lambda: api.save_preset(name, planning_engine.plan_of(plan)), kept, self.fail
        )

    def rename_preset(self, old: str, new: str) -> None:
        """Give a preset another name."""
        self._lane.post(lambda: api.rename_preset(old, new), lambda _: self.fetch(), self.fail)

    def delete_preset(self, name: str) -> None:
        """Forget a preset."""
        self._lane.post(lambda: api.delete_preset(name), lambda _: self.fetch(), self.fail)

    # -- keeping and asking -------------------------------------------------------------------

    def save(self, done: Callable[[PlanView], None]) -> None:
        """Make the plan on the page the project's plan."""
        plan = self._store.state.editing
        # Beside a job too: what it makes is out of date then, and said to be.
        if plan is not None and self._store.state.may_plan:
            self._keep(plan, done)

    def leave_out(self, row: int, done: Callable[[PlanView], None]) -> None:
        """Keep the project's plan with one row less to learn from (its number as imported)."""
        plan = self._store.state.plan
        if plan is not None and self._store.state.free:
            self._keep(replace(plan, left_out=tuple(sorted({*plan.left_out, row}))), done)

    def coarsen(self, done: Callable[[PlanView], None]) -> None:
        """Keep the project's plan with twice as many rows behind every value that may appear."""
        plan = self._store.state.plan
        if plan is not None and self._store.state.free:
            set_now = dict(plan.parameters)
            set_now["minimum_count"] = 2 * max(int(set_now.get("minimum_count", 0)), LEAST_COUNT)
            self._keep(replace(plan, parameters=tuple(set_now.items())), done)

    def _keep(self, plan: PlanView, done: Callable[[PlanView], None]) -> None:
        self._store.tell(events.Busy(tr(plan_words.KEEPING)))

        def kept(_: object) -> None:
            self._store.tell(events.Busy())
            self._store.tell(events.PlanKept(plan))
            done(plan)

        self._lane.post(lambda: self._engine.save_plan(plan), kept, self.fail)

    def _changed(self, state: AppState) -> None:
        """Something changed: if it is about the plan, settle a moment later."""
        if state.project is None:
            self._kept, self._asked = None, ()
            self._timer.stop()
            return
        if self._to_keep(state) or self._to_ask(state):
            self._timer.start()

    def _to_keep(self, state: AppState) -> bool:
        history = state.planning.history
        if self._kept is None and len(history.steps) > 0:
            self._kept = history  # as it was loaded
        writable = state.project is not None and not state.project.read_only
        return writable and history != self._kept and bool(history.steps)

    def _question(self, state: AppState) -> tuple[object, ...]:
        """What estimates and meanings hang on."""
        return (state.editing, state.profile, state.model, state.synthesizers)

    def _to_ask(self, state: AppState) -> bool:
        if state.editing is None or state.profile is None:
            return False
        now = self._question(state)
        return len(now) != len(self._asked) or any(
            one is not other for one, other in zip(now, self._asked, strict=True)
        )

    def settle(self) -> None:
        """Keep the draft, and ask what hangs on it."""
        state = self._store.state
        self.flush()
        plan = state.editing
        if plan is None or not self._to_ask(state):
            return
        self._asked = self._question(state)

        def came(found: dict[str, Any]) -> None:
            if self._store.state.editing is plan:
                self._store.tell(events.PlanTold(found))

        engine = self._engine
        self._lane.post(
            lambda: planning_engine.about(engine, plan, engine.infos), came, self._quietly
        )

    def flush(self) -> None:
        """Keep the draft now, if it is not kept."""
        state = self._store.state
        history = state.planning.history
        if not self._to_keep(state):
            return
        self._kept = history
        self._lane.post(
            lambda: planning_engine.keep_history(self._engine, history),
            lambda _: None,
            self._quietly,
        )

    def forget(self) -> None:
        """Another table is synthesised: what was kept and asked was about the one before."""
        self._kept, self._asked = None, ()
        self._timer.stop()

    def _quietly(self, error: Exception) -> None:
        """A draft that cannot be kept, or a question that came too late, stops nobody; what is odd is told."""
        if not isinstance(error, SynthError):
            self.fail(error)

    def fail(self, error: Exception) -> None:
        """Show an error."""
        self._store.tell(events.Busy())
        self._store.say(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)

    def stop(self) -> None:
        """The window closes: keep what was typed last."""
        self._timer.stop()
        self.flush()
