"""Views -> what the plots of the result page show, with the question over each and the answer under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.messages import result_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.presenters.result_views import (
    agreement,
    attacks,
    changes_of,
    columns_in,
    margin,
    pairs_of,
    relations_of,
    widest_relation,
)
from desktop.widgets.chart_lines import LinesPlot, Trace
from desktop.widgets.chart_matrix import MatrixPlot
from desktop.widgets.chart_rows import DotPlot, DotRow, DotRows
from desktop.widgets.chart_shares import SharesPlot
from desktop.widgets.chart_tools import fixed, percent, plain, signed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.presenters.result_state import CurveView
    from desktop.presenters.state import AppState, EvidenceView, MarginalView, ScoreLine
    from desktop.widgets.plot_frame import PlotFrame

MOST_PARTS = 60
GIVE_AWAY = frozenset({"c2st_gbm", "c2st_logistic"})  # parts: how much a column helps to tell
REAL, MADE, CONTROL, NAIVE = "real", "synthetic", "real", "ink_faint"
LEADS_TO = 2  # columns that a part may speak of and still be chosen by it


def pair_series() -> tuple[tuple[str, str, int], ...]:
    """Real and synthetic, in their colours and shapes."""
    return ((tr(said.REAL), REAL, 0), (tr(said.SYNTHETIC), MADE, 2))


def writer(unit: str) -> Callable[[float], str]:
    """Writes figures of a unit."""
    return plain if not unit else lambda value: words.figure(value, unit)


def _key(label: str, known: Sequence[str]) -> str:
    found = columns_in(label, known)
    return found[0] if 0 < len(found) <= LEADS_TO else ""


def show_shares(frame: PlotFrame, one: MarginalView | None) -> None:
    """A column's values, real beside synthetic."""
    chart = frame.chart
    if not isinstance(chart, SharesPlot):
        return
    if one is None or not one.labels:
        chart.show_shares((), (), ())
        frame.ask(tr(said.SHARES_NONE_Q), tr(said.CHOOSE_FIRST))
        return
    series = ((tr(said.REAL_LEARNT), REAL, 1), (tr(said.SYNTHETIC), MADE, 1))
    chart.show_shares(one.labels, series, (one.real, one.synthetic), one.column)
    at = max(range(len(one.labels)), key=lambda n: abs(one.real[n] - one.synthetic[n]))
    frame.ask(
        tr(said.SHARES_Q, column=one.column),
        tr(
            said.SHARES_A,
            share=percent(agreement(one)),
            label=one.labels[at],
            real=percent(one.real[at]),
            synthetic=percent(one.synthetic[at]),
        ),
    )


def show_matrix(frame: PlotFrame, evidence: EvidenceView | None) -> None:
    """Relations of all pairs of columns."""
    chart = frame.chart
    if not isinstance(chart, MatrixPlot):
        return
    empty = evidence is None or not evidence.real or len(evidence.columns) < 2
    frame.setVisible(not empty)
    if evidence is None or empty:
        return
    labels = (tr(said.REAL), tr(said.SYNTHETIC), *map(tr, said.MATRIX_WORDS))
    chart.show_matrix(evidence.columns, evidence.real, evidence.synthetic, labels)
    widest = widest_relation(evidence)
    if widest is not None:
        one, other, real, made = widest
        answer = tr(
            said.MATRIX_A, one=one, other=other, real=fixed(real, 2), synthetic=fixed(made, 2)
        )
        frame.ask(tr(said.MATRIX_Q), answer)


def show_relations(frame: PlotFrame, evidence: EvidenceView | None, column: str) -> None:
    """A column's relations to the others."""
    chart = frame.chart
    if not isinstance(chart, DotRows):
        return
    rows = relations_of(evidence, column)
    if not rows:
        chart.show_plot(DotPlot())
        frame.ask(tr(said.RELATIONS_NONE_Q), tr(said.CHOOSE_FIRST))
        return
    made = tuple(
        DotRow(other, (real, synthetic), other, tail=signed(synthetic - real))
        for other, real, synthetic in rows
    )
    chart.show_plot(
        DotPlot(made, pair_series(), name_head=tr(said.COLUMN), text=_two, low=0.0, high=1.0)
    )
    other, real, synthetic = rows[0]
    frame.ask(
        tr(said.RELATIONS_Q, column=column),
        tr(said.RELATIONS_A, other=other, real=fixed(real, 2), synthetic=fixed(synthetic, 2)),
    )


def _two(value: float) -> str:
    return fixed(value, 2)


def show_attacks(frame: PlotFrame, lines: Sequence[ScoreLine]) -> None:
    """Attacks on people in the table beside the same on others."""
    chart = frame.chart
    rows = attacks(lines)
    frame.setVisible(bool(rows))
    if not rows or not isinstance(chart, DotRows):
        return
    series = (
        (tr(said.CONTROL), CONTROL, 0),
        (tr(said.GUESSING), NAIVE, 3),
        (tr(said.ATTACK), MADE, 2),
    )
    made = tuple(DotRow(label, (other, naive, main)) for label, main, other, naive in rows)
    chart.show_plot(DotPlot(made, series, name_head=tr(said.PAIR_HEAD), text=percent, low=0.0))
    label, main, other, _ = rows[0]
    answer = tr(said.ATTACKS_A, label=label, main=percent(main), control=percent(other))
    frame.ask(tr(said.ATTACKS_Q), answer)


