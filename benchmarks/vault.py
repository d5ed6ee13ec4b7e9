#!/usr/bin/env python3
"""The project file: what encryption costs when a table is saved, how soon its first page is there, how much memory.

    .venv/bin/python benchmarks/vault.py [--rows 1000000] [--columns 20]

The table is made here. *Plain* is the same chunks, written to one plain file and synced once; *encoded* adds
making the chunks (Parquet, zstd), which both need. Each is the best of three, taken in turns. The first page is
50 real rows, counted from when the key is derived. Memory is the peak of a whole import, of worker and parent. The
figures land in `.bench/results/`.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import sys
import time
from pathlib import Path
from typing import Any

import data
import numpy as np
import pandas as pd
from run import RESULTS

from synth_engine import api, tables
from synth_engine.contracts.context import SilentContext
from synth_engine.project import Project, unlock
from synth_engine.workflow.work.store import put_table

FOLDER = data.BENCH / "vault"
PASSPHRASE = "benchmark"  # noqa: S105 - of a file that is removed again
TRIES = 3
PAGE = 50
BATCH = 250_000


def made(rows: int, columns: int) -> Path:
    """A table of codes, whole numbers, amounts, shares and dates, a fifth each."""
    path = FOLDER / f"table-{rows}x{columns}.csv"
    if path.is_file():
        return path
    rng = np.random.default_rng(7)
    partial = path.with_suffix(".partial")
    for start in range(0, rows, BATCH):
        count = min(BATCH, rows - start)
        days = np.datetime64("2001-01-01") + rng.integers(0, 9_000, (count, columns))
        part = {}
        for j in range(columns):
            part[f"c{j:02d}"] = (
                rng.choice([f"code {n}" for n in range(5 + 3 * j)], count),
                rng.integers(0, 10 ** (2 + j % 5), count),
                rng.lognormal(8, 1, count).round(2),
                rng.beta(2, 5, count).round(3),
                days[:, j].astype(str),
            )[j % 5]
        pd.DataFrame(part).to_csv(partial, index=False, mode="a", header=start == 0)
    partial.rename(path)
    return path


def plainly(chunks: list[bytes]) -> float:
    """Seconds to write the chunks to a plain file, synced."""
    path = FOLDER / "plain"
    began = time.perf_counter()
    with path.open("wb") as stream:
        for chunk in chunks:
            stream.write(chunk)
        stream.flush()
        os.fsync(stream.fileno())
    return time.perf_counter() - began


def fresh(name: str) -> Project:
    """A new project, its key derived."""
    path = FOLDER / name
    for one in FOLDER.glob(name + "*"):
        one.unlink()
    return Project.create(path, PASSPHRASE, name=name, at=api_now())


def api_now() -> Any:
    """A fixed moment: nothing here depends on it."""
    from datetime import UTC, datetime

    return datetime(2026, 1, 1, tzinfo=UTC)


def saving(table: Any) -> dict[str, float]:
    """Seconds to save a table's chunks plain and encrypted, with and without making them."""
    best: dict[str, float] = {}

    def note(name: str, seconds: float) -> None:
        best[name] = min(seconds, best.get(name, seconds))

    for _ in range(TRIES):
        began = time.perf_counter()
        chunks = list(tables.to_chunks(table))
        encoded = time.perf_counter() - began
        note("encode", encoded)
        plain = plainly(chunks)
        note("plain", plain)
        note("encoded_plain", encoded + plain)
        with fresh("chunks.cloister") as project:
            began = time.perf_counter()
            for chunk in chunks:
                project.put_blob("rows", chunk)
            note("encrypted", time.perf_counter() - began)
        # Closing folds the write-ahead log in: it counts.
        with fresh("table.cloister") as project:
            parts = (table.take(slice(at, at + 65_536)) for at in range(0, table.rows, 65_536))
            began = time.perf_counter()
            put_table(project, parts, "store", table.rows, Quiet())
            note("encoded_encrypted", time.perf_counter() - began)
            began = time.perf_counter()
        note("close", time.perf_counter() - began)
    best["bytes"] = sum(len(chunk) for chunk in chunks)
    best["chunks"] = len(chunks)
    return best


class Quiet(SilentContext):
    """Says nothing of what is stored."""

    def artifact(self, ref: object) -> None:
        """Nobody listens."""

    def figure(self, line: object) -> None:
        """Nobody listens."""


def importing(table: Path) -> dict[str, float]:
    """A whole import by its worker, then reopening: seconds and peak bytes."""
    for one in FOLDER.glob("whole.cloister*"):
        one.unlink()
    path = FOLDER / "whole.cloister"
    with api.Session.create(path, PASSPHRASE) as session:
        began = time.perf_counter()
        running = session.start("import", lambda _: None, file=table)
        session.finish(running)
        seconds = time.perf_counter() - began
        outcome = running.job.outcome
    found: dict[str, float] = {"import": seconds, "project_bytes": path.stat().st_size}
    found["worker_peak_bytes"] = 0 if outcome is None else outcome.peak_bytes or 0
    began = time.perf_counter()
    unlock.find_key(path, path, PASSPHRASE).forget()
    derivation = time.perf_counter() - began
    for name, start in (("first_page", 0), ("last_page", 10**9)):
        began = time.perf_counter()
        with api.Session.open(path, PASSPHRASE) as session:
            session.rows("source", min(start, session.source().rows - PAGE), PAGE, masked=False)
            found[name] = time.perf_counter() - began - derivation
    found["derivation"] = derivation
    found["parent_peak_bytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return found


def main() -> int:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--columns", type=int, default=20)
    parser.add_argument("--only-import", action="store_true", help="memory and first page alone")
    arguments = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = made(arguments.rows, arguments.columns)
    # First, while this process has held nothing: its peak is the parent's.
    found: dict[str, float] = {"rows": arguments.rows, "columns": arguments.columns}
    found |= importing(path)
    if not arguments.only_import:
        table, _ = tables.read_table(path, SilentContext())
        found |= saving(table)
        found["ratio_bytes"] = found["encrypted"] / found["plain"]
        found["ratio_table"] = found["encoded_encrypted"] / found["encoded_plain"]
    print(json.dumps(found, indent=1))
    RESULTS.mkdir(parents=True, exist_ok=True)
    (RESULTS / f"vault-{arguments.rows}.json").write_text(json.dumps(found, indent=1))
    for one in FOLDER.glob("*.cloister*"):
        one.unlink()
    shutil.rmtree(FOLDER / "plain", ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
