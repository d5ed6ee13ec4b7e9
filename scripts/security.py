"""`make security`: every test that proves a promise, and a table promise -> test -> figure.

A test says which promise it proves with ``@pytest.mark.promise(N)``, and how well with
``record_property("figure", "40 of 40 kills")``. Exit code 1 where a promise has no test that ran here and
passed, or one of its tests failed. What was skipped is shown with its reason.

    scripts/security.py            all of them, slow ones too (hours, mostly kills and fuzzing)
    scripts/security.py --fast     without the slow ones (minutes)
    scripts/security.py --write    also keep the table as docs/security-table.md
    scripts/security.py --only 8   one promise

The functions named ``pytest_…`` are pytest's hooks: this file is also the plug-in that collects.
"""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parents[1]
MODEL = ROOT / "docs" / "threat-model.md"
TABLE = ROOT / "docs" / "security-table.md"
NUMBERS = range(1, 21)
_PROMISE = re.compile(r"^\*\*(\d+)\. (.+?)\*\*", re.MULTILINE)
_MOST_FIGURES = 4
NO_TEST = "no test"
_ONLY = "CLOISTER_PROMISES"  # numbers, for the processes that run tests


@dataclass
class Proof:
    """One test function, all of its parameters together."""

    name: str
    proves: str
    promises: tuple[int, ...]
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    seconds: float = 0.0
    figures: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)

    @property
    def result(self) -> str:
        """In a few words."""
        if self.failed:
            return f"FAILED ({self.failed} of {self.failed + self.passed})"
        if not self.passed:
            return f"skipped: {self.reasons[0] if self.reasons else 'no reason given'}"
        more = f", {self.skipped} skipped" if self.skipped else ""
        return f"passed{f' ({self.passed})' if self.passed > 1 else ''}{more}"


FOUND: dict[str, Proof] = {}


# -- the plug-in --------------------------------------------------------------------------------


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Send along with each report what it is a proof of: reports may come from another process."""
    wanted = {int(one) for one in os.environ.get(_ONLY, "").split()}
    kept: list[pytest.Item] = []
    for item in items:
        numbers = sorted(
            {int(n) for mark in item.iter_markers("promise") for n in mark.args if n in NUMBERS}
        )
        doc = getattr(getattr(item, "function", None), "__doc__", "") or ""
        item.user_properties.append(("promises", numbers))
        item.user_properties.append(("proves", " ".join(doc.split())))
        if not wanted or wanted & set(numbers):
            kept.append(item)
        else:
            config.hook.pytest_deselected(items=[item])
    items[:] = kept


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Keep how it ended."""
    said = dict(report.user_properties)
    if not said.get("promises"):
        return
    name = report.nodeid.split("[", 1)[0]
    proof = FOUND.setdefault(name, Proof(name, str(said["proves"]), tuple(said["promises"])))
    proof.seconds += report.duration
    if report.when == "call":
        proof.figures += [str(v) for k, v in report.user_properties if k == "figure"]
    if report.failed:
        proof.failed += 1
    elif report.skipped:
        proof.skipped += 1
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else ""
        proof.reasons.append(reason.removeprefix("Skipped: "))
    elif report.when == "call":
        proof.passed += 1


# -- the table ----------------------------------------------------------------------------------


def titles() -> dict[int, str]:
    """Promises in the words of the threat model."""
    text = MODEL.read_text(encoding="utf-8") if MODEL.is_file() else ""
    found = {int(number): words.rstrip(".") for number, words in _PROMISE.findall(text)}
    return {number: found.get(number, "") for number in NUMBERS}


def proofs_of(number: int) -> list[Proof]:
    """Tests of a promise, in a steady order."""
    return sorted((p for p in FOUND.values() if number in p.promises), key=lambda p: p.name)


