"""Each figure moves when it should, and none is ever missing or not a number."""

from __future__ import annotations

import math

import numpy as np
import pytest

from synth_engine import plugins, tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import Cancelled, UserFixable
from synth_engine.contracts.metric import Metric, MetricResult, MetricStatus, Parts
from synth_engine.contracts.policy import Verdict
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table
from synth_engine.validation import load_policy, policies, run_metrics, score
from synth_engine.validation.evidence import collect_evidence
from synth_engine.validation.parts import make_parts
from tests.helpers.tables import HEADER, patients

QUIET = SilentContext()
METRICS: tuple[Metric, ...] = plugins.load_all("synth_engine.metrics")  # type: ignore[assignment]  # by name


def people(rows: int = 600, seed: int = 0) -> Table:
    """Made-up patients."""
    import pandas as pd

    frame = pd.DataFrame(patients(rows, seed), columns=list(HEADER)).replace("", None)
    return tables.from_pandas(frame)


def shuffled(table: Table, seed: int = 0) -> Table:
    """Right columns, no relation between them."""
    rng = np.random.default_rng(seed)
    columns = [column.take(rng.permutation(table.rows)) for column in table]
    return Table(tuple(columns), table.name)


def figures(parts: Parts, *names: str) -> dict[str, MetricResult]:
    """Every metric's result, or those of some."""
    asked = [one for one in METRICS if not names or one.info.name in names]
    return {one.metric: one for one in run_metrics(parts, 0, QUIET, asked)}


TRAIN, HELD, FRESH = people(900, 1), people(900, 2), people(900, 3)


def judged() -> Parts:
    """Fresh rows of the same making against two further tables of it."""
    return make_parts(TRAIN, HELD, FRESH, ("outcome", "age"), ("ward",))


@pytest.fixture(scope="module")
def fresh() -> dict[str, MetricResult]:
    """What fresh rows of the same making score: the best there is."""
    return figures(judged())


def test_fresh_rows_score_like_the_ceiling(fresh: dict[str, MetricResult]) -> None:
    """Rows of the same making pass for real by every figure."""
    without = {name for name, one in fresh.items() if one.status is not MetricStatus.OK}
    # No category of four wards is rare, and nobody declared a rule or a regression.
    declared = {
        "rule_violations",
        "regression_overlap",
        "regression_agreement",
        "attribute_disclosure",
        "intersections",  # of one protected column
    }
    assert without == {"rare_kept", *declared}
    for name in ("column_shapes", "pair_trends"):
        assert fresh[name].value == pytest.approx(fresh[name].ceiling, abs=0.02)
    assert fresh["c2st_gbm"].value > 0.85
    assert fresh["dcr_share"].value == pytest.approx(50, abs=4)
    assert fresh["mia_auc"].value == pytest.approx(0.5, abs=0.05)
    assert fresh["copies"].value == 0
    assert fresh["tstr_ratio"].value > 0.7


def test_copied_rows_are_caught(fresh: dict[str, MetricResult]) -> None:
    """The training table itself fails every attack, though it looks perfect."""
    named = ("copies", "dcr_share", "mia_auc", "column_shapes", "representation")
    found = figures(make_parts(TRAIN, HELD, TRAIN, ("outcome",), ("ward",)), *named)
    assert found["copies"].value == 100
    assert found["dcr_share"].value > 99
    assert found["mia_auc"].value > 0.99
    assert found["column_shapes"].value == pytest.approx(1)
    assert found["representation"].value == 0


def test_rows_that_lean_on_training_rows_are_caught() -> None:
    """Training rows with one column redrawn are no copies, and still far too close."""
    columns = [FRESH[c.name] if c.name == "income" else c for c in TRAIN]
    parts = make_parts(TRAIN, HELD, Table(tuple(columns)), ("outcome",))
    found = figures(parts, "copies", "dcr_share", "mia_auc")
    assert found["copies"].value < 1
    assert found["dcr_share"].value > 70
    assert found["mia_auc"].value > 0.6


