"""``drift``: newer real rows held against the last release; and what import and release keep for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import validation
from synth_engine.contracts.errors import SynthError
from synth_engine.contracts.metric import Family
from synth_engine.contracts.plan import DEFAULT_POLICY, Role
from synth_engine.contracts.table import ColumnKind, ColumnSchema
from synth_engine.improvement import baseline, told
from synth_engine.improvement.drift import Before
from synth_engine.improvement.drift import drift as measured
from synth_engine.project import Project
from synth_engine.workflow import improving
from synth_engine.workflow.state import plan_of
from synth_engine.workflow.work import bounding
from synth_engine.workflow.work.store import get_json, need, put_json, result
from synth_engine.workflow.work.training import sampled_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.contracts.plan import Plan
    from synth_engine.contracts.table import Table
    from synth_engine.workflow.work.store import WorkContext

_NOT_COMPARED = frozenset({Role.IDENTIFIER, Role.IGNORED})
_NO_STATISTICS = frozenset({ColumnKind.IDENTIFIER, ColumnKind.TEXT})


def drift(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Hold the project's table against what was kept of the last release, or of the table before it."""
    with Project.attach(Path(params["project"]), secrets["project_key"]) as project:
        improving.check_newer(project)
        found = improving.before(project)
        if found is None:  # `check_newer` has refused
            raise AssertionError
        of, record = found
        table = _real(project, need(project, "source", "import"), context)
        synthetic = None if of == "table" else _real(project, record["synthetic"], context)
        before = Before(
            of=of,
            schema=tuple(ColumnSchema.from_json(row) for row in record["schema"]),
            kept=baseline.Baseline.from_json(get_json(project, record["kept"])),
            synthetic=synthetic,
            told=record.get("told"),
            names=tuple(record["names"]),
        )
        answer = measured(table, before, int(record["seed"]), context)
        body = {
            "v": 1,
            "answer": put_json(project, "drift", answer, context).to_json(),
            "verdict": answer["verdict"],
            "inputs": improving.drift_inputs(project),
        }
        return result(project, body, context)


def kept_of_source(
    project: Project, source: Mapping[str, Any], table: Table, context: WorkContext
) -> dict[str, Any]:
    """What stays of a real table when newer rows take its place: counts, no row.

    Args:
        project: attached.
        source: the table's document.
        table: its rows.
        context: progress and cancel.
    """
    plan = plan_of(project)
    names = _names(plan, table)
    kept = baseline.take(table, names, _least(plan), context)
    return {
        "source": source["digest"],
        "schema": source["schema"],
        "names": list(names),
        "kept": put_json(project, "baseline", kept.to_json(), context).to_json(),
        "seed": 0 if plan is None else plan.seed,
    }


def kept_of_release(project: Project, context: WorkContext) -> dict[str, Any]:
    """The same for a release, with the table that leaves and how well it was told from rows held back."""
    source = need(project, "source", "import")
    synthetic = need(project, "synthetic", "generate")
    scored = need(project, "scorecard", "validate")
    made = kept_of_source(project, source, _real(project, source, context), context)
    out = ("table", "schema", "rows", "chunks")
    card = get_json(project, scored["scorecard"])
    return {**made, "synthetic": {name: synthetic[name] for name in out}, "told": _told(card)}


def before_of_import(project: Project, digest: str, context: WorkContext) -> dict[str, Any]:
    """What an import keeps of the table that it replaces: ``{"before": ...}``, or nothing.

    After a release nothing is needed: newer rows are held against that.
    """
    source = project.document("source")
    if source is None or project.document(improving.RELEASED) is not None:
        return {}
    if source["digest"] == digest:  # the same rows again
        return {improving.BEFORE: source[improving.BEFORE]} if improving.BEFORE in source else {}
    kept = kept_of_source(project, source, _real(project, source, context), context)
    return {improving.BEFORE: kept}


def _real(project: Project, source: Mapping[str, Any], context: WorkContext) -> Table:
    """A stored table; where it finds no room a sample of its rows, which says so.

    Shares and strengths of a sample this large are those of the table; counts are the sample's.
    """
    rows = int(source["rows"])
    most = bounding.rows_with_room(rows, len(source["schema"]), bounding.LOOK_BYTES)
    bounding.told("drift", min(most, rows), rows, context)
    return sampled_table(project, source, most, 0)


def _names(plan: Plan | None, table: Table) -> tuple[str, ...]:
    """Columns that figures are about: no identifier, no free text, none that the plan leaves out."""
    roles = {} if plan is None else plan.roles
    return tuple(
        column.name
        for column in table
        if column.kind not in _NO_STATISTICS and roles.get(column.name) not in _NOT_COMPARED
    )


def _least(plan: Plan | None) -> int:
    """The policy's minimum cell count; the default policy's where the plan's cannot be read."""
    if plan is not None:
        try:
            return validation.load_policy(plan.policy).minimum_cell_count
        except SynthError:
            pass  # a policy file that has gone: the default's count is as careful
    return validation.load_policy(DEFAULT_POLICY).minimum_cell_count


def _told(card: Mapping[str, Any]) -> dict[str, Any] | None:
    """How well rows held back were told from the synthetic ones, where that was measured."""
    for family in Family:
        for line in card[str(family)]:
            if line["metric"] == told.METRIC and line["status"] == "ok" and line["interval"]:
                low, high = line["interval"]
                rows = int(line["facts"]["rows"])
                return {"value": line["value"], "low": low, "high": high, "rows": rows}
    return None
