"""Codes of comparing tables, metrics and policies."""

from __future__ import annotations

from synth_engine.contracts.catalogue.entry import Entry

_NO_FIGURE = "The scorecard shows no figure here; a policy that requires it refuses the release."
_NOTHING = "Nothing was compared."

ENTRIES: dict[str, Entry] = {
    "VALID.COLUMN_MISSING": Entry(
        "user",
        "The {table} table has no column {column}.",
        _NOTHING,
        "Compare tables of the same columns; identifiers and free text may be missing.",
    ),
    "VALID.NO_SUCH_COLUMN": Entry(
        "user",
        "There is no column {column} that could be a target or a protected group.",
        _NOTHING,
        "Choose a column of numbers or categories that the real table has.",
    ),
    "VALID.NOTHING_TO_COMPARE": Entry(
        "user",
        "The real table holds identifiers, free text and constants only.",
        _NOTHING,
        "Choose a table with at least one column of numbers or categories.",
    ),
    "VALID.NO_ROWS": Entry(
        "user", "The {table} table has no rows.", _NOTHING, "Choose a table with rows."
    ),
    "VALID.NEEDS_HOLDOUT": Entry(
        "notice",
        "This needs real rows that no synthesizer saw.",
        _NO_FIGURE,
        "Hold rows back in the plan (20 % is a good share), then run again.",
    ),
    "VALID.NO_RULES": Entry(
        "notice",
        "No rules were declared.",
        "There is nothing that a synthetic row could break.",
        "Declare rules in the plan (`cloister plan PROJECT --rule TEXT`), if the table has any.",
    ),
    "VALID.NO_TARGET": Entry(
        "notice",
        "No column was named whose prediction matters.",
        _NO_FIGURE,
        "Choose a target in the plan.",
    ),
    "VALID.NO_PROTECTED": Entry(
        "notice",
        "No column was named as a protected group.",
        _NO_FIGURE,
        "Choose protected columns in the plan.",
    ),
    "VALID.NOTHING_TO_PREDICT": Entry(
        "notice",
        "Even real rows do not predict the target, so there is nothing to compare.",
        _NO_FIGURE,
        "Choose a target that the other columns tell something about.",
    ),
    "VALID.NO_RARE": Entry(
        "notice", "The table has no rare categories.", "There is nothing to lose.", "Nothing to do."
    ),
    "VALID.ONE_COLUMN": Entry(
        "notice", "The table has one column: there are no pairs.", _NO_FIGURE, "Nothing to do."
    ),
    "VALID.NO_PAIRS": Entry(
        "notice",
        "No two columns have a relation that is defined.",
        _NO_FIGURE,
        "Check whether the columns are constant.",
    ),
    "VALID.TOO_FEW_ROWS": Entry(
        "notice",
        "There are too few rows to train a classifier.",
        _NO_FIGURE,
        "Use a larger table, or hold more rows back.",
    ),
    "VALID.METRIC_BROKE": Entry(
        "notice",
        "The metric broke while computing.",
        _NO_FIGURE,
        "Run again; if it happens again, report it.",
    ),
    "VALID.NOT_A_NUMBER": Entry(
        "notice",
        "The metric gave no finite number.",
        _NO_FIGURE,
        "Check the columns for values that are out of range.",
    ),
    "VALID.NOT_COMPUTED": Entry(
        "notice",
        "The policy asks for this metric, and it was not computed.",
        _NO_FIGURE,
        "Install the metric, or use a policy that does not ask for it.",
    ),
    "POLICY.UNKNOWN": Entry(
        "user",
        "There is no policy called {name}.",
        "Nothing was judged.",
        "Choose one of: {known}; or give the path of a JSON file.",
    ),
    "POLICY.INVALID": Entry(
        "user",
        "{path} is no policy.",
        "Nothing was judged.",
        "Compare it with one of the policies that come with Cloister.",
    ),
}
