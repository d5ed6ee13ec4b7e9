"""Advice: only what was measured, the smallest share, accumulating or not, honest where nothing helps."""

from __future__ import annotations

from typing import Any

import pytest

from synth_engine.collapse import page, summarise
from synth_engine.collapse.advice import beside, least_real
from synth_engine.collapse.arms import ARMS, planned
from synth_engine.collapse.chapter import front_note
from tests.helpers.collapse import made


def losing(**lost: float) -> Any:
    """Figures that lose so much of every axis a generation, by policy; what is not named loses nothing."""

    def figure(arm: Any, seed: int, generation: int, axis: str) -> float:
        name = "capped" if arm.policy == "accumulate" and arm.capped else arm.policy
        rate = lost.get(name, 0.0) * (1 - arm.real_share if arm.policy == "mix" else 1)
        return 0.9 * (1 - rate) ** (generation - 1)

    return figure


def codes(answer: Any) -> dict[str, Any]:
    """Its advice by code."""
    return {item["code"]: item for item in answer["advice"]}


def test_a_share_and_accumulating_are_named_where_both_stay_green() -> None:
    """1.1 % a generation: half real rows and accumulating are green, replacing is for two more generations."""
    found = codes(summarise(made(losing(mix=0.011))))
    assert found["keep-real-share"]["real_share"] == 0.5
    assert found["accumulate"]["accumulate"] is True
    assert found["stop-after"]["generations"] == 3
    assert found["green-arms"]["arms"] == ["accumulate", "accumulate-subsample", "real-50"]


def test_accumulating_that_does_not_suffice_is_said() -> None:
    """Where the pool that grows loses too, the sentence says so, and no way is made up."""
    answer = summarise(made(losing(mix=0.2, accumulate=0.05, capped=0.05)))
    found = codes(answer)
    assert "accumulate" not in found
    assert "accumulate-not-enough" in found
    assert answer["advice"][0]["code"] == "real-rows-alone"
    assert found["green-arms"]["arms"] == []
    assert "from the real rows alone" in answer["sentences"][1]


def test_what_was_not_measured_is_not_advised() -> None:
    """With replace alone the advice is what to measure."""
    arms = tuple(arm for arm in ARMS if arm.name in {"control", "replace"})
    found = codes(summarise(made(losing(mix=0.1), arms=arms)))
    assert {"measure-shares", "measure-accumulating"} <= set(found)
    assert not {"keep-real-share", "accumulate"} & set(found)


def test_a_green_plan_may_be_repeated() -> None:
    """A plan that loses nothing: green, first of all that it may go on."""
    answer = summarise(made(losing(), arms=(*ARMS, planned(0.25))))
    assert answer["advice"][0]["code"] == "as-planned"
    assert front_note({**answer, "stale": False}).text.startswith("Green: 0 % is lost")


@pytest.mark.parametrize(("rate", "least"), [(0.011, 0.5), (0.3, 1.0), (0.02, None)])
def test_the_least_share_to_learn_from(rate: float, least: float | None) -> None:
    """Green from a share on: that; red even at half: all real; amber at half: not known; stopped: not known."""
    answer = summarise(made(losing(mix=rate)))
    assert least_real(answer) == least
    assert least_real({**answer, "complete": False}) is None


def test_generators_that_cannot_be_told_apart_are_not_ranked() -> None:
    """Intervals that meet name no winner; apart, the first does."""
    rows = [
        {"synthesizer": "a", "lacking": {"value": 1.0, "low": 0.0, "high": 2.0}},
        {"synthesizer": "b", "lacking": {"value": 3.0, "low": 1.5, "high": 4.0}},
    ]
    assert (beside(rows) or {})["code"] == "generators-alike"
    rows[1]["lacking"]["low"] = 2.5
    assert (beside(rows) or {})["synthesizer"] == "a"
    assert beside(rows[:1]) is None


def test_the_first_page_says_where_nothing_was_measured() -> None:
    """No profile and a stale one: a line that says what to do, with a sign of its own."""
    answer = summarise(made(losing(mix=0.011)))
    nothing, old = front_note(None), front_note({**answer, "stale": True})
    assert "cloister collapse PROJECT" in nothing.text
    assert "measure it again" in old.text
    assert {nothing.sign, old.sign} == {"\u2013"}


def test_amber_looks_neither_like_yes_nor_like_no() -> None:
    """Its sign and its colours are its own, on the page of its own and in the table of arms."""
    from datetime import UTC, datetime

    from synth_engine import reports

    answer = summarise(made(losing(mix=0.011)))
    assert answer["verdict"] == "amber"
    html = reports.render_html(page.page({"g": answer}, "t", datetime(2026, 1, 2, tzinfo=UTC), {}))
    assert 'class="verdict unsure"' in html
    assert '<span class="sign" aria-hidden="true">!</span>' in html
    assert "! amber" in html