def unproven(numbers: Iterable[int]) -> list[tuple[int, str]]:
    """Promises without a proof here, and why."""
    found = []
    for number in numbers:
        proofs = proofs_of(number)
        failed = sum(one.failed for one in proofs)
        if not proofs:
            found.append((number, NO_TEST))
        elif failed:
            found.append((number, f"{failed} failed"))
        elif not any(one.passed for one in proofs):
            found.append((number, "every test was skipped here"))
    return found


def _short(name: str) -> str:
    path, _, function = name.partition("::")
    return f"{Path(path).stem}::{function.removeprefix('test_')}"


def _figures(proof: Proof) -> str:
    different = list(dict.fromkeys(proof.figures))
    more = f" and {len(different) - _MOST_FIGURES} more" if len(different) > _MOST_FIGURES else ""
    return "; ".join(different[:_MOST_FIGURES]) + more


def shown(numbers: Iterable[int]) -> str:
    """The table for a terminal."""
    known, lines = titles(), []
    for number in numbers:
        lines.append(f"\n{number:>2}  {known[number]}")
        for one in proofs_of(number):
            figure = _figures(one)
            lines.append(
                f"      {_short(one.name)}: {one.result}{f'  [{figure}]' if figure else ''}"
            )
        if not proofs_of(number):
            lines.append("      NO TEST")
    return "\n".join(lines)


def written(numbers: Iterable[int]) -> str:
    """The table as a page."""
    known = titles()
    tests = {one.name for one in FOUND.values()}
    lines = [
        "# Promises, their tests, and what they measured",
        "",
        f"Made by `scripts/security.py --write`, {len(tests)} tests, Python {platform.python_version()}, "
        f"{platform.system()} {platform.machine()}. The promises in full: threat-model.md.",
    ]
    for number in numbers:
        lines += ["", f"## {number}. {known[number]}", ""]
        lines += ["| what the test proves | test | result | figure |", "|---|---|---|---|"]
        for one in proofs_of(number):
            cells = (one.proves, f"`{_short(one.name)}`", one.result, _figures(one))
            lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Run, show, and say whether every promise is proven."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--fast", action="store_true", help="without the slow tests")
    parser.add_argument("--write", action="store_true", help=f"keep {TABLE.relative_to(ROOT)}")
    parser.add_argument("--only", type=int, action="append", choices=NUMBERS, help="a promise")
    parser.add_argument("--cores", type=int, default=2, help="tests at a time (2)")
    words, others = parser.parse_known_args()
    numbers = words.only or list(NUMBERS)
    sys.path.insert(0, str(Path(__file__).parent))
    os.environ[_ONLY] = " ".join(map(str, words.only or ()))
    chosen = "promise and not slow" if words.fast else "promise"
    arguments = ["-p", "security", "-m", chosen, "--timeout", "14400", "-p", "no:randomly"]
    if words.cores > 1:
        arguments += ["-n", str(words.cores), "--dist", "worksteal"]
    ended = pytest.main([*arguments, f"--rootdir={ROOT}", str(ROOT / "tests"), *others])
    # The very module that pytest loaded as its plug-in, not this one, which runs as a program.
    security = importlib.import_module("security")
    print(security.shown(numbers))
    if words.write:
        TABLE.write_text(security.written(numbers), encoding="utf-8")
        print(f"\nWritten: {TABLE.relative_to(ROOT)}")
    missing = security.unproven(numbers)
    if words.fast:  # tests/architecture holds that there is one
        print(
            f"\nProven by long tests alone: {[n for n, why in missing if why == NO_TEST] or 'none'}"
        )
        missing = [(number, why) for number, why in missing if why != NO_TEST]
    tests = len(security.FOUND)
    print(f"\n{tests} tests, {len(numbers) - len(missing)} of {len(numbers)} promises proven here.")
    for number, why in missing:
        print(f"Not proven here: {number} ({why})")
    return 1 if missing or ended not in {0, 5} else 0


if __name__ == "__main__":
    raise SystemExit(main())
