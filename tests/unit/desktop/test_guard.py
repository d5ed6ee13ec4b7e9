"""When the window locks, with a clock of the test's own and no window."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest

from desktop.messages import guard_words
from desktop.presenters import events as e
from desktop.presenters.guard import Guard, IdleClock
from desktop.presenters.guard_state import LockedView, Remembers
from desktop.presenters.state import AppState, Notice, PlanView, ProjectView, RunView, StepView
from synth_engine.contracts.errors import Environment, UserFixable
from tests.helpers.fake_desk import FakeLane, FakeStore

STEPS = tuple(StepView(name, name.title(), "") for name in ("import", "plan"))
PROJECT = ProjectView("Ward 7", "/p/ward.cloister", "ward.cloister", table="patients")
PLAN = PlanView((("shoe size", "whole number", "ordinary"),), "sequential-trees", policy="p")


class Clock:
    """A clock that stands still until it is told."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """Now."""
        return self.now

    def minutes(self, count: float) -> None:
        """Time passes."""
        self.now += 60 * count


@dataclass
class FakeEngine:
    """Says what it was asked."""

    asked: list[object] = field(default_factory=list)
    lock_error: Exception | None = None

    def lock(self) -> None:
        """Lock, or fail."""
        self.asked.append("lock")
        if self.lock_error is not None:
            raise self.lock_error

    def unlock(self, passphrase: str, key: object = None) -> ProjectView:
        """One passphrase is right."""
        if passphrase != "right":
            raise UserFixable("PROJECT.WRONG_PASSPHRASE")
        return PROJECT

    def snapshot(self) -> e.Snapshot:
        """Something to look at."""
        return e.Snapshot(steps=STEPS, project=PROJECT, plan=PLAN)

    def close(self) -> None:
        """Close."""
        self.asked.append("close")

    def left(self, way: str, kind: str, cells: int) -> None:
        """Record."""
        self.asked.append((way, kind, cells))


def made(minutes: int = 10, **changes: object) -> tuple[Guard, FakeStore, FakeEngine, Clock]:
    """A guard over an open project."""
    state = AppState(page="plan", steps=STEPS, project=PROJECT, plan=PLAN, recent=("/a",))
    store = FakeStore(AppState(**{**_fields(state), **changes}))
    engine, clock = FakeEngine(), Clock()
    runner = SimpleNamespace(active=False)
    guard = Guard(store, FakeLane(), engine, runner, IdleClock(minutes, clock))
    return guard, store, engine, clock


def _fields(state: AppState) -> dict[str, object]:
    return {name: getattr(state, name) for name in state.__dataclass_fields__}


@pytest.mark.promise(8)
def test_it_locks_after_the_time_without_input_and_not_before() -> None:
    """Nine minutes do nothing; a touch starts anew; ten minutes lock, and nothing of the project is left."""
    guard, store, engine, clock = made(draft=PLAN, notice=Notice("good", "shoe size"))
    clock.minutes(9)
    guard.look()
    guard.touch()
    clock.minutes(9.9)
    guard.look()
    assert engine.asked == []
    clock.minutes(0.1)
    guard.look()
    assert engine.asked == ["lock"]
    state = store.state
    assert (state.page, state.locked) == ("locked", LockedView(PROJECT.path, PROJECT.shown_path))
    assert state.project is state.plan is state.draft is state.notice is None
    assert state.busy == ""
    assert "Ward 7" not in repr(state)
    assert "shoe size" not in repr(state)
    guard.look()
    assert engine.asked == ["lock"], "a locked project is not locked again"


@pytest.mark.promise(8)
def test_it_never_locks_under_a_job_but_right_after_it() -> None:
    """A job that takes hours keeps the project open; when it has ended the next look locks."""
    guard, store, engine, clock = made(run=RunView("fit", "Fit"))
    clock.minutes(300)
    guard.look()
    assert engine.asked == []
    store.tell(e.RunEnded())
    guard.look()
    assert engine.asked == ["lock"]


@pytest.mark.parametrize("minutes", [0])
def test_a_site_can_switch_it_off(minutes: int) -> None:
    """0 minutes: never by itself; by hand still."""
    guard, _, engine, clock = made(minutes)
    clock.minutes(100_000)
    guard.look()
    assert engine.asked == []
    guard.lock()
    assert engine.asked == ["lock"]


@pytest.mark.promise(8)
def test_what_cannot_be_locked_is_closed() -> None:
    """If locking fails (a full disk), the project is closed instead: it does not stay open. A worker is waited for."""
    guard, store, engine, _ = made()
    engine.lock_error = Environment("PROJECT.WORKER_RUNS")
    guard.lock()
    assert store.state.project == PROJECT
    assert store.state.notice == Notice("accent", guard_words.NOT_YET)
    engine.lock_error = OSError("disk")
    guard.lock()
    assert engine.asked == ["lock", "lock", "close"]
    assert (store.state.project, store.state.page) == (None, "welcome")


@pytest.mark.promise(8)
def test_the_passphrase_brings_one_back_to_where_one_was() -> None:
    """A wrong one is told and stays locked; the right one brings page and unsaved edits of the plan back."""
    edited = PlanView((("shoe size", "whole number", "ignored"),), "sequential-trees", policy="p")
    guard, store, _, _ = made(draft=edited)
    guard.lock()
    guard.unlock("wrong")
    assert store.state.locked is not None
    assert store.state.notice is not None
    store.tell(e.Went("plan"))
    assert store.state.page == "locked", "no page opens while it is locked"
    guard.unlock("right")
    assert (store.state.page, store.state.locked, store.state.draft) == ("plan", None, edited)
    assert store.state.busy == ""


def test_what_leaves_is_told_to_the_log_while_a_project_is_open() -> None:
    """A copy is one record with what and how many; without a project there is nothing to record."""
    guard, store, engine, _ = made()
    guard.left("copy", "a figure", 12)
    assert engine.asked == [("copy", "a figure", 12)]
    store.tell(e.Closed(STEPS))
    guard.left("copy", "a figure", 12)
    assert len(engine.asked) == 1


def test_recent_projects_can_be_switched_off() -> None:
    """Switched off, the list is emptied and opened projects do not enter it; a site's no cannot be undone."""
    guard, store, _, _ = made()
    guard.remember(on=False)
    assert store.state.recent == ()
    store.tell(e.Opened(PROJECT))
    assert store.state.recent == ()
    guard.remember(on=True)
    store.tell(e.Opened(PROJECT))
    assert store.state.recent == (PROJECT.path,)
    store.tell(e.Remembering(Remembers(on=False, allowed=False)))
    guard.remember(on=True)
    assert (store.state.remembers.on, store.state.recent) == (False, ())
