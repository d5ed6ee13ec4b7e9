"""Texts of the result page: the verdict, questions over plots, what can be done, explanations."""

from __future__ import annotations

from desktop.messages.tongue import many, mark

LEAD = mark(
    "May the table leave, and why. Every figure stands beside what fresh real rows score: nobody can do "
    "better than they, and nobody needs to."
)

# -- tabs -----------------------------------------------------------------------------------------

FIDELITY, UTILITY, PRIVACY, FAIRNESS = "fidelity", "utility", "privacy", "fairness"
COLLAPSE, ROWS, COMPARE = "collapse", "rows", "compare"
TABS = {
    FIDELITY: mark("Fidelity"),
    UTILITY: mark("Utility"),
    PRIVACY: mark("Privacy"),
    FAIRNESS: mark("Fairness"),
    COLLAPSE: mark("Collapse"),
    ROWS: mark("Rows"),
    COMPARE: mark("Compare runs"),
}
TAB_TIPS = {
    FIDELITY: mark("Does the synthetic table look like the real one?"),
    UTILITY: mark("Does what is learnt from it hold for real people?"),
    PRIVACY: mark("Can somebody in the real table be found or learnt about?"),
    FAIRNESS: mark("Is every group drawn as well as the others?"),
    COLLAPSE: mark("What is lost if generators learn from its rows?"),
    ROWS: mark("The synthetic rows themselves."),
    COMPARE: mark("One run beside another: what changed, and what got better or worse."),
}
TAB_FAILS = mark("{title} · {number} fail")
TOPICS = {
    FIDELITY: "guide/user/verdict#fidelity",
    UTILITY: "guide/user/verdict#utility",
    PRIVACY: "guide/user/verdict#privacy",
    FAIRNESS: "guide/user/verdict#fairness",
    COLLAPSE: "collapse",
    COMPARE: "compare",
}

# -- the verdict ----------------------------------------------------------------------------------

EMPTY = mark("Not measured yet")
EMPTY_MORE = mark(
    "Measuring holds the synthetic rows against the real ones and against real rows that nothing learnt from. It "
    "takes seconds for small tables and a few minutes for large ones."
)
EMPTY_FIRST = mark("First make synthetic rows: the step before this one.")
MEASURING = mark("Being measured")
MEASURING_MORE = mark("Figures so far: {number}. The verdict comes when all are there.")
STALE = mark("This result is out of date")
STALE_MORE = mark("Because {reason}. Measure again before anything leaves.")
PASSES = mark("The table may be released under the policy “{policy}”.")
FAILS_ONE = mark("The table may not leave yet: one of {judged} judged figures fails “{policy}”.")
FAILS = mark("The table may not leave yet: {failing} of {judged} judged figures fail “{policy}”.")
NOTHING_JUDGED = mark("The table may not leave yet: nothing of “{policy}” could be judged.")
PRIVACY_HOLDS = mark(
    "Privacy: every attack that was tried did no better on people in the table than the policy allows."
)
PRIVACY_FAILS = mark(
    "Privacy: {names} found out more about people in the table than the policy allows."
)
PRIVACY_OPEN = mark(
    "Privacy: {names} could not be judged, and what the policy asks of it counts as not met."
)
PRIVACY_NOT = mark("Privacy: nothing was measured; hold real rows back in the plan.")
DECIDED = mark("What decided it")
DECIDED_PASS = mark("What came nearest to its bound")
DECIDED_LINE = mark("{title}: {value}, asked {threshold}")
DECIDED_SURELY = mark(
    "{title}: {value}, asked {threshold}; by chance it may be {low} to {high}, so it was not shown to be broken"
)
DECIDED_ALONE = mark(
    "{title}: {value}; without fresh real rows to judge it by, it counts as not met"
)
DECIDED_NONE = mark("{title}: no figure, and the policy asks for one")
MORE_FAIL = mark("and {number} more, in the tabs below")
NEXT = mark("What to do next")
NEXT_RELEASE = mark("Go on to the release, where the decision is made and signed.")
NEXT_MEND = mark("{title}. It is the first of what can be done; every tab has more.")
NEXT_LOOK = mark("Look at what fails, in the tabs below; then change the plan and make it again.")
MEASURE = mark("Measure")
MEASURE_AGAIN = mark("Measure again")
GO_RELEASE = mark("Go on to release")

