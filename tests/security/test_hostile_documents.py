"""Promises 18 and 19: documents of every kind that a stranger wrote, and a worker that lies. A code, nothing run."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import apsw
import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from synth_engine import jobs, plugins
from synth_engine.api.queries import Queries
from synth_engine.cli import main
from synth_engine.contracts.catalogue import CATALOGUE, message
from synth_engine.contracts.errors import Bug, SynthError, UserFixable, error_of
from synth_engine.contracts.frames import MOST_PARTS, Frame, decode, encode
from synth_engine.jobs import JobRequest
from synth_engine.jobs.heard import LONGEST_TEXT, MOST_TASKS, Heard
from synth_engine.project import Project
from synth_engine.project.connection import FileKey, connect
from synth_engine.validation.policies import load_policy
from synth_engine.worker.serving import _failure
from synth_engine.workflow.artefact_file import artefact_from_bytes
from tests.security.fuzz_documents import PLAN, POLICY, cheap

MAIN = "golden passphrase"
GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "projects" / "format-1.cloister"
DEEP = "[" * 100_000


def heard(*frames: dict[str, Any]) -> Heard:
    """A worker's frames, taken in turn."""
    found = Heard("j")
    for at, frame in enumerate(frames):
        body = dict(frame)
        found.take(Frame(body.pop("type"), "j", at, body))
    return found


PROGRESS = {"type": "progress", "task": "read.parse", "done": 1, "total": 9}
LIES: dict[str, list[dict[str, Any]]] = {
    "less than nothing": [{**PROGRESS, "done": -1}],
    "no number": [{**PROGRESS, "done": "many"}],
    "not a number": [{**PROGRESS, "done": float("nan")}],
    "infinitely many": [{**PROGRESS, "total": float("inf")}],
    "true": [{**PROGRESS, "total": True}],
    "a number without end": [{**PROGRESS, "total": 10**300}],
    "a name without end": [{**PROGRESS, "task": "t" * 10_000}],
    "memory below nothing": [{"type": "heartbeat", "peak_bytes": -5}],
    "infinite memory": [{"type": "heartbeat", "peak_bytes": float("inf")}],
    "a blob of infinite size": [
        {"type": "artifact", "kind": "k", "digest": "d", "size": float("inf")}
    ],
    "parts that are not there": [{"type": "succeeded", "parts": 3}],
    "deep parts": [{"type": "part", "text": DEEP}, {"type": "succeeded", "parts": 1}],
    "no object": [{"type": "part", "text": "[1]"}, {"type": "succeeded", "parts": 1}],
    "a summary that is none": [{"type": "succeeded", "summary": 7}],
    "parameters that are none": [{"type": "failed", "code": "TABLES.EMPTY", "params": [1]}],
    "a list for a parameter": [{"type": "failed", "code": "TABLES.EMPTY", "params": {"path": [1]}}],
    "a thousand parameters": [
        {"type": "failed", "code": "TABLES.EMPTY", "params": {f"p{at}": 1 for at in range(1000)}}
    ],
    "words after the last": [{"type": "succeeded", "summary": {}}, PROGRESS],
    "two endings": [
        {"type": "succeeded", "summary": {}},
        {"type": "failed", "code": "TABLES.EMPTY"},
    ],
}


@pytest.mark.promise(18)
@pytest.mark.parametrize("what", LIES)
def test_a_worker_that_lies_is_not_believed(what: str) -> None:
    """Whatever a frame says of numbers, parts, parameters or endings: the protocol's code, and no other exception."""
    with pytest.raises(Bug) as caught:
        heard(*LIES[what])
    assert caught.value.code == "WORKER.PROTOCOL"


@pytest.mark.promise(18)
def test_a_flood_of_frames_fills_no_memory() -> None:
    """Tasks, parts and figures are counted: one more than the most ends the job."""
    for flood, most in (
        (lambda at: {**PROGRESS, "task": f"t{at}"}, MOST_TASKS),
        (lambda _: {"type": "part", "text": "x"}, MOST_PARTS),
    ):
        found = Heard("j")
        for at in range(most):
            body = flood(at)
            found.take(Frame(body.pop("type"), "j", at, body))
        body = flood(most)
        with pytest.raises(Bug):
            found.take(Frame(body.pop("type"), "j", most, body))


