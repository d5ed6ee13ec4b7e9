"""Figures that come in while a job runs: each is put in words once, and anew where the language changes."""

from __future__ import annotations

import weakref
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from desktop.presenters import runner as runner_module
from desktop.presenters.runner import Runner
from desktop.presenters.store import Store
from desktop.theme.tongue import TONGUE
from synth_engine.contracts.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def said(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What was put in words, in which language; English again afterwards."""
    del qapp
    found: list[str] = []

    def view(row: Any) -> str:
        found.append(f"{row} {TONGUE.code}")
        return found[-1]

    monkeypatch.setattr(runner_module, "line_view", view)
    yield found
    TONGUE.switch("en")


def test_each_is_put_in_words_once(said: list[str]) -> None:
    """New ones alone, until the language changes or another job runs."""
    TONGUE.switch("en")
    nobody: Any = SimpleNamespace()
    runner = Runner(Store(), nobody, nobody)
    job: Any = SimpleNamespace(figures=("a",))
    assert runner._figures_of(job) == ("a en",)
    job.figures = ("a", "b")
    assert runner._figures_of(job) == ("a en", "b en")
    assert runner._figures_of(job) == ("a en", "b en")
    assert said == ["a en", "b en"]
    TONGUE.switch("de")
    assert runner._figures_of(job) == ("a de", "b de")
    other: Any = SimpleNamespace(figures=("c",))
    assert runner._figures_of(other) == ("c de",)
    assert said == ["a en", "b en", "a de", "b de", "c de"]


class Job:
    """A job that has ended, as far as a runner asks."""

    step, figures, notices = "validate", ("a",), ()

    def cancel(self) -> None:
        """Stop."""

    def wait(self, seconds: float) -> bool:
        """It is over."""
        del seconds
        return True


@pytest.mark.parametrize("way", ["done", "failed", "stopped"])
def test_a_run_that_has_ended_is_let_go(said: list[str], way: str) -> None:
    """It holds the session and figures of the project: after its end, nobody does."""
    nobody: Any = SimpleNamespace()
    runner = Runner(Store(), nobody, nobody)
    job: Any = Job()
    runner._running = job
    assert runner._figures_of(job) == (said[-1],)
    held = weakref.ref(job)
    del job
    assert held() is not None
    if way == "done":
        runner._done(fresh=True)
    elif way == "failed":
        runner._failed(Cancelled())
    else:
        runner.stop()
    assert held() is None
    assert runner._said == (None, [])
