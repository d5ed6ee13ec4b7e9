"""The chapters of the PDF: paragraphs, lists, tables, plots, each block one under the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.reports import blocks as kinds
from synth_engine.reports.drawing import FULL, HALF, Box, Drawing, Words
from synth_engine.reports.drawing import Line as Stroke
from synth_engine.reports.palette import rgb
from synth_engine.reports.sheet import BOTTOM, MARGIN, POINT, TOP, UNIT, WIDTH, Sheet

if TYPE_CHECKING:
    from synth_engine.reports.blocks import Block, Chapter, Facts, Gallery, Grid

_GAP, _ROWED = 4.8, 3


class BlockSheet(Sheet):
    """Sets chapters."""

    def chapter(self, chapter: Chapter) -> None:
        """A chapter on a page of its own."""
        self.page.add_page()
        self.page.set_y(TOP)
        self.heading(chapter.title, 2, 20)
        self.text(chapter.lead, 9.5, "soft")
        self.space(2.5)
        for at, block in enumerate(chapter.blocks):
            self.block(block, self._follows(chapter.blocks[at + 1 :]))

    def _follows(self, blocks: tuple[Block, ...]) -> float:
        """Height of what a heading must not be parted from: paragraphs, and the start of what comes after."""
        high = 0.0
        for block in blocks:
            if isinstance(block, kinds.Paragraph):
                high += self.tall(len(self.lines(block.text, 9.5, WIDTH)), 9.5) + 1.6
                continue
            if isinstance(block, kinds.Gallery) and block.drawings:
                return high + (6 if block.key else 0) + self._framed(block.drawings[0])
            return high + 30
        return high

    def _framed(self, drawing: Drawing) -> float:
        """Height of a drawing with its title and caption."""
        wide = drawing.width * UNIT
        above = self.tall(len(self.lines(drawing.title, 9, wide, bold=True)), 9)
        above += self.tall(len(self.lines(drawing.caption, 8, wide)), 8)
        return above + 1.6 + drawing.height * UNIT + 5

    def block(self, block: Block, follows: float = 30.0) -> None:
        """One block; `follows` is the height a heading keeps with it."""
        if isinstance(block, kinds.Paragraph):
            self.text(block.text, 9.5, "soft" if block.soft else "ink")
            self.space(1.6)
        elif isinstance(block, kinds.Subheading):
            self.heading(block.text, 3, follows)
        elif isinstance(block, kinds.Bullets):
            self._bullets(block.items)
        elif isinstance(block, kinds.Facts):
            self._facts(block)
        elif isinstance(block, kinds.Grid):
            self.grid(block)
        else:
            self.gallery(block)

    def _bullets(self, items: tuple[str, ...]) -> None:
        with self.page.group("L"):
            for item in items:
                lines = self.lines(item, 9.5, WIDTH - 5)
                self.room(self.tall(len(lines), 9.5))
                top = self.page.get_y()
                self.font(9.5)
                with self.page.tag("LI"):
                    self.put(["•"], MARGIN, top, 5, 9.5)
                    high = self.put(lines, MARGIN + 4, top, WIDTH - 5, 9.5)
                self.page.set_y(top + high + 1.2)

    def _facts(self, facts: Facts) -> None:
        self.heading(facts.title, 3, 12)
        for name, value in facts.rows:
            lines = self.lines(value, 9.5, WIDTH - 58)
            named = self.lines(name, 9.5, 54)
            high = self.tall(max(len(lines), len(named), 1), 9.5)
            self.room(high)
            top = self.page.get_y()
            with self.page.tag("P"):
                self.font(9.5, "soft")
                self.put([*named[:-1], f"{named[-1]} "], MARGIN, top, 54, 9.5)
                self.font(9.5)
                self.put(lines, MARGIN + 58, top, WIDTH - 58, 9.5)
            self.page.set_y(top + high + 0.5)

    # Tables.

    def grid(self, grid: Grid) -> None:
        """A table; its head is repeated on every page."""
        widths = [share * WIDTH for share in grid.widths]
        self.space(2)
        self.room(34)
        self.text(grid.caption, 9.5, bold=True)
        self.space(0.8)
        with self.page.group("Table"):
            self._table_head(grid, widths, tag=True)
            for row in grid.rows:
                self._table_row(grid, row, widths)
        self.rule(self.page.get_y(), "line-strong")
        self.page.set_y(self.page.get_y() + 3)

    def _table_head(self, grid: Grid, widths: list[float], *, tag: bool) -> None:
        lines = [
            self.lines(text, 8, width - 2.4) for text, width in zip(grid.head, widths, strict=True)
        ]
        high = self.tall(max(len(one) for one in lines), 8)
        top, x = self.page.get_y(), MARGIN
        self.font(8, "soft")

        def cells() -> None:
            nonlocal x
            for at, (text, width) in enumerate(zip(lines, widths, strict=True)):
                align = "R" if at in grid.right else "L"
                down = top + high - self.tall(len(text), 8)
                if tag:
                    with self.page.tag("TH", scope="Column"):
                        self.put(text, x + 1.2, down, width - 2.4, 8, align)
                else:
                    self.put(text, x + 1.2, down, width - 2.4, 8, align)
                x += width

        if tag:
            with self.page.group("TR"):
                cells()
        else:
            with self.page.ornament():
                cells()
        self.page.set_y(top + high + 1)

    def _table_row(self, grid: Grid, row: tuple[kinds.Cell, ...], widths: list[float]) -> None:
        size, small = 9.0, 8.0
        laid = []
        for cell, width in zip(row, widths, strict=True):
            text_size = small if cell.tone == "soft" else size
            main = self.lines(cell.text, text_size, width - 2.4, bold=cell.bold)
            notes = [self.lines(note, small, width - 2.4) for note in cell.notes]
            high = self.tall(len(main), text_size)
            high += sum(self.tall(len(note), small) + 0.5 for note in notes)
            laid.append((cell, text_size, main, notes, high))
        high = max(one[4] for one in laid) + 2.4
        if self.page.get_y() + high > BOTTOM:
            self.page.add_page()
            self.page.set_y(TOP)
            self._table_head(grid, widths, tag=False)
        top, x = self.page.get_y(), MARGIN
        self.rule(top)
        with self.page.group("TR"):
            for at, ((cell, text_size, main, notes, _), width) in enumerate(
                zip(laid, widths, strict=True)
            ):
                align = "R" if at in grid.right else "L"
                kind, scope = ("TH", "Row") if at == 0 else ("TD", "")
                with self.page.tag(kind, scope=scope):
                    self.font(text_size, cell.tone or "ink", bold=cell.bold)
                    down = top + 1.2
                    down += self.put(main, x + 1.2, down, width - 2.4, text_size, align)
                    self.font(small, "soft")
                    for note in notes:
                        down += 0.5
                        down += self.put(note, x + 1.2, down, width - 2.4, small, align)
                x += width
        self.page.set_y(top + high)

    # Plots.

    def gallery(self, gallery: Gallery) -> None:
        """Plots side by side, none cut by a page; plots of half a page fill two columns, the shorter one first."""
        if gallery.key:
            self._key(gallery.key)
        widest = max((one.width for one in gallery.drawings), default=FULL)
        count = 1 if widest > HALF else 2 if widest == HALF else 3
        wide = (WIDTH - (count - 1) * _GAP) / count
        below = [self.page.get_y()] * count
        for drawing in gallery.drawings:
            high = self._framed(drawing)
            at = min(range(count), key=lambda column: (below[column], column))
            if below[at] + high > BOTTOM and below[at] > TOP + 1:
                self.page.add_page()
                below, at = [TOP] * count, 0
            self._figure(drawing, MARGIN + at * (wide + _GAP), below[at])
            below[at] += high
            if count == _ROWED and at == count - 1:
                below = [max(below)] * count  # small ones stand in rows
        self.page.set_y(max(below))

    def _figure(self, drawing: Drawing, x: float, top: float) -> None:
        wide = drawing.width * UNIT
        title = self.lines(drawing.title, 9, wide, bold=True)
        caption = self.lines(drawing.caption, 8, wide)
        down = self.put_tagged("Caption", title, x, top, wide, 9, bold=True)
        if caption:
            down += self.put_tagged("P", caption, x, top + down, wide, 8, "soft")
        with self.page.tag("Figure", alt=f"{drawing.title}. {drawing.alt}"):
            self.draw(drawing, x, top + down + 1.6)

    def _key(self, key: tuple[tuple[str, str], ...]) -> None:
        x, y = MARGIN, self.page.get_y()
        for series, text in key:
            with self.page.ornament():
                if series == "real":
                    self.page.set_fill_color(*rgb("real", 0.55))
                    self.page.rect(x, y + 0.8, 4.5, 2.6, style="F")
                else:
                    self.page.set_draw_color(*rgb(series))
                    self.page.set_line_width(0.5)
                    self.page.rect(x, y + 0.8, 4.5, 2.6, style="D")
            self.font(8.5, "soft")
            with self.page.tag("P"):
                self.put([text], x + 6, y, 80, 8.5)
            x += 6 + self.page.get_string_width(text) + 8
        self.page.set_y(y + 6)

    def draw(self, drawing: Drawing, left: float, top: float) -> None:
        """A drawing's shapes, the same ones that the page shows."""
        page = self.page
        for shape in drawing.shapes:
            if isinstance(shape, Box):
                x, y = left + shape.x * UNIT, top + shape.y * UNIT
                if shape.fill is not None:
                    page.set_fill_color(*rgb(shape.fill, shape.opacity))
                if shape.stroke is not None:
                    page.set_draw_color(*rgb(shape.stroke))
                    page.set_line_width(shape.stroke_width * UNIT)
                style = ("F" if shape.fill else "") + ("D" if shape.stroke else "")
                page.rect(x, y, shape.width * UNIT, shape.height * UNIT, style=style or "D")
            elif isinstance(shape, Stroke):
                page.set_draw_color(*rgb(shape.colour))
                page.set_line_width(shape.width * UNIT)
                if shape.dash:
                    page.set_dash_pattern(shape.dash[0] * UNIT, shape.dash[1] * UNIT)
                page.polyline([(left + x * UNIT, top + y * UNIT) for x, y in shape.points])
                if shape.dash:
                    page.set_dash_pattern()
            else:
                self._words(shape, left, top)

    def _words(self, shape: Words, left: float, top: float) -> None:
        points = shape.size * UNIT / POINT
        self.font(points, shape.colour, bold=shape.bold)
        x = left + shape.x * UNIT
        if shape.anchor != "start":
            wide = self.page.get_string_width(shape.text)
            x -= wide if shape.anchor == "end" else wide / 2
        self.page.text(x, top + shape.y * UNIT, shape.text)
