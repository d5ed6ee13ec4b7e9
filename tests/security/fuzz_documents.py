"""Documents that are fuzzed, each with sound seeds: what `fuzz_targets` lists besides files with tables."""

from __future__ import annotations

import contextlib
import functools
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.errors import Environment, UserFixable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
POLICY = {
    "name": "p",
    "version": "1",
    "title": "P",
    "summary": "s",
    "minimum_cell_count": 5,
    "approvals": {"needed": 2, "self": "refuse", "officers": ["ab" * 32]},
    "account": {"releases": 3, "rows_share": 1.5, "epsilon": None},
    "thresholds": [
        {"metric": "m", "rule": "at_most", "value": 0.1, "required": True, "reason": "r"}
    ],
}
PLAN = {
    "roles": {"age": "ordinary", "sex": "quasi-identifier"},
    "synthesizer": "sequential-trees",
    "parameters": {"depth": 3},
    "rows": 10,
    "holdout": 0.2,
    "seed": 1,
    "targets": ["age"],
    "protected": ["sex"],
    "policy": "research-sharing",
    "rules": ["age >= 0"],
    "where": ["sex = f"],
    "rebalance": "sex=f:0.5",
    "text": "placeholder",
    "regressions": ["age ~ sex"],
    "copies": 2,
    "left_out": [3, 5],
    "lineage_override": {"person": "a", "reason": "b", "metric": "c"},
}
GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "projects" / "format-1.cloister"


@functools.cache
def schema() -> Any:
    """Columns that conditions and formulas name."""
    import pyarrow as pa

    from synth_engine.contracts.context import SilentContext
    from synth_engine.tables.building import Raw, build

    names = {"age": ["41", "7", "9"], "sex": ["f", "m", "f"], "when": ["2024-01-02"] * 3}
    raws = [Raw(name, pa.array(cells * 20)) for name, cells in names.items()]
    return build(raws, "t", SilentContext(), {}).schema


def excel() -> list[bytes]:
    """A small workbook."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["age", "sex", "when", "ok"])
    for at in range(12):
        sheet.append([at, "fm"[at % 2], AT.replace(tzinfo=None), bool(at % 2)])
    body = io.BytesIO()
    book.save(body)
    return [body.getvalue()]


# -- documents -------------------------------------------------------------------------------------


def plan_document(data: bytes) -> object:
    """A plan as a project keeps it."""
    from synth_engine.project.store import parsed
    from synth_engine.workflow.state import plan_of

    class Store:
        def document(self, name: str) -> Any:
            return parsed(data.decode("utf-8", "replace"), Path("p"))

    return plan_of(Store())  # type: ignore[arg-type]  # as much of a store as it asks for


QUESTIONS = (
    "steps",
    "source",
    "schema",
    "profile",
    "plan",
    "model",
    "synthetic",
    "came_from",
    "scorecard",
)


class Kept:
    """As much of a project as its questions need: documents and blobs, all of them a stranger's."""

    project_secret = bytes(32)

    def __init__(self, untrusted: bytes) -> None:
        from synth_engine.project.store import parsed

        body = parsed(untrusted.decode("utf-8", "replace"), Path("p"))
        self._documents, self._blobs = dict(body["documents"]), dict(body["blobs"])

    def document(self, name: str) -> Any:
        """One that the store let pass: an object, or none."""
        found = self._documents.get(name)
        return found if isinstance(found, dict) else None

    def get_blob(self, digest: str) -> bytes:
        """A blob by its digest."""
        if digest not in self._blobs:
            raise UserFixable("PROJECT.BLOB_MISSING", path="p", digest=digest)
        return bytes.fromhex(self._blobs[digest])


def project_content(data: bytes) -> object:
    """Every question about a project whose documents are a stranger's."""
    from synth_engine.api.queries import Queries

    try:
        questions = Queries(Kept(data))  # type: ignore[arg-type]  # as much of a project as they ask for
    except (KeyError, TypeError, ValueError):
        return None  # the change hit the wrapping of this target
    for name in QUESTIONS:
        with contextlib.suppress(UserFixable, Environment):
            getattr(questions, name)()
    return None


def golden_content(folder: Path) -> list[bytes]:
    """Documents and small blobs of the oldest project file, as JSON."""
    import shutil

    from synth_engine.project import Project

    for ending in ("", ".slots"):
        shutil.copy(GOLDEN.with_name(GOLDEN.name + ending), folder / (GOLDEN.name + ending))
    with (
        cheap(),
        Project.open(folder / GOLDEN.name, "golden passphrase", read_only=True) as project,
    ):
        kept = {
            name: project.document(name)
            for name in ("source", "profile", "plan", "model", "synthetic")
        }
        digest = kept["profile"]["profile"]["digest"]  # type: ignore[index]  # it is in the golden file
        blobs = {digest: project.get_blob(digest).hex()}
    return [json.dumps({"documents": kept, "blobs": blobs}).encode()]


def through(path: Path, read: Callable[[Path], object]) -> Callable[[bytes], object]:
    """Reads bytes by way of a file."""

    def run(data: bytes) -> object:
        path.write_bytes(data)
        return read(path)

    return run


def policy_file(path: Path) -> object:
    """A site's policy."""
    from synth_engine.validation.policies import load_policy

    return load_policy(str(path))


