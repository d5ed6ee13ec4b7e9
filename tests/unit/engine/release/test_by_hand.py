"""A release checked by a stranger: the commands of VERIFY.txt and of the docs, really run."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from synth_engine import crypto
from synth_engine.contracts.errors import Bug
from synth_engine.release import seal

if TYPE_CHECKING:
    from collections.abc import Callable

DOCS = Path(__file__).resolve().parents[4] / "docs" / "release-format.md"
needs_openssl = pytest.mark.skipif(
    shutil.which("openssl") is None, reason="openssl is not installed"
)
needs_sha256sum = pytest.mark.skipif(
    shutil.which("sha256sum") is None, reason="sha256sum is not installed"
)


def told(folder: Path) -> tuple[list[str], str]:
    """Commands of VERIFY.txt in order, and its whole text."""
    text = (folder / "VERIFY.txt").read_text(encoding="utf-8")
    blocks = [block for block in text.split("\n\n") if re.match(r"   (openssl|grep|find) ", block)]
    assert len(blocks) == 5
    return blocks, text


def run(command: str, folder: Path, locale: str = "C.UTF-8") -> subprocess.CompletedProcess[str]:
    """Run a command as a person would in a terminal."""
    shell = shutil.which("bash") or "sh"
    words = (
        [shell, "-o", "pipefail", "-e", "-c", command]
        if "bash" in shell
        else [shell, "-c", command]
    )
    return subprocess.run(
        words,
        cwd=folder,
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin:/usr/local/bin", "LC_ALL": locale},
    )


@needs_openssl
@pytest.mark.promise(13)
def test_openssl_verifies_the_signature_and_refuses_a_changed_manifest(release: Path) -> None:
    """Step 1 says yes; with one byte of the manifest changed it says no."""
    command = told(release)[0][0]
    done = run(command, release)
    assert (done.returncode, "Signature Verified Successfully" in done.stdout) == (0, True)
    manifest = release / "manifest.json"
    manifest.write_bytes(manifest.read_bytes().replace(b"tiny.csv", b"tiny.csw"))
    assert run(command, release).returncode != 0


@needs_sha256sum
@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
@pytest.mark.promise(13)
def test_sha256sum_checks_every_named_file(release: Path, locale: str) -> None:
    """Step 2 says OK as often as the text promises; a changed and a missing file are named."""
    blocks, text = told(release)
    count = len([p for p in release.rglob("*") if p.is_file()]) - 3
    assert f"It must say OK {count} times" in text
    done = run(blocks[1], release, locale)
    assert done.returncode == 0
    assert sorted(done.stdout.splitlines()) == sorted(
        f"{p.relative_to(release).as_posix()}: OK"
        for p in release.rglob("*")
        if p.is_file() and not p.name.startswith("manifest.")
    )
    (release / "data" / "tiny.csv").write_bytes(b"x")
    (release / "report.html").unlink()
    done = run(blocks[1], release, locale)
    assert done.returncode != 0
    assert "data/tiny.csv: FAILED" in done.stdout
    assert "report.html: FAILED open or read" in done.stdout


def test_find_counts_files_and_shows_links(release: Path) -> None:
    """Step 3: the promised number and no link; an added file changes the number, an added link is shown."""
    blocks, text = told(release)
    total = int(run(blocks[2], release).stdout)
    assert f"It must say {total}:" in text
    assert run(blocks[3], release).stdout == ""
    (release / "more.txt").write_bytes(b"x")
    (release / "data" / "link.csv").symlink_to("/etc/hostname")
    assert int(run(blocks[2], release).stdout) == total + 1
    assert run(blocks[3], release).stdout == "./data/link.csv\n"


@needs_openssl
@needs_sha256sum
def test_the_keys_id_is_what_the_text_says(release: Path, signer: crypto.SigningKey) -> None:
    """Step 4 prints the signer's id, and the text names the same."""
    blocks, text = told(release)
    assert run(blocks[4], release).stdout.split()[0] == signer.key_id
    assert signer.key_id in text


def documented() -> list[str]:
    """Command blocks of the docs."""
    found = re.findall(r"```sh\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert len(found) == 5
    return found


def changed_manifest(folder: Path) -> None:
    """One claim changed."""
    path = folder / "manifest.json"
    path.write_bytes(path.read_bytes().replace(b"neutralised_cells", b"neutralised_bells"))


def changed_data(folder: Path) -> None:
    """One file changed."""
    (folder / "data" / "tiny.parquet").write_bytes(b"PAR1")


@needs_openssl
@needs_sha256sum
@pytest.mark.parametrize(
    ("step", "spoil"), [(0, changed_manifest), (1, changed_data), (4, changed_manifest)]
)
@pytest.mark.promise(13)
def test_the_commands_of_the_docs(release: Path, step: int, spoil: Callable[[Path], None]) -> None:
    """The docs' commands say yes to the release and no to a changed one."""
    command = documented()[step]
    done = run(command, release)
    assert done.returncode == 0, done.stderr
    spoil(release)
    assert run(command, release).returncode != 0


@needs_openssl
@needs_sha256sum
def test_the_docs_count_and_key_id(release: Path, signer: crypto.SigningKey) -> None:
    """Two equal numbers and no link; the key's id."""
    first, second = run(documented()[2], release).stdout.splitlines()
    assert int(first) == int(second)
    assert run(documented()[3], release).stdout.split()[0] == signer.key_id


def test_the_docs_name_every_file(sealed: Path) -> None:
    """No file of a release is missing from the docs."""
    text = DOCS.read_text(encoding="utf-8")
    names = {path.name for path in sealed.iterdir() if path.is_file()}
    assert {name for name in names if f"`{name}`" not in text} == set()


def test_nothing_is_sealed_through_a_link(tmp_path: Path) -> None:
    """A link planted where the seal will write: refused, and the file it points to is untouched."""
    aside = tmp_path / "aside"
    aside.write_bytes(b"mine")
    for name in ("signer.pub.pem", "manifest.json", "data.csv"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / name).symlink_to(aside)
        with pytest.raises(Bug) as caught:
            seal.seal_release(folder, predicate={}, key=crypto.new_signing_key(), checkpoint=b"")
        assert (caught.value.code, caught.value.parameters["what"]) == (
            "RELEASE.CONTENT_INVALID",
            "link",
        )
    assert aside.read_bytes() == b"mine"


def test_claims_that_are_no_json_are_not_signed(tmp_path: Path) -> None:
    """NaN or an object among the claims: a coded error, and no manifest is written."""
    for value in (float("nan"), {1, 2}, "\ud800"):
        with pytest.raises(Bug) as caught:
            seal.seal_release(
                tmp_path, predicate={"x": value}, key=crypto.new_signing_key(), checkpoint=b""
            )
        assert caught.value.code == "RELEASE.CONTENT_INVALID"
    assert not (tmp_path / "manifest.json").exists()
    assert not (tmp_path / "manifest.sig").exists()
