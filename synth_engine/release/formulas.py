"""Keeps spreadsheets from running text: what would be read as a formula gets an apostrophe before it.

Works on the distinct texts of a column, not on its cells, so that it costs nothing. Runs in the worker.
Must not touch numbers. Source: OWASP, "CSV Injection".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from synth_engine.contracts.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

_STARTS: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BREAKS: Final = ("\t", "\r", "\n")
# What a spreadsheet drops or does not show before it looks at the first sign: controls, byte order
# mark, zero-width signs.
_UNSEEN: Final = "".join(map(chr, range(32))) + "\x7f\u200b\u200c\u200d\u2060\ufeff"
# A sign alone or before a plain number is a value: a spreadsheet shows it and runs nothing. (An
# exponent alone is none: "-e5" is the cell E5.)
_HARMLESS: Final = re.compile(r"[+-]((\d+([.,]\d*)*|[.,]\d+)([eE][+-]?\d+)?%?)?", re.ASCII)
# Where the list separator is a semicolon (much of Europe), a CSV file with commas is cut at the
# semicolons and line breaks inside its cells, and quotes do not help: they begin no cell then. A plain
# number is no exception here: the cell after the comma would go on with it.
_INSIDE: Final = re.compile(r'(?<=[;\t\r\n])(?="*[=+\-@＝＋－＠])')


def is_formula(text: str) -> bool:
    """Whether a spreadsheet might run this text or a part of it."""
    return neutral(text) != text


def neutral(text: str) -> str:
    """The text as it may stand in a spreadsheet: an apostrophe before whatever might be run."""
    inside = _INSIDE.sub("'", text)
    seen = text.lstrip(_UNSEEN)
    runs = text.startswith(_BREAKS) or seen.startswith(_STARTS)
    return f"'{inside}" if runs and _HARMLESS.fullmatch(text) is None else inside


def neutral_names(names: Sequence[str]) -> tuple[str, ...]:
    """Names of columns as they may stand in a spreadsheet's first row, still distinct."""
    taken = {name for name in names if not is_formula(name)}
    found = []
    for name in names:
        shown = neutral(name)
        while shown != name and shown in taken:
            shown = f"'{shown}"
        taken.add(shown)
        found.append(shown)
    return tuple(found)


def neutralised(table: Table, names: Sequence[str]) -> tuple[Table, int]:
    """A copy of the table for spreadsheets, and how many of its cells differ.

    Args:
        table: row group; its number cells are not touched.
        names: `neutral_names` of its columns.
    """
    columns, count = [], 0
    for column, name in zip(table, names, strict=True):
        shown, changed = _column(column, name)
        columns.append(shown)
        count += changed
    return Table(tuple(columns), table.name), count


def _column(column: Column, name: str) -> tuple[Column, int]:
    import numpy as np

    special = tuple(map(neutral, column.schema.special))
    levels = tuple(map(neutral, column.levels))
    schema = column.schema
    if name != schema.name or special != schema.special:
        schema = replace(schema, name=name, special=special)
    count = 0
    for at, (old, new) in enumerate(zip(column.schema.special, special, strict=True), start=1):
        if old != new:
            count += int(np.count_nonzero(column.state == at))
    if levels != column.levels:
        hit = np.array([old != new for old, new in zip(column.levels, levels, strict=True)])
        present = column.values[column.state == 0].astype(np.intp)
        count += int(np.count_nonzero(hit[present]))
    return Column(schema, column.values, column.state, levels), count
