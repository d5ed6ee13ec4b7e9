"""What a file says about itself: that Cloister made its rows up. Read without opening the table.

Everything in the file is untrusted: a bounded part of it is looked at, nothing is unpacked but one small entry of a
workbook. The claim is nobody's word: it may warn of rows, and must never vouch for them. Loads nothing heavy.
"""

from __future__ import annotations

import json
import zipfile
import zlib
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import unescape

from synth_engine.contracts import inputs
from synth_engine.contracts.formats import ABOUT_TYPE, About

if TYPE_CHECKING:
    from pathlib import Path

_PIECE: Final = 1 << 20  # bytes looked at, at either end
_LONGEST: Final = 4_000
_START: Final = f'{{"@type": "{ABOUT_TYPE}"'.encode()
_BESIDE: Final = "-metadata.json"
_PROPERTIES: Final = "docProps/custom.xml"
_TEXTS: Final = frozenset({".csv", ".tsv", ".txt"})
_WORKBOOKS: Final = frozenset({".xlsx", ".xlsm"})
# Formats that have room for a sentence at least.
_LABELLED: Final = frozenset({".sav", ".zsav", ".dta", ".xpt"})
_BINARY: Final = frozenset({*_LABELLED, ".parquet", ".pq", ".arrow", ".feather"}) | {
    ".sqlite",
    ".sqlite3",
    ".db",
    ".duckdb",
}


def about_of(untrusted_path: Path) -> About | None:
    """What the file says it is, or None where it says nothing that can be read (never raises for its content)."""
    path, ending = untrusted_path, untrusted_path.suffix.lower()
    try:
        if ending in _TEXTS:
            # A cell is no word of the file: only what lies beside it counts.
            return _read(_beside(path.with_name(path.name + _BESIDE)))
        if ending in _WORKBOOKS:
            return _read(unescape(_property(path).decode(errors="replace")).encode())
        if ending in _BINARY:
            pieces = _ends(path)
            found = _read(pieces)
            if found is None and ending in _LABELLED and About("").sentence.encode() in pieces:
                return About(path.stem)
            return found
    except OSError:
        pass  # whoever reads the table says so better
    return None


def _ends(path: Path) -> bytes:
    """The first and the last bytes of a file."""
    with inputs.opened(path) as file:
        size = file.seek(0, 2)
        file.seek(0)
        head = file.read(_PIECE)
        file.seek(max(len(head), size - _PIECE))
        return head + file.read(_PIECE)


def _beside(path: Path) -> bytes:
    """The claim in the CSVW document beside a text file."""
    try:
        body = json.loads(inputs.small(path, _PIECE))
        said = body[ABOUT_TYPE]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return b""
    return said.encode(errors="replace") if isinstance(said, str) else b""


def _property(path: Path) -> bytes:
    """The custom properties of a workbook."""
    try:
        with (
            inputs.opened(path) as file,
            zipfile.ZipFile(file) as archive,
            archive.open(_PROPERTIES) as entry,
        ):
            return entry.read(_PIECE)
    except (zipfile.BadZipFile, KeyError, zlib.error, EOFError, NotImplementedError):
        return b""
    except (ValueError, RuntimeError):  # a damaged table of contents, an encrypted entry
        return b""


def _read(untrusted: bytes) -> About | None:
    at = untrusted.find(_START)
    if at < 0:
        return None
    text = untrusted[at : at + _LONGEST].decode("ascii", "replace")
    try:
        body, _ = json.JSONDecoder().raw_decode(text)
        return About.from_json(body)
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None
