"""Words for a project's own safety: what opens it, copies of it, and opening it otherwise. No Qt."""

from __future__ import annotations

from desktop.messages.tongue import many, mark

TITLE = mark("Project safety")
SHORT = mark("Safety")
LEAD = mark(
    "A project is one encrypted file. Here you see what opens it, make copies of it, and have it checked."
)
HINT = mark("What opens this project, copies of it, whether it is sound")

FACTS = mark("The file")
NAME, FORMAT, SIZE, FREE = mark("Name"), mark("Format"), mark("Size"), mark("Can be given back")
MADE, MADE_BY = mark("Made"), mark("Made by Cloister")
CIPHER, ROUNDS = mark("Encrypted with"), mark("Rounds to try one passphrase")
RECORDS, SLOTS = mark("Records in the log"), mark("Key slots")
PLACE = mark("Where it is")

PASSPHRASE = mark("The main passphrase")
PASSPHRASE_LEAD = mark(
    "The whole file is encrypted anew with a new one. Copies made before still open with the old one."
)
NEW, AGAIN = mark("New passphrase"), mark("The new passphrase again")
CHANGE = mark("Change the passphrase")
CHANGED = mark("The passphrase was changed.")
CHANGED_MORE = mark(
    "Copies made before still open with the old one: destroy those you no longer trust."
)
PRESENT = mark("The passphrase as it is")
HARDER = mark("Make it slower to guess")
HARDER_LEAD = mark(
    "Each try takes {now} rounds of work now. With {next} it takes whoever guesses twice "
    "as long, and opening too."
)
HARDEST = mark("Each try takes {now} rounds of work, the most that is offered.")
HARDER_DONE = mark("The passphrase stays; each try now takes {rounds} rounds.")

SLOTS_TITLE = mark("What else opens it")
SLOTS_LEAD = mark(
    "A key slot is a second way in: a colleague's passphrase, a recovery passphrase in "
    "the safe, a key file on a stick. "
    "Keep the file that ends in .slots beside the project; it holds no secret."
)
NO_SLOTS = mark("Only the main passphrase opens this project.")
SLOT_HEADS = (mark("For whom or what"), mark("Opens with"), mark("Made (UTC)"))
SLOT_HINT = mark("Key slot {id}, {rounds} rounds to try one passphrase")
LABEL = mark("For whom or what")
LABEL_EXAMPLE = mark("recovery, in the safe")
SLOT_PASSPHRASE = mark("Passphrase of the slot")
SLOT_AGAIN = mark("The same passphrase again")
KEY_FILE = mark("Key file")
KEY_FILE_NONE = mark("none")
KEY_FILE_MAKE = mark("Make this key file")
KINDS = {
    "passphrase": mark("a passphrase"),
    "key-file": mark("a key file"),
    "both": mark("a key file and a passphrase, both needed"),
}
ADD = mark("Add a key slot")
REMOVE = mark("Close this slot")
REMOVE_ASK = mark("Really close it")
ADDED = mark("The key slot “{label}” now opens the project.")
ADDED_MORE = mark("Keep the .slots file beside the project.")
ADDED_FILE = mark(
    "Keep the .slots file beside the project, and {path} elsewhere; it must never change by a byte."
)
REMOVED = mark("The key slot is closed.")
REMOVED_MORE = mark(
    "A copy of the .slots file made before still opens this file; a new passphrase ends that too."
)
NO_LABEL = mark("Say for whom or for what the slot is.")
NO_SECRET = mark("Type a passphrase, or name a key file, or both.")
NO_FILE = mark("Name the key file that is to be made.")
DIFFER, TWICE = mark("The two passphrases differ."), mark("Type the same one twice.")
EMPTY = mark("Type the new passphrase.")
NO_PRESENT = mark("Type the passphrase as it is.")

COPIES = mark("Copies and care")
BACKUP = mark("Make a safe copy")
BACKUP_LEAD = mark(
    "A whole copy, taken between two changes. It opens with the same passphrase and key slots."
)
BACKUP_TO = mark("New file for the copy")
NO_BACKUP = mark("Name a file for the copy first.")
BACKED_UP = mark("Copied to {path}.")
COMPACT = mark("Give back unused space")
COMPACT_LEAD = mark("What was removed leaves empty room in the file: {free} of {size}.")
COMPACTED = mark("{before} before, {after} now.")
RUNS = mark("Runs that are kept")
RUNS_LEAD = mark(
    "The project keeps its last {kept} runs to compare; kept now: {there}. When more come, the oldest go; "
    "those that were released never do."
)
RUNS_KEEP = mark("How many runs to keep")
RUNS_SET = mark("Keep so many")
RUNS_DONE = mark("The project keeps its last {kept} runs from now on.")
BUSY_RUNS = mark("Setting how many runs are kept…")
CHECK = mark("Check the file")
CHECK_LEAD = mark(
    "Reads every page, every part, every record, and holds the log against releases that "
    "still lie where they "
    "were delivered."
)
SOUND = mark("Sound: everything is as it was written.")
DAMAGED = mark("Damaged: {what}. Restore a copy.")
CLAIMS = {
    "page": mark("a page of the file ({subject})"),
    "blob": mark("a part of the file ({subject})"),
    "chunk": mark("a part of the file ({subject})"),
    "document": mark("the document {subject}"),
}
SEALED = mark("AES-256-CBC, HMAC-SHA512 on every page (SQLCipher 4)")
"""As the engine says it."""
READ_ONLY = mark("This project is open to read only: nothing of it can be changed here.")
BUSY_REKEY, BUSY_SLOT = mark("Encrypting the file anew…"), mark("Changing the key slots…")
BUSY_BACKUP, BUSY_COMPACT = mark("Copying the project…"), mark("Giving back space…")
BUSY_CHECK, BUSY_READ = mark("Reading the whole file…"), mark("Looking at the file…")

# -- opening it otherwise -------------------------------------------------------------------------
OPENING_TITLE = mark("Open a project otherwise")
OPENING_LEAD = mark("With a key file, to read only, or where something stands in the way.")
FILE, SECRET = mark("Project file"), mark("Passphrase")
SECRET_HINT = mark("may stay empty with a key file that needs none")
TO_READ = mark("To read only")
TO_READ_HINT = mark("Nothing is changed, and somebody else may work on it meanwhile.")
OPEN = mark("Open")
BACK = mark("Back")
OTHERWISE = mark("With a key file, or to read only…")
TAKE_OVER = mark("Nobody has it open: take over")
TAKE_OVER_MORE = mark("The log will say that you took over, and from whom.")
READ = mark("Open to read only")
MIGRATE = mark("Bring it to this version, then open")
MIGRATE_MORE = mark("The old file is kept beside it, under another name.")
MIGRATED = mark("The project was brought from format {frm} to {to}.")
MIGRATED_KEPT = mark("The old file is {path}.")
OPENING, MIGRATING = mark("Opening the project…"), mark("Writing the project in the new format…")
NEEDS_SECRET = mark("Type the passphrase, or name a key file.")


def runs_ask(count: int) -> str:
    """Before so many runs go."""
    return many(
        "{n} of the oldest runs goes at once: really?",
        "{n} of the oldest runs go at once: really?",
        count,
    )
