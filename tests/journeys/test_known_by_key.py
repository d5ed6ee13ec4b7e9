"""A watermark from the command line: asked for, found again without papers, told in log and manifest."""

from __future__ import annotations

import csv
import json
import random
from typing import TYPE_CHECKING

from tests.helpers.tables import write_patients
from tests.journeys.test_where_from import released

if TYPE_CHECKING:
    from tests.journeys.conftest import Line


def test_one_table_is_known_by_the_key_alone(line: Line) -> None:
    """Marked rows, shuffled and without a column, are found; the table they were learnt from is not."""
    write_patients(line.folder / "patients.csv", 1500)
    line.ok("pool", "--new-key", "site.key")
    made = line.ok(
        *("synthesize", "patients.csv", "--out", "made.csv", "--watermark", "site.key", "--json")
    ).json["watermark"]
    assert (made["method"], made["found"]) == ("coins-1", True)
    with (line.folder / "made.csv").open(newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file)
    random.Random(1).shuffle(rows)
    with (line.folder / "loose.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([row[:-1] for row in (header, *rows)])
    told = line("lineage", "loose.csv", "--key", "site.key", "--json")
    assert told.code == 1
    assert told.json["watermark"]["found"]
    assert told.json["share"]["low"] > 0.1
    assert "watermark" in line("lineage", "loose.csv", "--key", "site.key").out
    real = line("lineage", "patients.csv", "--key", "site.key", "--json")
    assert (real.code, real.json["verdict"]) == (0, "not-checked")
    assert not real.json["watermark"]["found"]
    line.ok("pool", "--new-key", "other.key")
    assert line("lineage", "loose.csv", "--key", "other.key").code == 0


def test_a_project_tells_whose_mark_its_rows_carry(line: Line) -> None:
    """Key id and method stand in the log and in the signed manifest; the key stands nowhere."""
    write_patients(line.folder / "patients.csv", 1200)
    line.ok("keys", "new", "--out", "key.pem", "P")
    key_id = line.ok("pool", "--new-key", "site.key", "--json").json["key_id"]
    line.ok("create", "p.cloister", "P")
    line.ok("import", "p.cloister", "patients.csv", "P")
    line.ok("plan", "p.cloister", "P", "--policy", "internal-testing", "--target", "outcome")
    line.ok("fit", "p.cloister", "P")
    assert line("generate", "p.cloister", "P", "--watermark", "none.key", "--json").code == 3
    line.ok("generate", "p.cloister", "P", "--watermark", "site.key")
    released(line, "p.cloister", "out")
    claims = json.loads((line.folder / "out" / "manifest.json").read_bytes())["predicate"]
    mark = {"key_id": key_id, "method": "coins-1", "strength": 4, "found": True}
    assert claims["watermark"] == mark
    entries = line.ok("audit", "show", "p.cloister", "P", "--json").json
    assert [one["reason"] for one in entries if one["action"] == "generate"] == [
        f"watermark coins-1 of key {key_id}"
    ]
    secret = (line.folder / "site.key").read_text(encoding="ascii").split()[-1]
    for file in (line.folder / "out").rglob("*"):
        assert not file.is_file() or secret.encode() not in file.read_bytes()
