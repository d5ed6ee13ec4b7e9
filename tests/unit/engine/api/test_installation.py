"""What doctor knows: versions, settings, plug-ins, and whether files are as they were installed."""

from __future__ import annotations

import hashlib
import sys
from typing import TYPE_CHECKING

import pytest

from synth_engine import api
from synth_engine.contracts import programs
from synth_engine.contracts.errors import Cancelled

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as the freezer leaves it, and this process as a program in it."""
    (tmp_path / "lib").mkdir()
    (tmp_path / "cloister").write_bytes(b"the program")
    (tmp_path / "lib" / "part.pyc").write_bytes(b"a part")
    lines = [
        f"{hashlib.sha256((tmp_path / name).read_bytes()).hexdigest()}  {name}\n"
        for name in ("cloister", "lib/part.pyc")
    ]
    (tmp_path / "lib" / "files.sha256").write_text("".join(lines), encoding="utf-8")
    (tmp_path / "lib" / "edition.json").write_text(
        '{"v": 1, "edition": "open", "version": "1", "built": "2026-01-01T00:00:00Z"}', "utf-8"
    )
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "cloister"))
    return tmp_path


def test_programs_stand_beside_each_other(frozen: Path) -> None:
    """Frozen, worker and window are started from the same folder; the worker by its flag."""
    assert programs.worker_program() == [str(frozen / "cloister"), programs.WORKER_FLAG]
    assert programs.window_program() == [str(frozen / "cloister-app")]


def test_from_python_they_are_modules() -> None:
    """In a Python environment nothing changes."""
    assert programs.worker_program()[1:] == ["-m", "synth_engine.worker"]
    assert programs.window_program()[1:] == ["-m", "desktop"]


def test_whole_files_are_whole(frozen: Path) -> None:
    """All named files are compared, none differs."""
    assert api.damaged_files() == (2, ())
    assert api.about_installation()["installation"]["edition"] == "open"
    assert api.about_installation()["installation"]["folder"] == str(frozen)


@pytest.mark.parametrize("change", ["edited", "removed"])
def test_a_damaged_file_is_named(frozen: Path, change: str) -> None:
    """One that differs or is gone."""
    part = frozen / "lib" / "part.pyc"
    part.write_bytes(b"another") if change == "edited" else part.unlink()
    assert api.damaged_files() == (2, ("lib/part.pyc",))


def test_comparing_says_how_far_it_is(frozen: Path) -> None:
    """Bytes of all bytes to the end; what is gone counts for nothing; the listener may end it."""
    told: list[tuple[int, int]] = []
    (frozen / "cloister").unlink()
    assert api.damaged_files(lambda done, total: told.append((done, total))) == (2, ("cloister",))
    assert (told[0], told[-1]) == ((0, 6), (6, 6))

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        api.damaged_files(stop)


def test_a_missing_list_is_damage(frozen: Path) -> None:
    """Without its list an installation cannot be called whole."""
    (frozen / "lib" / "files.sha256").unlink()
    assert api.damaged_files() == (0, ("files.sha256",))


def test_a_damaged_edition_file_is_said(frozen: Path) -> None:
    """Doctor must answer where the installation is broken: that is what it is for."""
    (frozen / "lib" / "edition.json").write_text("{", encoding="utf-8")
    assert api.about_installation()["installation"]["damaged"] is True


def test_in_a_python_there_is_no_list() -> None:
    """Pip keeps its own."""
    assert api.damaged_files() is None
    about = api.about_installation()
    assert about["installation"]["kind"] == "python"
    assert about["parts"]["numpy"]
