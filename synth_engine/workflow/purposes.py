"""What a table is made for, in plain words, and what that means for a plan: policy, privacy, texts, amounts.

A purpose sets choices and hides none: everything it sets is an ordinary part of the plan that can be changed, and
`departures` says which parts were. Columns, rules, models and the seed are never touched: they are about the
table and not about what it is for. Plain functions; nothing heavy.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import DEFAULT_SYNTHESIZER, FreeText, Plan, Role
from synth_engine.contracts.table import NUMBER_KINDS, ColumnKind
from synth_engine.workflow.estimating import training_rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.contracts.profile import Bar, ColumnProfile, Profile

_MOST_BARS = 24  # that a profile keeps of a column; beyond them stands one called "other"
_OTHER = "other"
_NOT_DRAWN = frozenset({Role.IDENTIFIER, Role.IGNORED})
# So many synthetic rows for one real row of a group: more would only say the same again.
_MOST_TIMES = 10
_TEACHING_ROWS = 10_000


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a table is made for.

    Attributes:
        name: as typed after ``--purpose``.
        title: for people.
        summary: one sentence: who gets the table.
        policy: by which it is judged.
        privacy: setting of the default method.
        text: what becomes of free text.
        holdout: share of the rows held back to measure.
        most_rows: rows to draw at most; None for as many as are learnt from.
        needs_group: a column and one of its values have to be named.
        reasons: (part of the plan, what is set and why), for people.
    """

    name: str
    title: str
    summary: str
    policy: str
    privacy: str
    text: FreeText
    holdout: float
    most_rows: int | None = None
    needs_group: bool = False
    reasons: tuple[tuple[str, str], ...] = ()


PURPOSES: Final = (
    Purpose(
        "share-outside",
        "Share outside",
        "Anybody may get the table, and nobody can call it back.",
        policy="public-release",
        privacy="strict",
        text=FreeText.LEFT_OUT,
        holdout=0.2,
        reasons=(
            ("policy", "Judged by the strictest policy: every attack on it must fail."),
            ("parameters", "Learns with the greatest distance from single rows."),
            ("text", "Columns of free text are left out: a sentence can name anybody."),
            ("holdout", "A fifth of the rows is held back, so that attacks can be measured."),
            ("rows", "As many rows as it learns from."),
        ),
    ),
    Purpose(
        "teach",
        "Teach",
        "A class or a course works with it, under the rules of a school or a workplace.",
        policy="research-sharing",
        privacy="balanced",
        text=FreeText.LEFT_OUT,
        holdout=0.2,
        most_rows=_TEACHING_ROWS,
        reasons=(
            (
                "policy",
                "Judged as data for analysis by named people: results must be like the real ones.",
            ),
            ("parameters", "Stands between closeness to the table and distance from its rows."),
            ("text", "Columns of free text are left out: nobody learns statistics from them."),
            ("holdout", "A fifth of the rows is held back to measure with."),
            ("rows", "At most 10,000 rows, which open anywhere."),
        ),
    ),
    Purpose(
        "test-software",
        "Test software",
        "Programs run on it inside the house; nobody draws conclusions from it.",
        policy="internal-testing",
        privacy="balanced",
        text=FreeText.TEMPLATE,
        holdout=0.1,
        reasons=(
            ("policy", "Judged as test data: it must lean on nobody and look like the real table."),
            ("parameters", "Stands between closeness to the table and distance from its rows."),
            ("text", "Free text keeps its shape, with rare words, names and numbers replaced."),
            ("holdout", "A tenth of the rows is enough to measure with."),
            ("rows", "As many rows as it learns from."),
        ),
    ),
    Purpose(
        "augment",
        "Augment a rare group",
        "More rows of a group of which there are few, to be used beside the real ones.",
        policy="internal-testing",
        privacy="utility",
        text=FreeText.PLACEHOLDER,
        holdout=0.2,
        needs_group=True,
        reasons=(
            ("policy", "Judged as data that stays inside the house, beside the real rows."),
            ("parameters", "Learns as closely as it may: the group is small enough as it is."),
            (
                "text",
                "Free text is replaced by one fixed text, so that columns stay where they are.",
            ),
            ("holdout", "A fifth of the rows is held back, so that the gain can be measured."),
            ("where", "Every row that is drawn belongs to the group."),
            (
                "rows",
                "As many rows as the group lacks to the largest one, at most ten for each real one.",
            ),
        ),
    ),
)
"""In the order in which they are offered."""

# Parts of a plan that a purpose sets, in the order in which they are told.
PARTS: Final = (
    "synthesizer",
    "parameters",
    "policy",
    "text",
    "holdout",
    "rows",
    "copies",
    "where",
    "rebalance",
)


def purpose_of(name: str) -> Purpose:
    """A purpose by name.

    Raises:
        UserFixable: ``PLAN.NO_SUCH_PURPOSE``.
    """
    found = next((one for one in PURPOSES if one.name == name), None)
    if found is None:
        known = ", ".join(one.name for one in PURPOSES)
        raise UserFixable("PLAN.NO_SUCH_PURPOSE", name=name, known=known)
    return found


