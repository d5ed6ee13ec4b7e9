"""Every code that the engine may show to people has words, and labels that it builds are said in the language."""

from __future__ import annotations

import ast
import re
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.messages import code_words, label_words
from desktop.theme.tongue import TONGUE
from synth_engine import api
from synth_engine.audit import attempts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

ENGINE = Path(__file__).resolve().parents[3] / "synth_engine"
RECORDING = {
    **dict.fromkeys(("record", "record_within", "record_leaving", "stamp_of"), 0),
    "RunningStep": 0,
}
"""What writes a record -> which of its arguments is the action."""
FIELDS = frozenset(
    {
        *("v", "seq", "at", "actor", "action", "subject", "outcome", "reason", "digests"),
        *("versions", "prev", "digest"),
    }
)
APPENDING = frozenset({"append", "record_opening"})
"""What is told the action by its name."""


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The window speaks German."""
    del qapp
    TONGUE.switch("de")
    yield
    TONGUE.switch("en")


def first_texts(folder: Path, names: dict[str, int]) -> set[str]:
    """Texts that are handed to functions of these names, at the place that is said for each."""
    found = set()
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            at = names.get(name)
            recorded = name in APPENDING and RECORDING is names
            given = [one.value for one in node.keywords if recorded and one.arg == "action"]
            if at is not None and at < len(node.args):
                given.append(node.args[at])
            found |= {one.value for one in given if isinstance(one, ast.Constant)}
    return {one for one in found if isinstance(one, str)}


def test_every_action_of_the_log_has_words() -> None:
    """Whatever the engine records has words in the list, and the documentation names no other."""
    api_room = first_texts(ENGINE / "api", RECORDING)
    told = first_texts(ENGINE / "workflow", RECORDING) | set(attempts._ACTIONS.values())
    line = {one.name for one in api.STEPS}
    missing = sorted((api_room | told | line) - set(code_words.ACTIONS))
    assert not missing
    table = (ENGINE.parent / "docs" / "audit-log.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    documented = {name for row in rows for name in re.findall(r"`([a-z-]+)`", row)}
    unknown = sorted(documented - FIELDS - set(code_words.ACTIONS))
    assert not unknown
    assert len(api_room) > 12


def test_every_digest_of_the_log_has_words(german: None) -> None:
    """Whatever a record or a step's result has a digest of is said in words, in German too."""
    found = set()
    for file in (*(ENGINE / "api").glob("*.py"), *(ENGINE / "workflow").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            given: list[ast.AST] = []
            named = node.arg if isinstance(node, ast.keyword) else ""
            named = ast.unparse(node.targets[0]) if isinstance(node, ast.Assign) else named
            if isinstance(node, ast.keyword | ast.Assign) and named == "digests":
                given = [node.value]
            elif isinstance(node, ast.FunctionDef) and re.fullmatch(
                r"(.*_)?inputs(_of)?", node.name
            ):
                given = [one for one in ast.walk(node) if isinstance(one, ast.Return) and one.value]
            for one in given:
                keys = [k for d in ast.walk(one) if isinstance(d, ast.Dict) for k in d.keys]
                found |= {key.value for key in keys if isinstance(key, ast.Constant)}
    assert found <= set(code_words.DIGESTS), found - set(code_words.DIGESTS)
    assert {"named", "cells", "generator", "before", "approval", "checkpoint"} <= found
    shared = {"generator", "manifest"}  # the same word in both
    for code in sorted(found):
        said = code_words.digest_of(code)
        assert said.lower() != code_words.DIGESTS[code].lower() or code in shared | {"plan"}


def test_every_setting_of_a_method_has_words() -> None:
    """Names and choices of what every built-in method can be told are words for people."""
    seen = 0
    for point in metadata.distribution("cloister").entry_points:
        if point.group != "synth_engine.synthesizers":
            continue
        try:
            info = point.load()().info
        except ImportError:
            continue
        for one in info.parameters:
            seen += 1
            assert one.name in code_words.PARAMETERS, (info.name, one.name)
            for value in one.choices or ():
                assert value in code_words.CHOICES, (info.name, value)
    assert seen > 3


def test_every_figure_of_a_model_has_words() -> None:
    """What the card of a built-in model counts is said in words."""
    found = set()
    files = [*(ENGINE / "synthesizers").glob("*.py"), ENGINE / "rules" / "enforcing.py"]
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name == "facts":
                dicts = [one for one in ast.walk(node) if isinstance(one, ast.Dict)]
                found |= {k.value for one in dicts for k in one.keys if isinstance(k, ast.Constant)}
    assert found <= set(code_words.FACTS), found - set(code_words.FACTS)
    assert len(found) > 4


def test_every_change_of_an_import_has_words() -> None:
    """Whatever a reader counts as changed has words."""
    form = re.compile(r"(?:coercions.*|\{\}\))\[\"([a-z_]+)\"\] ?\+?=|_count\(\"([a-z_]+)\"")
    found = set()
    for file in (ENGINE / "tables").rglob("*.py"):
        for one in form.finditer(file.read_text(encoding="utf-8")):
            found.add(one[1] or one[2])
    assert found <= set(code_words.CHANGES), found - set(code_words.CHANGES)
    assert len(found) > 5


def test_every_finding_of_a_check_has_words() -> None:
    """Whatever verifying a release or a log may find wrong is a sentence with its subject."""
    found = first_texts(ENGINE / "release", {"Finding": 0}) | first_texts(
        ENGINE / "audit", {"Finding": 0}
    )
    assert found <= set(code_words.CLAIMS), found - set(code_words.CLAIMS)
    assert code_words.claim("file", "data/x.csv") == "data/x.csv: was changed"
    assert code_words.claim("made-up", "x") == "x: made up"


def test_words_of_codes_are_german_in_german(german: None) -> None:
    """No word of a code is the same in English and German, but those that are."""
    tables = (
        *(code_words.PARAMETERS, code_words.CHOICES, code_words.FACTS, code_words.CHANGES),
        *(code_words.ACTIONS, code_words.MORE_OUTCOMES, code_words.CLAIMS),
    )
    same = [text for one in tables for text in one.values() if code_words.tr(text) == text]
    assert not same


def test_ranges_below_bars_are_said_in_the_language(german: None) -> None:
    """Ranges of numbers and days, and what is left over; a category that looks like a range stays."""
    labels = ("below 22", "22 to 26.5", "1,000 and over", "missing or a code")
    assert label_words.bars(labels, numbers=True) == (
        "unter 22",
        "22 bis 26,5",
        "ab 1.000",
        "fehlt oder Code",
    )
    days = ("below 2024-01-31", "2024-01-31 to 2024-06-30")
    assert label_words.bars(days, numbers=True) == (
        "unter 31.01.2024",
        "31.01.2024 bis 30.06.2024",
    )
    said = label_words.bars(("22 to 26", "other", "b", "other", "missing"), numbers=False)
    assert said == ("22 to 26", "other", "b", "andere", "fehlt")


def test_groups_are_said_in_the_language(german: None) -> None:
    """The engine's words in a group are translated, names and categories stay, and columns are still found."""
    said = label_words.part
    assert said("age = lowest quarter, sex = f") == "age = unterstes Viertel, sex = f"
    assert said("age = part 2 of 3") == "age = Teil 2 von 3"
    assert said("outcome / forest") == "outcome / Wald"
    assert said("y / sex: selection rate") == "y / sex: Auswahlquote"
    assert said("forest / outcome") == "forest / outcome"


def test_labels_stay_in_english() -> None:
    """Where English is spoken, labels are the engine's own."""
    labels = ("below 22", "22 to 26", "other")
    assert label_words.bars(labels, numbers=True) == labels
    assert label_words.part("age = lowest quarter") == "age = lowest quarter"
