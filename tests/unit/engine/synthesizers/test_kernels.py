"""The compiled kernels, one by one, on rows where the right answer is known."""

from __future__ import annotations

import ctypes
from pathlib import Path

import numpy as np
import pytest

from synth_engine.contracts.errors import Environment
from synth_engine.synthesizers import forest, kernels, margins
from synth_engine.synthesizers.forest import Forest, Growth, Sight
from synth_engine.synthesizers.margins import Margins

LEAST = 5


def sight(seen: np.ndarray, sizes: list[int], ordered: list[int]) -> Sight:
    """Rows ready for the kernels."""
    return Sight(
        np.ascontiguousarray(seen, dtype=np.uint8),
        np.asarray(sizes, np.int32),
        np.asarray(ordered, np.uint8),
    )


def grown(given: Sight, codes: np.ndarray, growth: Growth | None = None, seed: int = 0) -> Forest:
    """A forest of one column beside all columns of `given`."""
    size = int(codes.max()) + 1
    groups = [(np.arange(size, dtype=np.uint8), size)]
    earlier = np.arange(len(given.seen), dtype=np.int32)
    growth = growth or Growth(2, LEAST, 1.5, 2.0)
    rng = np.random.default_rng(seed)
    return forest.grow(given, earlier, codes.astype(np.int32), size, groups, growth, rng)


def split_of(given: Sight, codes: np.ndarray) -> tuple[int, set[int]]:
    """Root of one tree grown on all rows: column asked about, bytes that go to the next node."""
    room = 2 * len(codes) + 3
    feature, right = np.empty(room, np.int32), np.empty(room, np.int32)
    mask = np.empty((room, 4), np.uint64)
    rows = np.arange(len(codes), dtype=np.int32)
    columns = np.arange(len(given.seen), dtype=np.int32)
    kernels.call(
        *("grow", given.seen, given.seen.shape[1], given.sizes, given.ordered, columns),
        *(len(columns), codes.astype(np.uint8), int(codes.max()) + 1, rows, len(rows)),
        *(LEAST, 40, 2.0, room, feature, right, mask),
    )
    bits = np.unpackbits(mask[0].view(np.uint8), bitorder="little")
    return int(feature[0]), set(np.flatnonzero(bits).tolist())


@pytest.mark.parametrize("cut", [1, 63, 64, 130, 254])
def test_grow_finds_a_planted_cut(cut: int) -> None:
    """A number column that decides at one place is asked about just there, among columns of noise."""
    rng = np.random.default_rng(cut)
    seen = rng.integers(0, 256, (4, 6_000))
    column, below = split_of(sight(seen, [256] * 4, [1] * 4), (seen[2] > cut).astype(int))
    assert column == 2
    assert below == set(range(cut + 1))


def test_grow_finds_a_planted_set_of_categories() -> None:
    """Categories that decide are parted from the others, though they are scattered over the codes."""
    rng = np.random.default_rng(1)
    seen = rng.integers(0, 200, (3, 8_000))
    chosen = {3, 64, 65, 127, 128, 199}
    inside = np.isin(seen[1], list(chosen))
    column, left = split_of(sight(seen, [200] * 3, [0] * 3), inside.astype(int))
    assert column == 1
    assert left & set(range(200)) in (chosen, set(range(200)) - chosen)


def test_grow_leaves_noise_and_certainty_alone() -> None:
    """Columns that tell nothing, and an outcome that never varies, make trees of few or no splits."""
    rng = np.random.default_rng(2)
    given = sight(rng.integers(0, 4, (2, 3_000)), [4, 4], [0, 1])
    assert len(grown(given, np.zeros(3_000, np.int32)).feature) == 2
    assert len(grown(given, rng.integers(0, 3, 3_000)).feature) <= 6


def filled(codes: np.ndarray, seen: np.ndarray, penalty: float) -> dict[str, np.ndarray]:
    """One tree shaped by the first half of the rows and filled by the second."""
    half = np.arange(len(codes)) < len(codes) // 2
    by_code = np.argsort(codes, kind="stable")
    return forest._tree(
        sight(seen, [2, 2], [0, 0]),
        np.array([0, 1], dtype=np.int32),
        codes.astype(np.int32),
        (codes.astype(np.uint8), 2),
        np.flatnonzero(half).astype(np.int32),
        by_code[~half[by_code]].astype(np.int32),
        Growth(1, LEAST, penalty, 2.0),
    )


def test_fill_keeps_what_the_other_rows_confirm() -> None:
    """A split that all rows show stays, and every filling row is a donor once."""
    seen = np.random.default_rng(3).integers(0, 2, (2, 4_000))
    made = filled(seen[0], seen, 1.5)
    assert made["feature"].tolist() == [0, -1, -1]
    assert np.bincount(made["donors"]).tolist() == np.bincount(seen[0][2_000:]).tolist()
    assert (made["begin"][0], made["end"][0]) == (0, 2_000)


