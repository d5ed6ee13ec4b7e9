"""The collapse profile from the command line: figures, a page, exit codes, and going on after a stop."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

from tests.helpers.tables import HEADER, patients

if TYPE_CHECKING:
    from tests.journeys.conftest import Line

SMALL = ("--generations", "2", "--seeds", "2", "--budget", "150", "--arm", "bootstrap")


def test_a_profile_is_made_kept_and_gone_on_from(line: Line) -> None:
    """JSON of the fixed shape, a page, the kept figures used again; a plan that is the control is never red for its index."""
    with (line.folder / "t.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows((HEADER, *patients(500)))
    words = ("collapse", "t.csv", *SMALL, "--plan", "real-share=1", "--resume", "kept.json")
    first = line(*words, "--html", "page.html", "--json")
    found = first.json
    assert set(found["arms"]) == {"control", "bootstrap", "planned"}
    arm = found["arms"]["bootstrap"]
    generation, mean, low, high = arm["axes"]["unique"][-1]
    assert generation == 2
    assert low <= mean <= high
    assert set(arm["cri"]) == {"value", "low", "high"}
    assert "half_life" in arm
    assert "value" in found["alpha_star"]
    assert first.code == (1 if found["verdict"] == "red" else 0)
    assert found["arms"]["planned"]["cri"] == found["arms"]["control"]["cri"]
    page = (line.folder / "page.html").read_text(encoding="utf-8")
    assert found["sentences"][0].split(";")[0] in page
    kept = json.loads((line.folder / "kept.json").read_text(encoding="utf-8"))
    assert len(kept["generators"]["sequential-trees"]) == 12
    again = line(*words, "--json")
    assert again.json == found
    # Figures of another question are not taken for answers to this one.
    other = line(*words, "--seed", "1", "--json")
    assert other.code == 3
    assert other.json["error"]["code"] == "COLLAPSE.RESUME_OTHER"


def test_what_is_asked_wrongly_is_usage(line: Line) -> None:
    """A share beyond 1, an unknown word of a plan, no generations: exit code 2 and a code each, before anything is read."""
    for words, code in (
        (("--plan", "real-share=2"), "USAGE.RANGE"),
        (("--plan", "fresh=1"), "COLLAPSE.PLAN_UNKNOWN"),
        (("--generations", "0"), "USAGE.RANGE"),
    ):
        answer = line("collapse", "none.csv", *words, "--json")
        assert answer.code == 2
        assert answer.json["error"]["code"] == code
