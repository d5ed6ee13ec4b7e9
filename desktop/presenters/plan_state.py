"""What the plan page shows beside the plan itself, as frozen values; and the history of edits. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from synth_engine.contracts.plan import MOST_COPIES, MOST_HOLDOUT

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["MOST_COPIES", "MOST_HOLDOUT"]

Value: TypeAlias = str | int | float | bool

MOST_STEPS = 60
"""Steps of the history that can be gone back."""


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan, kept or being edited. `roles`: (column, kind, role)."""

    roles: tuple[tuple[str, str, str], ...]
    synthesizer: str
    parameters: tuple[tuple[str, Value], ...] = ()
    rows: int | None = None
    holdout: float = 0.2
    seed: int = 0
    targets: tuple[str, ...] = ()
    protected: tuple[str, ...] = ()
    policy: str = ""
    rules: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    rebalance: str | None = None
    text: str = "placeholder"
    regressions: tuple[str, ...] = ()
    copies: int = 1
    left_out: tuple[int, ...] = ()
    purpose: str = ""
    lineage_override: tuple[str, str] | None = None  # reason, person


@dataclass(frozen=True, slots=True)
class ParameterView:
    """A parameter of a synthesizer."""

    name: str
    default: Value
    text: str
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SynthesizerView:
    """An installed synthesizer."""

    name: str
    title: str
    licence: str
    licence_note: str
    summary: str
    privacy: str
    parameters: tuple[ParameterView, ...]
    available: bool
    needs: str
    deterministic: bool = True
    persistable: bool = True


@dataclass(frozen=True, slots=True)
class PolicyView:
    """A policy that can be chosen. `least`: rows that a figure must be of to leave the project."""

    name: str
    title: str
    summary: str
    least: int = 0


@dataclass(frozen=True, slots=True)
class History:
    """Every plan that was on the page, oldest first, and which of them is there now."""

    steps: tuple[PlanView, ...] = ()
    at: int = 0

    @property
    def current(self) -> PlanView | None:
        """The plan on the page."""
        return self.steps[self.at] if self.steps else None

    @property
    def can_undo(self) -> bool:
        """Whether there is an earlier one."""
        return self.at > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is a later one."""
        return self.at + 1 < len(self.steps)

    def edited(self, plan: PlanView) -> History:
        """The history after an edit: what was undone before it is gone, an edit that changes nothing is none."""
        if plan == self.current:
            return self
        steps = (*self.steps[: self.at + 1], plan)[-MOST_STEPS:]
        return History(steps, len(steps) - 1)

    def at_step(self, at: int) -> History:
        """The history with another plan on the page; an index that is none changes nothing."""
        return replace(self, at=at) if 0 <= at < len(self.steps) else self

    def undone(self) -> History:
        """One step back, as far as there is one."""
        return self.at_step(self.at - 1)

    def redone(self) -> History:
        """One step on, as far as there is one."""
        return self.at_step(self.at + 1)

    def kept(self, plan: PlanView | None, draft: PlanView | None) -> History:
        """The history when the project holds another plan than before: it begins anew for other columns.

        Args:
            plan: the one the project holds.
            draft: what is on the page instead; it stays where it is.
        """
        if plan is None:
            return History()
        if self.current is None or _columns(self.current) != _columns(plan):
            return History((plan,))
        return self if draft is not None else self.edited(plan)


def _columns(plan: PlanView) -> tuple[str, ...]:
    return tuple(name for name, _, _ in plan.roles)


@dataclass(frozen=True, slots=True)
class FoundView:
    """A rule found in the table. `rows` it says something about; `exceptions` break it."""

    text: str
    sentence: str
    rows: int
    exceptions: int


@dataclass(frozen=True, slots=True)
class PurposeView:
    """What a table can be made for. `sets`: (part of the plan, what is set and why)."""

    name: str
    title: str
    summary: str
    sets: tuple[tuple[str, str], ...]
    needs_group: bool = False


@dataclass(frozen=True, slots=True)
class EstimateView:
    """What a method will take here; `corrected`: by the last run in this project; `fits`: into free memory."""

    seconds: float
    peak_bytes: int
    corrected: bool = False
    fits: bool = True


@dataclass(frozen=True, slots=True)
class PresetView:
    """Choices kept under a name. `skipped`: parts of a plan that are about a table and not in it."""

    name: str
    skipped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedText:
    """A typed text that was checked. `text` as typed; `fit` as it goes into the plan, empty where it does not.

    `number`: of the look, so that two that say the same are two.
    """

    kind: str
    text: str
    fit: str = ""
    sentence: str = ""
    trouble: tuple[str, str] = ("", "")
    number: int = 0


@dataclass(frozen=True, slots=True)
class Planning:
    """All of it.

    Attributes:
        history: of edits.
        found: rules of the profile.
        groups: column -> its groups, (value, rows), smallest first.
        purposes: what can be chosen.
        departures: parts of the plan on the page that are not as its purpose sets them.
        estimates: method -> what it will take.
        presets: kept choices.
        checked: kind of text -> the last one that was looked at.
        meanings: rule -> sentence, for rules of the plan.
    """

    history: History = field(default_factory=History)
    found: tuple[FoundView, ...] = ()
    groups: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
    purposes: tuple[PurposeView, ...] = ()
    departures: tuple[str, ...] = ()
    estimates: Mapping[str, EstimateView] = field(default_factory=dict)
    presets: tuple[PresetView, ...] = ()
    checked: Mapping[str, CheckedText] = field(default_factory=dict)
    meanings: Mapping[str, str] = field(default_factory=dict)

    def outside(self) -> Planning:
        """What is left of it without a project."""
        return Planning(purposes=self.purposes, presets=self.presets)


NO_PLANNING = Planning()


@dataclass(frozen=True, slots=True)
class ProfileFacts:
    """What a snapshot brings for the plan page: rules, groups, and the draft that was left."""

    found: tuple[FoundView, ...] = ()
    groups: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
    draft: History | None = None


NO_FACTS = ProfileFacts()


# -- what happened (events of the plan page) --


@dataclass(frozen=True, slots=True)
class PlanKept:
    """The plan on the page was kept in the project."""

    plan: PlanView


@dataclass(frozen=True, slots=True)
class Stepped:
    """Somebody went to another step of the plan's history, by its index."""

    at: int


@dataclass(frozen=True, slots=True)
class PlanTold:
    """Something beside the plan came: fields of `Planning`."""

    changes: Mapping[str, Any]
