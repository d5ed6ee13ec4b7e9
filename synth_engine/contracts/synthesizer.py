"""The synthesizer protocol: one file and one entry point (group ``synth_engine.synthesizers``) each.

A synthesizer gets a table whose columns are only numbers (numeric, integer, date-time) and categories
(category, boolean): identifiers, free text, constants and ignored columns are dealt with around it by
`synth_engine.synthesizers.assembly`. `synth_engine.testing` holds the contract suite every one passes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import Table

ParameterValue: TypeAlias = str | int | float | bool


@dataclass(frozen=True, slots=True)
class ParameterInfo:
    """One parameter of a synthesizer: what `--set NAME=VALUE` may say.

    Attributes:
        name: as typed after ``--set``.
        default: value when nothing is said; its type is the parameter's type.
        text: what it does, one sentence for people.
        low, high: bounds of a number, inclusive.
        choices: allowed texts, empty for anything.
    """

    name: str
    default: ParameterValue
    text: str
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SynthesizerInfo:
    """What a synthesizer is, known without loading the libraries it needs.

    Attributes:
        name: id on the command line, such as ``sequential-trees``.
        title: name for people.
        version: of the method (changes when its output changes).
        licence: SPDX identifier of everything it needs beyond Cloister's own dependencies.
        licence_note: what that licence means to the user; empty if it is permissive.
        summary: one sentence for people.
        privacy: what it does for privacy and what it does not, one sentence.
        parameters: what can be set.
        deterministic: same table, parameters and seed give the same bytes.
        persistable: its model can be kept as arrays and JSON. If not, it lives and dies in its worker.
        available: what it needs is installed.
        needs: name of the extra to install when it is not available.
    """

    name: str
    title: str
    version: str
    licence: str
    summary: str
    privacy: str
    licence_note: str = ""
    parameters: tuple[ParameterInfo, ...] = ()
    deterministic: bool = True
    persistable: bool = True
    available: bool = True
    needs: str = ""


@dataclass(frozen=True, slots=True)
class Artefact:
    """A fitted model as data: a JSON document and named arrays. No code, no training row."""

    document: dict[str, Any]
    arrays: dict[str, NDArray[np.generic]]


@dataclass(frozen=True, slots=True)
class ModelCard:
    """What was fitted, on what, and what it promises: safe to show and to publish.

    Attributes:
        synthesizer, version, licence: as in its info.
        rows, columns: shape of the training table.
        parameters: as used.
        seed: as used.
        persisted: whether an artefact was kept.
        guarantees: sentences on what holds.
        limits: sentences on what does not hold.
        facts: further safe numbers (bins, trees, seconds, ...).
    """

    synthesizer: str
    version: str
    licence: str
    rows: int
    columns: int
    parameters: Mapping[str, ParameterValue]
    seed: int
    persisted: bool
    guarantees: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    facts: Mapping[str, int | float | str] = field(default_factory=dict)


@runtime_checkable
class FittedModel(Protocol):
    """What `Synthesizer.fit` returns. A different type from the recipe."""

    def sample(self, rows: int, seed: int, context: Context) -> Table:
        """Draw `rows` rows with the training schema, columns in the training order."""
        ...

    def save(self) -> Artefact | None:
        """Return the model as data, or None where it cannot be kept."""
        ...

    def facts(self) -> Mapping[str, int | float | str]:
        """Return safe numbers about the model for its card."""
        ...


@runtime_checkable
class SizedModel(Protocol):
    """A fitted model that may draw a small table and a large one differently: an extension, not a duty."""

    def sized(self, rows: int) -> FittedModel:
        """Return the model for an output of `rows` rows in all, which `sample` then draws part by part."""
        ...


@runtime_checkable
class Synthesizer(Protocol):
    """A recipe. Constructed without arguments; construction does no work and loads nothing heavy."""

    @property
    def info(self) -> SynthesizerInfo:
        """What it is."""
        ...

    def fit(
        self,
        table: Table,
        parameters: Mapping[str, ParameterValue],
        seed: int,
        context: Context,
    ) -> FittedModel:
        """Learn from a table of >= 1 rows and >= 1 columns.

        Args:
            table: number and category columns only; values may be missing or special codes.
            parameters: checked against `info.parameters`, every one present.
            seed: >= 0.
            context: progress, cancel, cores.

        Raises:
            Cancelled: on request.
        """
        ...

    def load(self, artefact: Artefact) -> FittedModel:
        """Open a kept model without executing anything in it.

        Raises:
            UserFixable: ``SYNTH.ARTEFACT_INVALID``, ``SYNTH.ARTEFACT_TOO_NEW``.
        """
        ...
