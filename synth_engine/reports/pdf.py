"""The report as PDF: the same model as the page, drawn on A4 so that it prints on Letter too.

The same content gives the same bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from synth_engine.reports.palette import rgb
from synth_engine.reports.pdf_blocks import BlockSheet
from synth_engine.reports.pdf_front import FrontSheet
from synth_engine.reports.sheet import FONT, FOOT, MARGIN, TOP, WIDTH

if TYPE_CHECKING:
    from synth_engine.reports.content import ReportContent

_SHRINK: Final = (1.0, 0.95, 0.9, 0.85)


class ReportSheet(FrontSheet, BlockSheet):
    """Sets the whole report."""


def render_pdf(content: ReportContent) -> bytes:
    """The whole document."""
    # Loads fpdf2 and fontTools: only the worker has use for them.
    from synth_engine.reports.tagged import TaggedPdf

    class Page(TaggedPdf):
        def footer(self) -> None:
            with self.ornament():
                self.set_font(FONT, size=8)
                self.set_text_color(*rgb("soft"))
                self.set_xy(MARGIN, FOOT)
                self.cell(
                    WIDTH - 20, 4, _cut(self, f"{content.title} · {content.headline}", WIDTH - 24)
                )
                self.cell(20, 4, f"page {self.page_no()}", align="R")

    def started(shrink: float) -> ReportSheet:
        """A document with its first page."""
        page = Page()
        page.set_creation_date(content.made_at)
        page.set_margins(MARGIN, TOP, MARGIN)
        page.c_margin = 0
        page.set_title(f"{content.title}: synthetic table report")
        page.set_creator("Cloister")
        sheet = ReportSheet(page, shrink)
        page.add_page()
        sheet.front(content)
        return sheet

    # Who decides reads one page: more to say is said smaller.
    sheet = started(_SHRINK[0])
    for shrink in _SHRINK[1:]:
        if sheet.page.page_no() == 1:
            break
        sheet.page.close_fonts()
        sheet = started(shrink)
    sheet.shrink = 1.0
    for chapter in content.chapters:
        sheet.chapter(chapter)
    written = bytes(sheet.page.output())
    sheet.page.close_fonts()
    return written


def _cut(page: Any, text: str, width: float) -> str:
    """The text, or its start and an ellipsis, so that it fits at the page's present font."""
    if page.get_string_width(text) <= width:
        return text
    while text and page.get_string_width(text + "…") > width:
        text = text[:-1]
    return text.rstrip() + "…"
