"""The profile of the project's table: of all rows at once where they find room, else group by group.

Rules are found in a sample then, and held against all rows before they are offered.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from synth_engine import rules, tables
from synth_engine.contracts.rules import Determines, Unique
from synth_engine.rules.discovery import MOST_EXCEPTIONS
from synth_engine.workflow.work import bounding
from synth_engine.workflow.work.ruling import found_rules
from synth_engine.workflow.work.store import StoredTable, get_table
from synth_engine.workflow.work.training import sampled_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.contracts.profile import Profile
    from synth_engine.contracts.rules import FoundRule, Rule
    from synth_engine.contracts.table import Table
    from synth_engine.project import Project
    from synth_engine.workflow.work.store import WorkContext

# Rows that rules are looked for in, and that stand for all where a column has too many values to count.
SAMPLE_ROWS: Final = 1 << 17


def looked_over(
    project: Project, document: Mapping[str, Any], context: WorkContext
) -> tuple[Profile, dict[str, Any]]:
    """The profile with the rules found, and what its document says where they were found in a sample.

    Args:
        project: attached.
        document: of the imported table.
        context: progress, cancel, notices.
    """
    rows, columns = int(document["rows"]), len(document["schema"])
    most = bounding.rows_with_room(rows, columns, bounding.LOOK_BYTES)
    if most >= rows:
        table = get_table(project, document)
        facts = tables.profile_table(table, context)
        return replace(facts, rules=found_rules(table, context)), {}
    sample = sampled_table(project, document, min(most, SAMPLE_ROWS), 0)
    stored = StoredTable(project, document)
    facts = tables.profile_groups(stored, stored.schema, rows, sample, context)
    found = confirmed(found_rules(sample, context), stored, rows, sample.rows, context)
    context.notice("PROFILE.SAMPLED", rows=sample.rows, total=rows)
    return replace(facts, rules=found), {"sampled": {"rows": sample.rows, "of": rows}}


def confirmed(
    found: tuple[FoundRule, ...],
    stored: StoredTable,
    rows: int,
    seen: int,
    context: WorkContext,
) -> tuple[FoundRule, ...]:
    """Of the rules that a sample showed those that hold for the whole table, or nearly.

    Args:
        found: in the sample.
        stored: the table.
        rows: of it.
        seen: rows of the sample.
        context: progress and cancel.

    Returns:
        them, with the exceptions among all rows; `support` is as much larger as the table is.
    """
    declared = rules.parse_rules([one.text for one in found])
    row_by_row = [at for at, rule in enumerate(declared) if not _is_of_all_rows(rule)]
    broken = [0] * len(found)
    done = 0
    for group in stored if row_by_row else ():
        context.progress("profile.rules", done, rows)
        for at in row_by_row:
            broken[at] += int(rules.violations(declared[at], group).sum())
        done += group.rows
    for at, rule in enumerate(declared):
        if _is_of_all_rows(rule):
            narrow = _narrow(stored, rules.columns_of(rule), rows)
            # What cannot be looked at is not offered.
            broken[at] = rows if narrow is None else int(rules.violations(rule, narrow).sum())
    context.progress("profile.rules", rows, rows)
    return tuple(
        replace(one, support=round(one.support * rows / max(seen, 1)), exceptions=many)
        for one, many, rule in zip(found, broken, declared, strict=True)
        if many <= (0 if isinstance(rule, Unique) else MOST_EXCEPTIONS * rows)
    )


def _is_of_all_rows(rule: Rule) -> bool:
    """Whether it speaks of how rows stand to each other."""
    return isinstance(rule, Unique | Determines)


def _narrow(stored: StoredTable, names: tuple[str, ...], rows: int) -> Table | None:
    """A table of a few columns of another; None where these alone find no room."""
    if bounding.rows_with_room(rows, len(names), bounding.NARROW_BYTES) < rows:
        return None
    return tables.concat([group.select(names) for group in stored])
