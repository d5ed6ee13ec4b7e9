"""The project's log at the front door: what is recorded, what it may say, and that an older copy is noticed."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from synth_engine import api, audit, crypto
from synth_engine.api import site
from synth_engine.audit import attempts
from synth_engine.contracts.errors import Bug, UserFixable
from synth_engine.contracts.plan import FreeText
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PASSPHRASE = "correct horse battery"


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings folder that is there."""
    folder = tmp_path / "settings"
    folder.mkdir()
    monkeypatch.setenv(site.VARIABLE, str(folder))
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A new, closed project."""
    file = tmp_path / "p.cloister"
    api.Session.create(file, PASSPHRASE).close()
    return file


def log(path: Path) -> list[dict[str, Any]]:
    """The log as the command line shows it, read without leaving a trace."""
    from synth_engine.project import Project

    with Project.open(path, PASSPHRASE, read_only=True) as project:
        return [api.entry_json(one) for one in audit.entries(project.audit_rows())]


def said(path: Path) -> list[tuple[str, str]]:
    """Action and outcome of every entry."""
    return [(one["action"], one["outcome"]) for one in log(path)]


@pytest.mark.promise(9)
def test_failed_and_read_only_openings_reach_the_log(path: Path) -> None:
    """They are noted beside the project at once and stand in its log after the next opening for writing."""
    with pytest.raises(UserFixable):
        api.Session.open(path, "wrong")
    api.Session.open(path, PASSPHRASE, read_only=True).close()
    note = attempts.note_of(path)
    assert note.exists()
    assert b"wrong" not in note.read_bytes()
    api.Session.open(path, PASSPHRASE).close()
    assert not note.exists()
    assert said(path)[1:] == [("open", "failed"), ("open", "read-only"), ("open", "ok")]
    assert log(path)[1]["reason"] == "PROJECT.WRONG_PASSPHRASE"


def test_a_file_that_is_not_there_gets_no_note(tmp_path: Path) -> None:
    """A mistyped name leaves nothing behind."""
    with pytest.raises(UserFixable):
        api.Session.open(tmp_path / "no.cloister", "x")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.promise(12)
def test_a_step_and_its_record_are_both_there_or_neither(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the record cannot be written the document is not kept either, and the log still holds."""

    def broken(*_: object, **__: object) -> None:
        raise Bug("AUDIT.MISUSED", how="test")

    with api.Session.open(path, PASSPHRASE) as session:
        before = session.audit()
        with monkeypatch.context() as patched:
            patched.setattr(audit, "append", broken)
            with pytest.raises(Bug):
                _step(session)
        assert session.document("plan") is None
        assert session.audit() == before
        assert session.verify_audit().genuine


def _step(session: api.Session) -> None:
    """A step as commands do it: its document and its record in one transaction."""
    with session.project.transaction():
        session.project.put_document("plan", {"v": 1})
        assert session.document("plan") is not None
        session.record_within("plan")


@pytest.mark.promise(5)
def test_an_older_copy_is_noticed_and_said_once(path: Path, settings: Path) -> None:
    """Put back over the project: the opening says so, the log says so, and from then on it is the project."""
    old = path.with_suffix(".old")
    shutil.copy(path, old)
    with api.Session.open(path, PASSPHRASE) as session:
        assert session.notices == ()
    shutil.copy(old, path)
    for read_only in (True, False):
        with api.Session.open(path, PASSPHRASE, read_only=read_only) as session:
            assert [one.code for one in session.notices] == ["AUDIT.OLDER"]
            assert session.notices[0].parameters == {"have": 1, "seen": 2}
    assert ("history", "AUDIT.OLDER") in said(path)
    with api.Session.open(path, PASSPHRASE) as session:
        assert session.notices == ()
    assert list((settings / "heads").iterdir())


def test_another_history_is_noticed(path: Path, settings: Path) -> None:
    """A copy that went on by itself is as long, and not the same."""
    old = path.with_suffix(".old")
    shutil.copy(path, old)
    with api.Session.open(path, PASSPHRASE) as session:
        session.record("note", reason="mine")
    heads = settings / "heads"
    shutil.copytree(heads, settings / "kept")
    shutil.copy(old, path)
    for reason in ("a", "b"):
        with api.Session.open(path, PASSPHRASE) as session:
            session.record("note", reason=reason)
    shutil.rmtree(heads)
    shutil.move(settings / "kept", heads)
    with api.Session.open(path, PASSPHRASE) as session:
        assert [one.code for one in session.notices] == ["AUDIT.FORKED"]


