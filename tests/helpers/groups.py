"""Made-up people in protected groups whose labels differ by a known gap."""

from __future__ import annotations

import numpy as np

from synth_engine.contracts.metric import Parts
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table

SEXES, REGIONS = ("female", "male"), ("east", "north", "west")
ISLAND = "island-of-four"


def category(name: str, codes: np.ndarray, levels: tuple[str, ...]) -> Column:
    """A column of categories, negative codes missing."""
    state = np.where(codes < 0, -1, 0).astype(np.int16)
    schema = ColumnSchema(name, ColumnKind.CATEGORY)
    return Column(schema, np.maximum(codes, 0).astype(np.int32), state, levels)


def number(name: str, values: np.ndarray) -> Column:
    """A column of numbers, NaN missing."""
    state = np.where(np.isnan(values), -1, 0).astype(np.int16)
    return Column(ColumnSchema(name, ColumnKind.NUMERIC), np.nan_to_num(values), state)


def people(
    rows: int = 4000, seed: int = 0, gap: float = 0.3, women: float = 0.5, island: int = 0
) -> Table:
    """People of whom men have the label more often by `gap`; `score` says who has it, `tie` hangs on it.

    Args:
        rows: of the table.
        seed: >= 0.
        gap: label rate of men minus that of women (0.35 with it in the middle).
        women: their share.
        island: rows of a region of its own.
    """
    rng = np.random.default_rng(seed)
    sex = (rng.random(rows) >= women).astype(np.int64)
    region = rng.choice(3, rows, p=[0.5, 0.3, 0.2])
    region[:island] = 3
    label = rng.random(rows) < 0.35 + gap * (sex - 0.5)
    score = label * 2.0 + rng.normal(0, 1, rows)
    return Table(
        (
            category("sex", sex, SEXES),
            category("region", region, (*REGIONS, ISLAND)),
            number("age", np.floor(rng.uniform(18, 90, rows))),
            category("label", label.astype(np.int64), ("no", "yes")),
            number("score", np.round(score, 2)),
            number("tie", np.round(score + rng.normal(0, 0.3, rows), 2)),
        ),
        "people",
    )


def compared(
    synthetic: Table,
    train: Table | None = None,
    holdout: Table | None = None,
    protected: tuple[str, ...] = ("sex", "region"),
    targets: tuple[str, ...] = ("label",),
) -> Parts:
    """Parts with real rows of the same making."""
    real = people(seed=1) if train is None else train
    held = people(seed=2) if holdout is None else holdout
    return Parts(real, held, synthetic, targets, protected)


def swapped(table: Table, **columns: Column) -> Table:
    """The table with some columns replaced."""
    return Table(tuple(columns.get(one.name, one) for one in table), table.name)
