"""Floor 5: advice on augmentation as a chapter of a report, and as a page of its own. Says what the answer says."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from synth_engine.collapse.augmentation_answer import LEARNER_WORDS, is_rebalance
from synth_engine.collapse.downstream import METRIC_WORDS
from synth_engine.contracts.evidence import Evidence
from synth_engine.reports import axes
from synth_engine.reports.blocks import (
    Block,
    Cell,
    Chapter,
    Facts,
    Gallery,
    Grid,
    Paragraph,
    Subheading,
    plain,
)
from synth_engine.reports.content import ReportContent
from synth_engine.reports.drawing import (
    DASHES,
    FULL,
    HALF,
    Box,
    Drawing,
    Line,
    Shape,
    Words,
    breadth,
    fit,
)
from synth_engine.reports.front import Headline
from synth_engine.reports.lines import line_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from synth_engine.reports.lines import Line as ReportLine

WORDS: Final = {
    "helps": "Synthetic rows help",
    "none-helps": "None helps",
    "harms": "Synthetic rows do harm",
    "not-known": "Not known",
}
_HOW: Final = (
    "Rows were held back that no generator saw. At each size a generator learnt from exactly the real rows that "
    "the model was trained on; what it drew was added, and the model was scored on the rows held back. A plan "
    "helps where it surely beats the real rows alone and as many repeats of them too, on the better of two kinds "
    "of model, without the other kind losing. p is corrected for all sizes and plans."
)
_HEIGHT, _TOP, _LABELS = 190.0, 22.0, 150.0
_COLOURS: Final = ("synthetic", "less", "more", "warn", "accent")


def chapter(answer: Mapping[str, Any]) -> Chapter:
    """The chapter.

    Args:
        answer: of `augmentation_answer.summarise`.
    """
    blocks: list[Block] = [Paragraph(text) for text in answer["sentences"]]
    if not answer["complete"]:
        done = answer["tasks"]
        blocks.append(
            Paragraph(f"Stopped after {done['done']} of {done['total']} tasks.", soft=True)
        )
    blocks.append(Gallery((curve(answer),)))
    blocks.append(Paragraph(_HOW, soft=True))
    for size in reversed(answer["sizes"]):
        blocks += [
            Subheading(f"{size['rows']:,} real rows: {WORDS[size['verdict']].lower()}"),
            _table(size),
        ]
    rows = answer["rows"]
    facts = [
        ("predicted column", answer["target"]),
        ("told from all others", answer["positive"] or "no class"),
        ("score", METRIC_WORDS[answer["metric"]]),
        ("rows of the table", f"{rows['table']:,}"),
        ("rows held back", f"{rows['held']:,}"),
        ("seeds", str(answer["seeds"])),
        ("groups scored for themselves", ", ".join(answer["groups"]) or "none"),
    ]
    blocks.append(Facts("How it was measured", tuple(facts)))
    lead = f"Do synthetic rows, added to real ones, help to predict {answer['target']}?"
    return Chapter("Augmentation", lead, tuple(blocks))


def _table(size: Mapping[str, Any]) -> Grid:
    alone = size["alone"]
    rows = [
        (
            Cell("nothing added", (f"{LEARNER_WORDS[size['learner']]}",)),
            plain(f"{alone['value']:.3f}"),
            Cell("", (f"{alone['low']:.3f} to {alone['high']:.3f}",)),
            plain(""),
            plain(""),
            plain(""),
        )
    ]
    for plan in size["plans"]:
        word, tone = _word(plan)
        rows.append(
            (
                Cell(name_of(plan), (f"{plan['rows']:,} rows",)),
                plain(f"{plan['score']:.3f}"),
                Cell(_signed(plan["gain"]["value"]), (_range(plan["gain"]),)),
                Cell(_signed(plan["over_copies"]["value"]), (_range(plan["over_copies"]),)),
                plain(p_text(plan["p"])),
                Cell(word, tone=tone, bold=tone != "soft"),
            )
        )
    return Grid(
        "What is added, the score, the gain over real rows alone and over as many repeats of them (95 % "
        "intervals), p corrected for all plans, and what follows.",
        ("added", "score", "gain", "over repeats", "p", ""),
        tuple(rows),
        (0.3, 0.12, 0.2, 0.2, 0.08, 0.1),
        frozenset({1, 2, 3, 4}),
    )


def name_of(plan: Mapping[str, Any]) -> str:
    """What a plan adds, for people."""
    return str(plan["add"]) if is_rebalance(plan["add"]) else f"{plan['add']} for each real row"


def _word(plan: Mapping[str, Any]) -> tuple[str, str]:
    if plan["helps"]:
        return "helps", "good"
    if plan["harms"]:
        return "harms", "bad"
    if plan["likely"]:
        return "may help", "warn"
    return ("repeats do as well", "soft") if plan["copies_do"] else ("no", "soft")


def p_text(p: float) -> str:
    """A p value as people read it."""
    return "< 0.001" if p < 0.001 else f"{p:.3f}" if p < 0.1 else f"{p:.1f}"


def _signed(value: float) -> str:
    return f"{value:+.3f}"


def _range(interval: Mapping[str, float]) -> str:
    return f"{interval['low']:+.3f} to {interval['high']:+.3f}"


def curve(answer: Mapping[str, Any]) -> Drawing:
    """The learning curve of real rows alone with its band, and the plans over it; rows on a scale of logarithms."""
    sizes = answer["sizes"]
    lines = _lines(sizes)
    values = [value for _, points in lines for _, value in points]
    values += [size["alone"][end] for size in sizes for end in ("low", "high")]
    low, high = min(values), max(values)
    if not high > low:
        low, high = low - 0.01, high + 0.01
    y_ticks = axes.ticks(low, high)
    left = 12 + max(breadth(axes.tick_text(value)) for value in y_ticks)
    first, last = (math.log(sizes[at]["rows"]) for at in (0, -1))
    x = axes.Scale(first, last if last > first else first + 1, left, FULL - _LABELS)
    y = axes.Scale(low, high, _TOP + _HEIGHT, _TOP)
    shapes = axes.frame(x, y, (), y_ticks, "real rows", METRIC_WORDS[answer["metric"]])
    for size in sizes:
        along = x.at(math.log(size["rows"]))
        shapes.append(Line(((along, y.start), (along, y.start + 3)), "line-strong", 1.0))
        shapes.append(Words(along, y.start + 14, f"{size['rows']:,}", anchor="middle"))
        top, bottom = y.at(size["alone"]["high"]), y.at(size["alone"]["low"])
        shapes.append(Box(along - 3, top, 6, bottom - top, "real", 0.35))
    shapes += _drawn(lines, x, y)
    said = "; ".join(
        f"{name}: {points[0][1]:.3f} at {sizes[0]['rows']:,} rows, {points[-1][1]:.3f} at {sizes[-1]['rows']:,}"
        for name, points in lines
    )
    return Drawing(
        f"Do more rows, real or synthetic, help to predict {answer['target']}?",
        f"{METRIC_WORDS[answer['metric']]} by real rows. {said}.",
        max(FULL, HALF),
        _TOP + _HEIGHT + 36,
        tuple(shapes),
        "Grey: real rows alone, with 95 % intervals. Above it a plan helps, below it does harm.",
    )


def _lines(sizes: Sequence[Mapping[str, Any]]) -> list[tuple[str, list[tuple[float, float]]]]:
    """(name, (log of rows, score)) of the real rows alone, then of at most five plans."""
    found = [
        (
            "real rows alone",
            [(math.log(one["rows"]), float(one["alone"]["value"])) for one in sizes],
        )
    ]
    names = list(dict.fromkeys(plan["add"] for size in sizes for plan in size["plans"]))
    ratios = [name for name in names if not is_rebalance(name)]
    kept = [*ratios[:: max(1, math.ceil(len(ratios) / 3))], *(n for n in names if is_rebalance(n))]
    for name in kept[: len(_COLOURS)]:
        points = [
            (math.log(size["rows"]), float(plan["score"]))
            for size in sizes
            for plan in size["plans"]
            if plan["add"] == name
        ]
        found.append((name if is_rebalance(name) else f"+ {name} synthetic", points))
    return found


def _drawn(
    lines: Sequence[tuple[str, Sequence[tuple[float, float]]]], x: axes.Scale, y: axes.Scale
) -> list[Shape]:
    ends = [y.at(points[-1][1]) + 3 for _, points in lines]
    places = axes.spread(ends, _TOP + 4, _TOP + _HEIGHT, axes.label_height())
    shapes: list[Shape] = []
    for at, ((name, points), place) in enumerate(zip(lines, places, strict=True)):
        colour = "real" if not at else _COLOURS[at - 1]
        dash = DASHES[at % len(DASHES)]
        path = tuple((x.at(rows), y.at(value)) for rows, value in points)
        shapes.append(Line(path, colour, 2.4 if not at else 1.6, dash))
        shapes += [Box(px - 2, py - 2, 4, 4, colour) for px, py in path]
        shapes.append(Line(((x.end + 6, place - 3), (x.end + 20, place - 3)), colour, 1.8, dash))
        shapes.append(Words(x.end + 24, place, fit(name, _LABELS - 26), "ink"))
    return shapes


def _figures(answer: Mapping[str, Any]) -> tuple[Headline, ...]:
    """The score at the largest size, and what the best plan there, or the most promising one, brings."""
    size = answer["sizes"][-1]
    metric, alone, plans = METRIC_WORDS[answer["metric"]], size["alone"], size["plans"]
    best = max(plans, key=lambda plan: (plan["helps"], plan["gain"]["value"]), default=None)
    score = _line(
        "Real rows alone",
        alone,
        min(alone["low"], 0.0),
        f"Trained on {size['rows']:,} real rows, {LEARNER_WORDS[size['learner']]} reach {alone['value']:.3f} "
        f"({alone['low']:.3f} to {alone['high']:.3f}), {metric}.",
    )
    asked: list[tuple[str, str, Mapping[str, float] | None]] = [
        ("Gain", "What does the best plan add to that?", None),
        ("Over repeats", "More than repeats of real rows?", None),
        ("Other learner", "Does another model say so too?", None),
        ("Worst group", "Does the worst named group gain?", None),
    ]
    if best is not None:
        group = best["worst_group"]
        found = (
            *(best["gain"], best["over_copies"], best["other_learner_gain"]),
            None if group is None else group["gain"],
        )
        asked = [(name, text, one) for (name, text, _), one in zip(asked, found, strict=True)]
    made = [Headline("Alone", "How good are real rows alone?", score)]
    for name, question, one in asked:
        line = None
        if one is not None and best is not None:
            said = f"{name_of(best)}: {one['value']:+.3f} ({one['low']:+.3f} to {one['high']:+.3f}), {metric}."
            line = _line(name, one, -1.0, f"{said[:1].upper()}{said[1:]}")
        made.append(Headline(name, question, line))
    return tuple(made)


def _line(title: str, found: Mapping[str, float], low: float, sentence: str) -> ReportLine:
    row = {
        "title": title,
        "family": "utility",
        "unit": "",
        "direction": "higher",
        "range": [low, 1.0],
        "status": "ok",
        "value": found["value"],
        "interval": [found["low"], found["high"]],
        "ceiling": None,
        "floor": None,
        "rule": None,
        "threshold": None,
        "verdict": "not_judged",
        "reason": None,
        "explanation": sentence,
        "sentence": sentence,
        "source": "augmentation advice",
        "threshold_reason": None,
        "required": False,
        "breakdown": [],
    }
    return line_of(row, "utility")


def page(
    answer: Mapping[str, Any], title: str, made_at: datetime, versions: Mapping[str, str]
) -> ReportContent:
    """A report of its own, for `reports.render_html` and `reports.render_pdf`.

    Args:
        answer: of `augmentation_answer.summarise`, with ``synthesizer``.
        title: name of the table.
        made_at: time of the report.
        versions: program -> version.
    """
    facts = Facts("Versions", tuple(sorted(versions.items())))
    made = Chapter("How it was made", "Programs and their versions.", (facts,))
    first, second = answer["sentences"][:2]
    return ReportContent(
        title=f"{title}: do synthetic rows help?",
        passed=answer["verdict"] == "helps",
        headline=WORDS[answer["verdict"]],
        verdict=first,
        policy="augmentation advice",
        made_at=made_at,
        about=(("generator", answer["synthesizer"]), ("predicted column", answer["target"])),
        figures=_figures(answer),
        worries=(),
        steps=(second,),
        sections=(),
        chapters=(chapter(answer), made),
        evidence=Evidence((), (), (), ()),
        kicker="Advice on augmentation",
        unsure=answer["verdict"] in {"none-helps", "not-known"},
    )
