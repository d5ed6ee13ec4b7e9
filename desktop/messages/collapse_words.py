"""Texts of the collapse page: words for lights, policies and axes, and every question a picture answers."""

from __future__ import annotations

from desktop.messages.tongue import locale, many, mark, tr

TITLE = mark("Collapse")
HINT = mark("Train on its own output, again and again: what is lost? (Ctrl+K)")
LEAD = mark(
    "What is lost when generators learn from what generators made? No release waits for this."
)
INTRO = (
    mark(
        "Your generator is trained on its own rows again and again, on this table, and each time held against real "
        "rows that it never saw."
    ),
    mark(
        "Afterwards you know whether what you plan lasts, what goes first, and how many real rows keep it."
    ),
)
EMPTY = mark("Not measured yet")
NEEDS_PLAN = mark("Import a table first; its plan says which generator is tried.")

LIGHTS = {
    "green": ("pass", mark("lasts"), "good", mark("Green: what you plan lasts")),
    "amber": ("stale", mark("may not last"), "warn", mark("Amber: what you plan may not last")),
    "red": ("fail", mark("does not last"), "bad", mark("Red: what you plan does not last")),
}
"""Light -> icon, word, tone, headline."""
YARDSTICK = mark("yardstick")
UNKNOWN_LIGHT = ("none", mark("not known"), "faint", mark("Not known"))

ARMS = {
    "control": mark("real rows every time"),
    "replace": mark("synthetic rows alone"),
    "accumulate": mark("real rows and all generations"),
    "accumulate-subsample": mark("the same, drawn down"),
    "real-05": mark("5 % real rows"),
    "real-10": mark("10 % real rows"),
    "real-25": mark("25 % real rows"),
    "real-50": mark("50 % real rows"),
    "planned": mark("what you plan"),
    "bootstrap": mark("chance alone, no generator"),
}
"""Policy -> what the next generation learns from, as short as a plot needs it."""

AXES = {
    "": mark("Collapse index"),
    "tails": mark("Very small and very large numbers"),
    "spread": mark("Spread of numbers"),
    "rare": mark("Rare groups"),
    "unique": mark("Distinct values"),
    "coverage": mark("Combinations of three columns"),
    "k_marginal": mark("Three-way tables"),
    "association": mark("Relations between columns"),
    "detection": mark("Cannot be told from real rows"),
    "downstream": mark("Use for prediction"),
    "subgroup": mark("The worst protected group"),
    "memorisation": mark("No copying of real rows"),
}
"""What a curve shows; the empty name is the index."""

QUESTIONS = {
    "": mark("How many points of a hundred are lost, generation by generation?"),
    "tails": mark("Are very small and very large numbers still there?"),
    "spread": mark("Do numbers still spread as widely?"),
    "rare": mark("Do rare groups survive?"),
    "unique": mark("Do columns keep their distinct values?"),
    "coverage": mark("Do combinations of three columns still occur?"),
    "k_marginal": mark("Are three-way tables still right?"),
    "association": mark("Do columns still hang together?"),
    "detection": mark("Can a model tell the rows from real ones?"),
    "downstream": mark("Can one still predict with it?"),
    "subgroup": mark("What is left of the worst protected group?"),
    "memorisation": mark("Does it copy real rows instead?"),
}
"""Axis -> the question its curves answer."""

INDEX_UNIT = mark("points lost (0 is as good as a fresh model of real rows)")
AXIS_UNIT = mark("of what fresh real rows have")
BANDS = mark("Lines are means over seeds, bands their 95 % intervals.")
LOST_A = mark("{name}: {points} points are lost by generation {generation}.")
LEFT_A = mark("{name}: {share} is left in generation {generation}.")
COLUMNS_A = mark("{column}: {share} is left in the end.")
LEAST_A = mark("{name} loses the least: {points} points in the end.")
WHICH_COLUMNS = mark("Which columns are lost first?")
COLUMNS_NOTE = mark(
    "Percent that is left of what a fresh model of the real rows has. The darker, the more is lost; "
    "the worst column is at the top."
)
WHICH_GENERATOR = mark("Which generator lasts?")
COLUMNS_MOST = mark("The {shown} worst of {all} columns.")
GONE_NOTE = mark(
    "Groups that are missing in the last generation in at least half of the seeds, and that a fresh model of the "
    "real rows still has. The largest first."
)
GONE_NONE = mark("No group that may be named is gone.")
ARMS_NOTE = mark(
    "Index: points of a hundred lost after the last generation, with its 95 % interval. Lacks: the same against "
    "real rows, the model's own error included. Half-life: generations until half is lost."
)
GENERATORS_NOTE = mark(
    "Ordered by what is left of the real rows in the end. A generator that has little to lose from the start "
    "has a small index and is still no good one."
)
TABS = (
    mark("How fast?"),
    mark("What goes first?"),
    mark("Who vanishes?"),
    mark("Which policy lasts?"),
    mark("Generators"),
    mark("Ask"),
)
ASK_TAB, ASK_AGAIN_TAB = mark("Ask"), mark("Ask again")

SHARES_HEAD = mark("How many real rows does it take?")
SHARES_NOTE = mark(
    "The smallest measured share of real rows from which on nothing more than two points is lost. "
    "100 %: no measured share does."
)
FACTS_HEAD = mark("How was it measured?")

