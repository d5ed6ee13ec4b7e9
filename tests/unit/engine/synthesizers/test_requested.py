"""Rows that were asked for: exactly so many, every one meeting what was asked, quickly, else refused."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from synth_engine import tables
from synth_engine.contracts.asking import Shares
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import UserFixable
from synth_engine.rules.asking import meets, read_request
from synth_engine.synthesizers import requested
from synth_engine.synthesizers.independent import Independent
from synth_engine.synthesizers.sequential_trees import SequentialTrees
from tests.helpers.rules import broken, fitted, spelt

if TYPE_CHECKING:
    from pathlib import Path

    from synth_engine.contracts.synthesizer import FittedModel
    from synth_engine.contracts.table import Table
    from synth_engine.synthesizers.assembly import TableModel


class Plain:
    """A model that offers nothing beyond the protocol: rows have to be picked out."""

    def __init__(self, inner: FittedModel) -> None:
        self.sample, self.save, self.facts = inner.sample, inner.save, inner.facts


def people(rows: int = 3_000) -> Table:
    """Made-up people: a ward that hangs on age, a town fixed by its code, gaps and codes."""
    rng = np.random.default_rng(0)
    age = rng.integers(18, 95, rows)
    ward = np.where(age > 60, rng.choice(["heart", "eye"], rows), rng.choice(["eye", "skin"], rows))
    code = rng.integers(0, 6, rows)
    pay = np.round(rng.lognormal(8, 1, rows), 2)
    rare = np.where(rng.random(rows) < 0.003, "yes", "no")
    return spelt(
        age=age,
        ward=ward,
        code=code,
        town=[f"town {c // 2}" for c in code],
        pay=["" if rng.random() < 0.1 else f"{one:.2f}" for one in pay],
        rare=rare,
    )


TABLE = people()


@pytest.fixture(scope="module")
def trees() -> TableModel:
    """Our own synthesizer, fitted."""
    return fitted(TABLE, synthesizer=SequentialTrees())


def asked(
    model: TableModel, rows: int, *where: str, rebalance: str | None = None, seed: int = 0
) -> Table:
    """Rows of a model under conditions, all groups in one."""
    request = read_request(where, rebalance, TABLE.schema)
    made = tables.concat(list(model.sample(rows, seed, SilentContext(), None, request)))
    for one in request.conditions:
        assert meets(one, made).all()
    assert made.rows == rows
    return made


def counted(table: Table, name: str) -> Counter[str]:
    """Rows a text of a column."""
    return Counter(row[0] for row in tables.text_rows(table.select((name,))))


CONDITIONS = [
    ("ward=heart",),
    ("age >= 90", "ward=eye"),
    ("30 <= age <= 31",),
    ("rare=yes", "age > 80"),
    ("town=town 1",),
    ("pay=",),
    ("pay > 3000", "pay < 3010"),
    ("pay > age", 'ward <> "eye"'),
]


@pytest.mark.parametrize("where", CONDITIONS, ids=" & ".join)
@pytest.mark.parametrize("way", ["trees", "independent", "plain"])
def test_exactly_what_was_asked(trees: TableModel, where: tuple[str, ...], way: str) -> None:
    """Any method gives just the number of rows and every row meets every condition, found columns too."""
    model = trees
    if way != "trees":
        model = fitted(TABLE, synthesizer=Independent())
    if way == "plain" and model.model is not None:
        model = replace(model, model=Plain(model.model))
    asked(model, 333, *where)


def test_the_same_call_gives_the_same_rows(trees: TableModel) -> None:
    """Rows hang on the seed alone."""
    one, two, other = (asked(trees, 200, "rare=yes", seed=seed) for seed in (0, 0, 1))
    assert tables.text_rows(one) == tables.text_rows(two) != tables.text_rows(other)


def test_conditioned_rows_follow_the_model(trees: TableModel) -> None:
    """Given a ward, ages lie as they do among the model's own rows of that ward."""
    assert trees.model is not None
    plain = replace(trees, model=replace(trees.model, chooses=False))  # type: ignore[type-var]  # ours is a dataclass
    free = tables.concat(list(plain.sample(40_000, 3, SilentContext())))
    (condition,) = read_request(["ward=heart"], None, TABLE.schema).conditions
    wanted = np.sort(free["age"].values[meets(condition, free)])
    found = np.sort(asked(trees, len(wanted), "ward=heart")["age"].values)
    grid = np.arange(18, 96)
    gap = np.abs(
        np.searchsorted(found, grid) / len(found) - np.searchsorted(wanted, grid) / len(wanted)
    )
    assert gap.max() < 0.03


