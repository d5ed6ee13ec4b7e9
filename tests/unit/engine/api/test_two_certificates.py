"""Two people for a release who sign with certificates: of both, on a card whose key is elsewhere, into a .zip."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from synth_engine import api
from tests.helpers import certificates as pki
from tests.helpers.two_people import ANALYST, OFFICER, answer, ask, copied, make, refused, release

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project under a policy that asks for two, made once."""
    folder = tmp_path_factory.mktemp("two")
    make(folder, {"needed": 2})
    return folder


@pytest.fixture
def session(prepared: Path, tmp_path: Path) -> Iterator[api.Session]:
    """A copy of it, open."""
    with copied(prepared, tmp_path / "work") as opened:
        yield opened


def test_certificates_of_both(session: api.Session) -> None:
    """Both sign with their cards too; the chain is checked; the officer's card must not be the analyst's."""
    folder = session.path.parent
    mine = api.CertificateFiles(*pki.person("Anna").write(folder, "anna"))
    his = api.CertificateFiles(*pki.person("Otto").write(folder, "otto"))
    (folder / "ca").write_bytes(pki.root().pem)
    request = ask(session)
    own = answer(request, certificate=mine)
    assert refused(release, session, approval=own, certificate=mine) == "APPROVAL.SELF"
    own.unlink()
    own.with_name(f"{own.name}.p7s").unlink()
    approval = answer(request, certificate=his)
    beside = approval.with_name(f"{approval.name}.p7s")
    body = beside.read_bytes()
    beside.unlink()
    assert refused(release, session, approval=approval) == "APPROVAL.MISSING"
    beside.write_bytes(body[:-1] + bytes([body[-1] ^ 1]))
    assert refused(release, session, approval=approval) == "APPROVAL.CERTIFICATE"
    beside.write_bytes(body)
    out = release(session, approval=approval, certificate=mine)
    found = api.verify_release(out, roots=folder / "ca", now=api.now())
    assert (found.findings, found.certificate) == ((), "CN=Anna")


def test_a_card_whose_key_is_elsewhere(session: api.Session) -> None:
    """Announced, not whole until the signature is attached; a foreign one is refused."""
    folder = session.path.parent
    certificate, key = pki.person("Anna").write(folder, "anna")
    shown = api.CertificateFiles(certificate, outside=True)
    out = release(
        session, second=api.SecondPerson(folder / "officer.pem", None, OFFICER), certificate=shown
    )
    said = {(one.claim, one.subject) for one in api.verify_release(out).findings}
    assert said == {("missing-file", "manifest.p7s")}
    signer = api.CertificateFiles(certificate, key).load(api.now())
    mark = folder / "mark"
    mark.write_bytes(signer.sign(b"another"))  # type: ignore[union-attr]  # with its key it signs
    assert refused(api.attach_signature, out, mark) == "CERTIFICATE.SIGNATURE_INVALID"
    mark.write_bytes(signer.sign((out / "manifest.json").read_bytes()))  # type: ignore[union-attr]  # as above
    assert api.attach_signature(out, mark) == "CN=Anna"
    assert api.verify_release(out).genuine
    plain = release(session, second=api.SecondPerson(folder / "officer.pem", None, OFFICER))
    assert refused(api.attach_signature, plain, mark) == "CERTIFICATE.NOT_ANNOUNCED"


def test_a_signature_is_attached_to_a_zip(session: api.Session) -> None:
    """The .zip takes the card's signature as the folder does: genuine afterwards, the other bytes as signed, once only."""
    folder = session.path.parent
    certificate, key = pki.person("Anna").write(folder, "anna")
    shown = api.CertificateFiles(certificate, outside=True)
    officer = api.SecondPerson(folder / "officer.pem", None, OFFICER)
    out = folder / "packed.zip"
    session.run_step(
        "release",
        out=out,
        key=folder / "analyst.pem",
        key_passphrase=None,
        purpose="teaching",
        person=ANALYST,
        certificate=shown,
        second=officer,
    )
    assert [one.subject for one in api.verify_release(out).findings] == ["manifest.p7s"]
    with zipfile.ZipFile(out) as before:
        held = {one: before.read(one) for one in before.namelist()}
    signer = api.CertificateFiles(certificate, key).load(api.now())
    mark = folder / "mark"
    mark.write_bytes(signer.sign(b"another"))  # type: ignore[union-attr]  # with its key it signs
    assert refused(api.attach_signature, out, mark) == "CERTIFICATE.SIGNATURE_INVALID"
    mark.write_bytes(signer.sign(held["manifest.json"]))  # type: ignore[union-attr]  # as above
    assert api.attach_signature(out, mark) == "CN=Anna"
    assert api.verify_release(out).genuine
    with zipfile.ZipFile(out) as after:
        assert {one: after.read(one) for one in after.namelist()} == held | {
            "manifest.p7s": mark.read_bytes()
        }
        assert after.namelist() == sorted(after.namelist())
    assert refused(api.attach_signature, out, mark) == "FILE.EXISTS"
