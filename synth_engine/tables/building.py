"""From cells as texts to a table with kinds found: the last step of every reader."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.table import Storage, Table
from synth_engine.tables import kinds

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from synth_engine.contracts.context import Context

MOST_COLUMNS = 20_000
LARGEST_CELL = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Raw:
    """A column as a reader hands it over: texts, null where missing, and how the file typed it."""

    name: str
    cells: pa.Array | pa.ChunkedArray
    storage: Storage = Storage.TEXT


def build(
    raws: Sequence[Raw], name: str, context: Context, coercions: dict[str, dict[str, int]]
) -> Table:
    """Find every column's kind.

    Args:
        raws: columns of equal length, names distinct.
        name: of the table.
        context: progress and cancel.
        coercions: what the reader changed already; added to.
    """
    columns = []
    for at, raw in enumerate(raws):
        context.progress("read.kinds", at, len(raws))
        texts = kinds.collect(raw.name, raw.cells)
        columns.append(kinds.column_of(texts, raw.storage))
        if texts.coercions:
            known = coercions.setdefault(raw.name, {})
            for what, cells in texts.coercions.items():
                known[what] = known.get(what, 0) + cells
    context.progress("read.kinds", len(raws), len(raws))
    return Table(tuple(columns), name)


def header_names(cells: Sequence[str], coercions: dict[str, dict[str, int]]) -> list[str]:
    """Names from a header row: blanks and repeats get a name of their own, counted."""
    names: list[str] = []
    taken: set[str] = set()
    for at, cell in enumerate(cells):
        plain = cell.strip()
        name, number = plain or f"column_{at + 1}", 2
        while name in taken:
            name, number = f"{plain or f'column_{at + 1}'}_{number}", number + 1
        if not plain:
            coercions.setdefault(name, {})["name_given"] = 1
        elif name != plain:
            coercions.setdefault(name, {})["name_repeated"] = 1
        taken.add(name)
        names.append(name)
    return names


def check_bounds(path: Path, raws: Sequence[Raw]) -> None:
    """Refuse what no workstation should try.

    Raises:
        UserFixable: ``TABLES.TOO_LARGE``, ``TABLES.EMPTY``.
    """
    if len(raws) > MOST_COLUMNS:
        raise UserFixable("TABLES.TOO_LARGE", path=str(path), what="columns", limit=MOST_COLUMNS)
    if not raws or len(raws[0].cells) == 0:
        raise UserFixable("TABLES.EMPTY", path=str(path))
    for raw in raws:
        longest = pc.max(pc.binary_length(raw.cells)).as_py()
        if longest is not None and longest > LARGEST_CELL:
            what = f"bytes in one cell of {raw.name}"
            raise UserFixable("TABLES.TOO_LARGE", path=str(path), what=what, limit=LARGEST_CELL)


def sha256_of(path: Path, context: Context) -> tuple[str, int]:
    """Digest (hex) and size (bytes) of a file.

    Raises:
        UserFixable: ``TABLES.UNREADABLE``.
    """
    digest, size = hashlib.sha256(), 0
    try:
        with path.open("rb") as file:
            while block := file.read(1 << 22):
                digest.update(block)
                size += len(block)
                context.progress("read.digest", size)
    except OSError as error:
        raise UserFixable("TABLES.UNREADABLE", path=str(path)) from error
    return digest.hexdigest(), size