@pytest.mark.parametrize(
    ("where", "which"),
    [
        (("ward=nowhere",), "the condition on ward"),
        (("age > 40", "rare=perhaps"), "the condition on rare"),
        (("town=town 9",), "the condition on town"),
        (("age < 30", "age > 40"), "the conditions on age"),
        (("ward=heart", "ward=skin"), "the conditions on ward"),
    ],
)
def test_what_nothing_meets_is_refused_at_once(
    trees: TableModel, where: tuple[str, ...], which: str
) -> None:
    """Where no code fits, the error names the columns of the condition, never its value."""
    with pytest.raises(UserFixable) as caught:
        asked(trees, 10, *where)
    assert caught.value.code == "SYNTH.CONDITION_NOT_MET"
    assert caught.value.parameters == {"which": which, "met": 0}


def test_what_never_comes_is_refused_after_bounded_tries(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A condition no row meets that cannot be read off the codes ends with the same error."""
    monkeypatch.setattr(requested, "PATIENCE", 20_000)
    with pytest.raises(UserFixable) as caught:
        asked(fitted(TABLE), 10, "age > pay + 1000000")
    assert caught.value.code == "SYNTH.CONDITION_NOT_MET"


def test_shares_are_met_to_the_row(trees: TableModel) -> None:
    """Named values have just their rows; the others keep the proportions that they have among themselves."""
    made = counted(asked(trees, 1_001, rebalance="ward=heart:50%,skin:0.2"), "ward")
    # 500.5 and 300.3 rows: the larger remainder gets the row; 200.2 does not.
    assert made == {"heart": 501, "skin": 200, "eye": 300}
    made = counted(asked(trees, 4_000, rebalance="rare=yes:0.5"), "rare")
    assert made == {"yes": 2_000, "no": 2_000}
    left = counted(asked(trees, 4_000, rebalance="ward=heart:0.5"), "ward")
    real = counted(TABLE, "ward")
    assert left["eye"] / 2_000 == pytest.approx(
        real["eye"] / (real["eye"] + real["skin"]), abs=0.05
    )


def test_shares_go_with_conditions_and_computed_columns(trees: TableModel) -> None:
    """Shares of a looked-up column under a condition on another: both hold."""
    made = asked(trees, 500, "age > 60", rebalance="town=town 0:0.8,town 2:0.2")
    assert counted(made, "town") == {"town 0": 400, "town 2": 100}


def test_counts_by_the_largest_remainder() -> None:
    """Rows add up whatever the shares, and no count is a row away from its share."""
    for rows in (1, 7, 100, 1_001):
        for shares in ((0.29, 0.71), (1 / 3, 1 / 3), (0.1, 0.2), (0.0, 1.0)):
            wanted = Shares("a", tuple((str(at), one) for at, one in enumerate(shares)))
            counts = requested.largest_remainder(wanted, rows)
            assert sum(counts) == rows
            exact = [*(one * rows for one in shares), (1 - sum(shares)) * rows]
            assert all(abs(a - b) < 1 for a, b in zip(counts, exact, strict=True))
    assert requested.largest_remainder(Shares("a", (("x", 0.29),)), 100) == [29, 71]


def test_rules_hold_for_rows_that_were_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Uniqueness over all row groups, a checked rule, and the conditions hold together."""
    monkeypatch.setattr(requested, "CHUNK_ROWS", 100)
    rules = ["unique age, pay", "pay >= age"]
    model = fitted(TABLE, rules)
    request = read_request(["age >= 40"], "ward=heart:0.5", TABLE.schema)
    parts = list(model.sample(450, 0, SilentContext(), None, request))
    made = tables.concat(parts)
    assert [part.rows for part in parts] == [100, 100, 100, 100, 50]
    assert broken(rules, made) == [0, 0]
    assert meets(request.conditions[0], made).all()
    assert counted(made, "ward")["heart"] == 225


def test_one_row_in_ten_thousand_on_adult(shared_data: Path) -> None:
    """A thousand rows that hardly a real row is like come exactly and do not take minutes."""
    real, _ = tables.read_table(shared_data / "adult" / "train.csv", SilentContext())
    model = fitted(real, synthesizer=SequentialTrees())
    request = read_request(["age >= 85", "sex=Female", "education=Masters"], None, real.schema)
    made = tables.concat(list(model.sample(1_000, 0, SilentContext(), None, request)))
    assert made.rows == 1_000
    assert all(meets(one, made).all() for one in request.conditions)