@pytest.mark.promise(18)
def test_another_jobs_frames_and_gaps_are_refused() -> None:
    """The number must be the next, and the job this one."""
    for job, seq in (("other", 0), ("j", 1), ("j", -1)):
        with pytest.raises(Bug):
            Heard("j").take(Frame("hello", job, seq, {}))


@pytest.mark.promise(18)
def test_a_workers_error_is_one_of_ours_whatever_it_calls_it() -> None:
    """Unknown codes, a parameter called `code`, missing and endless ones: an error that can be shown."""
    for code, params in (
        ("NO.SUCH", {}),
        ("TABLES.EMPTY", {"code": "x", "self": 1}),
        ("TABLES.EMPTY", {}),
        ("TABLES.CHOOSE_TABLE", {"path": "p", "known": "t" * 60_000}),
        ("JOB.CANCELLED", {"a": 1}),
    ):
        found = heard({"type": "failed", "code": code, "params": params}).error
        assert found is not None
        assert found.code in {*CATALOGUE, "JOB.CANCELLED"}
        assert len(message(found.code, found.parameters)[0]) < 2 * LONGEST_TEXT
    assert error_of("TABLES.EMPTY", code="x").code == "TABLES.EMPTY"


@pytest.mark.promise(18)
@pytest.mark.timeout(60)
def test_a_job_with_a_lying_worker_ends(tmp_path: Path) -> None:
    """A worker whose last frame names a list for parameters: the job ends with the code, and nobody waits for ever."""
    lying = tmp_path / "lying.py"
    lying.write_text(
        "import json, sys\n"
        "job = json.loads(sys.stdin.readline())['job']\n"
        "print(json.dumps({'v': 1, 'seq': 0, 'job': job, 'type': 'failed', 'code': 'X', 'params': [1]}))\n"
    )
    job = jobs.start(JobRequest("k", {}, {}), lambda _: None, command=[sys.executable, str(lying)])
    outcome = job.wait(30)
    assert outcome is not None
    assert outcome.error is not None
    assert outcome.error.code == "WORKER.PROTOCOL"


@pytest.mark.promise(18)
def test_a_certificate_whose_name_is_no_text(tmp_path: Path) -> None:
    """Found by fuzzing: a subject of bits is a signature that does not hold and a certificate that is none."""
    from synth_engine.crypto.certificates import CertificateSigner, check_cms, load_certificate
    from tests.helpers.certificates import card

    one = card("Fuzz")
    signed = CertificateSigner(one.certificate, one.key, ()).sign(b"message")
    assert check_cms(signed, b"message").holds

    def of_bits(body: bytes) -> bytes:
        assert b"\x0c\x04Fuzz" in body
        return body.replace(b"\x0c\x04Fuzz", b"\x03\x04\x00uzz")

    found = check_cms(of_bits(signed), b"message")
    assert (found.holds, found.trouble) == (False, "form")
    (tmp_path / "c.der").write_bytes(of_bits(one.certificate.public_bytes(Encoding.DER)))
    with pytest.raises(UserFixable) as caught:
        load_certificate(tmp_path / "c.der")
    assert caught.value.code == "CERTIFICATE.INVALID"


@pytest.mark.promise(18)
def test_an_error_with_endless_names_fits_its_frame() -> None:
    """Twenty thousand names of tables in an error are cut, not a reason to say nothing at all."""
    error = UserFixable("TABLES.CHOOSE_TABLE", path="p", known="\N{CAT FACE}" * 60_000)
    line = encode(Frame("failed", "j", 0, _failure(error)))
    assert heard({"type": "failed", **decode(line).body}).error is not None


# -- policies and plans ----------------------------------------------------------------------------

