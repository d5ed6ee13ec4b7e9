"""Tests of the frozen program: `make package`, then `make test-frozen`. Skipped, saying so, where none was made."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(os.environ.get("CLOISTER_FROZEN", ROOT / "build" / "frozen"))


@dataclass(frozen=True)
class Frozen:
    """A frozen folder.

    Attributes:
        edition: ``open`` or ``full``.
        folder: with the programs.
    """

    edition: str
    folder: Path

    @property
    def lib(self) -> Path:
        """Its libraries."""
        return self.folder / "lib"

    def surroundings(self, home: Path) -> dict[str, str]:
        """A person's environment without a Python, a checkout or a screen."""
        return {
            "PATH": "/usr/bin:/bin",
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "CLOISTER_SETTINGS": str(home / "settings"),
            "QT_QPA_PLATFORM": "offscreen",
        }

    def run(
        self, words: Sequence[object], home: Path, *, code: int = 0, seconds: float = 240
    ) -> subprocess.CompletedProcess[str]:
        """Run the command line; its exit code must be as expected."""
        done = subprocess.run(
            [str(self.folder / "cloister"), *map(str, words)],
            capture_output=True,
            text=True,
            check=False,
            cwd=home,
            env=self.surroundings(home),
            timeout=seconds,
        )
        assert done.returncode == code, done.stdout[-2000:] + done.stderr[-2000:]
        return done

    def ask(self, words: Sequence[object], home: Path, *, code: int = 0) -> Any:
        """The JSON answer to a command."""
        return json.loads(self.run([*words, "--json"], home, code=code).stdout)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every test once an edition."""
    if "frozen" in metafunc.fixturenames:
        metafunc.parametrize("frozen", ["open", "full"], indirect=True)


@pytest.fixture(scope="session")
def frozen(request: pytest.FixtureRequest) -> Frozen:
    """The frozen folder of an edition."""
    edition = str(request.param)
    folder = FOLDER / f"cloister-{edition}"
    if not (folder / "lib" / "edition.json").is_file():
        pytest.skip(f"the {edition} edition was not frozen here (make package)")
    return Frozen(edition, folder)


@pytest.fixture
def budget(frozen: Frozen) -> dict[str, float]:
    """What the edition may take."""
    body = json.loads((ROOT / "packaging" / "budget.json").read_text(encoding="utf-8"))
    found: dict[str, float] = body[frozen.edition]
    return found
