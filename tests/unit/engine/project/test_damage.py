"""Damage and tampering: any flipped byte, exchanged page or cut is noticed, and nothing else is claimed."""

from __future__ import annotations

import contextlib
import random
from pathlib import Path

import pytest

from synth_engine.contracts.errors import SynthError
from synth_engine.contracts.proof import Finding
from synth_engine.crypto import PAGE_BYTES
from synth_engine.project import Project
from synth_engine.project.checking import references
from tests.helpers.projects import PASSPHRASE, fill, make


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, str]:
    """A project's bytes and its raw key: some full pages, some that hold nothing any more."""
    path = tmp_path_factory.mktemp("whole") / "p.cloister"
    with make(path) as project:
        fill(project, chunks=4, size=9_000)
        project.put_blob("chunk", b"orphan" * 2_000)
        project.put_blob("chunk", b"another" * 2_000)
    with Project.open(path, PASSPHRASE) as project:
        assert project.sweep() == 2
        assert int(project._execute("PRAGMA freelist_count")[0][0]) > 4
        key = project.worker_key
    return path.read_bytes(), key


def findings(path: Path, key: str) -> tuple[Finding, ...] | str:
    """What a check says, or the code that opening gives. The raw key saves the derivation."""
    try:
        with Project.attach(path, key) as project:
            return project.check()
    except SynthError as error:
        return error.code


def test_an_untouched_file_has_no_findings(whole: tuple[bytes, str], path: Path) -> None:
    """No false alarm."""
    path.write_bytes(whole[0])
    assert findings(path, whole[1]) == ()


