"""The real window on the real engine, driven by mouse and keyboard."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget

from desktop.app import build
from desktop.widgets import clipboard
from synth_engine import api
from tests.gui import visits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from desktop.app import App
    from desktop.pages.base import Page

LONG_MS = 120_000
HERE = Path(__file__).parent


# The screen that is none says so of every dialog.
HARMLESS = "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning of Qt fails the test. Said here and not in pyproject.toml: pytest-qt may be absent."""
    for item in items:
        if item.path.parent == HERE:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(HARMLESS))


class Hand:
    """Somebody at the window: presses, types, waits until it is calm."""

    def __init__(self, bot: QtBot, app: App) -> None:
        self.bot, self.app = bot, app
        self.broke: list[str] = []
        """Descriptions of what nobody expected; a test that provokes it takes them out."""
        app.catcher.crashed.connect(self.broke.append)

    @property
    def window(self) -> QWidget:
        """The main window."""
        return self.app.window

    @property
    def state(self):
        """What it shows."""
        return self.app.store.state

    @property
    def page(self) -> Page:
        """The page that is looked at."""
        return self.app.window.pile.seen()

    def press(self, button: QWidget) -> None:
        """Press with the mouse what can be seen and pressed."""
        self.bot.waitUntil(lambda: button.isVisible() and button.isEnabled(), timeout=10_000)
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, field: QWidget, text: str) -> None:
        """Replace what stands in a field, key by key."""
        line = getattr(field, "edit", field)
        assert line.isVisible()
        line.setFocus()
        line.selectAll()
        self.bot.keyClicks(line, text)

    def key(self, keys: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        """A shortcut."""
        self.bot.keyClick(self.window, keys, modifier)

    def calm(self) -> None:
        """Wait until nothing runs and every answer has come."""

        def ready() -> bool:
            looked = not (self.state.preview.busy or self.state.installation.busy)
            free = self.state.free and not self.app.desk.runner.active
            return looked and free and self.app.lane.idle

        self.bot.wait(30)
        self.bot.waitUntil(ready, timeout=LONG_MS)


@pytest.fixture
def open_window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Hand]]:
    """Open windows on one set of preferences; close them all at the end.

    Unless `ahead` is asked for, neither pages nor a worker are made before they are needed: what that is for is tested
    by itself, and elsewhere it would only take time. What nobody expected has a dialog and no more: here it fails.
    """
    opened: list[Hand] = []

    def make(project: str | None = None, *, ahead: bool = False) -> Hand:
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        app = build(settings, project)
        opened.append(Hand(qtbot, app))
        if not ahead:
            app.window.ahead.stop()
            monkeypatch.setattr(api, "keep_worker_ready", lambda: None)
        app.window.show()
        app.window.activateWindow()
        with qtbot.waitActive(app.window, timeout=10_000):
            pass
        return opened[-1]

    yield make
    for hand in opened:
        hand.app.shut()
        hand.window.deleteLater()
    # Now, not some time: what is left over would be dressed again with every later window.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    broke = [text for hand in opened for text in hand.broke]
    assert not broke, "\n\n".join(broke)


@pytest.fixture(scope="session", autouse=True)
def nothing_left_on_the_clipboard(qapp: QApplication) -> Iterator[None]:
    """As the window does when it leaves: what Qt lets go of after the interpreter is gone would crash the run."""
    del qapp
    yield
    clipboard.forget()


@pytest.fixture
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of settings where nobody has set anything yet."""
    folder = tmp_path / "settings"
    folder.mkdir()
    monkeypatch.setenv("CLOISTER_SETTINGS", str(folder))
    return folder


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a project in which everything has been done once; made once, to be copied."""
    folder = tmp_path_factory.mktemp("finished")
    visits.finish(folder)
    return folder


@pytest.fixture
def everything(finished: Path, tmp_path: Path) -> Path:
    """A copy of it: the project."""
    shutil.copytree(finished, tmp_path / "finished")
    return tmp_path / "finished" / "ward.cloister"


@pytest.fixture(autouse=True)
def _no_stray_windows(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """No part of a page is ever shown before it has a parent: that would flash a window of its own.

    Not where time is measured: asking Python about every event of every widget is a quarter of a page's making.
    """
    if request.node.get_closest_marker("responsive") is not None:
        yield
        return
    shown: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
                known = (QMainWindow, QDialog, QMenu)
                popup = watched.windowType() in {Qt.WindowType.Popup, Qt.WindowType.ToolTip}
                if watched.isWindow() and not popup and not isinstance(watched, known):
                    shown.append(repr(watched))
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    yield
    qapp.removeEventFilter(watch)
    assert not shown
