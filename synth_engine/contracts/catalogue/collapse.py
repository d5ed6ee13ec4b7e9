"""Codes of the collapse profile."""

from __future__ import annotations

from synth_engine.contracts.catalogue.entry import Entry

ENTRIES: dict[str, Entry] = {
    "COLLAPSE.NO_SUCH_ARM": Entry(
        "usage",
        "There is no arm {arm}.",
        "Nothing was measured.",
        "The arms are: {known}.",
    ),
    "COLLAPSE.NO_PLAN": Entry(
        "usage",
        "The arm planned was asked for, and no plan was given.",
        "Nothing was measured.",
        "Say what the plan is, for instance --plan real-share=0.25.",
    ),
    "COLLAPSE.PLAN_UNKNOWN": Entry(
        "usage",
        "A plan does not say {name}.",
        "Nothing was measured.",
        "Write real-share=SHARE with a share from 0 to 1, or accumulate=yes.",
    ),
    "COLLAPSE.TOO_FEW_ROWS": Entry(
        "user",
        "The table has {rows} rows that can be used; a collapse profile needs at least {needed}.",
        "Half of them are held back to compare with; fewer rows would measure chance alone.",
        "Use a larger table.",
    ),
    "COLLAPSE.NO_SUCH_COLUMN": Entry(
        "user",
        "There is no column {column} that could be compared.",
        "Identifiers, free text and constants are left out; a protected column must be one of categories.",
        "Check the spelling, or leave it out.",
    ),
    "COLLAPSE.RESUME_OTHER": Entry(
        "user",
        "The kept results in {path} belong to another table, seed or setting, or are no such results.",
        "Nothing was measured and nothing was changed.",
        "Name another file with --resume, or repeat the command they were made with.",
    ),
    "COLLAPSE.RESUME_PROJECT": Entry(
        "usage",
        "A project keeps the figures itself: --resume FILE is for tables.",
        "Nothing was measured.",
        "Leave --resume out: a project goes on from what it kept. To measure all of it again, say --anew.",
    ),
    "COLLAPSE.PARTIAL": Entry(
        "notice",
        "The profile was stopped after {done} of {total} tasks.",
        "What was measured until then is valid; intervals are wider, and arms or generations may be missing.",
        "Run it again to finish it: a project goes on by itself, a table with --resume FILE.",
    ),
}
