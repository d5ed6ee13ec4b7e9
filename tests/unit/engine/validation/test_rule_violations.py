"""The metric of broken rules: counts in both tables, not applicable without rules, no value in its labels."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.metric import MetricStatus
from synth_engine.contracts.policy import Verdict
from synth_engine.validation import load_policy, score
from synth_engine.validation.parts import make_parts
from synth_engine.validation.rule_violations import RuleViolations
from tests.helpers.rules import spelt

RULES = ("low <= high", 'ward in {"north", "secret-ward"}', "unique key")
QUIET = SilentContext()


def parts(broken: int):
    """Real and synthetic rows, of which some synthetic ones break the first rule."""
    rows = 200
    key, low = np.arange(rows) * 3, np.arange(rows) * 7 % 50
    real = spelt(key=key + 10_000, low=low, high=low + 5, ward=["north", "south"] * 100)
    high = low + 5
    high[:broken] = low[:broken] - 1
    made = spelt(key=key + 90_000, low=low, high=high, ward=["north"] * 200)
    return make_parts(real.select(("low", "high")), None, made.select(("low", "high"))), real, made


def test_violations_are_counted_in_both_tables() -> None:
    """Shares of rows and counts by rule, real and synthetic, the worst rule first."""
    compared, real, made = parts(broken=20)
    result = RuleViolations().compute(replace(compared, rules=RULES, whole=(real, made)), 0, QUIET)
    assert result.status is MetricStatus.OK
    assert (result.value, result.ceiling) == (10.0, 50.0)
    counts = dict(result.breakdown)
    assert counts["rule 1 (low, high): synthetic rows"] == 20
    assert counts["rule 1 (low, high): real rows"] == 0
    assert counts["rule 2 (ward): real rows"] == 100
    assert result.breakdown[0][0].startswith("rule 1")
    assert "secret" not in json.dumps(result.to_json())


def test_without_rules_it_is_not_applicable() -> None:
    """No rules, no figure, and no policy refuses for that."""
    compared, _, _ = parts(broken=0)
    result = RuleViolations().compute(compared, 0, QUIET)
    assert result.status is MetricStatus.NOT_APPLICABLE
    assert result.reason == "VALID.NO_RULES"


def test_every_policy_refuses_a_broken_rule() -> None:
    """One synthetic row that breaks a rule fails its line under each policy; none passes it."""
    for name in ("internal-testing", "research-sharing", "public-release"):
        for broken, verdict in ((1, Verdict.FAIL), (0, Verdict.PASS)):
            compared, real, made = parts(broken)
            ruled = replace(compared, rules=("low <= high",), whole=(real, made))
            card = score(ruled, load_policy(name), 0, QUIET, [RuleViolations()])
            line = next(one for one in card.lines if one.info.name == "rule_violations")
            assert line.verdict is verdict
