"""Floor 5: what a collapse profile says: numbers, a traffic light for the plan, and two plain sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from synth_engine.collapse.advice import advise, generations_text, summed_up
from synth_engine.collapse.arms import BOOTSTRAP, CONTROL, PLANNED, REPLACE
from synth_engine.collapse.axes import AXES, CAUSES, INDEX, TITLES
from synth_engine.collapse.lights import light_of, safe_mix
from synth_engine.collapse.statistics import TOLERANCE, Figures

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from synth_engine.collapse.arms import Arm
    from synth_engine.collapse.profile import Profile
    from synth_engine.collapse.statistics import Interval

# Rare groups of fewer real rows are never named.
MINIMUM_CELL_COUNT = 10
MOST_NAMED = 50
_DIGITS = 4
# Copying more than the control is no loss of the table; it is told by the weakest axis.
_LOST = tuple(axis for axis in CAUSES if axis != "memorisation")


def summarise(profile: Profile, minimum_cell_count: int = MINIMUM_CELL_COUNT) -> dict[str, Any]:
    """The answer of ``cloister collapse --json`` for one generator.

    Args:
        profile: complete or not.
        minimum_cell_count: a rare group of fewer real rows is counted and not named.
    """
    figures = Figures(profile)
    settings = profile.settings
    measured = [arm for arm in settings.arms if figures.last(arm.name)]
    arms = {arm.name: _arm(figures, arm) for arm in measured}
    safe = {axis: figures.safe_share(axis) for axis in AXES}
    known = [share for axis, share in safe.items() if axis in INDEX and share is not None]
    judged = _judged(measured)
    light, reasons = light_of(figures, judged.name)
    advice = advise(figures, judged, light, measured)
    return {
        "v": 1,
        "rows": {"budget": profile.budget, "held": profile.held},
        "generations": settings.generations,
        "seeds": settings.seeds,
        "target": settings.target,
        "protected": list(settings.protected),
        "complete": profile.complete,
        "tasks": {"done": len(profile.done), "total": profile.total},
        "arms": arms,
        "alpha_star": {"value": max(known) if known else None, "axes": safe},
        "safe_real_share": safe_mix(figures, measured),
        "verdict": light,
        "verdict_arm": judged.name,
        "reasons": reasons,
        "sentences": [_said(figures, judged), summed_up(advice, figures.last(judged.name))],
        "advice": advice,
        "vanished": {
            arm.name: vanished(profile, figures, arm.name, minimum_cell_count)
            for arm in measured
            if arm.name in {judged.name, REPLACE}
        },
    }


def _judged(measured: Sequence[Arm]) -> Arm:
    """The plan; where none was made, the worst one can do; where that was not asked for, the first arm."""
    named = {arm.name: arm for arm in measured}
    others = [arm for arm in measured if arm.name != CONTROL] or list(measured)
    return named.get(PLANNED) or named.get(REPLACE) or others[0]


def _arm(figures: Figures, arm: Arm) -> dict[str, Any]:
    last = figures.last(arm.name)
    generations = range(1, last + 1)
    half, least = figures.half_life(arm.name)
    light, _ = light_of(figures, arm.name)
    has_null = any(one.name == BOOTSTRAP for one in figures.profile.settings.arms)
    excess = figures.excess(arm.name, BOOTSTRAP) if has_null and arm.learns else None
    chance = [figures.profile.done.get((arm.name, 0, g)) for g in generations]
    drift = [None if one is None else one.facts.get("by_chance") for one in chance]
    names = figures.profile.coding.names
    return {
        "title": arm.title,
        "policy": arm.policy,
        "real_share": 1.0 if arm.policy == "real" else arm.real_share,
        "axes": {axis: rows for axis in AXES if (rows := _curve(figures, arm.name, axis, last))},
        "index": [
            [g, *_rounded(found, 2)]
            for g in generations
            if (found := figures.index_over_seeds(arm.name, g)) is not None
        ],
        "cri": _named(figures.index_over_seeds(arm.name, last), 2),
        "generation": last,
        "lacking": _named(figures.lacking(arm.name, last), 2),
        "lacking_first": _named(figures.lacking(arm.name, 1), 2),
        "excess_over_drift": _named(excess, 2),
        "half_life": None if half is None else round(half, 1),
        "half_life_at_least": None if least is None else round(least, 1),
        "half_life_beyond": 10 * figures.generations if half is None else None,
        "light": light,
        "rare_by_chance": drift,
        "first_lost": lost(figures, arm.name, fresh=False),
        "weakest": lost(figures, arm.name, fresh=True),
        "fairness_gap": _gap(figures, arm.name, last),
        "columns": {
            name: [_digits(figures.column(arm.name, g, at)) for g in generations]
            for at, name in enumerate(names)
        },
    }


def _curve(figures: Figures, arm: str, axis: str, last: int) -> list[list[float]]:
    rows = []
    for generation in range(1, last + 1):
        found = figures.over_seeds(arm, generation, axis)
        if found is not None:
            rows.append([generation, *_rounded(found, _DIGITS)])
    return rows


def _gap(figures: Figures, arm: str, last: int) -> float | None:
    """How wide the difference between groups is, over the real one: what shrinks is lost, and no fairness."""
    found = [figures.profile.done.get((arm, seed, last)) for seed in figures.seeds]
    gaps = [one.facts["gap"] for one in found if one is not None and "gap" in one.facts]
    return round(sum(gaps) / len(gaps), _DIGITS) if gaps else None


def lost(figures: Figures, arm: str, *, fresh: bool) -> dict[str, Any] | None:
    """The axis that is lost first, of those that name a cause: the largest loss of the first generation with one.

    Args:
        figures: of a profile.
        arm: whose.
        fresh: held against fresh real rows (what the generator cannot do as well counts); otherwise against the
            control (only what generations lose).

    Returns:
        axis, generation and loss; None where no loss is beyond two points and chance.
    """
    for generation in range(1, figures.last(arm) + 1):
        losses = []
        for axis in CAUSES if fresh else _LOST:
            found = (
                figures.over_seeds(arm, generation, axis)
                if fresh
                else figures.kept_over_seeds(arm, generation, axis)
            )
            if found is not None and found[0] < 1 - TOLERANCE and found[2] < 1:
                losses.append((1 - found[0], axis))
        if losses:
            loss, axis = max(losses)
            return {"axis": axis, "generation": generation, "loss": round(loss, _DIGITS)}
    return None


def _said(figures: Figures, judged: Arm) -> str:
    """What happens: for somebody who is no statistician."""
    last = figures.last(judged.name)
    found = figures.index_over_seeds(judged.name, last)
    if found is None:
        return "Nothing was measured."
    left, times = 100 - max(found[0], 0.0), generations_text(last)
    first = lost(figures, judged.name, fresh=False)
    fresh = figures.lacking(CONTROL, 1)
    own = (
        ""
        if fresh is None
        else f"; such a model itself lacks {fresh[0]:.1f} points of fresh real rows"
    )
    goes = f"; what goes first: {TITLES[first['axis']]}" if first is not None else ""
    return (
        f"After {times} of retraining on {judged.title}, {left:.0f} % is left of what a fresh model of the real "
        f"rows has (collapse index {found[0]:.1f}, {found[1]:.1f} to {found[2]:.1f}){own}{goes}."
    )


def vanished(
    profile: Profile, figures: Figures, arm: str, minimum_cell_count: int
) -> dict[str, Any]:
    """Rare groups that are gone at the last generation in at least half of the seeds, and not in the control.

    Returns:
        named: (column, category) of groups with enough real rows, in order of their size; unnamed: how many more.
    """
    gone = _gone(profile, arm, figures.last(arm))
    fresh = _gone(profile, CONTROL, figures.last(CONTROL)) if arm != CONTROL else {}
    named: list[tuple[int, str, str]] = []
    unnamed = 0
    for (at, code), share in gone.items():
        if share < 0.5 or fresh.get((at, code), 0.0) >= 0.5:
            continue
        counts = profile.counts[at]
        rows = 0 if counts is None else counts[code]
        if rows < minimum_cell_count or len(named) >= MOST_NAMED:
            unnamed += 1
        else:
            named.append((rows, profile.coding.names[at], profile.coding.label(at, code)))
    named.sort(key=lambda one: (-one[0], one[1:]))
    return {"named": [list(one[1:]) for one in named], "unnamed": unnamed}


def _gone(profile: Profile, arm: str, last: int) -> dict[tuple[int, int], float]:
    seeds = [
        found
        for seed in range(profile.settings.seeds)
        if (found := profile.done.get((arm, seed, last))) is not None
    ]
    counted: dict[tuple[int, int], float] = {}
    for found in seeds:
        for pair in found.vanished:
            counted[pair] = counted.get(pair, 0.0) + 1 / len(seeds)
    return counted


def _named(found: Interval | None, digits: int) -> dict[str, float] | None:
    if found is None:
        return None
    value, low, high = _rounded(found, digits)
    return {"value": value, "low": low, "high": high}


def _rounded(found: Interval, digits: int) -> list[float]:
    return [round(one, digits) + 0.0 for one in found]


def _digits(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)


def side_by_side(answers: Mapping[str, Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Generators compared by what is left of the real rows in the end, the best first.

    The index alone would praise a generator that has nothing to lose.

    Args:
        answers: generator -> `summarise`.
    """
    rows = []
    for name, body in answers.items():
        arm = body["arms"][body["verdict_arm"]]
        rows.append(
            {
                "synthesizer": name,
                "arm": body["verdict_arm"],
                "cri": arm["cri"],
                "lacking": arm["lacking"],
                "lacking_first": arm["lacking_first"],
                "half_life": arm["half_life"],
                "alpha_star": body["alpha_star"]["value"],
                "verdict": body["verdict"],
            }
        )
    return sorted(rows, key=lambda row: (row["lacking"] or {"value": 1e9})["value"])
