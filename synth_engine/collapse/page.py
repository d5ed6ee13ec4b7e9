"""Floor 5: a collapse profile as a report of its own: verdict, five figures, advice, and the chapter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from synth_engine.collapse.arms import CONTROL
from synth_engine.collapse.axes import TITLES
from synth_engine.collapse.chapter import TONES, chapter, sentence_of
from synth_engine.collapse.lights import GREEN_BELOW, LEAST_GROUPS, LEAST_USE
from synth_engine.contracts.evidence import Evidence
from synth_engine.reports.blocks import Chapter, Facts
from synth_engine.reports.content import ReportContent
from synth_engine.reports.front import Headline, Worry
from synth_engine.reports.lines import line_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from synth_engine.reports.lines import Line

WORDS: Final = {
    "green": "Green: the plan lasts",
    "amber": "Amber: the plan may not last",
    "red": "Red: the plan does not last",
}


def page(
    answers: Mapping[str, Mapping[str, Any]],
    title: str,
    made_at: datetime,
    versions: Mapping[str, str],
) -> ReportContent:
    """A report of its own, for `reports.render_html` and `reports.render_pdf`.

    Args:
        answers: generator -> `summary.summarise`; the first is what the front page speaks of.
        title: name of the table.
        made_at: time of the report.
        versions: program -> version.
    """
    name, answer = next(iter(answers.items()))
    judged = answer["arms"][answer["verdict_arm"]]
    chapters = []
    for one, body in answers.items():
        made = chapter(body)
        titled = made.title if len(answers) == 1 else f"{made.title}: {one}"
        chapters.append(Chapter(titled, made.lead, made.blocks))
    facts = Facts("Versions", tuple(sorted(versions.items())))
    chapters.append(Chapter("How it was made", "Programs and their versions.", (facts,)))
    return ReportContent(
        title=f"{title}: does it last?",
        passed=answer["verdict"] == "green",
        headline=WORDS[answer["verdict"]],
        verdict=answer["sentences"][0],
        policy="collapse profile",
        made_at=made_at,
        about=(("generator", name), ("plan", judged["title"])),
        figures=_figures(answer, judged),
        worries=tuple(
            Worry("Not green.", f"{sentence_of(one)}.", TONES[answer["verdict"]])
            for one in answer["reasons"]
        )
        if answer["verdict"] != "green"
        else (),
        steps=tuple(item["sentence"] for item in answer["advice"]),
        sections=(),
        chapters=tuple(chapters),
        evidence=Evidence((), (), (), ()),
        kicker="Report on model collapse",
        asks="To last it needs",
        unsure=answer["verdict"] == "amber",
    )


def _figures(answer: Mapping[str, Any], judged: Mapping[str, Any]) -> tuple[Headline, ...]:
    light, cri = answer["verdict"], judged["cri"]
    index = None
    if cri is not None:
        verdict = {"green": "pass", "red": "fail"}.get(light, "not_judged")
        index = _line(
            "Collapse index",
            (cri["value"], cri["low"], cri["high"]),
            (0.0, 100.0),
            ("at_most", GREEN_BELOW, verdict),
            f"The last generation lacks {cri['value']:.1f} points of a hundred ({cri['low']:.1f} to "
            f"{cri['high']:.1f}) of what a fresh model of the real rows has.",
        )
    asked = (
        ("rare", "Rare groups", "Are small groups still there?", LEAST_GROUPS),
        ("downstream", "Usefulness", "Do models trained on it work on real rows?", LEAST_USE),
        ("subgroup", "Groups", "Is every protected group met?", LEAST_GROUPS),
        ("detection", "Likeness", "Is it like the real table?", None),
    )
    control = answer["arms"].get(CONTROL, judged)
    return (
        Headline("Collapse", "How much is lost?", index),
        *(
            Headline(name, question, _axis_line(axis, judged, control, least))
            for axis, name, question, least in asked
        ),
    )


def _axis_line(
    axis: str, judged: Mapping[str, Any], control: Mapping[str, Any], least: float | None
) -> Line | None:
    rows = judged["axes"].get(axis)
    fresh = control["axes"].get(axis)
    if not rows or not fresh:
        return None
    _, mean, low, high = rows[-1]
    base = sum(row[1] for row in fresh) / len(fresh)
    bound = None if least is None else least * base
    verdict = "not_judged" if bound is None else "pass" if mean >= bound else "fail"
    said = (
        f"{sentence_of(TITLES[axis])}: {100 * mean:.0f} % of what fresh real rows have is left at the last "
        f"generation ({100 * low:.0f} to {100 * high:.0f} %); a fresh model of the real rows has "
        f"{100 * base:.0f} %."
    )
    rule = None if bound is None else "at_least"
    return _line(
        sentence_of(TITLES[axis]), (mean, low, high), (0.0, 1.0), (rule, bound, verdict), said
    )


def _line(
    title: str,
    found: tuple[float, float, float],
    span: tuple[float, float],
    asked: tuple[str | None, float | None, str],
    sentence: str,
) -> Line:
    rule, bound, verdict = asked
    points = span[1] > 1
    row = {
        "title": title,
        "family": "fidelity",
        "unit": "points" if points else "",
        "direction": "lower" if points else "higher",
        "range": list(span),
        "status": "ok",
        "value": found[0],
        "interval": [found[1], found[2]],
        "ceiling": 0.0 if points else 1.0,
        "floor": None,
        "rule": rule,
        "threshold": bound,
        "verdict": verdict,
        "reason": None,
        "explanation": sentence,
        "sentence": sentence,
        "source": "collapse profile",
        "threshold_reason": None,
        "required": False,
        "breakdown": [],
    }
    return line_of(row, "fidelity")
