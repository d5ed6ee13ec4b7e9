"""Generated rows satisfy rules, whatever the method: here one that draws each column alone and knows no relation."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import Role
from synth_engine.contracts.table import ColumnKind, Table
from synth_engine.rules import Tally
from synth_engine.synthesizers import assembly
from synth_engine.synthesizers.independent import Independent
from synth_engine.synthesizers.sequential_trees import SequentialTrees
from tests.helpers.rules import Noticing, broken, drawn, fitted, spelt

ROWS = 1_200


def people(rows: int = ROWS, seed: int = 0) -> Table:
    """Made-up people whose columns hang together by rules."""
    rng = np.random.default_rng(seed)
    age = rng.integers(0, 95, rows)
    school = rng.integers(0, 8, rows)
    names = ["none", "first", "second", "third", "college", "bachelor", "master", "doctor"]
    town = rng.integers(0, 12, rows)
    came = np.datetime64("2024-01-01") + rng.integers(0, 300, rows)
    stay = rng.poisson(5, rows)
    status = np.where(age < 15, "", rng.choice(["single", "married", "widowed"], rows))
    one, two = rng.integers(0, 400, rows) / 4, rng.integers(0, 400, rows) / 4
    return spelt(
        age=age,
        status=status,
        school=[names[at] for at in school],
        school_num=school,
        town=[f"T{at}" for at in town],
        county=[f"C{at // 4}" for at in town],
        came=came,
        left=came + stay,
        nights=stay,
        one=[f"{value:.2f}" for value in one],
        two=[f"{value:.2f}" for value in two],
        total=[f"{value:.2f}" for value in one + two],
        sex=rng.choice(["f", "m"], rows),
        group=rng.integers(0, 30, rows),
        place=np.arange(rows) // 30,
    )


TABLE = people()
ONE_BY_ONE = [
    "school <-> school_num",
    "town -> county",
    "town, school -> county",
    "came <= left",
    "nights = left - came",
    "left = came + nights",
    "total = one + two",
    "one = total - two",
    "one <= total",
    "20 <= age <= 60",
    'sex in {"f"}',
    "if age < 15 then status is missing",
    'if status = "widowed" then age >= 40',
    "not (age > 50 and nights > 5)",
    "one + two < 100 or school_num = 3",
    "unique group, place",
    "unique one, two, came",
    'came >= "2024-03-01"',
    "if nights > 6 then total = 2 * one and school_num = 1",
]


@pytest.mark.parametrize("rule", ONE_BY_ONE)
def test_each_kind_of_rule_alone(rule: str) -> None:
    """No generated row breaks the rule; without it, or its like found in the data, some do or none can."""
    made = drawn(fitted(TABLE, [rule]), 3_000)
    assert made.rows == 3_000
    assert made.names == TABLE.names
    assert broken([rule], made) == [0]


def test_all_rules_together() -> None:
    """Rules of all kinds at once are met, by a method that knows none of them."""
    together = [
        rule for rule in ONE_BY_ONE if not rule.startswith(("one = ", "left = ", "if nights"))
    ]
    tally = Tally()
    made = drawn(fitted(TABLE, together), 4_000, tally=tally)
    assert broken(together, made) == [0] * len(together)
    assert tally.redrawn > 0
    assert tally.repeated == 0


def test_the_rest_of_the_distribution_is_kept() -> None:
    """Drawing again conditions the model: what the rule says nothing of is as it was."""
    free, ruled = fitted(TABLE), fitted(TABLE, ["20 <= age <= 60"])
    one, other = drawn(free, 8_000), drawn(ruled, 8_000)
    inside = (one["age"].values >= 20) & (one["age"].values <= 60)
    assert abs(one["age"].values[inside].mean() - other["age"].values.mean()) < 1
    shares = [np.bincount(made["town"].values, minlength=12) / made.rows for made in (one, other)]
    assert np.abs(shares[0] - shares[1]).max() < 0.02


def test_what_the_data_shows_is_kept_without_being_declared() -> None:
    """Fixed combinations and dates in order hold exactly although nobody declared them."""
    model = fitted(TABLE)
    made = drawn(model, 3_000)
    assert broken(["school <-> school_num", "town -> county", "came <= left"], made) == [0, 0, 0]
    assert model.card().facts["columns_computed"] >= 2


def test_numbers_stay_on_their_grid() -> None:
    """Sums and differences come out with the decimals and kinds of the real columns."""
    made = drawn(fitted(TABLE, ["total = one + two", "one <= total", "came <= left"]), 2_000)
    for name in TABLE.names:
        assert made[name].schema == TABLE[name].schema
    cents = made["total"].values * 100
    assert np.abs(cents - np.rint(cents)).max() < 1e-6
    assert (made["left"].values % 86_400_000_000 == 0).all()


def test_a_rule_the_real_rows_break_is_met_all_the_same() -> None:
    """The count of breaches is told as a notice, without a value; no generated row breaks the rule."""
    table = people()
    codes = table["school_num"].values
    codes[:3] = 7 - codes[:3]
    listening = Noticing()
    model = fitted(table, ["school -> school_num", "age <= 60"], context=listening)
    told = {p["rule"]: p["rows"] for code, p in listening.notices if code == "RULES.BROKEN_IN_REAL"}
    assert told[1] in {2, 3}
    assert told[2] == int((table["age"].values > 60).sum())
    assert broken(["school -> school_num", "age <= 60"], drawn(model)) == [0, 0]


def test_uniqueness_holds_over_all_row_groups() -> None:
    """More rows than the pairs of the real table: running numbers go on, none repeats across groups."""
    rules = ["unique group, place", "place >= 0"]
    tally = Tally()
    made = drawn(fitted(TABLE, rules), assembly.CHUNK_ROWS + 5_000, tally=tally)
    assert broken(rules, made) == [0, 0]
    assert tally.moved > 60_000
    assert made["place"].values.max() > TABLE["place"].values.max()


def test_uniqueness_of_names_that_run_out_is_refused() -> None:
    """Twelve towns cannot name a hundred rows: the error names the rule, and nothing is drawn twice."""
    with pytest.raises(UserFixable) as caught:
        drawn(fitted(TABLE, ["age >= 0", "unique town"]), 100)
    assert caught.value.code == "SYNTH.RULE_NOT_MET"
    assert caught.value.parameters == {"rule": 2, "columns": "town"}


def test_moving_a_number_breaks_no_other_rule() -> None:
    """Where a running number may not grow, running out is an error and not a breach."""
    with pytest.raises(UserFixable) as caught:
        drawn(fitted(TABLE, ["unique group, place", "place <= 39"]), 3_000)
    assert caught.value.code == "SYNTH.RULE_NOT_MET"


@pytest.mark.parametrize("rule", ["age > 200", "age < age", "not (age >= 0 or age < 0)"])
def test_what_no_row_can_meet_is_refused(rule: str) -> None:
    """A rule that the model never meets ends in an error that names it, after a bounded time."""
    with pytest.raises(UserFixable) as caught:
        drawn(fitted(TABLE, ["town -> county", rule]), 50)
    assert caught.value.code == "SYNTH.RULE_NOT_MET"
    assert caught.value.parameters == {"rule": 2, "columns": "age"}


def test_rows_that_hardly_ever_come_are_used_twice_as_a_last_resort() -> None:
    """One row in thousands satisfies: the output is whole, breaks nothing, and the count is told."""
    rules = ['age = 33 and town = "T1" and school_num = 2 and nights = 3']
    tally = Tally()
    made = drawn(fitted(TABLE, rules), 1_000, tally=tally)
    assert made.rows == 1_000
    assert broken(rules, made) == [0]
    assert tally.repeated > 0


def test_the_same_call_gives_the_same_rows() -> None:
    """Redrawing and moving follow from the seed: the same seed gives the same table, another another."""
    model = fitted(TABLE, ["unique group, place", "age <= 50", "one <= two"])
    first, again, other = drawn(model), drawn(model), drawn(model, seed=1)
    assert tables.text_rows(first) == tables.text_rows(again)
    assert tables.text_rows(first) != tables.text_rows(other)


def test_combinations_that_nobody_shares_agree_all_the_same() -> None:
    """Many persons of one or two rows: no table of them is kept, yet each keeps one sex over all row groups."""
    rng = np.random.default_rng(1)
    person = rng.integers(1_000, 3_000, 2_500)
    table = spelt(
        person=person,
        sex=["fm"[p % 2] for p in person],
        visit=rng.integers(0, 9, 2_500),
        born=[f"19{40 + p % 50}-01-01" for p in person],
    )
    rules = ["person -> sex, born", "visit >= 1"]
    model = fitted(table, rules)
    made = drawn(model, assembly.CHUNK_ROWS + 3_000)
    assert broken(rules, made) == [0, 0]
    kept = model.save()
    assert kept is not None
    assert not any(len(one) > 200 for name, one in kept.arrays.items() if name.startswith("rules."))
    shares = np.bincount(made["sex"].values) / made.rows
    assert abs(shares - 0.5).max() < 0.05


def test_identifiers_meet_uniqueness_by_themselves() -> None:
    """`unique` on identifiers needs nothing; other rules about them, and about what is left out, are refused."""
    rows = 300
    table = spelt(
        key=[f"K{at * 17 + 1000:05d}" for at in range(rows)],
        age=[str(at % 80) for at in range(rows)],
        note=[f"some long text about the person number {at} of the list" for at in range(rows)],
    )
    assert table["key"].kind is ColumnKind.IDENTIFIER
    made = drawn(fitted(table, ["unique key", "unique key, age", "key -> age"]), 500)
    assert broken(["unique key", "unique key, age", "key -> age"], made) == [0, 0, 0]
    for rule, code in (
        ("age -> key", "RULES.MADE_UP"),
        ('key <> "K01000"', "RULES.MADE_UP"),
        ("if note is missing then age > 3", "RULES.LEFT_OUT"),
    ):
        with pytest.raises(UserFixable) as caught:
            fitted(table, [rule])
        assert caught.value.code == code
    with pytest.raises(UserFixable) as caught:
        fitted(table, ["age > 3"], roles={"age": Role.IGNORED})
    assert caught.value.code == "RULES.LEFT_OUT"


def test_missing_values_and_codes_survive_construction() -> None:
    """Where what determines is missing or a code, so is what is determined; both still come out."""
    rng = np.random.default_rng(3)
    code = rng.integers(0, 6, ROWS)
    asked = rng.random(ROWS) < 0.8
    known = rng.random(ROWS) < 0.9
    table = spelt(
        job=[str(c) if a else "N" for c, a in zip(code, asked, strict=True)],
        field=[f"F{c // 2}" if a else "N" for c, a in zip(code, asked, strict=True)],
        first=[f"2024-01-{c + 10}" if k else "NA" for c, k in zip(code, known, strict=True)],
        last=[f"2024-02-{c + 10}" if k else "NA" for c, k in zip(code, known, strict=True)],
        other=[str(c * 3) if k else "" for c, k in zip(code, known, strict=True)],
    )
    assert table["job"].schema.special == ("N",)
    assert table["first"].kind is ColumnKind.DATETIME  # a code may be common among dates
    assert table["first"].schema.special == ("NA",)
    made = drawn(fitted(table, ["job -> field", "first <= last"]), 3_000)
    assert broken(["job -> field", "first <= last"], made) == [0, 0]
    gone = made["job"].state > 0
    assert 0.15 < gone.mean() < 0.25
    assert set(np.unique(made["field"].values[gone])) == {made["field"].levels.index("N")}
    assert 0.05 < (made["first"].state != 0).mean() < 0.15
    assert (made["last"].state[made["first"].state != 0] != 0).all()


def test_chains_of_rules_close_no_circle() -> None:
    """Rules that lead round in circles, twice to one column or against each other are still all met."""
    rules = [
        "nights = left - came",
        "left = came + nights",
        "came = left - nights",
        "came <= left",
        "left >= came",
        "school -> school_num",
        "school_num -> school",
        "school <-> school_num",
        "town -> county",
        "one + two = total",
        "two = total - one",
        "one <= total",
        "two <= total",
    ]
    made = drawn(fitted(TABLE, rules), 2_000)
    assert broken(rules, made) == [0] * len(rules)


def test_our_own_method_meets_them_too() -> None:
    """Trees under rules: nothing is broken and few rows need drawing again, since trees learn relations."""
    rules = ["school <-> school_num", "came <= left", "if age < 15 then status is missing"]
    tally = Tally()
    model = fitted(TABLE, rules, synthesizer=SequentialTrees())
    made = drawn(model, 3_000, tally=tally)
    assert broken(rules, made) == [0, 0, 0]
    assert tally.redrawn < 600


@pytest.mark.parametrize("rows", [1, 2, 5])
def test_tiny_tables(rows: int) -> None:
    """One, two and five training rows: rules are met or refused, never an accident."""
    table = people().take(np.arange(rows))
    for rule in ("school <-> school_num", "came <= left", "total = one + two", "age >= 0"):
        made = drawn(fitted(table, [rule]), 40)
        assert broken([rule], made) == [0]


def test_without_rules_and_relations_nothing_is_done() -> None:
    """A table in which nothing hangs together is drawn as the method draws it, with no step in between."""
    table = TABLE.select(("age", "sex", "group"))
    model = fitted(table)
    assert not model.enforcer.steps
    plain = Independent().fit(table, {"minimum_count": 5}, 0, SilentContext())
    ours, theirs = drawn(model, 500), plain.sample(500, 0, SilentContext())
    assert tables.text_rows(ours) == tables.text_rows(theirs)
