"""Codes of runs that are kept and compared, and of drift against the last release."""

from __future__ import annotations

from synth_engine.contracts.catalogue.entry import Entry

ENTRIES: dict[str, Entry] = {
    "RUNS.NONE": Entry(
        "user",
        "No run is kept in this project yet.",
        "A run is kept whenever the synthetic table was measured.",
        "Do `cloister run PROJECT`, then compare.",
    ),
    "RUNS.NO_SUCH_RUN": Entry(
        "user",
        "There is no run {number} in this project.",
        "Kept runs: {known}. The oldest go once there are too many, unless they were released.",
        "Name one of those; `cloister runs PROJECT` lists them.",
    ),
    "RUNS.KEEP_RANGE": Entry(
        "usage",
        "Between {low} and {high} runs can be kept.",
        "Nothing was changed.",
        "Give --keep a number in that range.",
    ),
    "DRIFT.NOTHING_BEFORE": Entry(
        "user",
        "There is no earlier table to hold this one against.",
        "Drift is how far newer real rows moved from the last release, or from the table before.",
        "Import newer rows into a project that has a release or a table already.",
    ),
    "DRIFT.NOTHING_NEWER": Entry(
        "user",
        "The real table is the one that the last release was made from.",
        "There are no newer rows that could have moved.",
        "Import the newer file: `cloister import PROJECT FILE`.",
    ),
}
