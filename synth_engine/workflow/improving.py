"""Runs that a project keeps, and drift against its last release: documents and blobs, beside the line.

Loads no table library: the parent keeps and asks here. Must not compute with rows; workers do (`work.drifting`).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, Protocol

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import Plan, canonical_json, digest_of
from synth_engine.contracts.storage import BlobStore, DocumentStore
from synth_engine.improvement import comparing, plans, runs

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

DRIFT: Final = "drift"
RELEASED: Final = "released"
BEFORE: Final = "before"


class Content(BlobStore, DocumentStore, Protocol):
    """A project file, as much of it as is needed here."""


def _json(store: BlobStore, ref: Mapping[str, Any]) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(store.get_blob(str(ref["digest"])))
    return body


# -- runs ---------------------------------------------------------------------------------------------


def keep_run(store: Content, scored: Mapping[str, Any], at: datetime) -> None:
    """Keep the run that a new scorecard ends; inside the transaction that adopts it.

    Args:
        store: the project, a transaction open.
        scored: the scorecard's document.
        at: time of the run.
    """
    source, model = store.document("source"), store.document("model")
    synthetic, planned = store.document("synthetic"), store.document("plan")
    if not (source and model and synthetic and planned):
        return  # a scorecard of nothing that is here: another version's way
    before = store.document(runs.DOCUMENT)
    plan, card = planned["plan"], model["card"]
    kept = [] if before is None else before["runs"]
    changed = plans.fields(_json(store, kept[-1]["plan"]), plan) if kept else []
    policy = scored["policy"]
    record = {
        "at": at.isoformat(),
        "document": digest_of(scored),
        "plan": store.put_blob("plan", canonical_json(plan)).to_json(),
        "plan_digest": digest_of(plan),
        "changed": changed,
        "synthesizer": card["synthesizer"],
        "version": card["version"],
        "parameters": card["parameters"],
        "seed": plan["seed"],
        "table": source["digest"],
        "held": digest_of(runs.held_back(str(source["digest"]), plan)),
        "rows": source["rows"],
        "columns": len(source["schema"]),
        "synthetic_rows": synthetic["rows"],
        "seconds": {"fit": card["facts"].get("fit_seconds"), "generate": synthetic["seconds"]},
        "policy": f"{policy['name']} {policy['version']}",
        "scorecard": scored["scorecard"],
        "verdict": scored["verdict"],
    }
    released = runs.released_among(store.document("releases"))
    store.put_document(runs.DOCUMENT, runs.with_run(before, record, released))


def kept_runs(store: Content) -> list[dict[str, Any]]:
    """Every kept run, oldest first; ``released`` says whether a release was decided on it."""
    body = store.document(runs.DOCUMENT)
    released = runs.released_among(store.document("releases"))
    kept = [] if body is None else body["runs"]
    return [{**one, "released": one["document"] in released} for one in kept]


def tried(store: Content) -> int | None:
    """How often rows were held against the held-back rows of the present scorecard, it included.

    None where there is no scorecard, or its run was kept by a version that did not count yet.
    """
    scored = store.document("scorecard")
    if scored is None:
        return None
    digest = digest_of(scored)
    kept = (store.document(runs.DOCUMENT) or {}).get("runs", ())
    return next((one.get("tried") for one in reversed(kept) if one["document"] == digest), None)


def compared(store: Content, a: int, b: int) -> dict[str, Any]:
    """Run `b` held against run `a` (`comparing.compare`).

    Raises:
        UserFixable: ``RUNS.NONE``, ``RUNS.NO_SUCH_RUN``.
    """
    body = store.document(runs.DOCUMENT)
    return comparing.compare(*(_kept(store, runs.find(body, number)) for number in (a, b)))


def plan_of_run(store: Content, number: int) -> Plan:
    """The plan that a kept run was made under.

    Raises:
        UserFixable: ``RUNS.NONE``, ``RUNS.NO_SUCH_RUN``; ``PROJECT.CONTENT`` where it is no plan.
    """
    one = runs.find(store.document(runs.DOCUMENT), number)
    try:
        return Plan.from_json(_json(store, one["plan"]))
    except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        raise UserFixable("PROJECT.CONTENT", document=runs.DOCUMENT) from error


def since_last(store: Content) -> tuple[dict[str, Any], bool] | None:
    """The present scorecard's run against the last release before it, else the run before it.

    Returns:
        the comparison, and whether it is with a release; None where there is no earlier run.
    """
    scored = store.document("scorecard")
    if scored is None:
        return None
    released = runs.released_among(store.document("releases"))
    pair = runs.earlier(store.document(runs.DOCUMENT), digest_of(scored), released)
    if pair is None:
        return None
    found = comparing.compare(*(_kept(store, one) for one in pair))
    return found, pair[0]["document"] in released


def _kept(store: Content, record: Mapping[str, Any]) -> comparing.Kept:
    return comparing.Kept(record, _json(store, record["plan"]), _json(store, record["scorecard"]))


# -- drift --------------------------------------------------------------------------------------------


def before(store: DocumentStore) -> tuple[str, dict[str, Any]] | None:
    """What the present table is held against: (``release`` or ``table``, its record), or None."""
    released = store.document(RELEASED)
    if released is not None:
        return "release", released
    source = store.document("source")
    earlier = None if source is None else source.get(BEFORE)
    return None if earlier is None else ("table", earlier)


def drift_inputs(store: DocumentStore) -> dict[str, str]:
    """Digests of what drift would be measured from today."""
    source, found = store.document("source"), before(store)
    return {
        "source": "" if source is None else str(source["digest"]),
        "before": "" if found is None else digest_of(found[1]),
    }


def check_newer(store: DocumentStore) -> None:
    """See that there is something to hold the present table against.

    Raises:
        UserFixable: ``STEP.NEEDS``, ``DRIFT.NOTHING_BEFORE``, ``DRIFT.NOTHING_NEWER``.
    """
    source = store.document("source")
    if source is None:
        raise UserFixable("STEP.NEEDS", step="import")
    found = before(store)
    if found is None:
        raise UserFixable("DRIFT.NOTHING_BEFORE")
    if found[1]["source"] == source["digest"]:
        raise UserFixable("DRIFT.NOTHING_NEWER")


def drift_answer(store: Content) -> dict[str, Any] | None:
    """The kept drift and whether it is ``stale``; None where none was measured."""
    document = store.document(DRIFT)
    if document is None:
        return None
    stale = document["inputs"] != drift_inputs(store)
    return {**_json(store, document["answer"]), "stale": stale}
