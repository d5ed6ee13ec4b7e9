"""A real table made larger: its rows as they are, followed by synthetic ones. What comes out holds real rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.collapse.lineage import learnt, mixed
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.table import Column, Table
from synth_engine.rules.steps import merged
from synth_engine.workflow.work.origin import shown
from synth_engine.workflow.work.steps import slices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from synth_engine.contracts.lineage import Lineage


def rows_to_draw(wanted: int, real: int) -> int:
    """Synthetic rows that are missing to the size wanted.

    Raises:
        UserFixable: ``SYNTH.APPEND_ROWS`` where the real rows are as many already.
    """
    if wanted <= real:
        raise UserFixable("SYNTH.APPEND_ROWS", rows=real)
    return wanted - real


def appended(real: Table, groups: Iterable[Table]) -> Iterator[Table]:
    """Row groups of the whole: the real table's columns throughout.

    Args:
        real: rows that come first.
        groups: synthetic rows. A column that is left out of them is missing there.
    """
    yield from slices(real)
    for group in groups:
        columns = [_like(column, group) for column in real]
        yield Table(tuple(columns), real.name)


def _like(real: Column, group: Table) -> Column:
    """A synthetic column with the real one's codes and levels."""
    rows = group.rows
    blank = Column(
        real.schema,
        np.zeros(rows, dtype=real.values.dtype),
        np.full(rows, -1, dtype=np.int16),
        real.levels,
    )
    if real.name not in group:
        return blank
    made = merged(blank, np.ones(rows, dtype=np.bool_), group[real.name])
    return replace(made, schema=real.schema)


def lineage(rows: int, drawn: int, source: Lineage) -> dict[str, Any]:
    """What the answer says of the whole: real rows are in it.

    Args:
        rows: of the table that was made larger.
        drawn: synthetic rows that follow.
        source: lineage of that table.
    """
    added = replace(learnt(source, ""), real_share=0.0)
    whole = mixed([(rows, source), (drawn, added)])
    return {
        "contains_real_rows": source.real_share > 0,
        "real_rows": round(rows * source.real_share),
        "lineage": shown(whole),
    }
