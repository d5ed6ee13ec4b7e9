"""Crash reports stay on the machine: few, small, readable by their owner, and none stops the program."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from synth_engine import api
from synth_engine.api import crashes, site

if TYPE_CHECKING:
    from pathlib import Path

AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings folder that is there."""
    folder = tmp_path / "settings"
    folder.mkdir()
    monkeypatch.setenv(site.VARIABLE, str(folder))
    return folder


def test_a_report_is_kept_and_found_again(settings: Path) -> None:
    """It says versions, time and places, and only its owner reads it; forgetting leaves none."""
    path = api.keep_crash("ValueError\nfit (trees.py:12)", AT)
    assert path is not None
    text = path.read_text(encoding="utf-8")
    assert "trees.py:12" in text
    assert api.version() in text
    assert AT.isoformat() in text
    assert api.crash_reports() == (path,)
    if os.name == "posix":
        assert path.stat().st_mode & 0o077 == 0
    assert api.forget_crashes() == 1
    assert api.crash_reports() == ()


def test_they_are_few_and_small(settings: Path) -> None:
    """The oldest go; a long one is cut; two in one second are two."""
    for second in range(crashes.MOST + 5):
        api.keep_crash(f"Error {second}", AT.replace(minute=second))
    kept = api.crash_reports()
    assert len(kept) == crashes.MOST
    assert f"Error {crashes.MOST + 4}" in kept[0].read_text(encoding="utf-8")
    long = api.keep_crash("Ä" * 100_000, AT.replace(hour=9))
    again = api.keep_crash("second", AT.replace(hour=9))
    assert long is not None
    assert long != again
    assert long.stat().st_size <= crashes.LARGEST_BYTES


def test_where_it_cannot_be_kept_nothing_breaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that is not there, and a file in its place: no report, no error."""
    monkeypatch.setenv(site.VARIABLE, str(tmp_path / "nowhere"))
    assert api.keep_crash("text", AT) is None
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv(site.VARIABLE, str(tmp_path / "file"))
    assert api.keep_crash("text", AT) is None
