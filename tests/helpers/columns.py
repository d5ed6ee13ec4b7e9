"""Columns of every kind a synthesizer gets, made without a file."""

from __future__ import annotations

import numpy as np

from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table

DAY_US = 86_400_000_000


def number(
    name: str,
    values: np.ndarray,
    *,
    decimals: int | None = None,
    state: np.ndarray | None = None,
    special: tuple[str, ...] = (),
) -> Column:
    """Real numbers; whole ones with 0 decimals."""
    kind = ColumnKind.INTEGER if decimals == 0 else ColumnKind.NUMERIC
    states = np.zeros(len(values), np.int16) if state is None else state.astype(np.int16)
    made = np.where(states == 0, values, 0).astype(np.int64 if decimals == 0 else np.float64)
    return Column(ColumnSchema(name, kind, decimals=decimals, special=special), made, states)


def times(name: str, values_us: np.ndarray, resolution_us: int) -> Column:
    """Date-times in microseconds."""
    schema = ColumnSchema(name, ColumnKind.DATETIME, resolution_us=resolution_us)
    return Column(schema, values_us.astype(np.int64), np.zeros(len(values_us), np.int16))


def texts(
    name: str,
    values: np.ndarray | list[str],
    *,
    kind: ColumnKind = ColumnKind.CATEGORY,
    state: np.ndarray | None = None,
) -> Column:
    """Texts with sorted levels."""
    levels, index = np.unique(np.asarray(values, dtype=str), return_inverse=True)
    states = np.zeros(len(index), np.int16) if state is None else state.astype(np.int16)
    index = np.where(states == 0, index, 0).astype(np.int32)
    return Column(ColumnSchema(name, kind), index, states, tuple(levels.tolist()))


def table(*columns: Column) -> Table:
    """A table of these columns."""
    return Table(columns, "made")


def by_kind(rows: int = 400, seed: int = 0) -> dict[str, Column]:
    """One column of each kind; those made of `group` hang together."""
    rng = np.random.default_rng(seed)
    group = rng.integers(0, 4, rows)
    gaps = np.where(rng.random(rows) < 0.1 * (group + 1), -1, 0)
    coded = rng.choice([0, 0, 0, 1, 2], rows)
    zeros = rng.random(rows) < 0.6
    day = (19_000 + group * 30 + rng.integers(0, 25, rows)) * DAY_US
    return {
        "category": texts("category", np.array(["a", "b", "c", "d"])[group]),
        "category with gaps": texts("category with gaps", group.astype(str), state=gaps),
        "boolean": texts(
            "boolean",
            np.where(rng.random(rows) < 0.2 * group, "yes", "no"),
            kind=ColumnKind.BOOLEAN,
        ),
        "few integers": number("few integers", group + rng.integers(0, 3, rows), decimals=0),
        "many integers": number("many integers", rng.integers(0, 10**6, rows), decimals=0),
        "money": number("money", np.round(rng.lognormal(5, 1, rows), 2), decimals=2),
        "real": number("real", rng.normal(group, 1.0)),
        "real with gaps": number("real with gaps", rng.normal(group, 1.0), state=gaps),
        "special codes": number(
            "special codes",
            10 * group + rng.integers(0, 9, rows),
            decimals=0,
            state=coded,
            special=("N", "?"),
        ),
        "zero-inflated": number(
            "zero-inflated", np.where(zeros, 0, np.round(rng.lognormal(3, 1, rows), 1)), decimals=1
        ),
        "heavy tail": number("heavy tail", rng.standard_t(1.5, rows)),
        "dates": times("dates", day, DAY_US),
        "date-times": times("date-times", day + rng.integers(0, 86_400, rows) * 10**6, 10**6),
        "constant number": number("constant number", np.full(rows, 7), decimals=0),
        "constant text": texts("constant text", ["same"] * rows),
        "all missing": number("all missing", np.zeros(rows), state=np.full(rows, -1)),
        "all missing texts": texts("all missing texts", [""] * rows, state=np.full(rows, -1)),
        "all-distinct numbers": number("all-distinct numbers", np.arange(rows) * 1.1 + 0.03),
        "all-distinct texts": texts("all-distinct texts", [f"t{n:05d}" for n in range(rows)]),
    }
