"""Free text by command line: the three ways for one table, and the same in a project."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from synth_engine.synthesizers.free_text import PLACEHOLDER
from tests.helpers.tables import HEADER, patients

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.conftest import Line


def write(path: Path, rows: int = 500) -> None:
    """The made-up patients with a note each; those who were readmitted have none."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow((*HEADER, "remark"))
        for at, row in enumerate(patients(rows)):
            remark = f"patient was seen by doctor Qu{at}ux on the {at}th and sent home"
            writer.writerow((*row, "" if row[-1] == "readmitted" else remark))


def remarks(path: Path) -> dict[str, set[str]]:
    """Outcome -> texts of its remarks."""
    found: dict[str, set[str]] = {}
    with path.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["outcome"], set()).add(row["remark"])
    return found


def test_three_ways_of_one_table(line: Line) -> None:
    """Placeholder where nothing is said, templates that are asked for, or no such column; gaps as in the rows."""
    write(line.folder / "t.csv")
    line.ok("synthesize", "t.csv", "--out", "p.csv", "--model-out", "m.model")
    assert remarks(line.folder / "p.csv")["home"] <= {PLACEHOLDER, ""}
    assert "" in remarks(line.folder / "p.csv")["readmitted"]
    line.ok("synthesize", "t.csv", "--out", "q.csv", "--text", "template")
    made = remarks(line.folder / "q.csv")["home"]
    assert "patient was seen by doctor [number] on the [number] and sent home" in made
    line.ok("synthesize", "t.csv", "--out", "n.csv", "--text", "left-out")
    header = (line.folder / "n.csv").read_text(encoding="utf-8").splitlines()[0]
    assert header == ",".join(HEADER)
    line("evaluate", "--real", "t.csv", "--synthetic", "p.csv", "--json").json["scorecard"]
    for name in ("p.csv", "q.csv", "m.model"):
        assert b"Qu" not in (line.folder / name).read_bytes()


def test_a_table_made_larger_has_placeholders_after_its_own_texts(line: Line) -> None:
    """Appended rows hold placeholders and gaps, never a real text again."""
    write(line.folder / "t.csv", 300)
    line.ok("synthesize", "t.csv", "--out", "l.csv", "--append", "--rows", "400")
    with (line.folder / "l.csv").open(newline="", encoding="utf-8") as file:
        last = {row["remark"] for row in list(csv.DictReader(file))[300:]}
    assert last == {PLACEHOLDER, ""}


@pytest.mark.slow
def test_the_same_in_a_project(line: Line) -> None:
    """Free text stays by default; another way makes the model stale; a table without the column is judged."""
    write(line.folder / "t.csv", 150)
    line.ok("create", "p.cloister", "P")
    line.ok("import", "p.cloister", "t.csv", "P")
    words = ("--policy", "internal-testing", "--synthesizer", "independent", "--json")
    plan = line.ok("plan", "p.cloister", "P", *words).json
    assert (plan["text"], plan["roles"]["remark"]) == ("placeholder", "ordinary")
    line.ok("fit", "p.cloister", "P")
    line.ok("plan", "p.cloister", "P", "--text", "left-out")
    assert states(line)["fit"] == "stale"
    line("run", "p.cloister", "P")
    assert states(line)["validate"] in {"done", "refused"}


def states(line: Line) -> dict[str, str]:
    """Step -> where it stands."""
    told = line.ok("status", "p.cloister", "P", "--json").json
    return {one["step"]: one["state"] for one in told["steps"]}
