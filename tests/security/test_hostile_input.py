"""Promise 18: what is no file, what changes under our hands, names that deceive. A code each, at once."""

from __future__ import annotations

import os
import socket
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from synth_engine import tables
from synth_engine.api.approving import read_answer
from synth_engine.api.keys import read_small
from synth_engine.api.ledger import read_ledger
from synth_engine.cli.output import shown
from synth_engine.contracts import inputs
from synth_engine.contracts.catalogue import CATALOGUE
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import SynthError, UserFixable
from synth_engine.crypto import load_signing_key
from synth_engine.crypto.certificates import load_certificate
from synth_engine.crypto.fingerprints import load_site_key
from synth_engine.project import slots
from synth_engine.project.key_file import digest_of
from synth_engine.rules import read_rules
from synth_engine.tables.names import misleading
from synth_engine.tables.told import about_of
from synth_engine.validation.policies import load_policy, sign_policy
from synth_engine.workflow.work.recognising import read_registry

if TYPE_CHECKING:
    from collections.abc import Callable

QUIET = SilentContext()
pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes and devices as POSIX has them")


def pipe(folder: Path) -> Path:
    """A pipe that nobody writes to: opening it waits for ever."""
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


def endless(folder: Path) -> Path:
    """A device that never ends, behind a link with a harmless name."""
    (folder / "patients.csv").symlink_to("/dev/zero")
    return folder / "patients.csv"


def listening(folder: Path) -> Path:
    """A socket."""
    with socket.socket(socket.AF_UNIX) as held:
        before = Path.cwd()
        os.chdir(folder)  # names of sockets are short
        held.bind("s")
        os.chdir(before)
    return folder / "s"


def looping(folder: Path) -> Path:
    """A link to itself."""
    (folder / "loop.csv").symlink_to(folder / "loop.csv")
    return folder / "loop.csv"


ODD = (pipe, endless, listening, looping)
READERS: dict[str, Callable[[Path], Any]] = {
    "table": lambda path: tables.read_table(path, QUIET),
    "rules": read_rules,
    "policy": lambda path: load_policy(str(path.rename(path.with_suffix(".json")))),
    "key": lambda path: load_signing_key(path, None),
    "certificate": load_certificate,
    "site key": load_site_key,
    "key file": digest_of,
    "trust file": read_small,
    "approval": read_answer,
    "account": read_ledger,
    "registry": read_registry,
}


@pytest.mark.promise(18)
@pytest.mark.timeout(30)
@pytest.mark.parametrize("made", ODD, ids=lambda one: one.__name__)
@pytest.mark.parametrize("name", READERS)
def test_what_is_no_file_is_refused_at_once(
    tmp_path: Path, made: Callable[[Path], Path], name: str
) -> None:
    """A pipe, an endless device, a socket or a circle of links in the place of any file: a code, within a second."""
    path, began = made(tmp_path), time.monotonic()
    if name == "account" and made is looping:
        return  # what leads nowhere is not there yet: an account begins new
    with pytest.raises(SynthError) as caught:
        READERS[name](path)
    assert caught.value.code in CATALOGUE
    assert time.monotonic() - began < 5
    if name == "table" and made is not looping:
        assert caught.value.code == "TABLES.NOT_A_FILE"


@pytest.mark.promise(18)
def test_what_lies_beside_a_file_is_looked_at_as_warily(tmp_path: Path) -> None:
    """Pipes in the place of metadata, of key slots and of a policy's signature wait for nobody."""
    os.mkfifo(tmp_path / "t.csv-metadata.json")
    (tmp_path / "t.csv").write_bytes(b"a\n1\n")
    assert about_of(tmp_path / "t.csv") is None
    os.mkfifo(tmp_path / "p.cloister.slots")
    with pytest.raises(UserFixable) as caught:
        slots.read_side(tmp_path / "p.cloister", tmp_path / "p.cloister")
    assert caught.value.code == "PROJECT.SLOTS_DAMAGED"
    os.mkfifo(tmp_path / "q.json")
    with pytest.raises(UserFixable) as caught:
        sign_policy(tmp_path / "q.json", None)  # type: ignore[arg-type]  # it never comes to signing
    assert caught.value.code == "POLICY.INVALID"


def test_a_small_file_has_an_end(tmp_path: Path) -> None:
    """One byte more than the limit is refused before it is all read."""
    path = tmp_path / "f"
    path.write_bytes(b"12345")
    assert inputs.small(path, 5) == b"12345"
    with pytest.raises(ValueError, match=r"^$"):
        inputs.small(path, 4)
    with pytest.raises(OSError, match="no name"):
        inputs.opened(Path("a\0b"))


