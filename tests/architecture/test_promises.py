"""Every promise of the threat model has a test that says it proves it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NUMBERS = set(range(1, 21))
MODEL = ROOT / "docs" / "threat-model.md"


def marked() -> dict[int, set[str]]:
    """Promise -> test files that name it."""
    found: dict[int, set[str]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if node.func.attr == "promise":
                for number in node.args:
                    assert isinstance(number, ast.Constant), path
                    found.setdefault(number.value, set()).add(path.relative_to(ROOT).as_posix())
    return found


def test_every_promise_has_a_test() -> None:
    """1 to 20: each is named by at least one test, and no test names a promise that is none."""
    assert set(marked()) == NUMBERS


def test_the_threat_model_says_every_promise_and_names_its_tests() -> None:
    """Each promise stands there once, in order, with test files that are there and bear its mark."""
    text = MODEL.read_text(encoding="utf-8")
    parts = re.split(r"(?m)^\*\*(\d+)\. ", text)
    assert [int(one) for one in parts[1::2]] == sorted(NUMBERS)
    known = marked()
    for number, body in zip(map(int, parts[1::2]), parts[2::2], strict=True):
        said = body.split("\n\n", 1)[0] if number < max(NUMBERS) else body.split("\n## ", 1)[0]
        files = set(re.findall(r"`(tests/[\w/]+\.py)`", said))
        assert files, f"promise {number} names no test"
        wrong = {one for one in files if one not in known[number]}
        assert not wrong, f"promise {number}: {wrong}"
