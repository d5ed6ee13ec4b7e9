"""Policies, verdicts and the decision: pure data and the one rule that turns figures into a yes or a no.

Fails closed: a required figure that is missing, failed or not applicable refuses the release.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Rule: TypeAlias = Literal[
    "at_least",
    "at_most",
    "at_least_ceiling_minus",
    "at_most_ceiling_plus",
    "at_least_surely",
    "at_most_surely",
]

MOST_OFFICERS = 1_000


class Verdict(StrEnum):
    """Outcome of one line or of the whole scorecard."""

    PASS = "pass"  # noqa: S105 - a verdict
    FAIL = "fail"
    NOT_JUDGED = (
        "not_judged"  # the policy says nothing about it, or it is not required and has no value
    )


@dataclass(frozen=True, slots=True)
class Threshold:
    """What a policy asks of one metric.

    Attributes:
        metric: `MetricInfo.name`.
        rule: absolute bound, or a distance from the ceiling; the ``surely`` rules hold the far end of the interval
            against the bound, for figures that few rows measure coarsely: they fail where it was shown that the
            bound is broken.
        value: the bound or the distance, in the metric's unit.
        required: without an ok figure the release is refused.
        reason: why this bound, for people.
    """

    metric: str
    rule: Rule
    value: float
    required: bool
    reason: str

    def bound(self, ceiling: float | None) -> float | None:
        """The effective bound, or None where it hangs on a ceiling that is not there."""
        if self.rule in {"at_least", "at_most", "at_least_surely", "at_most_surely"}:
            return self.value
        if ceiling is None:
            return None
        return (
            ceiling - self.value if self.rule == "at_least_ceiling_minus" else ceiling + self.value
        )


@dataclass(frozen=True, slots=True)
class Approvals:
    """How many people answer for a release.

    Attributes:
        needed: 1: who signs decides; 2: an officer approves a request first.
        self_allowed: whether who asks may also approve (same key, certificate or name).
        officers: ids of the keys that may approve; empty: any but the asker's.
    """

    needed: int = 1
    self_allowed: bool = True
    officers: tuple[str, ...] = ()

    @classmethod
    def from_json(cls, untrusted: Any) -> Approvals:
        """Read a policy's ``approvals`` (KeyError, ValueError, TypeError if it is none)."""
        needed = untrusted.get("needed", 1)
        # Whoever asks for two people means two people.
        own = untrusted.get("self", "allow" if needed == 1 else "refuse")
        officers = tuple(str(one).lower() for one in untrusted.get("officers", ()))
        known = set(untrusted) <= {"needed", "self", "officers"}
        ids = all(re.fullmatch(r"[0-9a-f]{64}", one) for one in officers)
        if isinstance(needed, bool) or needed not in {1, 2} or own not in {"allow", "refuse"}:
            raise ValueError(own)
        if not known or not ids or len(officers) > MOST_OFFICERS:
            # A misspelt wish for more safety must not pass as none.
            raise ValueError(str(sorted(untrusted)))
        return cls(needed, own == "allow", officers)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form; `from_json` reads it back."""
        own = "allow" if self.self_allowed else "refuse"
        return {"needed": self.needed, "self": own, "officers": list(self.officers)}


@dataclass(frozen=True, slots=True)
class AccountCap:
    """How much may leave from one source, all releases together (docs/disclosure-account.md). None: no cap.

    Attributes:
        releases: how many, this one included.
        rows_share: synthetic rows, all copies and releases together, over the rows of the source.
        epsilon: privacy budget; a release without one is over any.
    """

    releases: int | None = None
    rows_share: float | None = None
    epsilon: float | None = None

    @classmethod
    def from_json(cls, untrusted: Any) -> AccountCap:
        """Read a policy's ``account`` (ValueError, TypeError if it is none)."""
        if not set(untrusted) <= {"releases", "rows_share", "epsilon"}:
            # A misspelt wish for more safety must not pass as none.
            raise ValueError(str(sorted(untrusted)))
        given = {name: value for name, value in untrusted.items() if value is not None}
        for name, value in given.items():
            kinds = int if name == "releases" else (int, float)
            if isinstance(value, bool) or not isinstance(value, kinds) or not 0 <= value < math.inf:
                raise ValueError(name)
        return cls(**given)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form; `from_json` reads it back."""
        said = {"releases": self.releases, "rows_share": self.rows_share, "epsilon": self.epsilon}
        return {name: value for name, value in said.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Policy:
    """A named, versioned set of thresholds (files in ``resources/policies``).

    Attributes:
        name, version, title, summary: what it is.
        thresholds: what it asks.
        minimum_cell_count: aggregates over fewer rows are not shown in reports, and no value that fewer training
            rows share is in a model.
        signed_by: id of the key whose signature beside the file fits it, or "" where there is none. Whose key
            that is must be known from elsewhere. Never taken from the file itself.
        approvals: how many people answer for a release.
        account: how much may leave from one source, all releases together.
    """

    name: str
    version: str
    title: str
    summary: str
    thresholds: tuple[Threshold, ...]
    minimum_cell_count: int = 5
    signed_by: str = ""
    approvals: Approvals = Approvals()
    account: AccountCap = AccountCap()

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> Policy:
        """Read a policy file (KeyError, ValueError, TypeError if it is not one)."""
        thresholds = []
        for row in untrusted["thresholds"]:
            if row["rule"] not in get_args(Rule) or not isinstance(row["required"], bool):
                raise ValueError(row["metric"])
            if isinstance(row["value"], bool) or not math.isfinite(float(row["value"])):
                raise ValueError(row["metric"])  # a bound that nothing is beyond is none
            thresholds.append(
                Threshold(
                    metric=str(row["metric"]),
                    rule=row["rule"],
                    value=float(row["value"]),
                    required=row["required"],
                    reason=str(row["reason"]),
                )
            )
        cells = int(untrusted["minimum_cell_count"])
        once = len({one.metric for one in thresholds}) == len(thresholds)
        if cells < 1 or not thresholds or not once:
            msg = "a policy needs thresholds, one a metric, and a minimum cell count of at least 1"
            raise ValueError(msg)
        return cls(
            name=str(untrusted["name"]),
            version=str(untrusted["version"]),
            title=str(untrusted["title"]),
            summary=str(untrusted["summary"]),
            thresholds=tuple(thresholds),
            minimum_cell_count=cells,
            signed_by=str(untrusted.get("signed_by", "")),
            approvals=Approvals.from_json(untrusted.get("approvals", {})),
            account=AccountCap.from_json(untrusted.get("account", {})),
        )

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form; `from_json` reads it back."""
        return {
            "name": self.name,
            "version": self.version,
            "title": self.title,
            "summary": self.summary,
            "minimum_cell_count": self.minimum_cell_count,
            **({"signed_by": self.signed_by} if self.signed_by else {}),
            # Left out where it is the usual: older policies keep their digests.
            **({} if self.approvals == Approvals() else {"approvals": self.approvals.to_json()}),
            **({} if self.account == AccountCap() else {"account": self.account.to_json()}),
            "thresholds": [
                {
                    "metric": t.metric,
                    "rule": t.rule,
                    "value": t.value,
                    "required": t.required,
                    "reason": t.reason,
                }
                for t in self.thresholds
            ],
        }


