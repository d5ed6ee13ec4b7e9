"""Every text passes the door of translations, German is whole, and no place in a text is lost on the way."""

from __future__ import annotations

import ast
import importlib.util
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop.messages import words
from desktop.presenters.commands import command
from desktop.theme import tongue
from desktop.theme.tongue import CONTEXT, TONGUE, many, pseudo, tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parents[3]
MAKERS = {
    **dict.fromkeys(
        ("Text", "Button", "Card", "QLabel", "QCheckBox", "QRadioButton", "Heading"), (0,)
    ),
    **dict.fromkeys(
        ("setText", "setToolTip", "setAccessibleName", "setAccessibleDescription"), (0,)
    ),
    **dict.fromkeys(("setPlaceholderText", "setWindowTitle", "setTitle", "add_action"), (0,)),
    **dict.fromkeys(("addItem", "addAction", "addMenu", "setStatusTip", "caption"), (0,)),
    "Notice": (1, 2, 3),
    "Blank": (1,),
    "DropArea": (0, 1),
    "addTab": (1,),
    "add": (0,),
}
"""What makes a text that people read -> which of its arguments do."""
NOT_YET = {
    "messages/data_words.py": 1,
    "messages/guard_words.py": 2,
}  # what the log is told, never shown
"""Files with texts that do not pass the door yet, and how many; this list only shrinks."""
NOT_TRANSLATED_YET = 0
"""German texts that are still missing; this number only shrinks."""


