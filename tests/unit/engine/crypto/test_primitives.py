"""Derivation, fingerprints, randomness, page seals: against published figures where there are some."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from synth_engine import crypto


def test_derivation_is_pbkdf2_hmac_sha512() -> None:
    """The derived key is what any other PBKDF2 gives, so no tool of ours is needed to derive it."""
    salt = bytes(range(16))
    other = hashlib.pbkdf2_hmac("sha512", "Grüße".encode(), salt, 1000, 32)
    assert crypto.derive_key("Grüße", salt, 1000) == other


def test_composed_and_decomposed_letters_are_the_same_passphrase() -> None:
    """A passphrase typed on another system still opens the file."""
    salt = bytes(16)
    assert crypto.derive_key("e\u0301", salt, 10) == crypto.derive_key("\u00e9", salt, 10)
    assert crypto.derive_key("e", salt, 10) != crypto.derive_key("\u00e9", salt, 10)


def test_a_fingerprint_is_hmac_sha256() -> None:
    """RFC 4231, test case 2."""
    expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    assert crypto.keyed_fingerprint(b"Jefe", b"what do ya want for nothing?") == expected


def test_files_are_hashed_as_their_bytes(tmp_path: Path) -> None:
    """A file's digest is that of its bytes, across the read buffer's edge too."""
    body = bytes(300_000)
    (tmp_path / "f").write_bytes(body)
    assert crypto.sha256_file(tmp_path / "f") == crypto.sha256(body)
    assert crypto.sha256(b"abc").startswith("ba7816bf8f01cfea")


def test_random_bytes_do_not_repeat() -> None:
    """Two draws of a key differ."""
    assert len(crypto.random_bytes(32)) == 32
    assert crypto.random_bytes(32) != crypto.random_bytes(32)


def test_a_seal_refuses_what_is_no_page() -> None:
    """A page that is cut off or made of zeros bears no seal."""
    seal = crypto.PageSeal(bytes(32), bytes(16))
    assert not seal.holds(bytes(100), 1)
    assert not seal.holds(bytes(crypto.PAGE_BYTES), 1)


def test_publishing_never_replaces(tmp_path: Path) -> None:
    """A name taken between the check and the rename stays with its owner."""
    (tmp_path / "partial").write_bytes(b"new")
    (tmp_path / "name").write_bytes(b"old")
    with pytest.raises(FileExistsError):
        crypto.publish_new(tmp_path / "partial", tmp_path / "name")
    assert (tmp_path / "name").read_bytes() == b"old"


def test_publishing_works_where_there_are_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A memory stick without hard links gets the file too, still without replacing anything."""

    def no_links(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.link", no_links)
    (tmp_path / "partial").write_bytes(b"new")
    crypto.publish_new(tmp_path / "partial", tmp_path / "name")
    assert [entry.name for entry in tmp_path.iterdir()] == ["name"]
    (tmp_path / "partial").write_bytes(b"newer")
    with pytest.raises(FileExistsError):
        crypto.publish_new(tmp_path / "partial", tmp_path / "name")