ODD_POLICIES: dict[str, str] = {
    "deep": DEEP,
    "twice": json.dumps(POLICY)[:-1] + ', "minimum_cell_count": 1}',
    "infinite": json.dumps({**POLICY, "minimum_cell_count": float("inf")}),
    "not a number": json.dumps(POLICY).replace("0.1", "NaN"),
    "beyond numbers": json.dumps(POLICY).replace("0.1", "1e999"),
    "true": json.dumps(POLICY).replace("0.1", "true"),
    "a list": "[]",
    "long number": json.dumps(POLICY).replace("0.1", "1" * 5000),
    "half a sign": json.dumps({**POLICY, "thresholds": "\ud800"}),
    "large": json.dumps({**POLICY, "summary": "x" * 2_000_000}),
    "nothing": "",
}


@pytest.mark.promise(18)
@pytest.mark.parametrize("what", ODD_POLICIES)
def test_policies_from_strangers(tmp_path: Path, what: str) -> None:
    """Deep, repeated, endless, not a number, of wrong types or 2 MB: one code."""
    path = tmp_path / "p.json"
    path.write_text(ODD_POLICIES[what], encoding="utf-8")
    with pytest.raises(UserFixable) as caught:
        load_policy(str(path))
    assert caught.value.code == "POLICY.INVALID"


@pytest.mark.promise(18)
def test_a_rules_number_is_a_number() -> None:
    """A number beyond what a float holds is refused where it stands, not met later."""
    from synth_engine.rules import parse_rule, rule_text

    with pytest.raises(UserFixable) as caught:
        parse_rule("age < 1" + "0" * 400)
    assert caught.value.code == "RULES.SYNTAX"
    assert caught.value.parameters["place"] == 7
    assert rule_text(parse_rule("age < 1e308")) == "age < 1e+308"


@pytest.mark.promise(18)
@pytest.mark.parametrize("body", [b"PK\x03\x04", b"\xff" * 100, b"", DEEP.encode()])
def test_a_model_from_a_stranger(body: bytes) -> None:
    """What is no archive of arrays is no model."""
    with pytest.raises(UserFixable) as caught:
        artefact_from_bytes(body)
    assert caught.value.code == "SYNTH.ARTEFACT_INVALID"


# -- a project that somebody with the passphrase wrote into ----------------------------------------

LONG = json.dumps({"plan": PLAN})
WRITTEN: dict[str, tuple[str, str]] = {
    "a plan of lists": ("plan", '{"plan": []}'),
    "a plan without end": ("plan", LONG.replace('"seed": 1', '"seed": Infinity')),
    "half a plan": ("plan", '{"plan": {"roles": {}}}'),
    "a deep plan": ("plan", '{"plan": ' + "[" * 5000 + "]" * 5000 + "}"),
    "no JSON": ("plan", "{{{{"),
    "no object": ("plan", "7"),
    "a source of nothing": ("source", "{}"),
    "a source of numbers": ("source", '{"record": 1, "schema": 2, "lineage": 3, "chunks": 4}'),
    "a model without a card": ("model", '{"card": {"guarantees": 1, "limits": 2}}'),
    "a synthetic table of texts": ("synthetic", '{"rows": "x", "lineage": []}'),
    "a scorecard of nowhere": ("scorecard", '{"scorecard": {"digest": "ab"}}'),
    "a profile of nowhere": ("profile", '{"profile": {"digest": ["ab"]}}'),
}


