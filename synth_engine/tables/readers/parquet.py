"""Reads Parquet files and Arrow (IPC, Feather) files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.profile import SourceRecord
from synth_engine.tables.arrow_types import raw_of
from synth_engine.tables.building import build, check_bounds, header_names, sha256_of

if TYPE_CHECKING:
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import Table

LARGEST_UNPACKED = 64 * 1024**3


class ParquetReader:
    """Columnar files."""

    name = "parquet"
    suffixes = (".parquet", ".pq", ".arrow", ".feather")

    def read(self, untrusted_path: Path, context: Context) -> tuple[Table, SourceRecord]:
        """Read all row groups.

        Raises:
            UserFixable: ``TABLES.UNREADABLE``, ``DAMAGED``, ``EMPTY``, ``UNSUPPORTED_TYPE``, ``TOO_LARGE``.
        """
        path = untrusted_path
        digest, size = sha256_of(path, context)
        try:
            stored = _load(path)
        except (pa.ArrowException, OSError, ValueError) as error:
            raise UserFixable("TABLES.DAMAGED", path=str(path)) from error
        coercions: dict[str, dict[str, int]] = {}
        names = header_names(stored.column_names, coercions)
        raws = [
            raw_of(name, cells, str(path), coercions)
            for name, cells in zip(names, stored.columns, strict=True)
        ]
        check_bounds(path, raws)
        table = build(raws, path.stem, context, coercions)
        record = SourceRecord(
            file_name=path.name,
            sha256=digest,
            size=size,
            format=self.name,
            rows=table.rows,
            columns=len(table.columns),
            coercions=coercions,
        )
        return table, record


def _load(path: Path) -> pa.Table:
    with path.open("rb") as file:
        magic = file.read(6)
    if magic.startswith(b"ARROW1"):
        with pa.memory_map(str(path)) as source:
            return pa.ipc.open_file(source).read_all()
    file = pq.ParquetFile(path)
    claimed = sum(
        file.metadata.row_group(at).total_byte_size for at in range(file.metadata.num_row_groups)
    )
    if claimed > LARGEST_UNPACKED:
        limit = LARGEST_UNPACKED
        raise UserFixable("TABLES.TOO_LARGE", path=str(path), what="bytes unpacked", limit=limit)
    return file.read()
