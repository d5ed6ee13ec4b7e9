"""What the front door tells the worker of an import: which file, which of its tables, how it is to be read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.reading import Reading
from synth_engine.tables.readers.database import holds_tables, named, parted

if TYPE_CHECKING:
    from collections.abc import Mapping


def params(options: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters of an import job.

    Args:
        options: ``file``; ``table``: of a database or workbook, else what the table is called in the project;
            ``reading``: corrections.
    """
    reading: Reading = options.get("reading") or Reading()
    file, inner = parted(named(Path(options["file"]), options.get("table")))
    file = file.resolve()
    inner = reading.table or inner
    said = options.get("table")
    if inner is None and said is not None and holds_tables(file):
        inner = said
    if inner is not None and reading.table is None and not _has_mark(file, inner):
        reading = replace(reading, table=inner)
    return {
        "file": str(named(file, inner)),
        "table": said or inner or file.stem,
        **({} if reading.says_nothing else {"reading": reading.to_json()}),
    }


def _has_mark(file: Path, inner: str) -> bool:
    """Whether the path itself names the table of the database (`FILE::TABLE`)."""
    return named(file, inner) != file
