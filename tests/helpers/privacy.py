"""Made tables for privacy metrics: people, copies planted among synthetic rows, and noise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine import tables
from synth_engine.contracts.table import Column, ColumnKind, Table
from synth_engine.validation.parts import make_parts
from tests.helpers.tables import HEADER, patients

if TYPE_CHECKING:
    from synth_engine.contracts.metric import Parts


def people(rows: int = 600, seed: int = 0) -> Table:
    """Made-up patients."""
    import pandas as pd

    frame = pd.DataFrame(patients(rows, seed), columns=list(HEADER)).replace("", None)
    return tables.from_pandas(frame)


def few(rows: int, seed: int) -> Table:
    """So few of them that a table of their own would find its columns constant."""
    return people(50, seed).take(slice(0, rows))


def side_by_side(train: Table, holdout: Table | None, synthetic: Table, **more: Any) -> Parts:
    """Parts with what else metrics are told."""
    return replace(make_parts(train, holdout, synthetic), **more)


def noisy(table: Table, share: float, seed: int) -> Table:
    """Numbers moved by a share of their standard deviation, whole numbers staying whole."""
    rng = np.random.default_rng(seed)
    columns = []
    for column in table:
        if column.kind not in {ColumnKind.NUMERIC, ColumnKind.INTEGER}:
            columns.append(column)
            continue
        values = column.values.astype(np.float64)
        moved = values + share * values.std() * rng.normal(size=len(values))
        if column.kind is ColumnKind.INTEGER:
            moved = np.round(moved)
        moved = np.where(column.state == 0, moved, 0)
        columns.append(
            Column(column.schema, moved.astype(column.values.dtype), column.state, column.levels)
        )
    return Table(tuple(columns), table.name)


def planted(synthetic: Table, train: Table, share: float, seed: int, noise: float = 0.0) -> Table:
    """A synthetic table in which a share of the rows are training rows, changed a little or not at all."""
    rng = np.random.default_rng(seed)
    parts = make_parts(train, None, synthetic)  # one schema for both
    count = round(share * synthetic.rows)
    kept = parts.synthetic.take(np.sort(rng.permutation(synthetic.rows)[count:]))
    leaked = parts.train.take(rng.permutation(train.rows)[:count])
    leaked = noisy(leaked, noise, seed) if noise else leaked
    return stacked(kept, leaked)


def stacked(one: Table, two: Table) -> Table:
    """Rows of one table and then of another of the same schema."""
    columns = []
    for first, second in zip(one, two, strict=True):
        values, levels = second.values, first.levels
        if not first.is_number:
            levels = tuple(dict.fromkeys((*first.levels, *second.levels)))
            place = np.array([levels.index(level) for level in second.levels] or [0])
            values = np.where(second.state == 0, place[second.values.astype(np.int64)], 0)
        both = np.concatenate([first.values, values.astype(first.values.dtype)])
        columns.append(
            Column(first.schema, both, np.concatenate([first.state, second.state]), levels)
        )
    return Table(tuple(columns), one.name)
