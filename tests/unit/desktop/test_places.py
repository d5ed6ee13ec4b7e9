"""Every page is where the window looks for it, and its modules are loaded ahead in small steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop import pages
from desktop.pages.base import Page
from desktop.shell import places
from desktop.shell.places import PAGES, Loading, Place
from desktop.shell.window import AHEAD

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize("place", PAGES, ids=lambda one: one.name)
def test_a_page_is_at_home_where_it_is_said_to_be(place: Place) -> None:
    """Its class is there, is a page, and has the name that the window knows it by."""
    kind = place.load()
    assert issubclass(kind, Page)
    assert kind.name == place.name
    assert kind.__module__ == f"{pages.__name__}.{place.modules[-1]}"


def test_no_page_has_two_places_and_what_is_made_ahead_has_one() -> None:
    """Names are those of pages."""
    names = [one.name for one in PAGES]
    assert len(names) == len(set(names))
    assert set(AHEAD) <= set(names)


def test_parts_are_parts() -> None:
    """What is loaded before a page is a module that the page brings, or it would be loaded for nothing."""
    for place in PAGES:
        page = pages.load(place.modules[-1])
        brought = {one.__module__ for one in vars(page).values() if isinstance(one, type)}
        for part in place.parts:
            assert pages.load(part).__name__ in brought, (place.name, part)


def slow_import(monkeypatch: pytest.MonkeyPatch, seconds: float) -> list[str]:
    """Let the loading of a module take so long on a clock of our own; the names that were loaded."""
    clock, names = [0.0], []

    def load(name: str) -> None:
        names.append(name)
        clock[0] += seconds

    monkeypatch.setattr(pages, "load", load)
    monkeypatch.setattr(places, "_load_beside", lambda: load("beside"))
    monkeypatch.setattr(places.time, "perf_counter", lambda: clock[0])
    return names


@pytest.mark.parametrize(
    ("seconds", "least"),
    [
        (places.AT_ONCE * 2, lambda before: before + 1),  # long ones: each by itself
        (places.AT_ONCE / 2, lambda before: before + 2),  # short ones: several without a pause
    ],
)
def test_modules_are_loaded_a_few_at_once(
    monkeypatch: pytest.MonkeyPatch, seconds: float, least: Callable[[int], int]
) -> None:
    """A step ends where it has taken long, and the next one goes on; in the order of the pages, parts first."""
    names = slow_import(monkeypatch, seconds)
    loading = Loading(["profile", "fit"])
    steps = []
    while loading.go_on():
        steps.append(len(names))
    known = {one.name: one for one in PAGES}
    assert names == [*known["profile"].modules, *known["fit"].modules, "beside"]
    assert steps[0] == least(0)
    assert steps[1] == min(least(steps[0]), len(names))
    assert not loading.go_on()
