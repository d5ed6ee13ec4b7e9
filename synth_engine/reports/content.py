"""What a report says, as plain data in plain sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.asking import ALTERED
from synth_engine.contracts.catalogue import message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from synth_engine.contracts.evidence import Evidence
    from synth_engine.contracts.plan import Plan
    from synth_engine.contracts.profile import SourceRecord
    from synth_engine.contracts.synthesizer import ModelCard

FAMILIES = {
    "fidelity": ("Fidelity", "Is it like the real table?"),
    "utility": ("Utility", "Is it as useful?"),
    "privacy": ("Privacy", "Does it lean on somebody's row?"),
    "fairness": ("Fairness", "Is every group represented?"),
}
VERDICTS = {"pass": "holds", "fail": "fails", "not_judged": "not judged"}
SIGNS = {"pass": "✓", "fail": "✗", "not_judged": "–"}
PROVES = (
    "Every figure was measured against real rows that no synthesizer saw, and stands beside its ceiling: the "
    "same figure for those rows. A perfect synthetic table is as close to the training rows as fresh real rows "
    "are, and no closer.",
    "The privacy figures are attacks that were really tried. They say how far these attacks came.",
)
DOES_NOT_PROVE = (
    "This is not differential privacy, and no proof against attacks that nobody has thought of.",
    "A small holdout measures coarsely; the intervals say how coarsely.",
    "A rare combination that the real table has may be missing here, and the other way round.",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the scorecard in words.

    Attributes:
        title, value, interval, ceiling, threshold: texts; "–" where there is none.
        verdict: ``pass``, ``fail`` or ``not_judged``.
        word, sign: the verdict for people, by word and by shape.
        explanation: what the figure means, or why there is none.
        source: where the method comes from.
        reason: why the policy asks for this.
        share: figure on its scale 0-1, None where there is none; `ceiling_share` likewise.
    """

    title: str
    value: str
    interval: str
    ceiling: str
    threshold: str
    verdict: str
    word: str
    sign: str
    explanation: str
    source: str
    reason: str
    share: float | None
    ceiling_share: float | None
    worst: tuple[tuple[str, str], ...] = ()


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
        verdict: it in a sentence.
        policy: name and version.
        made_at: ISO time.
        sections: scorecard.
        evidence: aggregates behind the plots.
        facts: titled lists of (name, value) on source, plan and model.
        guarantees, limits: from the model card.
        versions: of everything that shaped the table.
        plan: what was asked for, where there is a project.
    """

    title: str
    passed: bool
    verdict: str
    policy: str
    made_at: datetime
    sections: tuple[Section, ...]
    evidence: Evidence
    facts: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    guarantees: tuple[str, ...]
    limits: tuple[str, ...]
    versions: tuple[tuple[str, str], ...]
    plan: Plan | None = None


def figure(value: float | None, unit: str, high: float) -> str:
    """A figure as people read it."""
    if value is None:
        return "–"
    if unit == "%":
        return f"{value:.2f} %" if value < 1 else f"{value:.1f} %"
    if unit == "points":
        return f"{value:.0f}" if high > 100 else f"{value:.2f}"
    return f"{value:.3f}"


def _line(row: Mapping[str, Any]) -> Line:
    unit, (low, high) = row["unit"], row["range"]
    wide = high - low
    interval = row["interval"]

    def share(value: float | None) -> float | None:
        return None if value is None else min(max((value - low) / wide, 0.0), 1.0)

    bound = figure(row["threshold"], unit, high)
    sign = {"at_least": "≥ ", "at_most": "≤ "}.get(str(row["rule"] or "")[:8].rstrip("_"), "")
    if not sign and row["rule"]:
        sign = "≤ " if row["rule"].startswith("at_most") else "≥ "
    explanation = row["explanation"]
    if row["reason"]:
        what, meaning, _ = message(row["reason"], {})
        explanation = f"{what} {meaning}"
    verdict = row["verdict"]
    return Line(
        title=row["title"],
        value=figure(row["value"], unit, high),
        interval="–"
        if interval is None
        else f"{figure(interval[0], unit, high)} to {figure(interval[1], unit, high)}",
        ceiling=figure(row["ceiling"], unit, high),
        threshold=f"{sign}{bound}" if row["threshold"] is not None else "–",
        verdict=verdict,
        word=VERDICTS.get(verdict, verdict),
        sign=SIGNS.get(verdict, "?"),
        explanation=explanation,
        source=row["source"],
        reason=row["threshold_reason"] or "",
        share=share(row["value"]),
        ceiling_share=share(row["ceiling"]),
        worst=tuple(
            (str(label), figure(float(value), unit, high)) for label, value in row["breakdown"][:5]
        ),
    )


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
    """
    sections = tuple(
        Section(name, question, tuple(_line(row) for row in scorecard[family]))
        for family, (name, question) in FAMILIES.items()
        if scorecard[family]
    )
    passed = scorecard["verdict"] == "pass"
    failed = [
        line.title for section in sections for line in section.lines if line.verdict == "fail"
    ]
    policy = f"{scorecard['policy']['name']}, version {scorecard['policy']['version']}"
    verdict = f"Every figure that the policy {policy} asks for holds."
    if not passed:
        named = ", ".join(failed) or "nothing was judged"
        verdict = f"The policy {policy} is not met: {named}."
    return ReportContent(
        title=title,
        passed=passed,
        verdict=verdict,
        policy=policy,
        made_at=made_at,
        sections=sections,
        evidence=evidence,
        facts=tuple(_facts(source, plan, model_card)),
        guarantees=() if model_card is None else model_card.guarantees,
        limits=DOES_NOT_PROVE if model_card is None else (*DOES_NOT_PROVE, *model_card.limits),
        versions=tuple(sorted(versions.items())),
        plan=plan,
    )


