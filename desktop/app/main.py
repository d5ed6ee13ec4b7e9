"""Composition: the only place that knows every floor of the window."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import recents
from desktop.app.preferring import Preferring
from desktop.app.tidying import Tidying
from desktop.bridge.crash import CrashCatcher
from desktop.bridge.lane import EngineLane
from desktop.presenters import events
from desktop.presenters.commands import shown
from desktop.presenters.desk import Desk
from desktop.presenters.guard_state import Remembers
from desktop.presenters.store import Store
from desktop.shell.window import MainWindow
from desktop.theme.icons import program_icon
from desktop.widgets import clipboard, spoken, whole
from synth_engine import api

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.pages.welcome import WelcomePage
    from desktop.presenters.state import AppState

# So that Ctrl+C in the terminal reaches Python while Qt waits.
HEARTBEAT_MS = 200
# The window's thread waits no longer than this for Python where the engine lane has it; Python's own is 5 ms, and a
# step of a page waits many times.
TURN_SECONDS = 0.0005
# After its making the window is painted; then the engine lane loads what the window starts without.
LOAD_MS = 250


@dataclass
class App:
    """Everything that lives as long as the window."""

    store: Store
    lane: EngineLane
    desk: Desk
    window: MainWindow
    catcher: CrashCatcher
    settings: QSettings
    preferring: Preferring
    tidying: Tidying

    def shut(self) -> None:
        """Close the window; end the lane; give the exception hooks back."""
        self.window.close()
        self.window.close()  # a plan that is not kept is mentioned once; nobody reads it here
        self.tidying.end()
        self.catcher.remove()
        clipboard.forget()


def build(settings: QSettings | None = None, project: str | None = None) -> App:
    """Make the window; it is not shown yet.

    Args:
        settings: where appearance and recent projects are kept. Nothing that changes a result is in there.
        project: path of a project to ask the passphrase for.
    """
    settings = settings or QSettings("Cloister", "cloister")
    api.let_window_come_first()
    sys.setswitchinterval(TURN_SECONDS)
    qt = cast("QApplication", QApplication.instance())
    spoken.listen()
    whole.listen(qt)
    preferring = Preferring(qt, settings)
    preferences = preferring.start()
    store, lane = Store(), EngineLane()
    store.tell(events.Preferred(preferences))
    desk = Desk(store, lane)
    window = MainWindow(store, desk)
    catcher = CrashCatcher()
    catcher.install()
    tidying = Tidying(window, store, window.presence)
    app = App(store, lane, desk, window, catcher, settings, preferring, tidying)
    _connect(app)
    allowed = api.window_settings().recent
    store.tell(events.Remembering(Remembers(allowed and _remembers(settings), allowed)))
    store.tell(events.Remembered(_recent(settings), recents.facts(settings)))
    _forget_unwanted(store.state, settings)
    if project:
        cast("WelcomePage", window.page("welcome")).choose(project)
    _load_soon(app)
    return app


def _load_soon(app: App) -> None:
    """Have the engine loaded once the window is painted; not where it was closed by then, and its lane with it."""
    soon = QTimer(app.window)
    soon.setSingleShot(True)
    soon.timeout.connect(lambda: app.lane.post(api.load_everything, lambda _: None))
    app.window.left.connect(soon.stop)
    soon.start(LOAD_MS)


def _connect(app: App) -> None:
    """What crosses the floors."""
    noted = recents.Noting(app.store)

    def remember(state: AppState) -> None:
        noted.look(state)
        recents.keep(app.settings, state.recent_facts)
        if state.recent != _recent(app.settings):
            app.settings.setValue("recent", "\n".join(state.recent))
        if state.remembers.allowed and state.remembers.on != _remembers(app.settings):
            app.settings.setValue("remember", state.remembers.on)

    clipboard.listen(app.desk.guard.left)
    app.store.changed.connect(remember)
    app.store.changed.connect(lambda state: app.preferring.apply(state.preferences))
    app.preferring.remade.connect(app.window.remake)
    app.preferring.spoken.connect(app.desk.speak)
    app.catcher.crashed.connect(lambda text: _crashed(app, text))
    app.desk.unexpected.connect(app.catcher.take)
    app.lane.unexpected.connect(app.desk.fail)


def _crashed(app: App, text: str) -> None:
    """Keep a report on this machine, and show it in full."""
    at = api.now()
    kept = api.keep_crash(text, at)
    app.window.show_crash(api.crash_text(text, at), "" if kept is None else shown(kept))


def _recent(settings: QSettings) -> tuple[str, ...]:
    kept = str(settings.value("recent", ""))
    return tuple(line for line in kept.split("\n") if line)


def _remembers(settings: QSettings) -> bool:
    return str(settings.value("remember", "true")).lower() != "false"


def _forget_unwanted(state: AppState, settings: QSettings) -> None:
    """A list that was kept before nobody wanted one."""
    if not state.remembers.on:
        settings.remove("recent")
        settings.remove("recent_facts")


def run(project: str | None = None, argv: Sequence[str] = ()) -> int:
    """Show the window and run until it is closed; return the exit code."""
    qt = QApplication.instance() or QApplication(["cloister-app", *argv])
    qt = cast("QApplication", qt)
    qt.setApplicationName("Cloister")
    qt.setDesktopFileName("cloister")
    app = build(project=project)
    qt.setWindowIcon(program_icon())
    app.window.show()
    signal.signal(signal.SIGINT, lambda *_: app.window.close())
    beat = QTimer()
    beat.timeout.connect(lambda: None)
    beat.start(HEARTBEAT_MS)
    code = qt.exec()
    app.catcher.remove()
    clipboard.forget()
    if app.lane.stuck:
        # Qt aborts a program that lets go of a thread at work. The project is whole: it is after every step.
        os._exit(int(code))
    return int(code)
