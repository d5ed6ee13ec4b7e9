"""Rules by command line: a file for one table; found, declared, met, counted and released in a project."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from synth_engine.rules import parse_rules, violations
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from tests.journeys.conftest import Line

INTERNAL = ("--policy", "internal-testing")
RULES = """# what every patient satisfies
20 <= age <= 80                       # nobody else was asked
if outcome = "home" then score <= 18
not (smoker = "yes" and ward = "surgery")
unique id
"""


def test_one_table_under_a_file_of_rules(line: Line) -> None:
    """Synthesizing meets the file's rules and tells how many real rows break each; evaluate counts them."""
    write_patients(line.folder / "t.csv", 900)
    (line.folder / "rules.txt").write_text(RULES, encoding="utf-8")
    answer = line.ok(
        "synthesize", "t.csv", "--out", "s.csv", "--rules", "rules.txt", "--rows", "1500", "--json"
    ).json
    assert [one["rule"] for one in answer["rules"]][3] == "unique id"
    assert answer["rules"][0]["real_violations"] > 0
    assert answer["rows_redrawn"] > 0
    words = (
        "evaluate",
        "--real",
        "t.csv",
        "--synthetic",
        "s.csv",
        "--rules",
        "rules.txt",
        "--json",
    )
    card = line(*words).json["scorecard"]
    row = next(one for one in card["fidelity"] if one["metric"] == "rule_violations")
    assert row["value"] == 0
    assert row["ceiling"] > 0
    again = line.ok(
        "synthesize", "t.csv", "--out", "u.csv", "--rules", "rules.txt", "--rows", "1500"
    )
    assert "rules" in again.out
    first, second = ((line.folder / name).read_bytes() for name in ("s.csv", "u.csv"))
    assert first == second


def test_wrong_rules_say_what_to_do(line: Line) -> None:
    """A rule that cannot be read, or speaks of another table's column, is bad input with its number."""
    write_patients(line.folder / "t.csv", 60)
    for text, code in (
        ("age >=\n", "RULES.SYNTAX"),
        ("# none\nheight > 1\n", "RULES.NO_SUCH_COLUMN"),
    ):
        (line.folder / "rules.txt").write_text(text, encoding="utf-8")
        answer = line("synthesize", "t.csv", "--out", "s.csv", "--rules", "rules.txt")
        assert answer.code == 3
        assert code in answer.err
        assert "Rule 1" in answer.err
        assert not (line.folder / "s.csv").exists()
    assert line("synthesize", "t.csv", "--out", "s.csv", "--rules", "absent").code == 3


@pytest.mark.slow
def test_rules_in_a_project_from_found_to_released(line: Line) -> None:
    """Profile offers, the plan takes and drops, rows satisfy, the scorecard counts, the release tells."""
    lines = [["town", "county", "age", "out", "sex"]]
    lines += [
        [f"T{at % 9}", f"C{at % 3}", str(at * 7 % 70), str(at * 7 % 70 + at % 11), "fm"[at % 2]]
        for at in range(1_200)
    ]
    body = "\n".join(",".join(row) for row in lines)
    (line.folder / "t.csv").write_text(body, encoding="utf-8")
    found = line.ok("profile", "t.csv", "--json").json["rules"]
    assert "town -> county" in {one["rule"] for one in found}
    line.ok("create", "p.cloister", "P")
    line.ok("import", "p.cloister", "t.csv", "P")
    words = ("plan", "p.cloister", "P", *INTERNAL, "--target", "sex", "--json")
    plan = line.ok(*words, "--rule", "age<=60", "--rule", 'if sex="f" then out>=3').json
    assert plan["rules"] == ["age <= 60", 'if sex = "f" then out >= 3']
    plan = line.ok(*words, "--found-rules", "--rule", "out <> 5").json
    assert {"town -> county", "age <= out", "age <= 60"} <= set(plan["rules"])
    place = plan["rules"].index("out <> 5") + 1
    plan = line.ok(*words, "--drop-rule", str(place)).json
    assert "out <> 5" not in plan["rules"]
    assert line("plan", "p.cloister", "P", "--rule", "height > 1").code == 3
    assert line("plan", "p.cloister", "P", "--drop-rule", "99").code == 2
    line("run", "p.cloister", "P")
    line.ok("keys", "new", "--out", "key.pem", "P")
    release = ["release", "p.cloister", "--out", "out", "--key", "key.pem", "P", "--json"]
    for _ in range(
        12
    ):  # whatever else a tiny made-up table fails is overridden, one line at a time
        answer = line(*release)
        if answer.code == 0:
            break
        blocking = json.loads(answer.out)["error"]["parameters"]["metrics"].split(", ")
        assert "rule_violations" not in blocking
        for metric in blocking:
            release += ["--override", metric, "--reason", "a made-up table"]
    manifest = json.loads((line.folder / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["predicate"]["plan"]["rules"] == plan["rules"]
    assert [one["rule"] for one in manifest["predicate"]["rules"]] == plan["rules"]
    dictionary = json.loads((line.folder / "out" / "dictionary.json").read_text(encoding="utf-8"))
    assert [one["rule"] for one in dictionary["cloister:rules"]] == plan["rules"]
    from synth_engine import tables
    from synth_engine.contracts.context import SilentContext

    data = next((line.folder / "out" / "data").iterdir())
    made = tables.read_table(data, SilentContext())[0]
    assert not any(violations(rule, made).any() for rule in parse_rules(plan["rules"]))
