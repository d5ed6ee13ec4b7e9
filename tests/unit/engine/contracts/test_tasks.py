"""Names of tasks for people: every task has one, in both faces."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from synth_engine.cli import output
from synth_engine.contracts.frames import Frame
from synth_engine.contracts.tasks import TASKS
from synth_engine.jobs import ProgressState

ENGINE = Path(output.__file__).parents[1]
TOLD = re.compile(r'\.progress\(\s*"([a-z_.0-9]+)"')
# The whole of a step, a job beside the line, or a part whose step's name says enough.
STEPS = frozenset({"validate", "describe", "fill.blocks", "collapse.reference", "collapse.measure"})


def test_every_task_has_a_name() -> None:
    """No code is shown for what the engine reports, and no name is left over."""
    texts = [file.read_text(encoding="utf-8") for file in ENGINE.rglob("*.py")]
    told = {code for text in texts for code in TOLD.findall(text)}
    assert told
    assert told - STEPS - set(TASKS) == set()
    named = {name for name in TASKS if sum(text.count(f'"{name}"') for text in texts) > 1}
    assert set(TASKS) - named == set()


def test_the_command_lines_bar_says_the_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a terminal the bar shows words for the task."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)

    class Running:
        """A job that looks for the mark."""

        progress = ProgressState(0.5, "lineage.watermark", 1.0)

    bar = output.Bar("import")
    bar.job = Running()  # type: ignore[assignment]  # as much of a job as the bar asks
    bar(Frame("progress", "job", 0, {"task": "lineage.watermark", "done": 1, "total": 2}))
    assert "Looking for the site's watermark" in capsys.readouterr().err
