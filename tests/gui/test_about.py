"""About this installation, in the real window: an update is checked before it is installed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from synth_engine import __version__, crypto
from tests.unit.engine.api.test_updating import seal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand


@pytest.fixture
def hand(open_window: Callable[..., Hand], own_settings: Path) -> Hand:
    """A window at the page, where nobody has set up a maker's key."""
    del own_settings  # asked for because of what it sets
    hand = open_window()
    hand.app.desk.inspector.show()
    hand.calm()
    assert hand.state.page == "about"
    return hand


@pytest.fixture
def medium(tmp_path: Path) -> Path:
    """A signed medium of a much newer version, with the maker's public key outside of it."""
    key = crypto.new_signing_key()
    (tmp_path / "maker.pub.pem").write_bytes(key.public_pem)
    folder = tmp_path / "medium"
    folder.mkdir()
    (folder / "cloister_99.0_amd64.deb").write_bytes(b"a package")
    about = {"v": 1, "product": "cloister", "version": "99.0"}
    (folder / "MEDIUM.json").write_text(json.dumps(about), encoding="utf-8")
    seal(folder, key)
    return folder


def check(hand: Hand) -> tuple[str, str]:
    """Press, wait; what is answered: its tone, and all that is said."""
    card = hand.page.package
    hand.press(card.check)
    hand.bot.waitUntil(lambda: not hand.state.installation.busy, timeout=60_000)
    hand.calm()
    assert card.answer.isVisible()
    answer = card.answer
    return answer.property("tone"), f"{answer.what.text()} {answer.more.text()}"


def test_a_genuine_update_is_called_genuine(hand: Hand, medium: Path) -> None:
    """By its folder and by a file in it; nothing named says what to do; looking again leaves the answer."""
    card = hand.page.package
    assert hand.page.command.line.text() == "cloister doctor"
    hand.press(card.check)
    assert hand.state.notice.what == "Name the folder of the medium."
    hand.type(card.path, str(medium))
    hand.type(card.key, str(medium.parent / "maker.pub.pem"))
    assert hand.page.command.line.text() == (
        f"cloister doctor --package {medium} --public-key {medium.parent}/maker.pub.pem"
    )
    for path in (medium, medium / "cloister_99.0_amd64.deb"):
        hand.type(card.path, str(path))
        tone, text = check(hand)
        assert tone == "good", text
        assert text.startswith("Genuine")
        assert f"Cloister 99.0, an update of {__version__}" in text
        assert "files compared: 2" in text
    hand.press(hand.page.again)
    hand.bot.waitUntil(lambda: not hand.state.installation.busy, timeout=60_000)
    assert card.answer.isVisible()


def test_a_tampered_update_is_refused(hand: Hand, medium: Path) -> None:
    """A changed file is named; without a key that came another way nothing is called genuine."""
    card = hand.page.package
    hand.type(card.path, str(medium))
    tone, text = check(hand)
    assert tone == "warn", text
    assert text.startswith("There is no key of the maker here")
    hand.type(card.key, str(medium.parent / "maker.pub.pem"))
    (medium / "cloister_99.0_amd64.deb").write_bytes(b"another package")
    tone, text = check(hand)
    assert tone == "bad", text
    assert "cloister_99.0_amd64.deb is missing or not the file that the maker signed" in text
    assert "Do not install it." in text
