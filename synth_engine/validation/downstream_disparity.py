"""Downstream disparity: do models trained on synthetic rows treat protected groups as those trained on real rows?

Both models judge the same real rows held back. A model that treats groups more alike than the real one is as
far from it as one that treats them less alike: lost signal looks like fairness.
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
from synth_engine.validation.intervals import area_under_curve
from synth_engine.validation.threads import one_thread
from synth_engine.validation.views import View, independent, sample_rows, views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

TASK = "metric.downstream_disparity"
TREES = 100
MOST_ROWS = 100_000
FLOOR_ROWS, FLOOR_TREES = 5_000, 30
# Rows held back that a rate is taken of: of a group, or of those of it that have one label.
LEAST_ROWS = 100
RATES = ("selection rate", "true positive rate", "false positive rate")

INFO = MetricInfo(
    name="downstream_disparity",
    title="Groups in models trained on it",
    family=Family.FAIRNESS,
    direction="lower",
    low=0.0,
    high=200.0,
    unit="points",
    explanation=(
        "How differently a model treats protected groups of real rows held back (share predicted, hits, false "
        "alarms), trained on synthetic rows against trained on real rows. 0 means alike; narrower counts as much "
        "as wider."
    ),
    source=(
        "Demographic parity and equalized odds differences (Hardt, Price and Srebro 2016; fairlearn), model "
        "trained on synthetic minus model trained on real"
    ),
    needs_holdout=True,
    sentence=(
        "A model trained on the synthetic table changes a gap between protected groups by up to {value:.1f} points "
        "({low:.1f} to {high:.1f}): {real_gap:.1f} if trained on real rows, {synthetic_gap:.1f} if on synthetic "
        "ones. A smaller gap than real is lost signal that looks like fairness."
    ),
    cost=2,
)


@dataclass(frozen=True, slots=True)
class _Case:
    """One target: what the rows held back are, and each model's chance of the positive class for them."""

    name: str
    rows: NDArray[np.int64]
    truth: NDArray[np.bool_]
    chances: dict[str, NDArray[np.float64]]

    def said(self, model: str) -> NDArray[np.bool_]:
        """(rows,) what a model decides: the likelier class."""
        return self.chances[model] >= 0.5


@dataclass(frozen=True, slots=True)
class _Gap:
    """One kind of rate over the groups that have enough rows."""

    title: str
    rows: NDArray[np.bool_]
    codes: NDArray[np.int64]
    change: float
    real: float
    synthetic: float
    ceiling: float
    floor: float


class DownstreamDisparity:
    """Largest change of a gap over targets, protected columns and rates."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Train on real and synthetic rows, halves of real rows and shuffled ones; compare rates by group."""
        train, holdout, synthetic = views(parts)
        if holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        if not parts.protected:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_PROTECTED")
        if not parts.targets:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_TARGET")
        wanted = [
            (name, classes) for name in parts.targets if (classes := two_classes(train, name))
        ]
        if not wanted or len(train.names) < 2:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_LABEL")
        if min(train.rows, holdout.rows) < LEAST_ROWS:
            return MetricResult.not_applicable(INFO.name, "VALID.SMALL_GROUPS")
        floor = independent(parts, seed)
        tables = _tables(train, synthetic, floor, seed)
        gaps: list[_Gap] = []
        drawn: list[NDArray[np.float64]] = []
        facts: dict[str, float] = {}
        for done, (name, classes) in enumerate(wanted):
            steps = (len(tables) + 1) * done, (len(tables) + 1) * len(wanted)
            case = _case(name, classes, tables, holdout, seed, context, steps)
            for one in groupings(parts):
                if one.column == name:
                    continue
                found = _gaps(case, one, holdout, max(parts.minimum_cell_count, LEAST_ROWS))
                gaps += found
                drawn += [
                    _drawn(case, gap, (seed, 56, len(gaps), at)) for at, gap in enumerate(found)
                ]
                facts |= _by_group(case, one, holdout, parts.minimum_cell_count)
        context.progress(TASK, (len(tables) + 1) * len(wanted), (len(tables) + 1) * len(wanted))
        if not gaps:
            return MetricResult.not_applicable(INFO.name, "VALID.SMALL_GROUPS")
        return _result(gaps, np.max(drawn, axis=0), facts)


