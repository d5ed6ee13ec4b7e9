"""Approvals as a release uses them: which there must be, whether one counts, what goes into the folder and the log.

Used by `releasing`; asking for and giving an approval is `requesting`. Fails closed: whatever does not fit refuses.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from synth_engine import crypto
from synth_engine.contracts import inputs
from synth_engine.contracts.errors import Environment, Refused, UserFixable
from synth_engine.contracts.policy import Approvals, Override
from synth_engine.contracts.proof import CertificateInfo
from synth_engine.release import approvals, seal
from synth_engine.release.trust import moment

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from synth_engine.api.session import Session
    from synth_engine.crypto.certificates import CertificateSigner
    from synth_engine.release.approvals import Approval, Request

DOCUMENT = "requests"
OPEN, USED, REJECTED = "open", "used", "rejected"
_LARGEST = 8 << 20


@dataclass(frozen=True, slots=True)
class CertificateFiles:
    """A certificate that signs too.

    Attributes:
        certificate: PEM or DER; or PKCS #12, which holds the key too.
        key: its private key.
        passphrase: of the key, or of the PKCS #12 file.
        outside: the key is elsewhere (a smartcard): announce the signature, to be attached later.
    """

    certificate: Path
    key: Path | None = None
    passphrase: str | None = field(default=None, repr=False)
    outside: bool = False

    def load(self, at: datetime) -> CertificateSigner | CertificateInfo:
        """Read it (errors as `crypto.certificates.load_certificate_signer`)."""
        from synth_engine.crypto import certificates  # takes a library that few releases need

        if self.outside:
            return certificates.load_certificate(self.certificate)
        return certificates.load_certificate_signer(self.certificate, self.key, self.passphrase, at)


@dataclass(frozen=True, slots=True)
class SecondPerson:
    """An officer who approves on the same machine, in the same breath.

    Attributes:
        key: the officer's own key file.
        passphrase: of it.
        person: the officer's name.
        reason: why, as the officer says it.
    """

    key: Path
    passphrase: str | None = field(repr=False)
    person: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """Who answers for a release.

    Attributes:
        signer, person: who signs it.
        certificate: that signs too, or None.
        envelope, request: what was asked for, where somebody else approves.
        answer, approval, cms: the officer's word, its bytes, and a certificate's signature on them.
        second, officer: key of an officer who approves at once, and who that is.
    """

    signer: crypto.SigningKey
    person: str
    certificate: CertificateSigner | CertificateInfo | None = None
    envelope: bytes = b""
    request: Request | None = None
    answer: bytes = b""
    approval: Approval | None = None
    cms: bytes | None = None
    second: crypto.SigningKey | None = None
    officer: SecondPerson | None = None

    @property
    def subject(self) -> str:
        """Of the certificate, or ""."""
        info = info_of(self.certificate)
        return "" if info is None else info.subject


def info_of(card: CertificateSigner | CertificateInfo | None) -> CertificateInfo | None:
    """What a certificate says, with its key or without."""
    return card if card is None or isinstance(card, CertificateInfo) else card.info


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of a release: for what, for whom, in which formats, past which failed lines."""

    purpose: str
    recipient: str
    formats: tuple[str, ...]
    overrides: tuple[Override, ...]


def asked_for(policy: Mapping[str, Any]) -> Approvals:
    """How many people a kept policy asks for."""
    return Approvals.from_json(policy.get("approvals", {}))


def requests(session: Session) -> list[dict[str, Any]]:
    """Every request that was made in this project, oldest first."""
    document = session.document(DOCUMENT) or {"requests": []}
    return list(document["requests"])


def read_answer(untrusted_path: Path) -> tuple[bytes, Approval, bytes | None]:
    """An approval file, read; and the certificate's signature beside it, where the approval names one.

    Raises:
        UserFixable: ``KEYS.MISSING``, ``APPROVAL.NOT_AN_APPROVAL``, ``APPROVAL.CERTIFICATE``.
    """
    body = _small(untrusted_path)
    try:
        found = approvals.read_approval(body)
    except ValueError as error:
        raise UserFixable("APPROVAL.NOT_AN_APPROVAL", path=str(untrusted_path)) from error
    if found.certificate is None:
        return body, found, None
    from synth_engine.crypto.certificates import check_cms

    mark = _small(cms_of(untrusted_path))
    checked = check_cms(mark, body)
    if not checked.holds or checked.info is None or checked.info.sha256 != found.certificate[1]:
        raise UserFixable("APPROVAL.CERTIFICATE", path=str(cms_of(untrusted_path)))
    return body, found, mark


