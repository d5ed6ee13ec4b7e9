"""``relations``: which columns of a project's tables may be keys of one another. Names and shares leave, no value.

A candidate is a column of a table in which every value stands once and none is missing, and a column of another
table nearly all of whose values are found there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.contracts.table import ColumnKind
from synth_engine.tables.arrays import to_texts
from synth_engine.tables.without_pandas import leave_pandas_out
from synth_engine.workflow.state import FURTHER
from synth_engine.workflow.work.steps import attach
from synth_engine.workflow.work.store import StoredTable, need

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.project import Project
    from synth_engine.workflow.work.store import WorkContext

_KEYS: Final = frozenset({ColumnKind.INTEGER, ColumnKind.IDENTIFIER, ColumnKind.CATEGORY})
LEAST_SHARE, LEAST_VALUES = 0.9, 3
_MOST: Final = 200


class _Seen:
    """Different values of one column as texts, and whether each row has one of its own."""

    def __init__(self) -> None:
        self.values: pa.StringArray = pa.array([], type=pa.string())
        self.rows = 0
        self.full = True

    def add(self, texts: pa.StringArray) -> None:
        self.rows += len(texts)
        self.full = self.full and texts.null_count == 0
        both = pa.chunked_array([self.values, pc.unique(texts.drop_null())])
        self.values = pc.unique(both)

    @property
    def is_key(self) -> bool:
        """Every row has a value of its own."""
        return self.full and len(self.values) == self.rows >= LEAST_VALUES


def relations(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Hold every column against every key of another table."""
    leave_pandas_out()
    with attach(params, secrets) as project:
        tables = _tables(project)
        seen = {name: _columns(StoredTable(project, one), context) for name, one in tables.items()}
    found = []
    for parent, columns in seen.items():
        for key, one in columns.items():
            if one.is_key:
                found += [
                    {"parent": parent, "key": key, **candidate}
                    for child, others in seen.items()
                    if child != parent
                    for candidate in _held(child, others, one)
                ]
        context.progress("relations", len(found))
    found.sort(
        key=lambda one: (-one["share"], -one["values"], one["parent"], one["child"], one["column"])
    )
    return {"relations": found[:_MOST]}


def _tables(project: Project) -> dict[str, Mapping[str, Any]]:
    main = need(project, "source", "import")
    further = (project.document(FURTHER) or {}).get("tables", {})
    return {str(main["table"]): main, **{str(name): body for name, body in further.items()}}


def _columns(table: StoredTable, context: WorkContext) -> dict[str, _Seen]:
    """Different values of the columns that may be keys, or point to some."""
    names = [one.name for one in table.schema if one.kind in _KEYS]
    seen = {name: _Seen() for name in names}
    for group in table:
        for name in names:
            seen[name].add(to_texts(group[name]))
        context.progress("relations", group.rows)
    return seen


def _held(child: str, columns: Mapping[str, _Seen], key: _Seen) -> list[dict[str, Any]]:
    """Columns of another table whose values are found in a key."""
    found = []
    for name, one in columns.items():
        if len(one.values) < LEAST_VALUES:
            continue
        hits = int(pc.sum(pc.is_in(one.values, value_set=key.values)).as_py() or 0)
        share = hits / len(one.values)
        if share >= LEAST_SHARE:
            values = len(one.values)
            found.append(
                {"child": child, "column": name, "share": round(share, 4), "values": values}
            )
    return found
