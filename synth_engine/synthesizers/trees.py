"""Honest trees over codes: where to split is learnt from some rows, what a leaf holds from other rows.

A tree leads a row, described by the codes of its earlier columns, to a leaf; the leaf is a histogram of the codes
of the next column. Fitting uses scikit-learn's CART; what is kept are plain arrays, and drawing needs numpy
alone.

Sources: Breiman et al. (1984), Classification and Regression Trees; sequential CART synthesis: Reiter (2005),
Journal of Official Statistics 21(3); honesty: Athey and Imbens (2016), PNAS 113(27).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Up to this many codes a column of texts is split by class (Gini); beyond, by its commonest ones.
MOST_CLASSES = 12


@dataclass(frozen=True, slots=True)
class Tree:
    """One fitted tree as arrays.

    Attributes:
        feature: int32, column position (among earlier ones) a node splits on; -1 in leaves.
        threshold: float32, codes up to this go left.
        left, right: int32, children.
        start: int64, length nodes + 1: a node's histogram is ``[start[i], start[i + 1])`` (empty but in leaves).
        code: int32, codes of the histograms.
        count: int32, rows that hold them.
    """

    feature: NDArray[np.int32]
    threshold: NDArray[np.float32]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    start: NDArray[np.int64]
    code: NDArray[np.int32]
    count: NDArray[np.int32]

    def leaves(self, earlier: NDArray[np.float32]) -> NDArray[np.int64]:
        """Leaf of every row.

        Args:
            earlier: (rows, columns) codes of the earlier columns.
        """
        node = np.zeros(len(earlier), dtype=np.int64)
        moving = np.flatnonzero(self.feature[node] >= 0)
        while len(moving):
            at = node[moving]
            below = earlier[moving, self.feature[at]] <= self.threshold[at]
            node[moving] = np.where(below, self.left[at], self.right[at])
            moving = moving[self.feature[node[moving]] >= 0]
        return node

    def draw(self, leaves: NDArray[np.int64], rng: np.random.Generator) -> NDArray[np.int64]:
        """Draw a code for every row from its leaf's histogram.

        Rows in one leaf share an even grid over the histogram (systematic sampling), in random order, so
        that shares do not wander more than they must.
        """
        shuffled = rng.permutation(len(leaves))
        order = shuffled[np.argsort(leaves[shuffled], kind="stable")]
        ordered = leaves[order]
        first = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
        sizes = np.diff(np.r_[first, len(ordered)])
        rank = np.arange(len(ordered)) - np.repeat(first, sizes)
        place = (rank + np.repeat(rng.random(len(first)), sizes)) / np.repeat(sizes, sizes)
        total = np.r_[0, np.cumsum(self.count)]
        low, high = total[self.start[ordered]], total[self.start[ordered + 1]]
        target = low + np.minimum((place * (high - low)).astype(np.int64), high - low - 1)
        drawn = np.empty(len(leaves), dtype=np.int64)
        drawn[order] = self.code[np.searchsorted(total, target, side="right") - 1]
        return drawn


def grow(
    earlier: NDArray[np.float32],
    codes: NDArray[np.int64],
    outputs: NDArray[np.float64],
    leaf: int,
    rng: np.random.Generator,
    *,
    classes: bool,
) -> Tree:
    """Grow an honest tree.

    Args:
        earlier: (n, p) codes of the earlier columns.
        codes: (n,) codes of the next column: what leaves hold.
        outputs: (n, d) what splits are chosen by (see `outputs_of`), or codes where `classes`.
        leaf: least rows of a leaf, in either half.
        rng: draws the halves.
        classes: split by Gini over classes instead of by variance.
    """
    from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

    n = len(codes)
    order = rng.permutation(n)
    shape, content = order[: n // 2], order[n // 2 :]
    if n < 4 * leaf or earlier.shape[1] == 0:
        return _stump(codes)
    kind = DecisionTreeClassifier if classes else DecisionTreeRegressor
    seed = int(rng.integers(2**31))
    found = kind(min_samples_leaf=leaf, random_state=seed).fit(
        earlier[shape], codes[shape] if classes else outputs[shape]
    )
    plain = found.tree_
    feature = np.where(plain.children_left >= 0, plain.feature, -1).astype(np.int32)
    hollow = Tree(
        feature,
        plain.threshold.astype(np.float32),
        plain.children_left.astype(np.int32),
        plain.children_right.astype(np.int32),
        np.zeros(len(feature) + 1, dtype=np.int64),
        np.zeros(0, dtype=np.int32),
        np.zeros(0, dtype=np.int32),
    )
    return _fill(hollow, hollow.leaves(earlier[content]), codes[content], leaf)


def _stump(codes: NDArray[np.int64]) -> Tree:
    """A tree of one leaf: the column's own histogram."""
    code, count = np.unique(codes, return_counts=True)
    one = np.array([-1], dtype=np.int32)
    return Tree(
        one,
        np.zeros(1, dtype=np.float32),
        one,
        one,
        np.array([0, len(code)], dtype=np.int64),
        code.astype(np.int32),
        count.astype(np.int32),
    )


