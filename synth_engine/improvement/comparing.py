"""Floor 5: scorecard against scorecard: which figures are better or worse beyond noise, and what changed.

Reads kept runs, computes with no row. Must not judge against a policy: that is the scorecard's own business.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.metric import Family
from synth_engine.improvement import noise, plans

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Stricter than the usual 5 %: intervals are over rows, and a model drawn anew moves figures a little as well.
LEVEL: Final = 0.01
BETTER, WORSE, SAME, UNKNOWN = "better", "worse", "same", "unknown"
MOST_PARTS: Final = 200  # columns, pairs or groups of a figure that are held side by side
_ORDER: Final = {WORSE: 0, BETTER: 1, SAME: 2, UNKNOWN: 3}
METHOD: Final = (
    "The noise of a difference comes from both figures' 95 % intervals (Zou and Donner 2008). All figures are "
    "asked at once, so a difference counts only where Holm's method (1979) leaves it below 1 %: that is the chance "
    "that even one of figures that did not move is called better or worse."
)
WHY: Final = {
    "only-in-one": "only one of the two runs has this figure",
    "no-interval": "the figure has no interval, so its noise is not known",
    "no-ceiling": "best is what fresh real rows have, and one of the runs does not know it",
}


@dataclass(frozen=True, slots=True)
class Kept:
    """A run as it was kept.

    Attributes:
        record: its row of the project's runs.
        plan: `Plan.to_json`.
        scorecard: `Scorecard.to_json`.
    """

    record: Mapping[str, Any]
    plan: Mapping[str, Any]
    scorecard: Mapping[str, Any]


def compare(one: Kept, other: Kept) -> dict[str, Any]:
    """Hold a later run against an earlier one.

    Returns:
        ``a`` and ``b`` (numbers of the runs), ``sentence``, ``sentences`` (what to know about it), ``plan`` (what
        changed), ``same_table``, ``counts`` (better, worse, same, unknown, compared, by_chance), ``method`` and
        ``measures``, the worst first: ``change`` with both figures, their difference, its 95 % interval, the chance
        of it alone (``p``) and among all (``p_all``). A positive ``gain`` is better. ``parts`` are the columns,
        pairs or groups that both runs have of a figure (label, a, b), the widest apart first, without intervals.
    """
    mine, theirs = _lines(one.scorecard), _lines(other.scorecard)
    alike = _same_people(one, other)
    measures = [
        _measure(name, mine.get(name), theirs.get(name), alike=alike)
        for name in dict.fromkeys([*mine, *theirs])
        if any(_measured(lines.get(name)) for lines in (mine, theirs))
    ]
    asked = [row for row in measures if row["p"] is not None]
    for row, chance in zip(asked, noise.holm([row["p"] for row in asked]), strict=True):
        row["p_all"] = chance
        if chance < LEVEL:
            row["change"] = BETTER if row["gain"] > 0 else WORSE
    measures.sort(key=lambda row: (_ORDER[row["change"]], row["p"] if row["p"] is not None else 2))
    counts = {
        name: sum(row["change"] == name for row in measures)
        for name in (BETTER, WORSE, SAME, UNKNOWN)
    }
    counts |= {"compared": len(asked)}
    same_table = one.record["table"] == other.record["table"]
    a, b = one.record["number"], other.record["number"]
    changed = _changed(one, other)
    return {
        "a": a,
        "b": b,
        "sentence": _sentence(a, b, counts),
        "sentences": _notes(counts, one, other, same_table=same_table, changed=changed),
        "plan": changed,
        "same_table": same_table,
        "counts": {**counts, "by_chance": round(noise.LEVEL * len(asked), 2)},
        "verdicts": [str(one.scorecard["verdict"]), str(other.scorecard["verdict"])],
        "method": METHOD,
        "measures": measures,
    }


def _lines(card: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    return {line["metric"]: line for family in Family for line in card.get(str(family), ())}


def _measured(line: Mapping[str, Any] | None) -> bool:
    return line is not None and line["status"] == "ok"


def _same_people(one: Kept, other: Kept) -> bool:
    """Whether both runs were held against the same rows, so that both ceilings are one figure."""
    names = ("holdout", "seed", "left_out")
    asked = [tuple(str(kept.plan.get(name)) for name in names) for kept in (one, other)]
    return one.record["table"] == other.record["table"] and asked[0] == asked[1]


def _measure(
    name: str, one: Mapping[str, Any] | None, other: Mapping[str, Any] | None, *, alike: bool
) -> dict[str, Any]:
    """One figure of both runs; Holm's word comes later."""
    told: Mapping[str, Any] = other or one or {}
    row: dict[str, Any] = {
        "metric": name,
        "title": told["title"],
        "family": told["family"],
        "direction": told["direction"],
        "unit": told["unit"],
        "a": _shown(one),
        "b": _shown(other),
        "difference": None,
        "low": None,
        "high": None,
        "gain": None,
        "p": None,
        "p_all": None,
        "parts": _parts(one, other),
        "change": UNKNOWN,
        "why": "only-in-one",
    }
    if one is None or other is None or not (_measured(one) and _measured(other)):
        return row
    row["difference"] = other["value"] - one["value"]
    if one["interval"] is None or other["interval"] is None:
        return {**row, "why": "no-interval"}
    figures = [_goodness(line, alike=alike) for line in (one, other)]
    if figures[0] is None or figures[1] is None:
        return {**row, "why": "no-ceiling"}
    gain, _, _, z = noise.difference(figures[0], figures[1])
    plain = [(line["value"], *line["interval"]) for line in (one, other)]
    _, low, high, _ = noise.difference(plain[0], plain[1])
    if z is None and gain:
        return {**row, "why": "no-interval"}
    chance = 1.0 if z is None else noise.two_sided(z)
    return {**row, "low": low, "high": high, "gain": gain, "p": chance, "change": SAME, "why": None}


