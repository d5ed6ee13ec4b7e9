"""Floor 5: one coding for all generations, settled on the real table, so that the real side is counted once.

`validation.views` makes a coding for each comparison; here two hundred tables meet the same real rows. What it
makes is the same `View`. Must know nothing of arms, axes or verdicts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.table import ColumnKind
from synth_engine.validation.views import View

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.table import Column, Table

LEFT_OUT = frozenset({ColumnKind.IDENTIFIER, ColumnKind.TEXT, ColumnKind.CONSTANT})


@dataclass(frozen=True, slots=True)
class _Codes:
    """How one column of categories becomes codes.

    Attributes:
        labels: what each code stands for; the last but one is missing, the last anything the real table has not.
        numbers: distinct values of a column of numbers, sorted; None for texts.
    """

    labels: tuple[str, ...]
    numbers: NDArray[np.float64] | None

    @property
    def size(self) -> int:
        """How many codes there are."""
        return len(self.labels)


@dataclass(frozen=True, slots=True)
class Coding:
    """The coding of a table.

    Attributes:
        names: columns that are compared.
        codes: of a column of categories; None for a column on a scale.
    """

    names: tuple[str, ...]
    codes: tuple[_Codes | None, ...]

    @classmethod
    def of(cls, real: Table) -> Coding:
        """Settle it on all real rows; identifiers, free text and constants are left out."""
        kept = [column for column in real if column.kind not in LEFT_OUT]
        return cls(tuple(column.name for column in kept), tuple(_codes(one) for one in kept))

    def label(self, at: int, code: int) -> str:
        """What a code of a column of categories stands for."""
        codes = self.codes[at]
        return "" if codes is None else codes.labels[code]

    def view(self, table: Table) -> View:
        """A table in this coding; what the real table has not is one code, or missing on a scale."""
        arrays: list[NDArray[np.generic]] = []
        for name, codes in zip(self.names, self.codes, strict=True):
            column = table[name]
            if codes is None:
                arrays.append(np.where(column.state == 0, column.values.astype(np.float64), np.nan))
            else:
                arrays.append(_coded(column, codes))
        return View(
            self.names,
            tuple(codes is None for codes in self.codes),
            tuple(arrays),
            tuple(0 if codes is None else codes.size for codes in self.codes),
            table.rows,
        )


def _codes(column: Column) -> _Codes | None:
    """None where the column is on a scale: more than two numbers and no codes among them."""
    if not column.is_number:
        used = np.unique(column.values[column.state == 0].astype(np.int64))
        texts = sorted({column.levels[int(at)] for at in used})
        return _Codes((*texts, "", ""), None)
    known = np.unique(column.values[column.state == 0].astype(np.float64))
    if not (column.state > 0).any() and len(known) > 2:
        return None
    texts = [f"{value:g}" for value in known.tolist()]
    return _Codes((*texts, *column.schema.special, "", ""), known)


def _coded(column: Column, codes: _Codes) -> NDArray[np.int64]:
    unknown, missing = codes.size - 1, codes.size - 2
    if codes.numbers is None:
        place = {text: at for at, text in enumerate(codes.labels[:-2])}
        where = [place.get(level, unknown) for level in column.levels] or [unknown]
        index = np.where(column.state == 0, column.values, 0).astype(np.int64)
        found = np.asarray(where, dtype=np.int64)[index]
        return np.where(column.state == 0, found, missing)
    values = column.values.astype(np.float64)
    found = np.searchsorted(codes.numbers, values)
    inside = np.minimum(found, max(len(codes.numbers) - 1, 0))
    exact = len(codes.numbers) > 0
    same = codes.numbers[inside] == values if exact else np.zeros(len(values), dtype=np.bool_)
    coded = np.where(same, found, unknown)
    names = codes.labels[len(codes.numbers) : -2]
    for at, text in enumerate(column.schema.special, start=1):
        code = len(codes.numbers) + names.index(text) if text in names else unknown
        coded = np.where(column.state == at, code, coded)
    return np.where(column.state < 0, missing, coded).astype(np.int64)
