"""What a report says: the one model that the page and the PDF are both drawn from, in plain sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.asking import ALTERED
from synth_engine.reports import chapters as chapter
from synth_engine.reports.blocks import Block, Bullets, Chapter, Facts, Paragraph, Subheading
from synth_engine.reports.front import (
    SIGNS,
    Headline,
    Note,
    Worry,
    headlines,
    next_steps,
    worries,
)
from synth_engine.reports.lines import Line, line_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from synth_engine.contracts.evidence import Evidence
    from synth_engine.contracts.plan import Plan
    from synth_engine.contracts.policy import Policy
    from synth_engine.contracts.profile import SourceRecord
    from synth_engine.contracts.synthesizer import ModelCard

FAMILIES: Final = chapter.FAMILIES
PROVES: Final = (
    "Every figure was measured against real rows that no synthesizer saw, and stands beside its ceiling: the "
    "same figure for those rows. A perfect synthetic table is as close to the training rows as fresh real rows "
    "are, and no closer.",
    "The privacy figures are attacks that were really tried. They say how far these attacks came.",
)
NO_HOLDOUT: Final = (
    "No real rows were held back: there is no ceiling to compare with, and attacks that need a control were not "
    "tried."
)
DOES_NOT_PROVE: Final = (
    "This is not differential privacy, and no proof against attacks that nobody has thought of.",
    "A small holdout measures coarsely; the intervals say how coarsely.",
    "A rare combination that the real table has may be missing here, and the other way round.",
)
# Names of counts for people: what `Evidence.rows` calls them.
_ROWS: Final = {
    "training": "real rows it was made from",
    "held back": "real rows held back for the tests",
    "synthetic": "synthetic rows",
}


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of one family."""

    title: str
    question: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ReportContent:
    """A whole report.

    Attributes:
        title: of the table or project.
        passed: overall verdict.
        headline: it in a few words.
        verdict: it in a sentence.
        policy: name and version.
        made_at: time of the report.
        about: (name, value) on who and what.
        figures: the five that matter.
        worries: what to worry about, the worst first.
        steps: what to do next.
        sections: scorecard, by family.
        chapters: the evidence, every number, how it was made; `html` and `pdf` draw these one after the other.
        evidence: aggregates behind the plots.
        plan: what was asked for, where there is a project.
        notes: questions beside the policy, a line each on the first page.
        kicker: what kind of report it is, above the title.
        asks: who or what sets the bounds of the figures.
        unsure: neither a yes nor a no: shown as such, whatever `passed` is.
    """

    title: str
    passed: bool
    headline: str
    verdict: str
    policy: str
    made_at: datetime
    about: tuple[tuple[str, str], ...]
    figures: tuple[Headline, ...]
    worries: tuple[Worry, ...]
    steps: tuple[str, ...]
    sections: tuple[Section, ...]
    chapters: tuple[Chapter, ...]
    evidence: Evidence
    plan: Plan | None = None
    notes: tuple[Note, ...] = ()
    kicker: str = "Report on a synthetic table"
    asks: str = "Policy asks"
    unsure: bool = False

    @property
    def tone(self) -> str:
        """Of the verdict: good, warn or bad."""
        return "warn" if self.unsure else "good" if self.passed else "bad"

    @property
    def sign(self) -> str:
        """Of the verdict, for whoever sees no colour."""
        return SIGNS[self.tone]


def build_report(
    *,
    title: str,
    scorecard: Mapping[str, Any],
    evidence: Evidence,
    source: SourceRecord | None,
    plan: Plan | None,
    model_card: ModelCard | None,
    made_at: datetime,
    versions: Mapping[str, str],
    licences: Mapping[str, str] | None = None,
    policy: Policy | None = None,
    chapters: Sequence[Chapter] = (),
    notes: Sequence[Note] = (),
    facts: Sequence[Facts] = (),
) -> ReportContent:
    """Put a report together.

    Args:
        title: name of the table or project.
        scorecard: `Scorecard.to_json`.
        evidence: aggregates for the plots.
        source: where the real table came from; its file's name and digest are not shown.
        plan: what was asked for.
        model_card: what was fitted.
        made_at: time of the report.
        versions: program -> version.
        licences: program -> licence (SPDX), where known.
        policy: the policy the scorecard was held against: its title and summary are shown.
        chapters: more chapters (collapse, say), after the four families.
        notes: questions beside the policy, a line each on the first page.
        facts: more of them for the last chapter: the watermark's, the disclosure account's.
    """
    sections = _sections(scorecard)
    lines = [line for section in sections for line in section.lines]
    passed = scorecard["verdict"] == "pass"
    named = f"{scorecard['policy']['name']}, version {scorecard['policy']['version']}"
    return ReportContent(
        title=title,
        passed=passed,
        headline="May be released under its policy" if passed else "Does not meet its policy",
        verdict=_verdict(lines, named, passed=passed),
        policy=named,
        made_at=made_at,
        about=_about(named, policy, evidence, source, model_card),
        figures=headlines(lines),
        worries=worries(lines),
        steps=next_steps(lines, passed=passed),
        sections=sections,
        chapters=(
            *_measured(lines, evidence),
            *chapters,
            _holds(lines, model_card),
            chapter.every_number(lines),
            _made((*_facts(source, plan, model_card), *facts), versions, licences or {}),
        ),
        evidence=evidence,
        plan=plan,
        notes=tuple(notes),
    )


def _sections(scorecard: Mapping[str, Any]) -> tuple[Section, ...]:
    return tuple(
        Section(name, question, tuple(line_of(row, family) for row in scorecard[family]))
        for family, (name, question) in FAMILIES.items()
        if scorecard[family]
    )


