"""A log in memory and one with some records, for tests of the log and of what carries it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from synth_engine import audit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from synth_engine.contracts.storage import AuditRow

START = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


class MemoryLog:
    """An `AuditStore` that keeps its rows in a list."""

    def __init__(self) -> None:
        self.rows: list[AuditRow] = []

    def audit_last(self) -> AuditRow | None:
        """The newest row."""
        return self.rows[-1] if self.rows else None

    def audit_append(self, row: AuditRow) -> None:
        """Add a row."""
        self.rows.append(row)

    def audit_rows(self) -> Iterator[AuditRow]:
        """All rows."""
        return iter(self.rows)


def log_of(count: int, actor: str = "Ö. Person") -> tuple[AuditRow, ...]:
    """A log of `count` records."""
    store = MemoryLog()
    for number in range(count):
        audit.append(
            store,
            at=START + timedelta(seconds=number),
            actor=actor,
            action="fit" if number % 2 else "open",
            reason="line\nbreak" if number % 3 else "",
            versions={"cloister": "0.1.0"},
            digests={"document": f"{number:064x}"},
        )
    return tuple(store.rows)
