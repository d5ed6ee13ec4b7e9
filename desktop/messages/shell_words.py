"""Words around the pages: menus, actions, palette, shortcuts, hints of what comes next. No Qt."""

from __future__ import annotations

from desktop.messages.tongue import mark

PROGRAM = "Cloister"
"""A name; it is never translated."""

FILE, RUN, GO, VIEW, HELP = (
    mark("&File"),
    mark("&Run"),
    mark("&Go to"),
    mark("&View"),
    mark("&Help"),
)

NEW = mark("New project…")
OPEN = mark("Open a project…")
TRY = mark("Try it with sample data")
LOCK = mark("Lock the project")
CLOSE = mark("Close the project")
SETTINGS = mark("Settings")
QUIT = mark("Quit")
RUN_ALL = mark("Make a synthetic table now")
RUN_ALL_HINT = mark("Runs every step that is missing or out of date")
STOP = mark("Stop the job")
PROJECTS = mark("Projects")
AUDIT = mark("Audit log")
APPROVE = mark("Approve a request")
LOOK = mark("Next appearance")
LARGER = mark("Larger texts")
SMALLER = mark("Smaller texts")
USUAL_SIZE = mark("Usual size of texts")
PALETTE = mark("Find an action…")
HELP_PAGE = mark("Help on this page")
HELP_ALL = mark("All help")
KEYS = mark("Keyboard shortcuts")

STEPS = mark("Steps")
PROJECTS_HINT = mark("Make or open a project (Ctrl+N, Ctrl+O)")
AUDIT_HINT = mark("Every record of what was done (Ctrl+L)")
LOOK_HINT = mark("Light, dark, high contrast, or as the system (Ctrl+T)")
HELP_HINT = mark("Help on this page (F1)")
SETTINGS_HINT = mark("Language, appearance, size of texts, safety (Ctrl+,)")
STEP_HINT = mark("{does} ({keys})")
NOT_KEPT = mark("changed, not kept")
READ_ONLY = mark("{path}, to read only")
PUT_AWAY = mark("Put away")
PRINT_KEYS = mark("Print…")
KEYS_WHERE, KEYS_KEY, KEYS_DOES = mark("Where"), mark("Keys"), mark("What it does")
STARTS = mark("{title} starts")
STEP_IS = mark("{step}: {state}.")
STOPPED_SAID = mark("Stopped.")
SHOWN = mark("{state}, the page that is shown")
ONLY_SHOWN = mark("the page that is shown")
THEN = mark("{task}  (then {steps})")

PALETTE_ASK = mark("Type what you want to do")
PALETTE_NONE = mark("Nothing of that name. Try fewer letters.")
PALETTE_HERE = mark("on this page")
PALETTE_LIST = mark("Actions")
PALETTE_OFF = mark("not now")
KEYS_LEAD = mark("Everything can be done without a mouse. Tab goes on, Shift+Tab goes back.")
EVERYWHERE = mark("In every place")
INSIDE = (
    (mark("Tab, Shift+Tab"), mark("Next, previous control")),
    (mark("Return"), mark("Press the button that has the focus")),
    (mark("Space"), mark("Tick or untick; open a list")),
    (mark("Arrow keys"), mark("Move in a table, a list or the tabs")),
    (mark("Page Up, Page Down"), mark("A screenful up or down in a table")),
    (mark("Ctrl+Home, Ctrl+End"), mark("First or last row of a table")),
    (mark("Ctrl+C"), mark("Copy what is selected (recorded in the log)")),
    (mark("Ctrl+Z, Ctrl+Shift+Z"), mark("Take back a change of the plan, or do it again")),
    (mark("1 to 5"), mark("Give the chosen column a role")),
    (mark("Ctrl+F"), mark("Search the columns")),
    (mark("Ctrl+G"), mark("Go to a row by its number")),
    (mark("Escape"), mark("Put the message away; close a dialog")),
)
"""Keys that belong to no action."""
CLOSE_IT = mark("Close")

STOPPING = mark("The job is being stopped; then Cloister closes.")

NEXT = mark("Next")
HIDE_HINTS = mark("Hide hints")
GO_THERE = mark("Go there")
HINTS = {
    "import": mark("Bring a table in: drop a file on the window, or choose one."),
    "profile": mark("Look at the columns: is anything in them that names a person?"),
    "plan": mark("Decide what is protected. What stands in the plan is a good start."),
    "fit": mark("Learn from the table. The model keeps no row of it."),
    "generate": mark("Draw the synthetic rows."),
    "validate": mark("Measure how good the rows are, and how safe."),
    "release": mark("Let the table out, signed, with its proof."),
    "refused": mark("The policy is not met: see which lines fail, and what can be done."),
}
"""Step -> what to do there."""

BROKE = mark("Something in Cloister broke")
BROKE_MEANING = mark(
    "The project is as it was before: work is only taken into it when it is whole. You may go on. "
    "The text below names places in the program and no value of any table; it is sent nowhere."
)
WHAT_BROKE = mark("What broke")
COPY = mark("Copy")
GO_ON = mark("Go on")
