"""Sets text on the pages of a PDF: fonts, lines, paragraphs, headings. Knows nothing of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from synth_engine.reports.drawing import FULL
from synth_engine.reports.palette import rgb

if TYPE_CHECKING:
    from synth_engine.reports.tagged import TaggedPdf

FONT: Final = "Report"
MARGIN, WIDTH = 18.0, 174.0  # millimetres
# Letter is 279 mm high: what stands between these lines is on either paper, set to the top or to the middle.
TOP, BOTTOM, FOOT = 17.0, 264.0, 269.0
UNIT = WIDTH / FULL  # millimetres of a drawing's unit
POINT = 0.3528
_LEADING = 1.32
_HAIR: Final = 0.01  # millimetres: what sums of widths may be off by
_SOFT: Final = "\u00ad"  # a hyphen that shows only where a line breaks


class Sheet:
    """Sets blocks one under the other; turns the page before what would not fit."""

    def __init__(self, page: TaggedPdf, shrink: float = 1.0) -> None:
        self.page = page
        self.shrink = shrink  # of every size of text

    # Text.

    def font(self, size: float, colour: str = "ink", *, bold: bool = False) -> None:
        """Font, size in points, and colour of what comes next."""
        self.page.set_font(FONT, "B" if bold else "", size * self.shrink)
        self.page.set_text_color(*rgb(colour))

    def lines(self, text: str, size: float, width: float, *, bold: bool = False) -> list[str]:
        """The text as lines of a width in millimetres."""
        if not text:
            return []
        self.page.set_font(FONT, "B" if bold else "", size * self.shrink)
        # Most texts fit in one line. To look for where to break takes a hundred times as long as to see that.
        room = width - 2 * self.page.c_margin - _HAIR
        plain = text == " ".join(text.split()) and _SOFT not in text
        if plain and self.page.get_string_width(text) <= room:
            return [text]
        found = self.page.multi_cell(width, 5, text, dry_run=True, output="LINES", align="L")
        return [str(one) for one in cast("list[str]", found)]

    def tall(self, count: int, size: float) -> float:
        """Height of so many lines, in millimetres."""
        return count * size * self.shrink * POINT * _LEADING

    def room(self, height: float) -> None:
        """Turn the page unless so much is left."""
        if self.page.get_y() + height > BOTTOM and self.page.get_y() > TOP + 1:
            self.page.add_page()

    def put(
        self, lines: list[str], x: float, y: float, width: float, size: float, align: str = "L"
    ) -> float:
        """Lines at a place, in the present font; returns the height."""
        step = self.tall(1, size)
        for at, line in enumerate(lines):
            self.page.set_xy(x, y + at * step)
            # A space at the end of a line keeps two words apart for who reads the text aloud or copies it.
            spaced = line if align == "R" or at == len(lines) - 1 else f"{line} "
            self.page.cell(width, step, spaced, align=align)
        return step * len(lines)

    def text(
        self,
        text: str,
        size: float = 9.5,
        colour: str = "ink",
        *,
        tag: str = "P",
        bold: bool = False,
    ) -> None:
        """A paragraph over the whole width; a long one goes on over the page."""
        left = self.lines(text, size, WIDTH, bold=bold)
        while left:
            self.room(self.tall(min(len(left), 3), size))
            fits = max(int((BOTTOM - self.page.get_y()) / self.tall(1, size)), 1)
            self.font(size, colour, bold=bold)
            with self.page.tag(tag):
                top = self.page.get_y()
                high = self.put(left[:fits], MARGIN, top, WIDTH, size)
            self.page.set_y(top + high)
            left = left[fits:]

    def space(self, height: float) -> None:
        """Leave room, not at the top of a page."""
        if self.page.get_y() > TOP + 1:
            self.page.set_y(self.page.get_y() + height)

    def heading(self, text: str, level: int, follows: float) -> None:
        """A heading, kept with what follows it (millimetres)."""
        size = {1: 22.0, 2: 15.0, 3: 11.0}[level]
        self.space({1: 0.0, 2: 6.0, 3: 5.0}[level])
        self.room(self.tall(len(self.lines(text, size, WIDTH, bold=True)), size) + follows)
        self.page.start_section(text, level=max(level - 2, 0), strict=False)
        self.text(text, size, tag=f"H{level}", bold=True)
        self.space(1.2)

    def put_tagged(
        self,
        tag: str,
        lines: list[str],
        x: float,
        y: float,
        width: float,
        size: float,
        colour: str = "ink",
        *,
        bold: bool = False,
    ) -> float:
        """Lines at a place, as an element of their own; returns the height."""
        self.font(size, colour, bold=bold)
        with self.page.tag(tag):
            return self.put(lines, x, y, width, size)

    def rule(self, y: float, colour: str = "line") -> None:
        """A hairline over the width of the page."""
        with self.page.ornament():
            self.page.set_draw_color(*rgb(colour))
            self.page.set_line_width(0.2)
            self.page.line(MARGIN, y, MARGIN + WIDTH, y)
