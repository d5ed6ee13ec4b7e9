"""The summary: index, intervals, half-lives, safe shares, lights and names, from figures that are known."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from synth_engine import reports
from synth_engine.collapse import page as collapse_page
from synth_engine.collapse import side_by_side, summarise
from synth_engine.collapse.arms import ARMS, planned
from synth_engine.collapse.axes import Measured
from synth_engine.collapse.columns import Marginals
from synth_engine.collapse.statistics import Figures, interval
from tests.helpers.collapse import Flawed, made, profiled, world

FALL = 0.05  # of every axis, a generation, with no real rows


def falling(arm, seed: int, generation: int, axis: str) -> float:
    """Every axis falls evenly; the more real rows, the less."""
    del seed, axis
    share = 1.0 if arm.policy in {"real", "accumulate"} else arm.real_share
    return 0.9 * (1 - FALL * (1 - share)) ** (generation - 1)


def test_the_interval_is_students() -> None:
    """Of 1, 2, 3: mean 2 and t(2) 4.303 standard errors; one value has no width."""
    found = interval([1.0, 2.0, 3.0])
    assert found is not None
    assert found[0] == 2
    assert found[2] - found[0] == pytest.approx(4.3027 / math.sqrt(3), abs=1e-3)
    assert interval([5.0]) == (5.0, 5.0, 5.0)
    assert interval([]) is None


def test_the_index_is_what_is_lost_beside_the_control() -> None:
    """What every model lacks cancels; four generations of 5 % leave 0.95 to the fourth."""
    found = summarise(made(falling))
    assert found["arms"]["control"]["cri"] == {"value": 0.0, "low": 0.0, "high": 0.0}
    assert found["arms"]["replace"]["cri"]["value"] == pytest.approx(100 * (1 - 0.95**4), abs=0.01)
    shares = ["replace", "real-05", "real-10", "real-25", "real-50", "accumulate"]
    values = [found["arms"][name]["cri"]["value"] for name in shares]
    assert values == sorted(values, reverse=True)


def test_the_half_life_is_that_of_the_fall() -> None:
    """It is ln 2 over the rate; where nothing is lost there is none, and a flag says how far that was looked."""
    arms = summarise(made(falling))["arms"]
    assert arms["replace"]["half_life"] == pytest.approx(math.log(2) / -math.log(0.95), abs=0.1)
    assert arms["replace"]["half_life_beyond"] is None
    assert arms["control"]["half_life"] is None
    assert arms["control"]["half_life_beyond"] == 50


def test_a_rate_that_may_be_nothing_is_no_half_life() -> None:
    """Seeds that disagree about the sign: null, not a number."""

    def noisy(arm, seed: int, generation: int, axis: str) -> float:
        sign = 1 if seed % 2 else -1
        return 0.8 + (0 if arm.policy == "real" else 0.01 * sign * (generation - 1))

    assert summarise(made(noisy))["arms"]["replace"]["half_life"] is None


def test_the_safe_share_is_monotone() -> None:
    """An axis that 10 % saves by chance and 25 % does not is not saved by 10 %."""

    def jagged(arm, seed: int, generation: int, axis: str) -> float:
        lost = {0.05: 0.1, 0.1: 0.0, 0.25: 0.1, 0.5: 0.01, 0.0: 0.2}
        return 1 - (0.0 if arm.policy != "mix" else lost[arm.real_share])

    figures = Figures(made(jagged))
    assert figures.safe_share("rare") == 0.5
    assert summarise(made(jagged))["alpha_star"]["value"] == 0.5


@pytest.mark.parametrize(("kept", "light"), [(0.99, "green"), (0.95, "amber"), (0.85, "red")])
def test_the_light_follows_the_index(kept: float, light: str) -> None:
    """Below 3 green, above 10 red, amber between, for the plan."""

    def figure(arm, seed: int, generation: int, axis: str) -> float:
        return kept if arm.name == "planned" and generation > 1 else 1.0

    found = summarise(made(figure, arms=(*ARMS, planned(0.2))))
    assert found["verdict_arm"] == "planned"
    assert found["verdict"] == light
    assert len(found["sentences"]) == 2


@pytest.mark.parametrize(
    ("axis", "kept"), [("rare", 0.79), ("subgroup", 0.79), ("downstream", 0.89)]
)
def test_what_must_not_be_lost_is_red_alone(axis: str, kept: float) -> None:
    """Rare groups, protected groups or use gone: red whatever the index says, and the reason names it."""

    def figure(arm, seed: int, generation: int, one: str) -> float:
        return kept if arm.name == "replace" and one == axis and generation > 1 else 1.0

    found = summarise(made(figure))
    assert found["verdict"] == "red"
    assert any("is left" in reason for reason in found["reasons"])


def test_an_interval_too_wide_is_never_green() -> None:
    """Two seeds far apart around nothing lost: amber, because it is not known."""

    def figure(arm, seed: int, generation: int, axis: str) -> float:
        return 1.0 if arm.policy == "real" else 0.97 if seed else 1.0

    assert summarise(made(figure, seeds=2))["verdict"] == "amber"


def test_a_loss_that_chance_may_explain_is_never_red() -> None:
    """One seed of three lost nearly all, two nothing: a large mean with an interval around nothing is amber."""

    def figure(arm, seed: int, generation: int, axis: str) -> float:
        del generation, axis
        return 0.4 if arm.name == "replace" and seed == 0 else 1.0

    arm = summarise(made(figure, seeds=3))["arms"]["replace"]
    assert arm["cri"]["value"] > 10
    assert arm["cri"]["low"] < 0
    assert arm["light"] == "amber"


def test_a_generator_with_nothing_to_lose_is_never_green() -> None:
    """What lacks most of the real rows from the start stays as it is: amber, and the advice is another generator."""

    def figure(arm, seed: int, generation: int, axis: str) -> float:
        return 0.05 + 0.04 * (seed % 2) if axis in {"downstream", "detection", "rare"} else 0.9

    found = summarise(made(figure))
    assert found["verdict"] == "amber"
    assert "Choose a generator" in found["sentences"][1]
    assert found["arms"]["control"]["cri"]["high"] < 3  # axes of nothing raise no false alarm


def test_advice_names_the_share_that_stays_green() -> None:
    """The sentence to follow: the smallest measured real share from which on all are green, and accumulating."""
    advice = summarise(made(falling))["sentences"][1]
    assert "keep the real rows and add every generation" in advice
    assert "%" not in advice  # half real rows lose 9.6 points: not green

    def mild(arm, seed: int, generation: int, axis: str) -> float:
        return 1 - 0.01 * (generation - 1) * (1 - (arm.real_share if arm.policy == "mix" else 1))

    found = summarise(made(mild))
    assert (
        found["safe_real_share"] == 0.5
    )  # 25 % lose 3 points in four steps: the bound itself is not green
    assert "at least 50 % real rows" in found["sentences"][1]


def test_drawing_rows_loses_what_chance_says() -> None:
    """The branching process against two hundred draws of rows, generation by generation."""
    table = world(1_000, 9)
    profile = profiled(Flawed(), table, generations=1, seeds=1)
    view = profile.coding.view(table)
    marginals = Marginals.of(view, view, 1_000)
    said = marginals.by_chance(3, 1.0)
    assert said is not None
    kept = np.zeros(3)
    rng = np.random.default_rng(0)
    for _ in range(200):
        rows = np.arange(1_000)
        for generation in range(3):
            rows = rows[rng.integers(0, 1_000, 1_000)]
            there, found = marginals.kept(view.take(rows))
            kept[generation] += np.nansum(found) / np.nansum(there) / 200
    assert np.abs(kept - said).max() < 0.02


def test_groups_that_vanish_are_named_only_where_many_share_them() -> None:
    """A dropped category of enough rows is named; under the minimum cell count it is counted alone."""
    table = world(3_000, 1)
    profile = profiled(Flawed("rare"), table, generations=1, seeds=2)
    # The control loses them as well here: a fresh model that has them is what it takes to be a loss.
    done = {
        key: replace(one, vanished=()) if key[0] == "control" else one
        for key, one in profile.done.items()
    }
    profile = replace(profile, done=done)
    gone = summarise(profile, minimum_cell_count=10)["vanished"]["replace"]
    assert {column for column, _ in gone["named"]} == {"region"}
    assert all(label.startswith("rare-") for _, label in gone["named"])
    hidden = summarise(profile, minimum_cell_count=10_000)["vanished"]["replace"]
    assert hidden["named"] == []
    assert hidden["unnamed"] == len(gone["named"]) + gone["unnamed"]
    page = reports.render_html(_page(summarise(profile, minimum_cell_count=10_000)))
    assert "rare-" not in page


def _page(answer):
    at = datetime(2026, 1, 2, tzinfo=UTC)
    return collapse_page.page({"flawed": answer}, "t.csv", at, {"cloister": "1"})


def test_the_page_says_the_two_sentences_and_draws_bands() -> None:
    """One self-contained page: verdict, sentences, arms, curves, a heat map; the same bytes twice; a PDF as well."""
    profile = profiled(
        Flawed(),
        world(800, 1),
        ("replace", "bootstrap"),
        generations=2,
        seeds=2,
        protected=("colour",),
    )
    answer = summarise(profile)
    page = reports.render_html(_page(answer))
    assert page == reports.render_html(_page(answer))
    for text in ("Model collapse", "Which columns go first", "Collapse index", "half-life"):
        assert text in page
    assert page.count("<svg") >= 9
    assert "fill-opacity" in page
    assert "generator" in page
    assert reports.render_pdf(_page(answer)).startswith(b"%PDF")


def test_generators_side_by_side_the_one_that_lasts_first() -> None:
    """By what is left in the end: one that has nothing to lose is not the best, though its index is nought."""
    good, bad = summarise(made(falling)), summarise(made(lambda *a: falling(*a) ** 3))
    empty = summarise(made(lambda *a: 0.05))
    rows = side_by_side({"empty": empty, "bad": bad, "good": good})
    assert [row["synthesizer"] for row in rows] == ["good", "bad", "empty"]
    assert rows[0]["lacking_first"]["value"] == pytest.approx(10, abs=0.01)
    assert rows[0]["lacking"]["value"] == pytest.approx(100 * (1 - 0.9 * 0.95**4), abs=0.01)


def test_figures_survive_json() -> None:
    """What is kept is read back as it was."""
    one = Measured({"rare": 0.5}, {"rare": (None, 0.25)}, ((1, 2),), {"gap": 0.5})
    assert Measured.from_json(one.to_json()) == one
