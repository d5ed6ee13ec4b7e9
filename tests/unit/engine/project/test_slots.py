"""Key slots: more passphrases and key files for one project, and what becomes of them when things go wrong."""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from synth_engine.contracts.errors import Bug, Environment, SynthError, UserFixable
from synth_engine.project import ROUNDS, Project, key_file, slots
from tests.helpers.projects import AT, PASSPHRASE, fill, make

SECOND = "a deputy's words"


def silent(slot: str) -> None:
    """Records nothing."""


def add(project: Project, words: str | None = SECOND, digest: bytes | None = None) -> str:
    """A slot more."""
    return project.add_slot("deputy", words, digest, at=AT, record=silent, rounds=ROUNDS[0])


def refusal(act: Callable[[], object]) -> SynthError:
    """What it raises."""
    with pytest.raises(SynthError) as refused:
        act()
    return refused.value


def opens(path: Path, words: str | None, digest: bytes | None = None) -> str:
    """Code of a read-only opening, or the slot that opened it ("" for the main passphrase)."""
    try:
        with Project.open(path, words, file_digest=digest, read_only=True) as project:
            assert project.check() == ()
            return project.opened_by
    except SynthError as error:
        return error.code


@pytest.fixture
def digest(tmp_path: Path) -> bytes:
    """Of a key file that was made here."""
    key_file.make(tmp_path / "stick.key")
    return key_file.digest_of(tmp_path / "stick.key")


@pytest.mark.promise(7)
def test_each_kind_of_slot_opens_with_its_own_and_with_nothing_else(
    project: Project, path: Path, digest: bytes
) -> None:
    """Passphrase, key file, and both together: each opens its slot; half of a pair opens nothing."""
    fill(project)
    by = {
        add(project): (SECOND, None),
        add(project, None, digest): (None, digest),
        add(project, "with it", digest): ("with it", digest),
    }
    project.close()
    for slot, given in by.items():
        assert opens(path, *given) == slot
    assert opens(path, PASSPHRASE) == ""
    assert opens(path, "with it") == "PROJECT.WRONG_PASSPHRASE"
    assert opens(path, SECOND, digest) == "PROJECT.WRONG_KEY_FILE"
    assert opens(path, None, bytes(32)) == "PROJECT.WRONG_KEY_FILE"
    assert opens(path, "wrong") == "PROJECT.WRONG_PASSPHRASE"


@pytest.mark.promise(7)
def test_slots_survive_a_change_of_passphrase_and_removed_ones_do_not(
    project: Project, path: Path, digest: bytes
) -> None:
    """Rekeying wraps every slot anew without asking; an old side file opens nothing of the new file."""
    gone, kept = add(project), add(project, None, digest)
    before = slots.side_path(path).read_bytes()
    project.remove_slot(gone, record=silent)
    assert [one["id"] for one in project.key_slots()] == [kept]
    project.close()
    assert opens(path, SECOND) == "PROJECT.WRONG_PASSPHRASE"
    slots.side_path(path).write_bytes(before)  # whoever kept a copy: as the docs say
    assert opens(path, SECOND) == gone
    with Project.open(path, PASSPHRASE) as again:
        assert slots.side_path(path).read_bytes() != before  # put right at the next opening
        again.rekey("new words", rounds=ROUNDS[1])
        assert again.rounds == ROUNDS[1]
    assert opens(path, None, digest) == kept
    slots.side_path(path).write_bytes(before)
    assert opens(path, SECOND) == "PROJECT.SLOTS_FOREIGN"
    assert opens(path, PASSPHRASE) == "PROJECT.WRONG_PASSPHRASE"


def test_the_last_slot_takes_the_side_file_with_it(project: Project, path: Path) -> None:
    """No slot, no side file; an unknown slot is refused."""
    assert not slots.side_path(path).exists()
    slot = add(project)
    assert slots.side_path(path).exists()
    wrong = refusal(lambda: project.remove_slot("00000000", record=silent))
    assert (wrong.code, wrong.parameters["slot"]) == ("PROJECT.SLOT_UNKNOWN", "00000000")
    project.remove_slot(slot, record=silent)
    assert not slots.side_path(path).exists()
    assert project.key_slots() == ()


