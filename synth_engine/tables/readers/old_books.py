"""Looks old and binary workbooks (.xls, .xlsb) through before anybody takes them apart: how far their cells reach.

Formats after the open specifications [MS-CFB] 2 (sectors and their chains), [MS-XLS] 2.1.4 and [MS-XLSB] 2.1.4
(records). Only the numbers of rows and columns are read. Must not read what a cell holds, nor follow a chain twice.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

CFB_MARK: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END: Final = 0xFFFFFFFA  # sector numbers from here on are marks
_HEADER: Final = 512
_ENTRY: Final = 128  # bytes of an entry of the folder
_MOST_SECTORS: Final = 1 << 22
_MOST_RECORDS: Final = 60_000_000
_BOOKS: Final = ("workbook", "book")
# Records of cells of the old format that hold something (row and column are their first two numbers), and those of
# several cells, whose last two bytes say the last column.
_CELLS: Final = frozenset(
    {0x0006, 0x0203, 0x0204, 0x0205, 0x00FD, 0x00D6, 0x027E, 0x0003, 0x0004, 0x0005}
)
_SEVERAL: Final = frozenset({0x00BD})
_ENCRYPTED: Final = 0x002F  # from this record on everything is cipher
_ROW_OF_BINARY: Final = 0
_LEAST_CELL, _MOST_CELL = 2, 11  # records of binary cells that hold something
_TWO: Final = struct.Struct("<HH")


class Overlong(ValueError):
    """More records or sectors than any sound workbook has."""


def old_spread(file: BinaryIO) -> tuple[int, int]:
    """Rows and columns up to the farthest filled cell of a compound file's workbook.

    Raises:
        ValueError: it is no sound compound file, is encrypted, or holds no workbook.
    """
    rows = columns = 0
    for kind, body in _old_records(_stream(file)):
        if kind == _ENCRYPTED:
            raise ValueError
        if kind in _CELLS and len(body) >= 4:
            row, column = _TWO.unpack_from(body)
        elif kind in _SEVERAL and len(body) >= 6:
            row, column = _TWO.unpack_from(body)[0], int.from_bytes(body[-2:], "little")
        else:
            continue
        rows, columns = max(rows, row + 1), max(columns, column + 1)
    return rows, columns


def _old_records(stream: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Records of the old format: kind and body."""
    rest, at, seen = b"", 0, 0
    for piece in stream:
        rest, at = rest[at:] + piece, 0
        while len(rest) - at >= 4:
            kind, size = _TWO.unpack_from(rest, at)
            if len(rest) - at - 4 < size:
                break
            yield kind, rest[at + 4 : at + 4 + size]
            at += 4 + size
            seen += 1
            if seen > _MOST_RECORDS:
                raise Overlong


def _stream(file: BinaryIO) -> Iterator[bytes]:
    """The workbook inside a compound file, sector by sector."""
    head = file.read(_HEADER)
    if len(head) < _HEADER or not head.startswith(CFB_MARK):
        raise ValueError
    shift, small_shift = struct.unpack_from("<HH", head, 30)
    if shift not in {9, 12} or small_shift > shift:
        raise ValueError
    folder, cutoff, small_table = (struct.unpack_from("<I", head, at)[0] for at in (48, 56, 60))
    size = 1 << shift
    table, root = _table(file, head, size), _END
    for entry in _entries(b"".join(_chain(file, table, folder, size))):
        name, kind, start, length = entry
        if kind == 5:
            root = start
        if kind == 2 and name in _BOOKS:
            if length >= cutoff:
                yield from _chain(file, table, start, size)
                return
            small = b"".join(_chain(file, table, root, size))
            numbers = b"".join(_chain(file, table, small_table, size))
            yield from _small_chain(small, numbers, start, 1 << small_shift)
            return
    raise ValueError


