"""Formats: projects of every released one open for ever, older ones migrate, broken ones have an answer each."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from synth_engine import api, audit
from synth_engine.api.keeping import stamp_of
from synth_engine.contracts.errors import Bug, Environment, SynthError, UserFixable
from synth_engine.crypto import PAGE_BYTES
from synth_engine.project import Project, layout, migrations, slots, unlock
from synth_engine.project.connection import connect
from tests.helpers.projects import AT, PASSPHRASE, fill, make

GOLDEN = Path(__file__).resolve().parents[3] / "golden" / "projects"
FORMATS = sorted(GOLDEN.glob("format-*.cloister"))
MAIN, SLOT = "golden passphrase", "golden deputy"

NOTES = "CREATE TABLE notes (name TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID"


def lay(file: Path, folder: Path) -> Path:
    """A copy of a golden project with its side file, to be opened."""
    for ending in ("", ".slots"):
        beside = file.with_name(file.name + ending)
        if beside.exists():
            shutil.copy(beside, folder / beside.name)
    return folder / file.name


def content(path: Path) -> list[object]:
    """All rows of all tables, whatever the format: what a project is, without how its pages lie."""
    key = unlock.find_key(path.resolve(), path, PASSPHRASE)
    connection = connect(path, key, read_only=True)
    try:
        names = [str(row[0]) for row in connection.execute("SELECT name FROM sqlite_schema")]
        tables = [name for name in sorted(names) if not name.startswith("sqlite_")]
        return [(name, connection.execute(f"SELECT * FROM {name}").fetchall()) for name in tables]  # noqa: S608 - our own tables' names
    finally:
        connection.close()


def code_of(path: Path, words: str = PASSPHRASE, *, read_only: bool = False) -> str:
    """What opening answers; "" where it opens and is whole."""
    try:
        with Project.open(path, words, read_only=read_only) as project:
            return "" if project.check() == () else "found"
    except SynthError as error:
        return error.code


@pytest.mark.promise(6)
def test_every_format_has_its_golden_project() -> None:
    """A format without a real file that is kept for ever cannot be released."""
    assert [file.stem for file in FORMATS] == [f"format-{n}" for n in range(1, layout.CURRENT + 1)]
    assert set(layout.SHAPES) == set(range(1, layout.CURRENT + 1))
    assert set(migrations.STEPS) == set(range(layout.OLDEST, layout.CURRENT))


@pytest.mark.promise(6)
@pytest.mark.parametrize("file", FORMATS, ids=lambda file: file.stem)
def test_a_golden_project_opens_with_all_that_is_in_it(file: Path, tmp_path: Path) -> None:
    """Main passphrase, slot and key file open it; rows, model, plan and log are what they were."""
    path = lay(file, tmp_path)
    facts = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    before = path.read_bytes()
    with Project.open(path, SLOT, read_only=True) as by_slot:
        assert by_slot.opened_by
    with api.Session.open(path, None, key=GOLDEN / "golden.key", read_only=True) as session:
        assert session.check() == ()
        assert {slot["label"] for slot in session.slots()} == {"deputy", "stick"}
        assert path.read_bytes() == before
    api.migrate(path, MAIN)
    with api.Session.open(path, MAIN) as session:
        rows = session.rows("source", 0, facts["rows"], masked=False).rows
        drawn = session.rows("synthetic", 0, facts["rows"]).rows
        found = [hashlib.sha256(json.dumps(one).encode()).hexdigest() for one in (rows, drawn)]
        assert found == [facts["source_sha256"], facts["synthetic_sha256"]]
        source = session.source()
        assert source is not None
        assert (source.rows, source.columns) == (facts["rows"], facts["columns"])
        assert session.profile() is not None
        assert session.plan() is not None
        assert session.model() is not None
        assert len(session.audit()) >= facts["records"]
        assert session.check() == ()


# -- broken ones ---------------------------------------------------------------------------------


@pytest.fixture
def whole(path: Path) -> bytes:
    """A closed project's bytes."""
    with make(path) as project:
        fill(project, chunks=3, size=20_000)
    return path.read_bytes()