def test_no_lock_in_with_slots(project: Project, path: Path) -> None:
    """A SQLCipher tool still opens the file with the main passphrase, slots or not."""
    add(project)
    project.close()
    tool = apsw.Connection(str(path))
    tool.pragma("cipher", "sqlcipher")
    tool.pragma("legacy", 4)
    tool.pragma("key", PASSPHRASE)
    assert tool.execute("SELECT count(*) FROM blobs").fetchall() == [(0,)]
    tool.close()


@pytest.mark.promise(1)
def test_the_side_file_shows_nothing_secret(project: Project, path: Path) -> None:
    """Neither raw key, nor slot key, passphrase or label: only how a slot's key is derived."""
    add(project)
    body = slots.side_path(path).read_bytes()
    raw = bytes.fromhex(project.worker_key[:64])
    for secret in (raw, project._slots()[0].key):
        assert secret not in body
        assert secret.hex().encode() not in body
    for word in (PASSPHRASE, SECOND, "deputy", "Demo"):
        assert word.encode() not in body
    if sys.platform != "win32":
        assert stat.S_IMODE(slots.side_path(path).stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"{}",
        b"[1]",
        b"\xff\xfe",
        b'{"format": "cloister-slots", "v": 0, "slots": [{}]}',
        b'{"format": "cloister-slots", "v": 1, "slots": []}',
        b"[" * 60_000,
        b" " * 70_000,
    ],
)
def test_a_broken_side_file_costs_the_slots_only(
    project: Project, path: Path, broken: bytes
) -> None:
    """The main passphrase opens it and mends the slots; a slot's passphrase learns what is wrong."""
    slot = add(project)
    project.close()
    slots.side_path(path).write_bytes(broken)
    assert opens(path, SECOND) == "PROJECT.SLOTS_DAMAGED"
    assert opens(path, PASSPHRASE) == ""
    Project.open(path, PASSPHRASE).close()
    assert opens(path, SECOND) == slot
    slots.side_path(path).unlink()
    assert opens(path, SECOND) == "PROJECT.WRONG_PASSPHRASE"
    assert opens(path, None, bytes(32)) == "PROJECT.NO_SLOT"
    Project.open(path, PASSPHRASE).close()
    assert opens(path, SECOND) == slot


@pytest.mark.promise(5)
def test_every_claim_of_the_side_file_is_bound(project: Project, path: Path) -> None:
    """Whatever is changed in it, the slot opens nothing: never a wrong key, never an endless derivation."""
    add(project)
    project.close()
    side = slots.side_path(path)
    whole = json.loads(side.read_bytes())

    def with_change(*where: str | int, to: object) -> str:
        body = json.loads(json.dumps(whole))
        place = body
        for step in where[:-1]:
            place = place[step]
        place[where[-1]] = to
        side.write_text(json.dumps(body), encoding="utf-8")
        return opens(path, SECOND)

    slot: tuple[str | int, ...] = ("slots", 0)
    wrong, damaged = "PROJECT.WRONG_PASSPHRASE", "PROJECT.SLOTS_DAMAGED"
    assert with_change(*slot, "id", to="00000000") == wrong
    assert with_change(*slot, "kind", to="key-file") == wrong
    assert with_change(*slot, "kind", to="face") == damaged
    assert with_change(*slot, "kdf", "salt", to="00" * 16) == wrong
    assert with_change(*slot, "kdf", "rounds", to=ROUNDS[1]) == wrong
    assert with_change(*slot, "kdf", "rounds", to=10**12) == damaged
    assert with_change(*slot, "kdf", "rounds", to=True) == damaged
    assert with_change(*slot, "kdf", "name", to="none") == damaged
    assert with_change(*slot, "wraps", 0, "nonce", to="00" * 12) == wrong
    assert with_change(*slot, "wraps", 0, "nonce", to="") == wrong
    assert with_change(*slot, "wraps", 0, "wrapped", to="00" * 48) == wrong
    assert with_change(*slot, "wraps", 0, "file_salt", to="00" * 16) == wrong
    assert with_change(*slot, "wraps", to=[]) == damaged
    newer = with_change("v", to=2)
    assert newer == "PROJECT.SLOTS_TOO_NEW"
    Project.open(path, PASSPHRASE).close()
    assert (
        json.loads(side.read_bytes())["v"] == 2
    )  # what a newer Cloister wrote is not written over


