"""Runs that wait and runs that were interrupted, through the front door, with real workers where one is needed."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from synth_engine import api
from synth_engine.api import rows
from synth_engine.contracts.errors import SynthError
from synth_engine.contracts.storage import BlobRef
from synth_engine.project import held
from synth_engine.workflow import pending
from synth_engine.workflow.pending import Changes
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECRET = "a passphrase of a test"


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a profiled table and a plan for a quick method, made once."""
    folder = tmp_path_factory.mktemp("planned")
    with api.Session.create(folder / "p.cloister", SECRET) as made:
        made.run_step("import", file=write_patients(folder / "t.csv", 120), table=None)
        made.run_step("profile")
        made.set_plan(Changes("independent").applied(made.default_plan()))
    return folder


@pytest.fixture
def session(planned: Path, tmp_path: Path) -> Iterator[api.Session]:
    """A copy of it, open."""
    shutil.copytree(planned, tmp_path, dirs_exist_ok=True)
    with api.Session.open(tmp_path / "p.cloister", SECRET) as opened:
        yield opened


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", Changes()),
        (
            "synthesizer=independent, seed=4,rows=10,copies=2",
            Changes("independent", {}, 4, 10, 2),
        ),
        ("minimum_count=9,privacy=strict", Changes(parameters={"minimum_count": "9", "privacy": "strict"})),
    ],
)  # fmt: skip
def test_words_of_a_run_are_read_and_spelt(text: str, found: Changes) -> None:
    """Numbers and the method are the plan's, every other name is a parameter; spelling reads back."""
    assert api.read_changes(text) == found
    assert api.read_changes(api.spelt(found)) == found


@pytest.mark.parametrize("text", ["seed", "seed=", "=4", "seed=x", "rows=-1", "seed=1e3"])
def test_other_words_are_refused(text: str) -> None:
    """What is no NAME=VALUE, or no whole number where one is needed, is a code of its own."""
    with pytest.raises(SynthError) as caught:
        api.read_changes(text)
    assert caught.value.code == "RUNS.QUEUE_WORDS"


def test_a_queue_is_filled_reordered_and_emptied(session: api.Session) -> None:
    """Each change is kept; a number that is not there is a code; the log says what was queued."""
    for seed in (1, 2, 3):
        api.enqueue(session, Changes(seed=seed))
    api.move(session, 3, 1)
    assert [one.number for one in api.queued(session)] == [3, 1, 2]
    api.unqueue(session, 1)
    with pytest.raises(SynthError) as caught:
        api.unqueue(session, 1)
    assert caught.value.code == "RUNS.NOT_QUEUED"
    assert api.clear_queue(session) == 2
    assert api.queued(session) == ()
    assert [one.subject for one in session.audit() if one.action == "queue"][-2:] == [
        "run 1 taken out",
        "2 runs taken out",
    ]


def test_a_run_that_begins_leaves_the_queue_with_its_plan_and_its_mark(
    session: api.Session,
) -> None:
    """Before a worker is started the queue, the plan and what is begun have all changed: a crash loses no run."""
    api.enqueue(session, Changes(seed=5), "generate")
    found = api.begin_next(session)
    assert found is not None
    run, steps = found
    assert steps == ("fit", "generate")
    assert api.queued(session) == ()
    assert session.plan().seed == 5  # type: ignore[union-attr]  # it has one
    known = api.interrupted(session)
    assert known is not None
    assert (known.step, known.then, known.run) == ("fit", ("generate",), run)
    assert api.steps_to_continue(session) == ("fit", "generate")
    session.finish(session.start("fit", lambda _: None, then=("generate",)))
    assert pending.begun(session.project).step == "generate"  # type: ignore[union-attr]  # just begun
    session.finish(session.start("generate", lambda _: None))
    assert api.interrupted(session) is None
    assert api.begin_next(session) is None


