"""Old and binary workbooks are looked through before anybody opens them: how far their cells reach, and no further."""

from __future__ import annotations

import io
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest

from synth_engine.contracts.errors import UserFixable
from synth_engine.tables.readers import archive
from synth_engine.tables.readers.old_books import binary_spread, old_spread

if TYPE_CHECKING:
    from pathlib import Path

SECTOR = 512
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def number(row: int, column: int) -> bytes:
    """A cell of the old format that holds a number."""
    return struct.pack("<HHHHHd", 0x0203, 14, row, column, 0, 1.5)


def compound(stream: bytes, chain: list[int] | None = None) -> bytes:
    """A compound file with one stream called Workbook, from its second sector on."""
    stream = stream.ljust(4096, b"\x00")
    sectors = -(-len(stream) // SECTOR)
    table = [TABLE, END, *(range(3, 2 + sectors)), END] if chain is None else chain
    head = bytearray(SECTOR)
    head[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", head, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIIII", head, 44, 1, 1, 0, 4096, END, 0, END, 0, 0)
    struct.pack_into("<108I", head, 80, *[FREE] * 108)
    folder = bytearray(SECTOR)
    for at, (name, kind, start, size) in enumerate(
        [("Root Entry", 5, END, 0), ("Workbook", 2, 2, len(stream))]
    ):
        letters = name.encode("utf-16-le") + b"\x00\x00"
        folder[at * 128 : at * 128 + len(letters)] = letters
        struct.pack_into("<HB", folder, at * 128 + 64, len(letters), kind)
        struct.pack_into("<II", folder, at * 128 + 116, start, size)
    numbers = struct.pack(f"<{len(table)}I", *table).ljust(SECTOR, b"\xff")[:SECTOR]
    return bytes(head) + numbers + bytes(folder) + stream


def record(kind: int, body: bytes) -> bytes:
    """A record of a binary sheet."""
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, said = len(body), b""
    while True:
        said += bytes([size & 0x7F | (0x80 if size > 0x7F else 0)])
        size >>= 7
        if not size:
            return head + said + body


def sheet(*cells: tuple[int, int]) -> bytes:
    """A binary sheet with a number in each of these cells, and long records between them."""
    body = record(0x91, b"")
    for row, column in cells:
        body += record(0, struct.pack("<I", row) + bytes(13)) + record(0x1FF, bytes(5_000))
        body += record(5, struct.pack("<II", column, 0) + bytes(8))
    return body


def test_an_old_workbook_says_how_far_it_reaches() -> None:
    """Cells are found across sectors; a cell of several columns counts to its last; text is not taken for cells."""
    several = struct.pack("<HHHH", 0x00BD, 6 + 12, 8, 1) + bytes(12) + struct.pack("<H", 2 + 9)
    text = struct.pack("<HH", 0x00FC, 40) + number(60_000, 200) * 2 + bytes(4)
    body = number(0, 0) + text + b"".join(number(at, at % 5) for at in range(300)) + several
    assert old_spread(io.BytesIO(compound(body))) == (300, 12)


@pytest.mark.parametrize(
    "body",
    [
        compound(number(0, 0), [TABLE, END, 3, 4, 2, *[END] * 5]),  # comes back to itself
        compound(number(0, 0))[:900],
        compound(struct.pack("<HH", 0x002F, 4) + bytes(4)),  # encrypted
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504),
    ],
)
def test_an_old_workbook_that_is_none_is_refused(tmp_path: Path, body: bytes) -> None:
    """Circles, cut files, cipher and empty heads are damaged files, at once."""
    path = tmp_path / "b.xls"
    path.write_bytes(body)
    with pytest.raises(UserFixable) as caught:
        archive.check_archive(path)
    assert caught.value.code == "TABLES.DAMAGED"


@pytest.mark.parametrize("size", [1, 7, 4_096, 1 << 20])
def test_a_binary_sheet_says_how_far_it_reaches(size: int) -> None:
    """The same wherever its bytes are cut in pieces."""
    body = sheet((0, 0), (7, 3), (4, 11))
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    assert binary_spread(pieces) == (8, 12)


@pytest.mark.parametrize("ending", ["xls", "xlsb"])
def test_a_rectangle_that_no_memory_holds_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    """Two cells far from each other claim gigabytes in a file of kilobytes: refused before it is opened."""
    monkeypatch.setattr(archive, "free_bytes", lambda: 1 << 30)
    path = tmp_path / f"b.{ending}"
    if ending == "xls":
        path.write_bytes(compound(number(0, 0) + number(65_535, 65_535)))
    else:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
            book.writestr("xl/workbook.bin", b"")
            book.writestr("xl/worksheets/sheet1.bin", sheet((0, 0), (1_048_575, 16_383)))
    with pytest.raises(UserFixable) as caught:
        archive.check_archive(path)
    assert caught.value.code == "TABLES.NO_ROOM"
