"""What was begun and what waits: the two documents, and how they are read when somebody else wrote them."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

import pytest

from synth_engine.contracts.errors import SynthError
from synth_engine.contracts.plan import Plan, Role
from synth_engine.workflow import pending
from synth_engine.workflow.pending import Begun, Changes, QueuedRun

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PLAN = Plan(roles={"a": Role.ORDINARY}, synthesizer="sequential-trees", parameters={"x": 1}, seed=2)


class Documents:
    """Documents in memory."""

    def __init__(self, **bodies: Any) -> None:
        self.bodies: dict[str, Any] = bodies

    def document(self, name: str) -> dict[str, Any] | None:
        """Read one."""
        return self.bodies.get(name)

    def put_document(self, name: str, body: Mapping[str, Any]) -> None:
        """Set one."""
        self.bodies[name] = dict(body)

    def drop_document(self, name: str) -> None:
        """Remove one."""
        self.bodies.pop(name, None)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it is at once here."""
        yield


def test_a_row_moves_on_as_its_steps_are_adopted_and_then_is_gone() -> None:
    """Fit, then generate, then nothing: what is noted is always the step that a crash would interrupt."""
    store = Documents()
    pending.begin(store, Begun("fit", ("generate",), "now"))
    pending.adopted(store, "profile")  # another step's result moves nothing
    assert pending.begun(store) == Begun("fit", ("generate",), "now")
    pending.adopted(store, "fit")
    assert pending.begun(store) == Begun("generate", (), "now")
    pending.adopted(store, "generate")
    assert pending.begun(store) is None


def test_a_step_of_a_queued_run_goes_on_belonging_to_it() -> None:
    """Starting the run's steps one by one does not forget which run they are; another row does."""
    store, run = Documents(), QueuedRun(3, Changes(seed=9))
    pending.begin(store, Begun("fit", ("generate", "validate"), "now", run))
    pending.begin(store, Begun("generate", ("validate",), "later"))
    assert pending.begun(store) == Begun("generate", ("validate",), "later", run)
    pending.begin(store, Begun("import", (), "later", file="t.csv"))
    assert pending.begun(store) == Begun("import", (), "later", None, "t.csv")


def test_changes_do_not_add_up_over_the_queue() -> None:
    """A run differs from the plan as it stood when it was queued, whatever the runs before it set."""
    base = Changes.of(PLAN)
    first = QueuedRun(1, Changes("independent", rows=50), base=base).plan(PLAN)
    second = QueuedRun(2, Changes(seed=7), base=base).plan(first)
    assert (first.synthesizer, first.parameters, first.rows) == ("independent", {}, 50)
    assert (second.synthesizer, second.parameters, second.rows) == (
        "sequential-trees",
        {"x": 1},
        None,
    )
    assert (second.seed, second.roles) == (7, PLAN.roles)


def test_a_run_without_changes_takes_the_plan_as_it_is_then() -> None:
    """What people edited while it waited counts."""
    assert QueuedRun(1).plan(PLAN) == PLAN


def test_numbers_are_never_given_twice() -> None:
    """A run that was taken out leaves its number behind, so that nobody means another one by it."""
    store = Documents()
    for _ in range(2):
        number = pending.next_number(store)
        pending.keep_queue(store, (*pending.queue(store), QueuedRun(number)))
    pending.keep_queue(store, ())
    assert pending.next_number(store) == 3


def test_the_queue_has_an_end() -> None:
    """More runs than the most are refused with a code."""
    runs = [QueuedRun(at) for at in range(pending.MOST_QUEUED + 1)]
    with pytest.raises(SynthError) as caught:
        pending.keep_queue(Documents(), runs)
    assert caught.value.code == "RUNS.QUEUE_FULL"


def test_what_is_written_is_read_back() -> None:
    """Every field survives the document."""
    run = QueuedRun(4, Changes("a", {"b": True}, 1, 2, 3), "fit", "SYNTH.UNKNOWN", Changes.of(PLAN))
    assert QueuedRun.from_json(run.to_json()) == run
    one = Begun("fit", ("validate",), "now", run)
    assert Begun.from_json(one.to_json()) == one


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"step": "release", "then": [], "at": ""},
        {"step": "fit", "then": ["nowhere"], "at": ""},
        {"step": "fit", "then": 4, "at": ""},
        {"step": "fit", "then": [], "at": "", "run": {"number": "x"}},
    ],
)
def test_another_hand_in_what_was_begun_is_a_code(body: dict[str, Any]) -> None:
    """Whoever has the passphrase can write anything: it is refused, not run."""
    with pytest.raises(SynthError) as caught:
        pending.begun(Documents(pending=body))
    assert caught.value.code == "PROJECT.CONTENT"


@pytest.mark.parametrize(
    "run",
    [
        {"number": 1, "up_to": "release", "changes": {}},
        {"number": True, "up_to": "fit", "changes": {}},
        {"number": 1, "up_to": "fit", "changes": {"seed": -1}},
        {"number": 1, "up_to": "fit", "changes": {"synthesizer": 3}},
        {"number": 1, "up_to": "fit", "changes": {"parameters": {"x": []}}},
        {"number": 1, "up_to": "fit", "changes": []},
        "x",
    ],
)
def test_another_hand_in_the_queue_is_a_code(run: Any) -> None:
    """The same of the queue."""
    with pytest.raises(SynthError) as caught:
        pending.queue(Documents(queue={"v": 1, "runs": [run]}))
    assert caught.value.code == "PROJECT.CONTENT"
