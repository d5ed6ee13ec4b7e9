"""About this installation, in the real window: an update is checked before it is installed."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.messages import words
from desktop.presenters.installation_state import InstallationTold
from desktop.presenters.installation_views import package_view
from synth_engine import __version__, api, crypto
from synth_engine.api import installation, updating
from synth_engine.crypto import primitives
from tests.gui.cut import cut_off
from tests.gui.test_journey import SECRET
from tests.gui.visits import prefer, spoken
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


def test_an_update_is_checked_with_a_key_that_is_named(hand: Hand, medium: Path) -> None:
    """By its folder and by a file in it; nothing named says what to do; looking again leaves the answer.

    Anybody can make a key: it is told to compare it, and nothing is called genuine.
    """
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
        assert tone == "soft", text
        assert text.startswith("Signed with the key you named, and whole.")
        number = words.digest(crypto.key_id_of((medium.parent / "maker.pub.pem").read_bytes()))
        assert f"the key {number}: compare it with" in text
        assert "enuine" not in text
        assert f"Cloister 99.0, an update of {__version__}" in text
        assert "Files compared: 2" in text
    hand.press(hand.page.again)
    hand.bot.waitUntil(lambda: not hand.state.installation.busy, timeout=60_000)
    assert card.answer.isVisible()


def test_whose_key_decides_what_is_said(
    hand: Hand, medium: Path, own_settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key of the installed edition makes it genuine, one that is kept here is called so, the medium's is refused."""
    maker = medium.parent / "maker.pub.pem"
    card = hand.page.package
    hand.type(card.path, str(medium))
    hand.type(card.key, str(medium / "signer.pub.pem"))
    tone, text = check(hand)
    assert tone == "warn", text
    assert "signer.pub.pem lies on the medium that is to be checked" in text
    assert "Name the maker's public key from elsewhere." in text
    card.key.set_text("")
    (own_settings / "maker.pub.pem").write_bytes(maker.read_bytes())
    tone, text = check(hand)
    assert (tone, text.startswith("Signed with the key that is kept here")) == ("good", True), text
    monkeypatch.setattr(updating.programs, "is_frozen", lambda: True)
    monkeypatch.setattr(updating.programs, "library_folder", lambda: medium.parent)
    tone, text = check(hand)
    assert (tone, text.startswith("Genuine: signed with the maker's key")) == ("good", True), text


def compare_slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on a few bytes a second are compared."""
    at_once = updating.Compared.read

    def slowly(self: updating.Compared, count: int) -> None:
        time.sleep(0.05)
        at_once(self, count)

    monkeypatch.setattr(primitives, "_PIECE", 200)
    monkeypatch.setattr(updating.Compared, "read", slowly)


@pytest.fixture
def slow(medium: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The medium on a stick that gives a few bytes a second: to compare it takes minutes."""
    large = medium / "cloister_99.0_amd64.deb"
    large.write_bytes(bytes(400_000))
    key = crypto.new_signing_key()
    (medium.parent / "maker.pub.pem").write_bytes(key.public_pem)
    seal(medium, key)
    compare_slowly(monkeypatch)
    return medium


def begin(hand: Hand, medium: Path) -> None:
    """Press, and wait until it is known how far it is."""
    card = hand.page.package
    hand.type(card.path, str(medium))
    hand.type(card.key, str(medium.parent / "maker.pub.pem"))
    hand.press(card.check)
    hand.bot.waitUntil(lambda: hand.state.installation.share is not None, timeout=10_000)
    assert hand.state.installation.running == "package"


def test_a_check_is_seen_and_can_be_stopped(hand: Hand, slow: Path) -> None:
    """How far it is stands where the answer will stand; stopped, it answers nothing, and can begin anew."""
    card = hand.page.package
    assert card.stop.isHidden()
    begin(hand, slow)
    assert card.answer.what.text() == "Checking the update…"
    assert card.answer.more.text().endswith("%")
    assert not card.check.isEnabled()
    hand.press(card.stop)
    hand.bot.waitUntil(lambda: not hand.state.installation.busy, timeout=2_000)
    assert hand.state.notice.what == "Stopped: nothing is known of the update yet."
    assert card.stop.isHidden()
    assert card.answer.isHidden()
    assert card.check.isEnabled()
    begin(hand, slow)


