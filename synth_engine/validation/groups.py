"""Protected groups: their rows, the labels that may be shown, and what is computed from counts of them.

What the fairness metrics share. A group is a value of a category, or a quarter of the real rows of a number. A
quarter is named by its place, never by its bounds: a bound may be one person's value.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.validation.views import View, views

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.metric import Parts
    from synth_engine.contracts.table import Column

QUARTERS = (0.25, 0.5, 0.75)
SMALL = "small groups"
DRAWS = 400  # of a bootstrap
MOST_DRAWN = 2_000_000  # cells at once: 16 MB
MOST_LISTED = 50  # groups whose signed change stands among the facts
MOST_CELLS = 4_000_000


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups of one protected column.

    Attributes:
        column: its name.
        at: its place in the views.
        labels: ``column = group`` of every group; shown only where enough real rows stand behind it.
        cuts: where a number is cut; None for categories.
        place: code of the view -> group, for categories.
    """

    column: str
    at: int
    labels: tuple[str, ...]
    cuts: NDArray[np.float64] | None
    place: NDArray[np.int64]

    @property
    def size(self) -> int:
        """How many groups there may be."""
        return len(self.labels)

    def codes(self, view: View) -> NDArray[np.int64]:
        """(rows,) group of every row."""
        if self.cuts is None:
            return self.place[view.codes(self.at)]
        values = view.numbers(self.at)
        cut = np.searchsorted(self.cuts, values)
        return np.where(np.isnan(values), self.size - 1, cut).astype(np.int64)

    def counts(self, view: View) -> NDArray[np.int64]:
        """(groups,) rows of every group."""
        return np.bincount(self.codes(view), minlength=self.size)


@dataclass(frozen=True, slots=True)
class Crossing:
    """Cells of all protected columns together.

    Attributes:
        labels: of every cell, shown only where enough real rows stand behind it.
        counts: (tables, cells) rows.
    """

    labels: tuple[str, ...]
    counts: NDArray[np.int64]


def groupings(parts: Parts) -> tuple[Grouping, ...]:
    """The groups of every protected column, made once for all metrics of a run."""
    if "fairness-groups" not in parts.memo:
        train = views(parts)[0]
        parts.memo["fairness-groups"] = tuple(
            _grouping(parts, train, name) for name in dict.fromkeys(parts.protected)
        )
    found: tuple[Grouping, ...] = parts.memo["fairness-groups"]
    return found


def _grouping(parts: Parts, train: View, name: str) -> Grouping:
    at = train.names.index(name)
    none = np.zeros(0, dtype=np.int64)
    if train.is_number[at]:
        cuts = _cuts(train.numbers(at))
        titles = (*_parts_of(len(cuts) + 1), "missing")
        return Grouping(name, at, tuple(f"{name} = {title}" for title in titles), cuts, none)
    columns = [t[name] for t in (parts.train, parts.holdout, parts.synthetic) if t is not None]
    titles, place = _of_numbers(columns) if columns[0].is_number else _of_texts(columns)
    return Grouping(name, at, tuple(f"{name} = {title}" for title in titles), None, place)


