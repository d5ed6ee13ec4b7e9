"""Labels that the engine writes below bars and beside dots, in the window's language. No Qt.

Names of columns and categories stay as they are; what the engine adds to them (ranges, quarters, what is missing,
kinds of models) is said in the language, with figures and days as the language writes them.
"""

from __future__ import annotations

import re

from desktop.messages import engine_says, words
from desktop.messages.tongue import mark, speaks_english, tr

BELOW, BETWEEN, OVER = mark("below {high}"), mark("{low} to {high}"), mark("{low} and over")
REST = frozenset(
    {
        *(mark("all"), mark("other"), mark("missing")),
        *(mark("other or missing"), mark("missing or a code")),
    }
)
"""What bars stand for beside values and ranges."""
GROUPS = (
    *(mark("lowest quarter"), mark("second quarter"), mark("third quarter")),
    *(mark("highest quarter"), mark("missing")),
)
PART_OF = mark("part {number} of {count}")
MODELS = (mark("forest"), mark("linear"), mark("neighbours"))
RATES = (mark("selection rate"), mark("true positive rate"), mark("false positive rate"))


def _form(text: str, place: str) -> re.Pattern[str]:
    """What matches an English text with something in its places."""
    named = re.sub(r"\\{(\w+)\\}", lambda one: f"(?P<{one[1]}>{place})", re.escape(text))
    return re.compile(named)


_AMOUNT = r"-?[\d,]*\.?\d+(?:e[-+]?\d+)?|\d{4}-\d\d-\d\d(?:[T\s][\d:.]+)?"
_BINS = tuple((_form(text, _AMOUNT), text) for text in (BELOW, BETWEEN, OVER))
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PART = _form(PART_OF, r"\d+")
_GROUP = re.compile(rf"(?<= = )({'|'.join((*GROUPS, _PART.pattern))})(?=$|, | / |: )")
_MODEL = re.compile(rf"(?<= / )({'|'.join(MODELS)})$")
_RATE = re.compile(rf"(?<=: )({'|'.join(RATES)})$")


def bars(labels: tuple[str, ...], *, numbers: bool) -> tuple[str, ...]:
    """Labels of a column's bars.

    Args:
        labels: as the engine wrote them.
        numbers: of a column of numbers or days; of another, only what stands last may be the engine's own word.
    """
    if speaks_english():
        return labels
    if numbers:
        return tuple(map(_bin, labels))
    at = next((n for n in range(len(labels), 0, -1) if labels[n - 1] not in REST), 0)
    return (*labels[:at], *map(tr, labels[at:]))


def _bin(label: str) -> str:
    for form, text in _BINS:
        found = form.fullmatch(label)
        if found is not None:
            return tr(text, **{name: _amount(part) for name, part in found.groupdict().items()})
    return tr(label) if label in REST else _amount(label)


def _amount(text: str) -> str:
    return words.day(text) if _DAY.fullmatch(text) else engine_says.figure(text)


def part(label: str) -> str:
    """A part of a figure: a column, a pair, a group, a target with a kind of model."""
    if speaks_english():
        return label
    label = _GROUP.sub(_group, label)
    label = _MODEL.sub(lambda found: tr(found[1]), label)
    return _RATE.sub(lambda found: tr(found[1]), label)


def _group(found: re.Match[str]) -> str:
    numbers = {name: words.count(int(text)) for name, text in found.groupdict().items() if text}
    return tr(PART_OF, **numbers) if numbers else tr(found[1])