@pytest.mark.promise(4)
def test_a_zoo_of_broken_projects(whole: bytes, path: Path) -> None:
    """Cut off, flipped, swapped, emptied, of another passphrase: each has its code, and never another answer."""
    pages = [whole[at : at + PAGE_BYTES] for at in range(0, len(whole), PAGE_BYTES)]
    swapped = b"".join([pages[0], pages[2], pages[1], *pages[3:]])
    other = path.with_name("other.cloister")
    with make(other) as project:
        fill(project, chunks=3, size=20_000)
    mixed = b"".join([pages[0], other.read_bytes()[PAGE_BYTES:]])
    zoo = {
        "nothing": (b"", {"PROJECT.NOT_A_PROJECT"}),
        "a few bytes": (whole[:100], {"PROJECT.NOT_A_PROJECT"}),
        "cut in a page": (whole[: len(whole) - 100], {"PROJECT.DAMAGED"}),
        "cut at a page": (b"".join(pages[:-2]), {"PROJECT.DAMAGED", "found"}),
        "first page alone": (pages[0], {"PROJECT.DAMAGED", "found"}),
        "swapped pages": (swapped, {"PROJECT.DAMAGED", "found"}),
        "pages of another project": (mixed, {"PROJECT.DAMAGED"}),
        "first page gone": (bytes(PAGE_BYTES) + whole[PAGE_BYTES:], {"PROJECT.WRONG_PASSPHRASE"}),
        "salt changed": (bytes(16) + whole[16:], {"PROJECT.WRONG_PASSPHRASE"}),
        "more behind it": (whole + b"more", {"PROJECT.DAMAGED"}),
        "a page more": (whole + pages[1], {"PROJECT.DAMAGED", "found"}),
        "noise": (random.Random(1).randbytes(len(whole)), {"PROJECT.WRONG_PASSPHRASE"}),
    }
    for name, (body, codes) in zoo.items():
        for read_only in (True, False):
            path.write_bytes(body)
            assert code_of(path, read_only=read_only) in codes, name
            assert path.read_bytes() == body or read_only is False, name
    path.write_bytes(whole)
    assert code_of(path, "wrong") == "PROJECT.WRONG_PASSPHRASE"
    assert code_of(path) == ""


@pytest.mark.promise(5)
def test_a_flipped_bit_anywhere_is_never_passed_over(whole: bytes, path: Path) -> None:
    """Forty single bits over the whole file: every one is damage, a wrong passphrase (the salt) or a finding."""
    chance = random.Random(3)
    for _ in range(40):
        at = chance.randrange(len(whole))
        changed = bytearray(whole)
        changed[at] ^= 1 << chance.randrange(8)
        path.write_bytes(changed)
        expected = {"PROJECT.WRONG_PASSPHRASE"} if at < 16 else {"PROJECT.DAMAGED", "found"}
        assert code_of(path, read_only=True) in expected, at


def test_missing_or_strange_facts_are_an_answer_too(path: Path) -> None:
    """A project whose own facts are gone or nonsense opens or is damaged; it never fails with a trace."""
    for statement in (
        "DELETE FROM meta",
        "UPDATE meta SET value = 'x' WHERE name = 'rounds'",
        "UPDATE meta SET value = 'zz' WHERE name = 'secret'",
        "INSERT INTO meta (name, value) VALUES ('slots', '{}')",
        "INSERT INTO meta (name, value) VALUES ('slots', '[1]')",
        "INSERT INTO meta (name, value) VALUES ('slots', 'x')",
    ):
        path.unlink(missing_ok=True)
        with make(path) as project:
            project._execute(statement)
        for read_only in (True, False):
            try:
                with Project.open(path, PASSPHRASE, read_only=read_only) as again:
                    again.facts()
                    assert again.project_secret
            except UserFixable as error:
                assert error.code == "PROJECT.DAMAGED", statement


