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
    "VALID.ONE_PROTECTED": Entry(
        "notice",
        "Only one column was named as a protected group: there are no groups within groups.",
        "There is nothing to compare beyond the groups themselves.",
        "Name a second protected column in the plan, if the table has one.",
    ),
    "VALID.SMALL_GROUPS": Entry(
        "notice",
        "Too few protected groups have enough rows for a figure that means something.",
        _NO_FIGURE,
        "Use a larger table, hold more rows back, or put small groups together.",
    ),
    "VALID.NO_LABEL": Entry(
        "notice",
        "No target has a rate that groups could differ in: that needs two classes.",
        _NO_FIGURE,
        "Choose a target with two classes; gaps between groups are also measured for numbers.",
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
    "VALID.REGRESSION_SYNTAX": Entry(
        "user",
        "{regression} is no regression that Cloister can read.",
        _NOTHING,
        "Write it as `outcome ~ first + second`, a survival model as `Surv(time, event) ~ first`; put names with "
        "spaces or signs in backticks, and each column once.",
    ),
    "VALID.REGRESSION_COLUMN": Entry(
        "user",
        "The regression {regression} names {column}, and the table has no such column.",
        _NOTHING,
        "Check the spelling; names with spaces or signs stand in backticks.",
    ),
    "VALID.REGRESSION_KIND": Entry(
        "user",
        "The column {column} of the regression {regression} is an identifier, free text or constant.",
        _NOTHING,
        "Use columns of numbers, dates or categories, or correct the column's kind.",
    ),
    "VALID.REGRESSION_TIME": Entry(
        "user",
        "The time {column} of the survival model {regression} is no column of numbers.",
        _NOTHING,
        "Name the column that holds the time to the event or to the end of observation.",
    ),
    "VALID.NO_REGRESSION": Entry(
        "notice",
        "No regressions were declared.",
        _NO_FIGURE,
        "Declare the models that analysts will fit, such as `income ~ age + sex`.",
    ),
    "VALID.REGRESSION_UNFIT": Entry(
        "notice",
        "None of the declared regressions can be fitted to the real rows.",
        _NO_FIGURE,
        "Check that each outcome is a number or has two classes, and that there are more complete rows than "
        "coefficients.",
    ),
    "VALID.TOO_FEW_COLUMNS": Entry(
        "notice",
        "The table has too few columns: an order of columns needs at least two beside the target.",
        _NO_FIGURE,
        "Nothing to do.",
    ),
    "VALID.TOO_FEW_HELD": Entry(
        "notice",
        "There are too few held-back rows to know how often an attacker accuses the wrong people.",
        _NO_FIGURE,
        "Hold more rows back in the plan (100 at least), then run again.",
    ),
    "VALID.NOTHING_KNOWN": Entry(
        "notice",
        "There is no column left that an attacker could start from, or none to find out.",
        _NO_FIGURE,
        "Check which columns the plan calls known and sensitive; one of each is needed.",
    ),
    "VALID.NO_SENSITIVE": Entry(
        "notice",
        "No column was named as sensitive.",
        _NO_FIGURE,
        "Name the columns in the plan whose values must not be learnt about a person.",
    ),
    "VALID.KERNELS_MISSING": Entry(
        "environment",
        "The compiled part of the metrics is missing or of another version.",
        _NO_FIGURE,
        "Install Cloister again; in a checkout run `make setup`.",
    ),
    "VALID.NO_TAILS": Entry(
        "notice",
        "No column of numbers has enough rows in its tails.",
        _NO_FIGURE,
        "Use a larger table, if its numbers have tails that matter.",
    ),
    "VALID.NOTHING_MISSING": Entry(
        "notice", "No cell is missing.", "There is no pattern to compare.", "Nothing to do."
    ),
    "VALID.NOTHING_VARIES": Entry(
        "notice",
        "No column has two common values, so there is nothing to tell rows by.",
        _NO_FIGURE,
        "Check whether the columns are constant.",
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
    "VALID.ROWS_LEFT_OUT": Entry(
        "notice",
        "Not all real rows were compared: memory had no room for them. A copy of one that was left out is "
        "not seen.",
        _NO_FIGURE,
        "Validate on a machine with more memory, or close other programs and validate again.",
    ),
    "POLICY.UNKNOWN": Entry(
        "user",
        "There is no policy called {name}.",
        "Nothing was judged.",
        "Choose one of: {known}; or give the path of a JSON file.",
    ),
    "POLICY.SIGNATURE": Entry(
        "user",
        "The signature beside the policy {path} does not fit it.",
        "The file was changed after it was signed, or the signature is another one's. Nothing was judged.",
        "Get the file again from whoever answers for it, or have it signed: `cloister policies --sign`.",
    ),
    "POLICY.CANNOT_WRITE": Entry(
        "environment",
        "The signature of {path} cannot be written.",
        "Nothing was changed.",
        "Check the folder's permissions and the free space.",
    ),
    "POLICY.INVALID": Entry(
        "user",
        "{path} is no policy.",
        "Nothing was judged.",
        "Compare it with one of the policies that come with Cloister.",
    ),
}
