"""Kept runs, comparisons and drift as pages show them, and what becomes of a choice when the project is read anew."""

from __future__ import annotations

from typing import Any

from desktop.messages import runs_words
from desktop.presenters import events as e
from desktop.presenters import runs_views
from desktop.presenters.plan_state import PolicyView, SynthesizerView
from desktop.presenters.reducer import reduce
from desktop.presenters.runs_state import KeptRun
from desktop.presenters.state import AppState


def run(number: int, *, released: bool = False) -> dict[str, Any]:
    """A kept run."""
    at = f"2026-01-0{number}T10:00:00+00:00"
    made = {"number": number, "synthesizer": "sequential-trees", "seed": 1, "at": at}
    return {**made, "released": released}


def comparison(better: int = 0, worse: int = 0) -> dict[str, Any]:
    """A comparison with one measure."""
    row = {
        "title": "Column shapes",
        "family": "fidelity",
        "a": {"value": 0.98765},
        "b": None,
        "difference": None,
        "low": None,
        "high": None,
        "change": "unknown",
        "why": "only-in-one",
    }
    counts = {"better": better, "worse": worse}
    made = {"a": 1, "b": 2, "sentence": "s", "sentences": ["n"], "plan": [{"sentence": "p"}]}
    return {**made, "counts": counts, "measures": [row]}


def test_the_newest_is_held_against_the_last_release() -> None:
    """A released run before it wins over the run before it; one run has nothing to be held against."""
    assert runs_views.default_pair([run(1, released=True), run(2), run(3)]) == (1, 3)
    assert runs_views.default_pair([run(1), run(2), run(3, released=True)]) == (2, 3)
    assert runs_views.default_pair([run(1)]) is None
    labels = [one.label for one in runs_views.kept_runs([run(1, released=True), run(2)])]
    assert labels == [
        "Run 2, 2026-01-02 10:00: sequential-trees",
        "Run 1, 2026-01-01 10:00, released: sequential-trees",
    ]


def test_a_comparison_has_a_tone_and_texts() -> None:
    """Only better is good, more worse than better bad, mixed a warning; a missing figure is a dash with its reason."""
    tones = [
        runs_views.comparison_view(comparison(*n)).tone for n in ((0, 0), (2, 0), (1, 2), (2, 1))
    ]
    assert tones == ["soft", "good", "bad", "warn"]
    row = runs_views.comparison_view(comparison()).rows[0]
    assert (row.a, row.b, row.hint) == ("0.988", "–", runs_words.WHY["only-in-one"])


def test_drift_is_shown_while_it_is_true() -> None:
    """A stale one is not shown; a long list is cut with a count; every verdict has a sign, a tone and a word."""
    found = {"stale": False, "verdict": "outdated", "front": "f", "sentences": ["x"] * 12}
    shown = runs_views.drift_view(found)
    assert shown is not None
    assert shown.lines[-1] == "and 4 more"
    assert (shown.icon, shown.tone) == ("stale", "warn")
    assert runs_views.drift_view({**found, "stale": True}) is None
    assert runs_views.drift_view(None) is None
    assert len({row[0] for row in runs_words.DRIFT.values()}) == len(runs_words.DRIFT)


def test_a_choice_stays_until_there_is_another_run() -> None:
    """Reading the project anew keeps the comparison that somebody chose; a new run brings the new default."""
    two, three = (runs_views.kept_runs([run(n) for n in range(1, m)]) for m in (3, 4))
    default = runs_views.comparison_view(comparison())
    chosen = runs_views.comparison_view({**comparison(), "a": 2, "b": 1})
    state = reduce(AppState(), e.Loaded(e.Snapshot(runs=two, comparison=default)))
    state = reduce(state, e.Compared(chosen))
    again = reduce(state, e.Loaded(e.Snapshot(runs=two, comparison=default)))
    assert again.comparison == chosen
    assert reduce(again, e.Loaded(e.Snapshot(runs=three, comparison=default))).comparison == default


def test_codes_are_shown_as_people_call_them() -> None:
    """Synthesizer and policy of a run and of a changed plan have titles; a column that is called so keeps its name."""
    known = AppState(
        synthesizers=(
            SynthesizerView(
                "independent", "Independent columns", *("",) * 4, (), available=True, needs=""
            ),
        ),
        policies=(PolicyView("sharing", "Research sharing", ""),),
    )
    run = KeptRun(
        *(2, "Run 2, now: independent", False, "pass"),
        (("Method", "independent"), ("Release policy", "sharing 3"), ("Seed", "1")),
        *(1, "independent", "sharing 3"),
    )
    shown = runs_views.titled(run, known)
    assert shown.label == "Run 2, now: Independent columns"
    assert [value for _, value in shown.facts] == [
        "Independent columns",
        "Research sharing, version 3",
        "1",
    ]
    found = runs_views.comparison_view(
        {
            **comparison(),
            "plan": [
                {"field": "synthesizer", "sentence": "synthesizer: other → independent"},
                {"field": "targets", "sentence": "predicted columns: none → independent"},
            ],
        }
    )
    assert runs_views.plan_lines(found, known) == (
        "synthesizer: other → Independent columns",
        "predicted columns: none → independent",
    )
