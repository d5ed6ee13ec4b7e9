"""What the first file would pay for is done before it comes: patterns are compiled, Arrow finds its functions."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from synth_engine.contracts.context import SilentContext
from synth_engine.tables.building import finish
from synth_engine.tables.chunks import to_chunks
from synth_engine.tables.readers.csv import rows_of
from synth_engine.tables.readers.dialect import sniff
from synth_engine.tables.readers.first_look import first_look
from synth_engine.tables.readers.source import Facts, Source

_ROWS: Final = 200


def rehearse() -> None:
    """Read and pack a table of made-up cells, of every kind, in memory."""
    rows = ["name,age,cost,day,seen,ward,smoker,note"]
    rows += [
        f"P{at},{at % 90},{at}.50,2026-01-{at % 28 + 1:02d},2026-01-01 10:{at % 60:02d},w{at % 3},"
        f"{'yes' if at % 2 else 'no'},a note of some words {at}"
        for at in range(1_000, 1_000 + _ROWS)
    ]
    text = "\n".join(rows) + "\n"
    context, size = SilentContext(2), len(text)
    source = Source(
        Path("rehearsal.csv"),
        sha256="",
        size=size,
        unpacked=size,
        encoding="utf-8",
        codec="utf-8",
        head=text,
        facts=Facts(blank=False),
        plain=False,
        looked=size,
    )
    dialect = sniff(text, quotes=False)
    first_look(source, dialect)
    columns, changed = rows_of(source, dialect, context)
    list(to_chunks(finish(columns, "rehearsal", context, changed)))
