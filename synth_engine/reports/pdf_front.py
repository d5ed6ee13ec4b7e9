"""The first page of the PDF: verdict, the five figures that matter, what to worry about, what to do, signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.reports.palette import rgb
from synth_engine.reports.sheet import BOTTOM, MARGIN, TOP, WIDTH, Sheet

if TYPE_CHECKING:
    from synth_engine.reports.content import ReportContent
    from synth_engine.reports.lines import Line


class FrontSheet(Sheet):
    """Sets the first page."""

    def front(self, content: ReportContent) -> None:
        """Verdict, five figures, worries, next steps."""
        made = f"{content.made_at:%Y-%m-%d %H:%M} UTC"
        self.page.set_y(TOP)
        self.text(f"{content.kicker} · Cloister · {made}", 9, "soft")
        self.heading(content.title, 1, 20)
        self.space(1.5)
        self._verdict(content)
        self._about(content.about)
        self._small_heading("The five figures that matter", 20)
        self._five(content)
        self._notes(content)
        self._worries_and_steps(content)
        self._signature()

    def _small_heading(self, text: str, follows: float) -> None:
        self.space(3)
        self.room(self.tall(1, 11.5) + follows)
        self.text(text, 11.5, tag="H2", bold=True)
        self.space(1)

    def _verdict(self, content: ReportContent) -> None:
        tone = content.tone
        inner = WIDTH - 19
        said = self.lines(content.verdict, 9.5, inner)
        top, high = self.page.get_y(), self.tall(1, 13) + self.tall(len(said), 9.5) + 5.5
        with self.page.ornament():
            self.page.set_fill_color(*rgb(f"{tone}-wash"))
            self.page.rect(MARGIN, top, WIDTH, high, style="F")
            self.page.set_fill_color(*rgb(tone))
            self.page.rect(MARGIN, top, 1.8, high, style="F")
        self.font(15, tone, bold=True)
        with self.page.ornament():
            self.put([content.sign], MARGIN + 5.5, top + 2.8, 8, 15)
        self.font(13, bold=True)
        with self.page.tag("H2"):
            self.put([content.headline], MARGIN + 14, top + 3, inner, 13)
        self.font(9.5)
        with self.page.tag("P"):
            self.put(said, MARGIN + 14, top + 3.4 + self.tall(1, 13), inner, 9.5)
        self.page.set_y(top + high + 3)

    def _about(self, rows: tuple[tuple[str, str], ...]) -> None:
        """Names over values, four a row; a long value has two places."""
        wide = WIDTH / 4
        place = 0
        top, high = self.page.get_y(), 0.0
        for name, value in rows:
            span = 2 if len(value) > 40 else 1
            if place + span > 4:
                place, top, high = 0, top + high + 1.6, 0.0
            x, width = MARGIN + place * wide, span * wide - 4
            self.font(8.5, "soft")
            with self.page.tag("P"):
                self.put([f"{name} "], x, top, width, 8.5)
                lines = self.lines(value, 9.5, width)
                self.font(9.5)
                down = self.put(lines, x, top + self.tall(1, 8.5), width, 9.5)
            high = max(high, self.tall(1, 8.5) + down)
            place += span
        self.page.set_y(top + high)

    def _five(self, content: ReportContent) -> None:
        first, second = 36.0, 40.0
        third = WIDTH - first - second - 4
        with self.page.group("L"):
            for one in content.figures:
                line = one.line
                question = self.lines(one.question, 8.5, first - 3)
                terms = []
                if line is not None:
                    asked = f"{line.title}. {content.asks}: {line.threshold}. Fresh real rows: {line.ceiling}."
                    terms = self.lines(asked, 8, second - 4)
                said = self.lines(one.sentence, 9, third)
                high = max(
                    self.tall(1, 10) + self.tall(len(question), 8.5),
                    self.tall(1, 13) + self.tall(len(terms), 8),
                    self.tall(len(said), 9),
                )
                self.room(high + 3)
                top = self.page.get_y()
                self.rule(top)
                top += 1.4
                with self.page.group("LI"):
                    self.put_tagged("H3", [one.name], MARGIN, top, first, 10, bold=True)
                    self.put_tagged(
                        "P", question, MARGIN, top + self.tall(1, 10), first, 8.5, "soft"
                    )
                    x = MARGIN + first
                    if line is None:
                        self.put_tagged("P", ["not measured"], x, top, second, 9.5, "soft")
                    else:
                        self._value(line, x, top, second)
                        self.put_tagged("P", terms, x, top + self.tall(1, 13), second, 8, "soft")
                    self.put_tagged("P", said, x + second, top, third, 9)
                self.page.set_y(top + high + 1.4)
        self.rule(self.page.get_y())

    def _notes(self, content: ReportContent) -> None:
        """Each its sign, its title, and a line or two."""
        first = 36.0
        for one in content.notes:
            said = self.lines(one.text, 9, WIDTH - first - 4)
            titled = self.lines(one.title, 10, first - 9, bold=True)
            high = max(self.tall(len(said), 9), self.tall(len(titled), 10))
            self.room(high + 3)
            top = self.page.get_y() + 1.2
            self.font(11, one.tone, bold=True)
            with self.page.ornament():
                self.put([one.sign], MARGIN, top, 5, 11)
            self.put_tagged("H3", titled, MARGIN + 5, top, first - 5, 10, bold=True)
            self.put_tagged("P", said, MARGIN + first, top, WIDTH - first, 9)
            self.page.set_y(top + high + 1)
            self.rule(self.page.get_y())

    def _value(self, line: Line, x: float, top: float, width: float) -> None:
        """The figure in large, its verdict beside it."""
        self.font(
            13 if line.measured else 9.5, "ink" if line.measured else "soft", bold=line.measured
        )
        beside = self.page.get_string_width(line.value) + 2.5
        with self.page.tag("P"):
            said = f"{line.value} " if line.measured else line.value
            self.put([said], x, top, width, 13 if line.measured else 9.5)
            if line.measured:
                self.font(9, line.tone, bold=True)
                self.put([f"{line.sign} {line.word}"], x + beside, top + 1.3, width - beside, 9)

    def _worries_and_steps(self, content: ReportContent) -> None:
        """Side by side where both fit on the page, else one after the other."""
        half = WIDTH / 2 - 4
        left = [(one.lead, one.text, one.tone) for one in content.worries]
        left = left or [("", "Nothing stands out.", "soft")]
        right = [(f"{at}.", text, "") for at, text in enumerate(content.steps, start=1)]
        high = max(self._items(left, 0, half, draw=False), self._items(right, 0, half, draw=False))
        self.space(3)
        self.room(high + 8)
        top = self.page.get_y()
        ends = []
        for title, items, x in (
            ("What to worry about", left, MARGIN),
            ("What to do next", right, MARGIN + half + 8),
        ):
            self.font(11.5, bold=True)
            with self.page.tag("H2"):
                self.put([title], x, top, half, 11.5)
            self.page.set_y(top + self.tall(1, 11.5) + 1)
            with self.page.group("L"):
                ends.append(self._items(items, x, half, draw=True))
        self.page.set_y(top + self.tall(1, 11.5) + 1 + max(ends))

    def _items(
        self, items: list[tuple[str, str, str]], x: float, width: float, *, draw: bool
    ) -> float:
        """A list with a bar in the colour of its tone beside each item, or a number; returns its height."""
        start = self.page.get_y()
        down = 0.0
        for lead, text, tone in items:
            inset = 3.5 if tone else 5.0
            bold = self.lines(lead, 9, width - inset, bold=True) if tone else []
            said = self.lines(text, 9, width - inset)
            high = self.tall(len(bold) + len(said), 9)
            if draw:
                top = start + down
                colour = {"bad": "bad", "warn": "warn"}.get(tone, "line-strong")
                if tone:
                    with self.page.ornament():
                        self.page.set_fill_color(*rgb(colour))
                        self.page.rect(x, top + 0.3, 0.9, high - 0.6, style="F")
                with self.page.tag("LI"):
                    self.font(9, bold=True)
                    used = self.put(
                        bold or ([] if tone else [lead]), x + (inset if tone else 0), top, width, 9
                    )
                    self.font(9)
                    self.put(said, x + inset, top + (used if tone else 0), width - inset, 9)
            down += high + 1.1
        self.page.set_y(start)
        return down

    def _signature(self) -> None:
        """Room to sign, at the foot of the page."""
        self.room(14)
        top = max(self.page.get_y() + 10, BOTTOM - 7)
        x = MARGIN
        for name, width in (("Decided by", 70.0), ("Date", 30.0), ("Signature", 62.0)):
            with self.page.ornament():
                self.page.set_draw_color(*rgb("soft"))
                self.page.set_line_width(0.2)
                self.page.line(x, top, x + width, top)
            self.font(8, "soft")
            with self.page.tag("P"):
                self.put([name], x, top + 0.6, width, 8)
            x += width + 6
        self.page.set_y(top + 5)