def _fill(tree: Tree, leaves: NDArray[np.int64], codes: NDArray[np.int64], least: int) -> Tree:
    """Give every leaf the histogram of the rows that reach it; too few rows: of its nearest ancestor."""
    nodes = len(tree.feature)
    order = np.argsort(leaves, kind="stable")
    rows, held = leaves[order], codes[order]
    # Nodes are numbered depth first: a subtree is a run of numbers.
    ends = np.arange(1, nodes + 1)
    parent = np.full(nodes, -1, dtype=np.int64)
    for node in range(nodes - 1, -1, -1):
        if tree.feature[node] >= 0:
            ends[node] = ends[tree.right[node]]
            parent[tree.left[node]] = parent[tree.right[node]] = node
    begin, stop = np.searchsorted(rows, np.arange(nodes)), np.searchsorted(rows, ends)
    starts, code, count = [0], [], []
    for node in range(nodes):
        if tree.feature[node] >= 0:
            starts.append(starts[-1])
            continue
        at = node
        while stop[at] - begin[at] < least and parent[at] >= 0:
            at = int(parent[at])
        found, times = np.unique(held[begin[at] : stop[at]], return_counts=True)
        code.append(found)
        count.append(times)
        starts.append(starts[-1] + len(found))
    return Tree(
        tree.feature,
        tree.threshold,
        tree.left,
        tree.right,
        np.asarray(starts, dtype=np.int64),
        np.concatenate(code).astype(np.int32),
        np.concatenate(count).astype(np.int32),
    )


def outputs_of(
    codes: NDArray[np.int64], values: int, size: int, *, ordered: bool
) -> NDArray[np.float64]:
    """What a regression tree predicts so that its splits see more than a mean.

    Args:
        codes: (n,) codes of the column.
        values: how many codes are values; the rest are special codes and "missing".
        size: how many codes there are.
        ordered: whether value codes are in order (numbers).

    Returns:
        (n, d): for numbers the rank, its distance from the middle, an indicator for each code that many
        rows have; for texts an indicator for each of the commonest codes.
    """
    n = len(codes)
    counts = np.bincount(codes, minlength=size)
    if not ordered:
        common = np.argsort(-counts, kind="stable")[:MOST_CLASSES]
        return np.asarray(codes[:, None] == common[None, :], dtype=np.float64)
    shares = counts[:values] / max(counts[:values].sum(), 1)
    middle = np.cumsum(shares) - shares / 2
    plain = codes < values
    rank = np.where(plain, middle[np.minimum(codes, values - 1)], 0.5)
    columns = [rank, 2 * np.abs(rank - 0.5)]
    columns += [
        (codes == code).astype(np.float64)
        for code in range(size)
        if (code >= values or counts[code] >= 0.1 * n) and 0 < counts[code] < n
    ]
    return np.stack(columns, axis=1)
