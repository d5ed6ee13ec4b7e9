"""Label rates: a gap that is lost, widened or turned round is seen, with its direction."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.metric import MetricStatus
from synth_engine.validation.groups import gap_changes
from synth_engine.validation.label_rates import LabelRates
from tests.helpers.groups import category, compared, number, people, swapped

QUIET = SilentContext()
SEX = "label / sex"


@pytest.mark.parametrize(
    ("gap", "change"), [(0.3, 0), (0.0, -30), (0.5, 20), (-0.3, -60), (-0.5, -80)]
)
def test_a_changed_gap_is_seen_with_its_sign(gap: float, change: float) -> None:
    """Real gap of 30 points: kept, lost, widened, turned round (more than closed), turned round and wider."""
    parts = compared(people(8000, 3, gap), people(8000, 1), people(8000, 2), ("sex",))
    found = LabelRates().compute(parts, 0, QUIET)
    assert found.facts[f"change:{SEX}"] == pytest.approx(change, abs=5)
    assert found.value == abs(found.facts["worst_change"])
    low, high = found.interval
    assert low <= found.value <= high
    assert high - low < 12
    assert (low > 5) == (abs(change) > 5)
    assert found.facts["real_gap"] == pytest.approx(30, abs=5)
    assert found.floor == pytest.approx(30, abs=6)


def test_real_gap_is_fairlearns_demographic_parity_difference() -> None:
    """The gap of a table is what fairlearn measures on its labels."""
    from fairlearn.metrics import demographic_parity_difference

    table = people(seed=1)
    label, region = table["label"].values, table["region"].values
    theirs = demographic_parity_difference(label, label, sensitive_features=region)
    found = LabelRates().compute(compared(people(seed=3), table), 0, QUIET)
    assert found.facts["real:label / region"] == pytest.approx(100 * theirs)


def test_a_number_is_scaled_by_its_spread() -> None:
    """Women's score lowered by half a standard deviation: fifty hundredths."""
    made = people(8000, 3)
    score = made["score"].values.astype(np.float64)
    lower = np.where(made["sex"].values == 0, score - 0.5 * score.std(), score)
    parts = compared(
        swapped(made, score=number("score", lower)), people(8000, 1), None, ("sex",), ("score",)
    )
    found = LabelRates().compute(parts, 0, QUIET)
    assert found.facts["worst_change"] == pytest.approx(50, abs=8)


def test_missing_labels_and_groups_without_rows_are_left_out() -> None:
    """Rows without a label have no rate, and a region without synthetic rows has no gap."""
    made = people(seed=3)
    unknown = made["label"].values.astype(np.int64).copy()
    unknown[::3] = -1
    made = swapped(made, label=category("label", unknown, ("no", "yes")))
    made = made.take(np.flatnonzero(made["region"].values != 0))
    found = LabelRates().compute(compared(made), 0, QUIET)
    assert found.status is MetricStatus.OK
    assert found.value < 12


def test_what_it_needs_has_a_reason_each() -> None:
    """No protected column, no target, a target of many classes, its own group, few rows."""
    table = people(seed=3)
    cases = [
        (compared(table, protected=()), "NO_PROTECTED"),
        (compared(table, targets=()), "NO_TARGET"),
        (compared(table, targets=("region",)), "NO_LABEL"),
        (compared(table, protected=("label",)), "SMALL_GROUPS"),
        (compared(people(30, 3), people(30, 1), people(30, 2)), "SMALL_GROUPS"),
    ]
    for parts, code in cases:
        found = LabelRates().compute(parts, 0, QUIET)
        assert (found.status, found.reason) == (MetricStatus.NOT_APPLICABLE, f"VALID.{code}")


def test_the_interval_covers_the_true_change() -> None:
    """A gap closed by 15 points: at least 54 of 60 intervals hold the 15."""
    held = 0
    for seed in range(60):
        made, real = people(1500, 1000 + seed, gap=0.15), people(1500, 5000 + seed)
        found = LabelRates().compute(compared(made, real, people(100, 2), ("sex",)), seed, QUIET)
        held += found.interval[0] <= 15 <= found.interval[1]
    assert held >= 54


def test_widening_between_other_groups_is_seen() -> None:
    """The real extremes stay apart as before, a third group goes beyond them: wider."""
    real = np.array([[10.0, 20.0, 15.0]])
    assert gap_changes(real, np.array([[10.0, 20.0, 45.0]])).tolist() == [25.0]
    assert gap_changes(real, np.array([[20.0, 10.0, 15.0]])).tolist() == [-20.0]
    assert gap_changes(real, real).tolist() == [0.0]
