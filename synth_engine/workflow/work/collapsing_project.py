"""``collapse`` of a project: learns from its training rows alone, as its plan says; leaves one document.

The answer is for people, the figures for a later run to go on from. Must not write documents or the log.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from synth_engine import __version__, collapse, validation
from synth_engine.collapse.advice import least_real
from synth_engine.collapse.coded import LEFT_OUT, Coding
from synth_engine.contracts.plan import canonical_json, digest_of
from synth_engine.contracts.rules import Unique
from synth_engine.rules import columns_of, parse_rules
from synth_engine.workflow import lasting
from synth_engine.workflow.work.collapsing import (
    answer_of,
    check_page,
    planned_arm,
    profiles,
    write_page,
)
from synth_engine.workflow.work.ruling import rules_for
from synth_engine.workflow.work.steps import (
    attach,
    parameters_of,
    planned,
    synthesizer_of,
)
from synth_engine.workflow.work.store import get_json, need, put_json, result
from synth_engine.workflow.work.training import learnable_rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.collapse.axes import Measured
    from synth_engine.contracts.plan import Plan
    from synth_engine.contracts.rules import Rule
    from synth_engine.contracts.storage import BlobRef
    from synth_engine.contracts.synthesizer import ParameterValue, Synthesizer
    from synth_engine.contracts.table import Table
    from synth_engine.project import Project
    from synth_engine.workflow.work.store import WorkContext

    Done = Mapping[tuple[str, int, int], Measured]


def measure_project(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Run the profile on the training rows; stopped, it leaves what was measured until then.

    Raises:
        UserFixable: ``STEP.NEEDS``, ``COLLAPSE.*``, ``SYNTH.*``; Cancelled: nothing was measured.
    """
    check_page(params)
    with attach(params, secrets) as project:
        plan, source = planned(project), need(project, "source", "import")
        table = learnable_rows(project, source, plan)
        settings = _settings(params, plan, table)
        asked = {
            "target": params["target"],
            "protected": params["protected"],
            "synthesizers": params["synthesizers"],
            # The rest of the question, so that the window can go on with it.
            "arms": params["arms"],
            "budget": params["budget"],
            "plan": params["plan"],
        }
        made_of = lasting.inputs(project, plan, asked)
        methods, given = _methods(params, plan)
        keys = {name: lasting.generator_key(name, one) for name, one in given.items()}
        figures = _Figures(project, _run_name(made_of, settings), resume=bool(params["resume"]))
        least = validation.load_policy(plan.policy).minimum_cell_count
        answers = profiles(methods, table, settings, least, context, figures)
        body = answer_of(answers, tuple(methods))
        if params["html"]:
            write_page(params, answers, project.name)
        found = {name: least_real(answer) for name, answer in answers.items()}
        document = {
            "v": 1,
            "answer": _put(project, body, context).to_json(),
            "figures": put_json(project, "collapse", figures.to_json(), context).to_json(),
            "cri": body["arms"][body["verdict_arm"]]["cri"],
            "alpha_star": body["alpha_star"]["value"],
            "safe_real_share": body["safe_real_share"],
            "verdict": body["verdict"],
            "complete": body["complete"],
            "asked": asked,
            "generators": {name: keys[name] for name in answers},
            "measured": lasting.remembered(project, found, keys),
            "inputs": made_of,
        }
        return result(project, document, context)


def _put(project: Project, body: Mapping[str, Any], context: WorkContext) -> BlobRef:
    """Store the answer in its own order: arms are told in the order they were asked for."""
    ref = project.put_blob("collapse", json.dumps(body, allow_nan=False).encode())
    context.artifact(ref)
    return ref


