"""Garbage is looked for in the window's thread, in quiet moments, and nowhere else."""

from __future__ import annotations

import gc
import threading
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.app import tidying
from synth_engine import api
from tests.gui.test_journey import SECRET

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.gui.conftest import Hand


class Ring:
    """Something that only a collection takes away."""

    def __init__(self) -> None:
        self.itself = self


def test_only_the_windows_thread_collects(open_window: Callable[..., Hand]) -> None:
    """Objects by the ten thousand on another thread set nothing off; as much on the window's is tidied up soon."""
    hand = open_window()
    assert not gc.isenabled()
    seen: list[str] = []

    def note(phase: str, info: dict[str, int]) -> None:
        del info
        if phase == "stop":
            seen.append(threading.current_thread().name)

    gc.callbacks.append(note)
    try:
        other = threading.Thread(target=lambda: [[] for _ in range(50_000)], name="other")
        other.start()
        other.join()
        lost = weakref.ref(Ring())
        kept = [[] for _ in range(tidying.MOST_YOUNG + 1)]
        assert lost() is not None
        hand.bot.waitUntil(lambda: lost() is None, timeout=5_000)
    finally:
        gc.callbacks.remove(note)
    assert kept
    assert set(seen) == {threading.main_thread().name}


def test_it_waits_while_somebody_works(
    open_window: Callable[..., Hand], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A few new objects are left alone until it is quiet."""
    hand = open_window()
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", lambda generation=2: collected.append(generation) or 0)
    monkeypatch.setattr(gc, "get_count", lambda: (tidying.YOUNG + 1, 0, 0))
    hand.app.window.presence.noticed.emit()
    hand.app.tidying.tidy()
    assert collected == []
    monkeypatch.setattr(tidying, "QUIET", -1.0)
    hand.app.tidying.tidy()
    assert collected == [0]


def test_all_is_looked_at_when_nobody_is_there(
    open_window: Callable[..., Hand], monkeypatch: pytest.MonkeyPatch
) -> None:
    """After ten looks at the new ones, and twenty quiet seconds; the eleventh takes those in that outlived one."""
    hand = open_window()
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", lambda generation=2: collected.append(generation) or 0)
    monkeypatch.setattr(gc, "get_count", lambda: (tidying.MOST_YOUNG + 1, 0, 0))
    hand.app.window.presence.noticed.emit()
    for _ in range(tidying.TURNS + 2):
        hand.app.tidying.tidy()
    assert collected == [*[0] * tidying.TURNS, 1, 0]
    monkeypatch.setattr(tidying, "VERY_QUIET", -1.0)
    hand.app.tidying.tidy()
    assert collected[-1] == 2


def test_what_outlived_a_look_is_looked_at_while_somebody_works(
    open_window: Callable[..., Hand], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A ring that was in use at the first look is gone after the longest time, however busy somebody is."""
    hand = open_window()
    hand.app.tidying._timer.stop()
    monkeypatch.setattr(tidying, "LONGEST", 1_000.0)
    ring = Ring()
    lost = weakref.ref(ring)
    gc.collect(0)  # it outlives this one
    del ring
    hand.app.window.presence.noticed.emit()
    hand.app.tidying.tidy()
    gc.collect(0)
    assert lost() is not None
    monkeypatch.setattr(tidying, "LONGEST", -1.0)
    hand.app.tidying.tidy()
    assert lost() is None


def open_(hand: Hand, project: Path) -> None:
    """Open a project from the welcome page."""
    hand.page.choose(str(project))
    hand.type(hand.page.open_passphrase, SECRET)
    hand.press(hand.page.open_button)
    hand.bot.waitUntil(lambda: hand.state.project is not None, timeout=30_000)
    hand.calm()


def leave(hand: Hand, way: str) -> None:
    """Lock, close, or open another project in the place of this one."""
    if way == "lock":
        hand.app.desk.guard.lock()
        hand.bot.waitUntil(lambda: hand.state.locked is not None, timeout=30_000)
    elif way == "close":
        hand.app.desk.close_project()
        hand.bot.waitUntil(lambda: hand.state.page == "welcome", timeout=30_000)
    else:
        before = hand.state.project.path
        other = str(Path(before).with_name("other.cloister"))
        hand.app.desk.create(other, SECRET, SECRET)
        hand.bot.waitUntil(lambda: hand.state.project.path != before, timeout=30_000)


@pytest.mark.parametrize("way", ["lock", "close", "another"])
def test_leaving_a_project_drops_what_was_read_at_once(
    open_window: Callable[..., Hand], everything: Path, way: str
) -> None:
    """Rows that only a ring of objects still holds are gone with the lock or the closing, not when it suits."""
    hand = open_window()
    open_(hand, everything)
    ring = Ring()
    lost = weakref.ref(ring)
    gc.collect()
    del ring  # old: neither looks at new ones nor at those that outlived one find it
    leave(hand, way)
    hand.bot.waitUntil(lambda: lost() is None, timeout=5_000)


@pytest.mark.parametrize("way", ["lock", "close"])
def test_no_job_keeps_a_session_behind_its_end(
    open_window: Callable[..., Hand], everything: Path, way: str
) -> None:
    """What ran is let go when it has ended; so a closed session is gone, with what it knew."""
    hand = open_window()
    open_(hand, everything)
    hand.app.desk.run("validate")
    hand.bot.waitUntil(lambda: hand.state.run is not None, timeout=30_000)
    hand.bot.waitUntil(lambda: hand.state.run is None, timeout=120_000)
    hand.calm()
    assert hand.app.desk.runner.how == "done"
    assert of_kind(api.RunningStep) == 0
    leave(hand, way)
    hand.calm()
    gc.collect()
    assert of_kind(api.Session) == (1 if way == "lock" else 0)


def of_kind(kind: type) -> int:
    """How many objects of a kind there are."""
    return sum(isinstance(one, kind) for one in gc.get_objects())


def test_python_has_it_back_when_the_window_is_gone(open_window: Callable[..., Hand]) -> None:
    """Whoever embeds the window finds Python as it was."""
    hand = open_window()
    hand.app.shut()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
