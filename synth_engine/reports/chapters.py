"""The chapters behind the first page: evidence family by family, every number, how it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from synth_engine.reports import charts, evidence_charts
from synth_engine.reports.blocks import (
    Block,
    Cell,
    Chapter,
    Gallery,
    Grid,
    Paragraph,
    Subheading,
)
from synth_engine.reports.lines import NO_CEILING, NO_INTERVAL, NOT_ASKED, number_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from synth_engine.contracts.evidence import Evidence
    from synth_engine.contracts.metric import Curve
    from synth_engine.reports.drawing import Drawing
    from synth_engine.reports.lines import Line

FAMILIES: Final = {
    "fidelity": ("Fidelity", "Is it like the real table?"),
    "utility": ("Utility", "Is it as useful as the real table?"),
    "privacy": ("Privacy", "Does it lean on somebody's row? Attacks that were really tried."),
    "fairness": ("Fairness", "Is every group represented and met alike?"),
}
# What the parts of an attack are called; the facts of a metric name them (`main`, `one_main`).
_ATTACKERS: Final = (
    ("main", "attack", "more"),
    ("control", "control", "real"),
    ("naive", "guessing", "line-strong"),
)
_MODES: Final = {"one": "one column", "several": "several columns"}
MOST_BROKEN_DOWN, MOST_FACTS = 20, 60


def family_chapter(family: str, lines: Sequence[Line], evidence: Evidence) -> Chapter:
    """One family: its figures, then what they were seen in."""
    title, lead = FAMILIES[family]
    blocks: list[Block] = [_summary(title, lines)]
    if family == "fidelity":
        blocks += _evidence(evidence)
    drawings = [*_curves(lines), *attacks(lines), *_parts(lines)]
    if drawings:
        blocks += [Subheading("What the figures were seen in"), Gallery(tuple(drawings))]
    return Chapter(title, lead, tuple(blocks))


def _summary(title: str, lines: Sequence[Line]) -> Grid:
    rows = []
    for line in lines:
        notes = tuple(text for text in (line.sentence, line.remark) if text)
        rows.append(
            (
                Cell(line.title, notes, bold=True),
                Cell(line.value, tone="" if line.measured else "soft"),
                _soft(line.ceiling, line.ceiling == NO_CEILING),
                _soft(line.threshold, line.threshold == NOT_ASKED),
                Cell(f"{line.sign} {line.word}", tone=line.tone, bold=True),
            )
        )
    return Grid(
        f"{title}: figures and verdicts",
        ("Figure", "Value", "Fresh real rows", "Policy asks", "Verdict"),
        tuple(rows),
        (0.47, 0.14, 0.12, 0.11, 0.16),
        frozenset({1, 2, 3}),
    )


def _soft(text: str, soft: bool) -> Cell:  # noqa: FBT001 - private, one caller's kind of cell
    return Cell(text, tone="soft" if soft else "")


def _curves(lines: Sequence[Line]) -> list[Drawing]:
    """Curves of one plot stand together, whichever metric they come from."""
    plots: dict[str, list[Curve]] = {}
    for line in lines:
        for curve in line.curves:
            if curve.x:
                plots.setdefault(curve.plot, []).append(curve)
    return [charts.curves(title, given) for title, given in plots.items()]


def attacks(lines: Sequence[Line]) -> list[Drawing]:
    """Success of each attack beside its control: what it gets right on people who are not in the table."""
    rows = []
    names: set[int] = set()
    for line in lines:
        percent = 1.0 if line.unit in {"%", "points"} else 100.0
        modes = [key.removesuffix("_main") for key in line.facts if key.endswith("_main")]
        for prefix in [f"{mode}_" for mode in modes] or [""]:
            at = [f"{prefix}{key}" for key, _, _ in _ATTACKERS]
            if at[0] not in line.facts or at[1] not in line.facts:
                continue
            mode = prefix.rstrip("_")
            label = line.title + (f", {_MODES.get(mode, mode)}" if mode else "")
            values = [line.facts.get(key) for key in at]
            names |= {number for number, value in enumerate(values) if value is not None}
            rows.append((label, [percent * (value or 0.0) for value in values]))
    if not rows:
        return []
    shown = sorted(names)
    return [
        charts.groups(
            "Does the table tell an attacker more about its people than about others?",
            [(label, [values[at] for at in shown]) for label, values in rows],
            [_ATTACKERS[at][1] for at in shown],
            [_ATTACKERS[at][2] for at in shown],
            lambda value: f"{value:.1f} %",
            "Guesses that were right. Control: the same attack on people who are not in the table; what it gets "
            "right there is knowledge of the population.",
        )
    ]


def _parts(lines: Sequence[Line]) -> list[Drawing]:
    """What each figure is made of: columns, pairs, targets or groups."""
    found = []
    for line in lines:
        real = {key[5:]: value for key, value in line.facts.items() if key.startswith("real:")}
        made = {
            key[10:]: value for key, value in line.facts.items() if key.startswith("synthetic:")
        }
        both = [(label, (value, made[label])) for label, value in real.items() if label in made]
        change = {key[7:]: value for key, value in line.facts.items() if key.startswith("change:")}
        if both:
            both.sort(key=lambda row: -abs(row[1][0] - row[1][1]))
            names, colours = ("real", "synthetic"), ("real", "synthetic")
            caption = "" if len(both) < 2 else "The widest apart first."
            title = f"{line.title}: real beside synthetic"
            say = _number(line)
            found.append(charts.groups(title, both, names, colours, say, caption))
        elif len(change) > 1:
            rows = sorted(change.items(), key=lambda row: -abs(row[1]))
            title = f"{line.title}: which groups gained or lost?"
            found.append(charts.ranking(title, rows, lambda value: f"{value:+.2f}"))
        elif len(line.breakdown) > 1:
            found.append(_ranked(line))
    return found


def _ranked(line: Line) -> Drawing:
    """Parts of a figure, the worst first. Parts of another scale (what a classifier leans on) are just ranked."""
    numbers = [number for _, number in line.breakdown]
    wide = 0.05 * (line.span[1] - line.span[0])
    alike = line.number is not None and min(numbers) - wide <= line.number <= max(numbers) + wide
    if not alike:
        title = f"{line.title}: which parts decide most?"
        return charts.ranking(title, line.breakdown, number_text)
    beside = None
    if line.ceiling_number is not None and line.direction == "higher":
        beside = (f"fresh real rows, all in all {line.ceiling}", line.ceiling_number)
    return charts.ranking(f"{line.title}: where is it weakest?", line.breakdown, line.text, beside)


def _number(line: Line) -> Callable[[float], str]:
    return line.text if line.unit in {"%", "points"} else lambda value: f"{value:.3f}"


def _evidence(evidence: Evidence) -> list[Block]:
    blocks: list[Block] = []
    if len(evidence.columns) > 1:
        blocks += [
            Subheading("Relations between columns"),
            Paragraph(
                "Difference of each two columns' relation, synthetic minus real (0 none, 1 complete; rank "
                "correlation, Cramér's V or correlation ratio). Blank is the same.",
                soft=True,
            ),
            Gallery((evidence_charts.pair_map(evidence),)),
        ]
    if evidence.marginals:
        shown = evidence_charts.panels(evidence.marginals)
        some = len(shown) < len(evidence.marginals)
        first = (
            f"The {len(shown)} least alike of {len(evidence.marginals)} columns"
            if some
            else "All columns"
        )
        blocks += [
            Subheading("Columns, real and synthetic overlaid"),
            Paragraph(
                f"{first}, the least alike first. Shares of rows; figures are the real ones. Cells of few rows are "
                "put together and never shown on their own.",
                soft=True,
            ),
            Gallery(
                shown,
                (
                    ("real", "real: wide, filled"),
                    ("synthetic", "synthetic: outlined, or the narrow bar inside"),
                ),
            ),
        ]
    return blocks


def every_number(lines: Sequence[Line]) -> Chapter:
    """All figures with everything that belongs to them."""
    blocks: list[Block] = [
        Grid(
            "All figures",
            (
                "Figure",
                "Value",
                "95 % interval",
                "Fresh real rows",
                "Independent",
                "Policy asks",
                "Verdict",
            ),
            tuple(_row(line) for line in lines),
            (0.26, 0.115, 0.16, 0.11, 0.105, 0.11, 0.14),
            frozenset({1, 2, 3, 4, 5}),
        ),
        Paragraph(
            "Fresh real rows: the same figure for real rows that no synthesizer saw, the best that can be had. "
            "Independent: the same figure for rows whose columns know nothing of each other, the least that "
            "can be had.",
            soft=True,
        ),
    ]
    about = tuple(
        (Cell(line.title, bold=True), Cell(line.explanation, _notes(line))) for line in lines
    )
    widths = (0.24, 0.76)
    blocks.append(
        Grid("What they are and where they come from", ("Figure", "Method"), about, widths)
    )
    parts = [line for line in lines if line.breakdown]
    if parts:
        rows = tuple((Cell(line.title, bold=True), Cell(_broken_down(line))) for line in parts)
        blocks.append(
            Grid(
                "Columns, pairs and groups, the worst first",
                ("Figure", "Parts"),
                rows,
                (0.24, 0.76),
            )
        )
    counted = [line for line in lines if line.facts]
    if counted:
        rows = tuple((Cell(line.title, bold=True), Cell(_facts(line))) for line in counted)
        blocks.append(Grid("Counts and figures behind them", ("Figure", "Numbers"), rows, widths))
    return Chapter(
        "Every number", "All figures with their intervals, bounds and sources.", tuple(blocks)
    )


def _row(line: Line) -> tuple[Cell, ...]:
    return (
        Cell(line.title, bold=True),
        Cell(line.value, tone="" if line.measured else "soft"),
        _soft(line.interval, line.interval == NO_INTERVAL),
        _soft(line.ceiling, line.ceiling == NO_CEILING),
        _soft(line.floor, line.floor == NO_CEILING),
        _soft(line.threshold, line.threshold == NOT_ASKED),
        Cell(f"{line.sign} {line.word}", tone=line.tone, bold=True),
    )


def _notes(line: Line) -> tuple[str, ...]:
    better = {"higher": "Higher is better.", "lower": "Lower is better."}
    notes = [better.get(line.direction, "Best near fresh real rows.")]
    notes += [f"Why the policy asks for it: {line.reason}"] if line.reason else []
    notes += [f"Source: {line.source}"] if line.source else []
    return tuple(notes)


def _broken_down(line: Line) -> str:
    shown = [f"{label}: {line.text(number)}" for label, number in line.breakdown[:MOST_BROKEN_DOWN]]
    left_out = len(line.breakdown) - len(shown)
    return "; ".join(shown) + (f"; and {left_out} better ones" if left_out > 0 else "")


def _facts(line: Line) -> str:
    shown = list(line.facts.items())[:MOST_FACTS]
    left_out = len(line.facts) - len(shown)
    # After a colon stands the name of a column or group, which stays as it is.
    texts = [
        f"{name.replace(':', ': ', 1) if ':' in name else name.replace('_', ' ')} {number_text(value)}"
        for name, value in shown
    ]
    return "; ".join(texts) + (f"; and {left_out} more" if left_out > 0 else "")
