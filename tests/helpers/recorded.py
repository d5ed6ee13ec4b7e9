"""Every text of their own that engine and window write into the log, read out of their source.

A form is the text with ``{}`` where something is filled in. What a variable, a function or a constant says is followed
as far as the source shows it; what a person typed, a code or a name comes out as nothing.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("synth_engine/api", "synth_engine/audit", "synth_engine/workflow", "desktop")
FIELDS = frozenset({"subject", "reason", "said", "kind"})
"""Arguments that end up as words in a record, by their name."""
WRITERS: dict[str, tuple[int, ...]] = {
    **dict.fromkeys(("append", "record", "record_within", "adopt_table", "Attempt"), ()),
    **dict.fromkeys(("record_leaving", "note_reading", "left", "_write"), (1, 3)),
    **dict.fromkeys(("record_opening", "note", "note_unmasked", "_write_look"), (0, 1)),
    **dict.fromkeys(("stamp_of", "adopt", "copy"), (2,)),
}
"""What writes a record, a line of the side note, or what the window hands on -> places of its words.

The names of several methods that have nothing to do with the log are among these: where one of those says a text
in such a place, it has to be told apart here.
"""
_CODE = re.compile(r"[A-Z]+(\.[A-Z_]+)+")
HELD = frozenset({"holds"})
"""Attributes that say what a copied row is."""


@dataclass
class Source:
    """One file.

    Attributes:
        tree: of it.
        package: engine or window: neither calls the other's functions to say something to the log.
        above: node -> the one it stands in.
    """

    tree: ast.Module
    package: str = ""
    above: dict[ast.AST, ast.AST] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Note where everything stands."""
        for node in ast.walk(self.tree):
            for child in ast.iter_child_nodes(node):
                self.above[child] = node

    def scopes(self, node: ast.AST) -> Iterator[ast.AST]:
        """Functions around a node, and the file."""
        at: ast.AST | None = node
        while at is not None:
            at = self.above.get(at)
            if isinstance(at, ast.FunctionDef | ast.Module):
                yield at


class Written:
    """The texts of some rooms of the program."""

    def __init__(self) -> None:
        files = sorted(file for room in ROOMS for file in (ROOT / room).rglob("*.py"))
        self._sources = [
            Source(ast.parse(one.read_text(encoding="utf-8")), one.relative_to(ROOT).parts[0])
            for one in files
        ]
        self._seen: set[ast.AST] = set()

    @cached_property
    def _functions(self) -> dict[str, list[tuple[Source, ast.FunctionDef]]]:
        found: dict[str, list[tuple[Source, ast.FunctionDef]]] = {}
        for source in self._sources:
            for node in ast.walk(source.tree):
                if isinstance(node, ast.FunctionDef):
                    found.setdefault(node.name, []).append((source, node))
        return found

    def forms(self) -> set[str]:
        """Every form."""
        found: set[str] = set()
        for source in self._sources:
            for node in ast.walk(source.tree):
                for given in self._given(node):
                    found |= set(self._texts(source, given))
        return {one for one in found if any(map(str.isalpha, one)) and not _CODE.fullmatch(one)}

    def _given(self, node: ast.AST) -> Iterator[ast.AST]:
        """What is said at a place that ends up in the log."""
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in WRITERS:
                yield from (one.value for one in node.keywords if one.arg in {None, *FIELDS})
                yield from (node.args[at] for at in WRITERS[name] if at < len(node.args))
        elif isinstance(node, ast.Assign):
            names = {getattr(one, "attr", "") for one in node.targets}
            yield from [node.value] if names & HELD else []

    def _texts(self, source: Source, node: ast.AST) -> Iterator[str]:
        """Forms of an expression."""
        if node in self._seen:
            return
        self._seen.add(node)
        if isinstance(node, ast.Constant):
            yield from [node.value] if isinstance(node.value, str) else []
        elif isinstance(node, ast.JoinedStr):
            parts = [one.value if isinstance(one, ast.Constant) else "{}" for one in node.values]
            yield "".join(map(str, parts))
            for one in node.values:
                if isinstance(one, ast.FormattedValue):
                    yield from self._texts(source, one.value)
        elif isinstance(node, ast.Name | ast.Attribute):
            yield from self._named(source, node)
        elif isinstance(node, ast.Call):
            yield from self._called(source, node)
        elif isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if key is None or getattr(key, "value", "") in FIELDS:
                    yield from self._texts(source, value)
        else:
            yield from self._inside(source, node)

    def _inside(self, source: Source, node: ast.AST) -> Iterator[str]:
        """Forms of what an expression is put together from."""
        parts: list[ast.AST] = []
        if isinstance(node, ast.IfExp):
            parts = [node.body, node.orelse]
        elif isinstance(node, ast.BoolOp):
            parts = [*node.values]
        elif isinstance(node, ast.BinOp):
            parts = [node.left, node.right]
        elif isinstance(node, ast.List | ast.Tuple):
            parts = [*node.elts]
        elif isinstance(node, ast.GeneratorExp | ast.ListComp):
            parts = [node.elt]
        elif isinstance(node, ast.Subscript | ast.Starred | ast.NamedExpr | ast.Return):
            parts = [] if node.value is None else [node.value]
        for one in parts:
            yield from self._texts(source, one)

    def _named(self, source: Source, node: ast.Name | ast.Attribute) -> Iterator[str]:
        """Forms of what is kept under a name: in the functions around it, or as a constant of any file."""
        name = node.id if isinstance(node, ast.Name) else node.attr
        places = [(source, scope) for scope in source.scopes(node)]
        if isinstance(node, ast.Attribute) and name.isupper():
            places = [(one, one.tree) for one in self._sources if one.package == source.package]
        elif isinstance(node, ast.Attribute):
            return
        for where, scope in places:
            for one in ast.walk(scope):
                if isinstance(one, ast.Assign | ast.AugAssign):
                    targets = one.targets if isinstance(one, ast.Assign) else [one.target]
                    names = {x.id for t in targets for x in ast.walk(t) if isinstance(x, ast.Name)}
                    if name in names:
                        yield from self._texts(where, one.value)
                elif isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute):
                    filled = getattr(one.func.value, "id", "") == name and one.func.attr == "append"
                    for given in one.args if filled else ():
                        yield from self._texts(where, given)

    def _called(self, source: Source, node: ast.Call) -> Iterator[str]:
        """Forms of what a function answers, and of what is handed to it."""
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if isinstance(node.func, ast.Attribute):
            yield from self._texts(source, node.func.value)
        known = [
            (where, function)
            for where, function in self._functions.get(name, ())
            if where.package == source.package and _answers_text(function)
        ]
        for where, function in known:
            for one in ast.walk(function):
                if isinstance(one, ast.Return):
                    yield from self._texts(where, one)
        text = known and ast.unparse(known[0][1].returns or node) == "str"
        for given in node.args if text or name == "join" else ():
            yield from self._texts(source, given)


def _answers_text(function: ast.FunctionDef) -> bool:
    """Whether a function answers a text, or the fields of a record, as far as its signature says."""
    said = "" if function.returns is None else ast.unparse(function.returns)
    return said in {"str", "tuple[str, str]", "dict[str, Any]"}
