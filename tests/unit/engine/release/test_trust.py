"""Whose release is it: the signer's key against a key or a trust file from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from synth_engine import crypto
from synth_engine.contracts.errors import UserFixable
from synth_engine.release.verify import verify_release

if TYPE_CHECKING:
    from pathlib import Path

OTHER = crypto.new_signing_key()


@pytest.mark.promise(13)
def test_the_right_key_is_trusted_and_another_is_not(
    sealed: Path, signer: crypto.SigningKey
) -> None:
    """Under the signer's own key yes; under another key no, though no file was changed."""
    found = verify_release(sealed, public_key_pem=signer.public_pem)
    assert (found.genuine, found.trusted) == (True, True)
    found = verify_release(sealed, public_key_pem=OTHER.public_pem)
    assert (found.genuine, found.trusted) == (False, False)
    assert ("key", "signer.pub.pem") in {(one.claim, one.subject) for one in found.findings}


def test_a_trust_file_holds_keys_and_ids(sealed: Path, signer: crypto.SigningKey) -> None:
    """PEM blocks or key ids in either case, among others; the signer must be one of them."""
    for entry in (signer.public_pem, signer.key_id.encode(), signer.key_id.upper().encode()):
        listed = OTHER.public_pem + b"\n" + entry + b"  # the registry\n"
        assert verify_release(sealed, trusted=listed).trusted is True
    found = verify_release(sealed, trusted=OTHER.public_pem)
    assert (found.genuine, found.trusted) == (False, False)


def test_a_key_behind_a_remark_sign_is_not_trusted(sealed: Path, signer: crypto.SigningKey) -> None:
    """A line that somebody took out of the trust file by a "#" does not count any longer."""
    pem = b"".join(b"# " + line + b"\n" for line in signer.public_pem.splitlines())
    for gone in (b"# left us: " + signer.key_id.encode(), pem):
        assert verify_release(sealed, trusted=OTHER.public_pem + gone).trusted is False


@pytest.mark.parametrize("content", [b"", b"nobody\n", b"# only remarks\n", b"ab" * 31])
def test_a_trust_file_without_a_key_is_an_error(sealed: Path, content: bytes) -> None:
    """Silence must not trust anybody, nor pass as "not asked"."""
    with pytest.raises(UserFixable) as caught:
        verify_release(sealed, trusted=content)
    assert caught.value.code == "KEYS.NOT_A_KEY"


def test_both_a_key_and_a_trust_file_must_agree(sealed: Path, signer: crypto.SigningKey) -> None:
    """The signer's key given, but not on the list: not trusted."""
    found = verify_release(sealed, public_key_pem=signer.public_pem, trusted=OTHER.public_pem)
    assert (found.genuine, found.trusted) == (False, False)
