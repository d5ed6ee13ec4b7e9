"""Reads SAS data sets (sas7bdat) and transport files (XPT, versions 5 and 8).

SAS keeps labels of values in a catalogue (sas7bcat) beside its tables: one that lies there is read with the table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from synth_engine.contracts import inputs
from synth_engine.contracts.errors import UserFixable
from synth_engine.tables.readers.statistical import Parts, read_statistical
from synth_engine.tables.stat_times import sas_clock

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.profile import SourceRecord
    from synth_engine.contracts.table import Table

_TRANSPORT = b"HEADER RECORD**"
_CARD = 80  # bytes: transport files are whole cards, and what is none was cut off
_CATALOGUE, _SHARED = ".sas7bcat", "formats"
"""A catalogue has its table's name, or the one that SAS gives to all formats of a folder."""
_LARGEST = 1 << 26  # bytes of a catalogue


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
            parts = Parts(pyreadstat.read_sas7bdat, sas_clock, labels=_labels(path, context))
        return read_statistical(path, self.name, parts, context)


def _labels(path: Path, context: Context) -> Mapping[str, Mapping[Any, Any]]:
    """Labels of values out of the catalogue beside a table, by the name of their format in capitals.

    One that cannot be read costs the labels, never the table: a notice says so.
    """
    import pyreadstat

    file = _catalogue(path)
    if file is None:
        return {}
    # Said before the library sees a byte: if the process dies now, it died of reading.
    context.progress("read.parse", 0)
    try:
        with inputs.opened(file) as opened:
            small = opened.seek(0, 2) <= _LARGEST
        found = pyreadstat.read_sas7bcat(str(file), output_format="dict")[1] if small else None
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - the library raises what it likes
        found = None
    if found is None:
        context.notice("TABLES.LABELS_UNREAD", file=file.name)
        return {}
    context.notice("TABLES.LABELS_BESIDE", file=file.name)
    return {str(name).upper(): labels for name, labels in found.value_labels.items()}


def _catalogue(path: Path) -> Path | None:
    """The catalogue that belongs to a table, whatever the case of its name."""
    wanted = [f"{name}{_CATALOGUE}".lower() for name in (path.stem, _SHARED)]
    try:
        beside = {one.name.lower(): one for one in path.parent.iterdir() if _is_catalogue(one)}
    except OSError:
        return None
    return next((beside[name] for name in wanted if name in beside), None)


def _is_catalogue(path: Path) -> bool:
    return path.suffix.lower() == _CATALOGUE