def _measured(lines: Sequence[Line], evidence: Evidence) -> list[Chapter]:
    """A chapter for each family that has lines."""
    families = [(one, [line for line in lines if line.family == one]) for one in FAMILIES]
    return [chapter.family_chapter(one, mine, evidence) for one, mine in families if mine]


def _verdict(lines: Sequence[Line], policy: str, *, passed: bool) -> str:
    failed = [line.title for line in lines if line.verdict == "fail"]
    judged = sum(line.verdict != "not_judged" for line in lines)
    if passed:
        every = "The one figure" if judged == 1 else f"Each of the {judged} figures"
        return f"{every} that the policy {policy} asks for holds."
    return f"The policy {policy} is not met: {', '.join(failed) or 'nothing was judged'}."


def _about(
    policy: str,
    given: Policy | None,
    evidence: Evidence,
    source: SourceRecord | None,
    card: ModelCard | None,
) -> tuple[tuple[str, str], ...]:
    asked = policy if given is None else f"{given.title} ({policy})"
    rows = [("policy", asked)]
    if given is not None and given.summary:
        rows.append(("meant for", given.summary))
    counts = [(_ROWS.get(name, name), f"{count:,}") for name, count in evidence.rows]
    if not counts and source is not None:
        counts = [("real rows", f"{source.rows:,}")]
    rows += counts
    if evidence.marginals:
        rows.append(("columns compared", f"{len(evidence.marginals):,}"))
    if card is not None:
        rows.append(("made by", f"{card.synthesizer}, version {card.version}"))
    return tuple(rows)


def _holds(lines: Sequence[Line], card: ModelCard | None) -> Chapter:
    blind = any(line.code == "VALID.NEEDS_HOLDOUT" for line in lines)
    says = (NO_HOLDOUT, PROVES[1]) if blind else PROVES
    blocks: list[Block] = [Paragraph(text) for text in says]
    if card is not None and card.guarantees:
        blocks += [Subheading("Holds by construction"), Bullets(card.guarantees)]
    limits = DOES_NOT_PROVE if card is None else (*DOES_NOT_PROVE, *card.limits)
    blocks += [Subheading("Does not hold"), Bullets(limits)]
    return Chapter(
        "What holds and what does not",
        "What this report can say, and what it cannot.",
        tuple(blocks),
    )


def _made(
    facts: Sequence[Facts], versions: Mapping[str, str], licences: Mapping[str, str]
) -> Chapter:
    both = [
        (
            name,
            " · ".join(text for text in (versions.get(name, ""), licences.get(name, "")) if text),
        )
        for name in sorted({*versions, *licences})
    ]
    blocks: list[Block] = [*facts, Facts("Versions and licences", tuple(both))]
    return Chapter("How it was made", "Source, parameters, versions and licences.", tuple(blocks))


def _asked(plan: Plan) -> tuple[tuple[str, str], ...]:
    lines = [("distribution", ALTERED)]
    lines += [(f"condition {at}", text) for at, text in enumerate(plan.where, start=1)]
    lines += [] if plan.rebalance is None else [("shares", plan.rebalance)]
    return tuple(lines)


def _facts(source: SourceRecord | None, plan: Plan | None, card: ModelCard | None) -> list[Facts]:
    found: list[Facts] = []
    if source is not None:
        changed = sum(sum(counts.values()) for counts in source.coercions.values())
        rows = (
            ("rows", f"{source.rows:,}"),
            ("columns", f"{source.columns:,}"),
            ("format", source.format),
            ("cells or names adjusted on reading", f"{changed:,}"),
        )
        found.append(Facts("The real table", rows))
    if plan is not None:
        found.append(Facts("The plan", _planned(plan)))
    if plan is not None and plan.rules:
        lines = tuple((f"rule {at}", text) for at, text in enumerate(plan.rules, start=1))
        found.append(Facts("The rules", lines))
    if plan is not None and plan.alters:
        found.append(Facts("What was asked of the rows", _asked(plan)))
    if card is not None:
        found.append(Facts("The model", _modelled(card)))
    return found


def marked_facts(watermark: Mapping[str, Any] | None) -> tuple[Facts, ...]:
    """The watermark that the rows carry (``key_id``, ``method``, ``strength``, ``found``); nothing for none."""
    if watermark is None:
        return ()
    read = "yes" if watermark["found"] else "no: too few rows, or too few different ones"
    rows = (
        ("method", str(watermark["method"])),
        ("site key", str(watermark["key_id"])),
        ("strength", f"one of {watermark['strength']} drawn rows was kept; no value was changed"),
        ("can be read in these rows", read),
    )
    return (Facts("The watermark", rows),)


def _planned(plan: Plan) -> tuple[tuple[str, str], ...]:
    roles: dict[str, int] = {}
    for role in plan.roles.values():
        roles[str(role)] = roles.get(str(role), 0) + 1
    return (
        ("synthesizer", plan.synthesizer),
        ("held back", f"{100 * plan.holdout:g} %" if plan.holdout else "none"),
        ("seed", str(plan.seed)),
        ("targets", ", ".join(plan.targets) or "none"),
        ("protected groups", ", ".join(plan.protected) or "none"),
        ("roles", ", ".join(f"{count} {role}" for role, count in sorted(roles.items()))),
    )


def _modelled(card: ModelCard) -> tuple[tuple[str, str], ...]:
    return (
        ("method", f"{card.synthesizer}, version {card.version}"),
        ("licence", card.licence),
        ("training rows", f"{card.rows:,}"),
        ("columns", f"{card.columns:,}"),
        *((name.replace("_", " "), str(value)) for name, value in card.parameters.items()),
        *((name.replace("_", " "), str(value)) for name, value in card.facts.items()),
    )
