"""Which columns the data page shows, in which order, and what giving them a role does to the plan. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from desktop.presenters.state import AppState, ColumnView, PlanView

ROLES: Final = ("ordinary", "quasi-identifier", "sensitive", "identifier", "ignored")
"""In the order of the keys 1 to 5."""

FEWEST: Final = 10
"""Rows that a figure must be of to leave where no policy is known."""

ORDERS: Final = ("table", "flags", "name", "missing", "distinct")

# What deserves a look first; a flag that is not here comes after all of them.
_WORST: Final = (
    "looks-like-name",
    "looks-like-identifier",
    "looks-like-date-of-birth",
    "free-text",
    "unique-values",
    "misleading-name",
    "rare-values",
    "all-missing",
    "constant",
    "special-codes",
    "skewed",
)
_NOT_MODELLED: Final = frozenset({"identifier", "ignored"})


def worst(codes: Collection[str]) -> int:
    """Rank of the worst flag of a column: 0 the worst, larger the milder; columns without flags come last."""
    return min(
        (_WORST.index(code) if code in _WORST else len(_WORST) for code in codes),
        default=len(_WORST) + 1,
    )


def ranked(codes: Collection[str]) -> tuple[str, ...]:
    """Flags, the worst first."""
    return tuple(sorted(codes, key=lambda code: (worst((code,)), code)))


def arranged(
    columns: tuple[ColumnView, ...], search: str = "", order: str = "table"
) -> tuple[int, ...]:
    """Places of the columns to show, in order.

    Args:
        columns: all of them.
        search: every word of it must be in the name, the label, the kind or a flag; capitals don't matter.
        order: one of `ORDERS`.
    """
    wanted = search.casefold().split()
    found = []
    for at, one in enumerate(columns):
        said = " ".join(
            (one.name, one.label, one.kind, *(text for text, _ in one.flags))
        ).casefold()
        if all(word in said for word in wanted):
            found.append(at)
    keys: dict[str, Callable[[int], Any]] = {
        "flags": lambda at: (worst(columns[at].codes), -len(columns[at].codes)),
        "name": lambda at: columns[at].name.casefold(),
        "missing": lambda at: -columns[at].missing,
        "distinct": lambda at: -columns[at].distinct,
    }
    key = keys.get(order)
    return tuple(found if key is None else sorted(found, key=key))


def roles_now(plan: PlanView | None, columns: tuple[ColumnView, ...]) -> Mapping[str, str]:
    """Column -> role: as the plan says, or as it is proposed where there is no plan."""
    said = {one.name: one.role for one in columns}
    if plan is not None:
        said.update({name: role for name, _, role in plan.roles if name in said})
    return said


def with_role(plan: PlanView, names: Collection[str], role: str) -> dict[str, object]:
    """What changes in a plan when columns get a role; empty where nothing does.

    What is not modelled cannot be predicted or watched: it leaves those lists.
    """
    wanted = frozenset(names)
    roles = tuple(
        (name, kind, role if name in wanted else before) for name, kind, before in plan.roles
    )
    if roles == plan.roles:
        return {}
    changes: dict[str, object] = {"roles": roles}
    if role in _NOT_MODELLED:
        changes["targets"] = tuple(name for name in plan.targets if name not in wanted)
        changes["protected"] = tuple(name for name in plan.protected if name not in wanted)
    return changes


def of_few_rows(counts: Sequence[int], least: int) -> frozenset[int]:
    """Places of counts that may be looked at but must not leave: of fewer rows than the policy asks for.

    One alone could be found by subtraction from all rows: the next larger ones go with it until together they
    are enough rows, and two.
    """
    order = sorted((at for at, count in enumerate(counts) if count > 0), key=lambda at: counts[at])
    found = [at for at in order if counts[at] < least]
    rest = order[len(found) :]
    while found and rest and (len(found) < 2 or sum(counts[at] for at in found) < least):
        found.append(rest.pop(0))
    return frozenset(found)


def smallest_cell(state: AppState) -> int:
    """Rows that a figure must be of to leave: by the plan's policy; of the strictest where there is no plan."""
    plan = state.editing
    mine = [one.least for one in state.policies if plan is not None and one.name == plan.policy]
    return max(mine or (one.least for one in state.policies), default=FEWEST)
