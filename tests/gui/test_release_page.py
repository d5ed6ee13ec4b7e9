"""The way out in the window, on the real engine: the gate as a list, a .zip, a certificate, a second person here."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

from desktop.pages.release_card import ways_of
from desktop.widgets import paper
from synth_engine import api
from tests.helpers import certificates as pki
from tests.helpers.two_people import make
from tests.helpers.vaults import open_project, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand

# What stands in a report is looked at where reports are.
pytestmark = pytest.mark.usefixtures("light_reports")


@pytest.fixture(scope="module")
def free(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A validated project that one person may release, made once."""
    folder = tmp_path_factory.mktemp("free")
    make(folder, {})
    return folder


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One whose policy no table meets, and that asks for two people."""
    folder = tmp_path_factory.mktemp("strict")
    make(folder, {"needed": 2}, strict=True)
    return folder


def at_release(open_window: Callable[..., Hand], folder: Path, work: Path) -> Hand:
    """A copy of a project, open at the way out, with the key's name typed."""
    shutil.copytree(folder, work, dirs_exist_ok=True)
    hand = open_window()
    open_project(hand, work / "p.cloister", "release")
    hand.type(hand.page.key.path, str(work / "analyst.pem"))
    return hand


def test_a_release_as_one_zip_and_its_card(
    open_window: Callable[..., Hand], free: Path, tmp_path: Path
) -> None:
    """What will be in it is said before; .zip is one press; the card says whom, how to check, and holds the code."""
    hand = at_release(open_window, free, tmp_path)
    page = hand.page
    assert [row.word.text() for row in page.gate.rows] == ["met"]
    assert not page.reasons
    hand.type(page.out, str(tmp_path / "first"))
    page.out.zip.click()
    assert page.out.text().endswith("first.zip")
    hand.type(page.purpose, "teaching")
    hand.type(page.recipient, "University")
    page.formats.boxes[1].click()
    assert "Parquet" in dict(page.contents.facts())["data/ …"]
    assert "--format parquet" in page.command.line.text()
    hand.press(page.go)
    hand.calm()
    assert hand.state.releases, told(hand)
    out = tmp_path / "first.zip"
    assert api.verify_release(out).genuine
    card = page.released[0]
    hand.bot.waitUntil(lambda: bool(card.code.rows()), timeout=5_000)
    with zipfile.ZipFile(out) as archive:
        head = archive.read("audit-checkpoint.txt")
    assert card.code.rows() == api.qr_of(head)
    assert not card.gone.isVisible()
    hand.press(card.check)
    hand.calm()
    assert hand.state.releases[0].check.genuine
    sheet = page.released[0].sheet()
    assert ("Recipient", "University") in sheet.facts
    paper.to_pdf(sheet, str(tmp_path / "card.pdf"))
    assert (tmp_path / "card.pdf").stat().st_size > 5_000
    out.rename(tmp_path / "carried.zip")
    hand.app.desk.releaser.look(str(out))
    hand.calm()
    assert page.released[0].gone.isVisible()
    assert not page.released[0].check.isEnabled()


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl")
def test_the_lines_on_the_card_check_the_release(
    open_window: Callable[..., Hand], free: Path, tmp_path: Path
) -> None:
    """Typed as they stand on the card, the lines check a genuine release and refuse a changed one."""
    hand = at_release(open_window, free, tmp_path)
    hand.type(hand.page.out, str(tmp_path / "out"))
    hand.press(hand.page.go)
    hand.calm()
    one = hand.state.releases[0]
    signature, files, key = [line for _, line in ways_of(one)][1:]

    def run(line: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-o", "pipefail", "-c", line],
            cwd=tmp_path / "out",
            capture_output=True,
            text=True,
        )

    assert run(signature).returncode == 0
    assert run(files).returncode == 0
    assert one.key_id.replace(" ", "") in run(key).stdout
    (tmp_path / "out" / "VERIFY.txt").write_text("changed")
    assert run(files).returncode != 0
    (tmp_path / "out" / "manifest.json").write_text("{}")
    assert run(signature).returncode != 0


