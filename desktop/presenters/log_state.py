"""The log as it is looked through: what was asked, the page that came, a signed head that was made. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.presenters.state import AuditRow

PAGE_ROWS = 200
MOST_PRINTED = 2_000


@dataclass(frozen=True, slots=True)
class LogAsk:
    """Which records are looked for; empty chooses everything. Dates and times as typed (ISO 8601)."""

    action: str = ""
    outcome: str = ""
    person: str = ""
    since: str = ""
    until: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class LogView:
    """A page of records, newest first; `version` changes when older pages are no longer true."""

    ask: LogAsk
    start: int
    rows: tuple[AuditRow, ...]
    found: int
    total: int
    people: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    version: int = 0


@dataclass(frozen=True, slots=True)
class HeadView:
    """A signed head that was made just now: its text and its QR code (rows of ``1`` dark and ``0``)."""

    shown_path: str
    text: str
    code: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LogState:
    """What the log page shows beside the check."""

    ask: LogAsk = LogAsk()
    view: LogView | None = None
    head: HeadView | None = None


UNREAD = LogState()
