"""Each column alone: the floor. Its table has right columns and no relation between them.

It is here so that every metric can be seen to see something, and as a choice where only the columns' own
distributions may be given away.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.synthesizer import Artefact, ParameterInfo, SynthesizerInfo
from synth_engine.contracts.table import Table
from synth_engine.rules.asking import told
from synth_engine.synthesizers.asking import fitting
from synth_engine.synthesizers.coding import Coding, code_column

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.asking import Asked
    from synth_engine.contracts.context import Context
    from synth_engine.contracts.synthesizer import ParameterValue

FORMAT = "independent/2"

INFO = SynthesizerInfo(
    name="independent",
    title="Independent columns",
    version="2",
    licence="MIT",
    summary="Each column drawn alone: no relation between columns is kept. A floor to compare with.",
    privacy=(
        "Holds one histogram a column and nothing fewer rows share than the minimum count. "
        "This is not differential privacy."
    ),
    parameters=(
        ParameterInfo(
            "minimum_count", 5, "Rows that must share a value before it can appear.", 1, 100_000
        ),
    ),
)


class Independent:
    """The recipe."""

    info = INFO

    def fit(
        self,
        table: Table,
        parameters: Mapping[str, ParameterValue],
        seed: int,
        context: Context,
    ) -> IndependentModel:
        """Learn every column's histogram (see the protocol)."""
        del seed  # nothing is left to chance here
        codings, counts = [], []
        for at, column in enumerate(table):
            context.progress("fit.code", at, len(table.columns))
            coding, codes = code_column(column, int(parameters["minimum_count"]))
            codings.append(coding)
            counts.append(np.bincount(codes, minlength=coding.size).astype(np.int64))
        context.progress("fit.code", len(table.columns), len(table.columns))
        return IndependentModel(tuple(codings), tuple(counts))

    def load(self, artefact: Artefact) -> IndependentModel:
        """Open a kept model.

        Raises:
            UserFixable: ``SYNTH.ARTEFACT_INVALID``.
        """
        try:
            return _open(artefact)
        except (KeyError, ValueError, TypeError) as error:
            raise UserFixable("SYNTH.ARTEFACT_INVALID") from error


def _open(artefact: Artefact) -> IndependentModel:
    if artefact.document["format"] != FORMAT:
        raise ValueError(FORMAT)
    codings, counts = [], []
    for at, column in enumerate(artefact.document["columns"]):
        begin = f"{at}."
        own = {
            name.removeprefix(begin): one
            for name, one in artefact.arrays.items()
            if name.startswith(begin)
        }
        coding = Coding.opened(column, own)
        count = artefact.arrays[f"{at}.count"].astype(np.int64)
        if len(count) != coding.size or (count < 0).any() or not count.sum():
            raise ValueError(at)
        codings.append(coding)
        counts.append(count)
    return IndependentModel(tuple(codings), tuple(counts))


@dataclass(frozen=True, slots=True)
class IndependentModel:
    """What was learnt: rows a code."""

    codings: tuple[Coding, ...]
    counts: tuple[NDArray[np.int64], ...]
    within: Mapping[int, tuple[float, float]] = field(default_factory=dict)

    def given(self, conditions: Sequence[Asked]) -> IndependentModel:
        """The model given conditions (`contracts.asking.Conditionable`)."""
        masks, within = fitting(conditions, self.codings)
        counts = tuple(
            np.where(masks[at], count, 0) if at in masks else count
            for at, count in enumerate(self.counts)
        )
        if any(not count.any() for count in counts):
            raise UserFixable("SYNTH.CONDITION_NOT_MET", which=told(conditions), met=0)
        return IndependentModel(self.codings, counts, within)

    def sample(self, rows: int, seed: int, context: Context) -> Table:
        """Draw rows with the training schema."""
        rng = np.random.default_rng([seed, 3])
        columns = []
        for at, (coding, count) in enumerate(zip(self.codings, self.counts, strict=True)):
            context.progress("generate.columns", at, len(self.codings))
            place = (rng.permutation(rows) + rng.random()) / max(rows, 1) * count.sum()
            codes = np.searchsorted(np.cumsum(count), place, side="right")
            inside = self.within.get(at)
            columns.append(coding.decode(np.minimum(codes, coding.size - 1), rng, inside))
        context.progress("generate.columns", len(self.codings), len(self.codings))
        return Table(tuple(columns))

    def save(self) -> Artefact:
        """The model as arrays and JSON."""
        arrays: dict[str, NDArray[np.generic]] = {}
        columns: list[dict[str, Any]] = []
        for at, (coding, count) in enumerate(zip(self.codings, self.counts, strict=True)):
            arrays |= {f"{at}.{name}": one for name, one in coding.arrays().items()}
            arrays[f"{at}.count"] = count
            columns.append(coding.to_json())
        return Artefact({"format": FORMAT, "columns": columns}, arrays)

    def facts(self) -> Mapping[str, int | float | str]:
        """Sizes."""
        return {"codes": int(sum(coding.size for coding in self.codings))}
