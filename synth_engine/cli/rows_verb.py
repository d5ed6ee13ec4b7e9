"""``cloister rows``: rows of a project's tables, sorted and filtered. Real rows are masked unless asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine import api
from synth_engine.cli import output
from synth_engine.cli.project_verbs import opened, project_verb
from synth_engine.contracts.errors import Usage

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs

MOST = 10_000  # rows of one answer


def add(verbs: Verbs) -> None:
    """Add the verb."""
    verb = project_verb(verbs, "rows", "Show rows of the imported or the synthetic table.", rows)
    verb.add_argument("--of", choices=["source", "synthetic"], default="synthetic", metavar="TABLE")
    verb.add_argument("--start", type=int, default=0, metavar="N", help="rows before the first")
    verb.add_argument("--count", type=int, default=20, metavar="N")
    verb.add_argument("--sort", metavar="COLUMN")
    verb.add_argument("--descending", action="store_true")
    verb.add_argument(
        "--filter",
        action="append",
        default=[],
        nargs="+",
        metavar="WORD",
        help="COLUMN contains|equals|at-least|at-most|missing|present [VALUE]",
    )
    verb.add_argument(
        "--unmask", action="store_true", help="show values of real rows; the log says so"
    )


def _filter(words: list[str]) -> api.RowFilter:
    """A condition of two or three words.

    Raises:
        Usage: ``USAGE.READING``.
    """
    if not 2 <= len(words) <= 3:
        raise Usage("USAGE.READING", option="filter", known="COLUMN HOW [VALUE]")
    return api.RowFilter(*words)


def rows(arguments: argparse.Namespace) -> int:
    """Show a page."""
    if not 1 <= arguments.count <= MOST:
        raise Usage("USAGE.RANGE", option="--count", low=1, high=MOST)
    sort = None if arguments.sort is None else api.Sorting(arguments.sort, arguments.descending)
    filters = tuple(map(_filter, arguments.filter))
    with opened(arguments) as session:
        page = session.rows(
            arguments.of,
            arguments.start,
            arguments.count,
            masked=not arguments.unmask,
            sort=sort,
            filters=filters,
        )
    if arguments.json:
        output.emit(
            {
                "columns": list(page.columns),
                "rows": [list(row) for row in page.rows],
                "numbers": list(page.numbers),
                "start": page.start,
                "total": page.total,
                "all_rows": page.all_rows,
            }
        )
        return 0
    shown = [(str(number), *row) for number, row in zip(page.numbers, page.rows, strict=True)]
    output.table(("row", *page.columns), shown)
    output.say(f"{len(page.rows):,} of {page.total:,} rows shown ({page.all_rows:,} in the table).")
    return 0
