"""The engine's kept runs, comparisons and drift -> what pages show. No Qt, no I/O."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.messages import code_words, engine_says, label_words, run_words, runs_words, words
from desktop.messages.tongue import tr
from desktop.presenters.runs_state import ComparisonView, DriftView, KeptRun, MeasureRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.presenters.state import AppState

MOST_LINES = 8
_CODE = re.compile(r"[\w-]+")
CODED = frozenset({"synthesizer", "policy"})
"""Fields of a plan whose values are codes."""


def kept_runs(found: Sequence[Mapping[str, Any]]) -> tuple[KeptRun, ...]:
    """Runs, the newest first; synthesizers and policies by their codes until `titled`."""
    return tuple(
        KeptRun(
            int(one["number"]),
            _label(one),
            bool(one["released"]),
            str(one.get("verdict", "")),
            _run_facts(one),
            int(one.get("tried", 0)),
            str(one["synthesizer"]),
            str(one.get("policy", "")),
        )
        for one in reversed(found)
    )


def titled(run: KeptRun, state: AppState) -> KeptRun:
    """A run with synthesizer and policy as people call them, as far as they are known here."""
    method = next((one.title for one in state.synthesizers if one.name == run.method), run.method)
    name, _, version = run.policy.rpartition(" ")
    policy = next(
        (
            tr(runs_words.POLICY_IS, title=one.title, version=version)
            for one in state.policies
            if one.name == name
        ),
        run.policy,
    )
    told = {run.method: method, run.policy: policy}
    facts = tuple((label, told.get(value, value)) for label, value in run.facts)
    return replace(run, label=run.label.replace(run.method, method, 1), facts=facts)


def plan_lines(found: ComparisonView, state: AppState) -> tuple[str, ...]:
    """What changed in the plan, with synthesizers and policies as people call them."""
    return tuple(
        _named(line, state) if at in found.coded else line for at, line in enumerate(found.plan)
    )


def _named(line: str, state: AppState) -> str:
    titles = {one.name: one.title for one in state.synthesizers}
    titles |= {one.name: one.title for one in state.policies}
    return _CODE.sub(lambda found: titles.get(found[0], found[0]), line)


def _label(one: Mapping[str, Any]) -> str:
    """A run in a line."""
    said = runs_words.LABEL_RELEASED if one["released"] else runs_words.LABEL
    at = words.minute(str(one["at"]))
    return tr(said, number=one["number"], method=str(one["synthesizer"]), at=at)


def _run_facts(one: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """What made a run what it is."""
    set_ = one.get("parameters", {}).items()
    parameters = ", ".join(
        tr(run_words.SETTING_IS, name=code_words.parameter(k), value=code_words.choice(v))
        for k, v in set_
    )
    found = [
        (tr(runs_words.METHOD), str(one["synthesizer"])),
        (tr(runs_words.PARAMETERS), parameters),
        (tr(runs_words.SEED), str(one["seed"])),
        (tr(runs_words.POLICY), str(one.get("policy", ""))),
        (tr(runs_words.LEARNT), words.count(int(one["rows"])) if "rows" in one else ""),
        (tr(runs_words.TRIED), words.count(one["tried"]) if "tried" in one else ""),
        (tr(runs_words.WHEN), words.minute(str(one["at"]))),
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
        coded=frozenset(at for at, one in enumerate(found["plan"]) if one.get("field") in CODED),
    )


def _signed(value: float, unit: str) -> str:
    """A difference as its figures are written, with its sign unless that rounds to nothing."""
    text = words.figure(value, unit)
    plain = words.figure(0.0, unit)
    if text in {plain, f"-{plain}"}:
        return plain
    return f"+{text}" if value > 0 else text


def _row(row: Mapping[str, Any]) -> MeasureRow:
    gap, low, high = row["difference"], row["low"], row["high"]
    hint, unit = tr(runs_words.WHY.get(str(row["why"]), "")), str(row.get("unit", ""))
    if low is not None:
        hint = tr(runs_words.INTERVAL, low=_signed(low, unit), high=_signed(high, unit))
    return MeasureRow(
        title=tr(str(row["title"])),
        family=words.FAMILIES.get(str(row["family"]), str(row["family"])),
        a=_figure(row["a"], unit),
        b=_figure(row["b"], unit),
        difference="" if gap is None else _signed(gap, unit),
        change=str(row["change"]),
        hint=hint,
        moved=_moved(row),
        parts=tuple(
            (label_words.part(str(n)), float(x), float(y)) for n, x, y in row.get("parts", ())
        ),
    )


def _moved(row: Mapping[str, Any]) -> float | None:
    """Gain in half widths of the 95 % interval of the difference."""
    gain, low, high = row.get("gain"), row["low"], row["high"]
    if gain is None or low is None or high is None:
        return None
    half = (high - low) / 2
    return float(gain / half) if half > 0 else None


def _figure(side: Mapping[str, Any] | None, unit: str) -> str:
    return (
        "–" if side is None or side["value"] is None else words.figure(float(side["value"]), unit)
    )


def drift_view(found: Mapping[str, Any] | None) -> DriftView | None:
    """Drift as `Session.drift` answers it; None where there is none, or one of another table."""
    if found is None or found["stale"]:
        return None
    icon, tone, word = runs_words.DRIFT.get(str(found["verdict"]), runs_words.DRIFT["unknown"])
    word = tr(word)
    said = tuple(engine_says.said(str(one)) for one in found["sentences"])
    more = len(said) - MOST_LINES
    shown = (*said[:MOST_LINES], *((engine_says.said(f"and {more} more"),) if more > 0 else ()))
    columns = tuple(
        (str(one["column"]), float(one["psi"]), bool(one["moved"]), bool(one["matters"]))
        for one in found.get("columns", ())
    )
    front = engine_says.said(str(found["front"]))
    return DriftView(icon, tone, word, front, shown, columns)