def test_shuffled_columns_are_caught(fresh: dict[str, MetricResult]) -> None:
    """Right columns without relations keep their shapes and lose trends, detection and utility."""
    named = ("column_shapes", "pair_trends", "c2st_gbm", "tstr_ratio", "k_marginal")
    found = figures(make_parts(TRAIN, HELD, shuffled(FRESH), ("outcome",)), *named)
    assert found["column_shapes"].value == pytest.approx(fresh["column_shapes"].value, abs=0.001)
    assert found["pair_trends"].value < fresh["pair_trends"].value - 0.01
    assert found["c2st_gbm"].value < fresh["c2st_gbm"].value - 0.1
    assert found["tstr_ratio"].value < 0.85
    assert found["k_marginal"].value < fresh["k_marginal"].value


def test_a_group_that_shrinks_is_seen() -> None:
    """Half of one ward left out: representation says by how many points."""
    ward = FRESH["ward"]
    kept = np.flatnonzero((ward.values != 0) | (np.arange(900) % 2 == 0))
    parts = make_parts(TRAIN, HELD, FRESH.take(kept), ("outcome",), ("ward",))
    found = figures(parts, "representation")
    assert found["representation"].value > 5


def odd(kind: str) -> Table:
    """Tables at the edge of sense."""
    rng = np.random.default_rng(0)
    state = np.zeros(60, dtype=np.int16)

    def number(name: str, values: np.ndarray, where: np.ndarray = state) -> Column:
        return Column(ColumnSchema(name, ColumnKind.NUMERIC), values.astype(np.float64), where)

    def text(name: str) -> Column:
        schema = ColumnSchema(name, ColumnKind.CATEGORY)
        return Column(schema, rng.integers(0, 3, 60).astype(np.int32), state, ("a", "b", "c"))

    a, b = number("a", rng.normal(size=60)), number("b", rng.normal(size=60))
    gone = number("gone", np.zeros(60), np.full(60, -1, dtype=np.int16))
    tables_by_kind = {
        "numbers": (a, b),
        "categories": (text("x"), text("y")),
        "one column": (a,),
        "all missing": (a, gone),
        "constant": (a, number("c", np.ones(60))),
        "one row": (a.take(slice(0, 1)), text("x").take(slice(0, 1))),
    }
    return Table(tables_by_kind[kind])


@pytest.mark.parametrize(
    "kind", ["numbers", "categories", "one column", "all missing", "constant", "one row"]
)
@pytest.mark.parametrize("held", [True, False])
def test_no_figure_is_ever_missing_or_not_a_number(kind: str, held: bool) -> None:
    """At every edge each metric has a value, or a reason why it has none."""
    table = odd(kind)
    target = (table.names[0],)
    found = figures(make_parts(table, table if held else None, shuffled(table), target, target))
    assert len(found) == len(METRICS)
    for one in found.values():
        if one.status is MetricStatus.OK:
            assert one.value is not None
            assert math.isfinite(one.value)
        else:
            assert one.status is MetricStatus.NOT_APPLICABLE, one
            assert one.reason


def test_results_do_not_depend_on_cores(fresh: dict[str, MetricResult]) -> None:
    """One core or two: the same figures to the last digit."""
    assert QUIET.cores == 1
    two = run_metrics(judged(), 0, SilentContext(2), METRICS)
    assert {one.metric: one for one in two} == fresh


class Broken:
    """A metric that raises, quoting a cell."""

    info = next(metric.info for metric in METRICS if metric.info.name == "copies")

    def compute(self, parts: Parts, seed: int, context: object) -> MetricResult:
        """Break."""
        raise ValueError("canary")


class Stops(Broken):
    """A metric during which somebody asks to stop."""

    def compute(self, parts: Parts, seed: int, context: object) -> MetricResult:
        """Be cancelled."""
        raise Cancelled


class NotANumber(Broken):
    """A metric whose figure is not a number."""

    def compute(self, parts: Parts, seed: int, context: object) -> MetricResult:
        """Give NaN."""
        return MetricResult(self.info.name, MetricStatus.OK, value=math.nan)


