"""Signing keys: files, passphrases, signatures, and what is refused."""

from __future__ import annotations

import base64
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given
from hypothesis import strategies as st

from synth_engine import crypto
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.crypto import pkcs8

KEY = crypto.new_signing_key()
FRAME = b"-----BEGIN ENCRYPTED PRIVATE KEY-----\n%s\n-----END ENCRYPTED PRIVATE KEY-----\n"
needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not here")


@pytest.mark.parametrize("passphrase", [None, "correct horse", "Grüße\u0301 ☂"])
def test_a_saved_key_comes_back(tmp_path: Path, passphrase: str | None) -> None:
    """A key written with or without a passphrase is the same key when read."""
    path = tmp_path / "k.pem"
    crypto.save_signing_key(KEY, path, passphrase)
    again = crypto.load_signing_key(path, passphrase)
    assert (again.key_id, again.public_pem) == (KEY.key_id, KEY.public_pem)
    assert crypto.verify_signature(KEY.public_pem, again.sign(b"text"), b"text")
    assert [entry.name for entry in tmp_path.iterdir()] == ["k.pem"]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
@pytest.mark.promise(17)
def test_a_key_file_is_its_owners_alone(tmp_path: Path) -> None:
    """Nobody else can read a private key, whatever the umask says."""
    before = os.umask(0)
    try:
        crypto.save_signing_key(KEY, tmp_path / "k.pem", None)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "k.pem").stat().st_mode) == 0o600


def test_a_key_is_never_overwritten(tmp_path: Path) -> None:
    """Saving onto an existing file is refused and leaves it alone, links included."""
    path = tmp_path / "k.pem"
    path.write_text("precious", encoding="utf-8")
    with pytest.raises(UserFixable) as refused:
        crypto.save_signing_key(KEY, path, None)
    assert refused.value.code == "KEYS.EXISTS"
    assert path.read_text(encoding="utf-8") == "precious"
    (tmp_path / "dangling").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UserFixable):
        crypto.save_signing_key(KEY, tmp_path / "dangling", None)
    assert not (tmp_path / "elsewhere").exists()


def test_saving_where_nothing_can_be_written_says_so(tmp_path: Path) -> None:
    """A missing folder is the environment's fault and leaves nothing behind."""
    with pytest.raises(Environment) as refused:
        crypto.save_signing_key(KEY, tmp_path / "no" / "k.pem", None)
    assert refused.value.code == "KEYS.NOT_WRITABLE"
    with pytest.raises(UserFixable) as empty:
        crypto.save_signing_key(KEY, tmp_path / "k.pem", "")
    assert empty.value.code == "KEYS.PASSPHRASE_EMPTY"
    assert list(tmp_path.iterdir()) == []


