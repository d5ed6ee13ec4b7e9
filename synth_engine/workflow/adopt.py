"""Takes what a worker made into the project: document and audit record in one transaction, or neither.

Runs in the parent. What the worker left is checked before it is believed: every blob it names must be
there with the right digest, and its document must parse.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Protocol

from synth_engine import audit
from synth_engine.contracts.errors import Bug, SynthError
from synth_engine.contracts.evidence import Evidence
from synth_engine.contracts.lineage import Lineage
from synth_engine.contracts.metric import MetricResult
from synth_engine.contracts.plan import digest_of
from synth_engine.contracts.profile import Profile, SourceRecord
from synth_engine.contracts.storage import AuditStore, BlobRef, BlobStore, DocumentStore
from synth_engine.contracts.table import ColumnSchema
from synth_engine.workflow import augmenting, improving, pending
from synth_engine.workflow.state import DOCUMENT, FURTHER

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


class ProjectStore(BlobStore, DocumentStore, AuditStore, Protocol):
    """A project file, as much of it as adoption needs."""


def load_document(store: BlobStore, untrusted_ref: object) -> dict[str, Any]:
    """Read a worker's result document.

    Raises:
        Bug: ``WORKER.PROTOCOL`` if it is not a JSON object.
    """
    try:
        ref = BlobRef.from_json(untrusted_ref)  # type: ignore[arg-type]  # checked by the except
        body = json.loads(store.get_blob(ref.digest))
    except (KeyError, TypeError, ValueError) as error:
        raise Bug("WORKER.PROTOCOL") from error
    if not isinstance(body, dict):
        raise Bug("WORKER.PROTOCOL")
    return body


def _check(step: str, body: Mapping[str, Any], store: BlobStore) -> None:
    """Parse everything in a result document; anything wrong in it raises."""
    if step in {"import", "generate"}:
        for row in body["schema"]:
            ColumnSchema.from_json(row)
        for ref in body["chunks"]:
            store.get_blob(BlobRef.from_json(ref).digest)
    if step == "import":
        SourceRecord.from_json(body["record"])
        Lineage.from_json(body["lineage"])
    if step == "profile":
        Profile.from_json(json.loads(store.get_blob(body["profile"]["digest"])))
    if step == "fit" and body["artefact"] is not None:
        store.get_blob(body["artefact"]["digest"])
    if step == "validate":
        card = json.loads(store.get_blob(body["scorecard"]["digest"]))
        for family in ("fidelity", "utility", "privacy", "fairness"):
            for line in card[family]:
                MetricResult.from_json(line)
        Evidence.from_json(json.loads(store.get_blob(body["evidence"]["digest"])))
    if step == improving.DRIFT:
        moved = json.loads(store.get_blob(body["answer"]["digest"]))
        if moved["verdict"] != body["verdict"] or not isinstance(moved["columns"], list):
            raise ValueError
        body["inputs"]["source"]
    if step == augmenting.STEP:
        advice = json.loads(store.get_blob(body["answer"]["digest"]))
        if advice["verdict"] != body["verdict"] or not isinstance(advice["sizes"], list):
            raise ValueError
    if step == "collapse":
        store.get_blob(body["figures"]["digest"])
        found = json.loads(store.get_blob(body["answer"]["digest"]))
        found["arms"][found["verdict_arm"]]["cri"]


def _recognised(body: Mapping[str, Any]) -> str:
    """What an imported table's papers or rows said of it, for the log."""
    lineage, found = body["lineage"], body.get("recognised")
    if found is None:
        synthetic = round(100 * (1 - lineage["real_share"]), 1)
        depth = lineage["generation_depth"]
        return f"by papers: {synthetic} % synthetic, generation {depth}" if depth else ""
    share, mark = found["share"], found.get("watermark")
    marked = ""
    if mark is not None and mark["found"]:
        least = round(100 * mark["share"]["low"], 1)
        marked = f"watermark of key {mark['key_id']} in at least {least} % of the rows"
    if not found["ancestors"]:
        return f"by {marked}: {found['verdict']}" if marked else f"by rows: {found['verdict']}"
    low, high = round(100 * share["low"], 1), round(100 * share["high"], 1)
    by_rows = (
        f"by rows: {found['verdict']}, {low} to {high} % synthetic, generation {found['depth']}"
    )
    return f"{by_rows}; {marked}" if marked else by_rows


def _watermark(body: Mapping[str, Any], before: Mapping[str, Any] | None) -> str:
    """Whose watermark the rows carry, and that one was taken off, for the log; empty for steps and rows without."""
    mark = body.get("watermark")
    if mark is None:
        lost = None if before is None else before.get("watermark")
        return "" if lost is None else f"without the watermark of key {lost['key_id']}"
    said = "" if mark["found"] else ", too weak to be found"
    return f"watermark {mark['method']} of key {mark['key_id']}{said}"


def _digests(step: str, body: Mapping[str, Any]) -> dict[str, str]:
    """Of a document and what it was made of, for the log; of an import the catalogue read with the file, too."""
    digests = {"document": digest_of(body), **body.get("inputs", {})}
    beside = body["record"].get("catalogue") if step == "import" else None
    if beside is not None:
        digests = {**digests, "catalogue": beside["sha256"]}
    return digests


def adopt(
    step: str,
    untrusted_ref: object,
    store: ProjectStore,
    *,
    at: datetime,
    actor: str,
    versions: Mapping[str, str],
    subject: str = "",
) -> None:
    """Make a worker's result the project's: document and audit record together.

    `subject` is what the record names: the file that was imported, or the page that was written.

    Raises:
        Bug: ``WORKER.PROTOCOL`` if the result does not hold together.
    """
    body = load_document(store, untrusted_ref)
    try:
        _check(step, body, store)
    except SynthError:
        raise
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Bug("WORKER.PROTOCOL") from error
    # A job beside the line that was stopped keeps what it has: the log says that it was stopped.
    outcome = str(body.get("verdict", "ok")) if body.get("complete", True) else "cancelled"
    before = store.document("synthetic") if step == "generate" else None
    with store.transaction():
        store.put_document(DOCUMENT.get(step, step), body)
        pending.adopted(store, step)
        if step == "validate":
            improving.keep_run(store, body, at)
        audit.append(
            store,
            at=at,
            actor=actor,
            action=step,
            subject=subject,
            outcome=outcome,
            versions=versions,
            reason=_recognised(body) if step == "import" else _watermark(body, before),
            digests=_digests(step, body),
        )


def adopt_table(
    untrusted_ref: object,
    store: ProjectStore,
    *,
    name: str,
    at: datetime,
    actor: str,
    versions: Mapping[str, str],
    subject: str = "",
) -> None:
    """Keep a table that a worker read beside the main one, under its name; one of that name is replaced.

    Raises:
        Bug: ``WORKER.PROTOCOL`` if the result does not hold together.
    """
    body = load_document(store, untrusted_ref)
    try:
        _check("import", body, store)
    except SynthError:
        raise
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Bug("WORKER.PROTOCOL") from error
    with store.transaction():
        kept = store.document(FURTHER) or {"v": 1, "tables": {}}
        store.put_document(FURTHER, {**kept, "tables": {**kept["tables"], name: body}})
        audit.append(
            store,
            at=at,
            actor=actor,
            action="import-table",
            subject=subject,
            outcome="ok",
            versions=versions,
            reason=_recognised(body),
            digests=_digests("import", body),
        )
