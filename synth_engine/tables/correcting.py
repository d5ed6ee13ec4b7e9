"""Carries out what a person said of a file's cells: codes for missing values, decimals, kinds.

What is changed is counted, as everything that reading changes is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.table import NUMBER_KINDS, Column, ColumnKind, ColumnSchema
from synth_engine.tables import kinds
from synth_engine.tables.arrays import to_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from synth_engine.contracts.reading import Reading

# A number with the decimal sign and the grouping sign that were said; blanks group in many countries.
_COMMA: Final = r"^[+-]?([0-9]+|[0-9]{1,3}([.' \x{00A0}\x{202F}][0-9]{3})+)(,[0-9]*)?$"
_POINT: Final = r"^[+-]?([0-9]+|[0-9]{1,3}([,' \x{00A0}\x{202F}][0-9]{3})+)(\.[0-9]*)?$"
_GROUPS: Final = {",": "[.' \\x{00A0}\\x{202F}]", ".": "[,' \\x{00A0}\\x{202F}]"}


def corrected(
    texts: pa.StringArray, reading: Reading
) -> Iterator[tuple[str, NDArray[np.bool_], pa.StringArray]]:
    """Distinct texts after every correction, with its name and which of them it changed.

    Args:
        texts: trimmed; "" is missing.
        reading: what was said.
    """
    if reading.missing_codes:
        codes = pa.array(reading.missing_codes, type=pa.string())
        gone = np.asarray(pc.is_in(texts, value_set=codes), dtype=np.bool_) & _filled(texts)
        if gone.any():
            texts = pc.if_else(pa.array(gone), "", texts)
            yield "missing_code", gone, texts
    if reading.decimal is None:
        return
    shape = _COMMA if reading.decimal == "," else _POINT
    fits = np.asarray(pc.match_substring_regex(texts, shape), dtype=np.bool_)
    filled = _filled(texts)
    # A text that is no number makes the column one of texts: then nothing in it is touched.
    if not filled.any() or not fits[filled].all():
        return
    plain = pc.replace_substring_regex(texts, _GROUPS[reading.decimal], "")
    grouped = np.asarray(pc.not_equal(plain, texts), dtype=np.bool_)
    if grouped.any():
        yield "grouping_removed", grouped, plain
    if reading.decimal == ",":
        pointed = pc.replace_substring(plain, ",", ".")
        moved = np.asarray(pc.not_equal(pointed, plain), dtype=np.bool_)
        if moved.any():
            yield "decimal_comma", moved, pointed


def _filled(texts: pa.StringArray) -> NDArray[np.bool_]:
    return np.asarray(pc.not_equal(texts, ""), dtype=np.bool_)


def recast(column: Column, kind: ColumnKind, coercions: dict[str, int]) -> Column:
    """The column as the kind that was said.

    Args:
        column: as found.
        kind: as said.
        coercions: what was changed -> cells; added to.

    Raises:
        UserFixable: ``TABLES.WRONG_KIND`` where its values cannot be that.
    """
    if column.kind is kind:
        return column
    coercions["kind_said"] = int((column.state >= 0).sum())
    if column.kind is ColumnKind.INTEGER and kind is ColumnKind.NUMERIC:
        schema = replace(column.schema, kind=kind, decimals=0)
        return Column(schema, column.values.astype(np.float64), column.state)
    texts = _pool(column)
    if kind in NUMBER_KINDS:
        found = kinds.said(texts, kind)
        if found is None:
            raise UserFixable("TABLES.WRONG_KIND", column=column.name, kind=str(kind))
        return found
    most = {ColumnKind.BOOLEAN: 2, ColumnKind.CONSTANT: 1}.get(kind)
    if most is not None and len(texts.distinct) > most:
        raise UserFixable("TABLES.WRONG_KIND", column=column.name, kind=str(kind))
    again = kinds.as_levels(texts, kind, column.schema.storage)
    return replace(again, schema=_labelled(again, column))


def _labelled(again: Column, before: Column) -> ColumnSchema:
    """The new schema with the labels of the old one."""
    old = before.schema
    named = again.kind in {ColumnKind.IDENTIFIER, ColumnKind.TEXT}
    return replace(
        again.schema,
        label=old.label,
        value_labels=() if named else old.value_labels,
        missing_codes=() if named else old.missing_codes,
    )


def _pool(column: Column) -> kinds.Texts:
    """The column's cells as distinct texts."""
    encoded = to_texts(column).dictionary_encode()
    index = np.asarray(encoded.indices.fill_null(-1), dtype=np.int32)
    counts = np.bincount(index[index >= 0], minlength=len(encoded.dictionary)).astype(np.int64)
    return kinds.Texts(column.name, encoded.dictionary, [index], counts)


def recast_empty(column: Column, kind: ColumnKind) -> Column:
    """A column of numbers or times without its rows, as the kind that was said.

    Raises:
        UserFixable: ``TABLES.WRONG_KIND``.
    """
    if column.kind is kind:
        return column
    if column.kind is ColumnKind.INTEGER and kind is ColumnKind.NUMERIC:
        return replace(column, schema=replace(column.schema, kind=kind, decimals=0))
    if column.kind is ColumnKind.IDENTIFIER and kind is ColumnKind.INTEGER:
        return replace(column, schema=replace(column.schema, kind=kind, decimals=0))
    raise UserFixable("TABLES.WRONG_KIND", column=column.name, kind=str(kind))
