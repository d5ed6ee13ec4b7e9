"""Texts of the plan page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.messages import code_words
from desktop.messages.tongue import many, mark, tr
from desktop.messages.words import ROLES, beginning, number, plain, short

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.presenters.state import PlanView

TITLE = mark("Plan")
LEAD = mark(
    "What to make and how it will be judged. Say what it is for; every choice that follows can be looked at and "
    "changed under Details."
)
KEEPING = mark("Keeping the plan…")
KEEP = mark("Keep the plan")
GO_ON = mark("Go on to fit")
DISCARD = mark("Back to the kept plan")
CHANGED = mark("changed, not kept as the plan yet; your edits are saved")
UNCHANGED = mark("As it is kept in the project. Every change can be undone.")
KEPT = mark("The plan is kept.")
NEXT_FIT = mark("Next: fit.")

UNDO, REDO, HISTORY = mark("Undo"), mark("Redo"), mark("History")
UNDO_HINT = mark("Take back the last change of the plan (Ctrl+Z)")
REDO_HINT = mark("Do again what was taken back (Ctrl+Shift+Z)")
HISTORY_HINT = mark("Every change of the plan, to step back and forth")
HISTORY_LEAD = mark("Choose a line to go there. Nothing is lost until you change something else.")
BEGAN = mark("As it was opened")
KEPT_STEP = mark("{change} (the kept plan)")

PURPOSE = mark("What is it for?")
PURPOSE_LEAD = mark("This sets policy, privacy, free text and amounts for you.")
SETS = mark("What this sets")
NO_PURPOSE = mark("Nothing is chosen: the plan stands as it was proposed or set by hand.")
CHOOSE_GROUP = mark("Nothing is set yet: choose the group above. Then this is set:")
DEPARTS = mark("{title}, changed: {parts}.")
AGAIN = mark("Set it again")
GROUP_COLUMN = mark("Column")
GROUP_VALUE = mark("Group")
GROUP_TAKE = mark("Make more of this group")
GROUP_LEAD = mark(
    "Choose the column that names the group, then the group. Very small groups are not listed."
)
NO_GROUPS = mark("No column of this table names groups that are large enough.")

PRESETS = mark("Kept choices")
PRESET_NONE = mark("none yet")
PRESET_USE = mark("Use")
PRESET_RENAME = mark("Rename")
PRESET_DELETE = mark("Delete")
PRESET_NAME = mark("Name for these choices")
PRESET_SAVE = mark("Keep these choices")
PRESET_LEAD = mark(
    "Method, amounts, policy and free text under a name, for other tables. Columns and rules stay with this table."
)
PRESET_TAKEN = mark("The choices “{name}” are in the plan.")
PRESET_KEPT = mark("The choices are kept as “{name}”.")
SKIPPED = mark("Not among them, because it is about a table: {parts}.")

RULES = mark("Rules of the table")
RULES_LEAD = mark(
    "These hold in the table. Tick what must hold in every synthetic row as well: what is ticked is never broken."
)
RULES_NONE = mark("No rules were found in this table. You can type one below.")
RULES_ALL = mark("Tick all that always hold")
RULE_ALWAYS = mark("holds in 100 % of {rows} rows")
RULE_MOSTLY = mark("holds in {share} of {rows} rows, {exceptions} break it")
RULE_OWN = mark("typed in")
RULE_EDIT = mark("Edit")
RULE_EDIT_NAME = mark("Edit the rule: {sentence}")
RULE_REMOVE = mark("Remove")
RULE_REMOVE_NAME = mark("Remove the rule: {sentence}")
RULE_TYPE = mark("A rule of your own")
RULE_EXAMPLE = mark("for instance: admitted <= discharged, or: if age < 15 then status is missing")
RULES_MORE = mark("Show all {count} rules")

METHOD = mark("Method")
METHOD_LEAD = mark("How the synthetic rows are made. Times are for this table on this machine.")
TIME = mark("about {time} on this table")
TIME_CORRECTED = mark("about {time}, going by the last run here")
TIME_UNKNOWN = mark("time not measured")
MEMORY = mark("needs about {memory} of memory")
MEMORY_SHORT = mark("needs about {memory} of memory, more than is free now")
LICENCE = mark("Licence: {licence}")
LICENCE_CLOSED = mark("Licence: {licence}, not open source")
NOT_INSTALLED = mark(
    "Not installed. An administrator adds it with: pip install 'cloister[{extra}]'"
)
SAME_AGAIN = mark("The same seed gives the same rows")
NOT_SAME = mark("The same seed may give other rows on another machine")
NOT_KEPT_MODEL = mark("Its model cannot be kept and is made again when rows are drawn")
CHOSEN = mark("chosen")
PARAMETERS = mark("Settings of the method")

DETAILS = mark("Details")
DETAILS_SHOW = mark("Show every choice")
DETAILS_HIDE = mark("Hide the choices")
COLUMNS = mark("Columns")
COLUMNS_LEAD = mark(
    "Predict: a column somebody will model. Watch: groups that must keep their share."
)
PREDICT_HINT = mark("Models trained on the synthetic table must predict it as well.")
WATCH_HINT = mark("Groups whose share must be kept: sex, origin, disability.")
HEAD_COLUMN, HEAD_KIND, HEAD_ROLE = mark("Column"), mark("Kind"), mark("Role")
HEAD_PREDICT, HEAD_WATCH = mark("Predict"), mark("Watch")
PREDICT_CELL, WATCH_CELL = mark("Predict {column}"), mark("Watch {column}")
ROLES_NAME = mark("Roles of the columns")

AMOUNTS = mark("Amounts and policy")
HOLDOUT = mark("Held back to measure")
HOLDOUT_LEAD = mark("Rows held back are seen by no method: every figure is measured against them.")
SEED = mark("Seed")
ROWS = mark("Rows to draw")
ROWS_USUAL = mark("as many as it learns from")
COPIES = mark("Synthetic tables")
COPIES_HINT = mark("Several tables from one model, so that chance shows in every figure.")
POLICY = mark("Policy")
TEXT = mark("Free text")
TEXT_WAYS = {
    "placeholder": mark("every cell becomes the same fixed text"),
    "template": mark("keeps its shape, with rare words, names and numbers replaced"),
    "left-out": mark("left out of the table"),
}
"""What becomes of free text -> words."""

ASKED = mark("Conditions on the rows")
ASKED_LEAD = mark(
    "What every row has to meet. Such a table is no longer distributed as the real one; it says so."
)
WHERE_TYPE = mark("A condition")
WHERE_EXAMPLE = mark("for instance: age >= 90, or: sex=Female")
REBALANCE_TYPE = mark("Shares of a column")
REBALANCE_EXAMPLE = mark("for instance: churn=yes:0.5")
REGRESSIONS = mark("Models that are compared")
REGRESSIONS_LEAD = mark(
    "A regression that somebody will run: its results on synthetic rows are held against those on real ones."
)
REGRESSION_TYPE = mark("A model")
REGRESSION_EXAMPLE = mark("for instance: income ~ age + sex, or: Surv(time, event) ~ arm")
LEFT_OUT = mark("Rows left out")
LEFT_OUT_LEAD = mark("Rows of the imported table that are not learnt from, by their number.")
LEFT_OUT_NONE = mark("None. Exposed rows can be left out on the page Validate.")
LEFT_OUT_BACK = mark("Take all back")
OVERRIDE = mark("Learns although too many rows are synthetic, by {person}: {reason}")
ADD = mark("Add")
CHANGE = mark("Change")
SET = mark("Set")
TAKE_OUT = mark("Take out")
TAKE_OUT_NAME = mark("Take out: {text}")
NOTHING_YET = mark("none")
FITS = mark("This fits the table: {sentence}")
FITS_PLAIN = mark("This fits the table.")

PARTS = {
    "purpose": mark("purpose"),
    "synthesizer": mark("method"),
    "parameters": mark("settings of the method"),
    "policy": mark("policy"),
    "text": mark("free text"),
    "holdout": mark("rows held back"),
    "rows": mark("rows to draw"),
    "copies": mark("number of tables"),
    "where": mark("conditions"),
    "rebalance": mark("shares of a column"),
    "roles": mark("roles"),
    "targets": mark("predicted columns"),
    "protected": mark("watched groups"),
    "rules": mark("rules"),
    "regressions": mark("models that are compared"),
    "left_out": mark("rows left out"),
    "seed": mark("seed"),
    "lineage_override": mark("override of the lineage"),
}
"""Part of a plan -> words."""

_SINGLE = {
    "synthesizer": mark("Method: {new}"),
    "policy": mark("Policy: {new}"),
    "seed": mark("Seed: {new}"),
    "rebalance": mark("Shares of a column: {new}"),
}
_ADDED = {
    "targets": mark("Predict {name}"),
    "protected": mark("Watch {name}"),
    "rules": mark("Rule: {name}"),
    "where": mark("Condition: {name}"),
    "regressions": mark("Model: {name}"),
}
_GONE = {
    "targets": mark("No longer predict {name}"),
    "protected": mark("No longer watch {name}"),
    "rules": mark("No longer a rule: {name}"),
    "where": mark("No longer a condition: {name}"),
    "regressions": mark("No longer a model: {name}"),
}
_SEVERAL = mark("Several changes: {parts}")
_ROLE = mark("{column}: {role}")
_ROLE_SEVERAL = mark("Roles of {count} columns")
_PARAMETER = mark("{name}: {value}")
_PARAMETER_USUAL = mark("{name}: as usual")
_ROWS_USUAL = mark("Rows to draw: as many as it learns from")
_PURPOSE = mark("For: {title}")
_UNPURPOSED = mark("For nothing special")
_NO_SHARES = mark("No shares of a column")


def memory(number_of_bytes: int) -> str:
    """An amount of memory, as roughly as it is known."""
    mega = number_of_bytes / 1e6
    if mega >= 1000:
        return tr("{n} GB", n=number(mega / 1000, 1))
    return tr("{n} MB", n=number(round(mega, -1), 0))


def group(value: str, rows: int) -> str:
    """A group and how many rows it has."""
    return many("{value}: {n} row", "{value}: {n} rows", rows, value=value)


def rows_left_out(numbers: str, more: int) -> str:
    """Numbers of rows, and how many more there are."""
    if more <= 0:
        return tr("Rows {numbers}", numbers=numbers)
    return many("Rows {numbers} and {n} more", "Rows {numbers} and {n} more", more, numbers=numbers)


def part(name: str) -> str:
    """A part of a plan in words."""
    return tr(PARTS[name]) if name in PARTS else plain(name)


def listed(names: Iterable[str]) -> str:
    """Parts of a plan in a row."""
    return ", ".join(map(part, names))


def skipped(names: tuple[str, ...]) -> str:
    """What a preset does not hold; empty where the plan had nothing of it."""
    return tr(SKIPPED, parts=listed(names)) if names else ""


def role(code: str) -> str:
    """A role's name."""
    return tr(ROLES[code][0]) if code in ROLES else plain(code)


