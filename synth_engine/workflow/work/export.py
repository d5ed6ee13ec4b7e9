"""The release's files as the worker writes them: data, reports, dictionary. It never sees a key."""

from __future__ import annotations

import importlib.metadata
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import __version__, reports
from synth_engine.collapse import chapter as lasts
from synth_engine.contracts.evidence import Evidence
from synth_engine.contracts.policy import Policy
from synth_engine.contracts.profile import SourceRecord
from synth_engine.contracts.synthesizer import ModelCard
from synth_engine.improvement import chapter
from synth_engine.project import Project
from synth_engine.release import files
from synth_engine.workflow import improving, lasting
from synth_engine.workflow.state import plan_of
from synth_engine.workflow.work.drifting import kept_of_release
from synth_engine.workflow.work.registering import check_registry
from synth_engine.workflow.work.steps import copies_of, slices
from synth_engine.workflow.work.store import get_json, need, result

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.reports.blocks import Chapter
    from synth_engine.workflow.work.store import WorkContext

# What a recipient needs to know to understand the figures later.
_PARTS = ("numpy", "pandas", "pyarrow", "scikit-learn")


def versions(licence: str) -> dict[str, str]:
    """Versions of everything that shaped the table."""
    parts = _PARTS if licence != "BUSL-1.1" else (*_PARTS, "sdv", "torch")
    return {"cloister": __version__, **{part: importlib.metadata.version(part) for part in parts}}


def since_last(project: Project) -> tuple[Chapter, ...]:
    """What changed since the last release or run, where there was one."""
    found = improving.since_last(project)
    return () if found is None else (chapter.chapter(found[0], released=found[1]),)


def export(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Write data, report.html, report.pdf and dictionary.json into the folder the parent made."""
    if params.get("registry"):
        # Where it cannot be registered nothing is written at all.
        check_registry(params)
    with Project.attach(Path(params["project"]), secrets["project_key"]) as project:
        table, *further = copies_of(project, need(project, "synthetic", "generate"))
        scored = need(project, "scorecard", "validate")
        source = need(project, "source", "import")
        card = need(project, "model", "fit")["card"]
        model = ModelCard(
            **{**card, "guarantees": tuple(card["guarantees"]), "limits": tuple(card["limits"])}
        )
        known = versions(model.licence)
        licences = {"cloister": "MIT", model.synthesizer: model.licence}
        plan = plan_of(project)
        profile = lasting.answer(project)
        collapsed = lasts.chapter(profile) if profile and not profile["stale"] else None
        content = reports.build_report(
            title=project.name,
            scorecard=get_json(project, scored["scorecard"]),
            evidence=Evidence.from_json(get_json(project, scored["evidence"])),
            source=SourceRecord.from_json(source["record"]),
            plan=plan,
            model_card=model,
            made_at=datetime.fromisoformat(params["at"]),
            versions=known,
            licences=licences,
            policy=Policy.from_json(scored["policy"]),
            chapters=(*since_last(project), *([collapsed] if collapsed else [])),
            notes=(lasts.front_note(profile),),
        )
        facts = files.write_payload(
            Path(params["folder"]),
            slices(table),
            table.schema,
            params["formats"],
            content,
            name=str(source["table"]),
            context=context,
            further=[slices(one) for one in further],
            helpers=bool(further) or bool(plan is not None and plan.regressions),
        )
        body = {**facts, "versions": known, "licences": licences}
        # Newer rows will be held against this; it stays in the project.
        body["released"] = kept_of_release(project, context)
        return result(project, body, context)
