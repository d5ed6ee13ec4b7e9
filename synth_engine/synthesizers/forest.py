"""How one column hangs on others: a few honest trees whose leaves hold what the column was in other rows.

Where to split is learnt from some rows, what a leaf holds comes from others, and splits that those others do not
confirm are taken back. The kept model is splits and runs of codes, in order of code: no training row.

Sources: sequential CART synthesis: Reiter (2005), Journal of Official Statistics 21(3); honesty: Athey and Imbens
(2016), PNAS 113(27); shrinkage toward parents: Hastie and Pregibon (1990), AT&T Bell Laboratories.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.synthesizers import kernels
from synth_engine.synthesizers.columns import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

# More rows than these tell a tree nothing new about where to split, and fill its leaves well enough.
SHAPING_ROWS, FILLING_ROWS = 50_000, 100_000
DEEPEST = 40
WORTH = 2.0  # log-likelihood a split must gain where it is found
# A code is never drawn beside a byte it was never seen with although this many rows of it were to be expected.
EXPECTED = 10.0
MOST_GUARDED = 1_024  # codes; beyond, a table of what never occurs would be larger than the model
GUARD_ROWS = 100_000


@dataclass(frozen=True, slots=True)
class Growth:
    """How forests are grown.

    Attributes:
        trees: how many.
        least: rows of a leaf, in the half that shapes the tree and in the half that fills it.
        penalty: times its degrees of freedom a split's likelihood ratio must reach among the filling rows.
        shrink: rows that a leaf's parent weighs beside the leaf.
    """

    trees: int
    least: int
    penalty: float
    shrink: float


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees of one column, one after another; numbers of nodes count from a tree's root.

    Attributes:
        feature: int32 (m,), column a node asks about; -1 in leaves.
        right: int32 (m,), the child for bytes outside the mask; the other child is the next node.
        mask: uint64 (m, 4), bytes that go to the next node.
        parent: int32 (m,), -1 for roots.
        begin, end: int32 (m,), a node's run of donors.
        root: int32 (t,), first node of each tree.
        donors: (d,), codes: uint16 where they fit, else int32.
        shrink: rows that a parent weighs beside its child.
        guards: int32 (g,), columns beside which some codes never stand.
        never: uint64 (g, 256, w), bit c of a byte's words: code c never stands beside it.
    """

    feature: NDArray[np.int32]
    right: NDArray[np.int32]
    mask: NDArray[np.uint64]
    parent: NDArray[np.int32]
    begin: NDArray[np.int32]
    end: NDArray[np.int32]
    root: NDArray[np.int32]
    donors: NDArray[np.uint16] | NDArray[np.int32]
    shrink: float
    guards: NDArray[np.int32]
    never: NDArray[np.uint64]

    @property
    def leaves(self) -> int:
        """Leaves of all trees."""
        return int((self.feature < 0).sum())

    def draw(
        self, seen: NDArray[np.uint8], key: int, options: int = 1, *, even: bool = True
    ) -> NDArray[np.int32]:
        """Draw a code for every row.

        Args:
            seen: (columns, rows) bytes; those of the columns it asks about must stand.
            key: 0 to 2^64 - 1, where chance comes from.
            options: how many draws a row.
            even: use each donor about equally often.

        Returns:
            (options, rows) codes; each line of them is a draw, the first the most evenly spread.
        """
        rows = seen.shape[1]
        drawn = np.empty((options, rows), dtype=np.int32)
        kernels.call(
            *("draw", seen, rows, rows, self.feature, self.right, self.mask, self.parent),
            *(self.begin, self.end, self.root, len(self.root), len(self.feature)),
            *(self.donors, int(self.donors.dtype == np.uint16), self.shrink),
            *(self.guards, len(self.guards), self.never, self.never.shape[2], key),
            *(int(even), options, drawn),
        )
        return drawn

    def weigh(self, seen: NDArray[np.uint8], codes: NDArray[np.int32]) -> NDArray[np.float64]:
        """Probability (rows,) of the given codes beside the given bytes, mean over the trees."""
        rows = seen.shape[1]
        found = np.empty(rows, dtype=np.float64)
        kernels.call(
            *("weigh", seen, rows, rows, self.feature, self.right, self.mask, self.begin),
            *(self.end, self.root, len(self.root), self.donors),
            *(int(self.donors.dtype == np.uint16), self.shrink, codes, found),
        )
        return found

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """What is kept, in the smallest types; `opened` reads it back."""
        small = np.uint8 if int(self.donors.max()) < 256 else np.int32
        return {
            "feature": self.feature.astype(np.int16),
            "right": self.right,
            "mask": self.mask,
            "parent": self.parent,
            "begin": self.begin,
            "end": self.end,
            "root": self.root,
            "donors": self.donors.astype(small),
            "guards": self.guards,
            "never": self.never,
        }


