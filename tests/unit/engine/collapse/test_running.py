"""Running a profile: the same figures on any number of cores, stopped at any time, gone on from where it was."""

from __future__ import annotations

import threading
from typing import Any

import numpy as np
import pytest

from synth_engine.collapse import summarise
from synth_engine.collapse.profile import read_done, sizes
from synth_engine.contracts.errors import Cancelled, UserFixable
from synth_engine.synthesizers import assembly
from synth_engine.synthesizers.sequential_trees import SequentialTrees
from tests.helpers import columns
from tests.helpers.collapse import Flawed, profiled, world

SMALL: dict[str, Any] = {"generations": 2, "seeds": 2, "budget": 150}


class Stopping:
    """A context that is cancelled once so many tasks are done."""

    def __init__(self, after: int) -> None:
        self.after = after
        self.seen: list[tuple[int, int | None]] = []

    @property
    def cores(self) -> int:
        """One."""
        return 1

    def progress(self, task: str, done: int, total: int | None = None) -> None:
        """Stop."""
        assert threading.current_thread() is threading.main_thread()
        assert task == "collapse"
        self.seen.append((done, total))
        if done >= self.after:
            raise Cancelled

    def notice(self, code: str, **parameters: Any) -> None:
        """Nobody listens."""


class Trees(SequentialTrees):
    """The default method with its own default parameters."""

    def fit(self, table: Any, parameters: Any, seed: int, context: Any) -> Any:
        """Learn."""
        return super().fit(table, assembly.resolve_parameters(self.info, {}), seed, context)


def test_cores_change_nothing() -> None:
    """One core and three give the same figures to the last digit, for a method that learns."""
    table = world(400, 2)
    arms = ("replace", "accumulate", "bootstrap")
    one, three = (profiled(Trees(), table, arms, **SMALL, cores=cores) for cores in (1, 3))
    assert one.to_done() == three.to_done()
    assert summarise(one) == summarise(three)


def test_another_seed_is_another_profile() -> None:
    """The seed reaches the split and the draws."""
    table = world(400, 2)
    one, other = (profiled(Flawed(), table, **SMALL, seed=seed) for seed in (0, 1))
    assert one.to_done() != other.to_done()


def test_stopped_it_keeps_what_is_done_and_goes_on() -> None:
    """Cancelled half-way: a valid partial profile; handed back, the rest is done, and all is as if never stopped."""
    table = world(400, 3)
    arms = ("replace", "accumulate", "bootstrap")
    whole = profiled(Flawed(), table, arms, **SMALL)
    context = Stopping(8)
    part = profiled(Flawed(), table, arms, **SMALL, context=context)
    assert not part.complete
    assert 8 <= len(part.done) < part.total
    said = summarise(part)
    assert said["complete"] is False
    assert said["tasks"] == {"done": len(part.done), "total": 16}
    assert said["verdict"] in {"amber", "red"}  # what is not known is never green
    assert len(said["sentences"]) == 2
    rest = profiled(Flawed(), table, arms, **SMALL, done=read_done(part.to_done()))
    assert rest.to_done() == whole.to_done()


def test_stopped_before_anything_was_done() -> None:
    """There is no partial profile of nothing."""
    with pytest.raises(Cancelled):
        profiled(Flawed(), world(400, 3), **SMALL, context=Stopping(0))


@pytest.mark.slow
def test_what_is_done_is_not_fitted_again() -> None:
    """Finished chains cost nothing but the shared first generation of each seed."""
    table = world(400, 3)
    first = profiled(Flawed(), table, **SMALL)
    again = Flawed()
    told: list[int] = []
    repeated = profiled(
        again, table, **SMALL, done=first.done, kept=lambda done: told.append(len(done))
    )
    assert again.fits == SMALL["seeds"]
    assert repeated.to_done() == first.to_done()
    assert told[-1] == first.total


def test_arms_of_one_policy_are_run_once() -> None:
    """A plan of 25 % real rows is the arm real-25: the same figures, and no more fits."""
    from synth_engine.collapse import planned

    table, one, two = world(400, 4), Flawed(), Flawed()
    both = profiled(one, table, ("real-25",), **SMALL, plan=planned(0.25))
    profiled(two, table, ("real-25",), **SMALL)
    assert one.fits == two.fits
    assert all(
        both.done["planned", seed, g] == both.done["real-25", seed, g]
        for seed in range(2)
        for g in (1, 2)
    )


def test_a_table_too_small_says_so() -> None:
    """Fewer rows than twice the least budget: a code, no figures."""
    with pytest.raises(UserFixable) as refused:
        profiled(Flawed(), world(90, 0))
    assert refused.value.code == "COLLAPSE.TOO_FEW_ROWS"


def test_a_column_that_is_not_there_says_so() -> None:
    """A target that is none, and a protected column of numbers, are refused by name."""
    for more in ({"target": "nothing"}, {"protected": ("size",)}):
        with pytest.raises(UserFixable) as refused:
            profiled(Flawed(), world(300, 0), **more)
        assert refused.value.code == "COLLAPSE.NO_SUCH_COLUMN"


@pytest.mark.parametrize(
    ("rows", "budget", "expected"),
    [(30_000, None, (10_000, 10_000)), (9_000, None, (4_500, 4_500)), (30_000, 500, (500, 10_000))],
)
def test_rows_are_parted(rows: int, budget: int | None, expected: tuple[int, int]) -> None:
    """At least a third is held back, as much as the budget where there is enough, and both fit into the table."""
    assert sizes(rows, budget) == expected


def test_a_table_without_numbers_or_target_is_measured() -> None:
    """Categories alone, nothing to predict: the axes that apply are there, the others are left out."""
    rng = np.random.default_rng(0)
    table = columns.table(
        columns.texts("a", rng.integers(0, 5, 600).astype(str)),
        columns.texts("b", rng.integers(0, 3, 600).astype(str)),
    )
    found = summarise(profiled(Trees(), table, ("bootstrap",), generations=1, seeds=1, target=None))
    axes = found["arms"]["control"]["axes"]
    assert {"unique", "coverage", "k_marginal", "detection", "memorisation"} <= set(axes)
    assert not {"tails", "spread", "downstream", "subgroup"} & set(axes)


@pytest.mark.slow
def test_arms_come_out_in_the_known_order() -> None:
    """Replacing loses most, half real rows less, accumulating next to nothing; the control raises no alarm.

    Gerstgrasser et al. 2024: bounded where generations accumulate; Kazdan et al. 2024: replacing collapses.
    """
    table = world(4_000, 6)
    arms = ("replace", "real-50", "accumulate", "bootstrap")
    found = summarise(profiled(Trees(), table, arms, generations=5, seeds=6, budget=1_000))
    index = {name: arm["cri"]["value"] for name, arm in found["arms"].items()}
    assert index["bootstrap"] > index["replace"] > index["real-50"] > index["accumulate"] - 0.5
    assert found["arms"]["control"]["light"] == "green"
    assert index["replace"] > index["accumulate"] + 1
