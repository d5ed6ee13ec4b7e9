"""Texts of the collapse page: words for lights, policies and axes, and every question a picture answers."""

from __future__ import annotations

TITLE = "Collapse"
HINT = "Train on its own output, again and again: what is lost? (Ctrl+K)"
LEAD = "What is lost when generators learn from what generators made? No release waits for this."
INTRO = (
    "Your generator is trained on its own rows again and again, on this table, and each time held against real "
    "rows that it never saw.",
    "Afterwards you know whether what you plan lasts, what goes first, and how many real rows keep it.",
)
EMPTY = "Not measured yet"
NEEDS_PLAN = "Import a table first; its plan says which generator is tried."

LIGHTS = {
    "green": ("pass", "lasts", "good", "Green: what you plan lasts"),
    "amber": ("stale", "may not last", "warn", "Amber: what you plan may not last"),
    "red": ("fail", "does not last", "bad", "Red: what you plan does not last"),
}
"""Light -> icon, word, tone, headline."""
YARDSTICK = "yardstick"
UNKNOWN_LIGHT = ("none", "not known", "faint", "Not known")

ARMS = {
    "control": "real rows every time",
    "replace": "synthetic rows alone",
    "accumulate": "real rows and all generations",
    "accumulate-subsample": "the same, drawn down",
    "real-05": "5 % real rows",
    "real-10": "10 % real rows",
    "real-25": "25 % real rows",
    "real-50": "50 % real rows",
    "planned": "what you plan",
    "bootstrap": "chance alone, no generator",
}
"""Policy -> what the next generation learns from, as short as a plot needs it."""

AXES = {
    "": "Collapse index",
    "tails": "Very small and very large numbers",
    "spread": "Spread of numbers",
    "rare": "Rare groups",
    "unique": "Distinct values",
    "coverage": "Combinations of three columns",
    "k_marginal": "Three-way tables",
    "association": "Relations between columns",
    "detection": "Cannot be told from real rows",
    "downstream": "Use for prediction",
    "subgroup": "The worst protected group",
    "memorisation": "No copying of real rows",
}
"""What a curve shows; the empty name is the index."""

QUESTIONS = {
    "": "How many points of a hundred are lost, generation by generation?",
    "tails": "Are very small and very large numbers still there?",
    "spread": "Do numbers still spread as widely?",
    "rare": "Do rare groups survive?",
    "unique": "Do columns keep their distinct values?",
    "coverage": "Do combinations of three columns still occur?",
    "k_marginal": "Are three-way tables still right?",
    "association": "Do columns still hang together?",
    "detection": "Can a model tell the rows from real ones?",
    "downstream": "Can one still predict with it?",
    "subgroup": "What is left of the worst protected group?",
    "memorisation": "Does it copy real rows instead?",
}
"""Axis -> the question its curves answer."""

INDEX_UNIT = "points lost (0 is as good as a fresh model of real rows)"
AXIS_UNIT = "of what fresh real rows have"
BANDS = "Lines are means over seeds, bands their 95 % intervals. Point at a line, or copy the figures, for numbers."
WHICH_COLUMNS = "Which columns are lost first?"
COLUMNS_NOTE = (
    "Percent that is left of what a fresh model of the real rows has. The darker, the more is lost; "
    "the worst column is at the top."
)
WHICH_GENERATOR = "Which generator lasts?"
COLUMNS_MOST = "The {shown} worst of {all} columns."
GONE_NOTE = (
    "Groups that are missing in the last generation in at least half of the seeds, and that a fresh model of the "
    "real rows still has. The largest first."
)
GONE_NONE = "No group that may be named is gone."
GONE_UNNAMED = "{count} more are gone that too few real rows have to be named."
GONE_UNNAMED_ONE = "One more is gone that too few real rows have to be named."
ARMS_NOTE = (
    "Index: points of a hundred lost after the last generation, with its 95 % interval. Lacks: the same against "
    "real rows, the model's own error included. Half-life: generations until half is lost."
)
GENERATORS_NOTE = (
    "Ordered by what is left of the real rows in the end. A generator that has little to lose from the start "
    "has a small index and is still no good one."
)
TABS = (
    "How fast?",
    "What goes first?",
    "Who vanishes?",
    "Which policy lasts?",
    "Generators",
    "Ask",
)
ASK_TAB, ASK_AGAIN_TAB = "Ask", "Ask again"

