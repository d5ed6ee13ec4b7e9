"""What the collapse page shows and asks, as frozen values. No Qt; knows no engine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Points: TypeAlias = tuple[tuple[float, float, float, float], ...]
"""(generation, mean, low, high) in order of the generation."""

REPLACE, ACCUMULATE, SHARE = "replace", "accumulate", "share"


@dataclass(frozen=True, slots=True)
class CollapseAsk:
    """The question. `plan`: replace, accumulate, or share (`share`, 0-1). No arms: all; no method: the plan's."""

    plan: str = REPLACE
    share: float = 0.25
    generations: int = 5
    synthesizers: tuple[str, ...] = ()
    seeds: int = 6
    budget: int | None = None
    arms: tuple[str, ...] = ()
    target: str | None = None


USUAL_ASK = CollapseAsk()
"""What is asked where nobody says anything."""


@dataclass(frozen=True, slots=True)
class ArmView:
    """One policy. `light`: green, amber or red. `columns`: (name, share left by generation, None where unknown).

    Arms of one `policy` are one curve.
    """

    name: str
    title: str
    index: Points
    axes: tuple[tuple[str, Points], ...]
    figure: str
    interval: str
    lacking: str
    half_life: str
    first: str
    light: str
    columns: tuple[tuple[str, tuple[float | None, ...]], ...]
    policy: str = ""

    def curve(self, axis: str) -> Points:
        """Of the index (empty name) or of an axis."""
        return self.index if not axis else dict(self.axes).get(axis, ())


@dataclass(frozen=True, slots=True)
class AdviceView:
    """What to do, and what a press on it does: ask that, plan that generator, or finish what was stopped."""

    code: str
    sentence: str
    ask: CollapseAsk | None = None
    synthesizer: str = ""
    go_on: bool = False

    @property
    def usable(self) -> bool:
        """Whether a press can follow it."""
        return self.ask is not None or bool(self.synthesizer) or self.go_on


@dataclass(frozen=True, slots=True)
class AnswerView:
    """What was measured of one generator. `gone`: (column, group); `gone_unnamed`: groups too small to be named."""

    generator: str
    light: str
    judged: str
    sentences: tuple[str, ...]
    reasons: tuple[str, ...]
    arms: tuple[ArmView, ...]
    axes: tuple[tuple[str, str], ...]
    gone: tuple[tuple[str, str], ...]
    gone_unnamed: int
    shares: tuple[tuple[str, str], ...]

    def arm(self, name: str) -> ArmView | None:
        """An arm by name."""
        return next((one for one in self.arms if one.name == name), None)


@dataclass(frozen=True, slots=True)
class GeneratorLine:
    """A generator beside others: what it lacks of real rows at first and in the end, and the light."""

    generator: str
    figure: str
    first: str
    last: str
    half_life: str
    light: str


@dataclass(frozen=True, slots=True)
class CollapseView:
    """The kept answer; the first of `answers` is the plan's generator."""

    answers: tuple[AnswerView, ...]
    beside: tuple[GeneratorLine, ...]
    advice: tuple[AdviceView, ...]
    complete: bool
    stale: bool
    done: int
    total: int
    facts: tuple[tuple[str, str], ...]
    ask: CollapseAsk

    @property
    def front(self) -> AnswerView:
        """What the verdict speaks of."""
        return self.answers[0]
