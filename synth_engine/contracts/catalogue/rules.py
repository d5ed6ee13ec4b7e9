"""Codes of rules: reading them, fitting them to a table, meeting them."""

from __future__ import annotations

from synth_engine.contracts.catalogue.entry import Entry

_NOTHING = "Nothing was done with any rule."

ENTRIES: dict[str, Entry] = {
    "RULES.SYNTAX": Entry(
        "user",
        "Rule {rule} cannot be read at position {place}: {expected} was expected there.",
        _NOTHING,
        "Look at that place. Column names that are no plain words stand in backticks, texts in double "
        'quotes, for instance: if age < 15 then `marital status` = "single".',
    ),
    "RULES.TOO_LARGE": Entry(
        "user",
        "Rule {rule} is larger than can be read safely ({what}, at most {limit}).",
        _NOTHING,
        "Split it into several rules.",
    ),
    "RULES.TOO_MANY": Entry(
        "user",
        "There are more rules than can be held at once (at most {limit}).",
        _NOTHING,
        "Keep the ones that matter, or join some with `and`.",
    ),
    "RULES.NO_CONDITION": Entry(
        "user",
        "Rule {rule} says a value, not what has to hold.",
        _NOTHING,
        "Compare it with something, for instance: total = a + b.",
    ),
    "RULES.NO_SUCH_COLUMN": Entry(
        "user",
        "Rule {rule} speaks of a column {column}, which the table has not.",
        _NOTHING,
        "Check the spelling; `cloister profile` lists the columns. A text stands in double quotes.",
    ),
    "RULES.CANNOT_COMPARE": Entry(
        "user",
        "Rule {rule} compares {column} with something of another kind.",
        'Numbers go with numbers, dates with dates such as "2024-01-31", categories with texts; the order '
        "of categories means nothing.",
        "Change the rule, or check with `cloister profile` what kind the column is.",
    ),
    "RULES.CANNOT_COUNT": Entry(
        "user",
        "Rule {rule} counts with {column}, which cannot be counted with that way.",
        "A sum takes numbers; of dates, one may be taken from another, or a number of days added.",
        "Change the rule.",
    ),
    "RULES.MADE_UP": Entry(
        "user",
        "Rule {rule} speaks of the identifier {column}, whose values are made up anew.",
        "Made-up identifiers differ from row to row and carry nothing; all they can meet is `unique`.",
        "Take the rule out, or give the column another role than identifier.",
    ),
    "RULES.LEFT_OUT": Entry(
        "user",
        "Rule {rule} speaks of the column {column}, which is left out of the synthetic table or holds free text.",
        "A rule about a column that is not there, or whose texts are replaced, can be neither met nor checked.",
        "Take the rule out; a column that is left out comes back with another role than ignored.",
    ),
    "RULES.FILE_UNREADABLE": Entry(
        "user",
        "The file of rules {path} cannot be read.",
        _NOTHING,
        "Check that it exists and that you may read it.",
    ),
    "RULES.FILE_INVALID": Entry(
        "user",
        "{path} is no file of rules.",
        _NOTHING,
        "Write one rule a line (UTF-8), or JSON: a list of rules as texts.",
    ),
    "RULES.BROKEN_IN_REAL": Entry(
        "notice",
        "Rule {rule} is broken by {rows} of the rows that are learnt from.",
        "The rule is met all the same: no synthetic row will break it.",
        "If the real rows are right, take the rule out; if they are wrong, nothing needs doing.",
    ),
    "SYNTH.RULE_NOT_MET": Entry(
        "user",
        "No row that meets rule {rule} (on {columns}) could be drawn.",
        "The model gives such rows never or hardly ever, or the rules contradict each other.",
        "Check the rule against the real table (`cloister plan PROJECT --show` counts its exceptions); loosen it "
        "or take it out.",
    ),
}
