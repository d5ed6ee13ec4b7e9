"""Floor 5: what changed since the last run or release, as a chapter of a report. Says what `comparing` found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from synth_engine.improvement.comparing import BETTER, SAME, UNKNOWN, WHY, WORSE
from synth_engine.reports.blocks import (
    Block,
    Bullets,
    Cell,
    Chapter,
    Grid,
    Paragraph,
    Subheading,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS: Final = {
    BETTER: ("+", "better", "good"),
    WORSE: ("−", "worse", "bad"),
    SAME: ("=", "within noise", "soft"),
    UNKNOWN: ("?", "not known", "soft"),
}
MOST_PLAN: Final = 40


def chapter(found: Mapping[str, Any], *, released: bool) -> Chapter:
    """The chapter.

    Args:
        found: of `comparing.compare`.
        released: the earlier run is the last release, not just the last run.
    """
    blocks: list[Block] = [Paragraph(found["sentence"])]
    blocks += [Paragraph(text, soft=True) for text in found["sentences"]]
    changed = [row["sentence"] for row in found["plan"]]
    blocks.append(Subheading("What changed in the plan"))
    more = len(changed) - MOST_PLAN
    shown = [*changed[:MOST_PLAN], *([f"and {more} more"] if more > 0 else [])]
    blocks.append(Bullets(tuple(shown)) if shown else Paragraph("Nothing."))
    rows = [_row(row) for row in found["measures"]]
    if rows:
        blocks.append(Subheading("What changed in the figures"))
        blocks.append(
            Grid(
                "Every measure, the worst first: then, now, the difference with its 95 % interval.",
                ("Figure", f"Run {found['a']}", f"Run {found['b']}", "Difference", "Verdict"),
                tuple(rows),
                (0.34, 0.14, 0.14, 0.2, 0.18),
                frozenset({1, 2, 3}),
            )
        )
    blocks.append(Paragraph(found["method"], soft=True))
    since = "release" if released else "run"
    lead = "Scorecard against scorecard: is it better or worse than before, beyond noise?"
    return Chapter(f"What changed since the last {since}", lead, tuple(blocks))


def _row(row: Mapping[str, Any]) -> tuple[Cell, ...]:
    sign, word, tone = WORDS[row["change"]]
    notes = (WHY[row["why"]],) if row["why"] else ()
    gap = row["difference"]
    low, high = row["low"], row["high"]
    interval = () if low is None else (f"{low:+.3g} to {high:+.3g}",)
    return (
        Cell(row["title"], notes),
        plain(figure(row["a"])),
        plain(figure(row["b"])),
        Cell("" if gap is None else f"{gap:+.3g}", interval),
        Cell(f"{sign} {word}", tone=tone, bold=True),
    )


def figure(side: Mapping[str, Any] | None) -> str:
    """A run's figure as text; a dash where it has none."""
    if side is None or side["value"] is None:
        return "–"
    return f"{side['value']:.3g}"
