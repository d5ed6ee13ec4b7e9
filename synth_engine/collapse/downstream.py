"""Floor 5: the declared task: two learners that learn a column from a table, and their scores on held-back rows.

Boosted trees and a linear model: advice must not rest on one kind of learner. Must know nothing of plans or advice.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, get_args

import numpy as np

from synth_engine.validation.intervals import area_under_curve
from synth_engine.validation.predictors import Encoder

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.validation.views import View

Metric: TypeAlias = Literal["auc", "macro-f1", "balanced-accuracy", "r2"]
Learner: TypeAlias = Literal["boosted-trees", "linear"]

METRICS: Final[tuple[Metric, ...]] = get_args(Metric)
LEARNERS: Final[tuple[Learner, ...]] = get_args(Learner)
METRIC_WORDS: Final[dict[Metric, str]] = {
    "auc": "area under the ROC curve",
    "macro-f1": "F1, the mean over classes",
    "balanced-accuracy": "accuracy, the mean over classes",
    "r2": "share of variance explained (R2)",
}
# What a model that has learnt nothing scores; of the others it hangs on the number of classes.
BLIND: Final[dict[Metric, float]] = {"auc": 0.5, "r2": 0.0}
TREES: Final = 100
# The library's own 20 rows a leaf teach nothing from a hundred rows, and repeats of them would seem to help.
LEAST_LEAF: Final = 5


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be predicted.

    Attributes:
        at: number of the predicted column.
        metric: how answers are scored.
        positive: the code that is asked about, against all others; None for a class each, or a number.
    """

    at: int
    metric: Metric
    positive: int | None = None

    @property
    def is_number(self) -> bool:
        """Whether a number is predicted."""
        return self.metric == "r2"

    def truth(self, view: View) -> NDArray[Any]:
        """What is to be predicted: numbers, codes, or 1 for the positive class."""
        if self.is_number:
            return view.numbers(self.at)
        codes = view.codes(self.at)
        return codes if self.positive is None else (codes == self.positive).astype(np.int64)


def known(view: View, job: Job) -> View:
    """The rows whose answer is there; of categories a missing one is an answer."""
    if not job.is_number:
        return view
    return view.take(np.flatnonzero(~np.isnan(view.numbers(job.at))))


class Asked:
    """Held-back rows that every model of a seed is asked about.

    Args:
        held: the rows, with their answers.
        job: the task.
        groups: (rows,) masks of groups that are scored for themselves.
    """

    def __init__(self, held: View, job: Job, groups: tuple[NDArray[np.bool_], ...] = ()) -> None:
        self.held, self.job, self.groups = held, job, groups
        self._truth = job.truth(held)
        self._trees = np.delete(held.matrix(), job.at, axis=1)

    def scores(self, learner: Learner, table: View, seed: int) -> tuple[float, ...]:
        """Learn from a table, answer for the held-back rows.

        Args:
            learner: which.
            table: >= 1 rows with their answers.
            seed: of the learner.

        Returns:
            The score on all held-back rows, then on each group; NaN where a group has one class.
        """
        said = self._answers(learner, table, seed)
        every = np.ones(len(self._truth), dtype=np.bool_)
        return tuple(
            score(self.job.metric, self._truth[mask], said[mask]) for mask in (every, *self.groups)
        )

    def _answers(self, learner: Learner, table: View, seed: int) -> NDArray[Any]:
        """Numbers, the chance of the positive class, or codes."""
        job = self.job
        y = job.truth(table)
        rows = len(self._truth)
        x: NDArray[Any]
        x_held: NDArray[Any]
        if len(y) and (y == y[0]).all():
            return np.full(rows, 0.0 if job.metric == "auc" else y[0])
        if learner == "linear":
            encoder = Encoder.of(table, job.at)
            x, x_held = encoder.matrix(table), encoder.matrix(self.held)
            if not x.shape[1]:
                return np.full(rows, 0.0)
        else:
            x, x_held = np.delete(table.matrix(), job.at, axis=1), self._trees
        model = _model(learner, number=job.is_number, seed=seed)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a search that stops early is a model as well
            model.fit(x, y)
            if job.metric == "auc":
                return np.asarray(model.predict_proba(x_held)[:, 1])
            return np.asarray(model.predict(x_held))


def _model(learner: Learner, *, number: bool, seed: int) -> Any:
    """A model that has not learnt yet, of the kinds that `validation.tstr` and `tstr_models` have."""
    from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
    from sklearn.linear_model import LogisticRegression, Ridge

    if learner == "linear":
        return Ridge(alpha=1.0) if number else LogisticRegression(C=1.0, max_iter=100, tol=1e-3)
    kind = HistGradientBoostingRegressor if number else HistGradientBoostingClassifier
    # Stopping early would hold back some of few rows, and other ones of real rows than of a mix.
    return kind(
        max_iter=TREES, min_samples_leaf=LEAST_LEAF, early_stopping=False, random_state=seed
    )


def score(metric: Metric, truth: NDArray[Any], said: NDArray[Any]) -> float:
    """How good answers are, 1 is best; NaN where the truth is all the same.

    Args:
        metric: which; F1 and accuracy are means over the classes that the truth has.
        truth: (n,) numbers, codes, or 1 and 0.
        said: (n,) answers; for the AUC the chance of 1.
    """
    if len(truth) < 2 or (truth == truth[0]).all():
        return float("nan")
    if metric == "auc":
        return area_under_curve(said[truth == 1], said[truth == 0])
    if metric == "r2":
        spread = float(((truth - truth.mean()) ** 2).sum())
        return float(1 - ((truth - said) ** 2).sum() / spread)
    found = []
    for one in np.unique(truth):
        is_one, told = truth == one, said == one
        right = float((is_one & told).sum())
        of = (
            float(is_one.sum())
            if metric == "balanced-accuracy"
            else (is_one.sum() + told.sum()) / 2
        )
        found.append(right / of)
    return float(np.mean(found))
