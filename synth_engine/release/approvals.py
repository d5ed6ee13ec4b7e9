"""Two people answer for a release: a request names what would leave, an approval names the request.

Pure: papers in, answers out; the same questions are asked before a release leaves and by whoever verifies it.
Must not read or write files.

A request holds the digest of every file that would leave and of every claim about it. So nothing that the officer
saw can be exchanged afterwards, and an approval ends by itself as soon as anything in the project changes.
"""

from __future__ import annotations

import base64
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.plan import canonical_json
from synth_engine.contracts.policy import Approvals, Override
from synth_engine.contracts.proof import Finding
from synth_engine.crypto import sha256
from synth_engine.release.papers import Paper, paper, read_paper
from synth_engine.release.statement import CHECKPOINT, HOW_TO, PUBLIC_KEY, Subject
from synth_engine.release.trust import moment

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from synth_engine.crypto import SigningKey

REQUEST: Final = "urn:cloister:release-request:v1"
APPROVAL: Final = "urn:cloister:release-approval:v1"
FOLDER: Final = "approvals/"
REQUEST_FILE: Final = f"{FOLDER}request.dsse.json"
APPROVAL_FILE: Final = f"{FOLDER}approval.dsse.json"
APPROVAL_CMS: Final = f"{FOLDER}approval.p7s"
# What nobody can know while asking. Everything else in a manifest was asked for, word for word.
LATER: Final = frozenset({"made_at", "approvals", "signatures", "audit_checkpoint"})
LONGEST_TEXT: Final = 2_000


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody asks for a release.

    Attributes:
        digest: SHA-256 (hex) of its statement: what an approval names.
        key_id: the asker's.
        person: the asker, as stated.
        at: when, ISO.
        files: what would leave.
        claims: name of a claim -> SHA-256 (hex) of its canonical JSON.
    """

    digest: str
    key_id: str
    person: str
    at: str
    files: tuple[Subject, ...]
    claims: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Approval:
    """An officer's word on a request.

    Attributes:
        digest: SHA-256 (hex) of its statement.
        key_id, person, reason, at: whose word, why, when (ISO, by the officer's clock).
        signature: Ed25519, 64 bytes.
        request: digest of the request.
        approved: False: rejected.
        overrides: the failed lines that may pass, as the officer saw them.
        certificate: subject and SHA-256 of the certificate that signed it too, or None.
    """

    digest: str
    key_id: str
    person: str
    reason: str
    at: str
    signature: bytes
    request: str
    approved: bool
    overrides: tuple[Override, ...]
    certificate: tuple[str, str] | None


def claim_digests(claims: Mapping[str, Any]) -> dict[str, str]:
    """Digest of every claim that a request can know."""
    return {
        name: sha256(canonical_json(value)) for name, value in claims.items() if name not in LATER
    }


def overrides_json(overrides: Sequence[Override]) -> list[dict[str, str]]:
    """Overrides as they stand in a manifest."""
    return [{"metric": o.metric, "reason": o.reason, "person": o.person} for o in overrides]


def request_paper(
    key: SigningKey,
    *,
    person: str,
    at: datetime,
    nonce: str,
    files: tuple[Subject, ...],
    claims: Mapping[str, Any],
) -> bytes:
    """Ask: signed by who asks.

    Args:
        key: of who asks.
        person: who asks.
        at: when.
        nonce: tells two requests for the same release apart.
        files: everything that would leave, but the seal.
        claims: the predicate that the manifest would have.
    """
    said = {"v": 1, "person": person, "at": at.isoformat(), "nonce": nonce}
    return paper(REQUEST, files, {**said, "claims": claim_digests(claims)}, key)


def approval_paper(
    key: SigningKey,
    request: Request,
    *,
    approved: bool,
    person: str,
    reason: str,
    at: datetime,
    overrides: Sequence[Override],
    certificate: tuple[str, str] | None = None,
) -> bytes:
    """Answer a request: signed by the officer."""
    said: dict[str, Any] = {
        "v": 1,
        "decision": "approve" if approved else "reject",
        "person": person,
        "reason": reason,
        "at": at.isoformat(),
        "overrides": overrides_json(overrides),
    }
    if certificate is not None:
        said["certificate"] = {"subject": certificate[0], "sha256": certificate[1]}
    return paper(APPROVAL, (Subject("request", request.digest, 0),), said, key)


def _text(says: Mapping[str, Any], name: str) -> str:
    text = says[name]
    if not isinstance(text, str) or len(text) > LONGEST_TEXT:
        raise ValueError(name)
    return text


def _time(says: Mapping[str, Any]) -> str:
    if moment(says["at"]) is None:
        raise ValueError
    return str(says["at"])


def read_request(untrusted: bytes) -> Request:
    """Read a request and check its signature.

    Raises:
        ValueError: it is none.
    """
    found = read_paper(untrusted, REQUEST)
    says = found.says
    try:
        claims = says["claims"]
        if says["v"] != 1 or not all(isinstance(one, str) for one in claims.values()):
            raise ValueError
        person, at = _text(says, "person"), _time(says)
        return Request(found.digest, found.key_id, person, at, found.subjects, dict(claims))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError from error


def read_approval(untrusted: bytes) -> Approval:
    """Read an approval and check its signature.

    Raises:
        ValueError: it is none.
    """
    found = read_paper(untrusted, APPROVAL)
    try:
        return _approval(found)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError from error


def _approval(found: Paper) -> Approval:
    says = found.says
    (subject,) = found.subjects
    if says["v"] != 1 or says["decision"] not in {"approve", "reject"}:
        raise ValueError
    certificate = says.get("certificate")
    overrides = tuple(
        Override(_text(row, "metric"), _text(row, "reason"), _text(row, "person"))
        for row in says["overrides"]
    )
    return Approval(
        digest=found.digest,
        key_id=found.key_id,
        person=_text(says, "person"),
        reason=_text(says, "reason"),
        at=_time(says),
        signature=found.signature,
        request=subject.sha256,
        approved=says["decision"] == "approve",
        overrides=overrides,
        certificate=certificate and (_text(certificate, "subject"), _text(certificate, "sha256")),
    )


def differences(
    request: Request, files: Sequence[Subject], claims: Mapping[str, Any]
) -> tuple[str, ...]:
    """What is not as the request says: names of files and claims, in order."""
    now = {one.name: one for one in files if not _is_later(one.name)}
    asked = {one.name: one for one in request.files}
    other = [name for name in {*now, *asked} if now.get(name) != asked.get(name)]
    said = claim_digests(claims)
    other += [
        name for name in {*said, *request.claims} if said.get(name) != request.claims.get(name)
    ]
    return tuple(sorted(other))


def _is_later(name: str) -> bool:
    """Whether a file comes to a release only when it is sealed."""
    return name.startswith(FOLDER) or name in {CHECKPOINT, HOW_TO, PUBLIC_KEY}


def objection(
    asked: Approvals,
    request: Request,
    approval: Approval,
    *,
    signer: str,
    person: str,
    subject: str = "",
) -> str:
    """Why an approval does not count: an error code, or "" where it does.

    Args:
        asked: by the policy.
        request: that the release is made from.
        approval: the officer's word.
        signer: id of the key that signs the release.
        person: who signs it.
        subject: of the certificate that signs it too, or "".
    """
    if approval.request != request.digest:
        return "APPROVAL.OTHER_REQUEST"
    if not approval.approved:
        return "APPROVAL.REJECTED"
    if request.key_id != signer:
        return "APPROVAL.OTHER_SIGNER"
    if sha256(canonical_json(overrides_json(approval.overrides))) != request.claims.get(
        "overrides"
    ):
        return "APPROVAL.OVERRIDES_DIFFER"
    return may_approve(asked, request, approval, person=person, subject=subject)


def may_approve(
    asked: Approvals, request: Request, approval: Approval, *, person: str, subject: str = ""
) -> str:
    """Whether the policy lets this person approve: an error code, or ""."""
    if asked.officers and approval.key_id not in asked.officers:
        return "APPROVAL.NOT_AN_OFFICER"
    if asked.self_allowed:
        return ""
    names = {plain_name(request.person), plain_name(person)}
    own_key, own_name = approval.key_id == request.key_id, plain_name(approval.person) in names
    own_card = (
        bool(subject) and approval.certificate is not None and (approval.certificate[0] == subject)
    )
    return "APPROVAL.SELF" if own_key or own_name or own_card else ""


def plain_name(name: str) -> str:
    """A name without what makes the same one look different."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def manifest_entries(
    signer: Mapping[str, str], request: Request | None, approval: Approval | None
) -> list[dict[str, Any]]:
    """The manifest's ``approvals``.

    Args:
        signer: ``person`` and ``key_id`` of who signs.
        request: that was approved, if there is one.
        approval: of it.
    """
    entries: list[dict[str, Any]] = [{"role": "signer", **signer}]
    if request is not None and approval is not None:
        officer: dict[str, Any] = {
            "role": "officer",
            "person": approval.person,
            "key_id": approval.key_id,
            "at": approval.at,
            "reason": approval.reason,
            "request": request.digest,
            "signature": base64.b64encode(approval.signature).decode(),
            "file": APPROVAL_FILE,
        }
        if approval.certificate is not None:
            officer["certificate"] = {
                "subject": approval.certificate[0],
                "sha256": approval.certificate[1],
            }
        entries.append(officer)
    return entries


