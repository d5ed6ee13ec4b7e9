"""Sentences that the engine filled in, in the window's language: the form translated, what stands in it put back.

Figures are written as the language writes them; names of columns, categories and other values stay as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.messages.tongue import locale, speaks_english, tr
from synth_engine.contracts import sentences

if TYPE_CHECKING:
    from synth_engine.contracts.sentences import Said

_FIGURE = re.compile(r"[-+]?[\d,]*\.?\d+(?:e[-+]?\d+)?%?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def said(sentence: str) -> str:
    """A sentence of the engine in the window's language; as it is where its form is not known.

    Args:
        sentence: as the engine answered it, in English.
    """
    if not sentence:
        return sentence
    found = sentences.read(sentence)
    if found is None:
        return figure(sentence) if _FIGURE.fullmatch(sentence) else tr(sentence)
    form, parts = found
    if not parts:
        return tr(form)
    return tr(form, **{name: _part(name, part) for name, part in parts.items()})


def told(rule: Said) -> str:
    """A sentence whose parts are known, in the window's language."""
    parts = {
        name: part if isinstance(part, str) else told(part) for name, part in rule.parts.items()
    }
    form = rule.form if speaks_english() else tr(rule.form)
    return form.format_map(parts)


def figure(text: str) -> str:
    """A number that was written in English, as the window's language writes it; any other text as it is."""
    if _FIGURE.fullmatch(text) is None:
        return text
    signs = _signs()
    number = "".join(signs.get(one, one) for one in text.removesuffix("%"))
    # As everywhere in the window, in English too, and never cut by the end of a line.
    return f"{number}\N{NO-BREAK SPACE}%" if text.endswith("%") else number


def _signs() -> dict[str, str]:
    """Sign of an English number -> of the language's."""
    now = locale()
    zero = now.zeroDigit()
    digits = {str(at): chr(ord(zero) + at) for at in range(10)} if len(zero) == 1 else {}
    return {",": now.groupSeparator(), ".": now.decimalPoint(), **digits}


def _part(place: str, text: str) -> str:
    kind = sentences.kind_of(place)
    if kind == "figure":
        return figure(text)
    if kind == "said":
        return said(text)
    if kind == "list":
        between = sentences.LISTS[place]
        return tr(between).join(said(one) for one in text.split(between))
    return text if _DAY.fullmatch(text) or place not in sentences.AMOUNTS else figure(text)
