"""Several tables: where each stands in the picture, and what is forgotten when they change."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.presenters.tables_state import (
    NO_TABLES,
    RelationView,
    TablesState,
    TableView,
    levels,
    loaded,
)


def table(name: str) -> TableView:
    """A table."""
    return TableView(name, 10, 3, f"{name}.csv")


def relation(child: str, parent: str) -> RelationView:
    """A column of one that is found in a key of the other."""
    return RelationView(parent, "id", child, f"{parent}_id", 1.0, 10)


def test_a_table_stands_right_of_those_whose_keys_it_uses() -> None:
    """Wards and patients, then stays, then what was measured in them."""
    tables = tuple(map(table, ("labs", "stays", "patients", "wards")))
    relations = (
        relation("stays", "patients"),
        relation("stays", "wards"),
        relation("labs", "stays"),
    )
    assert levels(tables, relations) == (("patients", "wards"), ("stays",), ("labs",))


NAMES = ("a", "b", "c", "d", "e")


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from((*NAMES, "gone"))), max_size=20))
def test_every_table_stands_in_the_picture_once(pairs: list[tuple[str, str]]) -> None:
    """Also where tables use one another in a circle, or a relation names a table that is gone."""
    tables = tuple(map(table, NAMES))
    shown = levels(tables, [relation(child, parent) for child, parent in pairs])
    assert sorted(name for names in shown for name in names) == sorted(NAMES)
    assert all(shown)


def test_what_was_found_is_forgotten_with_the_tables_it_was_found_in() -> None:
    """The same tables keep it; another table, or none, does not."""
    tables = (table("a"), table("b"))
    found = TablesState(tables, (relation("a", "b"),))
    assert loaded(found, (table("a"), table("b"))) is found
    assert loaded(found, (table("a"),)) == TablesState((table("a"),))
    assert loaded(found, ()) == NO_TABLES
    assert found.several
    assert not NO_TABLES.several
