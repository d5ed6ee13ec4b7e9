"""Import: an outside file becomes the project's table, with all that is known of where its rows come from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import tables
from synth_engine.contracts.lineage import Lineage
from synth_engine.workflow.work.drifting import before_of_import
from synth_engine.workflow.work.origin import origin_of
from synth_engine.workflow.work.registering import by_rows
from synth_engine.workflow.work.steps import attach, slices
from synth_engine.workflow.work.store import put_table, result, table_digest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.workflow.work.store import WorkContext


def import_file(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Read an outside file into chunks. Without papers, its rows are held against the registry, if one is known."""
    with attach(params, secrets) as project, origin_of(Path(params["file"])) as origin:
        table, record = tables.read_table(origin.file, context)
        lineage, recognised = origin.lineage, None
        if params.get("registry") and not origin.manifest:
            known, recognised = by_rows(table, params, secrets, context)
            # Where nothing is known of its rows, what the file says of itself stands.
            lineage = lineage if known == Lineage() else known
        refs, rows = put_table(project, slices(table), "import.store", table.rows, context)
        digest = table_digest(table.schema, refs)
        body = {
            "v": 1,
            "table": params["table"],
            "schema": [schema.to_json() for schema in table.schema],
            "rows": rows,
            "chunks": refs,
            "digest": digest,
            "record": record.to_json(),
            "lineage": lineage.to_json(),
            **({} if recognised is None else {"recognised": recognised}),
            # What is kept of the table that this one replaces, so that drift can be told.
            **before_of_import(project, digest, context),
            "inputs": {},
        }
        return result(project, body, context)
