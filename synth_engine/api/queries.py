"""What can be asked of an open project: its documents as the records people know. Reads only; writes nothing.

`session.Session` is these and the commands. Must not start workers, and not load table libraries.
"""

from __future__ import annotations

import contextlib
import functools
import json
from typing import TYPE_CHECKING, Any, TypeVar

from synth_engine.api import account
from synth_engine.api.lineage import came_from
from synth_engine.api.records import SyntheticInfo
from synth_engine.contracts.errors import SynthError, UserFixable
from synth_engine.contracts.evidence import Evidence
from synth_engine.contracts.profile import Profile, SourceRecord
from synth_engine.contracts.synthesizer import ModelCard
from synth_engine.contracts.table import ColumnSchema
from synth_engine.validation.policies import load_policy
from synth_engine.workflow import augmenting, improving, lasting, state

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from synth_engine.contracts.plan import Plan
    from synth_engine.contracts.policy import Policy
    from synth_engine.contracts.steps import StepStatus
    from synth_engine.project import Project


_Answer = TypeVar("_Answer")
# What taking apart a document raises that is not as we write it.
_ODD = (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError)


def _kept(name: str) -> Callable[[Callable[[Any], _Answer]], Callable[[Any], _Answer]]:
    """Of a question about a kept document: whoever has the passphrase can have written anything into it.

    Raises (the question): UserFixable: ``PROJECT.CONTENT``.
    """

    def guarded(question: Callable[[Any], _Answer]) -> Callable[[Any], _Answer]:
        @functools.wraps(question)
        def ask(self: Any) -> _Answer:
            try:
                return question(self)
            except _ODD as error:
                raise UserFixable("PROJECT.CONTENT", document=name) from error

        return ask

    return guarded


class Queries:
    """An open project, as far as it is only looked at."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def document(self, name: str) -> dict[str, Any] | None:
        """A raw project document."""
        return self._project.document(name)

    def _json(self, name: str, key: str) -> dict[str, Any] | None:
        document = self._project.document(name)
        if document is None or key not in document:  # of a version before there was such a part
            return None
        body: dict[str, Any] = json.loads(self._project.get_blob(document[key]["digest"]))
        return body

    @_kept("account")
    def account(self) -> dict[str, Any]:
        """What all releases from the source add up to (see `account.summary`)."""
        return account.summary(self, self._project.project_secret)

    def policy(self) -> Policy | None:
        """The plan's policy, or None where it cannot be read."""
        plan = self.plan()
        if plan is None:
            return None
        with contextlib.suppress(SynthError):
            return load_policy(plan.policy)
        return None

    @_kept("steps")
    def steps(self) -> tuple[StepStatus, ...]:
        """Where every step stands."""
        return state.status(self._project, self.policy())

    def next_step(self) -> str | None:
        """First step that is missing or stale and can be done."""
        return state.next_step(self.steps())

    @_kept("source")
    def source(self) -> SourceRecord | None:
        """Where the table came from."""
        document = self._project.document("source")
        return None if document is None else SourceRecord.from_json(document["record"])

    @_kept("source")
    def schema(self) -> tuple[ColumnSchema, ...] | None:
        """Columns of the imported table."""
        document = self._project.document("source")
        if document is None:
            return None
        return tuple(ColumnSchema.from_json(row) for row in document["schema"])

    @_kept("profile")
    def profile(self) -> Profile | None:
        """Facts about the columns."""
        body = self._json("profile", "profile")
        return None if body is None else Profile.from_json(body)

    def plan(self) -> Plan | None:
        """What to make."""
        return state.plan_of(self._project)

    @_kept("model")
    def model(self) -> ModelCard | None:
        """What was fitted."""
        document = self._project.document("model")
        if document is None:
            return None
        card = dict(document["card"])
        card["guarantees"], card["limits"] = tuple(card["guarantees"]), tuple(card["limits"])
        return ModelCard(**card)

    @_kept("synthetic")
    def synthetic(self) -> SyntheticInfo | None:
        """What was generated."""
        document = self._project.document("synthetic")
        if document is None:
            return None
        return SyntheticInfo(
            rows=document["rows"],
            seconds=document["seconds"],
            synthesizer=document["synthesizer"],
            depth=document["lineage"]["generation_depth"],
            real_share=document["lineage"]["real_share"],
            watermark=document.get("watermark"),
        )

    @_kept("scorecard")
    def scorecard(self) -> dict[str, Any] | None:
        """The scorecard as JSON (`Scorecard.to_json`)."""
        return self._json("scorecard", "scorecard")

    @_kept("scorecard")
    def exposed(self) -> list[dict[str, Any]] | None:
        """The most exposed training rows, first first (`validation.exposure`); `row` counts from 1 as imported."""
        body = self._json("scorecard", "exposed")
        return None if body is None else list(body["rows"])

    @_kept("scorecard")
    def evidence(self) -> Evidence | None:
        """Aggregates for plots."""
        body = self._json("scorecard", "evidence")
        return None if body is None else Evidence.from_json(body)

    @_kept("collapse")
    def collapse(self) -> dict[str, Any] | None:
        """The kept collapse profile as ``cloister collapse --json`` says it, and whether it is ``stale``."""
        return lasting.answer(self._project)

    @_kept("augmentation")
    def augmentation(self) -> dict[str, Any] | None:
        """The kept advice as ``cloister augment --json`` says it, and whether it is ``stale``."""
        return augmenting.answer(self._project)

    @_kept("runs")
    def runs(self) -> list[dict[str, Any]]:
        """Kept runs, oldest first: plan, synthesizer, table, verdict, and whether they were ``released``."""
        return improving.kept_runs(self._project)

    def compare(self, a: int, b: int) -> dict[str, Any]:
        """Run `b` held against run `a` (`improvement.comparing.compare`).

        Raises:
            UserFixable: ``RUNS.NONE``, ``RUNS.NO_SUCH_RUN``.
        """
        return improving.compared(self._project, a, b)

    @_kept("drift")
    def drift(self) -> dict[str, Any] | None:
        """The kept drift (`improvement.drift.drift`), and whether it is ``stale``."""
        return improving.drift_answer(self._project)

    def project_facts(self) -> Mapping[str, Any]:
        """Facts about the file: name, created, format, size, counts."""
        return self._project.facts()

    @_kept("source")
    def came_from(self) -> dict[str, Any]:
        """Lineage of the imported table, and what its rows said where a registry was asked."""
        return came_from(self._project.document("source"))
