"""Label rates: does the target differ between protected groups as much as it does in the real table?

A gap that is narrower than the real one is no virtue: lost signal looks like fairness. Both directions count.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.groups import (
    DRAWS,
    MOST_LISTED,
    Grouping,
    centred_interval,
    gap_changes,
    groupings,
    two_classes,
)
from synth_engine.validation.views import View, independent, views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

LEAST_ROWS = 50  # of a group with a label: a rate of fewer says little

INFO = MetricInfo(
    name="label_rates",
    title="Gaps between groups",
    family=Family.FAIRNESS,
    direction="lower",
    low=0.0,
    high=200.0,
    unit="points",
    explanation=(
        "How far protected groups are apart in the target (in percentage points, or hundredths of a standard "
        "deviation for a number), against the real table. 0 means as far; narrower counts as much as wider."
    ),
    source="Demographic parity difference of the labels (Dwork et al. 2012), synthetic minus real",
    sentence=(
        "The gap between protected groups in the target is off by up to {value:.1f} points ({low:.1f} to "
        "{high:.1f}): {real_gap:.1f} in the real table, {synthetic_gap:.1f} in the synthetic one. A smaller gap "
        "than real is lost signal that looks like fairness."
    ),
    cost=1,
)


@dataclass(frozen=True, slots=True)
class _Rates:
    """Of every group: rows with a label, their mean (in points), and its standard error."""

    rows: NDArray[np.int64]
    mean: NDArray[np.float64]
    error: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Label:
    """A target as one number a row: 100 for the positive class, or hundredths of the real spread."""

    name: str
    at: int
    classes: tuple[int, int] | None
    spread: float

    def of(self, view: View) -> NDArray[np.float64]:
        """(rows,) NaN where a row has no label."""
        if self.classes is None:
            return view.numbers(self.at) / self.spread * 100
        codes = view.codes(self.at)
        known = np.isin(codes, self.classes)
        return np.where(known, np.where(codes == self.classes[1], 100.0, 0.0), np.nan)


class LabelRates:
    """Largest change of a gap over targets and protected columns."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare each target's rates by group with those of the training rows."""
        if not parts.protected:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_PROTECTED")
        if not parts.targets:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_TARGET")
        train, holdout, synthetic = views(parts)
        labels = [_label(train, name) for name in parts.targets]
        known = [label for label in labels if label is not None]
        if not known:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_LABEL")
        pairs = [(a, b) for a in known for b in groupings(parts) if a.name != b.column]
        least = max(parts.minimum_cell_count, LEAST_ROWS)
        apart = independent(parts, seed)
        changes: list[tuple[str, float]] = []
        gaps: dict[str, tuple[float, float]] = {}
        draws, others = np.zeros(DRAWS), {"ceiling": [0.0], "floor": [0.0]}
        for done, (label, one) in enumerate(pairs):
            context.progress("metric.label_rates", done, len(pairs))
            real, made = (_rates(view, label, one) for view in (train, synthetic))
            used = (real.rows >= least) & (made.rows >= least)
            if used.sum() < 2:
                continue
            title = f"{label.name} / {one.column}"
            change = float(gap_changes(real.mean[None, used], made.mean[None, used])[0])
            changes.append((title, change))
            gaps[title] = (float(np.ptp(real.mean[used])), float(np.ptp(made.mean[used])))
            draws = np.maximum(draws, _drawn(real, made, used, (seed, 54, done)))
            for key, view in (("ceiling", holdout), ("floor", apart)):
                other = None if view is None else _rates(view, label, one)
                both = used if other is None else used & (other.rows >= least)
                if other is not None and both.sum() >= 2:
                    alike = gap_changes(real.mean[None, both], other.mean[None, both])
                    others[key].append(abs(float(alike[0])))
        context.progress("metric.label_rates", len(pairs), len(pairs))
        if not changes:
            return MetricResult.not_applicable(INFO.name, "VALID.SMALL_GROUPS")
        return _result(changes, gaps, draws, others)


def _result(
    changes: list[tuple[str, float]],
    gaps: dict[str, tuple[float, float]],
    draws: NDArray[np.float64],
    others: dict[str, list[float]],
) -> MetricResult:
    changes.sort(key=lambda pair: (-abs(pair[1]), pair[0]))
    worst, signed = changes[0]
    value = min(abs(signed), INFO.high)
    facts = {"worst_change": signed, "real_gap": gaps[worst][0], "synthetic_gap": gaps[worst][1]}
    facts["narrower"] = float(sum(change < 0 for _, change in changes))
    facts["wider"] = float(sum(change > 0 for _, change in changes))
    for title, change in changes[:MOST_LISTED]:
        facts |= {f"change:{title}": change, f"real:{title}": gaps[title][0]}
        facts[f"synthetic:{title}"] = gaps[title][1]
    best, nothing = (
        min(max(others[key]), INFO.high) if len(others[key]) > 1 else None
        for key in ("ceiling", "floor")
    )
    return MetricResult(
        INFO.name,
        MetricStatus.OK,
        value=value,
        interval=centred_interval(value, draws, INFO.low, INFO.high),
        ceiling=best,
        floor=nothing,
        breakdown=tuple((title, abs(change)) for title, change in changes),
        facts=facts,
    )


def _label(train: View, name: str) -> _Label | None:
    """A target that has a rate: two classes, or a number; None otherwise."""
    at = train.names.index(name)
    if train.is_number[at]:
        spread = float(np.nanstd(train.numbers(at)))
        return _Label(name, at, None, spread) if np.isfinite(spread) and spread > 0 else None
    classes = two_classes(train, name)
    return None if classes is None else _Label(name, at, classes, 1.0)


def _rates(view: View, label: _Label, one: Grouping) -> _Rates:
    values, codes = label.of(view), one.codes(view)
    known = ~np.isnan(values)
    values, codes = values[known], codes[known]
    rows = np.bincount(codes, minlength=one.size)
    safe = np.maximum(rows, 1)
    mean = np.bincount(codes, weights=values, minlength=one.size) / safe
    square = np.bincount(codes, weights=(values - mean[codes]) ** 2, minlength=one.size) / safe
    if label.classes is not None:
        # A rate of 0 or 100 of few rows is not certain (Agresti and Coull 1998).
        share = (mean / 100 * rows + 2) / (rows + 4)
        square = 1e4 * share * (1 - share)
    return _Rates(rows, mean, np.sqrt(square / safe))


def _drawn(
    real: _Rates, made: _Rates, used: NDArray[np.bool_], seed: tuple[int, ...]
) -> NDArray[np.float64]:
    """(`DRAWS`,) the change when each group's rate is drawn anew within its error (parametric bootstrap)."""
    rng = np.random.default_rng(list(seed))
    one, other = (
        rng.normal(rates.mean[used], rates.error[used], (DRAWS, int(used.sum())))
        for rates in (real, made)
    )
    return np.abs(gap_changes(one, other))
