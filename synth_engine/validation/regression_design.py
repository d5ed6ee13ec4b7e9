"""Declared models as matrices: one coding, settled on the training rows, for every table.

Numbers are standardised by the training rows, so that a coefficient is one standard deviation's. Categories become
one column a level against the most frequent level; levels of fewer rows than the minimum cell count are joined as
``other``. Rows with a missing value or code in any column of the model are left out, as analysts do. Fits nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

import numpy as np

from synth_engine.contracts.table import ColumnKind

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.table import Column, Table
    from synth_engine.validation.regressions import Regression

Family: TypeAlias = Literal["linear", "logistic", "cox"]
MOST_LEVELS = 50
LONGEST_LABEL = 60
OTHER = "other"


@dataclass(frozen=True, slots=True)
class _Number:
    """A column on a scale."""

    name: str
    middle: float
    spread: float

    @property
    def labels(self) -> tuple[str, ...]:
        return (self.name,)

    def coded(self, column: Column) -> NDArray[np.float64]:
        scaled = (numbers(column) - self.middle) / self.spread
        return np.asarray(scaled[:, None], dtype=np.float64)


@dataclass(frozen=True, slots=True)
class _Levels:
    """A column of categories: `kept` get a column each; the reference has none; the rest is ``other``."""

    name: str
    reference: str
    kept: tuple[str, ...]
    rest: bool

    @property
    def labels(self) -> tuple[str, ...]:
        rest = (OTHER,) if self.rest else ()
        return tuple(f"{self.name} = {level[:LONGEST_LABEL]}" for level in (*self.kept, *rest))

    def coded(self, column: Column) -> NDArray[np.float64]:
        codes, texts = cells(column)
        place = {self.reference: -1} | {level: at for at, level in enumerate(self.kept)}
        where = np.array([place.get(text, len(self.kept)) for text in texts] or [-1])
        at = where[np.maximum(codes, 0)]
        width = len(self.kept) + self.rest
        made = (at[:, None] == np.arange(width)[None, :]).astype(np.float64)
        made[codes < 0] = np.nan
        return np.asarray(made, dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Design:
    """How a table becomes the matrices of one model.

    Attributes:
        family: what is fitted.
        regression: what was declared.
        terms: coding of each term.
        classes: logistic: the outcome's two values, Cox: the event's; the second counts as 1.
        scale: linear: (mean, standard deviation) of the outcome.
    """

    family: Family
    regression: Regression
    terms: tuple[_Number | _Levels, ...]
    classes: tuple[str, str] | None
    scale: tuple[float, float]

    @property
    def labels(self) -> tuple[str, ...]:
        """A name for every coefficient but the intercept: the column, or column and level."""
        return tuple(label for term in self.terms for label in term.labels)

    def matrices(
        self, table: Table
    ) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
        """Complete rows of a table.

        Returns:
            x (rows, coefficients) without intercept; y (rows,): the outcome or the time; event (rows,): 0 or 1, of
            survival models only (else ones).
        """
        x = np.hstack([term.coded(table[term.name]) for term in self.terms])
        outcome = table[self.regression.outcome]
        event = np.ones(table.rows)
        if self.regression.event is not None and self.classes is not None:
            event = _two(table[self.regression.event], self.classes)
        if self.family == "logistic" and self.classes is not None:
            y = _two(outcome, self.classes)
        else:
            y = (numbers(outcome) - self.scale[0]) / self.scale[1]
        if self.family == "cox":
            y = np.where(y > 0, y, np.nan)
        whole = ~(np.isnan(x).any(axis=1) | np.isnan(y) | np.isnan(event))
        return x[whole], y[whole], event[whole]


def make_design(regression: Regression, train: Table, minimum_cell_count: int) -> Design | None:
    """Settle the coding on the training rows; None where the model makes no sense on them.

    Args:
        regression: what was declared.
        train: the training rows.
        minimum_cell_count: a level of fewer rows is joined with others and never named.
    """
    if any(name not in train for name in regression.columns):
        return None
    whole = np.ones(train.rows, dtype=np.bool_)
    for name in regression.columns:
        whole &= train[name].state == 0
    known = train.select(regression.columns).take(whole)
    if known.rows < 2:
        return None
    settled = _family(regression, known)
    if settled is None:
        return None
    family, classes, scale = settled
    made = (_term(known[name], max(minimum_cell_count, 1)) for name in regression.terms)
    terms = tuple(term for term in made if term is not None)
    return Design(family, regression, terms, classes, scale) if terms else None


def _family(
    regression: Regression, known: Table
) -> tuple[Family, tuple[str, str] | None, tuple[float, float]] | None:
    outcome = known[regression.outcome]
    if regression.event is not None:
        classes = _classes(known[regression.event])
        if classes is None or not outcome.is_number:
            return None
        return "cox", classes, (0.0, float(np.abs(numbers(outcome)).mean()) or 1.0)
    classes = _classes(outcome)
    if classes is not None:
        return "logistic", classes, (0.0, 1.0)
    if not outcome.is_number:
        return None
    values = numbers(outcome)
    spread = float(values.std())
    return ("linear", None, (float(values.mean()), spread)) if spread > 0 else None


def _term(column: Column, least: int) -> _Number | _Levels | None:
    """Coding of one column; None where it is constant."""
    if column.is_number:
        values = numbers(column)
        spread = float(values.std())
        return _Number(column.name, float(values.mean()), spread) if spread > 0 else None
    codes, texts = cells(column)
    counts = np.bincount(codes, minlength=len(texts))
    order = sorted(range(len(texts)), key=lambda at: (-counts[at], texts[at]))
    common = [at for at in order if counts[at] >= least][: MOST_LEVELS + 1]
    if not common:
        return None
    rest = int(counts.sum() - counts[common].sum())
    kept = tuple(texts[at] for at in common[1:])
    # A handful of leftover rows is no group: it stands with the reference's, unnamed.
    if not kept and rest < least:
        return None
    return _Levels(column.name, texts[common[0]], kept, rest >= least)


def numbers(column: Column) -> NDArray[np.float64]:
    """A column of numbers as floats, date-times in days, NaN where there is none."""
    scale = 86_400_000_000.0 if column.kind is ColumnKind.DATETIME else 1.0
    return np.where(column.state == 0, column.values.astype(np.float64) / scale, np.nan)


def cells(column: Column) -> tuple[NDArray[np.int64], tuple[str, ...]]:
    """Codes (-1 where there is no value) and their texts, sorted: numbers by size, texts by alphabet."""
    present = column.state == 0
    if column.is_number:
        signless = column.values.astype(np.float64) + 0.0
        values, inverse = np.unique(signless, return_inverse=True)
        texts = tuple(repr(value) for value in values.tolist())
        return np.where(present, inverse.reshape(-1), -1), texts
    order = sorted(range(len(column.levels)), key=column.levels.__getitem__)
    place = np.zeros(max(len(order), 1), dtype=np.int64)
    place[order] = np.arange(len(order))
    codes = place[np.where(present, column.values, 0).astype(np.int64)]
    return np.where(present, codes, -1), tuple(column.levels[at] for at in order)


def _classes(column: Column) -> tuple[str, str] | None:
    """The two values of a column that has two."""
    codes, texts = cells(column)
    used = np.unique(codes[codes >= 0])
    if len(used) != 2:
        return None
    return texts[int(used[0])], texts[int(used[1])]


def _two(column: Column, classes: tuple[str, str]) -> NDArray[np.float64]:
    """0 and 1, NaN for any other value."""
    codes, texts = cells(column)
    place = {classes[0]: 0.0, classes[1]: 1.0}
    value = np.array([place.get(text, np.nan) for text in texts] or [np.nan])
    return np.where(codes >= 0, value[np.maximum(codes, 0)], np.nan)
