"""Scorecard against scorecard: directions, noise, many questions at once, plans in words, and which runs stay."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import Plan, Role
from synth_engine.improvement import noise, plans, runs
from synth_engine.improvement.chapter import chapter
from synth_engine.improvement.comparing import Kept, compare
from synth_engine.reports.blocks import Grid

SE = 0.01
ROLES = {"age": Role.ORDINARY, "sex": Role.SENSITIVE}


def line(name: str, value: float | None, direction: str = "higher", **more: Any) -> dict[str, Any]:
    """A line of a scorecard with a standard error of `SE`."""
    half = noise.Z95 * SE
    return {
        "metric": name,
        "title": name.title(),
        "family": "fidelity",
        "direction": direction,
        "unit": "",
        "status": "not_applicable" if value is None else "ok",
        "value": value,
        "interval": None if value is None else [value - half, value + half],
        "ceiling": 0.5,
        "verdict": "pass",
        **more,
    }


def kept(number: int, lines: list[dict[str, Any]], plan: Plan | None = None, **more: Any) -> Kept:
    """A run of such lines."""
    record = {
        "number": number,
        "table": "t",
        "rows": 100,
        "synthesizer": "sequential-trees",
        "version": "2",
        "policy": "internal-testing 1",
        **more,
    }
    card = {"fidelity": lines, "utility": [], "privacy": [], "fairness": [], "verdict": "pass"}
    return Kept(record, (plan or Plan(ROLES)).to_json(), card)


def change(one: dict[str, Any], other: dict[str, Any], **more: Any) -> str:
    """What became of a single measure."""
    found = compare(kept(1, [one]), kept(2, [other], **more))
    return str(found["measures"][0]["change"])


def test_a_difference_has_the_noise_of_both_figures() -> None:
    """Zou and Donner: with even intervals the root of both squared; near ends where they are uneven."""
    gap, low, high, z = noise.difference((0.5, 0.4, 0.6), (0.8, 0.75, 0.85))
    wide = math.hypot(0.1, 0.05)
    assert (gap, low, high) == pytest.approx((0.3, 0.3 - wide, 0.3 + wide))
    assert z == pytest.approx(0.3 / (wide / noise.Z95))
    _, low, high, _ = noise.difference((0.5, 0.5, 0.7), (0.8, 0.6, 0.8))
    assert (low, high) == pytest.approx((0.3 - math.hypot(0.2, 0.2), 0.3))
    assert noise.difference((1, 1, 1), (1, 1, 1))[3] is None


def test_holm_is_holms() -> None:
    """His steps on four chances; equal to Bonferroni for the smallest."""
    found = noise.holm([0.01, 0.04, 0.03, 0.005])
    assert found == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert noise.holm([]) == []


@pytest.mark.parametrize(
    ("direction", "then", "now", "expected"),
    [
        ("higher", 0.5, 0.6, "better"),
        ("higher", 0.6, 0.5, "worse"),
        ("lower", 0.5, 0.6, "worse"),
        ("lower", 0.6, 0.5, "better"),
        ("target", 0.6, 0.5, "better"),
        ("target", 0.5, 0.6, "worse"),
        ("target", 0.42, 0.58, "same"),
        ("higher", 0.50, 0.52, "same"),
    ],
)
def test_better_is_what_the_metric_calls_better(
    direction: str, then: float, now: float, expected: str
) -> None:
    """Higher, lower, nearer to the ceiling of 0.5; two standard errors are no difference."""
    assert change(line("m", then, direction), line("m", now, direction)) == expected


def test_what_cannot_be_known_is_not_called() -> None:
    """No interval, no ceiling to aim at, one run without the figure: not known, with the reason, and counted so."""
    ones = [line("a", 0.1, interval=None), line("b", 0.1, "target", ceiling=None), line("c", None)]
    others = [line("a", 0.9), line("b", 0.9, "target"), line("c", 0.9)]
    found = compare(kept(1, ones), kept(2, others))
    assert [row["why"] for row in found["measures"]] == ["no-interval", "no-ceiling", "only-in-one"]
    assert (found["counts"]["unknown"], found["counts"]["compared"]) == (3, 0)
    assert found["sentence"] == "Run 2 against run 1: no figure could be compared."
    assert compare(kept(1, [line("c", None)]), kept(2, [line("c", None)]))["measures"] == []


def test_many_questions_cost() -> None:
    """3.5 standard errors are a difference alone, and none among forty; the sentence says how many by chance."""
    gap = 3.5 * SE * math.sqrt(2)
    assert change(line("m", 0.5), line("m", 0.5 + gap)) == "better"
    same = [line(f"n{at}", 0.5) for at in range(39)]
    found = compare(kept(1, [line("m", 0.5), *same]), kept(2, [line("m", 0.5 + gap), *same]))
    assert found["counts"] == {
        "better": 0,
        "worse": 0,
        "same": 40,
        "unknown": 0,
        "compared": 40,
        "by_chance": 2.0,
    }
    assert found["sentence"].endswith("no difference beyond noise in any of 40 measures.")
    assert "about 2.0 of 40" in " ".join(found["sentences"])


def test_figures_that_did_not_move_are_rarely_called() -> None:
    """400 pairs of runs of 30 measures, nothing but noise between them: at most 2 % are called anything."""
    rng = np.random.default_rng(0)
    called = 0
    for _ in range(400):
        sides = [[line(f"m{at}", x) for at, x in enumerate(rng.normal(0.5, SE, 30))] for _ in "ab"]
        counts = compare(kept(1, sides[0]), kept(2, sides[1]))["counts"]
        called += counts["better"] + counts["worse"] > 0
    assert called <= 8


def test_the_worst_comes_first_and_the_sentence_counts() -> None:
    """Worse before better before noise; the front says how many of how many."""
    then = [line("up", 0.5), line("still", 0.5), line("down", 0.5)]
    now = [line("up", 0.7), line("still", 0.5), line("down", 0.3)]
    found = compare(kept(1, then), kept(4, now))
    assert [row["metric"] for row in found["measures"]] == ["down", "up", "still"]
    said = "Run 4 against run 1: better on 1, worse on 1 of 3 measures; the rest within noise."
    assert found["sentence"] == said


def test_another_table_is_said_to_be_one() -> None:
    """Runs on two tables are compared under a warning; runs of one table and plan are said to be that."""
    one, other = kept(1, [line("m", 0.5)]), kept(2, [line("m", 0.5)], table="u", rows=200)
    found = compare(one, other)
    assert not found["same_table"]
    assert "different tables" in found["sentences"][0]
    again = compare(one, kept(2, [line("m", 0.5)]))
    assert again["sentences"][0] == "Table and plan are the same in both runs."


def test_parts_of_both_runs_stand_side_by_side() -> None:
    """Columns that both runs have, the widest apart first; what only one has, and a missing run, give none."""
    one = line("a", 0.9, breakdown=[["age", 0.9], ["sex", 0.5], ["gone", 0.1]])
    other = line("a", 0.8, breakdown=[["sex", 0.9], ["age", 0.95], ["new", 0.2]])
    found = compare(kept(1, [one, line("b", 0.5)]), kept(2, [other]))["measures"]
    assert {row["metric"]: row["parts"] for row in found} == {
        "a": [["sex", 0.5, 0.9], ["age", 0.9, 0.95]],
        "b": [],
    }


def test_plans_differ_in_plain_words() -> None:
    """Every kind of field has a sentence; numbers of rows left out are counted, never named."""
    before = Plan(ROLES, parameters={"minimum_count": 3}, seed=1)
    after = Plan(
        {"age": Role.IGNORED, "sex": Role.QUASI_IDENTIFIER},
        synthesizer="independent",
        parameters={"minimum_count": 5},
        seed=1,
        holdout=0.3,
        targets=("sex",),
        rules=("age >= 18",),
        left_out=(77, 88),
        rows=10,
        copies=3,
    )
    said = [row["sentence"] for row in plans.sentences(before.to_json(), after.to_json())]
    assert said == [
        "synthesizer: sequential-trees → independent",
        "minimum count: 3 → 5",
        "column age left out",
        "column sex: sensitive → quasi-identifier",
        "predicted columns: none → sex",
        "rule added: age >= 18",
        "rows to draw: as many as training rows → 10",
        "synthetic tables: 1 → 3",
        "rows not learnt from: 0 → 2",
        "held back: 20 % → 30 %",
    ]
    assert plans.sentences(before.to_json(), before.to_json()) == []
    assert plans.fields(before.to_json(), after.to_json())[0] == "synthesizer"


def test_tries_on_the_same_held_back_rows_are_counted_for_ever() -> None:
    """Each measurement on the same held-back rows is one more try, whatever the cap drops; another seed begins anew."""
    body = None
    for at in range(1, 6):
        body = runs.with_run(body, {"document": f"d{at}", "held": "here"}, frozenset())
        body = runs.with_cap(body, 1, frozenset())
    assert body is not None
    assert [one["tried"] for one in body["runs"]] == [5]
    again = runs.with_run(body, {"document": "d5", "held": "here"}, frozenset())
    assert again["tries"] == {"here": 5}
    other = runs.with_run(body, {"document": "d6", "held": "there"}, frozenset())
    assert other["runs"][-1]["tried"] == 1
    plan = {"holdout": 0.2, "seed": 0, "left_out": [], "synthesizer": "one"}
    assert runs.held_back("t", plan) == runs.held_back("t", {**plan, "synthesizer": "two"})
    for change in ({"seed": 1}, {"holdout": 0.3}, {"left_out": [4]}):
        assert runs.held_back("t", plan) != runs.held_back("t", {**plan, **change})
    assert runs.held_back("t", plan) != runs.held_back("newer", plan)


def test_old_runs_go_and_released_ones_stay() -> None:
    """The cap holds but for what was released; numbers go on; the same scorecard twice is one run."""
    body = None
    for at in range(1, 8):
        body = runs.with_run(body, {"document": f"d{at}"}, {"d2"})
        body = runs.with_cap(body, 3, {"d2"})
    assert body is not None
    assert [one["number"] for one in body["runs"]] == [2, 5, 6, 7]
    assert runs.with_run(body, {"document": "d7"}, {"d2"}) == body
    pair = runs.earlier(body, "d7", {"d2"})
    assert pair is not None
    assert [one["number"] for one in pair] == [2, 7]
    assert runs.earlier(body, "d7", set())[0]["number"] == 6  # type: ignore[index]  # it is there
    assert runs.earlier(body, "d2", set()) is None
    assert runs.earlier(None, "d2", set()) is None
    with pytest.raises(UserFixable, match=r"RUNS\.NO_SUCH_RUN"):
        runs.find(body, 1)
    with pytest.raises(UserFixable, match=r"RUNS\.NONE"):
        runs.find(None, 1)
    with pytest.raises(UserFixable, match=r"RUNS\.KEEP_RANGE"):
        runs.with_cap(body, 0, set())


def test_the_chapter_says_it_in_signs_and_words() -> None:
    """Every measure has a row with a sign beside its word, and the title says what it is held against."""
    now = [line("m", 0.9), line("n", None)]
    found = compare(kept(1, [line("m", 0.5), line("n", 0.5)]), kept(2, now))
    made = chapter(found, released=True)
    assert made.title == "What changed since the last release"
    grid = next(block for block in made.blocks if isinstance(block, Grid))
    assert [row[-1].text for row in grid.rows] == ["+ better", "? not known"]
    assert chapter(found, released=False).title.endswith("last run")
