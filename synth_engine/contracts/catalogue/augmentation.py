"""Codes of the advice on augmentation."""

from __future__ import annotations

from synth_engine.contracts.catalogue.entry import Entry

ENTRIES: dict[str, Entry] = {
    "AUGMENT.NO_TARGET": Entry(
        "user",
        "No column was named that is to be predicted.",
        "Whether synthetic rows help can only be said for a task.",
        "Name the predicted column: --target COLUMN, or a target in the plan.",
    ),
    "AUGMENT.TARGET_UNFIT": Entry(
        "user",
        "The column {column} cannot be predicted.",
        "There is no such column, or it holds identifiers, free text or one value.",
        "Check the spelling, or name another column.",
    ),
    "AUGMENT.ONE_CLASS": Entry(
        "user",
        "The column {column} has one class with enough rows.",
        "Nothing can be learnt of a second class that has fewer than {needed} rows.",
        "Name another column, or another class with --positive.",
    ),
    "AUGMENT.TOO_MANY_CLASSES": Entry(
        "user",
        "The column {column} has {classes} classes; at most {limit} can be learnt at once.",
        "Nothing was measured.",
        "Ask about one class with --positive VALUE, or name another column.",
    ),
    "AUGMENT.NO_SUCH_VALUE": Entry(
        "user",
        "The column {column} has no such category, or too few rows of it.",
        "A class or group is named as COLUMN=VALUE, by a value that at least {needed} rows have; a column of "
        "numbers on a scale has none.",
        "Check the spelling of column and value.",
    ),
    "AUGMENT.METRIC": Entry(
        "usage",
        "The measure {metric} does not fit the column {column}.",
        "Numbers are scored by r2; classes by auc (two of them, or --positive), macro-f1 or balanced-accuracy.",
        "Leave --metric out, or name one that fits.",
    ),
    "AUGMENT.TOO_FEW_ROWS": Entry(
        "user",
        "The table has {rows} rows that can be used; advice needs at least {needed}.",
        "A third of them is held back to score on; fewer rows would measure chance alone.",
        "Use a larger table.",
    ),
    "AUGMENT.SIZE": Entry(
        "user",
        "A training table cannot have {rows} rows: {low} to {high} are possible.",
        "A third of the table is held back, and at most 10,000 rows are learnt from.",
        "Name another --size, or leave it out.",
    ),
    "AUGMENT.PARTIAL": Entry(
        "notice",
        "Stopped after {done} of {total} tasks.",
        "What was measured until then is valid; intervals are wider, and sizes may be missing.",
        "Run it again to have all of it.",
    ),
}
