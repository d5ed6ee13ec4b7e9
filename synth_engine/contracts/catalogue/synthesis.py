"""Codes of plans, synthesizers and models."""

from __future__ import annotations

from synth_engine.contracts.catalogue.entry import Entry

_UNCHANGED = "The plan is unchanged."
_NOTHING = "Nothing was generated."

ENTRIES: dict[str, Entry] = {
    "PLAN.HOLDOUT_RANGE": Entry(
        "user",
        "The share held back must lie between 0 and {limit}.",
        _UNCHANGED,
        "Choose a share in that range; 0.2 is a good one.",
    ),
    "PLAN.SEED_RANGE": Entry(
        "user", "The seed must be 0 or more.", _UNCHANGED, "Choose a whole number from 0 on."
    ),
    "PLAN.ROWS_RANGE": Entry(
        "user", "At least one row has to be generated.", _UNCHANGED, "Choose 1 row or more."
    ),
    "PLAN.COPIES_RANGE": Entry(
        "user",
        "The number of synthetic copies must be 1 to {limit}.",
        _UNCHANGED,
        "Choose a whole number from 1 to {limit}.",
    ),
    "PLAN.NO_SUCH_ROW": Entry(
        "user",
        "There is no row {row} to leave out: the table has {rows} rows.",
        _UNCHANGED,
        "Choose a row number from 1 to {rows}, as `cloister exposed` lists them.",
    ),
    "PLAN.NO_SUCH_COLUMN": Entry(
        "user",
        "There is no column {column}.",
        _UNCHANGED,
        "Choose a column of the table; `cloister profile` lists them.",
    ),
    "PLAN.COLUMN_WITHOUT_ROLE": Entry(
        "user",
        "The plan says nothing about the column {column}.",
        "The plan belongs to another table.",
        "Make a new plan from the profile.",
    ),
    "PLAN.NOT_PREDICTABLE": Entry(
        "user",
        "The column {column} can be neither a target nor a protected group.",
        "Identifiers, free text, constants and ignored columns carry no statistics.",
        "Choose another column, or give this one another role.",
    ),
    "PLAN.NOTHING_LEFT": Entry(
        "user",
        "Every column is left out.",
        _NOTHING,
        "Give at least one column a role other than ignored.",
    ),
    "PLAN.NO_SUCH_PURPOSE": Entry(
        "user",
        "There is no purpose called {name}.",
        _UNCHANGED,
        "Choose one of: {known}.",
    ),
    "PLAN.PURPOSE_NEEDS_GROUP": Entry(
        "user",
        "The purpose {name} needs a group: a column and one of its values.",
        _UNCHANGED,
        "Name it, for instance --purpose {name} --group 'column=value'.",
    ),
    "PLAN.GROUP_COLUMN": Entry(
        "user",
        "The column {column} names no groups that can be told apart.",
        _UNCHANGED,
        "Choose a column of categories, of yes and no, or of few whole numbers.",
    ),
    "PLAN.NO_SUCH_GROUP": Entry(
        "user",
        "The column {column} has no such group, or one of fewer than {least} rows.",
        "Groups of fewer rows than the policy's minimum are neither named nor enlarged. The plan is unchanged.",
        "Choose another value, spelt as in the table.",
    ),
    "PLAN.GROUP_WITHOUT_PURPOSE": Entry(
        "user",
        "A group can be named for the purpose augment only.",
        _UNCHANGED,
        "Say --purpose augment as well, or --where for rows of a group.",
    ),
    "PLAN.NO_DRAFT": Entry(
        "user",
        "There is no draft of a plan in this project.",
        _UNCHANGED,
        "Drafts are what the window keeps while a plan is edited; `cloister plan` changes the plan itself.",
    ),
    "PRESET.NAME": Entry(
        "user",
        "A preset cannot be called that.",
        "Nothing was kept.",
        "Use 1 to {limit} letters, numbers, spaces, dots or dashes, beginning with a letter or a number.",
    ),
    "PRESET.NONE": Entry(
        "user",
        "There is no preset called {name}.",
        "Nothing was changed.",
        "Kept presets: {known}.",
    ),
    "PRESET.EXISTS": Entry(
        "user",
        "There is a preset called {name} already.",
        "Nothing was changed.",
        "Choose another name, or delete the other preset first.",
    ),
    "PRESET.UNREADABLE": Entry(
        "user",
        "The kept presets could not be read.",
        "They were put aside as {path}; there are none now.",
        "Look at that file, or keep your presets anew.",
    ),
    "PRESET.TOO_NEW": Entry(
        "user",
        "The kept presets are of a newer version of Cloister.",
        "They are left as they are, and none is offered.",
        "Use that version, or remove {path}.",
    ),
    "PRESET.NOT_WRITABLE": Entry(
        "environment",
        "The presets cannot be written to {path}.",
        "Nothing was kept.",
        "Ask for the right to write there.",
    ),
    "PRESET.TOO_MANY": Entry(
        "user",
        "There are {limit} presets already.",
        "Nothing was kept.",
        "Delete one that is no longer needed.",
    ),
    "SYNTH.UNKNOWN": Entry(
        "user",
        "There is no synthesizer called {name}.",
        _NOTHING,
        "Choose one of: {known}.",
    ),
    "SYNTH.NOT_AVAILABLE": Entry(
        "user",
        "The synthesizer {name} needs an extra that is not installed.",
        _NOTHING,
        "Install the extra {extra}, or choose sequential-trees, which needs nothing.",
    ),
    "SYNTH.PARAMETER_UNKNOWN": Entry(
        "user",
        "The synthesizer has no parameter {name}.",
        _NOTHING,
        "Its parameters are: {known}.",
    ),
    "SYNTH.PARAMETER_RANGE": Entry(
        "user",
        "The parameter {name} cannot have that value.",
        _NOTHING,
        "Allowed: {allowed}.",
    ),
    "SYNTH.ARTEFACT_INVALID": Entry(
        "user",
        "The kept model is damaged or belongs to another synthesizer.",
        _NOTHING,
        "Fit again.",
    ),
    "SYNTH.ARTEFACT_TOO_NEW": Entry(
        "user",
        "The kept model has format {found}; this version knows formats up to {known}.",
        _NOTHING,
        "Use a newer Cloister, or fit again.",
    ),
    "SYNTH.KERNELS_MISSING": Entry(
        "environment",
        "The compiled part of the synthesizer is missing or of another version.",
        _NOTHING,
        "Install Cloister again; in a checkout run `make setup`.",
    ),
    "SYNTH.NOT_PERSISTABLE": Entry(
        "user",
        "A model of this synthesizer cannot be kept.",
        "It could only be kept in a form that runs code when it is opened.",
        "Leave --model-out away; plan and seed make the model again.",
    ),
    "SYNTH.CONDITION_COLUMN": Entry(
        "user",
        "There is no column {column} to set a condition on.",
        "No condition can be set on what the table has not, on what is left out, or on free text.",
        "Name another column of the synthetic table; `cloister profile` lists columns and their kinds.",
    ),
    "SYNTH.CONDITION_MADE_UP": Entry(
        "user",
        "No condition can be set on the identifier {column}: its values are made up anew.",
        _NOTHING,
        "Choose another column, or give this one another role than identifier.",
    ),
    "SYNTH.CONDITION_SYNTAX": Entry(
        "user",
        "Condition {number} cannot be read at position {place}: {expected} was expected there.",
        _NOTHING,
        "Write COLUMN=VALUE, a comparison such as `age >= 90` or `30 <= age <= 40`, or a list such as "
        '`sex in {{"Female"}}`. Column names that are no plain words stand in backticks.',
    ),
    "SYNTH.CONDITION_KIND": Entry(
        "user",
        "Condition {number} compares {column} with something of another kind.",
        'Numbers go with numbers, dates with dates such as "2024-01-31", categories with texts in double quotes.',
        "Change the condition, or check with `cloister profile` what kind the column is.",
    ),
    "SYNTH.CONDITIONS_TOO_MANY": Entry(
        "user",
        "There are more conditions than can be held at once (at most {limit}).",
        _NOTHING,
        "Join some with `and`.",
    ),
    "SYNTH.CONDITION_NOT_MET": Entry(
        "user",
        "Rows that meet {which} could not be drawn: {met} were found.",
        "The model gives such rows never or hardly ever: too few real rows have them, or the conditions contradict "
        "each other.",
        "Check the spelling of the values; else loosen the conditions.",
    ),
    "SYNTH.APPEND_ROWS": Entry(
        "user",
        "There are {rows} real rows already: nothing is missing to the size asked for.",
        _NOTHING,
        "Say with --rows how many rows there are to be in all, the real ones included.",
    ),
    "SYNTH.CANNOT_FILL": Entry(
        "user",
        "Models of {name} cannot fill gaps.",
        _NOTHING,
        "Leave --synthesizer away: sequential-trees can.",
    ),
    "SYNTH.REBALANCE_SYNTAX": Entry(
        "user",
        "The shares for {column} cannot be read.",
        _NOTHING,
        "Write COLUMN=VALUE:SHARE,VALUE:SHARE with each value once and shares such as 0.3 or 30%.",
    ),
    "SYNTH.REBALANCE_SHARES": Entry(
        "user",
        "The shares for {column} are more than 1 in all.",
        _NOTHING,
        "Give shares that add up to 1, or to less: what is left goes to the other values.",
    ),
}
