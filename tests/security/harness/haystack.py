"""Unique values that are planted in a table, and a search for them in any bytes, however they are wrapped.

Looked for as UTF-8, UTF-16, base64 at each alignment, JSON escapes, 64-bit numbers and time stamps; inside zip
(Excel, .npz), gzip, zlib (PDF), zstandard and Parquet, one within the other.
"""

from __future__ import annotations

import base64
import functools
import gzip
import io
import json
import random
import re
import struct
import zipfile
import zlib
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS, NUMBERS, DATES = 45, 25, 30
_EPOCH: Final = datetime(1970, 1, 1)  # the planted moments know no zone either
_DEEPEST: Final = 4


@functools.cache
def markers() -> tuple[tuple[str, ...], tuple[int, ...], tuple[datetime, ...]]:
    """The planted texts, numbers and moments. Nothing is common to them that a generator could learn and make up."""
    chance = random.Random(5)
    letters = "abcdefghijklmnopqrstuvwxyzäöüß"
    texts = tuple(
        "".join(chance.choices(letters, k=chance.randint(11, 16))).capitalize()
        for _ in range(TEXTS)
    )
    numbers = tuple(chance.randrange(10**11, 10**12) for _ in range(NUMBERS))
    moments = tuple(
        _EPOCH - timedelta(days=chance.randrange(51_000, 61_000), seconds=chance.randrange(86_400))
        for _ in range(DATES)
    )
    return texts, numbers, moments


def in_base64(text: bytes) -> Iterator[bytes]:
    """The part of a base64 text that says `text`, for each place it can begin at."""
    for shift in range(3):
        coded = base64.b64encode(bytes(shift) + text)
        yield coded[-(-shift * 8 // 6) : (shift + len(text)) * 8 // 6]


def _texts(text: str) -> Iterator[bytes]:
    yield from (text.encode(), text.encode("utf-16-le"), json.dumps(text)[1:-1].encode())
    yield from in_base64(text.encode())


@functools.cache
def needles() -> dict[bytes, str]:
    """Bytes to look for -> what they say."""
    found: dict[bytes, str] = {}
    texts, numbers, moments = markers()
    for text in texts:
        for form in (text, text.lower(), text.upper()):
            found |= dict.fromkeys(_texts(form), text)
    for number in numbers:
        for form in (str(number), f"{number:,}", f"{number / 1e11:.9f}e11"):
            found |= dict.fromkeys(_texts(form), str(number))
        found |= {struct.pack(kind, number): str(number) for kind in ("<q", "<d", ">q", ">d")}
    for moment in moments:
        for form in (str(moment), moment.isoformat(), moment.strftime("%d.%m.%Y %H:%M:%S")):
            found |= dict.fromkeys(_texts(form), str(moment))
        since = int((moment - _EPOCH).total_seconds())
        for unit in (1, 10**3, 10**6, 10**9):
            for kind in ("<q", "<d"):
                found[struct.pack(kind, since * unit)] = str(moment)
    return found


def found_in(body: bytes) -> set[str]:
    """Markers in some bytes and in whatever is packed in them."""
    return {said for part in unwrapped(body) for said in _plainly(part)}


def _plainly(body: bytes) -> set[str]:
    return {said for needle, said in needles().items() if needle in body}


def unwrapped(body: bytes, depth: int = 0) -> Iterator[bytes]:
    """The bytes, and everything packed in them that can be unpacked."""
    yield body
    if depth == _DEEPEST:
        return
    for inner in (*_archives(body), *_streams(body), *_parquet(body)):
        yield from unwrapped(inner, depth + 1)


def _archives(body: bytes) -> Iterator[bytes]:
    if body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield archive.read(name)
    if body[:2] == b"\x1f\x8b":
        yield gzip.decompress(body)


def _streams(body: bytes) -> Iterator[bytes]:
    """Streams of zlib (also in the middle, as in a PDF) and of zstandard."""
    for match in re.finditer(rb"x[\x01\x5e\x9c\xda]", body):
        try:
            opened = zlib.decompressobj().decompress(body[match.start() :], 50_000_000)
        except zlib.error:
            continue
        if len(opened) > 16:
            yield opened
    import pyarrow as pa

    for match in re.finditer(rb"\x28\xb5\x2f\xfd", body):
        stream = pa.CompressedInputStream(pa.py_buffer(body[match.start() :]), "zstd")
        parts = []
        try:
            while part := stream.read(1 << 16):
                parts.append(bytes(part))
        except (OSError, pa.ArrowException):
            pass  # what follows the frame is something else
        if parts:
            yield b"".join(parts)


def _parquet(body: bytes) -> Iterator[bytes]:
    if body[:4] != b"PAR1":
        return
    import pyarrow as pa
    from pyarrow import parquet

    table = parquet.read_table(pa.BufferReader(body))
    yield repr(table.schema.metadata).encode()
    for column in table.columns:
        yield "\n".join(str(value) for value in column.to_pylist()).encode()
