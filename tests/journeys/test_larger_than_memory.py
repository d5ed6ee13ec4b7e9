"""A table larger than the memory that a worker may take goes the whole line, from its file to a release."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.conftest import Line

MOST = 900  # MiB
ROWS, NUMBERS, LEVELS = 6_000_000, 14, 6
# Runs a command and says how much memory the largest of its processes held.
MEASURED = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], capture_output=True, text=True, stdin=subprocess.DEVNULL)
sys.stderr.write(done.stderr)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
sys.exit(done.returncode)
"""


def made_file(path: Path) -> None:
    """Rows made and written a part at a time: numbers that hang together, and levels that follow from them."""
    writer = None
    for number, start in enumerate(range(0, ROWS, 500_000)):
        rows, rng = min(500_000, ROWS - start), np.random.default_rng([number, 1])
        base = rng.integers(18, 95, rows)
        columns: dict[str, object] = {"age": base}
        for at in range(NUMBERS - 1):
            columns[f"number{at}"] = np.round(rng.normal(base * (at + 1), 9), 2)
        for at in range(LEVELS):
            levels = np.array([f"level {one}" for one in range(3 * at + 3)])
            columns[f"level{at}"] = levels[(rng.integers(0, 4, rows) + base // 20) % len(levels)]
        table = pa.table(columns)
        writer = writer or pq.ParquetWriter(path, table.schema)
        writer.write_table(table)
    assert writer is not None
    writer.close()


def peak_of(line: Line, *words: str, code: int = 0) -> int:
    """Most memory of any process of a command (MiB)."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *line.command(*words)],
        cwd=line.folder,
        capture_output=True,
        text=True,
        env={**os.environ, "CLOISTER_MEMORY": str(MOST)},
        timeout=900,
    )
    assert done.returncode == code, done.stderr
    return int(done.stdout)


@pytest.mark.slow
@pytest.mark.timeout(3_000)
def test_a_table_larger_than_memory_goes_the_whole_line(line: Line) -> None:
    """Six million rows of twenty columns, 1.2 GB as they are held: no step takes 900 MiB, each says what it left out.

    Copies of real rows that were left out cannot be seen, so the gate refuses until a named person answers for it.
    """
    pytest.importorskip("resource", reason="this system does not measure memory")
    assert ROWS * (NUMBERS + LEVELS) * 10 > MOST << 20
    made_file(line.folder / "t.parquet")
    line.ok("create", "p.cloister", "P")
    line.ok("keys", "new", "--out", "key.pem", "P")
    release = ["release", "p.cloister", "--out", "out", "--key", "key.pem", "P"]
    for one in ("copies", "copies_excess"):
        release += ["--override", one, "--reason", "a made-up table"]
    for step, words in {
        "import": ["import", "p.cloister", "t.parquet", "P"],
        "plan": ["plan", "p.cloister", "P", "--rows", "300000", "--policy", "internal-testing"],
        "fit": ["fit", "p.cloister", "P"],
        "generate": ["generate", "p.cloister", "P"],
        "validate": ["validate", "p.cloister", "P"],
        "release": release,
    }.items():
        peak = peak_of(line, *words, code=1 if step == "validate" else 0)
        print(step, peak, "MiB")
        assert peak < MOST, step
    report = (line.folder / "out" / "report.html").read_text(encoding="utf-8")
    assert f"of {ROWS * 4 // 5:,} training rows" in report
    assert f"of {ROWS:,}, drawn at random" in report
    assert (line.folder / "out" / "manifest.json").exists()
