"""Sound seeds of statistics packages' files and of DuckDB databases, for `fuzz_targets`: small, and of every kind of cell."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
_SMALL = 140_000  # bytes of a seed: a SAS data set has pages of 64 KiB


def _frame() -> Any:
    import pandas as pd

    return pd.DataFrame(
        {
            "age": [41.0, None, 7.5] * 9,
            "whole": list(range(27)),
            "sex": ["f", "m", ""] * 9,
            "note": ["words with ä", "x" * 300, ""] * 9,
            "day": [dt.date(2024, 1, 2)] * 27,
            "at": [dt.datetime(2024, 1, 2, 3, 4, 5)] * 27,
        }
    )


def _written(folder: Path, write: Callable[[Any, str], object], ending: str) -> bytes:
    path = folder / f"seed{ending}"
    write(_frame(), str(path))
    return path.read_bytes()


def _corpus(*endings: str) -> list[bytes]:
    """Files of other projects' tests, where they are at hand."""
    found = [one for one in (DATA / "nasty_stat").rglob("*") if one.suffix.lower() in endings]
    return [one.read_bytes() for one in sorted(found) if 0 < one.stat().st_size < _SMALL]


def spss(folder: Path) -> list[bytes]:
    """System files: plain, packed, with labels and declared missing values."""
    import pyreadstat

    labels: dict[str, Any] = {
        "variable_value_labels": {"whole": {1: "one", 2: "two"}},
        "missing_ranges": {"whole": [{"lo": 20, "hi": 26}]},
        "column_labels": ["age", "whole", "sex", "a note", "day", "at"],
    }
    return [
        _written(folder, pyreadstat.write_sav, ".sav"),
        _written(folder, lambda f, p: pyreadstat.write_sav(f, p, compress=True), ".zsav"),
        _written(folder, lambda f, p: pyreadstat.write_sav(f, p, **labels), ".sav"),
        *_corpus(".sav", ".zsav"),
    ]


def stata(folder: Path) -> list[bytes]:
    """Versions old and new, with labels."""
    import pyreadstat

    def write(version: int) -> Callable[[Any, str], object]:
        def run(frame: Any, path: str) -> object:
            # The older ones have no room for long texts.
            frame = frame if version >= 13 else frame.drop(columns="note")
            return pyreadstat.write_dta(frame, path, version=version)

        return run

    made = [_written(folder, write(version), ".dta") for version in (8, 12, 13, 14, 15)]
    named: dict[str, Any] = {"variable_value_labels": {"whole": {1: "one", 2: "two"}}}
    return [
        *made,
        _written(folder, lambda f, p: pyreadstat.write_dta(f, p, **named), ".dta"),
        *_corpus(".dta"),
    ]


def transport(folder: Path) -> list[bytes]:
    """SAS transport files, versions 5 and 8."""
    import pyreadstat

    def write(version: int) -> Callable[[Any, str], object]:
        def run(frame: Any, path: str) -> object:
            frame = frame.drop(columns="note") if version == 5 else frame
            return pyreadstat.write_xport(frame, path, file_format_version=version)

        return run

    return [_written(folder, write(version), ".xpt") for version in (5, 8)] + _corpus(".xpt")


def sas(folder: Path) -> list[bytes]:
    """SAS data sets: nobody but SAS writes them, so they come from other projects' tests, or there is a head alone."""
    del folder
    head = (
        bytes(12)
        + b"\xc2\xea\x81\x60\xb3\x14\x11\xcf\xbd\x92\x08\x00\x09\xc7\x31\x8c\x18\x1f\x10\x11"
    )
    return _corpus(".sas7bdat") or [head + bytes(2_000)]


def duckdb(folder: Path) -> list[bytes]:
    """Databases with a table of every type, and with a view and an index beside it."""
    import duckdb as library

    made = []
    for further in ("", "CREATE VIEW v AS SELECT * FROM t; CREATE INDEX i ON t (a)"):
        path = folder / "seed.duckdb"
        path.unlink(missing_ok=True)
        base = library.connect(str(path))
        base.execute(
            "CREATE TABLE t AS SELECT range AS a, 'v' || range % 3 AS b, range / 7.0 AS c, DATE '2024-01-02' AS d, "
            "TIMESTAMP '2024-01-02 03:04:05' AS e, range % 2 = 0 AS f, NULL::DECIMAL(9,2) AS g FROM range(99)"
        )
        if further:
            base.execute(further)
        base.close()
        made.append(path.read_bytes())
    return made
