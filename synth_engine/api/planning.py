"""Help with a plan: live checks of what is typed, what methods will take here, and drafts that outlive a crash.

A draft is a document of the project like any other: sealed with it, seen by nobody without its passphrase. No step
hangs on it and no record speaks of it: it becomes the plan when it is kept (`Session.set_plan`), which is recorded.
"""

from __future__ import annotations

import functools
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from synth_engine.contracts.errors import SynthError, UserFixable
from synth_engine.contracts.plan import Plan, Role
from synth_engine.contracts.profile import ColumnProfile, Profile
from synth_engine.contracts.table import ColumnKind, ColumnSchema
from synth_engine.rules.asking import check_asked, read_request
from synth_engine.rules.checking import check_rule
from synth_engine.rules.enforceable import check_drawn
from synth_engine.rules.parsing import parse_rule
from synth_engine.rules.wording import rule_sentence, rule_text
from synth_engine.tables.room import free_bytes
from synth_engine.validation.regressions import check_regression
from synth_engine.workflow import estimating, planning

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from synth_engine.api.session import Session
    from synth_engine.contracts.synthesizer import ModelCard, SynthesizerInfo
    from synth_engine.workflow.estimating import Estimate, Shape

DRAFT: Final = "plan-draft"
# Steps of a draft's history that are kept, and characters that they may take in all.
MOST_STEPS: Final = 60
_MOST_SIZE = 2_000_000

Typed: TypeAlias = Literal["rule", "where", "rebalance", "regression"]


# -- what is typed ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Checked:
    """A typed text that fits the table: as it goes into the plan, and as a sentence ("" where there is none)."""

    text: str
    sentence: str = ""


def check_text(
    kind: Typed, text: str, schema: Sequence[ColumnSchema], roles: Mapping[str, Role]
) -> Checked:
    """Check one text that somebody types into a plan.

    Args:
        kind: what it is to be.
        text: as typed.
        schema: columns of the table.
        roles: of the plan.

    Raises:
        UserFixable: ``RULES.*``, ``SYNTH.CONDITION_*``, ``SYNTH.REBALANCE_*``, ``VALID.REGRESSION_*``.
    """
    made_up, drawn = planning.drawn_columns(roles, schema)
    said = text.strip()
    if kind == "rule":
        rule = parse_rule(said)
        check_rule(rule, 1, schema)
        check_drawn(rule, 1, drawn, made_up)
        return Checked(rule_text(rule), rule_sentence(rule))
    if kind == "regression":
        check_regression(said, tuple(schema))
        return Checked(said)
    where = (said,) if kind == "where" else ()
    request = read_request(where, said if kind == "rebalance" else None, schema)
    check_asked(request, drawn, made_up)
    return Checked(said)


# -- what methods take --------------------------------------------------------------------------------


def cores() -> int:
    """Cores that a worker may use here."""
    return os.cpu_count() or 1


@functools.cache
def _slower() -> float:
    return estimating.machine()


def profile_of(untrusted: Mapping[str, Any]) -> Profile:
    """As much of a profile as estimates need, from what ``cloister profile --json`` says (LookupError if not)."""
    columns = tuple(
        ColumnProfile(
            schema=ColumnSchema(str(one["name"]), ColumnKind(one["kind"])),
            role=Role(one["role"]),
            missing=int(one["missing"]),
            special=int(one["special"]),
            distinct=int(one["distinct"]),
        )
        for one in untrusted["columns"]
    )
    return Profile(int(untrusted["rows"]), columns)


def shape_for(profile: Profile, plan: Plan) -> Shape:
    """What time and memory hang on, under a plan."""
    learnt = estimating.training_rows(profile.rows, plan.holdout, plan.left_out)
    draws = (plan.rows or learnt) * plan.copies
    text = str(plan.text) == "template"
    return estimating.shape_of(profile, plan.roles, learnt, draws, text=text)


