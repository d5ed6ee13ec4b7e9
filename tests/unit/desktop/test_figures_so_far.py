"""Figures that come in while a job runs: each is put in words once, and anew where the language changes."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from desktop.presenters import runner as runner_module
from desktop.presenters.runner import Runner
from desktop.presenters.store import Store
from desktop.theme.tongue import TONGUE

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