def frame(data: bytes) -> object:
    """One turn of its parser."""
    from synth_engine.contracts.catalogue import message
    from synth_engine.contracts.frames import decode
    from synth_engine.jobs.heard import Heard

    heard = Heard("j")
    for line in data.split(b"\n")[:40]:
        frame = decode(line)
        # Half of the turns get past the first door, which looks at number and name.
        heard.take(replace(frame, seq=heard._expected, job="j") if len(data) % 2 else frame)
    shown = heard.error and message(heard.error.code, heard.error.parameters)
    return heard.tree.state(1.0), shown


def frames() -> list[bytes]:
    """Sound ones."""
    bodies: list[dict[str, Any]] = [
        {"type": "hello", "pid": 1, "version": "0.1.0", "protocol": 1},
        {"type": "progress", "task": "read.parse", "done": 1, "total": 9},
        {"type": "artifact", "kind": "chunk", "digest": "ab" * 32, "size": 10},
        {"type": "figure", "metric": "m", "value": 0.5},
        {"type": "heartbeat", "peak_bytes": 1000, "cpu_seconds": 0.5},
        {"type": "notice", "code": "TABLES.EMPTY", "params": {"path": "x"}},
        {"type": "part", "text": '{"a":'},
        {"type": "part", "text": "1}"},
    ]
    last: list[dict[str, Any]] = [
        {"type": "succeeded", "summary": {"a": 1}},
        {"type": "succeeded", "parts": 2},
        {"type": "failed", "code": "TABLES.EMPTY", "params": {"path": "x"}},
        {"type": "cancelled"},
    ]
    made = []
    for end in last:
        rows = [{"v": 1, "seq": at, "job": "j", **body} for at, body in enumerate([*bodies, end])]
        made.append(b"\n".join(json.dumps(row).encode() for row in rows))
    return made


def about(folder: Path) -> Callable[[bytes], object]:
    """One turn of its parser."""
    from synth_engine.tables.told import about_of

    paths = [folder / f"t{ending}" for ending in (".parquet", ".xlsx", ".sav")]

    def run(data: bytes) -> object:
        for path in paths:
            path.write_bytes(data)
            about_of(path)
        (folder / "t.csv-metadata.json").write_bytes(data)
        return about_of(folder / "t.csv")

    return run


def abouts() -> list[bytes]:
    """Sound ones."""
    from synth_engine.contracts.formats import ABOUT_TYPE, About

    said = About("t").text
    return [said.encode(), json.dumps({ABOUT_TYPE: said}).encode(), *excel()]


def model(data: bytes) -> object:
    """One turn of its parser."""
    from synth_engine.workflow.artefact_file import artefact_from_bytes

    return artefact_from_bytes(data)


def models() -> list[bytes]:
    """Sound ones."""
    import numpy as np

    from synth_engine.contracts.synthesizer import Artefact
    from synth_engine.workflow.artefact_file import artefact_to_bytes

    return [artefact_to_bytes(Artefact({"v": 1}, {"a": np.arange(9), "b": np.zeros((2, 3))}))]


def chunk(data: bytes) -> object:
    """One turn of its parser."""
    from synth_engine.tables.chunks import from_chunks

    return from_chunks([data], schema(), "t")


def chunks() -> list[bytes]:
    """Sound ones."""
    import pyarrow as pa

    from synth_engine.contracts.context import SilentContext
    from synth_engine.tables.building import Raw, build
    from synth_engine.tables.chunks import to_chunks

    names = {"age": ["41", "7", ""], "sex": ["f", "m", "f"], "when": ["2024-01-02"] * 3}
    raws = [Raw(name, pa.array(cells * 20)) for name, cells in names.items()]
    return list(to_chunks(build(raws, "t", SilentContext(), {})))


@functools.cache
def _derived(passphrase: str, salt: bytes, rounds: int) -> bytes:
    from synth_engine.crypto import derive_key

    return derive_key(passphrase, salt, rounds)


@contextlib.contextmanager
def cheap() -> Iterator[None]:
    """Derive a key once, and try one number of rounds only: time is saved, no check is left out."""
    from synth_engine.project import unlock

    def remembered(passphrase: str, salt: bytes, rounds: int) -> bytes:
        return bytes(bytearray(_derived(passphrase, salt, rounds)))

    before = unlock.derive_key, unlock.ROUNDS
    unlock.derive_key, unlock.ROUNDS = remembered, before[1][:1]
    try:
        yield
    finally:
        unlock.derive_key, unlock.ROUNDS = before


def opener(folder: Path) -> Callable[[bytes], object]:
    """Opens bytes as a project, under the passphrase that the seed was made with."""
    from synth_engine.project import Project
    from tests.helpers.projects import PASSPHRASE

    path = folder / "p.cloister"

    def run(data: bytes) -> object:
        for beside in folder.glob("p.cloister*"):
            beside.unlink()
        path.write_bytes(data)
        with cheap(), Project.open(path, PASSPHRASE, read_only=len(data) % 2 == 0) as project:
            project.document("source")
            for row in project.audit_rows():
                assert isinstance(row.body, bytes)
        return None

    return run


def projects(folder: Path) -> Callable[[], list[bytes]]:
    """Sound ones."""

    def made() -> list[bytes]:
        from tests.helpers.projects import fill, make

        with make(folder / "seed.cloister") as project:
            fill(project, 2, 4_000)
        return [(folder / "seed.cloister").read_bytes()]

    return made
