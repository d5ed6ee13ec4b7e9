"""What the worker's steps read from and write to the project: tables as chunks, results as one document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Protocol

from synth_engine import tables
from synth_engine.contracts.context import Context
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import canonical_json, digest_of
from synth_engine.contracts.storage import BlobRef
from synth_engine.contracts.table import ColumnSchema, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import numpy as np
    from numpy.typing import NDArray

    from synth_engine.contracts.policy import Line
    from synth_engine.project import Project


class WorkContext(Context, Protocol):
    """A context that also announces stored artefacts and figures."""

    def figure(self, line: Line) -> None:
        """Say what was measured, as soon as it is."""
        ...

    def artifact(self, ref: BlobRef) -> None:
        """Say that a blob was stored."""
        ...


def need(project: Project, name: str, step: str) -> dict[str, Any]:
    """Return a document that an earlier step made.

    Raises:
        UserFixable: ``STEP.NEEDS`` naming the step to do first.
    """
    document = project.document(name)
    if document is None:
        raise UserFixable("STEP.NEEDS", step=step)
    return document


def put_table(
    project: Project, parts: Iterable[Table], task: str, total: int, context: WorkContext
) -> tuple[list[dict[str, Any]], int]:
    """Store row groups as chunks; return their references and the number of rows."""
    refs, done = [], 0
    groups = (group for part in parts for group in tables.slices(part))
    for rows, body in tables.packed(groups, context.cores):
        ref = project.put_blob("rows", body)
        context.artifact(ref)
        refs.append(ref.to_json())
        done += rows
        context.progress(task, min(done, total), total)
    return refs, done


class StoredTable:
    """A table that `put_table` stored, gone through chunk by chunk, as often as one likes.

    Attributes:
        schema: of the table.
    """

    def __init__(self, project: Project, document: Mapping[str, Any]) -> None:
        self.schema = tuple(ColumnSchema.from_json(row) for row in document["schema"])
        self._project = project
        self._name = str(document["table"])
        self._refs = [BlobRef.from_json(ref) for ref in document["chunks"]]

    def __iter__(self) -> Iterator[Table]:
        """Row groups as they are stored; no more than one is held."""
        for ref in self._refs:
            yield tables.from_chunks([self._project.get_blob(ref.digest)], self.schema, self._name)


def get_table(
    project: Project, document: Mapping[str, Any], keep: NDArray[np.bool_] | None = None
) -> Table:
    """Read a table that `put_table` stored: all rows, or those that `keep` names, no other being held."""
    schema = tuple(ColumnSchema.from_json(row) for row in document["schema"])
    chunks = (project.get_blob(BlobRef.from_json(ref).digest) for ref in document["chunks"])
    return tables.from_chunks(chunks, schema, str(document["table"]), keep)


def table_digest(schema: Iterable[ColumnSchema], refs: Iterable[Mapping[str, Any]]) -> str:
    """Name of a table's content: its schema and its chunks."""
    return digest_of([[s.to_json() for s in schema], [ref["digest"] for ref in refs]])


def put_json(project: Project, kind: str, body: object, context: WorkContext) -> BlobRef:
    """Store a JSON value as a blob."""
    ref = project.put_blob(kind, canonical_json(body))
    context.artifact(ref)
    return ref


def get_json(project: Project, ref: Mapping[str, Any]) -> dict[str, Any]:
    """Read a JSON object that `put_json` stored."""
    body: dict[str, Any] = json.loads(project.get_blob(str(ref["digest"])))
    return body


def result(project: Project, body: Mapping[str, Any], context: WorkContext) -> dict[str, Any]:
    """Store a step's document and return the summary that names it."""
    return {"document": put_json(project, "document", body, context).to_json()}
