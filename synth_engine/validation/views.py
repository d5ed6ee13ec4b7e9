"""Tables as metrics compare them: a column is numbers on a scale, or categories in one coding for all tables.

A column of numbers that holds codes (``?``), and one with at most two distinct numbers, is compared as
categories: so does anybody who reads the file as text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.metric import Parts
    from synth_engine.contracts.table import Column, Table


@dataclass(frozen=True, slots=True)
class View:
    """One table.

    Attributes:
        names: of the columns.
        is_number: whether a column is on a scale.
        arrays: numbers: float64 with NaN where missing; categories: int64 codes.
        sizes: how many codes a column of categories has in all tables together (numbers: 0).
        rows: how many.
    """

    names: tuple[str, ...]
    is_number: tuple[bool, ...]
    arrays: tuple[NDArray[np.generic], ...]
    sizes: tuple[int, ...]
    rows: int

    def numbers(self, at: int) -> NDArray[np.float64]:
        """A column on a scale."""
        return self.arrays[at].astype(np.float64, copy=False)

    def codes(self, at: int) -> NDArray[np.int64]:
        """A column of categories."""
        return self.arrays[at].astype(np.int64, copy=False)

    def take(self, rows: NDArray[np.int64]) -> View:
        """Some rows."""
        arrays = tuple(array[rows] for array in self.arrays)
        return View(self.names, self.is_number, arrays, self.sizes, len(rows))

    def matrix(self) -> NDArray[np.float64]:
        """(rows, columns): numbers and codes side by side, missing numbers NaN."""
        if not self.arrays:
            return np.zeros((self.rows, 0))
        return np.stack([array.astype(np.float64) for array in self.arrays], axis=1)


def views(parts: Parts) -> tuple[View, View | None, View]:
    """Training rows, holdout and synthetic rows in one coding; made once for all metrics of a run."""
    if "views" not in parts.memo:
        parts.memo["views"] = _views(parts)
    found: tuple[View, View | None, View] = parts.memo["views"]
    return found


def independent(parts: Parts, seed: int) -> View:
    """Rows whose columns are right and independent of each other: the training rows, each column shuffled.

    What a metric scores on them is its floor: single columns perfect, nothing between them.
    """
    key = f"independent-{seed}"
    if key not in parts.memo:
        train = views(parts)[0]
        rng = np.random.default_rng([seed, 7])
        arrays = tuple(array[rng.permutation(train.rows)] for array in train.arrays)
        parts.memo[key] = View(train.names, train.is_number, arrays, train.sizes, train.rows)
    found: View = parts.memo[key]
    return found


def _views(parts: Parts) -> tuple[View, View | None, View]:
    tables = [t for t in (parts.train, parts.holdout, parts.synthetic) if t is not None]
    names = parts.train.names
    numbers, sizes = [], []
    arrays: list[list[NDArray[np.generic]]] = [[] for _ in tables]
    for name in names:
        columns = [table[name] for table in tables]
        scale = _on_a_scale(columns)
        numbers.append(scale)
        if scale:
            sizes.append(0)
            for made, column in zip(arrays, columns, strict=True):
                made.append(np.where(column.state == 0, column.values.astype(np.float64), np.nan))
            continue
        coded, size = _codes(columns)
        sizes.append(size)
        for made, codes in zip(arrays, coded, strict=True):
            made.append(codes)
    found = [
        View(names, tuple(numbers), tuple(made), tuple(sizes), table.rows)
        for made, table in zip(arrays, tables, strict=True)
    ]
    if parts.holdout is None:
        return found[0], None, found[1]
    return found[0], found[1], found[2]


def _on_a_scale(columns: Sequence[Column]) -> bool:
    train = columns[0]
    if not train.is_number or any((column.state > 0).any() for column in columns):
        return False
    present = train.values[train.state == 0]
    return len(present) > 0 and len(np.unique(present)) > 2


def _codes(columns: Sequence[Column]) -> tuple[list[NDArray[np.int64]], int]:
    """One coding for all tables; missing is a category."""
    if columns[0].is_number:
        return _codes_of_numbers(columns)
    # Codes in the order of the texts, as anybody's alphabetical coding has them.
    texts = sorted({level for column in columns for level in column.levels})
    place = {text: at for at, text in enumerate(texts)}
    missing = len(place)
    made = []
    for column in columns:
        where = np.array([place[level] for level in column.levels] or [0], dtype=np.int64)
        codes = where[np.where(column.state == 0, column.values, 0).astype(np.int64)]
        made.append(np.where(column.state == 0, codes, missing))
    return made, missing + 1


def _codes_of_numbers(columns: Sequence[Column]) -> tuple[list[NDArray[np.int64]], int]:
    """Numbers with codes among them: each number and each code a category."""
    values = np.unique(np.concatenate([c.values[c.state == 0].astype(np.float64) for c in columns]))
    special: dict[str, int] = {}
    for column in columns:
        for code in column.schema.special:
            special.setdefault(code, len(values) + len(special))
    missing = len(values) + len(special)
    made = []
    for column in columns:
        codes = np.searchsorted(values, column.values.astype(np.float64))
        for at, code in enumerate(column.schema.special):
            codes = np.where(column.state == at + 1, special[code], codes)
        made.append(np.where(column.state < 0, missing, codes).astype(np.int64))
    return made, missing + 1


def sample_rows(rows: int, most: int, seed: int, salt: int) -> NDArray[np.int64]:
    """At most `most` row numbers, drawn without putting back."""
    rng = np.random.default_rng([seed, salt])
    return rng.permutation(rows)[:most]


def row_keys(tables: Sequence[Table]) -> list[NDArray[np.int64]]:
    """A number a row for each table: equal exactly where rows are equal in every column."""
    counts = [table.rows for table in tables]
    key = np.zeros(sum(counts), dtype=np.int64)
    for name in tables[0].names:
        columns = [table[name] for table in tables]
        codes = np.concatenate(
            _codes_of_numbers(columns)[0] if columns[0].is_number else _codes(columns)[0]
        )
        joint = key * (int(codes.max(initial=0)) + 1) + codes
        key = np.unique(joint, return_inverse=True)[1].reshape(-1).astype(np.int64)
    return list(np.split(key, np.cumsum(counts)[:-1]))
