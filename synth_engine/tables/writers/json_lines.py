"""Writes JSON Lines: one object a line, keys in the order of the columns, missing values as null."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.contracts.table import Column, Storage
from synth_engine.tables.arrays import TextForm, bytes_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.formats import About
    from synth_engine.contracts.table import ColumnSchema, Table

# What JSON takes for a value without quotes.
_LITERAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?|true|false", re.ASCII)
_TYPED = frozenset({Storage.INTEGER, Storage.NUMERIC, Storage.BOOLEAN})


class JsonLinesWriter:
    """Objects, a line each."""

    name = "jsonl"
    suffixes = (".jsonl", ".ndjson")

    def write(
        self,
        tables: Iterable[Table],
        schema: tuple[ColumnSchema, ...],
        path: Path,
        context: Context,
        about: About | None = None,
    ) -> int:
        """Write row groups. Returns the rows written."""
        del about  # a line is a row: there is no room for it
        quoted, bare = TextForm(_quoted), TextForm()
        keys = [json.dumps(column.name, ensure_ascii=False) + ": " for column in schema]
        starts = [("{" if at == 0 else ", ") + key for at, key in enumerate(keys)]
        done = 0
        with path.open("wb") as file:
            for table in tables:
                parts: list[pa.StringArray | str] = []
                for start, column in zip(starts, table, strict=True):
                    parts += [start, (bare if _is_bare(column) else quoted).of(column)]
                lines = pc.binary_join_element_wise(
                    *parts, "}\n", "", null_handling="replace", null_replacement="null"
                )
                file.write(bytes_of(lines))
                done += table.rows
                context.progress("write.rows", done)
                del table, parts, lines  # the next one is drawn now: two need not be held
        return done


def _is_bare(column: Column) -> bool:
    """Whether a column of levels was numbers or truth values in its file, and can be again."""
    if column.is_number or column.schema.storage not in _TYPED:
        return False
    texts = (*column.levels, *column.schema.special)
    return all(_LITERAL.fullmatch(text) for text in texts)


def _quoted(texts: pa.StringArray) -> pa.StringArray:
    """Texts as JSON strings."""
    return pa.array(
        [json.dumps(text, ensure_ascii=False) for text in texts.to_pylist()], type=pa.string()
    )