def change(before: PlanView, after: PlanView, titles: dict[str, str]) -> str:
    """What an edit did, in a few words.

    Args:
        before: the plan before it.
        after: the plan after it.
        titles: purpose -> title.
    """
    moved = [name for name in PARTS if getattr(before, name) != getattr(after, name)]
    if "purpose" in moved:
        title = titles.get(after.purpose, after.purpose)
        return tr(_PURPOSE, title=title) if after.purpose else tr(_UNPURPOSED)
    roles = [
        (name, new)
        for (name, _, new), (_, _, old) in zip(after.roles, before.roles, strict=False)
        if new != old
    ]
    # A role that takes a column out of what is modelled takes it out of these too.
    if roles and set(moved) <= {"roles", "targets", "protected"}:
        if len(roles) == 1:
            return tr(_ROLE, column=roles[0][0], role=role(roles[0][1]))
        return tr(_ROLE_SEVERAL, count=len(roles))
    if "synthesizer" in moved and set(moved) <= {"synthesizer", "parameters"}:
        moved = ["synthesizer"]
    if len(moved) != 1:
        return tr(_SEVERAL, parts=listed(moved)) if moved else tr(BEGAN)
    return _one(moved[0], before, after)


def _one(name: str, before: PlanView, after: PlanView) -> str:
    """An edit of one part."""
    old, new = getattr(before, name), getattr(after, name)
    if name in _ADDED:
        came, gone = [x for x in new if x not in old], [x for x in old if x not in new]
        if len(came) == 1 and not gone:
            return tr(_ADDED[name], name=came[0])
        if len(gone) == 1 and not came:
            return tr(_GONE[name], name=gone[0])
        return tr(_SEVERAL, parts=part(name))
    if name == "rebalance" and new is None:
        return tr(_NO_SHARES)
    if name in _SINGLE:
        return tr(_SINGLE[name], new=new)
    if name == "parameters":
        return _parameter(dict(old), dict(new))
    return _amount(name, new)


def _parameter(old: dict[str, object], new: dict[str, object]) -> str:
    moved = [x for x in {**old, **new} if old.get(x) != new.get(x)]
    if len(moved) != 1:
        return beginning(part("parameters"))
    name = code_words.setting(moved[0])
    if moved[0] not in new:
        return tr(_PARAMETER_USUAL, name=name)
    return tr(_PARAMETER, name=name, value=code_words.choice(new[moved[0]]))


def _amount(name: str, new: object) -> str:
    if name == "holdout" and isinstance(new, float | int):
        return tr("Held back: {share} %", share=short(100 * new, 6))
    if name == "rows":
        if not isinstance(new, int):
            return tr(_ROWS_USUAL)
        return many("{n} row to draw", "{n} rows to draw", new)
    if name == "copies" and isinstance(new, int):
        return many("{n} synthetic table", "{n} synthetic tables", new)
    if name == "text":
        way = tr(TEXT_WAYS[new]) if isinstance(new, str) and new in TEXT_WAYS else str(new)
        return tr("Free text: {way}", way=way)
    if name == "left_out" and isinstance(new, tuple):
        return many("{n} row left out", "{n} rows left out", len(new))
    return beginning(part(name))