def _shown(line: Mapping[str, Any] | None) -> dict[str, Any] | None:
    if line is None:
        return None
    return {key: line[key] for key in ("status", "value", "interval", "ceiling", "verdict")}


def _parts(
    one: Mapping[str, Any] | None, other: Mapping[str, Any] | None
) -> list[list[str | float]]:
    """What a figure is made of in both runs. Labels are safe: no group of few rows is named in a breakdown."""
    if one is None or other is None:
        return []
    mine, theirs = dict(one.get("breakdown", ())), dict(other.get("breakdown", ()))
    both = [(label, value, theirs[label]) for label, value in mine.items() if label in theirs]
    both.sort(key=lambda row: (-abs(row[2] - row[1]), row[0]))
    return [[str(label), float(a), float(b)] for label, a, b in both[:MOST_PARTS]]


def _goodness(line: Mapping[str, Any], *, alike: bool) -> tuple[float, float, float] | None:
    """(figure, low, high), turned so that more is better; None where best is a ceiling that is not there."""
    value, (low, high) = line["value"], line["interval"]
    if line["direction"] == "higher":
        return value, low, high
    if line["direction"] == "lower":
        return -value, -high, -low
    if line["ceiling"] is None:
        return None
    gap = value - line["ceiling"]
    below, above = value - low, high - value
    if not alike:
        # Each run has a ceiling of its own, measured on as few people as the figure itself.
        below, above = math.sqrt(2) * below, math.sqrt(2) * above
    if gap >= 0:
        return -gap, -gap - above, -gap + below
    return gap, gap - below, gap + above


def _changed(one: Kept, other: Kept) -> list[dict[str, str]]:
    made = plans.sentences(one.plan, other.plan)
    was, now = one.record, other.record
    if was["synthesizer"] == now["synthesizer"] and was["version"] != now["version"]:
        text = f"{now['synthesizer']} version: {was['version']} {plans.ARROW} {now['version']}"
        made.insert(0, {"field": "version", "sentence": text})
    if was["policy"] != now["policy"] and not any(row["field"] == "policy" for row in made):
        text = f"policy: {was['policy']} {plans.ARROW} {now['policy']}"
        made.append({"field": "policy", "sentence": text})
    return made


def _sentence(a: int, b: int, counts: Mapping[str, int]) -> str:
    total, better, worse = counts["compared"], counts[BETTER], counts[WORSE]
    head = f"Run {b} against run {a}"
    if not total:
        return f"{head}: no figure could be compared."
    if not better and not worse:
        return f"{head}: no difference beyond noise in any of {total} measures."
    said = [f"better on {better}"] if better else []
    said += [f"worse on {worse}"] if worse else []
    rest = "" if better + worse == total else "; the rest within noise"
    return f"{head}: {', '.join(said)} of {total} measures{rest}."


def _notes(
    counts: Mapping[str, int],
    one: Kept,
    other: Kept,
    *,
    same_table: bool,
    changed: Sequence[Mapping[str, str]],
) -> list[str]:
    notes = []
    if not same_table:
        was, now = one.record["rows"], other.record["rows"]
        notes.append(
            f"The real table changed ({was:,} rows, then {now:,}): the runs describe different tables, so a figure "
            "may have moved because the people did."
        )
    elif not changed:
        notes.append("Table and plan are the same in both runs.")
    if counts["compared"]:
        expected = noise.LEVEL * counts["compared"]
        notes.append(
            f"Asked one by one, about {max(expected, 0.1):.1f} of {counts['compared']} measures would differ by "
            "chance alone; that is taken into account."
        )
    if counts[UNKNOWN]:
        notes.append(
            f"{counts[UNKNOWN]} measures cannot be compared: their noise is not known, or one run lacks them."
        )
    return notes
