"""Texts of the section about augmentation: words for verdicts and plans."""

from __future__ import annotations

from desktop.messages import words
from desktop.messages.tongue import mark, tr

TITLE = mark("Augmentation")
HEAD = mark("Do synthetic rows help a model if they are added to real ones?")
NOTE = mark(
    "Real rows are held back that no generator sees. At several sizes a model learns from real rows alone, then "
    "with synthetic rows added, and is tested on the rows held back. None helps is a common and honest answer."
)
VERDICTS = {
    "helps": ("pass", "good", mark("Synthetic rows help")),
    "none-helps": ("none", "soft", mark("None helps")),
    "harms": ("fail", "bad", mark("Synthetic rows do harm")),
    "not-known": ("info", "warn", mark("Not known")),
}
"""Verdict -> icon, tone, headline."""
RUNNING = mark("Being measured")
EMPTY = mark("Not measured yet")
EMPTY_MORE = mark("Choose what the model is to predict, and measure.")
STALE = mark("Out of date: the table or the plan has changed since. Measure again.")
PARTIAL = mark("Stopped after {done} of {total} tasks. What was measured is kept.")
STOPPED_NOTICE = mark("Stopped. What was measured is kept.")
TARGET_FIELD = mark("Predicted column")
SEEDS_FIELD = mark("Seeds")
SEEDS_HINT = mark("More seeds take longer and tell smaller gains from chance.")
SIZE_FIELD = mark("Real rows")
MEASURE, AGAIN = mark("Measure augmentation"), mark("Measure again")
GRID = mark("What is added, and what it brings")
GRID_SAYS = mark("{metric} of {target}, {rows} real rows.")
HEADS = (
    (mark("Added"), ""),
    (mark("Rows"), mark("Synthetic rows, the mean over seeds.")),
    (mark("Score"), mark("On real rows held back.")),
    (mark("Gain"), mark("Over real rows alone.")),
    (mark("95 % interval"), mark("Of the gain, not corrected for the number of plans.")),
    (mark("Over repeats"), mark("Over as many repeats of the real rows.")),
    ("p", mark("Corrected for all sizes and plans.")),
    (mark("Answer"), ""),
)
TO = mark("{low} to {high}")
NOTHING = mark("nothing")
RATIO = mark("{ratio} for each real row")
REBALANCE = "rebalance "
TOP_UP = mark("top up {group}")
WORDS = {
    "helps": ("pass", mark("helps"), "good"),
    "harms": ("fail", mark("harms"), "bad"),
    "copies": ("info", mark("repeats do as well"), "faint"),
    "likely": ("info", mark("may help"), "faint"),
    "no": ("none", mark("no"), "faint"),
}
"""Answer of a plan -> icon, word, tone."""
CURVE = mark("Do more rows, real or synthetic, help to predict {target}?")
ALONE = mark("real rows alone")
CURVE_A = mark("{rows} real rows alone: {score}; the best addition: {best}.")
BRINGS_Q = mark("What does each addition bring to predicting {target}?")
BRINGS_A = mark("Most: {added}, {gain} ({low} to {high}) over {rows} real rows alone.")
BRINGS_NOTE = mark(
    "Lines are 95 % intervals of the gain. One that crosses the dashed line may be chance alone."
)
BRINGS = mark("gain")
SIZE_STEP = mark("size")
METRICS = {
    "auc": mark("Area under the ROC curve"),
    "macro-f1": mark("F1, mean over classes"),
    "balanced-accuracy": mark("Accuracy, mean over classes"),
    "r2": mark("Share of variance explained"),
}


def added(name: str) -> str:
    """What a plan adds."""
    if name.startswith(REBALANCE):
        group = name.removeprefix(REBALANCE).replace("=", " = ", 1)
        return tr(TOP_UP, group=group)
    return tr(RATIO, ratio=words.short(float(name), 3))
