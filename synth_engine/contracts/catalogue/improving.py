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
    "RUNS.QUEUE_FULL": Entry(
        "user",
        "No more than {limit} runs can wait.",
        "The queue is as it was.",
        "Let some of them run, or take some out: `cloister queue PROJECT --clear`.",
    ),
    "RUNS.NOT_QUEUED": Entry(
        "user",
        "There is no run {number} in the queue.",
        "It may have begun already. The queue is as it was.",
        "`cloister queue PROJECT` lists the runs that wait.",
    ),
    "RUNS.QUEUE_WORDS": Entry(
        "usage",
        "The words of a queued run could not be read: {text}.",
        "They say how its plan differs, such as synthesizer=gaussian-copula,seed=4,rows=500; any other name is a "
        "parameter of the synthesizer. seed, rows and copies are whole numbers. Nothing was queued.",
        "Write NAME=VALUE, with commas between.",
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
