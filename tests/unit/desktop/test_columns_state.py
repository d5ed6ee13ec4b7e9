"""Order, search and roles of the columns on the data page."""

from __future__ import annotations

from dataclasses import replace

from desktop.messages import data_words, words
from desktop.presenters.columns_state import (
    ORDERS,
    ROLES,
    arranged,
    of_few_rows,
    ranked,
    roles_now,
    smallest_cell,
    with_role,
    worst,
)
from desktop.presenters.plan_state import PolicyView
from desktop.presenters.state import AppState, ColumnView, PlanView
from synth_engine.contracts.plan import Role


def column(
    name: str, codes: tuple[str, ...] = (), missing: int = 0, distinct: int = 5
) -> ColumnView:
    """A column as the profile shows it."""
    return ColumnView(
        name=name,
        kind="number",
        role="ordinary",
        missing=missing,
        missing_share=missing / 100,
        distinct=distinct,
        flags=tuple((words.FLAGS[code], True) for code in codes),
        bars=(),
        facts=(),
        codes=codes,
    )


COLUMNS = (
    column("age", ("skewed",), missing=3),
    column("Surname", ("looks-like-name", "unique-values"), distinct=99),
    column("ward"),
    column("born", ("looks-like-date-of-birth",), missing=9),
)
PLAN = PlanView(
    roles=tuple((one.name, "number", "ordinary") for one in COLUMNS),
    synthesizer="sequential-trees",
    targets=("ward", "age"),
    protected=("age",),
)


def names(order: tuple[int, ...]) -> list[str]:
    """Names in an order."""
    return [COLUMNS[at].name for at in order]


def test_every_order_shows_every_column_once() -> None:
    """Ordering loses nothing and doubles nothing, whatever it is by."""
    for order in ORDERS:
        assert sorted(arranged(COLUMNS, "", order)) == [0, 1, 2, 3]
        assert order in data_words.ORDERS


def test_the_most_remarkable_comes_first() -> None:
    """A name before a date of birth before a skewed number before nothing remarkable."""
    assert names(arranged(COLUMNS, "", "flags")) == ["Surname", "born", "age", "ward"]
    assert names(arranged(COLUMNS, "", "missing")) == ["born", "age", "Surname", "ward"]
    assert names(arranged(COLUMNS, "", "name")) == ["age", "born", "Surname", "ward"]
    assert ranked(("skewed", "looks-like-name")) == ("looks-like-name", "skewed")
    assert worst(()) > worst(("a-flag-of-tomorrow",)) > worst(("skewed",))


def test_every_word_of_a_search_must_be_there() -> None:
    """Names and flags are searched, capitals don't matter, words may stand in any order."""
    assert names(arranged(COLUMNS, "SUR")) == ["Surname"]
    assert names(arranged(COLUMNS, "birth looks")) == ["born"]
    assert arranged(COLUMNS, "birth nothing") == ()


def test_every_flag_and_role_of_the_engine_has_its_words() -> None:
    """What is marked says why, and the keys 1 to 5 are the engine's five roles."""
    assert set(data_words.FLAG_WHY) == set(words.FLAGS)
    assert set(ROLES) == {str(role) for role in Role}


def test_a_role_is_given_to_several_columns_at_once() -> None:
    """One edit changes all of them; what is left out is neither predicted nor watched any more."""
    changes = with_role(PLAN, ("age", "ward"), "ignored")
    assert [role for _, _, role in changes["roles"]] == [
        "ignored",
        "ordinary",
        "ignored",
        "ordinary",
    ]
    assert (changes["targets"], changes["protected"]) == ((), ())
    kept = with_role(PLAN, ("age",), "sensitive")
    assert set(kept) == {"roles"}


def test_a_role_that_holds_already_changes_nothing() -> None:
    """No edit, and so nothing to undo."""
    assert with_role(PLAN, ("age", "ward"), "ordinary") == {}


def test_roles_are_the_plans_where_there_is_one() -> None:
    """Before there is a plan, roles are shown as proposed."""
    assert roles_now(None, COLUMNS)["age"] == "ordinary"
    plan = PlanView((("age", "number", "sensitive"), ("gone", "", "ordinary")), "x")
    assert roles_now(plan, COLUMNS) == {
        "age": "sensitive",
        "Surname": "ordinary",
        "ward": "ordinary",
        "born": "ordinary",
    }


def test_values_of_few_rows_are_kept_back_so_that_none_can_be_reckoned() -> None:
    """Those below the least; alone or too few together they take larger ones with them; nothing where all are enough."""
    assert of_few_rows((60, 36, 3, 1), 5) == {1, 2, 3}
    assert of_few_rows((60, 36, 3, 4), 5) == {2, 3}
    assert of_few_rows((60, 36), 5) == frozenset()
    assert of_few_rows((60, 0, 40), 5) == frozenset()
    assert of_few_rows((2,), 5) == {0}


def test_the_least_rows_are_the_policys_of_the_plan() -> None:
    """Of the plan's policy; of the strictest where there is no plan; a fixed number where no policy is known."""
    policies = (PolicyView("testing", "", "", 3), PolicyView("sharing", "", "", 11))
    assert smallest_cell(AppState(policies=policies)) == 11
    assert smallest_cell(AppState()) == 10
    plan = replace(PLAN, policy="testing")
    assert smallest_cell(AppState(policies=policies, plan=plan)) == 3
