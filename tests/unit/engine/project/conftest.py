"""A fresh project for each test, closed at the end."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path

import pytest

from synth_engine.crypto import derive_key
from synth_engine.project import ROUNDS, Project
from tests.helpers.projects import make

remembered = functools.cache(derive_key)


@pytest.fixture(autouse=True)
def _fewer_derivations(monkeypatch: pytest.MonkeyPatch) -> None:
    """Save time, not safety: a key derived once is remembered, and a wrong passphrase costs two tries."""
    monkeypatch.setattr("synth_engine.project.unlock.derive_key", remembered)
    monkeypatch.setattr("synth_engine.project.unlock.ROUNDS", ROUNDS[:2])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the project is."""
    return tmp_path / "demo.cloister"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    """An open, empty project."""
    with make(path) as made:
        yield made
