"""Blobs, documents, log rows and transactions: what the seams of `contracts.storage` promise."""

from __future__ import annotations

from pathlib import Path

import pytest

from synth_engine import audit
from synth_engine.contracts.errors import Bug, SynthError, UserFixable
from synth_engine.contracts.storage import AuditRow, AuditStore, BlobStore, DocumentStore
from synth_engine.crypto import sha256
from synth_engine.project import Project
from tests.helpers.projects import AT, PASSPHRASE, fill


def code_of(error: pytest.ExceptionInfo[SynthError]) -> str:
    """The code of what was raised."""
    return error.value.code


def test_a_project_is_what_the_rooms_above_ask_for(project: Project) -> None:
    """It fulfils the three storage protocols."""
    assert isinstance(project, BlobStore)
    assert isinstance(project, DocumentStore)
    assert isinstance(project, AuditStore)


def test_blobs_are_named_by_their_bytes(project: Project) -> None:
    """The same bytes are stored once; other bytes under another name; nothing comes back changed."""
    first = project.put_blob("chunk", b"one")
    again = project.put_blob("chunk", b"one")
    empty = project.put_blob("chunk", b"")
    large = project.put_blob("chunk", bytes(3_000_000))
    assert first == again
    assert (first.kind, first.size, first.digest) == ("chunk", 3, sha256(b"one"))
    assert project.facts()["blobs"] == 3
    assert project.get_blob(empty.digest) == b""
    assert project.get_blob(large.digest) == bytes(3_000_000)


def test_a_missing_blob_is_named(project: Project) -> None:
    """Asking for a blob that is not there says so with a code."""
    with pytest.raises(UserFixable) as refused:
        project.get_blob("0" * 64)
    assert code_of(refused) == "PROJECT.BLOB_MISSING"


def test_a_blob_that_was_exchanged_is_damage(project: Project) -> None:
    """Bytes under a digest that is not theirs are never handed out."""
    ref = project.put_blob("chunk", b"one")
    project._execute("UPDATE blobs SET body = x'00' WHERE digest = ?", (ref.digest,))
    with pytest.raises(UserFixable) as refused:
        project.get_blob(ref.digest)
    assert code_of(refused) == "PROJECT.DAMAGED"


def test_documents_come_back_as_they_were(project: Project, path: Path) -> None:
    """Set, replaced, dropped, and there after reopening."""
    body = {"v": 1, "ü": ["☂", None, True, 0.1, {"deep": []}]}
    with project.transaction():
        project.put_document("a", body)
        project.put_document("b", {"v": 1})
        project.put_document("b", {"v": 2})
        project.put_document("c", {})
        project.drop_document("c")
        project.drop_document("never there")
    project.close()
    with Project.open(path, PASSPHRASE) as again:
        assert again.document("a") == body
        assert again.document("b") == {"v": 2}
        assert again.document("c") is None


@pytest.mark.parametrize("body", [{"x": float("nan")}, {"x": object()}, {"x": "\ud800"}])
def test_what_is_not_json_is_never_stored(project: Project, body: dict[str, object]) -> None:
    """NaN, objects and half letters are refused and the transaction undone."""
    with pytest.raises(Bug), project.transaction():  # noqa: PT012 - what was done before is undone
        project.put_document("before", {})
        project.put_document("bad", body)
    assert project.document("before") is None


def test_changes_need_a_transaction(project: Project) -> None:
    """Documents and log rows cannot be written half."""
    for change in (
        lambda: project.put_document("a", {}),
        lambda: project.drop_document("a"),
        lambda: project.audit_append(AuditRow(0, b"x", sha256(b"x"))),
    ):
        with pytest.raises(Bug) as refused:
            change()
        assert code_of(refused) == "PROJECT.NOT_IN_TRANSACTION"


