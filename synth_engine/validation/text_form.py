"""Forms of values: does every synthetic value look like a real one of its column?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.contracts.table import Column, ColumnKind
from synth_engine.validation.intervals import wilson
from synth_engine.validation.views import sample_rows

if TYPE_CHECKING:
    from collections.abc import Hashable

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

MOST_ROWS = 20_000  # synthetic rows looked at; forms are learnt from all real rows
MOST_REAL = 200_000
MOST_DECIMALS = 6
LONG = 24  # signs; beyond, how many of a kind follow each other says nothing
GRIDS_US = (86_400_000_000, 3_600_000_000, 60_000_000, 1_000_000, 1_000)

INFO = MetricInfo(
    name="text_form",
    title="Values of the right form",
    family=Family.FIDELITY,
    direction="higher",
    low=0.0,
    high=1.0,
    unit="",
    explanation=(
        "Share of synthetic cells whose form occurs in the real column: letters, digits and signs of a text "
        "or code, sign and decimals of a number, whole days or minutes of a date. 1 is right; less breaks "
        "programs that read the file."
    ),
    source="Data adherence (SDMetrics, CategoryAdherence), of character-class patterns in place of values",
    sentence=(
        "{value:.2%} of the synthetic cells have a form that the real column has (at least {low:.2%}); of "
        "fresh real cells {ceiling:.2%} have."
    ),
    cost=1,
)


class TextForm:
    """Mean over columns of the share of cells whose form occurs in the real column."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare every column, identifiers and free text too where they are there (`Parts.whole`).

        No floor: shuffled columns keep their forms. The interval is over synthetic rows (Wilson, which is wide
        enough for a row's mean over its cells).
        """
        columns = _columns(parts)
        found: list[tuple[str, float]] = []
        fresh: list[float] = []
        for done, (real, made) in enumerate(columns):
            context.progress("metric.text_form", done, len(columns))
            known = _known(_some(real, MOST_REAL, seed))
            found.append((real.name, _share(_some(made, MOST_ROWS, seed), known)))
            if parts.holdout is not None and real.name in parts.holdout:
                held = _some(parts.holdout[real.name], MOST_ROWS, seed)
                fresh.append(_share(held, known))
        context.progress("metric.text_form", len(columns), len(columns))
        rows = min(parts.synthetic.rows, MOST_ROWS)
        value = float(np.mean([share for _, share in found]))
        found.sort(key=lambda pair: pair[1])
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=wilson(value, rows),
            ceiling=float(np.mean(fresh)) if fresh else None,
            breakdown=tuple(found),
            facts={"columns": float(len(columns)), "rows": float(rows), "worst": found[0][1]},
        )


def _columns(parts: Parts) -> list[tuple[Column, Column]]:
    """Real and synthetic column of every name, those that only `Parts.whole` has at the end."""
    found = [(column, parts.synthetic[column.name]) for column in parts.train]
    if parts.whole is not None:
        real, made = parts.whole
        found += [
            (column, made[column.name])
            for column in real
            if column.name not in parts.train and column.name in made
        ]
    return found


def _some(column: Column, most: int, seed: int) -> Column:
    if len(column) <= most:
        return column
    return column.take(np.sort(sample_rows(len(column), most, seed, 85)))


def _share(column: Column, known: set[Hashable]) -> float:
    """Share of cells whose form is known; 1 without cells."""
    forms, index = _forms(column)
    right = np.array([form in known for form in forms] or [True])
    return float(right[index].mean()) if len(index) else 1.0


def _forms(column: Column) -> tuple[list[Hashable], NDArray[np.int64]]:
    """The forms of a column, and (rows,) which of them each cell has.

    A missing cell and each code are forms of their own: where no real cell is missing, none may be.
    """
    there = column.state == 0
    made = np.zeros(len(column), dtype=np.int64)
    forms: list[Hashable] = []
    for state in np.unique(column.state[~there]).tolist():
        made[column.state == state] = len(forms)
        forms.append(("state", int(state)))
    values = column.values[there]
    if column.kind is ColumnKind.DATETIME:
        found, index = _of_times(values.astype(np.int64))
    elif column.is_number:
        found, index = _of_numbers(values.astype(np.float64))
    else:
        used, index = np.unique(values.astype(np.int64), return_inverse=True)
        found = [_of_text(column.levels[at]) for at in used.tolist()]
    made[there] = len(forms) + index.reshape(-1)
    return [*forms, *found], made


def _known(column: Column) -> set[Hashable]:
    """Forms that a real column lets pass: its own, and what has fewer decimals or lies on a coarser grid.

    A number of two decimals ends in a nought now and then, and a time falls on a full hour.
    """
    found = set(_forms(column)[0])
    numbers = [form for form in found if isinstance(form, _Fine)]
    for form in numbers:
        found |= {_Fine(form.kind, form.negative, fine) for fine in range(form.fine)}
    return found


@dataclass(frozen=True, slots=True)
class _Fine:
    """Form of a number or a time: its sign, and how fine it is (decimals; the place among `GRIDS_US`)."""

    kind: str
    negative: bool
    fine: int


def _of_numbers(values: NDArray[np.float64]) -> tuple[list[Hashable], NDArray[np.int64]]:
    """Sign and decimals."""
    decimals = np.full(len(values), MOST_DECIMALS + 1)
    least = 4 * np.spacing(np.abs(values))  # what rounding in binary leaves
    for digits in range(MOST_DECIMALS, -1, -1):
        decimals[np.abs(values - np.round(values, digits)) <= least] = digits
    distinct, index = np.unique(2 * decimals + (values < 0), return_inverse=True)
    forms = [_Fine("number", bool(key % 2), key // 2) for key in distinct.tolist()]
    return list(forms), index.reshape(-1)


def _of_times(values: NDArray[np.int64]) -> tuple[list[Hashable], NDArray[np.int64]]:
    """The coarsest grid on which a time lies."""
    keys = np.full(len(values), len(GRIDS_US))
    for at in range(len(GRIDS_US) - 1, -1, -1):
        keys[values % GRIDS_US[at] == 0] = at
    distinct, index = np.unique(keys, return_inverse=True)
    return [_Fine("time", False, key) for key in distinct.tolist()], index.reshape(-1)


def _of_text(text: str) -> str:
    """Letters, digits and signs: ``AB-12`` is ``AA-99``; of long texts runs count once."""
    short = text[: 4 * LONG]
    form = re.sub(r"[^\W\d_]", _letter, re.sub(r"\d", "9", short))
    return form if len(text) <= LONG else re.sub(r"(.)\1+", r"\1+", form)


def _letter(found: re.Match[str]) -> str:
    return "A" if found.group().isupper() else "a"
