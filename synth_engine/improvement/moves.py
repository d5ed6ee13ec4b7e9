"""Floor 5: how far one column's cells moved between two tables, with its noise. Knows counts, no row."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from synth_engine.improvement.noise import difference, two_sided
from synth_engine.validation.intervals import wilson

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from synth_engine.improvement.baseline import Cells

DEALS: Final = 199
_LEAST_EXPECTED: Final = 5.0
# A category is new, or gone, where chance alone would make it look so in fewer than this share of cases.
SURE: Final = 0.01
MOST_NAMED: Final = 10


def column(
    cells: Cells, new: NDArray[np.int64], places: Mapping[str, int], seed: int, least: int
) -> dict[str, Any]:
    """One column then and now.

    Args:
        cells: of the old table.
        new: (cells,) counts of the new table.
        places: category that no cell names -> how many new rows have it.
        seed: of the dealing anew.
        least: no category of fewer rows is named.

    Returns:
        ``psi`` (population stability index), ``distance`` (total variation), ``shift`` (of numbers: area between
        the cumulative shares over the old deciles, signed, -1 to 1), ``noise`` (what 95 % of tables that did not
        move stay below: `psi`, `distance`), ``p``, ``missing``, ``largest`` (the cell that moved most), and
        ``new``, ``vanished``, ``unnamed_new``.
    """
    old = np.asarray(cells.counts, dtype=np.int64)
    deals = _dealt(old + new, int(new.sum()), seed)
    stays = [(old + new - one, one) for one in deals]
    named, fewer = _new(cells, places, int(old.sum()), int(new.sum()), least)
    return {
        "column": cells.name,
        "kind": str(cells.kind),
        "psi": psi(old, new),
        "distance": distance(old, new),
        "shift": None if cells.edges is None else _shift(cells.named, old, new),
        "noise": {
            "psi": _upper([psi(*pair) for pair in stays]),
            "distance": _upper([distance(*pair) for pair in stays]),
        },
        "p": _chance(old, new),
        "missing": _missing(int(old[-1]), int(old.sum()), int(new[-1]), int(new.sum())),
        "largest": _largest(cells, old, new),
        "new": named,
        "unnamed_new": fewer,
        "vanished": _vanished(cells, old, new, least),
    }


def psi(old: NDArray[np.int64], new: NDArray[np.int64]) -> float:
    """Population stability index of counts (Siddiqi 2006); half a row is added to every cell that either has."""
    used = (old + new) > 0
    a, b = old[used] + 0.5, new[used] + 0.5
    a, b = a / a.sum(), b / b.sum()
    return float(((b - a) * np.log(b / a)).sum())


def distance(old: NDArray[np.int64], new: NDArray[np.int64]) -> float:
    """Total variation distance of counts, 0-1."""
    a, b = old / max(old.sum(), 1), new / max(new.sum(), 1)
    return float(0.5 * np.abs(a - b).sum())


def _dealt(both: NDArray[np.int64], rows: int, seed: int) -> NDArray[np.int64]:
    """(deals, cells): `rows` of all rows dealt anew to the new table: what a table that did not move looks like."""
    rng = np.random.default_rng([seed, 51])
    return rng.multivariate_hypergeometric(both, rows, size=DEALS, method="marginals")


def _upper(values: list[float]) -> float:
    return float(np.quantile(values, 0.95))


def _chance(old: NDArray[np.int64], new: NDArray[np.int64]) -> float:
    """Chi-square test of two tables' cells (Pearson 1900); thin cells are put together."""
    from scipy.stats import chi2

    table = np.stack([old, new]).astype(np.float64)
    table = table[:, table.sum(axis=0) > 0]
    sums = table.sum(axis=1)
    if not sums.all():
        return 1.0
    expected = table.sum(axis=0) * sums.min() / sums.sum()
    thin = expected < _LEAST_EXPECTED
    cells = table[:, ~thin]
    if thin.any():
        rest = table[:, thin].sum(axis=1, keepdims=True)
        if rest.sum() * sums.min() / sums.sum() < _LEAST_EXPECTED and cells.shape[1]:
            cells[:, int(cells.sum(axis=0).argmin())] += rest[:, 0]
        else:
            cells = np.hstack([cells, rest])
    if cells.shape[1] < 2:
        return 1.0
    should = np.outer(sums, cells.sum(axis=0)) / sums.sum()
    return float(chi2.sf(((cells - should) ** 2 / should).sum(), cells.shape[1] - 1))


def _shift(named: int, old: NDArray[np.int64], new: NDArray[np.int64]) -> float:
    """Wasserstein distance over the old cells, the whole range 1; above 0 where values went up."""
    if named < 2:
        return 0.0
    below = [np.cumsum(one[:named]) / max(one[:named].sum(), 1) for one in (old, new)]
    return float((below[0] - below[1])[:-1].sum() / (named - 1))


def _missing(old: int, rows: int, new: int, new_rows: int) -> dict[str, Any]:
    """Shares without a value, then and now, their difference and its 95 % interval."""
    figures = []
    for hits, count in ((old, rows), (new, new_rows)):
        share = hits / max(count, 1)
        figures.append((share, *wilson(share, count)))
    gap, low, high, z = difference(figures[0], figures[1])
    return {
        "old": figures[0][0],
        "new": figures[1][0],
        "difference": gap,
        "low": low,
        "high": high,
        "p": 1.0 if z is None else two_sided(z),
    }


def _largest(cells: Cells, old: NDArray[np.int64], new: NDArray[np.int64]) -> dict[str, Any] | None:
    """The named category whose share moved most; None for numbers."""
    if cells.edges is not None or not cells.levels:
        return None
    a, b = old / max(old.sum(), 1), new / max(new.sum(), 1)
    at = int(np.argmax(np.abs(b - a)[: cells.named]))
    return {"category": cells.levels[at], "old": float(a[at]), "new": float(b[at])}


def _new(
    cells: Cells, places: Mapping[str, int], old_rows: int, new_rows: int, least: int
) -> tuple[list[dict[str, Any]], int]:
    """Categories that too few or no old rows had and that are too many now for chance; others are counted."""
    # At most so many old rows can have had a category that no cell names.
    hidden = min(least - 1, cells.counts[cells.named])
    named, others = [], 0
    for text, count in places.items():
        if count >= least and _chance_of_all(hidden, count, old_rows, new_rows) < SURE:
            named.append({"category": text, "rows": count})
        else:
            others += 1
    named.sort(key=lambda row: (-int(str(row["rows"])), str(row["category"])))
    return named[:MOST_NAMED], others + max(0, len(named) - MOST_NAMED)


def _chance_of_all(hidden: int, count: int, old_rows: int, new_rows: int) -> float:
    """Chance that at least `count` of `hidden + count` rows fall into the new table."""
    from scipy.stats import hypergeom

    return float(hypergeom.sf(count - 1, old_rows + new_rows, hidden + count, new_rows))


def _vanished(
    cells: Cells, old: NDArray[np.int64], new: NDArray[np.int64], least: int
) -> list[dict[str, Any]]:
    """Categories that no new row has and that chance would have left some of."""
    total, now = int(old.sum() + new.sum()), int(new.sum())
    gone = []
    for at, text in enumerate(cells.levels):
        count = int(old[at])
        if new[at] == 0 and count >= least:
            none = math.exp(
                sum(
                    math.log(max(total - now - place, 1e-12)) - math.log(total - place)
                    for place in range(count)
                )
            )
            if none < SURE:
                gone.append({"category": text, "rows": count})
    gone.sort(key=lambda row: (-int(str(row["rows"])), str(row["category"])))
    return gone[:MOST_NAMED]
