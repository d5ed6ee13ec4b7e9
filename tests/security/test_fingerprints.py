"""Promise 15: what a manifest says of the source cannot be guessed back by somebody who has the source."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from synth_engine import api
from synth_engine.project import Project
from tests.helpers.tables import write_patients
from tests.journeys.conftest import PASSPHRASE, Line

PLAN = ("--policy", "internal-testing", "--target", "outcome")
DIGESTS = ("md5", "sha1", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_256")


def released(line: Line, name: str) -> dict:
    """A whole line to a release; the claims it signs."""
    project = f"{name}.cloister"
    line.ok("create", project, "P")
    line.ok("import", project, "patients.csv", "P")
    line.ok("plan", project, "P", *PLAN)
    line("run", project, "P")
    words = ["release", project, "--out", name, "--key", "key.pem", "P", "--json"]
    answer = line(*words)
    if answer.code == 1:  # the gate says what it wants a reason for
        blocking = [one["metric"] for one in answer.json.get("blocking", [])]
        for metric in blocking:
            words += ["--override", metric, "--reason", "a test of fingerprints"]
        answer = line(*words)
    assert answer.code == 0, answer.err + answer.out
    import json

    return json.loads((line.folder / name / "manifest.json").read_bytes())["predicate"]


@pytest.mark.slow
@pytest.mark.promise(15)
def test_no_digest_of_the_source_leaves(tmp_path: Path, record_property) -> None:
    """Who holds the very source file finds none of its digests in any file of the release, in no usual spelling;
    the same source in another project has another fingerprint.
    """
    (tmp_path / "words.txt").write_text(PASSPHRASE + "\n", encoding="utf-8")
    line = Line(tmp_path)
    write_patients(tmp_path / "patients.csv", 700)
    line.ok("keys", "new", "--out", "key.pem", "P")
    first, second = released(line, "one"), released(line, "two")
    prints = [one["source"]["fingerprint"] for one in (first, second)]
    assert prints[0] != prints[1]
    assert all(len(one) == 64 for one in prints)
    body = (tmp_path / "patients.csv").read_bytes()
    known = [hashlib.new(name, body).digest() for name in DIGESTS]
    with api.Session.open(tmp_path / "one.cloister", PASSPHRASE) as session:
        chunks = session.document("source")["chunks"]
        known += [bytes.fromhex(chunk["digest"]) for chunk in chunks]
    opened = Project.open(tmp_path / "one.cloister", PASSPHRASE)
    known.append(opened.project_secret)
    opened.close()
    files = [file for file in (tmp_path / "one").rglob("*") if file.is_file()]
    for file in files:
        found = file.read_bytes()
        for digest in known:
            for spelt in (digest, digest.hex().encode(), base64.b64encode(digest).rstrip(b"=")):
                assert spelt not in found, file.name
                assert spelt.upper() not in found, file.name
    record_property("figure", f"{len(known)} digests in {len(files)} files: none")
