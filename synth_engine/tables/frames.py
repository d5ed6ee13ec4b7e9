"""To and from pandas, for libraries that want it. Loads pandas late."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from synth_engine.contracts.context import SilentContext
from synth_engine.tables.arrays import to_natural
from synth_engine.tables.arrow_types import raw_of
from synth_engine.tables.building import build

if TYPE_CHECKING:
    import pandas as pd

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import Table


def to_pandas(table: Table) -> pd.DataFrame:
    """A frame of natural types; missing numbers are NaN, missing texts None."""
    arrays = [to_natural(column) for column in table]
    frame: pd.DataFrame = pa.table(arrays, names=list(table.names)).to_pandas()
    return frame


def from_pandas(frame: pd.DataFrame, name: str = "table", context: Context | None = None) -> Table:
    """A table with kinds found.

    Raises:
        UserFixable: ``TABLES.UNSUPPORTED_TYPE`` for columns of lists or records.
    """
    context = context or SilentContext()
    stored = pa.Table.from_pandas(frame, preserve_index=False)
    coercions: dict[str, dict[str, int]] = {}
    raws = [
        raw_of(str(title), cells, name, coercions)
        for title, cells in zip(stored.column_names, stored.columns, strict=True)
    ]
    return build(raws, name, context, coercions)
