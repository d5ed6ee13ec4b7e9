"""Words for the log page: looked through, checked, held against a head outside, written, printed. No Qt."""

from __future__ import annotations

from desktop.messages.tongue import mark

TITLE = mark("Audit log")
LEAD = mark(
    "Each record holds the digest of the one before it, so nothing can be changed or taken out unnoticed."
)
CHECK = mark("Check the log")

PERSON, ACTION, OUTCOME = mark("Who"), mark("What"), mark("Outcome")
SINCE, UNTIL, SEARCH = mark("From"), mark("To"), mark("Search")
ANYBODY, ANYTHING, ANY_END = mark("Anybody"), mark("Anything"), mark("Any outcome")
DAY = "2026-01-31"  # shown as the language writes it
SEARCH_HINT = mark("words, a name, the beginning of a digest")
CLEAR = mark("Show everything")
ALL = mark("{total} records, newest first")
SOME = mark("{found} of {total} records fit")
NONE = mark("No record fits. Take a filter away, or look for fewer words.")
GRID = mark("Records of the log")
AS_COMMAND = mark("The same as a command")
AS_STORED = mark("As a command, which looks for these words in the log as it is stored")
HEADS = (
    mark("No."),
    mark("When (UTC)"),
    mark("Who"),
    mark("What"),
    mark("Outcome"),
    mark("Subject"),
)

RECORD = mark("Record {number}")
WHAT, WHEN, WHO, SUBJECT = mark("What"), mark("When"), mark("Who"), mark("Subject")
REASON, DIGEST, BEFORE = mark("Reason"), mark("Digest"), mark("Before it")
VERSIONS = mark("Made with")
DIGEST_OF = mark("Digest: {what}")
UTC = mark("{time} UTC")

TAKE = mark("Take it along")
EXPORT_TO = mark("New file")
EXPORT_HINT = mark(
    "Ending in .jsonl: the exact records, which anybody can check. Ending in .csv: for a "
    "spreadsheet, to be read only."
)
EXPORT = mark("Write the whole log")
PRINT = mark("Print what is listed…")
PRINTED_TITLE = mark("Audit log of {project}")
PRINTED_NOTE = mark("An extract to read. The log itself, as exported, is what can be checked.")
TOO_MANY = mark(
    "Only the newest {most} records of the list are printed. Filter the list to print others."
)
NO_FILE = mark("Name a file for the log first.")
WRITTEN = mark("The log was written to {path}.")

HEAD = mark("A signed head, to keep outside")
HEAD_LEAD = mark(
    "A few lines that say how long the log is and what it comes to, signed. Kept outside "
    "(on paper, with another "
    "department), they prove later that no record was cut off."
)
KEY, KEY_PASSPHRASE, HEAD_TO = (
    mark("Signing key"),
    mark("Passphrase of the key"),
    mark("New file for the head"),
)
MAKE_HEAD = mark("Sign a head")
HEAD_MADE = mark("{records} records, signed by key {key}… and written to {path}.")
HEAD_MORE = mark("Keep it outside the project. The code below holds the same text.")
PRINT_HEAD = mark("Print it…")
SAVE_QR = mark("Save the code as a drawing")
QR = mark("QR code with the text of the signed head")
QR_SAVED = mark("The code was written to {path}.")
NO_KEY, NO_HEAD = mark("Name the signing key first."), mark("Name a file for the head first.")
COSIGN = mark("Add a second signature")
COSIGN_FROM = mark("Signed head that is there")
COSIGNED = mark("Signed by key {key}… too, and written to {path}.")
NO_COSIGN = mark("Name the signed head that is there first.")
PRINTED_HEAD = mark("Signed head of the audit log of {project}")
PRINTED_HEAD_HOW = mark(
    "Keep this sheet outside the project. Scan the code, or type the lines, into a file; then: "
    "cloister audit verify PROJECT --checkpoint FILE"
)

COMPARE = mark("Hold it against a head kept outside")
COMPARE_LEAD = mark(
    "If the log is not the one that the head was signed for, or records are missing at "
    "its end, it is said here."
)
HEAD_FILE, SECOND_HEAD = mark("Signed head"), mark("Another, older or newer (may stay empty)")
PUBLIC_KEY = mark("Public key of who signed (may stay empty)")
OTHER_LOG = mark("An exported log instead of this project's (may stay empty)")
COMPARE_GO = mark("Compare")
NO_COMPARE = mark("Name the signed head first.")
UNCHANGED = mark("Unchanged: {count} records, each bound to the one before.")
FITS = mark("Unchanged, and it fits what was kept outside: {count} records.")
FITS_ALL = mark(
    "Unchanged, and it fits every head: the log has only grown in between. {count} records."
)
CHECKING, WRITING, SIGNING = (
    mark("Checking the log…"),
    mark("Writing the log…"),
    mark("Signing the head…"),
)
