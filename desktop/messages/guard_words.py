"""Words for the locked window and for what the window remembers. No Qt."""

from __future__ import annotations

from desktop.messages.tongue import many, mark, tr

TITLE = mark("Locked")
LEAD = mark(
    "The key and everything that was read are forgotten. The passphrase brings you back to where you were."
)
FIELD = mark("Passphrase")
UNLOCK = mark("Unlock")
CLOSE = mark("Close the project")
LOCK = mark("Lock")
LOCK_HINT = mark("Forget the key until the passphrase is typed again (Ctrl+Shift+L)")
LOCKING = mark("Locking…")
UNLOCKING = mark("Unlocking…")
NOT_YET = mark("A job is running. The window locks when it has ended.")
CLOSED = mark("The project was closed: it could not be locked.")
CLOSED_TODO = mark("Open it again with its passphrase.")
# What the log is told of a copy; the log is never translated.
REAL_ROW = "a row of the real table"
SYNTHETIC_ROW = "a row of the synthetic table"
REMEMBER = mark("Remember the projects opened here")
SITE_REMEMBERS_NOT = mark("Remember the projects opened here (switched off for this site)")


def after(minutes: int) -> str:
    """When the window locks by itself."""
    if minutes == 0:
        return tr("The window does not lock by itself here.")
    return many(
        "The window locks by itself after {n} minute without input.",
        "The window locks by itself after {n} minutes without input.",
        minutes,
    )
