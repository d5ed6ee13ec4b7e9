"""Columns as they grow: a reader hands over blocks of texts, and what is kept is codes and numbers.

Nothing here holds a row's text. A table whose file is larger than memory fits as long as its columns do
(`tables.gatherer`); where they do not, their rows are forgotten and read again, where they may be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.contracts.reading_context import head_of, reading_of, streams, tell
from synth_engine.tables.gatherer import MANY_TEXTS, Gatherer
from synth_engine.tables.room import to_hold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import pyarrow as pa

    from synth_engine.contracts.context import Context

# What the columns of a table may take before their rows are forgotten and read again, where they may (bytes):
# a million rows of twenty columns fit. To read a file twice takes nearly twice as long.
MOST_HELD = 256 << 20
# In a wide table there is less room for each pool.
WIDE_TEXTS, LEAST_MANY = 1 << 20, 1 << 8


def gatherers(names: Sequence[str]) -> list[Gatherer]:
    """Empty columns of one table of texts."""
    many = max(min(MANY_TEXTS, WIDE_TEXTS // max(len(names), 1)), LEAST_MANY)
    return [Gatherer(name, many=many) for name in names]


def gather(
    columns: Sequence[Gatherer],
    blocks: Callable[[Sequence[int] | None], Iterable[Sequence[pa.Array]]],
    context: Context,
    check: Callable[[Sequence[Gatherer]], None] = lambda _: None,
    *,
    once: bool = False,
) -> list[Gatherer]:
    """Read all columns, and those that are lost on the way a second time as texts.

    Args:
        columns: empty ones, one a column of the file.
        blocks: gives the blocks of the file from its start: cells of all columns, or of those asked for.
        context: progress and cancel, corrections, and whether the first rows are all that is wanted.
        check: called after every block; may refuse.
        once: `blocks` gives nothing any more after this function returned, so all rows must be kept.
    """
    head = head_of(context)
    for column in columns:
        column.correct(reading_of(context))
    most = to_hold(MOST_HELD) if streams(context) and not once else None
    thin = False
    for block in blocks(None):
        for column, cells in zip(columns, block, strict=True):
            column.add(cells)
        context.progress("read.parse", columns[0].rows)
        check(columns)
        if most is not None and not thin:
            thin = sum(column.held() for column in columns) > most
        if thin:
            for column in columns:
                column.make_thin()
        if head is not None and columns[0].rows >= head:
            break
    for column in columns:
        column.settle()
    lost = [at for at, column in enumerate(columns) if column.lost]
    found = list(columns)
    for at in lost:
        found[at] = columns[at].again()
        if thin:
            found[at].make_thin()
    if lost:
        for block in blocks(lost):
            for at, cells in zip(lost, block, strict=True):
                found[at].add(cells)
            context.progress("read.parse", found[lost[0]].rows)
            check(found)
            if head is not None and found[lost[0]].rows >= head:
                break
        for at in lost:
            found[at].settle()
    if thin:
        tell(context, again=(found, blocks))
    return found
