"""The report as PDF: verdict, scorecard, plots as vectors. The same content gives the same bytes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine.reports.content import PROVES

if TYPE_CHECKING:
    from synth_engine.contracts.evidence import Marginal
    from synth_engine.reports.content import Line, ReportContent

INK, SOFT, RULE = (34, 37, 43), (100, 106, 117), (227, 224, 216)
GOOD, BAD, REAL, MADE = (44, 122, 75), (179, 55, 47), (185, 196, 208), (47, 93, 138)
MARGIN, WIDTH = 18.0, 174.0  # millimetres of an A4 page
COLUMNS = (62.0, 22.0, 36.0, 22.0, 20.0, 12.0)
FONT = "DejaVu"


def _fonts() -> Path:
    """The folder of the fonts that matplotlib carries (free licence), found without loading it."""
    from importlib.util import find_spec

    spec = find_spec("matplotlib")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("matplotlib")
    return Path(spec.origin).parent / "mpl-data" / "fonts" / "ttf"


def render_pdf(content: ReportContent) -> bytes:
    """The whole document."""
    from fpdf import FPDF

    class Page(FPDF):
        def footer(self) -> None:
            self.set_y(-14)
            self.set_font(FONT, size=7.5)
            self.set_text_color(*SOFT)
            self.cell(0, 5, f"{content.title} · {self.page_no()}", align="R")

    page: Any = Page(format="A4")
    page.set_creation_date(content.made_at)
    page.set_margin(MARGIN)
    page.set_auto_page_break(auto=True, margin=18)
    page.add_font(FONT, fname=_fonts() / "DejaVuSans.ttf")
    page.add_font(FONT, "B", fname=_fonts() / "DejaVuSans-Bold.ttf")
    page.set_title(f"{content.title}: synthetic table report")
    page.set_creator("Cloister")
    page.set_lang("en")
    page.add_page()
    _head(page, content)
    for section in content.sections:
        _heading(page, section.title, section.question, 26)
        _table_head(page)
        for line in section.lines:
            _row(page, line)
    _plots(page, content)
    _closing(page, content)
    return bytes(page.output())


def _head(page: Any, content: ReportContent) -> None:
    page.set_text_color(*INK)
    page.set_font(FONT, "B", 18)
    page.multi_cell(WIDTH, 9, content.title, new_x="LMARGIN", new_y="NEXT")
    _text(
        page,
        f"Report on a synthetic table. Made by Cloister on {content.made_at:%Y-%m-%d %H:%M} UTC.",
    )
    page.ln(3)
    top = page.get_y()
    page.set_x(MARGIN + 6)
    page.set_font(FONT, "B", 11)
    page.set_text_color(*(GOOD if content.passed else BAD))
    said = "✓ May be released under its policy" if content.passed else "✗ Does not meet its policy"
    page.cell(WIDTH - 6, 7, said, new_x="LMARGIN", new_y="NEXT")
    page.set_x(MARGIN + 6)
    page.set_font(FONT, size=9)
    page.set_text_color(*INK)
    page.multi_cell(WIDTH - 6, 4.8, content.verdict, new_x="LMARGIN", new_y="NEXT")
    page.set_fill_color(*(GOOD if content.passed else BAD))
    page.rect(MARGIN, top, 1.6, page.get_y() - top, style="F")
    page.ln(4)
    for sentence in PROVES:
        _text(page, sentence)
        page.ln(1)


def _text(page: Any, text: str, size: float = 8.5, colour: tuple[int, int, int] = SOFT) -> None:
    page.set_font(FONT, size=size)
    page.set_text_color(*colour)
    page.multi_cell(WIDTH, size * 0.53, text, align="L", new_x="LMARGIN", new_y="NEXT")


def _heading(page: Any, title: str, question: str, room: float) -> None:
    if page.get_y() + room > page.h - 18:
        page.add_page()
    page.ln(5)
    page.set_font(FONT, "B", 12)
    page.set_text_color(*INK)
    page.cell(WIDTH, 7, title, new_x="LMARGIN", new_y="NEXT")
    if question:
        _text(page, question)
    page.ln(1.5)


def _table_head(page: Any) -> None:
    page.set_font(FONT, size=7.5)
    page.set_text_color(*SOFT)
    titles = ("Figure", "Value", "95 % interval", "Fresh rows", "Asked", "")
    for at, (title, width) in enumerate(zip(titles, COLUMNS, strict=True)):
        page.cell(width, 5, title, align="L" if at in {0, 5} else "R")
    page.ln(5.5)


def _row(page: Any, line: Line) -> None:
    explanation = line.explanation
    page.set_font(FONT, size=7.5)
    tall = len(page.multi_cell(WIDTH, 3.9, explanation, dry_run=True, output="LINES")) * 3.9
    if page.get_y() + 8 + tall > page.h - 18:
        page.add_page()
    page.set_draw_color(*RULE)
    page.line(MARGIN, page.get_y(), MARGIN + WIDTH, page.get_y())
    page.ln(1)
    page.set_text_color(*INK)
    page.set_font(FONT, "B", 9)
    page.cell(COLUMNS[0], 5.5, line.title)
    page.set_font(FONT, size=9)
    cells = (line.value, line.interval, line.ceiling, line.threshold)
    for text, width in zip(cells, COLUMNS[1:5], strict=True):
        page.cell(width, 5.5, text, align="R")
    page.set_font(FONT, "B", 9)
    page.set_text_color(*{"pass": GOOD, "fail": BAD}.get(line.verdict, SOFT))
    page.cell(COLUMNS[5], 5.5, f" {line.sign}", align="R", new_x="LMARGIN", new_y="NEXT")
    page.set_font(FONT, size=7.5)
    page.set_text_color(*SOFT)
    page.multi_cell(WIDTH, 3.9, explanation, align="L", new_x="LMARGIN", new_y="NEXT")
    page.ln(1.2)


def _plots(page: Any, content: ReportContent) -> None:
    marginals = content.evidence.marginals
    if not marginals:
        return
    _heading(page, "Columns, real beside synthetic", "Filled: real. Outlined: synthetic.", 50)
    wide, tall, gap = 54.0, 24.0, 6.0
    for start in range(0, len(marginals), 3):
        if page.get_y() + tall + 10 > page.h - 18:
            page.add_page()
        top = page.get_y()
        for at, one in enumerate(marginals[start : start + 3]):
            _marginal(page, one, MARGIN + at * (wide + gap), top, wide, tall)
        page.set_xy(MARGIN, top + tall + 10)
    if len(content.evidence.columns) > 1:
        _heading(page, "How columns hang together", "Real, synthetic, and where they differ.", 66)
        top = page.get_y()
        evidence = content.evidence
        size = len(evidence.columns)
        cell = wide / size
        for panel, colour in enumerate((MADE, MADE, BAD)):
            for a in range(size):
                for b in range(size):
                    real, made = (
                        evidence.association_real[a][b],
                        evidence.association_synthetic[a][b],
                    )
                    value = (real, made, abs(real - made))[panel]
                    shade = [round(255 - (255 - part) * min(value, 1.0)) for part in colour]
                    page.set_fill_color(*shade)
                    x = MARGIN + panel * (wide + gap) + b * cell
                    page.rect(x, top + a * cell, cell, cell, style="F")
        page.set_xy(MARGIN, top + wide + 2)
        _text(page, "Columns in order: " + ", ".join(evidence.columns), 7)


def _marginal(page: Any, one: Marginal, left: float, top: float, wide: float, tall: float) -> None:
    page.set_xy(left, top)
    page.set_font(FONT, "B", 7.5)
    page.set_text_color(*INK)
    title = one.column if len(one.column) < 30 else one.column[:29] + "…"
    page.cell(wide, 4.5, title)
    highest = max((*one.real, *one.synthetic, 1e-9))
    step = wide / max(len(one.labels), 1)
    base = top + 5 + tall
    page.set_fill_color(*REAL)
    page.set_draw_color(*MADE)
    page.set_line_width(0.25)
    for at, (real, made) in enumerate(zip(one.real, one.synthetic, strict=True)):
        x, width = left + at * step + step * 0.08, step * 0.84
        filled, outlined = real / highest * tall, made / highest * tall
        page.rect(x, base - filled, width, filled, style="F")
        page.rect(x, base - outlined, width, outlined, style="D")
    page.set_draw_color(*RULE)
    page.line(left, base, left + wide, base)


def _closing(page: Any, content: ReportContent) -> None:
    for title, sentences in (
        ("Holds by construction", content.guarantees),
        ("Does not hold", content.limits),
    ):
        if sentences:
            _heading(page, title, "", 20)
            for one in sentences:
                _text(page, f"• {one}", 8.5, INK)
                page.ln(0.8)
    for title, rows in content.facts:
        _heading(page, title, "", 20)
        for name, value in rows:
            _text(page, f"{name}: {value}", 8.5, INK)
    page.ln(4)
    _text(page, " · ".join(f"{name} {version}" for name, version in content.versions), 7)