def test_a_step_that_fails_or_is_cancelled_was_not_interrupted(session: api.Session) -> None:
    """It ended, and the log says how: nothing is offered at the next opening."""
    running = session.start("fit", lambda _: None, then=("generate",))
    assert api.interrupted(session) is None  # it runs, here
    running.cancel()
    try:
        session.finish(running)
    except SynthError:
        assert api.interrupted(session) is None
    else:  # it was over before the word came
        assert pending.begun(session.project).step == "generate"  # type: ignore[union-attr]  # just begun


def test_a_queued_run_that_cannot_begin_stands_there_as_failed(session: api.Session) -> None:
    """A plan that does not fit any more is named by its code; the next run has its turn."""
    api.enqueue(session, Changes(copies=2))
    with session.project.transaction():
        (one,) = pending.queue(session.project)
        broken = pending.QueuedRun(one.number, Changes(copies=10_000))
        pending.keep_queue(session.project, [broken])
    with pytest.raises(SynthError) as caught:
        api.begin_next(session)
    assert caught.value.code == "PLAN.COPIES_RANGE"
    (failed,) = api.queued(session)
    assert failed.failed == "PLAN.COPIES_RANGE"
    assert api.begin_next(session) is None
    assert api.queue_json((failed,))[0]["state"] == "failed"


def test_a_reader_beside_the_writer_sees_that_it_runs(session: api.Session) -> None:
    """What another program does at this moment is running, not interrupted; the lock is not touched by looking."""
    running = session.start("fit", lambda _: None)
    with api.Session.open(session.path, SECRET, read_only=True) as reader:
        known = api.interrupted(reader)
        if known is not None:  # not over yet
            assert known.running
    session.finish(running)
    assert held(session.path)
    session.record("note")  # still ours
    session.close()
    assert not held(session.path)


def test_inputs_are_those_of_the_beginning(session: api.Session) -> None:
    """A plan that was changed while its model was learnt leaves the model out of date, never done."""
    running = session.start("fit", lambda _: None)
    plan = session.plan()
    assert plan is not None
    running.wait()
    session.set_plan(Changes(seed=99).applied(plan))
    session.finish(running)
    states = {one.step.name: one for one in session.steps()}
    assert (states["fit"].state, states["fit"].reason) == ("stale", "plan-changed")


def test_the_plan_of_a_kept_run_is_taken_again(session: api.Session) -> None:
    """After further runs the plan of an earlier one comes back whole; another number is a code."""
    for step in ("fit", "generate", "validate"):
        session.run_step(step)
    before = session.plan()
    session.set_plan(Changes(seed=31).applied(before))  # type: ignore[arg-type]  # it has one
    api.take_plan(session, 1)
    assert session.plan() == before
    with pytest.raises(SynthError) as caught:
        api.take_plan(session, 9)
    assert caught.value.code == "RUNS.NO_SUCH_RUN"


def test_the_first_rows_of_a_large_table_can_be_read_while_the_others_are_drawn(
    session: api.Session,
) -> None:
    """They are the rows that the table then begins with, they come before its end, and no frame holds one."""
    session.set_plan(Changes(rows=150_000).applied(session.plan()))  # type: ignore[arg-type]  # it has one
    session.run_step("fit")
    frames: list[object] = []
    early: list[api.RowsPage | None] = []
    running = session.start("generate", frames.append)
    while not running.wait(0.02):
        if api.has_first_rows(running) and not early:
            early.append(session.first_rows(running))
    assert early, "they came with the end"
    session.finish(running)
    assert early[0] is not None
    assert early[0].rows == session.rows("synthetic", 0, 20).rows
    assert early[0].total == 150_000
    assert early[0].rows[0][0] not in str([getattr(one, "body", "") for one in frames])


def test_what_is_no_page_of_rows_is_refused(session: api.Session) -> None:
    """The worker's blob is checked like everything it leaves."""
    assert rows.first(session.project, None) is None
    for body in (b"[]", b'{"columns": ["a"], "rows": [["1", "2"]], "total": 1}', b"x"):
        ref: BlobRef = session.project.put_blob(rows.FIRST, body)
        with pytest.raises(SynthError) as caught:
            rows.first(session.project, ref)
        assert caught.value.code == "WORKER.PROTOCOL"
