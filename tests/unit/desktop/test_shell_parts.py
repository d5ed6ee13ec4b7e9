"""The plain parts around the pages: hints, the palette's order, the help's library."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.presenters import events as e
from desktop.presenters.guard_state import RecentFact, Remembers
from desktop.presenters.help_library import read_library
from desktop.presenters.help_state import HelpState
from desktop.presenters.hints import next_hint
from desktop.presenters.preferences_state import Preferences
from desktop.presenters.reducer import reduce
from desktop.presenters.state import AppState, ImportView, Notice, ProjectView, StepView
from desktop.shell.palette import Choice, best, score
from synth_engine.workflow import STEPS

if TYPE_CHECKING:
    from pathlib import Path

STEP_VIEWS = tuple(StepView(one.name, one.title, one.does) for one in STEPS)
OPEN = AppState(page="import", steps=STEP_VIEWS, project=ProjectView("p", "/p", "p"))
SOURCE = ImportView("t.csv", (), (), (), ())


def standing(**states: str) -> tuple[StepView, ...]:
    """The line with some steps in a state, the others waiting."""
    return tuple(replace(one, state=states.get(one.name, "waiting")) for one in STEP_VIEWS)


# -- hints --------------------------------------------------------------------------------------


def test_hints_follow_the_line() -> None:
    """The first step that is open is what comes next; from an imported table on everything can be run at once."""
    first = replace(OPEN, steps=standing(**{"import": "ready"}))
    assert next_hint(first).page == "import"
    assert not next_hint(first).run
    done = {"import": "done", "profile": "done", "plan": "done", "fit": "ready"}
    later = replace(OPEN, steps=standing(**done), source=SOURCE)
    assert (next_hint(later).page, next_hint(later).run) == ("fit", True)
    made = done | {"fit": "done", "generate": "done", "validate": "ready"}
    drawn = replace(OPEN, steps=standing(**made), source=SOURCE)
    assert (next_hint(drawn).page, next_hint(drawn).run) == ("validate", False)
    refused = made | {"validate": "refused", "release": "waiting"}
    assert "not met" in next_hint(replace(drawn, steps=standing(**refused))).text


@pytest.mark.parametrize(
    "state",
    [
        replace(OPEN, project=None),
        replace(OPEN, project=replace(OPEN.project, read_only=True)),
        replace(OPEN, busy="Opening…"),
        replace(OPEN, page="settings"),
        replace(OPEN, preferences=Preferences(hints=False)),
        replace(OPEN, steps=standing(**{one.name: "done" for one in STEPS})),
    ],
)
def test_hints_are_silent_where_they_would_be_in_the_way(state: AppState) -> None:
    """No project, one to read, a job that runs, another page, nobody wants them, all is done."""
    assert next_hint(state) is None


# -- state --------------------------------------------------------------------------------------


def test_preferences_outlive_a_project() -> None:
    """Closing a project changes neither language nor help nor what is known of recent projects."""
    like = Preferences(language="de", size=150)
    fact = RecentFact("/p", "2026-11-30T00:00:00+00:00", "fit")
    state = replace(OPEN, preferences=like, recent=("/p",), recent_facts=(fact,))
    state = reduce(state, e.Helped(HelpState(topic="plan")))
    closed = reduce(state, e.Closed(STEP_VIEWS))
    assert closed.preferences == like
    assert closed.help.topic == "plan"
    assert closed.recent_facts == (fact,)
    forgotten = reduce(closed, e.Remembering(Remembers(on=False)))
    assert forgotten.recent_facts == ()


def test_a_new_language_renames_the_steps_and_keeps_where_they_stand() -> None:
    """Titles change, states and page stay, a message in the old language goes."""
    before = replace(OPEN, steps=standing(fit="stale"), notice=Notice("warn", "old words"))
    german = tuple(replace(one, title=f"{one.title}!") for one in STEP_VIEWS)
    after = reduce(before, e.Relabelled(german))
    assert [one.state for one in after.steps] == [one.state for one in before.steps]
    assert after.steps[0].title == f"{STEPS[0].title}!"
    assert after.notice is None
    assert after.page == before.page


@pytest.mark.parametrize("page", ["settings", "help", "welcome", "approve"])
def test_some_pages_need_no_project(page: str) -> None:
    """Settings and help are there before anything is open; a locked window shows none of them."""
    assert reduce(AppState(steps=STEP_VIEWS), e.Went(page)).page == page
    assert reduce(AppState(steps=STEP_VIEWS), e.Went("fit")).page == "welcome"


# -- palette ------------------------------------------------------------------------------------


def test_letters_must_come_in_order_and_beginnings_count_more() -> None:
    """`ks` finds Keyboard shortcuts before a word that merely holds both letters."""
    assert score("Settings", "xyz") is None
    assert score("Settings", "gs") is not None
    assert score("Keyboard shortcuts", "ks") > score("Make synthetic", "ks")
    assert score("Close the project", "clos") > score("Search the help for closing", "clos")


def test_what_was_done_last_stands_first() -> None:
    """With nothing typed recent actions lead; with something typed what fits does."""
    choices = [Choice(name, name.title(), "", lambda: None) for name in ("new", "open", "quit")]
    assert [one.name for one in best(choices, "", ["quit"])] == ["quit", "new", "open"]
    assert [one.name for one in best(choices, "op", ["quit"])] == ["open"]


# -- help ---------------------------------------------------------------------------------------


def test_every_page_of_the_window_has_its_help() -> None:
    """No F1 leads nowhere."""
    from desktop.shell.places import PAGES

    library = read_library()
    for page in PAGES:
        assert library.for_topic(page.name) is not None, page.name


def test_search_finds_words_and_beginnings(tmp_path: Path) -> None:
    """All words must be there; the last may be a beginning; a title counts more than a mention."""
    (tmp_path / "guide").mkdir()
    (tmp_path / "a.md").write_text("# Missing values\n\nWhat gaps mean.", encoding="utf-8")
    (tmp_path / "b.md").write_text(
        "# Other\n\nA missing *value* by the way, and rows.", encoding="utf-8"
    )
    guide = "---\ntitle: Planning\ntopic: plan\n---\n# Ignored heading\n\nChoose roles."
    (tmp_path / "guide" / "plan.md").write_text(guide, encoding="utf-8")
    library = read_library(tmp_path)
    assert [one.page.name for one in library.search("missing")] == ["a", "b"]
    assert [one.page.name for one in library.search("missing val")] == ["a", "b"]
    assert [one.page.name for one in library.search("missing rows")] == ["b"]
    assert library.search("nothing of it") == ()
    assert library.search("   ") == ()
    assert library.for_topic("plan").title == "Planning"
    assert library.pages[0].is_guide
    assert "value by the way" in library.search("rows")[0].piece
    assert "topic:" not in library.for_topic("plan").text
