"""What plots are drawn from: marginals and associations, as aggregates that show no small cell."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.evidence import Evidence, Marginal
from synth_engine.contracts.table import Column, ColumnKind
from synth_engine.validation.pair_trends import association
from synth_engine.validation.views import View, views

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.metric import Parts

BARS = 20
MOST_LABELS = 24
MOST_MATRIX = 60  # columns side by side; more cannot be read
OTHER, MISSING = "other", "missing"


def collect_evidence(parts: Parts, minimum_cell_count: int) -> Evidence:
    """Collect what the plots show.

    Args:
        parts: what was compared.
        minimum_cell_count: a category or bin of fewer training rows is not shown on its own.
    """
    train, _, synthetic = views(parts)
    marginals = tuple(
        _marginal(real, made, minimum_cell_count)
        for real, made in zip(parts.train, parts.synthetic, strict=True)
    )
    shown = min(len(train.names), MOST_MATRIX)
    narrow = train.names[:shown]
    matrices = [
        association(view, 0)[:shown, :shown]
        if len(view.names) <= MOST_MATRIX
        else association(_first(view, shown), 0)
        for view in (train, synthetic)
    ]
    rounded = [tuple(tuple(round(float(v), 4) for v in row) for row in m) for m in matrices]
    return Evidence(marginals, narrow, rounded[0], rounded[1], _rows(parts))


def _rows(parts: Parts) -> tuple[tuple[str, int], ...]:
    """How many rows were compared."""
    held = () if parts.holdout is None else (("held back", parts.holdout.rows),)
    return (("training", parts.train.rows), *held, ("synthetic", parts.synthetic.rows))


def _first(view: View, shown: int) -> View:
    """The first columns alone."""
    return View(
        view.names[:shown],
        view.is_number[:shown],
        view.arrays[:shown],
        view.sizes[:shown],
        view.rows,
    )


def _marginal(real: Column, made: Column, least: int) -> Marginal:
    if real.is_number and len(np.unique(real.values[real.state == 0])) > MOST_LABELS:
        return _binned(real, made, least)
    return _counted(real, made, least)


def _shares(
    labels: list[str], real: NDArray[np.float64], made: NDArray[np.float64]
) -> tuple[tuple[str, ...], tuple[float, ...], tuple[float, ...]]:
    """Shares of the rows that are shown: what is missing to all rows would tell the size of a small cell."""
    return (
        tuple(labels),
        tuple(round(float(v), 6) for v in real / max(float(real.sum()), 1.0)),
        tuple(round(float(v), 6) for v in made / max(float(made.sum()), 1.0)),
    )


def _counted(real: Column, made: Column, least: int) -> Marginal:
    """A bar a category (or a number that many share); rare ones together."""
    mine, theirs = _by_text(real), _by_text(made)
    order = sorted(mine, key=lambda text: -mine[text])
    if real.is_number:
        numbers = sorted((t for t in mine if _is_number(t)), key=float)
        order = [*numbers, *(text for text in order if text not in set(numbers))]
    common = [text for text in order if mine[text] >= least and text != MISSING]
    if len(common) > MOST_LABELS:
        kept = set(sorted(common, key=lambda text: -mine[text])[:MOST_LABELS])
        common = [text for text in common if text in kept]
    labels = [*common]
    heights = [[float(counts.get(text, 0)) for text in common] for counts in (mine, theirs)]
    gaps = [float(counts.get(MISSING, 0)) for counts in (mine, theirs)]
    rest = [
        len(column) - sum(bars) - gap
        for column, bars, gap in zip((real, made), heights, gaps, strict=True)
    ]
    name = OTHER
    if 0 < gaps[0] < least:
        rest, gaps = [a + b for a, b in zip(rest, gaps, strict=True)], [0.0, 0.0]
        name = f"{OTHER} or {MISSING}"
    # What is left over may not be few rows either: the rarest categories come to it until it is not.
    while 0 < rest[0] < least and labels:
        rarest = min(range(len(labels)), key=lambda at: (heights[0][at], -at))
        rest = [left + bars.pop(rarest) for left, bars in zip(rest, heights, strict=True)]
        labels.pop(rarest)
    for label, pair in ((name, rest), (MISSING, gaps)):
        if _shown(pair, least):
            labels.append(label)
            heights[0].append(pair[0])
            heights[1].append(pair[1])
    parts = _shares(labels, np.asarray(heights[0]), np.asarray(heights[1]))
    return Marginal(real.name, str(real.kind), *parts)


def _by_text(column: Column) -> dict[str, int]:
    """Rows a text."""
    counts: dict[str, int] = {}
    gaps = int((column.state < 0).sum())
    if gaps:
        counts[MISSING] = gaps
    for number, code in enumerate(column.schema.special):
        times = int((column.state == number + 1).sum())
        if times:
            counts[code] = times
    distinct, times_each = np.unique(column.values[column.state == 0], return_counts=True)
    for value, times in zip(distinct.tolist(), times_each.tolist(), strict=True):
        if not column.is_number:
            text = column.levels[int(value)]
        elif column.kind is ColumnKind.DATETIME:
            text = str(np.int64(value).astype("datetime64[us]").astype("datetime64[s]"))
        else:
            text = f"{value:g}"
        counts[text] = counts.get(text, 0) + int(times)
    return counts


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _binned(real: Column, made: Column, least: int) -> Marginal:
    """Even bins over the middle 98 % of the training rows, ends open and rounded; thin bins joined."""
    values = real.values[real.state == 0].astype(np.float64)
    low, high = np.quantile(values, [0.01, 0.99])
    if low == high:
        low, high = values.min(), values.max()
    edges = _round_edges(np.linspace(low, high, BARS + 1)[1:-1], real)
    edges = _joined(edges, values, least)
    heights = []
    for column in (real, made):
        numbers = column.values[column.state == 0].astype(np.float64)
        heights.append(
            np.bincount(np.searchsorted(edges, numbers, side="right"), minlength=len(edges) + 1)
        )
    names = _edge_texts(edges, real)
    labels = [f"below {names[0]}"] if len(names) else ["all"]
    labels += [f"{a} to {b}" for a, b in itertools.pairwise(names)]
    labels += [f"{names[-1]} and over"] if len(names) else []
    extra = [[float((column.state != 0).sum())] for column in (real, made)]
    bars = [np.concatenate([h.astype(np.float64), e]) for h, e in zip(heights, extra, strict=True)]
    labels.append("missing or a code")
    if not _shown([float(b[-1]) for b in bars], least):
        bars, labels = [b[:-1] for b in bars], labels[:-1]
    return Marginal(real.name, str(real.kind), *_shares(labels, bars[0], bars[1]))


def _shown(pair: Sequence[float], least: int) -> bool:
    """Whether a bar of (real, synthetic) rows may be seen: no real row in it, or enough of them."""
    return pair[0] >= least or (pair[0] == 0 and pair[1] >= least)


def _round_edges(edges: NDArray[np.float64], column: Column) -> NDArray[np.float64]:
    """Edges at two significant digits of their distance: no edge is anybody's value."""
    if column.kind is ColumnKind.DATETIME:
        day = 86_400_000_000.0
        return np.unique(np.round(edges / day) * day)
    width = float(edges[-1] - edges[0]) / max(len(edges) - 1, 1) if len(edges) > 1 else 1.0
    digits = int(np.floor(np.log10(width))) - 1 if width > 0 else 0
    if column.kind is ColumnKind.INTEGER:
        digits = max(digits, 0)
    return np.unique(np.round(edges / 10.0**digits) * 10.0**digits)


def _joined(
    edges: NDArray[np.float64], values: NDArray[np.float64], least: int
) -> NDArray[np.float64]:
    """Leave out edges until every bin holds enough training rows."""
    kept: list[float] = []
    below = 0
    total = len(values)
    ordered = np.sort(values)
    for edge in edges.tolist():
        here = int(np.searchsorted(ordered, edge, side="left"))
        if here - below >= least and total - here >= least:
            kept.append(edge)
            below = here
    return np.asarray(kept)


def _edge_texts(edges: NDArray[np.float64], column: Column) -> list[str]:
    if column.kind is ColumnKind.DATETIME:
        return [
            str(day)
            for day in edges.astype(np.int64).astype("datetime64[us]").astype("datetime64[D]")
        ]
    return [f"{edge:,.0f}" if abs(edge) >= 1e4 else f"{edge:.4g}" for edge in edges.tolist()]
