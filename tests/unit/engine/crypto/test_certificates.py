"""Certificates of a site's PKI: signing, checking, and every reason to say no."""

from __future__ import annotations

import shutil
import subprocess
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from hypothesis import given
from hypothesis import strategies as st

from synth_engine.contracts.errors import UserFixable
from synth_engine.crypto import cms
from synth_engine.crypto.certificates import (
    check_cms,
    load_certificate,
    load_certificate_signer,
)
from tests.helpers import certificates as pki

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BODY = b'{"manifest":1}\n'
needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not here")


def signer(folder: Path, one: pki.Card, name: str = "me") -> Any:
    """A certificate and its key, read from files."""
    certificate, key = one.write(folder, name)
    return load_certificate_signer(certificate, key, None, pki.NOW)


def trouble(signed: bytes, roots: bytes | None = None, **when: Any) -> str:
    """What checking says."""
    when.setdefault("now", pki.NOW)
    return check_cms(signed, BODY, roots=roots, **when).trouble


@pytest.mark.promise(13)
@pytest.mark.parametrize("kind", ["p384", "p521", "rsa3072"])
def test_a_signature_holds_and_leads_to_the_root(tmp_path: Path, kind: str) -> None:
    """P-384, P-521 and RSA: the signature holds over these bytes only, and its chain ends at the site's root."""
    keys = {
        "p384": lambda: ec.generate_private_key(ec.SECP384R1()),
        "p521": lambda: ec.generate_private_key(ec.SECP521R1()),
        "rsa3072": lambda: rsa.generate_private_key(65537, 3072),
    }
    me = pki.card("Änne", pki.authority(), key=keys[kind]())
    made = signer(tmp_path, me)
    signed = made.sign(BODY)
    assert trouble(signed, pki.root().pem) == ""
    assert check_cms(signed, BODY + b" ").trouble == "signature"
    assert check_cms(signed, BODY).info == made.info
    assert made.info.subject == "CN=Änne"
    assert made.info.chain == (cms.fingerprint(pki.authority().certificate),)
    if shutil.which("openssl"):
        (tmp_path / "m").write_bytes(BODY)
        (tmp_path / "s").write_bytes(signed)
        (tmp_path / "ca.pem").write_bytes(pki.root().pem)
        words = "openssl cms -verify -binary -inform DER -in s -content m -CAfile ca.pem -out o"
        done = subprocess.run(words.split(), cwd=tmp_path, capture_output=True)
        assert done.returncode == 0, done.stderr


@needs_openssl
@pytest.mark.parametrize("kind", ["ec", "rsa"])
def test_what_openssl_signs_is_read(tmp_path: Path, kind: str) -> None:
    """The road of a smartcard: a signature made by openssl, with its certificate or with the chain, holds here."""
    key = rsa.generate_private_key(65537, 3072) if kind == "rsa" else None
    certificate, secret = pki.card("Outside", pki.authority(), key=key).write(tmp_path, "me")
    (tmp_path / "m").write_bytes(BODY)
    (tmp_path / "chain.pem").write_bytes(pki.authority().pem)
    words = "openssl cms -sign -binary -md sha384 -outform DER -in m -out s -signer"
    extra = ["-inkey", str(secret), "-certfile", "chain.pem"]
    subprocess.run([*words.split(), str(certificate), *extra], cwd=tmp_path, check=True)
    assert trouble((tmp_path / "s").read_bytes(), pki.root().pem) == ""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A signature."""
    signed: bytes = signer(tmp_path_factory.mktemp("cms"), pki.person("Mira")).sign(BODY)
    return signed


@pytest.mark.promise(13)
def test_no_byte_of_a_signature_can_be_changed_unseen(
    whole: bytes, record_property: Callable[[str, object], None]
) -> None:
    """Every byte, changed in three ways: unreadable, not holding, or another certificate than announced."""
    right = check_cms(whole, BODY).info
    seen = 0
    for at in range(len(whole)):
        for change in (0x01, 0x80, 0xFF):
            spoilt = whole[:at] + bytes([whole[at] ^ change]) + whole[at + 1 :]
            found = check_cms(spoilt, BODY)
            assert found.trouble or found.info != right, (at, change)
            seen += 1
    record_property("figure", f"{seen} of {seen} changed bytes of a CMS signature found")


@given(data=st.data())
def test_a_damaged_signature_is_an_answer_never_a_crash(whole: bytes, data: st.DataObject) -> None:
    """Cut, grown, filled with chance: an answer comes back, and it is never yes."""
    at = data.draw(st.integers(0, len(whole) - 1))
    junk = data.draw(st.binary(max_size=40))
    for spoilt in (whole[:at], whole[:at] + junk + whole[at + len(junk) + 1 :], junk, whole + b"0"):
        assert spoilt == whole or check_cms(spoilt, BODY).trouble in {"form", "signature"}


def test_a_stranger_an_expired_and_a_revoked_certificate(tmp_path: Path) -> None:
    """Another root, validity that ended, a list of the issuer: three different words."""
    stranger = pki.card("Stranger root", authority=True)
    signed = signer(tmp_path, pki.person("Mira")).sign(BODY)
    assert trouble(signed, stranger.pem) == "chain"
    later = pki.NOW + timedelta(days=400)
    assert trouble(signed, pki.root().pem, now=later, stated=pki.NOW) == "expired"
    assert trouble(signed, pki.root().pem, now=later) == "chain"
    listed = pki.root().pem + pki.revoked(pki.person("Mira"))
    assert trouble(signed, listed) == "revoked"
    # A list that somebody else signed says nothing.
    other = pki.Card(pki.person("Mira").certificate, None, pki.card("Site authority", stranger))
    assert trouble(signed, pki.root().pem + pki.revoked(other)) == ""


def test_a_certificate_that_issues_without_the_right_does_not_count(tmp_path: Path) -> None:
    """Somebody's own certificate is no authority, though the root stands above it."""
    forged = pki.card("Forged", pki.person("Mira"))
    certificate, key = forged.write(tmp_path, "me")
    certificate.write_bytes(forged.pem + pki.person("Mira").pem + pki.authority().pem)
    signed = load_certificate_signer(certificate, key, None, pki.NOW).sign(BODY)
    assert trouble(signed, pki.root().pem) == "chain"


