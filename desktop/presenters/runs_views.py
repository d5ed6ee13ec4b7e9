"""The engine's kept runs, comparisons and drift -> what pages show. No Qt, no I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.messages import runs_words, words
from desktop.presenters.runs_state import ComparisonView, DriftView, KeptRun, MeasureRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MOST_LINES = 8


def kept_runs(found: Sequence[Mapping[str, Any]]) -> tuple[KeptRun, ...]:
    """Runs, the newest first."""
    return tuple(
        KeptRun(
            int(one["number"]),
            f"Run {one['number']}: {one['synthesizer']}, seed {one['seed']}, "
            f"{str(one['at'])[:16].replace('T', ' ')}" + (", released" if one["released"] else ""),
            bool(one["released"]),
        )
        for one in reversed(found)
    )


def default_pair(found: Sequence[Mapping[str, Any]]) -> tuple[int, int] | None:
    """The newest run against the last release before it, else against the run before it."""
    if len(found) < 2:
        return None
    before = [one for one in found[:-1] if one["released"]] or found[:-1]
    return int(before[-1]["number"]), int(found[-1]["number"])


def comparison_view(found: Mapping[str, Any]) -> ComparisonView:
    """A comparison as `Session.compare` answers it."""
    counts = found["counts"]
    tone = "soft"
    if counts["better"] or counts["worse"]:
        tone = "bad" if counts["worse"] > counts["better"] else "warn"
        tone = tone if counts["worse"] else "good"
    return ComparisonView(
        a=int(found["a"]),
        b=int(found["b"]),
        sentence=str(found["sentence"]),
        notes=tuple(map(str, found["sentences"])),
        plan=tuple(str(one["sentence"]) for one in found["plan"]),
        rows=tuple(map(_row, found["measures"])),
        tone=tone,
    )


def _row(row: Mapping[str, Any]) -> MeasureRow:
    gap, low, high = row["difference"], row["low"], row["high"]
    hint = runs_words.WHY.get(str(row["why"]), "")
    if low is not None:
        hint = f"95 % interval of the difference: {low:+.3g} to {high:+.3g}"
    return MeasureRow(
        title=str(row["title"]),
        family=words.FAMILIES.get(str(row["family"]), str(row["family"])),
        a=_figure(row["a"]),
        b=_figure(row["b"]),
        difference="" if gap is None else f"{gap:+.3g}",
        change=str(row["change"]),
        hint=hint,
    )


def _figure(side: Mapping[str, Any] | None) -> str:
    if side is None or side["value"] is None:
        return "–"
    return f"{side['value']:.3g}"


def drift_view(found: Mapping[str, Any] | None) -> DriftView | None:
    """Drift as `Session.drift` answers it; None where there is none, or one of another table."""
    if found is None or found["stale"]:
        return None
    icon, tone, word = runs_words.DRIFT.get(str(found["verdict"]), runs_words.DRIFT["unknown"])
    said = tuple(map(str, found["sentences"]))
    more = len(said) - MOST_LINES
    shown = (*said[:MOST_LINES], *((f"and {more} more",) if more > 0 else ()))
    return DriftView(icon, tone, word, str(found["front"]), shown)
