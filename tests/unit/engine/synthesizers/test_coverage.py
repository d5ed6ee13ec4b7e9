"""Rare codes come in for common rows."""

from __future__ import annotations

import numpy as np

from synth_engine.synthesizers.coverage import covering


def test_a_rare_code_left_over_comes_in() -> None:
    """Of 400 drawn rows the one with a rare code is among the 200 chosen afterwards, and as many are chosen."""
    codes = np.zeros((2, 400), dtype=np.int32)
    codes[0] = np.arange(400) % 2
    codes[1, 399] = 3
    chosen = np.arange(200, dtype=np.int32)
    found = covering(codes, chosen, [2, 4])
    assert 399 in found
    assert len(found) == len(set(found.tolist())) == 200
    assert (np.diff(found) > 0).all()


def test_nobody_else_who_is_rare_goes_for_it() -> None:
    """The rows that leave are common in every column: no other code is lost."""
    rng = np.random.default_rng(0)
    codes = np.stack([rng.integers(0, 3, 1_000), np.zeros(1_000)]).astype(np.int32)
    codes[1, :4] = 1  # rare, and chosen
    codes[1, 900] = 2  # rare, and left over
    found = covering(codes, np.arange(500, dtype=np.int32), [3, 3])
    assert set(range(4)) <= set(found.tolist())
    assert 900 in found


def test_nothing_happens_where_nothing_is_missing() -> None:
    """A choice that holds every code stays as it is."""
    codes = np.tile(np.arange(4, dtype=np.int32), (2, 25))
    chosen = np.arange(0, 100, 2, dtype=np.int32)
    chosen = np.sort(np.concatenate([chosen, np.arange(1, 100, 4)])).astype(np.int32)
    held = {int(one) for one in codes[0][chosen]}
    found = covering(codes, chosen, [4, 4])
    assert held <= {int(one) for one in codes[0][found]}
    assert len(found) == len(chosen)