def for_purpose(
    plan: Plan, name: str, profile: Profile, group: tuple[str, str] | None = None, least: int = 1
) -> Plan:
    """The plan with everything that a purpose sets; what is about the table stays.

    Args:
        plan: as it is.
        name: of the purpose.
        profile: of the table.
        group: (column, value) for a purpose that needs one.
        least: rows that a group must have to be named (the policy's minimum cell count).

    Raises:
        UserFixable: ``PLAN.NO_SUCH_PURPOSE``, ``PLAN.PURPOSE_NEEDS_GROUP``, and what `group_rows` raises.
    """
    purpose = purpose_of(name)
    made: dict[str, Any] = {
        "purpose": name,
        "synthesizer": DEFAULT_SYNTHESIZER,
        # The default is not written into a plan.
        "parameters": {} if purpose.privacy == "balanced" else {"privacy": purpose.privacy},
        "policy": purpose.policy,
        "text": purpose.text,
        "holdout": purpose.holdout,
        "copies": 1,
        "where": (),
        "rebalance": None,
        "rows": None,
    }
    if purpose.needs_group:
        if group is None:
            raise UserFixable("PLAN.PURPOSE_NEEDS_GROUP", name=name)
        made["rows"] = group_rows(profile, *group, least=least)
        made["where"] = (f"{group[0]}={group[1]}",)
    elif purpose.most_rows is not None:
        learnt = training_rows(profile.rows, purpose.holdout, plan.left_out)
        made["rows"] = purpose.most_rows if learnt > purpose.most_rows else None
    return dataclasses.replace(plan, **made)


def group_of(plan: Plan) -> tuple[str, str] | None:
    """The group that a plan draws rows of: its first condition, where that names a column and a value."""
    if not plan.where:
        return None
    said = plan.where[0]
    named = [name for name in plan.roles if said.startswith(f"{name}=")]
    if not named:
        return None
    column = max(named, key=len)
    return column, said[len(column) + 1 :]


def departures(plan: Plan, profile: Profile) -> tuple[str, ...]:
    """Which parts of a plan are not as its purpose sets them, as names of `PARTS`; none without a purpose."""
    if not any(one.name == plan.purpose for one in PURPOSES):
        return ()
    try:
        usual = for_purpose(plan, plan.purpose, profile, group_of(plan))
    except UserFixable:
        return ("where",)  # its group is gone
    was, now = plan.to_json(), usual.to_json()
    return tuple(part for part in PARTS if was.get(part) != now.get(part))


# -- groups -------------------------------------------------------------------------------------------


def _bars(column: ColumnProfile) -> tuple[Bar, ...]:
    """Values of a column with their rows, where the profile knows them one by one."""
    bars = column.bars
    if column.kind in NUMBER_KINDS:
        whole = column.kind is ColumnKind.INTEGER and len(bars) == column.distinct
        return bars if whole and column.distinct > 1 else ()
    if column.kind not in {ColumnKind.CATEGORY, ColumnKind.BOOLEAN}:
        return ()
    if len(bars) == _MOST_BARS and bars[-1].label == _OTHER and column.distinct >= _MOST_BARS:
        return bars[:-1]
    return bars


def groups_of(profile: Profile, column: str, least: int) -> tuple[tuple[str, int], ...]:
    """Groups that a column names: (value, rows), the smallest first; those with fewer rows are not told.

    Args:
        profile: of the table.
        column: one of it (KeyError if there is none).
        least: rows that a group must have to be named.
    """
    found = [(bar.label, bar.count) for bar in _bars(profile[column]) if bar.count >= least]
    return tuple(sorted(found, key=lambda one: (one[1], one[0])))


def group_columns(profile: Profile, roles: Mapping[str, Role], least: int) -> tuple[str, ...]:
    """Columns that name at least two groups and are drawn, in the table's order."""
    return tuple(
        one.name
        for one in profile.columns
        if roles.get(one.name, one.role) not in _NOT_DRAWN
        and len(groups_of(profile, one.name, least)) > 1
    )


def group_rows(profile: Profile, column: str, value: str, *, least: int = 1) -> int:
    """Rows to draw of a group: what it lacks to the largest one, at most ten for each real row, at least as many.

    Raises:
        UserFixable: ``PLAN.NO_SUCH_COLUMN``, ``PLAN.GROUP_COLUMN``, ``PLAN.NO_SUCH_GROUP``.
    """
    if column not in {one.name for one in profile.columns}:
        raise UserFixable("PLAN.NO_SUCH_COLUMN", column=column)
    known = dict(groups_of(profile, column, least))
    if not known:
        raise UserFixable("PLAN.GROUP_COLUMN", column=column)
    if value not in known:
        # The value is what somebody typed, but it may be a cell's: it is not repeated.
        raise UserFixable("PLAN.NO_SUCH_GROUP", column=column, least=least)
    have = known[value]
    lacks = max(known.values()) - have
    return max(min(lacks, _MOST_TIMES * have), have)
