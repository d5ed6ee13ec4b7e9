"""A watermark is found after disguises, never in what was made without the key, and changes no counts."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pytest

from synth_engine.collapse import watermark as marking
from synth_engine.collapse.mark_reading import FALSE_POSITIVE_RATE, Reading, read_mark, tail
from synth_engine.collapse.marks import Marks, thinning
from synth_engine.contracts.asking import Among, Conditionable
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.synthesizer import Artefact, FittedModel, SizedModel
from synth_engine.contracts.table import Table
from synth_engine.crypto import SiteKey
from synth_engine.synthesizers.assembly import TableModel, fit_table, resolve_parameters
from synth_engine.synthesizers.independent import Independent
from tests.unit.engine.collapse.test_recognition import disguise, population, stacked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synth_engine.contracts.asking import Asked as Condition
    from synth_engine.contracts.context import Context

KEY = SiteKey(bytes(range(32)))
QUIET = SilentContext()


class Drawing:
    """A model that draws from a population; nothing is learnt."""

    def sample(self, rows: int, seed: int, context: Context) -> Table:
        """Fresh people."""
        return population(rows, seed % (1 << 32))

    def save(self) -> Artefact | None:
        """Not kept."""
        return None

    def facts(self) -> dict[str, int | float | str]:
        """None."""
        return {"people": 1}


class Asked(Drawing):
    """The same, and it can be asked."""

    def given(self, conditions: Sequence[Condition]) -> FittedModel:
        """It leaves the conditions to whoever asks."""
        return Asked()


@cache
def learnt() -> TableModel:
    """A whole table's model around `Drawing`."""
    info = Independent.info
    made = fit_table(Independent(), population(200, 0), {}, resolve_parameters(info, {}), 0, QUIET)
    return replace(made, model=Drawing())


@cache
def marked(rows: int = 3000, seed: int = 1) -> Table:
    """Rows that carry the watermark."""
    (table,) = marking.watermarked(learnt(), KEY).sample(rows, seed, QUIET)
    return table


def read(table: Table, key: SiteKey = KEY) -> Reading:
    """Ask."""
    return read_mark(table, key, QUIET)


@pytest.mark.parametrize("how", ["shuffled", "dropped", "rounded"])
def test_a_part_of_a_table_is_enough_after_a_disguise(how: str) -> None:
    """A thousand shuffled rows, some of the columns or two digits of each number are found."""
    rows = np.random.default_rng(3).permutation(3000)[:1000]
    told = read(disguise(marked().take(rows), how))
    assert told.found
    assert told.low <= 1.0
    if how == "shuffled":
        assert told.share > 0.6
        assert told.low > 0.4


def test_half_real_rows_do_not_hide_it() -> None:
    """Mixed into as many fresh people it is found, and no more than half is claimed at least."""
    told = read(stacked(marked(), population(3000, 77)))
    assert told.found
    assert told.low <= 0.5


def test_without_the_key_there_is_nothing() -> None:
    """Another key sees fair coins in the watermarked table, and this key in fresh people."""
    for table, key in (
        (marked(), SiteKey(bytes(range(1, 33)))),
        (population(3000, 5), KEY),
    ):
        told = read(table, key)
        assert not told.found
        assert (told.share, told.low) == (0.0, 0.0)


def test_coins_of_real_rows_are_fair_whatever_the_key() -> None:
    """Over many keys heads have the mean and spread of fair coins, and none is called found."""
    table, deviations = population(200, 8), []
    for number in range(150):
        key = SiteKey(number.to_bytes(32, "big"))
        marks, coins, heads = Marks(table, key), 0, 0
        for one in marks.coins(marks.sets(thinning(len(marks.names)))):
            distinct = np.unique(one.combination)
            coins += len(distinct)
            heads += int((distinct >> np.uint64(63)).sum())
        deviations.append((2 * heads - coins) / math.sqrt(coins))
    assert abs(float(np.mean(deviations))) < 0.3
    assert 0.85 < float(np.std(deviations)) < 1.15
    assert max(deviations) < 4.5


def test_candidates_have_the_same_chance_before_the_key_is_known() -> None:
    """A row's luck is uniform whether it has many coins or few: rare people are not favoured."""
    table = population(4000, 9)
    luck = marking.lucks(table, KEY, np.random.default_rng(0))
    assert abs(float(luck.mean()) - 0.5) < 0.05
    marks, coins = Marks(table, KEY), np.zeros(4000)
    for one in marks.coins(marks.sets(0)):
        coins[one.rows] += 1
    many = coins > np.median(coins)
    assert abs(float(luck[many].mean() - luck[~many].mean())) < 0.06


def test_choosing_adds_no_noise_to_counts() -> None:
    """Shares of values are as near to those of all candidates as, or nearer than, those of one draw."""
    seeds = np.random.SeedSequence([1 * 1_000_003, 0xF3]).generate_state(4, np.uint64)
    drawn = [population(3000, int(one >> np.uint64(2)) % (1 << 32)) for one in seeds]

    def shares(table: Table) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        found = [np.bincount(c.values, minlength=12) / table.rows for c in table.columns[:8]]
        return np.concatenate(found)

    whole = np.mean([shares(one) for one in drawn], axis=0)
    single = np.mean([np.abs(shares(one) - whole).mean() for one in drawn])
    assert np.abs(shares(marked()) - whole).mean() < single


def test_the_same_call_gives_the_same_rows() -> None:
    """Repeatable, and every row is one that the model drew."""
    (again,) = marking.watermarked(learnt(), KEY).sample(3000, 1, QUIET)
    for one, other in zip(again, marked(), strict=True):
        assert np.array_equal(one.values, other.values)


def test_it_is_as_askable_as_the_model() -> None:
    """Conditions reach a model that can be asked; sizes go through; nothing of the key is kept."""
    plain = marking.watermarked(learnt(), KEY).model
    asked = marking.watermarked(replace(learnt(), model=Asked()), KEY).model
    assert plain is not None
    offers = [isinstance(one, Conditionable) for one in (plain, asked)]
    assert offers == [False, True]
    assert isinstance(plain, marking.Marked)
    assert isinstance(plain.sized(5), SizedModel)
    assert isinstance(asked, marking.MarkedConditionable)
    assert isinstance(asked.given([Among("c0", ("v1",))]), marking.MarkedConditionable)
    assert plain.save() is None
    assert plain.facts() == {"people": 1}


def test_a_table_without_room_says_so() -> None:
    """Where few combinations are there the mark is not found: it is no accident that is claimed."""
    table = marked().select(("c0", "c1"))
    assert not read(table.take(np.arange(20))).found


def test_the_tail_is_that_of_fair_coins() -> None:
    """Against the sum of all terms: an upper bound, and a sharp one."""
    coins = 200
    terms = [math.comb(coins, k) / 2**coins for k in range(coins + 1)]
    for heads in (120, 130, 150):
        exact = sum(terms[heads:])
        told = math.exp(tail(heads, coins))
        assert exact <= told * (1 + 1e-9)
        assert told < 1.3 * exact
    assert tail(100, coins) == 0.0
    assert 0 < FALSE_POSITIVE_RATE <= 1e-3
