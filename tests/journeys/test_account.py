"""By command line: a release as one file, and an account that the files of a site share and a policy caps."""

from __future__ import annotations

import json
import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest

from synth_engine import crypto
from synth_engine.contracts.resources import resource
from tests.helpers.tables import write_patients
from tests.journeys.conftest import PASSPHRASE

if TYPE_CHECKING:
    from tests.journeys.conftest import Answer, Line


def capped(line: Line) -> str:
    """A policy file of the site's own: the one for tests, and no more than two releases of a source."""
    body = json.loads((resource("policies") / "internal-testing.json").read_bytes())
    body |= {"name": "two-at-most", "account": {"releases": 2}}
    # What is asked here is the account; figures of a few made-up rows are not.
    body["thresholds"] = [one for one in body["thresholds"] if one["metric"] == "rule_violations"]
    body["thresholds"] += [
        {
            "metric": "column_shapes",
            "rule": "at_least",
            "value": 0.0,
            "required": True,
            "reason": "-",
        }
    ]
    (line.folder / "capped.json").write_text(json.dumps(body), encoding="utf-8")
    return "capped.json"


def project(line: Line, name: str, policy: str) -> None:
    """A project with everything up to validate."""
    line.ok("create", name, "P")
    line.ok("import", name, "patients.csv", "P")
    line.ok("plan", name, "P", "--policy", policy)
    line.ok("run", name, "P")


def release(line: Line, name: str, out: str, *more: str) -> Answer:
    """Try to let it out."""
    return line("release", name, "--out", out, "--key", "key.pem", "P", "--json", *more)


@pytest.mark.slow
def test_two_projects_share_an_account_and_a_release_is_one_file(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two leave, as .zip and as folder; the third is refused, although no file knows of both; the manifest tells."""
    monkeypatch.setenv("CLOISTER_SETTINGS", str(line.folder / "settings"))
    write_patients(line.folder / "patients.csv", 400)
    key = crypto.new_signing_key()
    crypto.save_signing_key(key, line.folder / "key.pem", PASSPHRASE)
    policy = capped(line)
    assert line.ok("account", "--site", "site.json", "--json").json["releases"] == 0
    project(line, "a.cloister", policy)
    # A copy of the file forgets what leaves later; the site's account does not.
    shutil.copy(line.folder / "a.cloister", line.folder / "b.cloister")

    first = release(line, "a.cloister", "one.zip", "--format", "csv", "--format", "xlsx")
    assert first.code == 0, first.err
    assert line.ok("verify", "one.zip", "--json").json["genuine"] is True
    with zipfile.ZipFile(line.folder / "one.zip") as archive:
        claims = json.loads(archive.read("manifest.json"))["predicate"]
        assert b"The disclosure account" in archive.read("report.html")
    assert (claims["account"]["scope"], claims["account"]["releases"]) == ("site", 1)
    assert claims["account"]["cap"] == {"releases": 2}
    assert claims["epsilon"] is None

    assert release(line, "b.cloister", "two").code == 0
    said = line.ok("account", "b.cloister", "P", "--json").json
    assert (said["scope"], said["releases"], said["problem"]) == ("site", 2, "")
    assert line.ok("status", "a.cloister", "P", "--json").json["account"]["releases"] == 2

    third = release(line, "a.cloister", "three")
    assert third.code == 1
    assert third.json["error"]["code"] == "ACCOUNT.OVER"
    assert not list(line.folder.glob("three*"))
    log = line.ok("audit", "show", "a.cloister", "P", "--json").json
    entries = log if isinstance(log, list) else log["entries"]
    assert any(one["reason"] == "ACCOUNT.OVER" for one in entries)

    # A released file without its release is still no real table.
    taken = line.folder / "elsewhere.xlsx"
    with zipfile.ZipFile(line.folder / "one.zip") as archive:
        taken.write_bytes(archive.read("data/patients.xlsx"))
    line.ok("create", "c.cloister", "P")
    came = line.ok("import", "c.cloister", "elsewhere.xlsx", "P", "--json").json["lineage"]
    assert (came["generation_depth"], came["real_share"]) == (1, 0.0)