def _cuts(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Quarters of the values that are there; a cut at the greatest would leave an empty part."""
    known = values[~np.isnan(values)]
    if not len(known):
        return np.zeros(0)
    cuts = np.unique(np.quantile(known, QUARTERS))
    return np.asarray(cuts[cuts < known.max()])


def _parts_of(count: int) -> tuple[str, ...]:
    if count == 4:
        return "lowest quarter", "second quarter", "third quarter", "highest quarter"
    return tuple(f"part {at + 1} of {count}" for at in range(count))


def _of_texts(columns: Sequence[Column]) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """Titles in the order of the views' codes: texts sorted, then missing."""
    texts = sorted({level for column in columns for level in column.levels})
    return (*texts, "missing"), np.arange(len(texts) + 1)


def _of_numbers(columns: Sequence[Column]) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """Numbers that the views take for categories: two of them each a group, more cut into quarters.

    The views' codes are the distinct numbers in order, the special codes, missing.
    """
    known = [column.values[column.state == 0].astype(np.float64) for column in columns]
    values = np.unique(np.concatenate(known))
    special = list(dict.fromkeys(code for column in columns for code in column.schema.special))
    own = np.unique(known[0])
    if len(own) <= 2:
        numbers = tuple(repr(value).removesuffix(".0") for value in values.tolist())
        group = np.arange(len(values))
    else:
        cuts = _cuts(known[0])
        numbers = _parts_of(len(cuts) + 1)
        group = np.searchsorted(cuts, values)
    rest = len(numbers) + np.arange(len(special) + 1)
    return (*numbers, *special, "missing"), np.concatenate([group, rest]).astype(np.int64)


def two_classes(view: View, name: str) -> tuple[int, int] | None:
    """Codes of the two classes of a column, the second taken for yes; None where it has not two, missing aside."""
    at = view.names.index(name)
    if view.is_number[at]:
        return None
    codes = view.codes(at)
    found = np.unique(codes[codes < view.sizes[at] - 1])  # the last code is missing
    return (int(found[0]), int(found[1])) if len(found) == 2 else None


def crossing(found: Sequence[Grouping], tables: Sequence[View]) -> Crossing:
    """Count the cells of all groupings together in every table; cells that no table has are left out."""
    codes = [np.concatenate([one.codes(view) for view in tables]) for one in found]
    key, size = np.zeros(sum(view.rows for view in tables), dtype=np.int64), 1
    for one, mine in zip(found, codes, strict=True):
        key, size = key * one.size + mine, size * one.size
        if size > MOST_CELLS:
            key = np.unique(key, return_inverse=True)[1].reshape(-1).astype(np.int64)
            size = int(key.max(initial=0)) + 1
    _, first, key = np.unique(key, return_index=True, return_inverse=True)
    labels = tuple(
        ", ".join(one.labels[int(mine[row])] for one, mine in zip(found, codes, strict=True))
        for row in first.tolist()
    )
    ends = np.cumsum([view.rows for view in tables])[:-1]
    counts = [np.bincount(k, minlength=len(first)) for k in np.split(key.reshape(-1), ends)]
    return Crossing(labels, np.stack(counts))


def share_changes(real: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.float64]:
    """(groups,) share of `other` minus share of `real`, in percentage points."""
    change = 100 * (other / max(other.sum(), 1) - real / max(real.sum(), 1))
    return np.asarray(change, dtype=np.float64)


def drawn_share_gaps(
    real: NDArray[np.int64],
    other: NDArray[np.int64],
    counted: NDArray[np.bool_],
    seed: Sequence[int],
) -> NDArray[np.float64]:
    """(`DRAWS`,) largest difference of shares, in points, when the rows of both tables are drawn anew.

    Drawing rows with putting back is a multinomial draw of the counts (Efron 1979).
    """
    rng = np.random.default_rng(list(seed))
    # Cells that do not count are one: the draw is the same, and there may be many.
    tables = [
        np.append(counts[counted], counts[~counted].sum()).astype(np.float64)
        for counts in (real, other)
    ]
    if not counted.any() or min(counts.sum() for counts in tables) <= 0:
        return np.zeros(DRAWS)
    step = max(1, MOST_DRAWN // len(tables[0]))
    found = []
    for start in range(0, DRAWS, step):
        draws = min(step, DRAWS - start)
        p, q = (
            rng.multinomial(int(counts.sum()), counts / counts.sum(), draws) / counts.sum()
            for counts in tables
        )
        found.append(100 * np.abs(p - q)[:, :-1].max(axis=1))
    return np.concatenate(found)


def centred_interval(
    value: float, draws: NDArray[np.float64], low: float, high: float
) -> tuple[float, float]:
    """95 % interval from bootstrap draws moved onto the value.

    The largest of several differences grows when noise is added to each: without the move every draw would
    lie above the value that it is drawn around.
    """
    if not len(draws):
        return low, high
    ends = np.quantile(draws - draws.mean() + value, [0.025, 0.975])
    least, most = (float(np.clip(end, low, high)) for end in ends)
    return min(least, value), max(most, value)


def gap_changes(real: NDArray[np.float64], made: NDArray[np.float64]) -> NDArray[np.float64]:
    """(draws,) how much wider (or, below zero, narrower) the gap between groups is than in real rows.

    Args:
        real: (draws, groups) rates of groups in real rows, at least two groups.
        made: the same groups' rates in other rows.

    Narrowing is measured between the groups that are farthest apart in real rows, so that a gap that turned
    round counts as more than closed; widening between the groups that are farthest apart in the other rows.
    The larger of both is returned.
    """
    top, bottom = real.argmax(axis=1)[:, None], real.argmin(axis=1)[:, None]

    def between(rates: NDArray[np.float64]) -> NDArray[np.float64]:
        ends = (np.take_along_axis(rates, place, axis=1)[:, 0] for place in (top, bottom))
        return np.asarray(np.subtract(*ends))

    gap = between(real)
    narrower = between(made) - gap
    wider = made.max(axis=1) - made.min(axis=1) - gap
    return np.where(np.abs(wider) > np.abs(narrower), wider, narrower)