def test_what_is_not_met_asks_for_a_reason_and_a_second_person(
    open_window: Callable[..., Hand], strict: Path, tmp_path: Path
) -> None:
    """The list says what is unmet with value and bar; a reason and a second person who is here let it out."""
    hand = at_release(open_window, strict, tmp_path)
    page = hand.page
    words = [row.word.text() for row in page.gate.rows]
    assert words == ["not met", "to do"]
    hand.type(page.out, str(tmp_path / "out"))
    hand.press(page.go)
    hand.calm()
    assert told(hand).startswith("bad")
    hand.type(page.reasons["column_shapes"], "made-up rows of a test")
    hand.press(page.go)
    hand.calm()
    assert "second person" in told(hand)
    page.second.is_here.click()
    hand.press(page.go)
    assert told(hand).startswith("warn: Name the second person")
    hand.type(page.second.second_key, str(tmp_path / "officer.pem"))
    hand.type(page.second.second_name, "Otto Officer")
    assert "--second-person 'Otto Officer'" in page.command.line.text()
    hand.press(page.go)
    hand.calm()
    assert hand.state.releases[0].approved_by == "Otto Officer", told(hand)
    assert api.verify_release(tmp_path / "out").genuine


def test_a_signature_of_a_smartcard_is_attached_to_a_zip(
    open_window: Callable[..., Hand], free: Path, tmp_path: Path
) -> None:
    """Announced on the page, awaited by the card of the release, put in there: then it is whole."""
    hand = at_release(open_window, free, tmp_path)
    page = hand.page
    certificate, key = pki.person("Anna").write(tmp_path, "anna")
    hand.type(page.out, str(tmp_path / "card.zip"))
    assert page.out.zip.isChecked()
    page.key.certificate.on.click()
    hand.press(page.go)
    assert told(hand).startswith("warn: Name the certificate")
    hand.type(page.key.certificate.file, str(certificate))
    page.key.certificate.outside.click()
    assert "--sign-outside" in page.command.line.text()
    assert "manifest.p7s" in dict(page.contents.facts())
    hand.press(page.go)
    hand.calm()
    assert hand.state.releases, told(hand)
    out = tmp_path / "card.zip"
    assert not api.verify_release(out).genuine
    card = page.released[0]
    hand.bot.waitUntil(card.attach.isVisible, timeout=5_000)
    with zipfile.ZipFile(out) as archive:
        manifest = archive.read("manifest.json")
    signer = api.CertificateFiles(certificate, key).load(api.now())
    (tmp_path / "mark.p7s").write_bytes(signer.sign(manifest))
    hand.type(card.signature, str(tmp_path / "mark.p7s"))
    hand.press(card.put_in)
    hand.calm()
    assert told(hand).startswith("good"), told(hand)
    assert api.verify_release(out).genuine
    hand.bot.waitUntil(lambda: not card.attach.isVisible(), timeout=5_000)


def test_earlier_releases_are_listed_and_looked_at(
    open_window: Callable[..., Hand], free: Path, tmp_path: Path
) -> None:
    """Two releases: the list has both, newest first; choosing the older one shows its card; the account counts them."""
    hand = at_release(open_window, free, tmp_path)
    page = hand.page
    for name in ("one", "two"):
        hand.type(page.out, str(tmp_path / name))
        hand.type(page.recipient, f"for {name}")
        hand.press(page.go)
        hand.calm()
    assert page.previous.model.rowCount() == 2
    assert page.released[0].one.folder.endswith("two")
    page.previous.grid.selectRow(1)
    hand.calm()
    assert page.released[0].one.recipient == "for one"
    assert page.released[0].code.rows()
    assert page.entries.rowCount() == 2


def test_a_release_from_elsewhere_is_checked_without_a_project(
    open_window: Callable[..., Hand], free: Path, tmp_path: Path
) -> None:
    """Genuine with the right key, not with another; a changed file is named; what is no release is said."""
    hand = at_release(open_window, free, tmp_path)
    hand.type(hand.page.out, str(tmp_path / "out"))
    hand.press(hand.page.go)
    hand.calm()
    assert hand.state.releases, told(hand)
    hand.app.desk.close_project()
    hand.calm()
    hand.press(hand.page.check_button)
    page = hand.page
    hand.type(page.release, str(tmp_path / "out"))
    hand.press(page.go)
    hand.calm()
    assert hand.state.outside.genuine, hand.state.outside
    assert page.verdict.isVisible()
    api.export_public_key(tmp_path / "stranger.pem", None, tmp_path / "stranger.pub.pem")
    hand.type(page.key, str(tmp_path / "stranger.pub.pem"))
    hand.press(page.go)
    hand.calm()
    assert not hand.state.outside.genuine
    page.key.set_text("")
    (tmp_path / "out" / "VERIFY.txt").write_text("changed")
    hand.press(page.go)
    hand.calm()
    assert any("VERIFY.txt" in one for one in hand.state.outside.findings)
    hand.type(page.release, str(tmp_path / "nowhere"))
    hand.press(page.go)
    hand.calm()
    assert told(hand).startswith("bad")
    assert hand.state.outside is None
