"""Asking for a release and answering: the request file, what the officer sees of it, the answer.

A request is made in a project; it is looked at and answered anywhere, without the project. The files that would
leave are written as a release writes them, so that their digests are those of the release itself.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from synth_engine import crypto, jobs
from synth_engine.api import approving, releasing, site_rules
from synth_engine.api.approving import DOCUMENT, OPEN, Wish, cms_of, info_of, requests
from synth_engine.api.records import RunningStep
from synth_engine.contracts.errors import Refused, UserFixable
from synth_engine.contracts.policy import Approvals, Override, Policy
from synth_engine.contracts.proof import CertificateInfo
from synth_engine.jobs import JobRequest
from synth_engine.release import approvals, seal
from synth_engine.release import requests as carrying
from synth_engine.release.gate import gate
from synth_engine.tables.files import write_bytes
from synth_engine.workflow.adopt import load_document

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from synth_engine.api.approving import CertificateFiles
    from synth_engine.api.session import Session
    from synth_engine.contracts.frames import Frame
    from synth_engine.contracts.policy import Decision
    from synth_engine.release.requests import Carried


def start(
    session: Session,
    on_frame: Callable[[Frame], None],
    *,
    out: Path,
    key: Path,
    key_passphrase: str | None,
    purpose: str = "",
    recipient: str = "",
    formats: Sequence[str] = (),
    overrides: Sequence[Override] = (),
    person: str = "",
    with_data: bool = False,
) -> RunningStep:
    """Ask for a release: the worker writes what would leave, the parent signs its digests.

    Args:
        session: the project.
        on_frame: as for every step.
        out: a new file to carry to the officer.
        key: the asker's signing key, who will sign the release too.
        key_passphrase: of it.
        purpose: of the release, as it will be signed.
        recipient: of it.
        formats: of the data files.
        overrides: failed lines that should pass, with their reasons.
        person: who asks.
        with_data: take the synthetic rows along.

    Raises:
        Refused: ``RELEASE.REFUSED``; UserFixable: ``FILE.EXISTS``, ``STEP.*``, ``KEYS.*``, ``RELEASE.*``.
    """
    wish = Wish(purpose, recipient, tuple(formats) or ("csv",), tuple(overrides))
    said = releasing.allowed(session, wish, person)
    signer = crypto.load_signing_key(key, key_passphrase)
    out = out.absolute()
    if out.exists():
        raise UserFixable("FILE.EXISTS", path=str(out))
    folder = releasing.prepare(out.with_name(f".{out.name}.files"), force=False)
    at = session.now()
    params = releasing.export_params(session, folder, wish.formats, at)
    request = JobRequest("export", params, {"project_key": session.project.worker_key})
    job = jobs.start(request, on_frame)

    def then(summary: Mapping[str, Any]) -> None:
        facts = load_document(session.project, summary["document"])
        try:
            _finish(session, out, folder, signer, (at, person, wish, said, with_data), facts)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    return RunningStep("request", job, then, undo=lambda: shutil.rmtree(folder, ignore_errors=True))


def _finish(
    session: Session,
    out: Path,
    folder: Path,
    signer: crypto.SigningKey,
    asked: tuple[datetime, str, Wish, Decision, bool],
    facts: Mapping[str, Any],
) -> None:
    """Sign the request, write it, and keep it so that its answer is known."""
    at, person, wish, said, with_data = asked
    words = {"purpose": wish.purpose, "recipient": wish.recipient, "decision": said}
    claims = releasing.predicate_of(session, facts, words, at.isoformat())
    files = seal.subjects_of(folder)
    envelope = approvals.request_paper(
        signer,
        person=person,
        at=at,
        nonce=crypto.random_bytes(16).hex(),
        files=files,
        claims=claims,
    )
    made = approvals.read_request(envelope)
    row = {
        "digest": made.digest,
        "envelope": envelope.decode(),
        "state": OPEN,
        "at": made.at,
        "person": person,
        "key_id": signer.key_id,
        "purpose": wish.purpose,
        "recipient": wish.recipient,
        "formats": list(wish.formats),
    }
    # The file first: a request that nobody could carry is not one.
    carrying.write_request(out, folder, files, envelope, claims, with_data=with_data)
    with session.project.transaction():
        body = {"v": 1, "requests": [*requests(session), row]}
        session.project.put_document(DOCUMENT, body)
        session.record_within(
            "request",
            subject=session.path_text(out),
            reason=f"for {wish.recipient}: {wish.purpose}"[:1500],
            digests={"request": made.digest, "key": signer.key_id},
        )


@dataclass(frozen=True, slots=True)
class Review:
    """A request as an officer looks at it.

    Attributes:
        digest: of the request: what an approval names.
        person, key_id, at: who asks (as stated), with which key, when.
        claims: everything the manifest would say.
        files: (name, SHA-256, bytes, came along) of everything that would leave.
        decision: the gate asked again, here, with the figures and the policy in the request.
        asked: how many people the policy wants.
    """

    digest: str
    person: str
    key_id: str
    at: str
    claims: Mapping[str, Any]
    files: tuple[tuple[str, str, int, bool], ...]
    decision: Decision
    asked: Approvals

    def to_json(self) -> dict[str, Any]:
        """The object of ``cloister review --json``."""
        return {
            "request": self.digest,
            "person": self.person,
            "key_id": self.key_id,
            "at": self.at,
            "allowed": self.decision.allowed,
            "blocking": list(self.decision.blocking),
            "approvals": self.asked.to_json(),
            "files": [
                {"name": name, "sha256": digest, "size": size, "here": here}
                for name, digest, size, here in self.files
            ],
            "claims": dict(self.claims),
        }


def review(path: Path) -> Review:
    """Read a request, hold everything in it against its signature, and ask the gate again.

    Raises:
        UserFixable: ``APPROVAL.NOT_A_REQUEST``, ``APPROVAL.REQUEST_CHANGED``; Environment: ``RELEASE.UNREADABLE``.
    """
    return _review(carrying.read_carried(path), path)


def _review(found: Carried, path: Path) -> Review:
    request, claims = found.request, found.claims
    try:
        policy = Policy.from_json(claims["policy"])
        overrides = _overrides(claims)
        decision = gate(claims["scorecard"], policy, overrides)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        part = carrying.CLAIMS
        raise UserFixable("APPROVAL.REQUEST_CHANGED", path=str(path), part=part) from error
    files = tuple((f.name, f.sha256, f.size, f.name in found.held) for f in request.files)
    return Review(
        digest=request.digest,
        person=request.person,
        key_id=request.key_id,
        at=request.at,
        claims=claims,
        files=files,
        decision=decision,
        asked=policy.approvals,
    )


def _overrides(claims: Mapping[str, Any]) -> tuple[Override, ...]:
    return tuple(
        Override(str(one["metric"]), str(one["reason"]), str(one["person"]))
        for one in claims["overrides"]
    )


def evidence(path: Path, name: str, out: Path) -> None:
    """Write a file that came along with a request (``report.html``) beside, to be looked at.

    Raises:
        UserFixable: ``APPROVAL.*``, ``FILE.EXISTS``; Environment: ``FILE.CANNOT_WRITE``.
    """
    found = carrying.read_carried(path)
    if name not in found.held:
        raise UserFixable("APPROVAL.NOT_A_REQUEST", path=str(path))
    write_bytes(out, carrying.read_evidence(path, name))


def answer(
    path: Path,
    *,
    out: Path,
    key: Path,
    key_passphrase: str | None,
    person: str,
    reason: str,
    approved: bool,
    at: datetime,
    certificate: CertificateFiles | None = None,
) -> str:
    """Approve or reject a request; the answer is one small file.

    Args:
        path: the request.
        out: a new file for the answer; a certificate's signature on it gets the same name with ``.p7s``.
        key: the officer's signing key.
        key_passphrase: of it.
        person: the officer's name.
        reason: why; a rejection needs one.
        approved: False rejects.
        at: now.
        certificate: of the officer, that signs the answer too.

    Returns:
        Id of the officer's key.

    Raises:
        Refused: ``APPROVAL.SELF``, ``APPROVAL.NOT_AN_OFFICER``, ``APPROVAL.GATE_REFUSES``.
        UserFixable: ``APPROVAL.*``, ``KEYS.*``, ``CERTIFICATE.*``, ``FILE.EXISTS``.
    """
    carried, seen = _answerable(path, person, reason, approved=approved)
    signer = crypto.load_signing_key(key, key_passphrase)
    card = None if certificate is None else certificate.load(at)
    info = info_of(card)
    body = approvals.approval_paper(
        signer,
        carried.request,
        approved=approved,
        person=person[: approvals.LONGEST_TEXT],
        reason=reason[: approvals.LONGEST_TEXT],
        at=at,
        overrides=_overrides(seen.claims),
        certificate=None if info is None else (info.subject, info.sha256),
    )
    word = approvals.read_approval(body)
    if approved:
        code = approvals.may_approve(seen.asked, carried.request, word, person=seen.person)
        if code:
            raise Refused(code)
    mark = b"" if card is None or isinstance(card, CertificateInfo) else card.sign(body)
    _write_answer(out, body, mark)
    return signer.key_id


def _answerable(path: Path, person: str, reason: str, *, approved: bool) -> tuple[Carried, Review]:
    """The request, where there is nothing against answering it so."""
    if not person.strip():
        raise UserFixable("APPROVAL.PERSON_NEEDED")
    if not approved and not reason.strip():
        raise UserFixable("APPROVAL.REASON_NEEDED")
    carried = carrying.read_carried(path)
    seen = _review(carried, path)
    if approved and not seen.decision.allowed:
        what = ", ".join(seen.decision.blocking) or "nothing was judged"
        raise Refused("APPROVAL.GATE_REFUSES", metrics=what[:500])
    return carried, seen


def _write_answer(out: Path, body: bytes, mark: bytes) -> None:
    """The answer last: while it is missing, what stands beside it means nothing."""
    if mark:
        write_bytes(cms_of(out), mark)
    try:
        write_bytes(out, body)
    except BaseException:
        if mark:
            cms_of(out).unlink(missing_ok=True)
        raise


def asked_people(session: Session) -> Approvals:
    """How many people the policy of the present scorecard, or the site, asks for; one where there is none.

    Settings that cannot be read count as two: the release itself then says what is wrong with them.
    """
    document = session.document("scorecard")
    if document is None:
        return Approvals()
    try:
        return approving.asked_for(site_rules.with_people(document["policy"]))
    except UserFixable:
        return Approvals(site_rules.MOST_PEOPLE, self_allowed=False)
