"""Augmentation advice -> its plots: what each addition brings, and how a score grows with real rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.messages import augmentation_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.widgets.chart_lines import LinesPlot, Trace
from desktop.widgets.chart_rows import DotPlot, DotRow, DotRows
from desktop.widgets.chart_tools import fixed, signed

if TYPE_CHECKING:
    from desktop.presenters.augmentation_views import AugmentationView, SizeView
    from desktop.widgets.plot_frame import PlotFrame

_ALONE, _ADDED = "real", ("synthetic", "heat_more", "heat_less", "warn", "ink_soft")


def three(value: float) -> str:
    """A score."""
    return fixed(value, 3)


def gain(value: float) -> str:
    """A gain, with its sign."""
    return signed(value, 3)


def show_gains(frame: PlotFrame, found: AugmentationView, size: SizeView) -> None:
    """Every addition's gain at one size with its interval, beside nothing added."""
    chart = frame.chart
    if not isinstance(chart, DotRows):
        return
    known = [(line, line.brings) for line in size.lines if line.brings is not None]
    frame.setVisible(bool(known))
    if not known:
        return
    known.sort(key=lambda pair: -pair[1][0])
    rows = tuple(
        DotRow(line.added, (brings[0],), spans=((brings[1], brings[2]),), tail=line.gain)
        for line, brings in known
    )
    series = ((tr(said.BRINGS), "synthetic", 2),)
    nothing = ((0.0, tr(said.NOTHING)),)
    chart.show_plot(DotPlot(rows, series, nothing, tr(said.HEADS[0][0]), gain, legend=False))
    best, (most, low, high) = known[0]
    answer = tr(
        said.BRINGS_A,
        added=best.added,
        gain=gain(most),
        low=gain(low),
        high=gain(high),
        rows=size.rows,
    )
    frame.ask(tr(said.BRINGS_Q, target=found.target), answer)


def show_growth(frame: PlotFrame, found: AugmentationView) -> None:
    """The score over real rows: alone with its interval, and with each addition that was tried at every size."""
    chart = frame.chart
    sizes = found.sizes
    frame.setVisible(len(sizes) > 1)
    if len(sizes) < 2 or not isinstance(chart, LinesPlot):
        return
    across = tuple(float(one.real) for one in sizes)
    alone = Trace(
        tr(said.ALONE),
        across,
        tuple(one.lines[0].at for one in sizes),
        low=tuple(one.span[0] for one in sizes),
        high=tuple(one.span[1] for one in sizes),
        colour=_ALONE,
        bold=True,
    )
    tables = [{line.added: line.at for line in one.lines[1:]} for one in sizes]
    shared = [name for name in tables[-1] if all(name in one for one in tables)]
    added = tuple(
        Trace(name, across, tuple(one[name] for one in tables), colour=_ADDED[at % len(_ADDED)])
        for at, name in enumerate(shared)
    )
    chart.show_traces((alone, *added), tr(said.SIZE_FIELD), found.metric, three, from_zero=False)
    last = tables[-1]
    answer = ""
    if last:
        answer = tr(
            said.CURVE_A,
            rows=words.count(sizes[-1].real),
            score=three(alone.y[-1]),
            best=three(max(last.values())),
        )
    frame.ask(tr(said.CURVE, target=found.target), answer)
