"""The language of the window: every text a person reads goes through `tr`, in English, at the moment it is shown.

A text that stands in a table or a constant is wrapped in `mark` where it is written, so that the collector
of translations finds it, and in `tr` where it is shown: constants are made before a language is chosen. A text that
counts something goes through `many`. English is the source; other languages are Qt's own catalogues
(`resources/translations/*.ts`, collected and compiled by `scripts/translations.py`). Files, commands, codes and
cell values are never translated.
"""

from __future__ import annotations

from desktop.theme.tongue import CONTEXT, TONGUE, languages, locale, many, mark, speaks_english, tr

__all__ = ["CONTEXT", "TONGUE", "languages", "locale", "many", "mark", "speaks_english", "tr"]