@pytest.mark.promise(12)
def test_a_transaction_is_all_or_nothing(project: Project) -> None:
    """Whatever goes wrong inside, documents, blobs and log rows are as they were before."""
    fill(project, chunks=1)
    before = (project.facts(), project.document("source"), list(project.audit_rows()))
    with pytest.raises(KeyboardInterrupt), project.transaction():  # noqa: PT012 - what was done before is undone
        fill_inside(project)
        raise KeyboardInterrupt
    assert (project.facts(), project.document("source"), list(project.audit_rows())) == before
    with project.transaction():
        fill_inside(project)
    assert project.document("source") == {"new": 1}


def fill_inside(project: Project) -> None:
    """Change something of everything."""
    project.put_blob("chunk", b"inside")
    project.put_document("source", {"new": 1})
    audit.append(project, at=AT, actor="a", action="x", versions={}, digests={})


def test_transactions_do_not_nest(project: Project) -> None:
    """A second one inside is a bug and undoes the first."""
    with pytest.raises(Bug), project.transaction():  # noqa: PT012 - what was done before is undone
        project.put_document("a", {})
        with project.transaction():
            pass
    assert project.document("a") is None
    with project.transaction():
        project.put_document("a", {"again": True})


def test_log_rows_stand_in_an_unbroken_line(project: Project) -> None:
    """Only the next row, with the digest of its bytes, can be appended; thousands come back in order."""
    with project.transaction():
        for number in range(1200):
            body = b"%d" % number
            project.audit_append(AuditRow(number, body, sha256(body)))
    rows = list(project.audit_rows())
    assert [row.sequence for row in rows] == list(range(1200))
    assert rows[-1] == project.audit_last()
    for row in (
        AuditRow(1199, b"x", sha256(b"x")),
        AuditRow(1201, b"x", sha256(b"x")),
        AuditRow(1200, b"x", sha256(b"y")),
    ):
        with pytest.raises(Bug), project.transaction():
            project.audit_append(row)
    assert len(list(project.audit_rows())) == 1200


def test_the_log_can_be_read_while_it_grows(project: Project) -> None:
    """Walking the rows holds nothing that would keep a writer waiting."""
    fill(project)
    for _ in project.audit_rows():
        if project.facts()["audit_entries"] < 3:
            fill(project)
    assert project.facts()["audit_entries"] == 3


def test_read_only_changes_nothing(project: Project, path: Path) -> None:
    """Every change is refused with a code, beside a writer that goes on."""
    (ref, *_) = fill(project)
    with Project.open(path, PASSPHRASE, read_only=True) as reader:
        assert reader.read_only
        assert reader.get_blob(ref.digest) == project.get_blob(ref.digest)
        for change in (
            lambda: reader.put_blob("chunk", b"x"),
            lambda: reader.transaction().__enter__(),
            reader.sweep,
            lambda: reader.rekey("other"),
        ):
            with pytest.raises(UserFixable) as refused:
                change()
            assert code_of(refused) == "PROJECT.READ_ONLY"
        project.put_blob("chunk", b"meanwhile")
        assert reader.facts()["blobs"] == 6


def test_a_worker_adds_blobs_and_reads_and_nothing_else(project: Project, path: Path) -> None:
    """What only the parent may change is a bug in a worker; what it stored is there."""
    fill(project)
    with Project.attach(path, project.worker_key) as worker:
        assert worker.document("source") == project.document("source")
        ref = worker.put_blob("model", b"made by a worker")
        for change in (
            lambda: worker.transaction().__enter__(),
            lambda: worker.rekey("other"),
            worker.sweep,
            lambda: worker.project_secret,
        ):
            with pytest.raises(Bug) as refused:
                change()
            assert code_of(refused) == "PROJECT.WORKER_WRITES"
        with pytest.raises(Bug):
            worker.put_document("a", {})
    assert project.get_blob(ref.digest) == b"made by a worker"


def test_a_closed_project_answers_with_a_bug(project: Project) -> None:
    """Nothing crashes on a closed file, and closing twice is fine."""
    project.close()
    project.close()
    for question in (
        lambda: project.document("a"),
        lambda: project.worker_key,
        project.check,
        lambda: project.project_secret,
    ):
        with pytest.raises(Bug) as refused:
            question()
        assert code_of(refused) == "PROJECT.MISUSED"