PLAN_QUESTION = mark("What do you plan?")
PLANS = {
    "replace": (
        mark("Only synthetic rows afterwards"),
        mark("Each generator learns from the rows of the last one alone."),
    ),
    "accumulate": (
        mark("Keep all real rows and add to them"),
        mark("Each generator learns from the real rows and everything made so far."),
    ),
    "share": (
        mark("Keep a share of real rows"),
        mark(
            "Each generator learns from that share of real rows; the rest comes from the last generation."
        ),
    ),
}
"""Plan -> label, what it means."""
SHARES = (0.05, 0.1, 0.25, 0.5)
OTHER_SHARE = mark("another")
SHARE_FIELD = mark("Share of real rows")
OTHER_FIELD = mark("Another share of real rows")
GENERATIONS_FIELD = mark("Generations")
GENERATORS_HEAD = mark("Which generator? One to three, side by side")
THE_PLANS = mark("{title} (the plan's)")
DETAILS = mark("Details")
SEEDS_FIELD = mark("Seeds")
SEEDS_HINT = mark(
    "Repetitions with other halves of the table; more of them make intervals narrower."
)
BUDGET_FIELD = mark("Rows a generation learns from")
BUDGET_AUTO = mark("as many as there are, 10 000 at most")
TARGET_FIELD = mark("Predicted column")
TARGET_PLAN = mark("as in the plan")
ARMS_HEAD = mark("Compared with")
ARMS_HINT = mark("What you plan and real rows every time are always measured.")

MEASURE, AGAIN, GO_ON = mark("Measure"), mark("Measure again"), mark("Go on")
GO_ON_HINT = mark("Finish what was stopped; what is measured is not measured again.")
USE = mark("Use this advice")
USED = mark("The question is set as advised.")
USED_TODO = mark("Press Measure to see whether it lasts.")
ADVICE = mark("What to do")
GENERATOR_FIELD = mark("Generator")
AXIS_FIELD = mark("Show")
ARM_FIELD = mark("Policy")
ALL_ARMS = mark("All policies")

STOPPED_WORD = mark("stopped")
STOPPED_HEAD = mark("Stopped: not known yet whether it lasts")
STALE_WORD = mark("out of date")
STALE = mark("Out of date: the table or the plan has changed since. Measure again.")
STOPPED = mark(
    "Stopped after {done} of {total} tasks. What is shown is valid but less sure; press Go on to finish it."
)
STOPPED_NOTICE = mark("Stopped. What was measured is kept.")
STOPPED_TODO = mark("Press Go on to finish it.")
RUNNING = mark("Being measured")
RUNNING_MORE = mark(
    "You can go on working meanwhile. Cancel keeps what is done; Go on finishes it another time."
)
TASK = mark("Retraining: task {done} of {total}")
STARTING = mark("Retraining starts")

ESTIMATE_UNKNOWN = mark("{tasks} tasks; the first ones tell how long they take.")
ESTIMATE = mark("{tasks} tasks, about {time}. The estimate gets surer while it runs.")
ESTIMATE_PACED = mark(
    "{tasks} tasks, about {time} at the pace of the last run; what is kept costs nothing again."
)

COLUMN, GROUP = mark("Column"), mark("Group")
GENERATION = mark("generation")
ARM_HEADS = (
    (mark("Each learns from"), ""),
    (mark("Index"), ""),
    (mark("95 % interval"), ""),
    (mark("Lacks"), ""),
    (mark("Half-life"), mark("Generations until half is lost.")),
    (mark("Goes first"), ""),
    (mark("Verdict"), ""),
)
GENERATOR_HEADS = (
    mark("Generator"),
    mark("Index"),
    mark("Lacks at first"),
    mark("Lacks in the end"),
    mark("Half-life"),
    mark("Verdict"),
)
FACTS = (
    mark("Rows a generation learns from"),
    mark("Real rows it is held against"),
    mark("Generations"),
    mark("Seeds"),
    mark("Predicted column"),
    mark("Watched columns"),
)
NO_COLUMN = mark("none")
TO = mark("{low} to {high}")
RUNNING_WORD, EMPTY_WORD = mark("being measured"), mark("not measured yet")
NOTHING = mark("nothing")
NONE = "–"
"""A figure that is not known."""


def light(name: str) -> tuple[str, str, str, str]:
    """Icon, word, tone and headline of a light."""
    icon, word, tone, headline = LIGHTS.get(name, UNKNOWN_LIGHT)
    return icon, tr(word), tone, tr(headline)


def arm(name: str) -> str:
    """Short words for a policy."""
    return tr(ARMS.get(name, name))


def axis(name: str) -> str:
    """Words for an axis."""
    return tr(AXES.get(name, name.replace("_", " ")))


def question(name: str) -> str:
    """What the curves of an axis answer."""
    return tr(QUESTIONS[name]) if name in QUESTIONS else f"{axis(name)}?"


def duration(seconds: float) -> str:
    """How long, as roughly as it is known."""
    if seconds < 50:
        return many("{n} second", "{n} seconds", max(10, 10 * round(seconds / 10)))
    minutes = seconds / 60
    if minutes < 90:
        return many("{n} minute", "{n} minutes", round(minutes) or 1)
    return tr("{n} hours", n=locale().toString(minutes / 60, "f", 1))


def gone_unnamed(count: int) -> str:
    """How many groups are gone that cannot be named."""
    return many(
        "{n} more is gone that too few real rows have to be named.",
        "{n} more are gone that too few real rows have to be named.",
        count,
    )
