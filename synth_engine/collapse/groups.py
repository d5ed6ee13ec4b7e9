"""Floor 5: protected groups over generations: is every group still there, with its own structure and use?

A group of few rows is not looked at: its figure would be chance, and it must not be named. Must judge nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.collapse.joint import Held
from synth_engine.collapse.learned import LEAST_SKILL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from synth_engine.collapse.joint import Binned
    from synth_engine.collapse.learned import Taught
    from synth_engine.validation.views import View

LEAST_ROWS = 100  # held-back rows of a group
TRIPLES = 25


@dataclass(frozen=True, slots=True)
class Group:
    """One protected group among the held-back rows.

    Attributes:
        at, code: column and code.
        share: of the held-back rows.
        rows: (held-back rows,) who is in it.
        held: cells of its rows.
        alike: likeness of the training rows' cells to them: the ceiling.
        skill: of a model that learnt from training rows, about this group; None where it has none.
    """

    at: int
    code: int
    share: float
    rows: NDArray[np.bool_]
    held: Held
    alike: float
    skill: float | None


def groups_of(
    columns: Sequence[int],
    held: View,
    train: View,
    binned: tuple[Binned, Binned],
    triples: Sequence[tuple[int, ...]],
    real: Taught | None,
) -> tuple[Group, ...]:
    """The groups that are large enough.

    Args:
        columns: protected columns, of categories.
        held: held-back rows.
        train: as many training rows.
        binned: both, as cells see them.
        triples: of columns.
        real: answers of a model that learnt from training rows.
    """
    made = []
    for at in columns:
        ours, theirs = held.codes(at), train.codes(at)
        for code in range(held.sizes[at] - 2):
            inside = ours == code
            if inside.sum() < LEAST_ROWS or (theirs == code).sum() < LEAST_ROWS:
                continue
            cells = Held.of(_rows(binned[0], inside), triples[:TRIPLES])
            alike = float(cells.compare(_rows(binned[1], theirs == code))[:, 1].mean())
            skill = _skill(real, inside)
            skill = skill if skill is not None and skill >= LEAST_SKILL else None
            made.append(Group(at, code, float(inside.mean()), inside, cells, alike, skill))
    return tuple(made)


def worst(
    found: Sequence[Group], view: View, binned: Binned, made: Taught | None
) -> tuple[float | None, tuple[int, int] | None]:
    """The least figure over groups, and whose it is.

    A group's figure is the geometric mean of its share of rows, the likeness of its three-way tables and what a
    model knows of it, each over that of real rows and at most 1.
    """
    least: float | None = None
    whose = None
    for group in found:
        inside = view.codes(group.at) == group.code
        parts = [min(1.0, float(inside.mean()) / group.share)]
        alike = float(group.held.compare(_rows(binned, inside))[:, 1].mean()) if inside.any() else 0
        parts.append(min(1.0, alike / group.alike) if group.alike > 0 else 1.0)
        if group.skill is not None:
            skill = _skill(made, group.rows) or 0.0
            parts.append(min(1.0, max(0.0, skill) / group.skill))
        value = float(np.prod(parts) ** (1 / len(parts)))
        if least is None or value < least:
            least, whose = value, (group.at, group.code)
    return least, whose


def gap(found: Sequence[Group], rates: View, target: int, positive: int) -> float | None:
    """Largest difference between groups of one column in how often the target is positive; None for one group."""
    widest: float | None = None
    for at in sorted({group.at for group in found}):
        mine = [group.code for group in found if group.at == at]
        hit = rates.codes(target) == positive
        shares = [
            float(hit[inside].mean())
            for inside in (rates.codes(at) == code for code in mine)
            if inside.any()
        ]
        if len(shares) > 1:
            widest = max(widest or 0.0, max(shares) - min(shares))
    return widest


def _rows(binned: Binned, mask: NDArray[np.bool_]) -> Binned:
    return tuple((codes[mask], size) for codes, size in binned)


def _skill(taught: Taught | None, mask: NDArray[np.bool_]) -> float | None:
    """None where the group has no two classes to tell apart."""
    if taught is None:
        return None
    truth = taught.answers.truth[mask[taught.rows]]
    if len(truth) < 2 or len(np.unique(truth)) < 2:
        return None
    return taught.skill(mask)
