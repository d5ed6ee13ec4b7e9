"""Texts of the section about augmentation: words for verdicts and plans."""

from __future__ import annotations

TITLE = "Augmentation"
HEAD = "Do synthetic rows help a model if they are added to real ones?"
NOTE = (
    "Real rows are held back that no generator sees. At several sizes a model learns from real rows alone, then "
    "with synthetic rows added, and is tested on the rows held back. None helps is a common and honest answer."
)
VERDICTS = {
    "helps": ("pass", "good", "Synthetic rows help"),
    "none-helps": ("none", "soft", "None helps"),
    "harms": ("fail", "bad", "Synthetic rows do harm"),
    "not-known": ("info", "warn", "Not known"),
}
"""Verdict -> icon, tone, headline."""
RUNNING = "Being measured"
EMPTY = "Not measured yet"
EMPTY_MORE = "Choose what the model is to predict, and measure."
STALE = "Out of date: the table or the plan has changed since. Measure again."
PARTIAL = "Stopped after {done} of {total} tasks. What was measured is kept."
STOPPED_NOTICE = "Stopped. What was measured is kept."
TARGET_FIELD = "Predicted column"
SEEDS_FIELD = "Seeds"
SEEDS_HINT = "More seeds take longer and tell smaller gains from chance."
SIZE_FIELD = "Real rows"
MEASURE, AGAIN = "Measure augmentation", "Measure again"
GRID = "What is added, and what it brings"
HEADS = (
    ("Added", ""),
    ("Rows", "Synthetic rows, the mean over seeds."),
    ("Score", "On real rows held back."),
    ("Gain", "Over real rows alone."),
    ("95 % interval", "Of the gain, not corrected for the number of plans."),
    ("Over repeats", "Over as many repeats of the real rows."),
    ("p", "Corrected for all sizes and plans."),
    ("Answer", ""),
)
NOTHING = "nothing"
RATIO = "{ratio} for each real row"
REBALANCE = "rebalance "
TOP_UP = "top up {group}"
WORDS = {
    "helps": ("pass", "helps", "good"),
    "harms": ("fail", "harms", "bad"),
    "copies": ("info", "repeats do as well", "faint"),
    "likely": ("info", "may help", "faint"),
    "no": ("none", "no", "faint"),
}
"""Answer of a plan -> icon, word, tone."""
CURVE = "Do more rows, real or synthetic, help to predict {target}?"
ALONE = "real rows alone"
SIZE_STEP = "size"
METRICS = {
    "auc": "Area under the ROC curve",
    "macro-f1": "F1, mean over classes",
    "balanced-accuracy": "Accuracy, mean over classes",
    "r2": "Share of variance explained",
}


def added(name: str) -> str:
    """What a plan adds."""
    if name.startswith(REBALANCE):
        return TOP_UP.format(group=name.removeprefix(REBALANCE))
    return RATIO.format(ratio=name)
