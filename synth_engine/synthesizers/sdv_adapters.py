"""SDV's synthesizers behind our protocol: choices, never needs. Everything of SDV loads at the first fit.

SDV is under the Business Source License 1.1, which does not allow every use; its name and licence stand
wherever a method can be chosen. Its models can only be pickled, so they are never kept: they live and die
in the worker, and plan and seed make them again.
"""

from __future__ import annotations

import contextlib
import importlib.util
import logging
import os
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.places import NOWHERE
from synth_engine.contracts.synthesizer import Artefact, ParameterInfo, SynthesizerInfo
from synth_engine.contracts.table import Column, Table
from synth_engine.synthesizers.coding import Coding, code_column

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.synthesizer import FittedModel, ParameterValue

LICENCE = "BUSL-1.1"
LICENCE_NOTE = (
    "SDV is under the Business Source License 1.1: not open source. Offering it to others as a service, "
    "among other uses, needs a licence from its makers. Nothing in Cloister needs it."
)
PRIVACY = (
    "Makes no promise of its own; rare categories are merged and extremes cut before it sees them. "
    "This is not differential privacy."
)
_SHARED = ParameterInfo(
    "minimum_count", 5, "Rows that must share a category before it can appear.", 1, 100_000
)
_EPOCHS = ParameterInfo("epochs", 300, "Passes over the training rows.", 1, 100_000)
_BATCH = ParameterInfo(
    "batch_size", 500, "Rows in one step of training; a multiple of 10.", 10, 100_000
)


def _info(name: str, title: str, summary: str, *parameters: ParameterInfo) -> SynthesizerInfo:
    installed = importlib.util.find_spec("sdv") is not None
    return SynthesizerInfo(
        name=name,
        title=title,
        version="1",
        licence=LICENCE,
        licence_note=LICENCE_NOTE,
        summary=summary,
        privacy=PRIVACY,
        parameters=(*parameters, _SHARED),
        persistable=False,
        available=installed,
        needs="" if installed else "sdv",
    )


class _Adapter:
    """One of SDV's single-table synthesizers."""

    recipe: ClassVar[str]
    about: ClassVar[tuple[str, str, str]]
    options: ClassVar[tuple[ParameterInfo, ...]] = ()

    @property
    def info(self) -> SynthesizerInfo:
        """What it is; looks up whether SDV is installed without loading it."""
        return _info(*self.about, *self.options)

    def fit(
        self,
        table: Table,
        parameters: Mapping[str, ParameterValue],
        seed: int,
        context: Context,
    ) -> FittedModel:
        """Learn from a table (see the protocol). Between two reports it cannot be asked to stop."""
        context.progress("fit.library", 0)
        rng = np.random.default_rng([seed, 9])
        codings = []
        frame: dict[str, Any] = {}
        for at, column in enumerate(table):
            coding, codes = code_column(column, int(parameters["minimum_count"]))
            codings.append(coding)
            frame |= _spread(at, column, coding, codes, rng)
        options = {k: v for k, v in parameters.items() if k != "minimum_count"}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            model = _train(self.recipe, frame, options, seed)
        context.progress("fit.library", 1, 1)
        return SdvModel(tuple(codings), model)

    def load(self, artefact: Artefact) -> FittedModel:
        """There is nothing to open.

        Raises:
            UserFixable: ``SYNTH.NOT_PERSISTABLE``.
        """
        del artefact
        raise UserFixable("SYNTH.NOT_PERSISTABLE")


class GaussianCopula(_Adapter):
    """SDV's Gaussian copula."""

    recipe = "GaussianCopulaSynthesizer"
    about = (
        "gaussian-copula",
        "Gaussian copula (SDV)",
        "Marginal distributions joined by one correlation matrix. Fast, coarse.",
    )


class CTGAN(_Adapter):
    """SDV's conditional GAN (Xu et al. 2019)."""

    recipe = "CTGANSynthesizer"
    about = (
        "ctgan",
        "CTGAN (SDV)",
        "A generative adversarial network for tables (Xu et al. 2019). Minutes to hours.",
    )
    options = (_EPOCHS, _BATCH)


class TVAE(_Adapter):
    """SDV's variational autoencoder (Xu et al. 2019)."""

    recipe = "TVAESynthesizer"
    about = (
        "tvae",
        "TVAE (SDV)",
        "A variational autoencoder for tables (Xu et al. 2019). Minutes.",
    )
    options = (_EPOCHS, _BATCH)


