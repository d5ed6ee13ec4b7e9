"""What the engine wrote into records of the log about an opening, in the window's language. No Qt.

The log keeps the engine's own words: exports and the command line show those. Names and ids in them stay.
"""

from __future__ import annotations

import re

from desktop.messages import log_words, plan_words, words
from desktop.messages.tongue import many, mark, speaks_english, tr

SLOT = mark("by key slot {slot}")
LEFT = mark("was not closed by {user} on {host}, process {pid}, {since}")
TAKEN_OVER = mark("lock taken over, left by {user} on {host}, process {pid}, {since}")
OVERRIDDEN = mark("lineage overridden by {person}")
FIRST_PLAN, SAME_PLAN = mark("first plan"), mark("changed: nothing")
CHANGED = mark("changed: {what}")
WAITS = mark("run {number} waits, up to {step}")
TAKEN_OUT = mark("run {number} taken out")


def swept(count: int) -> str:
    """How many pieces of data, which nothing in the project names, were removed."""
    return many("{n} unnamed chunk removed", "{n} unnamed chunks removed", count)


def _form(text: str) -> re.Pattern[str]:
    """What matches an English text with anything in its places."""
    return re.compile(
        re.sub(r"\\{(\w+)\\}", lambda one: f"(?P<{one[1]}>.+)", re.escape(text)), re.DOTALL
    )


_SWEPT = _form(mark("{n} unnamed chunks removed"))
_SAID = tuple((_form(text), text) for text in (LEFT, TAKEN_OVER))
_SUBJECTS = {
    "open": ((_form(SLOT), SLOT),),
    "override": ((_form(OVERRIDDEN), OVERRIDDEN),),
    "queue": ((_form(WAITS), WAITS), (_form(TAKEN_OUT), TAKEN_OUT)),
}
"""Action of a record -> what may be said of its subject."""
_CHANGED = _form(CHANGED)
_PART = re.compile(r"(?P<name>\w+)(?P<columns>\s\(.*\))?", re.DOTALL)


def subject(action: str, text: str) -> str:
    """What a record is about, where the engine put it in words; any other text as it is."""
    if speaks_english():
        return text
    if action == "plan":
        return _plan(text)
    for form, said in _SUBJECTS.get(action, ()):
        found = form.fullmatch(text)
        if found is not None:
            parts = found.groupdict()
            if "step" in parts:
                parts["step"] = tr(parts["step"].capitalize())  # its title in the line
            return tr(said, **parts)
    return text


def _plan(text: str) -> str:
    """Which parts of a plan were changed; columns keep their names."""
    if text in {FIRST_PLAN, SAME_PLAN}:
        return tr(text)
    found = _CHANGED.fullmatch(text)
    if found is None:
        return text
    return tr(CHANGED, what="; ".join(map(_part, found["what"].split("; "))))


def _part(text: str) -> str:
    found = _PART.fullmatch(text)
    known = None if found is None else plan_words.PARTS.get(found["name"])
    return text if found is None or known is None else f"{tr(known)}{found['columns'] or ''}"


def reason(action: str, text: str) -> str:
    """The reason of a record: what an opening found and put right; whatever people wrote stays as it is."""
    if speaks_english() or action != "open":
        return text
    first, between, rest = text.partition("; ")
    found = _SWEPT.fullmatch(first)
    if found is None or not found["n"].isdecimal():
        return _left(text)
    return f"{swept(int(found['n']))}{between}{_left(rest)}"


def _left(text: str) -> str:
    """Who had the project open before and did not close it."""
    for form, said in _SAID:
        found = form.fullmatch(text)
        if found is not None:
            since = tr(log_words.UTC, time=words.moment(found["since"]))
            return tr(said, **{**found.groupdict(), "since": since})
    return text