def opened(
    untrusted: Mapping[str, NDArray[np.generic]],
    shrink: float,
    earlier: frozenset[int],
    size: int,
) -> Forest:
    """Check arrays from a file: kernels trust them.

    Args:
        untrusted: `Forest.arrays`.
        shrink: >= 0.
        earlier: columns it may ask about.
        size: codes of the column.

    Raises:
        KeyError, ValueError: they are not a forest.
    """
    get = {name: np.ascontiguousarray(untrusted[name]) for name in _TYPES}
    for name, (kind, dimensions) in _TYPES.items():
        if get[name].dtype.kind not in "iu" or get[name].ndim != dimensions:
            raise ValueError(name)
        get[name] = get[name].astype(kind)
    found: Any = Forest(**get, shrink=float(shrink))  # types were checked above
    m, t, g = len(found.feature), len(found.root), len(found.guards)
    lengths = (found.right, found.mask, found.parent, found.begin, found.end)
    ends = np.append(found.root[1:], m)
    sound = (
        shrink >= 0
        and m >= 1
        and t >= 1
        and all(len(one) == m for one in lengths)
        and found.mask.shape[1:] == (4,)
        and found.never.shape == (g, MOST_BYTES, (size + 63) // 64)
        and int(found.root[0]) == 0
        and bool((ends > found.root).all())
        and bool((found.begin >= 0).all() and (found.begin < found.end).all())
        and int(found.end.max()) <= len(found.donors)
        and bool((found.donors >= 0).all() and (found.donors < size).all())
        and set(np.unique(found.feature).tolist()) <= earlier | {-1}
        and set(found.guards.tolist()) <= earlier
    )
    if not sound:
        raise ValueError(m)
    tree = np.searchsorted(found.root, np.arange(m), side="right") - 1
    own, many = np.arange(m) - found.root[tree], (ends - found.root)[tree]
    inner = found.feature >= 0
    # Children come after their parents and inside their tree, so every walk ends.
    forward = (found.right > own + 1) & (found.right < many)
    upward = np.where(own == 0, found.parent == -1, (found.parent >= 0) & (found.parent < own))
    if not (bool(forward[inner].all()) and bool(upward.all())):
        raise ValueError(m)
    checked: Forest = replace(found, donors=_narrow(found.donors))
    return checked


_TYPES: dict[str, tuple[type[np.generic], int]] = {
    "feature": (np.int32, 1),
    "right": (np.int32, 1),
    "mask": (np.uint64, 2),
    "parent": (np.int32, 1),
    "begin": (np.int32, 1),
    "end": (np.int32, 1),
    "root": (np.int32, 1),
    "donors": (np.int32, 1),
    "guards": (np.int32, 1),
    "never": (np.uint64, 3),
}


@dataclass(frozen=True, slots=True)
class Sight:
    """What a column can be told by, ready for the kernels.

    Attributes:
        seen: uint8 (columns, rows), the bytes of all columns.
        sizes: int32 (columns,), how many bytes each has.
        ordered: uint8 (columns,), 1 where bytes are in order of value.
    """

    seen: NDArray[np.uint8]
    sizes: NDArray[np.int32]
    ordered: NDArray[np.uint8]


def grow(
    sight: Sight,
    earlier: NDArray[np.int32],
    codes: NDArray[np.int32],
    size: int,
    groups: list[tuple[NDArray[np.uint8], int]],
    growth: Growth,
    rng: np.random.Generator,
) -> Forest:
    """Grow a column's forest.

    Args:
        sight: all columns of the n rows.
        earlier: columns it may ask about; none for a column that is drawn alone.
        codes: (n,) codes of the column.
        size: how many codes there are.
        groups: for each pair of trees the outcome group (< 32) of each code, and how many there are.
        growth: how.
        rng: draws who shapes and who fills.
    """
    by_code = np.argsort(codes, kind="stable").astype(np.int32)
    trees: list[dict[str, NDArray[np.generic]]] = []
    if len(earlier) == 0 or len(codes) < 4 * growth.least:
        trees.append(_stump(codes[by_code]))
    while len(trees) < growth.trees and len(earlier) and len(codes) >= 4 * growth.least:
        group, many = groups[(len(trees) // 2) % len(groups)]
        outcome = np.ascontiguousarray(group[codes])
        side = np.zeros(len(codes), dtype=np.int8)
        side[rng.permutation(len(codes))[: len(codes) // 2]] = 1
        for one in (1, 0)[: growth.trees - len(trees)]:
            shaping = _some(np.flatnonzero(side == one), SHAPING_ROWS, rng)
            filling = by_code[side[by_code] != one]
            if len(filling) > FILLING_ROWS:
                filling = filling[np.sort(rng.permutation(len(filling))[:FILLING_ROWS])]
            trees.append(_tree(sight, earlier, codes, (outcome, many), shaping, filling, growth))
    guards, never = _never(sight, earlier, codes, size, rng)
    return _joined(trees, growth.shrink, guards, never)


def _some(rows: NDArray[np.intp], most: int, rng: np.random.Generator) -> NDArray[np.int32]:
    """At most so many of the rows, in order."""
    if len(rows) > most:
        rows = np.sort(rng.permutation(rows)[:most])
    return rows.astype(np.int32)


def _tree(
    sight: Sight,
    earlier: NDArray[np.int32],
    codes: NDArray[np.int32],
    outcome: tuple[NDArray[np.uint8], int],
    shaping: NDArray[np.int32],
    filling: NDArray[np.int32],
    growth: Growth,
) -> dict[str, NDArray[np.generic]]:
    stride = sight.seen.shape[1]
    room = max(2 * len(shaping) // growth.least + 3, 3)
    feature, right = np.empty(room, dtype=np.int32), np.empty(room, dtype=np.int32)
    mask = np.empty((room, 4), dtype=np.uint64)
    grown = kernels.call(
        *("grow", sight.seen, stride, sight.sizes, sight.ordered, earlier, len(earlier)),
        *(outcome[0], outcome[1], shaping, len(shaping), growth.least, DEEPEST, WORTH, room),
        *(feature, right, mask),
    )
    parent, begin, end = (np.empty(grown, dtype=np.int32) for _ in range(3))
    donors = np.empty(len(filling), dtype=np.int32)
    kept = kernels.call(
        *("fill", sight.seen, stride, outcome[0], outcome[1], codes, filling, len(filling)),
        *(growth.penalty, growth.least, grown, feature, right, mask, parent, begin, end, donors),
    )
    return {
        "feature": feature[:kept],
        "right": right[:kept],
        "mask": mask[:kept],
        "parent": parent[:kept],
        "begin": begin[:kept],
        "end": end[:kept],
        "donors": donors,
    }


def _stump(ordered: NDArray[np.int32]) -> dict[str, NDArray[np.generic]]:
    """A tree of one leaf: the column alone."""
    none = np.array([-1], dtype=np.int32)
    return {
        "feature": none,
        "right": none,
        "mask": np.zeros((1, 4), dtype=np.uint64),
        "parent": none,
        "begin": np.zeros(1, dtype=np.int32),
        "end": np.array([len(ordered)], dtype=np.int32),
        "donors": ordered,
    }


def _joined(
    trees: list[dict[str, NDArray[np.generic]]],
    shrink: float,
    guards: NDArray[np.int32],
    never: NDArray[np.uint64],
) -> Forest:
    nodes = np.cumsum([0] + [len(tree["feature"]) for tree in trees])
    first = np.cumsum([0] + [len(tree["donors"]) for tree in trees])
    runs = {
        name: np.concatenate([tree[name] + at for tree, at in zip(trees, first, strict=False)])
        for name in ("begin", "end")
    }

    def join(name: str) -> Any:
        return np.concatenate([tree[name] for tree in trees])

    return Forest(
        feature=join("feature"),
        right=join("right"),
        mask=np.ascontiguousarray(join("mask")),
        parent=join("parent"),
        begin=runs["begin"].astype(np.int32),
        end=runs["end"].astype(np.int32),
        root=nodes[:-1].astype(np.int32),
        donors=_narrow(join("donors")),
        shrink=shrink,
        guards=guards,
        never=never,
    )


def _narrow(donors: NDArray[np.int32]) -> NDArray[np.uint16] | NDArray[np.int32]:
    """Codes in two bytes where they fit: most of a draw is waiting for them."""
    return donors.astype(np.uint16) if int(donors.max()) < 1 << 16 else donors


def _never(
    sight: Sight,
    earlier: NDArray[np.int32],
    codes: NDArray[np.int32],
    size: int,
    rng: np.random.Generator,
) -> tuple[NDArray[np.int32], NDArray[np.uint64]]:
    """Codes that never stand beside a byte of an earlier column, though chance alone would have put them there.

    A single code, or a run of neighbouring ones, that `EXPECTED` rows were to be expected of and none has.
    """
    words = (size + 63) // 64
    guards: list[int] = []
    tables: list[NDArray[np.uint64]] = []
    if size <= MOST_GUARDED:
        rows = _some(np.arange(len(codes)), GUARD_ROWS, rng)
        some = codes[rows].astype(np.int64)
        share = np.bincount(some, minlength=size) / max(len(rows), 1)
        for column in earlier.tolist():
            many = int(sight.sizes[column])
            joint = np.bincount(
                sight.seen[column, rows] * np.int64(size) + some, minlength=many * size
            ).reshape(many, size)
            zero = _runs(joint, joint.sum(axis=1)[:, None] * share[None, :])
            if not zero.any():
                continue
            bits = np.zeros((MOST_BYTES, words * 64), dtype=np.uint8)
            bits[:many, :size] = zero
            packed = np.packbits(bits, axis=1, bitorder="little").view("<u8")
            guards.append(column)
            tables.append(packed.astype(np.uint64))
    made = np.stack(tables) if tables else np.zeros((0, MOST_BYTES, words), dtype=np.uint64)
    return np.array(guards, dtype=np.int32), made


def _runs(joint: NDArray[np.int64], expected: NDArray[np.float64]) -> NDArray[np.bool_]:
    """(bytes, codes) cells of runs of zeros along the codes that enough rows were to be expected of."""
    zero: NDArray[np.bool_] = joint == 0
    if not zero.any():
        return zero
    edge = np.diff(zero.astype(np.int8), axis=1, prepend=0)
    run = np.cumsum(edge == 1, axis=1) + np.arange(len(joint))[:, None] * (joint.shape[1] + 1)
    weight = np.bincount(run[zero], weights=expected[zero], minlength=int(run.max()) + 1)
    return np.asarray(zero & (weight[run] >= EXPECTED))
