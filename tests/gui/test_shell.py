"""Around the pages: the first run, settings that take effect at once, help, palette, shortcuts."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QScrollArea, QWidget

from desktop.presenters.starter import sample_place
from desktop.shell.palette import KeyList, Palette
from desktop.shell.places import PAGES
from desktop.theme.look import LOOK
from desktop.theme.tokens import factor
from desktop.theme.tongue import TONGUE
from tests.gui.test_journey import SECRET, make_project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.gui.conftest import Hand

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
FIRST_TABLE = 180.0  # seconds, on a machine of two cores


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    """Appearance, size and language are the application's: the next test begins as usual."""
    yield
    LOOK.rescale(100)
    LOOK.switch("system")
    TONGUE.switch("en")


def choose(hand: Hand, box: QComboBox, value: object) -> None:
    """Choose from a list as a person does."""
    at = box.findData(value)
    assert at >= 0
    box.setCurrentIndex(at)
    box.activated.emit(at)
    hand.bot.wait(20)


def texts(widget: QWidget) -> set[str]:
    """What can be read on a widget now."""
    labels = [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]
    buttons = [one.text() for one in widget.findChildren(QAbstractButton) if one.isVisible()]
    return {one for one in labels + buttons if one}


# -- first run ----------------------------------------------------------------------------------


