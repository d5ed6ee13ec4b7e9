"""What a step finds worth knowing is printed by the verb that did it, once, on stderr."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from synth_engine import api
from synth_engine.cli.arguments import build_parser
from synth_engine.cli.project_verbs import do_step
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "correct horse battery"
SAMPLED = ("STEP.SAMPLED", {"step": "fit", "rows": 10, "total": 50})
COMPARED = ("STEP.COMPARED_SAMPLE", {"rows": 10, "total": 50, "synthetic": 9, "made": 40})


class Session:
    """One whose jobs find two things, one of them twice."""

    def start(self, name: str, bar: Any, **options: Any) -> Any:
        """A job that has ended."""
        del name, bar, options
        return SimpleNamespace(job=SimpleNamespace(notices=(SAMPLED, COMPARED, SAMPLED)))

    def finish(self, running: Any) -> None:
        """Take nothing in."""


@pytest.mark.parametrize("step", ["profile", "fit", "generate", "validate"])
def test_every_step_of_the_line_says_what_it_found(
    step: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Code and texts, each once, on stderr: a JSON document on stdout stays one."""
    do_step(Session(), step)  # type: ignore[arg-type]  # as much of one as a step asks
    said = capsys.readouterr()
    assert said.out == ""
    lines = said.err.splitlines()
    assert [line.split(": ")[1] for line in lines] == ["STEP.SAMPLED", "STEP.COMPARED_SAMPLE"]
    assert "10 of 50 rows" in lines[0]


def test_what_an_import_finds_is_said_with_its_answer(capsys: pytest.CaptureFixture[str]) -> None:
    """Not twice."""
    do_step(Session(), "import")  # type: ignore[arg-type]  # as above
    assert capsys.readouterr().err == ""


def test_a_broken_rule_is_named_by_the_verb_that_saw_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the worker through the job to the terminal: rule and rows, no value."""
    path, words = tmp_path / "p.cloister", tmp_path / "words.txt"
    words.write_text(SECRET, encoding="utf-8")
    with api.Session.create(path, SECRET) as session:
        session.run_step("import", file=write_patients(tmp_path / "t.csv", 120))
        session.run_step("profile")
        plan = session.default_plan()
        session.set_plan(replace(plan, synthesizer="independent", rules=("age >= 45",)))
    parsed = build_parser().parse_args(["fit", str(path), "--passphrase-file", str(words)])
    parsed.run(parsed)
    told = capsys.readouterr().err
    assert told.count("cloister: RULES.BROKEN_IN_REAL: Rule 1 is broken by") == 1
