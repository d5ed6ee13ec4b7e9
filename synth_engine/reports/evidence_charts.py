"""Plots made of `Evidence`: a panel a column, real and synthetic overlaid, and the map of pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.reports.drawing import FULL, THIRD, Box, Drawing, Line, Shape, Words, breadth, fit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synth_engine.contracts.evidence import Evidence, Marginal

MOST_PANELS = 60
_ROWS = 8  # bars of a category in a panel
_STEP = 13.5
_PANEL = 4 + _ROWS * _STEP + 4
_NUMBERS = frozenset({"numeric", "integer", "datetime"})
MOST_PAIRS = 12


def agreement(one: Marginal) -> float:
    """Share of rows that fall alike: 1 minus the total variation distance of the bars."""
    apart = sum(abs(a - b) for a, b in zip(one.real, one.synthetic, strict=True)) / 2
    return min(max(1.0 - apart, 0.0), 1.0)


def panels(marginals: Sequence[Marginal]) -> tuple[Drawing, ...]:
    """A panel a column, the least alike first."""
    order = sorted(range(len(marginals)), key=lambda at: (agreement(marginals[at]), at))
    return tuple(panel(marginals[at]) for at in order[:MOST_PANELS] if marginals[at].labels)


def panel(one: Marginal) -> Drawing:
    """One column: bins as a histogram, categories as bars with the synthetic share inside the real one."""
    binned = one.kind in _NUMBERS and any(
        label.startswith("below ") or label == "all" for label in one.labels
    )
    shapes = _histogram(one) if binned else _categories(one)
    high = _PANEL + 8 if binned else 4 + min(len(one.labels), _ROWS) * _STEP
    pairs = list(zip(one.labels, one.real, one.synthetic, strict=True))
    widest = sorted(pairs, key=lambda row: -abs(row[1] - row[2]))[:3]
    said = "; ".join(
        f"{label} real {100 * a:.1f} %, synthetic {100 * b:.1f} %" for label, a, b in widest
    )
    alt = f"Shares of rows of {one.column}, real and synthetic. Widest apart: {said}."
    title = f"{one.column}: {100 * agreement(one):.1f} % alike"
    return Drawing(title, alt, THIRD, high + 6, tuple(shapes))


def _histogram(one: Marginal) -> list[Shape]:
    count = len(one.labels)
    top = max(*one.real, *one.synthetic, 1e-9)
    step = THIRD / count
    base = _PANEL - 6
    tall = base - 6
    shapes: list[Shape] = []
    outline: list[tuple[float, float]] = [(0.0, base)]
    for at, (real, made) in enumerate(zip(one.real, one.synthetic, strict=True)):
        height = real / top * tall
        tip = f"{one.labels[at]}: real {100 * real:.2f} %, synthetic {100 * made:.2f} %"
        shapes.append(
            Box(at * step + 0.6, base - height, step - 1.2, height, "real", 0.55, tip=tip)
        )
        level = base - made / top * tall
        outline += [(at * step, level), ((at + 1) * step, level)]
    outline.append((THIRD, base))
    shapes.append(Line(tuple(outline), "synthetic", 1.5))
    shapes.append(Line(((0, base), (THIRD, base)), "line-strong", 1.0))
    room = THIRD / 2 - 4
    last = one.labels[-1]
    shapes.append(Words(0, base + 13, fit(one.labels[0], room)))
    if count > 1:
        shapes.append(Words(THIRD, base + 13, fit(last, room), anchor="end"))
    return shapes


def _categories(one: Marginal) -> list[Shape]:
    rows = list(zip(one.labels, one.real, one.synthetic, strict=True))
    if len(rows) > _ROWS:
        kept = sorted(range(len(rows)), key=lambda at: -rows[at][1])[: _ROWS - 1]
        rest = [rows[at] for at in range(len(rows)) if at not in set(kept)]
        rows = [rows[at] for at in sorted(kept)]
        rows.append((f"{len(rest)} more", sum(row[1] for row in rest), sum(row[2] for row in rest)))
    top = max(max(row[1], row[2]) for row in rows) or 1.0
    label = min(max(breadth(row[0]) for row in rows) + 4, 92)
    value = breadth("00.0 %") + 5
    wide = THIRD - label - 6 - value
    shapes: list[Shape] = []
    for at, (text, real, made) in enumerate(rows):
        down = 4 + at * _STEP
        shapes.append(Words(label, down + 9, fit(text, label), anchor="end"))
        tip = f"{text}: real {100 * real:.2f} %, synthetic {100 * made:.2f} %"
        grey, teal = real / top * wide, made / top * wide
        shapes.append(Box(label + 6, down + 1, max(grey, 0.4), 10, "real", 0.55, tip=tip))
        shapes.append(Box(label + 6, down + 4, max(teal, 0.4), 4, "synthetic", tip=tip))
        shapes.append(Words(THIRD, down + 9.5, f"{100 * real:.1f} %", anchor="end"))
    return shapes


def pair_map(evidence: Evidence) -> Drawing:
    """Where synthetic pairs are less or more related than real ones, with the widest differences beside."""
    names = evidence.columns
    size = len(names)
    cell = min(26.0, max(8.0, 255.0 / size))
    letters = min(cell * 0.92, 10.0)
    label = min(max(breadth(f"{size} {name}", letters) for name in names) + 4, 130)
    top = 16.0
    shapes: list[Shape] = []
    differences = []
    for a in range(size):
        middle = top + a * cell + cell / 2 + letters * 0.35
        shapes.append(
            Words(label, middle, fit(f"{names[a]} {a + 1}", label, letters), "ink", letters, "end")
        )
        if cell > 11 or (a + 1) % 5 == 0 or a == 0:
            along = label + 5 + a * cell + cell / 2
            shapes.append(Words(along, top - 5, str(a + 1), "soft", letters, "middle"))
        for b in range(size):
            real, made = evidence.association_real[a][b], evidence.association_synthetic[a][b]
            if a == b:
                continue
            apart = made - real
            tip = f"{names[a]} and {names[b]}: real {real:.2f}, synthetic {made:.2f}"
            # Full colour from a difference of .25: what is smaller would not be seen.
            shade = min(abs(apart) / 0.25, 1.0)
            shapes.append(
                Box(
                    label + 5 + b * cell,
                    top + a * cell,
                    cell - 0.6,
                    cell - 0.6,
                    "less" if apart < 0 else "more",
                    max(shade, 0.04),
                    tip=tip,
                )
            )
            if a < b:
                differences.append((abs(apart), names[a], names[b], real, made))
    edge = label + 5 + size * cell
    differences.sort(key=lambda row: -row[0])
    shapes += _pair_list(differences[:MOST_PAIRS], edge + 26)
    height = max(top + size * cell + 6, 60 + 15 * min(len(differences), MOST_PAIRS))
    most = differences[0]
    alt = (
        f"Map of {size} by {size} columns: difference of association, synthetic minus real. Widest: {most[1]} and "
        f"{most[2]}, real {most[3]:.2f}, synthetic {most[4]:.2f}. Mean difference "
        f"{sum(row[0] for row in differences) / len(differences):.3f}."
    )
    return Drawing(
        "Which pairs of columns are related otherwise?", alt, FULL, height, tuple(shapes)
    )


def _pair_list(pairs: Sequence[tuple[float, str, str, float, float]], left: float) -> list[Shape]:
    """Scale of the map, then the widest differences as figures: what colour says, numbers say."""
    shapes: list[Shape] = []
    shades = (("less", 1.0), ("less", 0.5), ("less", 0.04), ("more", 0.5), ("more", 1.0))
    for at, (colour, shade) in enumerate(shades):
        shapes.append(Box(left + at * 22, 8, 21, 9, colour, shade))
    right = left + 5 * 22
    shapes.append(Words(left, 28, "−.25 weaker"))
    shapes.append(Words(right + 34, 28, "stronger +.25", anchor="end"))
    shapes.append(Words(left, 48, "Widest apart", "ink", bold=True))
    shapes.append(Words(FULL - 58, 48, "real", "soft", anchor="end"))
    shapes.append(Words(FULL, 48, "synthetic", "soft", anchor="end"))
    for at, (_, a, b, real, made) in enumerate(pairs):
        down = 63 + at * 15
        shapes.append(Words(left, down, fit(f"{a} × {b}", FULL - 92 - left), "ink"))
        shapes.append(Words(FULL - 58, down, f"{real:.2f}", anchor="end"))
        shapes.append(Words(FULL, down, f"{made:.2f}", "ink", anchor="end"))
    return shapes