# -- lists ----------------------------------------------------------------------------------------

LIST = mark("{family}: the worst first")
LIST_HINT = mark("{title}: {text}")
HEAD_MEASURED = mark("Measured")
HEAD_FIGURE = mark("Figure")
HEAD_CEILING = mark("Real rows")
HEAD_CEILING_HINT = mark("The ceiling: what real rows that were held back score themselves.")
HEAD_ASKED = mark("Asked")
HEAD_ASKED_HINT = mark("What the policy asks for.")
HEAD_VERDICT = mark("Verdict")
WHY = mark("Why it matters")
INTERVAL = mark("95 % interval")
INTERVAL_VALUE = mark("{low} to {high}")
BETTER = mark("Better")
DIRECTIONS = {
    "higher": mark("higher"),
    "lower": mark("lower"),
    "target": mark("near what fresh real rows have"),
}
SOURCE = mark("Source")
FLOOR = mark("Unrelated columns")
FLOOR_HINT = mark("What rows score whose columns know nothing of each other.")
NO_LINES = mark("Nothing of this kind was measured.")

# -- a column -------------------------------------------------------------------------------------

COLUMN = mark("Column")
ALL_COLUMNS = mark("All columns")
COLUMN_HINT = mark("Choose a column, here or in any list or plot, to see it on every tab.")
COLUMN_ALIKE = mark("{share} of rows fall alike")
COLUMN_PLACE = mark("number {place} of {all}, the least alike first")
COLUMN_RELATION = mark("its relation to {other} differs most ({gap})")
COLUMN_EXPOSED = mark("rare in {number} of {all} exposed rows")
COLUMN_SECRET = mark("{title}: {value}")
COLUMN_TARGET = mark("its prediction reaches {value} of what real rows give")
COLUMN_PROTECTED = mark("it names protected groups")
COLUMN_ROLE = mark("role: {role}")
CLEAR = mark("All columns again")

# -- plots ----------------------------------------------------------------------------------------

REAL, SYNTHETIC = mark("real"), mark("synthetic")
REAL_LEARNT = mark("real (learnt from)")
SHARES_Q = mark("Do the values of {column} come as often as in the real rows?")
SHARES_NONE_Q = mark("Do values come as often as in the real rows?")
SHARES_A = mark(
    "{share} of rows fall alike. Widest apart: {label}, real {real}, synthetic {synthetic}."
)
SHARES_NOTE = mark(
    "Shares of rows. What fewer rows than the policy's smallest cell have is inside “other”."
)
PARTS_Q = mark("{title}: where is it weakest?")
PARTS_A = mark("Weakest: {label}, {value}.")
GIVE_AWAY_Q = mark("{title}: which columns give it away?")
GIVE_AWAY_A = mark("Most: {label}; without it rows are told apart less well by {value}.")
PAIRS_Q = mark("{title}: is the synthetic table like the real one?")
PAIRS_A = mark("Widest apart: {label}, real {real}, synthetic {synthetic}.")
CHANGE_Q = mark("{title}: which groups gained or lost?")
CHANGE_A = mark("Most: {label}, {value} points.")
NO_PARTS_Q = mark("{title}")
NO_PARTS_A = mark("This figure is of the table as a whole; it has no parts.")
PAIR_HEAD = mark("What")
MATRIX_Q = mark("Do columns hang together as they do in reality?")
MATRIX_A = mark("Widest apart: {one} and {other}, real {real}, synthetic {synthetic}.")
MATRIX_NOTE = mark(
    "0 is no relation, 1 a complete one. Quiet fields are alike; press one to choose its column."
)
MATRIX_WORDS = (mark("0.3 too strong"), mark("as in reality"), mark("0.3 too weak"))
RELATIONS_Q = mark("How strongly does {column} hang together with the others?")
RELATIONS_NONE_Q = mark("How strongly does a column hang together with the others?")
RELATIONS_A = mark("Widest apart: {other}, real {real}, synthetic {synthetic}.")
CHOOSE_FIRST = mark("Choose a column in a list or a plot first.")
ATTACKS_Q = mark("Does the table tell an attacker more about its people than about others?")
ATTACKS_A = mark(
    "Widest: {label}, right for {main} of people in the table and {control} of others."
)
ATTACKS_NOTE = mark(
    "Guesses that were right. Others: the same attack on people who are not in the table; what it gets right there "
    "is knowledge of everybody, and no leak."
)
ATTACK, CONTROL, GUESSING = mark("people in the table"), mark("others"), mark("guessing")
ATTACK_MODES = {"one": mark("one column"), "several": mark("several columns")}
IMPORTANCE_Q = mark("Which columns does a prediction of {target} lean on?")
IMPORTANCE_A = mark("Widest apart: {label}, real {real}, synthetic {synthetic}.")
CURVES_A = mark(
    "Lines that lie on each other are good: synthetic rows then do as fresh real rows do."
)
BOUND, CEILING = mark("asked"), mark("fresh real rows")

