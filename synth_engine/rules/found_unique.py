"""Finds columns in which no two rows agree: alone, or a name and a running number together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.rules import Unique
from synth_engine.contracts.table import Column, ColumnKind, Table
from synth_engine.rules.codes import joint_codes
from synth_engine.rules.dependencies import LEAST_ROWS, sample_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

_RUNNING = re.compile(
    r"(seq|num|no|nr|nbr|line|visit|order|index|idx|step|round|wave|period|day|date)(_?[0-9]*)$",
    re.IGNORECASE,
)
_NAMING = re.compile(
    r"(id|key|code|nr|no|nbr|num|number|name|subject|patient|person|customer|user|account)$",
    re.IGNORECASE,
)
_LOOK = 5_000
_MOST = 5


def unique_rules(table: Table) -> Iterable[tuple[Unique, int]]:
    """Rules of uniqueness and the rows they speak of.

    A column alone counts if it is an identifier or a whole number with a name like one; two columns if one names
    something that has several rows and the other runs within it.
    """
    if table.rows < LEAST_ROWS:
        return
    alone = [column for column in table if _alone(column)]
    for column in alone:
        yield Unique((column.name,)), int((column.state == 0).sum())
    taken = {column.name for column in alone}
    naming = [c for c in table if c.name not in taken and _names(c)]
    running = [c for c in table if c.name not in taken and _runs(c)]
    found = 0
    for name in naming:
        for run in running:
            if name.name != run.name and found < _MOST and _together(name, run):
                found += 1
                yield Unique((name.name, run.name)), table.rows


def _alone(column: Column) -> bool:
    named = column.kind is ColumnKind.IDENTIFIER or (
        column.kind is ColumnKind.INTEGER and _NAMING.search(column.name)
    )
    present = column.values[column.state == 0]
    if not named or len(present) < LEAST_ROWS:
        return False
    return len(np.unique(present)) == len(present)


def _names(column: Column) -> bool:
    kinds = {ColumnKind.CATEGORY, ColumnKind.INTEGER, ColumnKind.IDENTIFIER}
    return column.kind in kinds and bool(_NAMING.search(column.name))


def _runs(column: Column) -> bool:
    kinds = {ColumnKind.INTEGER, ColumnKind.DATETIME}
    return column.kind in kinds and bool(_RUNNING.search(column.name))


def _together(name: Column, run: Column) -> bool:
    """No two rows agree in both, nothing is missing, and each alone repeats a lot."""
    if (name.state != 0).any() or (run.state != 0).any():
        return False
    rows = sample_rows(len(name), _LOOK)
    _, few = joint_codes([name.take(rows), run.take(rows)])
    if few < len(rows):
        return False
    _, many = joint_codes([name, run])
    repeats = all(len(np.unique(one.values)) < len(one) / 2 for one in (name, run))
    return many == len(name) and repeats