def test_a_side_file_of_another_project_is_foreign(
    project: Project, path: Path, tmp_path: Path
) -> None:
    """A slot that opens, but for another file, says so; the main passphrase is not kept out."""
    add(project)
    project.close()
    (tmp_path / "other").mkdir()
    other = tmp_path / "other" / "p.cloister"
    make(other).close()
    slots.side_path(other).write_bytes(slots.side_path(path).read_bytes())
    assert opens(other, SECOND) == "PROJECT.SLOTS_FOREIGN"
    assert opens(other, PASSPHRASE) == ""
    Project.open(other, PASSPHRASE).close()
    assert slots.side_path(other).exists()  # not this project's: left alone


@pytest.mark.promise(7)
@pytest.mark.parametrize("fails", ["build_copy", "fill_in", "publish_copy", "write_side"])
def test_a_failed_rekey_leaves_every_slot_as_it_was(
    project: Project, path: Path, fails: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever it fails, main passphrase and slots open the project as before, and nothing lies about."""
    slot = add(project)

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "no space")

    module = "slots" if fails == "write_side" else "building"
    with monkeypatch.context() as full:
        full.setattr(f"synth_engine.project.{module}.{fails}", fail)
        assert refusal(lambda: project.rekey("new words")).code == "PROJECT.DISK_FULL"
    project.close()
    assert opens(path, SECOND) == slot
    assert opens(path, PASSPHRASE) == ""
    assert opens(path, "new words") == "PROJECT.WRONG_PASSPHRASE"
    names = {entry.name for entry in path.parent.iterdir()}
    assert {name for name in names if "partial" in name} == set()


@pytest.mark.promise(7)
def test_between_the_two_files_of_a_rekey_every_slot_opens_either(
    project: Project, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crash before or after the new file takes its name: slots open what is there."""
    slot = add(project)
    project.close()
    old = path.read_bytes()
    with monkeypatch.context() as killed, Project.open(path, PASSPHRASE) as again:
        killed.setattr(Project, "mend_slots", lambda self: False)  # as if it ended before it
        again.rekey("new words")
    between = slots.side_path(path).read_bytes()
    assert opens(path, SECOND) == slot
    path.write_bytes(old)
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    assert opens(path, SECOND) == slot
    Project.open(path, PASSPHRASE).close()
    assert slots.side_path(path).read_bytes() != between


def test_a_backup_brings_its_slots(project: Project, path: Path) -> None:
    """The copy opens with the same passphrases; rekeying the original leaves the copy as it is."""
    slot = add(project)
    copy = path.with_name("copy.cloister")
    project.backup(copy)
    project.rekey("new words")
    assert opens(copy, SECOND) == slot
    assert opens(copy, PASSPHRASE) == ""


def test_slots_have_bounds(project: Project, tmp_path: Path) -> None:
    """No empty passphrase, no nameless slot, no ninth one, no weak derivation, none in a read-only file."""
    assert refusal(lambda: add(project, "")).code == "PROJECT.PASSPHRASE_EMPTY"
    assert refusal(lambda: add(project, None)).code == "PROJECT.PASSPHRASE_EMPTY"
    for label in ("", "x" * 101, "two\nlines"):
        wrong = refusal(lambda: project.add_slot(label, "x", None, at=AT, record=silent))  # noqa: B023 - called at once
        assert wrong.code == "PROJECT.SLOT_LABEL"
    with pytest.raises(Bug):
        project.add_slot("a", "x", None, at=AT, record=silent, rounds=1_000)
    rows = [slots.new_slot("a", None, bytes(32), ROUNDS[0], "") for _ in range(slots.MOST_SLOTS)]
    project._keep_slots(tuple(rows), "", silent)
    full = refusal(lambda: add(project))
    assert (full.code, full.parameters["limit"]) == ("PROJECT.SLOTS_FULL", 8)
    with Project.open(project.path, PASSPHRASE, read_only=True) as reader:
        project.remove_slot(rows[0].id, record=silent)
        assert refusal(lambda: add(reader)).code == "PROJECT.READ_ONLY"


def test_slot_and_record_are_kept_together(project: Project) -> None:
    """Where the record cannot be written there is no slot either."""

    def fails(_: str) -> None:
        raise UserFixable("PROJECT.READ_ONLY", path="")

    with pytest.raises(UserFixable):
        project.add_slot("a", "x", None, at=AT, record=fails)
    assert project.key_slots() == ()


def test_key_files_have_bounds(tmp_path: Path) -> None:
    """Missing, too small and too large ones have their codes; making one never writes over anything."""
    made = tmp_path / "made.key"
    key_file.make(made)
    assert refusal(lambda: key_file.make(made)).code == "PROJECT.EXISTS"
    assert refusal(lambda: key_file.make(tmp_path / "no" / "x")).code == "PROJECT.FOLDER_MISSING"
    missing = refusal(lambda: key_file.digest_of(tmp_path / "none"))
    assert isinstance(missing, Environment)
    assert missing.code == "PROJECT.KEY_FILE_UNREADABLE"
    (tmp_path / "small").write_bytes(bytes(31))
    assert (
        refusal(lambda: key_file.digest_of(tmp_path / "small")).code
        == "PROJECT.KEY_FILE_UNSUITABLE"
    )
    with (tmp_path / "large").open("wb") as stream:
        os.truncate(stream.fileno(), key_file.MOST_BYTES + 1)
    assert (
        refusal(lambda: key_file.digest_of(tmp_path / "large")).code
        == "PROJECT.KEY_FILE_UNSUITABLE"
    )
    changed = made.read_bytes()[:-2] + b"0\n"
    before = key_file.digest_of(made)
    made.write_bytes(changed if changed != made.read_bytes() else changed[:-2] + b"1\n")
    assert key_file.digest_of(made) != before


@pytest.mark.promise(4)
def test_a_wrong_passphrase_costs_the_same_work_whatever_the_right_one_is(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All numbers of rounds and all slots are tried for every wrong passphrase: its time tells nothing."""
    done: list[int] = []
    from synth_engine import crypto
    from synth_engine.project import unlock

    def main(words: str, salt: bytes, rounds: int) -> bytes:
        done.append(rounds)
        return crypto.derive_key(words, salt, 1)

    def slot(words: str | None, digest: bytes | None, salt: bytes, rounds: int) -> bytes:
        done.append(rounds)
        return bytes(32)

    monkeypatch.setattr(unlock, "ROUNDS", ROUNDS)
    for rounds in ROUNDS[:2]:
        file = path.with_name(f"{rounds}.cloister")
        with Project.create(file, PASSPHRASE, name="x", at=AT, rounds=rounds) as made:
            add(made)
            add(made, "another")
        seen = []
        with monkeypatch.context() as counted:
            counted.setattr(unlock, "derive_key", main)
            counted.setattr(crypto, "slot_key", slot)
            for wrong in ("a", SECOND + "x", "w" * 1_000):
                done.clear()
                assert opens(file, wrong) == "PROJECT.WRONG_PASSPHRASE"
                seen.append(tuple(done))
        assert set(seen) == {(ROUNDS[0], ROUNDS[0], *ROUNDS)}


@pytest.mark.promise(7)
def test_rounds_can_be_raised_in_place(project: Project, path: Path) -> None:
    """The passphrase stays, guessing gets slower; never weaker, and only by whoever knows it."""
    slot = add(project)
    assert (
        refusal(lambda: project.raise_rounds(PASSPHRASE, ROUNDS[0])).code == "PROJECT.ROUNDS_WEAKER"
    )
    assert refusal(lambda: project.raise_rounds("x", ROUNDS[1])).code == "PROJECT.WRONG_PASSPHRASE"
    assert (
        refusal(lambda: project.raise_rounds(SECOND, ROUNDS[1])).code == "PROJECT.WRONG_PASSPHRASE"
    )
    project.raise_rounds(PASSPHRASE, ROUNDS[1])
    assert project.facts()["rounds"] == ROUNDS[1]
    project.close()
    assert opens(path, PASSPHRASE) == ""
    with Project.open(path, SECOND) as again:
        assert again.opened_by == slot
        assert (
            again.facts()["rounds"] == ROUNDS[1]
        )  # a slot does not derive them, the file says them
