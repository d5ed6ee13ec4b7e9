"""Writes Arrow files (IPC, which Feather is): natural types, zstd."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from synth_engine.tables.arrays import to_natural
from synth_engine.tables.writers.parquet import said

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.formats import About
    from synth_engine.contracts.table import ColumnSchema, Table


class ArrowWriter:
    """Columnar files, as memory holds them."""

    name = "arrow"
    suffixes = (".arrow", ".feather")

    def write(
        self,
        tables: Iterable[Table],
        schema: tuple[ColumnSchema, ...],
        path: Path,
        context: Context,
        about: About | None = None,
    ) -> int:
        """Write row groups; types are the first group's. Returns the rows written."""
        names = [column.name for column in schema]
        writer: pa.RecordBatchFileWriter | None = None
        options = pa.ipc.IpcWriteOptions(compression="zstd")
        done = 0
        try:
            for table in tables:
                group = pa.table([to_natural(column) for column in table], names=names)
                if writer is None:
                    types = group.schema.with_metadata(said(about))
                    writer = pa.ipc.new_file(str(path), types, options=options)
                writer.write_table(group.cast(types))
                done += table.rows
                context.progress("write.rows", done)
                del table, group  # the next one is drawn now: two need not be held
        finally:
            if writer is not None:
                writer.close()
        return done
