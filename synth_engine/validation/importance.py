"""Utility: do models trained on synthetic and on real rows lean on the same columns?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.predictors import Question, question
from synth_engine.validation.threads import one_thread
from synth_engine.validation.views import View, independent, sample_rows, views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

MOST_ROWS = 10_000  # to learn from
TESTED_ROWS = 4_000
MOST_CELLS = 100_000  # of the tested rows: fewer rows of wide tables
REPEATS = 2
TREES = 60
LEAST_ROWS = 20
BOOTSTRAPS = 200
STEP = 0.01  # of all importance: smaller differences are noise, and ties
LEAST_CHANCE = 1e-4
LEAST_TOTAL = 0.25

INFO = MetricInfo(
    name="importance_agreement",
    title="Columns that matter",
    family=Family.UTILITY,
    direction="higher",
    low=-1.0,
    high=1.0,
    unit="",
    explanation=(
        "Whether models trained on synthetic and on real rows rank the columns alike by how much predictions on "
        "held-back rows suffer when a column is shuffled. 1 the same order, 0 no relation; the worst target counts."
    ),
    source="Permutation importance (Breiman 2001; Fisher et al. 2019), weighted Kendall tau (Vigna 2015)",
    needs_holdout=True,
    sentence=(
        "Models trained on synthetic and on real rows agree to {value:.2f} in which columns matter (1 the same "
        "order, 0 no relation; {low:.2f} to {high:.2f}); two halves of the real table agree to {ceiling:.2f}."
    ),
    cost=3,
)


class ImportanceAgreement:
    """Weighted Kendall tau of permutation importances, worst target."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Train on both halves of the real table, on synthetic and on shuffled rows; shuffle holdout columns."""
        train, holdout, synthetic = views(parts)
        if holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        if not parts.targets:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_TARGET")
        if len(train.names) < 3:
            return MetricResult.not_applicable(INFO.name, "VALID.TOO_FEW_COLUMNS")
        if min(train.rows, holdout.rows, synthetic.rows) < LEAST_ROWS:
            return MetricResult.not_applicable(INFO.name, "VALID.TOO_FEW_ROWS")
        found: list[tuple[str, _Target]] = []
        for name in parts.targets:
            one = _target(parts, train.names.index(name), seed, context)
            if one is not None:
                found.append((name, one))
        if not found:
            return MetricResult.not_applicable(INFO.name, "VALID.NOTHING_TO_PREDICT")
        found.sort(key=lambda row: (row[1].value, row[0]))
        worst = found[0][1]
        facts = {"rows": float(worst.rows), "tested_rows": float(worst.tested)}
        facts["targets_left_out"] = float(len(parts.targets) - len(found))
        for name, one in found:
            others = [other for other in train.names if other != name]
            for side, shares in zip(("real", "synthetic"), one.shares, strict=True):
                facts |= {
                    f"{side}:{name} / {other}": round(float(share), 4)
                    for other, share in zip(others, shares, strict=True)
                }
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=worst.value,
            interval=worst.interval,
            ceiling=worst.ceiling,
            floor=worst.floor,
            breakdown=tuple((name, one.value) for name, one in found),
            facts=facts,
        )


class _Target:
    """Agreement about one target."""

    def __init__(self, harms: dict[str, NDArray[np.float64]], seed: int, rows: int) -> None:
        """Take the harm done to each tested row by shuffling each column, (rows, columns), under four titles."""
        means = {title: harm.mean(axis=0) for title, harm in harms.items()}
        halves = (means["half"], means["other half"])
        self.value = float(np.mean([_tau(one, means["synthetic"]) for one in halves]))
        self.ceiling = _tau(*halves)
        self.floor = float(np.mean([_tau(one, means["floor"]) for one in halves]))
        both = (halves[0] + halves[1]) / 2
        self.shares = (_shares(both, both), _shares(means["synthetic"], both))
        self.rows, self.tested = rows, len(harms["half"])
        rng = np.random.default_rng([seed, 54])
        drawn = []
        for _ in range(BOOTSTRAPS):
            weights = np.bincount(
                rng.integers(0, self.tested, self.tested), minlength=self.tested
            ).astype(np.float64)
            again = {title: weights @ harms[title] for title in ("half", "other half", "synthetic")}
            pair = (again["half"], again["other half"])
            drawn.append(np.mean([_tau(one, again["synthetic"]) for one in pair]))
        low, high = np.quantile(drawn, [0.025, 0.975])
        self.interval = (min(float(low), self.value), max(float(high), self.value))


