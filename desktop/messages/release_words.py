"""Words for the way out: what is asked first, what leaves, the card of a release. No Qt."""

from __future__ import annotations

from desktop.messages.tongue import mark

TITLE = mark("Release")
LEAD = mark("The only way out: the table with its proof, and a signature that anybody can check.")
GO = mark("Sign and release")

NOTHING = mark("Nothing to decide yet")
NOTHING_TODO = mark("Validate the synthetic table first.")
ALLOWED = mark("The policy allows this release")
ALLOWED_MORE = mark("Every figure that it asks for was measured and passes.")
REFUSED = mark("The policy refuses this release")
REFUSED_MORE = mark(
    "It stays shut unless every unmet figure below gets a reason, signed with your name."
)

GATE = mark("What is asked before it may leave")
GATE_COUNT = mark("{met} of {all} met")
SHOW_MET = mark("Show what is met")
HIDE_MET = mark("Show only what is not met")
MET, NOT_MET, NOT_MEASURED, TO_SAY = (
    mark("met"),
    mark("not met"),
    mark("not measured"),
    mark("to do"),
)
BAR = mark("{value}, asked for {bar}")
BAR_ALONE = mark("asked for {bar}")
BAR_UNKNOWN = mark("{value}; without fresh real rows to judge it by, it counts as not met")
APART = mark("does not apply")
GATE_APART = mark("{met} of {all} met, {apart} do not apply")
SEE = mark("See it")
SEE_NAME = mark("See {title} among the results")
REASON_HINT = mark("Reason to release all the same")
REASON_NAME = mark("Reason for {title}")

SECOND = mark("A second person's approval")
SECOND_NEEDED = mark("The policy asks for one. Ask below, or let the second person approve here.")
CAP = mark("All releases from this source together")
CAP_OVER = mark(
    "The policy allows no more: {what} at most {limit}, and this release would make it {would}."
)
CAP_BROKEN = mark("The site's account of releases cannot be relied on, so nothing can be released.")
CAP_NAMES = {
    "releases": mark("releases"),
    "rows_share": mark("synthetic rows over source rows"),
    "epsilon": mark("epsilon"),
}
WARN_CAP = mark("{what}: {now} so far, at most {limit}")

WHAT = mark("What leaves")
FOLDER_OR_ZIP = mark("As")
AS_FOLDER, AS_ZIP = mark("a folder"), mark("one .zip file")
OUT = mark("New folder or file to write")
PURPOSE, RECIPIENT = mark("Purpose"), mark("Recipient")
PURPOSE_HINT = mark("teaching, method development, …")
RECIPIENT_HINT = mark("name of a person or an institution")
FORMATS = mark("Formats")
FORMAT_LINES = {
    "csv": mark("for every program; its columns are told beside it"),
    "parquet": mark("for Python and R; keeps kinds, small and quick"),
    "xlsx": mark("for Excel and LibreOffice; up to a million rows"),
    "sav": mark("for SPSS; with labels of variables and values"),
    "dta": mark("for Stata; with labels"),
    "sqlite": mark("one database file; for SQL"),
}
FORMAT_NAMES = {
    "csv": "CSV",
    "parquet": "Parquet",
    "xlsx": "Excel",
    "sav": "SPSS",
    "dta": "Stata",
    "sqlite": "SQLite",
}
"""Names of programs and formats: the same in every language."""
CONTENTS = mark("What will be in it")
CONTENT_DATA = mark("The synthetic table as {formats}; each file says that its rows are made up")
CONTENT_COPIES = mark(
    "{copies} synthetic tables as {formats}, with programs that combine what is estimated from them"
)
CONTENT_REPORT = mark("The proof for people: every figure, in two files that load nothing")
CONTENT_DICTIONARY = mark("What the columns are")
CONTENT_MANIFEST = mark(
    "Every claim about the table and a digest of every file, signed: purpose, recipient, "
    "plan, figures, policy, reasons"
)
CONTENT_HEAD = mark("The signed head of this project's log at that moment")
CONTENT_CHECK = mark("How anybody checks all of it with two common programs")
CONTENT_CMS = mark("The certificate's signature")
CONTENT_APPROVAL = mark("The request and the second person's answer")
NEVER = mark("No row of the real table, and no key, is in it.")

