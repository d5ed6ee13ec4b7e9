"""Text files as they are or packed by gzip: one way to open both."""

from __future__ import annotations

import gzip
import io
import zlib
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, cast

from synth_engine.contracts import inputs
from synth_engine.contracts.errors import UserFixable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENDING = ".gz"
_MAGIC = b"\x1f\x8b"
# The best packed table in practice takes a hundredth; deflate itself ends at a thousandth. Below a GB nobody minds.
MOST_TIMES, FREE_BYTES = 400, 1 << 30


class _Bounded(io.RawIOBase):
    """What gzip unpacks, as long as it is no bomb."""

    def __init__(self, unpacked: gzip.GzipFile, path: Path) -> None:
        self._unpacked = unpacked
        self._path = path
        self._done = 0
        self._most = max(path.stat().st_size * MOST_TIMES, FREE_BYTES)

    def readable(self) -> bool:
        """It is."""
        return True

    def read(self, size: int = -1) -> bytes:
        """The next bytes (``TABLES.TOO_LARGE`` where there are too many of them)."""
        return self._counted(self._unpacked.read(size))

    def readline(self, size: int | None = -1) -> bytes:
        """The next line, or so many bytes of it."""
        return self._counted(self._unpacked.readline(-1 if size is None else size))

    def read1(self, size: int = -1) -> bytes:
        """What is at hand."""
        return self._counted(self._unpacked.read1(size))

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]  # any buffer will do
        """Fill a buffer; 0 at the end."""
        found = self._counted(self._unpacked.read(len(buffer)))
        buffer[: len(found)] = found
        return len(found)

    def _counted(self, found: bytes) -> bytes:
        self._done += len(found)
        if self._done > self._most:
            what = "bytes unpacked"
            raise UserFixable("TABLES.TOO_LARGE", path=str(self._path), what=what, limit=self._most)
        return found


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """Open a file's text, unpacked.

    Raises:
        UserFixable: ``TABLES.UNREADABLE``; ``TABLES.DAMAGED`` where what was packed is cut off or broken.
    """
    try:
        with inputs.opened(path) as file:
            packed = file.read(len(_MAGIC)) == _MAGIC
            file.seek(0)
            if not packed:
                yield file
                return
            with gzip.open(file) as unpacked:
                yield cast("IO[bytes]", _Bounded(unpacked, path))
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise UserFixable("TABLES.DAMAGED", path=str(path)) from error
    except OSError as error:
        raise UserFixable("TABLES.UNREADABLE", path=str(path)) from error


def is_packed(path: Path) -> bool:
    """Whether a file begins as gzip does."""
    with inputs.opened(path) as file:
        return file.read(len(_MAGIC)) == _MAGIC


def table_name(path: Path) -> str:
    """Name of a table: the file's without its endings."""
    packed = path.suffix.lower() == ENDING
    return path.with_suffix("").stem if packed else path.stem
