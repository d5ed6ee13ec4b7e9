"""``evaluate``: a scorecard for two or three files, no project."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import __version__, plugins, reports, tables, validation
from synth_engine.validation import evidence as plots
from synth_engine.validation import parts as comparison
from synth_engine.workflow.work.ruling import with_rules

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.contracts.metric import Parts
    from synth_engine.contracts.policy import Scorecard
    from synth_engine.workflow.work.store import WorkContext

# A line of the answer names its worst columns; all of them stand in the HTML report.
WORST_SHOWN = 20


def evaluate(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Read the files, compute every metric, judge, write the reports that were asked for.

    Raises:
        UserFixable: ``FILE.EXISTS``, before anything is read; and again should a file appear meanwhile.
    """
    del secrets
    for report in filter(None, (params["html"], params["pdf"])):
        tables.check_free(Path(report), force=bool(params["force"]))
    real, _ = tables.read_table(Path(params["real"]), context)
    synthetic, *further = (tables.read_table(Path(one), context)[0] for one in params["synthetic"])
    holdout = None
    if params["holdout"]:
        holdout, _ = tables.read_table(Path(params["holdout"]), context)
    policy = validation.load_policy(params["policy"])
    compared = comparison.make_parts(
        *(real, holdout, synthetic, params["targets"], params["protected"]),
        further=further,
        sensitive=params["sensitive"],
        known=params["known"],
        regressions=params["regressions"],
        minimum_cell_count=policy.minimum_cell_count,
    )
    compared = with_rules(compared, params["rules"], real, synthetic)
    metrics: Any = plugins.load_all("synth_engine.metrics")
    card = validation.score(compared, policy, int(params["seed"]), context, metrics, context.figure)
    if params["html"] or params["pdf"]:
        _write_reports(params, card, compared)
    body = card.to_json()
    for family in ("fidelity", "utility", "privacy", "fairness"):
        for line in body[family]:
            line["breakdown"] = line["breakdown"][:WORST_SHOWN]
    return {"scorecard": body, "verdict": body["verdict"]}


def _write_reports(params: Mapping[str, Any], card: Scorecard, compared: Parts) -> None:
    drawn = plots.collect_evidence(compared, card.policy.minimum_cell_count)
    content = reports.build_report(
        title=Path(params["synthetic"][0]).name,
        scorecard=card.to_json(),
        evidence=drawn,
        source=None,
        plan=None,
        model_card=None,
        made_at=datetime.fromisoformat(params["at"]).astimezone(UTC),
        versions={"cloister": __version__},
        licences={"cloister": "MIT"},
        policy=card.policy,
    )
    force = bool(params["force"])
    if params["html"]:
        html = reports.render_html(content).encode()
        tables.write_bytes(Path(params["html"]), html, force=force)
    if params["pdf"]:
        tables.write_bytes(Path(params["pdf"]), reports.render_pdf(content), force=force)
