"""Advice on augmentation: what helps is found, what does not is not claimed, and no generator sees held-back rows."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from synth_engine.collapse import augmentation_page
from synth_engine.collapse.augmentation import ALONE, COPIES, Plan
from synth_engine.collapse.augmentation_answer import summarise
from synth_engine.collapse.augmentation_task import prepare, settings_of
from synth_engine.collapse.downstream import score
from synth_engine.collapse.gains import Figures, holm
from synth_engine.contracts.errors import Cancelled, Usage, UserFixable
from synth_engine.contracts.table import ColumnKind, Table
from synth_engine.synthesizers import assembly
from synth_engine.synthesizers.sequential_trees import SequentialTrees
from tests.helpers import columns
from tests.helpers.augmentation import Known, advised, made, rings, run
from tests.helpers.collapse import world

SMALL: dict[str, Any] = {"sizes": (40,), "ratios": (1.0,), "seeds": 3, "rebalance": False}


def rare(rows: int, seed: int) -> Table:
    """A class of 6 % that lies on two sides of the other."""
    rng = np.random.default_rng([seed, 9])
    hit = rng.random(rows) < 0.06
    x = rng.normal(size=(4, rows))
    x[0] += 1.2 * hit
    x[1] += 1.2 * hit * np.where(rng.random(rows) < 0.5, 1, -1)
    numbers = [columns.number(f"x{at}", x[at]) for at in range(4)]
    return columns.table(*numbers, columns.texts("label", np.where(hit, "yes", "no")))


class Trees(SequentialTrees):
    """The default method with its own default parameters."""

    def fit(self, table: Any, parameters: Any, seed: int, context: Any) -> Any:
        """Learn."""
        return super().fit(table, assembly.resolve_parameters(self.info, {}), seed, context)


class Stopping:
    """A context that is cancelled once some rows were learnt from."""

    cores = 1

    def __init__(self, after: int) -> None:
        self.after = after

    def progress(self, task: str, done: int, total: int | None = None) -> None:
        """Stop."""
        assert task == "augment"
        assert total is not None
        assert done <= total
        if done >= self.after:
            raise Cancelled

    def notice(self, code: str, **parameters: Any) -> None:
        """Nobody listens."""


# -- what helps is found ----------------------------------------------------------------------------


@pytest.mark.slow
def test_fresh_rows_of_the_law_help_where_rows_are_few() -> None:
    """Forty real rows of a smooth law: four times as many fresh ones help, and are worth more real rows."""
    found = advised(
        Known("law", rings),
        rings(300, 0),
        sizes=(40, 150),
        ratios=(4.0,),
        rebalance=False,
        seeds=12,
    )
    small = found["sizes"][0]
    assert small["verdict"] == "helps"
    assert small["best"] == "4"
    assert small["plans"][0]["gain"]["low"] > 0
    assert (small["worth_rows"] or small["worth_rows_at_least"]) > 10


@pytest.mark.slow
def test_topping_up_a_rare_class_is_found() -> None:
    """A class of 6 %: fresh rows of it help balanced accuracy, beyond what repeats of it do; rows as they come do not."""
    more = {"sizes": (300,), "ratios": (1.0,), "metric": "balanced-accuracy", "seeds": 8}
    found = advised(Known("law", rare), rare(900, 1), **more)
    plain, topped = found["sizes"][0]["plans"]
    assert found["verdict"] == "helps"
    assert found["sizes"][0]["best"] == "rebalance label=yes"
    assert topped["helps"]
    assert not plain["helps"]
    assert "Topping up label=yes" in found["sentences"][0]


# -- what does not help is not claimed -----------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["copies", "noise"])
def test_false_claims_are_rare(kind: str) -> None:
    """Bootstrap copies and columns without relations: at most one of twenty runs says that something helps."""
    said = [
        advised(
            Known(kind, rings),
            rings(300, seed),
            sizes=(40, 100),
            ratios=(1.0, 4.0),
            rebalance=False,
            seed=seed,
        )
        for seed in range(20)
    ]
    claims = sum(any(size["best"] for size in found["sizes"]) for found in said)
    assert claims <= 1


def test_chance_alone_is_rarely_called_help() -> None:
    """Two hundred runs of made figures without any effect, plans related as in life: at most 5 % claim a help."""
    claims = 0
    for number in range(200):
        rng = np.random.default_rng(number)
        seeds, shared = rng.normal(0, 0.02, 6), rng.normal(0, 0.02, (6, 3))
        sizes = (100, 200, 400)

        def figure(seed: int, size: int, plan: str, kind: str) -> float:
            added = plan != ALONE and not plan.startswith(COPIES)
            drift = float(shared[seed, sizes.index(size)]) if added else 0.0  # noqa: B023 - used within this turn
            return 0.8 + float(seeds[seed]) + drift + float(rng.normal(0, 0.01))  # noqa: B023 - as above

        figures = Figures(made(figure))
        claims += any(figures.best(size) is not None for size in figures.sizes)
    assert claims <= 10


def test_what_copies_do_as_well_is_no_help() -> None:
    """A gain that repeats of the real rows have too is named as such, and the verdict stays: none helps."""

    def figure(seed: int, size: int, plan: str, kind: str) -> float:
        wobble = 0.001 * math.sin(7 * seed + size + len(plan))
        return 0.8 + wobble + (0.0 if plan == ALONE else 0.05)

    found = summarise(made(figure))
    assert found["verdict"] == "none-helps"
    assert all(plan["copies_do"] for size in found["sizes"] for plan in size["plans"])
    assert any("needs no generator" in one for one in found["sentences"])


def test_one_learner_does_not_decide_alone() -> None:
    """A sure gain of the better learner is no help where the other surely loses by it."""

    def figure(seed: int, size: int, plan: str, kind: str) -> float:
        wobble = 0.001 * math.sin(7 * seed + size + len(plan))
        effect = 0.0 if plan == ALONE or plan.startswith(COPIES) else 0.05
        return (0.8 + effect if kind == "linear" else 0.7 - effect) + wobble

    assert summarise(made(figure))["verdict"] == "none-helps"


def test_help_and_harm_are_told() -> None:
    """A sure gain is a help with its worth in real rows, a sure loss a harm, each said in the first sentence."""

    def figure(sign: float) -> Any:
        def one(seed: int, size: int, plan: str, kind: str) -> float:
            wobble = 0.001 * math.sin(7 * seed + size + len(plan))
            base = 0.6 + 0.05 * math.log2(size / 100) + wobble
            return base if plan == ALONE or plan.startswith(COPIES) else base + 0.025 * sign

        return one

    good, bad = summarise(made(figure(1.0))), summarise(made(figure(-1.0)))
    assert (good["verdict"], bad["verdict"]) == ("helps", "harms")
    # Half a doubling of the rows: 100 real rows and 41 more.
    assert good["sizes"][0]["worth_rows"] == pytest.approx(41, abs=4)
    assert good["sizes"][-1]["worth_rows"] is None
    assert "helps to predict label" in good["sentences"][0]
    assert "Do not add synthetic rows" in bad["sentences"][0]


def test_a_likely_gain_is_not_yet_known() -> None:
    """What would be sure for one plan alone and is not among many: not known, and how to find out."""
    rng = np.random.default_rng(3)
    noise = rng.normal(0, 1, 6)
    noise = (noise - noise.mean()) / noise.std(ddof=1)

    def figure(seed: int, size: int, plan: str, kind: str) -> float:
        if size == 400 and plan == "1":
            return 0.83 + 0.012 * float(noise[seed])
        return 0.8 + 1e-6 * seed

    found = summarise(made(figure))
    assert found["verdict"] == "not-known"
    assert "12 seeds" in found["sentences"][1]
    assert [plan["likely"] for plan in found["sizes"][-1]["plans"]] == [False, True, False]


def test_holm_by_hand() -> None:
    """Three p values: multiplied by 3, 2, 1 in their order, never falling."""
    assert holm([0.04, 0.01, 0.03]) == pytest.approx([0.06, 0.03, 0.06])


def test_scores_by_hand() -> None:
    """F1 and accuracy are means over classes; a truth of one class has no score."""
    truth, said = np.array([0, 0, 0, 1]), np.array([0, 0, 1, 1])
    assert score("balanced-accuracy", truth, said) == pytest.approx((2 / 3 + 1) / 2)
    assert score("macro-f1", truth, said) == pytest.approx((0.8 + 2 / 3) / 2)
    assert score("r2", np.array([0.0, 2.0]), np.array([0.0, 1.0])) == pytest.approx(0.5)
    assert math.isnan(score("auc", np.zeros(3), np.zeros(3)))


# -- how it runs ----------------------------------------------------------------------------------------


def test_cores_change_nothing() -> None:
    """One core and three give the same answer to the last digit, for a method that learns."""
    table = world(200, 2)
    more = {**SMALL, "rebalance": True, "seeds": 2}
    one, three = (advised(Trees(), table, **more, cores=cores) for cores in (1, 3))
    assert one == three


def test_a_generator_sees_the_learners_rows_alone() -> None:
    """It is fitted once a seed and size, on exactly as many real rows; a third of the table is held back."""
    generator = Known("copies")
    found = advised(generator, world(300, 0), **{**SMALL, "sizes": (40, 100), "seeds": 2})
    assert sorted(generator.seen) == [40, 40, 100, 100]
    assert found["rows"]["held"] == 100
    prepared = prepare(world(300, 0), "label")
    train, held = prepared.parted(0, 1)
    size = set(train["size"].values.tolist())
    assert not size & set(held["size"].values.tolist())


def test_stopped_it_keeps_what_is_done() -> None:
    """Cancelled half-way: a valid partial answer that does not know; stopped at once there is none."""
    context = Stopping(900)
    found = summarise(run(Known("copies"), world(300, 0), **{**SMALL, "seeds": 6}, context=context))
    assert not found["complete"]
    assert 0 < found["tasks"]["done"] < found["tasks"]["total"] == 6
    assert found["verdict"] in {"not-known", "none-helps"}
    with pytest.raises(Cancelled):
        run(Known("copies"), world(300, 0), **SMALL, context=Stopping(0))


def test_groups_are_scored_and_topped_up() -> None:
    """A named group has a score of its own, and a plan that tops it up to an equal share."""
    more = {**SMALL, "rebalance": True, "sizes": (120,)}
    found = advised(Known("copies"), world(400, 1), **more, groups=[("colour", "blue")])
    plans = {plan["add"]: plan for plan in found["sizes"][0]["plans"]}
    assert found["groups"] == ["colour=blue"]
    assert plans["rebalance colour=blue"]["worst_group"]["group"] == "colour=blue"
    assert found["sizes"][0]["worst_group"]["value"] <= 1


def test_a_number_is_predicted() -> None:
    """R2 for a column of numbers; there is no class to top up."""
    found = advised(Known("copies"), world(300, 0), target="weight", **{**SMALL, "rebalance": True})
    assert (found["metric"], found["task"], found["classes"]) == ("r2", "regression", 0)
    assert [plan["add"] for plan in found["sizes"][0]["plans"]] == ["1"]


def test_topping_up_counts() -> None:
    """Of two classes the rarer is raised to as many rows as the other; what is balanced has nothing to top up."""
    prepared = prepare(rare(900, 1), "label")
    view = prepared.view(prepared.table)
    assert prepared.rarest is not None
    ours = int(prepared.rarest.mask(view).sum())
    plan = Plan("rebalance", None, prepared.rarest)
    assert plan.rows(view) == view.rows - 2 * ours
    level = prepare(
        columns.table(
            columns.number("x", np.arange(200.0)), columns.texts("label", ["a", "b"] * 100)
        ),
        "label",
    )
    assert Plan("rebalance", None, level.rarest).rows(level.view(level.table)) == 0


# -- what is refused ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "asked", "code"),
    [
        (world(300, 0), {"target": None}, "AUGMENT.NO_TARGET"),
        (world(300, 0), {"target": "nothing"}, "AUGMENT.TARGET_UNFIT"),
        (world(80, 0), {"target": "label"}, "AUGMENT.TOO_FEW_ROWS"),
        (world(300, 0), {"target": "label", "positive": "maybe"}, "AUGMENT.NO_SUCH_VALUE"),
        (world(300, 0), {"target": "size", "positive": "1"}, "AUGMENT.NO_SUCH_VALUE"),
        (world(300, 0), {"target": "label", "groups": [("size", "1")]}, "AUGMENT.NO_SUCH_VALUE"),
        (world(300, 0), {"target": "label", "metric": "r2"}, "AUGMENT.METRIC"),
        (
            columns.table(
                columns.number("x", np.arange(200.0)),
                columns.texts("key", [f"k{n}" for n in range(200)], kind=ColumnKind.IDENTIFIER),
            ),
            {"target": "key"},
            "AUGMENT.TARGET_UNFIT",
        ),
        (
            columns.table(
                columns.number("x", np.arange(200.0)), columns.texts("y", ["a"] * 196 + ["b"] * 4)
            ),
            {"target": "y"},
            "AUGMENT.ONE_CLASS",
        ),
        (
            columns.table(
                columns.number("x", np.arange(300.0)),
                columns.texts("y", [f"c{n % 30}" for n in range(300)]),
            ),
            {"target": "y"},
            "AUGMENT.TOO_MANY_CLASSES",
        ),
    ],
)
def test_what_cannot_be_asked_says_so(table: Table, asked: dict[str, Any], code: str) -> None:
    """Each impossible question has a code of its own, before anything is fitted."""
    with pytest.raises((UserFixable, Usage)) as refused:
        prepare(table, **asked)
    assert refused.value.code == code


def test_a_size_beyond_the_table_says_so() -> None:
    """More real rows than two thirds of the table cannot be learnt from."""
    with pytest.raises(UserFixable) as refused:
        settings_of(prepare(world(300, 0), "label"), sizes=[250])
    assert refused.value.code == "AUGMENT.SIZE"


def test_the_page_says_what_the_answer_says() -> None:
    """The front has the first sentence, every size has a table, the curve names every drawn plan."""
    found = {"synthesizer": "known", **advised(Known("copies"), world(300, 0), **SMALL)}
    import datetime as dt

    at = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    page = augmentation_page.page(found, "t.csv", at, {"cloister": "1"})
    assert page.verdict == found["sentences"][0]
    drawing = augmentation_page.curve(found)
    assert "real rows alone" in drawing.alt
    assert "+ 1 synthetic" in drawing.alt
