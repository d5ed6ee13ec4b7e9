"""Reads SAS data sets (sas7bdat) and transport files (XPT, versions 5 and 8).

SAS keeps labels of values in a catalogue (sas7bcat) beside its tables: one that lies there is read with the table.
"""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from synth_engine.contracts import inputs
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.profile import Catalogue
from synth_engine.tables.readers.statistical import Parts, read_statistical
from synth_engine.tables.stat_times import bare, sas_clock

if TYPE_CHECKING:
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.profile import SourceRecord
    from synth_engine.contracts.table import Table

_TRANSPORT = b"HEADER RECORD**"
_CARD = 80  # bytes: transport files are whole cards, and what is none was cut off
_CATALOGUE, _SHARED = ".sas7bcat", "formats"
"""A catalogue has its table's name, or the one that SAS gives to all formats of a folder."""
_LARGEST = 1 << 26  # bytes of a catalogue
_Labels: TypeAlias = Mapping[str, Mapping[Any, Any]]


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
            labels, beside = _read_beside(path, context)
            parts = Parts(pyreadstat.read_sas7bdat, sas_clock, labels=labels, catalogue=beside)
        table, record = read_statistical(path, self.name, parts, context)
        fitted = sum(bool(one.value_labels) for one in table.schema)
        # A catalogue is often that of a whole folder: said only where it has something for this table.
        if record.catalogue is not None and fitted:
            context.notice("TABLES.LABELS_BESIDE", file=record.catalogue.file_name, columns=fitted)
        return table, record


class _TooLarge(Exception):
    """A catalogue is larger than what is read of one."""


def _read_beside(path: Path, context: Context) -> tuple[_Labels, Catalogue | None]:
    """Labels of values out of the catalogue beside a table, by the name of their format; and which file that is.

    One that cannot be read costs the labels, not the table: a notice says so.
    """
    file = _catalogue(path)
    if file is None:
        return {}, None
    # Said before the library sees a byte: if the process dies now, it died of reading.
    context.progress("read.parse", 0)
    try:
        return _read(file)
    except (_TooLarge, MemoryError):
        context.notice("TABLES.LABELS_TOO_LARGE", file=file.name, limit=_LARGEST >> 20)
    except Exception:  # noqa: BLE001 - the library raises what it likes
        context.notice("TABLES.LABELS_UNREAD", file=file.name)
    return {}, None


def _read(file: Path) -> tuple[_Labels, Catalogue]:
    """A catalogue, and what the record says of it: of the very bytes that the labels came from."""
    import pyreadstat

    mark, digest = inputs.mark_of(file), hashlib.sha256()
    with inputs.opened(file) as opened:
        size = opened.seek(0, 2)
        if size > _LARGEST:
            raise _TooLarge
        opened.seek(0)
        while block := opened.read(1 << 22):
            digest.update(block)
    found = pyreadstat.read_sas7bcat(str(file), output_format="dict")[1].value_labels
    if inputs.mark_of(file) != mark:
        raise OSError(errno.EBUSY, "written to while it was read")
    labels = {bare(str(name)): of for name, of in found.items()}
    return labels, Catalogue(file.name, digest.hexdigest(), size)


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