def _target(parts: Parts, at: int, seed: int, context: Context) -> _Target | None:
    """Importances for one target; None where real rows do not predict it."""
    train, holdout, synthetic = views(parts)
    if holdout is None:
        return None
    halves = sample_rows(train.rows, train.rows, seed, 51)
    most = min(MOST_ROWS, train.rows // 2, synthetic.rows)
    tables = {
        "half": train.take(halves[:most]),
        "other half": train.take(halves[train.rows // 2 :][:most]),
        "synthetic": synthetic.take(sample_rows(synthetic.rows, most, seed, 52)),
        "floor": independent(parts, seed).take(sample_rows(train.rows, most, seed, 53)),
    }
    few = min(TESTED_ROWS, max(MOST_CELLS // len(train.names), LEAST_ROWS))
    tested = holdout.take(sample_rows(holdout.rows, few, seed, 55))
    harms = {}
    for done, (title, table) in enumerate(tables.items()):
        context.progress("metric.importance_agreement", done, len(tables))
        with one_thread():
            harm = _harm(table, tested, at, seed, context)
        if harm is None:
            asked = question(tables["half"], tested, at)
            if title in {"half", "other half"} or asked is None:
                return None
            harm = np.zeros(
                (len(asked.ask), len(train.names) - 1)
            )  # learnt nothing: leans on nothing
        harms[title] = harm
    context.progress("metric.importance_agreement", len(tables), len(tables))
    if any(not (harms[title].mean(axis=0) > 0).any() for title in ("half", "other half")):
        return None
    return _Target(harms, seed, most)


def _harm(
    train: View, tested: View, at: int, seed: int, context: Context
) -> NDArray[np.float64] | None:
    """(tested rows, columns): what shuffling a column adds to the loss of each row, mean of the repeats."""
    from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor

    asked = question(train, tested, at)
    if asked is None or (asked.measure != "r2" and len(asked.classes) < 2):
        return None
    kinds = (HistGradientBoostingClassifier, HistGradientBoostingRegressor)
    # A model of many classes grows a tree for each of them in every round.
    trees = TREES if len(asked.classes) <= 4 else max(5, 4 * TREES // len(asked.classes))
    model = kinds[asked.measure == "r2"](max_iter=trees, random_state=seed)
    x, x_test = (np.delete(view.matrix(), at, axis=1) for view in (train, tested))
    model.fit(x[asked.learn], asked.y)
    x_test = x_test[asked.ask]
    truth = tested.arrays[at][asked.ask]
    base = _loss(model, x_test, truth, asked)
    harm = np.zeros((len(x_test), x_test.shape[1]))
    for column in range(x_test.shape[1]):
        context.progress("metric.importance_agreement.columns", column, x_test.shape[1])
        kept = x_test[:, column].copy()
        for repeat in range(REPEATS):
            # The same orders for every model: what differs is the model.
            rng = np.random.default_rng([seed, 56, column, repeat])
            x_test[:, column] = kept[rng.permutation(len(kept))]
            harm[:, column] += (_loss(model, x_test, truth, asked) - base) / REPEATS
        x_test[:, column] = kept
    return harm


def _loss(
    model: Any, x: NDArray[np.float64], truth: NDArray[Any], asked: Question
) -> NDArray[np.float64]:
    """Loss of each row: squared error, or minus the logarithm of the true class's chance."""
    if asked.measure == "r2":
        return np.asarray((truth - model.predict(x)) ** 2, dtype=np.float64)
    chance = model.predict_proba(x)
    place = np.searchsorted(model.classes_, truth)
    place = np.minimum(place, len(model.classes_) - 1)
    mine = np.where(model.classes_[place] == truth, chance[np.arange(len(x)), place], 0.0)
    return np.asarray(-np.log(np.maximum(mine, LEAST_CHANCE)), dtype=np.float64)


def _shares(means: NDArray[np.float64], real: NDArray[np.float64]) -> NDArray[np.float64]:
    """Importances as shares of their sum, below zero as zero.

    Of a model that has learnt next to nothing beside the real one (`real`: its importances) the noise is not blown
    up to a ranking.
    """
    positive = np.maximum(means, 0)
    total = max(float(positive.sum()), LEAST_TOTAL * float(np.maximum(real, 0).sum()))
    return np.asarray(positive / total if total > 0 else positive, dtype=np.float64)


def _tau(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """Kendall's tau weighted towards the columns that matter most, `one` real; 0 where a side leans on nothing."""
    from scipy.stats import weightedtau

    ranks = [np.round(_shares(means, one) / STEP) for means in (one, other)]
    if np.array_equal(ranks[0], ranks[1]) and ranks[0].any():
        return 1.0
    found = float(weightedtau(*ranks).statistic) if all(np.ptp(r) > 0 for r in ranks) else 0.0
    return found if np.isfinite(found) else 0.0
