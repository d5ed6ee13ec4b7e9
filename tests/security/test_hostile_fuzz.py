"""Promise 18: fuzzing. Every parser that bytes from outside reach answers; anything else it does is a fault.

Few turns each in the ordinary run; as long as CLOISTER_FUZZ_SECONDS says (for each target) in the slow one. Longer runs,
and runs that libFuzzer guides: ``python -m tests.security.fuzz_running --help``.
"""

from __future__ import annotations

import io
import json
import os
import random
import struct
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.formats import ABOUT_TYPE
from synth_engine.tables.told import about_of
from synth_engine.workflow.artefact_file import artefact_from_bytes
from tests.security.fuzz_mutating import mutated, reshaped
from tests.security.fuzz_running import Judge, clock, fuzz
from tests.security.fuzz_targets import Target, targets
from tests.security.hostile_reading import ROOT, answers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAMES = (
    "csv", "dialect", "jsonl", "parquet", "excel", "excel-xls", "excel-ods", "sqlite", "spss", "stata",
    "sas", "sas-transport", "duckdb", "rule", "condition", "formula",
    "plan", "documents", "policy", "rules-file", "manifest", "envelope", "approval", "trust", "checkpoint", "log-export",
    "attempt", "registry", "slots", "frames", "about", "model", "chunk", "certificate", "project",
)  # fmt: skip
# Written in C or Rust: a hostile file may end the process there, which in a worker is a code. Fuzzed in children only.
APART = {
    "parquet",
    "excel",
    "excel-xls",
    "excel-ods",
    "spss",
    "stata",
    "sas",
    "sas-transport",
    "duckdb",
}


def test_every_target_is_named(tmp_path: Path) -> None:
    """No target is left out of the runs."""
    assert set(targets(tmp_path)) == set(NAMES)


@pytest.mark.promise(18)
@pytest.mark.parametrize("name", [name for name in NAMES if name not in APART])
def test_a_few_turns(tmp_path: Path, name: str, first_seed: int) -> None:
    """A second of mutations at most: an answer each."""
    target = targets(tmp_path)[name]
    judge = fuzz(target, 1.0, first_seed, None, most=40 if target.heavy else 400)
    assert not judge.faults, (judge.faults, first_seed)
    assert judge.answers.get("read"), "no seed is sound any more"


@pytest.mark.slow
@pytest.mark.promise(18)
@pytest.mark.timeout(0)
@pytest.mark.parametrize("name", NAMES)
def test_many_turns(
    tmp_path: Path, name: str, first_seed: int, record_property: Callable[[str, object], None]
) -> None:
    """So many seconds (CLOISTER_FUZZ_SECONDS, 20) in a child: an answer each, no death, no hang."""
    seconds = os.environ.get("CLOISTER_FUZZ_SECONDS", "20")
    words = [
        "--out",
        str(tmp_path),
        "--seconds",
        seconds,
        "--seed",
        str(first_seed),
        "--targets",
        name,
    ]
    done = subprocess.run(
        [sys.executable, "-m", "tests.security.fuzz_running", *words],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    told = [json.loads(path.read_text()) for path in tmp_path.glob(f"{name}-*.json")]
    faults = [path.read_text(errors="replace") for path in tmp_path.glob("*.txt")]
    assert done.returncode == 0, faults
    assert not faults
    assert told
    ended = tmp_path / "ended.json"
    died = json.loads(ended.read_text())[name] if ended.exists() else 0
    also = f", {died} ended the reader's process and were answered so" if died else ""
    record_property(
        "figure", f"{sum(one['executions'] for one in told):,} inputs to {name}, 0 faults{also}"
    )


# -- what it found -----------------------------------------------------------------------------------


@pytest.mark.promise(18)
def test_offsets_beyond_an_arrow_file(tmp_path: Path) -> None:
    """Texts said to end a gigabyte further on: damage, where they were looked for and the process ended."""
    import pyarrow as pa

    path = tmp_path / "t.arrow"
    with pa.ipc.new_file(str(path), pa.schema([("a", pa.string())])) as file:
        file.write_batch(pa.record_batch([pa.array(["ab", "cd"])], names=["a"]))
    body, sound = path.read_bytes(), struct.pack("<3i", 0, 2, 4)
    assert sound in body
    path.write_bytes(body.replace(sound, struct.pack("<3i", 0, 2**30, 4)))
    (found,) = answers([path])
    assert found.code == "TABLES.DAMAGED"


@pytest.mark.promise(18)
def test_half_a_sign_beside_a_table(tmp_path: Path) -> None:
    """A CSVW document that claims half of a surrogate pair claims nothing."""
    (tmp_path / "t.csv").write_bytes(b"a\n1\n")
    said = json.dumps({ABOUT_TYPE: "\ud800"})
    (tmp_path / "t.csv-metadata.json").write_text(said, encoding="ascii")
    assert about_of(tmp_path / "t.csv") is None


@pytest.mark.promise(18)
@pytest.mark.parametrize("method", [8, 12, 14])
def test_a_models_archive_that_does_not_unpack(method: int) -> None:
    """Deflate, bzip2 and LZMA over nonsense raise what they like; it is no model."""
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        archive.writestr("document.json", b"\xff" * 40)
    changed = bytearray(body.getvalue())
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        start = changed.index(mark) + at
        changed[start : start + 2] = method.to_bytes(2, "little")
    with pytest.raises(UserFixable) as caught:
        artefact_from_bytes(bytes(changed))
    assert caught.value.code == "SYNTH.ARTEFACT_INVALID"


# -- the fuzzer itself -----------------------------------------------------------------------------


def _target(run: Callable[[bytes], object]) -> Target:
    return Target("t", lambda: [b'{"a": [1, 2, {"b": "c"}]}'], run, (ValueError,), shape="json")


def test_a_planted_fault_is_found(tmp_path: Path) -> None:
    """A parser that divides by what it read is caught within seconds, once for its place, with its input kept."""

    def faulty(data: bytes) -> object:
        body: Any = json.loads(data)
        return 1 / body["a"][0]

    judge = fuzz(_target(faulty), 5.0, 1, tmp_path, most=20_000)
    assert any(name.startswith("ZeroDivisionError") for name in judge.faults)
    kept = list(tmp_path.glob("t-*.bin"))
    assert len(kept) == len(judge.faults)
    again = Judge(_target(faulty), None)
    with clock():
        for path in kept:
            again.run(path.read_bytes())
    assert set(again.faults) == set(judge.faults)


def test_a_hang_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not come back within its time is noted, not waited for."""
    monkeypatch.setattr("tests.security.fuzz_running.HANG_SECONDS", 0.2)

    def hanging(data: bytes) -> object:
        while data:
            pass
        return None

    judge = Judge(_target(hanging), None)
    with clock():
        judge.run(b"x")
    assert [name.split(" ")[0] for name in judge.faults] == ["Slow"]


def test_the_same_seed_gives_the_same_inputs() -> None:
    """A fault can be met again by its seed."""
    one, two = ([_next(random.Random(7)) for _ in range(2)] for _ in range(2))
    assert one == two
    assert len({mutated(b"abc", [b"abc"], (), random.Random(at)) for at in range(50)}) > 25
    assert reshaped(b"no json", "json", (), random.Random(1)) == b"no json"


def _next(chance: random.Random) -> bytes:
    return mutated(b'{"a": 1}', [b"[]"], (b"null",), chance)
