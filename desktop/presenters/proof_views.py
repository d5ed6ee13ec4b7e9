"""The engine's values -> what pages show: scorecard, evidence, decision, releases, log. No Qt, no I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.messages import (
    approval_words,
    code_words,
    engine_says,
    label_words,
    record_words,
    view_words,
    words,
)
from desktop.messages.tongue import tr
from desktop.presenters.approval_state import CheckView, ReleasedView
from desktop.presenters.commands import shown
from desktop.presenters.result_state import CurveView, LineFigures
from desktop.presenters.state import (
    AuditRow,
    DecisionView,
    EvidenceView,
    ExposedView,
    MarginalView,
    ScoreLine,
    ScoreView,
)
from synth_engine import api
from synth_engine.contracts.table import NUMBER_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from synth_engine.api import ReleaseInfo
    from synth_engine.contracts.evidence import Evidence, Marginal
    from synth_engine.contracts.policy import Decision
    from synth_engine.contracts.proof import Verification

_SIGN = {"at_least": "≥", "at_most": "≤"}


def score_view(card: Mapping[str, Any]) -> ScoreView:
    """The scorecard from its JSON form."""
    from synth_engine.contracts.metric import Family  # the window starts without it

    lines = tuple(_line(row, str(family)) for family in Family for row in card[str(family)])
    policy = card["policy"]
    return ScoreView(str(card["verdict"]), f"{policy['name']} {policy['version']}", lines)


def line_view(row: Mapping[str, Any]) -> ScoreLine:
    """One line of a scorecard that is still being measured."""
    return _line(row, str(row["family"]))


def _line(row: Mapping[str, Any], family: str) -> ScoreLine:
    unit = str(row["unit"])
    value = words.figure(row["value"], unit)
    facts = []
    verdict = str(row["verdict"])
    if row["status"] != "ok":
        value, verdict = "–", verdict if verdict == "fail" else str(row["status"])
        if row["reason"]:
            what, meaning, _ = api.texts(str(row["reason"]), tr)
            facts.append((tr(view_words.WHY), f"{what} {meaning}".strip()))
    if row["interval"]:
        low, high = (words.figure(one, unit) for one in row["interval"])
        facts.append((tr(view_words.INTERVAL), tr(view_words.TO, low=low, high=high)))
    if row["threshold_reason"]:
        facts.append((tr(view_words.WHY_BOUND), tr(str(row["threshold_reason"]))))
    direction = str(row["direction"])
    better = tr(view_words.DIRECTIONS.get(direction, direction))
    facts.append((tr(view_words.BETTER), better))
    if row["source"]:
        facts.append((tr(view_words.SOURCE), tr(str(row["source"]))))
    rule = str(row["rule"] or "")
    sign = next((sign for start, sign in _SIGN.items() if rule.startswith(start)), "")
    bound = row["threshold"]
    return ScoreLine(
        metric=str(row["metric"]),
        title=tr(str(row["title"])),
        family=tr(words.FAMILIES.get(family, family)),
        value=value,
        ceiling=words.figure(row["ceiling"], unit),
        threshold="–" if bound is None else f"{sign} {words.figure(bound, unit)}".strip(),
        verdict=verdict,
        blocks=row["verdict"] == "fail" and rule != "",
        explanation=_sentence(row),
        facts=tuple(facts),
        breakdown=tuple((label_words.part(str(k)), float(v)) for k, v in row["breakdown"]),
        figures=_figures(row, family),
    )


def _sentence(row: Mapping[str, Any]) -> str:
    """What the figure means, with the figures in it; the plain explanation where there is no such sentence."""
    return engine_says.said(str(row.get("sentence") or "")) or tr(str(row["explanation"]))


def _figures(row: Mapping[str, Any], family: str) -> LineFigures:
    """The numbers behind a line; scorecards of earlier versions lack some."""

    def number(name: str) -> float | None:
        return None if row.get(name) is None else float(row[name])

    rule, low_high = str(row["rule"] or ""), row.get("range") or (0.0, 1.0)
    interval, reason = row["interval"], str(row["reason"] or "") if row["status"] != "ok" else ""
    missing = " ".join(filter(None, api.texts(reason, tr)[:2])) if reason else ""
    return LineFigures(
        number=number("value"),
        ceiling=number("ceiling"),
        floor=number("floor"),
        bound=number("threshold"),
        interval=None if interval is None else (float(interval[0]), float(interval[1])),
        span=(float(low_high[0]), float(low_high[1])),
        unit=str(row["unit"]),
        direction=str(row["direction"]),
        at_most=rule.startswith("at_most") if rule else None,
        surely=rule.endswith("_surely"),
        reason=reason,
        missing=missing,
        code=family,
        source=tr(str(row["source"])),
        why=tr(str(row["threshold_reason"] or row["explanation"])),
        facts=tuple((label_words.part(str(k)), float(v)) for k, v in row.get("facts", {}).items()),
        curves=tuple(map(_curve, row.get("curves", ()))),
    )


def _curve(one: Mapping[str, Any]) -> CurveView:
    return CurveView(
        name=tr(str(one["name"])),
        plot=tr(str(one["plot"])),
        across=tr(str(one["x_title"])),
        up=tr(str(one["y_title"])),
        x=tuple(map(float, one["x"])),
        y=tuple(map(float, one["y"])),
        bars=one["shape"] == "bars",
    )


def evidence_view(evidence: Evidence) -> EvidenceView:
    """The plots' figures; the matrix is synthetic minus real."""
    pairs = zip(evidence.association_synthetic, evidence.association_real, strict=True)
    difference = tuple(tuple(s - r for s, r in zip(two, one, strict=True)) for two, one in pairs)
    marginals = tuple(
        MarginalView(m.column, _bars(m), m.real, m.synthetic) for m in evidence.marginals
    )
    return EvidenceView(
        marginals,
        evidence.columns,
        difference,
        evidence.association_real,
        evidence.association_synthetic,
    )


