"""Shape of the project file: its tables, its format number and who can read it.

A change of shape raises `CURRENT`, adds the new shape to `SHAPES` and comes with a one-step migration
(`migrations.STEPS`); too new is refused, never guessed. One real file of every format stays in
tests/golden/projects for ever.
"""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x434C5354  # "CLST"
CURRENT: int = 1
OLDEST: int = 1  # `cloister migrate` begins here
# Cloister's own version that reads format 1: what an older program tells its user to install.
NEEDED: Final = "0.1.0"
DOCUMENT_SCHEMA: Final = 1

# Key derivation rounds a project may have. The file shows nothing before it is opened, not even
# this number, so opening tries them in turn: a short list keeps a wrong passphrase at two seconds.
ROUNDS: Final = (256_000, 512_000, 1_024_000, 2_048_000)

TABLES: Final[dict[str, str]] = {
    "meta": (
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"
    ),
    "blobs": (
        "CREATE TABLE blobs (digest TEXT PRIMARY KEY, kind TEXT NOT NULL, size INTEGER NOT NULL, "
        "body BLOB NOT NULL) STRICT"
    ),
    "documents": (
        "CREATE TABLE documents (name TEXT PRIMARY KEY, schema INTEGER NOT NULL, "
        "body TEXT NOT NULL) STRICT, WITHOUT ROWID"
    ),
    "audit": (
        "CREATE TABLE audit (sequence INTEGER PRIMARY KEY, body BLOB NOT NULL, "
        "digest TEXT NOT NULL) STRICT"
    ),
}
# Format -> the tables a file of it has, and no others.
SHAPES: dict[int, dict[str, str]] = {1: TABLES}
