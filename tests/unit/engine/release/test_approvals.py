"""Two people for a release: whoever verifies it sees a missing, foreign or worn-out approval."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from synth_engine import crypto
from synth_engine.contracts.policy import Approvals, Override
from synth_engine.release import approvals, seal
from synth_engine.release.verify import verify_release
from tests.helpers import certificates as pki
from tests.unit.engine.release.test_by_hand import needs_openssl, run
from tests.unit.engine.release.two_people import OFFICER, Case, claims, copy_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from synth_engine.contracts.proof import Verification
    from tests.unit.engine.release.conftest import Payload

SEAL = {"manifest.dsse.json", "manifest.json", "manifest.sig", "signer.pub.pem"}
STRANGER = crypto.new_signing_key()


@pytest.fixture(scope="module")
def made(
    tmp_path_factory: pytest.TempPathFactory, payload: Payload, signer: crypto.SigningKey
) -> Path:
    """A release with everything; tests that change it restore it."""
    return Case(signer).make(copy_of(payload.folder, tmp_path_factory.mktemp("two")))


def look(folder: Path, **more: Any) -> Verification:
    """Verify; a finding and a yes never go together."""
    found = verify_release(folder, now=pki.NOW, **more)
    assert found.genuine is (not found.findings)
    return found


def said(folder: Path, **more: Any) -> set[tuple[str, str]]:
    """What is found wrong."""
    return {(one.claim, one.subject) for one in look(folder, **more).findings}


@pytest.mark.promise(13)
def test_a_release_with_everything_is_genuine(made: Path, signer: crypto.SigningKey) -> None:
    """Signed twice, approved, both certificates lead to the root, both keys are in the trust file."""
    trusted = signer.public_pem + OFFICER.key_id.encode()
    found = look(made, roots=pki.root().pem, trusted=trusted)
    assert found.findings == ()
    assert (found.certificate, found.approved_by) == ("CN=Anna", ("Otto", OFFICER.key_id))
    assert found.checked == len([one for one in made.rglob("*") if one.is_file()])


@pytest.mark.promise(13)
def test_a_changed_byte_anywhere_names_its_file(
    made: Path, record_property: Callable[[str, object], None]
) -> None:
    """Ranges over every file, approvals and certificates' signatures among them: that file is named."""
    changed = 0
    for path in sorted(one for one in made.rglob("*") if one.is_file()):
        name, whole = path.relative_to(made).as_posix(), path.read_bytes()
        step = max(1, len(whole) // 24)
        try:
            for at in range(0, len(whole), step):
                part = bytes(byte ^ 0x15 for byte in whole[at : at + step])
                path.write_bytes(whole[:at] + part + whole[at + step :])
                blamed = {subject.split(":")[0] for _, subject in said(made)}
                assert name in blamed, (name, at)
                more = SEAL if name == "signer.pub.pem" else set()
                if name.startswith("approvals/"):
                    more = {approvals.APPROVAL_FILE, approvals.APPROVAL_CMS, "manifest.json"}
                    more |= {one for one in blamed if one.startswith("APPROVAL.")}
                assert blamed <= {name, *more}, (name, at, blamed)
                changed += 1
        finally:
            path.write_bytes(whole)
    assert said(made) == set()
    record_property("figure", f"{changed} of {changed} changed ranges named")


@pytest.mark.promise(13)
def test_nothing_can_be_taken_away(made: Path) -> None:
    """Every file in turn is missing: it is named; the certificate's signature too, for the statement expects it."""
    for path in sorted(one for one in made.rglob("*") if one.is_file()):
        name, whole = path.relative_to(made).as_posix(), path.read_bytes()
        path.unlink()
        try:
            assert ("missing-file", name) in said(made), name
        finally:
            path.write_bytes(whole)


def test_a_certificate_signature_nobody_announced_is_extra(
    sealed: Path, made: Path, release: Path
) -> None:
    """A manifest.p7s beside a manifest that names none does not belong there."""
    (release / "manifest.p7s").write_bytes((made / "manifest.p7s").read_bytes())
    assert said(release) == {("extra-file", "manifest.p7s")}
    assert said(sealed, roots=pki.root().pem) == {("certificate", "manifest.p7s: missing")}


def test_an_officer_whom_nobody_trusts(made: Path, signer: crypto.SigningKey) -> None:
    """With a trust file the officer's key must be in it as well."""
    assert said(made, trusted=signer.public_pem) == {("key", approvals.APPROVAL_FILE)}


def of(case: Case, payload: Payload, folder: Path, more: dict[str, Any] | None = None) -> set[str]:
    """Subjects of the approval's findings in a release made so."""
    found = said(case.make(copy_of(payload.folder, folder), more))
    assert {claim for claim, _ in found} <= {"approval"}
    return {subject for _, subject in found}


@pytest.mark.promise(14)
@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({}, ""),
        ({"approved": False}, "APPROVAL.REJECTED"),
        ({"asker": STRANGER}, "APPROVAL.OTHER_SIGNER"),
        ({"asked": Approvals(2, False, ("ab" * 32,))}, "APPROVAL.NOT_AN_OFFICER"),
        ({"asked": Approvals(2, False, (OFFICER.key_id,))}, ""),
        ({"officer_person": "ANNA  "}, "APPROVAL.SELF"),
        ({"officer_card": "Anna"}, "APPROVAL.SELF"),
        ({"officer_card": "Anna", "asked": Approvals(2, True)}, ""),
        ({"overrides": ()}, "APPROVAL.OVERRIDES_DIFFER"),
        ({"overrides": (Override("shape", "another", "Anna"),)}, "APPROVAL.OVERRIDES_DIFFER"),
    ],
)
def test_an_approval_that_does_not_count_is_found(
    payload: Payload,
    tmp_path: Path,
    signer: crypto.SigningKey,
    change: dict[str, Any],
    code: str,
) -> None:
    """Even rightly signed by a program that does not ask: rejected, self-given, by a stranger, of other overrides."""
    assert of(Case(signer, **change), payload, tmp_path) == ({code} if code else set())


