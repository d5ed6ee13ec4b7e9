"""Floor 5: the policies of retraining that a collapse profile compares, and what each trains on.

An arm says which rows the next generation learns from: real ones, those of the generations before, or both.
Must not fit, measure or judge.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

import numpy as np

from synth_engine.contracts.errors import UserFixable
from synth_engine.tables import concat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synth_engine.contracts.table import Table

Policy: TypeAlias = Literal["real", "mix", "accumulate", "resample"]

CONTROL, REPLACE, PLANNED, BOOTSTRAP = "control", "replace", "planned", "bootstrap"
# Rows that a generation learns from; beyond, the profile says the same and takes longer.
BUDGET = 10_000
LEAST_BUDGET = 50


@dataclass(frozen=True, slots=True)
class Arm:
    """One policy.

    Attributes:
        name: on the command line and in the answer.
        title: for people.
        policy: ``real`` retrains on the real rows; ``mix`` on a share of real rows and the last generation;
            ``accumulate`` on the real rows and all generations so far; ``resample`` learns nothing and draws rows
            with putting back: what chance alone loses.
        real_share: of the budget, for ``mix``: 0-1, drawn from the same real rows every time (re-used, not fresh).
        capped: ``accumulate`` draws its rows down to the budget.
    """

    name: str
    title: str
    policy: Policy
    real_share: float = 0.0
    capped: bool = False

    @property
    def learns(self) -> bool:
        """Whether a generator is fitted."""
        return self.policy != "resample"

    @property
    def key(self) -> tuple[Policy, float, bool]:
        """Arms of one key are the same policy and need one run."""
        return self.policy, self.real_share, self.capped


ARMS: tuple[Arm, ...] = (
    Arm(CONTROL, "real rows every time", "real"),
    Arm(REPLACE, "the last generation alone", "mix"),
    Arm("accumulate", "real rows and every generation", "accumulate"),
    Arm("accumulate-subsample", "the same, drawn down to the budget", "accumulate", capped=True),
    Arm("real-05", "5 % real rows", "mix", 0.05),
    Arm("real-10", "10 % real rows", "mix", 0.1),
    Arm("real-25", "25 % real rows", "mix", 0.25),
    Arm("real-50", "50 % real rows", "mix", 0.5),
    Arm(BOOTSTRAP, "rows drawn again, no generator", "resample"),
)


def planned(real_share: float, *, accumulate: bool = False) -> Arm:
    """The user's own policy.

    Args:
        real_share: share of real rows in every training table, 0-1.
        accumulate: keep every generation and the real rows instead.
    """
    if accumulate:
        return Arm(PLANNED, "real rows and every generation, as planned", "accumulate")
    if real_share >= 1:
        return Arm(PLANNED, "real rows every time, as planned", "real")
    if real_share <= 0:
        return Arm(PLANNED, "the last generation alone, as planned", "mix")
    return Arm(PLANNED, f"{100 * real_share:g} % real rows, as planned", "mix", real_share)


def chosen(names: Sequence[str], plan: Arm | None) -> tuple[Arm, ...]:
    """The named arms in their own order (all of them where none is named), the planned one among them.

    The control is always there: losses are held against it.

    Raises:
        UserFixable: ``COLLAPSE.NO_SUCH_ARM``, ``COLLAPSE.NO_PLAN``.
    """
    known = {arm.name: arm for arm in ARMS}
    for name in names:
        if name == PLANNED and plan is None:
            raise UserFixable("COLLAPSE.NO_PLAN")
        if name not in known and name != PLANNED:
            listed = ", ".join((*known, PLANNED))
            raise UserFixable("COLLAPSE.NO_SUCH_ARM", arm=name, known=listed)
    wanted = {CONTROL, *(names or known)}
    found = [arm for arm in ARMS if arm.name in wanted]
    return tuple(found) if plan is None else (*found, plan)


def training(arm: Arm, real: Table, made: Sequence[Table], generation: int, seed: int) -> Table:
    """Rows that the next generation learns from.

    Args:
        arm: the policy.
        real: the budget's real rows, in random order.
        made: the generations so far, oldest first, or the last alone where no more is looked at; empty for the
            first generation, which learns from the real rows.
        generation: which one will learn, from 1.
        seed: of the drawing down and of resampling.

    Returns:
        As many rows as `real` has, more only where an arm accumulates without a cap.
    """
    rows = real.rows
    if arm.policy == "resample":
        drawn = np.random.default_rng([seed, generation - 1, 91]).integers(0, rows, rows)
        return (made[-1] if made else real).take(drawn)
    if not made or arm.policy == "real":
        return real
    if arm.policy == "accumulate":
        pool = concat([real, *made])
        if not arm.capped:
            return pool
        order = np.random.default_rng([seed, generation - 1, 92]).permutation(pool.rows)
        return pool.take(np.sort(order[:rows]))
    kept = min(rows, round(arm.real_share * rows))
    if not kept:
        return made[-1]
    if kept == rows:
        return real
    # The same real rows are there for every generation; which of them are drawn is dealt anew, because a fixed part
    # would hand its own chance on and on.
    rng = np.random.default_rng([seed, generation - 1, 93])
    ours, theirs = rng.permutation(rows)[:kept], rng.permutation(rows)[: rows - kept]
    return concat([real.take(np.sort(ours)), made[-1].take(np.sort(theirs))])
