"""Every sentence that the engine fills in has its form, and every form is said by the engine."""

from __future__ import annotations

import ast
import re
from importlib import metadata
from pathlib import Path

import pytest

from synth_engine.contracts.metric_sentences import METRIC_FORMS
from synth_engine.contracts.sentences import FORMS, RULES, places, read

ROOT = Path(__file__).resolve().parents[3] / "synth_engine"
SAYING = (
    *("collapse/summary.py", "collapse/advice.py", "collapse/lights.py", "collapse/arms.py"),
    *("collapse/axes.py", "collapse/augmentation_answer.py", "collapse/downstream.py"),
    *("improvement/drift_words.py", "improvement/comparing.py", "improvement/plans.py"),
    *("rules/wording.py", "synthesizers/free_text.py"),
)
"""Files whose filled-in sentences the window shows; `api/account.py` says one of its own, looked at below."""
NOT_SHOWN = (
    "The noise of a difference",  # of the command line's long answer
    "only one of the two runs",  # shown by code, in the window's own words
    "the figure has no interval",
    "best is what fresh real rows have",
)


def _pieces(file: str) -> set[str]:
    """Wordy pieces of every text that is put together in a file."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    left_out = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.Raise)
        or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        for inner in ast.walk(node)
    }
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and id(node) not in left_out:
            found |= {one.value for one in node.values if isinstance(one, ast.Constant)}
    return {one for one in found if len(re.findall(r"[a-z]{2,}", one)) >= 3 and "\n" not in one}


@pytest.mark.parametrize("file", SAYING)
def test_no_sentence_without_its_form(file: str) -> None:
    """What is put together from words and figures is in a form, word by word."""
    whole = "\n".join(FORMS)
    for piece in _pieces(file):
        if piece.startswith(NOT_SHOWN):
            continue
        for part in re.split(r"\{\w*\}", piece):
            assert part.strip(" :;.,(") in whole, piece


def test_no_form_that_nobody_says() -> None:
    """The wordy pieces of every form stand in the engine's code."""
    code = "\n".join(
        one.read_text(encoding="utf-8")
        for folder in (
            "collapse",
            "improvement",
            "rules",
            "synthesizers",
            "validation",
            "api",
            "contracts",
        )
        for one in sorted((ROOT / folder).glob("*.py"))
        if one.name not in {"sentences.py", "metric_sentences.py"}
    )
    code = re.sub(r'"\s*\n\s*f?"', "", code)
    for form in FORMS:
        for piece in re.split(r"\{\w+\}", form):
            words = piece.strip(" :;.,()%")
            if len(words.split()) >= 4 and "compareds" not in words:
                told = words.split()
                threes = (" ".join(told[at : at + 3]) for at in range(len(told) - 2))
                assert any(three in code for three in threes), form


@pytest.mark.sdv
def test_forms_of_metrics_are_theirs() -> None:
    """Each built-in metric's sentence is in the list, without how figures are written, and no other."""
    said = set()
    for point in metadata.distribution("cloister").entry_points:
        if point.group == "synth_engine.metrics":
            sentence = point.load()().info.sentence
            said |= {re.sub(r"\{(\w+)(:[^{}]*)?\}", r"{\1}", sentence)} if sentence else set()
    assert set(METRIC_FORMS) == said


@pytest.mark.parametrize("form", [one for one in FORMS if one not in RULES])
def test_a_filled_form_is_read_back(form: str) -> None:
    """A sentence tells its form, so that it can be said in another language; or one that says the same words."""
    filled = form.format_map(dict.fromkeys(places(form), "12.5"))
    found = read(filled)
    assert found is not None
    assert found[0].format_map(found[1]) == filled


def test_names_of_columns_are_no_words() -> None:
    """A column that is called like a sentence stays what it is."""
    found = read("column rare groups is new")
    assert found == ("column {column} is new", {"column": "rare groups"})
    assert read("Somebody else's sentence with 3 figures.") is None
