"""Utility: the same question to models of other kinds: linear, forest, neighbours."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.predictors import (
    LEAST_SKILL,
    Answers,
    Encoder,
    answers,
    nothing_learnt,
    of_one_class,
    question,
    ratio_interval,
)
from synth_engine.validation.threads import one_thread
from synth_engine.validation.views import View, independent, sample_rows, views

if TYPE_CHECKING:
    from synth_engine.contracts.context import Context

Model: TypeAlias = Literal["linear", "forest", "neighbours"]

MOST_ROWS = 20_000
# Every tested row is held against every row learnt from.
NEIGHBOUR_ROWS = 5_000
FLOOR_ROWS = 3_000
MOST_CELLS = 5_000_000  # of a matrix: 20 MB
MOST_CLASS_ROWS = 200_000  # rows times classes: a linear model has coefficients for each class
LEAST_ROWS = 10

INFO = MetricInfo(
    name="tstr_models",
    title="Other models trained on it",
    family=Family.UTILITY,
    direction="higher",
    low=0.0,
    high=1.5,
    unit="",
    explanation=(
        "As 'Models trained on it', with a linear or logistic model, a forest and nearest neighbours. Each learns "
        "something else of a table; the worst pair of target and model counts. 1 means as good as real rows."
    ),
    source="Train on synthetic, test on real (Esteban, Hyland and Raetsch 2017), several model families",
    needs_holdout=True,
    sentence=(
        "Of {pairs:.0f} pairs of target and kind of model, the worst is on real rows {value:.1%} as good as if "
        "trained on the real table ({low:.1%} to {high:.1%})."
    ),
    cost=3,
)


class TrainSyntheticTestRealModels:
    """Worst ratio over targets and families."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Train each family on real, synthetic and shuffled rows, test on the holdout."""
        train, holdout, synthetic = views(parts)
        if holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        if not parts.targets:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_TARGET")
        if min(train.rows, synthetic.rows, holdout.rows) < LEAST_ROWS:
            return MetricResult.not_applicable(INFO.name, "VALID.TOO_FEW_ROWS")
        tables = {"real": train, "synthetic": synthetic, "floor": independent(parts, seed)}
        pairs = [(name, kind) for name in parts.targets for kind in get_args(Model)]
        found: list[tuple[str, float, Answers, Answers]] = []
        facts: dict[str, float] = {}
        floors: list[float] = []
        for done, (name, kind) in enumerate(pairs):
            at = train.names.index(name)
            settled = _settled(kind, train, holdout, at, seed)
            if settled is None:
                continue
            most, tested = settled
            told: dict[str, Answers | None] = {}
            for step, (title, table) in enumerate(tables.items()):
                context.progress("metric.tstr_models", 3 * done + step, 3 * len(pairs))
                limit = min(most, FLOOR_ROWS) if title == "floor" else most
                with one_thread():
                    told[title] = _tested(kind, table, tested, at, seed, limit, context)
            real, nothing = told["real"], told["floor"]
            if real is None or real.value < LEAST_SKILL[real.measure]:
                continue
            made = told["synthetic"] or nothing_learnt(real)
            title = f"{name} / {kind}"
            facts |= {f"real:{title}": real.value, f"synthetic:{title}": made.value}
            found.append((title, _ratio(made, real), real, made))
            floors += [] if nothing is None else [_ratio(nothing, real)]
        context.progress("metric.tstr_models", 3 * len(pairs), 3 * len(pairs))
        if not found:
            return MetricResult.not_applicable(INFO.name, "VALID.NOTHING_TO_PREDICT")
        found.sort(key=lambda row: (row[1], row[0]))
        _, value, real, made = found[0]
        low, high = ratio_interval(real, made, seed, 43)
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=(min(max(low, 0.0), value), max(min(high, INFO.high), value)),
            ceiling=1.0,
            floor=min(floors) if floors else None,
            breakdown=tuple((title, ratio) for title, ratio, _, _ in found),
            facts={
                "pairs": float(len(found)),
                "pairs_left_out": float(len(pairs) - len(found)),
                "tested_rows": float(len(real.truth)),
                **facts,
            },
        )


def _ratio(made: Answers, real: Answers) -> float:
    """Quality over quality, within the metric's range: a model worse than the mean has an R2 below 0."""
    return min(max(made.value / real.value, INFO.low), INFO.high)


def _settled(
    kind: Model, train: View, holdout: View, at: int, seed: int
) -> tuple[int, View] | None:
    """How many rows to learn from at most, and the drawn rows that every model of this pair is tested on."""
    asked = question(train, holdout, at)
    if asked is None:
        return None
    limit = min(MOST_ROWS, max(MOST_CELLS // Encoder.of(train, at).width, LEAST_ROWS))
    if kind == "neighbours":
        limit = min(limit, NEIGHBOUR_ROWS)
    elif len(asked.classes):
        limit = min(limit, max(MOST_CLASS_ROWS // len(asked.classes), LEAST_ROWS))
    ask = asked.ask[sample_rows(len(asked.ask), limit, seed, 45)]
    return limit, holdout.take(ask)


def _tested(
    kind: Model, train: View, tested: View, at: int, seed: int, most: int, context: Context
) -> Answers | None:
    """Train one family on drawn rows of one table; None where there is nothing to learn."""
    asked = question(train, tested, at)
    if asked is None:
        return None
    encoder = Encoder.of(train, at)
    learn = asked.learn[sample_rows(len(asked.learn), most, seed, 44)]
    # Asked again of the drawn rows: a rare class may not be among them.
    asked = question(train.take(learn), tested, at)
    if asked is None:
        return None
    blind = of_one_class(asked)
    if blind is not None:
        return blind
    x, x_test = encoder.matrix(train.take(learn)), encoder.matrix(tested)
    if not x.shape[1]:
        return None
    model = _model(
        kind, number=asked.measure == "r2", rows=len(learn), seed=seed, cores=context.cores
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a search that stops early is a model as well
        model.fit(x, asked.y)
    if kind == "forest":
        # Trees are drawn apart, but their answers must be summed in one order.
        model.set_params(n_jobs=1)
    return answers(asked, model, x_test)


def _model(kind: Model, *, number: bool, rows: int, seed: int, cores: int) -> Any:
    """A model that has not learnt yet."""
    from sklearn.ensemble import ExtraTreesClassifier, ExtraTreesRegressor
    from sklearn.linear_model import LogisticRegression, Ridge
    from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor

    if kind == "linear":
        return Ridge(alpha=1.0) if number else LogisticRegression(C=1.0, max_iter=100, tol=1e-3)
    if kind == "forest":
        settings = {"n_estimators": 60, "min_samples_leaf": 5, "max_features": "sqrt"}
        forest = ExtraTreesRegressor if number else ExtraTreesClassifier
        return forest(**settings, random_state=seed, n_jobs=cores)
    near = KNeighborsRegressor if number else KNeighborsClassifier
    return near(n_neighbors=min(25, max(1, rows // 4)), algorithm="brute")
