"""A fresh project for each test, closed at the end."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path

import pytest

from synth_engine.crypto import derive_key, slot_key
from synth_engine.project import ROUNDS, Project
from tests.helpers.projects import make

_derived = functools.cache(derive_key)
remembered_slot = functools.cache(slot_key)


def remembered(passphrase: str, salt: bytes, rounds: int) -> bytes:
    """A key derived once; every caller gets bytes of its own, because it overwrites them."""
    return bytes(bytearray(_derived(passphrase, salt, rounds)))


@pytest.fixture(autouse=True)
def _fewer_derivations(monkeypatch: pytest.MonkeyPatch) -> None:
    """Save time, not safety: a key derived once is remembered, and a wrong passphrase costs two tries."""
    monkeypatch.setattr("synth_engine.project.unlock.derive_key", remembered)
    monkeypatch.setattr("synth_engine.crypto.slot_key", remembered_slot)
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
