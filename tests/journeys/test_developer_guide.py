"""The parts of the developer's guide work as they stand there: contract, distribution, list, command line."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.tables import write_patients

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs/guide/developer.md"
_PART = re.compile(r"^```\w+ part (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINES = 40
CARDS = "".join(f"name: v{at}\nweight: {50 + at % 40}.5\n\n" for at in range(60))


def python(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run Python in the folder, with the settings that lie there."""
    return subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "CLOISTER_SETTINGS": str(folder / "settings"),
            "OMP_NUM_THREADS": "1",
        },
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=280,
    )


def cloister(folder: Path, *words: str) -> str:
    """Run a command that must succeed; what it said."""
    done = python(folder, "-m", "synth_engine", *words)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    """The guide's files in a folder."""
    for name, body in _PART.findall(GUIDE.read_text(encoding="utf-8")):
        (tmp_path / name).write_text(body, encoding="utf-8")
    return tmp_path


def test_the_synthesizer_has_as_few_lines_as_the_guide_says(parts: Path) -> None:
    """Forty, without imports and empty ones."""
    assert f"## A synthesizer in {LINES} lines" in GUIDE.read_text(encoding="utf-8")
    lines = (parts / "chain.py").read_text(encoding="utf-8").splitlines()
    said = [one for one in lines if one.strip() and not one.startswith(("import ", "from "))]
    assert len(said) <= LINES


def test_the_parts_keep_the_contract(parts: Path) -> None:
    """The guide's own test file passes: check_synthesizer and check_metric."""
    done = python(parts, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_parts.py")
    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout


@pytest.mark.slow
def test_the_distribution_runs_once_it_is_on_the_list(parts: Path) -> None:
    """Installed as the guide says it does not run; named in the list, synthesizer, metric and reader are there."""
    done = python(
        parts,
        *("-m", "pip", "install", "--no-index", "--no-deps", "--no-build-isolation"),
        *("--no-compile", "--quiet", "--disable-pip-version-check", "--target", "parts", "."),
    )
    assert done.returncode == 0, done.stderr
    settings = parts / "settings" / "site.json"
    settings.parent.mkdir()
    site: dict[str, Any] = {"v": 1, "plugins": {"folder": str(parts / "parts"), "allowed": []}}
    settings.write_text(json.dumps(site), encoding="utf-8")
    (found,) = json.loads(cloister(parts, "plugins", "--json"))
    assert not found["listed"]
    write_patients(parts / "patients.csv", 400)
    words = ("synthesize", "patients.csv", "--out", "chained.csv", "--synthesizer", "chain")
    assert python(parts, "-m", "synth_engine", *words).returncode != 0
    site["plugins"]["allowed"] = [{name: found[name] for name in ("name", "version", "digest")}]
    settings.write_text(json.dumps(site), encoding="utf-8")
    assert "chain" in cloister(parts, "synthesizers")
    assert "gaps_per_row" in cloister(parts, "metrics")
    assert json.loads(cloister(parts, *words, "--json"))["rows"] == 400
    (parts / "visits.cards").write_text(CARDS, encoding="utf-8")
    columns = json.loads(cloister(parts, "profile", "visits.cards", "--json"))["columns"]
    assert [(one["name"], one["kind"]) for one in columns][1] == ("weight", "numeric")
