"""Asking for rows by command line: conditions, shares, a larger table, filled gaps; and the same in a project."""

from __future__ import annotations

import csv
import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from synth_engine.contracts.asking import ALTERED
from tests.helpers.tables import HEADER, write_patients

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.conftest import Line


def read(path: Path) -> list[dict[str, str]]:
    """Rows of a CSV file."""
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_conditions_and_shares(line: Line) -> None:
    """Two conditions and a rebalance asked for by name return exactly what was asked, and that is said."""
    write_patients(line.folder / "t.csv", 900)
    answer = line.ok(
        *("synthesize", "t.csv", "--out", "s.csv", "--rows", "200", "--json"),
        *("--where", "ward=emergency", "--where", "30 <= age <= 60"),
        *("--rebalance", "outcome=readmitted:75%"),
    ).json
    assert answer["rows"] == 200
    assert answer["distribution"] == ALTERED
    rows = read(line.folder / "s.csv")
    assert all(row["ward"] == "emergency" and 30 <= int(row["age"]) <= 60 for row in rows)
    assert Counter(row["outcome"] for row in rows) == {"readmitted": 150, "home": 50}
    told = line.ok("synthesize", "t.csv", "--out", "u.csv", "--where", "score=?", "--rows", "20")
    assert "intentionally altered" in told.out
    assert {row["score"] for row in read(line.folder / "u.csv")} == {"?"}
    plain = line.ok("synthesize", "t.csv", "--out", "p.csv", "--rows", "20", "--json").json
    assert "distribution" not in plain


def test_what_cannot_be_asked(line: Line) -> None:
    """Conditions that nothing meets, exclude each other or cannot be read end with a code and leave no file."""
    write_patients(line.folder / "t.csv", 400)
    for where, code in (
        (("ward=nowhere",), "SYNTH.CONDITION_NOT_MET"),
        (("age < 30", "age > 40"), "SYNTH.CONDITION_NOT_MET"),
        (("id=P100000",), "SYNTH.CONDITION_MADE_UP"),
        (("wing=east",), "SYNTH.CONDITION_COLUMN"),
        (("age >",), "SYNTH.CONDITION_SYNTAX"),
    ):
        words = [word for one in where for word in ("--where", one)]
        answer = line("synthesize", "t.csv", "--out", "n.csv", "--rows", "5", *words, "--json")
        assert answer.code == 3
        assert answer.json["error"]["code"] == code
        assert "nowhere" not in json.dumps(answer.json)
        assert not (line.folder / "n.csv").exists()


def test_a_table_made_larger(line: Line) -> None:
    """Appending keeps the real rows byte for byte, reaches the size, and warns that real rows are in it."""
    write_patients(line.folder / "t.csv", 300)
    answer = line.ok("synthesize", "t.csv", "--out", "l.csv", "--append", "--rows", "450", "--json")
    real = (line.folder / "t.csv").read_bytes().replace(b"\r\n", b"\n")
    made = (line.folder / "l.csv").read_bytes().replace(b"\r\n", b"\n")
    assert made.startswith(real)
    assert made.count(b"\n") == 451
    assert answer.json["rows"] == 450
    assert answer.json["contains_real_rows"] is True
    assert answer.json["lineage"]["real_share"] == round(300 / 450, 6)
    assert "real rows" in answer.err
    assert not set(HEADER) & set(answer.err.split())
    few = line("synthesize", "t.csv", "--out", "f.csv", "--append", "--rows", "300")
    assert (few.code, "SYNTH.APPEND_ROWS" in few.err) == (3, True)
    assert line("synthesize", "t.csv", "--out", "f.csv", "--append").code == 2


def test_gaps_are_filled(line: Line) -> None:
    """Filling keeps what is there, fills what is missing and says that the rows are real."""
    write_patients(line.folder / "t.csv", 600)
    answer = line.ok("fill", "t.csv", "--out", "f.csv", "--json")
    before, after = read(line.folder / "t.csv"), read(line.folder / "f.csv")
    gaps = sum(not row["income"] for row in before)
    assert gaps > 0
    assert answer.json["filled"] == {"income": gaps}
    assert answer.json["contains_real_rows"] is True
    assert "must not be released" in answer.err
    for old, new in zip(before, after, strict=True):
        assert all(new.values())
        assert all(new[name] == cell for name, cell in old.items() if cell)
    line.ok("fill", "t.csv", "--out", "g.csv", "--codes", "?")
    assert "?" not in {row["score"] for row in read(line.folder / "g.csv")}
    assert line("fill", "t.csv", "--out", "h.csv", "--synthesizer", "independent").code == 3


def test_cells_keep_their_spelling(line: Line) -> None:
    """What was there is kept to the letter however it is spelt, also in another encoding and with other marks."""
    rows = [
        f"{i % 9}{'.0' if i % 3 else ''};{'Zoë' if i % 2 else ''};x, {i % 4}" for i in range(200)
    ]
    text = "\n".join(["size;name;more", *rows]) + "\n"
    (line.folder / "t.csv").write_bytes(text.encode("cp1252"))
    line.ok("fill", "t.csv", "--out", "f.csv")
    with (line.folder / "f.csv").open(newline="", encoding="utf-8") as file:
        made = list(csv.reader(file))
    assert [";".join([row[0], row[2]]) for row in made[1:]] == [
        ";".join([row.split(";")[0], row.split(";")[2]]) for row in rows
    ]
    assert {row[1] for row in made[1:]} == {"Zoë"}


@pytest.mark.slow
def test_a_project_obeys_its_plan(line: Line) -> None:
    """Conditions and shares stand in the plan, are obeyed by generate, and make its rows stale when they change."""
    write_patients(line.folder / "t.csv", 500)
    line.ok("create", "p.cloister", "P")
    line.ok("import", "p.cloister", "t.csv", "P")
    words = ("--where", "age >= 50", "--rebalance", "smoker=yes:0.5", "--rows", "120")
    plan = line.ok("plan", "p.cloister", "P", *words, "--json").json
    assert plan["where"] == ["age >= 50"]
    assert plan["distribution"] == ALTERED
    assert "condition 1" in line.ok("plan", "p.cloister", "P", "--show").out
    line.ok("fit", "p.cloister", "P")
    line.ok("generate", "p.cloister", "P")
    assert _states(line)["generate"] == "done"
    refused = line("plan", "p.cloister", "P", "--where", "wing=east")
    assert (refused.code, "SYNTH.CONDITION_COLUMN" in refused.err) == (3, True)
    line.ok("plan", "p.cloister", "P", "--where", "age >= 60")
    assert _states(line)["generate"] == "stale"
    assert _states(line)["fit"] == "done"
    cleared = line.ok("plan", "p.cloister", "P", "--no-conditions", "--json").json
    assert not {"where", "rebalance", "distribution"} & set(cleared)


def _states(line: Line) -> dict[str, str]:
    steps = line.ok("status", "p.cloister", "P", "--json").json["steps"]
    return {one["step"]: one["state"] for one in steps}
