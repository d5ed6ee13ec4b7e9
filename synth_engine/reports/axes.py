"""Axes of plots: round ticks, frames, labels that do not lie on each other."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from synth_engine.reports.drawing import SMALL, Line, Shape, Words

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers `low`..`high` to units `start`..`end`."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where a number lies, kept inside."""
        share = (value - self.low) / ((self.high - self.low) or 1.0)
        return self.start + min(max(share, 0.0), 1.0) * (self.end - self.start)


def ticks(low: float, high: float, about: int = 4) -> tuple[float, ...]:
    """Round numbers from `low` to `high`."""
    if not high > low:
        return (low,)
    raw = (high - low) / about
    power = 10.0 ** math.floor(math.log10(raw))
    step = next((m * power for m in (1, 2, 2.5, 5, 10) if m * power >= raw * 0.999), 10 * power)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return tuple(round(at * step, 12) + 0.0 for at in range(first, last + 1))


def tick_text(value: float) -> str:
    """A tick as people read it."""
    if abs(value) >= 10_000:
        return f"{value:,.0f}"
    return f"{value:.4g}"


def frame(
    x: Scale,
    y: Scale,
    x_ticks: Sequence[float],
    y_ticks: Sequence[float],
    x_title: str,
    y_title: str,
) -> list[Shape]:
    """Grid lines, tick texts and titles; the title of the upright axis stands above it, to be read level."""
    shapes: list[Shape] = []
    for value in y_ticks:
        level = y.at(value)
        shapes.append(Line(((x.start, level), (x.end, level)), "line", 0.8))
        shapes.append(Words(x.start - 5, level + 3.5, tick_text(value), anchor="end"))
    shapes.append(Line(((x.start, y.start), (x.end, y.start)), "line-strong", 1.0))
    for value in x_ticks:
        along = x.at(value)
        shapes.append(Line(((along, y.start), (along, y.start + 3)), "line-strong", 1.0))
        shapes.append(Words(along, y.start + 14, tick_text(value), anchor="middle"))
    shapes.append(Words((x.start + x.end) / 2, y.start + 28, x_title, anchor="middle"))
    shapes.append(Words(2, y.end - 9, y_title))
    return shapes


def spread(wanted: Sequence[float], low: float, high: float, apart: float) -> list[float]:
    """Places near the wanted ones, in their order, at least `apart`; from `low` down to `high`."""
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    places = [0.0] * len(wanted)
    floor = low
    for at in order:
        places[at] = max(wanted[at], floor)
        floor = places[at] + apart
    ceiling = high
    for at in reversed(order):
        places[at] = min(places[at], ceiling)
        ceiling = places[at] - apart
    return places


def label_height() -> float:
    """Room that a line of small text needs."""
    return SMALL * 1.3