@pytest.mark.parametrize("body", [b"", b"[]", b'{"v":1,"count":"2","digest":1}', b"[" * 9_000])
def test_a_broken_memory_is_no_memory(path: Path, settings: Path, body: bytes) -> None:
    """What stands in the settings folder is believed only as far as it can be read; nothing fails."""
    api.Session.open(path, PASSPHRASE).close()
    for file in (settings / "heads").iterdir():
        file.write_bytes(body)
    with api.Session.open(path, PASSPHRASE) as session:
        assert session.notices == ()


def test_the_memory_can_be_switched_off(path: Path, settings: Path) -> None:
    """A site that wants no trace of projects in the settings folder has none."""
    (settings / site.FILE).write_text(json.dumps({"v": 1, "log": {"heads": False}}))
    api.Session.open(path, PASSPHRASE).close()
    assert [one.name for one in settings.iterdir()] == [site.FILE]


def test_a_release_that_knows_more_than_the_log_is_noticed(path: Path, tmp_path: Path) -> None:
    """A delivered checkpoint of a longer log lies where it was delivered: the project is behind it."""
    from tests.helpers.logs import log_of

    out = tmp_path / "out"
    out.mkdir()
    with api.Session.open(path, PASSPHRASE) as session, session.project.transaction():
        session.project.put_document(
            "releases", {"v": 1, "releases": [{"folder": str(out), "delivered": True}]}
        )
    assert _notices(path) == ()
    head = out / "audit-checkpoint.txt"
    head.write_bytes(audit.checkpoint(log_of(50), crypto.new_signing_key(), "cloister.audit"))
    assert [one.code for one in _notices(path)] == ["AUDIT.BEHIND_RELEASE"]
    with api.Session.open(path, PASSPHRASE) as session:
        assert "truncated" in {one.claim for one in session.check()}
    head.write_bytes(b"something else")
    assert _notices(path) == ()


def _notices(path: Path) -> tuple[api.Notice, ...]:
    with api.Session.open(path, PASSPHRASE) as session:
        return session.notices


@pytest.mark.parametrize(
    ("set_to", "path_says", "name_says"),
    [
        ({}, "full", "age"),
        ({"paths": "name", "names": "plain"}, "t.csv", "age"),
        ({"paths": "digest", "names": "digest"}, "digest", "digest"),
        ({"paths": "?", "names": 1}, "digest", "digest"),
        ([], "digest", "digest"),
    ],
)
def test_a_site_says_what_the_log_may_name(
    path: Path, settings: Path, set_to: object, path_says: str, name_says: str
) -> None:
    """Paths in full, by name or as a digest, columns plain or as digests; what is odd counts as the strictest."""
    (settings / site.FILE).write_text(json.dumps({"v": 1, "log": set_to}))
    file = path.parent / "t.csv"
    with api.Session.open(path, PASSPHRASE) as session:
        shown, names = session.path_text(file), session.names_text(["age"])
    if path_says == "digest":
        assert "t.csv" not in shown
        assert shown.startswith("path ")
    else:
        assert shown == (str(file) if path_says == "full" else path_says)
    assert (names == "age") == (name_says == "age")


def test_other_settings_survive_setting_the_registry(settings: Path) -> None:
    """What one part of the program sets does not wipe out what another did."""
    (settings / site.FILE).write_text(json.dumps({"v": 1, "log": {"paths": "name"}}))
    api.set_site_registry(None)
    assert site.log_settings().paths == "name"


def test_a_checkpoint_is_written_and_holds(path: Path, tmp_path: Path) -> None:
    """A signed head outside: the log fits it, the log says that it was made, and a second one has grown from it."""
    key = crypto.new_signing_key()
    crypto.save_signing_key(key, tmp_path / "k.pem", None)
    heads = []
    with api.Session.open(path, PASSPHRASE) as session:
        for number in range(2):
            out = tmp_path / f"{number}.txt"
            made = session.checkpoint_audit(out, tmp_path / "k.pem", None)
            heads.append(out.read_bytes())
        assert (made["records"], made["key_id"]) == (3, key.key_id)
        found = session.verify_audit(heads, [key.public_pem])
        assert (found.genuine, found.trusted) == (True, True)
        last = session.audit()[-1]
    assert (last.action, last.digests["checkpoint"]) == ("checkpoint", crypto.sha256(heads[1]))


