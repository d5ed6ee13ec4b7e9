"""What the engine wrote into records of the log, in the window's language. No Qt.

The log keeps the engine's own words: exports and the command line show those. Names, codes and ids in them stay,
and so does whatever people wrote.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from desktop.messages import code_words, engine_says, log_words, plan_words, safety_words, words
from desktop.messages.tongue import many, mark, speaks_english, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SLOT, KEY_SLOT = mark("by key slot {slot}"), mark("key slot {slot}")
NOTED = mark("noted {time} on {host}, process {pid}")
PATH = mark("path {digest}")
LEFT = mark("was not closed by {user} on {host}, process {pid}, {since}")
TAKEN_OVER = mark("lock taken over, left by {user} on {host}, process {pid}, {since}")
LINEAGE = mark("lineage overridden by {person}")
LET_PASS = mark("{metric} by {person}")
ANSWERED = mark("{person}, key {key}")
FIRST_PLAN, SAME_PLAN = mark("first plan"), mark("changed: nothing")
CHANGED = mark("changed: {what}")
ALTERED = mark("shares that are meant to differ")
QUEUED = mark("run {number} waits, up to {step}")
TAKEN_OUT, RUN = mark("run {number} taken out"), mark("run {number}")
INSTEAD = mark("{table} instead of {other}")
WENT, PRINTED = mark("{thing}, cells: {cells}"), mark("records: {count}")
LOOKED, NO_ROW = mark("rows {shown}; {asked}"), mark("no row; {asked}")
STRETCH = mark("{first} to {last}")
SORTED, SOUGHT = mark("{asked}, sorted by {names}"), mark("{asked}, conditions on {names}")
COUNTED = mark("{asked} (rows counted as they were shown)")
OPENS, ROUNDS = mark("opens with: {kind}"), mark("{before} rounds before, {now} now")
BEHIND = mark("the clock stands {seconds} s before the last record's")
FEWER, ELSEWHERE = mark("have {have}, seen {seen}"), mark("position {position}")
PAPERS = mark("by papers: {share} % synthetic, generation {depth}")
BY_ROWS = mark("by rows: {verdict}, {low} to {high} % synthetic, generation {depth}")
VERDICT, MARK_ALONE = mark("by rows: {verdict}"), mark("by {marked}: {verdict}")
MARKED = mark("watermark of key {key} in at least {share} % of the rows")
MARK = mark("watermark {method} of key {key}")
WEAK = mark("watermark {method} of key {key}, too weak to be found")
MARK_LOST = mark("without the watermark of key {key}")
WITHOUT, NO_REGISTRY = mark("asked for without"), mark("no registry is set")
NOT_REGISTERED = mark("not registered: {code}")
OVERRIDE = mark("override {metric} by {person}: {reason}")
WISH = mark("for {recipient}: {purpose}")
LEAVING = mark("{action}: {what}")

THINGS = (
    mark("a row of a list"),
    mark("a row of the real table"),
    mark("a row of the synthetic table"),
    mark("rows of a file before its import"),
    mark("a figure"),
    mark("a figure as {format}"),
    mark("figures of a plot"),
    mark("marked text"),
)
"""What the window says left it, or was seen."""
VERDICTS = {
    "synthetic": mark("synthetic"),
    "partly-synthetic": mark("partly synthetic"),
    "none-found": mark("nothing synthetic found"),
    "not-checked": mark("not checked"),
}
"""What rows or a watermark say of a table -> words."""
KINDS = {**safety_words.KINDS, "nothing": mark("nothing")}
"""What opens a key slot -> words."""


def swept(count: int) -> str:
    """How many pieces of data, which nothing in the project names, were removed."""
    return many("{n} unnamed chunk removed", "{n} unnamed chunks removed", count)


def taken_out(count: int) -> str:
    """How many runs were taken out of the queue at once."""
    return many("{n} run taken out", "{n} runs taken out", count)


def unreadable(count: int) -> str:
    """How many lines of the side note nobody can read."""
    return many(
        "{n} line is not as Cloister writes it",
        "{n} lines are not as Cloister writes them",
        count,
    )


def columns(count: int) -> str:
    """How many columns of real rows were shown."""
    return many("{n} column", "{n} columns", count)


def more(names: str, count: int) -> str:
    """Names of columns, and how many are left out."""
    return many("{names}, and {n} more", "{names}, and {n} more", count, names=names)


_SWEPT, _RUNS_OUT = mark("{n} unnamed chunks removed"), mark("{n} runs taken out")
_LINES = mark("{n} lines are not as Cloister writes them")
_COLUMNS, _MORE = mark("{n} columns"), mark("{names}, and {n} more")
_COUNTS: Mapping[str, Callable[[int], str]] = {
    _SWEPT: swept,
    _RUNS_OUT: taken_out,
    _LINES: unreadable,
    _COLUMNS: columns,
}
"""Form of something counted, as the engine writes it -> what says it."""

_SUBJECTS = {
    "open": (SLOT, NOTED),
    "export": (NOTED,),
    "note": (NOTED,),
    "add-slot": (KEY_SLOT,),
    "remove-slot": (KEY_SLOT,),
    "override": (LINEAGE, LET_PASS),
    "approve": (ANSWERED,),
    "queue": (QUEUED, _RUNS_OUT, TAKEN_OUT, RUN),
    "main-table": (INSTEAD,),
    "copy": (WENT,),
    "save-figure": (WENT,),
    "print-audit": (PRINTED,),
}
"""Action of a record -> what may be said of its subject; the first form that fits is said. Any may name a path."""
_REASONS = {
    "open": (_SWEPT, TAKEN_OVER, LEFT),
    "clock": (BEHIND,),
    "note": (_LINES,),
    "history": (FEWER, ELSEWHERE),
    "add-slot": (OPENS,),
    "rekey": (ROUNDS,),
    "generate": (MARK_LOST, WEAK, MARK),
    "register": (WITHOUT, NO_REGISTRY),
    "release": (NOT_REGISTERED,),
    "request": (WISH,),
    **dict.fromkeys(("import", "import-table"), (PAPERS, BY_ROWS, MARK_ALONE, VERDICT, MARKED)),
}
"""Likewise of its reason. An opening and an import may say two things, with a semicolon between."""

_FIGURE = r"[-+]?[\d,]*\.?\d+"
_PLACES = {
    **dict.fromkeys(("n", "pid", "number", "cells", "count", "seconds", "have", "seen"), r"\d+"),
    **dict.fromkeys(("position", "before", "now", "depth"), r"\d+"),
    **dict.fromkeys(("share", "low", "high"), _FIGURE),
    "verdict": r"[a-z-]+",
    "code": r"[A-Z_.]+",
    "metric": r"\S+",
    "digest": r"[0-9a-f]{16}",
    "shown": r"\d[\d,to\s]*",
    "marked": r"watermark\s.+",
}
"""What may stand in a place; anything in the others."""
_SPOKEN: Mapping[str, Callable[[str], str]] = {
    **dict.fromkeys(("cells", "count", "have", "seen", "seconds"), lambda at: words.count(int(at))),
    **dict.fromkeys(("before", "now"), lambda at: words.count(int(at))),
    **dict.fromkeys(("share", "low", "high"), engine_says.figure),
    **dict.fromkeys(("since", "time"), lambda at: tr(log_words.UTC, time=words.moment(at))),
    "step": lambda code: tr(code.capitalize()),  # its title in the line
    "verdict": lambda code: tr(VERDICTS.get(code, code)),
    "kind": lambda code: tr(KINDS.get(code, code)),
    "format": str.upper,
    "thing": lambda text: _said(text, THINGS) or text,
    "shown": lambda text: ", ".join(_said(one, (STRETCH,)) or one for one in text.split(", ")),
    "marked": lambda text: _said(text, (MARKED,)) or text,
}
"""How what stands in a place is said; the others as they are."""
_CHANGED_PART = re.compile(r"(?P<name>\w+)(?:\s\((?P<columns>.*)\))?", re.DOTALL)
_SEEN = (NO_ROW, LOOKED, *THINGS)
_TAIL = COUNTED.removeprefix("{asked}")
_OVERRIDES = f" | {OVERRIDE.partition('{')[0]}"


@cache
def _pattern(form: str) -> re.Pattern[str]:
    """What matches an English form with whatever may stand in its places."""
    return re.compile(
        re.sub(
            r"\\{(\w+)\\}",
            lambda one: f"(?P<{one[1]}>{_PLACES.get(one[1], '.+')})",
            re.escape(form),
        ),
        re.DOTALL,
    )


def _said(text: str, forms: tuple[str, ...]) -> str:
    """The text by the first of these forms that it has; empty where it has none of them."""
    for form in forms:
        found = _pattern(form).fullmatch(text)
        if found is None:
            continue
        parts = found.groupdict()
        if form in _COUNTS:
            return _COUNTS[form](int(parts["n"]))
        return tr(form, **{name: _place(name, part) for name, part in parts.items()})
    return ""


def _place(name: str, part: str) -> str:
    """What stands in a place, in words."""
    if name == "asked":
        return _asked(part)
    return _names(part) if name == "names" else _SPOKEN.get(name, str)(part)


def subject(action: str, text: str) -> str:
    """What a record is about, where the engine put it in words; any other text as it is."""
    if speaks_english() or not text:
        return text
    if action == "plan":
        return _plan(text)
    if action == "unmask":
        return _said(text, (NOTED, *_SEEN)) or text
    if action == "leave-run":
        return _SPOKEN["step"](text)
    return _said(text, (*_SUBJECTS.get(action, ()), PATH)) or text


def reason(action: str, text: str) -> str:
    """The reason of a record: what was found, put right or asked for; whatever people wrote stays as it is."""
    if speaks_english() or not text:
        return text
    if action == "unmask":
        return _said(text, _SEEN) or text
    if action == "export":
        return _left(text)
    if action == "release" and _OVERRIDES in text:
        return _released(text)
    forms = _REASONS.get(action, ())
    first, between, rest = text.partition("; ")
    if action in {"open", "import", "import-table"} and (two := _said(first, forms)):
        return f"{two}{between}{_said(rest, forms) or rest}"
    return _said(text, forms) or text


def _plan(text: str) -> str:
    """Which parts of a plan were changed; columns keep their names."""
    if text in {FIRST_PLAN, SAME_PLAN}:
        return tr(text)
    found = _pattern(CHANGED).fullmatch(text)
    if found is None:
        return text
    return tr(CHANGED, what="; ".join(map(_part, found["what"].split("; "))))


def _part(text: str) -> str:
    found = _CHANGED_PART.fullmatch(text)
    known = None if found is None else part_words(found["name"])
    if found is None or known is None:
        return text
    return f"{tr(known)} ({_names(found['columns'])})" if found["columns"] else tr(known)


def part_words(name: str) -> str | None:
    """Words for a part of a plan, in English; None for a part that nobody gave words to."""
    return ALTERED if name == "distribution" else plan_words.PARTS.get(name)


def _names(text: str) -> str:
    """Names of columns as they are; how many are left out, in words."""
    found = _pattern(_MORE).fullmatch(text)
    return text if found is None else more(found["names"], int(found["n"]))


def _asked(text: str) -> str:
    """How real rows were asked for: how many columns, and what stands behind that."""
    begin, bracket, end = text.rpartition(" (")
    if bracket and _TAIL.startswith(bracket + end):  # of a long record the end may be cut off
        return tr(COUNTED, asked=_asked(begin))
    return _said(text, (SOUGHT, SORTED, _COLUMNS)) or text


def _left(text: str) -> str:
    """What left a project that was open to read only: the action and its subject, as the side note has them."""
    action, _, what = text.partition(" ")
    if action not in code_words.ACTIONS:
        return text
    return tr(LEAVING, action=code_words.action(action), what=subject(action, what))


def _released(text: str) -> str:
    """A purpose as somebody wrote it, and who let which measure pass."""
    purpose, _, rest = text.partition(_OVERRIDES)
    override = _OVERRIDES.removeprefix(" | ")
    given = [f"{override}{one}" for one in rest.split(f"; {override}")]
    return f"{purpose} | {'; '.join(_said(one, (OVERRIDE,)) or one for one in given)}"