def sentence(info: MetricInfo, result: MetricResult) -> str:
    """`MetricInfo.sentence` with the figures in it; empty where there is no figure or no such sentence."""
    if result.status is not MetricStatus.OK or not info.sentence:
        return ""
    low, high = result.interval or (result.value, result.value)
    named = {"value": result.value, "low": low, "high": high}
    named |= {"ceiling": result.ceiling, "floor": result.floor}
    try:
        return info.sentence.format(**{**result.facts, **named})
    except (LookupError, ValueError, TypeError):  # a ceiling that this run has not, say
        return info.explanation


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the scorecard: a metric, its figure, its bound, its verdict."""

    info: MetricInfo
    result: MetricResult
    threshold: Threshold | None
    bound: float | None
    verdict: Verdict

    @property
    def blocks(self) -> bool:
        """Whether this line alone refuses the release."""
        if self.threshold is None:
            return False
        return self.verdict is Verdict.FAIL

    def to_json(self) -> dict[str, Any]:
        """The object of ``cloister evaluate --json``, with everything needed to read it back."""
        return {
            **self.result.to_json(),
            "title": self.info.title,
            "family": str(self.info.family),
            "direction": self.info.direction,
            "unit": self.info.unit,
            "range": [self.info.low, self.info.high],
            "explanation": self.info.explanation,
            "sentence": sentence(self.info, self.result),
            "source": self.info.source,
            "threshold": self.bound,
            "rule": None if self.threshold is None else self.threshold.rule,
            "required": self.threshold is not None and self.threshold.required,
            "threshold_reason": None if self.threshold is None else self.threshold.reason,
            "verdict": str(self.verdict),
        }


@dataclass(frozen=True, slots=True)
class Scorecard:
    """All lines, the policy they were held against, and the verdict.

    A metric that the policy requires and nobody computed has a failed line (``VALID.NOT_COMPUTED``).
    """

    policy: Policy
    lines: tuple[Line, ...]

    @property
    def verdict(self) -> Verdict:
        """PASS only if no line blocks and at least one was judged."""
        if any(line.blocks for line in self.lines):
            return Verdict.FAIL
        return (
            Verdict.PASS
            if any(line.verdict is Verdict.PASS for line in self.lines)
            else Verdict.FAIL
        )

    def family(self, family: Family) -> tuple[Line, ...]:
        """Lines of one family."""
        return tuple(line for line in self.lines if line.info.family is family)

    def to_json(self) -> dict[str, Any]:
        """JSON: one list of lines a family, the policy and the verdict."""
        return {
            "policy": {
                "name": self.policy.name,
                "version": self.policy.version,
                "signed_by": self.policy.signed_by,
            },
            **{str(f): [line.to_json() for line in self.family(f)] for f in Family},
            "verdict": str(self.verdict),
        }


def judge_line(result: MetricResult, threshold: Threshold | None) -> tuple[Verdict, float | None]:
    """Hold one figure against one threshold; return the verdict and the effective bound."""
    if threshold is None:
        return Verdict.NOT_JUDGED, None
    bound = threshold.bound(result.ceiling)
    if result.status is not MetricStatus.OK or result.value is None or bound is None:
        return (Verdict.FAIL if threshold.required else Verdict.NOT_JUDGED), bound
    figure = result.value
    if threshold.rule.endswith("_surely") and result.interval is not None:
        figure = result.interval[threshold.rule.startswith("at_least")]
    holds = figure >= bound if threshold.rule.startswith("at_least") else figure <= bound
    return (Verdict.PASS if holds else Verdict.FAIL), bound


def judge(
    results: Sequence[MetricResult], infos: Mapping[str, MetricInfo], policy: Policy
) -> Scorecard:
    """Hold all figures against a policy.

    Args:
        results: figures, any order; one for each metric at most.
        infos: by metric name; must hold every result's metric.
        policy: what to ask.
    """
    by_metric = {result.metric: result for result in results}
    asked = {threshold.metric: threshold for threshold in policy.thresholds}
    lines = []
    for name, result in by_metric.items():
        threshold = asked.get(name)
        verdict, bound = judge_line(result, threshold)
        lines.append(Line(infos[name], result, threshold, bound, verdict))
    for name, threshold in asked.items():
        if name not in by_metric:
            missing = MetricResult.failed(name, "VALID.NOT_COMPUTED")
            verdict, bound = judge_line(missing, threshold)
            info = infos.get(name) or _unknown(name)
            lines.append(Line(info, missing, threshold, bound, verdict))
    order = list(Family)
    lines.sort(key=lambda line: order.index(line.info.family))
    return Scorecard(policy, tuple(lines))


def _unknown(name: str) -> MetricInfo:
    """Stand-in for a metric that a policy names and that is not installed."""
    return MetricInfo(
        name=name,
        title=name,
        family=Family.PRIVACY,
        direction="higher",
        low=0.0,
        high=1.0,
        unit="",
        explanation="The policy asks for this metric, and it is not installed.",
        source="",
    )


@dataclass(frozen=True, slots=True)
class Override:
    """A named person's reason to let one failed line pass. Recorded and signed."""

    metric: str
    reason: str
    person: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What the gate said. `blocking` names the metrics that refuse."""

    allowed: bool
    blocking: tuple[str, ...]
    overrides: tuple[Override, ...] = ()


def decide(card: Scorecard, overrides: Sequence[Override] = ()) -> Decision:
    """The gate. Allowed only if every blocking line is overridden by name with a reason."""
    given = tuple(o for o in overrides if o.reason.strip() and o.person.strip())
    named = {o.metric for o in given}
    blocking = tuple(line.info.name for line in card.lines if line.blocks)
    left = tuple(name for name in blocking if name not in named)
    judged = any(line.verdict is not Verdict.NOT_JUDGED for line in card.lines)
    used = tuple(o for o in given if o.metric in blocking)
    return Decision(allowed=judged and not left, blocking=left, overrides=used)
