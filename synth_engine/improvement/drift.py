"""Floor 5: is what was said of an older table still true of newer real rows? Columns, pairs, and rows as a whole.

Two questions are kept apart: did something move beyond noise (5 % for all there is to ask), and is it so much that
it matters (bounds below, each with its source). Must not read a project, or name a category that few rows share.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from synth_engine.contracts.table import NUMBER_KINDS
from synth_engine.improvement import baseline, moves, noise, told
from synth_engine.improvement.drift_words import sentences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import ColumnSchema, Table
    from synth_engine.improvement.baseline import Baseline

HOLDS, MOVED, OUTDATED, UNKNOWN = "holds", "moved", "outdated", "unknown"
# A population stability index below 0.1 is called small, above 0.25 large (Siddiqi 2006). The others are ours: a
# share without a value that moves by 5 points, a relation by 0.1, and a table that is told apart by 0.1 more.
PSI_MATTERS = 0.1
MISSING_MATTERS, PAIR_MATTERS, TOLD_MATTERS = 0.05, 0.1, 0.1
# Four kinds of question share the 5 %: columns, gaps, pairs, and rows as a whole; Holm's method within each.
LEVEL: Final = noise.LEVEL / 4
LEAST_ROWS: Final = 50
MOST_PAIRS: Final = 200


@dataclass(frozen=True, slots=True)
class Before:
    """What newer rows are held against.

    Attributes:
        of: ``release``, or ``table`` where there was only an earlier table.
        schema: columns of the old real table.
        kept: its counts.
        synthetic: the released table, or None.
        told: how well its held-back rows were told from it (`told.apart`'s form), or None.
        names: columns that were compared then.
    """

    of: str
    schema: tuple[ColumnSchema, ...]
    kept: Baseline
    synthetic: Table | None
    told: Mapping[str, Any] | None
    names: tuple[str, ...]


def drift(new: Table, before: Before, seed: int, context: Context) -> dict[str, Any]:
    """Hold newer real rows against what was kept.

    Returns:
        ``verdict`` (holds, moved, outdated, unknown), ``against`` (release or table), ``front``, ``sentence``,
        ``sentences``, ``rows``, ``schema``, ``columns`` (of `moves.column`, worst first, with ``p_all``, ``moved``,
        ``matters``), ``pairs`` (likewise), ``told``.
    """
    schema = _schema(before, new.schema)
    columns = _columns(new, before.kept, seed, context)
    pairs = _pairs(new, before.kept, context)
    found: dict[str, Any] = {
        "against": before.of,
        "rows": {"old": before.kept.rows, "new": new.rows},
        "schema": schema,
        "columns": columns,
        "pairs": pairs[:MOST_PAIRS],
        "counts": {"columns": len(columns), "pairs": len(pairs)},
        "told": _told(new, before, seed, context),
    }
    verdict = _verdict(found)
    return {"verdict": verdict, **sentences(found, verdict), **found}


def _schema(before: Before, now: Sequence[ColumnSchema]) -> dict[str, Any]:
    """Columns that came, went, or became another kind; ``needed`` went or changed and were compared."""
    old, new = ({one.name: one.kind for one in side} for side in (before.schema, now))
    removed = [name for name in old if name not in new]
    changed = [
        {"column": name, "old": str(old[name]), "new": str(new[name])}
        for name in old
        if name in new and old[name] is not new[name]
    ]
    # A decimal point more or less is no other column, nor is a constant that began to vary.
    other = [
        row["column"]
        for row in changed
        if (old[row["column"]] in NUMBER_KINDS) != (new[row["column"]] in NUMBER_KINDS)
    ]
    return {
        "added": [name for name in new if name not in old],
        "removed": removed,
        "changed": changed,
        "needed": [name for name in before.names if name in removed or name in other],
    }


def _columns(new: Table, kept: Baseline, seed: int, context: Context) -> list[dict[str, Any]]:
    found = []
    mine = [one for one in kept.columns if one.name in new]
    for done, cells in enumerate(mine):
        context.progress("drift.columns", done, len(mine))
        codes = cells.codes(new[cells.name])
        counts = np.bincount(codes, minlength=cells.named + 3)
        places: dict[str, int] = {}
        if cells.edges is None and len(cells.levels) < baseline.MOST_LEVELS:
            places = _unnamed(new, cells.name, codes == cells.named)
        row = moves.column(cells, counts, places, seed + done, kept.least)
        row["middle"] = None if cells.middle is None else _middles(new, cells)
        found.append(row)
    context.progress("drift.columns", len(mine), len(mine))
    moved = noise.holm([row["p"] for row in found])
    gaps = noise.holm([row["missing"]["p"] for row in found])
    for row, chance, gap in zip(found, moved, gaps, strict=True):
        row["p_all"], row["missing"]["p_all"] = chance, gap
        row["moved"] = chance < LEVEL
        row["missing"]["moved"] = gap < LEVEL
        lacks = row["missing"]["moved"] and abs(row["missing"]["difference"]) >= MISSING_MATTERS
        row["matters"] = bool((row["moved"] and row["psi"] >= PSI_MATTERS) or lacks)
    found.sort(key=lambda row: (not row["matters"], not row["moved"], -row["psi"]))
    return found


def _unnamed(new: Table, name: str, there: NDArray[np.bool_]) -> dict[str, int]:
    texts, where = baseline.levels_of(new[name])
    counts = np.bincount(where[there], minlength=len(texts)) if there.any() else np.zeros(0, int)
    return {texts[int(at)]: int(counts[at]) for at in np.flatnonzero(counts)}


def _middles(new: Table, cells: baseline.Cells) -> dict[str, float] | None:
    """Rounded medians then and now."""
    column = new[cells.name]
    present = column.values[column.state == 0].astype(np.float64)
    if cells.middle is None or not len(present) or not column.is_number:
        return None
    return {"old": cells.middle, "new": baseline.rounded_middle(present)}


def _pairs(new: Table, kept: Baseline, context: Context) -> list[dict[str, Any]]:
    """Every pair whose strength is known then and now, what moved most first."""
    cells = {one.name: one for one in kept.columns}
    names = [name for name in kept.paired if name in new]
    where = [kept.paired.index(name) for name in names]
    strength, spread = baseline.strengths(new, [cells[name] for name in names], context)
    # Without a relation the leave-one-out error is cut off at nothing: no strength is known better than this.
    floors = (1 / np.sqrt(max(kept.rows, 1)), 1 / np.sqrt(max(new.rows, 1)))
    found: list[dict[str, Any]] = []
    for a in range(len(names)):
        for b in range(a + 1, len(names)):
            old = float(kept.strength[where[a], where[b]])
            error = float(
                np.hypot(
                    max(kept.spread[where[a], where[b]], floors[0]), max(spread[a, b], floors[1])
                )
            )
            gap = float(strength[a, b]) - old
            found.append(
                {
                    "columns": [names[a], names[b]],
                    "old": old,
                    "new": float(strength[a, b]),
                    "difference": gap,
                    "low": gap - noise.Z95 * error,
                    "high": gap + noise.Z95 * error,
                    "p": noise.two_sided(gap / error),
                }
            )
    for row, chance in zip(found, noise.holm([row["p"] for row in found]), strict=True):
        row["p_all"] = chance
        row["moved"] = chance < LEVEL
        row["matters"] = bool(row["moved"] and abs(row["difference"]) >= PAIR_MATTERS)
    found.sort(key=lambda row: (not row["matters"], not row["moved"], -abs(row["difference"])))
    return found


def _told(new: Table, before: Before, seed: int, context: Context) -> dict[str, Any] | None:
    """New real rows against the released table, beside held-back rows against it then."""
    if before.synthetic is None:
        return None
    names = tuple(
        name
        for name in before.names
        if name in new
        and name in before.synthetic
        and new[name].is_number == before.synthetic[name].is_number
    )
    rows = None if before.told is None else int(before.told["rows"])
    now = told.apart(new.select(names), before.synthetic.select(names), rows, seed, context)
    then = before.told if names == before.names else None
    if now is None or then is None:
        return {"old": None, "new": now, "moved": False, "matters": False}
    figures = [(float(one["value"]), float(one["low"]), float(one["high"])) for one in (then, now)]
    gap, low, high, z = noise.difference(figures[0], figures[1])
    chance = 1.0 if z is None else noise.two_sided(z)
    moved = gap < 0 and chance < LEVEL
    return {
        "old": dict(then),
        "new": now,
        "difference": gap,
        "low": low,
        "high": high,
        "p": chance,
        "moved": moved,
        "matters": bool(moved and gap <= -TOLD_MATTERS),
    }


def _verdict(found: Mapping[str, Any]) -> str:
    """The worst that was found."""
    if found["schema"]["needed"]:
        return OUTDATED
    if min(found["rows"].values()) < LEAST_ROWS or not found["columns"]:
        return UNKNOWN
    asked = [*found["columns"], *found["pairs"], *([found["told"]] if found["told"] else [])]
    if any(row["matters"] for row in asked):
        return OUTDATED
    gaps = any(row["missing"]["moved"] for row in found["columns"])
    came = any(row["new"] or row["vanished"] for row in found["columns"])
    return MOVED if gaps or came or any(row["moved"] for row in asked) else HOLDS
