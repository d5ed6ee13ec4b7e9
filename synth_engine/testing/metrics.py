"""The contract of metrics (`contracts.metric`), promise by promise."""

from __future__ import annotations

import hashlib
import json
import math
import os
import re
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.catalogue import CATALOGUE
from synth_engine.contracts.errors import Cancelled
from synth_engine.contracts.metric import (
    MOST_POINTS,
    Family,
    Metric,
    MetricInfo,
    MetricResult,
    MetricStatus,
    Parts,
)
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table
from synth_engine.testing.synthesizers import (
    CANARY_CODE,
    CANARY_NUMBER,
    CANARY_TEXT,
    _must,
    _Watching,
    example_table,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

CANARY_FEW = "canary-of-four-rows"
HEAVY = (
    "fairlearn",
    "lifelines",
    "matplotlib",
    "pandas",
    "scipy",
    "sklearn",
    "statsmodels",
    "torch",
)
SEED = 3
ROWS = 300


class _Two(_Watching):
    """The same watch with two cores, which must not change a result."""

    cores = 2


def example_parts(rows: int = ROWS) -> Parts:
    """Made-up real, held-back and synthetic rows; only real rows hold canaries.

    Every role is filled, so that no metric lacks what it asks for. New at every call: nothing is remembered.

    Args:
        rows: >= 50, of each table.
    """
    train, holdout, synthetic, further = (
        _rounder(example_table(rows + 3, seed)) for seed in (1, 2, 3, 4)
    )
    group = train["group"]
    index = group.values.copy()
    index[20:24] = len(group.levels)
    few = Column(group.schema, index, group.state, (*group.levels, CANARY_FEW))
    train = Table(tuple(few if one.name == "group" else one for one in train), "real")
    # What one row alone has (`example_table`) is in the real rows only.
    plain = np.delete(np.arange(rows + 3), (7, 11, 13))
    holdout, synthetic, further = (
        _without_canaries(one.take(plain)) for one in (holdout, synthetic, further)
    )
    return Parts(
        train.take(np.arange(rows)),
        holdout,
        synthetic,
        targets=("yes", "score"),
        protected=("group", "age"),
        rules=("score >= 0", "amount >= 0"),
        whole=(train.take(np.arange(rows)), synthetic),
        sensitive=("yes",),
        known=("group", "age"),
        regressions=("score ~ group + yes", "yes ~ score"),
        further=(further,),
    )


def _rounder(table: Table) -> Table:
    """The table with a number that hangs on the others: something to predict."""
    rng = np.random.default_rng(table.rows)
    yes = table["yes"].values.astype(np.float64)
    group = table["group"].values.astype(np.float64)
    values = np.round(10 + 4 * yes + 2 * group + rng.normal(0, 1.5, table.rows)).astype(np.int64)
    schema = ColumnSchema("score", ColumnKind.INTEGER, decimals=0)
    return Table((*table, Column(schema, values, np.zeros(table.rows, dtype=np.int16))), table.name)


def _without_canaries(table: Table) -> Table:
    """No canary among the levels and codes either (no row has them any more)."""
    made = []
    for one in table:
        keep = [level for level in one.levels if level != CANARY_TEXT]
        place = np.array([keep.index(v) if v in keep else 0 for v in one.levels] or [0])
        values = (
            one.values if one.is_number else place[one.values.astype(np.int64)].astype(np.int32)
        )
        schema = replace(
            one.schema, special=tuple(c for c in one.schema.special if c != CANARY_CODE)
        )
        made.append(Column(schema, values, one.state, tuple(keep)))
    return _as_real(Table(tuple(made), table.name))


def _as_real(table: Table) -> Table:
    """Schemas as the real table has them: metrics get tables of one schema."""
    made = []
    for one in table:
        special = (*one.schema.special, CANARY_CODE) if one.name == "age" else one.schema.special
        made.append(Column(replace(one.schema, special=special), one.values, one.state, one.levels))
    return Table(tuple(made), table.name)


def check_metric(metric: Metric) -> None:
    """Hold a metric to the whole contract.

    Args:
        metric: the one to check.

    Raises:
        ContractBroken: naming the first promise that is not kept.
    """
    _must(isinstance(metric, Metric), "it has info and compute")
    _check_info(metric.info)
    _check_light(metric)
    parts = example_parts()
    before = _digest(parts)
    watching = _Watching()
    result = metric.compute(parts, SEED, watching)
    _must(_digest(parts) == before, "what it compares is left as it was")
    _check_result(metric.info, result, "on the example")
    _check_sentence(metric.info, result)
    _check_canaries(result)
    again = metric.compute(parts, SEED, _Watching())
    _must(
        _bytes(again) == _bytes(result),
        "what an earlier run left in the memo changes no byte of a result",
    )
    two = metric.compute(example_parts(), SEED, _Two())
    _must(_bytes(two) == _bytes(result), "the same seed gives the same bytes, on two cores as well")
    if result.status is MetricStatus.OK:
        _must(watching.calls > 0, "computing reports progress")
        _check_cancel(metric, watching.calls)
    for where, odd in edges():
        edge = metric.compute(odd, SEED, _Watching())
        _check_result(metric.info, edge, where)
        _check_canaries(edge)


def _check_info(info: MetricInfo) -> None:
    _must(bool(re.fullmatch(r"[a-z][a-z0-9_]*", info.name)), "its name is a stable id")
    _must(bool(info.title and info.source), "it says its title and its source")
    _must(isinstance(info.family, Family), "it belongs to a family")
    _must(info.direction in {"higher", "lower", "target"}, "it says which way is better")
    _must(math.isfinite(info.low) and math.isfinite(info.high), "its range is finite")
    _must(info.low < info.high, "its range is a range")
    _must(info.cost in {1, 2, 3}, "it says what it costs")
    for title, text in (("explanation", info.explanation), ("sentence", info.sentence)):
        _must(text.strip().endswith((".", "!", "?")), f"its {title} is a whole sentence")


def _check_light(metric: Metric) -> None:
    """Construct it in a process of its own and look at what was loaded."""
    kind = type(metric)
    if kind.__module__ == "__main__" or "<locals>" in kind.__qualname__:
        return  # made inside a test: no process of its own could import it
    code = (
        "import importlib, operator, sys\n"
        f"made = operator.attrgetter({kind.__qualname__!r})(importlib.import_module({kind.__module__!r}))()\n"
        "made.info\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    paths = os.pathsep.join(path or os.curdir for path in sys.path)
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    _must(done.returncode == 0, f"it is constructed without arguments {done.stderr[-400:]}")
    _must(done.stdout.strip() == "[]", f"construction loads nothing heavy: {done.stdout.strip()}")


def _figures(result: MetricResult) -> Iterator[float]:
    yield from (one for one in (result.value, result.ceiling, result.floor) if one is not None)
    yield from result.interval or ()
    yield from result.facts.values()
    yield from (value for _, value in result.breakdown)
    for curve in result.curves:
        yield from (*curve.x, *curve.y)


def _check_result(info: MetricInfo, result: MetricResult, where: str) -> None:
    _must(result.metric == info.name, f"its result bears its name {where}")
    _must(
        result.status is not MetricStatus.FAILED, f"it raises, or has a value or a reason, {where}"
    )
    if result.status is MetricStatus.NOT_APPLICABLE:
        _must(result.value is None, f"what is not applicable has no value {where}")
        _must(result.reason in CATALOGUE, f"its reason {result.reason} is in the catalogue {where}")
        return
    value = result.value
    if value is None:
        _must(False, f"it has a value {where}")
        return
    _must(all(math.isfinite(one) for one in _figures(result)), f"every figure is finite {where}")
    _must(info.low <= value <= info.high, f"its value {value} lies in its range {where}")
    if result.interval is not None:
        low, high = result.interval
        _must(low <= value <= high, f"its interval {low} to {high} holds its value {value} {where}")
        _must(info.low <= low and high <= info.high, f"its interval lies in its range {where}")
    for curve in result.curves:
        _must(len(curve.x) == len(curve.y), f"a curve has as many x as y {where}")
        _must(0 < len(curve.x) <= MOST_POINTS, f"a curve has 1 to {MOST_POINTS} points {where}")
    read = MetricResult.from_json(json.loads(_bytes(result)))
    _must(_bytes(read) == _bytes(result), f"its JSON form is read back {where}")


def _check_sentence(info: MetricInfo, result: MetricResult) -> None:
    if result.status is not MetricStatus.OK:
        return
    low, high = result.interval or (result.value, result.value)
    named = {"value": result.value, "low": low, "high": high}
    named |= {"ceiling": result.ceiling, "floor": result.floor}
    try:
        said = info.sentence.format(**{**result.facts, **named})
    except (LookupError, ValueError, TypeError) as error:
        _must(False, f"its sentence is made of its own figures: {error!r}")
        return
    _must(not re.search(r"\b(nan|inf|None)\b", said), f"its sentence says figures: {said}")


def _check_canaries(result: MetricResult) -> None:
    text = _bytes(result).decode()
    shown = (CANARY_TEXT, CANARY_FEW, CANARY_CODE, str(int(CANARY_NUMBER)))
    _must(not any(canary in text for canary in shown), "no value that few rows share is in it")
    _must(CANARY_NUMBER not in _figures(result), "no row's number is among its figures")


def _check_cancel(metric: Metric, calls: int) -> None:
    """Stop it at its first, a middle and its last report."""
    for after in sorted({0, calls // 2, calls - 1}):
        try:
            metric.compute(example_parts(), SEED, _Watching(stop_after=after))
        except Cancelled:
            continue
        _must(False, f"cancelling at report {after + 1} of {calls} stops it")


def edges() -> Iterator[tuple[str, Parts]]:
    """Tables at the edge of sense, each with what it is called. None may make a metric raise."""
    for rows in (1, 10):
        yield f"with {rows} rows", _short(example_parts(), rows)
    yield "without held-back rows", replace(example_parts(), holdout=None)
    for title, state in (("without a value", -1), ("that is constant", 0)):
        yield f"with a column {title}", _with_column(example_parts(), state)


def _short(parts: Parts, rows: int) -> Parts:
    def first(table: Table) -> Table:
        return table.take(np.arange(rows))

    return replace(
        parts,
        train=first(parts.train),
        holdout=None if parts.holdout is None else first(parts.holdout),
        synthetic=first(parts.synthetic),
        whole=None if parts.whole is None else (first(parts.whole[0]), first(parts.whole[1])),
        further=tuple(first(one) for one in parts.further),
    )


def _with_column(parts: Parts, state: int) -> Parts:
    """A column of zeros, or of nothing, that is also a target and protected."""

    def wider(table: Table) -> Table:
        schema = ColumnSchema("flat", ColumnKind.NUMERIC)
        flat = Column(schema, np.zeros(table.rows), np.full(table.rows, state, dtype=np.int16))
        return Table((*table, flat), table.name)

    return replace(
        parts,
        train=wider(parts.train),
        holdout=None if parts.holdout is None else wider(parts.holdout),
        synthetic=wider(parts.synthetic),
        whole=None if parts.whole is None else (wider(parts.whole[0]), wider(parts.whole[1])),
        further=tuple(wider(one) for one in parts.further),
        targets=("flat", *parts.targets),
        protected=("flat", *parts.protected),
    )


def _bytes(result: MetricResult) -> bytes:
    return json.dumps(result.to_json(), sort_keys=True, separators=(",", ":")).encode()


def _digest(parts: Parts) -> str:
    found = hashlib.sha256()
    for table in (
        parts.train,
        parts.holdout,
        parts.synthetic,
        *parts.further,
        *(parts.whole or ()),
    ):
        for column in table or ():
            found.update(repr((column.schema, column.levels)).encode())
            found.update(column.values.tobytes())
            found.update(column.state.tobytes())
    return found.hexdigest()