# -- what can be done -----------------------------------------------------------------------------

MEND = mark("What can I do about it?")
MEND_NOTE = mark("Each changes the plan as it says, keeps it, and makes everything after it again.")
MEND_MANY = 5
"""Tries on the same held-back rows, from which on it is said what to do about it."""
MEND_FRESH = mark(
    "After so many tries, measure the last one on rows that nobody has looked at: import newer rows, or take "
    "another seed."
)
MEND_NONE = mark(
    "No change of the plan is known to help here. The plan page has everything that can be set."
)
MEND_GO = mark("Change the plan and do it again")
MEND_CHANGE = mark("Changes {changes}.")
MEND_AGAIN = {
    "fit": mark("Learns, draws and measures again."),
    "generate": mark("Draws and measures again."),
    "validate": mark("Measures again."),
}
MEND_DRAFT = mark("The plan has changes that are not kept.")
MEND_DRAFT_TODO = mark("Keep or discard them on the plan page; then press this again.")
MEND_KEEPING = mark("Keeping the plan…")
MEND_COMMAND = mark("The same as: {command}")
PLAN_PAGE = mark("Open the plan")

CHANGE_SETTING = mark("{name}: {old} → {new}")
CHANGE_ROLE = mark("{column}: {old} → {new}")
CHANGE_ADD = mark("{what}: + {name}")
CHANGE_ROWS = mark("rows left out: {old} → {new}")
METHOD, HELD_BACK = mark("method"), mark("rows held back")
POLICY, TARGET, PROTECTED = mark("policy"), mark("predicted column"), mark("protected group")

