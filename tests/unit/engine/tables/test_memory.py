"""Tables larger than memory: what reading and drawing take, measured in a process of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.tables import write_patients

MEASURED = """
import resource, sys
from pathlib import Path
from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.synthesizers import assembly
from synth_engine.synthesizers.independent import Independent
quiet = SilentContext()
def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
what, path = sys.argv[1], Path(sys.argv[2])
if what == "read":
    tables.read_table(path.with_name("small.csv"), quiet)
    before = peak()
    tables.read_table(path, quiet)
else:
    table, _ = tables.read_table(path, quiet)
    model = assembly.fit_table(Independent(), table, {}, {"minimum_count": 5}, 0, quiet)
    def write(rows):
        drawn = model.sample(rows, 0, quiet)
        schema = next(iter(model.sample(1, 0, quiet))).schema
        tables.write_table(drawn, schema, path.with_name("out.csv"), quiet, force=True)
    write(200_000)
    before = peak()
    write(2_000_000)
print(before, peak())
"""


def measured(what: str, path: Path) -> int:
    """Bytes by which a child's memory grew."""
    pytest.importorskip("resource", reason="this system does not measure memory")
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, what, str(path)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    before, after = map(int, done.stdout.split())
    return after - before


@pytest.mark.slow
def test_ten_times_the_rows_out_need_no_more_memory(tmp_path: Path) -> None:
    """Two million generated rows take at most 32 MiB more than two hundred thousand: 200 MB are written."""
    grown = measured("write", write_patients(tmp_path / "p.csv", 2_000))
    assert (tmp_path / "out.csv").stat().st_size > 100_000_000
    assert grown < 32 << 20


@pytest.mark.slow
def test_a_file_is_read_without_holding_it(tmp_path: Path) -> None:
    """A file of 400 MB whose columns take 15 MB is read in less than a third of its size."""
    lines = [f"{at % 50},{'long text ' * 38}{at % 20},{at % 1000}.5\n" for at in range(1_000)]
    (tmp_path / "small.csv").write_text("a,b,c\n" + "".join(lines), encoding="utf-8")
    with (tmp_path / "big.csv").open("w", encoding="utf-8") as file:
        file.write("a,b,c\n")
        for _ in range(1_000):
            file.write("".join(lines))
    size = (tmp_path / "big.csv").stat().st_size
    assert size > 380_000_000
    assert measured("read", tmp_path / "big.csv") < size // 3
