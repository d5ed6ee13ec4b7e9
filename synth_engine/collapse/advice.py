"""Floor 5: what to do after a collapse profile, as sentences that can be followed. Says only what was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from synth_engine.collapse.arms import BOOTSTRAP, CONTROL
from synth_engine.collapse.lights import (
    GREEN_BELOW,
    green_until,
    light_of,
    little_to_lose,
    safe_mix,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from synth_engine.collapse.arms import Arm
    from synth_engine.collapse.lights import Light
    from synth_engine.collapse.statistics import Figures

# Beyond so many seeds an interval hardly narrows any more.
_ENOUGH_SEEDS: Final = 20
_SHARES: Final = "real-10, real-25 and real-50"
FINISH: Final = "Run it to its end to know what keeps."
OTHER_GENERATOR: Final = (
    "Choose a generator that keeps more of the real rows: "
    "this one has little to lose from the start."
)


def advise(
    figures: Figures, judged: Arm, light: Light, measured: Sequence[Arm]
) -> list[dict[str, Any]]:
    """What to do, the most useful first.

    Args:
        figures: of a profile.
        judged: the planned arm, or the one that stands for it.
        light: its.
        measured: arms with figures.

    Returns:
        Objects with ``code``, ``sentence`` and what the sentence is made of: ``real_share`` (0-1), ``accumulate``,
        ``arm``, ``arms``, ``generations``. One at least.
    """
    if not figures.profile.complete:
        return [_item("finish", FINISH)]
    if little_to_lose(figures):
        return [_item("other-generator", OTHER_GENERATOR)]
    times = generations_text(figures.generations)
    lights = {arm.name: light_of(figures, arm.name)[0] for arm in measured}
    found = []
    if light == "green":
        said = f"It may be repeated for {times}; measure again before going on for longer."
        found.append(_item("as-planned", said, arm=judged.name, generations=figures.generations))
    else:
        found += _ways(figures, judged, measured, lights)
    return [*found, _green(measured, lights, times)]


def summed_up(items: Sequence[Mapping[str, Any]], generations: int) -> str:
    """The advice in one sentence."""
    ways = {item["code"]: item for item in items}
    if "keep-real-share" not in ways and "accumulate" not in ways:
        said: str = items[0]["sentence"]
        return said
    texts = []
    if "keep-real-share" in ways:
        share = ways["keep-real-share"]["real_share"]
        texts.append(f"keep at least {100 * share:g} % real rows in every generation")
    if "accumulate" in ways:
        texts.append("keep the real rows and add every generation to them")
    return f"To stay green for {generations_text(generations)}: {', or '.join(texts)}."


def generations_text(count: int) -> str:
    """A number of generations in words."""
    return f"{count} generation{'s' if count != 1 else ''}"


def _ways(
    figures: Figures, judged: Arm, measured: Sequence[Arm], lights: Mapping[str, Light]
) -> list[dict[str, Any]]:
    """Ways to green for a plan that is not: a real share, accumulating, stopping earlier, knowing more."""
    times = generations_text(figures.generations)
    share = safe_mix(figures, measured)
    found = []
    if share is not None and judged.policy == "mix" and share > judged.real_share:
        said = (
            f"Keep at least {100 * share:g} % real rows in every generation, drawn anew from the real table each "
            f"time: this and every larger share that was measured stays green for {times}."
        )
        found.append(_item("keep-real-share", said, real_share=share))
    found += _growing(judged, measured, lights, times)
    if not any(item["code"] in {"keep-real-share", "accumulate"} for item in found):
        said = (
            f"No policy that was measured stays green for {times}: make every generation from the real rows "
            "alone."
        )
        found.insert(0, _item("real-rows-alone", said))
    until = green_until(figures, judged.name)
    if 0 < until < figures.generations:
        said = (
            f"As planned it is green for {generations_text(until)}: stop there, and start again from the real "
            "rows."
        )
        found.append(_item("stop-after", said, generations=until))
    return [*found, *_more(figures, judged, measured)]


def _growing(
    judged: Arm, measured: Sequence[Arm], lights: Mapping[str, Light], times: str
) -> list[dict[str, Any]]:
    """Whether keeping all generations suffices."""
    found = []
    for arm in measured:
        if arm.policy != "accumulate" or arm.key == judged.key:
            continue
        if lights[arm.name] == "green" and not arm.capped:
            said = f"Keep the real rows and add every generation to them: that stays green for {times}."
            found.append(_item("accumulate", said, accumulate=True))
        elif lights[arm.name] == "green":
            said = (
                "If the training table may not grow: keep the real rows and every generation, and draw as many "
                f"rows as before from all of them. That stays green for {times}."
            )
            found.append(_item("accumulate-subsample", said, arm=arm.name))
        elif not arm.capped:
            said = (
                f"Keeping the real rows and adding every generation does not suffice here: {lights[arm.name]} "
                f"after {times}."
            )
            found.append(_item("accumulate-not-enough", said))
    return found


def _more(figures: Figures, judged: Arm, measured: Sequence[Arm]) -> list[dict[str, Any]]:
    """What to measure where an answer is missing."""
    found = []
    index = figures.index_over_seeds(judged.name, figures.last(judged.name))
    narrow = index is not None and index[1] < GREEN_BELOW <= index[2]
    seeds = len(figures.seeds)
    if (narrow or seeds < 2) and seeds < _ENOUGH_SEEDS:
        said = (
            f"{seeds} seeds do not tell whether the plan is green: measure with more of them."
            if seeds > 1
            else "One seed tells nothing of chance: measure with six."
        )
        found.append(_item("more-seeds", said))
    shares = [arm for arm in measured if arm.policy == "mix" and 0 < arm.real_share < 1]
    if judged.policy == "mix" and not any(arm.real_share > judged.real_share for arm in shares):
        said = f"How many real rows it takes was not measured: measure the arms {_SHARES} as well."
        found.append(_item("measure-shares", said))
    if judged.policy == "mix" and not any(arm.policy == "accumulate" for arm in measured):
        said = "Whether keeping every generation suffices was not measured: measure the arm accumulate as well."
        found.append(_item("measure-accumulating", said))
    return found


def _green(measured: Sequence[Arm], lights: Mapping[str, Light], times: str) -> dict[str, Any]:
    """Which of the measured policies are green."""
    arms = [arm for arm in measured if arm.name not in {CONTROL, BOOTSTRAP}]
    green = [arm for arm in arms if lights[arm.name] == "green"]
    if not green:
        said = f"Of what was measured, nothing but learning from the real rows every time is green for {times}."
        if lights.get(CONTROL) != "green":
            said = f"Of what was measured, nothing is known to be green for {times}."
    else:
        said = f"Green for {times}: {'; '.join(arm.title for arm in green)}."
    return _item("green-arms", said, arms=[arm.name for arm in green])


def beside(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any] | None:
    """Which of the generators side by side to take; None where there is only one.

    Args:
        rows: of `summary.side_by_side`, the best first.
    """
    if len(rows) < 2 or rows[0]["lacking"] is None:
        return None
    first, second = rows[0], rows[1]
    name = first["synthesizer"]
    if second["lacking"] is None or first["lacking"]["high"] < second["lacking"]["low"]:
        said = f"Of the generators side by side, {name} keeps most of the real rows in the end."
        return _item("lasting-generator", said, synthesizer=name)
    said = (
        f"Of the generators side by side, {name} and {second['synthesizer']} keep most of the real rows; they "
        "cannot be told apart."
    )
    return _item("generators-alike", said)


def least_real(answer: Mapping[str, Any]) -> float | None:
    """Share of real rows that a table to learn from should have at least, as far as a profile knows; 0-1.

    The smallest share from which on all that were measured are green. Where even the largest mix that was measured
    is red, no synthetic row is known to be safe: 1. Amber is not known either way: None, as of a profile that was
    stopped.
    """
    if not answer["complete"]:
        return None
    safe: float | None = answer["safe_real_share"]
    mixes = [arm for arm in answer["arms"].values() if arm["policy"] == "mix"]
    if safe is None and mixes:
        largest = max(mixes, key=lambda arm: float(arm["real_share"]))
        return 1.0 if largest["real_share"] >= 0.5 and largest["light"] == "red" else None
    return safe


def _item(code: str, sentence: str, **facts: Any) -> dict[str, Any]:
    return {"code": code, "sentence": sentence, **facts}
