"""What a job's progress, the queue and an interruption look like: plain functions, no window."""

from __future__ import annotations

from dataclasses import replace

from desktop.presenters import events as e
from desktop.presenters import run_events as re
from desktop.presenters import run_views
from desktop.presenters.reducer import reduce
from desktop.presenters.run_state import InterruptedView, QueuedView
from desktop.presenters.state import AppState, PlanView, ProjectView, RowsView, StepView
from desktop.shell import telling
from synth_engine.api import Interrupted, ProgressState
from synth_engine.workflow.pending import Changes, QueuedRun

TITLES = {"fit": "Fit", "generate": "Generate", "validate": "Validate"}
STEPS = tuple(StepView(name, title, "", "done") for name, title in TITLES.items())
PLAN = PlanView((("a", "number", "ordinary"),), "sequential-trees", policy="p")
PROJECT = ProjectView("p", "/p", "p")
INTERRUPTED = InterruptedView("fit", "Fit", "now", goes_on=True)


def progress(*tasks: tuple[str, int, int | None], seconds: float = 10.0) -> ProgressState:
    """A job that has reported these, each begun a second after the one before it."""
    spans = tuple((float(at), at + 0.5) for at in range(len(tasks)))
    return ProgressState(0.5, tasks[-1][0], seconds, 10.0, tasks, spans)


def test_the_tree_is_the_row_of_steps_with_the_running_ones_parts() -> None:
    """Done with its time, running with a share and the time left, waiting; parts hang under the running step."""
    now = progress(("generate.rows", 100, 400), ("generate.blocks", 1, 1))
    tree = run_views.tree(TITLES, [("fit", 31.0)], "generate", now, ("validate",))
    assert [(one.name, one.state) for one in tree] == [
        ("fit", "done"),
        ("generate", "running"),
        ("validate", "waiting"),
    ]
    assert tree[0].time == "31 s"
    assert tree[1].time == "about 10 s left"
    rows, blocks = tree[1].children
    assert (rows.state, rows.fraction, rows.count) == ("running", 0.25, "100 of 400 rows")
    assert (blocks.state, blocks.count) == ("done", "")


def test_a_part_of_unknown_size_is_over_when_another_begins() -> None:
    """It has no share; it runs until the next part's first word, and is done then."""
    alone = run_views.tree(TITLES, [], "fit", progress(("fit.library", 0, None)), ())
    assert [(c.state, c.fraction) for c in alone[0].children] == [("running", None)]
    then = progress(("fit.library", 0, None), ("fit.trees", 1, 4))
    both = run_views.tree(TITLES, [], "fit", then, ())
    assert [c.state for c in both[0].children] == ["done", "running"]


def test_parts_of_parts_are_nested_and_many_finished_ones_folded() -> None:
    """Thirty measures do not bury the one that runs: finished ones are one line."""
    done = [(f"metric.m{at}", 1, 1) for at in range(30)]
    now = progress(*done, ("metric.importance", 1, 4), ("metric.importance.columns", 2, 3))
    (step,) = run_views.tree(TITLES, [], "validate", now, ())
    folded, running = step.children
    assert (folded.state, folded.text) == ("done", "30 parts done")
    assert [child.name for child in running.children] == ["metric.importance.columns"]


def test_figures_of_a_running_step() -> None:
    """Columns learnt; rows made and how many a second; figures measured. Nothing before there is something."""
    assert run_views.live("fit", progress(("fit.code", 1, 8)), 0) == ()
    assert run_views.live("fit", progress(("fit.trees", 7, 15)), 0)[0][0] == "7"
    now = ProgressState(
        0.5, "", 4.0, None, (("generate.rows", 0, 900), ("generate.store", 600, 900)),
        ((1.0, 1.0), (2.0, 4.0)),
    )  # fmt: skip
    assert [value for value, _ in run_views.live("generate", now, 0)] == ["600", "200"]
    assert run_views.live("validate", progress(("validate", 3, 36)), 5)[0][0] == "5"