def _table(file: BinaryIO, head: bytes, size: int) -> list[int]:
    """Which sector follows which."""
    blocks = [one for one in struct.unpack_from("<109I", head, 76) if one < _END]
    following, left = struct.unpack_from("<II", head, 68)
    seen: set[int] = set()
    while following < _END and left and following not in seen:
        seen.add(following)
        numbers = _numbers(_sector(file, following, size))
        blocks += [one for one in numbers[:-1] if one < _END]
        following, left = numbers[-1], left - 1
    if len(blocks) * size // 4 > _MOST_SECTORS:
        raise Overlong
    found: list[int] = []
    for one in blocks:
        found += _numbers(_sector(file, one, size))
    return found


def _numbers(body: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(body) // 4}I", body))


def _sector(file: BinaryIO, number: int, size: int) -> bytes:
    file.seek((number + 1) * size)
    body = file.read(size)
    if not body:
        raise ValueError
    return body.ljust(size, b"\x00")


def _chain(file: BinaryIO, table: list[int], start: int, size: int) -> Iterator[bytes]:
    """Sectors of a chain; a chain that comes back to itself is an error."""
    seen: set[int] = set()
    while start < _END:
        if start in seen or start >= len(table):
            raise ValueError
        seen.add(start)
        yield _sector(file, start, size)
        start = table[start]


def _small_chain(small: bytes, numbers: bytes, start: int, size: int) -> Iterator[bytes]:
    table = _numbers(numbers[: len(numbers) // 4 * 4])
    seen: set[int] = set()
    while start < _END:
        if start in seen or start >= len(table):
            raise ValueError
        seen.add(start)
        yield small[start * size : (start + 1) * size]
        start = table[start]


def _entries(folder: bytes) -> Iterator[tuple[str, int, int, int]]:
    """Entries of the folder: name in small letters, kind, first sector, length."""
    for at in range(0, len(folder) - _ENTRY + 1, _ENTRY):
        entry = folder[at : at + _ENTRY]
        letters = min(int.from_bytes(entry[64:66], "little"), 64)
        name = entry[: max(letters - 2, 0)].decode("utf-16-le", "replace").lower()
        start, length = struct.unpack_from("<II", entry, 116)
        yield name, entry[66], start, length


def binary_spread(pieces: Iterable[bytes]) -> tuple[int, int]:
    """Rows and columns up to the farthest filled cell of a binary sheet (a part of an .xlsb).

    Raises:
        ValueError: it holds more records than any sound sheet.
    """
    rows = columns = row = 0
    for kind, body in _binary_records(pieces):
        number = int.from_bytes(body[:4], "little")
        if kind == _ROW_OF_BINARY:
            row = number
        elif _LEAST_CELL <= kind <= _MOST_CELL and len(body) == 4:
            rows, columns = max(rows, row + 1), max(columns, number + 1)
    return rows, columns


def _binary_records(pieces: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Records of a binary part: kind and the first four bytes of the body."""
    rest, skip, seen = b"", 0, 0
    for piece in pieces:
        if skip >= len(piece) and not rest:
            skip -= len(piece)
            continue
        rest, at = rest + piece[skip:], 0
        skip = 0
        while True:
            found = _binary_head(rest, at)
            if found is None:
                break
            kind, size, start = found
            if len(rest) - start < min(size, 4):
                break
            yield kind, rest[start : start + min(size, 4)]
            seen += 1
            if seen > _MOST_RECORDS:
                raise Overlong
            at = start + size
            if at > len(rest):
                skip, at = at - len(rest), len(rest)
                break
        rest = rest[at:]


def _binary_head(body: bytes, at: int) -> tuple[int, int, int] | None:
    """Kind and size of the record that begins at a place, and where its body begins; None where it is cut off."""
    end = len(body)
    if at >= end:
        return None
    kind = body[at]
    at += 1
    if kind & 0x80:
        if at >= end:
            return None
        kind = (kind & 0x7F) | ((body[at] & 0x7F) << 7)
        at += 1
    size = 0
    for turn in range(4):
        if at >= end:
            return None
        one = body[at]
        at += 1
        size |= (one & 0x7F) << (7 * turn)
        if not one & 0x80:
            break
    return kind, size, at