def cms_of(approval: Path) -> Path:
    """Where the certificate's signature on an approval file stands."""
    return approval.with_name(f"{approval.name}.p7s")


def _small(path: Path) -> bytes:
    try:
        return inputs.small(path, _LARGEST)
    except OSError as error:
        raise UserFixable("APPROVAL.MISSING", path=str(path)) from error
    except ValueError as error:
        raise UserFixable("APPROVAL.NOT_AN_APPROVAL", path=str(path)) from error


def with_answer(session: Session, proof: Proof, path: Path) -> Proof:
    """Read an approval that came as a file: of a request of this project that was not answered yet.

    Raises:
        Refused: ``APPROVAL.UNKNOWN_REQUEST``, ``APPROVAL.USED``, ``APPROVAL.REJECTED``, recorded in the log.
        UserFixable: as `read_answer`.
    """
    answer, approval, cms = read_answer(path)
    row = next((one for one in requests(session) if one["digest"] == approval.request), None)
    if row is None:
        raise _refused(session, "APPROVAL.UNKNOWN_REQUEST")
    if row["state"] == USED:
        raise _refused(session, "APPROVAL.USED")
    if row["state"] == REJECTED:
        raise _refused(session, "APPROVAL.REJECTED", person=str(row.get("answered_by", "?")))
    envelope = row["envelope"].encode()
    found = replace(proof, answer=answer, approval=approval, cms=cms)
    return replace(found, envelope=envelope, request=approvals.read_request(envelope))


def wish(session: Session, proof: Proof, said: Wish) -> Wish:
    """What is wanted: the approved request's words, where there is one.

    Raises:
        Refused: ``APPROVAL.DIFFERS`` where something else is said now; recorded in the log.
    """
    digest = "" if proof.request is None else proof.request.digest
    row = next((one for one in requests(session) if one["digest"] == digest), None)
    if row is None or proof.approval is None:
        return said if said.formats else replace(said, formats=("csv",))
    asked = Wish(row["purpose"], row["recipient"], tuple(row["formats"]), proof.approval.overrides)
    pairs = {
        name: (getattr(said, name), getattr(asked, name))
        for name in ("purpose", "recipient", "formats", "overrides")
    }
    other = [name for name, (now, then) in pairs.items() if now and now != then]
    if other:
        raise _refused(session, "APPROVAL.DIFFERS", what=", ".join(other))
    return asked


def prepare(session: Session, proof: Proof, policy: Mapping[str, Any]) -> Proof:
    """What can be refused before anything is written.

    Args:
        session: the project.
        proof: signer, certificate, and an officer's word, or an officer who approves at once.
        policy: kept with the scorecard.

    Raises:
        Refused: ``APPROVAL.*``, recorded in the log; UserFixable: ``KEYS.*``.
    """
    asked = asked_for(policy)
    if proof.approval is not None and proof.request is not None:
        return _carried(session, proof, asked, proof.request, proof.approval)
    if proof.officer is not None:
        return _second(session, proof, asked)
    if asked.needed > 1:
        raise _refused(session, "APPROVAL.NEEDED")
    return proof


def _refused(session: Session, code: str, **parameters: str) -> Refused:
    """Record a refusal, and make it."""
    session.record("release", outcome="refused", reason=code)
    return Refused(code, **parameters)


def _carried(
    session: Session, proof: Proof, asked: Approvals, request: Request, approval: Approval
) -> Proof:
    """Whether the officer's word counts here."""
    code = approvals.objection(
        asked,
        request,
        approval,
        signer=proof.signer.key_id,
        person=proof.person,
        subject=proof.subject,
    )
    if code == "APPROVAL.REJECTED":
        _close(session, approval)
        raise Refused(code, person=approval.person[:200])
    if code:
        raise _refused(session, code)
    return proof


def _close(session: Session, approval: Approval) -> None:
    """A rejected request stays rejected; the log says by whom and why."""
    with session.project.transaction():
        _mark(session, approval.request, REJECTED, approval.person)
        session.record_within("approve", **_entry(approval, "rejected"))


