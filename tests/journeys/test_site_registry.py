"""A site's registry: releases enter it by themselves, imports without papers are known by it, and it fails closed."""

from __future__ import annotations

import csv
import hashlib
import json
import random
from typing import TYPE_CHECKING

import pytest

from tests.helpers.tables import write_patients
from tests.journeys.test_where_from import released

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.conftest import Answer, Line


@pytest.fixture
def site(line: Line, monkeypatch: pytest.MonkeyPatch) -> Line:
    """A project that is validated, at a site with a registry."""
    monkeypatch.setenv("CLOISTER_SETTINGS", str(line.folder / "settings"))
    write_patients(line.folder / "patients.csv", 1200)
    line.ok("keys", "new", "--out", "key.pem", "P")
    line.ok("pool", "--new-key", "site.key")
    line.ok("site", "--registry", "site.pool", "--registry-key", "site.key")
    line.ok("create", "p.cloister", "P")
    line.ok("import", "p.cloister", "patients.csv", "P")
    line.ok("plan", "p.cloister", "P", "--policy", "internal-testing", "--target", "outcome")
    return line


def logged(line: Line, project: str, action: str) -> list[dict[str, str]]:
    """Records of an action in a project's log."""
    entries = line.ok("audit", "show", project, "P", "--json").json
    return [one for one in entries if one["action"] == action]


def mixed(folder: Path, ours: int, real: int) -> None:
    """``mixed.csv``: rows of the release and real rows that nobody learnt from, shuffled."""
    rows = []
    write_patients(folder / "real.csv", 1500, seed=7)
    for file, count in ((folder / "out/data/patients.csv", ours), (folder / "real.csv", real)):
        with file.open(newline="", encoding="utf-8") as stream:
            header, *held = list(csv.reader(stream))
        rows += random.Random(1).sample(held, count)
    random.Random(2).shuffle(rows)
    with (folder / "mixed.csv").open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([header, *rows])


def release_again(line: Line, project: str, out: str, *more: str) -> Answer:
    """Release a validated project with every override that it needs."""
    words = ["release", project, "--out", out, "--key", "key.pem", "P", "--json", *more]
    answer = line(*words)
    if answer.code == 1 and "metrics" in answer.json["error"]["parameters"]:
        for metric in answer.json["error"]["parameters"]["metrics"].split(", "):
            words += ["--override", metric, "--reason", "a made-up table of few rows"]
        answer = line(*words)
    return answer


@pytest.mark.slow
def test_a_release_registers_itself_and_its_rows_are_known_at_import(site: Line) -> None:
    """Release, strip the papers, mix with real rows, import: share and depth stand in project, log and release."""
    released(site, "p.cloister", "out")
    manifest = (site.folder / "out" / "manifest.json").read_bytes()
    told = logged(site, "p.cloister", "register")
    assert [one["outcome"] for one in told] == ["ok"]
    mixed(site.folder, 300, 700)
    site.ok("create", "q.cloister", "P")
    found = site.ok("import", "q.cloister", "mixed.csv", "P", "--json").json
    assert found["recognised"]["verdict"] == "partly-synthetic"
    lineage, share = found["lineage"], found["recognised"]["share"]
    assert share["low"] <= 0.3 <= share["high"]
    assert lineage["generation_depth"] == 1
    assert lineage["real_share"] == pytest.approx(1 - share["high"], abs=0.001)
    assert "partly-synthetic" in logged(site, "q.cloister", "import")[0]["reason"]
    site.ok("plan", "q.cloister", "P", "--policy", "internal-testing", "--target", "outcome")
    released(site, "q.cloister", "again")
    claims = json.loads((site.folder / "again" / "manifest.json").read_bytes())["predicate"]
    assert claims["lineage"]["generation_depth"] == 2
    assert claims["lineage"]["real_share"] == pytest.approx(lineage["real_share"])
    assert claims["lineage"]["releases"] == [hashlib.sha256(manifest).hexdigest()]
    # The whole release without its papers: refused for learning.
    (site.folder / "loose.csv").write_bytes((site.folder / "out/data/patients.csv").read_bytes())
    site.ok("create", "r.cloister", "P")
    site.ok("import", "r.cloister", "loose.csv", "P")
    refused = site("fit", "r.cloister", "P", "--json")
    assert (refused.code, refused.json["error"]["code"]) == (1, "LINEAGE.TOO_SYNTHETIC")
    asked = site("lineage", "r.cloister", "P", "--json")
    assert asked.code == 1
    assert asked.json["tables"][0]["lineage"]["generation_depth"] == 1
    # Real rows are not accused; without a registry nothing is compared.
    assert site.ok("import", "r.cloister", "real.csv", "P", "--json").json["lineage"] == {
        "generation_depth": 0,
        "real_share": 1.0,
        "parents": [],
    }
    bare = site.ok("import", "r.cloister", "loose.csv", "P", "--no-registry", "--json").json
    assert "recognised" not in bare


@pytest.mark.slow
def test_a_release_that_cannot_be_registered_does_not_leave(site: Line) -> None:
    """Registry gone, damaged or its key gone: no folder, a code, a record; asked for without, it leaves and says so."""
    site("run", "p.cloister", "P")
    pool, key = site.folder / "site.pool", site.folder / "site.key"
    kept = pool.read_bytes()
    for spoil, code in (
        (pool.unlink, "POOL.MISSING"),
        (lambda: pool.write_bytes(b"nothing"), "POOL.NOT_A_REGISTRY"),
    ):
        spoil()
        answer = release_again(site, "p.cloister", "out")
        assert answer.json["error"]["code"] == code
        assert answer.code == 3
        assert not (site.folder / "out").exists()
        pool.write_bytes(kept)
    key.rename(site.folder / "away.key")
    assert release_again(site, "p.cloister", "out").json["error"]["code"] == "POOL.KEY_MISSING"
    assert not logged(site, "p.cloister", "register")
    made = release_again(site, "p.cloister", "out", "--no-registry")
    assert made.code == 0, made.err
    assert made.json["registered"] is None
    assert made.json["notices"][0]["code"] == "RELEASE.UNREGISTERED"
    assert logged(site, "p.cloister", "register")[0]["outcome"] == "skipped"
    assert pool.read_bytes() == kept
