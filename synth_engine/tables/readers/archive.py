"""Looks a workbook's zip through before anybody unpacks it: nothing in it may be larger than it says, or overlap.

Zip bombs after Fifield (2019), "A better zip bomb", WOOT: entries that overlap, claims that are not kept. Must
not read what a cell holds.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, BinaryIO, Final

from synth_engine.contracts import inputs
from synth_engine.contracts.errors import UserFixable
from synth_engine.tables.readers.old_books import CFB_MARK, binary_spread, old_spread
from synth_engine.tables.readers.repeats import Spread
from synth_engine.tables.room import free_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

# A workbook unpacks to many times its size; a bomb to thousands of times.
LARGEST_UNPACKED: Final = 2 * 1024**3
MOST_PARTS: Final = 10_000
# A cell as the reader holds it and as Python does, empty ones too: they lie in a rectangle.
CELL_BYTES: Final = 100
_BINARY_BOOK: Final = "xl/workbook.bin"
_NO_SHEETS: Final = tuple(
    f"xl/{name}"
    for name in ("printersettings/", "vba", "embeddings/", "activex/", "media/", "binaryindex")
)
_PIECE: Final = 1 << 20
_OVERLAP: Final = 256  # a cell's tag that a piece's border cuts in two
_LOCAL: Final = struct.Struct("<4s22xHH")  # signature; lengths of name and of what is extra
_SPARSE: Final = 10_000_000  # cells of a rectangle that are worth a second look
_PLACE: Final = re.compile(rb"\sr\s*=\s*[\"']\s*([A-Za-z]{1,3})(\d{1,9})")
_FILLED: Final = re.compile(
    rb"<(?:\w+:)?c\s[^<>]*?\br\s*=\s*[\"']\s*([A-Za-z]{1,3})(\d{1,9})[^<>]*(?<!/)>"
)


def check_archive(path: Path) -> None:
    """Look a workbook through; one that is no zip is left to its reader.

    Raises:
        UserFixable: ``TABLES.DAMAGED``, ``TABLES.TOO_LARGE``, ``TABLES.NO_ROOM``, ``TABLES.UNREADABLE``.
    """
    try:
        file = inputs.opened(path)
    except OSError as error:
        raise UserFixable("TABLES.UNREADABLE", path=str(path)) from error
    with file:
        if file.read(len(CFB_MARK)) == CFB_MARK:
            _check_old(path, file)
        elif zipfile.is_zipfile(file):
            _check(path, file)


def _check_old(path: Path, file: BinaryIO) -> None:
    """Look a compound file through: an old workbook, or one with a password."""
    file.seek(0)
    try:
        rows, columns = old_spread(file)
    except (ValueError, struct.error, OverflowError, OSError) as error:
        raise UserFixable("TABLES.DAMAGED", path=str(path)) from error
    _check_room(path, rows, columns)


def _check(path: Path, file: BinaryIO) -> None:
    try:
        with zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            _check_claims(path, entries)
            is_binary = any(entry.filename.lower() == _BINARY_BOOK for entry in entries)
            for entry in entries:
                if is_binary and entry.filename.lower().endswith(".bin"):
                    spread = binary_spread(_pieces(file, entry)) if _is_sheet(entry) else (0, 0)
                    _check_room(path, *spread)
                else:
                    _check_cells(path, file, entry)
    # What the standard library says of a broken table of contents, and of features it has not.
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError) as error:
        raise UserFixable("TABLES.DAMAGED", path=str(path)) from error
    except (NotImplementedError, RuntimeError, OverflowError, OSError) as error:
        raise UserFixable("TABLES.DAMAGED", path=str(path)) from error


def _check_claims(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_PARTS:
        raise UserFixable("TABLES.TOO_LARGE", path=str(path), what="parts", limit=MOST_PARTS)
    if sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
        what, limit = "bytes unpacked", LARGEST_UNPACKED
        raise UserFixable("TABLES.TOO_LARGE", path=str(path), what=what, limit=limit)
    if sum(entry.compress_size for entry in entries) > path.stat().st_size:
        raise UserFixable("TABLES.DAMAGED", path=str(path))  # entries that lie over one another


def _pieces(file: BinaryIO, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """An entry unpacked, piece by piece (ValueError and zlib.error where it is not what it says)."""
    file.seek(entry.header_offset)
    mark, name, extra = _LOCAL.unpack(file.read(_LOCAL.size))
    if mark != b"PK\x03\x04":
        raise ValueError
    file.seek(name + extra, 1)
    if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise ValueError
    inflater = zlib.decompressobj(-zlib.MAX_WBITS) if entry.compress_type else None
    left, given = entry.compress_size, 0
    while left:
        packed = file.read(min(left, _PIECE))
        if not packed:
            raise ValueError
        left -= len(packed)
        while packed:
            piece = packed if inflater is None else inflater.decompress(packed, _PIECE)
            packed = b"" if inflater is None or inflater.eof else inflater.unconsumed_tail
            given += len(piece)
            if given > entry.file_size:
                raise ValueError
            yield piece
    while inflater is not None and not inflater.eof:
        piece = inflater.decompress(inflater.unconsumed_tail, _PIECE)
        given += len(piece)
        if given > entry.file_size or not piece:
            raise ValueError
        yield piece
    if given != entry.file_size:
        raise ValueError


def _well_formed(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces as they come (ValueError where they are no XML without a type of its own).

    An OpenDocument sheet that ends too early keeps its reader waiting for more, for ever.
    """
    from xml.parsers import expat

    parser = expat.ParserCreate()

    def refuse(*_: object) -> None:
        raise ValueError

    parser.StartDoctypeDeclHandler = refuse
    try:
        for piece in pieces:
            parser.Parse(piece, False)
            yield piece
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise ValueError from error


