"""Writes Parquet: natural types, zstd."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from synth_engine.contracts.formats import ABOUT
from synth_engine.tables.arrays import to_natural

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.formats import About
    from synth_engine.contracts.table import ColumnSchema, Table


def said(about: About | None) -> dict[str, str] | None:
    """What an Arrow schema carries beside its columns."""
    return None if about is None else {ABOUT: about.text}


class ParquetWriter:
    """Columnar files."""

    name = "parquet"
    suffixes = (".parquet", ".pq")

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
        writer: pq.ParquetWriter | None = None
        done = 0
        try:
            for table in tables:
                group = pa.table([to_natural(column) for column in table], names=names)
                if writer is None:
                    kept = group.schema.with_metadata(said(about))
                    writer = pq.ParquetWriter(path, kept, compression="zstd")
                writer.write_table(group.cast(writer.schema))
                done += table.rows
                context.progress("write.rows", done)
                del table, group  # the next one is drawn now: two need not be held
        finally:
            if writer is not None:
                writer.close()
        return done
