"""Runs are kept and compared, a newer table is held against the release, and what is kept survives the sweep."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from synth_engine import api
from tests.helpers.tables import HEADER, patients, write_patients
from tests.journeys.conftest import PASSPHRASE

if TYPE_CHECKING:
    from tests.journeys.conftest import Line


def started(line: Line) -> None:
    """A project with one run."""
    write_patients(line.folder / "patients.csv", 900)
    line.ok("create", "p.cloister", "P")
    line.ok("import", "p.cloister", "patients.csv", "P")
    line.ok("plan", "p.cloister", "P", "--policy", "internal-testing", "--target", "outcome")
    line("run", "p.cloister", "P")


def release(line: Line, out: str) -> None:
    """Release, overriding what a made-up table fails at."""
    words = ["release", "p.cloister", "--out", out, "--key", "key.pem", "P", "--json"]
    answer = line(*words)
    if answer.code == 1:
        for metric in answer.json["error"]["parameters"]["metrics"].split(", "):
            words += ["--override", metric, "--reason", "a made-up table of few rows"]
        line.ok(*words)


def older(line: Line, name: str) -> None:
    """Other patients, ten years older, in a ward that nobody knew."""
    rows = patients(900, 5)
    age, ward = HEADER.index("age"), HEADER.index("ward")
    with (line.folder / name).open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        for row in map(list, rows):
            row[age] = str(int(row[age]) + 10)
            row[ward] = "hospice" if row[ward] == "oncology" else row[ward]
            writer.writerow(row)


@pytest.mark.slow
def test_runs_are_kept_compared_and_released(line: Line) -> None:
    """A worse generator is called worse; the plan says what changed; the report of a second release says so too."""
    started(line)
    line.ok("keys", "new", "--out", "key.pem", "P")
    none = line("runs", "p.cloister", "P", "--compare", "1", "2", "--json")
    assert (none.code, none.json["error"]["code"]) == (3, "RUNS.NO_SUCH_RUN")
    release(line, "first")
    line.ok("plan", "p.cloister", "P", "--synthesizer", "independent")
    line("run", "p.cloister", "P")
    line("validate", "p.cloister", "P")  # nothing was tried in between: no third run
    kept = line.ok("runs", "p.cloister", "P", "--json").json["runs"]
    assert [(one["number"], one["released"]) for one in kept] == [(1, True), (2, False)]
    assert kept[1]["changed"] == ["synthesizer"]
    assert kept[0]["table"] == kept[1]["table"]
    found = line.ok("runs", "p.cloister", "P", "--compare", "1", "2", "--json").json["comparison"]
    assert found["plan"][0]["sentence"] == "synthesizer: sequential-trees → independent"
    worse = [row["metric"] for row in found["measures"] if row["change"] == "worse"]
    assert "tstr_ratio" in worse
    assert found["counts"]["better"] == 0
    shown = line.ok("runs", "p.cloister", "P", "--compare", "1", "2").out
    assert found["sentence"] in shown
    release(line, "second")
    first, second = (
        (line.folder / out / "report.html").read_text(encoding="utf-8")
        for out in ("first", "second")
    )
    assert "What changed since" not in first
    assert "What changed since the last release" in second
    assert found["sentence"] in second
    line.ok("runs", "p.cloister", "P", "--keep", "1")
    kept = line.ok("runs", "p.cloister", "P", "--json").json["runs"]
    assert [one["number"] for one in kept] == [1, 2]


@pytest.mark.slow
def test_a_newer_table_is_held_against_the_release(line: Line) -> None:
    """Nothing newer is refused; newer rows are judged, from what outlives the sweep; no old real row does."""
    started(line)
    line.ok("keys", "new", "--out", "key.pem", "P")
    early = line("runs", "p.cloister", "P", "--drift", "--json")
    assert (early.code, early.json["error"]["code"]) == (3, "DRIFT.NOTHING_BEFORE")
    release(line, "out")
    same = line("runs", "p.cloister", "P", "--drift", "--json")
    assert (same.code, same.json["error"]["code"]) == (3, "DRIFT.NOTHING_NEWER")
    with api.Session.open(line.folder / "p.cloister", PASSPHRASE, read_only=True) as session:
        real = {ref["digest"] for ref in session.document("source")["chunks"]}  # type: ignore[index]  # it was imported
    older(line, "newer.csv")
    line.ok("import", "p.cloister", "newer.csv", "P")
    found = line.ok("runs", "p.cloister", "P", "--drift", "--json").json["drift"]
    assert (found["against"], found["verdict"]) == ("release", "outdated")
    worst = {row["column"]: row for row in found["columns"] if row["matters"]}
    assert set(worst) == {"age", "ward"}
    assert worst["ward"]["new"][0]["category"] == "hospice"
    assert line.ok("check", "p.cloister", "P", "--json").json["sound"]
    with api.Session.open(line.folder / "p.cloister", PASSPHRASE) as session:
        left = session.project._execute("SELECT digest FROM blobs")
        assert not real & {row[0] for row in left}
        assert [entry.outcome for entry in session.audit() if entry.action == "drift"] == [
            "outdated"
        ]
        answer = session.drift()
        assert answer is not None
        assert not answer["stale"]
    line.ok("import", "p.cloister", "patients.csv", "P")
    with api.Session.open(line.folder / "p.cloister", PASSPHRASE, read_only=True) as session:
        answer = session.drift()
        assert answer is not None
        assert answer["stale"]


@pytest.mark.slow
def test_without_a_release_the_table_before_is_what_counts(line: Line) -> None:
    """The same file again keeps nothing and is refused; another one is held against counts of the first."""
    write_patients(line.folder / "patients.csv", 400)
    line.ok("create", "p.cloister", "P")
    line.ok("import", "p.cloister", "patients.csv", "P")
    line.ok("import", "p.cloister", "patients.csv", "P")
    assert line("runs", "p.cloister", "P", "--drift").code == 3
    write_patients(line.folder / "fresh.csv", 400, seed=3)
    line.ok("import", "p.cloister", "fresh.csv", "P")
    line.ok(
        "import", "p.cloister", "fresh.csv", "P"
    )  # once more: what was before the first time still counts
    answer = line.ok("runs", "p.cloister", "P", "--drift", "--json").json["drift"]
    assert (answer["against"], answer["told"]) == ("table", None)
    assert answer["verdict"] in {"holds", "moved"}
    assert line.ok("runs", "p.cloister", "P").out.startswith("No run is kept yet")