@pytest.mark.promise(18)
@pytest.mark.parametrize("what", WRITTEN)
def test_a_project_that_somebody_wrote_into(
    tmp_path: Path, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The passphrase is right and a document is not ours: every question and `status` answers or says a code."""
    path = tmp_path / GOLDEN.name
    shutil.copy(GOLDEN, path)
    name, body = WRITTEN[what]
    with cheap(), Project.open(path, MAIN) as project:
        put = "INSERT OR REPLACE INTO documents (name, schema, body) VALUES (?, 1, ?)"
        project._connection.execute(put, (name, body))
        questions = Queries(project)
        codes = set()
        for question in (
            "steps",
            "source",
            "schema",
            "profile",
            "plan",
            "model",
            "synthetic",
            "scorecard",
        ):
            try:
                getattr(questions, question)()
            except SynthError as error:
                assert not isinstance(error, Bug)
                codes.add(error.code)
        assert codes
        assert codes <= {"PROJECT.CONTENT", "PROJECT.DAMAGED", "PROJECT.BLOB_MISSING"}
    (tmp_path / "words").write_text(MAIN, encoding="utf-8")
    with cheap():
        code = main(["status", str(path), "--passphrase-file", str(tmp_path / "words")])
    said = capsys.readouterr()
    assert code in {0, 3}, said.err
    assert "Traceback" not in said.err + said.out


@pytest.mark.promise(18)
def test_wrong_types_under_a_right_schema(tmp_path: Path) -> None:
    """Tables that only claim to be strict: a number where bytes belong is damage, and is not taken for a length."""
    path = tmp_path / GOLDEN.name
    shutil.copy(GOLDEN, path)
    with cheap(), Project.open(path, MAIN) as project:
        key = FileKey.of_text(project.worker_key)
    base = connect(path, key)
    base.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 0)
    base.execute("PRAGMA writable_schema = 1")
    base.execute(
        "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name IN ('audit', 'blobs')"
    )
    base.close(True)
    base = connect(path, key)
    base.execute("UPDATE audit SET body = 100000000000000")
    base.execute("UPDATE blobs SET body = 100000000000000")
    base.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 0)
    base.execute("PRAGMA writable_schema = 1")
    base.execute("UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE name IN ('audit', 'blobs')")
    base.close(True)
    with cheap(), Project.open(path, MAIN, read_only=True) as project:
        digest = project.document("source")["chunks"][0]["digest"]
        for ask in (
            project.audit_last,
            lambda: list(project.audit_rows()),
            lambda: project.audit_row(0),
            lambda: project.get_blob(digest),
        ):
            with pytest.raises(UserFixable) as caught:
                ask()
            assert caught.value.code == "PROJECT.DAMAGED"


# -- neighbours among the installed distributions ----------------------------------------------------

PAPERS: dict[str, tuple[bytes | None, bytes]] = {
    "no name": (b"Metadata-Version: 2.1\n", b"[synth_engine.writers]\nx = m:G\n"),
    "no metadata": (None, b"[synth_engine.writers]\nx = m:G\n"),
    "metadata of bytes": (b"Name: \xff\xfe\n", b"[synth_engine.writers]\nx = m:G\n"),
    "entries of bytes": (b"Name: b\n", b"\xff\xfe[\n"),
    "entries without a value": (b"Name: b\n", b"[synth_engine.writers]\nfoo\n"),
    "entries that run a module": (b"Name: b\n", b"[synth_engine.writers]\n../x\x1b = os:system\n"),
    "entries of nonsense": (b"Name: b\n", b"[synth_engine.writers]\nx = :::;;\n"),
    "the name of ours": (
        b"Name: cloister\nVersion: 9\n",
        b"[synth_engine.writers]\ncsv = os:system\n",
    ),
}


@pytest.mark.promise(19)
@pytest.mark.parametrize("what", PAPERS)
def test_a_neighbours_papers_break_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """Another distribution's papers, broken or lying, are not even opened; on the list they still stop no other."""
    metadata, entries = PAPERS[what]
    folder = tmp_path / "neighbour-1.dist-info"
    folder.mkdir()
    if metadata is not None:
        (folder / "METADATA").write_bytes(metadata)
    (folder / "entry_points.txt").write_bytes(entries)
    before = plugins.names("synth_engine.writers")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert plugins.names("synth_engine.writers") == before
    listed = frozenset({"neighbour"})
    assert set(before) <= set(plugins.names("synth_engine.writers", listed))
    assert len(plugins.load_all("synth_engine.writers", listed)) == len(before)
    assert type(plugins.load("synth_engine.writers", "csv", listed)).__name__ == "CsvWriter"
