"""A file that is looked at before it is imported, as frozen values. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.reading import FilePreview, Reading

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop.presenters.state import Notice

# After one of these the columns may have other names, and kinds said for the old ones mean nothing.
_OTHER_COLUMNS = frozenset({"encoding", "delimiter", "quote", "header", "skip_rows", "table"})


@dataclass(frozen=True, slots=True)
class PreviewState:
    """What is known of the file that would be imported next.

    Attributes:
        file: its path; empty where none is looked at.
        files: all that were dropped together; one of them is `file`.
        found: what was found in it, None until it was looked at. Its rows are left out while they are masked.
        reading: every correction.
        busy: it is being looked at (again).
        masked: real values are hidden.
        failed: why it could not be looked at.
        beside: the other files are imported as well, as tables beside the one that is synthesised.
    """

    file: str = ""
    files: tuple[str, ...] = ()
    found: FilePreview | None = None
    reading: Reading = field(default_factory=Reading)
    busy: bool = False
    masked: bool = True
    failed: Notice | None = None
    beside: bool = True

    @property
    def others(self) -> tuple[str, ...]:
        """Files that come in beside it."""
        return tuple(one for one in self.files if one != self.file) if self.beside else ()

    @property
    def ready(self) -> bool:
        """Whether it may be imported as it is read now."""
        problem = self.found is not None and self.found.problem is not None
        return bool(self.file) and self.failed is None and not problem


NO_FILE = PreviewState()


def corrected(reading: Reading, changes: dict[str, Any]) -> Reading:
    """Corrections with some of them said otherwise.

    Args:
        reading: what was said before.
        changes: fields of `Reading`; besides, ``kind``: (column, kind), an empty kind is as found.

    Raises:
        Usage: ``USAGE.READING`` where it cannot be meant.
    """
    changes = dict(changes)
    if "kind" in changes:
        column, wanted = changes.pop("kind")
        kinds = {name: one for name, one in reading.kinds.items() if name != column}
        changes["kinds"] = {**kinds, column: wanted} if wanted else kinds
    elif changes_columns(changes):
        changes["kinds"] = {}
    return replace(reading, **changes)


def changes_columns(changes: Collection[str]) -> bool:
    """Whether corrections may give the columns other names."""
    return not _OTHER_COLUMNS.isdisjoint(changes)


def without_rows(found: FilePreview) -> FilePreview:
    """What was found, without a value of any cell."""
    return replace(found, rows=())
