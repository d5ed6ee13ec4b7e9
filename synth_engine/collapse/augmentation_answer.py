"""Floor 5: an augmentation run as an answer: figures, a verdict, and sentences for people who are no statisticians.

The verdict is about the largest size, which is what people have; smaller ones say what would be with fewer rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from synth_engine.collapse.augmentation_task import REBALANCE
from synth_engine.collapse.downstream import METRIC_WORDS
from synth_engine.collapse.gains import LEAST_GAIN, Figures

if TYPE_CHECKING:
    from synth_engine.collapse.augmentation import Augmentation
    from synth_engine.collapse.gains import Gain, Size

LEARNER_WORDS: Final = {"boosted-trees": "boosted trees", "linear": "a linear model"}


def summarise(found: Augmentation) -> dict[str, Any]:
    """The answer, as ``cloister augment --json`` says it."""
    figures = Figures(found)
    prepared, settings = found.prepared, found.settings
    last = figures.sizes[-1]
    verdict = figures.verdict(last)
    if settings.sizes[-1] != last.rows:  # stopped before the size that is asked about
        verdict = "not-known"
    return {
        "target": prepared.target,
        "positive": prepared.positive or None,
        "task": "regression" if prepared.job.is_number else "classification",
        "classes": prepared.classes,
        "metric": prepared.job.metric,
        "groups": [group.name for group in prepared.groups],
        "rows": {"table": prepared.table.rows, "pool": prepared.pool, "held": prepared.held},
        "seeds": settings.seeds,
        "sizes": [_size(figures, size) for size in figures.sizes],
        "verdict": verdict,
        "sentences": _sentences(figures, verdict),
        "complete": found.complete,
        "tasks": {"done": len(found.done), "total": found.total},
    }


def _size(figures: Figures, size: Size) -> dict[str, Any]:
    best = figures.best(size)
    worth = (None, None) if best is None else figures.worth(size, best)
    return {
        "rows": size.rows,
        "learner": size.learner,
        "seeds": figures.seeds(size.rows),
        "alone": size.alone,
        "worst_group": size.worst,
        "plans": [_plan(figures, gain) for gain in size.gains],
        "best": None if best is None else best.plan.name,
        "worth_rows": worth[0],
        "worth_rows_at_least": worth[1],
        "verdict": figures.verdict(size),
    }


def _plan(figures: Figures, gain: Gain) -> dict[str, Any]:
    return {
        "add": gain.plan.name,
        "rows": gain.rows,
        "score": gain.score,
        "gain": gain.gain,
        "over_copies": gain.over_copies,
        "other_learner_gain": gain.other,
        "worst_group": gain.worst,
        "p": figures.p(gain),
        "helps": figures.helps(gain),
        "harms": figures.harms(gain),
        "copies_do": gain.copies_do,
        "likely": gain.likely,
    }


def _sentences(figures: Figures, verdict: str) -> list[str]:
    """What was found and what to do; then what is worth knowing beside it."""
    last = figures.sizes[-1]
    says = {"helps": _helps, "none-helps": _none, "harms": _harms, "not-known": _unknown}
    sentences = says[verdict](figures, last)
    if verdict != "helps":
        sentences += _smaller(figures)
    copied = [gain for gain in last.gains if gain.copies_do and not figures.helps(gain)]
    if copied and verdict != "helps":
        best = max(copied, key=lambda gain: gain.gain["value"])
        sentences.append(
            f"{_added(best)} gains {best.gain['value']:.3f} over nothing added, but repeating real rows does "
            "about as well: that needs no generator."
        )
    return sentences + _group(figures, last)


def _added(gain: Gain) -> str:
    """What a plan adds, as the start of a sentence."""
    if gain.plan.group is not None:
        return f"Topping up {gain.plan.group.name} by {gain.rows:,} synthetic rows"
    return f"Adding {gain.rows:,} synthetic rows ({gain.plan.name} for each real one)"


def _score(figures: Figures) -> str:
    return METRIC_WORDS[figures.found.prepared.job.metric]


def _helps(figures: Figures, size: Size) -> list[str]:
    best = figures.best(size)
    if best is None:
        return []
    gain = best.gain
    said = (
        f"{_added(best)} to {size.rows:,} real rows helps to predict {figures.found.prepared.target}: "
        f"{_score(figures)} rises from {size.alone['value']:.3f} to {best.score:.3f} "
        f"(by {gain['low']:.3f} to {gain['high']:.3f})."
    )
    return [
        f"{said}{_worth(figures, size, best)}",
        "Keep all real rows, and add no more than this.",
    ]


def _worth(figures: Figures, size: Size, best: Gain) -> str:
    rows, least = figures.worth(size, best)
    if rows:
        return f" That is worth about {rows:,} more real rows."
    if least:
        return f" That is worth more than {least:,} more real rows."
    return ""


def _none(figures: Figures, size: Size) -> list[str]:
    most = max(gain.gain["high"] for gain in size.gains)
    target = figures.found.prepared.target
    beyond = ""
    if most > 0:
        beyond = (
            f" A gain of more than {max(most, LEAST_GAIN):.3f} in {_score(figures)} is unlikely."
        )
    return [
        f"None helps: synthetic rows added to {size.rows:,} real rows do not make {target} easier to "
        f"predict.{beyond}",
        _instead(figures),
    ]


def _instead(figures: Figures) -> str:
    """What more real rows would bring, by the end of the learning curve."""
    curve = figures.curve(figures.sizes[-1].learner)
    if len(curve) < 2:
        return "Train on the real rows alone."
    (before, low), (after, high) = curve[-2:]
    if high - low < LEAST_GAIN:
        return (
            "Train on the real rows alone; more of them would change little either, for from "
            f"{before:,} to {after:,} rows nothing was gained."
        )
    return (
        f"Train on the real rows alone; more real rows are what helps: from {before:,} to {after:,} of them "
        f"brought {high - low:.3f}."
    )


def _harms(figures: Figures, size: Size) -> list[str]:
    worst = min(
        (gain for gain in size.gains if figures.harms(gain)), key=lambda gain: gain.gain["value"]
    )
    return [
        f"Do not add synthetic rows: {_added(worst)[:1].lower()}{_added(worst)[1:]} to {size.rows:,} real rows "
        f"costs {-worst.gain['value']:.3f} in {_score(figures)}, and no plan helps.",
        "Train on the real rows alone.",
    ]


def _unknown(figures: Figures, size: Size) -> list[str]:
    likely = [gain for gain in size.gains if gain.likely]
    if not figures.found.complete or not likely:
        return [
            "It is not known whether synthetic rows help: too little was measured.",
            "Let it run to its end, with at least 3 seeds.",
        ]
    best = max(likely, key=lambda gain: gain.gain["value"])
    more = 2 * figures.found.settings.seeds
    return [
        f"{_added(best)} to {size.rows:,} real rows may help ({_score(figures)} by {best.gain['value']:.3f}), but "
        "among so many plans it may be chance.",
        f"Ask about this plan alone, with another seed and {more} seeds, before you rely on it.",
    ]


def _smaller(figures: Figures) -> list[str]:
    """What would help with fewer rows: the largest such size."""
    helped = [(size, figures.best(size)) for size in figures.sizes[:-1]]
    for size, best in reversed(helped):
        if best is not None:
            return [
                f"With only {size.rows:,} real rows it would be otherwise: "
                f"{_added(best)[:1].lower()}{_added(best)[1:]} brings {best.gain['value']:.3f}."
                f"{_worth(figures, size, best)}"
            ]
    return []


def _group(figures: Figures, size: Size) -> list[str]:
    """What the worst named group gets of it."""
    best = figures.best(size)
    shown = best or max(
        (gain for gain in size.gains if gain.worst is not None),
        key=lambda gain: gain.worst["gain"]["value"] if gain.worst else 0.0,
        default=None,
    )
    if shown is None or shown.worst is None:
        return []
    gain, name = shown.worst["gain"], shown.worst["group"]
    if gain["low"] > 0:
        verb = f"gains {gain['value']:.3f}"
    elif gain["high"] < 0:
        verb = f"loses {-gain['value']:.3f}"
    else:
        verb = "is neither better nor worse off beyond chance"
    what = _added(shown)
    return [
        f"The group {name} {verb} by {what[:1].lower()}{what[1:]} (no correction for many plans)."
    ]


def is_rebalance(name: str) -> bool:
    """Whether a plan's name says that a group is topped up."""
    return name.startswith(REBALANCE)
