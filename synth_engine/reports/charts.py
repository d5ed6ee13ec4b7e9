"""Plots made of a scorecard's curves and breakdowns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.reports import axes
from synth_engine.reports.drawing import (
    DASHES,
    HALF,
    SMALL,
    Box,
    Drawing,
    Line,
    Shape,
    Words,
    breadth,
    fit,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from synth_engine.contracts.metric import Curve

MOST_SERIES = 6
MOST_BARS = 12
MOST_GROUPS = 7
_OTHERS = ("less", "more", "warn", "soft")
_REAL_WORDS, _MADE_WORDS = (
    ("real", "held", "holdout", "fresh", "control"),
    ("synthetic", "training"),
)
_PLOT_HEIGHT, _GUTTER = 150.0, 96.0


def series_colours(names: Sequence[str]) -> list[str]:
    """A colour a series: what is real keeps the colour of the real, what is synthetic that of the synthetic."""
    found: list[str] = []
    for name in names:
        low = name.lower()
        wanted = "synthetic" if any(word in low for word in _MADE_WORDS) else ""
        if not wanted or wanted in found:
            is_real = any(word in low for word in _REAL_WORDS)
            wanted = "real" if is_real and "real" not in found else wanted
        if not wanted or wanted in found:
            wanted = next((c for c in ("synthetic", *_OTHERS) if c not in found), "soft")
        found.append(wanted)
    return found


def curves(title: str, given: Sequence[Curve], width: float = HALF) -> Drawing:
    """Lines or steps of one plot, each labelled at its end."""
    shown = given[:MOST_SERIES]
    first = shown[0]
    xs = [value for curve in shown for value in _edges(curve)]
    ys = [value for curve in shown for value in curve.y]
    bars = any(curve.shape == "bars" for curve in shown)
    low = min(0.0, *ys) if bars or min(ys) < 0.35 * max(ys) else min(ys)
    y_ticks = axes.ticks(low, max(ys) if max(ys) > low else low + 1.0)
    top = max(*ys, y_ticks[-1])
    left = 12 + max(breadth(axes.tick_text(value)) for value in y_ticks)
    x = axes.Scale(min(xs), max(xs) if max(xs) > min(xs) else min(xs) + 1, left, width - _GUTTER)
    y = axes.Scale(min(low, y_ticks[0]), top if top > low else low + 1, 22 + _PLOT_HEIGHT, 22)
    shapes = axes.frame(x, y, axes.ticks(x.low, x.high), y_ticks, first.x_title, first.y_title)
    if _is_roc(first):
        shapes.append(Line(((x.start, y.start), (x.end, y.end)), "line-strong", 1.0, (2.0, 2.0)))
    colours = series_colours([curve.name for curve in shown])
    for at, curve in enumerate(shown):
        points = tuple((x.at(a), y.at(b)) for a, b in _points(curve))
        shapes.append(Line(points, colours[at], 1.8, DASHES[at % len(DASHES)]))
    shapes += _labels(shown, colours, y, x.end)
    named = [_said(curve) for curve in shown]
    alt = f"{first.y_title} against {first.x_title}. {' '.join(named)}"
    left_out = len(given) - len(shown)
    caption = f"{left_out} more not drawn." if left_out > 0 else ""
    return Drawing(title, alt, width, 22 + _PLOT_HEIGHT + 36, tuple(shapes), caption)


def _is_roc(curve: Curve) -> bool:
    same = {*curve.x, *curve.y} and (min(curve.x), min(curve.y)) == (0, 0)
    words = f"{curve.x_title} {curve.y_title}".lower()
    return bool(same) and max(curve.x) == max(curve.y) and ("false" in words)


def _edges(curve: Curve) -> list[float]:
    if curve.shape == "line" or len(curve.x) < 2:
        return list(curve.x)
    return [*curve.x, curve.x[-1] + (curve.x[1] - curve.x[0])]


def _points(curve: Curve) -> list[tuple[float, float]]:
    """Points of a line; of bars, the outline of their heights."""
    if curve.shape == "line" or len(curve.x) < 2:
        return list(zip(curve.x, curve.y, strict=True))
    edges = _edges(curve)
    outline = [(edges[0], 0.0)]
    for at, height in enumerate(curve.y):
        outline += [(edges[at], height), (edges[at + 1], height)]
    return [*outline, (edges[-1], 0.0)]


def _labels(
    shown: Sequence[Curve], colours: Sequence[str], y: axes.Scale, left: float
) -> list[Shape]:
    """Names at the ends of lines, beside a piece of the line they name."""
    wanted = []
    for at, curve in enumerate(shown):
        wanted.append(y.end + 4 + at * 13 if curve.shape == "bars" else y.at(curve.y[-1]) + 3)
    room = _GUTTER - 26
    lines = [_wrapped(curve.name, room) for curve in shown]
    tallest = max(len(one) for one in lines) * axes.label_height()
    shapes: list[Shape] = []
    for at, place in enumerate(axes.spread(wanted, y.end + 4, y.start + 20, tallest + 3)):
        dash = DASHES[at % len(DASHES)]
        shapes.append(Line(((left + 6, place - 3), (left + 22, place - 3)), colours[at], 1.8, dash))
        for row, text in enumerate(lines[at]):
            down = place + row * axes.label_height()
            shapes.append(Words(left + 26, down, text, "ink"))
    return shapes


def _wrapped(text: str, room: float) -> list[str]:
    """Words on at most three lines."""
    lines: list[str] = []
    for word in text.split():
        if lines and breadth(f"{lines[-1]} {word}") <= room:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return [fit(line, room) for line in lines[:3]] or [""]


def _said(curve: Curve) -> str:
    """A curve in words: where it is highest, and for a line where it ends."""
    top = max(range(len(curve.y)), key=lambda at: curve.y[at])
    text = axes.tick_text
    if curve.shape == "bars":
        return f"{curve.name}: most, {text(curve.y[top])}, at {text(curve.x[top])}."
    middle = len(curve.x) // 2
    return (
        f"{curve.name}: {text(curve.y[0])} at {text(curve.x[0])}, {text(curve.y[middle])} at "
        f"{text(curve.x[middle])}, {text(curve.y[-1])} at {text(curve.x[-1])}."
    )


def ranking(
    title: str,
    rows: Sequence[tuple[str, float]],
    say: Callable[[float], str],
    beside: tuple[str, float] | None = None,
    caption: str = "",
) -> Drawing:
    """Bars with their figures, the worst first; `beside` is a mark to compare with."""
    shown = rows[:MOST_BARS]
    numbers = [number for _, number in shown]
    marks = [*numbers, 0.0] + ([] if beside is None else [beside[1]])
    low, high = min(marks), max(marks)
    label = min(max(breadth(text) for text, _ in shown) + 4, 172)
    value = max(breadth(say(number)) for number in numbers) + 8
    step, top = 16.0, 6.0
    bottom = top + step * len(shown)
    # Far from nought all bars look alike: a mark on a scale of its own, with its ticks, shows more.
    marked = min(numbers) > 0.4 * high
    if marked:
        compared = [*numbers, *([] if beside is None else [beside[1]])]
        low, high = min(compared), max(compared)
        apart = (high - low) or 0.01 * high
        low, high = low - 0.08 * apart, high + 0.04 * apart
        if beside is not None and beside[1] > max(numbers):
            high += 0.16 * apart  # room for the figures left of the mark
    scale = axes.Scale(low, high if high > low else low + 1, label + 8, HALF - value)
    shapes: list[Shape] = []
    if marked:
        for tick in axes.ticks(low, high, 3):
            along = scale.at(tick)
            shapes.append(Line(((along, top - 2), (along, bottom)), "line", 0.8))
            shapes.append(Words(along, bottom + 12, axes.tick_text(tick), anchor="middle"))
    for at, (text, number) in enumerate(shown):
        down = top + at * step
        zero, end = scale.at(0.0), scale.at(number)
        tip = f"{text}: {say(number)}"
        shapes.append(Words(label, down + 10, fit(text, label), "ink", anchor="end"))
        if marked:
            shapes.append(Line(((scale.start, down + 6.5), (end, down + 6.5)), "line-strong", 1.0))
            shapes.append(Box(end - 3.5, down + 3, 7, 7, "synthetic", tip=tip))
        else:
            long = max(abs(end - zero), 0.8)
            shapes.append(Box(min(zero, end), down + 2, long, 9.5, "synthetic", tip=tip))
        shapes.append(Words(max(end, zero if not marked else end) + 7, down + 10.5, say(number)))
    if not marked:
        zero = scale.at(0.0)
        shapes.append(Line(((zero, top - 2), (zero, bottom)), "line-strong", 1.0))
    height = bottom + (18 if marked else 4)
    if beside is not None:
        along = scale.at(beside[1])
        shapes.append(Line(((along, top - 2), (along, bottom + 2)), "ink", 1.1, (2.0, 2.0)))
        anchor = "end" if along > HALF / 2 else "start"
        shapes.append(Words(along, height + 8, beside[0], "ink", anchor=anchor))
        height += 14
    left_out = len(rows) - len(shown)
    if left_out:
        caption = f"{caption} The {len(shown)} worst of {len(rows)}.".strip()
    worst = "; ".join(f"{text} {say(number)}" for text, number in shown)
    alt = f"Bars, the worst first: {worst}." + (f" {beside[0]}." if beside else "")
    return Drawing(title, alt, HALF, height, tuple(shapes), caption)


def groups(
    title: str,
    rows: Sequence[tuple[str, Sequence[float]]],
    names: Sequence[str],
    colours: Sequence[str],
    say: Callable[[float], str],
    caption: str = "",
) -> Drawing:
    """Bars in groups: a row of bars for each label, one for each name (say main, control, naive attack)."""
    shown = rows[:MOST_GROUPS]
    value = max(breadth(say(number)) for _, numbers in shown for number in numbers) + 6
    name_room = max(breadth(name) for name in names) + 6
    highest = max(0.0, *(number for _, numbers in shown for number in numbers))
    lowest = min(0.0, *(number for _, numbers in shown for number in numbers))
    high = highest if highest > lowest else lowest + 1.0
    scale = axes.Scale(lowest, high, name_room + 6, HALF - value)
    shapes: list[Shape] = []
    down = 2.0
    for text, numbers in shown:
        shapes.append(Words(0, down + 10, fit(text, HALF), "ink"))
        down += 14
        for at, number in enumerate(numbers):
            zero, end = scale.at(0.0), scale.at(number)
            shapes.append(Words(name_room, down + 10, names[at], anchor="end"))
            tip = f"{text}, {names[at]}: {say(number)}"
            long = max(abs(end - zero), 0.8)
            shapes.append(Box(min(zero, end), down + 2, long, 9.5, colours[at], tip=tip))
            shapes.append(Words(max(zero, end) + 5, down + 10.5, say(number)))
            down += 12.5
        zero = scale.at(0.0)
        start = down - 12.5 * len(numbers)
        shapes.append(Line(((zero, start), (zero, down + 1)), "line-strong", 1.0))
        down += 7
    said = "; ".join(
        f"{text}: " + ", ".join(f"{n} {say(v)}" for n, v in zip(names, numbers, strict=True))
        for text, numbers in shown
    )
    if len(rows) > len(shown):
        caption = f"{caption} The first {len(shown)} of {len(rows)}.".strip()
    return Drawing(title, f"Bars: {said}.", HALF, down, tuple(shapes), caption)


__all__ = ["MOST_BARS", "SMALL", "curves", "groups", "ranking", "series_colours"]