@pytest.mark.promise(14)
def test_the_same_key_cannot_ask_and_approve(
    payload: Payload, tmp_path: Path, signer: crypto.SigningKey
) -> None:
    """One key under two names and two certificates is one person."""
    assert of(Case(signer, officer=signer), payload, tmp_path) == {"APPROVAL.SELF"}


@pytest.mark.promise(14)
@pytest.mark.parametrize("name", ["purpose", "plan", "overrides", "policy", "recipient"])
def test_a_claim_changed_after_the_approval_is_named(
    payload: Payload, tmp_path: Path, signer: crypto.SigningKey, name: str
) -> None:
    """What the officer saw and what leaves must be the same, claim by claim, added ones too."""
    other: Any = {"approvals": Approvals(2, False).to_json(), "name": "milder"}
    changed = {name: other if name == "policy" else "another"}
    assert name in of(Case(signer), payload, tmp_path, changed)


def test_a_file_changed_after_the_approval_is_named(
    payload: Payload, tmp_path: Path, signer: crypto.SigningKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows exchanged between approval and seal: the manifest fits them, the request does not."""
    folder, case = copy_of(payload.folder, tmp_path), Case(signer)
    whole = seal.seal_release

    def late(folder: Path, **words: Any) -> str:
        (folder / "data" / "tiny.csv").write_bytes(b"a\n1\n")
        return whole(folder, **words)

    monkeypatch.setattr(seal, "seal_release", late)
    assert said(case.make(folder)) == {("approval", "data/tiny.csv")}


def test_a_policy_that_asks_for_two_and_a_release_by_one(
    release: Path, signer: crypto.SigningKey, payload: Payload, tmp_path: Path
) -> None:
    """No approval where the policy in the manifest wants one: said; papers that nobody names: said too."""
    folder = copy_of(payload.folder, tmp_path / "one")
    entries = approvals.manifest_entries({"person": "A", "key_id": signer.key_id}, None, None)
    body = {**claims(Approvals(2, False)), "approvals": entries}
    seal.seal_release(folder, predicate=body, key=signer, checkpoint=b"c\n")
    assert said(folder) == {("approval", "missing")}
    for odd in ({"approvals": 3}, {"approvals": [{}]}, {"policy": []}):
        folder = copy_of(payload.folder, tmp_path / os.urandom(4).hex())
        seal.seal_release(folder, predicate={**body, **odd}, key=signer, checkpoint=b"c\n")
        assert said(folder) == {("approval", "manifest.json")}


@needs_openssl
@pytest.mark.promise(13)
def test_openssl_checks_the_certificates_signature(made: Path, tmp_path: Path) -> None:
    """The commands of VERIFY.txt, step 5, really run: yes; with a changed manifest no; the digest is the text's."""
    text = (made / "VERIFY.txt").read_text(encoding="utf-8")
    blocks = [part for part in text.split("\n\n") if part.startswith("   openssl cms ")]
    roots = tmp_path / "ca.pem"
    roots.write_bytes(pki.root().pem)
    check, digest = (block.replace("ca.pem", str(roots)) for block in blocks)
    done = run(check, made)
    assert (done.returncode, done.stderr) == (0, "CMS Verification successful\n")
    assert run(digest, made).stdout.split()[0] in text
    manifest = made / "manifest.json"
    whole = manifest.read_bytes()
    manifest.write_bytes(whole.replace(b"teaching", b"preachin"))
    try:
        assert run(check, made).returncode != 0
    finally:
        manifest.write_bytes(whole)
    words = "openssl cms -verify -binary -inform DER -in approval.p7s -content approval.dsse.json"
    words += f" -CAfile {roots} -out {tmp_path / 'out'}"
    assert subprocess.run(words.split(), cwd=made / "approvals").returncode == 0
