"""A drawing as SVG text. Every text in it is escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from synth_engine.reports.drawing import Box, Line, Shape, Words
from synth_engine.reports.palette import COLOURS

if TYPE_CHECKING:
    from synth_engine.reports.drawing import Drawing


def svg(drawing: Drawing, name: str) -> str:
    """The drawing as one ``<svg>``.

    Args:
        drawing: what to draw.
        name: id in the page, unique: what its title and description are named by.
    """
    head = (
        f'<svg viewBox="0 0 {_n(drawing.width)} {_n(drawing.height)}" role="img" font-family="Report, sans-serif" '
        f'aria-labelledby="{name}-t {name}-d"><title id="{name}-t">{escape(drawing.title)}</title>'
        f'<desc id="{name}-d">{escape(drawing.alt)}</desc>'
    )
    return head + "".join(map(_shape, drawing.shapes)) + "</svg>"


def _n(value: float) -> str:
    """A number, short."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _shape(shape: Shape) -> str:
    if isinstance(shape, Words):
        return _words(shape)
    if isinstance(shape, Line):
        points = " ".join(f"{_n(x)},{_n(y)}" for x, y in shape.points)
        dash = f' stroke-dasharray="{" ".join(map(_n, shape.dash))}"' if shape.dash else ""
        return (
            f'<polyline points="{points}" fill="none" stroke="{COLOURS[shape.colour]}" '
            f'stroke-width="{_n(shape.width)}" stroke-linejoin="round"{dash}/>'
        )
    return _box(shape)


def _box(shape: Box) -> str:
    fill = "none" if shape.fill is None else COLOURS[shape.fill]
    more = "" if shape.opacity == 1.0 else f' fill-opacity="{_n(shape.opacity)}"'
    if shape.stroke is not None:
        more += f' stroke="{COLOURS[shape.stroke]}" stroke-width="{_n(shape.stroke_width)}"'
    place = (
        f'x="{_n(shape.x)}" y="{_n(shape.y)}" width="{_n(max(shape.width, 0))}" '
        f'height="{_n(max(shape.height, 0))}"'
    )
    if not shape.tip:
        return f'<rect {place} fill="{fill}"{more}/>'
    return f'<rect {place} fill="{fill}"{more}><title>{escape(shape.tip)}</title></rect>'


def _words(shape: Words) -> str:
    anchor = "" if shape.anchor == "start" else f' text-anchor="{shape.anchor}"'
    weight = ' font-weight="600"' if shape.bold else ""
    return (
        f'<text x="{_n(shape.x)}" y="{_n(shape.y)}" font-size="{_n(shape.size)}" '
        f'fill="{COLOURS[shape.colour]}"{anchor}{weight}>{escape(shape.text)}</text>'
    )
