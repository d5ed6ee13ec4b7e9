"""The line's steps as the worker runs them: read from the project, compute, store, name the result.

No document and no audit record is written here: the parent adopts what these leave (`workflow.adopt`).
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import plugins, tables, validation
from synth_engine.collapse.lineage import check_learning, learnt
from synth_engine.contracts.asking import ALTERED
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.lineage import Lineage
from synth_engine.contracts.plan import Plan, Role
from synth_engine.contracts.storage import BlobRef
from synth_engine.contracts.table import ColumnKind, ColumnSchema
from synth_engine.project import Project
from synth_engine.rules.asking import read_request
from synth_engine.rules.redrawing import Tally
from synth_engine.synthesizers import assembly
from synth_engine.validation import evidence as plots
from synth_engine.validation import exposure
from synth_engine.validation import parts as comparison
from synth_engine.workflow.artefact_file import artefact_from_bytes, artefact_to_bytes
from synth_engine.workflow.lasting import measured_safe
from synth_engine.workflow.state import inputs_of, plan_of
from synth_engine.workflow.work import bounding, marking
from synth_engine.workflow.work.looking_over import looked_over
from synth_engine.workflow.work.ruling import rules_for, with_rules
from synth_engine.workflow.work.store import (
    need,
    put_json,
    put_table,
    result,
    table_digest,
)
from synth_engine.workflow.work.training import (
    RealRows,
    real_rows,
    sampled_table,
    training_table,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from synth_engine.contracts.lineage import Override
    from synth_engine.contracts.metric import Parts
    from synth_engine.contracts.policy import Policy
    from synth_engine.contracts.synthesizer import ParameterValue, Synthesizer
    from synth_engine.contracts.table import Table
    from synth_engine.workflow.work.store import WorkContext

CHUNK_ROWS = 65_536
# Rows that can be looked at while the rest is drawn, and what the blob that holds them is called.
FIRST_ROWS, FIRST = 20, "first-rows"
_NOT_COMPARED = frozenset({Role.IDENTIFIER, Role.IGNORED})
# Free text may be left out of the synthetic rows, and carries no statistics where it is in them.
_NO_STATISTICS = frozenset({ColumnKind.IDENTIFIER, ColumnKind.TEXT})


def attach(params: Mapping[str, Any], secrets: Mapping[str, str]) -> Project:
    """Open the job's project for a worker."""
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


