"""Floor 4: reports for people, made of a scorecard and aggregates. No row of any table comes in here.

`content` is what a report says; `html` and `pdf` say it. The same content gives the same bytes.
"""

from __future__ import annotations

from synth_engine.reports.content import ReportContent, build_report, marked_facts
from synth_engine.reports.html import render_html
from synth_engine.reports.pdf import render_pdf

__all__ = ["ReportContent", "build_report", "marked_facts", "render_html", "render_pdf"]
