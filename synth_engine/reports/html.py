"""The report as one self-contained HTML file: no script, nothing from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.contracts.resources import resource
from synth_engine.reports import svg
from synth_engine.reports.content import PROVES

if TYPE_CHECKING:
    from synth_engine.reports.content import ReportContent


def render_html(content: ReportContent) -> str:
    """The whole page; the same content gives the same text."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(resource("report")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    marginals = [
        # Made by our own SVG writer, which escapes every text in it.
        (one.column, one.kind, Markup(svg.marginal(one)))  # noqa: S704
        for one in content.evidence.marginals
    ]
    matrices = [
        (which, Markup(svg.matrix(content.evidence, which)))  # noqa: S704
        for which in ("real", "synthetic", "difference")
    ]
    page = environment.get_template("report.html.j2").render(
        content=content,
        made_at=content.made_at.strftime("%Y-%m-%d %H:%M UTC"),
        marginals=marginals,
        matrices=matrices if len(content.evidence.columns) > 1 else [],
        proves=PROVES,
        style=Markup(resource("report", "report.css").read_text(encoding="utf-8")),  # noqa: S704
    )
    return f"{page}\n"