# -- migrating -----------------------------------------------------------------------------------


def renamed(name: str, body: Mapping[str, Any]) -> Mapping[str, Any]:
    """A change of documents, for the test's format."""
    return {**body, "migrated": name} if name == "source" else body


@pytest.fixture
def format_two(monkeypatch: pytest.MonkeyPatch) -> migrations.Step:
    """A format that only this test knows: one table more, one document changed."""
    step = migrations.Step(1, "9.9", 1, (NOTES,), renamed)
    monkeypatch.setattr(layout, "CURRENT", 2)
    monkeypatch.setattr(layout, "SHAPES", {1: layout.TABLES, 2: {**layout.TABLES, "notes": NOTES}})
    monkeypatch.setattr(migrations, "STEPS", {1: step})
    return step


@pytest.fixture
def old(path: Path) -> list[object]:
    """A project of format 1 with something in it and a slot; its content."""
    with make(path) as project:
        fill(project)
        project.add_slot("deputy", SLOT, None, at=AT, record=lambda _: None)
    return content(path)


@pytest.mark.promise(6)
def test_an_older_project_migrates_on_a_copy(
    old: list[object], path: Path, format_two: migrations.Step
) -> None:
    """All is there afterwards, recorded, in the new format; the old file is kept and untouched beside it."""
    for read_only in (True, False):
        assert code_of(path, read_only=read_only) == "PROJECT.OLDER"
    assert content(path) == old
    done = Project.migrate(path, PASSPHRASE, stamp=stamp_of("migrate", AT))
    kept = path.with_name(path.name + ".v1.bak")
    assert (done.frm, done.to, done.kept) == (1, 2, kept)
    assert content(kept) == old
    with Project.open(path, SLOT) as project:
        assert project.check() == ()
        document = project.document("source")
        assert document is not None
        assert document["migrated"] == "source"
        assert len(document["chunks"]) == 5
        facts = project.facts()
        assert (facts["format"], facts["audit_entries"]) == (2, 2)
        assert project._meta["needed"] == "9.9"
        entries = audit.entries(project.audit_rows())
        assert [entry.action for entry in entries] == ["import", "migrate"]
        assert audit.verify(tuple(project.audit_rows())).genuine
    again = Project.migrate(path, PASSPHRASE)
    assert (again.frm, again.to, again.kept) == (2, 2, None)
    assert not [entry for entry in path.parent.iterdir() if "partial" in entry.name]


