"""How many rows of a table a step holds: all where they find room in memory, else a sample drawn by seed.

Plain rows never go to disk to make room. How many rows are taken hangs on the memory that is free, in steps of two,
so that machines alike take the same; a step that took fewer says so where it is read (`told`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from synth_engine.contracts.metric import MetricInfo, MetricResult
from synth_engine.tables.room import free_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.metric import Metric, Parts
    from synth_engine.workflow.work.store import WorkContext

# Measured peaks (bytes a cell of the rows that are held), with a margin: see docs/benchmarks.md.
FIT_BYTES: Final = 26
LOOK_BYTES: Final = 24
COMPARE_BYTES: Final = 64
# Of columns that a single rule is held against, codes of theirs included.
NARROW_BYTES: Final = 64
# Of what is free, what a step may count on; and rows below which nothing is drawn (they take a few megabytes).
SHARE: Final = 0.75
LEAST_ROWS: Final = 1 << 14
# What a model card says of it.
LEARNT_FROM: Final = (
    "Learnt from {rows} of {total} training rows, drawn at random by the seed: memory had no room for all of them."
)  # fmt: skip
# Metrics that look a synthetic row up among all real ones.
NEED_EVERY_ROW: Final = frozenset({"copies", "copies_excess"})
_TAG: Final = 0x5A3E


def rows_with_room(rows: int, columns: int, bytes_a_cell: int) -> int:
    """How many of a table's rows a step may hold.

    Args:
        rows: of the table.
        columns: that are held.
        bytes_a_cell: that the step takes at its peak.

    Returns:
        `rows` where they fit or the system does not say; a power of two below it where they do not.
    """
    free = free_bytes()
    if free is None:
        return rows
    most = int(free * SHARE) // max(columns * bytes_a_cell, 1)
    if rows <= max(most, LEAST_ROWS):
        return rows
    return max(1 << max(most.bit_length() - 1, 0), LEAST_ROWS)


def drawn(among: NDArray[np.bool_], most: int, seed: int) -> NDArray[np.bool_]:
    """At most so many of the marked rows, each as likely as any other; the same whenever asked.

    Args:
        among: (rows,) those that may be taken.
        most: rows to take.
        seed: >= 0.

    Returns:
        (rows,) which are taken; `among` itself where that is all of them.
    """
    count = int(np.count_nonzero(among))
    if count <= most:
        return among
    rng = np.random.default_rng([seed, _TAG])
    chosen = np.zeros(count, dtype=np.bool_)
    chosen[rng.choice(count, most, replace=False, shuffle=False)] = True
    taken = among.copy()
    taken[among] = chosen
    return taken


def told(step: str, rows: int, total: int, context: WorkContext) -> dict[str, Any]:
    """What a step's document says about the rows it took; a notice where these were not all.

    Args:
        step: its name.
        rows: that were taken.
        total: that there are.
        context: who is told.
    """
    if rows >= total:
        return {}
    context.notice("STEP.SAMPLED", step=step, rows=rows, total=total)
    return {"sampled": {"rows": rows, "of": total}}


def on_card(card: dict[str, Any], said: dict[str, Any]) -> dict[str, Any]:
    """The model card of a fit that took a sample: `rows` stays what the table has, a limit says what was learnt.

    Args:
        card: as the project keeps it.
        said: from `told`.
    """
    if not said:
        return card
    rows, total = said["sampled"]["rows"], said["sampled"]["of"]
    limit = LEARNT_FROM.format(rows=f"{rows:,}", total=f"{total:,}")
    facts = {**card["facts"], "rows_learnt": rows}
    return {**card, "rows": total, "limits": [*card["limits"], limit], "facts": facts}


class _Unseen:
    """A metric that would have to see every real row: its line has no figure, so the gate refuses."""

    def __init__(self, info: MetricInfo) -> None:
        self.info = info

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """No figure."""
        del parts, seed, context
        return MetricResult.failed(self.info.name, "VALID.ROWS_LEFT_OUT")


def seeing(metrics: Sequence[Metric], said: Mapping[str, Any]) -> Sequence[Metric]:
    """The metrics as they may be believed: a copy of a real row that was left out would not be seen.

    Args:
        metrics: that are to be computed.
        said: of `compared_rows`.
    """
    sampled = said.get("sampled")
    if sampled is None or sampled["rows"] >= sampled["of"]:
        return metrics
    return [_Unseen(one.info) if one.info.name in NEED_EVERY_ROW else one for one in metrics]


def compared_rows(
    source: Mapping[str, Any], made: Mapping[str, Any], context: WorkContext
) -> tuple[int | None, int | None, dict[str, Any]]:
    """How many real and synthetic rows a comparison may hold (None: all), and what its document says of it.

    Synthetic rows are left out first: a figure on some of them is an estimate of the same thing. Real rows are left
    out only where they alone find no room: a copy of one that is not there would not be seen.

    Args:
        source: document of the imported table.
        made: document of the synthetic table.
        context: who is told.
    """
    columns, real = len(source["schema"]), int(source["rows"])
    copies = 1 + len(made.get("further", ()))
    synthetic = int(made["rows"])
    most = rows_with_room(real + copies * synthetic, columns, COMPARE_BYTES)
    if most >= real + copies * synthetic:
        return None, None, {}
    real_most = min(real, most * 3 // 4)
    made_most = min(synthetic, (most - real_most) // copies)
    said: dict[str, Any] = {"sampled": {"rows": real_most, "of": real, "synthetic": made_most}}
    context.notice(
        "STEP.COMPARED_SAMPLE", rows=real_most, total=real, synthetic=made_most, made=synthetic
    )
    return real_most, made_most, said
