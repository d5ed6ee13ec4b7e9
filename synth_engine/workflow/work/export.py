"""The release's files as the worker writes them: data, reports, dictionary. It never sees a key."""

from __future__ import annotations

import importlib.metadata
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import __version__, reports
from synth_engine.collapse import chapter as lasts
from synth_engine.contracts.evidence import Evidence
from synth_engine.contracts.formats import About
from synth_engine.contracts.policy import Policy
from synth_engine.contracts.profile import SourceRecord
from synth_engine.contracts.synthesizer import ModelCard
from synth_engine.improvement import chapter
from synth_engine.project import Project
from synth_engine.release import files
from synth_engine.reports.blocks import Facts
from synth_engine.workflow import improving, lasting
from synth_engine.workflow.state import plan_of
from synth_engine.workflow.work.drifting import kept_of_release
from synth_engine.workflow.work.registering import check_registry
from synth_engine.workflow.work.store import StoredTable, get_json, need, result

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


def account_facts(account: Mapping[str, Any]) -> tuple[Facts, ...]:
    """What all releases from the source add up to, this one included, as the report says it."""
    whose = "every project of the site" if account["scope"] == "site" else "this project"
    epsilon = account["epsilon"]
    cap = account["cap"] or {}
    limits = {"releases": "releases", "rows_share": "rows over source rows", "epsilon": "epsilon"}
    lines = [
        ("counted over", whose),
        ("releases", f"{account['releases']:,}"),
        ("synthetic rows released", f"{account['rows']:,}"),
        ("rows over source rows", f"{account['rows_share']:.4g}"),
        (
            "epsilon spent",
            "no budget: not differentially private" if epsilon is None else f"{epsilon:g}",
        ),
        *((f"cap on {limits[name]}", f"{value:g}") for name, value in sorted(cap.items())),
        *((f"worst {name}", f"{one['worst']:.4g}") for name, one in account["attacks"].items()),
    ]
    return (Facts("The disclosure account, this release included", tuple(lines)),)


def since_last(project: Project) -> tuple[Chapter, ...]:
    """What changed since the last release or run, where there was one."""
    found = improving.since_last(project)
    return () if found is None else (chapter.chapter(found[0], released=found[1]),)


def sampled_facts(scored: Mapping[str, Any]) -> tuple[Facts, ...]:
    """How many rows were compared, where not all found room in memory; nothing where all did."""
    taken = scored.get("sampled")
    if taken is None:
        return ()
    lines = (
        ("real rows compared", f"{taken['rows']:,} of {taken['of']:,}, drawn at random"),
        ("synthetic rows compared", f"{taken['synthetic']:,}, drawn at random"),
        ("not seen", "synthetic rows that copy a real row outside of those compared"),
    )
    return (Facts("Compared on a sample: not all rows found room in memory", lines),)


def _facts(synthetic: Mapping[str, Any], params: Mapping[str, Any]) -> tuple[Facts, ...]:
    """The watermark's and the disclosure account's, where there is one."""
    account = account_facts(params["account"]) if "account" in params else ()
    return (*reports.marked_facts(synthetic.get("watermark")), *account)


def export(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Write data, report.html, report.pdf and dictionary.json into the folder the parent made."""
    if params.get("registry"):
        # Where it cannot be registered nothing is written at all.
        check_registry(params)
    with Project.attach(Path(params["project"]), secrets["project_key"]) as project:
        synthetic = need(project, "synthetic", "generate")
        one = [synthetic, *({**synthetic, **more} for more in synthetic.get("further", ()))]
        table, *further = (StoredTable(project, each) for each in one)
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
            facts=(*_facts(synthetic, params), *sampled_facts(scored)),
        )
        about = About(
            str(synthetic["table"]),
            int(synthetic["lineage"]["generation_depth"]),
            float(synthetic["lineage"]["real_share"]),
            f"Cloister {__version__}, {model.synthesizer} {model.version}",
            params["at"],
        )
        facts = files.write_payload(
            Path(params["folder"]),
            table,
            table.schema,
            params["formats"],
            content,
            name=str(source["table"]),
            context=context,
            further=further,
            helpers=bool(further) or bool(plan is not None and plan.regressions),
            about=about,
        )
        body = {**facts, "versions": known, "licences": licences}
        # Newer rows will be held against this; it stays in the project.
        body["released"] = kept_of_release(project, context)
        return result(project, body, context)
