"""Words for checking a release that came from elsewhere. No Qt."""

from __future__ import annotations

from desktop.messages.tongue import mark

TITLE = mark("Check a release")
LEAD = mark(
    "Is it what was signed, whole and unchanged, and whose key signed it? Needs no project."
)
OPEN = mark("Check a release…")
RELEASE = mark("Folder or .zip")
KEY = mark("Public key that must have signed it (may stay empty)")
TRUST = mark("Trust file: the key must be among these (may stay empty)")
ROOTS = mark("Root certificates that a certificate must lead to (may stay empty)")
GO = mark("Check it")
BACK = mark("Back")
NO_RELEASE = mark("Name the release first.")
CHECKING = mark("Checking the release…")
GENUINE = mark("Genuine")
NOT_GENUINE = mark("Not genuine")
SIGNER, CERTIFICATE = mark("Signed by key"), mark("Signed with the certificate of")
APPROVED, FILES = mark("Approved by"), mark("Files checked")
TRUSTED = mark("That key is among those you trust.")
UNKNOWN = mark(
    "Whether that key is whose you think it is must come from elsewhere: compare its fingerprint with the one you "
    "were told."
)
APPROVED_BY = mark("{person}, with key {key}")
NOT_ASKED = mark("Whether the certificate leads to a root you trust was not asked.")
