"""What the result page shows beyond texts: figures as numbers, the verdict, what can be done. Frozen; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.presenters.state import PlanView


@dataclass(frozen=True, slots=True)
class CurveView:
    """A line, or bars (left edges of even bins and their heights), of a plot with a question for a title."""

    name: str
    plot: str
    across: str
    up: str
    x: tuple[float, ...]
    y: tuple[float, ...]
    bars: bool = False


@dataclass(frozen=True, slots=True)
class LineFigures:
    """A line of the scorecard as numbers; None where there is none.

    Attributes:
        number, ceiling, floor, bound: the figure, of fresh real rows, of unrelated columns, what is asked.
        interval: 95 % (low, high).
        span: range of the figure.
        unit: "", "%" or "points".
        direction: higher, lower or target.
        at_most: whether the bound is an upper one; None where nothing is asked.
        surely: whether the whole interval has to be beyond the bound.
        reason: why there is no figure, a code, or empty.
        missing: the same in words.
        code: name of the family.
        source: where the method comes from.
        why: why the policy asks for it, or what it is.
        facts: further numbers by name.
        curves: for plots.
    """

    number: float | None = None
    ceiling: float | None = None
    floor: float | None = None
    bound: float | None = None
    interval: tuple[float, float] | None = None
    span: tuple[float, float] = (0.0, 1.0)
    unit: str = ""
    direction: str = "higher"
    at_most: bool | None = None
    surely: bool = False
    reason: str = ""
    missing: str = ""
    code: str = ""
    source: str = ""
    why: str = ""
    facts: tuple[tuple[str, float], ...] = ()
    curves: tuple[CurveView, ...] = ()


NO_FIGURES = LineFigures()


@dataclass(frozen=True, slots=True)
class Decided:
    """A line that decided: its metric, its family's code, and it in a few words."""

    metric: str
    family: str
    text: str


@dataclass(frozen=True, slots=True)
class VerdictView:
    """The verdict. `decided`: what it hangs on, the worst first; `more`: how many besides. `step`: what is next.

    `step`: release, measure, mend, look or empty.
    """

    icon: str
    tone: str
    sentence: str
    lines: tuple[str, ...] = ()
    decided_title: str = ""
    decided: tuple[Decided, ...] = ()
    more: int = 0
    next: str = ""
    step: str = ""


@dataclass(frozen=True, slots=True)
class Remedy:
    """What can be done. `plan` is the plan as it would be; None: it is done on `page`.

    Attributes:
        code: of `result_words.REMEDIES`.
        title: what the button says.
        effect: why it helps and what it costs.
        changes: what it changes in the plan, one text each.
        again: the first step that runs again.
    """

    code: str
    title: str
    effect: str
    changes: tuple[str, ...]
    again: str
    plan: PlanView | None = None
    page: str = ""
