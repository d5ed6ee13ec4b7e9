"""The road to smartcards: a key that never leaves its token (SoftHSM) signs, and the signature is accepted here.

Skipped where SoftHSM, pkcs11-tool and openssl's pkcs11 engine are not installed: `apt install softhsm2 opensc
libengine-pkcs11-openssl`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import load_der_public_key

from synth_engine.crypto.certificates import check_cms
from tests.helpers import certificates as pki

MODULES = [
    *Path("/usr/lib").glob("softhsm/libsofthsm2.so"),
    *Path("/usr/lib").glob("*/softhsm/libsofthsm2.so"),
]
ENGINES = [
    *Path("/usr/lib").glob("*/engines-3/pkcs11.so"),
    *Path("/usr/lib64").glob("engines-3/pkcs11.so"),
]
PROGRAMS = [shutil.which(one) for one in ("softhsm2-util", "pkcs11-tool", "openssl")]
BODY = b'{"manifest":1}\n'


class _Elsewhere:
    """A key of which only the public half is at hand, as far as a certificate needs it."""

    def __init__(self, der: bytes) -> None:
        self._public = load_der_public_key(der)

    def public_key(self) -> object:
        """The public half."""
        return self._public


@pytest.mark.skipif(
    not (MODULES and ENGINES and all(PROGRAMS)),
    reason="SoftHSM, pkcs11-tool or openssl's pkcs11 engine is not installed",
)
def test_a_token_signs_and_the_signature_is_accepted(tmp_path: Path) -> None:
    """Key made on the token, certificate issued for it, CMS by openssl through PKCS #11: it leads to the root."""
    (tmp_path / "tokens").mkdir()
    (tmp_path / "softhsm.conf").write_text(f"directories.tokendir = {tmp_path}/tokens\n", "utf-8")
    module = str(MODULES[0])
    env = {**os.environ, "SOFTHSM2_CONF": str(tmp_path / "softhsm.conf")}
    env["PKCS11_MODULE_PATH"] = module

    def run(*words: str) -> bytes:
        return subprocess.run(words, cwd=tmp_path, env=env, check=True, capture_output=True).stdout

    pins = ("--so-pin", "1234", "--pin", "1234")
    run("softhsm2-util", "--init-token", "--free", "--label", "card", *pins)
    tool = ("pkcs11-tool", "--module", module, "--login", "--pin", "1234")
    run(*tool, "--keypairgen", "--key-type", "EC:secp384r1", "--label", "signing", "--id", "01")
    uri = "pkcs11:token=card;object=signing;type=private;pin-value=1234"
    public = "openssl pkey -engine pkcs11 -inform engine -pubout -outform DER -out public.der -in"
    run(*public.split(), uri)
    key = _Elsewhere((tmp_path / "public.der").read_bytes())
    one = pki.card("Card", pki.authority(), key=key)
    (tmp_path / "card.pem").write_bytes(one.pem)
    (tmp_path / "chain.pem").write_bytes(pki.authority().pem)
    (tmp_path / "m").write_bytes(BODY)
    words = "openssl cms -sign -binary -md sha384 -outform DER -in m -out s -signer card.pem"
    words += " -certfile chain.pem -engine pkcs11 -keyform engine -inkey"
    run(*words.split(), uri)
    found = check_cms((tmp_path / "s").read_bytes(), BODY, roots=pki.root().pem, now=pki.NOW)
    assert (found.holds, found.trouble) == (True, "")
