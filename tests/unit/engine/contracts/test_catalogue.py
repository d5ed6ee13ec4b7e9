"""The catalogue: every code that the code raises has its texts, and every text its code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from synth_engine.contracts.catalogue import CATALOGUE, message
from synth_engine.contracts.errors import KINDS, Bug, Cancelled, error_of

ROOT = Path(__file__).resolve().parents[4]
CODE = re.compile(r'"((?:[A-Z]{3,}\.)[A-Z][A-Z_]+)"')
PREFIXES = {code.split(".")[0] for code in CATALOGUE}


def sources() -> list[Path]:
    """Every module of the engine and the window but the catalogue itself."""
    files = [*(ROOT / "synth_engine").rglob("*.py"), *(ROOT / "desktop").rglob("*.py")]
    return [path for path in files if "catalogue" not in path.parts]


def raised() -> dict[str, set[str]]:
    """Codes in the source -> files they stand in."""
    found: dict[str, set[str]] = {}
    for path in sources():
        for code in CODE.findall(path.read_text(encoding="utf-8")):
            if code.split(".")[0] in PREFIXES:
                found.setdefault(code, set()).add(path.name)
    return found


def test_every_code_in_the_source_has_an_entry() -> None:
    """No error can reach a person without its texts."""
    missing = {code: files for code, files in raised().items() if code not in CATALOGUE}
    assert not missing


def test_every_entry_is_used() -> None:
    """The catalogue holds no text that nothing says."""
    assert not set(CATALOGUE) - set(raised())


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_entry_says_what_happened_and_what_to_do(code: str) -> None:
    """Every entry is three whole sentences of text and of a known kind."""
    entry = CATALOGUE[code]
    assert entry.kind in {*KINDS, "notice"}
    for text in (entry.what, entry.meaning, entry.to_do):
        assert text.strip() == text
        assert len(text) > 5
    assert entry.what.endswith((".", "!", "?"))


def test_a_missing_parameter_never_breaks_a_message() -> None:
    """A message with a placeholder and no value shows a question mark instead of failing."""
    what, _, _ = message("STEP.NEEDS", {})
    assert "?" in what


def test_unknown_codes_from_a_worker_become_bugs() -> None:
    """What a worker says is checked: an unknown code or parameter does not pass."""
    assert isinstance(error_of("NO.SUCH_CODE", x=1), Bug)
    assert isinstance(error_of("JOB.CANCELLED"), Cancelled)
    assert error_of("STEP.NEEDS", step="fit", secret="value").parameters == {"step": "fit"}
