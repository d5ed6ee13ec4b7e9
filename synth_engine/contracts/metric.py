"""The metric protocol: one file and one entry point (group ``synth_engine.metrics``) each.

A result has a status; it is never NaN and never silently dropped.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import Table


MOST_POINTS = 101  # of a curve


class Family(StrEnum):
    """Which question a metric answers."""

    FIDELITY = "fidelity"
    UTILITY = "utility"
    PRIVACY = "privacy"
    FAIRNESS = "fairness"


class MetricStatus(StrEnum):
    """Whether a metric has a value."""

    OK = "ok"
    NOT_APPLICABLE = "not_applicable"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class MetricInfo:
    """What a metric is.

    Attributes:
        name: stable id, such as ``column_shapes``.
        title: for people.
        family: which question it answers.
        direction: ``higher`` or ``lower`` is better, or ``target``: the ceiling itself is best.
        low, high: range of the value.
        unit: ``""``, ``%``, ``points``...
        explanation: one plain sentence on what it means.
        source: paper or standard.
        needs_holdout: cannot be computed without real rows that no synthesizer saw.
        sentence: what this figure means for somebody who decides, in one plain sentence with the figures in it:
            ``str.format`` fields ``value``, ``low``, ``high``, ``ceiling``, ``floor`` and names of `facts`.
        cost: 1 at once, 2 seconds, 3 the longest; the cheap ones are computed and shown first.
    """

    name: str
    title: str
    family: Family
    direction: Literal["higher", "lower", "target"]
    low: float
    high: float
    unit: str
    explanation: str
    source: str
    needs_holdout: bool = False
    sentence: str = ""
    cost: Literal[1, 2, 3] = 2


@dataclass(frozen=True, slots=True)
class Related:
    """A child table of a relational project, compared as its own `Parts`; no metric of today looks at it.

    Attributes:
        parts: of the child table, keys included; rows of one parent are on one side of the holdout.
        key, parent_key: columns that tie a child row to its parent row.
    """

    parts: Parts
    key: str
    parent_key: str


@dataclass(frozen=True, slots=True)
class Order:
    """What makes rows sequences; no metric of today looks at it.

    Attributes:
        entity: column that names whose sequence a row belongs to.
        time: column that orders the rows of one entity.
    """

    entity: str
    time: str


@dataclass(frozen=True, slots=True)
class Parts:
    """What metrics compare. All tables have the same schema; identifiers and text are left out.

    Attributes:
        train: real rows the synthesizer saw.
        holdout: real rows it did not see, or None.
        synthetic: rows under test.
        targets: columns whose prediction matters.
        protected: columns that name protected groups.
        rules: declared rules, as texts; their columns are in `whole`.
        whole: (real rows, synthetic rows) with every column, where there are rules.
        sensitive: columns whose value must not be learnt about a person.
        known: columns that outsiders know (quasi-identifiers); empty where nobody said.
        regressions: declared models, such as ``income ~ age + sex`` or ``Surv(time, event) ~ arm``.
        further: more synthetic tables made the same way with other seeds (m copies: `synthetic` is the first).
        minimum_cell_count: a group of fewer real rows is never named in a result.
        related, order: child tables, and what makes rows sequences: room for metrics to come.
        memo: what metrics of one run share (codings, positions, neighbours), by a key of their own.
    """

    train: Table
    holdout: Table | None
    synthetic: Table
    targets: tuple[str, ...] = ()
    protected: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    whole: tuple[Table, Table] | None = None
    sensitive: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    regressions: tuple[str, ...] = ()
    further: tuple[Table, ...] = ()
    minimum_cell_count: int = 10
    related: tuple[Related, ...] = ()
    order: Order | None = None
    memo: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Curve:
    """A line or bars behind a figure, as aggregates: at most `MOST_POINTS` points, no value of a row.

    Attributes:
        name: what it shows, such as ``synthetic rows`` or ``fresh real rows``.
        plot: curves of one plot share this title, a question: ``How near are synthetic rows to training rows?``
        x_title, y_title: of the axes, with units.
        x, y: points, same length, finite.
        shape: ``line``, or ``bars`` (x are the left edges of even bins, y their heights).
    """

    name: str
    plot: str
    x_title: str
    y_title: str
    x: tuple[float, ...]
    y: tuple[float, ...]
    shape: Literal["line", "bars"] = "line"

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form."""
        return {
            "name": self.name,
            "plot": self.plot,
            "x_title": self.x_title,
            "y_title": self.y_title,
            "x": list(self.x),
            "y": list(self.y),
            "shape": self.shape,
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> Curve:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        x, y = tuple(map(float, untrusted["x"])), tuple(map(float, untrusted["y"]))
        if len(x) != len(y) or len(x) > MOST_POINTS or untrusted["shape"] not in {"line", "bars"}:
            raise ValueError("curve")
        name, plot, x_title, y_title = (
            str(untrusted[key]) for key in ("name", "plot", "x_title", "y_title")
        )
        return cls(name, plot, x_title, y_title, x, y, untrusted["shape"])


@dataclass(frozen=True, slots=True)
class MetricResult:
    """One figure with its uncertainty and its ceiling.

    Attributes:
        metric: `MetricInfo.name`.
        status: ok / not applicable / failed.
        value: the figure; None unless ok.
        interval: 95 % (low, high), or None where it has none.
        ceiling: the same figure for fresh real rows (the holdout against the training rows).
        reason: code of `contracts.catalogue` when not ok.
        breakdown: (label, value) worst first; labels are names of columns, pairs of them, or of groups of at
            least `Parts.minimum_cell_count` real rows; never a value that fewer share.
        facts: safe numbers (sample sizes, model settings).
        floor: the same figure for rows whose columns are independent of each other, where that makes sense.
        curves: what plots show of it.
    """

    metric: str
    status: MetricStatus
    value: float | None = None
    interval: tuple[float, float] | None = None
    ceiling: float | None = None
    reason: str | None = None
    breakdown: tuple[tuple[str, float], ...] = ()
    facts: Mapping[str, float] = field(default_factory=dict)
    floor: float | None = None
    curves: tuple[Curve, ...] = ()

    @classmethod
    def not_applicable(cls, metric: str, reason: str) -> MetricResult:
        """Say why there is no value."""
        return cls(metric, MetricStatus.NOT_APPLICABLE, reason=reason)

    @classmethod
    def failed(cls, metric: str, reason: str) -> MetricResult:
        """Say that the metric broke."""
        return cls(metric, MetricStatus.FAILED, reason=reason)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form."""
        return {
            "metric": self.metric,
            "status": str(self.status),
            "value": self.value,
            "interval": None if self.interval is None else list(self.interval),
            "ceiling": self.ceiling,
            "reason": self.reason,
            "breakdown": [[label, value] for label, value in self.breakdown],
            "facts": dict(self.facts),
            "floor": self.floor,
            "curves": [one.to_json() for one in self.curves],
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> MetricResult:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        interval = untrusted["interval"]
        return cls(
            metric=str(untrusted["metric"]),
            status=MetricStatus(untrusted["status"]),
            value=None if untrusted["value"] is None else float(untrusted["value"]),
            interval=None if interval is None else (float(interval[0]), float(interval[1])),
            ceiling=None if untrusted["ceiling"] is None else float(untrusted["ceiling"]),
            reason=None if untrusted["reason"] is None else str(untrusted["reason"]),
            breakdown=tuple((str(at), float(value)) for at, value in untrusted["breakdown"]),
            facts={str(name): float(value) for name, value in untrusted["facts"].items()},
            # Scorecards of earlier versions have neither.
            floor=None if untrusted.get("floor") is None else float(untrusted["floor"]),
            curves=tuple(Curve.from_json(one) for one in untrusted.get("curves", ())),
        )


@runtime_checkable
class Metric(Protocol):
    """A metric. Constructed without arguments; construction loads nothing heavy."""

    @property
    def info(self) -> MetricInfo:
        """What it is."""
        ...

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compute it. Raising is allowed: the runner turns that into a failed result."""
        ...
