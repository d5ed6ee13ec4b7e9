"""Reader and writer protocols: one file and one entry point each (``synth_engine.readers``, ``.writers``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.profile import SourceRecord
    from synth_engine.contracts.table import ColumnSchema, Table


@runtime_checkable
class Reader(Protocol):
    """Reads one family of files. Everything in the file is untrusted."""

    @property
    def name(self) -> str:
        """Such as ``csv``."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Endings it claims, lower case with the dot."""
        ...

    def read(self, untrusted_path: Path, context: Context) -> tuple[Table, SourceRecord]:
        """Read a file into a table with kinds found.

        Raises:
            UserFixable: a ``TABLES.*`` code; Environment: ``TABLES.UNREADABLE``.
        """
        ...


@runtime_checkable
class Writer(Protocol):
    """Writes one family of files, as a stream of row groups."""

    @property
    def name(self) -> str:
        """Such as ``csv``: the word after ``--format``."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Endings it claims, lower case with the dot."""
        ...

    def write(
        self,
        tables: Iterable[Table],
        schema: tuple[ColumnSchema, ...],
        path: Path,
        context: Context,
    ) -> int:
        """Write row groups to a new file at `path` (the caller renames it into place); return rows.

        Two calls with the same rows give the same bytes.
        """
        ...