def _spread(
    at: int,
    column: Column,
    coding: Coding,
    codes: NDArray[np.int64],
    rng: np.random.Generator,
) -> dict[str, Any]:
    """A column as SDV gets it: numbers without gaps beside a column that says where they stand."""
    if not coding.is_number:
        return {f"t{at}": codes.astype(str)}
    made: dict[str, Any] = {}
    plain = codes < coding.values
    numbers = np.clip(column.values.astype(np.float64), coding.low[0], coding.high[-1])
    gaps = int((~plain).sum())
    if gaps:
        # What stands in a gap is drawn from the rest: the column beside it says that it is one.
        numbers[~plain] = rng.choice(numbers[plain], gaps)
        made[f"s{at}"] = np.where(plain, 0, codes - coding.values + 1).astype(str)
    made[f"n{at}"] = (numbers - coding.low[0]) / (coding.step or 1.0)
    return made


@contextlib.contextmanager
def _no_traces() -> Iterator[None]:
    """While SDV and torch load they leave nothing in the user's folders.

    SDV writes a settings file into the user's data folder as it is imported (sdv/logging/utils.py), and one that
    stands there can switch on a log of its uses: it is told of a folder that nobody can make, which it takes for
    a machine without one. Torch makes a folder for compiled code, of which there is none here: it is told of one
    that is there already.
    """
    import platformdirs

    name = "user_data_dir"
    kept = getattr(platformdirs, name)
    setattr(platformdirs, name, lambda *_, **__: NOWHERE)
    torch = importlib.util.find_spec("torch")
    if torch is not None and torch.origin is not None:
        os.environ["TORCHINDUCTOR_CACHE_DIR"] = str(Path(torch.origin).parent)
    try:
        yield
    finally:
        setattr(platformdirs, name, kept)


def _quiet() -> None:
    """SDV can keep a log of its uses, and has a thread behind its progress bars: not here."""
    from tqdm import tqdm

    tqdm.monitor_interval = 0
    for name in ("SingleTableSynthesizer", "MultiTableSynthesizer", "Metadata", "sdv"):
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = False
        logger.addHandler(logging.NullHandler())


def _train(recipe: str, frame: Mapping[str, Any], options: Mapping[str, Any], seed: int) -> Any:
    import pandas as pd

    with _no_traces():
        from sdv import single_table
        from sdv.metadata import Metadata
    _quiet()
    kinds = {name: "numerical" if name[0] == "n" else "categorical" for name in frame}
    columns = {name: {"sdtype": kind} for name, kind in kinds.items()}
    metadata = Metadata.load_from_dict({"tables": {"table": {"columns": columns}}})
    extra: dict[str, Any] = {"enforce_min_max_values": False, "enforce_rounding": False}
    if recipe != "GaussianCopulaSynthesizer":
        import torch

        torch.manual_seed(seed)
        extra["enable_gpu"] = False
    np.random.seed(seed % 2**32)  # noqa: NPY002 - SDV's parts draw from the global state
    model = getattr(single_table, recipe)(metadata, **extra, **options)
    model.fit({"table": pd.DataFrame(dict(frame))})
    return model


@dataclass(frozen=True, slots=True)
class SdvModel:
    """A fitted SDV model, alive in this process only."""

    codings: tuple[Coding, ...]
    model: Any

    def sample(self, rows: int, seed: int, context: Context) -> Table:
        """Draw rows with the training schema."""
        context.progress("generate.library", 0)
        self.model._set_random_state(seed % 2**32)  # noqa: SLF001 - SDV has no public way to seed
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            frame: pd.DataFrame = self.model.sample(num_rows=rows)["table"]
        context.progress("generate.library", 1, 1)
        return Table(tuple(_gather(at, one, frame) for at, one in enumerate(self.codings)))

    def save(self) -> None:
        """Nothing can be kept without pickling."""

    def facts(self) -> Mapping[str, int | float | str]:
        """Name and version of the library."""
        from importlib.metadata import version

        return {"library": f"sdv {version('sdv')}"}


def _gather(at: int, coding: Coding, frame: pd.DataFrame) -> Column:
    """A column back from SDV's frame."""
    rng = np.random.default_rng(0)
    if not coding.is_number:
        return coding.decode(frame[f"t{at}"].to_numpy().astype(np.int64), rng)
    numbers = frame[f"n{at}"].to_numpy(dtype=np.float64) * (coding.step or 1.0) + coding.low[0]
    numbers = np.clip(np.nan_to_num(numbers), coding.low[0], coding.high[-1])
    codes = np.zeros(len(frame), dtype=np.int64)
    if f"s{at}" in frame:
        where = frame[f"s{at}"].to_numpy().astype(np.int64)
        codes = np.where(where > 0, where - 1 + coding.values, 0)
    if coding.step > 0:
        numbers = coding.snapped(numbers, np.full(len(numbers), coding.step))
    return coding.with_numbers(codes, numbers)
