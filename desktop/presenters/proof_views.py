"""The engine's values -> what pages show: scorecard, evidence, decision, releases, log. No Qt, no I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.messages import approval_words, words
from desktop.presenters.approval_state import CheckView, ReleasedView
from desktop.presenters.commands import shown
from desktop.presenters.state import (
    AuditRow,
    DecisionView,
    EvidenceView,
    ExposedView,
    MarginalView,
    ScoreLine,
    ScoreView,
)
from synth_engine.contracts.catalogue import message
from synth_engine.contracts.metric import Family

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from synth_engine.api import ReleaseInfo
    from synth_engine.contracts.evidence import Evidence
    from synth_engine.contracts.policy import Decision
    from synth_engine.contracts.proof import Verification

_SIGN = {"at_least": "≥", "at_most": "≤"}
_CLAIMS = {
    "signature": "the signature does not fit",
    "file": "was changed",
    "missing-file": "is missing",
    "extra-file": "does not belong to the release",
    "manifest": "the manifest is not one",
    "key": "the key is not the expected one",
    "dsse": "the envelope says something else",
    "checkpoint": "the log does not fit the checkpoint",
    "entry": "record was changed",
    "order": "record stands in the wrong place",
    "chain": "the chain breaks here",
    "truncated": "records are missing at the end",
    "cms": "the certificate's signature does not fit",
    "certificate": "the certificate does not count",
    "approval": "is not what was approved",
    "revoked": "the key was revoked",
    "fork": "two checkpoints contradict each other",
}


def score_view(card: Mapping[str, Any]) -> ScoreView:
    """The scorecard from its JSON form."""
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
            what, meaning, _ = message(str(row["reason"]), {})
            facts.append(("Why", f"{what} {meaning}".strip()))
    if row["interval"]:
        low, high = (words.figure(one, unit) for one in row["interval"])
        facts.append(("95 % interval", f"{low} to {high}"))
    if row["threshold_reason"]:
        facts.append(("Why this bound", str(row["threshold_reason"])))
    facts.append(("Better", {"target": "near its ceiling"}.get(row["direction"], row["direction"])))
    if row["source"]:
        facts.append(("Source", str(row["source"])))
    rule = str(row["rule"] or "")
    sign = next((sign for start, sign in _SIGN.items() if rule.startswith(start)), "")
    bound = row["threshold"]
    return ScoreLine(
        metric=str(row["metric"]),
        title=str(row["title"]),
        family=words.FAMILIES.get(family, family),
        value=value,
        ceiling=words.figure(row["ceiling"], unit),
        threshold="–" if bound is None else f"{sign} {words.figure(bound, unit)}".strip(),
        verdict=verdict,
        blocks=row["verdict"] == "fail" and rule != "",
        explanation=str(row.get("sentence") or row["explanation"]),
        facts=tuple(facts),
        breakdown=tuple((str(label), float(number)) for label, number in row["breakdown"]),
    )


def evidence_view(evidence: Evidence) -> EvidenceView:
    """The plots' figures; the matrix is synthetic minus real."""
    pairs = zip(evidence.association_synthetic, evidence.association_real, strict=True)
    difference = tuple(tuple(s - r for s, r in zip(two, one, strict=True)) for two, one in pairs)
    marginals = tuple(
        MarginalView(m.column, m.labels, m.real, m.synthetic) for m in evidence.marginals
    )
    return EvidenceView(marginals, evidence.columns, difference)


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
        text = f"Genuine: {words.count(said.checked)} {unit} checked, nothing wrong."
    else:
        number = len(said.findings)
        text = f"Not genuine: {number} thing{'s' if number != 1 else ''} wrong."
    found = tuple(
        approval_words.FINDINGS[one.subject]
        if one.claim == "approval" and one.subject in approval_words.FINDINGS
        else f"{one.subject}: {_CLAIMS.get(one.claim, words.plain(one.claim))}"
        for one in said.findings
    )
    return CheckView(subject, said.genuine, text, found)


def audit_rows(entries: Iterable[Any]) -> tuple[AuditRow, ...]:
    """Records, newest first."""
    rows = [
        AuditRow(
            sequence=one.sequence,
            at=words.moment(one.at),
            actor=one.actor,
            action=words.plain(one.action),
            subject=one.subject,
            outcome=one.outcome,
            reason=one.reason,
            digest=words.digest(one.digest),
        )
        for one in entries
    ]
    return tuple(reversed(rows))
