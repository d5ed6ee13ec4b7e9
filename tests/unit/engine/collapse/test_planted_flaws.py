"""Planted flaws: each is caught on its own axis, and no other is blamed first."""

from __future__ import annotations

import pytest

from synth_engine.collapse import summarise
from tests.helpers.collapse import Flawed, profiled, world

TABLE = world(2_000, 1)


@pytest.mark.parametrize(
    ("flaw", "axis"),
    [
        ("rare", "rare"),
        ("tails", "tails"),
        ("pairs", "association"),
        ("copies", "memorisation"),
    ],
)
def test_a_flaw_is_blamed_on_its_own_axis(flaw: str, axis: str) -> None:
    """Dropped 1 % categories, shrunken tails, broken pairs, copied rows: the right axis first, and most of it lost."""
    found = summarise(profiled(Flawed(flaw), TABLE, generations=1, seeds=3))
    arm = found["arms"]["replace"]
    assert arm["weakest"]["axis"] == axis
    assert arm["weakest"]["generation"] == 1
    assert arm["axes"][axis][0][1] < 0.75
    # What the flaw does not touch keeps its figure.
    spared = {"rare", "tails", "memorisation"} - {axis}
    assert all(arm["axes"][other][0][1] > 0.8 for other in spared)


@pytest.mark.slow
def test_fresh_rows_of_the_same_law_lose_nothing() -> None:
    """A perfect generator is green, blames no axis, and its index is nought within its interval."""
    found = summarise(profiled(Flawed(), TABLE, ("replace", "bootstrap"), generations=2, seeds=3))
    arm = found["arms"]["replace"]
    assert arm["weakest"] is None
    assert arm["first_lost"] is None
    assert arm["cri"]["low"] < 0.5 < arm["cri"]["high"] + 1
    assert abs(arm["cri"]["value"]) < 3
    # Drawing the same rows again and again is told, and loses values.
    null = found["arms"]["bootstrap"]
    assert null["axes"]["memorisation"][0][1] == 0
    assert null["cri"]["low"] > arm["cri"]["value"]


def test_broken_pairs_are_no_use() -> None:
    """Columns without relations teach nothing and are told from real rows, while single columns stay whole."""
    found = summarise(profiled(Flawed("pairs"), TABLE, generations=1, seeds=2))
    axes = found["arms"]["replace"]["axes"]
    assert axes["downstream"][0][1] < 0.3
    assert axes["detection"][0][1] < 0.3
    assert axes["spread"][0][1] > 0.9
