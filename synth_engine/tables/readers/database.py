"""Files that hold several tables: which of them is meant.

`FILE::TABLE` names a table wherever a path can be given. Opens nothing.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from synth_engine.contracts import inputs
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.profile import SourceRecord

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import Table
    from synth_engine.tables.gatherer import Gatherer

MARK: Final = "::"
_MOST_NAMED: Final = 40
_SQLITE, _DUCKDB = b"SQLite format 3\x00", b"DUCK"
_BOOKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def parted(path: Path) -> tuple[Path, str | None]:
    """A file and the table that is named behind it; a path that is there is never taken apart."""
    text = str(path)
    if MARK not in text or path.exists():
        return path, None
    file, _, table = text.rpartition(MARK)
    return (Path(file), table) if table and Path(file).is_file() else (path, None)


def named(path: Path, table: str | None) -> Path:
    """A path that names a table of a database; any other file stays as it is, as it holds one table."""
    if table is None or parted(path)[1] is not None:
        return path
    with suppress(OSError), inputs.opened(path) as file:
        head = file.read(16)
        if head == _SQLITE or head[8:12] == _DUCKDB:
            return Path(f"{path}{MARK}{table}")
    return path


def holds_tables(path: Path) -> bool:
    """Whether a file is one of those that hold several tables: a database or a workbook, by its first bytes."""
    with suppress(OSError), inputs.opened(path) as file:
        head = file.read(16)
        return head == _SQLITE or head[8:12] == _DUCKDB or head.startswith(_BOOKS)
    return False


def choose(path: Path, names: Sequence[str], table: str | None) -> str:
    """The table that is meant.

    Args:
        path: the file.
        names: of its tables, in order.
        table: that was asked for; None where nobody said.

    Raises:
        UserFixable: ``TABLES.EMPTY``, ``TABLES.CHOOSE_TABLE``, ``TABLES.NO_SUCH_TABLE``.
    """
    if not names:
        raise UserFixable("TABLES.EMPTY", path=str(path))
    known = ", ".join(names[:_MOST_NAMED])
    if len(names) > _MOST_NAMED:
        known += f" and {len(names) - _MOST_NAMED} more"
    if table is None:
        if len(names) > 1:
            raise UserFixable("TABLES.CHOOSE_TABLE", path=str(path), known=known)
        return names[0]
    if table in names:
        return table
    alike = [name for name in names if name.casefold() == table.casefold()]
    if len(alike) != 1:
        raise UserFixable("TABLES.NO_SUCH_TABLE", path=str(path), table=table, known=known)
    return alike[0]


def found_in(
    path: Path,
    told: tuple[str, str, str, int],
    columns: list[Gatherer],
    coercions: dict[str, dict[str, int]],
    context: Context,
) -> tuple[Table, SourceRecord]:
    """The table that was read, and the record of where it comes from.

    Args:
        path: of the file.
        told: format, table, digest and size of the file.
        columns: what was read.
        coercions: column -> what was done to its cells -> how many.
        context: where progress is told.
    """
    # Late: names of tables are looked at where no table library is loaded.
    from synth_engine.tables.building import check_bounds, finish

    form, name, digest, size = told
    check_bounds(path, columns)
    found = finish(columns, name, context, coercions)
    record = SourceRecord(
        file_name=path.name,
        sha256=digest,
        size=size,
        format=form,
        rows=found.rows,
        columns=len(found.columns),
        sheet=name,
        coercions=coercions,
    )
    return found, record
