"""Floor 5: how much of the real table a generation still has, axis by axis: 1 as fresh real rows, 0 nothing.

Every figure of a generation's rows is divided by the same figure of as many real rows of the same seed: held-
back rows for what is counted in a table (tails, spread, distinct values), training rows for their own rare
groups and for what is compared with the held-back rows (cells, pairs, detection, use). So the error of a finite
table is in both and cancels. Must know nothing of arms or verdicts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.collapse.columns import Marginals, distinct
from synth_engine.collapse.groups import Group, gap, groups_of, worst
from synth_engine.collapse.joint import Bins, Held, by_column
from synth_engine.collapse.learned import LEAST_SKILL, Taught, detection, taught
from synth_engine.validation.distances import nearest, ranked
from synth_engine.validation.pair_trends import association
from synth_engine.validation.views import View

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

AXES: tuple[str, ...] = (
    "tails",
    "spread",
    "rare",
    "unique",
    "coverage",
    "k_marginal",
    "association",
    "detection",
    "downstream",
    "subgroup",
    "memorisation",
)
TITLES: Mapping[str, str] = {
    "tails": "very small and very large numbers",
    "spread": "spread of numbers",
    "rare": "rare groups",
    "unique": "distinct values",
    "coverage": "combinations of three columns",
    "k_marginal": "three-way tables",
    "association": "relations between columns",
    "detection": "not told from real rows",
    "downstream": "use for prediction",
    "subgroup": "the worst protected group",
    "memorisation": "no copying of real rows",
}
# What the collapse index is made of (science: rare groups, distinct values, joint coverage, k-marginal, use,
# detection).
INDEX: tuple[str, ...] = ("rare", "unique", "coverage", "k_marginal", "downstream", "detection")
# Axes that name a cause. The others say that something is lost, and not what.
CAUSES: tuple[str, ...] = ("tails", "spread", "rare", "unique", "association", "memorisation")
NEAR_ROWS, NEAR_ASKED = 10_000, 2_000
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Measured:
    """One generation.

    Attributes:
        axes: axis -> 0-1; axes that do not apply are left out.
        columns: axis -> a figure a column, None where it has none.
        vanished: (column, code) of rare groups that do not occur.
        facts: further numbers.
    """

    axes: Mapping[str, float]
    columns: Mapping[str, tuple[float | None, ...]] = field(default_factory=dict)
    vanished: tuple[tuple[int, int], ...] = ()
    facts: Mapping[str, float] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form; `from_json` reads it back."""
        return {
            "axes": dict(self.axes),
            "columns": {name: list(row) for name, row in self.columns.items()},
            "vanished": [list(pair) for pair in self.vanished],
            "facts": dict(self.facts),
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> Measured:
        """Read `to_json`'s form (KeyError, TypeError, ValueError if it is not that)."""
        return cls(
            {str(name): float(value) for name, value in untrusted["axes"].items()},
            {
                str(name): tuple(None if one is None else float(one) for one in row)
                for name, row in untrusted["columns"].items()
            },
            tuple((int(at), int(code)) for at, code in untrusted["vanished"]),
            {str(name): float(value) for name, value in untrusted["facts"].items()},
        )


class Reference:
    """The real rows of one seed, counted once.

    Args:
        train: training rows of the seed, all of the budget.
        held: rows that no generator saw, in random order.
        target: number of the column that is predicted; None: no use is measured.
        protected: numbers of protected columns, of categories.
        seed: of models.
        context: progress and cancel.
    """

    def __init__(
        self,
        train: View,
        held: View,
        target: int | None,
        protected: Sequence[int],
        seed: int,
        context: Context,
    ) -> None:
        self.rows = min(train.rows, held.rows)
        self.train_rows = train.rows
        self.seed, self.target = seed, target
        self.held = held.take(np.arange(self.rows))
        self.train = train.take(np.arange(self.rows))
        real = _both(train, held)
        self.marginals = Marginals.of(real, train, self.rows)
        self.bins = Bins.of(real)
        binned = self.bins.binned(self.held), self.bins.binned(self.train)
        self.cells = Held.of(binned[0], self.bins.triples)
        self.alike = self.cells.compare(binned[1])
        self.related = association(self.held, 0)
        self.related_real = self._relations(self.train)
        context.progress("collapse.reference", 0, 1)
        self.told = detection(self.held, self.train, seed, context)
        self.real = self._taught(self.train)
        skill = None if self.real is None else self.real.skill()
        self.skill = skill if skill is not None and skill >= LEAST_SKILL else None
        self.groups: tuple[Group, ...] = groups_of(
            *(protected, self.held, self.train, binned, self.bins.triples, self.real)
        )
        self.ceiling = {
            "tails": self.marginals.tails(self.held),
            "spread": self.marginals.spread(self.held),
            "unique": distinct(self.held),
        }
        # Groups are those of the training rows: what as many of these hold is what there is to keep.
        self.kept = self.marginals.kept(self.train)[1]

    def measure(self, made: View, context: Context) -> Measured:
        """Measure one generation.

        Args:
            made: its rows, in random order, at least as many as `rows`.
            context: progress and cancel.
        """
        view = made.take(np.arange(min(self.rows, made.rows)))
        axes: dict[str, float | None] = {}
        columns: dict[str, NDArray[np.float64]] = {}
        for name, figures in (
            ("tails", self.marginals.tails(view)),
            ("spread", self.marginals.spread(view)),
            ("unique", distinct(view)),
        ):
            columns[name] = _over(figures, self.ceiling[name])
            # The mean of distinct values is over ratios: a column of a thousand values must not drown one of ten.
            both = (figures, self.ceiling[name])
            axes[name] = _mean(columns[name]) if name == "unique" else _ratio(*map(_mean, both))
        found = self.marginals.kept(view)[1]
        columns["rare"] = _over(found, self.kept)
        axes["rare"] = _ratio(_sum(found), _sum(self.kept))
        self._joint(view, axes, columns)
        context.progress("collapse.measure", 1, 4)
        told = detection(self.held, view, self.seed, context)
        axes["detection"] = _ratio(told, self.told)
        context.progress("collapse.measure", 2, 4)
        learnt = self._taught(view)
        if self.skill is not None:
            axes["downstream"] = _ratio(
                max(0.0, 0.0 if learnt is None else learnt.skill()), self.skill
            )
        facts: dict[str, float] = {}
        self._groups(view, learnt, axes, facts)
        context.progress("collapse.measure", 3, 4)
        axes["memorisation"] = self._memorised(view, context)
        context.progress("collapse.measure", 4, 4)
        return Measured(
            {
                name: round(axes[name] or 0.0, _DIGITS)
                for name in AXES
                if axes.get(name) is not None
            },
            {
                name: tuple(None if np.isnan(v) else round(float(v), _DIGITS) for v in row)
                for name, row in columns.items()
            },
            tuple(self.marginals.vanished(view)),
            facts,
        )

    def by_chance(self, generations: int) -> list[float] | None:
        """Share of rare groups that drawing rows alone would keep, generation by generation."""
        return self.marginals.by_chance(generations, self.rows / self.train_rows)

    def _joint(
        self, view: View, axes: dict[str, float | None], columns: dict[str, NDArray[np.float64]]
    ) -> None:
        figures = self.cells.compare(self.bins.binned(view))
        for at, name in enumerate(("coverage", "k_marginal")):
            ours, real = figures[:, at], self.alike[:, at]
            axes[name] = _ratio(float(ours.mean()), float(real.mean()))
            width = len(view.names)
            triples = self.bins.triples
            columns[name] = _over(by_column(ours, triples, width), by_column(real, triples, width))
        if len(view.names) > 1:
            whole, each = self._relations(view)
            axes["association"] = _ratio(whole, self.related_real[0])
            columns["association"] = _over(each, self.related_real[1])

    def _relations(self, view: View) -> tuple[float | None, NDArray[np.float64]]:
        """1 - weighted mean distance of relations, a relation weighing what it is strong; and the same a column."""
        strength = self.related - np.eye(len(view.names))
        apart = strength * np.abs(association(view, 0) - self.related)
        weight = strength**2
        each = np.maximum(0.0, 1 - apart.sum(axis=1) / np.maximum(weight.sum(axis=1), 1e-12))
        total = float(weight.sum())
        return (max(0.0, 1 - float(apart.sum()) / total) if total > 0 else None), each

    def _taught(self, view: View) -> Taught | None:
        if self.target is None:
            return None
        return taught(view, self.held, self.target, self.seed)

    def _groups(
        self,
        view: View,
        learnt: Taught | None,
        axes: dict[str, float | None],
        facts: dict[str, float],
    ) -> None:
        if not self.groups:
            return
        axes["subgroup"], whose = worst(self.groups, view, self.bins.binned(view), learnt)
        if whose is not None:
            facts |= {"group_column": float(whose[0]), "group_code": float(whose[1])}
        if self.target is None or self.real is None or self.real.answers.measure != "auc":
            return
        positive = int(np.unique(self.held.codes(self.target))[-1])
        real = gap(self.groups, self.held, self.target, positive)
        ours = gap(self.groups, view, self.target, positive)
        if real and ours is not None:
            facts["gap"] = round(ours / real, _DIGITS)

    def _memorised(self, view: View, context: Context) -> float:
        """1 where rows lie no nearer to training rows than to held-back ones, 0 where all do; ties count half."""
        size = min(self.rows, NEAR_ROWS)
        first, asked = np.arange(size), np.arange(min(view.rows, NEAR_ASKED))
        tables = [self.train.take(first), self.held.take(first), view.take(asked)]
        train, held, rows = ranked((self.train, self.held), tables)
        ours, others = (
            nearest(base, rows, context, "collapse.near").distance[:, 0] for base in (train, held)
        )
        share = float(((ours < others) + 0.5 * (ours == others)).mean())
        # Half of `train` may be unseen by an arm; what counts is a lean beyond one half.
        return 1 - 2 * max(0.0, share - 0.5)


def _both(one: View, two: View) -> View:
    arrays = tuple(np.concatenate([a, b]) for a, b in zip(one.arrays, two.arrays, strict=True))
    return View(one.names, one.is_number, arrays, one.sizes, one.rows + two.rows)


def _mean(figures: NDArray[np.float64]) -> float | None:
    return None if np.isnan(figures).all() else float(np.nanmean(figures))


def _sum(figures: NDArray[np.float64]) -> float | None:
    return None if np.isnan(figures).all() else float(np.nansum(figures))


def _ratio(ours: float | None, real: float | None) -> float | None:
    """At most 1; None where the real rows have nothing to lose."""
    if ours is None or real is None or real <= 0:
        return None
    return min(1.0, max(0.0, ours / real))


def _over(ours: NDArray[np.float64], real: NDArray[np.float64]) -> NDArray[np.float64]:
    """Column by column, at most 1; NaN where the real rows have nothing to lose."""
    there = ~np.isnan(real) & (np.nan_to_num(real) > 0) & ~np.isnan(ours)
    ratio = np.where(there, ours, 0.0) / np.where(there, real, 1.0)
    return np.where(there, np.clip(ratio, 0, 1), np.nan)
