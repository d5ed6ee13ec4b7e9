"""Cloister's own method: each column drawn from honest trees on the columns before it.

Continuous values are drawn inside bins, never copied; missing values and special codes are codes like any
other, so what they hang on is learnt as well. The model is histograms and thresholds: no training row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.synthesizer import Artefact, ParameterInfo, SynthesizerInfo
from synth_engine.contracts.table import Table
from synth_engine.synthesizers.coding import Coding, code_column
from synth_engine.synthesizers.trees import MOST_CLASSES, Tree, grow, outputs_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.synthesizer import ParameterValue

FORMAT = "sequential-trees/1"
# A column looks back at no more than this many earlier ones: the ones that tell most about it.
MOST_EARLIER = 40
TELLING_ROWS = 4_000

INFO = SynthesizerInfo(
    name="sequential-trees",
    title="Sequential trees",
    version="1",
    licence="MIT",
    summary="Each column is drawn from decision trees on the columns before it. Seconds on a laptop.",
    privacy=(
        "Splits and leaf contents come from different rows, and nothing fewer rows share than the minimum "
        "count is in the model. This is not differential privacy."
    ),
    parameters=(
        ParameterInfo(
            "trees", 4, "Trees a column; more of them mix more halves of the rows.", 1, 64
        ),
        ParameterInfo("leaf", 20, "Least rows a leaf is made from.", 2, 100_000),
        ParameterInfo(
            "minimum_count", 5, "Rows that must share a value before it can appear.", 1, 100_000
        ),
    ),
)


class SequentialTrees:
    """The recipe."""

    info = INFO

    def fit(
        self,
        table: Table,
        parameters: Mapping[str, ParameterValue],
        seed: int,
        context: Context,
    ) -> TreeModel:
        """Learn from a table (see the protocol).

        Raises:
            Cancelled: on request.
        """
        trees, leaf = int(parameters["trees"]), int(parameters["leaf"])
        minimum_count = int(parameters["minimum_count"])
        total = len(table.columns)
        codings, codes = [], []
        for column in table:
            coding, found = code_column(column, minimum_count)
            codings.append(coding)
            codes.append(found)
            context.progress("fit.code", len(codes), total)
        steps = []
        for at in range(total):
            context.progress("fit.trees", at, total)
            rng = np.random.default_rng([seed, at, 1])
            steps.append(_learn(at, codings, codes, trees, leaf, rng))
        context.progress("fit.trees", total, total)
        return TreeModel(tuple(codings), tuple(steps))

    def load(self, artefact: Artefact) -> TreeModel:
        """Open a kept model.

        Raises:
            UserFixable: ``SYNTH.ARTEFACT_INVALID``.
        """
        try:
            return _open(artefact)
        except (KeyError, ValueError, TypeError, IndexError) as error:
            raise UserFixable("SYNTH.ARTEFACT_INVALID") from error


@dataclass(frozen=True, slots=True)
class Step:
    """How one column is drawn.

    Attributes:
        earlier: positions of the columns it looks back at.
        rank: for each of them, where a code stands among its codes for this column (their order for splits).
        trees: each draws its share of the rows.
    """

    earlier: tuple[int, ...]
    rank: tuple[NDArray[np.float32], ...]
    trees: tuple[Tree, ...]

    def features(self, codes: list[NDArray[np.int64]]) -> NDArray[np.float32]:
        """(rows, columns) of the earlier columns' codes in this column's order."""
        rows = len(codes[0]) if codes else 0
        made = np.empty((rows, len(self.earlier)), dtype=np.float32)
        for at, (column, rank) in enumerate(zip(self.earlier, self.rank, strict=True)):
            made[:, at] = rank[codes[column]]
        return made


def _learn(
    at: int,
    codings: list[Coding],
    codes: list[NDArray[np.int64]],
    trees: int,
    leaf: int,
    rng: np.random.Generator,
) -> Step:
    coding, target = codings[at], codes[at]
    earlier = _telling(at, codings, codes, rng)
    outputs = outputs_of(target, coding.values, coding.size, ordered=coding.is_number)
    rank = tuple(_rank(codings[one], codes[one], outputs) for one in earlier)
    step = Step(earlier, rank, ())
    features = step.features(codes) if earlier else np.zeros((len(target), 0), dtype=np.float32)
    classes = not coding.is_number and coding.size <= MOST_CLASSES
    count = trees if earlier else 1
    grown = tuple(grow(features, target, outputs, leaf, rng, classes=classes) for _ in range(count))
    return Step(earlier, rank, grown)


def _rank(
    coding: Coding, codes: NDArray[np.int64], outputs: NDArray[np.float64]
) -> NDArray[np.float32]:
    """Where each code stands when a split goes along it.

    Numbers keep their order (special codes and "missing" after them). Texts are ordered by what they say
    about the column to draw, so that one split can part them well (Breiman et al. 1984, section 4.2.2).
    """
    if coding.is_number:
        return np.arange(coding.size, dtype=np.float32)
    counts = np.bincount(codes, minlength=coding.size)
    spread = outputs - outputs.mean(axis=0)
    weight = spread[:, int(spread.var(axis=0).argmax())] if outputs.shape[1] else codes * 0.0
    means = np.bincount(codes, weights=weight, minlength=coding.size) / np.maximum(counts, 1)
    rank = np.empty(coding.size, dtype=np.float32)
    rank[np.argsort(means, kind="stable")] = np.arange(coding.size, dtype=np.float32)
    return rank


def _telling(
    at: int, codings: list[Coding], codes: list[NDArray[np.int64]], rng: np.random.Generator
) -> tuple[int, ...]:
    """The earlier columns that tell most about a column (mutual information on some rows)."""
    known = [one for one in range(at) if codings[one].size > 1]
    if len(known) <= MOST_EARLIER:
        return tuple(known)
    rows = rng.permutation(len(codes[at]))[:TELLING_ROWS]
    target, size = _coarse(codes[at][rows], codings[at].size)
    scores = []
    for one in known:
        other, width = _coarse(codes[one][rows], codings[one].size)
        joint = np.bincount(target * width + other, minlength=size * width).reshape(size, width)
        share = joint / len(rows)
        apart = share.sum(axis=1, keepdims=True) * share.sum(axis=0, keepdims=True)
        inside = share > 0
        scores.append(float((share[inside] * np.log(share[inside] / apart[inside])).sum()))
    best = np.argsort(-np.asarray(scores), kind="stable")[:MOST_EARLIER]
    return tuple(sorted(known[int(one)] for one in best))


def _coarse(codes: NDArray[np.int64], size: int) -> tuple[NDArray[np.int64], int]:
    """Codes in at most 12 groups."""
    if size <= 12:
        return codes, size
    return codes * 12 // size, 12


@dataclass(frozen=True, slots=True)
class TreeModel:
    """What was learnt."""

    codings: tuple[Coding, ...]
    steps: tuple[Step, ...]

    def sample(self, rows: int, seed: int, context: Context) -> Table:
        """Draw rows with the training schema."""
        rng = np.random.default_rng([seed, 2])
        codes: list[NDArray[np.int64]] = []
        columns = []
        for at, step in enumerate(self.steps):
            context.progress("generate.columns", at, len(self.steps))
            if step.earlier:
                features = step.features(codes)
                codes.append(_draw(step, features, rng))
            else:
                codes.append(step.trees[0].draw(np.zeros(rows, dtype=np.int64), rng))
            columns.append(self.codings[at].decode(codes[at], rng))
        context.progress("generate.columns", len(self.steps), len(self.steps))
        return Table(tuple(columns))

    def save(self) -> Artefact:
        """The model as arrays and JSON."""
        arrays: dict[str, NDArray[np.generic]] = {}
        columns: list[dict[str, Any]] = []
        for at, (coding, step) in enumerate(zip(self.codings, self.steps, strict=True)):
            arrays[f"{at}.low"], arrays[f"{at}.high"] = coding.low, coding.high
            for one, rank in enumerate(step.rank):
                arrays[f"{at}.rank.{one}"] = rank
            for number, tree in enumerate(step.trees):
                for name in Tree.__slots__:
                    arrays[f"{at}.tree.{number}.{name}"] = getattr(tree, name)
            columns.append(
                {
                    "coding": coding.to_json(),
                    "earlier": list(step.earlier),
                    "trees": len(step.trees),
                }
            )
        return Artefact({"format": FORMAT, "columns": columns}, arrays)

    def facts(self) -> Mapping[str, int | float | str]:
        """Sizes."""
        grown = [tree for step in self.steps for tree in step.trees]
        return {
            "trees": len(grown),
            "leaves": int(sum((tree.feature < 0).sum() for tree in grown)),
            "codes": int(sum(coding.size for coding in self.codings)),
        }


def _draw(step: Step, features: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.int64]:
    """Every tree draws an equal share of the rows."""
    drawn = np.empty(len(features), dtype=np.int64)
    for part, tree in zip(
        np.array_split(rng.permutation(len(features)), len(step.trees)), step.trees, strict=True
    ):
        drawn[part] = tree.draw(tree.leaves(features[part]), rng)
    return drawn


def _open(artefact: Artefact) -> TreeModel:
    document, arrays = artefact.document, artefact.arrays
    if document["format"] != FORMAT:
        raise ValueError(FORMAT)
    codings: list[Coding] = []
    steps: list[Step] = []
    for at, column in enumerate(document["columns"]):
        low, high = arrays[f"{at}.low"], arrays[f"{at}.high"]
        coding = Coding.from_json(column["coding"], low.astype(np.float64), high.astype(np.float64))
        earlier = tuple(int(one) for one in column["earlier"])
        if any(not 0 <= one < at for one in earlier):
            raise ValueError(at)
        rank = tuple(arrays[f"{at}.rank.{one}"].astype(np.float32) for one in range(len(earlier)))
        if any(len(r) != codings[one].size for one, r in zip(earlier, rank, strict=True)):
            raise ValueError(at)
        trees = tuple(
            _checked(
                Tree(**{name: arrays[f"{at}.tree.{n}.{name}"] for name in Tree.__slots__}),  # type: ignore[arg-type]  # checked next
                len(earlier),
                coding.size,
            )
            for n in range(int(column["trees"]))
        )
        if not trees:
            raise ValueError(at)
        codings.append(coding)
        steps.append(Step(earlier, rank, trees))
    return TreeModel(tuple(codings), tuple(steps))


def _checked(untrusted: Tree, features: int, size: int) -> Tree:
    """A tree that cannot loop, run out of its arrays or draw a code that is none (else ValueError)."""
    nodes = len(untrusted.feature)
    inner = untrusted.feature >= 0
    forward = np.arange(nodes)[inner]
    sound = (
        nodes >= 1
        and len(untrusted.threshold) == len(untrusted.left) == len(untrusted.right) == nodes
        and len(untrusted.start) == nodes + 1
        and len(untrusted.code) == len(untrusted.count) == int(untrusted.start[-1])
        and bool((untrusted.feature < features).all())
        # Children come after their parents: every walk ends.
        and bool((untrusted.left[inner] > forward).all() and (untrusted.left[inner] < nodes).all())
        and bool(
            (untrusted.right[inner] > forward).all() and (untrusted.right[inner] < nodes).all()
        )
        and int(untrusted.start[0]) == 0
        and bool((np.diff(untrusted.start)[~inner] > 0).all())
        and bool((np.diff(untrusted.start) >= 0).all())
        and bool((untrusted.count > 0).all())
        and bool((untrusted.code >= 0).all() and (untrusted.code < size).all())
    )
    if not sound:
        raise ValueError(nodes)
    return untrusted
