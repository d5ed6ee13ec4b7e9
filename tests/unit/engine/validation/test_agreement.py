"""Our figures are the figures that others compute: the outside yardstick's and SDMetrics'."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from synth_engine import plugins, tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.metric import Metric
from synth_engine.contracts.table import Table
from synth_engine.validation import run_metrics
from synth_engine.validation.parts import make_parts

QUIET = SilentContext()
METRICS: tuple[Metric, ...] = plugins.load_all("synth_engine.metrics")  # type: ignore[assignment]  # by name


def yardstick(shared_data: Path) -> ModuleType:
    """The outside judge, as a module."""
    path = shared_data.parent / "judge" / "judge.py"
    if not path.is_file():
        pytest.skip("the outside judge is not here")
    spec = importlib.util.spec_from_file_location("judge", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def mixed_up(table: Table) -> Table:
    """Synthetic rows with faults to measure: some columns redrawn alone, the rest copied."""
    rng = np.random.default_rng(5)
    rows = rng.integers(0, table.rows, 6_000)
    columns = []
    for at, column in enumerate(table):
        columns.append(column.take(rng.permutation(rows) if at % 3 == 0 else rows))
    return Table(tuple(columns), "mixed up")


@pytest.mark.slow
@pytest.mark.sdv
@pytest.mark.filterwarnings("ignore")
def test_adult_agrees_with_the_outside_judge(shared_data: Path, tmp_path: Path) -> None:
    """Every figure within .01 (shares as shares) of the judge's on a table with faults."""
    judge = yardstick(shared_data)
    real, _ = tables.read_table(shared_data / "adult" / "train.csv", QUIET)
    held, _ = tables.read_table(shared_data / "adult" / "test.csv", QUIET)
    real, held = real.take(slice(0, 8_000)), held.take(slice(0, 8_000))
    made = mixed_up(real)
    paths = {}
    for name, table in (("real", real), ("held", held), ("made", made)):
        paths[name] = str(tmp_path / f"{name}.csv")
        tables.write_table([table], table.schema, Path(paths[name]), QUIET)
    frames = {name: judge.read(path) for name, path in paths.items()}
    theirs = judge.judge(frames["real"], frames["made"], frames["held"], "income")["synthetic"]
    parts = make_parts(real, held, made, ("income",))
    ours = {one.metric: one.value for one in run_metrics(parts, 0, QUIET, METRICS)}
    for mine, other, scale in (
        ("column_shapes", "shape", 1),
        ("pair_trends", "trend", 1),
        ("c2st_gbm", "c2st_gbm", 1),
        ("k_marginal", "k_marginal", 1000),
        ("rare_kept", "rare_kept", 1),
        ("tstr_ratio", "tstr_ratio", 1),
        ("copies", "copies", 100),
        ("dcr_share", "dcr_share", 100),
        ("mia_auc", "mia_auc", 1),
    ):
        assert ours[mine] == pytest.approx(theirs[other], abs=0.01 * scale), mine


@pytest.mark.sdv
@pytest.mark.filterwarnings("ignore")
def test_shapes_and_trends_are_sdmetrics(shared_data: Path) -> None:
    """On penguins (numbers with gaps, categories with gaps) both scores equal SDMetrics' to six digits."""
    from sdmetrics.reports.single_table import QualityReport

    table, _ = tables.read_table(shared_data / "penguins" / "data.csv", QUIET)
    made = mixed_up(table).take(slice(0, 300))
    parts = make_parts(table, None, made)
    names = list(parts.train.names)
    frames = [tables.to_pandas(t.select(tuple(names))) for t in (parts.train, parts.synthetic)]
    columns = {}
    for column in parts.train:
        scale = column.is_number and len(np.unique(column.values)) > 2
        columns[column.name] = {"sdtype": "numerical" if scale else "categorical"}
        if not scale:
            for frame in frames:
                frame[column.name] = frame[column.name].fillna("<missing>").astype(str)
    report = QualityReport()
    report.real_correlation_threshold = 0
    report.real_association_threshold = 0
    report.generate(frames[0], frames[1], {"columns": columns}, verbose=False)
    theirs = report.get_properties().set_index("Property")["Score"]
    ours = {one.metric: one.value for one in run_metrics(parts, 0, QUIET, METRICS)}
    assert ours["column_shapes"] == pytest.approx(theirs["Column Shapes"], abs=1e-6)
    assert ours["pair_trends"] == pytest.approx(theirs["Column Pair Trends"], abs=1e-6)
