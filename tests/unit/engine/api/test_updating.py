"""A carried-in medium: the maker's, whole, not older; anything else is refused by its own code."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from synth_engine import __version__, api, crypto
from synth_engine.cli import main
from synth_engine.contracts.errors import Cancelled, SynthError


def seal(folder: Path, key: crypto.SigningKey) -> None:
    """Name every file and sign, as packaging/medium.py does."""
    names = sorted(
        one.relative_to(folder).as_posix()
        for one in folder.rglob("*")
        if one.is_file() and one.name not in {"SHA256SUMS", "SHA256SUMS.sig", "signer.pub.pem"}
    )
    sums = "".join(f"{crypto.sha256_file(folder / name)}  {name}\n" for name in names).encode()
    (folder / "SHA256SUMS").write_bytes(sums)
    (folder / "SHA256SUMS.sig").write_bytes(key.sign(sums))
    (folder / "signer.pub.pem").write_bytes(key.public_pem)


@pytest.fixture
def key() -> crypto.SigningKey:
    """The maker's key."""
    return crypto.new_signing_key()


@pytest.fixture
def maker(tmp_path: Path, key: crypto.SigningKey) -> Path:
    """Its public half, as a site keeps it."""
    path = tmp_path / "maker.pub.pem"
    path.write_bytes(key.public_pem)
    return path


@pytest.fixture
def medium(tmp_path: Path, key: crypto.SigningKey) -> Path:
    """A signed medium of a much newer version."""
    folder = tmp_path / "medium"
    (folder / "linux").mkdir(parents=True)
    (folder / "linux" / "cloister_99.0_amd64.deb").write_bytes(b"a package")
    about = {"v": 1, "product": "cloister", "version": "99.0"}
    (folder / "MEDIUM.json").write_text(json.dumps(about), encoding="utf-8")
    seal(folder, key)
    return folder


def code_of(medium: Path, maker: Path | None) -> str:
    """The code that a medium is refused with."""
    with pytest.raises(SynthError) as caught:
        api.check_medium(medium, maker)
    return caught.value.code


def test_a_genuine_newer_medium_passes(medium: Path, maker: Path, key: crypto.SigningKey) -> None:
    """By its folder and by an installer inside it: the version, the signer and the number of files are told."""
    for path in (medium, medium / "linux" / "cloister_99.0_amd64.deb"):
        found = api.check_medium(path, maker)
        assert (found.version, found.installed, found.files) == ("99.0", __version__, 2)
        assert found.signed_by == crypto.key_id_of(key.public_pem)
        assert found.key_from == found.to_json()["key_from"] == "named"


def test_another_makers_is_refused(medium: Path, maker: Path) -> None:
    """Signed as well, by somebody else, with that key beside it."""
    seal(medium, crypto.new_signing_key())
    assert code_of(medium, maker) == "UPDATE.NOT_GENUINE"


def test_a_file_that_is_no_key_is_said(medium: Path, tmp_path: Path) -> None:
    """It must not look like a forged medium."""
    other = tmp_path / "other.pem"
    other.write_bytes(b"no key")
    assert code_of(medium, other) == "KEYS.NOT_A_KEY"


def test_the_mediums_own_key_is_never_trusted(
    medium: Path, tmp_path: Path, maker: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a key that came another way nothing is called genuine; however the medium's own is named."""
    assert code_of(medium, None) == "UPDATE.NO_KEY"
    (medium / "linux" / "away.pem").symlink_to(maker)
    (tmp_path / "here.pem").symlink_to(medium / "signer.pub.pem")
    (tmp_path / "door").symlink_to(medium)
    monkeypatch.chdir(medium)
    for name in (
        medium / "signer.pub.pem",
        medium / "linux" / "away.pem",
        tmp_path / "here.pem",
        tmp_path / "door" / "signer.pub.pem",
        Path("signer.pub.pem"),
        Path("linux/../signer.pub.pem"),
    ):
        assert code_of(medium, name) == "UPDATE.KEY_INSIDE", name
    shutil.copyfile(medium / "signer.pub.pem", medium / "maker.pub.pem")
    monkeypatch.setenv("CLOISTER_SETTINGS", str(medium))
    assert code_of(medium, None) == "UPDATE.NO_KEY"


def test_it_says_how_far_it_is_and_can_be_stopped(medium: Path, maker: Path) -> None:
    """Bytes of all bytes, never falling, to the end; whatever the listener raises ends it within a file."""
    large = medium / "linux" / "cloister_99.0_amd64.deb"
    large.write_bytes(bytes(3 * 2**20))
    key = crypto.new_signing_key()
    seal(medium, key)
    maker.write_bytes(key.public_pem)
    told: list[tuple[int, int]] = []
    api.check_medium(medium, maker, lambda done, total: told.append((done, total)))
    whole = large.stat().st_size + (medium / "MEDIUM.json").stat().st_size
    assert {total for _, total in told} == {whole}
    done = [one for one, _ in told]
    assert done == sorted(done)
    assert (done[0], done[-1]) == (0, whole)
    assert len({one for one in done if 0 < one < whole}) >= 2

    def stop(done: int, total: int) -> None:
        del total
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        api.check_medium(medium, maker, stop)


def test_the_sites_key_is_found(medium: Path, maker: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An administrator puts it beside the settings, once."""
    monkeypatch.setenv("CLOISTER_SETTINGS", str(maker.parent))
    found = api.check_medium(medium)
    assert (found.version, found.key_from) == ("99.0", "kept")


def test_the_installations_own_key_comes_first(
    medium: Path, maker: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever lies in a settings folder: an installed edition knows its maker."""
    monkeypatch.setenv("CLOISTER_SETTINGS", str(maker.parent))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "program" / "cloister"))
    assert api.check_medium(medium).key_from == "kept"  # an edition that was built without one
    own = tmp_path / "program" / "lib" / "maker.pub.pem"
    own.parent.mkdir(parents=True)
    own.write_bytes(maker.read_bytes())
    assert api.check_medium(medium).key_from == "installation"
    own.write_bytes(crypto.new_signing_key().public_pem)
    assert code_of(medium, None) == "UPDATE.NOT_GENUINE"


