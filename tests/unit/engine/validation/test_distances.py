"""Who is near whom: every pair looked at, equal rows at exactly 0, nothing hanging on cores."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import Cancelled, Environment
from synth_engine.contracts.metric import Parts
from synth_engine.validation import kernels
from synth_engine.validation.distances import (
    Rows,
    nearest,
    neighbours,
    ranked,
    reached,
    scaled,
    sides,
)
from synth_engine.validation.views import View, views
from tests.helpers.privacy import people, side_by_side

if TYPE_CHECKING:
    from numpy.typing import NDArray

QUIET = SilentContext()


def rows(count: int, seed: int) -> Rows:
    """Random rows of three numbers and four coarse columns of codes."""
    rng = np.random.default_rng(seed)
    numbers = (rng.integers(0, 65, (3, count)) / 64).astype(np.float32)  # sums are exact
    return Rows(numbers, rng.integers(0, 3, (4, count)).astype(np.uint16))


def all_pairs(base: Rows, query: Rows, power: int) -> NDArray[np.float64]:
    """Distances the slow way."""
    apart = np.abs(query.numbers.T[:, None, :] - base.numbers.T[None, :, :]).astype(np.float64)
    numbers = np.minimum(apart, 1) if power == 1 else apart**2
    codes = query.codes.T[:, None, :] != base.codes.T[None, :, :]
    found: NDArray[np.float64] = numbers.sum(axis=2) + codes.sum(axis=2)
    return found


@pytest.mark.parametrize("power", [1, 2])
@pytest.mark.parametrize("most", [1, 2, 10])
def test_neighbours_are_those_of_all_pairs(power: int, most: int) -> None:
    """The kernel finds what a full matrix of distances finds, ties at the nearest counted."""
    base, query = rows(1_300, 1), rows(90, 2)
    found = nearest(base, query, QUIET, "t", most=most, power=power)
    matrix = all_pairs(base, query, power)
    assert found.distance == pytest.approx(np.sort(matrix, axis=1)[:, :most], abs=1e-5)
    there = np.take_along_axis(matrix, found.at.astype(np.int64), axis=1)
    assert there == pytest.approx(found.distance, abs=1e-5)
    assert found.tied.tolist() == (matrix < matrix.min(axis=1)[:, None] + 1e-6).sum(axis=1).tolist()


def test_equal_rows_are_at_zero_and_tie() -> None:
    """A row among copies of itself is at exactly 0, of the first copy, and every copy ties."""
    base = rows(700, 3)
    twice = base.joined(base)
    found = nearest(twice, base, QUIET, "t", most=2)
    assert (found.distance == 0).all()
    assert (found.tied >= 2).all()
    assert (found.at[:, 0] < 700).all()


def test_fewer_rows_than_neighbours() -> None:
    """What is not there is infinitely far and has no number; no query rows give no neighbours."""
    found = nearest(rows(2, 0), rows(3, 1), QUIET, "t", most=4)
    assert np.isinf(found.distance[:, 2:]).all()
    assert (found.at[:, 2:] == -1).all()
    assert nearest(rows(2, 0), rows(0, 1), QUIET, "t", most=2).distance.shape == (0, 2)


def test_cores_change_nothing() -> None:
    """One core or three: the same bytes."""
    base, query = rows(20_000, 1), rows(6_000, 2)
    one = nearest(base, query, SilentContext(1), "t", most=2)
    three = nearest(base, query, SilentContext(3), "t", most=2)
    assert one.distance.tobytes() == three.distance.tobytes()
    assert one.at.tobytes() == three.at.tobytes()


def view(values: list[float], codes: list[int]) -> View:
    """Two columns."""
    arrays = (np.asarray(values, dtype=np.float64), np.asarray(codes, dtype=np.int64))
    return View(("x", "y"), (True, False), arrays, (0, 70_000), len(values))


def test_ranks_treat_both_real_sides_alike() -> None:
    """A number's place depends on all real rows, whichever side it is on; missing has a place of its own."""
    one, two = view([1, 2, np.nan], [0, 1, 69_999]), view([3, 4], [0, 1])
    placed = ranked((one, two), (one, two))
    assert placed[0].numbers[0].tolist() == [0.125, 0.375, -0.5]
    assert placed[1].numbers[0].tolist() == [0.625, 0.875]
    assert ranked((two, one), (one,))[0].numbers.tobytes() == placed[0].numbers.tobytes()


def test_missing_is_one_from_any_value() -> None:
    """In the attacks' distance a missing number is at 1 from every value and at 0 from another missing one."""
    one = view([0, 10, np.nan], [0, 0, 0])
    placed = scaled((one,))[0]
    found = nearest(placed.take(slice(0, 2)), placed, QUIET, "t", power=1)
    assert found.distance[:, 0].tolist() == [0, 0, 1]
    assert nearest(placed, placed, QUIET, "t", power=1).distance.max() == 0


class Stops(SilentContext):
    """Somebody asks to stop."""

    def progress(self, task: str, done: int, total: int | None = None) -> None:
        """Be cancelled."""
        raise Cancelled


def test_stopping_is_heard() -> None:
    """A request to stop passes through."""
    with pytest.raises(Cancelled):
        nearest(rows(10, 0), rows(10, 1), Stops(), "t")


def test_work_is_shared_within_a_run() -> None:
    """Sides, neighbours and reached distances are found once and kept in the run's memo."""
    parts = side_by_side(people(300, 1), people(200, 2), people(250, 3))
    assert sides(parts, 0) is sides(parts, 0)
    assert neighbours(parts, 0, QUIET) is neighbours(parts, 0, QUIET)
    assert reached(parts, 0, QUIET) is reached(parts, 0, QUIET)
    assert sides(parts, 0).share == pytest.approx(0.6)
    assert len(reached(parts, 0, QUIET)[1]) == 200


def test_both_sides_are_sampled_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a table is too large, training rows and holdout lose the same share of rows."""
    monkeypatch.setattr("synth_engine.validation.distances.MOST_ROWS", 30)
    monkeypatch.setattr("synth_engine.validation.distances.MOST_CELLS", 0)
    parts: Parts = side_by_side(people(400, 1), people(200, 2), people(250, 3))
    at = sides(parts, 0)
    assert (len(at.train), len(at.holdout), len(at.synthetic)) == (40, 20, 30)
    assert views(parts)[0].rows == 400


def test_a_missing_or_foreign_library_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No compiled library, or one that is none, is an error of the environment with a code."""
    monkeypatch.setattr(kernels, "__file__", str(tmp_path / "__init__.py"))
    with pytest.raises(Environment) as caught:
        kernels._near.__wrapped__()
    assert caught.value.code == "VALID.KERNELS_MISSING"
    (tmp_path / "_kernels.so").write_bytes(b"no library")
    with pytest.raises(Environment):
        kernels._near.__wrapped__()


def test_the_kernel_is_declared_as_its_source_has_it() -> None:
    """A signature in Python that does not fit the C source would overrun memory: they are held together."""
    text = (Path(kernels.__file__).parent / "near.c").read_text(encoding="utf-8")
    kinds = {"int64_t": ctypes.c_int64, "int32_t": ctypes.c_int32}
    said = [
        ctypes.c_void_p if "*" in one else kinds[one.replace("const", "").split()[0]]
        for one in text.split("API int64_t cloister_near(")[1].split(")", 1)[0].split(",")
    ]
    assert tuple(said) == kernels._NEAR
