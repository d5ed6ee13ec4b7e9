"""Collects every text that the window shows, keeps its translations, and compiles them.

    scripts/translations.py                 collect into resources/translations/cloister_de.ts, compile to .qm
    scripts/translations.py --todo FILE     write what is not translated yet, as JSON {English: ""}
    scripts/translations.py --take FILE     take a filled JSON in; several people can do so side by side
    scripts/translations.py --check         say what is missing, change nothing; 1 where something is

Texts are literals in `tr`, `many` and `mark` under desktop/, and the engine's: catalogue of codes, steps, tasks,
metrics, synthesizers, policies. A translation that is no longer needed is kept, marked obsolete.
"""

from __future__ import annotations

import argparse
import ast
import fcntl
import json
import re
import subprocess
import sys
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "Cloister"
DOORS = {"tr": 1, "mark": 1, "many": 2}
PLACE = re.compile(r"\{([A-Za-z_]\w*)[^{}]*\}")
FORMS = {"de": 2}
"""Language -> how many forms it has for counted things."""


@dataclass
class Message:
    """A text and where it stands.

    Attributes:
        source: English; of a counted one the form for many.
        one: the English for one, where the text counts something.
        files: where it is written.
        said: the translation, or one per form; empty where it is not translated.
        obsolete: nobody asks for it any more.
    """

    source: str
    one: str = ""
    files: set[str] = field(default_factory=set)
    said: tuple[str, ...] = ()
    obsolete: bool = False

    @property
    def done(self) -> bool:
        """Whether every form is there."""
        return bool(self.said) and all(self.said)


class _Text(ast.Constant):
    """A constant that is a text."""

    value: str


def literals(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """(source, English for one) of every text that goes through a door.

    Raises:
        ValueError: a pieced-together text goes through it: no translator could find it.
    """
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name | ast.Attribute):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
        given = node.args[: DOORS.get(name, 0)]
        if any(isinstance(one, ast.JoinedStr | ast.BinOp) for one in given):
            msg = f"line {node.lineno}: {ast.unparse(node)[:80]}"
            raise ValueError(msg)
        texts = [one.value for one in given if isinstance(one, ast.Constant)]
        if texts and len(texts) == len(given) and all(isinstance(one, str) for one in texts):
            yield (str(texts[-1]), str(texts[0]) if len(texts) > 1 else "")


def of_window() -> Iterator[tuple[str, str, str]]:
    """(source, one, file) of the window's own texts."""
    for file in sorted((ROOT / "desktop").rglob("*.py")):
        if file.name == "tongue.py":
            continue
        name = file.relative_to(ROOT).as_posix()
        try:
            for source, one in literals(ast.parse(file.read_text(encoding="utf-8"))):
                yield source, one, name
        except ValueError as error:
            sys.exit(f"{name}: a text is pieced together: {error}")


def of_engine() -> Iterator[tuple[str, str]]:
    """(source, where) of the engine's texts that the window shows."""
    from synth_engine.contracts.catalogue import CATALOGUE
    from synth_engine.contracts.resources import resource
    from synth_engine.contracts.sentences import FORMS, LISTS
    from synth_engine.contracts.tasks import TASKS
    from synth_engine.workflow import STEPS

    for entry in CATALOGUE.values():
        if entry.kind == "usage":  # of the command line alone
            continue
        for text in (entry.what, entry.meaning, entry.to_do):
            yield text, "synth_engine/contracts/catalogue"
    for step in STEPS:
        for text in (step.title, step.does):
            yield text, "synth_engine/workflow"
    for text in TASKS.values():
        yield text, "synth_engine/contracts/tasks.py"
    for text in (*FORMS, *LISTS.values()):
        yield text, "synth_engine/contracts/sentences.py"
    yield from _of_plugins()
    yield from _of_values()
    for file in sorted(resource("policies").glob("*.json")):
        body = json.loads(file.read_text(encoding="utf-8"))
        for text in (body["title"], body["summary"], *(t["reason"] for t in body["thresholds"])):
            yield text, f"resources/policies/{file.name}"