def refused(*words: Any, at: Any = pki.NOW) -> str:
    """Code of the refusal to load."""
    with pytest.raises(UserFixable) as caught:
        load_certificate_signer(*words, at)
    return caught.value.code


def test_each_reason_not_to_sign_has_its_answer(tmp_path: Path) -> None:
    """Weak, foreign, not for signing, not valid now, no key, no certificate: a code each."""
    good = pki.person("Mira")
    certificate, key = good.write(tmp_path, "good")
    weak = pki.card("W", pki.authority(), key=rsa.generate_private_key(65537, 2048))
    small = pki.card("S", pki.authority(), key=ec.generate_private_key(ec.SECP256R1()))
    odd = pki.card("O", pki.authority(), key=ed25519.Ed25519PrivateKey.generate())
    for at, one in enumerate((weak, small, odd)):
        assert refused(*one.write(tmp_path, f"w{at}"), None) == "CERTIFICATE.WEAK"
    crypt = pki.card("E", pki.authority(), used_for=pki.usage(key_encipherment=True))
    assert refused(*crypt.write(tmp_path, "e"), None) == "CERTIFICATE.NOT_FOR_SIGNING"
    assert refused(certificate, (tmp_path / "w0.cert.key"), None) == "CERTIFICATE.OTHER_KEY"
    late = pki.NOW + timedelta(days=301)
    assert refused(certificate, key, None, at=late) == "CERTIFICATE.NOT_VALID_NOW"
    assert refused(certificate, None, "x") == "CERTIFICATE.KEY_MISSING"
    assert refused(key, key, None) == "CERTIFICATE.INVALID"
    assert refused(certificate, certificate, None) == "CERTIFICATE.KEY_INVALID"
    assert refused(tmp_path / "none", None, None) == "KEYS.MISSING"
    (tmp_path / "locked").write_bytes(good.key_pem("secret"))
    assert refused(certificate, tmp_path / "locked", None) == "KEYS.NEEDS_PASSPHRASE"
    assert refused(certificate, tmp_path / "locked", "no") == "KEYS.WRONG_PASSPHRASE"


def test_pkcs12_holds_all_of_it(tmp_path: Path) -> None:
    """One file with certificate, key and chain; its passphrase; a bomb in its place is refused at once."""
    path = tmp_path / "me.p12"
    path.write_bytes(pki.person("Mira").p12("secret"))
    made = load_certificate_signer(path, None, "secret", pki.NOW)
    assert trouble(made.sign(BODY), pki.root().pem) == ""
    assert refused(path, None, "wrong") == "KEYS.WRONG_PASSPHRASE"
    assert refused(path, None, None) == "KEYS.NEEDS_PASSPHRASE"
    # 2 147 483 647 rounds.
    path.write_bytes(b"\x30\x0a\x04\x08\x30\x06\x02\x04\x7f\xff\xff\xff")
    assert refused(path, None, "secret") == "CERTIFICATE.INVALID"
    path.write_bytes(b"not a container")
    assert refused(path, None, "secret") == "CERTIFICATE.INVALID"


def test_a_certificate_whose_key_is_elsewhere(tmp_path: Path) -> None:
    """Only what it says is read; a weak one is refused before anything is announced."""
    certificate, _ = pki.person("Mira").write(tmp_path, "me")
    assert load_certificate(certificate).subject == "CN=Mira"
    weak = pki.card("W", pki.authority(), key=rsa.generate_private_key(65537, 2048))
    with pytest.raises(UserFixable) as caught:
        load_certificate(weak.write(tmp_path, "weak")[0])
    assert caught.value.code == "CERTIFICATE.WEAK"


def test_roots_that_cannot_be_read_are_an_error(whole: bytes) -> None:
    """A file that is none never passes as "no roots"."""
    for roots in (b"", b"no certificate", b"-----BEGIN CERTIFICATE-----\nAAAA\n"):
        with pytest.raises(UserFixable) as caught:
            check_cms(whole, BODY, roots=roots, now=pki.NOW)
        assert caught.value.code == "CERTIFICATE.ROOTS_INVALID"
