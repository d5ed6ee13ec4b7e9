"""`cloister audit` takes a project or an exported log: each is known by what it is, not by its first byte."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

import pytest

from synth_engine import api
from synth_engine.cli.audit_verbs import _is_export

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "correct horse battery"


def told(path: Path) -> bool:
    """Whether it is taken for an exported log."""
    return _is_export(argparse.Namespace(project=str(path)))


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """The log of a project, with names from everywhere in it."""
    out = tmp_path / "log.jsonl"
    with api.Session.create(tmp_path / "p.cloister", SECRET) as session:
        session.record("note", subject="山田太郎 and Jürgen " * 8)
        session.export_audit(out, "jsonl")
    return out


def test_a_project_that_begins_with_a_brace_is_a_project(tmp_path: Path) -> None:
    """A project's first bytes are drawn at random: one in 256 begins as an exported log does."""
    file = tmp_path / "p.cloister"
    for _ in range(200):
        file.write_bytes(b"{" + os.urandom(4_095))
        assert not told(file)


def test_an_export_is_one_even_where_somebody_spoilt_it(exported: Path) -> None:
    """What was changed in it is for the check to find."""
    assert told(exported)
    body = bytearray(exported.read_bytes())
    for at in (1, 40, 90):
        body[at] = 0xFF
    exported.write_bytes(body)
    assert told(exported)


def test_a_project_and_a_file_that_is_not_there_are_none(exported: Path) -> None:
    """The second is told apart where it is opened."""
    assert not told(exported.with_name("p.cloister"))
    assert not told(exported.with_name("nowhere"))
