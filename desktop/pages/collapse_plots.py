"""A collapse profile -> what its plots show, with the question over each and the answer under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.messages import collapse_words as said
from desktop.messages.tongue import tr
from desktop.widgets.chart_heat import MOST, HeatPlot
from desktop.widgets.chart_lines import LinesPlot, Trace
from desktop.widgets.chart_tools import fixed, percent, scale_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.presenters.collapse_state import AnswerView, ArmView, Points
    from desktop.widgets.chart_heat import Row
    from desktop.widgets.plot_frame import PlotFrame

_COLOURS = {
    "control": "real",
    "planned": "accent",
    "accumulate": "good",
    "accumulate-subsample": "synthetic",
    "replace": "bad",
    "bootstrap": "ink_faint",
    "real-05": "ink_soft",
    "real-10": "warn",
    "real-25": "heat_more",
    "real-50": "heat_less",
}
_GENERATOR_COLOURS = ("accent", "heat_more", "heat_less")


def trace(name: str, colour: str, points: Points, *, bold: bool) -> Trace:
    """A line with the band of its interval."""
    step, mean, low, high = (tuple(one[at] for one in points) for at in range(4))
    return Trace(name, step, mean, False, low, high, colour, bold)


def arm_traces(arms: Sequence[ArmView], axis: str, judged: str) -> tuple[Trace, ...]:
    """Policies as lines, each in the same colour on every plot; those without figures are left out."""
    return tuple(
        trace(
            said.arm(arm.name),
            _COLOURS.get(arm.name, "ink"),
            arm.curve(axis),
            bold=arm.name == judged,
        )
        for arm in arms
        if arm.curve(axis)
    )


def own_answer(traces: Sequence[Trace], axis: str) -> str:
    """What the line that is judged comes to, in a sentence; empty where there is none."""
    own = next((one for one in traces if one.bold and one.y), None)
    if own is None:
        return ""
    generation = fixed(own.x[-1], 0)
    name = own.name[:1].upper() + own.name[1:]  # it begins the sentence
    if axis:
        share = percent(max(own.y[-1], 0.0))
        return tr(said.LEFT_A, name=name, share=share, generation=generation)
    return tr(said.LOST_A, name=name, points=fixed(own.y[-1], 1), generation=generation)


def show_speed(frame: PlotFrame, arms: Sequence[ArmView], axis: str, judged: str) -> None:
    """How fast: the index (empty name) or an axis, a line a policy."""
    chart = frame.chart
    if not isinstance(chart, LinesPlot):
        return
    traces = arm_traces(arms, axis, judged)
    unit = tr(said.AXIS_UNIT) if axis else tr(said.INDEX_UNIT)
    write = percent if axis else scale_text
    chart.show_traces(traces, tr(said.GENERATION), unit, write, from_zero=not axis)
    frame.ask(said.question(axis), own_answer(traces, axis))


def show_columns(frame: PlotFrame, rows: tuple[Row, ...]) -> None:
    """What goes first: columns, the worst at the top."""
    chart = frame.chart
    if not isinstance(chart, HeatPlot):
        return
    chart.show_rows(rows, tr(said.GENERATION))
    note = tr(said.COLUMNS_NOTE)
    if len(rows) > MOST:
        note += " " + tr(said.COLUMNS_MOST, shown=MOST, all=len(rows))
    frame.note.setText(note)
    name, left = _worst(rows)
    answer = tr(said.COLUMNS_A, column=name, share=percent(left)) if name else ""
    frame.ask(tr(said.WHICH_COLUMNS), answer)


def _worst(rows: tuple[Row, ...]) -> tuple[str, float]:
    """The column of which the least is left in the end."""
    for name, values in rows:
        known = [value for value in values if value is not None]
        if known:
            return name, known[-1]
    return "", 0.0


def show_generators(
    frame: PlotFrame, answers: Sequence[AnswerView], titles: dict[str, str]
) -> None:
    """Generators beside one another, each under the policy that is judged."""
    chart = frame.chart
    if not isinstance(chart, LinesPlot):
        return
    traces = []
    for at, answer in enumerate(answers):
        arm = answer.arm(answer.judged)
        if arm is not None and arm.index:
            title = titles.get(answer.generator, answer.generator)
            colour = _GENERATOR_COLOURS[at % len(_GENERATOR_COLOURS)]
            traces.append(trace(title, colour, arm.index, bold=at == 0))
    chart.show_traces(tuple(traces), tr(said.GENERATION), tr(said.INDEX_UNIT))
    ended = [one for one in traces if one.y]
    told = ""
    if len(ended) > 1:
        best = min(ended, key=lambda one: one.y[-1])
        told = tr(said.LEAST_A, name=best.name, points=fixed(best.y[-1], 1))
    frame.ask(tr(said.WHICH_GENERATOR), told)
