"""Where a project stands: which steps are done, which are stale and why.

A step's document carries the digests of what it was made from (`inputs`). A step is stale when what it
would be made from today has other digests. Nothing here computes with rows; no heavy library is loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import FreeText, Plan, digest_of
from synth_engine.contracts.policy import Verdict
from synth_engine.contracts.steps import StepState, StepStatus
from synth_engine.workflow.line import STEPS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.contracts.policy import Policy
    from synth_engine.contracts.steps import Step
    from synth_engine.contracts.storage import DocumentStore

# Step -> the project document it makes. "import" makes the source.
DOCUMENT = {
    "import": "source",
    "profile": "profile",
    "plan": "plan",
    "fit": "model",
    "generate": "synthetic",
    "validate": "scorecard",
    "release": "releases",
    "augment": "augmentation",  # beside the line
}
# The document of the tables beside the one that is synthesised: name -> what the source document is for that one.
FURTHER = "tables"
# Why a step is stale, by the input that moved.
REASONS = {
    "source": "table-changed",
    "columns": "columns-changed",
    "plan": "plan-changed",
    "model": "model-changed",
    "synthetic": "synthetic-changed",
    "policy": "policy-changed",
    "scorecard": "scorecard-changed",
}


def plan_of(store: DocumentStore) -> Plan | None:
    """The project's plan, or None.

    Raises:
        UserFixable: ``PROJECT.CONTENT`` where the document is no plan.
    """
    document = store.document("plan")
    if document is None:
        return None
    try:
        return Plan.from_json(document["plan"])
    except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        raise UserFixable("PROJECT.CONTENT", document="plan") from error


def _digest(store: DocumentStore, name: str) -> str | None:
    document = store.document(name)
    return None if document is None else digest_of(document)


def _fit_choices(plan: Plan) -> dict[str, Any]:
    """The part of the plan that a model depends on."""
    body = plan.to_json()
    # The policy says how many rows must share a value, so a model hangs on it too.
    names = ("roles", "synthesizer", "parameters", "holdout", "seed", "policy")
    made = {k: body[k] for k in names}
    # A plan without rules counts as one of before there were any: its model stays fresh.
    made |= {"rules": body["rules"]} if plan.rules else {}
    # The same of a plan that says nothing about free text.
    made |= {"text": body["text"]} if plan.text is not FreeText.PLACEHOLDER else {}
    return made | ({"left_out": body["left_out"]} if plan.left_out else {})


def _generate_choices(plan: Plan) -> list[Any]:
    """The part of the plan that the rows drawn from a model depend on."""
    # A plan that asks for nothing counts as one of before anything could be asked: its rows stay fresh.
    asked = [list(plan.where), plan.rebalance] if plan.alters else []
    return [plan.rows, plan.seed, *asked, *([plan.copies] if plan.copies > 1 else [])]


def _validate_choices(plan: Plan) -> list[Any]:
    """The part of the plan that figures depend on beside the tables."""
    named = [list(plan.targets), list(plan.protected), plan.policy]
    return [*named, list(plan.regressions)] if plan.regressions else named


def _learnt_from(source: Mapping[str, Any] | None) -> str:
    """Name of what is learnt from: the same rows, imported again with other papers, are another table."""
    if source is None:
        return ""
    lineage = source.get("lineage") or {}
    if not lineage.get("generation_depth") and lineage.get("real_share", 1.0) == 1.0:
        return str(source["digest"])
    return digest_of([source["digest"], lineage])


def inputs_of(step: str, store: DocumentStore, policy: Policy | None = None) -> dict[str, str]:
    """Digests of everything a step would be made from today; empty texts for what is missing.

    Args:
        step: name of a step.
        store: the project's documents.
        policy: the plan's policy, for ``validate``.
    """
    plan = plan_of(store)
    source = store.document("source")
    table = "" if source is None else str(source["digest"])
    columns = "" if source is None else digest_of(source["schema"])
    if step == "import":
        return {}
    if step == "profile":
        return {"source": table}
    if step == "plan":
        return {"columns": columns}
    if step == "fit":
        return {
            "source": _learnt_from(source),
            "plan": "" if plan is None else digest_of(_fit_choices(plan)),
        }
    if step == "generate":
        return {
            "model": _digest(store, "model") or "",
            "plan": "" if plan is None else digest_of(_generate_choices(plan)),
        }
    if step == "validate":
        judged = [] if plan is None else _validate_choices(plan)
        return {
            "source": table,
            "synthetic": _digest(store, "synthetic") or "",
            "plan": digest_of(judged),
            "policy": "" if policy is None else digest_of(policy.to_json()),
        }
    return {"scorecard": _digest(store, "scorecard") or ""}


def _made_from(step: str, document: Mapping[str, Any]) -> Mapping[str, str]:
    if step == "release":
        releases = document["releases"]
        return releases[-1]["inputs"] if releases else {"scorecard": "none"}
    inputs: Mapping[str, str] = document["inputs"]
    return inputs


def status(store: DocumentStore, policy: Policy | None = None) -> tuple[StepStatus, ...]:
    """State of every step, in the line's order.

    Args:
        store: the project's documents.
        policy: the plan's policy where it could be read; None makes ``validate`` stale.
    """
    found: list[StepStatus] = []
    broken = ""  # first step that is not done; everything after it waits
    for step in STEPS:
        found.append(_status_of(step, store, policy, broken))
        if found[-1].state is not StepState.DONE and not broken:
            broken = step.name
    return tuple(found)


def _status_of(step: Step, store: DocumentStore, policy: Policy | None, broken: str) -> StepStatus:
    document = store.document(DOCUMENT[step.name])
    if document is None or (step.name == "release" and not document["releases"]):
        if broken:
            return StepStatus(step, StepState.BLOCKED, f"needs-{broken}")
        return StepStatus(step, StepState.READY)
    now, then = inputs_of(step.name, store, policy), _made_from(step.name, document)
    moved = [name for name in now if now[name] != then.get(name)]
    if moved:
        return StepStatus(step, StepState.STALE, REASONS.get(moved[0], "changed"))
    if broken:
        return StepStatus(step, StepState.STALE, f"after-{broken}")
    if step.name == "validate" and document["verdict"] != Verdict.PASS:
        return StepStatus(step, StepState.REFUSED, "gate-refuses")
    return StepStatus(step, StepState.DONE)


def next_step(found: tuple[StepStatus, ...]) -> str | None:
    """First step that can be done now and is missing or stale; None when the line is complete or waits."""
    for one in found:
        if one.state in {StepState.READY, StepState.STALE}:
            return one.step.name
        if one.state is StepState.REFUSED:
            return None
    return None
