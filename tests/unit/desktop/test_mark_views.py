"""The site's watermark in the window, without Qt: the box, the reasons, the words on the ways in and out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.messages import mark_words, site_words
from desktop.presenters import events as e
from desktop.presenters.commands import command
from desktop.presenters.mark_views import command_words, generate_options, mark_view
from desktop.presenters.reducer import reduce
from desktop.presenters.runner import task_words
from desktop.presenters.state import AppState, MarkView
from synth_engine import api
from synth_engine.cli.arguments import build_parser

OURS = api.MarkStanding("aaaa", found=True, site="there", site_key="aaaa")
OTHER = replace(OURS, site_key="bbbb")
AWAY = replace(OURS, site="not-set", site_key="")
BARE = replace(OURS, marked="", found=False)
NO_KEY = replace(AWAY, marked="", found=False)
LOST = replace(NO_KEY, site="unreadable")


@pytest.mark.parametrize(
    ("standing", "can", "tone", "hint"),
    [
        (OURS, True, "soft", mark_words.READY),
        (BARE, True, "soft", mark_words.READY),
        (NO_KEY, False, "soft", mark_words.NOT_SET),
        (LOST, False, "soft", mark_words.UNREADABLE),
        (AWAY, True, "warn", mark_words.AWAY.format(key="aaaa")),
        (OTHER, True, "warn", mark_words.OTHER.format(key="aaaa", known="bbbb")),
    ],
)
def test_the_box_can_be_pressed_or_says_why_not(
    standing: api.MarkStanding, can: bool, tone: str, hint: str
) -> None:
    """With a key it can; without one the reason and the next step; a mark whose key is away can be taken off."""
    view = mark_view(standing, drawn=True)
    assert (view.can, view.tone, view.hint) == (can, tone, hint)


@pytest.mark.parametrize(
    ("standing", "fact", "leaves"),
    [
        (OURS, "this site's (key aaaa)", mark_words.LEAVES_KNOWN),
        (OTHER, "of key aaaa", mark_words.LEAVES_OTHER),
        (replace(OURS, found=False), mark_words.WEAK.format(named=""), mark_words.LEAVES_WEAK),
        (BARE, mark_words.FACT_NONE, mark_words.LEAVES_BARE),
    ],
)
def test_what_the_rows_carry_is_said_where_they_are_and_where_they_leave(
    standing: api.MarkStanding, fact: str, leaves: str
) -> None:
    """Ours, another's, too weak, none; and nothing at all before rows are there."""
    view = mark_view(standing, drawn=True)
    assert fact in view.fact
    assert leaves in view.leaves
    before = mark_view(standing, drawn=False)
    assert (before.fact, before.leaves) == ("", "")


def test_what_is_asked_for_stays_until_it_is_so() -> None:
    """Ticked, it moves the rows; drawn so, nobody asks any more. Another key's mark is not this site's."""
    state = AppState(mark=mark_view(BARE, drawn=True))
    assert not state.mark_moves
    asked = reduce(state, e.MarkAsked(on=True))
    assert asked.mark_moves
    same = reduce(asked, e.Loaded(e.Snapshot(mark=mark_view(OTHER, drawn=True))))
    assert same.mark_asked
    assert same.mark_moves
    done = reduce(asked, e.Loaded(e.Snapshot(mark=mark_view(OURS, drawn=True))))
    assert (done.mark_asked, done.mark_moves) == (None, False)
    assert reduce(done, e.MarkAsked(on=False)).mark_moves


def test_the_box_is_told_to_the_engine_and_as_a_command() -> None:
    """Nothing said: nothing told, so the engine keeps the mark. The words are ones that the parser takes."""
    assert generate_options(None) == {}
    assert generate_options(mark=True) == {"watermark": api.SITE}
    assert generate_options(mark=False) == {"watermark": None}
    bare, ours = mark_view(BARE, drawn=True), mark_view(OURS, drawn=True)
    assert command_words(bare, None, "k") == command_words(bare, False, "k") == ()
    for view, on, option in ((bare, True, "--watermark"), (ours, False, "--no-watermark")):
        line = command("generate", "p.cloister", *command_words(view, on, "site.key"))
        assert option in line
        build_parser().parse_args(line.split()[1:])
    assert command_words(MarkView(), True, "") == ("--watermark", "FILE")


def mark(low: float | None) -> dict[str, object]:
    """What an import keeps of the watermark."""
    share = {"value": low, "low": low, "high": None if low is None else 1.0}
    return {"found": low is not None, "share": share, "false_positive_rate": 1e-4, "key_id": "aaaa"}


@pytest.mark.parametrize(
    ("real", "found", "tone", "words"),
    [
        (0.0, {"ancestors": [], "watermark": mark(0.4)}, "bad", ("At least 40.0 %", "10,000")),
        (0.8, {"ancestors": [{}], "watermark": mark(0.1)}, "warn", ("20.0 %", "also carry")),
        (0.8, {"ancestors": [{}], "watermark": mark(None)}, "warn", ("known by its rows",)),
        (1.0, {"ancestors": [], "watermark": mark(None)}, "good", ("do not carry",)),
        (1.0, {"ancestors": []}, "good", (site_words.KNOWN_CLEAN,)),
    ],
)
def test_the_way_in_says_what_the_mark_said(
    real: float, found: dict[str, object], tone: str, words: tuple[str, ...]
) -> None:
    """By the mark alone, by rows and mark, by rows alone, by neither, and a project of before."""
    lineage = {"generation_depth": int(real < 1), "real_share": real}
    told = site_words.came_from(lineage, found)
    assert told[0] == tone
    assert all(one in told[1] for one in words)


def test_tasks_of_the_mark_have_words() -> None:
    """What is long enough to be read is a sentence, not a code; others keep theirs."""
    assert task_words("lineage.watermark", "Import") == "Looking for the site's watermark"
    assert task_words("generate.watermark", "Generate") == "Choosing rows that carry the mark"
    assert task_words("fit.other_thing", "Fit") == "Learning: other thing"
