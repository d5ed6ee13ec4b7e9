"""Floor 3: reads, profiles, splits and writes tables. Knows no synthesizer and no metric.

Everything here but `tables.files` loads pyarrow and numpy, and belongs to the worker or to late imports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from synth_engine.tables.arrays import text_rows
    from synth_engine.tables.chunks import concat, from_chunks, packed, slices, to_chunks
    from synth_engine.tables.files import check_free, write_bytes
    from synth_engine.tables.formats import read_table, write_table
    from synth_engine.tables.frames import from_pandas, to_pandas
    from synth_engine.tables.profiling import profile_table
    from synth_engine.tables.profiling_groups import profile_groups
    from synth_engine.tables.splitting import held_back, split

__all__ = [
    "check_free",
    "concat",
    "from_chunks",
    "from_pandas",
    "held_back",
    "packed",
    "profile_groups",
    "profile_table",
    "read_table",
    "slices",
    "split",
    "text_rows",
    "to_chunks",
    "to_pandas",
    "write_bytes",
    "write_table",
]

_HOME = {
    "check_free": "files",
    "concat": "chunks",
    "from_chunks": "chunks",
    "packed": "chunks",
    "slices": "chunks",
    "from_pandas": "frames",
    "profile_groups": "profiling_groups",
    "profile_table": "profiling",
    "read_table": "formats",
    "held_back": "splitting",
    "split": "splitting",
    "text_rows": "arrays",
    "to_chunks": "chunks",
    "to_pandas": "frames",
    "write_bytes": "files",
    "write_table": "formats",
}


def __getattr__(name: str) -> Any:
    """Load a function's module when it is first asked for: the parent needs few of them."""
    from importlib import import_module

    if name not in _HOME:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
