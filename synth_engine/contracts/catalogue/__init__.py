"""Every error and notice code with its text: what happened, what it means, what to do next.

One catalogue for the command line and the window. One module a subject; a test walks all codes.
"""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

from synth_engine.contracts.catalogue import (
    account,
    approval,
    augmentation,
    collapse,
    improving,
    installation,
    jobs,
    lineage,
    project_file,
    rules,
    synthesis,
    tables,
    usage,
    validation,
    vault,
)
from synth_engine.contracts.catalogue.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["CATALOGUE", "Entry", "message"]

CATALOGUE: dict[str, Entry] = {
    code: entry
    for module in (
        account,
        approval,
        augmentation,
        collapse,
        improving,
        installation,
        jobs,
        lineage,
        project_file,
        rules,
        synthesis,
        tables,
        usage,
        validation,
        vault,
    )
    for code, entry in module.ENTRIES.items()
}


class _Missing(string.Formatter):
    """Formats with ``?`` for a parameter that was not given, so that a message never fails."""

    def get_value(self, key: int | str, args: object, kwargs: Mapping[str, object]) -> object:
        del args
        return kwargs.get(str(key), "?")


def message(
    code: str, parameters: Mapping[str, object], translate: Callable[[str], str] = str
) -> tuple[str, str, str]:
    """Return (what happened, what it means, what to do) of a code, parameters filled in.

    Args:
        code: of the catalogue; another one is our own mistake and said to be one.
        parameters: what stands in the texts' places.
        translate: makes another language's text, places kept, of an English one.
    """
    entry = CATALOGUE.get(code) or CATALOGUE["BUG.UNEXPECTED"]
    fill = _Missing()
    what, meaning, to_do = (
        fill.vformat(translate(text), (), parameters)
        for text in (entry.what, entry.meaning, entry.to_do)
    )
    return what, meaning, to_do
