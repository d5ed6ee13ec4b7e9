"""Words about jobs: what tasks are called, the tree, the queue, what was interrupted."""

from __future__ import annotations

from desktop.messages.tongue import mark

COUNTS = {
    "generate.rows": mark("{done} of {total} rows"),
    "generate.store": mark("{done} of {total} rows"),
    "fit.trees": mark("{done} of {total} columns"),
    "fit.code": mark("{done} of {total} columns"),
    "profile.columns": mark("{done} of {total} columns"),
    "validate": mark("{done} of {total} figures"),
}
COUNT = mark("{done} of {total}")
SO_FAR = mark("{done} so far")
PARTS_DONE = mark("{count} parts done")

COLUMNS_LEARNT = mark("columns learnt, of {total}")
ROWS_MADE = mark("rows made, of {total}")
ROWS_A_SECOND = mark("rows a second")
FIGURES_MEASURED = mark("figures measured, of {total}")

DETAILS, HIDE = mark("Show details"), mark("Hide details")
DETAILS_HINT = mark("What the job does now, and the runs that wait")
TREE = mark("What the job does")
TREE_HINT = mark(
    "Each step with its parts: done, running or waiting, how much of how much, and the time."
)
CANCEL_HINT = mark("Stops the job. The project is as it was before the step.")
QUEUE = mark("Runs that wait")
QUEUE_EMPTY = mark("No run waits. The fit page lets further runs wait, to compare them.")
AS_PLANNED = mark("The plan as it is then")
FAILED = mark("It failed: {why}")
WAITS = mark("Waits; runs up to {step}")
UP, DOWN, REMOVE = mark("Earlier"), mark("Later"), mark("Take out")
UP_OF, DOWN_OF, REMOVE_OF = (
    mark("Run {number} earlier"),
    mark("Run {number} later"),
    mark("Take run {number} out"),
)
START_QUEUE = mark("Start the queue")
CLEAR_QUEUE = mark("Take all out")
WAITING_ONE = mark("{n} run waits.")
WAITING_MANY = mark("{n} runs wait.")
FAILED_ONE = mark("{n} run that waited failed.")
FAILED_MANY = mark("{n} runs that waited failed.")
STARTING = mark("Starting the next run…")
METHOD_IS = mark("method {name}")
SEED_IS = mark("seed {seed}")
SETTING_IS = mark("{name}: {value}")
ROWS_ARE = mark("{rows} rows")
COPIES_ARE = mark("{copies} copies")

INTERRUPTED = mark("The run was interrupted at “{step}”, begun {at}.")
INTERRUPTED_MORE = mark("What was done before is kept; nothing is half done.")
INTERRUPTED_RUN = mark("It was a further run: {run}.")
CONTINUE, LEAVE = mark("Continue"), mark("Leave it")
CHOOSE_FILE = mark("Import it again")
LEFT = mark("Nothing more is done of the interrupted run.")

PLAN_MOVED = mark("The plan was changed while this ran.")
PLAN_MOVED_MEANING = mark(
    "What was made is kept and marked out of date; the steps after it were not begun."
)
PLAN_MOVED_TODO = mark("Run again when the plan is as you want it.")

KEPT_BESIDE = mark("What runs now goes on with the plan before it, and will be marked out of date.")

AFTER_THIS = mark("{action}, after this")

FIRST_ROWS = mark("The first rows, while the others are being drawn")
LIVE = mark("So far")

AGAIN = mark("Further runs, to compare")
AGAIN_TEXT = mark(
    "Each learns, draws and measures under the plan with these changes, and is kept. Validate, tab Compare, "
    "then holds one against another. The plan stays as the last of them left it."
)
METHOD, SEED, TIMES = mark("Method"), mark("First seed"), mark("How many, each with the next seed")
PLAN_METHOD = mark("As planned ({name})")
DRAFT_METHOD = mark("As on the plan page, not kept ({name})")
ADD, ADD_AND_RUN = mark("Add to the queue"), mark("Run")

DONE_TITLE = mark("Cloister: {step} is done")
FAILED_TITLE = mark("Cloister: {step} did not succeed")
NOTE_BODY = mark("It took {time}.")
PROGRESS_TITLE = mark("({percent} %) {title}")

# -- the fit page -------------------------------------------------------------------------------------

FIT_LEAD = mark(
    "Learns how the columns hang together from the rows that are not held back. The model keeps no row."
)
FIT, GENERATE = mark("Fit"), mark("Generate")
RUN_ALL = mark("Run up to the scorecard")
GO_GENERATE = mark("Go on to generate")
AHEAD, CARD = mark("What will be learnt"), mark("The model's card")
HOLDS, HOLDS_NOT = mark("What holds"), mark("What does not")
PLAN, NONE_YET = mark("Plan"), mark("none yet")
ROWS_LEARNT, ROWS_HELD = mark("Rows it learns from"), mark("Rows held back")
COLUMNS_MODELLED = mark("Columns it models")
SEED_FACT = mark("Seed")

# -- the generate page --------------------------------------------------------------------------------

GENERATE_LEAD = mark("Draws rows that belong to nobody. The same seed draws the same rows again.")
DRAW, GO_VALIDATE = mark("Draw rows"), mark("Go on to validate")
NO_ROWS = mark("No rows yet. What is drawn appears here.")
