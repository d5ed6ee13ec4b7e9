"""The kept form of a sequential-trees model: arrays and JSON, opened without executing anything, checked first.

Kernels trust the arrays they are given, so nothing that comes from a file reaches them before it was checked here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from synth_engine.contracts.synthesizer import Artefact
from synth_engine.synthesizers import forest, margins, odds
from synth_engine.synthesizers.coding import Coding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from synth_engine.synthesizers.sequential_trees import TreeModel

FORMAT = "sequential-trees/2"
Parts: TypeAlias = tuple[
    tuple[Coding, ...],
    "tuple[NDArray[np.uint8], ...]",
    tuple[int, ...],
    tuple[forest.Forest, ...],
    odds.Odds | None,
    margins.Margins | None,
]


def to_artefact(model: TreeModel) -> Artefact:
    """The model as data."""
    arrays: dict[str, NDArray[np.generic]] = {}
    columns: list[dict[str, Any]] = []
    for at, (coding, trees) in enumerate(zip(model.codings, model.forests, strict=True)):
        arrays |= {f"{at}.{name}": one for name, one in coding.arrays().items()}
        arrays |= {f"{at}.forest.{name}": one for name, one in trees.arrays().items()}
        arrays[f"{at}.byte"] = model.to_byte[at]
        if model.margins is not None:
            arrays[f"{at}.cell"] = model.margins.cells[at]
        columns.append({"coding": coding.to_json(), "shrink": trees.shrink})
    document: dict[str, Any] = {
        "format": FORMAT,
        "order": list(model.order),
        "columns": columns,
        "odds": None,
        "margins": model.margins is not None,
    }
    if model.odds is not None:
        document["odds"] = {"start": model.odds.start, "ceiling": model.odds.ceiling}
        arrays |= {f"odds.{name}": one for name, one in model.odds.arrays().items()}
    if model.margins is not None:
        arrays |= {f"margins.{name}": one for name, one in model.margins.arrays().items()}
    return Artefact(document, arrays)


def _under(arrays: Mapping[str, NDArray[np.generic]], prefix: str) -> dict[str, Any]:
    return {name[len(prefix) :]: one for name, one in arrays.items() if name.startswith(prefix)}


def _map(untrusted: NDArray[np.generic], size: int) -> NDArray[np.uint8]:
    """A byte for each code."""
    if untrusted.dtype != np.uint8 or untrusted.shape != (size,):
        raise ValueError(size)
    return np.ascontiguousarray(untrusted).astype(np.uint8)


def opened(artefact: Artefact) -> Parts:
    """Read `to_artefact`'s form: what a model is made of.

    Raises:
        KeyError, IndexError, ValueError, TypeError, AttributeError: it is not that.
    """
    document, arrays = artefact.document, artefact.arrays
    if document["format"] != FORMAT:
        raise ValueError(FORMAT)
    # Texts, times and objects would fail in a hundred ways below.
    if any(one.dtype.kind not in "iuf" for one in arrays.values()):
        raise ValueError(FORMAT)
    total = len(document["columns"])
    if total == 0:
        raise ValueError(total)
    order = tuple(int(one) for one in document["order"])
    if sorted(order) != list(range(total)):
        raise ValueError(total)
    codings, to_byte, cells = [], [], []
    for at, column in enumerate(document["columns"]):
        coding = Coding.opened(column["coding"], _under(arrays, f"{at}."))
        codings.append(coding)
        to_byte.append(_map(arrays[f"{at}.byte"], coding.size))
        if document["margins"]:
            cells.append(_map(arrays[f"{at}.cell"], coding.size))
    forests: list[Any] = [None] * total
    for place, at in enumerate(order):
        forests[at] = forest.opened(
            _under(arrays, f"{at}.forest."),
            float(document["columns"][at]["shrink"]),
            frozenset(order[:place]),
            codings[at].size,
        )
    opinion = None
    if document["odds"] is not None:
        said = document["odds"]
        opinion = odds.opened(_under(arrays, "odds."), said["start"], said["ceiling"], total)
    tables = None
    if document["margins"]:
        tables = margins.opened(_under(arrays, "margins."), tuple(cells))
    return tuple(codings), tuple(to_byte), order, tuple(forests), opinion, tables
