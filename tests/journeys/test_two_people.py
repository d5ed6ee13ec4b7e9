"""Two people by command line: ask, look, approve, release, verify; and a key's whole life."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.helpers import certificates as pki
from tests.helpers.two_people import PASSPHRASE, make

if TYPE_CHECKING:
    from tests.journeys.conftest import Line


@pytest.mark.slow
@pytest.mark.promise(14)
def test_asked_looked_at_approved_released_and_verified(line: Line) -> None:
    """The words of docs/approval.md, by two people with certificates, checked by openssl too."""
    make(line.folder, {"needed": 2})
    (line.folder / "words.txt").write_text(PASSPHRASE + "\n", encoding="utf-8")
    (line.folder / "ca.pem").write_bytes(pki.root().pem)
    for name in ("anna", "otto"):
        pki.person(name).write(line.folder, name)
    key = ("--key", "analyst.pem", "--person", "Anna")
    alone = line("release", "p.cloister", "--out", "out", *key, "P", "--json")
    assert (alone.code, alone.json["error"]["code"]) == (1, "APPROVAL.NEEDED")
    line.ok("request", "p.cloister", "--out", "r.request", *key, "P", "--purpose", "teaching")
    seen = line.ok("review", "r.request", "--report", "r.html")
    assert "teaching" in seen.out
    assert "data/t.csv" in seen.out
    assert (line.folder / "r.html").is_file()
    otto = ("--key", "officer.pem", "--person", "Otto", "--reason", "looked at it")
    card = ("--certificate", "otto.cert.pem", "--cert-key", "otto.cert.key")
    mine = line("approve", "r.request", "--out", "no", "--key", "analyst.pem", "--person", "X")
    assert mine.code == 1
    assert "APPROVAL.SELF" in mine.err
    line.ok("approve", "r.request", "--out", "r.approval", *otto, *card)
    card = ("--certificate", "anna.cert.pem", "--cert-key", "anna.cert.key")
    words = ("release", "p.cloister", "--out", "out", *key, "P", "--approval", "r.approval", *card)
    made = line.ok(*words, "--json").json
    assert (made["approved_by"], made["certificate"]) == ("Otto", "CN=anna")
    found = line.ok("verify", "out", "--ca", "ca.pem", "--json").json
    assert (found["genuine"], found["approved_by"]["person"]) == (True, "Otto")
    if shutil.which("openssl"):
        check = "openssl cms -verify -binary -inform DER -in out/manifest.p7s -content out/manifest.json"
        more = ["-CAfile", "ca.pem", "-out", "checked"]
        assert subprocess.run([*check.split(), *more], cwd=line.folder).returncode == 0
    again = line("release", "p.cloister", "--out", "two", *key, "P", "--approval", "r.approval")
    assert (again.code, "APPROVAL.USED" in again.err) == (1, True)
    wrong = line("release", "p.cloister", "--out", "two", *key, "P", "--second-key", "officer.pem")
    assert (wrong.code, "USAGE.SECOND_PERSON" in wrong.err) == (2, True)


def test_a_keys_life(line: Line) -> None:
    """Made, copied, under another passphrase, followed, revoked; what a trust file makes of it."""
    (line.folder / "new.txt").write_text("another long one\n", encoding="utf-8")
    new = ("--new-passphrase-file", "new.txt")
    one = line.ok("keys", "new", "--out", "k.pem", "P", "--json").json["key_id"]
    assert (
        line.ok("keys", "backup", "k.pem", "--out", "copy.pem", "P", "--json").json["key_id"] == one
    )
    line.ok("keys", "passphrase", "k.pem", "P", *new)
    assert line("keys", "show", "k.pem", "P").code == 3
    assert line.ok("keys", "show", "k.pem", "--passphrase-file", "new.txt").out.strip() == one
    assert line.ok("keys", "show", "copy.pem", "P").out.strip() == one
    two = line.ok("keys", "rotate", "copy.pem", "--out", "k2.pem", "P", "--json").json
    assert line.ok("keys", "show", two["note"], "--json").json["successor"] == two["key_id"]
    line.ok(
        "keys",
        "revoke",
        "copy.pem",
        "P",
        "--because",
        "retired",
        "--reason",
        "new key",
        "--out",
        "gone",
    )
    told = line.ok("keys", "show", "gone", "--json").json
    assert (told["key_id"], told["because"], told["reason"]) == (one, "retired", "new key")