def test_the_queue_in_words() -> None:
    """What differs is said; a run without changes takes the plan; one that failed says why."""
    runs = (
        QueuedRun(1, Changes("independent", {"minimum_count": 9}, seed=3, rows=50)),
        QueuedRun(2),
        QueuedRun(3, Changes(copies=2), "fit", "WORKER.OUT_OF_MEMORY"),
    )
    first, plain, failed = run_views.queue_view(runs, {"independent": "Columns alone"})
    assert first.text == "Method Columns alone, seed 3, 50 rows, rows that must share a value: 9"
    assert plain.text == "The plan as it is then"
    assert failed.failed
    assert "WORKER" not in failed.failed


def test_a_run_that_goes_on_elsewhere_was_not_interrupted() -> None:
    """Only what nobody does any more is offered."""
    known = Interrupted("fit", ("generate",), "2026-01-01T10:00:00+00:00", running=False)
    view = run_views.interrupted_view(known, TITLES, {})
    assert view is not None
    assert (view.title, view.at, view.goes_on) == ("Fit", "2026-01-01 10:00:00", True)
    assert run_views.interrupted_view(replace(known, running=True), TITLES, {}) is None
    assert run_views.interrupted_view(None, TITLES, {}) is None
    brought = run_views.interrupted_view(replace(known, step="import"), TITLES, {})
    assert brought is not None
    assert not brought.goes_on


def test_a_row_of_steps_from_its_beginning_to_its_end() -> None:
    """Beginning takes the offer to go on away; ending takes tree and first rows away, the queue stays."""
    queue = (QueuedView(4, "seed 3", "validate"),)
    state = AppState(page="fit", steps=STEPS, project=PROJECT, plan=PLAN)
    for event in (
        re.QueueCame(queue),
        re.InterruptedCame(INTERRUPTED),
        re.RowBegan(PLAN),
        e.RunStarted("fit", "Fit"),
        re.TreeMoved(run_views.tree(TITLES, [], "fit", progress(("fit.trees", 1, 2)), ())),
        re.FirstRowsCame(RowsView("synthetic", ("a",), (("1",),), 0, 9, masked=False)),
    ):
        state = reduce(state, event)
    assert state.work.interrupted is None
    assert state.work.tree
    state = reduce(state, e.RunEnded())
    assert (state.work.tree, state.work.first_rows, state.work.queue) == ((), None, queue)


def test_a_plan_can_be_kept_beside_a_job_and_is_seen_to_have_moved() -> None:
    """Not beside an import, which may bring other columns."""
    state = AppState(page="fit", steps=STEPS, project=PROJECT, plan=PLAN)
    state = reduce(reduce(state, re.RowBegan(PLAN)), e.RunStarted("fit", "Fit", ("generate",)))
    assert state.may_plan
    assert not state.free
    assert not state.plan_moved
    assert replace(state, plan=replace(PLAN, seed=8)).plan_moved
    assert not reduce(state, e.RunStarted("import", "Import")).may_plan
    assert not replace(state, busy="Keeping").may_plan


def test_a_snapshot_beside_a_job_leaves_its_step_running_and_offers_nothing() -> None:
    """What is read while a job runs does not say that it was interrupted."""
    state = AppState(page="fit", steps=STEPS, project=PROJECT, plan=PLAN)
    state = reduce(state, e.RunStarted("fit", "Fit"))
    found = e.Snapshot(steps=STEPS, plan=PLAN, interrupted=INTERRUPTED)
    state = reduce(state, e.Loaded(found))
    assert state.step("fit").state == "running"  # type: ignore[union-attr]  # it is there
    assert state.work.interrupted is None
    after = reduce(reduce(state, e.RunEnded()), e.Loaded(found))
    assert after.work.interrupted == INTERRUPTED
    assert reduce(after, e.Opened(PROJECT)).work.interrupted is None


def test_the_title_says_how_far_and_a_notice_says_no_name() -> None:
    """Percent in front of the title; the notice names step and time and nothing of the project."""
    state = reduce(AppState(steps=STEPS), e.RunStarted("fit", "Fit"))
    assert telling.titled("Ward – Cloister", state.run) == "Ward – Cloister"
    moved = reduce(state, e.RunMoved("x", 0.439, 1.0, None))
    assert telling.titled("Ward – Cloister", moved.run) == "(43 %) Ward – Cloister"
    assert telling.texts("done", "Fit", 95.0) == ("Cloister: Fit is done", "It took 95 s.")
    assert telling.texts("failed", "Fit", 95.0)[0] == "Cloister: Fit did not succeed"
