"""Journeys run the real command line as a person would: a process, words, an exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PASSPHRASE = "correct horse battery staple"


@dataclass
class Answer:
    """What a command said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Its JSON document."""
        return json.loads(self.out)


@dataclass
class Line:
    """A folder with a passphrase file, in which commands run."""

    folder: Path

    def command(self, *words: str) -> list[str]:
        """The words of a command; P stands for the passphrase option."""
        spelt: list[str] = []
        for word in words:
            spelt += ["--passphrase-file", "words.txt"] if word == "P" else [word]
        return [sys.executable, "-m", "synth_engine", *spelt]

    def __call__(self, *words: str) -> Answer:
        """Run a command to its end."""
        done = subprocess.run(
            self.command(*words),
            cwd=self.folder,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=280,
        )
        return Answer(done.returncode, done.stdout, done.stderr)

    def ok(self, *words: str) -> Answer:
        """Run a command that must succeed."""
        answer = self(*words)
        assert answer.code == 0, answer.err + answer.out
        return answer


@pytest.fixture
def line(tmp_path: Path) -> Line:
    """A fresh folder."""
    (tmp_path / "words.txt").write_text(PASSPHRASE + "\n", encoding="utf-8")
    return Line(tmp_path)
