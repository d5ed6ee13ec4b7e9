"""SAS files with value labels, made by the writer that pyreadstat's library holds: a table, and its catalogue.

SAS keeps labels of values in a file of their own; no package on PyPI writes one, but ReadStat does, and its
functions can be called where they are.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

import pyreadstat._readstat_writer as library

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_STRING, _DOUBLE = 0, 5
_WIDTH = 8
_WRITER = ctypes.CFUNCTYPE(ctypes.c_ssize_t, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_void_p)


def _readstat() -> Any:
    """ReadStat, with what its functions give where that is no number."""
    found = ctypes.CDLL(library.__file__)
    for name in ("readstat_writer_init", "readstat_add_label_set", "readstat_add_variable"):
        getattr(found, name).restype = ctypes.c_void_p
    return found


class _Making:
    """One file that is being written."""

    def __init__(self) -> None:
        self.lib = _readstat()
        self.writer = ctypes.c_void_p(self.lib.readstat_writer_init())
        self.body = bytearray()
        self._take = _WRITER(self._add)  # must live as long as the writer
        self.lib.readstat_set_data_writer(self.writer, self._take)

    def _add(self, data: int, size: int, _context: Any) -> int:
        self.body += ctypes.string_at(data, size)
        return size

    def check(self, answer: int) -> None:
        """No step of it fails unseen."""
        if answer:
            msg = f"ReadStat answers {answer}"
            raise RuntimeError(msg)

    def end(self, path: Path) -> Path:
        """Write what came together."""
        self.check(self.lib.readstat_end_writing(self.writer))
        self.lib.readstat_writer_free(self.writer)
        path.write_bytes(self.body)
        return path


def write_catalogue(path: Path, formats: Mapping[str, Mapping[float | str, str]]) -> Path:
    """A catalogue (sas7bcat): name of a format -> value -> label; of texts where the name begins with ``$``."""
    made = _Making()
    for name, labels in formats.items():
        of_texts = name.startswith("$")
        kind = _STRING if of_texts else _DOUBLE
        one = ctypes.c_void_p(made.lib.readstat_add_label_set(made.writer, kind, name.encode()))
        for value, label in labels.items():
            text = label.encode()
            if isinstance(value, str):
                made.lib.readstat_label_string_value(one, value.encode(), text)
            else:
                made.lib.readstat_label_double_value(one, ctypes.c_double(value), text)
    made.check(made.lib.readstat_begin_writing_sas7bcat(made.writer, None))
    return made.end(path)


def write_table(
    path: Path,
    columns: Mapping[str, Sequence[float | str]],
    formats: Mapping[str, str] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Path:
    """A table (sas7bdat): columns of numbers, or of texts of 8 bytes; formats and labels by column."""
    made = _Making()
    variables = {}
    for name, cells in columns.items():
        kind = _STRING if isinstance(cells[0], str) else _DOUBLE
        wide = ctypes.c_size_t(_WIDTH)
        one = ctypes.c_void_p(
            made.lib.readstat_add_variable(made.writer, name.encode(), kind, wide)
        )
        if formats and name in formats:
            made.lib.readstat_variable_set_format(one, formats[name].encode())
        if labels and name in labels:
            made.lib.readstat_variable_set_label(one, labels[name].encode())
        variables[name] = one
    rows = len(next(iter(columns.values())))
    made.check(made.lib.readstat_begin_writing_sas7bdat(made.writer, None, ctypes.c_long(rows)))
    for at in range(rows):
        made.check(made.lib.readstat_begin_row(made.writer))
        for name, one in variables.items():
            cell = columns[name][at]
            if isinstance(cell, str):
                made.check(made.lib.readstat_insert_string_value(made.writer, one, cell.encode()))
            else:
                made.check(
                    made.lib.readstat_insert_double_value(made.writer, one, ctypes.c_double(cell))
                )
        made.check(made.lib.readstat_end_row(made.writer))
    return made.end(path)
