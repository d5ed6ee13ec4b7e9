"""Runs metrics and judges them: a metric that breaks is a failed line, never a missing one."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from synth_engine.contracts.errors import Cancelled
from synth_engine.contracts.metric import Metric, MetricResult, MetricStatus, Parts
from synth_engine.contracts.policy import Policy, Scorecard, judge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synth_engine.contracts.context import Context


def run_metrics(
    parts: Parts, seed: int, context: Context, metrics: Sequence[Metric]
) -> tuple[MetricResult, ...]:
    """Compute every metric.

    Args:
        parts: what to compare.
        seed: >= 0.
        context: progress and cancel.
        metrics: in the order of the results.

    Raises:
        Cancelled: on request.
    """
    found = []
    for at, metric in enumerate(metrics):
        context.progress("validate", at, len(metrics))
        found.append(_run(metric, parts, seed, context))
    context.progress("validate", len(metrics), len(metrics))
    return tuple(found)


def _run(metric: Metric, parts: Parts, seed: int, context: Context) -> MetricResult:
    name = metric.info.name
    if metric.info.needs_holdout and parts.holdout is None:
        return MetricResult.not_applicable(name, "VALID.NEEDS_HOLDOUT")
    try:
        result = metric.compute(parts, seed, context)
    except Cancelled:
        raise
    except Exception:  # noqa: BLE001 - whatever a metric does, its line fails closed; its text may quote data
        return MetricResult.failed(name, "VALID.METRIC_BROKE")
    if result.status is not MetricStatus.OK:
        return result
    figures = [result.value, result.ceiling, *(result.interval or ()), *result.facts.values()]
    figures += [value for _, value in result.breakdown]
    if result.value is None or any(f is not None and not math.isfinite(f) for f in figures):
        return MetricResult.failed(name, "VALID.NOT_A_NUMBER")
    return result


def score(
    parts: Parts, policy: Policy, seed: int, context: Context, metrics: Sequence[Metric]
) -> Scorecard:
    """Compute every metric and hold it against a policy."""
    results = run_metrics(parts, seed, context, metrics)
    return judge(results, {metric.info.name: metric.info for metric in metrics}, policy)