def _asked(plan: Plan) -> tuple[tuple[str, str], ...]:
    lines = [("distribution", ALTERED)]
    lines += [(f"condition {at}", text) for at, text in enumerate(plan.where, start=1)]
    lines += [] if plan.rebalance is None else [("shares", plan.rebalance)]
    return tuple(lines)


def _facts(
    source: SourceRecord | None, plan: Plan | None, card: ModelCard | None
) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    found: list[tuple[str, tuple[tuple[str, str], ...]]] = []
    if source is not None:
        changed = sum(sum(counts.values()) for counts in source.coercions.values())
        rows = [
            ("rows", f"{source.rows:,}"),
            ("columns", f"{source.columns:,}"),
            ("format", source.format),
            ("cells or names adjusted on reading", f"{changed:,}"),
        ]
        found.append(("The real table", tuple(rows)))
    if plan is not None:
        held = f"{100 * plan.holdout:g} %" if plan.holdout else "none"
        roles: dict[str, int] = {}
        for role in plan.roles.values():
            roles[str(role)] = roles.get(str(role), 0) + 1
        found.append(
            (
                "The plan",
                (
                    ("synthesizer", plan.synthesizer),
                    ("held back", held),
                    ("seed", str(plan.seed)),
                    ("targets", ", ".join(plan.targets) or "none"),
                    ("protected groups", ", ".join(plan.protected) or "none"),
                    (
                        "roles",
                        ", ".join(f"{count} {role}" for role, count in sorted(roles.items())),
                    ),
                ),
            )
        )
    if plan is not None and plan.rules:
        lines = [(f"rule {at}", text) for at, text in enumerate(plan.rules, start=1)]
        found.append(("The rules", tuple(lines)))
    if plan is not None and plan.alters:
        found.append(("What was asked of the rows", _asked(plan)))
    if card is not None:
        found.append(
            (
                "The model",
                (
                    ("method", f"{card.synthesizer}, version {card.version}"),
                    ("licence", card.licence),
                    ("training rows", f"{card.rows:,}"),
                    ("columns", f"{card.columns:,}"),
                    *((name, str(value)) for name, value in card.parameters.items()),
                    *((name.replace("_", " "), str(value)) for name, value in card.facts.items()),
                ),
            )
        )
    return found
