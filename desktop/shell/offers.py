"""What the window offers from anywhere: the rows of the registry of actions. Says what, never how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.messages import (
    check_words,
    collapse_words,
    installation_words,
    keys_words,
    safety_words,
    tools_words,
)
from desktop.messages import shell_words as said
from desktop.presenters.views import step_titles
from desktop.shell.actions import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState
    from desktop.shell.window import MainWindow


def _open(state: AppState) -> bool:
    return state.project is not None


def _calm(state: AppState) -> bool:
    return state.project is not None and state.free


def _unlocked(state: AppState) -> bool:
    return state.locked is None


def _can_run(state: AppState) -> bool:
    project = state.project
    writable = project is not None and not project.read_only
    return writable and state.free and state.source is not None


def _runs(state: AppState) -> bool:
    return state.run is not None and not state.run.cancelling


def offers(window: MainWindow, desk: Desk) -> list[Action]:
    """Every action, in the order of the menus."""
    return [
        *_of_file(window, desk),
        *_of_run(window, desk),
        *_of_places(desk),
        *_of_view(window, desk),
        *_of_help(window, desk),
    ]


def _of_file(window: MainWindow, desk: Desk) -> list[Action]:
    def to(field: str) -> Callable[[], None]:
        return lambda: window.to_field(field)

    return [
        Action("new", said.NEW, said.FILE, to("new_path"), ("Ctrl+N",), _unlocked),
        Action("open", said.OPEN, said.FILE, to("open_path"), ("Ctrl+O",), _unlocked),
        Action(
            "open.otherwise",
            safety_words.OTHERWISE,
            said.FILE,
            lambda: desk.go("opening"),
            (),
            _unlocked,
        ),
        Action("try", said.TRY, said.FILE, window.to_try, (), _unlocked),
        Action("lock", said.LOCK, said.FILE, desk.guard.lock, ("Ctrl+Shift+L",), _calm, gap=True),
        Action("close", said.CLOSE, said.FILE, desk.close_project, ("Ctrl+W",), _calm),
        Action(
            *("settings", said.SETTINGS, said.FILE, lambda: desk.go("settings")),
            ("Ctrl+,",),
            _unlocked,
            gap=True,
        ),
        Action("quit", said.QUIT, said.FILE, window.close, ("Ctrl+Q",)),
    ]


def _of_run(window: MainWindow, desk: Desk) -> list[Action]:
    return [
        Action("run", said.RUN_ALL, said.RUN, window.run_all, ("Ctrl+R",), _can_run),
        Action("stop", said.STOP, said.RUN, desk.cancel, ("Ctrl+.",), _runs),
    ]


def _of_places(desk: Desk) -> list[Action]:
    def to(page: str) -> Callable[[], None]:
        return lambda: desk.go(page)

    found = [
        Action(f"go.{name}", title, said.GO, to(name), (f"Ctrl+{at}",), _open)
        for at, (name, title) in enumerate(step_titles(), start=1)
    ]
    found += [
        Action("go.collapse", collapse_words.TITLE, said.GO, to("collapse"), ("Ctrl+K",), _open),
        Action("go.audit", said.AUDIT, said.GO, to("audit"), ("Ctrl+L",), _open, gap=True),
        Action("go.safety", safety_words.TITLE, said.GO, to("safety"), ("Ctrl+Shift+S",), _open),
        Action("go.keys", keys_words.TITLE, said.GO, to("keys"), (), _unlocked),
        Action("go.check", check_words.OPEN, said.GO, to("check"), (), _unlocked),
        Action("go.tools", tools_words.OPEN, said.GO, desk.toolkit.show, (), _unlocked),
        Action("go.welcome", said.PROJECTS, said.GO, to("welcome"), (), _unlocked),
        Action("go.approve", said.APPROVE, said.GO, to("approve"), (), _unlocked),
    ]
    return found


def _of_view(window: MainWindow, desk: Desk) -> list[Action]:
    like = desk.preferrer
    return [
        Action(
            *("palette", said.PALETTE, said.VIEW, window.show_palette),
            ("Ctrl+Shift+P", "Ctrl+P"),
        ),
        Action("look", said.LOOK, said.VIEW, like.next_appearance, ("Ctrl+T",), gap=True),
        Action("larger", said.LARGER, said.VIEW, like.larger, ("Ctrl++", "Ctrl+=")),
        Action("smaller", said.SMALLER, said.VIEW, like.smaller, ("Ctrl+-",)),
        Action("usual", said.USUAL_SIZE, said.VIEW, lambda: like.prefer(size=100), ("Ctrl+0",)),
    ]


def _of_help(window: MainWindow, desk: Desk) -> list[Action]:
    return [
        Action("help", said.HELP_PAGE, said.HELP, window.ask_help, ("F1",), _unlocked),
        Action("help.all", said.HELP_ALL, said.HELP, desk.helper.contents, (), _unlocked),
        Action(
            *("about", installation_words.TITLE, said.HELP, desk.inspector.show),
            (),
            _unlocked,
        ),
        Action("keys", said.KEYS, said.HELP, window.show_keys, ("Ctrl+/", "Ctrl+?"), gap=True),
    ]