@pytest.mark.parametrize(("penalty", "most"), [(0.0, 40), (1.5, 17), (8.0, 2)])
def test_fill_takes_back_what_the_other_rows_do_not_confirm(penalty: float, most: int) -> None:
    """A split that the shaping rows alone show survives by chance only: as rarely as the penalty says."""
    survived = 0
    for seed in range(40):
        rng = np.random.default_rng([3, seed])
        seen = rng.integers(0, 2, (2, 4_000))
        shown = np.where(np.arange(4_000) < 2_000, seen[1], rng.integers(0, 2, 4_000))
        survived += len(filled(shown, seen, penalty)["feature"]) > 1
    assert survived <= most
    assert survived >= most // 20  # it can be seen to survive, or this test proves nothing


def test_fill_keeps_no_leaf_of_fewer_rows_than_the_least() -> None:
    """Every leaf of a deep forest holds at least so many donors, in order of code, none of its parents' lost."""
    rng = np.random.default_rng(4)
    seen = rng.integers(0, 30, (3, 5_000))
    codes = (seen.sum(axis=0) // 6).astype(np.int32)
    made = grown(sight(seen, [30] * 3, [1, 1, 0]), codes, Growth(4, 7, 0.5, 2.0))
    leaf = made.feature < 0
    size = made.end - made.begin
    assert leaf.sum() > 50
    assert size[leaf].min() >= 7
    for begin, end in zip(made.begin[leaf], made.end[leaf], strict=True):
        assert (np.diff(made.donors[begin:end]) >= 0).all()
    tree = np.searchsorted(made.root, np.arange(len(leaf)), side="right") - 1
    for number, root in enumerate(made.root.tolist()):
        assert size[leaf & (tree == number)].sum() == size[root]


def stump(donors: list[int], shrink: float = 0.0, **parts: np.ndarray) -> Forest:
    """A forest of one leaf."""
    none = np.array([-1], np.int32)
    plain = {
        "feature": none,
        "right": none,
        "mask": np.zeros((1, 4), np.uint64),
        "parent": none,
        "begin": np.zeros(1, np.int32),
        "end": np.array([len(donors)], np.int32),
        "root": np.zeros(1, np.int32),
        "donors": np.asarray(donors, np.int32),
        "guards": np.zeros(0, np.int32),
        "never": np.zeros((0, 256, (max(donors) + 64) // 64), np.uint64),
    }
    return Forest(**{**plain, **parts}, shrink=shrink)


@pytest.mark.parametrize("rows", [1, 97, 1_000, 4_001])
def test_counts_match_their_expectation_to_within_a_few(rows: int) -> None:
    """Draws of one leaf use each donor equally often: counts lie within 5 of rows x share; by chance 30."""
    counts = [500, 250, 125, 100, 25]
    donors = np.repeat(np.arange(5), counts).tolist()
    worst = 0.0
    for key in range(20):
        drawn = stump(donors).draw(np.zeros((1, rows), np.uint8), key)[0]
        off = np.bincount(drawn, minlength=5) - rows * np.array(counts) / 1_000
        worst = max(worst, float(np.abs(off).max()))
    assert worst <= 5.0


def test_draws_hang_on_key_and_bytes_alone() -> None:
    """The same key gives the same codes, another key others; no donor that is not there is drawn."""
    given = stump([0, 0, 3, 9])
    seen = np.zeros((1, 500), np.uint8)
    first = given.draw(seen, 7)[0]
    assert np.array_equal(first, given.draw(seen, 7)[0])
    assert not np.array_equal(first, given.draw(seen, 8)[0])
    assert set(first.tolist()) == {0, 3, 9}
    assert given.draw(np.zeros((1, 0), np.uint8), 1).shape == (1, 0)


def test_small_leaves_lean_on_their_parents() -> None:
    """With shrinkage a leaf of 5 donors beside 95 draws its parent's codes in shrink / (shrink + 5) of the rows."""
    none, mask = np.array([0, -1, -1], np.int32), np.zeros((3, 4), np.uint64)
    mask[0, 0] = 1  # byte 0 goes to the next node
    two = {
        "feature": none,
        "right": np.array([2, -1, -1], np.int32),
        "mask": mask,
        "parent": np.array([-1, 0, 0], np.int32),
        "begin": np.array([0, 0, 5], np.int32),
        "end": np.array([100, 5, 100], np.int32),
    }
    donors, seen = [0] * 5 + [1] * 95, np.zeros((1, 20_000), np.uint8)
    assert not stump(donors, 0.0, **two).draw(seen, 1)[0].any()
    leaning = stump(donors, 5.0, **two).draw(seen, 1)[0].mean()
    assert abs(leaning - 0.5 * 0.95) < 0.02


def test_guards_are_obeyed() -> None:
    """A code that never stands beside a byte is drawn again, where its leaf has something else."""
    never = np.zeros((1, 256, 2), np.uint64)
    never[0, 4, 1] = 1 << 5  # code 69 never beside byte 4
    given = stump([2] * 80 + [69] * 20, guards=np.zeros(1, np.int32), never=never)
    seen = np.repeat(np.array([[4, 5]], np.uint8), 5_000, axis=1)
    drawn = given.draw(seen, 3)[0]
    assert not (drawn[seen[0] == 4] == 69).any()
    assert 0.15 < (drawn[seen[0] == 5] == 69).mean() < 0.25


def test_what_never_stands_together_is_learnt_where_enough_was_expected() -> None:
    """A pair that ten rows were to be expected of is guarded; one that chance could have left out is not."""
    rng = np.random.default_rng(5)
    seen = rng.integers(0, 2, (1, 2_000))
    codes = rng.integers(0, 2, 2_000)
    codes[seen[0] == 0] = 0  # 0 beside 1 never: hundreds were to be expected
    codes[:3] = 2  # a code of three rows
    seen[0, :3] = 0
    made = grown(sight(seen, [2], [0]), codes)
    assert made.guards.tolist() == [0]
    assert made.never[0, 0, 0] == 1 << 1
    assert made.never[0, 1, 0] == 0


def test_weigh_gives_a_distribution_over_codes() -> None:
    """Probabilities of all codes of a row sum to one where nothing shrinks them, and are the leaf's shares."""
    rng = np.random.default_rng(6)
    seen = rng.integers(0, 5, (2, 3_000))
    codes = (seen[0] + rng.integers(0, 2, 3_000)).astype(np.int32)
    made = grown(sight(seen, [5, 5], [1, 0]), codes, Growth(3, LEAST, 1.5, 0.0))
    rows = np.ascontiguousarray(seen[:, :50], dtype=np.uint8)
    each = [made.weigh(rows, np.full(50, c, np.int32)) for c in range(int(codes.max()) + 1)]
    assert np.allclose(np.sum(each, axis=0), 1.0)
    half = stump([0, 0, 0, 1]).weigh(rows, np.ones(50, np.int32))
    assert np.allclose(half, 0.25)


def test_tell_ranks_columns_by_what_they_say() -> None:
    """The column itself says most, a noisy copy less, noise nothing even with many bytes."""
    rng = np.random.default_rng(7)
    outcome = rng.integers(0, 4, 5_000)
    noisy = np.where(rng.random(5_000) < 0.5, outcome, rng.integers(0, 4, 5_000))
    seen = np.stack([rng.integers(0, 200, 5_000), noisy, outcome]).astype(np.uint8)
    tells, columns = np.empty(3), np.arange(3, dtype=np.int32)
    rows = np.arange(5_000, dtype=np.int32)
    kernels.call(
        *("tell", seen, 5_000, columns, 3, outcome.astype(np.uint8), 4, rows, 5_000, tells)
    )
    assert tells[2] == pytest.approx(np.log(4), abs=0.01)
    assert 0.1 < tells[1] < 0.5
    assert abs(tells[0]) < 0.02


def matched(seed: int, rows: int = 4_000) -> tuple[Margins, np.ndarray]:
    """Margins of three columns of 8, 6 and 5 codes, and those codes."""
    rng = np.random.default_rng(seed)
    first = rng.geometric(0.35, rows).clip(1, 8) - 1
    codes = np.stack([first, (first + rng.integers(0, 3, rows)) % 6, rng.integers(0, 5, rows)])
    sizes = tuple(np.arange(n, dtype=np.uint8) for n in (8, 6, 5))
    learnt = margins.learn(codes.astype(np.int32), sizes, 3)
    assert learnt is not None
    return learnt, codes.astype(np.int32)


def distance(learnt: Margins, codes: np.ndarray, wanted: int) -> float:
    """Rows that would have to move for pairs of the first two columns to be as expected."""
    pairs = np.bincount(codes[0] * 6 + codes[1], minlength=48).astype(float)
    at = [tuple(one) for one in learnt.margins.tolist()].index((0, 1, -1))
    start = int(learnt.start[at])
    share = learnt.share[start : start + 48]
    return float(np.abs(pairs - share * wanted)[share >= 0].sum() / 2)


def test_chosen_rows_lie_nearer_to_the_counts_than_chance() -> None:
    """Of three times as many draws the chosen ones match pairs of columns far better than the first ones."""
    learnt, codes = matched(8)
    draws = codes[:, np.random.default_rng(9).integers(0, 4_000, 6_000)]
    chosen = learnt.choose(draws, 2_000, 1)
    assert len(chosen) == 2_000
    assert (np.diff(chosen) > 0).all()
    by_chance = distance(learnt, draws[:, :2_000], 2_000)
    assert distance(learnt, draws[:, chosen], 2_000) < 0.35 * by_chance


def test_choosing_does_not_favour_the_common() -> None:
    """The rarest combinations of three columns are chosen as often as others."""
    learnt, codes = matched(10)
    rng = np.random.default_rng(11)
    combination = (codes[0] * 6 + codes[1]) * 5 + codes[2]
    held = np.bincount(combination, minlength=240)
    rare = (held > 0) & (held <= np.quantile(held[held > 0], 0.15))
    drawn = kept = 0
    for turn in range(6):
        at = rng.integers(0, 4_000, 6_000)
        chosen = learnt.choose(codes[:, at], 2_000, turn)
        drawn += int(rare[combination[at]].sum())
        kept += int(rare[combination[at[chosen]]].sum())
    assert drawn > 500
    assert abs(kept / (drawn / 3) - 1) < 0.12


def test_choosing_all_rows_changes_nothing() -> None:
    """Where no more rows are drawn than wanted, all are chosen."""
    learnt, codes = matched(12)
    assert learnt.choose(codes[:, :300], 300, 0).tolist() == list(range(300))


def test_a_missing_or_foreign_library_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No compiled library, or one that is none, is an error of the environment with a code."""
    monkeypatch.setattr(kernels, "__file__", str(tmp_path / "__init__.py"))
    with pytest.raises(Environment) as caught:
        kernels._functions.__wrapped__()
    assert caught.value.code == "SYNTH.KERNELS_MISSING"
    (tmp_path / "_kernels.so").write_bytes(b"no library")
    with pytest.raises(Environment):
        kernels._functions.__wrapped__()


def test_every_kernel_is_declared_with_as_many_arguments_as_its_source_has() -> None:
    """A signature in Python that does not fit the C source would overrun memory: they are held together."""
    home = Path(kernels.__file__).parent
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(home.glob("*.c")))
    kinds = {"int64_t": ctypes.c_int64, "int32_t": ctypes.c_int32, "double": ctypes.c_double}
    kinds["uint64_t"] = ctypes.c_uint64
    declared = {}
    for part in text.split("API int64_t cloister_")[1:]:
        name, rest = part.split("(", 1)
        said = []
        for one in rest.split(")", 1)[0].split(","):
            plain = one.replace("const", "").split()[0]
            said.append(ctypes.c_void_p if "*" in one else kinds[plain])
        declared[name] = tuple(said)
    assert declared == kernels._SIGNATURES


@pytest.mark.parametrize("row", [[0, 0, -1], [1, 1, -1], [0, -1, 1], [-1, 0, 1], [0, 3, -1]])
def test_margins_that_count_beyond_their_table_are_refused(row: list[int]) -> None:
    """A table of one column twice has as many cells as one of two alike columns: it is refused for what it is."""
    codes = np.random.default_rng(15).integers(0, 6, (3, 2_500)).astype(np.int32)
    cells = (np.arange(6, dtype=np.uint8),) * 3
    learnt = margins.learn(codes, cells, 1)
    assert learnt is not None
    arrays = {name: one.copy() for name, one in learnt.arrays().items()}
    assert margins.opened(arrays, cells).margins.tolist() == learnt.margins.tolist()
    arrays["margins"][learnt.margins.tolist().index([0, 1, -1])] = row
    with pytest.raises(ValueError):
        margins.opened(arrays, cells)


def test_steering_brings_counts_nearer_while_columns_are_drawn() -> None:
    """Of four draws a row the one that is taken leaves pairs nearer to the table's than the first draws are."""
    learnt, codes = matched(13)
    rng = np.random.default_rng(14)
    first = rng.permutation(
        np.sort(codes[0])[::2]
    )  # as expected, so that nothing else is left to put right
    cells = np.zeros((3, 2_000), np.uint8)
    cells[0] = learnt.cells[0][first]
    options = ((first + rng.integers(0, 3, (4, 2_000))) % 6).astype(np.int32)
    offered = options.copy()
    taken = learnt.steer(1, frozenset({0}), cells, options, {})
    assert (taken == offered).any(axis=0).all()
    before = distance(learnt, np.stack([first, offered[0]]), 2_000)
    assert distance(learnt, np.stack([first, taken]), 2_000) < 0.5 * before