@pytest.mark.promise(6)
def test_the_kept_file_is_the_old_project(
    old: list[object], path: Path, format_two: migrations.Step, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The older program opens what was kept, with the main passphrase and with the slots."""
    with monkeypatch.context() as newer:
        newer.setattr(layout, "CURRENT", 2)
        kept = Project.migrate(path, PASSPHRASE).kept
    assert kept is not None
    monkeypatch.setattr(layout, "CURRENT", 1)
    assert code_of(kept) == ""
    assert code_of(kept, SLOT) == ""
    assert slots.side_path(kept).exists()


@pytest.mark.promise(6)
@pytest.mark.parametrize(
    "step",
    ["building.build_copy", "building.migrate_copy", "building.keep_old", "building.publish_copy"],
)
def test_a_migration_that_fails_leaves_the_old_project(
    old: list[object],
    path: Path,
    format_two: migrations.Step,
    step: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Disk full wherever: the old file is as it was, nothing half lies about, and the next attempt succeeds."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "no space")

    with monkeypatch.context() as full:
        full.setattr(f"synth_engine.project.{step}", fail)
        with pytest.raises(Environment) as refused:
            Project.migrate(path, PASSPHRASE, stamp=stamp_of("migrate", AT))
        assert refused.value.code == "PROJECT.DISK_FULL"
    assert content(path) == old
    assert not path.with_name(path.name + ".partial").exists()
    done = Project.migrate(path, PASSPHRASE, stamp=stamp_of("migrate", AT))
    assert done.kept is not None
    assert content(done.kept) == old
    assert code_of(path) == ""


def test_a_second_old_file_gets_a_name_of_its_own(
    old: list[object], path: Path, format_two: migrations.Step
) -> None:
    """What was kept is never written over, and a link that a crash left is used again."""
    path.with_name(path.name + ".v1.bak").write_bytes(b"somebody's")
    os.link(path, path.with_name(path.name + ".v1-2.bak"))  # killed right before the renaming
    done = Project.migrate(path, PASSPHRASE)
    assert done.kept == path.with_name(path.name + ".v1-2.bak")
    assert path.with_name(path.name + ".v1.bak").read_bytes() == b"somebody's"
    assert content(done.kept) == old


def test_a_file_system_without_links_keeps_a_copy(
    old: list[object], path: Path, format_two: migrations.Step, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no second name can be given, the bytes are copied."""

    def no_links(*_: object) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr("synth_engine.project.building.os.link", no_links)
    done = Project.migrate(path, PASSPHRASE)
    assert done.kept is not None
    assert content(done.kept) == old
    assert code_of(path) == ""


def test_a_project_in_use_is_not_migrated(
    old: list[object], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither under a writer nor under a reader; and a wrong passphrase migrates nothing."""
    with Project.open(path, PASSPHRASE), pytest.raises(Environment) as locked:
        Project.migrate(path, PASSPHRASE)
    assert locked.value.code == "PROJECT.LOCKED"
    with pytest.raises(UserFixable) as wrong:
        Project.migrate(path, "wrong")
    assert wrong.value.code == "PROJECT.WRONG_PASSPHRASE"


def test_a_step_is_checked_and_undone_where_it_does_not_fit(
    old: list[object], path: Path, monkeypatch: pytest.MonkeyPatch, format_two: migrations.Step
) -> None:
    """A step that makes other tables than it says, or a chain with a hole, is a bug; the old file stays."""
    monkeypatch.setattr(migrations, "STEPS", {1: migrations.Step(1, "9.9", 1)})
    with pytest.raises(Bug):
        Project.migrate(path, PASSPHRASE)
    monkeypatch.setattr(migrations, "STEPS", {})
    with pytest.raises(Bug):
        Project.migrate(path, PASSPHRASE)
    assert content(path) == old
    monkeypatch.setattr(layout, "OLDEST", 2)
    assert code_of(path) == "PROJECT.TOO_OLD"
    with pytest.raises(UserFixable) as refused:
        Project.migrate(path, PASSPHRASE)
    assert refused.value.parameters["oldest"] == 2


def test_damage_is_not_migrated_away(
    path: Path, format_two: migrations.Step, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A document that is no JSON, or a chunk that is not its digest's, stops the migration."""
    for statement in (
        "UPDATE documents SET body = '[]'",
        "UPDATE blobs SET body = x'00' WHERE digest = (SELECT min(digest) FROM blobs)",
    ):
        path.unlink(missing_ok=True)
        with monkeypatch.context() as before:
            before.setattr(layout, "CURRENT", 1)
            with make(path) as project:
                fill(project)
                project._execute(statement)
        body = content(path)
        with pytest.raises(UserFixable) as refused:
            Project.migrate(path, PASSPHRASE)
        assert refused.value.code == "PROJECT.DAMAGED"
        assert content(path) == body


def test_the_program_that_is_too_old_says_what_it_needs(
    old: list[object], path: Path, format_two: migrations.Step, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A migrated project names the version to install where it is refused, and opens read-only where it may."""
    Project.migrate(path, PASSPHRASE)
    monkeypatch.setattr(layout, "CURRENT", 1)
    assert code_of(path) == "PROJECT.NEWER"
    assert code_of(path, read_only=True) == ""
    with pytest.raises(UserFixable) as refused:
        Project.migrate(path, PASSPHRASE)
    assert refused.value.code == "PROJECT.NEWER"
