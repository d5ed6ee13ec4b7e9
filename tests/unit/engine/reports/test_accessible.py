"""Whoever cannot see colour, or anything, gets the same report; page and PDF say the same."""

from __future__ import annotations

import itertools
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from fpdf import FPDF

from synth_engine import reports
from synth_engine.contracts.metric import Curve
from synth_engine.contracts.resources import resource
from synth_engine.reports import charts, palette
from synth_engine.reports.blocks import Chapter, Gallery
from synth_engine.reports.drawing import Box, Line
from synth_engine.reports.pdf import ReportSheet
from synth_engine.reports.sheet import BOTTOM, FOOT
from synth_engine.reports.svg import svg
from synth_engine.reports.tagged import TaggedPdf
from tests.helpers.full_report import full

LETTER_HEIGHT = 279.4
VOID = {"meta", "col", "br", "rect", "polyline"}


class Outline(HTMLParser):
    """Headings, header cells, figures and unbalanced tags of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.levels: list[int] = []
        self.headers: list[dict[str, str | None]] = []
        self.pictures: list[dict[str, str | None]] = []
        self.ids: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what matters."""
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        if re.fullmatch(r"h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag == "th":
            self.headers.append(given)
        if tag == "svg":
            self.pictures.append(given)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Every tag closes the last one that is open."""
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.text += data


@pytest.fixture(scope="module")
def page() -> str:
    """The page of a full report."""
    return reports.render_html(full())


def read(page: str) -> Outline:
    """The page's outline."""
    outline = Outline()
    outline.feed(page)
    assert outline.open == []
    return outline


def test_headings_are_in_order(page: str) -> None:
    """One first heading, and none that leaves out a level."""
    levels = read(page).levels
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in itertools.pairwise(levels))
    assert '<html lang="en">' in page


def test_header_cells_say_what_they_head(page: str) -> None:
    """Each header cell has a scope; each table has a caption."""
    assert all(cell.get("scope") in {"col", "row"} for cell in read(page).headers)
    assert page.count("<table>") == page.count("<caption>") > 4


def test_every_picture_has_a_title_and_a_description_with_figures(page: str) -> None:
    """role=img, named by a title and a description of its own that quotes numbers."""
    outline = read(page)
    assert len(outline.pictures) > 8
    assert len(set(outline.ids)) == len(outline.ids)
    for picture in outline.pictures:
        assert picture["role"] == "img"
        assert set((picture["aria-labelledby"] or "").split()) <= set(outline.ids)
    said = re.findall(r"<desc [^>]*>(.*?)</desc>", page)
    assert all(text for text in said)
    assert (
        sum(bool(re.search(r"\d", text)) for text in said) == len(said) - 1
    )  # the guest's has none


def test_colours_reach_their_contrast() -> None:
    """Text 4.5:1 on each ground it stands on, marks 3:1 on white; the style sheet names no colour of its own."""
    for text, ground in palette.TEXT_ON:
        assert palette.contrast(text, ground) >= 4.5, (text, ground)
    for mark in palette.MARKS:
        assert palette.contrast(mark, "paper") >= 3.0, mark
    style = resource("report", "report.css").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", style)
    pairs = {(m, "ground") for m in re.findall(r"[^-]color: var\(--([a-z-]+)\)", style)}
    assert {text for text, _ in pairs} <= {text for text, _ in palette.TEXT_ON}


def test_colours_are_the_windows_own() -> None:
    """The report and the window say good, bad, real and synthetic in the same colours."""
    tokens = Path(__file__).parents[4] / "desktop" / "theme" / "tokens.py"
    if not tokens.is_file():
        pytest.skip("the window is not in this checkout")
    light = tokens.read_text(encoding="utf-8").split("LIGHT = ")[1].split("DARK = ")[0]
    ours = {"good": "good", "bad": "bad", "ink": "ink", "ink_soft": "soft", "real": "real"}
    for theirs, name in (ours | {"synthetic": "synthetic", "accent": "accent"}).items():
        assert f'{theirs}="{palette.COLOURS[name]}"' in light


def test_verdicts_need_no_colour(page: str) -> None:
    """Each verdict is a sign and a word."""
    failed = reports.render_html(full(shapes=0.5))
    assert "✗ fails" in read(failed).text
    assert "✓ holds" in read(page).text