@pytest.mark.slow
def test_from_the_icon_to_the_first_synthetic_table(
    open_window: Callable[..., Hand], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four presses and a passphrase lead from the welcome page to synthetic rows, in under three minutes."""
    place = tmp_path / "Documents" / "Cloister" / "sample.cloister"
    monkeypatch.setattr("desktop.pages.welcome.sample_place", lambda: place)
    began, presses = time.monotonic(), 0
    hand = open_window()
    page = hand.page
    hand.press(page.try_button)
    hand.type(page.try_passphrase, SECRET)
    hand.type(page.try_repeat, SECRET)
    hand.press(page.try_go)
    presses += 2
    hand.calm()
    assert place.is_file()
    assert hand.state.source is not None
    hint = hand.app.window.hint
    assert hint.isVisible()
    hand.press(hint.run)
    presses += 1
    assert hand.state.page == "generate"
    hand.bot.waitUntil(lambda: hand.state.synthetic_rows is not None, timeout=170_000)
    took = time.monotonic() - began
    hand.calm()
    assert hand.state.synthetic_rows.total > 10_000
    assert presses <= 4
    assert took < FIRST_TABLE, f"{took:.0f} s"
    print(f"first synthetic rows after {took:.1f} s and {presses} presses")


def test_the_sample_project_takes_no_name_that_is_taken(tmp_path: Path) -> None:
    """A second try gets a name of its own."""
    first = sample_place(tmp_path)
    assert first == tmp_path / "Cloister" / "sample.cloister"
    first.parent.mkdir()
    first.touch()
    assert sample_place(tmp_path).name == "sample-2.cloister"


def test_hints_lead_on_and_can_be_hidden_for_good(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """A new project says what comes next; hidden once, hints stay away, in the next window too."""
    hand = open_window()
    assert not hand.app.window.hint.isVisible()
    make_project(hand, tmp_path / "a.cloister")
    hint = hand.app.window.hint
    assert hint.isVisible()
    assert not hint.go.isVisible()  # one is there already
    hand.app.desk.go("audit")
    hand.press(hint.go)
    assert hand.state.page == "import"
    hand.press(hint.away)
    assert not hint.isVisible()
    hand.app.shut()
    assert not open_window().state.preferences.hints


def test_a_recent_project_is_taken_off_the_list(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """The list says what was next; taking a project off leaves its file, and it stays off."""
    hand = open_window()
    make_project(hand, tmp_path / "one.cloister")
    hand.press(hand.app.window.header.close_it)
    hand.calm()
    path = str(tmp_path / "one.cloister")
    assert hand.state.recent == (path,)
    away = next(
        one
        for one in hand.page.recent_card.findChildren(QAbstractButton)
        if one.accessibleName() == "Take one.cloister off the list"
    )
    hand.press(away)
    assert hand.state.recent == ()
    assert (tmp_path / "one.cloister").is_file()
    assert hand.page.no_recent.isVisible()
    hand.app.shut()
    assert open_window().state.recent == ()


# -- settings -----------------------------------------------------------------------------------


def test_the_language_changes_without_closing_anything(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """German at once, with the project still open on the same page; English again brings English back."""
    hand = open_window()
    make_project(hand, tmp_path / "a.cloister")
    hand.app.desk.go("settings")
    hand.bot.wait(10)
    choose(hand, hand.page.language, "de")
    hand.calm()
    assert hand.state.project is not None
    assert hand.state.page == "settings"
    assert {"Einstellungen", "Sprache"} <= texts(hand.window)
    assert not {"Settings", "Language"} & texts(hand.window)
    steps = {name: item.accessibleName() for name, item in hand.window.rail.items.items()}
    assert (steps["generate"], steps["release"]) == ("Erzeugen", "Freigabe")
    choose(hand, hand.page.language, "en")
    hand.calm()
    assert {"Settings", "Language"} <= texts(hand.window)
    hand.app.shut()
    assert open_window().state.preferences.language == "en"


def test_every_page_speaks_the_pseudo_language(
    open_window: Callable[..., Hand], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The shell's own pages show no text that did not pass the door, and none is cut off."""
    monkeypatch.setenv("CLOISTER_LANGUAGE", "pseudo")
    hand = open_window()
    for name in ("welcome", "settings"):
        hand.app.desk.go(name)
        hand.bot.wait(20)
        said = texts(hand.page) | texts(hand.app.window.rail)
        assert sum(one.startswith("[") for one in said) > 10
        plain = {one for one in said if any(c.isalpha() for c in one) and not one.startswith("[")}
        assert plain <= {"Cloister", "English", "Deutsch"}, plain


@pytest.mark.parametrize("size", [150, 300])
def test_text_grows_at_once_and_every_page_can_be_scrolled_to_its_end(
    open_window: Callable[..., Hand], size: int
) -> None:
    """Every page at any size: nothing needs more room than can be scrolled to, and it is kept."""
    hand = open_window()
    hand.app.desk.go("settings")
    hand.bot.wait(10)
    before = hand.page.language.height()
    choose(hand, hand.page.text_size, size)
    hand.bot.wait(20)
    assert factor() == size / 100
    assert hand.page.language.height() > before * (size / 100 - 0.3)  # hairlines stay hairlines
    for page in PAGES:
        made = hand.app.window.page(page.name)
        assert made.findChildren(QScrollArea), page.name
    assert hand.app.window.width() <= 1280
    hand.key(Qt.Key.Key_0, CONTROL)
    hand.bot.wait(20)
    assert factor() == 1
    assert hand.state.preferences.size == 100


def test_keys_make_texts_larger_and_smaller(open_window: Callable[..., Hand]) -> None:
    """Ctrl++ and Ctrl+- step through the sizes."""
    hand = open_window()
    hand.key(Qt.Key.Key_Plus, CONTROL)
    assert hand.state.preferences.size == 110
    hand.key(Qt.Key.Key_Minus, CONTROL)
    assert hand.state.preferences.size == 100


def test_what_the_site_has_set_cannot_be_changed(
    open_window: Callable[..., Hand], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An administrator's minutes and language are shown greyed, with the reason."""
    system, own = tmp_path / "system", tmp_path / "own"
    system.mkdir()
    said = (
        '{"v": 1, "window": {"idle_minutes": 3, "languages": ["de"]}, "release": {"approvals": 2}}'
    )
    (system / "site.json").write_text(said, encoding="utf-8")
    monkeypatch.setattr("synth_engine.contracts.places.settings_folders", lambda: (system, own))
    monkeypatch.delenv("CLOISTER_LANGUAGE")
    hand = open_window()
    hand.app.desk.go("settings")
    hand.bot.wait(10)
    page = hand.page
    assert not page.idle.isEnabled()
    assert not page.language.isEnabled()
    assert page.notes["idle_minutes"].isVisible()
    assert hand.app.desk.guard.idle.minutes == 3
    assert TONGUE.code == "de"
    assert any(value == "2" for _, value in page.site.facts())
    hand.app.desk.preferrer.lock_after(0)
    hand.calm()
    assert hand.app.desk.guard.idle.minutes == 3
    assert hand.state.notice is not None


def test_one_s_own_idle_time_is_kept_by_the_engine(
    open_window: Callable[..., Hand], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Minutes chosen here hold at once, and the command line says the same."""
    from synth_engine.api import window_settings

    monkeypatch.setenv("CLOISTER_SETTINGS", str(tmp_path / "settings"))
    hand = open_window()
    hand.app.desk.go("settings")
    hand.bot.wait(10)
    choose(hand, hand.page.idle, 30)
    hand.calm()
    assert hand.app.desk.guard.idle.minutes == 30
    assert window_settings().idle_minutes == 30


# -- help ---------------------------------------------------------------------------------------


def test_help_opens_at_the_page_that_is_looked_at(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """F1 leads to the text of the page, and back again."""
    hand = open_window()
    make_project(hand, tmp_path / "a.cloister")
    hand.bot.keyClick(hand.window, Qt.Key.Key_F1, PLAIN)
    hand.calm()
    assert hand.state.page == "help"
    page = hand.page
    asked = hand.state.help.library.spoken("en").for_topic("import")
    assert page.view.page() == asked.name
    assert len(page.view.toPlainText()) > 200
    hand.bot.keyClick(hand.window, Qt.Key.Key_F1, PLAIN)
    assert hand.state.page == "import"


def test_help_is_searched_and_its_links_are_followed(open_window: Callable[..., Hand]) -> None:
    """A word finds its page; a link leads on and Back leads back; a link to the internet opens nothing."""
    hand = open_window()
    hand.app.desk.helper.contents()
    hand.calm()
    page = hand.page
    everything = page.list.count()
    hand.type(page.search, "watermark")
    assert 0 < page.list.count() < everything
    hand.bot.keyClick(page.search, Qt.Key.Key_Return)
    first = page.view.page()
    assert "watermark" in page.view.toPlainText().lower()
    page.view.show_page("validation")
    page.view.anchorClicked.emit(QUrl("validation-privacy.md"))
    assert page.view.page() == "validation-privacy"
    hand.press(page.back)
    assert page.view.page() == "validation"
    page.view.anchorClicked.emit(QUrl("https://example.org/x"))
    assert page.view.page() == "validation"
    assert "https://example.org/x" in page.told.text()
    page.view.anchorClicked.emit(QUrl("nowhere.md"))
    assert page.view.page() == "validation"
    assert first
    hand.type(page.search, "zzzzqqq")
    assert page.nothing.isVisible()


# -- palette and keys ---------------------------------------------------------------------------


def test_the_palette_finds_and_does(open_window: Callable[..., Hand]) -> None:
    """A few letters and Return do what they say; the next time it stands first."""
    hand = open_window()
    hand.key(Qt.Key.Key_P, CONTROL | SHIFT)
    palette = hand.window.findChild(Palette)
    hand.bot.keyClicks(palette.line, "setti")
    assert palette.shown()[0] == "Settings"
    hand.bot.keyClick(palette.line, Qt.Key.Key_Return)
    assert hand.state.page == "settings"
    hand.key(Qt.Key.Key_P, CONTROL)
    again = hand.window.findChildren(Palette)[-1]
    assert again.shown()[0] == "Settings"
    hand.bot.keyClicks(again.line, "qqqq")
    assert again.none.isVisible()
    again.close()


def test_the_palette_offers_the_buttons_of_the_page(open_window: Callable[..., Hand]) -> None:
    """What can be pressed on the page can be typed."""
    hand = open_window()
    hand.key(Qt.Key.Key_P, CONTROL)
    palette = hand.window.findChild(Palette)
    hand.bot.keyClicks(palette.line, "make the proj")
    assert palette.shown()[0] == "Make the project"
    hand.bot.keyClick(palette.line, Qt.Key.Key_Return)
    assert hand.state.notice.what == "Name a project file first."


def test_no_shortcut_does_two_things(open_window: Callable[..., Hand]) -> None:
    """Every key of the registry belongs to one action, and the list names them all."""
    hand = open_window()
    registry = hand.app.window.actions_known
    keys = [key.toString() for _, made in registry for key in made.shortcuts()]
    assert len(keys) == len(set(keys))
    assert "F1" in keys
    hand.app.window.show_keys()
    listed = hand.window.findChild(KeyList)
    shown = {keys for _, rows in listed.parts for keys, _ in rows}
    for _, made in registry:
        if not made.shortcut().isEmpty():
            assert made.shortcut().toString(QKeySequence.SequenceFormat.NativeText) in shown
    listed.close()


def test_every_action_is_in_a_menu(open_window: Callable[..., Hand]) -> None:
    """Nothing hides behind a key alone."""
    hand = open_window()
    bar = hand.app.window.menuBar()
    inside = {
        action.text()
        for menu in (one.menu() for one in bar.actions())
        for action in menu.actions()
        if not action.isSeparator()
    }
    assert {made.text() for _, made in hand.app.window.actions_known} == inside


def test_about_this_installation_says_what_doctor_says(open_window: Callable[..., Hand]) -> None:
    """From the menu without a project: checks with what to do, versions, plug-ins; all of it copied as text."""
    hand = open_window()
    hand.app.window.actions_known.get("about").trigger()
    hand.bot.waitUntil(lambda: bool(hand.state.installation.checks), timeout=60_000)
    assert hand.state.page == "about"
    codes = {one.code for one in hand.state.installation.checks}
    assert {"worker", "offline", "disk", "openssl"} <= codes
    assert "cloister doctor" in hand.page.command.line.text()
    hand.press(hand.page.copy)
    copied = QGuiApplication.clipboard().text()
    assert copied == hand.state.installation.text
    assert "Cloister" in copied
