"""What is told of texts by their bytes is what a look at each of them tells."""

from __future__ import annotations

import random
import re

import numpy as np
import pyarrow as pa
import pytest

from synth_engine.tables.ordered_texts import OrderedTexts
from synth_engine.tables.text_bytes import (
    are_whole,
    digits_after_point,
    edges,
    has_blank,
    square,
)

WHOLE = re.compile(r"0|-?[1-9][0-9]*")
WITH_POINT = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
PIECES = ["0", "1", "23", "-", ".", "", "9.5", "-0", "007", "+1", " ", "é", "x", "12.50", "-3.25"]


def some(chance: random.Random) -> list[str]:
    """A few texts that are numbers, nearly numbers, or none."""
    plain = ["0", "12", "-7", "1.5", "-0.25", "100.00"]
    pool = chance.choice([plain, plain[:3], plain[3:], PIECES])
    texts = chance.choices(pool, k=chance.randint(1, 5))
    if chance.random() < 0.3:
        texts.append("".join(chance.choices(PIECES, k=2)))
    return texts


@pytest.mark.parametrize("seed", range(40))
def test_numbers_in_plain_sight(seed: int) -> None:
    """A yes is always right, and given wherever all texts are of that form; a slice is looked at as what it is."""
    chance = random.Random(seed)
    seen = 0
    for _ in range(100):
        texts = some(chance)
        block = pa.array(["9.9.9", *texts, "--"]).slice(1, len(texts))
        assert are_whole(block) == all(map(WHOLE.fullmatch, texts)), texts
        digits = digits_after_point(block)
        assert (digits is not None) == all(map(WITH_POINT.fullmatch, texts)), texts
        if digits is not None:
            seen += 1
            assert digits.tolist() == [len(one.split(".")[1]) for one in texts]
        assert has_blank(block) == ("" in texts)
    assert seen > 3


@pytest.mark.parametrize("seed", range(20))
def test_edges_and_squares(seed: int) -> None:
    """The longest text, bare ends, and one length for all."""
    chance = random.Random(seed)
    for _ in range(50):
        texts = chance.choices([*PIECES, "a b", "end ", "\u00a0x"], k=chance.randint(1, 4))
        longest, bare = edges(pa.array(texts))
        assert longest == max(len(one.encode()) for one in texts)
        if bare:
            assert all(one == one.strip() for one in texts)
        letters = square(pa.array(texts))
        sizes = {len(one.encode()) for one in texts}
        assert (letters is not None) == (len(sizes) == 1 and sizes != {0})
        if letters is not None:
            assert [row.tobytes().decode() for row in letters] == texts
    assert edges(pa.array(["ab", "c"])) == (2, True)


def test_texts_in_order_are_taken_and_no_others() -> None:
    """Each must be greater than the one before it, across blocks, too; what does not go on changes nothing."""
    found = OrderedTexts()
    assert found.add(pa.array(["P1", "P2", "P5"]))
    assert not found.add(pa.array(["P4"]))
    assert not found.add(pa.array(["P5"]))
    assert not found.add(pa.array(["P6", "P6"]))
    assert found.add(pa.array(["P6"]))
    assert len(found) == 4
    assert found.take().to_pylist() == ["P1", "P2", "P5", "P6"]
    assert len(found) == 0
    assert np.array_equal(found.take(), np.array([], dtype=str))
