"""The gate: may this table leave? Judged again from the figures, never believed from a stored verdict.

Runs in the parent. Fails closed: whatever cannot be read refuses, and no override reaches that.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Literal, cast

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult
from synth_engine.contracts.policy import Decision, decide, judge

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from synth_engine.contracts.policy import Override, Policy

UNREADABLE = "scorecard"
_DIRECTIONS = ("higher", "lower", "target")
_FIGURES = ("value", "ceiling")


def gate(
    untrusted_card: Mapping[str, Any], policy: Policy, overrides: Sequence[Override] = ()
) -> Decision:
    """Judge a stored scorecard against a policy once more, and decide.

    Args:
        untrusted_card: `Scorecard.to_json`; its figures are read, its verdicts are not.
        policy: what to ask; its own bounds must be finite numbers, one for each metric at most.
        overrides: named persons' reasons; each lets one failed line pass.

    Returns:
        The decision. A card or a policy that cannot be read is refused with ``("scorecard",)`` as what blocks.
    """
    refused = Decision(allowed=False, blocking=(UNREADABLE,))
    if not all(math.isfinite(threshold.value) for threshold in policy.thresholds):
        return refused
    if len({threshold.metric for threshold in policy.thresholds}) != len(policy.thresholds):
        # `judge` holds a figure against one bound: the other one would be forgotten unseen.
        return refused
    try:
        results, infos = _read(untrusted_card)
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, OverflowError):
        return refused
    return decide(judge(results, infos, policy), overrides)


def _read(untrusted: Mapping[str, Any]) -> tuple[list[MetricResult], dict[str, MetricInfo]]:
    """Figures and what they are; ValueError and its kin for anything out of order."""
    results: list[MetricResult] = []
    infos: dict[str, MetricInfo] = {}
    for family in Family:
        for row in untrusted[str(family)]:
            _check_figures(row)
            result, info = MetricResult.from_json(row), _info(row, family)
            if info.name in infos:
                # Two figures for one question: which one is believed must not be left to order.
                raise ValueError(info.name)
            results.append(result)
            infos[info.name] = info
    return results, infos


def _check_figures(row: Mapping[str, Any]) -> None:
    """A figure is a finite number or nothing: infinity would pass every ``at_least``."""
    interval = row["interval"]
    if interval is not None and len(interval) != 2:
        raise ValueError
    for figure in (*(row[name] for name in _FIGURES), *(interval or ())):
        if figure is None:
            continue
        if isinstance(figure, bool) or not isinstance(figure, int | float):
            raise TypeError
        if not math.isfinite(figure):
            raise ValueError


def _info(row: Mapping[str, Any], family: Family) -> MetricInfo:
    """What the metric is, from the line itself (the parent loads no metric)."""
    if Family(row["family"]) is not family or row["direction"] not in _DIRECTIONS:
        raise ValueError
    name = row["metric"]
    if not isinstance(name, str) or not name:
        raise TypeError
    low, high = row["range"]
    return MetricInfo(
        name=name,
        title=str(row["title"]),
        family=family,
        direction=cast("Literal['higher', 'lower', 'target']", row["direction"]),
        low=float(low),
        high=float(high),
        unit=str(row["unit"]),
        explanation=str(row["explanation"]),
        source=str(row["source"]),
    )
