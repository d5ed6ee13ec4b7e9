"""Downstream disparity: lost and added bias reach the models, and rates are fairlearn's."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.metric import MetricStatus
from synth_engine.contracts.table import Table
from synth_engine.validation import downstream_disparity as room
from synth_engine.validation.downstream_disparity import DownstreamDisparity
from tests.helpers.groups import category, compared, people, swapped

QUIET = SilentContext()
SELECTED = "label / sex: selection rate"


def relabelled(table: Table, men: float, women: float) -> Table:
    """Some men without the label get it, some women lose it, whatever their score says."""
    rng = np.random.default_rng(9)
    sex, label = table["sex"].values, table["label"].values.astype(np.int64).copy()
    label[(sex == 1) & (rng.random(table.rows) < men)] = 1
    label[(sex == 0) & (rng.random(table.rows) < women)] = 0
    return swapped(table, label=category("label", label, ("no", "yes")))


def shuffled(table: Table) -> Table:
    """Right columns, no relation between them."""
    rng = np.random.default_rng(5)
    return Table(tuple(one.take(rng.permutation(table.rows)) for one in table), table.name)


def test_bias_in_the_labels_reaches_the_model() -> None:
    """Men favoured and women passed over in the synthetic rows: a wider gap, far over the ceiling."""
    found = DownstreamDisparity().compute(compared(relabelled(people(seed=3), 0.6, 0.6)), 0, QUIET)
    assert found.facts[f"change:{SELECTED}"] > 20
    assert found.facts["worst_change"] > 20
    assert found.interval[0] > found.ceiling
    assert found.value <= found.interval[1]


def test_lost_signal_is_no_fairness() -> None:
    """Shuffled rows treat both sexes alike, and that is flagged as narrower, near the floor."""
    found = DownstreamDisparity().compute(compared(shuffled(people(seed=3))), 0, QUIET)
    assert found.facts["worst_change"] < -15
    assert found.facts["synthetic_gap"] < found.facts["real_gap"]
    assert found.facts["narrower"] > found.facts["wider"]
    assert found.value == pytest.approx(found.floor, abs=10)


def test_fresh_rows_change_little_and_the_groups_are_served_alike() -> None:
    """Rows of the same making: within chance, and as good within each group as real rows."""
    found = DownstreamDisparity().compute(compared(people(seed=3)), 0, QUIET)
    assert found.value < 10
    served = {name: one for name, one in found.facts.items() if name.startswith("auc_ratio:")}
    assert "auc_ratio:label / sex = female" in served
    assert all(0.95 < one < 1.05 for one in served.values())


def test_gaps_are_fairlearns() -> None:
    """Demographic parity and equalized odds differences of both models are what fairlearn says."""
    from fairlearn.metrics import demographic_parity_difference, equalized_odds_difference

    parts = compared(people(1500, 3), people(1500, 1), people(1500, 2), ("sex",))
    asked: dict[str, room._Case] = {}

    def keep(case: room._Case, *rest: Any) -> list[room._Gap]:
        asked["case"] = case
        return real_gaps(case, *rest)

    real_gaps = room._gaps
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room, "_gaps", keep)
        found = DownstreamDisparity().compute(parts, 0, QUIET)
    case, sex = asked["case"], parts.holdout["sex"].values
    for model in ("real", "synthetic"):
        said = case.said(model)
        parity = demographic_parity_difference(case.truth, said, sensitive_features=sex)
        odds = equalized_odds_difference(case.truth, said, sensitive_features=sex)
        assert found.facts[f"{model}:{SELECTED}"] == pytest.approx(100 * parity)
        rates = [
            found.facts[f"{model}:label / sex: {one} positive rate"] for one in ("true", "false")
        ]
        assert max(rates) == pytest.approx(100 * odds)


def test_what_it_needs_has_a_reason_each() -> None:
    """No holdout, no protected column, no target, a number as target, few rows: a reason each."""
    table = people(300, 3)
    bare = compared(table)
    cases = [
        (type(bare)(bare.train, None, table, ("label",), ("sex",)), "NEEDS_HOLDOUT"),
        (compared(table, protected=()), "NO_PROTECTED"),
        (compared(table, targets=()), "NO_TARGET"),
        (compared(table, targets=("score",)), "NO_LABEL"),
        (compared(people(20, 3), people(20, 1), people(20, 2)), "SMALL_GROUPS"),
    ]
    for parts, code in cases:
        found = DownstreamDisparity().compute(parts, 0, QUIET)
        assert (found.status, found.reason) == (MetricStatus.NOT_APPLICABLE, f"VALID.{code}")


def test_synthetic_rows_of_one_class_teach_one_answer() -> None:
    """No model can be trained on them; the gap that is lost is counted, nothing breaks."""
    made = people(seed=3)
    same = category("label", np.zeros(made.rows, dtype=np.int64), ("no", "yes"))
    found = DownstreamDisparity().compute(compared(swapped(made, label=same)), 0, QUIET)
    assert found.status is MetricStatus.OK
    assert found.facts["synthetic_gap"] == 0