def test_a_metric_that_breaks_fails_closed() -> None:
    """An exception or NaN is a failed line that refuses; cancelling passes through."""
    parts = make_parts(TRAIN, HELD, FRESH)
    policy = load_policy("research-sharing")
    for broken, code in ((Broken(), "VALID.METRIC_BROKE"), (NotANumber(), "VALID.NOT_A_NUMBER")):
        card = score(parts, policy, 0, QUIET, (broken,))
        line = next(one for one in card.lines if one.info.name == broken.info.name)
        assert line.result.reason == code
        assert "canary" not in str(card.to_json())
        assert line.verdict is Verdict.FAIL
        assert card.verdict is Verdict.FAIL
    with pytest.raises(Cancelled):
        run_metrics(parts, 0, QUIET, (Stops(),))


def test_without_a_holdout_nothing_can_be_released() -> None:
    """Figures that need held-back rows say so, and every policy refuses."""
    parts = make_parts(TRAIN, None, FRESH)
    assert figures(parts, "dcr_share")["dcr_share"].reason == "VALID.NEEDS_HOLDOUT"
    for policy in policies():
        assert score(parts, policy, 0, QUIET, METRICS).verdict is Verdict.FAIL


def test_policies_are_read_and_refused() -> None:
    """Three come with Cloister; unknown names and broken files have codes."""
    assert {policy.name for policy in policies()} == {
        "internal-testing",
        "research-sharing",
        "public-release",
    }
    known = {metric.info.name for metric in METRICS}
    for policy in policies():
        assert {threshold.metric for threshold in policy.thresholds} <= known
    for name, code in (("nonsense", "POLICY.UNKNOWN"), ("none.json", "POLICY.INVALID")):
        with pytest.raises(UserFixable) as caught:
            load_policy(name)
        assert caught.value.code == code


def test_tables_from_different_files_are_aligned() -> None:
    """Other order, further columns, other levels and kinds: compared all the same; a missing column is named."""
    order = ("outcome", "ward", "age", "income", "score", "smoker", "admitted", "id")
    few = FRESH.take(np.flatnonzero(FRESH["ward"].values != 0)[:200]).select(order)
    parts = make_parts(TRAIN, HELD, few, ("outcome",))
    assert parts.synthetic.names == parts.train.names
    assert "id" not in parts.train
    assert all(one.status is not MetricStatus.FAILED for one in figures(parts).values())
    with pytest.raises(UserFixable) as caught:
        make_parts(TRAIN, HELD, FRESH.select(("age", "ward")))
    assert caught.value.code == "VALID.COLUMN_MISSING"
    with pytest.raises(UserFixable) as caught:
        make_parts(TRAIN, HELD, FRESH, ("nonsense",))
    assert caught.value.code == "VALID.NO_SUCH_COLUMN"


def test_evidence_shows_no_small_cell() -> None:
    """Bars sum to one, rare categories hide in 'other', no bin holds few rows, matrices are symmetric."""
    values = FRESH["ward"].values.copy()
    rare = Column(FRESH["ward"].schema, values, FRESH["ward"].state, FRESH["ward"].levels)
    rare.values[:3] = len(rare.levels)
    column = Column(rare.schema, rare.values, rare.state, (*rare.levels, "secret place"))
    table = Table(tuple(column if c.name == "ward" else c for c in FRESH))
    parts = make_parts(table, HELD, FRESH)
    evidence = collect_evidence(parts, 5)
    assert "secret place" not in str(evidence.to_json())
    for marginal in evidence.marginals:
        assert 0.99 < sum(marginal.real) <= 1.001  # a cell too small to show is left out
        assert len(marginal.labels) == len(marginal.real) == len(marginal.synthetic) <= 27
        shares = [
            s for s, label in zip(marginal.real, marginal.labels, strict=True) if label != "other"
        ]
        assert all(share == 0 or share * 900 >= 4.9 for share in shares)
    matrix = np.asarray(evidence.association_real)
    assert np.allclose(matrix, matrix.T)
    assert type(evidence).from_json(evidence.to_json()) == evidence
