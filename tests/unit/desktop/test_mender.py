"""A change of the plan that the result page offers: kept, then everything after it again; nothing is swallowed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from desktop.presenters import events as e
from desktop.presenters.mender import Mender
from desktop.presenters.result_state import Remedy
from desktop.presenters.state import AppState, PlanView, ProjectView, StepView
from synth_engine.contracts.errors import UserFixable
from tests.helpers.fake_desk import FakeLane, FakeStore

STEPS = tuple(StepView(name, name.title(), "") for name in ("plan", "fit", "validate"))
PLAN = PlanView((("age", "number", "ordinary"),), "independent", policy="p")
AFTER = replace(PLAN, synthesizer="sequential-trees")
STATE = AppState(
    page="validate", steps=STEPS, project=ProjectView("W", "/p/w.cloister", "w"), plan=PLAN
)
REMEDY = Remedy("trees", "Learn with trees", "Better.", ("method",), "fit", AFTER)


@dataclass
class FakeEngine:
    """Keeps what it is given, or refuses it."""

    kept: list[PlanView] = field(default_factory=list)
    error: Exception | None = None

    def save_plan(self, plan: PlanView) -> None:
        """Keep it."""
        if self.error is not None:
            raise self.error
        self.kept.append(plan)

    def snapshot(self) -> e.Snapshot:
        """What the project holds then."""
        return e.Snapshot(steps=STEPS, project=STATE.project, plan=self.kept[-1])


@dataclass
class FakeRunner:
    """Counts."""

    runs: int = 0

    def run_missing(self) -> None:
        """One more."""
        self.runs += 1


def made(state: AppState = STATE, error: Exception | None = None):
    """A mender and everything around it."""
    store, engine, runner = FakeStore(state), FakeEngine(error=error), FakeRunner()
    return Mender(store, FakeLane(), engine, runner), store, engine, runner


def test_it_is_kept_and_everything_after_it_runs_again() -> None:
    """The project holds the new plan, the page shows it as kept, and what is out of date is run."""
    mender, store, engine, runner = made()
    mender.mend(REMEDY)
    assert engine.kept == [AFTER]
    assert (store.state.plan, store.state.draft, store.state.busy) == (AFTER, None, "")
    assert runner.runs == 1


def test_edits_that_are_not_kept_are_not_swallowed() -> None:
    """With a draft nothing is kept and nothing runs; the notice says what to do."""
    draft = replace(PLAN, seed=9)
    mender, store, engine, runner = made(replace(STATE, draft=draft))
    mender.mend(REMEDY)
    assert (engine.kept, runner.runs, store.state.draft) == ([], 0, draft)
    assert store.state.notice is not None
    assert store.state.notice.todo


@pytest.mark.parametrize(
    "changes",
    [
        {"busy": "Reading…"},
        {"plan": None},
        {"project": replace(STATE.project, read_only=True)},
    ],
)
def test_nothing_is_changed_where_nothing_may_be(changes: dict[str, object]) -> None:
    """While something runs, without a plan, or read-only: the press does nothing."""
    mender, _, engine, runner = made(replace(STATE, **changes))
    mender.mend(REMEDY)
    assert (engine.kept, runner.runs) == ([], 0)


def test_a_plan_that_is_refused_leaves_everything_as_it_was() -> None:
    """The engine's own words are shown; the plan and the page stay, nothing runs."""
    mender, store, _, runner = made(error=UserFixable("PLAN.SEED_RANGE"))
    mender.mend(REMEDY)
    assert (store.state.plan, store.state.draft, store.state.busy, runner.runs) == (
        PLAN,
        None,
        "",
        0,
    )
    assert store.state.notice is not None
    assert store.state.notice.tone == "bad"


def test_what_is_done_elsewhere_leads_there() -> None:
    """Rules and declared models are set on the plan page: the press goes to it."""
    mender, store, engine, _ = made()
    mender.mend(Remedy("plan", "Open the plan", "", (), "", page="plan"))
    assert (store.state.page, engine.kept) == ("plan", [])


def test_a_column_is_looked_at_until_another_is() -> None:
    """A choice goes into the state; the same again tells nothing."""
    mender, store, _, _ = made()
    mender.look_at("age")
    before = store.state
    mender.look_at("age")
    assert store.state is before
    mender.look_at("")
    assert store.state.looked_at == ""
