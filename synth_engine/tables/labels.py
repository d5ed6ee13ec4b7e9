"""What a file calls its columns and codes (SAS, SPSS, Stata): kept beside the values, never in place of them.

Must not let a label go where its code may not go: a label can name a person as well as a cell can.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.table import Column, ColumnKind, Table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

# Labels of these would name every row.
_NO_LABELS = frozenset({ColumnKind.IDENTIFIER, ColumnKind.TEXT})
LONGEST_LABEL = 32_000  # characters


def labelled(
    column: Column,
    label: str | None,
    labels: Mapping[str, str],
    codes: AbstractSet[str],
    coercions: dict[str, int],
) -> Column:
    """Give a column its labels.

    Args:
        column: as read.
        label: of the column; None or blank where it has none.
        labels: text of a value or a code -> its label.
        codes: texts that the file declares to stand for missing values.
        coercions: what was changed -> how often; labels of identifiers and free text are left out and counted.
    """
    pairs = tuple((code, text[:LONGEST_LABEL]) for code, text in labels.items())
    if column.kind in _NO_LABELS and pairs:
        coercions["value_labels_left_out"] = len(pairs)
        pairs = ()
    said = (label or "").strip()[:LONGEST_LABEL] or None
    levels = () if column.kind in _NO_LABELS else column.levels
    gaps = tuple(level for level in levels if level in codes)
    schema = replace(column.schema, label=said, value_labels=pairs, missing_codes=gaps)
    return replace(column, schema=schema)


def shared_labels(table: Table, least: int) -> Table:
    """The table with only the labels of codes that enough rows share; the rows are the same.

    What is learnt from a table may hold no label that its rows do not hold, or that hardly any of them does:
    such a label is as good as the cell of one person.

    Args:
        table: training rows.
        least: rows that must share a code for its label to stay, >= 1.
    """
    if not any(column.schema.value_labels for column in table):
        return table
    return Table(tuple(_shared(column, least) for column in table), table.name)


def _shared(column: Column, least: int) -> Column:
    pairs = column.schema.value_labels
    if not pairs:
        return column
    rows = rows_of(column)
    kept = tuple((code, label) for code, label in pairs if rows[code] >= least)
    return replace(column, schema=replace(column.schema, value_labels=kept))


def rows_of(column: Column) -> Counter[str]:
    """Rows of every labelled code of a column."""
    rows: Counter[str] = Counter()
    for place, code in enumerate(column.schema.special, start=1):
        rows[code] += int((column.state == place).sum())
    present = column.values[column.state == 0]
    if not column.is_number:
        counts = np.bincount(present.astype(np.intp), minlength=len(column.levels))
        for level, count in zip(column.levels, counts.tolist(), strict=True):
            rows[level] += count
        return rows
    for code, _ in column.schema.value_labels:
        try:
            number = float(code)
        except ValueError:
            continue
        if column.kind is not ColumnKind.DATETIME and code not in column.schema.special:
            rows[code] += int((present == number).sum())
    return rows
