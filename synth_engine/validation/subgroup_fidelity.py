"""Subgroup fidelity: are the synthetic rows of every protected group like its real rows?

A small group costs a synthesizer little: its rows may be drawn from the majority's and no overall figure moves.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.groups import Grouping, groupings
from synth_engine.validation.intervals import Z95
from synth_engine.validation.views import View, independent, views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

LEAST_ROWS = 50
MOST_ROWS = 5_000  # of a group, on each side
MOST_PAIRS = 150
MOST_GROUPS = 100  # of a column, the largest
CUTS = np.linspace(0, 1, 11)[1:-1]
MOST_CELLS = 1_000_000

INFO = MetricInfo(
    name="subgroup_fidelity",
    title="Worst group's likeness",
    family=Family.FAIRNESS,
    direction="higher",
    low=0.0,
    high=1.5,
    unit="",
    explanation=(
        "How like the real rows of a protected group its synthetic rows are, in all pairs of columns, over how "
        "like them as many fresh real rows of the group are. 1 means as like. The worst group counts."
    ),
    source="Pairwise total variation within groups (SDMetrics contingency similarity), worst group",
    needs_holdout=True,
    sentence=(
        "In the protected group that is met worst, synthetic rows are {value:.1%} as like the real rows as fresh "
        "real rows are ({low:.1%} to {high:.1%}); {groups:.0f} groups were compared."
    ),
    cost=2,
)

Binned: TypeAlias = "list[tuple[NDArray[np.int64], int]]"


@dataclass(frozen=True, slots=True)
class _Likeness:
    """Mean similarity of pairs of columns, and what each row adds to it (its influence)."""

    value: float
    real: NDArray[np.float64]
    other: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Rows:
    """Row numbers of a table in the order of its groups, and where each group starts."""

    order: NDArray[np.int64]
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, one: Grouping, view: View) -> _Rows:
        codes = one.codes(view)
        order = np.argsort(codes, kind="stable")
        return cls(order, np.searchsorted(codes[order], np.arange(one.size + 1)))

    def of_group(self, group: int) -> NDArray[np.int64]:
        return self.order[self.starts[group] : self.starts[group + 1]]


class SubgroupFidelity:
    """Least ratio over groups: likeness of synthetic rows over likeness of as many held-back rows."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare each group's rows with its training rows, equally many from either side."""
        train, holdout, synthetic = views(parts)
        if holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        if not parts.protected:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_PROTECTED")
        if len(train.names) < 2:
            return MetricResult.not_applicable(INFO.name, "VALID.ONE_COLUMN")
        tables = (train, holdout, synthetic, independent(parts, seed))
        binned = _binned(tables)
        least = max(parts.minimum_cell_count, LEAST_ROWS)
        found: list[tuple[str, float, float, int]] = []
        floors: list[float] = []
        left_out = 0
        jobs = [(one, group) for one in groupings(parts) for group in _largest(one, train)]
        sorted_rows: tuple[Grouping | None, list[_Rows]] = (None, [])
        for done, (one, group) in enumerate(jobs):
            context.progress("metric.subgroup_fidelity", done, len(jobs))
            if sorted_rows[0] is not one:
                sorted_rows = one, [_Rows.of(one, view) for view in tables]
            members = [rows.of_group(group) for rows in sorted_rows[1]]
            if len(members[0]) < least:
                continue
            if min(len(rows) for rows in members) < least:
                left_out += 1
                continue
            rng = np.random.default_rng([seed, 53, done])
            ratio, spread, floor, rows = _compared(one, members, binned, rng)
            found.append((one.labels[group], ratio, spread, rows))
            floors.append(floor)
        context.progress("metric.subgroup_fidelity", len(jobs), len(jobs))
        if not found:
            return MetricResult.not_applicable(INFO.name, "VALID.SMALL_GROUPS")
        found.sort(key=lambda row: (row[1], row[0]))
        _, value, spread, rows = found[0]
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=(max(INFO.low, value - Z95 * spread), min(INFO.high, value + Z95 * spread)),
            ceiling=1.0,
            floor=min(floors),
            breakdown=tuple((label, ratio) for label, ratio, _, _ in found),
            facts={
                "groups": float(len(found)),
                "groups_left_out": float(left_out),
                "worst_rows": float(rows),
            },
        )


