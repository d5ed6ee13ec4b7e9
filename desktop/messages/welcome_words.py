"""Words of the first page. No Qt."""

from __future__ import annotations

from desktop.messages.tongue import mark

TITLE = mark("Real tables go in. Synthetic ones come out, with the proof.")
LEAD = mark(
    "A project is one encrypted file. It holds the real table, what was made from it, and the log "
    "of everything that was done. Nothing leaves this machine unless you release it."
)
FILTER = mark("Cloister projects (*.cloister)")
EXAMPLE = "patients.cloister"

TRY_HEAD = mark("New here? Try it with sample data")
TRY_TEXT = mark(
    "A real health insurance experiment with 20,190 rows comes with Cloister. From here to your first synthetic "
    "table it takes about two minutes."
)
TRY = mark("Try it with sample data")
TRY_WHY = mark(
    "Every project is encrypted, this one too, so it needs a passphrase. Choose any you can type twice; for sample "
    "data it need not be a strong one."
)
TRY_WHERE = mark("The project is kept at {path}.")
TRY_GO = mark("Start")
TRY_NOT = mark("Not now")

NEW = mark("New project")
OPEN_HEAD = mark("Open a project")
NO_PROJECT = mark("What needs no project")
FILE = mark("Project file")
PASSPHRASE = mark("Passphrase")
REPEAT = mark("The same passphrase again")
NO_WAY_BACK = mark("Without the passphrase nobody can open the file, and nobody can get it back.")
MAKE = mark("Make the project")
OPEN = mark("Open")
RECENT = mark("Recent projects")
RECENT_NONE = mark("Projects that you open are listed here, by their file's name and place.")
LAST = mark("{when} · next: {step}")
LAST_DONE = mark("{when} · nothing is open")
FORGET = mark("Take {name} off the list")
FORGET_HINT = mark("Take it off this list; the file stays")
