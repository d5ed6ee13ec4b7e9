"""Words for two people who answer for a release. No Qt."""

from __future__ import annotations

from desktop.messages.tongue import many, mark, tr

TITLE = mark("A second person")
NEEDED = mark("The policy asks for a second person's approval before this leaves.")
NAMED_ONE = mark("Only {n} named officer may give it.")
NAMED = mark("Only {n} named officers may give it.")
NOT_NEEDED = mark("The policy lets one person release. A second may be asked all the same.")
ASK = mark("Ask for approval")
USE = mark("Use the approval and release")
OPEN = mark("Approve a request…")
REQUEST_TITLE = mark("Request")
ASK_HINT = mark(
    "The request holds the report, the figures and a digest of every file that would leave, and no real row. "
    "The officer can answer it on another computer."
)
WITH_DATA = mark("Take the synthetic rows along, to be looked at")
NO_FILE = mark("Name a file for the request first.")
NO_KEY = mark("Name the signing key first: it signs the request, and the release later.")
NO_APPROVAL = mark("Name the file of the approval first.")
NO_OUT = mark("Name the folder to write first.")
WRITTEN = mark("The request was written to {path}.")
CARRY = mark("Carry it to the officer, who looks at it under “Approve a request”.")

REVIEW_TITLE = mark("Approve a request")
REVIEW_LEAD = mark(
    "Somebody asks to let a table out. Look at what would leave and at the evidence; your name and your key "
    "stand in the release."
)
LOOK = mark("Look at it")
NO_REQUEST = mark("Name the request first.")
BACK = mark("Back")
REPORT = mark("Write the report out, to read it")
REPORT_WRITTEN = mark("The report was written to {path}.")
REPORT_TODO = mark("Open it in a browser; it loads nothing.")
APPROVE, REJECT = mark("Approve"), mark("Reject")
ALLOWED = mark("The policy allows this release")
ALLOWED_MORE = mark(
    "Its figures were held against the policy once more, here. Whether it is right is yours to say."
)
REFUSED = mark("The policy refuses this release")
REFUSED_MORE = mark("It can only be rejected: {metrics}.")
APPROVED_TITLE = mark("Approved: the answer was written to {path}.")
REJECTED_TITLE = mark("Rejected: the answer was written to {path}.")
ANSWER_TODO = mark("Carry it back to whoever asks.")
WHO = mark("Who answers")
WOULD_LEAVE = mark("What would leave")
OVERRIDES = mark("Failed figures that should pass all the same")
NO_ANSWER = mark("Name a file for the answer first.")
NO_NAME = mark("Type your name first: it is signed.")
NEW_REQUEST = mark("New request to write")
CAME_BACK = mark("Approval that came back")
REQUEST = mark("Request")
ASKED = mark("Who asks, for what")
FIGURES = mark("What the policy asks, and what was measured")
NO_FIGURES = mark("The policy asks for none of them.")
FIGURE = mark("{title}: {value}, asked for {bar}")
YOUR_NAME, REASON, ANSWER = mark("Your name"), mark("Reason"), mark("Answer to write")
YOUR_NAME_HINT = mark("your name, as it will be signed")
REASON_HINT = mark("what you looked at; needed to reject")
READING, WRITING, SIGNING = (
    mark("Reading the request…"),
    mark("Writing the report…"),
    mark("Signing the answer…"),
)
FACTS = {
    "person": mark("Asked by"),
    "at": mark("When"),
    "key": mark("Key"),
    "purpose": mark("Purpose"),
    "recipient": mark("Recipient"),
    "source": mark("Source"),
    "method": mark("Made by"),
    "tries": mark("Measured on the same held-back rows"),
    "policy": mark("Policy"),
    "request": mark("Request"),
}
SOURCE = mark("{rows} rows, {columns} columns")
METHOD = mark("{method} {version}, seed {seed}")
NOT_HERE = mark("{size}, not in this file")
FINDINGS = {
    "APPROVAL.SELF": mark("who asked also approved"),
    "APPROVAL.NOT_AN_OFFICER": mark("the approval is not an officer's"),
    "APPROVAL.REJECTED": mark("the request was rejected"),
    "APPROVAL.OTHER_SIGNER": mark("signed by another than who asked"),
    "APPROVAL.OTHER_REQUEST": mark("the approval is for another request"),
    "APPROVAL.OVERRIDES_DIFFER": mark("the approval names other overrides"),
    "missing": mark("there is no approval, and the policy asks for one"),
}


GENUINE_FILES = mark("Genuine: {count} files checked, nothing wrong.")
GENUINE_RECORDS = mark("Genuine: {count} records checked, nothing wrong.")


def not_genuine(count: int) -> str:
    """How many things a check found wrong."""
    return many("Not genuine: {n} thing wrong.", "Not genuine: {n} things wrong.", count)


def standing(*, needed: bool, officers: int) -> str:
    """What the policy asks for."""
    if not needed:
        return tr(NOT_NEEDED)
    return f"{tr(NEEDED)} {many(NAMED_ONE, NAMED, officers)}" if officers else tr(NEEDED)


def tries(count: int) -> str:
    """How often the same held-back rows were looked at; the more often, the more the figures flatter."""
    return many("once", "{n} times: the best figures of many tries flatter a little", count)
