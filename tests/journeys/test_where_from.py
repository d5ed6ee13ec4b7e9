"""A release is read as what it is, refused as training data, overridden by name; and known again without papers."""

from __future__ import annotations

import csv
import json
import random
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.conftest import Answer, Line


def released(line: Line, project: str, out: str) -> None:
    """Run and release a project, overriding what a made-up table fails at."""
    line("run", project, "P")
    words = ["release", project, "--out", out, "--key", "key.pem", "P", "--json"]
    answer = line(*words)
    if answer.code == 1:
        for metric in answer.json["error"]["parameters"]["metrics"].split(", "):
            words += ["--override", metric, "--reason", "a made-up table of few rows"]
        line.ok(*words)


def first_release(line: Line) -> None:
    """From patients to a release in ``out``."""
    write_patients(line.folder / "patients.csv", 1200)
    line.ok("keys", "new", "--out", "key.pem", "P")
    line.ok("create", "p.cloister", "P")
    line.ok("import", "p.cloister", "patients.csv", "P")
    line.ok("plan", "p.cloister", "P", "--policy", "internal-testing", "--target", "outcome")
    released(line, "p.cloister", "out")


@pytest.mark.slow
def test_a_release_of_a_release_says_so(line: Line) -> None:
    """Release, import, fit: refused; overridden by a named person: depth 2, in log and manifest."""
    first_release(line)
    line.ok("create", "q.cloister", "P")
    line.ok("import", "q.cloister", "out/data/patients.csv", "P")
    line.ok("plan", "q.cloister", "P", "--policy", "internal-testing", "--target", "outcome")
    refused = line("fit", "q.cloister", "P", "--json")
    assert (refused.code, refused.json["error"]["code"]) == (1, "LINEAGE.TOO_SYNTHETIC")
    assert line("plan", "q.cloister", "P", "--override-lineage").code == 2
    words = ("--override-lineage", "--reason", "a lesson on collapse", "--person", "A. Teacher")
    line.ok("plan", "q.cloister", "P", *words)
    released(line, "q.cloister", "again")
    manifest = json.loads((line.folder / "again" / "manifest.json").read_bytes())
    lineage = manifest["predicate"]["lineage"]
    assert (lineage["generation_depth"], lineage["real_share"]) == (2, 0.0)
    said = {"reason": "a lesson on collapse", "person": "A. Teacher"}
    assert lineage["override"] == said == manifest["predicate"]["plan"]["lineage_override"]
    entries = line.ok("audit", "show", "q.cloister", "P", "--json").json
    told = [one for one in entries if "A. Teacher" in one["subject"]]
    assert told[0]["reason"] == "a lesson on collapse"
    ancestors = line("lineage", "again", "--json")
    assert (ancestors.code, ancestors.json["depth"]) == (1, 2)
    assert [one["depth"] for one in ancestors.json["ancestors"]] == [2, 1]


@pytest.mark.slow
def test_a_release_that_was_touched_is_not_imported(line: Line) -> None:
    """Folder, file and .zip of a genuine release are taken; one byte more in it and none is."""
    first_release(line)
    shutil.make_archive(str(line.folder / "packed"), "zip", line.folder / "out")
    line.ok("create", "z.cloister", "P")
    line.ok("import", "z.cloister", "packed.zip", "P")
    line.ok("import", "z.cloister", "out", "P")
    assert line("fit", "z.cloister", "P").code == 1
    assert not [path for path in line.folder.iterdir() if path.name.startswith(".")]
    with (line.folder / "out" / "data" / "patients.csv").open("a", encoding="utf-8") as file:
        file.write("\n")
    answer = line("import", "z.cloister", "out/data/patients.csv", "P", "--json")
    assert (answer.code, answer.json["error"]["code"]) == (3, "LINEAGE.BROKEN_RELEASE")
    assert answer.json["error"]["parameters"]["subject"] == "data/patients.csv"
    told = line("lineage", "out/data/patients.csv", "--json")
    assert told.json["papers"]["genuine"] is False


def mixed(folder: Path, ours: int) -> None:
    """``mixed.csv``: real patients with some synthetic ones among them, a third of the columns dropped."""
    rows = []
    for name, count in (("real.csv", 400), ("synthetic.csv", ours)):
        with (folder / name).open(newline="", encoding="utf-8") as file:
            header, *held = list(csv.reader(file))
        rows += random.Random(1).sample(held, count)
    random.Random(2).shuffle(rows)
    kept = [at for at, name in enumerate(header) if name not in {"id", "ward", "smoker"}]
    with (folder / "mixed.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([[row[at] for at in kept] for row in (header, *rows)])


@pytest.mark.slow
def test_rows_are_known_again_without_papers(line: Line) -> None:
    """Registered, mixed, stripped and found with a share; real rows are not; another key opens nothing."""
    write_patients(line.folder / "patients.csv", 1500)
    write_patients(line.folder / "real.csv", 1500, seed=7)
    line.ok("synthesize", "patients.csv", "--out", "synthetic.csv")
    key = line.ok(
        "pool", "synthetic.csv", "--new-key", "site.key", "--out", "r.pool", "--json"
    ).json
    assert (key["registered"], key["tables"]) == (1, 1)

    def ask(file: str, secret: str = "site.key") -> Answer:
        return line("lineage", file, "--registry", "r.pool", "--key", secret, "--json")

    mixed(line.folder, 100)
    found = ask("mixed.csv")
    assert (found.code, found.json["verdict"]) == (1, "partly-synthetic")
    assert found.json["share"]["low"] <= 0.2 <= found.json["share"]["high"]
    assert found.json["ancestors"][0]["name"] == "synthetic"
    clean = ask("real.csv")
    assert (clean.code, clean.json["verdict"]) == (0, "none-found")
    line.ok("pool", "--new-key", "other.key")
    assert ask("mixed.csv", "other.key").json["error"]["code"] == "POOL.OTHER_KEY"
    assert line("lineage", "mixed.csv", "--registry", "r.pool").code == 2
    assert line.ok("lineage", "mixed.csv", "--json").json["verdict"] == "not-checked"
    # Merging needs no key; an output is not overwritten unasked.
    line.ok("pool", "r.pool", "--out", "merged.pool")
    assert line("pool", "r.pool", "--out", "merged.pool").code == 3
    assert line("pool", "patients.csv", "--out", "x.pool").code in {2, 3}
