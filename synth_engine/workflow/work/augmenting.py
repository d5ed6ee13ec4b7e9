"""``augment``: do synthetic rows, added to real ones, help a declared task? Of a loose table, or of a project.

In a project it learns from the training rows alone and holds back some of them anew for each seed; the project's
holdout stays unseen. Must not write documents or the log.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import __version__, reports, tables
from synth_engine.collapse import augmentation, augmentation_page
from synth_engine.collapse.augmentation_answer import summarise
from synth_engine.collapse.augmentation_task import prepare, settings_of
from synth_engine.collapse.coded import LEFT_OUT
from synth_engine.contracts.rules import Unique
from synth_engine.rules import columns_of, parse_rules
from synth_engine.synthesizers import assembly
from synth_engine.workflow import augmenting
from synth_engine.workflow.work.collapsing import check_page
from synth_engine.workflow.work.ruling import rules_for
from synth_engine.workflow.work.steps import (
    attach,
    parameters_of,
    planned,
    synthesizer_of,
)
from synth_engine.workflow.work.store import need, put_json, result
from synth_engine.workflow.work.training import learnable_rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.contracts.plan import Plan
    from synth_engine.contracts.rules import Rule
    from synth_engine.contracts.synthesizer import ParameterValue, Synthesizer
    from synth_engine.contracts.table import Table
    from synth_engine.workflow.work.store import WorkContext


def measure(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Read the table, measure, write the page that was asked for; stopped, it answers with what it has."""
    del secrets
    check_page(params)
    method = synthesizer_of(str(params["synthesizer"]))
    parameters = assembly.resolve_parameters(method.info, {})
    table, _ = tables.read_table(Path(params["table"]), context)
    answer = _answer(params, table, params["target"], method, parameters, (), context)
    if params["html"]:
        _write_page(params, answer, Path(params["table"]).name)
    return answer


def measure_project(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """The same of a project's training rows, with the plan's generator, roles and rules; leaves one document.

    Raises:
        UserFixable: ``STEP.NEEDS``, ``AUGMENT.*``, ``SYNTH.*``; Cancelled: nothing was measured.
    """
    check_page(params)
    with attach(params, secrets) as project:
        plan, source = planned(project), need(project, "source", "import")
        table = learnable_rows(project, source, plan)
        asked = {"target": params["target"], "synthesizer": params["synthesizer"]}
        made_of = augmenting.inputs(project, plan, asked)
        name = str(params["synthesizer"] or plan.synthesizer)
        method = synthesizer_of(name)
        given = plan.parameters if name == plan.synthesizer else {}
        parameters = parameters_of(method, given, plan.policy)
        target = params["target"] or next(iter(plan.targets), None)
        answer = _answer(
            params, table, target, method, parameters, _rules(plan, table), context, plan.seed
        )
        if params["html"]:
            _write_page(params, answer, project.name)
        document = {
            "v": 1,
            "answer": put_json(project, augmenting.NAME, answer, context).to_json(),
            "verdict": answer["verdict"],
            "complete": answer["complete"],
            "asked": asked,
            "inputs": made_of,
        }
        return result(project, document, context)


def _rules(plan: Plan, table: Table) -> tuple[Rule, ...]:
    """The plan's rules about compared columns; a table of real and made rows may repeat what is unique in one."""
    compared = {column.name for column in table if column.kind not in LEFT_OUT}
    speaking = [
        text
        for text in plan.rules
        if all(set(columns_of(one)) <= compared for one in parse_rules([text]))
    ]
    return tuple(one for one in rules_for(speaking, table) if not isinstance(one, Unique))


def _answer(
    params: Mapping[str, Any],
    table: Table,
    target: str | None,
    method: Synthesizer,
    parameters: Mapping[str, ParameterValue],
    rules: tuple[Rule, ...],
    context: WorkContext,
    seed: int = 0,
) -> dict[str, Any]:
    prepared = prepare(
        table,
        target,
        positive=params["positive"],
        metric=params["metric"],
        groups=[(column, value) for column, value in params["groups"]],
    )
    settings = settings_of(
        prepared,
        sizes=[int(one) for one in params["sizes"]],
        ratios=None if params["ratios"] is None else [float(one) for one in params["ratios"]],
        rebalance=bool(params["rebalance"]),
        seeds=int(params["seeds"]),
        seed=seed if params["seed"] is None else int(params["seed"]),
        rules=rules,
    )
    found = augmentation.measure(prepared, method, parameters, settings, context)
    if not found.complete:
        context.notice("AUGMENT.PARTIAL", done=len(found.done), total=found.total)
    return {"synthesizer": method.info.name, **summarise(found)}


def _write_page(params: Mapping[str, Any], answer: Mapping[str, Any], title: str) -> None:
    at = datetime.fromisoformat(params["at"]).astimezone(UTC)
    content = augmentation_page.page(answer, title, at, {"cloister": __version__})
    html = reports.render_html(content).encode()
    tables.write_bytes(Path(params["html"]), html, force=bool(params["force"]))