def _of_values() -> Iterator[tuple[str, str]]:
    """Texts that travel inside results: of purposes, of a model's card, of curves."""
    from synth_engine.synthesizers import assembly
    from synth_engine.workflow.purposes import PURPOSES

    for one in PURPOSES:
        for text in (one.title, one.summary, *(why for _, why in one.reasons)):
            yield text, "synth_engine/workflow/purposes.py"
    card = (*assembly.GUARANTEES, *assembly.LIMITS, assembly.TEXT_LEFT_OUT, assembly.PERSISTED)
    for text in (*card, assembly.NOT_PERSISTED, assembly.SHARED, assembly.RULED):
        yield text, "synth_engine/synthesizers/assembly.py"
    for file in sorted((ROOT / "synth_engine" / "validation").glob("*.py")):
        for text in _of_curves(ast.parse(file.read_text(encoding="utf-8"))):
            yield text, file.relative_to(ROOT).as_posix()


def _of_curves(tree: ast.Module) -> Iterator[str]:
    """Plain texts that are handed to a curve: its name, the plot's question, its axes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and any(
            isinstance(one, ast.Name) and one.id == "PLOT" for one in node.targets
        ):
            yield from (one.value for one in ast.walk(node.value) if _is_text(one))
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in {"Curve", "curve"}:
                yield from (one.value for one in node.args if _is_text(one))
    names = {"synthetic rows", "fresh real rows"}
    yield from sorted(names & {one.value for one in ast.walk(tree) if _is_text(one)})


def _is_text(node: ast.AST) -> TypeGuard[_Text]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value


def _of_plugins() -> Iterator[tuple[str, str]]:
    """Texts of what is built in: they are shown as they are, by name."""
    for point in metadata.distribution("cloister").entry_points:
        if point.group not in {"synth_engine.metrics", "synth_engine.synthesizers"}:
            continue
        where = point.value.partition(":")[0].replace(".", "/") + ".py"
        try:
            info = point.load()().info
        except ImportError as error:
            sys.exit(f"{where}: {error}. Collect where every part is installed (`make setup`).")
        if point.group == "synth_engine.metrics":
            # The form of its sentence is in `contracts.sentences`.
            texts: tuple[str, ...] = (info.title, info.explanation, info.source)
        else:
            texts = (info.title, info.summary, info.privacy, info.licence_note, info.needs)
            texts += tuple(parameter.text for parameter in info.parameters)
        for text in texts:
            yield text, where


def collect(*, engine: bool = True) -> dict[str, Message]:
    """Every text by its source."""
    found: dict[str, Message] = {}
    every = list(of_window())
    if engine:
        every += [(text, "", where) for text, where in of_engine()]
    for source, one, file in every:
        if not source.strip():
            continue
        message = found.setdefault(source, Message(source, one))
        message.one = message.one or one
        message.files.add(file)
    return found


def path(language: str) -> Path:
    """The catalogue of a language."""
    return FOLDER / f"cloister_{language}.ts"


def read(language: str) -> dict[str, Message]:
    """What is translated so far."""
    file = path(language)
    if not file.is_file():
        return {}
    found = {}
    for node in ET.parse(file).getroot().iter("message"):  # noqa: S314 - our own file
        source = node.findtext("source") or ""
        said = node.find("translation")
        if said is None:
            continue
        forms = tuple(one.text or "" for one in said.findall("numerusform"))
        text = forms or ((said.text,) if said.text else ())
        gone = said.get("type") in {"obsolete", "vanished"}
        found[source] = Message(source, node.findtext("extracomment") or "", set(), text, gone)
    return found


def merged(collected: dict[str, Message], kept: dict[str, Message]) -> list[Message]:
    """What is asked for with what was said of it, and what nobody asks for any more."""
    for source, message in collected.items():
        old = kept.get(source)
        if old is not None and len(old.said) == max(1, len(old.said) if message.one else 1):
            message.said = old.said
    gone = [one for source, one in kept.items() if source not in collected and one.done]
    for one in gone:
        one.obsolete = True
    return sorted([*collected.values(), *gone], key=lambda one: (one.obsolete, one.source))


def write(language: str, messages: Iterable[Message]) -> None:
    """Write a catalogue as Qt's Linguist reads it."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines += [f'<TS version="2.1" language="{language}" sourcelanguage="en">', "<context>"]
    lines += [f"    <name>{CONTEXT}</name>"]
    for one in messages:
        counts = ' numerus="yes"' if one.one else ""
        lines += [f"    <message{counts}>"]
        lines += [f'        <location filename="../../{file}"/>' for file in sorted(one.files)]
        lines += [f"        <source>{escape(one.source)}</source>"]
        if one.one:
            lines += [f"        <extracomment>{escape(one.one)}</extracomment>"]
        state = ' type="obsolete"' if one.obsolete else "" if one.done else ' type="unfinished"'
        if one.one:
            forms = one.said or ("",) * FORMS[language]
            said = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in forms)
        else:
            said = escape(one.said[0]) if one.said else ""
        lines += [f"        <translation{state}>{said}</translation>", "    </message>"]
    lines += ["</context>", "</TS>", ""]
    FOLDER.mkdir(parents=True, exist_ok=True)
    partial = path(language).with_suffix(".partial")
    partial.write_text("\n".join(lines), encoding="utf-8")
    partial.replace(path(language))


