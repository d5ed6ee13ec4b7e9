"""Which earlier columns a column asks about, and codes that do not fit into two bytes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np

from synth_engine.synthesizers import forest, ordering
from synth_engine.synthesizers.forest import Growth, Sight
from synth_engine.synthesizers.sequential_trees import MOST_EARLIER, SURE_EARLIER, _telling

ROWS = 10_000


def sight_of(seen: np.ndarray) -> Sight:
    """Categories of four bytes each."""
    many = len(seen)
    return Sight(seen, np.full(many, 4, dtype=np.int32), np.zeros(many, dtype=np.uint8))


def told(related: int, unrelated: int) -> np.ndarray:
    """Which columns the last one asks about: the related come first, the unrelated after them."""
    rng = np.random.default_rng(0)
    target = rng.integers(0, 4, ROWS)
    noise = rng.random((related, ROWS)) < 0.5
    close = np.where(noise, rng.integers(0, 4, (related, ROWS)), target)
    seen = np.vstack([close, rng.integers(0, 4, (unrelated, ROWS)), target]).astype(np.uint8)
    sight = sight_of(np.ascontiguousarray(seen))
    with ThreadPoolExecutor(1) as pool:
        tells = ordering.dependence(sight, list(sight.seen), np.arange(ROWS, dtype=np.int32), pool)[
            -1
        ]
    return _telling(tuple(range(len(seen) - 1)), sight, tells, 4)


def test_columns_that_tell_nothing_are_not_asked_in_a_wide_table() -> None:
    """The related ones all, then unrelated ones only up to the few that are asked anyway."""
    asked = told(20, 30)
    assert asked[:20].tolist() == list(range(20))
    assert len(asked) <= 28  # chance lets one of six pass
    few = told(2, 30)
    assert few[:2].tolist() == [0, 1]
    assert SURE_EARLIER <= len(few) <= SURE_EARLIER + 4
    assert len(told(MOST_EARLIER + 5, 0)) == MOST_EARLIER


def test_codes_beyond_two_bytes_are_drawn_and_weighed_as_they_are() -> None:
    """Narrow and wide donors give the same draws and the same weights, each in its own size."""
    rng = np.random.default_rng(1)
    first = rng.integers(0, 4, ROWS)
    sight = sight_of(np.stack([first, first]).astype(np.uint8))
    groups = [(np.array([0, 1, 2, 3], dtype=np.uint8), 4)]
    codes = first.astype(np.int32)
    grown = forest.grow(
        sight, np.zeros(1, dtype=np.int32), codes, 4, groups, Growth(2, 10, 1.0, 2.0), rng
    )
    assert grown.donors.dtype == np.uint16
    offset = 1 << 16
    none = np.zeros(0, dtype=np.int32)
    plain = replace(grown, guards=none, never=grown.never[:0])
    wide = replace(plain, donors=plain.donors.astype(np.int32) + offset)
    drawn = plain.draw(sight.seen, 7)
    assert (wide.draw(sight.seen, 7) == drawn + offset).all()
    assert (drawn[0] == first).mean() > 0.95
    assert (wide.weigh(sight.seen, codes + offset) == plain.weigh(sight.seen, codes)).all()