def _settings(params: Mapping[str, Any], plan: Plan, table: Table) -> collapse.Settings:
    """What is asked; what was not named is the plan's, as far as it can be measured."""
    names = [column.name for column in table if column.kind not in LEFT_OUT]
    coding = Coding.of(table.select(tuple(names)))
    groups = {
        name for name, codes in zip(coding.names, coding.codes, strict=True) if codes is not None
    }
    target, protected = params["target"], params["protected"]
    if target is None:
        target = next((name for name in plan.targets if name in names), None)
    if protected is None:
        protected = [name for name in plan.protected if name in groups]
    return collapse.Settings(
        arms=collapse.chosen(params["arms"], planned_arm(params["plan"])),
        generations=int(params["generations"]),
        seeds=int(params["seeds"]),
        budget=params["budget"],
        target=target,
        protected=tuple(protected),
        seed=plan.seed if params["seed"] is None else int(params["seed"]),
        rules=_rules(plan, table, frozenset(names)),
    )


def _rules(plan: Plan, table: Table, compared: frozenset[str]) -> tuple[Rule, ...]:
    """The plan's rules about compared columns; tables of several generations may repeat what is unique in one."""
    speaking = [
        text
        for text in plan.rules
        if all(set(columns_of(one)) <= compared for one in parse_rules([text]))
    ]
    return tuple(one for one in rules_for(speaking, table) if not isinstance(one, Unique))


def _methods(
    params: Mapping[str, Any], plan: Plan
) -> tuple[
    dict[str, tuple[Synthesizer, Mapping[str, ParameterValue]]],
    dict[str, Mapping[str, ParameterValue]],
]:
    """Generators with their parameters as used, and as given: the plan's for the plan's own."""
    methods: dict[str, tuple[Synthesizer, Mapping[str, ParameterValue]]] = {}
    given: dict[str, Mapping[str, ParameterValue]] = {}
    for name in params["synthesizers"]:
        method = synthesizer_of(str(name))
        given[name] = plan.parameters if name == plan.synthesizer else {}
        methods[name] = (method, parameters_of(method, given[name], plan.policy))
    return methods, given


def _run_name(made_of: Mapping[str, str], settings: collapse.Settings) -> str:
    """What figures belong to: rows, columns, plan and questions; not how many arms, seeds and generations."""
    asked = [
        {name: made_of[name] for name in ("source", "plan", "cells")},
        __version__,
        settings.budget,
        settings.target,
        list(settings.protected),
        settings.seed,
    ]
    return hashlib.sha256(canonical_json(asked)).hexdigest()


class _Figures:
    """Figures of tasks that are done, by generator and policy, kept in the project for a later run.

    Only figures and column numbers: no row and no category. A policy has one name here, whatever an arm is called:
    a plan of 25 % real rows and the arm of that share are one.
    """

    def __init__(self, project: Project, run: str, *, resume: bool) -> None:
        self._run = run
        self._of: dict[str, dict[str, Any]] = {}
        document = project.document(lasting.NAME)
        if not resume or document is None:
            return
        kept = get_json(project, document["figures"])
        if kept["run"] == run:
            self._of = kept["generators"]

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form."""
        return {"run": self._run, "generators": self._of}

    def done(self, key: str, settings: collapse.Settings) -> Done:
        """Figures of a generator that answer what is asked now."""
        known = collapse.read_done(self._of.get(key, {}))
        return {
            (arm.name, seed, generation): known[_policy(arm), seed, generation]
            for arm in settings.arms
            for seed in range(settings.seeds)
            for generation in range(1, settings.generations + 1)
            if (_policy(arm), seed, generation) in known
        }

    def keep(self, key: str, found: collapse.Profile) -> None:
        """Add what was measured."""
        names = {arm.name: _policy(arm) for arm in found.settings.arms}
        new = {
            f"{names[arm]}/{seed}/{generation}": one.to_json()
            for (arm, seed, generation), one in found.done.items()
        }
        self._of[key] = dict(sorted({**self._of.get(key, {}), **new}.items()))

    def keeper(self, key: str) -> None:
        """None: a project takes what a worker made once, at its end."""
        del key


def _policy(arm: collapse.Arm) -> str:
    """One name for one policy."""
    return digest_of([str(part) for part in arm.key])[:12]