def texts_of_pdf(content: reports.ReportContent, monkeypatch: pytest.MonkeyPatch) -> str:
    """All that is written into the PDF, in order."""
    said: list[str] = []
    cell, text = FPDF.cell, FPDF.text

    def noted_cell(self: Any, w: Any = None, h: Any = None, text: str = "", **more: Any) -> Any:
        said.append(text)
        return cell(self, w, h, text, **more)

    def noted_text(self: Any, x: float, y: float, words: str = "") -> Any:
        said.append(words)
        return text(self, x, y, words)

    monkeypatch.setattr(FPDF, "cell", noted_cell)
    monkeypatch.setattr(FPDF, "text", noted_text)
    reports.render_pdf(content)
    return " ".join(" ".join(said).split())


def test_page_and_pdf_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every word of the page's text is in the PDF, those of a chapter that somebody added too."""
    content = full()
    written = set(texts_of_pdf(content, monkeypatch).split())
    body = reports.render_html(content).split("<body>")[1].split("</body>")[0]
    hidden = re.sub(r"<(desc|title)\b.*?</\1>", " ", body, flags=re.DOTALL)
    outline = Outline()
    outline.feed(re.sub(r"<", " <", hidden))
    assert "They" in written
    assert set(outline.text.split()) - written == set()


def test_the_pdf_is_tagged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Headings, tables with scopes and figures with descriptions are in its tree; its language is English."""
    made: list[TaggedPdf] = []
    output = TaggedPdf.output

    def noted(self: TaggedPdf) -> Any:
        made.append(self)
        return output(self)

    monkeypatch.setattr(TaggedPdf, "output", noted)
    body = reports.render_pdf(full())
    assert b"/Marked true" in body
    assert b"/Lang (en)" in body
    assert b"/DisplayDocTitle true" in body
    assert b"/Scope /Column" in body
    elements = made[0].struct_builder.kids.everything
    kinds = [one.s for one in elements]
    assert kinds.count("/H1") == 1
    assert {"/H2", "/H3", "/P", "/L", "/LI", "/Table", "/TR", "/TH", "/TD", "/Figure"} <= set(kinds)
    figures = [one for one in elements if one.s == "/Figure"]
    drawings = [
        drawing
        for chapter in full().chapters
        for block in chapter.blocks
        if isinstance(block, Gallery)
        for drawing in block.drawings
    ]
    assert [one.alt for one in figures] == [f"{one.title}. {one.alt}" for one in drawings]
    outline = [section.name for section in made[0]._outline]
    assert "Every number" in outline


def test_the_pdf_fits_a4_and_letter() -> None:
    """What is printed ends above the foot of a Letter page, and the page is A4."""
    assert BOTTOM < FOOT < LETTER_HEIGHT - 5
    assert re.search(rb"/MediaBox \[0 0 595\.28 841\.89\]", reports.render_pdf(full()))


@pytest.mark.parametrize("shapes", [0.97, 0.5])
def test_who_decides_reads_one_page(shapes: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first chapter begins on page two, however much there is to worry about."""
    pages: list[int] = []
    chapter = ReportSheet.chapter

    def noted(self: ReportSheet, given: Chapter) -> None:
        chapter(self, given) if pages else None
        pages.append(self.page.page_no())

    monkeypatch.setattr(ReportSheet, "chapter", noted)
    reports.render_pdf(full(shapes=shapes, risk=0.3))
    assert pages[0] == 1


def test_drawings_stay_inside_their_bounds() -> None:
    """No line and no box of any plot leaves its frame; each plot is one SVG."""
    drawings = [
        drawing
        for chapter in full().chapters
        for block in chapter.blocks
        if isinstance(block, Gallery)
        for drawing in block.drawings
    ]
    assert drawings
    for drawing in drawings:
        assert svg(drawing, "x").count("<svg") == 1
        for shape in drawing.shapes:
            corners: tuple[tuple[float, float], ...] = ()
            if isinstance(shape, Line):
                corners = shape.points
            elif isinstance(shape, Box):
                corners = ((shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height))
            for x, y in corners:
                assert -1 <= x <= drawing.width + 1, drawing.title
                assert -1 <= y <= drawing.height + 1, drawing.title


@pytest.mark.parametrize("number", [0.0, -3.0, 1e-9, 1e12])
def test_plots_of_odd_numbers_can_be_drawn(number: float) -> None:
    """Constant, negative, tiny and huge figures: every plot is made, with finite shapes only."""
    flat = Curve("synthetic rows", "Flat?", "x", "y", (number, number), (number, number))
    bars = Curve("real rows", "Flat?", "x", "y", (number,), (number,), "bars")
    drawings = (
        charts.curves("Flat?", (flat, bars)),
        charts.ranking("Worst?", (("a", number), ("b", number)), str),
        charts.groups("Both?", (("a", (number, number)),), ("x", "y"), ("real", "less"), str),
    )
    for drawing in drawings:
        text = svg(drawing, "x")
        assert "nan" not in text
        assert "inf" not in text
