"""Signing keys in the window, on the real engine: made, shown, copied, followed by another, revoked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine import api
from tests.helpers import certificates as pki
from tests.helpers.vaults import told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand

SECRET, OTHER = "a passphrase of a key", "another passphrase of a key"


def made(open_window: Callable[..., Hand], folder: Path) -> Hand:
    """The page of keys, without a project; a key was made on it."""
    hand = open_window()
    hand.app.desk.go("keys")
    page = hand.page
    hand.type(page.path, str(folder / "officer.pem"))
    hand.type(page.passphrase, SECRET)
    hand.type(page.again, "not the same")
    hand.press(page.make)
    assert told(hand).startswith("warn: The two passphrases differ")
    hand.type(page.again, SECRET)
    hand.press(page.make)
    hand.calm()
    assert told(hand).startswith("good"), told(hand)
    return hand


def fingerprint(hand: Hand) -> str:
    """What the page shows."""
    return dict(hand.page.facts.facts()).get("Fingerprint", "").replace(" ", "")


def test_a_key_is_made_shown_and_its_public_half_saved(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """The fingerprint is the engine's; fields forget the passphrase; a wrong one shows nothing."""
    hand = made(open_window, tmp_path)
    page = hand.page
    key_id, public = api.show_key(tmp_path / "officer.pem", SECRET)
    assert fingerprint(hand) == key_id
    assert page.public.toPlainText() == public.decode()
    assert page.passphrase.text() == page.again.text() == ""
    hand.type(page.passphrase, SECRET)
    hand.type(page.public_to, str(tmp_path / "officer.pub.pem"))
    hand.press(page.export)
    hand.calm()
    assert (tmp_path / "officer.pub.pem").read_bytes() == public
    hand.type(page.passphrase, "wrong")
    hand.press(page.show_it)
    hand.calm()
    assert told(hand).startswith("bad")


def test_a_key_is_copied_followed_and_revoked(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """The copy has the same id under another passphrase; the next key and its note are written; a revocation says why."""
    hand = made(open_window, tmp_path)
    page = hand.page
    first = fingerprint(hand)
    hand.type(page.passphrase, SECRET)
    hand.type(page.out, str(tmp_path / "copy.pem"))
    hand.type(page.new, OTHER)
    hand.press(page.backup)
    hand.calm()
    assert api.show_key(tmp_path / "copy.pem", OTHER)[0] == first
    hand.type(page.passphrase, SECRET)
    hand.type(page.new, OTHER)
    hand.press(page.change)
    hand.calm()
    assert api.show_key(tmp_path / "officer.pem", OTHER)[0] == first
    hand.type(page.passphrase, OTHER)
    hand.type(page.out, str(tmp_path / "next.pem"))
    hand.press(page.rotate)
    hand.calm()
    second = api.show_key(tmp_path / "next.pem", OTHER)[0]
    assert second != first
    assert fingerprint(hand) == second
    assert api.show_note(tmp_path / "next.pem.succession.json") is not None
    hand.type(page.passphrase, OTHER)
    hand.type(page.out, str(tmp_path / "revoked.json"))
    page.compromised.click()
    hand.type(page.reason, "the laptop was stolen")
    hand.press(page.revoke)
    hand.calm()
    note = api.show_note(tmp_path / "revoked.json")
    assert note["because"] == "compromised"
    assert "the laptop was stolen" in dict(page.facts.facts()).values()


def test_a_certificate_is_looked_at(open_window: Callable[..., Hand], tmp_path: Path) -> None:
    """Whose it is and its digest, before anything is signed with it; what is none is said."""
    certificate, key = pki.person("Anna").write(tmp_path, "anna")
    hand = open_window()
    hand.app.desk.go("keys")
    hand.type(hand.page.certificate, str(certificate))
    hand.press(hand.page.look)
    hand.calm()
    assert dict(hand.page.certificate_facts.facts())["Made out to"] == "CN=Anna"
    hand.type(hand.page.certificate, str(key))
    hand.press(hand.page.look)
    hand.calm()
    assert told(hand).startswith("bad")