def test_the_command_line_says_whose_key_that_was(
    medium: Path, maker: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only of the installation's own it calls a medium genuine; a key named by hand is to be compared."""
    asked = ["doctor", "--package", str(medium)]
    assert main([*asked, "--public-key", str(maker)]) == 0
    said = capsys.readouterr().out
    number = crypto.key_id_of(maker.read_bytes())
    assert f"Signed with the key you named ({number})" in said
    assert "Compare that key's number" in said
    assert "Genuine" not in said
    assert main([*asked, "--public-key", str(medium / "signer.pub.pem")]) == 3
    monkeypatch.setenv("CLOISTER_SETTINGS", str(maker.parent))
    assert main(asked) == 0
    said = capsys.readouterr().out
    assert "kept on this machine as the maker's" in said
    assert "Genuine" not in said


@pytest.mark.parametrize("change", ["edited", "removed", "added", "linked", "list", "about"])
def test_one_change_is_refused(medium: Path, maker: Path, change: str) -> None:
    """A file edited, removed, added or made a link; the list or the medium's own words edited."""
    package = medium / "linux" / "cloister_99.0_amd64.deb"
    wanted = "UPDATE.FILE_CHANGED"
    if change == "edited":
        package.write_bytes(b"another package")
    elif change == "removed":
        package.unlink()
    elif change == "added":
        (medium / "linux" / "more.deb").write_bytes(b"")
        wanted = "UPDATE.NOT_NAMED"
    elif change == "linked":
        package.rename(medium.parent / "elsewhere")
        package.symlink_to(medium.parent / "elsewhere")
    elif change == "list":
        sums = medium / "SHA256SUMS"
        sums.write_bytes(sums.read_bytes() + b"0" * 64 + b"  more\n")
        wanted = "UPDATE.NOT_GENUINE"
    else:
        about = medium / "MEDIUM.json"
        about.write_text(
            about.read_text(encoding="utf-8").replace("99.0", "98.0"), encoding="utf-8"
        )
    assert code_of(medium, maker) == wanted


@pytest.mark.parametrize("offered", ["0.0.9", "0.1.0rc1", "0.1.0.dev3", "0"])
def test_an_older_version_is_refused(
    medium: Path, maker: Path, key: crypto.SigningKey, monkeypatch: pytest.MonkeyPatch, offered: str
) -> None:
    """However well it is signed; a release is newer than its own candidates."""
    monkeypatch.setattr("synth_engine.api.updating.__version__", "0.1.0")
    about = {"v": 1, "product": "cloister", "version": offered}
    (medium / "MEDIUM.json").write_text(json.dumps(about), encoding="utf-8")
    seal(medium, key)
    assert code_of(medium, maker) == "UPDATE.OLDER"


@pytest.mark.parametrize("offered", ["0.1.0", "0.1", "0.1.1", "0.10.0", "1.0rc1"])
def test_the_same_or_a_newer_one_passes(
    medium: Path, maker: Path, key: crypto.SigningKey, monkeypatch: pytest.MonkeyPatch, offered: str
) -> None:
    """Numbers are compared as numbers."""
    monkeypatch.setattr("synth_engine.api.updating.__version__", "0.1.0")
    about = {"v": 1, "product": "cloister", "version": offered}
    (medium / "MEDIUM.json").write_text(json.dumps(about), encoding="utf-8")
    seal(medium, key)
    assert api.check_medium(medium, maker).version == offered


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"v": 2}', '{"v": 1, "product": "cloister", "version": "new"}']
)
def test_a_medium_that_says_nothing_is_unreadable(
    medium: Path, maker: Path, key: crypto.SigningKey, text: str
) -> None:
    """A code, never a crash."""
    (medium / "MEDIUM.json").write_text(text, encoding="utf-8")
    seal(medium, key)
    assert code_of(medium, maker) == "UPDATE.UNREADABLE"


@pytest.mark.parametrize("line", ["../x", "/etc/passwd", "MEDIUM.json"])
def test_a_list_that_leads_out_is_unreadable(
    medium: Path, maker: Path, key: crypto.SigningKey, line: str
) -> None:
    """Names that leave the folder, or stand twice, are no names of a medium's."""
    sums = (medium / "SHA256SUMS").read_bytes() + b"0" * 64 + f"  {line}\n".encode()
    (medium / "SHA256SUMS").write_bytes(sums)
    (medium / "SHA256SUMS.sig").write_bytes(key.sign(sums))
    assert code_of(medium, maker) == "UPDATE.UNREADABLE"


def test_a_folder_without_papers_is_no_medium(tmp_path: Path) -> None:
    """A folder, a file, nothing: the same code."""
    assert code_of(tmp_path, None) == "UPDATE.UNREADABLE"
    assert code_of(tmp_path / "gone", None) == "UPDATE.UNREADABLE"
