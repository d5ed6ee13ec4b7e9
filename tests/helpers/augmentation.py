"""Generators of known use, and augmentation runs made of given figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.collapse.augmentation import (
    ALONE,
    COPIES,
    Augmentation,
    Plan,
    Scored,
    Settings,
    measure,
)
from synth_engine.collapse.augmentation_answer import summarise
from synth_engine.collapse.augmentation_task import prepare, settings_of
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.synthesizer import SynthesizerInfo
from synth_engine.contracts.table import Table
from tests.helpers import columns
from tests.helpers.collapse import world

if TYPE_CHECKING:
    from collections.abc import Callable


class Known:
    """A generator of known use: ``law`` draws fresh rows, ``copies`` repeats, ``noise`` shuffles every column."""

    def __init__(self, kind: str, law: Callable[[int, int], Table] = world) -> None:
        self.kind, self.law = kind, law
        self.seen: list[int] = []

    @property
    def info(self) -> SynthesizerInfo:
        """Two may run at once."""
        return SynthesizerInfo("known", "Known", "1", "MIT", "For tests.", "None.")

    def fit(self, table: Table, parameters: Any, seed: int, context: Any) -> Any:
        """Remember how many rows were shown."""
        context.progress("fit", 0, 1)
        self.seen.append(table.rows)
        kind, law = self.kind, self.law

        class Model:
            """Draws."""

            def sample(self, rows: int, seed: int, context: Any) -> Table:
                """Draw rows."""
                context.progress("sample", 0, 1)
                rng = np.random.default_rng(seed)
                if kind == "law":
                    return law(rows, int(rng.integers(1, 2**31)))
                drawn = table.take(rng.integers(0, table.rows, rows))
                if kind == "copies":
                    return drawn
                return Table(tuple(one.take(rng.permutation(rows)) for one in drawn), table.name)

            def save(self) -> None:
                """Nothing is kept."""

            def facts(self) -> dict[str, int]:
                """None."""
                return {}

        return Model()

    def load(self, artefact: Any) -> Any:
        """Nothing is kept."""
        raise NotImplementedError


def advised(generator: Any, table: Table, **more: Any) -> dict[str, Any]:
    """The answer of a small run; `target`, `positive`, `metric`, `groups` say the task, the rest the settings."""
    return summarise(run(generator, table, **more))


def run(generator: Any, table: Table, **more: Any) -> Augmentation:
    """A small run."""
    context = more.pop("context", None) or SilentContext(more.pop("cores", 1))
    task = {name: more.pop(name) for name in ("positive", "metric", "groups") if name in more}
    prepared = prepare(table, more.pop("target", "label"), **task)
    return measure(prepared, generator, {}, settings_of(prepared, **more), context)


def made(
    score: Callable[[int, int, str, str], float],
    *,
    sizes: tuple[int, ...] = (100, 200, 400),
    ratios: tuple[float, ...] = (0.5, 1.0, 2.0),
    seeds: int = 6,
) -> Augmentation:
    """A run of given figures: ``score(seed, size, plan, learner)``; plan is alone, a ratio, or copies of one."""
    plans = tuple(Plan(f"{one:g}", one) for one in ratios)
    names = [ALONE, *(plan.name for plan in plans), *(COPIES + plan.name for plan in plans)]
    done = {
        (seed, size): {
            name: Scored(
                size,
                {kind: (score(seed, size, name, kind),) for kind in ("boosted-trees", "linear")},
            )
            for name in names
        }
        for seed in range(seeds)
        for size in sizes
    }
    return Augmentation(Settings(sizes, plans, seeds), prepare(world(900, 0), "label"), done)


def rings(rows: int, seed: int) -> Table:
    """One smooth law in two numbers, with much noise: little data says little of it."""
    rng = np.random.default_rng([seed, 8])
    x, y, z = rng.normal(size=(3, rows))
    inside = rng.random(rows) < 1 / (1 + np.exp(4 * (x * x + y * y - 1.4)))
    return columns.table(
        columns.number("x", x),
        columns.number("y", y),
        columns.number("z", z),
        columns.texts("label", np.where(inside, "yes", "no")),
    )
