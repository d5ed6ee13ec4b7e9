"""Chooses the reader and writer of a file: by its ending, then by what its first bytes say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from synth_engine import plugins
from synth_engine.contracts.errors import Bug, UserFixable
from synth_engine.contracts.formats import Reader, Writer
from synth_engine.tables.chunks import even
from synth_engine.tables.files import whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.profile import SourceRecord
    from synth_engine.contracts.table import ColumnSchema, Table

# First bytes -> reader, for files whose name does not tell.
_MAGIC = (
    (b"PAR1", "parquet"),
    (b"ARROW1", "parquet"),
    (b"PK\x03\x04", "excel"),
    (b"\xd0\xcf\x11\xe0", "excel"),
)


def _load(group: str, kind: type[Any]) -> list[Any]:
    """Every plug-in of a group.

    Raises:
        Bug: ``PLUGIN.BROKEN`` shape of a part that does not keep the protocol is ours to report.
    """
    found = []
    for plugin in plugins.load_all(group):
        if not isinstance(plugin, kind):
            raise Bug("BUG.UNEXPECTED", type=type(plugin).__name__)
        found.append(plugin)
    return found


def _known(parts: list[Any]) -> str:
    return ", ".join(sorted({suffix for part in parts for suffix in part.suffixes}))


def read_table(path: Path, context: Context) -> tuple[Table, SourceRecord]:
    """Read a file of any known format; kinds are found.

    Args:
        path: the file; everything in it is untrusted.
        context: progress and cancel.

    Raises:
        UserFixable: ``TABLES.*`` codes.
    """
    readers: list[Reader] = _load("synth_engine.readers", Reader)
    if path.is_dir():
        raise UserFixable("TABLES.UNREADABLE", path=str(path))
    try:
        with path.open("rb") as file:
            head = file.read(8)
    except OSError as error:
        raise UserFixable("TABLES.UNREADABLE", path=str(path)) from error
    if not head:
        raise UserFixable("TABLES.EMPTY", path=str(path))
    by_name = {reader.name: reader for reader in readers}
    chosen = next((r for r in readers if path.name.lower().endswith(r.suffixes)), None)
    for magic, name in _MAGIC:
        if head.startswith(magic) and (chosen is None or chosen.name == "csv"):
            chosen = by_name.get(name, chosen)
    if chosen is None and path.suffix.lower() in {"", ".dat", ".log"}:
        chosen = by_name.get("csv")
    if chosen is None:
        raise UserFixable("TABLES.FORMAT_UNKNOWN", path=str(path), known=_known(readers))
    return chosen.read(path, context)


def write_table(
    tables: Iterable[Table],
    schema: tuple[ColumnSchema, ...],
    path: Path,
    context: Context,
    *,
    force: bool = False,
) -> int:
    """Write row groups to a file whose ending names the format; it appears whole or not at all.

    Args:
        tables: row groups of any size, gone through once and written as they come: a table made while it
            is written needs no more memory than one group.
        schema: of each of them.
        path: to write to.
        context: progress and cancel.
        force: replace what is there.

    Returns:
        Rows written.

    Raises:
        UserFixable: ``TABLES.FORMAT_UNKNOWN``, ``FILE.EXISTS``; Environment: ``FILE.CANNOT_WRITE``.
    """
    writers: list[Writer] = _load("synth_engine.writers", Writer)
    chosen = next((w for w in writers if path.suffix.lower() in w.suffixes), None)
    if chosen is None:
        raise UserFixable("TABLES.FORMAT_UNKNOWN", path=str(path), known=_known(writers))
    with whole(path, force=force) as partial:
        return chosen.write(even(tables, schema), schema, partial, context)
