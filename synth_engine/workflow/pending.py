"""What a project has begun and not ended, and what waits its turn: two documents, changed by the parent alone.

`pending` says which step was started and which come after it. It is written when a step starts and goes in
the very transaction that adopts the step, so where it is found at an opening, the run was interrupted: by a
crash, a kill or a power cut. `queue` holds further runs. Neither holds a row; nothing here starts anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from synth_engine.contracts.storage import DocumentStore
    from synth_engine.contracts.synthesizer import ParameterValue

PENDING: Final = "pending"
QUEUE: Final = "queue"
STEPS: Final = ("import", "profile", "fit", "generate", "validate")
"""Steps whose beginning is noted. A release is finished or taken back by itself (`api.delivering`)."""
GOES_ON: Final = ("profile", "fit", "generate", "validate")
"""Steps that can be done again without asking anybody."""
UP_TO: Final = ("fit", "generate", "validate")
MOST_QUEUED: Final = 50


@dataclass(frozen=True, slots=True)
class Changes:
    """How the plan of a queued run differs from the plan as it stood when the run was queued.

    Attributes:
        synthesizer: another method, which begins with its own defaults; None for the plan's.
        parameters: of the method.
        seed, rows, copies: None for the plan's.
    """

    synthesizer: str | None = None
    parameters: Mapping[str, ParameterValue] = field(default_factory=dict)
    seed: int | None = None
    rows: int | None = None
    copies: int | None = None

    def applied(self, plan: Plan) -> Plan:
        """The plan with them.

        Raises:
            UserFixable: ``PLAN.*``.
        """
        values: dict[str, Any] = {
            name: getattr(self, name)
            for name in ("synthesizer", "seed", "rows", "copies")
            if getattr(self, name) is not None
        }
        before = {} if self.synthesizer is not None else dict(plan.parameters)
        return replace(plan, **values, parameters={**before, **self.parameters})

    @classmethod
    def of(cls, plan: Plan) -> Changes:
        """Everything of a plan that a queued run can change."""
        return cls(plan.synthesizer, dict(plan.parameters), plan.seed, plan.rows, plan.copies)

    @property
    def empty(self) -> bool:
        """Whether they change nothing."""
        return self == Changes()

    def to_json(self) -> dict[str, Any]:
        """Only what differs."""
        body: dict[str, Any] = {
            name: getattr(self, name)
            for name in ("synthesizer", "seed", "rows", "copies")
            if getattr(self, name) is not None
        }
        return body | ({"parameters": dict(self.parameters)} if self.parameters else {})

    @classmethod
    def from_json(cls, body: Mapping[str, Any]) -> Changes:
        """Read what `to_json` wrote (KeyError, TypeError, ValueError where it is something else)."""
        numbers = {name: body.get(name) for name in ("seed", "rows", "copies")}
        for one in numbers.values():
            if one is not None and (type(one) is not int or one < 0):
                raise ValueError
        synthesizer, parameters = body.get("synthesizer"), body.get("parameters", {})
        if synthesizer is not None and not isinstance(synthesizer, str):
            raise TypeError
        for name, value in parameters.items():
            if not isinstance(name, str) or not isinstance(value, str | int | float | bool):
                raise TypeError
        return cls(synthesizer, dict(parameters), **numbers)


@dataclass(frozen=True, slots=True)
class QueuedRun:
    """A run that waits.

    Attributes:
        number: counts up in a project; names the run for `cloister queue`.
        changes: to the plan.
        up_to: the step it ends with.
        failed: code of the error by which it ended; "" for one that waits.
        base: method, parameters, seed, rows and copies of the plan when it was queued: what the runs before it
            changed does not add up. None for a run that takes the plan as it is when its turn comes.
    """

    number: int
    changes: Changes = field(default_factory=Changes)
    up_to: str = "validate"
    failed: str = ""
    base: Changes | None = None

    def plan(self, now: Plan) -> Plan:
        """What it runs under; roles, rules, policy and all else are the present plan's.

        Raises:
            UserFixable: ``PLAN.*``.
        """
        base = self.base
        if base is None:
            return self.changes.applied(now)
        # All five are set, also those that are None: as many rows as there are training rows.
        begun = replace(
            now,
            synthesizer=base.synthesizer or now.synthesizer,
            parameters=dict(base.parameters),
            seed=base.seed or 0,
            rows=base.rows,
            copies=base.copies or 1,
        )
        return self.changes.applied(begun)

    def to_json(self) -> dict[str, Any]:
        """As the document keeps it."""
        body = {"number": self.number, "changes": self.changes.to_json(), "up_to": self.up_to}
        body |= {} if self.base is None else {"base": self.base.to_json()}
        return body | ({"failed": self.failed} if self.failed else {})

    @classmethod
    def from_json(cls, body: Mapping[str, Any]) -> QueuedRun:
        """Read what `to_json` wrote (KeyError, TypeError, ValueError where it is something else)."""
        number, up_to, failed = body["number"], body["up_to"], body.get("failed", "")
        if type(number) is not int or up_to not in UP_TO or not isinstance(failed, str):
            raise ValueError
        base = None if "base" not in body else Changes.from_json(body["base"])
        return cls(number, Changes.from_json(body["changes"]), up_to, failed, base)


@dataclass(frozen=True, slots=True)
class Begun:
    """A row of steps that was begun.

    Attributes:
        step: that was started last.
        then: steps that come after it.
        at: when it was started (ISO time).
        run: the queued run it belongs to, None for none.
        file: that was being imported, "" for another step.
    """

    step: str
    then: tuple[str, ...]
    at: str
    run: QueuedRun | None = None
    file: str = ""

    def to_json(self) -> dict[str, Any]:
        """As the document keeps it."""
        body: dict[str, Any] = {"v": 1, "step": self.step, "then": list(self.then), "at": self.at}
        body |= {} if self.run is None else {"run": self.run.to_json()}
        return body | ({"file": self.file} if self.file else {})

    @classmethod
    def from_json(cls, body: Mapping[str, Any]) -> Begun:
        """Read what `to_json` wrote (KeyError, TypeError, ValueError where it is something else)."""
        step, then, run = body["step"], tuple(body["then"]), body.get("run")
        if step not in STEPS or not set(then) <= set(STEPS):
            raise ValueError
        read = None if run is None else QueuedRun.from_json(run)
        return cls(step, then, str(body["at"]), read, str(body.get("file", "")))


# -- what was begun -----------------------------------------------------------------------------------


def begun(store: DocumentStore) -> Begun | None:
    """What was begun and not ended, or None.

    Raises:
        UserFixable: ``PROJECT.CONTENT`` where the document is none of ours.
    """
    body = store.document(PENDING)
    if body is None:
        return None
    try:
        return Begun.from_json(body)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UserFixable("PROJECT.CONTENT", document=PENDING) from error


def begin(store: DocumentStore, one: Begun) -> None:
    """Note what is started; in a transaction. A step of a queued run goes on belonging to it."""
    known = begun(store)
    if known is not None and one.run is None and one.step in (known.step, *known.then):
        one = replace(one, run=known.run)
    store.put_document(PENDING, one.to_json())


def adopted(store: DocumentStore, step: str) -> None:
    """A step's result became the project's: go on to the step after it; in the transaction that adopts it."""
    known = begun(store)
    if known is None or known.step != step:
        return
    if known.then:
        store.put_document(
            PENDING, replace(known, step=known.then[0], then=known.then[1:]).to_json()
        )
    else:
        ended(store)


def ended(store: DocumentStore) -> None:
    """Nothing is begun any more; in a transaction."""
    if store.document(PENDING) is not None:
        store.drop_document(PENDING)


# -- what waits ---------------------------------------------------------------------------------------


def queue(store: DocumentStore) -> tuple[QueuedRun, ...]:
    """Runs that wait, and those that failed, in their order.

    Raises:
        UserFixable: ``PROJECT.CONTENT`` where the document is none of ours.
    """
    body = store.document(QUEUE)
    try:
        return () if body is None else tuple(QueuedRun.from_json(one) for one in body["runs"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UserFixable("PROJECT.CONTENT", document=QUEUE) from error


def keep_queue(store: DocumentStore, runs: Sequence[QueuedRun]) -> None:
    """Replace the queue; in a transaction.

    Raises:
        UserFixable: ``RUNS.QUEUE_FULL``.
    """
    if len(runs) > MOST_QUEUED:
        raise UserFixable("RUNS.QUEUE_FULL", limit=MOST_QUEUED)
    last = max((one.number for one in runs), default=0)
    store.put_document(
        QUEUE,
        {"v": 1, "last": max(last, _last(store)), "runs": [one.to_json() for one in runs]},
    )


def _last(store: DocumentStore) -> int:
    """The highest number that was given: a number is never given twice."""
    body = store.document(QUEUE)
    last = 0 if body is None else body.get("last", 0)
    return last if type(last) is int else 0


def next_number(store: DocumentStore) -> int:
    """The number of the next run that is queued."""
    return _last(store) + 1


def waiting(store: DocumentStore) -> tuple[QueuedRun, ...]:
    """Runs that wait for their turn."""
    return tuple(one for one in queue(store) if not one.failed)
