"""The engine's kept runs, comparisons and drift -> what pages show. No Qt, no I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.messages import engine_says, runs_words, words
from desktop.messages.tongue import locale, tr
from desktop.presenters.runs_state import ComparisonView, DriftView, KeptRun, MeasureRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MOST_LINES = 8


def kept_runs(found: Sequence[Mapping[str, Any]]) -> tuple[KeptRun, ...]:
    """Runs, the newest first."""
    return tuple(
        KeptRun(
            int(one["number"]),
            _label(one),
            bool(one["released"]),
            str(one.get("verdict", "")),
            _run_facts(one),
            int(one.get("tried", 0)),
        )
        for one in reversed(found)
    )


def _label(one: Mapping[str, Any]) -> str:
    """A run in a line."""
    said = runs_words.LABEL_RELEASED if one["released"] else runs_words.LABEL
    at = str(one["at"])[:16].replace("T", " ")
    return tr(said, number=one["number"], method=str(one["synthesizer"]), seed=one["seed"], at=at)


def _run_facts(one: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """What made a run what it is."""
    parameters = ", ".join(f"{words.plain(k)} {v}" for k, v in one.get("parameters", {}).items())
    found = [
        (tr(runs_words.METHOD), str(one["synthesizer"])),
        (tr(runs_words.PARAMETERS), parameters),
        (tr(runs_words.SEED), str(one["seed"])),
        (tr(runs_words.POLICY), str(one.get("policy", ""))),
        (tr(runs_words.LEARNT), words.count(int(one["rows"])) if "rows" in one else ""),
        (tr(runs_words.TRIED), words.count(one["tried"]) if "tried" in one else ""),
        (tr(runs_words.WHEN), str(one["at"])[:16].replace("T", " ")),
    ]
    return tuple(pair for pair in found if pair[1])


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
        sentence=engine_says.said(str(found["sentence"])),
        notes=tuple(engine_says.said(str(one)) for one in found["sentences"]),
        plan=tuple(engine_says.said(str(one["sentence"])) for one in found["plan"]),
        rows=tuple(map(_row, found["measures"])),
        tone=tone,
    )


def _signed(value: float) -> str:
    """Three digits that matter, with the sign."""
    text = locale().toString(value, "g", 3)
    return f"+{text}" if value >= 0 else text


def _row(row: Mapping[str, Any]) -> MeasureRow:
    gap, low, high = row["difference"], row["low"], row["high"]
    hint = tr(runs_words.WHY.get(str(row["why"]), ""))
    if low is not None:
        hint = tr(runs_words.INTERVAL, low=_signed(low), high=_signed(high))
    return MeasureRow(
        title=tr(str(row["title"])),
        family=words.FAMILIES.get(str(row["family"]), str(row["family"])),
        a=_figure(row["a"]),
        b=_figure(row["b"]),
        difference="" if gap is None else _signed(gap),
        change=str(row["change"]),
        hint=hint,
        moved=_moved(row),
        parts=tuple((str(n), float(x), float(y)) for n, x, y in row.get("parts", ())),
    )


def _moved(row: Mapping[str, Any]) -> float | None:
    """Gain in half widths of the 95 % interval of the difference."""
    gain, low, high = row.get("gain"), row["low"], row["high"]
    if gain is None or low is None or high is None:
        return None
    half = (high - low) / 2
    return float(gain / half) if half > 0 else None


def _figure(side: Mapping[str, Any] | None) -> str:
    if side is None or side["value"] is None:
        return "–"
    return locale().toString(float(side["value"]), "g", 3)


def drift_view(found: Mapping[str, Any] | None) -> DriftView | None:
    """Drift as `Session.drift` answers it; None where there is none, or one of another table."""
    if found is None or found["stale"]:
        return None
    icon, tone, word = runs_words.DRIFT.get(str(found["verdict"]), runs_words.DRIFT["unknown"])
    word = tr(word)
    said = tuple(engine_says.said(str(one)) for one in found["sentences"])
    more = len(said) - MOST_LINES
    shown = (*said[:MOST_LINES], *((engine_says.said(f"and {more} more"),) if more > 0 else ()))
    return DriftView(icon, tone, word, engine_says.said(str(found["front"])), shown)