def compile_(language: str) -> None:
    """Compile a catalogue to what the window loads, beside it first: a window that runs has the old one mapped."""
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    made = path(language).with_suffix(".qm")
    fresh = made.with_suffix(".qm.new")
    subprocess.run(
        [tool, "-silent", "-nounfinished", path(language), "-qm", fresh], check=True, cwd=ROOT
    )
    fresh.replace(made)


def places(text: str) -> list[str]:
    """Names of the places in a text, sorted; a doubled brace is none."""
    return sorted(PLACE.findall(text.replace("{{", "").replace("}}", "")))


def troubles(messages: Iterable[Message]) -> list[str]:
    """Translations whose places are not those of the source."""
    found = []
    for one in messages:
        for form in one.said:
            if form and places(form) != places(one.source) and not (one.one and form):
                found.append(one.source)
            if form and one.one and not set(places(form)) <= set(places(one.source)):
                found.append(one.source)
    return found


def take(language: str, file: Path) -> list[str]:
    """Take a JSON of translations in; return sources that nobody asks for or whose places differ."""
    given = json.loads(file.read_text(encoding="utf-8"))
    all_ = {one.source: one for one in merged(collect(), read(language))}
    odd = []
    for source, said in given.items():
        forms = tuple(said) if isinstance(said, list) else (said,)
        one = all_.get(source)
        if one is None or not all(forms):
            odd += [source] if one is None else []
            continue
        candidate = Message(source, one.one, one.files, forms)
        if troubles([candidate]) or (one.one and len(forms) != FORMS[language]):
            odd.append(source)
            continue
        one.said, one.obsolete = forms, one.obsolete
    write(language, all_.values())
    return odd


def todo(messages: Iterable[Message], language: str) -> dict[str, str | list[str]]:
    """What waits for a translation, to be filled in."""
    waits = [one for one in messages if not one.done and not one.obsolete]
    return {one.source: [""] * FORMS[language] if one.one else "" for one in waits}


def main(argv: list[str] | None = None) -> int:
    """Do what is asked; return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--language", default="de", choices=sorted(FORMS))
    parser.add_argument("--todo", type=Path)
    parser.add_argument("--take", type=Path)
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_args(argv)
    sys.path.insert(0, str(ROOT))
    FOLDER.mkdir(parents=True, exist_ok=True)
    with Path(__file__).open(encoding="utf-8") as lock:  # several translators, one catalogue
        fcntl.flock(lock, fcntl.LOCK_EX)
        odd = take(asked.language, asked.take) if asked.take else []
        messages = merged(collect(), read(asked.language))
        if not asked.check:
            write(asked.language, messages)
            compile_(asked.language)
    waits = todo(messages, asked.language)
    if asked.todo:
        asked.todo.write_text(json.dumps(waits, ensure_ascii=False, indent=1), encoding="utf-8")
    for source in odd:
        print(f"not taken: {source}")
    bad = troubles(messages)
    for source in bad:
        print(f"places differ: {source}")
    asked_for = [one for one in messages if not one.obsolete]
    print(f"{len(asked_for)} texts, {len(waits)} not translated")
    return 1 if odd or (asked.check and (waits or bad)) else 0


if __name__ == "__main__":
    sys.exit(main())
