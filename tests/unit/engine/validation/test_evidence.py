"""Evidence: no bar stands for few real rows, neither by itself nor as what is missing to the whole."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.contracts.evidence import Evidence
from synth_engine.contracts.metric import Parts
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table
from synth_engine.validation.evidence import collect_evidence

LEAST = 10


def categories(counts: dict[str, int], gaps: int = 0) -> Table:
    """A table of one column with so many rows a category."""
    codes = np.repeat(np.arange(len(counts)), list(counts.values())).astype(np.int32)
    values = np.concatenate([codes, np.zeros(gaps, np.int32)])
    state = np.concatenate([np.zeros(len(codes), np.int16), np.full(gaps, -1, np.int16)])
    schema = ColumnSchema("place", ColumnKind.CATEGORY)
    return Table((Column(schema, values, state, tuple(counts)),), "t")


@pytest.mark.parametrize("gaps", [0, 3, 40])
@pytest.mark.parametrize("rare", [0, 1, 9, 10])
def test_no_bar_and_no_remainder_is_a_small_cell(rare: int, gaps: int) -> None:
    """Whatever is rare or missing: each bar holds enough real rows, and the bars make up all rows shown."""
    counts = {"north": 400, "south": 300, "east": 12} | ({"canary": rare} if rare else {})
    table = categories(counts, gaps)
    marginal = collect_evidence(Parts(table, None, table), LEAST).marginals[0]
    assert sum(marginal.real) == pytest.approx(1.0, abs=1e-4)
    rows = [share * table.rows for share in marginal.real]
    assert all(count == 0 or count >= LEAST - 0.1 for count in rows)
    assert rare >= LEAST or "canary" not in marginal.labels
    assert "north" in marginal.labels


def test_evidence_says_how_many_rows_were_compared() -> None:
    """Training, held-back and synthetic rows; evidence of earlier versions without them is read."""
    table = categories({"a": 50, "b": 50})
    evidence = collect_evidence(Parts(table, table.take(slice(0, 20)), table), LEAST)
    assert evidence.rows == (("training", 100), ("held back", 20), ("synthetic", 100))
    body = evidence.to_json()
    assert Evidence.from_json(body) == evidence
    del body["rows"]
    assert Evidence.from_json(body).rows == ()
