"""Every kind of column alone and together, and tables of the oddest shapes: they can be learnt and drawn."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.table import Column, ColumnKind, Table
from synth_engine.synthesizers import assembly
from synth_engine.synthesizers.sequential_trees import SequentialTrees
from tests.helpers.columns import DAY_US, by_kind, number, table, texts

QUIET = SilentContext()
KINDS = tuple(by_kind(8))
PARAMETERS = assembly.resolve_parameters(SequentialTrees.info, {})


def redrawn(real: Table, rows: int | None = None, **said: str | int) -> Table:
    """A table learnt and drawn anew, through the kept form of its model."""
    method = SequentialTrees()
    parameters = assembly.resolve_parameters(method.info, said)
    kept = method.fit(real, parameters, 0, QUIET).save()
    return method.load(kept).sample(real.rows if rows is None else rows, 1, QUIET)


def check(real: Column, made: Column, rows: int) -> None:
    """A drawn column is one of the same kind, on the same grid, of the same levels."""
    assert len(made.values) == len(made.state) == rows
    assert made.kind is real.kind
    assert made.values.dtype == real.values.dtype
    assert set(made.levels) <= set(real.levels)
    assert set(made.schema.special) <= set(real.schema.special)
    assert int(made.state.min()) >= -1
    assert int(made.state.max()) <= len(made.schema.special)
    present = made.values[made.state == 0]
    if not real.is_number:
        assert ((present >= 0) & (present < max(len(made.levels), 1))).all()
        return
    assert np.isfinite(present.astype(float)).all()
    if real.schema.decimals is not None:
        assert np.array_equal(present, np.round(present, real.schema.decimals))
    if real.schema.resolution_us:
        assert not (present % real.schema.resolution_us).any()


def middle(column: Column) -> np.ndarray:
    """Quartiles of a number column; shares of the levels of another."""
    present = column.values[column.state == 0]
    if column.is_number:
        return (
            np.quantile(present.astype(float), [0.25, 0.5, 0.75]) if len(present) else np.zeros(3)
        )
    held = np.bincount(present, minlength=len(column.levels)) / len(column.state)
    return held if len(present) else np.zeros(0)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_alone(kind: str) -> None:
    """A table of one column of each kind comes back with its kind, its gaps and its middle."""
    real = by_kind(400)[kind]
    made = redrawn(table(real)).columns[0]
    check(real, made, 400)
    if kind == "all-distinct texts":  # nothing that enough rows share: nothing can be said
        assert (made.state == -1).all()
        return
    assert abs((made.state == 0).mean() - (real.state == 0).mean()) < 0.05
    if real.is_number:
        spread = np.ptp(middle(real)) or 1.0
        assert np.abs(middle(made) - middle(real)).max() <= 0.35 * spread
    else:
        assert np.abs(middle(made) - middle(real)).max(initial=0) < 0.05


@pytest.mark.parametrize("privacy", ["utility", "balanced", "strict"])
def test_all_kinds_together(privacy: str) -> None:
    """One table of all kinds at each setting: every column holds, and what hangs together still does."""
    real = table(*by_kind(1_500).values())
    made = redrawn(real, 1_500, privacy=privacy)
    assert made.names == real.names
    for one, other in zip(real, made, strict=True):
        check(one, other, 1_500)

    def tie(one: Table) -> float:
        return float(np.corrcoef(one["category"].values, one["real"].values)[0, 1])

    assert tie(real) > 0.6
    assert abs(tie(made) - tie(real)) < 0.1


def test_gaps_come_together_where_they_did() -> None:
    """Two columns missing in the same rows are missing together in drawn rows too."""
    rng = np.random.default_rng(3)
    gap = np.where(rng.random(2_000) < 0.3, -1, 0)
    real = table(
        number("one", rng.normal(0, 1, 2_000), state=gap),
        texts("two", rng.integers(0, 5, 2_000).astype(str), state=gap),
        number("three", rng.normal(0, 1, 2_000)),
    )
    made = redrawn(real)
    one, two = made["one"].state == -1, made["two"].state == -1
    assert abs(one.mean() - (gap == -1).mean()) < 0.02
    assert (one != two).mean() < 0.01


@pytest.mark.parametrize("rows", [1, 2, 3])
def test_a_table_of_hardly_a_row_gives_nothing_away(rows: int) -> None:
    """One, two and three different rows can be learnt; none of their values comes back."""
    columns = by_kind(400)
    names = ("many integers", "money", "all-distinct texts", "dates", "real")
    real = table(*(columns[name] for name in names)).take(np.arange(rows))
    made = redrawn(real, 50)
    for one, other in zip(real, made, strict=True):
        check(one, other, 50)
        if one.name == "dates":
            continue  # between three days there are not many others
        own = set(one.values.tolist()) if one.is_number else set(one.levels)
        drawn = other.values[other.state == 0].tolist() if other.is_number else other.levels
        assert not own & set(drawn)


def test_rows_asked_for() -> None:
    """No matter how many rows are asked for, so many come."""
    method = SequentialTrees()
    model = method.fit(table(*by_kind(300).values()), PARAMETERS, 0, QUIET)
    for rows in (1, 2, 299, 5_000):
        assert model.sample(rows, 0, QUIET).rows == rows


def test_zero_inflation_and_its_scale() -> None:
    """The share of noughts and the size of the others are kept."""
    real = by_kind(3_000)["zero-inflated"]
    made = redrawn(table(real, by_kind(3_000)["category"]), 3_000)["zero-inflated"]
    assert abs((made.values == 0).mean() - (real.values == 0).mean()) < 0.02
    assert np.median(made.values[made.values > 0]) == pytest.approx(
        np.median(real.values[real.values > 0]), rel=0.1
    )


def test_heavy_tails_are_neither_cut_nor_absurd() -> None:
    """Far quantiles of a heavy tail are of the right size, and no drawn number is ten times beyond all."""
    real = by_kind(5_000)["heavy tail"]
    made = redrawn(table(real, by_kind(5_000)["category"]), 5_000)["heavy tail"]
    for share in (0.01, 0.99):
        assert np.quantile(made.values, share) == pytest.approx(
            np.quantile(real.values, share), rel=0.35
        )
    assert np.abs(made.values).max() < 10 * np.abs(real.values).max()


def test_special_codes_keep_their_shares() -> None:
    """Codes inside a number column come as often as they did, and never as numbers."""
    real = by_kind(2_000)["special codes"]
    made = redrawn(table(real, by_kind(2_000)["category"]), 2_000)["special codes"]
    for code in (0, 1, 2):
        assert abs((made.state == code).mean() - (real.state == code).mean()) < 0.03
    assert not made.values[made.state != 0].any()


def test_many_columns() -> None:
    """A table of 120 columns that hang on one another is learnt and drawn, and the chain still shows."""
    rng = np.random.default_rng(5)
    rows, columns = 400, []
    last = rng.integers(0, 3, rows)
    for at in range(120):
        last = np.where(rng.random(rows) < 0.1, rng.integers(0, 3, rows), last)
        columns.append(texts(f"c{at}", last.astype(str)))
    made = redrawn(table(*columns), 400)
    agree = [(a.values == b.values).mean() for a, b in zip(made, made.columns[1:], strict=False)]
    assert np.mean(agree) > 0.8


@pytest.mark.slow
def test_a_thousand_columns() -> None:
    """200 rows of 1,000 columns of four kinds can be learnt and drawn."""
    rng = np.random.default_rng(6)
    kinds = list(by_kind(200, 1).items())
    columns = []
    for at in range(1_000):
        one = kinds[at % len(kinds)][1]
        order = rng.permutation(200)
        schema = type(one.schema)(
            **{
                **one.schema.to_json(),
                "name": f"c{at}",
                "kind": one.kind,
                "storage": one.schema.storage,
                "special": one.schema.special,
            }
        )
        columns.append(Column(schema, one.values[order], one.state[order], one.levels))
    made = redrawn(table(*columns), 200)
    assert len(made.columns) == 1_000
    for one, other in zip(columns, made, strict=True):
        check(one, other, 200)


MANY_CODES = """
import resource, numpy as np
from synth_engine.contracts.context import SilentContext
from synth_engine.synthesizers import assembly
from synth_engine.synthesizers.sequential_trees import SequentialTrees
from tests.helpers.columns import number, table, texts
rng = np.random.default_rng(0)
codes = np.concatenate([np.repeat(np.arange(300_000), 3), rng.integers(0, 100, 100_000)])
rng.shuffle(codes)
real = table(texts("code", np.char.add("c", codes.astype(str))), number("n", codes % 7, decimals=0))
method = SequentialTrees()
model = method.fit(real, assembly.resolve_parameters(method.info, {}), 0, SilentContext())
made = model.sample(50_000, 0, SilentContext())
print(len(np.unique(made["code"].values)), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


@pytest.mark.slow
def test_three_hundred_thousand_codes() -> None:
    """A column of 300,000 codes of three rows each is learnt and drawn in less than 2 GB."""
    done = subprocess.run([sys.executable, "-c", MANY_CODES], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    distinct, megabytes = map(int, done.stdout.split())
    assert distinct > 10_000
    assert megabytes < 2_000


def test_days_and_kinds_of_the_helper_are_what_they_say() -> None:
    """The made columns are of the kinds they are named for: the tests above stand on them."""
    made = by_kind(50)
    assert {one.kind for one in made.values()} >= {
        ColumnKind.CATEGORY,
        ColumnKind.BOOLEAN,
        ColumnKind.INTEGER,
        ColumnKind.NUMERIC,
        ColumnKind.DATETIME,
    }
    assert not (made["dates"].values % DAY_US).any()
    assert (made["date-times"].values % DAY_US).any()
