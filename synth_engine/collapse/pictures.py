"""Floor 5: drawings of a collapse profile: curves with bands over generations, and columns by generations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from synth_engine.reports import axes
from synth_engine.reports.drawing import (
    DASHES,
    HALF,
    Box,
    Drawing,
    Line,
    Shape,
    Words,
    breadth,
    fit,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_HEIGHT, _TOP, _LABELS = 150.0, 22.0, 112.0
_SLICES = 10  # boxes that a band between two generations is made of
_BAND = 0.16
_ROW, _CELL = 17.0, 46.0
MOST_COLUMNS = 25


@dataclass(frozen=True, slots=True)
class Series:
    """One arm in a plot.

    Attributes:
        name: beside its end.
        colour: of the palette.
        dash: which of the dash patterns.
        points: (generation, mean, low, high).
    """

    name: str
    colour: str
    dash: int
    points: tuple[tuple[float, float, float, float], ...]


def curves(title: str, series: Sequence[Series], y_title: str, high: float | None = 1.0) -> Drawing:
    """Means as lines, 95 % intervals as bands, named at their ends.

    Args:
        title: of the plot.
        series: at least one, each with points.
        y_title: what is drawn.
        high: the top of the scale; None: the highest figure.
    """
    means = [p for one in series for p in one.points]
    top = max(p[3] for p in means) if high is None else high
    low = min(*(p[2] for p in means), 0.0 if high is None else 0.9)
    low = max(low, 0.0) if high is not None else low
    y_ticks = axes.ticks(low, top if top > low else low + 1)
    left = 12 + max(breadth(axes.tick_text(value)) for value in y_ticks)
    last = max(p[0] for p in means)
    x = axes.Scale(1.0, last if last > 1 else 2.0, left, HALF - _LABELS)
    y = axes.Scale(low, top if top > low else low + 1, _TOP + _HEIGHT, _TOP)
    generations = tuple(float(at) for at in range(1, int(last) + 1))
    shapes = axes.frame(x, y, generations, y_ticks, "generation", y_title)
    for one in series:
        shapes += _band(one, x, y)
    for one in series:
        line = tuple((x.at(p[0]), y.at(p[1])) for p in one.points)
        shapes.append(Line(line, one.colour, 1.8, DASHES[one.dash % len(DASHES)]))
    shapes += _names(series, x, y)
    said = "; ".join(
        f"{one.name}: {one.points[0][1]:.3g} at first, {one.points[-1][1]:.3g} "
        f"({one.points[-1][2]:.3g} to {one.points[-1][3]:.3g}) at generation {one.points[-1][0]:g}"
        for one in series
    )
    return Drawing(
        title, f"{y_title} by generation. {said}.", HALF, _TOP + _HEIGHT + 36, tuple(shapes)
    )


def _band(one: Series, x: axes.Scale, y: axes.Scale) -> list[Shape]:
    """The interval as thin boxes: a drawing knows no slanted areas."""
    shapes: list[Shape] = []
    for before, after in zip(one.points, one.points[1:], strict=False):
        start, end = x.at(before[0]), x.at(after[0])
        width = (end - start) / _SLICES
        for at in range(_SLICES):
            share = (at + 0.5) / _SLICES
            low, high = (before[k] + share * (after[k] - before[k]) for k in (2, 3))
            top, bottom = y.at(high), y.at(low)
            shapes.append(Box(start + at * width, top, width, bottom - top, one.colour, _BAND))
    return shapes


def _names(series: Sequence[Series], x: axes.Scale, y: axes.Scale) -> list[Shape]:
    places = axes.spread(
        [y.at(one.points[-1][1]) + 3 for one in series],
        *(_TOP + 4, _TOP + _HEIGHT, axes.label_height()),
    )
    shapes: list[Shape] = []
    for one, place in zip(series, places, strict=True):
        mark = ((x.end + 6, place - 3), (x.end + 20, place - 3))
        shapes.append(Line(mark, one.colour, 1.8, DASHES[one.dash % len(DASHES)]))
        shapes.append(Words(x.end + 24, place, fit(one.name, _LABELS - 26), "ink"))
    return shapes


def heat(title: str, rows: Mapping[str, Sequence[float | None]], caption: str) -> Drawing:
    """Columns by generations: the darker, the more is lost; the worst first, and every figure written out."""
    ordered = sorted(rows.items(), key=lambda one: _end(one[1]))[:MOST_COLUMNS]
    label = min(max(breadth(name) for name, _ in ordered) + 8, 170.0)
    width = max((len(values) for _, values in ordered), default=0)
    lost = [1 - v for _, values in ordered for v in values if v is not None]
    deepest = max([0.1, *lost])
    shapes: list[Shape] = [
        Words(label + (at + 0.5) * _CELL, 12, str(at + 1), anchor="middle") for at in range(width)
    ]
    for down, (name, values) in enumerate(ordered):
        top = 18 + down * _ROW
        shapes.append(Words(label - 6, top + 12, fit(name, label), "ink", anchor="end"))
        for at, value in enumerate(values):
            if value is None:
                continue
            left, share = label + at * _CELL, min(1.0, (1 - value) / deepest)
            tip = f"{name}, generation {at + 1}: {100 * value:.0f} % left"
            # Never so dark that the figure on it could not be read.
            shade = round(0.03 + 0.42 * share, 2)
            shapes.append(Box(left, top, _CELL - 1.5, _ROW - 1.5, "more", shade, tip=tip))
            middle = left + _CELL / 2 - 1
            shapes.append(Words(middle, top + 12, f"{100 * value:.0f}", "ink", anchor="middle"))
    said = "; ".join(f"{name} {100 * _end(values):.0f} %" for name, values in ordered)
    if len(rows) > len(ordered):
        caption = f"{caption} The {len(ordered)} worst of {len(rows)} columns."
    height = 20 + len(ordered) * _ROW
    alt = f"What is left of each column at the last generation, the worst first: {said}."
    return Drawing(title, alt, max(HALF + 1, label + width * _CELL), height, tuple(shapes), caption)


def _end(values: Sequence[float | None]) -> float:
    return next((one for one in reversed(values) if one is not None), 1.0)
