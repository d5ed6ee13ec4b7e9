"""What people read: words for every code, figures, commands that the command line understands."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import QLocale

from desktop.messages import words
from desktop.presenters.commands import command, of_plan, of_release
from desktop.presenters.state import PlanView
from synth_engine.cli.arguments import build_parser
from synth_engine.contracts.plan import Role
from synth_engine.contracts.steps import StepState
from synth_engine.contracts.table import ColumnKind


def test_every_code_of_the_engine_has_its_words() -> None:
    """No role, kind or state is shown as a bare code."""
    assert {str(role) for role in Role} == set(words.ROLES)
    assert {str(kind) for kind in ColumnKind} <= set(words.KINDS)
    assert {str(state) for state in StepState} - {"blocked"} <= set(words.STATES)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(None, ""), (0.4, "almost done"), (30, "about 30 s left"), (240, "about 4 min left")],
)
def test_time_left(seconds: float | None, said: str) -> None:
    """Time left is said in the unit people think in."""
    assert words.time_left(seconds) == said


def test_figures() -> None:
    """Counts, shares, sizes and scores in one manner."""
    assert words.count(1234567) == "1,234,567"
    assert words.percent(0.031) == "3.1 %"
    assert words.percent(0.5) == "50 %"
    assert words.size(749_200) == "749.2 kB"
    assert words.figure(None, "") == "–"
    assert words.figure(52.58, "%") == "52.6 %"
    assert words.digest("ab" * 16) == "ab" * 8 + " " + "ab" * 8


PLAN = PlanView(
    roles=(("age", "", "ordinary"), ("patient no", "", "identifier")),
    synthesizer="sequential-trees",
    parameters=(("leaf", 30),),
    rows=500,
    holdout=0.25,
    seed=3,
    targets=("age",),
    protected=("sex",),
    policy="research-sharing",
)


@pytest.mark.parametrize(
    ("language", "said"),
    [("de_DE", "31.01.2026"), ("fr_FR", "31/01/2026"), ("en_US", "2026-01-31"), ("ar_EG", None)],
)
def test_days_are_read_as_they_are_written(
    monkeypatch: pytest.MonkeyPatch, language: str, said: str | None
) -> None:
    """A day is typed as the language shows it, with or without leading noughts, or as ISO does; nothing is guessed."""
    monkeypatch.setattr(words, "locale", lambda: QLocale(language))
    shown = words.day("2026-01-31")
    assert said in {shown, None}
    assert words.typed_day(f" {shown} ") == "2026-01-31"
    assert words.typed_day(shown.replace("01", "1")) == "2026-01-31"
    assert words.typed_day("2026-01-31") == "2026-01-31"
    assert words.typed_day("someday") == "someday"
    assert words.typed_day("1.2.26") == "1.2.26"


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="only a POSIX process can move")
@pytest.mark.parametrize("zone", ["Europe/Berlin", "Pacific/Auckland", "America/Lima"])
def test_a_day_is_that_day_everywhere(zone: str) -> None:
    """What is shown of a day, and typed again, is the same day, however far from Greenwich it is asked."""
    ask = "from desktop.messages import words as w; print(w.day('2026-01-31'), w.typed_day(w.day('2026-02-01')))"
    around = {**os.environ, "TZ": zone}
    done = subprocess.run(
        [sys.executable, "-c", ask], env=around, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["2026-01-31", "2026-02-01"]


def test_copied_commands_are_understood() -> None:
    """What a page offers to copy is what the command line takes, quotes and all."""
    import shlex

    kept = PlanView((("age", "", "ordinary"), ("patient no", "", "ordinary")), "x", policy="p")
    line = shlex.split(of_plan("my project.cloister", PLAN, "visits", kept))
    said = build_parser().parse_args(line[1:])
    assert said.project == "my project.cloister"
    assert said.role == ["visits.patient no=identifier"]
    assert said.set == ["leaf=30"]
    line = shlex.split(
        of_release(
            "p.cloister",
            out="out here",
            key="k.pem",
            purpose="teaching at night",
            recipient="",
            formats=("csv", "parquet"),
            overrides=(("detection", "known: tiny table"),),
        )
    )
    said = build_parser().parse_args(line[1:])
    assert said.out == "out here"
    assert said.override == ["detection"]
    assert said.reason == ["known: tiny table"]
    assert said.format == ["csv", "parquet"]
    for verb in ("fit", "generate", "validate", "create"):
        build_parser().parse_args(shlex.split(command(verb, "a b.cloister"))[1:])
    build_parser().parse_args(shlex.split(command("audit", "verify", "a b.cloister"))[1:])