def test_entries_are_chosen_and_no_spreadsheet_runs_them(path: Path) -> None:
    """By action, person and moment; a name that begins a formula is neutralised in the CSV form."""
    times = iter([datetime(2999, 1, day, tzinfo=UTC) for day in range(1, 28)])
    with api.Session.open(path, PASSPHRASE, clock=lambda: next(times)) as session:
        session.record("note", actor="=cmd()", reason="x")
        entries = session.audit()
        session.export_audit(path.with_suffix(".csv"), "csv")
    assert [e.action for e in api.chosen_entries(entries, actions=["note"])] == ["note"]
    assert [e.action for e in api.chosen_entries(entries, person="=cmd()")] == ["note"]
    since = api.chosen_entries(entries, since="2999-01-02", actions=["note", "clock"])
    assert [e.action for e in since] == ["note"]
    assert not api.chosen_entries(entries, since="3000-01-01T00:00:00+01:00")
    with pytest.raises(UserFixable):
        api.chosen_entries(entries, since="yesterday")
    text = path.with_suffix(".csv").read_text(encoding="utf-8")
    assert ",'=cmd()," in text
    assert ",=cmd()," not in text


@pytest.fixture
def canaries(tmp_path: Path) -> Path:
    """A table in which every row holds a text and a number found nowhere else."""
    file = write_patients(tmp_path / "t.csv", 150)
    head, *rows = file.read_text(encoding="utf-8").splitlines()
    marked = [
        f"{row},canary-{n:04d}-{n * 7919:06d},{910_000_000_000 + n}" for n, row in enumerate(rows)
    ]
    file.write_text("\n".join([f"{head},remark,number", *marked, ""]), encoding="utf-8")
    return file


@pytest.mark.promise(9)
@pytest.mark.slow
def test_no_cell_value_is_ever_in_the_log(
    canaries: Path, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """A whole journey over a marked table: every step is recorded, and not one of its 300 values is in the log."""
    file = tmp_path / "p.cloister"
    key = tmp_path / "k.pem"
    crypto.save_signing_key(crypto.new_signing_key(), key, None)
    with api.Session.create(file, PASSPHRASE) as session:
        session.run_step("import", file=canaries)
        session.run_step("profile")
        plan = session.default_plan()
        rule = "age >= 0"
        changed = replace(
            plan, text=FreeText.LEFT_OUT, rules=(rule,), policy="internal-testing", seed=5
        )
        session.set_plan(changed)
        for name in ("fit", "generate", "validate"):
            session.run_step(name)
        shown = session.rows("source", 0, 50, masked=False).rows
        assert any("canary-" in cell for row in shown for cell in row)
        session.run_step("release", out=tmp_path / "out", key=key, key_passphrase=None)
        session.backup(tmp_path / "copy.cloister")
        session.export_audit(tmp_path / "log.jsonl")
        actions = {one.action for one in session.audit()}
    assert actions >= {
        "create", "import", "profile", "plan", "fit", "generate", "validate", "unmask", "release",
        "deliver", "backup", "export-audit",
    }  # fmt: skip
    exported = audit.export(_rows(file))
    found = [n for n in range(150) if f"canary-{n:04d}".encode() in exported]
    found += [n for n in range(150) if str(910_000_000_000 + n).encode() in exported]
    assert found == []
    assert PASSPHRASE.encode() not in exported
    assert (
        rule.encode() not in exported
    )  # a rule may hold values: the log names the part that changed
    plan_entry = [one for one in log(file) if one["action"] == "plan"][-1]
    assert plan_entry["subject"].startswith("changed: ")
    assert "rules" in plan_entry["subject"]
    assert plan_entry["digests"].keys() == {"document", "before"}
    record_property("figure", "0 of 300 marked values in the log")


def _rows(path: Path) -> list[Any]:
    from synth_engine.project import Project

    with Project.open(path, PASSPHRASE, read_only=True) as project:
        return list(project.audit_rows())
