"""Made-up tables whose columns hang together, for tests of fidelity."""

from __future__ import annotations

import numpy as np

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.metric import Metric, MetricResult, MetricStatus, Parts
from synth_engine.contracts.table import Column, Table
from synth_engine.validation.parts import make_parts
from tests.helpers import columns

QUIET = SilentContext()


def visits(rows: int, seed: int) -> Table:
    """Visits: a ward and a stage that go together, numbers with tails, a result and a note missing together."""
    rng = np.random.default_rng([seed, 17])
    ward = rng.choice(4, rows, p=[0.4, 0.3, 0.2, 0.1])
    stage = np.where(rng.random(rows) < 0.7, ward, rng.integers(0, 4, rows))
    gaps = np.where(rng.random(rows) < 0.05 * (1 + ward), -1, 0)
    return columns.table(
        columns.texts("ward", np.array(["eye", "heart", "lung", "skin"])[ward]),
        columns.texts("stage", np.array(["1a", "1b", "2a", "2b"])[stage]),
        columns.number("age", 40 + 8 * ward + rng.normal(0, 12, rows)),
        columns.number("cost", np.round(rng.lognormal(5 + 0.3 * stage, 1, rows), 2), decimals=2),
        columns.number("result", rng.normal(stage, 1, rows), state=gaps),
        columns.texts("note", np.array(["high", "low"])[(stage > 1).astype(int)], state=gaps),
    )


def with_column(table: Table, column: Column) -> Table:
    """The table with one column put in place of that of its name."""
    return Table(tuple(column if one.name == column.name else one for one in table), table.name)


def shuffled(table: Table, seed: int = 0) -> Table:
    """Right columns, no relation between them."""
    rng = np.random.default_rng(seed)
    return Table(tuple(column.take(rng.permutation(table.rows)) for column in table), table.name)


def measured(metric: Metric, parts: Parts, seed: int = 0) -> MetricResult:
    """The metric's result, which must be ok."""
    found = metric.compute(parts, seed, QUIET)
    assert found.status is MetricStatus.OK, found.reason
    assert found.value is not None
    return found


def reason(metric: Metric, parts: Parts) -> str | None:
    """Why the metric has no value."""
    found = metric.compute(parts, 0, QUIET)
    assert found.status is MetricStatus.NOT_APPLICABLE
    return found.reason


def beside(train: Table, holdout: Table | None, synthetic: Table) -> Parts:
    """New parts: nothing is remembered."""
    return make_parts(train, holdout, synthetic)
