"""Runs metrics and judges them: a metric that breaks is a failed line, never a missing one."""

from __future__ import annotations

import math
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from synth_engine.contracts.errors import Cancelled
from synth_engine.contracts.metric import Family, Metric, MetricResult, MetricStatus, Parts
from synth_engine.contracts.policy import Line, Policy, Scorecard, judge, judge_line

MOST_LANES = 2

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from synth_engine.contracts.context import Context


def run_metrics(
    parts: Parts,
    seed: int,
    context: Context,
    metrics: Sequence[Metric],
    told: Callable[[Metric, MetricResult], None] | None = None,
) -> tuple[MetricResult, ...]:
    """Compute every metric.

    Args:
        parts: what to compare.
        seed: >= 0.
        context: progress and cancel.
        metrics: in the order of the results; the cheap ones are computed first.
        told: is given every figure as soon as it is known.

    Raises:
        Cancelled: on request.
    """
    lanes = _Lanes(parts, seed, context, metrics, told)
    with ThreadPoolExecutor(max_workers=max(1, min(context.cores, MOST_LANES))) as pool:
        for one in [pool.submit(lanes.work) for _ in range(max(1, min(context.cores, MOST_LANES)))]:
            one.result()
    context.progress("validate", len(metrics), len(metrics))
    return tuple(lanes.found[at] for at in range(len(metrics)))


class _Lanes:
    """Metrics side by side: two of one family only when no other is left, for they share what they computed."""

    def __init__(
        self,
        parts: Parts,
        seed: int,
        context: Context,
        metrics: Sequence[Metric],
        told: Callable[[Metric, MetricResult], None] | None,
    ) -> None:
        self.found: dict[int, MetricResult] = {}
        self._parts, self._seed, self._context = parts, seed, context
        self._metrics, self._told = metrics, told
        self._waiting = sorted(range(len(metrics)), key=lambda at: (metrics[at].info.cost, at))
        self._running: list[Family] = []
        self._stopped = False
        self._guard = threading.Lock()

    def work(self) -> None:
        """One lane: take the cheapest that waits until none does.

        Raises:
            Cancelled: on request; the other lanes stop after what they have in hand.
        """
        try:
            while (at := self._next()) is not None:
                metric = self._metrics[at]
                result = _run(metric, self._parts, self._seed, self._context)
                with self._guard:
                    self._running.remove(metric.info.family)
                    self.found[at] = result
                    if self._told is not None:
                        self._told(metric, result)
        except BaseException:
            self._stopped = True
            raise

    def _next(self) -> int | None:
        with self._guard:
            if not self._waiting or self._stopped:
                return None
            self._context.progress("validate", len(self.found), len(self._metrics))
            families = {at: self._metrics[at].info.family for at in self._waiting}
            free = [at for at in self._waiting if families[at] not in self._running]
            at = (free or self._waiting)[0]
            self._waiting.remove(at)
            self._running.append(families[at])
            return at


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
    figures = [result.value, result.ceiling, result.floor, *(result.interval or ())]
    figures += result.facts.values()
    figures += [number for curve in result.curves for number in (*curve.x, *curve.y)]
    figures += [value for _, value in result.breakdown]
    if result.value is None or any(f is not None and not math.isfinite(f) for f in figures):
        return MetricResult.failed(name, "VALID.NOT_A_NUMBER")
    return result


def score(
    parts: Parts,
    policy: Policy,
    seed: int,
    context: Context,
    metrics: Sequence[Metric],
    told: Callable[[Line], None] | None = None,
) -> Scorecard:
    """Compute every metric and hold it against a policy; `told` is given every line as soon as it is known."""
    asked = {threshold.metric: threshold for threshold in policy.thresholds}

    def tell(metric: Metric, result: MetricResult) -> None:
        if told is not None:
            threshold = asked.get(metric.info.name)
            verdict, bound = judge_line(result, threshold)
            told(Line(metric.info, result, threshold, bound, verdict))

    results = run_metrics(parts, seed, context, metrics, tell)
    return judge(results, {metric.info.name: metric.info for metric in metrics}, policy)
