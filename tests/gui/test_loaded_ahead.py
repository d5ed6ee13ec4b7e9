"""What the window starts without is loaded while nobody waits: pages' modules in its rests, the engine on its lane."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from desktop.app import main
from desktop.shell import ahead
from desktop.shell.ahead import Ahead
from desktop.shell.window import AHEAD
from synth_engine import api

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from tests.gui.conftest import Hand


def test_modules_of_pages_come_before_there_is_a_project(
    open_window: Callable[..., Hand], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a rest all of them are loaded, though no page may be made yet; not while rows come in."""
    monkeypatch.setattr(ahead, "QUIET_MS", 0)
    monkeypatch.setattr(ahead, "PAUSE_MS", 0)
    hand = open_window()
    window = hand.app.window
    loaded: list[bool] = []
    more, busy = window.load_more, [True]
    monkeypatch.setattr(type(window), "_imports", property(lambda _: busy[0]))

    def load_more() -> bool:
        loaded.append(more())
        return loaded[-1]

    monkeypatch.setattr(window, "load_more", load_more)
    window.ahead = Ahead(window, AHEAD, window._may_make)
    window.ahead.disturb()
    hand.bot.waitUntil(lambda: len(loaded) > 3)
    assert not any(loaded)
    busy[0] = False
    hand.bot.waitUntil(lambda: any(loaded) and not loaded[-1], timeout=10_000)
    window.ahead.stop()
    assert set(window.pages) == {"welcome"}


def test_the_engine_is_loaded_on_its_lane(
    open_window: Callable[..., Hand], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Soon after the window is there, and not on the window's thread."""
    monkeypatch.setattr(main, "LOAD_MS", 0)
    seen: list[int] = []
    monkeypatch.setattr(api, "load_everything", lambda: seen.append(threading.get_ident()))
    hand = open_window()
    hand.bot.waitUntil(lambda: bool(seen), timeout=10_000)
    hand.calm()
    assert len(seen) == 1
    assert seen[0] != threading.get_ident()
