"""Columns that share one set of values: three columns of diagnoses, say.

A text that few rows have in one of them may be common in all together, and a table that is meant to stand for
the real one has such texts. Which of them one column has, and how often, would single people out; so they are
drawn from what all the columns have.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.table import Column, Table

# Columns of at least so many levels, so many of them in common, have one set of values.
POOLED_LEVELS, POOLED_OVERLAP = 20, 0.3


@dataclass(frozen=True, slots=True)
class Pool:
    """Texts that columns with one set of values share, and that too few rows of one of them have.

    Each is about as rare as the others there, and how rare is not kept.

    Attributes:
        texts: in order.
    """

    texts: tuple[str, ...] = ()

    def draw(self, rows: int, rng: np.random.Generator) -> NDArray[np.int64]:
        """(rows,) places in `texts`, each equally often within one, in random order."""
        many = len(self.texts)
        turns = [rng.permutation(many) for _ in range(-(-rows // max(many, 1)))]
        places = np.concatenate([*turns, np.zeros(0, dtype=np.int64)])[:rows]
        return rng.permutation(places).astype(np.int64)


NO_POOL = Pool()


def pooled_rows(table: Table) -> dict[str, dict[str, int]]:
    """Rows a text over all columns that share its set of values, for columns that share one."""
    pools: list[tuple[set[str], list[Column]]] = []
    for column in table:
        levels = set(column.levels)
        if column.is_number or len(levels) < POOLED_LEVELS:
            continue
        for shared, members in pools:
            if len(levels & shared) >= POOLED_OVERLAP * len(levels | shared):
                members.append(column)
                break
        else:
            pools.append((levels, [column]))
    found: dict[str, dict[str, int]] = {}
    for _, members in pools:
        if len(members) < 2:
            continue
        counts = _rows_with(members)
        found |= {column.name: counts for column in members}
    return found


def _rows_with(members: list[Column]) -> dict[str, int]:
    """Rows that hold a text in any of some columns: a row that holds it twice is one row."""
    texts = sorted({level for column in members for level in column.levels})
    number = {text: at for at, text in enumerate(texts)}
    held = np.full((len(members), len(members[0])), -1, dtype=np.int64)
    for own, column in zip(held, members, strict=True):
        present = column.state == 0
        common = np.array([number[level] for level in column.levels], dtype=np.int64)
        own[present] = common[column.values[present]]
    held.sort(axis=0)
    again = np.zeros(held.shape, dtype=np.bool_)
    again[1:] = held[1:] == held[:-1]
    counts = np.bincount(held[(held >= 0) & ~again], minlength=len(texts))
    return dict(zip(texts, counts.tolist(), strict=True))