def show_parts(frame: PlotFrame, line: ScoreLine | None, known: Sequence[str]) -> None:
    """What a figure is made of: real beside synthetic, groups that gained or lost, or parts, the worst first."""
    chart = frame.chart
    if not isinstance(chart, DotRows):
        return
    pairs = () if line is None else pairs_of(line)
    changes = () if line is None else changes_of(line)
    frame.setVisible(line is not None and bool(pairs or changes or line.breakdown))
    if line is None:
        return
    if pairs:
        _show_pairs(frame, chart, line, pairs, known)
    elif len(changes) > 1:
        _show_changes(frame, chart, line, changes, known)
    elif line.breakdown:
        _show_ranking(frame, chart, line, known)


def _show_pairs(
    frame: PlotFrame,
    chart: DotRows,
    line: ScoreLine,
    pairs: Sequence[tuple[str, float, float]],
    known: Sequence[str],
) -> None:
    write = writer(line.figures.unit)
    shown, question = pairs, tr(said.PAIRS_Q, title=line.title)
    targets = {label.split(" / ")[0] for label, _, _ in pairs}
    one_target = line.metric == "importance_agreement" and len(targets) == 1
    if one_target:
        question = tr(said.IMPORTANCE_Q, target=next(iter(targets)))
        shown = tuple((label.split(" / ", 1)[-1], a, b) for label, a, b in pairs)
    digits = 2 if line.figures.unit else 3
    rows = tuple(
        DotRow(label, (real, made), _key(label, known), tail=signed(made - real, digits))
        for label, real, made in shown[:MOST_PARTS]
    )
    chart.show_plot(DotPlot(rows, pair_series(), name_head=tr(said.PAIR_HEAD), text=write))
    label, real, made = shown[0]
    answer = tr(said.PAIRS_A, label=label, real=write(real), synthetic=write(made))
    frame.ask(question, answer)


def _show_changes(
    frame: PlotFrame,
    chart: DotRows,
    line: ScoreLine,
    changes: Sequence[tuple[str, float]],
    known: Sequence[str],
) -> None:
    rows = tuple(
        DotRow(label, (value,), _key(label, known), tail=signed(value))
        for label, value in changes[:MOST_PARTS]
    )
    series = ((tr(said.SYNTHETIC), MADE, 2),)
    chart.show_plot(
        DotPlot(rows, series, ((0.0, tr(said.REAL)),), tr(said.PAIR_HEAD), signed, legend=False)
    )
    label, value = changes[0]
    answer = tr(said.CHANGE_A, label=label, value=signed(value))
    frame.ask(tr(said.CHANGE_Q, title=line.title), answer)


def _show_ranking(frame: PlotFrame, chart: DotRows, line: ScoreLine, known: Sequence[str]) -> None:
    f, write = line.figures, writer(line.figures.unit)
    numbers = [value for _, value in line.breakdown]
    wide = 0.05 * (f.span[1] - f.span[0])
    apart = line.metric in GIVE_AWAY
    alike = (
        not apart
        and f.number is not None
        and min(numbers) - wide <= f.number <= max(numbers) + wide
    )
    refs = []
    if alike and f.bound is not None and margin(line) is not None:
        refs.append((f.bound, tr(said.BOUND)))
    if alike and f.ceiling is not None:
        refs.append((f.ceiling, tr(said.CEILING)))
    rows = tuple(
        DotRow(label, (value,), _key(label, known)) for label, value in line.breakdown[:MOST_PARTS]
    )
    series = ((line.title, MADE, 2),)
    low = 0.0 if min(numbers) >= 0 else None
    chart.show_plot(
        DotPlot(rows, series, tuple(refs), tr(said.PAIR_HEAD), write, low, legend=False, bar=True)
    )
    label, value = line.breakdown[0]
    answer = tr(said.GIVE_AWAY_A if apart else said.PARTS_A, label=label, value=write(value))
    question = said.GIVE_AWAY_Q if apart else said.PARTS_Q
    frame.ask(tr(question, title=line.title), answer)


def side(name: str) -> str:
    """Colour of a curve by its English name: real rows and synthetic ones keep theirs; empty for any other."""
    return MADE if "synthetic" in name else REAL if "real" in name else ""


def show_curves(frame: PlotFrame, line: ScoreLine | None, lines: Sequence[ScoreLine]) -> None:
    """The curves of a figure, and those of others that share its plot."""
    chart = frame.chart
    mine = () if line is None else line.figures.curves
    frame.setVisible(bool(mine))
    if not mine or not isinstance(chart, LinesPlot):
        return
    title = mine[0].plot
    shared: dict[str, CurveView] = {}
    for other in lines:
        for curve in other.figures.curves:
            if curve.plot == title and curve.x:
                shared.setdefault(curve.name, curve)
    # The engine's own words, in the window's language where it has them.
    traces = tuple(
        Trace(tr(one.name), one.x, one.y, one.bars, colour=side(one.name))
        for one in shared.values()
    )
    chart.show_traces(traces, tr(mine[0].across), tr(mine[0].up))
    frame.ask(tr(title), tr(said.CURVES_A) if len(traces) > 1 else "")


def show_picked(frame: PlotFrame, state: AppState) -> None:
    """Show in a plot which column is looked at."""
    frame.chart.pick(state.looked_at)
