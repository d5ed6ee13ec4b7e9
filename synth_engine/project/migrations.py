"""Brings a copy of an older project file to the current format, one format at a time.

A step is data and pure functions: statements that change the tables, and a function from a document to a
document. Nothing in it reads a disk or a clock. The copy, the old file that is kept and the record are
`care`'s matter. Blobs are never rewritten: they are named by their digest.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from synth_engine.contracts.errors import Bug, UserFixable
from synth_engine.contracts.plan import canonical_json
from synth_engine.project import layout

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    import apsw

    Change: TypeAlias = Callable[[str, Mapping[str, Any]], Mapping[str, Any]]


def _as_it_was(name: str, body: Mapping[str, Any]) -> Mapping[str, Any]:
    del name
    return body


@dataclass(frozen=True, slots=True)
class Step:
    """From one format to the next.

    Attributes:
        frm: format it begins with; it ends with the next.
        needed: version of Cloister that reads what comes out.
        oldest_reader: oldest format whose programs may still read it (read-only).
        statements: SQL that changes the tables, in order.
        document: (name, body) -> body; pure.
    """

    frm: int
    needed: str
    oldest_reader: int
    statements: tuple[str, ...] = ()
    document: Change = field(default=_as_it_was)


# Format that a step begins with -> the step. Format 1 is the only one there is so far.
STEPS: dict[int, Step] = {}
_BODY = "SELECT body FROM documents WHERE name = ?"


def chain(version: int, shown: Path) -> tuple[Step, ...]:
    """The steps from `version` to the current format.

    Raises:
        UserFixable: ``PROJECT.TOO_OLD``.
        Bug: ``PROJECT.MISUSED`` where a step is missing in between.
    """
    if version < layout.OLDEST:
        raise UserFixable(
            "PROJECT.TOO_OLD",
            path=str(shown),
            format=version,
            oldest=layout.OLDEST,
            current=layout.CURRENT,
        )
    try:
        return tuple(STEPS[number] for number in range(version, layout.CURRENT))
    except KeyError:
        raise Bug("PROJECT.MISUSED", how="a migration is missing") from None


def apply(connection: apsw.Connection, step: Step, made_by: str) -> None:
    """Take one step, all or nothing. Raises apsw errors; ValueError for a document that is no JSON object."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in step.statements:
            connection.execute(statement)
        _documents(connection, step.document)
        connection.pragma("user_version", step.frm + 1)
        facts = {
            "needed": step.needed,
            "oldest_reader": str(step.oldest_reader),
            "migrated_by": made_by,
        }
        connection.executemany(
            "INSERT INTO meta (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            facts.items(),
        )
        if tables_of(connection) != layout.SHAPES[step.frm + 1]:
            raise Bug("PROJECT.MISUSED", how="a migration made other tables")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _documents(connection: apsw.Connection, change: Change) -> None:
    names = [str(row[0]) for row in connection.execute("SELECT name FROM documents ORDER BY name")]
    for name in names:
        text = str(connection.execute(_BODY, (name,)).fetchall()[0][0])
        body = json.loads(text)
        if not isinstance(body, dict):
            raise ValueError(name)  # noqa: TRY004 - damage of a file, as when it is no JSON at all
        changed = canonical_json(dict(change(name, body))).decode()
        if changed != text:
            connection.execute("UPDATE documents SET body = ? WHERE name = ?", (changed, name))


def tables_of(connection: apsw.Connection) -> dict[str, str]:
    """Everything that stands in the schema, but the indexes that SQLite makes itself for primary keys."""
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type <> 'index' OR sql IS NOT NULL"
    )
    return {str(name): str(sql) for name, sql in rows}