def _largest(one: Grouping, train: View) -> list[int]:
    """The largest groups of a column, at most `MOST_GROUPS`, in their order."""
    order = np.argsort(-one.counts(train), kind="stable")[:MOST_GROUPS]
    return sorted(order.tolist())


def _compared(
    one: Grouping,
    members: list[NDArray[np.int64]],
    binned: list[Binned],
    rng: np.random.Generator,
) -> tuple[float, float, float, int]:
    """A group's ratio, its standard error, its floor, and how many rows stood on each side."""
    rows = min(MOST_ROWS, *(len(mine) for mine in members[1:]))
    drawn = [rng.permutation(members[0])[:MOST_ROWS]]
    drawn += [rng.permutation(mine)[:rows] for mine in members[1:]]
    pairs = _pairs([at for at in range(len(binned[0])) if at != one.at], rng)
    real, fresh, made, apart = (
        [(codes[mine], size) for codes, size in table]
        for table, mine in zip(binned, drawn, strict=True)
    )
    best, ours, nothing = (_likeness(real, other, pairs) for other in (fresh, made, apart))
    base = max(best.value, 1e-9)
    ratio = min(ours.value / base, INFO.high)
    # The training rows stand in both figures; their errors cancel in part.
    shared = ours.real / base - ratio * best.real / base
    error = ours.other.var() / rows / base**2 + ratio**2 * best.other.var() / rows / base**2
    spread = math.sqrt(float(error + shared.var() / len(shared)))
    return ratio, spread, min(nothing.value / base, INFO.high), rows


def _pairs(columns: list[int], rng: np.random.Generator) -> list[tuple[int, ...]]:
    listed: list[tuple[int, ...]] = list(itertools.combinations(columns, min(2, len(columns))))
    if len(listed) <= MOST_PAIRS:
        return listed
    return [listed[int(at)] for at in np.sort(rng.permutation(len(listed))[:MOST_PAIRS])]


def _binned(tables: tuple[View, ...]) -> list[Binned]:
    """Codes of every column of every table; numbers cut at tenths of the training rows."""
    train = tables[0]
    made: list[Binned] = [[] for _ in tables]
    for at in range(len(train.names)):
        cuts = np.zeros(0)
        if train.is_number[at]:
            values = train.numbers(at)
            cuts = np.unique(np.quantile(values[~np.isnan(values)], CUTS))
        for table, view in zip(made, tables, strict=True):
            if not train.is_number[at]:
                table.append((view.codes(at), train.sizes[at]))
                continue
            values = view.numbers(at)
            codes = np.where(np.isnan(values), len(cuts) + 1, np.searchsorted(cuts, values))
            table.append((codes.astype(np.int64), len(cuts) + 2))
    return made


def _likeness(real: Binned, other: Binned, pairs: list[tuple[int, ...]]) -> _Likeness:
    """Mean over pairs of 1 - total variation distance.

    A row's influence is half the sign of its cell's surplus: the first-order term of the distance (the
    infinitesimal jackknife, Efron 1982). Drawing rows anew would add distance instead of measuring error.
    """
    total = 0.0
    split = len(real[0][0])
    influence = np.zeros(split + len(other[0][0]))
    for pair in pairs:
        key, size = np.zeros(len(influence), dtype=np.int64), 1
        for at in pair:
            key = key * real[at][1] + np.concatenate([real[at][0], other[at][0]])
            size *= real[at][1]
        if size > MOST_CELLS:
            key = np.unique(key, return_inverse=True)[1].reshape(-1).astype(np.int64)
            size = int(key.max(initial=0)) + 1
        p = np.bincount(key[:split], minlength=size) / split
        q = np.bincount(key[split:], minlength=size) / (len(key) - split)
        total += 1 - 0.5 * float(np.abs(p - q).sum())
        influence += 0.5 * np.sign(p - q)[key]
    influence /= len(pairs)
    return _Likeness(total / len(pairs), -influence[:split], influence[split:])
