"""A process of ours writes no core file and lets no other program of its user look in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[4]

CRASH = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_CORE, resource.getrlimit(resource.RLIMIT_CORE)[1:] * 2)
from synth_engine.contracts.hardening import harden
if sys.argv[1] == "hard":
    harden()
    harden(scrub=False)
print(resource.getrlimit(resource.RLIMIT_CORE)[0], flush=True)
os.abort()
"""


@pytest.mark.promise(1)
@pytest.mark.skipif(sys.platform == "win32", reason="core files are POSIX")
def test_a_crash_leaves_no_core_file(tmp_path: Path) -> None:
    """The limit is zero and an abort writes no file."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})" + CRASH, "hard"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.stdout == "0\n", done.stderr
    assert done.returncode < 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="prctl is Linux")
def test_other_programs_cannot_look_in() -> None:
    """The process is not dumpable, so neither a debugger of the same user nor a crash handler reads it."""
    code = (
        "import ctypes; from synth_engine.contracts.hardening import harden\n"
        "p = ctypes.CDLL(None).prctl; a = p(3, 0, 0, 0, 0); harden(); print(a, p(3, 0, 0, 0, 0))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == "1 0\n", done.stderr


def test_all_three_programs_begin_with_it() -> None:
    """Command line, worker and window call it before they do anything with data."""
    for name in (
        "synth_engine/cli/__init__.py",
        "synth_engine/worker/serving.py",
        "desktop/__main__.py",
    ):
        assert "harden(" in (ROOT / name).read_text(encoding="utf-8"), name
