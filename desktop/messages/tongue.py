"""The language of the window: every text a person reads goes through `tr`, in English, at the moment it is shown.

A text that stands in a table or a constant is wrapped in `mark` where it is written, so that the collector
of translations finds it, and in `tr` where it is shown: constants are made before a language is chosen.
English is the source; other languages are Qt's own catalogues (`resources/translations/*.ts`). Files,
commands, codes and cell values are never translated.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "Cloister"
"""All texts are one context: the same English words are the same words everywhere."""


def mark(text: str) -> str:
    """The text as it is; it is translated later, by `tr`, where it is shown."""
    return text


def tr(text: str, /, **values: object) -> str:
    """The text in the window's language, with `{name}` places filled in.

    Args:
        text: English source text, a literal or one that `mark` was said over.
        values: what stands in the places; whole sentences, never pieces that are glued together.
    """
    said = QCoreApplication.translate(CONTEXT, text)
    return said.format(**values) if values else said
