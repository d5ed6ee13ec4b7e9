"""Every installed metric keeps the published contract, and the contract catches those that do not."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from synth_engine import plugins
from synth_engine.contracts.errors import Cancelled
from synth_engine.contracts.metric import Family, Metric, MetricInfo, MetricResult, MetricStatus
from synth_engine.testing import ContractBroken, check_metric, example_parts
from synth_engine.testing.synthesizers import CANARY_TEXT

GROUP = "synth_engine.metrics"
WRONG = (
    *("name", "no sentence", "foreign figure", "range", "goes back", "goes on", "writes", "chance"),
    *("cores", "canary", "not a number", "interval", "no value", "failed", "unknown reason"),
)


@pytest.mark.parametrize("name", plugins.names(GROUP))
def test_installed_metrics(name: str) -> None:
    """Info, lightness, determinism, ranges, canaries, cancel and edges of every installed metric."""
    check_metric(plugins.load(GROUP, name))


def test_names_are_given_once() -> None:
    """No two metrics bear one name: a policy would judge either."""
    names = [metric.info.name for metric in plugins.load_all(GROUP)]
    assert len(set(names)) == len(names)


INFO = MetricInfo(
    "rows",
    "Rows",
    Family.FIDELITY,
    "higher",
    0.0,
    1e6,
    "",
    "Counts rows.",
    "None.",
    sentence="{value:.0f} rows.",
)


class Rows:
    """A metric that keeps its promises; what `wrong` names it does otherwise."""

    info = INFO

    def __init__(self, wrong: str = "") -> None:
        self.wrong = wrong
        self.runs = 0
        changed = {
            "name": replace(INFO, name="Rows of it"),
            "no sentence": replace(INFO, sentence=""),
            "foreign figure": replace(INFO, sentence="{nothing:.0f} rows."),
            "range": replace(INFO, high=1.0),
        }
        self.info = changed.get(wrong, INFO)

    def compute(self, parts, seed, context) -> MetricResult:
        """Count synthetic rows."""
        self.runs += 1
        try:
            context.progress("metric.rows", 1, 2)
            context.progress("metric.rows", 2, 2)
            if self.wrong == "goes back":
                context.progress("metric.rows", 1, 2)
        except Cancelled:
            if self.wrong != "goes on":
                raise
        rows = float(parts.synthetic.rows)
        if self.wrong == "writes":
            parts.synthetic["amount"].values[0] += 1
        if self.wrong == "raises" and rows < 2:
            raise ValueError
        value = rows + (self.runs if self.wrong == "chance" else 0)
        value += context.cores if self.wrong == "cores" else 0
        result = MetricResult(self.info.name, MetricStatus.OK, value=value, interval=(rows, value))
        told = {
            "canary": {"breakdown": ((f"group = {CANARY_TEXT}", 1.0),)},
            "not a number": {"facts": {"rows": math.nan}},
            "interval": {"interval": (rows + 1, rows + 2)},
            "no value": {"value": None},
            "failed": {"status": MetricStatus.FAILED},
            "unknown reason": {"status": MetricStatus.NOT_APPLICABLE, "value": None, "reason": "X"},
        }
        return replace(result, **told.get(self.wrong, {}))


def test_a_metric_that_keeps_its_promises_passes() -> None:
    """The suite asks nothing that a plain metric cannot give."""
    assert isinstance(Rows(), Metric)
    check_metric(Rows())


@pytest.mark.parametrize("wrong", WRONG)
def test_a_broken_promise_is_caught(wrong: str) -> None:
    """Each promise, broken alone, raises ContractBroken."""
    with pytest.raises(ContractBroken):
        check_metric(Rows(wrong))


def test_a_metric_that_raises_at_an_edge_is_caught() -> None:
    """What a metric raises on one row comes out of the suite."""
    with pytest.raises(ValueError):
        check_metric(Rows("raises"))


def test_the_example_plants_its_canaries_in_real_rows_only() -> None:
    """Real rows hold the rare values, held-back and synthetic ones do not: a label can come from nowhere else."""
    parts = example_parts()
    group = parts.train["group"]
    assert CANARY_TEXT in group.levels
    assert (group.values == group.levels.index(CANARY_TEXT)).sum() == 1
    for other in (parts.holdout, parts.synthetic, *parts.further):
        assert CANARY_TEXT not in other["group"].levels
        assert other.rows == parts.train.rows
