"""Kept models of our own method: the same bytes again, and nothing of any row in them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.synthesizer import Artefact
from synth_engine.contracts.table import Table
from synth_engine.synthesizers import assembly, sequential_trees
from synth_engine.synthesizers.sequential_trees import SequentialTrees, TreeModel
from tests.helpers.columns import DAY_US, by_kind, number, table, texts, times

QUIET = SilentContext()
GOLDEN = Path(__file__).resolve().parents[3] / "golden"
KINDS = ("category with gaps", "money", "special codes", "dates", "few integers", "boolean")


def fitted(real: Table, seed: int = 0, **said: str | int) -> TreeModel:
    """Our method with its defaults."""
    method = SequentialTrees()
    return method.fit(real, assembly.resolve_parameters(method.info, said), seed, QUIET)


def small() -> Table:
    """A few columns that hang together, with gaps and codes."""
    made = by_kind(300)
    return table(*(made[name] for name in KINDS))


def plain(artefact: Artefact) -> Artefact:
    """As it comes back from a file."""
    return Artefact(json.loads(json.dumps(artefact.document)), dict(artefact.arrays))


def digest(model: TreeModel, rows: int = 300, seed: int = 7) -> str:
    """SHA-256 of drawn rows as texts."""
    text = json.dumps(tables.text_rows(model.sample(rows, seed, QUIET)), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def assert_same(one: Artefact, other: Artefact) -> None:
    """Two artefacts of the same bytes."""
    assert json.dumps(one.document) == json.dumps(other.document)
    assert list(one.arrays) == list(other.arrays)
    for name, array in one.arrays.items():
        assert array.dtype == other.arrays[name].dtype, name
        assert array.shape == other.arrays[name].shape, name
        assert array.tobytes() == other.arrays[name].tobytes(), name


# ---------------------------------------------------------------------------------------- the same bytes


def test_opening_and_keeping_again_changes_no_byte() -> None:
    """A model that is opened and kept again is the same document and the same arrays."""
    kept = fitted(small()).save()
    assert_same(kept, SequentialTrees().load(plain(kept)).save())


def test_an_opened_model_draws_the_same_rows() -> None:
    """What is drawn hangs on the kept form alone."""
    model = fitted(small())
    assert digest(model) == digest(SequentialTrees().load(plain(model.save())))


@pytest.mark.parametrize("workers", [2, 3])
def test_any_number_of_workers_gives_the_same_bytes(
    workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Model and rows are the same on one core and on more, over several blocks of rows."""
    monkeypatch.setattr(sequential_trees, "BLOCK", 200)
    monkeypatch.setattr(sequential_trees, "workers", lambda: 1)
    alone = fitted(small())
    expected = digest(alone, 1_100)
    monkeypatch.setattr(sequential_trees, "workers", lambda: workers)
    together = fitted(small())
    assert_same(alone.save(), together.save())
    assert digest(together, 1_100) == expected


def test_another_seed_is_another_model_and_other_rows() -> None:
    """Neither fitting nor drawing ignores its seed."""
    one, other = fitted(small(), 0), fitted(small(), 1)
    assert digest(one) != digest(other)
    assert digest(one, seed=1) != digest(one, seed=2)