def _entry(approval: Approval, outcome: str) -> dict[str, Any]:
    """The log's record of an officer's word."""
    digests = {"request": approval.request, "approval": approval.digest, "key": approval.key_id}
    return {
        "subject": f"{approval.person[:200]}, key {approval.key_id[:16]}",
        "outcome": outcome,
        "reason": approval.reason[:1500],
        "digests": digests,
    }


def _mark(session: Session, digest: str, state: str, by: str) -> None:
    rows = [
        one | {"state": state, "answered_by": by} if one["digest"] == digest else one
        for one in requests(session)
    ]
    session.project.put_document(DOCUMENT, {"v": 1, "requests": rows})


def _second(session: Session, proof: Proof, asked: Approvals) -> Proof:
    """An officer at the same machine: another key and another name, whatever the policy allows."""
    officer = proof.officer
    if officer is None:
        return proof
    key = crypto.load_signing_key(officer.key, officer.passphrase)
    at = session.now().isoformat()
    one = approvals.Request("", proof.signer.key_id, proof.person, at, (), {})
    word = approvals.Approval("", key.key_id, officer.person, "", at, b"", "", True, (), None)
    code = approvals.may_approve(replace(asked, self_allowed=False), one, word, person=proof.person)
    if not officer.person.strip():
        code = "APPROVAL.SELF"
    if code:
        raise _refused(session, code)
    return replace(proof, second=key)


def time_of(proof: Proof) -> datetime | None:
    """When the files that the officer saw were made: the same files are made again. None: now."""
    return None if proof.request is None else moment(proof.request.at)


def complete(
    session: Session, proof: Proof, folder: Path, predicate: dict[str, Any], overrides: Any
) -> Proof:
    """Hold what is about to leave against what was approved; put the papers into the folder and the predicate.

    Args:
        session: the project.
        proof: as `prepare` gave it.
        folder: what the worker wrote.
        predicate: every claim; ``approvals`` is set here.
        overrides: the decision's.

    Raises:
        Refused: ``APPROVAL.DIFFERS`` naming what; the folder is removed and the log says so.
        Environment: ``RELEASE.CANNOT_WRITE``.
    """
    files = seal.subjects_of(folder)
    if proof.second is not None and proof.officer is not None:
        proof = _answered_at_once(session, proof, files, predicate, overrides)
    if proof.request is not None and proof.approval is not None:
        other = approvals.differences(proof.request, files, predicate)
        if other:
            shutil.rmtree(folder, ignore_errors=True)
            raise _refused(session, "APPROVAL.DIFFERS", what=", ".join(other)[:500])
        papers = {approvals.REQUEST_FILE: proof.envelope, approvals.APPROVAL_FILE: proof.answer}
        papers |= {} if proof.cms is None else {approvals.APPROVAL_CMS: proof.cms}
        try:
            (folder / approvals.FOLDER).mkdir()
            for name, body in papers.items():
                (folder / name).write_bytes(body)
        except OSError as error:
            raise Environment("RELEASE.CANNOT_WRITE", path=str(folder)) from error
    who = {"person": proof.person, "key_id": proof.signer.key_id}
    predicate["approvals"] = approvals.manifest_entries(who, proof.request, proof.approval)
    return proof


def _answered_at_once(
    session: Session, proof: Proof, files: Any, predicate: Mapping[str, Any], overrides: Any
) -> Proof:
    """Request and approval, one after the other, of exactly what lies in the folder."""
    officer, key = proof.officer, proof.second
    if officer is None or key is None:
        return proof
    at = session.now()
    envelope = approvals.request_paper(
        proof.signer,
        person=proof.person,
        at=at,
        nonce=crypto.random_bytes(16).hex(),
        files=files,
        claims=predicate,
    )
    request = approvals.read_request(envelope)
    answer = approvals.approval_paper(
        key,
        request,
        approved=True,
        person=officer.person,
        reason=officer.reason,
        at=at,
        overrides=overrides,
    )
    approval = approvals.read_approval(answer)
    return replace(proof, envelope=envelope, request=request, answer=answer, approval=approval)


def record_within(session: Session, proof: Proof) -> None:
    """Record the officer's word and close the request; inside the transaction of the release's record."""
    if proof.approval is None:
        return
    _mark(session, proof.approval.request, USED, proof.approval.person)
    session.record_within("approve", **_entry(proof.approval, "ok"))