REMEDIES = {
    "stricter": (
        mark("Learn with more privacy"),
        mark(
            "Larger groups of rows stand behind everything that is learnt, so single people show less. Fine detail "
            "gets a little worse."
        ),
    ),
    "coarsen": (
        mark("Keep rarer values out"),
        mark(
            "A value appears only if twice as many rows share it, so rare people show less. Rare values are lost."
        ),
    ),
    "leave-exposed": (
        mark("Leave the most exposed rows out"),
        mark(
            "The rows that stand alone and that a synthetic row comes nearest to are not learnt from. What those "
            "people have in common is lost with them."
        ),
    ),
    "drop-column": (
        mark("Leave {column} out of the table"),
        mark(
            "What is not there cannot be found out or go wrong. Nothing can be learnt about it either."
        ),
    ),
    "trees": (
        mark("Learn with sequential trees"),
        mark(
            "The built-in method learns each column from those before it and keeps relations best in our "
            "measurements. It holds nothing that fewer rows share than the plan says."
        ),
    ),
    "finer": (
        mark("Learn finer detail"),
        mark(
            "Smaller groups of rows stand behind what is learnt, so it comes nearer to the real table. The privacy "
            "figures are measured again and may get worse."
        ),
    ),
    "rarer": (
        mark("Let rarer values appear"),
        mark(
            "Half as many rows have to share a value. The policy's smallest cell still holds, and the privacy "
            "figures are measured again."
        ),
    ),
    "hold-back": (
        mark("Hold real rows back to measure with"),
        mark(
            "Rows that nothing learns from are what every attack is held against. A fifth of them is usual."
        ),
    ),
    "hold-more": (
        mark("Hold more real rows back"),
        mark(
            "More rows that nothing learns from give small groups a figure and make intervals narrower. Fewer rows "
            "are learnt from."
        ),
    ),
    "hold-less": (
        mark("Learn from more rows"),
        mark("Fewer rows are held back, so more is learnt. Intervals get a little wider."),
    ),
    "target": (
        mark("Measure how well {column} is predicted"),
        mark("The column is named as one whose prediction matters; nothing else changes."),
    ),
    "protected": (
        mark("Measure groups of {column}"),
        mark("The column is named as one of protected groups; nothing else changes."),
    ),
    "policy": (
        mark("Judge it as “{policy}”"),
        mark(
            "Only where the rows stay with people who may see more. It changes what the table may be used for, and "
            "asks less of the table."
        ),
    ),
    "plan": (
        mark("Open the plan"),
        mark("Rules, conditions and declared models are set there."),
    ),
}
"""Code -> (what the button says, why it helps and what it costs)."""

# -- rows, collapse -------------------------------------------------------------------------------

ROWS_NOTE = mark("Made-up rows; none of them is somebody. What is copied is recorded in the log.")
COLLAPSE_NONE = mark(
    "Not measured. A profile trains the generator on its own rows again and again, and says what is lost and how "
    "many real rows keep it. No release waits for it."
)
COLLAPSE_OPEN = mark("Open the collapse page")
COLLAPSE_Q = mark("How many points of a hundred are lost, generation by generation?")
COLLAPSE_NOTE = mark(
    "0 is as good as a fresh model of real rows. Bands are 95 % intervals over repetitions."
)
GENERATION, POINTS_LOST = mark("generation"), mark("points lost")
COLLAPSE_STALE = mark("This profile is of an earlier table or plan.")
EXPOSED_TITLE = mark("Who stands out?")
EXPOSED_COLUMN = mark("Rare in {column}: {number} of them.")
EXPOSED_NOTE = mark(
    "Training rows that stand alone and that a synthetic row comes nearest to. Being here is no leak: the attacks "
    "above say whether there is one. This list stays in the project; no report holds it."
)
EXPOSED_LIST = mark("Most exposed rows")
EXPOSED_ROW, EXPOSED_ROW_HINT = mark("Row"), mark("Its number in the imported table, from 1.")
EXPOSED_NEARER = mark("Nearer than to")
EXPOSED_NEARER_HINT = mark("Share of comparable people held back.")
EXPOSED_DISTANCE = mark("Distance")
EXPOSED_DISTANCE_HINT = mark("To the nearest synthetic row, over that to other rows.")
EXPOSED_USUAL = mark("Usual")
EXPOSED_USUAL_HINT = mark("The same for comparable people held back.")
EXPOSED_RARE = mark("Rare in")
EXPOSED_TOGETHER = mark("no column by itself")
EXPOSED_LEAVE_OUT = mark("Leave the row out and do it again")
EXPOSED_LEAVE_OUT_HINT = mark("The row is not learnt from; everything after the plan runs again.")
EXPOSED_COARSEN = mark("Keep rarer values out and do it again")
EXPOSED_COARSEN_HINT = mark("Twice as many rows must share a value before it can appear.")


def mend_tries(count: int) -> str:
    """How often the held-back rows were looked at already, and what that does to figures."""
    return many(
        "These figures are the first look at the held-back rows. Every further try looks at the same rows, is "
        "counted, and makes the best figures a little better than they are.",
        "These figures are look number {n} at the same held-back rows. Every further try is counted, and makes the "
        "best figures a little better than they are.",
        count,
    )
