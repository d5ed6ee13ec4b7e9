"""Reads Stata files (dta, of Stata 8 to 19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.tables.readers.statistical import Parts, read_statistical
from synth_engine.tables.stat_times import stata_clock

if TYPE_CHECKING:
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.profile import SourceRecord
    from synth_engine.contracts.table import Table


class StataReader:
    """Stata tables."""

    name = "stata"
    suffixes = (".dta",)

    def read(self, untrusted_path: Path, context: Context) -> tuple[Table, SourceRecord]:
        """Read a file; missing values with a letter stay codes (``.a``).

        Raises:
            UserFixable: ``TABLES.UNREADABLE``, ``DAMAGED``, ``EMPTY``, ``TOO_LARGE``, ``NO_ROOM``.
        """
        import pyreadstat

        parts = Parts(pyreadstat.read_dta, stata_clock)
        return read_statistical(untrusted_path, self.name, parts, context)