def test_nothing_waits_for_a_check(
    open_window: Callable[..., Hand], everything: Path, slow: Path, own_settings: Path
) -> None:
    """Calls of the project go on, a lock takes the rows away at once, and a window closes without it."""
    del own_settings
    hand = open_window()
    hand.page.choose(str(everything))
    hand.type(hand.page.open_passphrase, SECRET)
    hand.press(hand.page.open_button)
    hand.bot.waitUntil(lambda: hand.state.project is not None, timeout=30_000)
    hand.calm()
    hand.app.desk.inspector.show()
    hand.calm()
    begin(hand, slow)
    assert hand.state.free
    answers: list[object] = []
    hand.app.lane.post(lambda: "answer", answers.append)
    hand.bot.waitUntil(lambda: answers == ["answer"], timeout=2_000)
    hand.app.desk.guard.lock()
    hand.bot.waitUntil(lambda: hand.state.locked is not None, timeout=2_000)
    assert hand.state.installation.running == "package"
    began = time.monotonic()
    hand.app.shut()
    assert time.monotonic() - began < 5


def test_comparing_installed_files_can_be_stopped(
    open_window: Callable[..., Hand], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a check of an update; what is known of the installation stays as it was."""
    hand = open_window()
    hand.app.desk.inspector.show()
    hand.calm()
    known = hand.state.installation.checks
    (tmp_path / "lib").mkdir()
    part = tmp_path / "lib" / "part.pyc"
    part.write_bytes(bytes(400_000))
    (tmp_path / "lib" / "files.sha256").write_text(
        f"{crypto.sha256_file(part)}  lib/part.pyc\n", encoding="utf-8"
    )
    compare_slowly(monkeypatch)
    monkeypatch.setattr(installation.programs, "is_frozen", lambda: True)
    monkeypatch.setattr(installation.programs, "library_folder", lambda: tmp_path / "lib")
    monkeypatch.setattr(api, "describe", lambda group: [{"guard": True, "wall": True}])
    hand.app.desk.inspector.look(files=True)
    hand.bot.waitUntil(lambda: hand.state.installation.share is not None, timeout=10_000)
    assert hand.page.verdict.what.text() == "Comparing installed files…"
    assert hand.page.verdict.more.text().endswith("%")
    hand.press(hand.page.stop)
    hand.bot.waitUntil(lambda: not hand.state.installation.busy, timeout=2_000)
    assert hand.state.notice.what == "Stopped: not every file was compared."
    assert hand.state.installation.checks == known
    assert hand.page.stop.isHidden()


def test_nothing_of_it_is_cut_off(
    open_window: Callable[..., Hand],
    own_settings: Path,
    slow: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """While it is checked and while files are compared, and what is said of a key: in German at double size."""
    del own_settings
    with spoken(monkeypatch, "de"):
        hand = open_window()
        prefer(hand, 200, "contrast")
        hand.app.desk.inspector.show()
        hand.calm()
        begin(hand, slow)
        assert not cut_off(hand.window)
        hand.app.desk.inspector.cancel()
        hand.calm()
        key = crypto.key_id_of((slow.parent / "maker.pub.pem").read_bytes())
        answer = package_view(api.Carried("99.0", __version__, key, 12_345, "named"))
        assert answer.what.startswith("Mit dem von Ihnen genannten")
        compared = {"busy": "…", "running": "files", "share": 7, "has_checksums": True}
        told = replace(hand.state.installation, package=answer, **compared)
        hand.app.store.tell(InstallationTold(told))
        hand.bot.wait(50)
        assert hand.page.stop.isVisible()
        assert not cut_off(hand.window)
        hand.app.store.tell(InstallationTold(replace(told, busy="", running="")))


def test_a_tampered_update_is_refused(hand: Hand, medium: Path) -> None:
    """A changed file is named; without a key that came another way nothing is called genuine."""
    card = hand.page.package
    hand.type(card.path, str(medium))
    tone, text = check(hand)
    assert tone == "warn", text
    assert text.startswith("There is no key of the maker here")
    number = crypto.key_id_of((medium.parent / "maker.pub.pem").read_bytes())
    assert words.digest(number) in text  # in groups: it has to be compared, and to find room
    hand.type(card.key, str(medium.parent / "maker.pub.pem"))
    (medium / "cloister_99.0_amd64.deb").write_bytes(b"another package")
    tone, text = check(hand)
    assert tone == "bad", text
    assert "cloister_99.0_amd64.deb is missing or not the file that the maker signed" in text
    assert "Do not install it." in text
