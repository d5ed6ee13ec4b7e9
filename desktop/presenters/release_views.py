"""The engine's gate, account and releases -> what the release page shows. Plain functions, no Qt, no I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.messages import check_words, engine_says, words
from desktop.messages import release_words as said
from desktop.messages.tongue import tr
from desktop.presenters.commands import shown
from desktop.presenters.proof_views import check_view
from desktop.presenters.release_state import (
    APART,
    MET,
    NOT_MEASURED,
    NOT_MET,
    TO_DO,
    AccountView,
    CardView,
    GateLine,
    OutsideView,
)
from synth_engine import api
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.presenters.state import AppState, ScoreLine
    from synth_engine.contracts.proof import Verification

_ORDER = {NOT_MET: 0, NOT_MEASURED: 1, TO_DO: 2, APART: 3, MET: 4}


def _figure(what: str, value: float) -> str:
    return words.count(int(value)) if what == "releases" else words.short(value, 3)


def account_view(said_of: Mapping[str, Any]) -> AccountView:
    """Everything that left from the source, as `Session.account` counts it."""
    caps = said_of["cap"] or {}
    names = said.CAP_NAMES
    return AccountView(
        sentence=engine_says.said(api.account_sentence(said_of)),
        entries=tuple(
            (
                words.moment(str(one["at"])),
                words.count(int(one["rows"])),
                words.count(int(one["copies"])),
                tr(said.NO_EPSILON) if one["epsilon"] is None else words.short(one["epsilon"], 6),
                str(one["manifest"])[:16],
            )
            for one in reversed(said_of["entries"])
        ),
        caps=tuple(
            (tr(names.get(what, what)), _figure(what, said_of[what] or 0), _figure(what, limit))
            for what, limit in caps.items()
        ),
        over=tuple(
            (tr(names.get(str(what), str(what))), _figure(what, limit), _figure(what, would))
            for what, limit, would in said_of["over"]
        ),
        problem=bool(said_of["problem"]),
    )


def _of_figure(line: ScoreLine, blocking: frozenset[str]) -> GateLine:
    blocks = line.metric in blocking
    if line.value == "–":
        state = NOT_MEASURED if blocks or line.verdict == "failed" else APART
    elif blocks or line.verdict == "fail":
        state = NOT_MET
    else:
        state = MET if line.verdict == "pass" else NOT_MEASURED
    figures = tr(said.BAR, value=line.value, bar=line.threshold)
    if line.threshold == "–":  # it is asked to come near to fresh real rows, and there are none
        figures = "" if line.value == "–" else tr(said.BAR_UNKNOWN, value=line.value)
    elif line.value == "–":
        figures = tr(said.BAR_ALONE, bar=line.threshold)
    why = dict(line.facts).get(tr("Why"), "") if state in {APART, NOT_MEASURED} else ""
    sentence = why or line.explanation
    return GateLine(line.title, state, figures, sentence, line.metric, reasoned=blocks)


def checklist(state: AppState) -> tuple[GateLine, ...]:
    """Everything that is asked before the table may leave, what is not met first; empty before a scorecard."""
    if state.decision is None or state.score is None:
        return ()
    blocking = frozenset(metric for metric, *_ in state.decision.blocking)
    lines = [
        _of_figure(line, blocking)
        for line in state.score.lines
        if line.threshold != "–" or line.metric in blocking
    ]
    known = {line.metric for line in lines}
    lines += [  # a figure that the policy asks for and that this installation does not know
        GateLine(title, NOT_MEASURED, "", "", metric, reasoned=True)
        for metric, title, *_ in state.decision.blocking
        if metric not in known
    ]
    if state.approval.needed:
        lines.append(GateLine(tr(said.SECOND), TO_DO, "", tr(said.SECOND_NEEDED)))
    lines += _of_account(state.account)
    return tuple(sorted(lines, key=lambda line: _ORDER[line.state]))


def _of_account(account: AccountView | None) -> list[GateLine]:
    if account is None:
        return []
    title = tr(said.CAP)
    if account.problem:
        return [GateLine(title, NOT_MET, "", tr(said.CAP_BROKEN))]
    if account.over:
        return [
            GateLine(title, NOT_MET, "", tr(said.CAP_OVER, what=what, limit=limit, would=would))
            for what, limit, would in account.over
        ]
    return [
        GateLine(title, MET, "", tr(said.WARN_CAP, what=what, now=now, limit=limit))
        for what, now, limit in account.caps
    ]


def contents(
    formats: Sequence[str], copies: int, *, certificate: bool, approval: bool
) -> tuple[tuple[str, str], ...]:
    """What a release will hold: (names, what it is)."""
    named = ", ".join(said.FORMAT_NAMES.get(one, one) for one in formats)
    data = tr(said.CONTENT_DATA, formats=named)
    if copies > 1:
        data = tr(said.CONTENT_COPIES, formats=named, copies=words.count(copies))
    found = [
        ("data/ …", data),
        ("report.html, report.pdf", tr(said.CONTENT_REPORT)),
        ("dictionary.json", tr(said.CONTENT_DICTIONARY)),
        ("manifest.* (3)", tr(said.CONTENT_MANIFEST)),
    ]
    if certificate:
        found.append(("manifest.p7s", tr(said.CONTENT_CMS)))
    if approval:
        found.append(("approvals/ …", tr(said.CONTENT_APPROVAL)))
    found += [
        ("audit-checkpoint.txt", tr(said.CONTENT_HEAD)),
        ("VERIFY.txt, signer.pub.pem", tr(said.CONTENT_CHECK)),
    ]
    return tuple(found)


def outside_view(path: str, found: Verification, *, asked_roots: bool) -> OutsideView:
    """What checking a release from elsewhere said."""
    check = check_view(shown(path), found, "files")
    facts = [(check_words.FILES, words.count(found.checked))]
    if found.key_id:
        facts.append((check_words.SIGNER, words.digest(found.key_id)))
    facts.append((check_words.CERTIFICATE, found.certificate))
    if found.approved_by is not None:
        person, key = found.approved_by
        facts.append((check_words.APPROVED, tr(check_words.APPROVED_BY, person=person, key=key)))
    notes = []
    if found.genuine:
        notes.append(check_words.TRUSTED if found.trusted else check_words.UNKNOWN)
        if found.certificate and not asked_roots:
            notes.append(check_words.NOT_ASKED)
    return OutsideView(
        path=path,
        genuine=found.genuine,
        text=check.text,
        findings=check.findings,
        facts=tuple((tr(name), value) for name, value in facts if value),
        notes=tuple(map(tr, notes)),
    )


def card_view(folder: str, card: api.ReleaseCard) -> CardView:
    """A release looked at where it was delivered."""
    code: tuple[str, ...] = ()
    if card.head:
        try:
            code = api.qr_of(card.head)
        except SynthError:
            code = ()  # whether what lies there is genuine is the check's to say
    return CardView(folder, card.there, card.head.decode("utf-8", "replace"), code, card.waits)
