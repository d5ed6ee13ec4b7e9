"""A release that somebody changed: verification says which file and which claim."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from synth_engine import crypto
from synth_engine.contracts.errors import UserFixable
from synth_engine.release import seal
from synth_engine.release.statement import Subject, envelope, pae, statement
from synth_engine.release.verify import verify_release

if TYPE_CHECKING:
    from pathlib import Path

FILES = (
    "VERIFY.txt",
    "audit-checkpoint.txt",
    "data/tiny.csv",
    "data/tiny.csv-metadata.json",
    "data/tiny.parquet",
    "data/tiny.xlsx",
    "dictionary.json",
    "manifest.dsse.json",
    "manifest.json",
    "manifest.sig",
    "report.html",
    "report.pdf",
    "signer.pub.pem",
)
SEAL = ("manifest.dsse.json", "manifest.json", "manifest.sig", "signer.pub.pem")


def said(path: Path, key: bytes | None = None) -> set[tuple[str, str]]:
    """What verification finds, as (claim, subject); a finding and a yes never go together."""
    found = verify_release(path, public_key_pem=key)
    assert found.genuine is (not found.findings)
    return {(one.claim, one.subject) for one in found.findings}


def sign(folder: Path, body: bytes, key: crypto.SigningKey) -> None:
    """Put this statement into a release, rightly signed in both forms."""
    (folder / "manifest.json").write_bytes(body)
    (folder / "manifest.sig").write_bytes(key.sign(body))
    (folder / "manifest.dsse.json").write_bytes(envelope(body, key.sign(pae(body)), key.key_id))


def test_an_untouched_release_is_genuine(sealed: Path, signer: crypto.SigningKey) -> None:
    """All thirteen files of the format are there, all are checked, the key is named, nothing is found."""
    there = sorted(p.relative_to(sealed).as_posix() for p in sealed.rglob("*") if p.is_file())
    assert there == sorted(FILES)
    found = verify_release(sealed)
    assert (found.genuine, found.checked, found.findings) == (True, len(FILES), ())
    assert (found.key_id, found.trusted) == (signer.key_id, None)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.promise(13)
def test_one_flipped_bit_names_the_file(release: Path, name: str) -> None:
    """First, last and some bytes between, in every file: that file and no other is named."""
    path = release / name
    whole = path.read_bytes()
    for at in sorted({0, 1, *range(0, len(whole), max(1, len(whole) // 20)), len(whole) - 1}):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        blamed = {subject for _, subject in said(release)}
        assert name in blamed, at
        # Under a changed key no signature can hold: then the signed papers are blamed with it.
        assert blamed <= ({name} if name != "signer.pub.pem" else set(SEAL)), at
    path.write_bytes(whole)
    assert said(release) == set()


@pytest.mark.parametrize("name", ["manifest.sig", "signer.pub.pem"])
@pytest.mark.promise(13)
def test_every_byte_of_the_small_papers_counts(release: Path, name: str) -> None:
    """No byte of the signature or of the key file can be changed, the key's line ends included."""
    whole = (release / name).read_bytes()
    for at in range(len(whole)):
        (release / name).write_bytes(whole[:at] + bytes([whole[at] ^ 0x20]) + whole[at + 1 :])
        assert name in {subject for _, subject in said(release)}, at


@pytest.mark.parametrize("name", FILES)
@pytest.mark.promise(13)
def test_a_missing_file_is_named(release: Path, name: str) -> None:
    """A file that is gone is missing, whichever it is; without the key the key is not known either."""
    (release / name).unlink()
    more = {("key", name)} if name == "signer.pub.pem" else set()
    found = said(release)
    assert ("missing-file", name) in found
    if name not in SEAL:
        assert found == {("missing-file", name)}
    assert more <= found


@pytest.mark.parametrize("name", FILES)
@pytest.mark.promise(13)
def test_a_cut_file_is_named(release: Path, name: str) -> None:
    """The last byte cut off, and the whole content: the file is named."""
    whole = (release / name).read_bytes()
    for body in (whole[:-1], b"", whole + b"\n"):
        (release / name).write_bytes(body)
        assert name in {subject for _, subject in said(release)}


@pytest.mark.parametrize("name", ["more.txt", "data/more.csv", ".hidden", "a/b/c", "Manifest.json"])
@pytest.mark.promise(13)
def test_an_added_file_is_named(release: Path, name: str) -> None:
    """A file that the statement does not speak of is extra, hidden ones too."""
    (release / name).parent.mkdir(parents=True, exist_ok=True)
    (release / name).write_bytes(b"x")
    assert said(release) == {("extra-file", name)}


def test_an_empty_folder_and_a_pipe_are_named(release: Path) -> None:
    """What is no file is not passed over, and a pipe does not hang the check."""
    (release / "empty").mkdir()
    os.mkfifo(release / "pipe")
    assert said(release) == {("extra-file", "empty/"), ("extra-file", "pipe")}


