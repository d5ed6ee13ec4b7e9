"""No value of a real row is in a report: canaries planted in the real table are looked for in all of it."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine import reports, validation
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.metric import Parts
from synth_engine.contracts.policy import Policy, Threshold
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table
from synth_engine.validation.column_shapes import ColumnShapes
from synth_engine.validation.evidence import collect_evidence
from synth_engine.validation.exact_copies import ExactCopies
from synth_engine.validation.intersections import Intersections
from synth_engine.validation.k_marginal import KMarginal
from synth_engine.validation.rare_categories import RareCategories
from synth_engine.validation.representation import GroupRepresentation
from tests.helpers.full_report import WHEN

CANARY, NUMBER = "canaryville", 987654.25
ROWS = 400


def table(seed: int, rare: int) -> Table:
    """Numbers and places; the first `rare` rows hold the canaries."""
    rng = np.random.default_rng(seed)
    income = rng.normal(100.0, 20.0, ROWS).round(2)
    income[:rare] = NUMBER
    places = rng.integers(0, 3, ROWS).astype(np.int32)
    places[:rare] = 3
    none = np.zeros(ROWS, np.int16)
    return Table(
        (
            Column(ColumnSchema("income", ColumnKind.NUMERIC, decimals=2), income, none),
            Column(
                ColumnSchema("place", ColumnKind.CATEGORY),
                places,
                none,
                ("north", "south", "east", CANARY),
            ),
        ),
        "t",
    )


@pytest.mark.parametrize("rare", [1, 4])
@pytest.mark.promise(1)
def test_no_rare_value_of_the_real_table_is_in_a_report(rare: int) -> None:
    """A place and a number that fewer rows than the minimum cell count hold are in no text, plot or tip."""
    real, held, made = table(1, rare), table(2, 0), table(3, 0)
    policy = Policy(
        "p", "1", "P", "", (Threshold("column_shapes", "at_least", 0.5, required=True, reason=""),)
    )
    parts = Parts(real, held, made, (), ("place",), minimum_cell_count=policy.minimum_cell_count)
    metrics = (
        ColumnShapes(),
        KMarginal(),
        RareCategories(),
        ExactCopies(),
        GroupRepresentation(),
        Intersections(),
    )
    card = validation.score(parts, policy, 0, SilentContext(), metrics)
    content = reports.build_report(
        title="t",
        scorecard=card.to_json(),
        evidence=collect_evidence(parts, policy.minimum_cell_count),
        source=None,
        plan=None,
        model_card=None,
        made_at=WHEN,
        versions={},
    )
    # The page and the PDF are drawn from the content alone.
    for text in (str(content), reports.render_html(content)):
        assert "north" in text
        assert CANARY not in text
        assert "987654" not in text
        assert "987,654" not in text
