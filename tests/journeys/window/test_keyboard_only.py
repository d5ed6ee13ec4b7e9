"""Everything by somebody who uses no mouse: Tab, Return, keys; and the focus can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytest_bdd import given, scenarios, then, when

from tests.gui.test_journey import KEY_SECRET, SECRET

if TYPE_CHECKING:
    from tests.journeys.window.conftest import Story

scenarios("keyboard_only.feature")

MOST_TABS = 150


@given("no mouse")
def _(story: Story) -> None:
    story.hand.press = None  # whoever reaches for it stumbles


def by_tab(story: Story, target: QWidget) -> None:
    """Press Tab until a control has the focus; it must show that it has."""
    wanted = getattr(target, "edit", target)
    while wanted.focusProxy() is not None:
        wanted = wanted.focusProxy()
    for _turn in range(MOST_TABS):
        now = QApplication.focusWidget()
        if now is wanted:
            _seen(story, now)
            return
        QTest.keyClick(now or story.hand.window, Qt.Key.Key_Tab)
    msg = f"Tab does not come to {target.accessibleName()!r}"
    raise AssertionError(msg)


def _seen(story: Story, widget: QWidget) -> None:
    """A control with the focus looks otherwise than without it."""
    window = story.hand.window
    story.hand.bot.waitUntil(
        widget.updatesEnabled
    )  # a page's first frame comes a moment after its place
    inside = widget.rect().adjusted(-4, -4, 4, 4)
    rect = inside.translated(widget.mapTo(window, QPoint(0, 0))).intersected(window.rect())
    before = window.grab(rect).toImage()
    widget.clearFocus()
    after = window.grab(rect).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    if before == after:
        story.unseen.append(f"{type(widget).__name__} {widget.accessibleName()!r}")


def typed(story: Story, target: QWidget, text: str) -> None:
    """Go there by Tab and type."""
    by_tab(story, target)
    QTest.keyClicks(QApplication.focusWidget(), text)


def pressed(story: Story, target: QWidget) -> None:
    """Go there by Tab and press Return."""
    by_tab(story, target)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    story.hand.calm()


@when("I make a project by keys")
def _(story: Story) -> None:
    page = story.hand.page
    typed(story, page.new_path, str(story.project))
    typed(story, page.new_passphrase, SECRET)
    typed(story, page.new_repeat, SECRET)
    pressed(story, page.make_button)
    assert story.hand.state.page == "import"


@when("I import the file by keys")
def _(story: Story) -> None:
    page = story.hand.page
    typed(story, page.path, str(story.file))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    story.hand.calm()
    assert story.hand.state.source.file_name == story.file.name


@when("I learn, draw and measure by keys")
def _(story: Story) -> None:
    hand = story.hand
    hand.key(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert hand.state.page == "fit"
    pressed(story, hand.page.all)


@when("I make a key and release by keys")
def _(story: Story) -> None:
    hand = story.hand
    hand.key(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert hand.state.page == "release"
    page = hand.page
    for reason in page.reasons.values():
        typed(story, reason, "a small made-up table")
    typed(story, page.key.path, str(story.folder / "officer.pem"))
    typed(story, page.key.passphrase, KEY_SECRET)
    pressed(story, page.key.make)
    typed(story, page.out, str(story.out))
    typed(story, page.purpose, "teaching")
    pressed(story, page.go)


@then("there is a verdict")
def _(story: Story) -> None:
    assert story.hand.state.score.verdict in {"pass", "fail"}


@then("the focus could always be seen")
def _(story: Story) -> None:
    assert story.unseen == []
