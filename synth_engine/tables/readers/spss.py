"""Reads SPSS files: system files (sav, zsav) and portable files (por)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from synth_engine.contracts import inputs
from synth_engine.contracts.errors import UserFixable
from synth_engine.tables.readers.spss_dictionary import check_dictionary
from synth_engine.tables.readers.statistical import Parts, read_statistical
from synth_engine.tables.stat_times import spss_clock

if TYPE_CHECKING:
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.profile import SourceRecord
    from synth_engine.contracts.table import Table


class SpssReader:
    """SPSS tables."""

    name = "spss"
    suffixes = (".sav", ".zsav", ".por")

    def read(self, untrusted_path: Path, context: Context) -> tuple[Table, SourceRecord]:
        """Read a file; codes that it declares as missing values stay codes.

        Raises:
            UserFixable: ``TABLES.UNREADABLE``, ``DAMAGED``, ``EMPTY``, ``TOO_LARGE``, ``NO_ROOM``.
        """
        import pyreadstat

        if untrusted_path.suffix.lower() == ".por":
            # The library knows no codes and no encodings in these: they have one alphabet.
            parts = Parts(pyreadstat.read_por, spss_clock, keeps_codes=False, knows_encoding=False)
        else:
            _check(untrusted_path)
            parts = Parts(pyreadstat.read_sav, spss_clock)
        return read_statistical(untrusted_path, self.name, parts, context)


def _check(path: Path) -> None:
    """Refuse a file whose dictionary is not whole, before the library sees it."""
    try:
        with inputs.opened(path) as file:
            check_dictionary(file)
    except OSError as error:
        raise UserFixable("TABLES.UNREADABLE", path=str(path)) from error
    except (ValueError, struct.error) as error:
        raise UserFixable("TABLES.DAMAGED", path=str(path)) from error
