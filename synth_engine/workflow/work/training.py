"""Which rows of the project's table a step sees: training rows, holdout, or as many of them as find room.

Rows that a step does not take are let go chunk by chunk: they are never held together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine import tables
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import Role
from synth_engine.workflow.work import bounding
from synth_engine.workflow.work.store import get_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from synth_engine.contracts.plan import Plan
    from synth_engine.contracts.table import Table
    from synth_engine.project import Project

    Mask = NDArray[np.bool_]


def marked(rows: int, plan: Plan) -> tuple[Mask, Mask]:
    """Which rows are training rows, and which are held back.

    Raises:
        UserFixable: ``PLAN.NO_SUCH_ROW``, ``PLAN.NOTHING_LEFT``.
    """
    held = tables.held_back(rows, plan.holdout, plan.seed)
    train = ~held
    for row in plan.left_out:
        if not 1 <= row <= rows:
            raise UserFixable("PLAN.NO_SUCH_ROW", row=row, rows=rows)
        train[row - 1] = False
    if plan.left_out and not train.any():
        raise UserFixable("PLAN.NOTHING_LEFT")
    return train, held


def _read(project: Project, source: Mapping[str, Any], keep: Mask) -> Table:
    """The marked rows of a table."""
    return get_table(project, source, None if keep.all() else keep)


def training_table(project: Project, source: Mapping[str, Any], plan: Plan) -> tuple[Table, int]:
    """The rows that a generator learns from, and how many training rows there are in all.

    Args:
        project: attached.
        source: the imported table's document.
        plan: says which are held back or left out.

    Raises:
        UserFixable: ``PLAN.NO_SUCH_ROW``, ``PLAN.NOTHING_LEFT``.
    """
    train, _ = marked(int(source["rows"]), plan)
    total = int(np.count_nonzero(train))
    most = bounding.rows_with_room(total, len(source["schema"]), bounding.FIT_BYTES)
    return _read(project, source, bounding.drawn(train, most, plan.seed)), total


def learnable_rows(project: Project, source: Mapping[str, Any], plan: Plan) -> Table:
    """Training rows without the columns that no generator learns: identifiers, and what is ignored.

    Raises:
        UserFixable: ``PLAN.NO_SUCH_ROW``, ``PLAN.NOTHING_LEFT``.
    """
    train, _ = training_table(project, source, plan)
    left_out = {Role.IDENTIFIER, Role.IGNORED}
    return train.select(tuple(one.name for one in train if plan.roles[one.name] not in left_out))


@dataclass(frozen=True, slots=True)
class RealRows:
    """Rows of the imported table as a comparison sees them.

    Attributes:
        whole: all that are seen.
        train, holdout: parts of them.
        numbers: of the training rows in the imported table, from 1.
        total: rows of the imported table.
    """

    whole: Table
    train: Table
    holdout: Table
    numbers: NDArray[np.int64]
    total: int


def real_rows(
    project: Project, source: Mapping[str, Any], plan: Plan, most: int | None = None
) -> RealRows:
    """Read training rows and holdout.

    Args:
        project: attached.
        source: the imported table's document.
        plan: says which are which.
        most: rows to read, drawn by the plan's seed, of both parts alike; all where nothing is said.

    Raises:
        UserFixable: ``PLAN.NO_SUCH_ROW``, ``PLAN.NOTHING_LEFT``.
    """
    rows = int(source["rows"])
    train, held = marked(rows, plan)
    if most is None or most >= rows:
        whole = get_table(project, source)
        seen = np.ones(rows, dtype=np.bool_)
    else:
        parts = [(one, int(np.count_nonzero(one))) for one in (train, held)]
        count = max(sum(size for _, size in parts), 1)
        train, held = (
            bounding.drawn(one, max(most * size // count, 1), plan.seed) for one, size in parts
        )
        seen = train | held
        whole = get_table(project, source, seen)
    numbers = (np.flatnonzero(train) + 1).astype(np.int64)
    if train.all():
        return RealRows(whole, whole, whole.take(np.zeros(0, dtype=np.intp)), numbers, rows)
    in_train, in_holdout = np.flatnonzero(train[seen]), np.flatnonzero(held[seen])
    return RealRows(whole, whole.take(in_train), whole.take(in_holdout), numbers, rows)


def sampled_table(project: Project, document: Mapping[str, Any], most: int, seed: int) -> Table:
    """A stored table, or as many of its rows as are wanted, drawn by seed."""
    rows = int(document["rows"])
    return _read(project, document, bounding.drawn(np.ones(rows, dtype=np.bool_), most, seed))
