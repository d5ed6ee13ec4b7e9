"""Several copies, declared models, exposed rows: what a project keeps of them and what a release carries."""

from __future__ import annotations

import csv
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.helpers.tables import HEADER, patients

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.conftest import Line

ROWS = 600


def table(line: Line) -> None:
    """Made-up patients."""
    with (line.folder / "t.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows((HEADER, *patients(ROWS)))


def project(line: Line) -> None:
    """A project of made-up patients; two copies, one declared model."""
    table(line)
    line.ok("create", "p.cloister", "P")
    line.ok("import", "p.cloister", "t.csv", "P")
    words = ("--copies", "2", "--regression", "age ~ smoker", "--policy", "internal-testing")
    line.ok("plan", "p.cloister", "P", *words)


def metric(card: dict[str, Any], name: str) -> dict[str, Any]:
    """One line of a scorecard."""
    lines = [one for family in card.values() if isinstance(family, list) for one in family]
    return next(one for one in lines if one["metric"] == name)


@pytest.mark.slow
def test_two_copies_leave_with_the_programs_that_combine_them(line: Line) -> None:
    """Both tables are in the release, differ, are verified, and the helper beside them runs."""
    project(line)
    line.ok("run", "p.cloister", "P")
    line.ok("keys", "new", "--out", "k.pem", "P")
    line.ok(
        "release",
        "p.cloister",
        "P",
        "--out",
        "r",
        "--key",
        "k.pem",
        "--key-passphrase-file",
        "words.txt",
    )
    line.ok("verify", "r")
    held = sorted(
        path.relative_to(line.folder / "r").as_posix() for path in files(line.folder / "r")
    )
    assert {"data/t.csv", "data/t-2.csv"} <= set(held)
    assert {"combine/combine.py", "combine/combine.R", "combine/combine.do"} <= set(held)
    one, two = ((line.folder / "r" / "data" / name).read_bytes() for name in ("t.csv", "t-2.csv"))
    assert one != two
    assert one.count(b"\n") == two.count(b"\n")
    helper = line.folder / "r" / "combine" / "combine.py"
    told = subprocess.run([sys.executable, str(helper), "--help"], capture_output=True, check=False)
    assert told.returncode == 0


def files(folder: Path) -> list[Path]:
    """Every file under a folder."""
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.slow
def test_an_exposed_row_can_be_left_out(line: Line) -> None:
    """Rows are listed by number and columns alone; one that is left out makes the model stale and is not learnt."""
    project(line)
    line("run", "p.cloister", "P")
    rows = line.ok("exposed", "p.cloister", "P", "--json").json
    assert rows
    assert set(rows[0]) == {"row", "ratio", "usual", "nearness", "outlying", "columns"}
    assert all(1 <= one["row"] <= ROWS for one in rows)
    number = str(rows[0]["row"])
    line.ok("plan", "p.cloister", "P", "--leave-out", number)
    states = {
        one["step"]: one for one in line.ok("status", "p.cloister", "P", "--json").json["steps"]
    }
    assert states["fit"]["state"] == "stale"
    line("run", "p.cloister", "P")
    again = line.ok("exposed", "p.cloister", "P", "--json").json
    assert int(number) not in {one["row"] for one in again}
    refused = line("plan", "p.cloister", "P", "--leave-out", str(ROWS + 1))
    assert refused.code == 0  # how many rows there are is known when they are read
    stopped = line("fit", "p.cloister", "P")
    assert stopped.code == 3
    assert "PLAN.NO_SUCH_ROW" in stopped.err


def test_several_copies_are_judged_together(line: Line) -> None:
    """Two files under test: a declared model's intervals are combined over both; a bad declaration is refused."""
    table(line)
    for seed in ("0", "1"):
        line.ok(
            "synthesize",
            "t.csv",
            "--out",
            f"s{seed}.csv",
            "--seed",
            seed,
            "--holdout",
            "0.3",
            "--holdout-out",
            f"h{seed}.csv",
        )
    words = (
        "evaluate",
        "--real",
        "t.csv",
        "--holdout",
        "h0.csv",
        "--synthetic",
        "s0.csv",
        "--synthetic",
        "s1.csv",
    )
    told = line(*words, "--regression", "age ~ smoker", "--json").json
    found = metric(told["scorecard"], "regression_overlap")
    assert found["status"] == "ok"
    assert found["facts"]["copies"] == 2
    bad = line(*words, "--regression", "age ~ nothing")
    assert bad.code == 3
    assert "VALID.REGRESSION_COLUMN" in bad.err