@pytest.mark.promise(18)
@pytest.mark.parametrize("how", ["longer", "rewritten", "replaced", "gone"])
def test_a_file_that_changes_while_it_is_read(tmp_path: Path, how: str) -> None:
    """Its digest would be another table's: refused, whatever way it was changed, with its old time put back or not."""
    path = tmp_path / "t.csv"
    path.write_bytes(b"a,b\n" + b"1,2\n" * 50)

    class Changing(SilentContext):
        def progress(self, task: str, done: int, total: int | None = None) -> None:
            if task == "read.parse" and not getattr(self, "done", False):
                object.__setattr__(self, "done", True)
                before = path.stat()
                if how == "longer":
                    with path.open("ab") as file:
                        file.write(b"3,4\n")
                elif how == "rewritten":
                    path.write_bytes(b"a,b\n" + b"9,9\n" * 50)
                    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
                elif how == "replaced":
                    (tmp_path / "u").write_bytes(path.read_bytes())
                    (tmp_path / "u").replace(path)
                else:
                    path.unlink()

    with pytest.raises(UserFixable) as caught:
        tables.read_table(path, Changing())
    assert caught.value.code in {"TABLES.CHANGED", "TABLES.UNREADABLE"}


# -- names ---------------------------------------------------------------------------------------


@pytest.mark.promise(18)
@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("sa\u202elary", "salary"),
        ("a\u200bge", "age"),
        ("\ufeffid", "id"),
        ("x\x1b[2J\x07y", "x[2Jy"),
        ("first\nsecond", "first second"),
        ("\u2066\u2069", "column_1"),
        ("a\u200dge", "age"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("Größe (m²)", "Größe (m²)"),
    ],
)
def test_unseen_signs_are_taken_out_of_names(tmp_path: Path, name: str, seen: str) -> None:
    """Marks of direction, signs without width and a terminal's commands leave a name, counted; letters stay."""
    path = tmp_path / "t.jsonl"
    import json

    path.write_text(json.dumps({name: 1, "other": 2}) + "\n", encoding="utf-8")
    table, record = tables.read_table(path, QUIET)
    assert table.names == (seen, "other")
    cleaned = record.coercions.get(seen, {})
    assert bool(cleaned) == (name != seen)


@pytest.mark.promise(18)
def test_names_that_look_alike_are_flagged(tmp_path: Path) -> None:
    """A Cyrillic а among Latin letters, and two names that read the same: flagged in the profile; others are not."""
    twins = ["age", "\u0430g\u0435", "income", "\uff49ncome", "Größe", "доход", "ward_1", "Ward_2"]
    path = tmp_path / "t.csv"
    path.write_text(",".join(twins) + "\n" + ",".join("1" * 8) + "\n", encoding="utf-8")
    table, _ = tables.read_table(path, QUIET)
    profile = tables.profile_table(table, QUIET)
    flagged = {one.name for one in profile.columns if "misleading-name" in one.flags}
    assert flagged == {"\u0430g\u0435", "\uff49ncome"}
    assert misleading(["Total", "Tоtal"]) == {"Tоtal"}


def test_twenty_thousand_columns_of_one_name_are_named_at_once(tmp_path: Path) -> None:
    """Numbering them takes steps in line with their number, not with its square."""
    from synth_engine.tables.building import header_names

    began = time.monotonic()
    names = header_names(["c", "c_3"] * 10_000, {})
    assert len(set(names)) == len(names) == 20_000
    assert time.monotonic() - began < 5


@pytest.mark.promise(18)
def test_nothing_commands_the_terminal(tmp_path: Path) -> None:
    """Names of files and tables are printed with escapes and marks of direction spelt out, and JSON stays JSON."""
    import json

    evil = "a\x1b]0;title\x07\u202eb\udcff\r\x9b"
    assert shown(evil) == "a\\u001b]0;title\\u0007\\u202eb\\udcff\\u000d\\u009b"
    assert shown("plain\tünd ok\n") == "plain\tünd ok\n"
    assert json.loads(shown(json.dumps({"a": "x\u202e"}, ensure_ascii=False))) == {"a": "x\u202e"}


@pytest.mark.promise(18)
def test_cancel_is_heard_while_a_stranger_is_read(tmp_path: Path) -> None:
    """A long file gives way as soon as it is asked to: every reader of text reports while it looks and parses."""
    from synth_engine.contracts.errors import Cancelled

    path = tmp_path / "t.csv"
    path.write_bytes(b"a,b\n" + b"1,2\n" * 500_000)
    asked = threading.Event()
    asked.set()

    class Asked(SilentContext):
        def progress(self, task: str, done: int, total: int | None = None) -> None:
            if asked.is_set():
                raise Cancelled

    with pytest.raises(Cancelled):
        tables.read_table(path, Asked())