@pytest.mark.parametrize(
    "path", sorted(GOLDEN.glob("sequential-trees-*.json")), ids=lambda p: p.stem
)
def test_models_of_every_released_version_open(path: Path) -> None:
    """A kept file of each version opens and draws; this version's draws known bytes, before and after keeping."""
    said = json.loads(path.read_text(encoding="utf-8"))
    with np.load(path.with_suffix(".npz"), allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    model = SequentialTrees().load(Artefact(said["document"], arrays))
    made = model.sample(300, 7, QUIET)
    assert made.rows == 300
    assert made.names == tuple(by_kind(2))
    if said["version"] == SequentialTrees.info.version:
        assert digest(model) == said["draws"], (
            "draws changed: a new version, or tests/golden/make.py"
        )


def test_this_version_has_its_golden_file() -> None:
    """Nobody changes the version of the method without keeping a model of it."""
    assert (GOLDEN / f"sequential-trees-{SequentialTrees.info.version}.npz").is_file()


# ----------------------------------------------------------------------------------- nothing of any row


CANARIES = ("canary-text-93", "canary-code-17", "canary-pair-55")
NUMBERS = (918_273_645.25, 0.123456789012345, -77_777.125)


def with_canaries(rows: int = 600) -> Table:
    """Columns with marks that one row, or two, have."""
    rng = np.random.default_rng(0)
    group = rng.integers(0, 4, rows)
    words = np.array(["a", "b", "c", "d"])[group].astype("<U20")
    words[3], words[[8, 9]] = CANARIES[0], CANARIES[2]
    real = rng.normal(group, 1.0)
    real[11], real[12] = NUMBERS[0], NUMBERS[1]
    state = rng.choice([0, 0, 1], rows)
    state[20] = 2
    zeros = np.zeros(rows)
    zeros[30] = NUMBERS[2]
    day = (19_000 + 30 * group) * DAY_US
    day[40] = 12_345 * DAY_US
    return table(
        texts("words", words),
        number("real", real),
        number("coded", group, decimals=0, state=state, special=("N", CANARIES[1])),
        number("zeros", zeros, decimals=3),
        times("day", day, DAY_US),
    )


def test_canaries_are_in_no_part_of_a_model() -> None:
    """What one or two rows have is in no array, document, fact or drawn row, on no scale a grid could hide it."""
    model = fitted(with_canaries(), minimum_count=3)
    kept = model.save()
    text = json.dumps(kept.document) + json.dumps(dict(model.facts()))
    made = model.sample(20_000, 1, QUIET)
    drawn = {cell for row in tables.text_rows(made) for cell in row}
    for canary in CANARIES:
        assert canary not in text
        assert canary not in drawn
    held = np.concatenate([one.reshape(-1).astype(np.float64) for one in kept.arrays.values()])
    for mark in (*NUMBERS, 12_345.0 * DAY_US):
        for scale in (1.0, 1_000.0, 0.001, 1 / DAY_US):
            assert not np.isclose(held, mark * scale, rtol=1e-12, atol=0).any(), (mark, scale)
    numbers = np.concatenate([made[name].values for name in ("real", "zeros")])
    assert not set(numbers.tolist()) & set(NUMBERS)
    assert 12_345 * DAY_US not in made["day"].values


@pytest.mark.parametrize("minimum", [2, 3, 10])
def test_no_exact_number_that_too_few_rows_share_comes_back(minimum: int) -> None:
    """Of numbers so fine that chance cannot meet them, only those come back that enough rows share."""
    rng = np.random.default_rng(minimum)
    lone = rng.normal(0, 1, 500)
    often = np.repeat(rng.normal(0, 1, 40), np.arange(1, 41))
    values = np.concatenate([lone, often])
    group = rng.integers(0, 3, len(values)).astype(str)
    model = fitted(table(number("x", values), texts("g", group)), minimum_count=minimum)
    distinct, counts = np.unique(values, return_counts=True)
    few, enough = set(distinct[counts < minimum]), set(distinct[counts >= minimum])
    made = set(model.sample(20_000, 0, QUIET)["x"].values.tolist())
    held = {float(one) for array in model.save().arrays.values() for one in array.reshape(-1)}
    assert not few & made
    assert not few & held
    assert enough & made  # numbers that enough rows share do come back, or this proves nothing


def test_a_row_more_or_less_leaves_no_level_behind() -> None:
    """Levels of the model are those of the table without its rarest rows: nothing else names them."""
    words = np.array(["a"] * 50 + ["b"] * 50 + ["rare"] * 2)
    model = fitted(table(texts("w", words), number("n", np.arange(102.0))), minimum_count=3)
    assert model.save().document["columns"][0]["coding"]["levels"] == ["a", "b"]


def test_the_page_on_privacy_says_the_numbers_of_the_code() -> None:
    """Leaf sizes, penalties and shrinkage of the three settings, and the minimum count, are those that are written."""
    page = (GOLDEN.parents[1] / "docs" / "privacy-of-sequential-trees.md").read_text(
        encoding="utf-8"
    )
    growths = list(sequential_trees.SETTINGS.values())
    assert list(sequential_trees.SETTINGS) == ["utility", "balanced", "strict"]
    for name, unit in (("least", " rows"), ("penalty", ""), ("shrink", " rows")):
        said = ", ".join(f"{getattr(one, name):g}" for one in growths)
        assert f"`forest.Growth.{name}` | {said}{unit} |" in page
    defaults = {one.name: one.default for one in SequentialTrees.info.parameters}
    assert f"| `minimum_count`, {defaults['minimum_count']};" in page
    assert f"| {defaults['trees']} trees a column (`trees`) |" in page
