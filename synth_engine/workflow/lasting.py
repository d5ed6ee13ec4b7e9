"""The collapse profile that a project keeps: what it was made from, whether it still holds, what it says.

Beside the line: no step waits for it. Loads no table library: the parent asks here too. Must not measure.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.errors import SynthError
from synth_engine.contracts.plan import digest_of
from synth_engine.validation.policies import load_policy
from synth_engine.workflow.state import plan_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.contracts.plan import Plan
    from synth_engine.contracts.storage import BlobStore, DocumentStore
    from synth_engine.contracts.synthesizer import ParameterValue

NAME: Final = "collapse"
# What of a plan decides which rows are learnt from, and what a column is.
_CHOICES: Final = ("roles", "holdout", "seed", "policy", "rules")


def generator_key(name: str, parameters: Mapping[str, ParameterValue]) -> str:
    """Digest of a generator as a plan names it: the method, and what differs from its defaults."""
    return digest_of([name, dict(parameters)])


def columns_key(source: Mapping[str, Any]) -> str:
    """Digest of a table's column names, in any order: tables of one kind have the same."""
    return digest_of(sorted(str(column["name"]) for column in source["schema"]))


def inputs(store: DocumentStore, plan: Plan, asked: Mapping[str, Any]) -> dict[str, str]:
    """Digests of what a profile would be made from today.

    Args:
        store: the project's documents.
        plan: the project's.
        asked: what was asked of the profile; `target` and `protected` are None where the plan says them.

    Returns:
        source, plan, named (predicted and protected columns, where the plan says them) and cells (the policy's
        minimum cell count; empty where the policy cannot be read).
    """
    source = store.document("source")
    body = plan.to_json()
    named = [
        list(plan.targets) if asked["target"] is None else [],
        list(plan.protected) if asked["protected"] is None else [],
    ]
    try:
        cells = digest_of(load_policy(plan.policy).minimum_cell_count)
    except SynthError:
        cells = ""
    return {
        "source": "" if source is None else str(source["digest"]),
        "plan": digest_of([*(body[name] for name in _CHOICES), list(plan.left_out)]),
        "named": digest_of(named),
        "cells": cells,
    }


def answer(store: BlobStoreOfDocuments) -> dict[str, Any] | None:
    """The kept answer as ``cloister collapse --json`` says it, and ``stale``; None where none was made.

    Of generators measured side by side it speaks of the plan's, whichever was named first.
    """
    document = store.document(NAME)
    if document is None:
        return None
    body: dict[str, Any] = json.loads(store.get_blob(str(document["answer"]["digest"])))
    plan = plan_of(store)
    if plan is None:
        return {**body, "stale": True}
    key = generator_key(plan.synthesizer, plan.parameters)
    names = [name for name, one in document["generators"].items() if one == key]
    stale = not names or inputs(store, plan, document["asked"]) != document["inputs"]
    if names and names[0] != body["synthesizer"]:
        body = _spoken_of(body, names[0])
    return {**body, "stale": stale}


def _spoken_of(body: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The same answer with another of its generators in front; as it is where that one was not come to."""
    others = dict(body.get("others", {}))
    if name not in others:
        return dict(body)
    common = {key: body[key] for key in ("generators", "complete", "tasks")}
    before = others.pop(name)
    left = {key: body[key] for key in before if key in body}
    return {
        "synthesizer": name,
        **before,
        **common,
        "others": {body["synthesizer"]: left, **others},
    }


def summary(store: BlobStoreOfDocuments) -> dict[str, Any] | None:
    """What a manifest says of the profile; None where there is none, or a stale one."""
    found = answer(store)
    if found is None or found["stale"]:
        return None
    arm = found["arms"][found["verdict_arm"]]
    cri = arm["cri"] or {"value": None, "low": None, "high": None}
    return {
        "cri": cri["value"],
        "low": cri["low"],
        "high": cri["high"],
        "alpha_star": found["alpha_star"]["value"],
        "safe_real_share": found["safe_real_share"],
        "verdict": found["verdict"],
        "arm": found["verdict_arm"],
        "generations": found["generations"],
        "seeds": found["seeds"],
        "complete": found["complete"],
    }


def measured_safe(store: DocumentStore, plan: Plan) -> float | None:
    """The smallest share of real rows that a profile measured as safe for the plan's generator, or None.

    It holds for tables of the same columns, whatever rows were imported since: what is asked is how many synthetic
    rows this generator bears, and a table that has some is another table than the real one that was measured.
    """
    document, source = store.document(NAME), store.document("source")
    if document is None or source is None:
        return None
    key = [columns_key(source), generator_key(plan.synthesizer, plan.parameters)]
    for one in document["measured"]:
        if [one["columns"], one["generator"]] == key:
            return float(one["least_real"])
    return None


def remembered(
    store: DocumentStore, found: Mapping[str, float | None], generators: Mapping[str, str]
) -> list[dict[str, Any]]:
    """What `measured_safe` will look through: earlier profiles', and a new one's where it counts.

    Args:
        store: the project's documents, as they are before the new profile is kept.
        found: generator -> least share of real rows, of complete profiles; None where that is not known.
        generators: generator -> its key.

    A profile of a table that is synthetic in part says nothing of real people: it adds nothing. One that was
    stopped, or asked for less, takes nothing away.
    """
    document, source = store.document(NAME), store.document("source")
    before = [] if document is None else list(document["measured"])
    if source is None:
        return before
    lineage = source["lineage"]
    if lineage["generation_depth"] or lineage["real_share"] < 1:
        return before
    columns = columns_key(source)
    new = [
        {"columns": columns, "generator": generators[name], "least_real": share}
        for name, share in found.items()
        if share is not None
    ]
    keys = {(one["columns"], one["generator"]) for one in new}
    return [*new, *(one for one in before if (one["columns"], one["generator"]) not in keys)]


if TYPE_CHECKING:
    from typing import Protocol

    class BlobStoreOfDocuments(BlobStore, DocumentStore, Protocol):
        """A project file, as much of it as reading an answer needs."""
