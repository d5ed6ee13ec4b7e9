"""Dictionaries of SPSS files that are cut or shifted are refused before a library in C follows them."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING

import pandas as pd
import pyreadstat
import pytest

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import UserFixable
from synth_engine.tables.readers.spss_dictionary import check_dictionary

if TYPE_CHECKING:
    from pathlib import Path


def sound(folder: Path) -> bytes:
    """A file with a very long string, labels and declared missing values."""
    frame = pd.DataFrame(
        {"id": [1.0, 2.0, 3.0], "note": ["x" * 900, "y", ""], "last": [1.0, 2.0, 9.0]}
    )
    path = folder / "s.sav"
    pyreadstat.write_sav(
        frame,
        str(path),
        column_labels=["a number", "a note", "the last"],
        variable_value_labels={"last": {1: "one", 9: "none"}},
        missing_ranges={"last": [9]},
    )
    return path.read_bytes()


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    """The look through refuses nothing that the library itself wrote, and the table comes in whole."""
    body = sound(tmp_path)
    check_dictionary(io.BytesIO(body))
    table, _ = tables.read_table(tmp_path / "s.sav", SilentContext())
    assert table.rows == 3
    assert max(len(level) for level in table["note"].levels) == 900


@pytest.mark.parametrize("at", [200, 320, 500])
@pytest.mark.parametrize("gone", [4, 32])
def test_a_shifted_dictionary_is_damaged(tmp_path: Path, at: int, gone: int) -> None:
    """Where bytes are lost among the variables the file is refused: some of these ended the process."""
    body = sound(tmp_path)
    path = tmp_path / "shifted.sav"
    path.write_bytes(body[:at] + body[at + gone :])
    with pytest.raises(UserFixable) as caught:
        tables.read_table(path, SilentContext())
    assert caught.value.code == "TABLES.DAMAGED"


def test_a_string_longer_than_its_variables_is_damaged(tmp_path: Path) -> None:
    """A length that needs more variables than there are is a lie about memory."""
    body = sound(tmp_path)
    assert b"=00900" in body
    path = tmp_path / "long.sav"
    path.write_bytes(body.replace(b"=00900", b"=90000"))
    with pytest.raises(UserFixable) as caught:
        tables.read_table(path, SilentContext())
    assert caught.value.code == "TABLES.DAMAGED"


def test_labels_of_a_variable_that_is_not_there_are_damage(tmp_path: Path) -> None:
    """The library follows the number of a labelled variable wherever it leads: the process ended."""
    body = sound(tmp_path)
    start = struct.pack("<ii", 4, 1)
    at = body.index(start) + len(start)
    for number in (0, -1, 65_537):
        with pytest.raises(ValueError):
            check_dictionary(io.BytesIO(body[:at] + struct.pack("<i", number) + body[at + 4 :]))


def test_a_string_shown_as_a_number_is_damage(tmp_path: Path) -> None:
    """Labels for numbers would be given to a string: the process ended."""
    body = sound(tmp_path)
    width = body.index(b"LAST    ") - 20
    assert body[width : width + 4] == bytes(4)
    with pytest.raises(ValueError):
        check_dictionary(io.BytesIO(body[:width] + struct.pack("<i", 1) + body[width + 4 :]))
