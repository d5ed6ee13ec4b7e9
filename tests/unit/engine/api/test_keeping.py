"""What keeps a project's file: each act recorded with what it made, and locking while nobody works."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from synth_engine import api
from synth_engine.api.records import RunningStep
from synth_engine.cli import main
from synth_engine.contracts.errors import Environment, SynthError, UserFixable
from synth_engine.jobs import JobState

WORDS = "main words"


def clock() -> datetime:
    """One moment."""
    return datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the project is."""
    return tmp_path / "p.cloister"


@pytest.fixture
def session(path: Path) -> Iterator[api.Session]:
    """A new project."""
    with api.Session.create(path, WORDS, clock=clock) as made:
        yield made


def actions(session: api.Session) -> list[str]:
    """What the log says was done."""
    return [entry.action for entry in session.audit()]


@pytest.mark.promise(9)
def test_every_act_on_the_file_is_in_the_log(session: api.Session, path: Path) -> None:
    """Slots, rekey, raised rounds, compact, backup: one record each, with no secret in any."""
    slot = session.add_slot("deputy", "slot words")
    session.rekey("new words")
    assert session.raise_rounds("new words") == 512_000
    session.compact()
    session.backup(path.with_name("b.cloister"))
    session.remove_slot(slot)
    assert actions(session)[1:] == [
        "add-slot",
        "rekey",
        "rekey",
        "compact",
        "backup",
        "remove-slot",
    ]
    text = str(session.audit())
    assert slot in text
    assert "256000 rounds before, 512000 now" in text
    for secret in ("slot words", "new words", "deputy"):
        assert secret not in text
    assert session.verify_audit().genuine
    with api.Session.open(path.with_name("b.cloister"), "slot words", read_only=True) as copy:
        assert copy.check() == ()


@pytest.mark.promise(12)
def test_a_rekey_and_its_record_are_one_step(
    session: api.Session, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record is in the new file before it takes the name: no crash parts them."""

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as before_renaming:
        before_renaming.setattr("synth_engine.project.building.publish_copy", killed)
        with pytest.raises(KeyboardInterrupt):
            session.rekey("new words")
    assert actions(session) == ["create"]
    session.rekey("new words")
    assert actions(session) == ["create", "rekey"]


@pytest.mark.promise(9)
def test_a_lock_that_was_taken_over_is_in_the_log(session: api.Session, path: Path) -> None:
    """Whose it was stands in the record of the opening; without --take-over nothing is taken."""
    session.close()
    side = path.with_name(path.name + ".lock")
    side.write_text("elsewhere\n12\nsomebody\nabc\n", encoding="utf-8")
    with pytest.raises(Environment) as left:
        api.Session.open(path, WORDS)
    assert left.value.code == "PROJECT.LOCK_LEFT"
    with api.Session.open(path, WORDS, take_over=True) as again:
        last = again.audit()[-1]
        assert last.action == "open"
        assert "taken over, left by somebody on elsewhere, process 12" in last.reason


@pytest.mark.promise(8)
def test_locking_forgets_and_unlocking_brings_back(session: api.Session) -> None:
    """Locked: nothing answers; a wrong passphrase keeps it so; unlocked: as before; all of it recorded."""
    session.lock()
    session.lock()
    assert session.locked
    assert session.name == "p"
    for question in (session.steps, session.audit, session.project_facts, session.check):
        with pytest.raises(UserFixable) as refused:
            question()
        assert refused.value.code == "PROJECT.IDLE_LOCKED"
    with pytest.raises(UserFixable) as wrong:
        session.unlock("wrong")
    assert wrong.value.code == "PROJECT.WRONG_PASSPHRASE"
    assert session.locked
    session.unlock(WORDS)
    assert not session.locked
    assert session.steps()
    done = [(entry.action, entry.outcome) for entry in session.audit()]
    assert done == [("create", "ok"), ("lock", "ok"), ("open", "failed"), ("unlock", "ok")]
    session.lock()
    session.close()


@pytest.mark.promise(8)
def test_no_locking_under_a_job(session: api.Session) -> None:
    """While a job runs, or its result is still to be taken, the key is needed; a failed one needs nothing."""
    outcome = None
    job = SimpleNamespace()
    job.outcome = outcome
    running = RunningStep("fit", job, lambda _: None)  # type: ignore[arg-type]  # only its outcome is looked at
    session.noted(running)
    with pytest.raises(Environment) as refused:
        session.lock()
    assert refused.value.code == "PROJECT.WORKER_RUNS"
    job.outcome = SimpleNamespace(state=JobState.SUCCEEDED)
    with pytest.raises(Environment):
        session.lock()
    session.finished(running)
    session.lock()
    session.unlock(WORDS)
    job.outcome = SimpleNamespace(state=JobState.FAILED)
    session.noted(running)
    session.lock()


def test_reading_locks_too(session: api.Session, path: Path) -> None:
    """A session that only reads forgets its key as well, and writes nothing for it."""
    session.close()
    with api.Session.open(path, WORDS, read_only=True) as reader:
        reader.lock()
        with pytest.raises(SynthError):
            reader.steps()
        reader.unlock(WORDS)
        assert actions(reader) == ["create"]


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, dict[str, object]]:
    """Exit code and answer of a command."""
    code = main([*words, "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_the_command_line_keeps_a_project(
    session: api.Session, path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """slots, rekey --raise, compact, migrate, backup: word for word, with key file and passphrase files."""
    session.close()
    (tmp_path / "pw").write_text(WORDS + "\n", encoding="utf-8")
    (tmp_path / "pw2").write_text("slot words\n", encoding="utf-8")
    main_words = ("--passphrase-file", str(tmp_path / "pw"))
    key = str(tmp_path / "k.key")
    code, made = said(
        capsys, "slots", "add", str(path), *main_words, "--label", "stick", "--new-key-file", key
    )
    assert (code, made["kind"]) == (0, "key-file")
    second = ("--new-passphrase-file", str(tmp_path / "pw2"))
    code, both = said(
        capsys, "slots", "add", str(path), "--key-file", key, "--label", "b", *second,
        "--slot-key-file", key,
    )  # fmt: skip
    assert (code, both["kind"]) == (0, "both")
    code, listed = said(capsys, "slots", "list", str(path), "--key-file", key)
    assert [one["label"] for one in listed["slots"]] == ["stick", "b"]  # type: ignore[attr-defined]  # a list
    code, facts = said(
        capsys, "info", str(path), "--key-file", key, "--passphrase-file", str(tmp_path / "pw2")
    )
    assert (code, facts["key_slots"], facts["rounds"]) == (0, 2, 256_000)
    assert said(capsys, "rekey", str(path), *main_words, "--raise")[1]["rounds"] == 512_000
    assert said(capsys, "rekey", str(path), *main_words, "--rounds", "256000")[0] == 3
    assert said(capsys, "rekey", str(path), "--key-file", key, "--raise")[0] == 2
    assert said(capsys, "compact", str(path), "--key-file", key)[0] == 0
    assert said(capsys, "migrate", str(path), "--key-file", key) == (
        0,
        {"from": 1, "to": 1, "kept": None},
    )
    slot = str(both["slot"])
    assert said(capsys, "slots", "remove", str(path), slot, *main_words)[1] == {"removed": slot}
    assert said(capsys, "slots", "remove", str(path), slot, *main_words)[0] == 3
    assert said(capsys, "check", str(path), *main_words)[1]["sound"] is True
