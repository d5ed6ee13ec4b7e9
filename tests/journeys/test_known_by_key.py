"""A watermark from the command line: asked for, found again without papers, told in log and manifest."""

from __future__ import annotations

import csv
import json
import random
from typing import TYPE_CHECKING

import pytest

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


@pytest.mark.slow
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


@pytest.mark.slow
def test_the_mark_is_kept_or_drawing_is_refused(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Drawn anew with the site's key; without it refused before anything is learnt; taken off where that is said."""
    monkeypatch.setenv("CLOISTER_SETTINGS", str(line.folder / "settings"))
    write_patients(line.folder / "patients.csv", 400)
    key_id = line.ok("pool", "--new-key", "site.key", "--json").json["key_id"]
    line.ok("create", "p.cloister", "P")
    line.ok("import", "p.cloister", "patients.csv", "P")
    words = ["plan", "p.cloister", "P", "--policy", "internal-testing", "--synthesizer"]
    line.ok(*words, "independent")
    line.ok("fit", "p.cloister", "P")
    line.ok("generate", "p.cloister", "P", "--watermark", "site.key")
    line.ok(*words, "independent", "--seed", "2")
    refused = line("run", "p.cloister", "P", "--json")
    assert (refused.code, refused.json["error"]["code"]) == (3, "WATERMARK.KEY_NEEDED")
    assert key_id in refused.err
    assert "--no-watermark" in refused.err
    line.ok("site", "--registry", "site.pool", "--registry-key", "site.key")
    line.ok("fit", "p.cloister", "P")
    line.ok("generate", "p.cloister", "P")
    line.ok("generate", "p.cloister", "P", "--no-watermark")
    assert line("run", "p.cloister", "P", "--watermark", "a", "--no-watermark").code == 2
    entries = line.ok("audit", "show", "p.cloister", "P", "--json").json
    told = [(one["action"], one["reason"]) for one in entries]
    done = [(name, why) for name, why in told if name in {"fit", "generate"}]
    ours = f"watermark coins-1 of key {key_id}"
    assert [name for name, _ in done] == ["fit", "generate", "fit", "generate", "generate"]
    assert [why.split(", too weak")[0] for name, why in done if name == "generate"] == [
        *(ours, ours),
        f"without the watermark of key {key_id}",
    ]


@pytest.mark.slow
def test_an_imported_table_without_papers_is_known_by_its_mark(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In no registry, and yet called synthetic: in the answer, in the log, and learning is refused."""
    monkeypatch.setenv("CLOISTER_SETTINGS", str(line.folder / "settings"))
    write_patients(line.folder / "patients.csv", 1500)
    line.ok("pool", "--new-key", "site.key")
    set_now = line.ok(
        *("site", "--registry", "site.pool", "--registry-key", "site.key", "--json")
    ).json
    line.ok("synthesize", "patients.csv", "--out", "made.csv", "--watermark", "site.key")
    line.ok("create", "q.cloister", "P")
    real = line.ok("import", "q.cloister", "patients.csv", "P", "--json").json
    assert real["lineage"]["real_share"] == 1.0
    assert not real["recognised"]["watermark"]["found"]
    made = line.ok("import", "q.cloister", "made.csv", "P", "--json").json
    mark = made["recognised"]["watermark"]
    assert (mark["found"], mark["key_id"]) == (True, set_now["key_id"])
    assert mark["false_positive_rate"] <= 1e-4
    assert made["lineage"] == {"generation_depth": 1, "real_share": 0.0, "parents": []}
    entries = line.ok("audit", "show", "q.cloister", "P", "--json").json
    assert f"by watermark of key {mark['key_id']}" in entries[-2]["reason"]
    refused = line("fit", "q.cloister", "P", "--json")
    assert (refused.code, refused.json["error"]["code"]) == (1, "LINEAGE.TOO_SYNTHETIC")
    assert "carry this site's watermark" in line("lineage", "q.cloister", "P").out


def test_several_files_make_several_tables(line: Line) -> None:
    """Good files come in, the broken one is told with its code, the exit code is 3, and nothing is lost."""
    write_patients(line.folder / "one.csv", 30)
    (line.folder / "bad.csv").write_text("a,b\n1\n2,3,4\n", encoding="utf-8")
    (line.folder / "two.csv").write_text(
        "visit,patient\n" + "".join(f"{at},{at % 9}\n" for at in range(40)), encoding="utf-8"
    )
    (line.folder / "three.csv").write_text(
        "patient,town\n" + "".join(f"{at},t{at % 3}\n" for at in range(12)), encoding="utf-8"
    )
    line.ok("create", "p.cloister", "P")
    done = line("import", "p.cloister", "bad.csv", "one.csv", "two.csv", "three.csv", "P", "--json")
    assert done.code == 3
    assert [(one["name"], one["main"]) for one in done.json["tables"]] == [
        ("one", True), ("three", False), ("two", False),
    ]  # fmt: skip
    assert [one["code"] for one in done.json["failed"]] == ["TABLES.RAGGED_ROW"]
    assert done.json["failed"][0]["to_do"]
    found = line.ok("tables", "p.cloister", "P", "--relations", "--json").json["relations"]
    assert {"parent": "three", "key": "patient", "child": "two", "column": "patient"} in [
        {name: one[name] for name in ("parent", "key", "child", "column")} for one in found
    ]
    line.ok("compact", "p.cloister", "P")
    line.ok("check", "p.cloister", "P")
    left = line.ok("tables", "p.cloister", "P", "--drop", "three", "--json").json["tables"]
    assert [one["name"] for one in left] == ["one", "two"]
    turned = line.ok("tables", "p.cloister", "P", "--main", "two", "--json").json["tables"]
    assert [(one["name"], one["main"]) for one in turned] == [("two", True), ("one", False)]
    unknown = line("tables", "p.cloister", "P", "--main", "three", "--json")
    assert unknown.code == 3
    assert unknown.json["error"]["to_do"]
    back = line.ok("tables", "p.cloister", "P", "--main", "one", "--json").json["tables"]
    assert [(one["name"], one["main"]) for one in back] == [("one", True), ("two", False)]
    acts = [one["action"] for one in line.ok("audit", "show", "p.cloister", "P", "--json").json]
    assert acts.count("main-table") == 2