@pytest.fixture(scope="module")
def collector() -> ModuleType:
    """The script, as a module."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "scripts/translations.py")
    made = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = made
    spec.loader.exec_module(made)
    return made


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[QApplication]:
    """A window program that speaks English again afterwards."""
    yield qapp
    TONGUE.switch("en")


def _wordy(node: ast.AST) -> bool:
    """Whether an argument is a text of ours, as it is: letters, and more than a sign or a code."""
    if isinstance(node, ast.JoinedStr):
        return any(isinstance(p, ast.Constant) and _worded(str(p.value)) for p in node.values)
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and _worded(node.value)


def _worded(text: str) -> bool:
    letters = sum(one.isalpha() for one in text)
    return letters >= 2 and (" " in text.strip() or text[:1].isupper())


def bare_texts(tree: ast.AST) -> list[int]:
    """Lines where a text that people read does not pass the door."""
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        found += [
            one.lineno
            for at, one in enumerate(node.args)
            if at in MAKERS.get(name, ()) and _wordy(one)
        ]
    return found


def bare_constants(tree: ast.Module) -> list[int]:
    """Lines of messages modules where a sentence stands without `mark`."""
    marked = {
        id(arg)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"mark", "tr", "many"}
        for arg in node.args
    }
    return [
        inner.lineno
        for node in tree.body
        if isinstance(node, ast.Assign)
        for inner in ast.walk(node.value)
        if isinstance(inner, ast.Constant)
        and isinstance(inner.value, str)
        and " " in inner.value.strip()
        and _worded(inner.value)
        and id(inner) not in marked
    ]


def unconverted() -> Counter[str]:
    """File -> texts that do not pass the door."""
    found: Counter[str] = Counter()
    for file in sorted((ROOT / "desktop").rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        lines = bare_texts(tree)
        if file.parent.name == "messages":
            lines += bare_constants(tree)
        if lines:
            found[file.relative_to(ROOT / "desktop").as_posix()] = len(lines)
    return found


def test_every_text_passes_the_door() -> None:
    """No file has more texts past the door than the list allows, and a new file none."""
    more = {file: n for file, n in unconverted().items() if n > NOT_YET.get(file, 0)}
    assert not more


def test_the_check_sees_what_it_looks_for() -> None:
    """A bare text, a pieced one and a bare constant are found; marked ones and codes are not."""
    assert bare_texts(ast.parse('Text("Rows drawn", "soft")')) == [1]
    assert bare_texts(ast.parse('Notice("warn", f"Name {what} first.")')) == [1]
    assert not bare_texts(
        ast.parse('Text(tr("Rows drawn"), "soft"); Text("•"); Icon("done", "good")')
    )
    assert bare_constants(ast.parse('A = {"x": ("pass", "is met")}')) == [1]
    assert not bare_constants(ast.parse('A = {"x": ("pass", mark("is met"))}'))


@pytest.mark.sdv
def test_german_is_whole(collector: ModuleType) -> None:
    """Every text that the window shows has its German, with the same places in it."""
    messages = collector.merged(collector.collect(), collector.read("de"))
    waits = collector.todo(messages, "de")
    assert len(waits) <= NOT_TRANSLATED_YET, list(waits)[:20]
    assert not collector.troubles(messages)


def test_the_compiled_catalogue_is_the_written_one(collector: ModuleType) -> None:
    """The file that the window loads says what the translators wrote."""
    loaded = QTranslator()
    assert loaded.load("cloister_de", str(tongue.folder()))
    for one in collector.read("de").values():
        if one.done and not one.obsolete and not one.one:
            assert loaded.translate(CONTEXT, one.source) == one.said[0], one.source


@pytest.mark.parametrize(
    "text", ["Rows drawn", "{path} exists already.", "about {n} s left", "{a:.2f} of {b}"]
)
def test_pseudo_is_longer_and_keeps_every_place(text: str) -> None:
    """The language that nobody speaks shows what is cut off, and loses nothing that is filled in."""
    said = pseudo(text)
    assert len(said) >= 1.3 * len(text)
    assert said.startswith("[")
    assert tongue._PLACE.findall(said) == tongue._PLACE.findall(text)


def test_the_pseudo_language_answers_in_the_window(speaking: QApplication) -> None:
    """Switched on, every text of ours comes accented, with its values in it; switched off it does not."""
    TONGUE.switch("pseudo")
    assert tr("Stopped.").startswith("[Šţöþþéđ".replace("þþ", "pp"))
    assert "7" in many("{n} row", "{n} rows", 7)
    TONGUE.switch("en")
    assert tr("Stopped.") == "Stopped."


def test_counted_things_have_the_language_s_own_forms(speaking: QApplication) -> None:
    """One minute, two minutes, and the numbers as the language writes them, in English and German."""
    assert many("{n} minute", "{n} minutes", 1) == "1 minute"
    assert many("{n} minute", "{n} minutes", 1200) == "1,200 minutes"
    TONGUE.switch("de")
    assert many("{n} minute", "{n} minutes", 1) == "1 Minute"
    assert many("{n} minute", "{n} minutes", 1200) == "1.200 Minuten"


def test_numbers_and_dates_follow_the_language_on_screen(speaking: QApplication) -> None:
    """Groups, points and days are written as people of the language do."""
    assert words.count(1234567) == "1,234,567"
    assert words.moment("2026-11-30T01:02:03+00:00") == "2026-11-30 01:02:03"
    TONGUE.switch("de")
    assert words.count(1234567) == "1.234.567"
    assert words.percent(0.0312) == "3,1 %"
    assert words.figure(52.58, "%") == "52,6 %"
    assert words.moment("2026-11-30T01:02:03+00:00") == "30.11.2026 01:02:03"


def test_no_number_in_a_command_follows_the_language(speaking: QApplication) -> None:
    """What is copied for the command line is the same in every language."""
    TONGUE.switch("de")
    assert QLocale().decimalPoint() == ","
    assert (
        command("plan", "p.cloister", "--holdout", str(0.25))
        == "cloister plan p.cloister --holdout 0.25"
    )


def test_a_language_that_is_not_allowed_is_not_spoken(speaking: QApplication) -> None:
    """A site that allows English alone gets English, whatever somebody prefers."""
    TONGUE.switch("de", ("en",))
    assert TONGUE.code == "en"
    TONGUE.switch("xx")
    assert TONGUE.code == "en"
    assert QCoreApplication.translate(CONTEXT, "Stopped.") == "Stopped."