@dataclass(frozen=True, slots=True)
class Checked:
    """What a release's approval papers say: what is wrong, and whose approval holds (or None)."""

    findings: tuple[Finding, ...]
    approval: Approval | None = None


def check_release(
    claims: Mapping[str, Any],
    files: Sequence[Subject],
    signer: str,
    read: Callable[[str], bytes | None],
) -> Checked:
    """Hold the approval in a release against the policy and the manifest in the same release.

    Args:
        claims: predicate of the manifest, signed but otherwise untrusted.
        files: its subjects.
        signer: id of the key that signed it.
        read: bytes of a file in the release, or None.
    """
    try:
        policy, stated = claims.get("policy", {}), claims.get("approvals", [])
        asked = Approvals.from_json(policy.get("approvals", {}))
        first: dict[str, Any] = next((one for one in stated if one["role"] == "signer"), {})
        officers = [one for one in stated if one["role"] == "officer"]
        certificate = next(
            (one["subject"] for one in claims.get("signatures", []) if one["kind"] == "cms"), ""
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return Checked((Finding("approval", "manifest.json"),))
    if not officers:
        missing = asked.needed > 1 or any(one.name.startswith(FOLDER) for one in files)
        return Checked((Finding("approval", "missing"),) if missing else ())
    try:
        request = read_request(read(REQUEST_FILE) or b"")
        approval = read_approval(read(APPROVAL_FILE) or b"")
    except ValueError:
        return Checked((Finding("approval", APPROVAL_FILE),))
    person = str(first.get("person", ""))
    code = objection(
        asked, request, approval, signer=signer, person=person, subject=str(certificate)
    )
    wrong = [Finding("approval", name) for name in differences(request, files, claims)]
    if code:
        wrong.append(Finding("approval", code))
    entries = manifest_entries({"person": person, "key_id": signer}, request, approval)
    if entries != list(stated):
        wrong.append(Finding("approval", "manifest.json"))
    return Checked(tuple(wrong), None if wrong else approval)
