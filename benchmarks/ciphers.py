#!/usr/bin/env python3
"""What keeping bytes costs in other ways than the project's: journals, page sizes, ciphers, none at all.

    .venv/bin/python benchmarks/ciphers.py [--megabytes 50]

Random bytes in chunks of 3 MB, each its own transaction, synced, the log folded in at the end. Seconds of processor
time (other work on the machine does not count) and by the clock, the best of four. It shows what the bar of twice
the plain time would take: docs/project-file.md.
"""

from __future__ import annotations

import argparse
import os
import shutil
import time
from typing import TYPE_CHECKING

import apsw
import data

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = data.BENCH / "ciphers"
CHUNK = 3_000_000
TRIES = 4
KEY = "ab" * 32  # of random bytes that are thrown away


def plain(chunks: list[bytes]) -> None:
    """One plain file, synced once."""
    with (FOLDER / "plain").open("wb") as stream:
        for chunk in chunks:
            stream.write(chunk)
        stream.flush()
        os.fsync(stream.fileno())


def kept(
    chunks: list[bytes], *, cipher: str = "sqlcipher", journal: str = "wal", page: int = 4096
) -> None:
    """One SQLite file, a transaction a chunk; ``cipher`` empty for none."""
    path = FOLDER / "kept"
    for one in FOLDER.glob("kept*"):
        one.unlink()
    connection = apsw.Connection(str(path))
    if cipher:
        connection.pragma("cipher", cipher)
        if cipher == "sqlcipher":
            connection.pragma("legacy", 4)
            connection.pragma("legacy_page_size", page)
        connection.execute(f"PRAGMA key = \"x'{KEY}'\"")
    connection.pragma("page_size", page)
    connection.pragma("journal_mode", journal)
    connection.pragma("synchronous", "FULL")
    connection.pragma("wal_autocheckpoint", 16_384)
    connection.execute("CREATE TABLE blobs (id INTEGER PRIMARY KEY, content BLOB)")
    for chunk in chunks:
        connection.execute("INSERT INTO blobs (content) VALUES (?)", (chunk,))
    connection.close()


WAYS: dict[str, Callable[[list[bytes]], None]] = {
    "plain file": plain,
    "no cipher, write-ahead log": lambda chunks: kept(chunks, cipher=""),
    "no cipher, rollback journal": lambda chunks: kept(chunks, cipher="", journal="delete"),
    "sqlcipher, write-ahead log (the project's)": kept,
    "sqlcipher, rollback journal": lambda chunks: kept(chunks, journal="delete"),
    "sqlcipher, write-ahead log, pages of 16 KiB": lambda chunks: kept(chunks, page=16_384),
    "sqlcipher, write-ahead log, pages of 64 KiB": lambda chunks: kept(chunks, page=65_536),
    "chacha20, write-ahead log": lambda chunks: kept(chunks, cipher="chacha20"),
    "aegis, write-ahead log": lambda chunks: kept(chunks, cipher="aegis"),
    "aegis, rollback journal": lambda chunks: kept(chunks, cipher="aegis", journal="delete"),
}


def main() -> None:
    """Measure each way, print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--megabytes", type=int, default=50)
    asked = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    chunks = [os.urandom(CHUNK) for _ in range(max(1, asked.megabytes * 1_000_000 // CHUNK))]
    first = 0.0
    print(f"{'':46}{'processor s':>12}{'against plain':>14}{'clock s':>9}")
    for name, way in WAYS.items():
        processor, clock = [], []
        for _ in range(TRIES):
            began, worked = time.perf_counter(), time.process_time()
            way(chunks)
            processor.append(time.process_time() - worked)
            clock.append(time.perf_counter() - began)
        first = first or min(processor)
        print(f"{name:46}{min(processor):12.3f}{min(processor) / first:13.1f}x{min(clock):9.3f}")
    shutil.rmtree(FOLDER)


if __name__ == "__main__":
    main()
