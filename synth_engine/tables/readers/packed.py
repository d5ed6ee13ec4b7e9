"""Text files as they are or packed by gzip: one way to open both."""

from __future__ import annotations

import gzip
import zlib
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, cast

from synth_engine.contracts.errors import UserFixable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENDING = ".gz"
_MAGIC = b"\x1f\x8b"


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """Open a file's text, unpacked.

    Raises:
        UserFixable: ``TABLES.UNREADABLE``; ``TABLES.DAMAGED`` where what was packed is cut off or broken.
    """
    try:
        with path.open("rb") as file:
            packed = file.read(len(_MAGIC)) == _MAGIC
            file.seek(0)
            if not packed:
                yield file
                return
            with gzip.open(file) as unpacked:
                yield cast("IO[bytes]", unpacked)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise UserFixable("TABLES.DAMAGED", path=str(path)) from error
    except OSError as error:
        raise UserFixable("TABLES.UNREADABLE", path=str(path)) from error


def is_packed(path: Path) -> bool:
    """Whether a file begins as gzip does."""
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def table_name(path: Path) -> str:
    """Name of a table: the file's without its endings."""
    packed = path.suffix.lower() == ENDING
    return path.with_suffix("").stem if packed else path.stem