def _result(gaps: list[_Gap], draws: NDArray[np.float64], groups: dict[str, float]) -> MetricResult:
    gaps = sorted(gaps, key=lambda gap: (-abs(gap.change), gap.title))
    worst = gaps[0]
    value = abs(worst.change)
    facts = {
        "worst_change": worst.change,
        "real_gap": worst.real,
        "synthetic_gap": worst.synthetic,
        "narrower": float(sum(gap.change < 0 for gap in gaps)),
        "wider": float(sum(gap.change > 0 for gap in gaps)),
    }
    for gap in gaps[:MOST_LISTED]:
        facts |= {f"change:{gap.title}": gap.change, f"real:{gap.title}": gap.real}
        facts[f"synthetic:{gap.title}"] = gap.synthetic
    return MetricResult(
        INFO.name,
        MetricStatus.OK,
        value=value,
        interval=centred_interval(value, draws, INFO.low, INFO.high),
        ceiling=max(gap.ceiling for gap in gaps),
        floor=max(gap.floor for gap in gaps),
        breakdown=tuple((gap.title, abs(gap.change)) for gap in gaps),
        facts=facts | groups,
    )


def _tables(train: View, synthetic: View, floor: View, seed: int) -> dict[str, tuple[View, int]]:
    """What is learnt from, and with how many trees. Two halves of the real rows stand for fresh rows."""
    order = sample_rows(train.rows, MOST_ROWS, seed, 55)
    middle = len(order) // 2
    return {
        "real": (train.take(np.sort(order)), TREES),
        "synthetic": (
            synthetic.take(np.sort(sample_rows(synthetic.rows, MOST_ROWS, seed, 57))),
            TREES,
        ),
        "one half": (train.take(np.sort(order[:middle])), TREES),
        "other half": (train.take(np.sort(order[middle:])), TREES),
        "floor": (floor.take(sample_rows(floor.rows, FLOOR_ROWS, seed, 58)), FLOOR_TREES),
    }


def _case(
    name: str,
    classes: tuple[int, int],
    tables: dict[str, tuple[View, int]],
    holdout: View,
    seed: int,
    context: Context,
    steps: tuple[int, int],
) -> _Case:
    """Train every model of one target and ask it about the rows held back."""
    at = holdout.names.index(name)
    rows = np.flatnonzero(np.isin(holdout.codes(at), classes))
    rows = rows[np.sort(sample_rows(len(rows), MOST_ROWS, seed, 59))]
    asked = np.delete(holdout.take(rows).matrix(), at, axis=1)
    chances = {}
    for done, (title, (view, trees)) in enumerate(tables.items()):
        context.progress(TASK, steps[0] + done, steps[1])
        chances[title] = _learnt(view, at, classes, asked, seed, trees)
    context.progress(TASK, steps[0] + len(tables), steps[1])
    return _Case(name, rows, holdout.codes(at)[rows] == classes[1], chances)


