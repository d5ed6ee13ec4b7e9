"""Floor 5: what models say of a generation: can its rows be told from held-back ones, and what do they teach?

Quick boosted trees, one thread each: two hundred tables are asked. Must know nothing of arms or verdicts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.validation.intervals import area_under_curve
from synth_engine.validation.predictors import Answers, answers, of_one_class, question
from synth_engine.validation.telling import LEAST_ROWS, told_apart
from synth_engine.validation.threads import one_thread

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.validation.telling import Ask, Learn
    from synth_engine.validation.views import View

TOLD_ROWS, TOLD_TREES = 5_000, 30
TAUGHT_TREES = 50
# A model that is hardly better than guessing on real rows has nothing to lose.
LEAST_SKILL = 0.04


def detection(held: View, other: View, seed: int, context: Context) -> float | None:
    """2 (1 - AUC) of rows told from as many held-back ones, three folds; None for too few rows."""
    size = min(held.rows, other.rows, TOLD_ROWS)
    if size < LEAST_ROWS:
        return None
    first = np.arange(size)
    a, b = held.take(first).matrix(), other.take(first).matrix()
    return told_apart(a, b, _boosting(seed), seed, context, "collapse.detection").score


def _boosting(seed: int) -> Learn:
    from sklearn.ensemble import HistGradientBoostingClassifier

    def learn(x: NDArray[Any], y: NDArray[np.float64]) -> Ask:
        model = HistGradientBoostingClassifier(
            max_iter=TOLD_TREES,
            learning_rate=0.2,
            max_leaf_nodes=16,
            early_stopping=False,
            random_state=seed,
        ).fit(x, y)

        def ask(asked: NDArray[Any]) -> NDArray[np.float64]:
            return np.asarray(model.predict_proba(asked)[:, 1], dtype=np.float64)

        return ask

    return learn


@dataclass(frozen=True, slots=True)
class Taught:
    """A model's answers about held-back rows.

    Attributes:
        answers: for the rows in `rows`.
        rows: numbers of the held-back rows that were asked about.
        chances: class -> (rows,) its probability, of three classes and more; empty otherwise.
    """

    answers: Answers
    rows: NDArray[np.int64]
    chances: Mapping[int, NDArray[np.float64]] = field(default_factory=dict)

    def skill(self, mask: NDArray[np.bool_] | None = None) -> float:
        """How much better than guessing: 2 AUC - 1 (of three classes and more its mean), or R2.

        Each class stands against the rest and counts by how common it is among the rows asked about
        (Provost and Domingos 2000). Accuracy above the commonest class would not do: where classes are hard to tell
        it is a small difference of large numbers.

        Args:
            mask: (held-back rows,) of a group; None for all.
        """
        asked = self.answers
        mine = np.ones(len(self.rows), dtype=bool) if mask is None else mask[self.rows]
        if asked.measure == "accuracy":
            return self._ranked(mine)
        if mask is not None:
            asked = Answers(asked.measure, asked.truth[mine], asked.answers[mine])
        return 2 * asked.value - 1 if asked.measure == "auc" else asked.value

    def _ranked(self, mine: NDArray[np.bool_]) -> float:
        """Mean of 2 AUC - 1 over the classes that occur; a class the model never heard of teaches nothing: 0."""
        truth = self.answers.truth[mine]
        classes, counts = np.unique(truth, return_counts=True)
        found = 0.0
        for code, count in zip(classes.tolist(), counts.tolist(), strict=True):
            if code in self.chances:
                sure, hit = self.chances[code][mine], truth == code
                area = area_under_curve(sure[hit], sure[~hit])
                found += count * (2 * area - 1)
        return found / max(len(truth), 1)


def taught(table: View, held: View, at: int, seed: int) -> Taught | None:
    """Learn column `at` from a table and ask about held-back rows; None where there is nothing to learn or ask."""
    from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor

    asked = question(table, held, at)
    if asked is None:
        return None
    blind = of_one_class(asked)
    if blind is not None:
        return Taught(blind, asked.ask)
    kind = (
        HistGradientBoostingRegressor if asked.measure == "r2" else HistGradientBoostingClassifier
    )
    model = kind(max_iter=TAUGHT_TREES, early_stopping=False, random_state=seed)
    x, x_held = (np.delete(view.matrix(), at, axis=1) for view in (table, held))
    with one_thread():
        model.fit(x[asked.learn], asked.y)
        if asked.measure != "accuracy":
            return Taught(answers(asked, model, x_held[asked.ask]), asked.ask)
        chance = model.predict_proba(x_held[asked.ask])
    said = Answers("accuracy", asked.truth, model.classes_[chance.argmax(axis=1)])
    each = {int(code): chance[:, at] for at, code in enumerate(model.classes_)}
    return Taught(said, asked.ask, each)
