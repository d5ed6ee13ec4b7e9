"""When it is, and who is there: what the front door writes beside what is done."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime


def now() -> datetime:
    """The present, in UTC. The one place of the front door that reads the clock."""
    return datetime.now(UTC).replace(microsecond=0)


def person() -> str:
    """Name of whoever is logged in, for the log."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
