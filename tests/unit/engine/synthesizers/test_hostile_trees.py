"""Hostile models of our own method: refused with a code or harmless, never a crash. Kernels trust their arguments."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.synthesizer import Artefact
from synth_engine.synthesizers import assembly, margins, sequential_trees
from synth_engine.synthesizers.sequential_trees import SequentialTrees
from tests.helpers.columns import by_kind, table

pytestmark = pytest.mark.filterwarnings("ignore::RuntimeWarning")  # numbers run over, as they must
QUIET = SilentContext()
KINDS = ("category with gaps", "money", "special codes", "dates", "few integers", "boolean")


@pytest.fixture(scope="module")
def sound() -> Artefact:
    """A model's kept form."""
    method, made = SequentialTrees(), by_kind(300)
    parameters = assembly.resolve_parameters(method.info, {"trees": 2})
    with pytest.MonkeyPatch.context() as patch:  # so small a table would not be counted
        patch.setattr(margins, "LEAST_ROWS", 50)
        patch.setattr(margins, "ROWS_A_CELL", 1)
        kept = method.fit(table(*(made[name] for name in KINDS)), parameters, 0, QUIET).save()
    return Artefact(json.loads(json.dumps(kept.document)), dict(kept.arrays))


@pytest.fixture(scope="module", autouse=True)
def _soon() -> Iterator[None]:
    """A hostile model that accepts hardly a row gives up soon."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sequential_trees, "LARGEST_TRY", 3_000)
        patch.setattr(sequential_trees, "MOST_TRIES", 8)
        yield


def opens(document: Any, arrays: Any) -> bool:
    """Whether a model opens; what opens must draw, or say that hardly a row is accepted."""
    try:
        model = SequentialTrees().load(Artefact(document, arrays))
    except UserFixable as error:
        assert error.code == "SYNTH.ARTEFACT_INVALID"
        return False
    try:
        assert model.sample(40, 0, QUIET).rows == 40
    except UserFixable as error:
        assert error.code == "SYNTH.CONDITION_NOT_MET"
    return True


def twisted(array: np.ndarray) -> Iterator[tuple[str, np.ndarray]]:
    """An array made wrong in every way we could think of; each must be refused."""
    yield "shorter", array[:-1]
    yield "empty", array[:0]
    yield "longer", np.concatenate([array, array[-1:]])
    yield "another dimension", array[None]
    yield "flat", array.reshape(-1)[: max(array.size - 1, 0)]
    yield "texts", np.full(array.shape, "text")
    yield "complex", array.astype(np.complex128)
    yield "objects", array.astype(object)
    yield "times", np.zeros(array.shape, dtype="datetime64[us]")
    yield "truths", np.zeros(array.shape, dtype=np.bool_)


def test_arrays_of_the_wrong_form_are_refused(sound: Artefact) -> None:
    """Every single array cut, grown, of another type or dimension: the model does not open."""
    optional = ("guards", "never", "sizes")  # a forest may have none; sizes are counted again
    for name, array in sound.arrays.items():
        for how, one in twisted(array):
            if one.shape == array.shape and one.dtype == array.dtype:
                continue
            if name.endswith(optional) and how not in {"texts", "complex", "objects", "times"}:
                opens(sound.document, {**sound.arrays, name: one})
                continue
            if name.endswith("donors") and how == "longer":
                continue  # one that no node holds is never drawn
            if array.size == 0:
                continue
            assert not opens(sound.document, {**sound.arrays, name: one}), (name, how)
        rest = {key: one for key, one in sound.arrays.items() if key != name}
        assert not opens(sound.document, rest) or name.endswith("sizes"), name


POISON = (-1, -2, 1, 2, 255, 256, 30_000, 2**31 - 1, -(2**31), 2**63 - 1, -(2**63))
FINE_POISON = (np.nan, np.inf, -np.inf, 1e308, -1e308, 5e-324, -1.0, 2.0)


def poisoned(array: np.ndarray, at: int, value: float) -> np.ndarray:
    """The array with one number replaced, in a type that holds it."""
    if array.dtype.kind == "f":
        made = array.astype(np.float64)
    elif array.dtype == np.uint64:
        made, value = array.copy(), int(value) % 2**64
    else:
        made = array.astype(np.int64)
    made.reshape(-1)[at] = value
    with np.errstate(all="ignore"):
        return (
            made.astype(array.dtype)
            if array.dtype.kind == "f" or array.dtype.itemsize == 1
            else made
        )


@settings(max_examples=400)
@given(st.data())
def test_numbers_out_of_range_are_refused_or_harmless(sound: Artefact, data: st.DataObject) -> None:
    """Up to three numbers anywhere in the arrays replaced by the worst: refused, or rows are drawn; never a crash."""
    arrays = dict(sound.arrays)
    names = [name for name, one in arrays.items() if one.size]
    for _ in range(data.draw(st.integers(1, 3))):
        name = data.draw(st.sampled_from(names))
        at = data.draw(st.integers(0, arrays[name].size - 1))
        of = FINE_POISON if arrays[name].dtype.kind == "f" else POISON
        arrays[name] = poisoned(arrays[name], at, data.draw(st.sampled_from(of)))
    opens(sound.document, arrays)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("forest.feature", [-2, 99, 32_767]),
        ("forest.right", [-1, 0, 1, 2**31 - 1]),  # back to the root, or far beyond
        ("forest.parent", [-2, 99_999, 2**31 - 1]),
        ("forest.begin", [-1, 2**31 - 1]),
        ("forest.end", [0, -1, 2**31 - 1]),
        ("forest.donors", [-1, 255]),
        ("byte", []),
    ],
)
def test_trees_that_would_run_in_circles_or_over_are_refused(
    sound: Artefact, name: str, values: list[int]
) -> None:
    """Child numbers that lead back, runs beyond the donors, codes that are none: no such tree opens."""
    for column in range(len(KINDS)):
        key = f"{column}.{name}"
        inner = np.flatnonzero(sound.arrays[f"{column}.forest.feature"] >= 0)
        if not len(inner):
            continue
        for value in values:
            made = sound.arrays[key].astype(np.int64)
            made[int(inner[-1])] = value
            assert not opens(sound.document, {**sound.arrays, key: made}), (key, value)


def test_a_column_may_ask_about_earlier_ones_only(sound: Artefact) -> None:
    """With the order of columns turned round a tree would look at what is not drawn yet: refused."""
    document = copy.deepcopy(sound.document)
    document["order"].reverse()
    assert not opens(document, sound.arrays)


def test_tables_of_counts_name_a_column_once(sound: Artefact) -> None:
    """A margin that names a column twice, or leaves a gap between two, is refused."""
    wide = sound.arrays["margins.margins"]
    pair = int(np.flatnonzero((wide[:, 1] >= 0) & (wide[:, 2] < 0))[0])
    for row in ([0, 0, -1], [0, -1, 1], [-1, 0, 1], [0, 1, 1], [0, 99, -1], [0, -2, -1]):
        made = wide.astype(np.int64)
        made[pair] = row
        assert not opens(sound.document, {**sound.arrays, "margins.margins": made}), row


JUNK: tuple[Any, ...] = (
    None,
    "x",
    -1,
    0,
    1.5,
    10**30,
    1e308,
    float("nan"),
    float("inf"),
    [],
    {},
    [[]],
    True,
)


def places(document: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a document."""
    if isinstance(document, dict):
        for key, one in document.items():
            yield (*path, key)
            yield from places(one, (*path, key))
    elif isinstance(document, list):
        for at, one in enumerate(document):
            yield (*path, at)
            yield from places(one, (*path, at))


def test_documents_of_nonsense_are_refused_or_harmless(sound: Artefact) -> None:
    """Each entry of the document replaced by each kind of junk, and left out: refused, or rows are drawn."""
    refused = tried = 0
    for path in places(sound.document):
        for junk in (*JUNK, ...):
            document = copy.deepcopy(sound.document)
            inside = document
            for key in path[:-1]:
                inside = inside[key]
            if junk is ...:
                del inside[path[-1]]
            else:
                inside[path[-1]] = junk
            tried += 1
            refused += not opens(document, sound.arrays)
    assert tried > 500
    assert refused > tried // 2


@pytest.mark.parametrize("document", [{}, {"format": "sequential-trees/1"}, {"columns": []}])
def test_other_documents_are_refused(document: dict[str, Any], sound: Artefact) -> None:
    """An empty document, one of an older format, one of no columns: none opens."""
    assert not opens(document, sound.arrays)
    assert not opens({**sound.document, **document, "columns": [], "order": []}, sound.arrays)
