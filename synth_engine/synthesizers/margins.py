"""Tables of counts that a drawn table is to match more closely than chance would: the model's margins.

Every column, pairs of columns, and pairs within each class of the column that people tabulate by, as shares of the
training rows in coarse cells. Of more draws than are needed those are chosen whose counts lie nearest to them.

Source: Deville and Tille (2004), Efficient balanced sampling: the cube method, Biometrika 91(4); here by exchange.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.synthesizers import kernels

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

MOST_MARGINS = 400
MOST_TABLE = 8_000_000  # cells of all margins
LEAST_ROWS = 2_000  # a smaller table that is matched closely is matched to its rows
ROWS_A_CELL = 20  # a thinner table says who was there, not how things hang together
GROUPING = (4, 64)  # classes of a column that people tabulate by
TURNS = 6
STEERING_TURNS = 2
# A table this large has little noise left; its rows are not chosen.
MOST_ROWS = 262_144


@dataclass(frozen=True, slots=True)
class Steering:
    """The tables that a column completes: earlier columns with strides, its own stride, beginnings, shares."""

    columns: NDArray[np.int32]
    strides: NDArray[np.int32]
    own: NDArray[np.int32]
    start: NDArray[np.int32]
    share: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Margins:
    """Tables of counts.

    Attributes:
        cells: uint8 arrays, one a column: cell of each code.
        sizes: int32 (columns,), cells a column.
        margins: int32 (m, 3), columns of each table; -1 for none.
        start: int32 (m,), where each table begins.
        share: float32 (cells in all,), share of the rows in each; -1 where fewer rows than the minimum count are:
            what is drawn there is nobody's business.
    """

    cells: tuple[NDArray[np.uint8], ...]
    sizes: NDArray[np.int32]
    margins: NDArray[np.int32]
    start: NDArray[np.int32]
    share: NDArray[np.float32]

    def choose(self, codes: NDArray[np.int32], wanted: int, key: int) -> NDArray[np.int32]:
        """Choose rows.

        Args:
            codes: (columns, n >= wanted) codes of drawn rows.
            wanted: how many.
            key: where chance comes from.

        Returns:
            (wanted,) their numbers, ascending.
        """
        x = self._cells(codes)
        chosen = np.empty(wanted, dtype=np.int32)
        kernels.call(
            *("balance", x, x.shape[1], x.shape[1], wanted, self.sizes, self.margins),
            *(self.start, len(self.margins), self.share * np.float32(wanted), len(self.share)),
            *(TURNS, key, chosen),
        )
        return chosen

    def steer(
        self,
        at: int,
        before: frozenset[int],
        cells: NDArray[np.uint8],
        options: NDArray[np.int32],
        scratch: dict[int, Steering],
    ) -> NDArray[np.int32]:
        """Choose one of several draws of a column for each row.

        Args:
            at: the column.
            before: columns drawn before it.
            cells: (columns, rows) cells of those.
            options: (draws, rows) codes; changed.
            scratch: what is prepared for a column, kept from call to call.

        Returns:
            (rows,) codes.
        """
        if at not in scratch:
            scratch[at] = self._steering(at, before)
        by = scratch[at]
        rows = options.shape[1]
        if len(by.own) and len(options) > 1:
            kernels.call(
                *("steer", cells, rows, rows, self.cells[at], options, len(options)),
                *(by.columns, by.strides, by.own, by.start, len(by.own)),
                *(by.share * np.float32(rows), len(by.share), STEERING_TURNS),
            )
        first: NDArray[np.int32] = options[0]
        return first

    def _steering(self, at: int, before: frozenset[int]) -> Steering:
        """The tables whose columns all stand once this one is drawn."""
        rows: list[tuple[list[int], list[int], int]] = []
        start, shares, total = [], [], 0
        ends = np.append(self.start[1:], len(self.share))
        for margin, begin, end in zip(self.margins.tolist(), self.start, ends, strict=True):
            columns = [one for one in margin if one >= 0]
            others = [one for one in columns if one != at]
            if at not in columns or not set(others) <= before:
                continue
            stride, strides = 1, {}
            for one in reversed(columns):
                strides[one] = stride
                stride *= int(self.sizes[one])
            gap = [-1] * (2 - len(others))
            rows.append(
                ([*others, *gap], [*(strides[o] for o in others), *(0 for _ in gap)], strides[at])
            )
            start.append(total)
            shares.append(self.share[begin:end])
            total += int(end - begin)
        return Steering(
            np.array([one for one, _, _ in rows], dtype=np.int32).reshape(-1, 2),
            np.array([one for _, one, _ in rows], dtype=np.int32).reshape(-1, 2),
            np.array([one for _, _, one in rows], dtype=np.int32),
            np.array(start, dtype=np.int32),
            np.concatenate(shares) if shares else np.zeros(0, dtype=np.float32),
        )

    def _cells(self, codes: NDArray[np.int32]) -> NDArray[np.uint8]:
        return np.stack([cell[one] for cell, one in zip(self.cells, codes, strict=True)])

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """What is kept beside `cells`."""
        return {"margins": self.margins, "share": self.share, "sizes": self.sizes}


def _starts(margins: NDArray[np.int32], sizes: NDArray[np.int32]) -> tuple[NDArray[np.int32], int]:
    """Where each table begins, and cells in all."""
    wide = np.where(margins >= 0, sizes[margins], 1).astype(np.int64).prod(axis=1)
    ends = np.cumsum(wide)
    return (ends - wide).astype(np.int32), int(ends[-1]) if len(ends) else 0


def learn(
    codes: NDArray[np.int32], cells: tuple[NDArray[np.uint8], ...], minimum_count: int
) -> Margins | None:
    """Count the training rows.

    Args:
        codes: (columns, n).
        cells: cell of each code, a column.
        minimum_count: rows that must share a cell for its count to be kept.

    Returns:
        None where there are too few rows or columns to count.
    """
    if codes.shape[1] < LEAST_ROWS or len(codes) < 2:
        return None
    sizes = np.array([int(one.max()) + 1 for one in cells], dtype=np.int32)
    x = np.stack([cell[one] for cell, one in zip(cells, codes, strict=True)])
    margins = _chosen(x, sizes)
    start, total = _starts(margins, sizes)
    counted = np.zeros(total, dtype=np.int32)
    n = x.shape[1]
    kernels.call("count", x, n, n, sizes, margins, start, len(margins), counted)
    share = (counted / n).astype(np.float32)
    share[counted < minimum_count] = -1.0
    return Margins(cells, sizes, margins, start, share)


def _chosen(x: NDArray[np.uint8], sizes: NDArray[np.int32]) -> NDArray[np.int32]:
    """Which tables: all columns, pairs, pairs within the grouping column; in that order while there is room."""
    free = [at for at in range(len(sizes)) if sizes[at] > 1]
    wanted: list[tuple[int, int, int]] = [(at, -1, -1) for at in free]
    pairs = list(itertools.combinations(free, 2))
    rng = np.random.default_rng(len(sizes))
    rng.shuffle(pairs)
    wanted += [(a, b, -1) for a, b in pairs]
    grouping = _grouping(x, sizes, free)
    if grouping is not None:
        wanted += [(grouping, a, b) for a, b in pairs if grouping not in {a, b}]
    kept: list[tuple[int, int, int]] = []
    cells = 0
    for margin in wanted:
        wide = int(np.prod([int(sizes[at]) for at in margin if at >= 0]))
        if margin[1] >= 0 and wide * ROWS_A_CELL > x.shape[1]:
            continue
        if len(kept) < max(MOST_MARGINS, len(free)) and cells + wide <= MOST_TABLE:
            kept.append(margin)
            cells += wide
    return np.array(kept, dtype=np.int32).reshape(-1, 3)


def _grouping(x: NDArray[np.uint8], sizes: NDArray[np.int32], free: list[int]) -> int | None:
    """The column that spreads rows over its classes most evenly (greatest entropy), of a number one can print."""
    best, found = 0.0, None
    for at in free:
        if not GROUPING[0] <= sizes[at] <= GROUPING[1]:
            continue
        share = np.bincount(x[at]) / x.shape[1]
        share = share[share > 0]
        entropy = -float((share * np.log(share)).sum())
        if entropy > best:
            best, found = entropy, at
    return found


def opened(
    untrusted: Mapping[str, NDArray[np.generic]], cells: tuple[NDArray[np.uint8], ...]
) -> Margins:
    """Check arrays from a file.

    Raises:
        KeyError, ValueError: they are not tables of so many columns.
    """
    margins = np.ascontiguousarray(untrusted["margins"]).astype(np.int32)
    share = np.ascontiguousarray(untrusted["share"]).astype(np.float32)
    sizes: Any = np.array([int(one.max()) + 1 for one in cells], dtype=np.int32)
    sound = (
        margins.ndim == 2
        and margins.shape[1] == 3
        and bool((margins >= -1).all() and (margins < len(cells)).all())
        and bool((margins[:, 0] >= 0).all())
        # A gap in a row would end it early: what follows a gap must be one.
        and bool(((margins[:, 1] >= 0) | (margins[:, 2] < 0)).all())
        # A column named twice would count beyond its table.
        and bool((margins[:, 0] != margins[:, 1]).all() and (margins[:, 0] != margins[:, 2]).all())
        and bool(((margins[:, 1] != margins[:, 2]) | (margins[:, 2] < 0)).all())
        and bool(((share >= -1) & (share <= 1)).all())
    )
    if not sound:
        raise ValueError(len(cells))
    start, total = _starts(margins, sizes)
    if total != len(share) or total > MOST_TABLE:
        raise ValueError(total)
    return Margins(cells, sizes, margins, start, share)