def test_a_name_that_draws_on_the_screen_is_shown_harmless(release: Path) -> None:
    """Control signs and direction marks of a stranger's file name are not passed on."""
    (release / "a\x1b[31m\u202eb").write_bytes(b"x")
    assert said(release) == {("extra-file", "a\\x1b[31m\\u202eb")}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.promise(13)
def test_a_link_in_a_files_place_is_named(release: Path, tmp_path: Path, name: str) -> None:
    """A symbolic link to the very same bytes is not the file: what it points to can change later."""
    aside = tmp_path / "aside"
    shutil.move(release / name, aside)
    (release / name).symlink_to(aside)
    assert ("file", name) in said(release)


def test_a_linked_folder_is_not_followed(release: Path, tmp_path: Path) -> None:
    """data/ as a link to the same files elsewhere: every file in it is missing, the link is extra."""
    shutil.move(release / "data", tmp_path / "data")
    (release / "data").symlink_to(tmp_path / "data", target_is_directory=True)
    missing = {("missing-file", name) for name in FILES if name.startswith("data/")}
    assert said(release) == {("extra-file", "data"), *missing}


@pytest.mark.promise(13)
def test_a_swapped_key_is_named(release: Path) -> None:
    """Another person's key in the folder: the key is named, and no signature holds under it."""
    (release / "signer.pub.pem").write_bytes(crypto.new_signing_key().public_pem)
    assert {("key", "signer.pub.pem"), ("signature", "manifest.sig")} <= said(release)


@pytest.mark.promise(13)
def test_a_release_signed_anew_by_another_needs_the_senders_key(
    release: Path, signer: crypto.SigningKey
) -> None:
    """Changed, and sealed again with the attacker's key: whole in itself, refused under the real key."""
    (release / "data" / "tiny.csv").write_bytes(b"a\n1\n")
    seal.seal_release(release, predicate={}, key=crypto.new_signing_key(), checkpoint=b"c\n")
    assert verify_release(release).trusted is None
    found = verify_release(release, public_key_pem=signer.public_pem)
    assert (found.genuine, found.trusted) == (False, False)
    assert {one.claim for one in found.findings} >= {"key", "signature"}


@pytest.mark.parametrize("length", [0, 1, 32, 63, 65, 10_000])
def test_a_signature_of_wrong_length_is_no_signature(release: Path, length: int) -> None:
    """Cut short or padded, the signature is named and nothing else."""
    whole = (release / "manifest.sig").read_bytes()
    (release / "manifest.sig").write_bytes((whole * 200)[:length])
    assert said(release) == {("signature", "manifest.sig")}


@pytest.mark.parametrize(
    "name",
    [
        "../outside.txt",
        "data/../../outside.txt",
        "/etc/hostname",
        "data\\x",
        "C:x",
        "a//b",
        "./a",
        "",
    ],
)
def test_a_signed_name_that_leads_out_is_refused(
    release: Path, signer: crypto.SigningKey, name: str
) -> None:
    """Even rightly signed, a statement with such a path is none: the file outside is not looked at."""
    outside = release.parent / "outside.txt"
    outside.write_bytes(b"out")
    subject = Subject(name, crypto.sha256(b"out"), 3)
    sign(release, statement((subject,), {}), signer)
    assert ("manifest", "manifest.json") in said(release)


def test_an_envelope_with_another_statement_is_named(
    release: Path, signer: crypto.SigningKey
) -> None:
    """Both forms rightly signed, but not of the same statement: the envelope is named."""
    body = json.loads((release / "manifest.json").read_bytes())
    body["predicate"]["purpose"] = "another"
    other = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    mark = signer.sign(pae(other))
    (release / "manifest.dsse.json").write_bytes(envelope(other, mark, signer.key_id))
    assert said(release) == {("dsse", "manifest.dsse.json")}


def test_an_envelope_under_another_key_id_is_named(
    release: Path, signer: crypto.SigningKey
) -> None:
    """The envelope's key id is not covered by its signature, and is held against the key all the same."""
    body = (release / "manifest.json").read_bytes()
    sealed = envelope(body, signer.sign(pae(body)), "0" * 64)
    (release / "manifest.dsse.json").write_bytes(sealed)
    assert said(release) == {("dsse", "manifest.dsse.json")}


@pytest.mark.promise(13)
def test_a_changed_claim_names_the_manifest(release: Path) -> None:
    """A word of the predicate changed: the manifest is named, for the envelope still holds."""
    path = release / "manifest.json"
    path.write_bytes(path.read_bytes().replace(b'"neutralised_cells":1', b'"neutralised_cells":0'))
    assert said(release) == {("manifest", "manifest.json")}


@pytest.mark.promise(18)
def test_what_is_no_release_is_said_to_be_none(tmp_path: Path) -> None:
    """An empty folder, a plain file and a path to nothing: RELEASE.NOT_FOUND, never a yes."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file.txt").write_bytes(b"hello")
    for name in ("folder", "file.txt", "nothing"):
        with pytest.raises(UserFixable) as caught:
            verify_release(tmp_path / name)
        assert caught.value.code == "RELEASE.NOT_FOUND"