def test_each_way_of_not_opening_a_key_has_its_answer(tmp_path: Path) -> None:
    """Missing, none given, wrong passphrase and not a key are four different codes."""
    path = tmp_path / "k.pem"
    crypto.save_signing_key(KEY, path, "right")
    (tmp_path / "text").write_text("no key", encoding="utf-8")
    (tmp_path / "large").write_bytes(b"x" * 100_000)
    other = rsa.generate_private_key(65537, 2048)
    (tmp_path / "rsa").write_bytes(
        other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    expected = {
        ("missing", None): "KEYS.MISSING",
        ("k.pem", None): "KEYS.NEEDS_PASSPHRASE",
        ("k.pem", "wrong"): "KEYS.WRONG_PASSPHRASE",
        ("text", None): "KEYS.NOT_A_KEY",
        ("large", None): "KEYS.NOT_A_KEY",
        ("rsa", None): "KEYS.NOT_A_KEY",
    }
    for (name, passphrase), code in expected.items():
        with pytest.raises(UserFixable) as refused:
            crypto.load_signing_key(tmp_path / name, passphrase)
        assert refused.value.code == code, name


def test_a_passphrase_for_a_plain_key_is_ignored(tmp_path: Path) -> None:
    """A key without protection opens whatever passphrase is given."""
    crypto.save_signing_key(KEY, tmp_path / "k.pem", None)
    assert crypto.load_signing_key(tmp_path / "k.pem", "any").key_id == KEY.key_id


def _bomb(rounds: int, *, key_bytes: bytes = b"") -> bytes:
    """An encrypted key that asks for so many rounds."""
    number = pkcs8._der(0x02, rounds.to_bytes(6, "big"))
    prf = pkcs8._der(0x30, pkcs8._HMAC_SHA512, pkcs8._NULL)
    derivation = pkcs8._der(0x30, pkcs8._der(0x04, bytes(16)), number, key_bytes, prf)
    cipher = pkcs8._der(0x30, pkcs8._AES_256_CBC, pkcs8._der(0x04, bytes(16)))
    schemes = pkcs8._der(0x30, pkcs8._der(0x30, pkcs8._PBKDF2, derivation), cipher)
    scheme = pkcs8._der(0x30, pkcs8._PBES2, schemes)
    return FRAME % base64.b64encode(pkcs8._der(0x30, scheme, pkcs8._der(0x04, bytes(64))))


@pytest.mark.parametrize("key_bytes", [b"", b"\x02\x01\x00"])
@pytest.mark.promise(18)
def test_a_key_that_costs_days_to_open_is_refused(tmp_path: Path, key_bytes: bytes) -> None:
    """A planted key file cannot make the program derive for hours, nor hide it behind a zero."""
    assert pkcs8.cost(pkcs8.encrypt(KEY._pkcs8(), "x")) == pkcs8.ROUNDS
    (tmp_path / "k.pem").write_bytes(_bomb(2**40, key_bytes=key_bytes))
    assert pkcs8.cost((tmp_path / "k.pem").read_bytes()) == 2**40
    with pytest.raises(UserFixable) as refused:
        crypto.load_signing_key(tmp_path / "k.pem", "x")
    assert refused.value.code == "KEYS.NOT_A_KEY"


@needs_openssl
def test_openssl_reads_the_key_and_checks_the_signature(tmp_path: Path) -> None:
    """A site needs nothing of ours to open the key file or check what it signed."""
    crypto.save_signing_key(KEY, tmp_path / "k.pem", "x y")
    (tmp_path / "p").write_text("x y\n", encoding="utf-8")
    public = subprocess.run(
        ["openssl", "pkey", "-in", "k.pem", "-passin", "file:p", "-pubout"],
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    assert public.stdout.strip() == KEY.public_pem.strip()
    (tmp_path / "pub").write_bytes(KEY.public_pem)
    (tmp_path / "m").write_bytes(b"manifest")
    (tmp_path / "s").write_bytes(KEY.sign(b"manifest"))
    command = ["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", "pub"]
    command += ["-in", "m", "-sigfile", "s"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True).returncode == 0
    (tmp_path / "m").write_bytes(b"manifesT")
    assert subprocess.run(command, cwd=tmp_path, capture_output=True).returncode == 1


@given(at=st.integers(0, 63), bit=st.integers(0, 7))
def test_any_changed_bit_breaks_a_signature(at: int, bit: int) -> None:
    """No bit of a signature can be changed."""
    mark = bytearray(KEY.sign(b"text"))
    mark[at] ^= 1 << bit
    assert not crypto.verify_signature(KEY.public_pem, bytes(mark), b"text")


@given(pem=st.binary(max_size=200), mark=st.binary(max_size=80))
def test_malformed_keys_and_signatures_are_answered_no(pem: bytes, mark: bytes) -> None:
    """Whatever comes from outside, checking answers instead of raising."""
    assert not crypto.verify_signature(pem, mark, b"text")
    assert not crypto.verify_signature(KEY.public_pem, mark, b"text")
    with pytest.raises(UserFixable) as refused:
        crypto.key_id_of(pem)
    assert refused.value.code == "KEYS.NOT_A_KEY"


@given(junk=st.binary(max_size=300))
def test_any_encrypted_junk_is_not_a_key(
    tmp_path_factory: pytest.TempPathFactory, junk: bytes
) -> None:
    """A damaged key file gives a code, never a traceback."""
    path = tmp_path_factory.mktemp("k") / "k.pem"
    path.write_bytes(FRAME % junk)
    with pytest.raises(UserFixable) as refused:
        crypto.load_signing_key(path, "x")
    assert refused.value.code in {"KEYS.NOT_A_KEY", "KEYS.WRONG_PASSPHRASE"}


@pytest.mark.promise(17)
def test_a_key_shows_only_its_id() -> None:
    """Printing or logging a key by accident reveals nothing secret."""
    assert repr(KEY) == f"SigningKey({KEY.key_id})"
    assert crypto.key_id_of(KEY.public_pem) == KEY.key_id
    assert len(bytes.fromhex(KEY.key_id)) == 32


def test_another_passphrase_in_place(tmp_path: Path) -> None:
    """The same key under a new passphrase: the old one no longer opens it; nothing is left beside; links stay."""
    path = tmp_path / "k.pem"
    crypto.save_signing_key(KEY, path, "old")
    (tmp_path / "link.pem").symlink_to(path)
    crypto.replace_signing_key(KEY, tmp_path / "link.pem", "new")
    assert crypto.load_signing_key(path, "new").key_id == KEY.key_id
    with pytest.raises(UserFixable) as refused:
        crypto.load_signing_key(path, "old")
    assert refused.value.code == "KEYS.WRONG_PASSPHRASE"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["k.pem", "link.pem"]
    assert (tmp_path / "link.pem").is_symlink()
    with pytest.raises(UserFixable) as empty:
        crypto.replace_signing_key(KEY, path, "")
    assert empty.value.code == "KEYS.PASSPHRASE_EMPTY"
    assert crypto.load_signing_key(path, "new").key_id == KEY.key_id


@pytest.mark.parametrize("how", ["save", "replace"])
def test_a_medium_that_gives_back_something_else_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    """What is read back before the file gets its name differs: a code, the old file untouched, no new one."""
    path = tmp_path / "k.pem"
    if how == "replace":
        crypto.save_signing_key(KEY, path, "old")
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"other")
    write = crypto.save_signing_key if how == "save" else crypto.replace_signing_key
    with pytest.raises(Environment) as refused:
        write(KEY, path, "new")
    assert refused.value.code == "KEYS.COPY_DIFFERS"
    monkeypatch.undo()
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == before
