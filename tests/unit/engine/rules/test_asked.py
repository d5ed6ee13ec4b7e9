"""Conditions and shares as people write them, and which rows meet them."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.contracts.asking import Among, Holds, Shares
from synth_engine.contracts.errors import UserFixable
from synth_engine.rules.asking import check_asked, meets, read_condition, read_request, read_shares
from synth_engine.rules.enforcing import Enforcer
from synth_engine.rules.pushing import hull, pushed
from tests.helpers.rules import Noticing, spelt

TABLE = spelt(
    age=[str(20 + i % 50) for i in range(60)],
    score=["?" if i % 6 == 0 else "" if i % 5 == 0 else str(i % 9) for i in range(60)],
    sex=["F", "M"] * 30,
    **{
        "marital status": ["single", "a=b, c:d", ""] * 20,
        "born": [f"19{50 + i % 40}-0{1 + i % 9}-11" for i in range(60)],
    },
)


def rows(text: str) -> list[int]:
    """Rows that meet a condition."""
    return np.flatnonzero(meets(read_condition(text, 1, TABLE.schema), TABLE)).tolist()


def refused(*where: str, rebalance: str | None = None) -> str:
    """The code of the error that a request ends with."""
    with pytest.raises(UserFixable) as caught:
        read_request(where, rebalance, TABLE.schema)
    return caught.value.code


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("sex=F", lambda i: i % 2 == 0),
        ("sex = F", lambda i: i % 2 == 0),
        ('sex in {"F"}', lambda i: i % 2 == 0),
        ('sex <> "F"', lambda i: i % 2 == 1),
        ("age=40", lambda i: i % 50 == 20),
        ("age >= 65", lambda i: i % 50 >= 45),
        ("age>=65", lambda i: i % 50 >= 45),
        ("30 <= age <= 31", lambda i: i % 50 in {10, 11}),
        ("score=?", lambda i: i % 6 == 0),
        ("score=", lambda i: i % 6 != 0 and i % 5 == 0),
        ("score <= 8", lambda i: i % 6 != 0 and i % 5 != 0),
        ("marital status=a=b, c:d", lambda i: i % 3 == 1),
        ("marital status=", lambda i: i % 3 == 2),
        ("`marital status` is missing", lambda i: i % 3 == 2),
        ('born < "1952-01-01"', lambda i: i % 40 < 2),
        ("born=1950-01-11", lambda i: i == 0),
    ],
)
def test_a_condition_means_the_rows_it_says(text: str, same: object) -> None:
    """Values to the letter, ranges, lists, dates, codes and missing ones select just their rows."""
    assert callable(same)
    assert rows(text) == [i for i in range(60) if same(i)]


def test_what_cannot_be_read_is_refused_by_name() -> None:
    """Unknown columns, broken texts and comparisons of unlike kinds have codes of their own."""
    assert refused("nothing=1") == "SYNTH.CONDITION_COLUMN"
    assert refused("age > 3", "nothing > 1") == "SYNTH.CONDITION_COLUMN"
    assert refused("marital satus=single") == refused("nothing=") == "SYNTH.CONDITION_COLUMN"
    assert refused("age >=") == "SYNTH.CONDITION_SYNTAX"
    assert refused("age -> sex") == "SYNTH.CONDITION_SYNTAX"
    assert refused("if age < 3 then sex is missing") == "SYNTH.CONDITION_SYNTAX"
    assert refused('age >= "x"') == "SYNTH.CONDITION_KIND"
    assert refused(*["age > 3"] * 101) == "SYNTH.CONDITIONS_TOO_MANY"


def test_shares_hold_any_value() -> None:
    """Commas, colons and equals signs in a value are part of it; shares are numbers or per cent."""
    found = read_shares("marital status=a=b, c:d:25%,single:.5", TABLE.schema)
    assert found == Shares("marital status", (("a=b, c:d", 0.25), ("single", 0.5)))
    assert refused(rebalance="sex=F:0.7,M:0.4") == "SYNTH.REBALANCE_SHARES"
    for broken in ("sex=F", "sex=", "sex=F:0.1,F:0.2", "sex=F:-1"):
        assert refused(rebalance=broken) == "SYNTH.REBALANCE_SYNTAX"
    assert refused(rebalance="nothing=F:0.5") == "SYNTH.CONDITION_COLUMN"


def test_conditions_joined_by_and_are_taken_apart() -> None:
    """A chain becomes one condition a comparison, each about as few columns as can be."""
    request = read_request(['30 <= age <= 40 and sex = "F"'], None, TABLE.schema)
    assert len(request.conditions) == 3


def test_only_drawn_columns_can_be_asked_for() -> None:
    """An identifier and a column that is left out are refused before anything is learnt."""
    request = read_request(["age > 3"], "sex=F:0.5", TABLE.schema)
    check_asked(request, frozenset({"age", "sex"}), frozenset())
    for drawn, made_up, code in (
        ({"sex"}, {"age"}, "SYNTH.CONDITION_MADE_UP"),
        ({"age"}, set(), "SYNTH.CONDITION_COLUMN"),
    ):
        with pytest.raises(UserFixable) as caught:
            check_asked(request, frozenset(drawn), frozenset(made_up))
        assert caught.value.code == code


def test_ends_of_a_condition() -> None:
    """The hull of a condition is inclusive on the column's own grid and takes what it cannot know as open."""
    age = TABLE["age"].schema
    ends = {
        "age < 30": (-np.inf, 29.0),
        "age > 30": (31.0, np.inf),
        "30 >= age": (-np.inf, 30.0),
        "age in {31, 47}": (31.0, 47.0),
        "age < 30 or age = 40": (-np.inf, 40.0),
        "not age < 30": (-np.inf, np.inf),
        "age + 1 > 3": (-np.inf, np.inf),
    }
    for text, wanted in ends.items():
        assert hull(read_condition(text, 1, TABLE.schema), age) == wanted


def test_a_looked_up_column_is_asked_of_its_determinant() -> None:
    """What a fixed combination says is carried back: the rows are the same, seen from the other column."""
    code = [i % 7 for i in range(210)]
    table = spelt(
        code=code, town=[f"town {c // 2}" for c in code], other=[i % 3 for i in range(210)]
    )
    enforcer = Enforcer.learn((), table, 3, Noticing())
    assert "town" not in enforcer.seen
    for text in ("town=town 1", 'town in {"town 0", "town 3"}', 'town <> "town 2"'):
        asked = read_condition(text, 1, table.schema)
        (found,) = pushed((asked,), enforcer.steps, table.schema)
        assert isinstance(found, Among | Holds)
        assert (meets(found, enforcer.reduce(table)) == meets(asked, table)).all()