@pytest.mark.promise(5)
def test_a_flipped_byte_on_any_page_is_noticed(whole: tuple[bytes, str], path: Path) -> None:
    """Every page, at three random places and its last byte, pages that hold nothing included."""
    body, key = whole
    chance = random.Random(0)
    for page in range(len(body) // PAGE_BYTES):
        for offset in (*(chance.randrange(PAGE_BYTES) for _ in range(3)), PAGE_BYTES - 1):
            changed = bytearray(body)
            changed[page * PAGE_BYTES + offset] ^= 1 << chance.randrange(8)
            path.write_bytes(changed)
            found = findings(path, key)
            if isinstance(found, str):
                assert found == "PROJECT.DAMAGED"
            else:
                assert Finding("page", str(page + 1)) in found


@pytest.mark.promise(5)
def test_exchanged_and_emptied_pages_are_noticed(whole: tuple[bytes, str], path: Path) -> None:
    """A page of the same file in another place, or zeros, bears no seal."""
    body, key = whole
    pages = [body[at : at + PAGE_BYTES] for at in range(0, len(body), PAGE_BYTES)]
    swapped = [*pages]
    swapped[5], swapped[6] = pages[6], pages[5]
    path.write_bytes(b"".join(swapped))
    assert {Finding("page", "6"), Finding("page", "7")} <= set(findings(path, key))
    pages[-1] = bytes(PAGE_BYTES)
    path.write_bytes(b"".join(pages))
    assert Finding("page", str(len(pages))) in findings(path, key)


@pytest.mark.parametrize("lost", [1, 100, PAGE_BYTES, PAGE_BYTES + 1, 5 * PAGE_BYTES])
@pytest.mark.promise(5)
def test_a_file_cut_off_is_damaged(whole: tuple[bytes, str], path: Path, lost: int) -> None:
    """With the right passphrase a missing end is damage, whether or not whole pages are missing."""
    path.write_bytes(whole[0][:-lost])
    for read_only in (False, True):
        with pytest.raises(SynthError) as refused:
            Project.open(path, PASSPHRASE, read_only=read_only)
        assert refused.value.code == "PROJECT.DAMAGED"


def test_a_file_cut_to_a_rest_is_no_project(whole: tuple[bytes, str], path: Path) -> None:
    """Less than a page is nothing that can be recognised."""
    path.write_bytes(whole[0][:2000])
    with pytest.raises(SynthError) as refused:
        Project.open(path, PASSPHRASE)
    assert refused.value.code == "PROJECT.NOT_A_PROJECT"


@pytest.mark.parametrize(
    ("at", "code"),
    [(3, "PROJECT.WRONG_PASSPHRASE"), (16, "PROJECT.DAMAGED"), (4090, "PROJECT.DAMAGED")],
)
@pytest.mark.promise(4)
def test_damage_to_the_first_page_is_not_called_a_wrong_passphrase(
    whole: tuple[bytes, str], path: Path, at: int, code: str
) -> None:
    """Other pages bear witness to the passphrase; only the 16 bytes of salt cannot be told apart."""
    changed = bytearray(whole[0])
    changed[at] ^= 1
    path.write_bytes(changed)
    with pytest.raises(SynthError) as refused:
        Project.open(path, PASSPHRASE)
    assert refused.value.code == code


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs to see open files")
def test_a_failed_opening_leaves_nothing_open(whole: tuple[bytes, str], path: Path) -> None:
    """Whichever page is damaged, no descriptor and no lock outlives the error, even while it is held."""
    body, key = whole
    held = []
    for page in range(len(body) // PAGE_BYTES):
        changed = bytearray(body)
        changed[page * PAGE_BYTES + 100] ^= 1
        path.write_bytes(changed)
        try:
            Project.attach(path, key).close()
        except SynthError as error:
            held.append(error)
        assert not [link for link in open_files() if link.startswith(str(path))], page
    assert len(held) >= 2


def open_files() -> list[str]:
    """What this process has open."""
    links = []
    for entry in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(OSError):
            links.append(str(entry.readlink()))
    return links


@pytest.mark.promise(5)
def test_damaged_content_is_never_handed_out(whole: tuple[bytes, str], path: Path) -> None:
    """Whatever page is hit, reading everything gives the true bytes or an error."""
    body, key = whole
    path.write_bytes(body)
    with Project.attach(path, key) as project:
        document = project.document("source")
        assert document is not None
        true = {digest: project.get_blob(digest) for digest, _ in references(document)}
    refusals = 0
    for page in range(1, len(body) // PAGE_BYTES):
        changed = bytearray(body)
        changed[page * PAGE_BYTES + 1000] ^= 1
        path.write_bytes(changed)
        try:
            with Project.attach(path, key) as project:
                assert project.document("source") == document
                assert {digest: project.get_blob(digest) for digest in true} == true
        except SynthError as error:
            assert error.code == "PROJECT.DAMAGED"
            refusals += 1
    assert refusals > 4


@pytest.mark.promise(5)
def test_check_names_what_does_not_hold(path: Path) -> None:
    """Exchanged bytes, a document that is no JSON, a missing blob, a gap in the log: each by name."""
    with make(path) as project:
        refs = fill(project, chunks=3, size=100)
        project._execute("UPDATE blobs SET body = x'00' WHERE digest = ?", (refs[0].digest,))
        project._execute("DELETE FROM blobs WHERE digest = ?", (refs[1].digest,))
        project._execute("INSERT INTO documents VALUES ('broken', 1, '{')")
        project._execute("UPDATE audit SET sequence = 5")
        assert project.check() == (
            Finding("blob", refs[0].digest),
            Finding("document", "broken"),
            Finding("reference", f"source: {refs[1].digest}"),
            Finding("order", "5"),
        )


@pytest.mark.promise(18)
def test_junk_of_any_size_has_an_answer(tmp_path: Path) -> None:
    """Random bytes never open, never crash, and never cost more than a wrong passphrase does."""
    chance = random.Random(1)
    for size in (1, 4095, 8192, 10_000):
        (tmp_path / "junk").write_bytes(chance.randbytes(size))
        with pytest.raises(SynthError) as refused:
            Project.open(tmp_path / "junk", PASSPHRASE, read_only=True)
        expected = "WRONG_PASSPHRASE" if size == 8192 else "NOT_A_PROJECT"
        assert refused.value.code == f"PROJECT.{expected}"


@pytest.mark.promise(2)
def test_half_a_page_that_the_log_holds_whole_is_no_damage(path: Path, tmp_path: Path) -> None:
    """Killed while pages were folded in: a reader finds nothing wrong, unless the log lost the page too."""
    with make(path) as project:
        with project.transaction():
            project.put_document("source", {"pad": "x" * 30_000})
        # As the disk is at this moment: the log beside the file holds what was committed.
        copies = {name: path.with_name(path.name + name).read_bytes() for name in ("", "-wal")}
    torn = tmp_path / "torn" / path.name
    torn.parent.mkdir()
    frame = 32 + 24
    number = int.from_bytes(copies["-wal"][32:36], "big")
    body = bytearray(copies[""].ljust(number * 4_096, b"\0"))
    half = (number - 1) * 4_096
    body[half : half + 2_048] = copies["-wal"][frame : frame + 2_048]
    body[half + 2_048 : half + 4_096] = b"\0" * 2_048
    torn.write_bytes(body)
    torn.with_name(f"{path.name}-wal").write_bytes(copies["-wal"])
    with Project.open(torn, PASSPHRASE, read_only=True) as reader:
        assert reader.check() == ()
    with Project.open(torn, PASSPHRASE) as writer:
        assert writer.check() == ()
    torn.write_bytes(body)
    assert findings(torn, PASSPHRASE)
