"""Reads SAS data sets (sas7bdat) and transport files (XPT, versions 5 and 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.contracts import inputs
from synth_engine.contracts.errors import UserFixable
from synth_engine.tables.readers.statistical import Parts, read_statistical
from synth_engine.tables.stat_times import sas_clock

if TYPE_CHECKING:
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.profile import SourceRecord
    from synth_engine.contracts.table import Table

_TRANSPORT = b"HEADER RECORD**"
_CARD = 80  # bytes: transport files are whole cards, and what is none was cut off


class SasReader:
    """SAS tables."""

    name = "sas"
    suffixes = (".sas7bdat", ".xpt", ".xpt5", ".xpt8")

    def read(self, untrusted_path: Path, context: Context) -> tuple[Table, SourceRecord]:
        """Read a data set; of a transport file its first.

        Raises:
            UserFixable: ``TABLES.UNREADABLE``, ``DAMAGED``, ``EMPTY``, ``TOO_LARGE``, ``NO_ROOM``.
        """
        import pyreadstat

        path = untrusted_path
        try:
            with inputs.opened(path) as file:
                is_transport = file.read(len(_TRANSPORT)) == _TRANSPORT
                size = file.seek(0, 2)
        except OSError as error:
            raise UserFixable("TABLES.UNREADABLE", path=str(path)) from error
        if is_transport and size % _CARD:
            raise UserFixable("TABLES.DAMAGED", path=str(path))
        if is_transport:
            parts = Parts(pyreadstat.read_xport, sas_clock, keeps_codes=False)
        else:
            parts = Parts(pyreadstat.read_sas7bdat, sas_clock)
        return read_statistical(path, self.name, parts, context)