def profile(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Look at every column."""
    with attach(params, secrets) as project:
        facts, said = looked_over(project, need(project, "source", "import"), context)
        ref = put_json(project, "profile", facts.to_json(), context)
        body = {"v": 1, "profile": ref.to_json(), **said, "inputs": inputs_of("profile", project)}
        return result(project, body, context)


def planned(project: Project) -> Plan:
    """The project's plan.

    Raises:
        UserFixable: ``STEP.NEEDS``.
    """
    plan = plan_of(project)
    if plan is None:
        raise UserFixable("STEP.NEEDS", step="plan")
    return plan


def planned_for(
    step: str, project: Project, policy: Callable[[Plan], Policy] | None = None
) -> tuple[Plan, dict[str, str]]:
    """The plan, and the digests of what the step is made from, read as one.

    They are read when the step begins: people may change the plan while it runs, and what was made from the
    plan before is stale then.

    Args:
        step: its name.
        project: attached; somebody else may write it.
        policy: of a plan, where the step hangs on it.

    Raises:
        UserFixable: ``STEP.NEEDS``.
    """
    while True:
        plan = planned(project)
        judged = None if policy is None else policy(plan)
        inputs = inputs_of(step, project, judged)
        if planned(project) == plan:
            return plan, inputs


def _may_learn(
    project: Project, source: Mapping[str, Any], plan: Plan, context: WorkContext
) -> Override | None:
    """Refuse to learn from too many synthetic rows; the override, where one was needed.

    Raises:
        Refused: ``LINEAGE.TOO_SYNTHETIC``.
    """
    safe = measured_safe(project, plan)
    return check_learning(
        Lineage.from_json(source["lineage"]), plan.lineage_override, safe, context
    )


def parameters_of(
    synthesizer: Synthesizer, given: Mapping[str, ParameterValue], policy: str
) -> dict[str, ParameterValue]:
    """Parameters as they are used: the policy's floor holds whatever is given, rare values are its matter."""
    parameters = assembly.resolve_parameters(synthesizer.info, given)
    if "minimum_count" in parameters:
        floor = validation.load_policy(policy).minimum_cell_count
        parameters["minimum_count"] = max(int(parameters["minimum_count"]), floor)
    return parameters


def _fit(
    project: Project, plan: Plan, context: WorkContext
) -> tuple[assembly.TableModel, dict[str, Any]]:
    """The model, and what its document says where not all training rows found room."""
    train, total = training_table(project, need(project, "source", "import"), plan)
    said = bounding.told("fit", train.rows, total, context)
    synthesizer = synthesizer_of(plan.synthesizer)
    parameters = parameters_of(synthesizer, plan.parameters, plan.policy)
    rules = rules_for(plan.rules, train)
    model = assembly.fit_table(
        synthesizer, train, plan.roles, parameters, plan.seed, context, rules, plan.text
    )
    return model, said


def fit(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Learn from the training rows; keep the model where it can be kept."""
    with attach(params, secrets) as project:
        plan, inputs = planned_for("fit", project)
        _may_learn(project, need(project, "source", "import"), plan, context)
        began = time.perf_counter()
        model, said = _fit(project, plan, context)
        seconds = time.perf_counter() - began
        artefact = model.save()
        ref = None
        if artefact is not None:
            ref = project.put_blob("model", artefact_to_bytes(artefact))
            context.artifact(ref)
        body = {
            "v": 1,
            "artefact": None if ref is None else ref.to_json(),
            "card": bounding.on_card(card_to_json(model, seconds), said),
            **said,
            "inputs": inputs,
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


def _model_of(
    project: Project, plan: Plan, kept: Mapping[str, Any], context: WorkContext
) -> assembly.TableModel:
    """The kept model, opened; where it could not be kept, it is learnt again."""
    if kept["artefact"] is None:
        return _fit(project, plan, context)[0]
    body = project.get_blob(BlobRef.from_json(kept["artefact"]).digest)
    # Of the method that made it: the plan may name another one since.
    made_by = synthesizer_of(str(kept["card"]["synthesizer"]))
    return assembly.load_table_model(made_by, artefact_from_bytes(body))


def _first_rows(project: Project, part: Table, rows: int, context: WorkContext) -> dict[str, Any]:
    """Store the first rows as texts, to be looked at while the others are drawn; return where they are."""
    shown = part.take(slice(0, FIRST_ROWS))
    body = {"columns": list(part.names), "rows": tables.text_rows(shown), "total": rows}
    return put_json(project, FIRST, body, context).to_json()


def generate(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Draw rows. A model that could not be kept is made again from plan and seed first."""
    with attach(params, secrets) as project:
        plan, inputs = planned_for("generate", project)
        kept = need(project, "model", "fit")
        source = need(project, "source", "import")
        model = _model_of(project, plan, kept, context)
        rows = plan.rows or int(kept["card"]["rows"])
        columns = [ColumnSchema.from_json(row) for row in source["schema"]]
        request = read_request(plan.where, plan.rebalance, columns)
        began = time.perf_counter()
        schema: list[Any] = []
        first: list[dict[str, Any]] = []
        tally, key = Tally(), marking.asked_for(secrets)
        watermark: dict[str, Any] = {}
        model = marking.marked(model, key)

        def parts(seed: int) -> Iterator[Table]:
            for part in model.sample(rows, seed, context, tally, request):
                schema[:] = part.schema
                if rows > CHUNK_ROWS and not first:
                    first.append(_first_rows(project, part, rows, context))
                watermark.update({} if watermark else marking.told(key, part, context))
                yield part

        refs, made = put_table(project, parts(plan.seed), "generate.store", rows, context)
        further = []
        for copy in range(1, plan.copies):
            more, _ = put_table(project, parts(plan.seed + copy), "generate.store", rows, context)
            further.append({"chunks": more, "digest": table_digest(schema, more)})
        drawn = learnt(
            Lineage.from_json(source["lineage"]),
            source["digest"],
            _may_learn(project, source, plan, context),
        )
        document = {
            "v": 1,
            "table": source["table"],
            "schema": [column.to_json() for column in schema],
            "rows": made,
            "chunks": refs,
            "digest": table_digest(schema, refs),
            **({"further": further} if further else {}),
            "seconds": round(time.perf_counter() - began, 3),
            "synthesizer": kept["card"]["synthesizer"],
            "redrawing": {
                "redrawn": tally.redrawn,
                "repeated": tally.repeated,
                "moved": tally.moved,
            },
            **({"distribution": ALTERED} if plan.alters else {}),
            **watermark,
            **({"first_rows": first[0]} if first else {}),
            "lineage": drawn.to_json(),
            "inputs": inputs,
        }
        return result(project, document, context)


def copies_of(
    project: Project, document: Mapping[str, Any], most: int | None = None, seed: int = 0
) -> list[Table]:
    """All synthetic tables of a project, the first first; of each at most so many rows, drawn by seed."""
    one = [document, *({**document, **more} for more in document.get("further", ()))]
    wanted = int(document["rows"]) if most is None else most
    return [sampled_table(project, each, wanted, seed) for each in one]


def _compared(
    real: RealRows, synthetic: Table, further: Sequence[Table], plan: Plan, policy: Policy
) -> Parts:
    """What metrics compare."""
    train, holdout = real.train, real.holdout
    roles = plan.roles
    names = tuple(
        column.name
        for column in real.whole
        if roles[column.name] not in _NOT_COMPARED and column.kind not in _NO_STATISTICS
    )
    statistical = {column.name for column in train if column.kind is not ColumnKind.CONSTANT}
    usable = [name for name in names if name in statistical]
    return comparison.make_parts(
        train.select(names),
        holdout.select(names) if holdout.rows else None,
        synthetic.select(names),
        plan.targets,
        plan.protected,
        further=[one.select(names) for one in further],
        sensitive=[name for name in usable if roles[name] is Role.SENSITIVE],
        known=[name for name in usable if roles[name] is Role.QUASI_IDENTIFIER],
        regressions=plan.regressions,
        minimum_cell_count=policy.minimum_cell_count,
    )


def validate(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Hold the synthetic rows against training rows and holdout under the plan's policy."""
    with attach(params, secrets) as project:
        plan, inputs = planned_for(
            "validate", project, lambda one: validation.load_policy(one.policy)
        )
        source, made = need(project, "source", "import"), need(project, "synthetic", "generate")
        real_most, made_most, said = bounding.compared_rows(source, made, context)
        real = real_rows(project, source, plan, real_most)
        synthetic, *further = copies_of(project, made, made_most, plan.seed)
        policy = validation.load_policy(plan.policy)
        compared = _compared(real, synthetic, further, plan, policy)
        compared = with_rules(compared, plan.rules, real.whole, synthetic)
        metrics: Any = plugins.load_all("synth_engine.metrics")
        metrics = bounding.seeing(metrics, said)
        card = validation.score(compared, policy, plan.seed, context, metrics, context.figure)
        context.progress("evidence", 0, 1)
        shown = [
            {**one.to_json(), "row": int(real.numbers[one.row])}
            for one in exposure.most_exposed(compared, plan.seed, context)
        ]
        drawn = plots.collect_evidence(compared, policy.minimum_cell_count)
        context.progress("evidence", 1, 1)
        body = {
            "v": 1,
            "scorecard": put_json(project, "scorecard", card.to_json(), context).to_json(),
            "evidence": put_json(project, "evidence", drawn.to_json(), context).to_json(),
            # For the analyst inside the project alone; nothing of it is in a report or a release.
            "exposed": put_json(project, "exposed", {"rows": shown}, context).to_json(),
            "policy": policy.to_json(),
            "verdict": str(card.verdict),
            **said,
            "inputs": inputs,
        }
        return result(project, body, context)
