"""Texts about kept runs and drift."""

from __future__ import annotations

from desktop.messages.tongue import mark

CHANGES = {
    "better": ("pass", mark("better"), "good"),
    "worse": ("fail", mark("worse"), "bad"),
    "same": ("none", mark("within noise"), "faint"),
    "unknown": ("info", mark("not known"), "faint"),
}
"""Change -> icon, word, tone."""

WHY = {
    "only-in-one": mark("Only one of the two runs has this figure."),
    "no-interval": mark("The figure has no interval, so its noise is not known."),
    "no-ceiling": mark("Best is what fresh real rows have, and one of the runs does not know it."),
}

DRIFT = {
    "holds": ("pass", "good", mark("Still describes the new data")),
    "moved": ("info", "soft", mark("A little moved")),
    "outdated": ("stale", "warn", mark("No longer describes the new data")),
    "unknown": ("none", "soft", mark("Not known")),
}
"""Verdict -> icon, tone, word."""

DRIFT_TITLE = mark("Drift")
DRIFT_SAYS = mark("Drift: {word}")
DRIFT_Q = mark("Which columns moved, and how far?")
DRIFT_A = mark("Farthest: {column}, {psi}. Beyond chance: {moved} of {all} columns.")
DRIFT_NOTE = mark(
    "How differently the values of a column are spread now (population stability index): 0 is not at all, from "
    "{matters} on it deserves a look. Press a column to see it below."
)
DRIFT_SERIES = mark("moved by")
DRIFT_LOOK = mark("deserves a look")
DRIFT_MOVED, DRIFT_CHANCE = mark("beyond chance"), mark("chance")
NO_RUNS = mark(
    "There is one run so far. Change the plan, measure again, and both stand here side by side."
)
LABEL = mark("Run {number}, {at}: {method}")
LABEL_RELEASED = mark("Run {number}, {at}, released: {method}")
SENTENCE = mark(
    "Run {b} against run {a}: better on {better}, worse on {worse} of {total} measures; the rest within noise."
)
TO_PLAN = mark("Open the plan")
NOTHING_CHANGED = mark("Nothing changed in the plan.")
NOTE = mark(
    "Worst first. A figure counts as better or worse only beyond the noise of both runs, with all figures "
    "asked at once."
)
LATER, EARLIER, AGAINST = mark("Run to look at"), mark("Run to compare it with"), mark("against")
PLAN_CHANGED = mark("What changed in the plan")
LIST = mark("What changed, the worst first")
HEAD_MEASURED, HEAD_FAMILY, HEAD_RUN = mark("Measured"), mark("Family"), mark("Run {number}")
HEAD_DIFFERENCE = mark("Difference")
HEAD_DIFFERENCE_HINT = mark("The run minus the one it is held against.")
HEAD_CHANGE = mark("Change")
INTERVAL = mark("95 % interval of the difference: {low} to {high}")
TRIED = mark("Try on the same held-back rows")
METHOD, PARAMETERS, SEED = mark("Method"), mark("Set"), mark("Seed")
POLICY, LEARNT, WHEN = mark("Release policy"), mark("Real rows"), mark("When")
POLICY_IS = mark("{title}, version {version}")
VERDICTS = {
    "pass": ("pass", mark("policy met"), "good"),
    "fail": ("fail", mark("policy not met"), "bad"),
}
MOVED_Q = mark("Which figures got better or worse beyond noise?")
MOVED_A = mark("{better} better, {worse} worse; the rest within noise or not known.")
MOVED_NOTE = mark(
    "Each figure's change, in widths of its own noise: between the dashed lines it may be chance. Beyond the ends "
    "is drawn at the ends. Right is better."
)
WORSE_SIDE, BETTER_SIDE = mark("worse"), mark("better")
FROM_TO = mark("{a}, then {b}")
PARTS_Q = mark("{title}: which parts changed most?")
PARTS_A = mark("Most: {label}, {a} and then {b}. Parts have no interval: look, do not conclude.")
PARTS_NONE = mark("Choose a figure in the list that has columns, pairs or groups in both runs.")
PARTS_NONE_Q = mark("Which parts of a figure changed most?")
WHAT = mark("What")

AGAIN = mark("Run again")
AGAIN_OF = mark("Run again: run {number}")
AGAIN_HINT = mark(
    "Takes the plan of this run, and does whatever is missing or out of date under it."
)
AGAIN_STARTING = mark("Taking the plan of run {number}…")
