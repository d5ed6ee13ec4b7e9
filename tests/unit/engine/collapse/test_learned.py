"""What a generation teaches about a target of three classes."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.collapse.learned import Taught, taught
from synth_engine.validation.predictors import Answers
from synth_engine.validation.views import View

ROWS = 3_000


def table(seed: int, noise: float) -> View:
    """Three classes that hang on two numbers, more or less."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(2, ROWS))
    score = x[0] + x[1] + noise * rng.normal(size=ROWS)
    classes = np.digitize(score, [-1.5, 1.5]).astype(np.int64)
    return View(("a", "b", "t"), (True, True, False), (x[0], x[1], classes), (0, 0, 3), ROWS)


def shuffled(view: View) -> View:
    """The same without any relation to the target."""
    code = np.random.default_rng(9).permutation(view.arrays[2])
    return View(view.names, view.is_number, (*view.arrays[:2], code), view.sizes, view.rows)


@pytest.mark.parametrize(("noise", "least", "most"), [(0.1, 0.9, 1.0), (3.0, 0.2, 0.7)])
def test_skill_of_three_classes_follows_what_can_be_learnt(
    noise: float, least: float, most: float
) -> None:
    """Clear classes give nearly 1, vague ones something between, none gives nothing."""
    held = table(2, noise)
    learnt, nothing = taught(table(1, noise), held, 2, 0), taught(shuffled(held), held, 2, 0)
    assert learnt is not None
    assert nothing is not None
    assert least < learnt.skill() <= most
    assert abs(nothing.skill()) < 0.1
    assert learnt.skill(held.arrays[0] > 0) > nothing.skill(held.arrays[0] > 0)


def test_a_class_never_heard_of_counts_as_nothing_learnt() -> None:
    """Half of the rows are of a class the model does not know: at most half of the skill is left."""
    truth = np.array([0, 1, 0, 1, 2, 2, 2, 2])
    sure = np.array([0.9, 0.1, 0.8, 0.2, 0.5, 0.5, 0.5, 0.5])
    one = Taught(
        Answers("accuracy", truth, np.zeros(8, dtype=np.int64)),
        np.arange(8),
        {0: sure, 1: 1 - sure},
    )
    assert one.skill() == pytest.approx(0.5)
