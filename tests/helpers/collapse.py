"""A made-up world whose law is known, generators with one planted flaw each, and profiles made of given figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.collapse.arms import ARMS, Arm, chosen
from synth_engine.collapse.axes import AXES, Measured
from synth_engine.collapse.coded import Coding
from synth_engine.collapse.profile import Profile, Settings, measure
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.synthesizer import SynthesizerInfo
from synth_engine.contracts.table import Table
from tests.helpers import columns

if TYPE_CHECKING:
    from collections.abc import Callable

RARE = tuple(f"rare-{at}" for at in range(8))
COMMON = ("north", "south", "east", "west")
RARE_SHARE = 0.009


def world(rows: int, seed: int) -> Table:
    """Rows of one law: two related numbers, regions of which eight are rare, a colour and a label that hang on them."""
    rng = np.random.default_rng([seed, 5])
    shares = np.r_[np.full(4, (1 - 8 * RARE_SHARE) / 4), np.full(8, RARE_SHARE)]
    region = rng.choice(12, rows, p=shares)
    size = rng.normal(size=rows) + 0.3 * (region % 3)
    weight = 0.9 * size + 0.5 * rng.normal(size=rows)
    colour = (weight > 0.6).astype(int) + (region % 2)
    label = rng.random(rows) < 1 / (1 + np.exp(-2.5 * size + colour))
    return columns.table(
        columns.number("size", size),
        columns.number("weight", weight),
        columns.texts("region", np.array([*COMMON, *RARE])[region]),
        columns.texts("colour", np.array(["red", "green", "blue"])[colour]),
        columns.texts("label", np.where(label, "yes", "no")),
    )


class _Model:
    def __init__(self, draw: Callable[[int, int], Table]) -> None:
        self._draw = draw

    def sample(self, rows: int, seed: int, context: Any) -> Table:
        context.progress("sample", 0, 1)
        return self._draw(rows, seed)

    def save(self) -> None:
        return None

    def facts(self) -> dict[str, int]:
        return {}


class Flawed:
    """Draws fresh rows of the world's law, but for one flaw: ``none``, ``rare``, ``tails``, ``pairs``, ``copies``."""

    def __init__(self, flaw: str = "none") -> None:
        self.flaw = flaw
        self.fits = 0

    @property
    def info(self) -> SynthesizerInfo:
        """Two may run at once."""
        return SynthesizerInfo("flawed", "Flawed", "1", "MIT", "For tests.", "None.")

    def fit(self, table: Table, parameters: Any, seed: int, context: Any) -> _Model:
        """Learn nothing, but for the copier."""
        context.progress("fit", 0, 1)
        self.fits += 1

        def draw(rows: int, drawn: int) -> Table:
            rng = np.random.default_rng(drawn)
            if self.flaw == "copies":
                return table.take(rng.permutation(table.rows)[:rows])
            return flawed(world(rows, int(rng.integers(1, 2**31))), self.flaw, rng)

        return _Model(draw)

    def load(self, artefact: Any) -> Any:
        """Nothing is kept."""
        raise NotImplementedError


def flawed(made: Table, flaw: str, rng: np.random.Generator) -> Table:
    """Put one flaw into a table."""
    if flaw == "rare":
        region = np.array(made["region"].levels)[made["region"].values]
        rare = np.char.startswith(region, "rare")
        region = np.where(rare, np.array(COMMON)[rng.integers(0, 4, made.rows)], region)
        others = [column for column in made if column.name != "region"]
        return columns.table(*others[:2], columns.texts("region", region), *others[2:])
    if flaw == "tails":
        numbers = []
        for name in ("size", "weight"):
            values = made[name].values.astype(float)
            low, high = np.quantile(values, [0.02, 0.98])
            # Drawn back inside, not onto the edge: no value is there more often than before.
            back = rng.uniform(low, high, made.rows)
            out = (values < low) | (values > high)
            numbers.append(columns.number(name, np.where(out, back, values)))
        return columns.table(*numbers, *list(made)[2:])
    if flaw == "pairs":
        return Table(tuple(one.take(rng.permutation(made.rows)) for one in made), made.name)
    return made


def profiled(
    synthesizer: Any, table: Table, arms: tuple[str, ...] = ("replace",), **more: Any
) -> Profile:
    """A small profile; `more` goes to `Settings`, `cores`, `context`, `done` and `kept` to the run."""
    context = more.pop("context", None) or SilentContext(more.pop("cores", 1))
    done, kept = more.pop("done", None), more.pop("kept", None)
    settings = Settings(chosen(arms, more.pop("plan", None)), **{"target": "label", **more})
    return measure(table, synthesizer, {}, settings, context, done, kept)


def made(
    figure: Callable[[Arm, int, int, str], float],
    *,
    seeds: int = 6,
    generations: int = 5,
    arms: tuple[Arm, ...] = ARMS,
) -> Profile:
    """A profile of given figures: ``figure(arm, seed, generation, axis)``, 0-1."""
    done = {
        (arm.name, seed, generation): Measured(
            {axis: figure(arm, seed, generation, axis) for axis in AXES}
        )
        for arm in arms
        for seed in range(seeds)
        for generation in range(1, generations + 1)
    }
    table = world(200, 0)
    coding = Coding.of(table)
    counts = tuple(None if codes is None else (0,) * codes.size for codes in coding.codes)
    settings = Settings(arms, generations, seeds)
    return Profile(settings, done, 100, 100, coding, counts)
