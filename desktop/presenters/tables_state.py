"""The tables of a project and how they may hang together, as frozen values and a layout. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_RELATIONS = 12
"""Lines of a picture that can still be read; a list below it has all of them."""


@dataclass(frozen=True, slots=True)
class TableView:
    """A table. `main`: the one that is synthesised; `aside`: what was made from it before is kept with it."""

    name: str
    rows: int
    columns: int
    file_name: str
    main: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class RelationView:
    """A column of `child` whose values stand in the key of `parent`; `share` of them, 0 to 1, of `values`."""

    parent: str
    key: str
    child: str
    column: str
    share: float
    values: int


@dataclass(frozen=True, slots=True)
class TablesState:
    """All tables; `relations` is None until somebody looked for them, `busy` while somebody does."""

    tables: tuple[TableView, ...] = ()
    relations: tuple[RelationView, ...] | None = None
    busy: bool = False

    @property
    def several(self) -> bool:
        """Whether there is anything to hang together."""
        return len(self.tables) > 1


NO_TABLES = TablesState()


def loaded(before: TablesState, tables: tuple[TableView, ...]) -> TablesState:
    """After the project was read anew: what was found stays while the tables are the same."""
    return before if before.tables == tables else TablesState(tables)


def levels(
    tables: Sequence[TableView], relations: Sequence[RelationView]
) -> tuple[tuple[str, ...], ...]:
    """Names of the tables in columns of a picture: a table stands right of those whose keys it uses.

    Tables that use one another in a circle stand where they are met first.
    """
    parents: dict[str, set[str]] = {one.name: set() for one in tables}
    for one in relations:
        if one.child in parents and one.parent in parents and one.child != one.parent:
            parents[one.child].add(one.parent)
    depth: dict[str, int] = {}

    def deep(name: str, seen: frozenset[str]) -> int:
        if name not in depth:
            above = [deep(one, seen | {name}) for one in sorted(parents[name] - seen - {name})]
            depth[name] = 1 + max(above, default=-1)
        return depth[name]

    for table in tables:
        deep(table.name, frozenset())
    return tuple(
        tuple(one.name for one in tables if depth[one.name] == level)
        for level in range(max(depth.values(), default=-1) + 1)
        if any(found == level for found in depth.values())
    )
