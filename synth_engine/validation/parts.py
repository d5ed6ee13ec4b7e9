"""Puts tables side by side for comparison: the same columns, in the same order, of the same kinds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.metric import Parts
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table
from synth_engine.validation.regressions import check_regression

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LEFT_OUT = frozenset({ColumnKind.IDENTIFIER, ColumnKind.TEXT, ColumnKind.CONSTANT})


def make_parts(
    train: Table,
    holdout: Table | None,
    synthetic: Table,
    targets: Sequence[str] = (),
    protected: Sequence[str] = (),
    *,
    further: Sequence[Table] = (),
    sensitive: Sequence[str] = (),
    known: Sequence[str] = (),
    regressions: Sequence[str] = (),
    minimum_cell_count: int = 10,
) -> Parts:
    """Align three tables on the training table's columns.

    Identifiers, free text and constants of the training table are left out. A column that was found to be of
    another kind in another file (a sample of a category may look constant) takes the training table's kind.

    Args:
        train: real rows the synthesizer saw.
        holdout: real rows it did not see, or None.
        synthetic: rows under test; may have further columns.
        targets: columns whose prediction matters.
        protected: columns that name protected groups.
        further: more synthetic tables, made the same way with other seeds.
        sensitive: columns whose value must not be learnt about a person.
        known: columns that outsiders know.
        regressions: declared models.
        minimum_cell_count: a group of fewer real rows is never named.

    Raises:
        UserFixable: ``VALID.COLUMN_MISSING``, ``VALID.NO_SUCH_COLUMN``, ``VALID.NOTHING_TO_COMPARE``,
            ``VALID.NO_ROWS``, ``VALID.REGRESSION_*``.
    """
    for text in regressions:
        check_regression(text, train.schema)
    others = {"synthetic": synthetic} | ({} if holdout is None else {"holdout": holdout})
    others |= {f"synthetic {at}": one for at, one in enumerate(further, start=2)}
    compared = _compared(train, others, (*targets, *protected, *sensitive, *known))
    columns = {name: _wanted(train[name], [t[name] for t in others.values()]) for name in compared}

    def fit(table: Table) -> Table:
        return Table(tuple(_as(table[name], columns[name]) for name in compared), table.name)

    return Parts(
        fit(train),
        None if holdout is None else fit(holdout),
        fit(synthetic),
        tuple(targets),
        tuple(protected),
        sensitive=tuple(sensitive),
        known=tuple(known),
        regressions=tuple(regressions),
        further=tuple(fit(table) for table in further),
        minimum_cell_count=minimum_cell_count,
    )


def _compared(train: Table, others: Mapping[str, Table], named: Sequence[str]) -> tuple[str, ...]:
    """Names of the columns that are compared; every table has them, and rows."""
    compared = tuple(column.name for column in train if column.kind not in _LEFT_OUT)
    for name in named:
        if name not in compared:
            raise UserFixable("VALID.NO_SUCH_COLUMN", column=name)
    for title, table in others.items():
        for name in compared:
            if name not in table:
                raise UserFixable("VALID.COLUMN_MISSING", column=name, table=title)
        if not table.rows:
            raise UserFixable("VALID.NO_ROWS", table=title)
    if not compared:
        raise UserFixable("VALID.NOTHING_TO_COMPARE")
    if not train.rows:
        raise UserFixable("VALID.NO_ROWS", table="real")
    return compared


def _wanted(train: Column, others: Sequence[Column]) -> ColumnSchema:
    """The schema all tables get: the training table's, with every table's codes."""
    special = list(train.schema.special)
    if train.is_number:
        for other in others:
            special += [code for code in other.schema.special if code not in special]
            # A column of numbers here and of texts there: its texts that are no numbers are codes.
            if not other.is_number:
                used = np.unique(other.values[other.state == 0])
                for at in used.tolist():
                    text = other.levels[int(at)]
                    if _number(text) is None and text not in special:
                        special.append(text)
    return replace(train.schema, special=tuple(special))


def _number(text: str) -> float | None:
    try:
        found = float(text)
    except ValueError:
        return None
    return found if np.isfinite(found) else None


def _as(column: Column, wanted: ColumnSchema) -> Column:
    """A column under the wanted schema."""
    if not column.is_number:
        if wanted.kind in {ColumnKind.NUMERIC, ColumnKind.INTEGER}:
            return _to_numbers(column, wanted)
        if wanted.kind is ColumnKind.DATETIME:
            return _to_codes(column, wanted)
        return Column(wanted, column.values, column.state, column.levels)
    if wanted.kind in {ColumnKind.NUMERIC, ColumnKind.INTEGER, ColumnKind.DATETIME}:
        place = [0, *(wanted.special.index(code) + 1 for code in column.schema.special)]
        state = np.where(column.state < 0, -1, np.asarray(place)[np.maximum(column.state, 0)])
        return Column(wanted, column.values, state.astype(np.int16))
    return _to_texts(column, wanted)


def _to_numbers(column: Column, wanted: ColumnSchema) -> Column:
    """Texts that are numbers become numbers; the rest are codes."""
    values = np.zeros(len(column.levels) or 1)
    states = np.zeros(len(column.levels) or 1, dtype=np.int16)
    for at, level in enumerate(column.levels):
        found = _number(level)
        if found is not None:
            values[at] = found
        elif level in wanted.special:
            states[at] = wanted.special.index(level) + 1
        else:
            states[at] = -1
    index = np.where(column.state == 0, column.values, 0).astype(np.int64)
    state = np.where(column.state == 0, states[index], -1).astype(np.int16)
    return Column(wanted, np.where(state == 0, values[index], 0.0), state)


def _to_codes(column: Column, wanted: ColumnSchema) -> Column:
    """Texts where the training table has times: every text is a code."""
    place = np.array([wanted.special.index(level) + 1 for level in column.levels] or [0])
    index = np.where(column.state == 0, column.values, 0).astype(np.int64)
    state = np.where(column.state == 0, place[index], -1).astype(np.int16)
    return Column(wanted, np.zeros(len(column), dtype=np.int64), state)


def _to_texts(column: Column, wanted: ColumnSchema) -> Column:
    """Numbers where the training table has categories: their plain texts."""
    values = column.values.astype(np.float64)
    distinct, inverse = np.unique(values, return_inverse=True)
    texts = [repr(v).removesuffix(".0") for v in distinct.tolist()]
    levels = (*texts, *column.schema.special)
    at = np.where(
        column.state > 0, len(texts) + column.state.astype(np.int64) - 1, inverse.reshape(-1)
    )
    state = np.where(column.state < 0, -1, 0).astype(np.int16)
    return Column(wanted, np.where(state == 0, at, 0).astype(np.int32), state, levels)