SHARES_HEAD = "How many real rows does it take?"
SHARES_NOTE = (
    "The smallest measured share of real rows from which on nothing more than two points is lost. "
    "100 %: no measured share does."
)
FACTS_HEAD = "How was it measured?"

PLAN_QUESTION = "What do you plan?"
PLANS = {
    "replace": (
        "Only synthetic rows afterwards",
        "Each generator learns from the rows of the last one alone.",
    ),
    "accumulate": (
        "Keep all real rows and add to them",
        "Each generator learns from the real rows and everything made so far.",
    ),
    "share": (
        "Keep a share of real rows",
        "Each generator learns from that share of real rows; the rest comes from the last generation.",
    ),
}
"""Plan -> label, what it means."""
SHARES = (0.05, 0.1, 0.25, 0.5)
OTHER_SHARE = "another"
SHARE_FIELD = "Share of real rows"
OTHER_FIELD = "Another share of real rows"
GENERATIONS_FIELD = "Generations"
GENERATORS_HEAD = "Which generator? One to three, side by side"
THE_PLANS = "{title} (the plan's)"
DETAILS = "Details"
SEEDS_FIELD = "Seeds"
SEEDS_HINT = "Repetitions with other halves of the table; more of them make intervals narrower."
BUDGET_FIELD = "Rows a generation learns from"
BUDGET_AUTO = "as many as there are, 10 000 at most"
TARGET_FIELD = "Predicted column"
TARGET_PLAN = "as in the plan"
ARMS_HEAD = "Compared with"
ARMS_HINT = "What you plan and real rows every time are always measured."

MEASURE, AGAIN, GO_ON = "Measure", "Measure again", "Go on"
GO_ON_HINT = "Finish what was stopped; what is measured is not measured again."
USE = "Use this advice"
USED = "The question is set as advised."
USED_TODO = "Press Measure to see whether it lasts."
ADVICE = "What to do"
GENERATOR_FIELD = "Generator"
AXIS_FIELD = "Show"
ARM_FIELD = "Policy"
ALL_ARMS = "All policies"

STOPPED_WORD = "stopped"
STOPPED_HEAD = "Stopped: not known yet whether it lasts"
STALE_WORD = "out of date"
STALE = "Out of date: the table or the plan has changed since. Measure again."
STOPPED = "Stopped after {done} of {total} tasks. What is shown is valid but less sure; press Go on to finish it."
STOPPED_NOTICE = "Stopped. What was measured is kept."
STOPPED_TODO = "Press Go on to finish it."
RUNNING = "Being measured"
RUNNING_MORE = (
    "You can go on working meanwhile. Cancel keeps what is done; Go on finishes it another time."
)
TASK = "Retraining: task {done} of {total}"
STARTING = "Retraining starts"

ESTIMATE_UNKNOWN = "{tasks} tasks; the first ones tell how long they take."
ESTIMATE = "{tasks} tasks, about {time}. The estimate gets surer while it runs."
ESTIMATE_PACED = (
    "{tasks} tasks, about {time} at the pace of the last run; what is kept costs nothing again."
)

COPY, SAVE = "Copy", "Save…"
COPY_NAME, SAVE_NAME = "Copy this figure: {title}", "Save this figure: {title}"
COPIED, SAVED = "Copied", "Saved"
SAVE_FILTER = "Picture (*.png);;Figures (*.csv)"
NOT_SAVED = "It could not be written there."

NOTHING = "nothing"
NONE = "–"
"""A figure that is not known."""


def light(name: str) -> tuple[str, str, str, str]:
    """Icon, word, tone and headline of a light."""
    return LIGHTS.get(name, UNKNOWN_LIGHT)


def arm(name: str) -> str:
    """Short words for a policy."""
    return ARMS.get(name, name)


def axis(name: str) -> str:
    """Words for an axis."""
    return AXES.get(name, name.replace("_", " "))


def question(name: str) -> str:
    """What the curves of an axis answer."""
    return QUESTIONS.get(name, axis(name) + "?")


def duration(seconds: float) -> str:
    """How long, as roughly as it is known."""
    if seconds < 50:
        return f"{max(10, 10 * round(seconds / 10)):.0f} seconds"
    minutes = seconds / 60
    if minutes < 1.5:
        return "a minute"
    if minutes < 90:
        return f"{minutes:.0f} minutes"
    return f"{minutes / 60:.1f} hours"
