"""Words for the locked window and for what the window remembers. No Qt."""

from __future__ import annotations

TITLE = "Locked"
LEAD = "The key and everything that was read are forgotten. The passphrase brings you back to where you were."
FIELD = "Passphrase"
UNLOCK = "Unlock"
CLOSE = "Close the project"
LOCK = "Lock"
LOCK_HINT = "Forget the key until the passphrase is typed again (Ctrl+Shift+L)"
LOCKING = "Locking…"
UNLOCKING = "Unlocking…"
NOT_YET = "A job is running. The window locks when it has ended."
CLOSED = "The project was closed: it could not be locked."
CLOSED_TODO = "Open it again with its passphrase."
REAL_ROW = "a row of the real table"
SYNTHETIC_ROW = "a row of the synthetic table"
REMEMBER = "Remember the projects opened here"
SITE_REMEMBERS_NOT = "Remember the projects opened here (switched off for this site)"


def after(minutes: int) -> str:
    """When the window locks by itself."""
    if minutes == 0:
        return "The window does not lock by itself here."
    said = "1 minute" if minutes == 1 else f"{minutes} minutes"
    return f"The window locks by itself after {said} without input."
