"""Where a project stands: fresh, stale and why."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import Plan, Role
from synth_engine.contracts.policy import Policy, Threshold
from synth_engine.contracts.profile import ColumnProfile, Profile
from synth_engine.contracts.steps import StepState
from synth_engine.contracts.table import ColumnKind, ColumnSchema
from synth_engine.workflow import STEPS, planning, state

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

POLICY = Policy("p", "1", "P", "s", (Threshold("m", "at_most", 1, True, "r"),))
ORDER = [step.name for step in STEPS]


class Documents:
    """A document store in memory."""

    def __init__(self) -> None:
        self.held: dict[str, Any] = {}

    def document(self, name: str) -> dict[str, Any] | None:
        """Return a document or None."""
        return self.held.get(name)

    def put_document(self, name: str, body: Mapping[str, Any]) -> None:
        """Set a document."""
        self.held[name] = dict(body)

    def drop_document(self, name: str) -> None:
        """Remove a document."""
        del self.held[name]

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Nothing to do."""
        yield

    def do(self, step: str, **body: Any) -> None:
        """Finish a step with what it would be made from now."""
        made = {"inputs": state.inputs_of(step, self, POLICY), **body}
        if step == "release":
            made = {"releases": [made]}
        self.put_document(state.DOCUMENT[step], made)

    def states(self) -> dict[str, str]:
        """State of each step."""
        return {one.step.name: str(one.state) for one in state.status(self, POLICY)}


def plan(**changes: Any) -> dict[str, Any]:
    """A plan as stored."""
    return Plan(**{"roles": {"a": Role.ORDINARY}, **changes}).to_json()


def finished() -> Documents:
    """A project on which everything was done."""
    store = Documents()
    store.do("import", digest="t1", schema=[{"name": "a"}])
    store.do("profile")
    store.do("plan", plan=plan())
    store.do("fit", artefact=None)
    store.do("generate", rows=3)
    store.do("validate", verdict="pass")
    store.do("release")
    return store


def test_an_empty_project_can_only_import() -> None:
    """Import is ready and everything else waits for it."""
    states = Documents().states()
    assert states["import"] == StepState.READY
    assert {states[name] for name in ORDER[1:]} == {StepState.BLOCKED}


def test_a_finished_project_is_done() -> None:
    """Nothing is stale right after the line was walked."""
    assert set(finished().states().values()) == {StepState.DONE}


def test_each_step_becomes_ready_in_turn() -> None:
    """The next step is always the one after the last done."""
    store = Documents()
    for name in ORDER:
        assert state.next_step(state.status(store, POLICY)) == name
        body: dict[str, Any] = {
            "import": {"digest": "t", "schema": [{"name": "a"}]},
            "plan": {"plan": plan()},
            "validate": {"verdict": "pass"},
        }.get(name, {})
        store.do(name, **body)
    assert state.next_step(state.status(store, POLICY)) is None


@pytest.mark.parametrize(
    ("change", "first_stale"),
    [
        ({"seed": 1}, "fit"),
        ({"holdout": 0.3}, "fit"),
        ({"parameters": {"leaf": 9}}, "fit"),
        ({"rows": 9}, "generate"),
        ({"targets": ("a",)}, "validate"),
        ({"policy": "other"}, "fit"),
    ],
)
def test_a_changed_plan_makes_stale_exactly_what_depends_on_it(
    change: dict[str, Any], first_stale: str
) -> None:
    """Steps before the change stay done, steps from it on are stale and say why."""
    store = finished()
    store.put_document("plan", {**store.held["plan"], "plan": plan(**change)})
    found = {one.step.name: one for one in state.status(store, POLICY)}
    at = ORDER.index(first_stale)
    assert all(found[name].state is StepState.DONE for name in ORDER[:at])
    assert all(found[name].state is StepState.STALE for name in ORDER[at:])
    assert found[first_stale].reason == "plan-changed"


def test_a_new_table_makes_everything_after_it_stale() -> None:
    """Importing again marks profile, fit and all that follows; the plan stays if the columns do."""
    store = finished()
    store.do("import", digest="t2", schema=[{"name": "a"}])
    states = store.states()
    assert states["profile"] == states["fit"] == states["release"] == StepState.STALE


def test_a_policy_file_that_changed_makes_the_verdict_stale() -> None:
    """A verdict belongs to the thresholds it was held against."""
    store = finished()
    other = Policy("p", "2", "P", "s", POLICY.thresholds)
    found = {one.step.name: one for one in state.status(store, other)}
    assert found["validate"].reason == "policy-changed"


def test_a_refused_scorecard_blocks_the_release() -> None:
    """A no at validate is a state of its own and release waits."""
    store = finished()
    store.drop_document("releases")
    store.do("validate", verdict="fail")
    states = store.states()
    assert states["validate"] == StepState.REFUSED
    assert states["release"] == StepState.BLOCKED


def column(name: str, kind: ColumnKind, distinct: int, role: Role = Role.ORDINARY) -> ColumnProfile:
    """Facts about one column."""
    return ColumnProfile(ColumnSchema(name, kind), role, 0, 0, distinct)


def test_default_plan_takes_the_last_class_column_as_target() -> None:
    """Identifiers, text and constants are never proposed as targets."""
    profile = Profile(
        10,
        (
            column("id", ColumnKind.IDENTIFIER, 10, Role.IDENTIFIER),
            column("sex", ColumnKind.CATEGORY, 2),
            column("income", ColumnKind.CATEGORY, 2),
            column("note", ColumnKind.TEXT, 9),
        ),
    )
    assert planning.default_plan(profile).targets == ("income",)


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ({"roles": {"a": Role.ORDINARY, "x": Role.ORDINARY}}, "PLAN.NO_SUCH_COLUMN"),
        ({"roles": {}}, "PLAN.COLUMN_WITHOUT_ROLE"),
        ({"roles": {"a": Role.IGNORED}}, "PLAN.NOTHING_LEFT"),
        ({"roles": {"a": Role.IGNORED}, "targets": ("a",)}, "PLAN.NOT_PREDICTABLE"),
    ],
)
def test_a_plan_that_does_not_fit_the_table_is_refused(bad: dict[str, Any], code: str) -> None:
    """Each way a plan can miss its table has its own answer."""
    with pytest.raises(UserFixable) as error:
        planning.check_plan(Plan(**bad), (ColumnSchema("a", ColumnKind.CATEGORY),))
    assert error.value.code == code
