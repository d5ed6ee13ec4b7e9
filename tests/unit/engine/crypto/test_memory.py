"""Where raw keys lie, and how they are wrapped."""

from __future__ import annotations

import pytest

from synth_engine import crypto


def test_a_secret_is_there_until_it_is_wiped() -> None:
    """Copies while it lives, an error afterwards, wiping twice is fine."""
    secret = crypto.LockedBytes(b"k" * 32)
    assert secret.copy() == b"k" * 32
    secret.wipe()
    secret.wipe()
    with pytest.raises(ValueError, match="closed"):
        secret.copy()


def test_wiping_clears_copies_of_ours() -> None:
    """Bytes and ASCII texts that were made at run time are zeros afterwards; short ones are left alone."""
    body = bytes(bytearray(range(1, 40)))
    text = body.hex()
    crypto.wipe(body, text)
    assert set(body) == {0}
    assert set(text) == {"\x00"}
    crypto.wipe(b"", "", b"short")


def test_a_wrapped_key_opens_with_the_same_and_with_nothing_else() -> None:
    """Another key, another claim, a changed byte: None; two wrappings never look alike."""
    key, raw = bytes(range(32)), bytes(range(32, 64))
    nonce, wrapped = crypto.wrap_key(key, raw, b"slot 1")
    assert crypto.unwrap_key(key, nonce, wrapped, b"slot 1") == raw
    assert crypto.unwrap_key(bytes(32), nonce, wrapped, b"slot 1") is None
    assert crypto.unwrap_key(key, nonce, wrapped, b"slot 2") is None
    assert crypto.unwrap_key(key, nonce, wrapped[:-1], b"slot 1") is None
    assert crypto.unwrap_key(key, b"", wrapped, b"slot 1") is None
    assert crypto.wrap_key(key, raw, b"slot 1") != (nonce, wrapped)


def test_a_slot_key_needs_every_part() -> None:
    """Passphrase, key file and both give three keys; composed and decomposed letters the same one."""
    salt = bytes(16)
    made = {
        crypto.slot_key("words", None, salt, 1),
        crypto.slot_key(None, bytes(32), salt, 1),
        crypto.slot_key("words", bytes(32), salt, 1),
        crypto.slot_key("words", bytes([1] * 32), salt, 1),
    }
    assert len(made) == 4
    assert crypto.slot_key("é", None, salt, 1) == crypto.slot_key("e\u0301", None, salt, 1)
