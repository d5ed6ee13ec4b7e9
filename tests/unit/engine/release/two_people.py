"""A release with everything that can be in one: an approval, the officer's certificate, the signer's."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from synth_engine import audit, crypto
from synth_engine.contracts.policy import Approvals, Override
from synth_engine.crypto.certificates import CertificateSigner
from synth_engine.release import approvals, seal
from tests.helpers import certificates as pki
from tests.helpers.logs import log_of

if TYPE_CHECKING:
    from pathlib import Path

OFFICER = crypto.new_signing_key()
TWO = Approvals(needed=2, self_allowed=False)
OVERRIDES = (Override("shape", "small table", "Anna"),)


def card(name: str) -> CertificateSigner:
    """Somebody's certificate with its key."""
    one = pki.person(name)
    return CertificateSigner(one.certificate, one.key, (pki.authority().certificate,))


def claims(asked: Approvals | None = None) -> dict[str, Any]:
    """What a manifest says."""
    policy: dict[str, Any] = {"name": "p"}
    if asked is not None:
        policy["approvals"] = asked.to_json()
    return {
        "made_at": pki.NOW.isoformat(),
        "purpose": "teaching",
        "policy": policy,
        "overrides": approvals.overrides_json(OVERRIDES),
        "plan": {"seed": 0},
    }


@dataclass
class Case:
    """How a release is made; tests change one thing each."""

    signer: crypto.SigningKey
    asked: Approvals = TWO
    asker: crypto.SigningKey | None = None
    officer: crypto.SigningKey = OFFICER
    person: str = "Anna"
    officer_person: str = "Otto"
    officer_card: str = "Otto"
    signer_card: str = "Anna"
    approved: bool = True
    overrides: tuple[Override, ...] = OVERRIDES

    def make(self, folder: Path, said: dict[str, Any] | None = None) -> Path:
        """Seal a folder that holds the worker's files; `said` changes claims after the approval."""
        wish = claims(self.asked)
        envelope = approvals.request_paper(
            self.asker or self.signer,
            person=self.person,
            at=pki.NOW,
            nonce="00",
            files=seal.subjects_of(folder),
            claims=wish,
        )
        request = approvals.read_request(envelope)
        officer = card(self.officer_card)
        answer = approvals.approval_paper(
            self.officer,
            request,
            approved=self.approved,
            person=self.officer_person,
            reason="looked at it",
            at=pki.NOW,
            overrides=self.overrides,
            certificate=(officer.info.subject, officer.info.sha256),
        )
        (folder / "approvals").mkdir()
        (folder / approvals.REQUEST_FILE).write_bytes(envelope)
        (folder / approvals.APPROVAL_FILE).write_bytes(answer)
        (folder / approvals.APPROVAL_CMS).write_bytes(officer.sign(answer))
        who = {"person": self.person, "key_id": self.signer.key_id}
        entries = approvals.manifest_entries(who, request, approvals.read_approval(answer))
        seal.seal_release(
            folder,
            predicate={**wish, **(said or {}), "approvals": entries},
            key=self.signer,
            checkpoint=audit.checkpoint(log_of(3), self.signer, "cloister.audit"),
            certificate=card(self.signer_card),
        )
        return folder


def copy_of(payload: Path, tmp_path: Path) -> Path:
    """The worker's files, to be sealed."""
    return shutil.copytree(payload, tmp_path / "release")
