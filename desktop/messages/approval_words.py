"""Words for two people who answer for a release. No Qt."""

from __future__ import annotations

TITLE = "A second person"
NEEDED = "The policy asks for a second person's approval before this leaves."
NAMED = "Only {count} named officers may give it."
NOT_NEEDED = "The policy lets one person release. A second may be asked all the same."
ASK = "Ask for approval"
USE = "Use the approval and release"
OPEN = "Approve a request…"
REQUEST_TITLE = "Request"
ASK_HINT = (
    "The request holds the report, the figures and a digest of every file that would leave, and no rows. "
    "The officer can answer it on another computer."
)
NO_FILE = "Name a file for the request first."
NO_KEY = "Name the signing key first: it signs the request, and the release later."
NO_APPROVAL = "Name the file of the approval first."
NO_OUT = "Name the folder to write first."
WRITTEN = "The request was written to {path}."
CARRY = "Carry it to the officer, who looks at it under “Approve a request”."

REVIEW_TITLE = "Approve a request"
REVIEW_LEAD = (
    "Somebody asks to let a table out. Look at what would leave and at the evidence; your name and your key "
    "stand in the release."
)
LOOK = "Look at it"
NO_REQUEST = "Name the request first."
BACK = "Back"
REPORT = "Write the report out, to read it"
REPORT_WRITTEN = "The report was written to {path}."
REPORT_TODO = "Open it in a browser; it loads nothing."
APPROVE, REJECT = "Approve", "Reject"
ALLOWED = "The policy allows this release"
ALLOWED_MORE = (
    "Its figures were held against the policy once more, here. Whether it is right is yours to say."
)
REFUSED = "The policy refuses this release"
REFUSED_MORE = "It can only be rejected: {metrics}."
APPROVED_TITLE = "Approved: the answer was written to {path}."
REJECTED_TITLE = "Rejected: the answer was written to {path}."
ANSWER_TODO = "Carry it back to whoever asks."
WHO = "Who answers"
WOULD_LEAVE = "What would leave"
OVERRIDES = "Failed figures that should pass all the same"
NO_ANSWER = "Name a file for the answer first."
NO_NAME = "Type your name first: it is signed."
FINDINGS = {
    "APPROVAL.SELF": "who asked also approved",
    "APPROVAL.NOT_AN_OFFICER": "the approval is not an officer's",
    "APPROVAL.REJECTED": "the request was rejected",
    "APPROVAL.OTHER_SIGNER": "signed by another than who asked",
    "APPROVAL.OTHER_REQUEST": "the approval is for another request",
    "APPROVAL.OVERRIDES_DIFFER": "the approval names other overrides",
    "missing": "there is no approval, and the policy asks for one",
}


def standing(*, needed: bool, officers: int) -> str:
    """What the policy asks for."""
    if not needed:
        return NOT_NEEDED
    return f"{NEEDED} {NAMED.format(count=officers)}" if officers else NEEDED
