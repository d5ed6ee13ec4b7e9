"""State and event make the next state: plain values, no Qt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.presenters import events as e
from desktop.presenters.approval_state import CheckView, ReleasedView
from desktop.presenters.reducer import MOST_RECENT, reduce
from desktop.presenters.state import (
    AppState,
    Notice,
    PlanView,
    ProjectView,
    RowsView,
    StepView,
)

STEPS = tuple(StepView(name, name.title(), "") for name in ("import", "plan", "fit", "validate"))
PROJECT = ProjectView("Ward", "/p/ward.cloister", "ward.cloister")
PLAN = PlanView((("age", "whole number", "ordinary"),), "sequential-trees", policy="p")
RELEASE = ReleasedView("/out", "out", "now", "", "", "", "", ())


def open_state(**changes: object) -> AppState:
    """A state with an open project."""
    return replace(AppState(page="import", steps=STEPS, project=PROJECT), **changes)


def test_a_page_that_needs_a_project_stays_shut_without_one() -> None:
    """Without a project only the welcome page opens; with one, only pages that exist."""
    empty = AppState(steps=STEPS)
    assert reduce(empty, e.Went("plan")).page == "welcome"
    assert reduce(open_state(), e.Went("plan")).page == "plan"
    assert reduce(open_state(), e.Went("audit")).page == "audit"
    assert reduce(open_state(), e.Went("nowhere")).page == "import"


def test_opening_forgets_the_project_before() -> None:
    """Nothing of one project is left when another is opened; the list of recent ones grows at its front."""
    other = ProjectView("Other", "/p/other.cloister", "other")
    before = open_state(plan=PLAN, draft=PLAN, recent=("/a", other.path), releases=(RELEASE,))
    after = reduce(before, e.Opened(other))
    assert after.project == other
    assert (after.plan, after.draft, after.releases) == (None, None, ())
    assert after.recent == (other.path, "/a")
    many = reduce(open_state(recent=tuple("abcdefgh")), e.Opened(other))
    assert len(many.recent) == MOST_RECENT


def test_closing_goes_to_the_welcome_page() -> None:
    """After closing there is no project and the steps are blank."""
    blank = tuple(replace(one, state="waiting") for one in STEPS)
    after = reduce(open_state(plan=PLAN), e.Closed(blank))
    assert (after.page, after.project, after.plan) == ("welcome", None, None)


def test_a_job_is_shown_from_its_start_to_its_end() -> None:
    """Started, moved, cancelled, ended: the rail and the strip follow; a late report changes nothing."""
    state = reduce(open_state(notice=Notice("bad", "x")), e.RunStarted("fit", "Fit", ("validate",)))
    assert state.run is not None
    assert state.notice is None
    assert not state.free
    assert state.step("fit").state == "running"  # type: ignore[union-attr]  # it is there
    state = reduce(state, e.RunMoved("Learning", 0.5, 1.0, 1.0))
    assert state.run is not None
    assert state.run.fraction == 0.5
    state = reduce(state, e.RunCancelling())
    assert state.run is not None
    assert (state.run.cancelling, state.run.then) == (True, ())
    state = reduce(state, e.RunEnded())
    assert state.run is None
    assert reduce(state, e.RunMoved("late", 0.9, 1.0, None)) == state


def test_an_edited_plan_is_a_draft_until_it_equals_the_kept_one() -> None:
    """Edits make a draft; editing back drops it; the page shows the draft first."""
    state = open_state(plan=PLAN)
    edited = reduce(state, e.Drafted(replace(PLAN, seed=4)))
    assert edited.draft is not None
    assert edited.editing is edited.draft
    assert reduce(edited, e.Drafted(PLAN)).draft is None
    assert reduce(edited, e.Drafted(None)).editing == PLAN


@pytest.mark.parametrize(
    ("kept", "survives"),
    [
        (PLAN, True),
        (replace(PLAN, seed=4), False),
        (replace(PLAN, roles=(("weight", "number", "ordinary"),)), False),
        (None, False),
    ],
)
def test_a_draft_survives_a_reload_only_if_it_still_fits(
    kept: PlanView | None, survives: bool
) -> None:
    """A draft is dropped where the kept plan equals it or speaks of other columns."""
    state = open_state(plan=PLAN, draft=replace(PLAN, seed=4))
    after = reduce(state, e.Loaded(e.Snapshot(steps=STEPS, plan=kept)))
    assert (after.draft is not None) is survives


def test_loading_goes_where_one_was() -> None:
    """Opening goes to the next step; to a refused one first; a reload stays on the page."""
    refused = tuple(replace(s, state="refused") if s.name == "validate" else s for s in STEPS)
    state = open_state()
    assert reduce(state, e.Loaded(e.Snapshot(STEPS, next_step="fit"), go=True)).page == "fit"
    assert reduce(state, e.Loaded(e.Snapshot(refused, next_step="fit"), go=True)).page == "validate"
    assert reduce(state, e.Loaded(e.Snapshot(STEPS, next_step="fit"))).page == "import"


def test_a_check_belongs_to_its_release_and_outlives_a_reload() -> None:
    """Verifying one release says nothing about another."""
    other = replace(RELEASE, folder="/other")
    check = CheckView("out", genuine=True, text="Genuine")
    state = reduce(open_state(releases=(RELEASE, other)), e.Checked("/out", check))
    assert [one.check for one in state.releases] == [check, None]
    again = reduce(state, e.Loaded(e.Snapshot(STEPS, releases=(RELEASE, other))))
    assert [one.check for one in again.releases] == [check, None]


def test_a_project_that_is_an_older_copy_says_so_when_it_opens() -> None:
    """What the engine knows of the log's past is on the screen at once, and goes with the next project."""
    notice = Notice("warn", "This project is older than what this machine has seen of it.")
    opened = reduce(AppState(), e.Opened(ProjectView("p", "/p", "/p", notice=notice)))
    assert opened.notice == notice
    assert reduce(opened, e.Opened(ProjectView("q", "/q", "/q"))).notice is None


def test_rows_that_are_looked_at_stay_while_their_table_is_the_same() -> None:
    """A reload in the middle of looking changes neither order nor what is unmasked; another table's rows do come."""
    looked_at = RowsView("source", ("a",), (("1",),), 0, 9, masked=False, of=9, table="one")
    masked = replace(looked_at, rows=(("•••",),), masked=True)
    state = open_state(source_rows=looked_at, synthetic_rows=looked_at)
    same = reduce(state, e.Loaded(e.Snapshot(source_rows=masked, synthetic_rows=masked)))
    assert same.source_rows is looked_at
    assert same.synthetic_rows is looked_at
    other = replace(masked, table="other")
    assert reduce(state, e.Loaded(e.Snapshot(source_rows=other))).source_rows is other
    unknown = replace(masked, table="")
    assert reduce(state, e.Loaded(e.Snapshot(source_rows=unknown))).source_rows is unknown
    assert reduce(state, e.Loaded(e.Snapshot())).source_rows is None
