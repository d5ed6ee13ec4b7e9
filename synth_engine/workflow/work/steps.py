"""The line's steps as the worker runs them: read from the project, compute, store, name the result.

No document and no audit record is written here: the parent adopts what these leave (`workflow.adopt`).
"""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import plugins, tables, validation
from synth_engine.contracts.asking import ALTERED
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import Plan, Role
from synth_engine.contracts.storage import BlobRef
from synth_engine.contracts.table import ColumnKind, ColumnSchema
from synth_engine.project import Project
from synth_engine.rules.asking import read_request
from synth_engine.rules.redrawing import Tally
from synth_engine.synthesizers import assembly
from synth_engine.validation import evidence as plots
from synth_engine.validation import parts as comparison
from synth_engine.workflow.artefact_file import artefact_from_bytes, artefact_to_bytes
from synth_engine.workflow.state import inputs_of, plan_of
from synth_engine.workflow.work.ruling import found_rules, rules_for, with_rules
from synth_engine.workflow.work.store import (
    get_table,
    need,
    put_json,
    put_table,
    result,
    table_digest,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from synth_engine.contracts.synthesizer import Synthesizer
    from synth_engine.contracts.table import Table
    from synth_engine.workflow.work.store import WorkContext

CHUNK_ROWS = 65_536
_NOT_COMPARED = frozenset({Role.IDENTIFIER, Role.IGNORED})
# Free text may be left out of the synthetic rows, and carries no statistics where it is in them.
_NO_STATISTICS = frozenset({ColumnKind.IDENTIFIER, ColumnKind.TEXT})


def _attach(params: Mapping[str, Any], secrets: Mapping[str, str]) -> Project:
    return Project.attach(Path(params["project"]), secrets["project_key"])


def slices(table: Table) -> Iterator[Table]:
    """Cut a table into row groups of the size the project stores."""
    for start in range(0, table.rows, CHUNK_ROWS):
        yield table.take(slice(start, start + CHUNK_ROWS))


def synthesizer_of(name: str) -> Synthesizer:
    """Load an installed synthesizer that can run here.

    Raises:
        UserFixable: ``SYNTH.UNKNOWN``, ``SYNTH.NOT_AVAILABLE``.
    """
    known = plugins.names("synth_engine.synthesizers")
    if name not in known:
        raise UserFixable("SYNTH.UNKNOWN", name=name, known=", ".join(known))
    found: Any = plugins.load("synth_engine.synthesizers", name)
    synthesizer: Synthesizer = found
    if not synthesizer.info.available:
        raise UserFixable("SYNTH.NOT_AVAILABLE", name=name, extra=synthesizer.info.needs)
    return synthesizer


def import_file(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Read an outside file into chunks."""
    table, record = tables.read_table(Path(params["file"]), context)
    with _attach(params, secrets) as project:
        refs, rows = put_table(project, slices(table), "import.store", table.rows, context)
        body = {
            "v": 1,
            "table": params["table"],
            "schema": [schema.to_json() for schema in table.schema],
            "rows": rows,
            "chunks": refs,
            "digest": table_digest(table.schema, refs),
            "record": record.to_json(),
            # Nothing says that these rows are anybody's output: real people, depth 0.
            "lineage": {"generation_depth": 0, "real_share": 1.0, "parents": []},
            "inputs": {},
        }
        return result(project, body, context)


def profile(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Look at every column."""
    with _attach(params, secrets) as project:
        table = get_table(project, need(project, "source", "import"))
        facts = tables.profile_table(table, context)
        facts = replace(facts, rules=found_rules(table, context))
        ref = put_json(project, "profile", facts.to_json(), context)
        body = {"v": 1, "profile": ref.to_json(), "inputs": inputs_of("profile", project)}
        return result(project, body, context)


def _planned(project: Project) -> Plan:
    plan = plan_of(project)
    if plan is None:
        raise UserFixable("STEP.NEEDS", step="plan")
    return plan


def _fit(project: Project, plan: Plan, context: WorkContext) -> assembly.TableModel:
    table = get_table(project, need(project, "source", "import"))
    train, _ = tables.split(table, plan.holdout, plan.seed)
    synthesizer = synthesizer_of(plan.synthesizer)
    parameters = assembly.resolve_parameters(synthesizer.info, plan.parameters)
    if "minimum_count" in parameters:
        # The policy's floor holds whatever the plan says: rare values are the policy's matter.
        floor = validation.load_policy(plan.policy).minimum_cell_count
        parameters["minimum_count"] = max(int(parameters["minimum_count"]), floor)
    rules = rules_for(plan.rules, table)
    return assembly.fit_table(
        synthesizer, train, plan.roles, parameters, plan.seed, context, rules, plan.text
    )


def fit(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Learn from the training rows; keep the model where it can be kept."""
    with _attach(params, secrets) as project:
        plan = _planned(project)
        began = time.perf_counter()
        model = _fit(project, plan, context)
        seconds = time.perf_counter() - began
        artefact = model.save()
        ref = None
        if artefact is not None:
            ref = project.put_blob("model", artefact_to_bytes(artefact))
            context.artifact(ref)
        body = {
            "v": 1,
            "artefact": None if ref is None else ref.to_json(),
            "card": card_to_json(model, seconds),
            "inputs": inputs_of("fit", project),
        }
        return result(project, body, context)


def card_to_json(model: assembly.TableModel, seconds: float) -> dict[str, Any]:
    """The model card as the project keeps it."""
    card = model.card()
    return {
        "synthesizer": card.synthesizer,
        "version": card.version,
        "licence": card.licence,
        "rows": card.rows,
        "columns": card.columns,
        "parameters": dict(card.parameters),
        "seed": card.seed,
        "persisted": card.persisted,
        "guarantees": list(card.guarantees),
        "limits": list(card.limits),
        "facts": {**card.facts, "fit_seconds": round(seconds, 3)},
    }


def generate(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Draw rows. A model that could not be kept is made again from plan and seed first."""
    with _attach(params, secrets) as project:
        plan = _planned(project)
        kept = need(project, "model", "fit")
        source = need(project, "source", "import")
        if kept["artefact"] is None:
            model = _fit(project, plan, context)
        else:
            body = project.get_blob(BlobRef.from_json(kept["artefact"]).digest)
            model = assembly.load_table_model(
                synthesizer_of(plan.synthesizer), artefact_from_bytes(body)
            )
        rows = plan.rows or int(kept["card"]["rows"])
        columns = [ColumnSchema.from_json(row) for row in source["schema"]]
        request = read_request(plan.where, plan.rebalance, columns)
        began = time.perf_counter()
        schema: list[Any] = []
        tally = Tally()

        def parts() -> Iterator[Table]:
            for part in model.sample(rows, plan.seed, context, tally, request):
                schema[:] = part.schema
                yield part

        refs, made = put_table(project, parts(), "generate.store", rows, context)
        depth = int(source["lineage"]["generation_depth"]) + 1
        document = {
            "v": 1,
            "table": source["table"],
            "schema": [column.to_json() for column in schema],
            "rows": made,
            "chunks": refs,
            "digest": table_digest(schema, refs),
            "seconds": round(time.perf_counter() - began, 3),
            "synthesizer": kept["card"]["synthesizer"],
            "redrawing": {
                "redrawn": tally.redrawn,
                "repeated": tally.repeated,
                "moved": tally.moved,
            },
            **({"distribution": ALTERED} if plan.alters else {}),
            "lineage": {
                "generation_depth": depth,
                "real_share": source["lineage"]["real_share"],
                "parents": [source["digest"]],
            },
            "inputs": inputs_of("generate", project),
        }
        return result(project, document, context)


def validate(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Hold the synthetic rows against training rows and holdout under the plan's policy."""
    with _attach(params, secrets) as project:
        plan = _planned(project)
        source = get_table(project, need(project, "source", "import"))
        synthetic = get_table(project, need(project, "synthetic", "generate"))
        train, holdout = tables.split(source, plan.holdout, plan.seed)
        names = tuple(
            column.name
            for column in source
            if plan.roles[column.name] not in _NOT_COMPARED and column.kind not in _NO_STATISTICS
        )
        policy = validation.load_policy(plan.policy)
        compared = comparison.make_parts(
            train.select(names),
            holdout.select(names) if holdout.rows else None,
            synthetic.select(names),
            plan.targets,
            plan.protected,
        )
        compared = with_rules(compared, plan.rules, source, synthetic)
        metrics: Any = plugins.load_all("synth_engine.metrics")
        card = validation.score(compared, policy, plan.seed, context, metrics)
        context.progress("evidence", 0, 1)
        drawn = plots.collect_evidence(compared, policy.minimum_cell_count)
        context.progress("evidence", 1, 1)
        body = {
            "v": 1,
            "scorecard": put_json(project, "scorecard", card.to_json(), context).to_json(),
            "evidence": put_json(project, "evidence", drawn.to_json(), context).to_json(),
            "policy": policy.to_json(),
            "verdict": str(card.verdict),
            "inputs": inputs_of("validate", project, policy),
        }
        return result(project, body, context)