SIGNS = mark("Who signs")
KEY, KEY_PASSPHRASE = mark("Signing key"), mark("Passphrase of the key")
MAKE_KEY = mark("Make a new key here")
KEY_HINT = mark("The key stays with you. Its public half travels with every release.")
CERTIFICATE_BOX = mark("A certificate of my institution signs too")
CERTIFICATE = mark("Certificate (PEM, DER, PKCS #12)")
CERTIFICATE_KEY = mark("Its private key (empty with PKCS #12)")
CERTIFICATE_PASSPHRASE = mark("Passphrase of the certificate's key")
OUTSIDE = mark("Its key is on a smartcard")
OUTSIDE_HINT = mark(
    "The signature is announced, made with the card afterwards, and put into the release then."
)

SECOND_HERE = mark("The second person is here and approves now")
SECOND_KEY, SECOND_PASSPHRASE = mark("Second person's key"), mark("Passphrase of that key")
SECOND_NAME, SECOND_REASON = mark("Second person's name"), mark("What was looked at")
SECOND_MISSING = mark("Name the second person's key, and type the name that is signed.")

NO_OUT, NO_KEY = mark("Name the folder to write to first."), mark("Name the signing key first.")
NO_CERTIFICATE = mark("Name the certificate first, or untick it.")

ACCOUNT = mark("Everything that left from this source")
ACCOUNT_HEADS = (
    mark("When (UTC)"),
    mark("Rows"),
    mark("Tables"),
    mark("Epsilon"),
    mark("Manifest"),
)
NO_EPSILON = mark("none")

CARD = mark("Released")
CARD_LEAD = mark("It is complete and signed. Hand over the whole folder or file as it is.")
PREVIOUS = mark("Released from this project")
PREVIOUS_HEADS = (
    mark("When (UTC)"),
    mark("For whom"),
    mark("What for"),
    mark("Where it was written"),
)
WHEN, WHO_SIGNED, MANIFEST, FILES = (
    mark("When"),
    mark("Signed by key"),
    mark("Manifest SHA-256"),
    mark("Files"),
)
FILES_COUNT = mark("{count}: {names}")
REGISTERED, APPROVED = mark("Registered in"), mark("Approved by")
CERTIFIED = mark("Signed with the certificate of")
UTC = mark("{time} UTC")
NOBODY, NOT_SAID = mark("not said"), mark("not said")
VERIFY = mark("Check it now")
OPEN_FOLDER = mark("Open the folder")
PRINT = mark("Print this card…")
QR = mark("QR code with the signed head of the log")
QR_LEAD = mark("The code holds the signed head of the log at that moment: keep it on paper.")
GONE = mark("It is no longer where it was written.")
HOW = mark("How the recipient checks it")
HOW_CLOISTER = mark("With Cloister")
HOW_SIGNATURE = mark("Without: the signature, in that folder")
HOW_FILES = mark("Without: every file, in that folder")
HOW_KEY = mark("Whose key it is: compare with the fingerprint you were told")
HOW_NOTE = mark(
    "The first two must say that all is well. The third shows the key's fingerprint: "
    "tell it to the recipient on another way."
)
ATTACH = mark("Attach the certificate's signature")
ATTACH_LEAD = mark(
    "The certificate's signature was announced. Sign manifest.json with the card, then "
    "put the signature in."
)
ATTACH_FILE = mark("Signature (detached CMS, DER)")
ATTACHED = mark("The signature of {subject} is in the release.")
NO_CMS = mark("Name the signature file first.")
COMPLETE = mark("The release was signed and written to {path}.")
WRITING = mark("Putting the signature in…")
