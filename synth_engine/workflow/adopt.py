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
from synth_engine.contracts.metric import MetricResult
from synth_engine.contracts.plan import digest_of
from synth_engine.contracts.profile import Profile, SourceRecord
from synth_engine.contracts.storage import AuditStore, BlobRef, BlobStore, DocumentStore
from synth_engine.contracts.table import ColumnSchema
from synth_engine.workflow.state import DOCUMENT

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


def adopt(
    step: str,
    untrusted_ref: object,
    store: ProjectStore,
    *,
    at: datetime,
    actor: str,
    versions: Mapping[str, str],
) -> None:
    """Make a worker's result the project's: document and audit record together.

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
    outcome = str(body.get("verdict", "ok"))
    with store.transaction():
        store.put_document(DOCUMENT[step], body)
        audit.append(
            store,
            at=at,
            actor=actor,
            action=step,
            outcome=outcome,
            versions=versions,
            digests={"document": digest_of(body), **body.get("inputs", {})},
        )
