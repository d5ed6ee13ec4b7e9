"""The section about augmentation without Qt: its answer in texts, its question, its command."""

from __future__ import annotations

import shlex

from desktop.messages import augmentation_words as said
from desktop.presenters import augmentation_views as views
from desktop.presenters import events as e
from desktop.presenters.commands import command
from desktop.presenters.reducer import reduce
from desktop.presenters.state import AppState
from synth_engine.cli.arguments import build_parser
from synth_engine.collapse.augmentation import ALONE, COPIES
from synth_engine.collapse.augmentation_answer import summarise
from synth_engine.collapse.downstream import METRICS
from tests.helpers.augmentation import made


def answer(effect: float) -> dict[str, object]:
    """An answer of made-up figures in which every plan changes the score by so much."""

    def figure(seed: int, size: int, plan: str, kind: str) -> float:
        gain = 0.0 if plan == ALONE or plan.startswith(COPIES) else effect
        return 0.8 + gain + 0.0005 * ((7 * seed + size + len(plan)) % 5)

    return {**summarise(made(figure)), "stale": False}


def test_nothing_kept_is_nothing_shown() -> None:
    """Without an answer there is no view."""
    assert views.augmentation_view(None) is None


def test_an_answer_in_texts() -> None:
    """Every size has a line for nothing added and one for each plan; help and harm are words, not colours."""
    good, bad = (views.augmentation_view(answer(effect)) for effect in (0.05, -0.05))
    assert good is not None
    assert bad is not None
    assert (good.verdict, bad.verdict) == ("helps", "harms")
    last = good.sizes[-1]
    assert last.rows == "400"
    assert last.lines[0].added == said.NOTHING
    assert [line.answer for line in last.lines] == ["", "helps", "helps", "helps"]
    assert last.lines[1].gain.startswith("+0.05")
    assert {line.answer for line in bad.sizes[0].lines[1:]} == {"harms"}
    assert good.sentences[0].startswith("Adding")


def test_every_word_of_the_engine_is_known() -> None:
    """No verdict and no measure is shown as a bare code."""
    assert set(said.METRICS) == set(METRICS)
    assert set(said.VERDICTS) == {"helps", "none-helps", "harms", "not-known"}


def test_the_command_is_one_the_command_line_understands() -> None:
    """What the section shows can be pasted."""
    text = command(*views.command_words("p.cloister", "a column", 8))
    parsed = build_parser().parse_args(shlex.split(text)[1:])
    assert (parsed.target, parsed.seeds) == ("a column", 8)


def test_a_snapshot_brings_it() -> None:
    """What the project keeps reaches the state."""
    view = views.augmentation_view(answer(0.0))
    state = reduce(AppState(), e.Loaded(e.Snapshot((), None, augmentation=view), go=False))
    assert state.augmentation is view