def _learnt(
    view: View,
    at: int,
    classes: tuple[int, int],
    asked: NDArray[np.float64],
    seed: int,
    trees: int,
) -> NDArray[np.float64]:
    """(rows,) chance of the second class."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    known = np.isin(view.codes(at), classes)
    hit = view.codes(at)[known] == classes[1]
    if len(hit) < 2 or hit.all() or not hit.any():
        return np.full(len(asked), float(hit.mean()) if len(hit) else 0.0)
    model = HistGradientBoostingClassifier(max_iter=trees, early_stopping=False, random_state=seed)
    with one_thread():
        model.fit(np.delete(view.matrix(), at, axis=1)[known], hit)
        return np.asarray(model.predict_proba(asked)[:, 1])


def _gaps(case: _Case, one: Grouping, holdout: View, least: int) -> list[_Gap]:
    """Gaps between the groups of one column: in predictions, in hits, in false alarms."""
    codes = one.codes(holdout)[case.rows]
    asked = (np.ones(len(codes), bool), case.truth, ~case.truth)
    found = []
    for title, rows in zip(RATES, asked, strict=True):
        large = np.flatnonzero(np.bincount(codes[rows], minlength=one.size) >= least)
        if len(large) < 2:
            continue
        mine = rows & np.isin(codes, large)
        rates = {model: _rates(case, model, mine, codes, title) for model in case.chances}

        def change(base: str, other: str, rates: dict[str, NDArray[np.float64]] = rates) -> float:
            return float(gap_changes(rates[base][None], rates[other][None])[0])

        found.append(
            _Gap(
                f"{case.name} / {one.column}: {title}",
                mine,
                np.searchsorted(large, codes),
                change("real", "synthetic"),
                float(np.ptp(rates["real"])),
                float(np.ptp(rates["synthetic"])),
                abs(change("one half", "other half")),
                abs(change("real", "floor")),
            )
        )
    return found


def _rates(
    case: _Case, model: str, rows: NDArray[np.bool_], codes: NDArray[np.int64], title: str
) -> NDArray[np.float64]:
    """(groups,) one rate of every group in points, as fairlearn measures it.

    Rows alike in group, truth and answer are handed over once, with how many they are: there are few of them.
    """
    from fairlearn import metrics

    said = case.said(model)[rows].astype(np.int64)
    key = 4 * codes[rows] + 2 * case.truth[rows].astype(np.int64) + said
    cells, counts = np.unique(key, return_counts=True)
    frame = metrics.MetricFrame(
        metrics=getattr(metrics, title.replace(" ", "_")),
        y_true=cells // 2 % 2,
        y_pred=cells % 2,
        sensitive_features=cells // 4,
        sample_params={"sample_weight": counts},
    )
    return 100 * np.asarray(frame.by_group, dtype=np.float64)


def _drawn(case: _Case, gap: _Gap, seed: tuple[int, ...]) -> NDArray[np.float64]:
    """(`DRAWS`,) the change when rows held back are drawn anew, the same for both models.

    Within the rows of a rate only what both models said counts: drawing rows is drawing counts.
    """
    rng = np.random.default_rng(list(seed))
    groups = int(gap.codes[gap.rows].max()) + 1
    key = 2 * case.said("real")[gap.rows] + case.said("synthetic")[gap.rows]
    counts = np.bincount(4 * gap.codes[gap.rows] + key, minlength=4 * groups)
    drawn = rng.multinomial(counts.sum(), counts / counts.sum(), DRAWS).reshape(DRAWS, groups, 4)
    rows = np.maximum(drawn.sum(axis=2), 1)
    real, made = drawn[:, :, 2] + drawn[:, :, 3], drawn[:, :, 1] + drawn[:, :, 3]
    return np.abs(gap_changes(100 * real / rows, 100 * made / rows))


def _by_group(case: _Case, one: Grouping, holdout: View, least: int) -> dict[str, float]:
    """Area under the curve within each group, trained on synthetic over trained on real rows."""
    codes = one.codes(holdout)[case.rows]
    found: list[tuple[float, str]] = []
    for group in range(one.size):
        yes, no = ((codes == group) & truth for truth in (case.truth, ~case.truth))
        if min(int(yes.sum()), int(no.sum())) < max(least, LEAST_ROWS):
            continue
        real, made = (
            area_under_curve(case.chances[model][yes], case.chances[model][no])
            for model in ("real", "synthetic")
        )
        if real > 0.5:
            found.append((made / real, f"auc_ratio:{case.name} / {one.labels[group]}"))
    return {title: ratio for ratio, title in sorted(found)[:MOST_LISTED]}
