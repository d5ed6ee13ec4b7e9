"""The report as one self-contained HTML file: no script, nothing from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.contracts.resources import resource
from synth_engine.reports import blocks as kinds
from synth_engine.reports.drawing import FULL, HALF
from synth_engine.reports.fonts import embedded_fonts
from synth_engine.reports.palette import COLOURS
from synth_engine.reports.svg import svg

FONTS_HERE = "/* fonts */"

if TYPE_CHECKING:
    from markupsafe import Markup

    from synth_engine.reports.blocks import Block, Gallery
    from synth_engine.reports.content import ReportContent
    from synth_engine.reports.drawing import Drawing


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
    drawn = 0

    def draw(drawing: Drawing) -> Markup:
        """A drawing with ids of its own."""
        nonlocal drawn
        drawn += 1
        # Made by our own SVG writer, which escapes every text in it.
        return Markup(svg(drawing, f"plot-{drawn}"))  # noqa: S704 - our own drawing, its texts escaped

    colours = "".join(f"--{name}:{colour};" for name, colour in COLOURS.items())
    style = resource("report", "report.css").read_text(encoding="utf-8")
    page = environment.get_template("report.html.j2").render(
        content=content,
        made_at=content.made_at.strftime("%Y-%m-%d %H:%M UTC"),
        draw=draw,
        kind=_kind,
        across=_across,
        style=Markup(f":root{{{colours}}}\n{FONTS_HERE}\n{style}"),  # noqa: S704 - our own file and colours
    )
    # The fonts come last, because they hold the letters of the whole page and no others.
    return page.replace(FONTS_HERE, embedded_fonts(page), 1) + "\n"


def _kind(block: Block) -> str:
    """What a block is, for the template."""
    names = {
        kinds.Paragraph: "paragraph",
        kinds.Bullets: "bullets",
        kinds.Subheading: "subheading",
        kinds.Grid: "grid",
        kinds.Facts: "facts",
        kinds.Gallery: "gallery",
    }
    return names[type(block)]


def _across(gallery: Gallery) -> str:
    """How wide its plots are: ``full``, ``half`` or ``third``."""
    widest = max((drawing.width for drawing in gallery.drawings), default=FULL)
    return "full" if widest > HALF else "half" if widest == HALF else "third"
