"""The log on the command line: chosen by words, and a signed head as a QR code."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from synth_engine import api, cli, crypto

if TYPE_CHECKING:
    from pathlib import Path

PASSPHRASE = "correct horse battery"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a few records; its passphrase and a key without one lie beside."""
    path = tmp_path / "p.cloister"
    with api.Session.create(path, PASSPHRASE) as session:
        session.record("fit", subject="first run")
        session.record("fit", subject="second run", outcome="failed", reason="DISK.FULL")
    (tmp_path / "word").write_text(PASSPHRASE)
    crypto.save_signing_key(crypto.new_signing_key(), tmp_path / "key.pem", None)
    return path


def said(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, object]:
    """Exit code and JSON of a command."""
    code = cli.main([*map(str, words), "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_records_are_chosen_by_outcome_and_words(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`audit show --outcome --search` lists what fits; a time that is none is wrong usage."""
    word = project.parent / "word"
    base = ("audit", "show", project, "--passphrase-file", word)
    _, failed = said(capsys, *base, "--outcome", "failed")
    assert [one["subject"] for one in failed] == ["second run"]
    _, found = said(capsys, *base, "--search", "RUN first")
    assert [one["subject"] for one in found] == ["first run"]
    code, _ = said(capsys, *base, "--until", "someday")
    assert code == 2


def test_a_head_is_written_with_its_code(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`checkpoint --qr` draws what `audit qr` shows; what is no head has no code."""
    folder = project.parent
    head, drawing = folder / "head.txt", folder / "head.svg"
    words = ("--passphrase-file", folder / "word", "--key", folder / "key.pem")
    code, made = said(
        capsys, "audit", "checkpoint", project, *words, "--out", head, "--qr", drawing
    )
    assert (code, made["qr"]) == (0, str(drawing))
    code, shown = said(capsys, "audit", "qr", head)
    assert code == 0
    assert tuple(shown["rows"]) == api.qr_of(head.read_bytes())
    assert cli.main(["audit", "qr", str(head)]) == 0
    assert "█" in capsys.readouterr().out
    code, _ = said(capsys, "audit", "qr", folder / "word")
    assert code == 3
    code, _ = said(capsys, "audit", "qr", head, "--out", drawing)
    assert code == 3  # it exists