def _bars(one: Marginal) -> tuple[str, ...]:
    return label_words.bars(one.labels, numbers=one.kind in NUMBER_KINDS)


def exposed_view(rows: Iterable[Mapping[str, Any]]) -> tuple[ExposedView, ...]:
    """The most exposed training rows, first first."""
    return tuple(
        ExposedView(
            row=int(one["row"]),
            nearer=float(one["ratio"]),
            usual=float(one["usual"]),
            share=1 - float(one["nearness"]),
            columns=tuple(one["columns"]),
        )
        for one in rows
    )


def decision_view(decision: Decision, score: ScoreView, account: str = "") -> DecisionView:
    """What the gate says and which lines it names; what has left before, in a line."""
    lines = {line.metric: line for line in score.lines}
    blocking = []
    for metric in decision.blocking:
        line = lines.get(metric)
        if line is None:
            blocking.append((metric, metric, "–", "–"))
        else:
            blocking.append((metric, line.title, line.value, line.threshold))
    return DecisionView(decision.allowed, tuple(blocking), account)


def released_view(info: ReleaseInfo) -> ReleasedView:
    """A release that left."""
    return ReleasedView(
        folder=info.folder,
        shown_folder=shown(info.folder),
        at=words.moment(info.at),
        purpose=info.purpose,
        recipient=info.recipient,
        key_id=words.digest(info.key_id),
        manifest=words.digest(info.manifest_sha256),
        files=info.files,
        approved_by=info.approved_by or "",
        certificate=info.certificate,
        registered="" if info.registered is None else shown(info.registered["file"]),
    )


def check_view(subject: str, said: Verification, unit: str) -> CheckView:
    """Answer of a verification.

    Args:
        subject: what was checked.
        said: the answer.
        unit: ``files`` or ``records``.
    """
    if said.genuine:
        form = approval_words.GENUINE_RECORDS if unit == "records" else approval_words.GENUINE_FILES
        text = tr(form, count=words.count(said.checked))
    else:
        text = approval_words.not_genuine(len(said.findings))
    found = tuple(
        tr(approval_words.FINDINGS[one.subject])
        if one.claim == "approval" and one.subject in approval_words.FINDINGS
        else code_words.claim(one.claim, one.subject)
        for one in said.findings
    )
    return CheckView(subject, said.genuine, text, found)


def audit_rows(entries: Iterable[Any]) -> tuple[AuditRow, ...]:
    """Records, newest first."""
    rows = [
        AuditRow(
            sequence=one.sequence,
            at=words.moment(one.at),
            minute=words.minute(one.at),
            actor=one.actor,
            action=words.plain(one.action),
            did=code_words.action(one.action),
            subject=record_words.subject(one.action, one.subject),
            outcome=one.outcome,
            reason=record_words.reason(one.action, one.reason),
            digest=words.digest(one.digest),
            previous=words.digest(one.previous),
            digests=tuple(
                (code_words.digest_of(k), words.digest(v)) for k, v in one.digests.items()
            ),
            versions=tuple(one.versions.items()),
        )
        for one in entries
    ]
    return tuple(reversed(rows))


def shown_words(entry: Any) -> str:
    """What the window says of a record in its own language, to be searched; the rest is what is stored.

    Not what its digests are of: "kept" would find every step, and not the plans that were.
    """
    said = (
        code_words.action(entry.action),
        code_words.ended(entry.outcome),
        record_words.subject(entry.action, entry.subject),
        record_words.reason(entry.action, entry.reason),
        words.moment(entry.at),
    )
    return "\n".join(said)