def _check_cells(path: Path, file: BinaryIO, entry: zipfile.ZipInfo) -> None:
    """Unpack an entry once, and refuse a rectangle of cells that no memory holds."""
    if entry.filename.endswith("content.xml"):
        spread = Spread()
        spread.add(_well_formed(_pieces(file, entry)))
        rows, columns = spread.rows, spread.columns
    else:
        rows, columns = _rectangle(file, entry, _PLACE)
        if rows * columns > _SPARSE:
            # Formatted cells without content stand far out in many a sound sheet, and take no room.
            rows, columns = _rectangle(file, entry, _FILLED)
    _check_room(path, rows, columns)


def _is_sheet(entry: zipfile.ZipInfo) -> bool:
    """Whether a binary part may be a sheet: macros, pictures and settings of printers have no such records."""
    return not entry.filename.lower().startswith(_NO_SHEETS)


def _check_room(path: Path, rows: int, columns: int) -> None:
    """Refuse a rectangle of cells that no memory holds."""
    free = free_bytes()
    if free is not None and rows * columns * CELL_BYTES > free:
        raise UserFixable(
            "TABLES.NO_ROOM",
            path=str(path),
            rows=rows,
            columns=columns,
            needed=f"{rows * columns * CELL_BYTES / 1e9:.1f}",
            free=f"{free / 1e9:.1f}",
        )


def _rectangle(
    file: BinaryIO, entry: zipfile.ZipInfo, pattern: re.Pattern[bytes]
) -> tuple[int, int]:
    """Rows and columns up to the farthest cell that is named."""
    names: set[bytes] = set()
    last, tail = 0, b""
    for piece in _pieces(file, entry):
        block = tail + piece
        found = pattern.findall(block)
        names.update(column for column, _ in found)
        last = max(last, max(map(int, {row for _, row in found}), default=0))
        tail = block[-_OVERLAP:]
    return last, max(map(_number, names), default=0)


def _number(letters: bytes) -> int:
    """Column of its letters: A is 1, AA is 27."""
    found = 0
    for letter in letters.upper():
        found = found * 26 + letter - 64
    return found
