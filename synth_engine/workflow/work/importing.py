"""Import: an outside file becomes the project's table, with all that is known of where its rows come from.

Somebody waits for the rows: what only some imports need loads when it is needed.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.lineage import Lineage
from synth_engine.contracts.reading import Reading
from synth_engine.project import Project
from synth_engine.tables.streaming import stream_table
from synth_engine.tables.without_pandas import leave_pandas_out
from synth_engine.workflow.work.origin import origin_of
from synth_engine.workflow.work.store import get_table, put_table, result, table_digest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.workflow.work.store import WorkContext


def import_file(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Read an outside file into chunks. Without papers, its rows are held against the registry, if one is known."""
    leave_pandas_out()
    attached = Project.attach(Path(params["project"]), secrets["project_key"])
    with attached as project, origin_of(Path(params["file"])) as origin:
        reading = Reading.from_json(params.get("reading", {}))
        found = stream_table(origin.file, reading, context)
        refs, rows = put_table(project, found.groups(), "import.store", found.rows, context)
        lineage, recognised = origin.lineage, None
        if params.get("registry") and not origin.manifest:
            from synth_engine.workflow.work.registering import by_rows

            # Rows are held against the registry all at once; where they were not held, they are now.
            stored = {"schema": [s.to_json() for s in found.schema], "chunks": refs}
            table = found.table or get_table(project, {**stored, "table": params["table"]})
            known, recognised = by_rows(table, params, secrets, context)
            # Where nothing is known of its rows, what the file says of itself stands.
            lineage = lineage if known == Lineage() else known
        digest = table_digest(found.schema, refs)
        body = {
            "v": 1,
            "table": params["table"],
            "schema": [schema.to_json() for schema in found.schema],
            "rows": rows,
            "chunks": refs,
            "digest": digest,
            "record": found.record.to_json(),
            "lineage": lineage.to_json(),
            **({} if recognised is None else {"recognised": recognised}),
            # What is kept of the table that this one replaces, so that drift can be told.
            **({} if params.get("beside") else _before(project, digest, context)),
            "inputs": {},
        }
        return result(project, body, context)


def _before(project: Project, digest: str, context: WorkContext) -> dict[str, Any]:
    """What is kept of the table that this one replaces, if there is one (`drifting.before_of_import`)."""
    if project.document("source") is None:
        return {}
    from synth_engine.workflow.work.drifting import before_of_import

    return before_of_import(project, digest, context)