def estimates(
    profile: Profile,
    plan: Plan,
    infos: Sequence[SynthesizerInfo],
    card: ModelCard | None = None,
) -> dict[str, Estimate]:
    """What each method will take on a table on this machine; methods that nobody measured are missing.

    Args:
        profile: of the table.
        plan: rows, copies, roles; parameters count for the plan's own method, defaults for the others.
        infos: of the methods.
        card: of the model fitted last in this project: its seconds correct the estimate of its method.
    """
    shape = shape_for(profile, plan)
    found = {}
    for info in infos:
        given = plan.parameters if info.name == plan.synthesizer else {}
        made = estimating.estimate(
            info.name,
            shape,
            estimating.passes_of(info, given),
            cores=cores(),
            slower=_slower(),
            last=_last(profile, plan, info, card),
        )
        if made is not None:
            found[info.name] = made
    return found


def _last(
    profile: Profile, plan: Plan, info: SynthesizerInfo, card: ModelCard | None
) -> tuple[Shape, int, float] | None:
    """The last fit, where it was this method's."""
    if card is None or card.synthesizer != info.name:
        return None
    seconds = card.facts.get("fit_seconds")
    if not isinstance(seconds, int | float):
        return None
    shape = estimating.shape_of(profile, plan.roles, card.rows, card.rows)
    passes = int(estimating.passes_of(info, card.parameters).get("epochs", 0) or 0)
    return shape, passes, float(seconds)


def memory_free() -> int | None:
    """Memory that is free here (bytes); None where the system does not say."""
    return free_bytes()


# -- drafts -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """A plan that is being edited, with the way there.

    Attributes:
        steps: plans, oldest first; the first is where editing began.
        at: index of the one on the page.
    """

    steps: tuple[Plan, ...]
    at: int

    @property
    def plan(self) -> Plan:
        """The one on the page."""
        return self.steps[self.at]


def keep_draft(session: Session, draft: PlanDraft | None) -> None:
    """Keep a draft in the project, or drop it (None). Nothing happens where the project is open read-only.

    Raises:
        Environment: ``PROJECT.*`` where the file cannot be written.
    """
    if session.read_only:
        return
    project = session.project
    if draft is None:
        if project.document(DRAFT) is not None:
            with project.transaction():
                project.drop_document(DRAFT)
        return
    steps = [one.to_json() for one in draft.steps]
    at = draft.at
    # The oldest steps go first; the one on the page is never dropped.
    while len(steps) > 1 and (len(steps) > MOST_STEPS or _size(steps) > _MOST_SIZE):
        if at > 0:
            steps.pop(0)
            at -= 1
        else:
            steps.pop()
    body = {"v": 1, "steps": steps, "at": at}
    if body != project.document(DRAFT):
        with project.transaction():
            project.put_document(DRAFT, body)


def _size(steps: Sequence[Mapping[str, Any]]) -> int:
    """About how many characters they take: roles and rules are what grows."""
    return sum(200 + 30 * len(one["roles"]) + sum(map(len, one["rules"])) for one in steps)


def plan_draft(session: Session) -> PlanDraft | None:
    """The draft that is kept, or None; one that cannot be read, or is for other columns, counts as none."""
    document = session.document(DRAFT)
    schema = session.schema()
    if document is None or schema is None:
        return None
    try:
        steps = tuple(Plan.from_json(one) for one in document["steps"])
        at = int(document["at"])
        if document["v"] != 1 or not 0 <= at < len(steps):
            return None
    except (SynthError, LookupError, TypeError, ValueError, AttributeError, ArithmeticError):
        return None
    names = {one.name for one in schema}
    if any(set(one.roles) != names for one in steps):
        return None
    return PlanDraft(steps, at)


def take_draft(session: Session) -> Plan:
    """Make the draft the plan (recorded like every plan) and forget it.

    Raises:
        UserFixable: ``PLAN.NO_DRAFT``, and what `Session.set_plan` raises.
    """
    draft = plan_draft(session)
    if draft is None:
        raise UserFixable("PLAN.NO_DRAFT")
    session.set_plan(draft.plan)
    keep_draft(session, None)
    return draft.plan
