"""A release as one .zip: the same answers as for the folder, and no trick of the format gets through."""

from __future__ import annotations

import io
import random
import warnings
import zipfile
from typing import TYPE_CHECKING

import pytest

from synth_engine.contracts.errors import Environment, SynthError
from synth_engine.release.verify import verify_release

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def zipped(folder: Path, target: Path, prefix: str = "") -> Path:
    """The release as one .zip."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, prefix + path.relative_to(folder).as_posix())
    return target


def said(path: Path) -> set[tuple[str, str]]:
    """What verification finds, as (claim, subject)."""
    found = verify_release(path)
    assert found.genuine is (not found.findings)
    return {(one.claim, one.subject) for one in found.findings}


@pytest.mark.parametrize("prefix", ["", "release/", "Ärzte 2026/"])
def test_a_zip_is_as_genuine_as_its_folder(sealed: Path, tmp_path: Path, prefix: str) -> None:
    """Files at the top or in one folder: the same yes, the same number of files."""
    found = verify_release(zipped(sealed, tmp_path / "r.zip", prefix))
    assert (found.genuine, found.checked) == (True, verify_release(sealed).checked)


@pytest.mark.parametrize("prefix", ["", "release/"])
@pytest.mark.parametrize("name", ["data/tiny.csv", "manifest.json", "manifest.sig", "VERIFY.txt"])
def test_a_second_entry_of_the_same_name_is_named(
    sealed: Path, tmp_path: Path, prefix: str, name: str
) -> None:
    """The first entry genuine, the second not: unpackers write the second, so it is no genuine release."""
    path = zipped(sealed, tmp_path / "r.zip", prefix)
    with warnings.catch_warnings(), zipfile.ZipFile(path, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(prefix + name, b"another")
    assert said(path) == {("file", name)}


def linked(archive: zipfile.ZipFile) -> None:
    """An entry that unpacks as a symbolic link."""
    entry = zipfile.ZipInfo("data/link")
    entry.external_attr = 0o120777 << 16
    archive.writestr(entry, "/etc/passwd")


ADDED: dict[str, Callable[[zipfile.ZipFile], None]] = {
    "data/link": linked,
    "../outside": lambda archive: archive.writestr("../outside", "x"),
    "/absolute": lambda archive: archive.writestr("/absolute", "x"),
    "data/../data/tiny.csv": lambda archive: archive.writestr("data/../data/tiny.csv", "x"),
    "./manifest.json": lambda archive: archive.writestr("./manifest.json", "{}"),
    "more/": lambda archive: archive.writestr("more/", ""),
}


@pytest.mark.parametrize("name", ADDED)
@pytest.mark.promise(13)
def test_an_entry_that_does_not_belong_is_named(sealed: Path, tmp_path: Path, name: str) -> None:
    """Links, names that lead out, other spellings of a name, empty folders: each is extra."""
    path = zipped(sealed, tmp_path / "r.zip")
    with zipfile.ZipFile(path, "a") as archive:
        ADDED[name](archive)
    assert said(path) == {("extra-file", name)}


def test_an_entry_that_unpacks_as_a_link_is_named(sealed: Path, tmp_path: Path) -> None:
    """The bytes are the named file's, but an unpacker would make a link of them."""
    path = tmp_path / "r.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for one in sorted(p for p in sealed.rglob("*") if p.is_file()):
            entry = zipfile.ZipInfo(one.relative_to(sealed).as_posix())
            is_link = entry.filename == "data/tiny.csv"
            entry.external_attr = (0o120777 if is_link else 0o100644) << 16
            archive.writestr(entry, one.read_bytes())
    assert said(path) == {("file", "data/tiny.csv")}


def test_a_file_beside_the_one_folder_is_named(sealed: Path, tmp_path: Path) -> None:
    """What stands outside the release's own folder is extra as well."""
    path = zipped(sealed, tmp_path / "r.zip", "release/")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("READ ME FIRST.html", "x")
    assert said(path) == {("extra-file", "READ ME FIRST.html")}


@pytest.mark.promise(13)
def test_a_missing_and_a_changed_entry_are_named(release: Path, tmp_path: Path) -> None:
    """The findings of a zip are those of its folder."""
    (release / "report.html").unlink()
    (release / "dictionary.json").write_bytes(b"{}")
    path = zipped(release, tmp_path / "r.zip")
    assert said(path) == {("missing-file", "report.html"), ("file", "dictionary.json")}
    assert said(path) == said(release)


@pytest.mark.promise(18)
def test_an_entry_that_swells_is_not_unpacked(release: Path, tmp_path: Path) -> None:
    """64 MB of blanks in place of a small file: a finding, not a full memory."""
    (release / "data" / "tiny.csv").write_bytes(b" " * (64 << 20))
    path = zipped(release, tmp_path / "r.zip")
    assert path.stat().st_size < 1 << 20
    assert said(path) == {("file", "data/tiny.csv")}


@pytest.mark.promise(18)
def test_a_damaged_zip_never_raises_anything_else(sealed: Path, tmp_path: Path) -> None:
    """Bytes changed at random: a coded error or an answer; a yes only where the content is untouched."""
    path = zipped(sealed, tmp_path / "r.zip")
    whole = path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    random_bytes = random.Random(0)
    answers: set[bool | str] = set()
    for _ in range(150):
        body = bytearray(whole)
        # The last bytes are the table of contents, where a zip is most easily confused.
        at = random_bytes.randrange(len(whole) - 1_500, len(whole))
        body[at] ^= random_bytes.randrange(1, 256)
        path.write_bytes(body)
        try:
            answers.add(verify_release(path).genuine)
        except SynthError as error:
            answers.add(error.code)
            continue
        if verify_release(path).genuine:
            with zipfile.ZipFile(path) as archive:
                assert {name: archive.read(name) for name in archive.namelist()} == content
    assert {True, False, "RELEASE.UNREADABLE"} <= answers


def test_a_file_called_zip_that_is_none_cannot_be_read(tmp_path: Path) -> None:
    """Nothing can be said about it, and that is said."""
    (tmp_path / "r.zip").write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(Environment) as caught:
        verify_release(tmp_path / "r.zip")
    assert caught.value.code == "RELEASE.UNREADABLE"
