"""The contract of synthesizers (`contracts.synthesizer`), promise by promise."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.errors import Cancelled
from synth_engine.contracts.synthesizer import FittedModel, Synthesizer
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Storage, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.contracts.errors import Parameter
    from synth_engine.contracts.synthesizer import ParameterValue

CANARY_TEXT = "canary-7f3a91c2"
CANARY_NUMBER = 918_273_645.0
CANARY_CODE = "canary-code"


class ContractBroken(AssertionError):
    """A promise that is not kept."""


class _Watching:
    """A context that checks progress and can ask to stop."""

    cores = 1

    def __init__(self, stop_after: int | None = None) -> None:
        self.calls = 0
        self.seen: dict[str, int] = {}
        self._stop_after = stop_after

    def progress(self, task: str, done: int, total: int | None = None) -> None:
        """Check that progress only grows, and stop when told to."""
        self.calls += 1
        _must(done >= self.seen.get(task, 0) or done == 0, f"progress of {task} went back")
        _must(total is None or done <= total, f"progress of {task} went over its total")
        self.seen[task] = done
        if self._stop_after is not None and self.calls > self._stop_after:
            raise Cancelled

    def notice(self, code: str, **parameters: Parameter) -> None:
        """Ignore notices."""


def _must(holds: bool, promise: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise ContractBroken(promise)


def example_table(rows: int = 400, seed: int = 0) -> Table:
    """A made-up table with every kind a synthesizer gets, missing values, codes and canaries.

    Args:
        rows: >= 50.
        seed: >= 0.
    """
    rng = np.random.default_rng(seed)
    plain = np.zeros(rows, dtype=np.int16)
    group = rng.integers(0, 3, rows)
    amount = np.round(rng.lognormal(3, 1, rows) * (group + 1), 2)
    age = rng.integers(18, 90, rows)
    day = (19_000 + rng.integers(0, 700, rows)) * 86_400_000_000
    gaps = np.where(rng.random(rows) < 0.1 * (group + 1), -1, 0).astype(np.int16)
    coded = np.where(rng.random(rows) < 0.2, 1, 0).astype(np.int16)
    yes = (rng.random(rows) < 0.2 + 0.25 * group).astype(np.int32)
    # What one row alone has: none of it may leave.
    group_levels = ("blue", CANARY_TEXT, "green", "red")
    index = np.array([0, 2, 3])[group].astype(np.int32)
    index[7] = 1
    amount[11], coded[13] = CANARY_NUMBER, 2

    def column(
        name: str,
        kind: ColumnKind,
        values: np.ndarray,
        state: np.ndarray,
        levels: tuple[str, ...] = (),
        **schema: object,
    ) -> Column:
        made = ColumnSchema(name, kind, Storage.TEXT, **schema)  # type: ignore[arg-type]  # a test's own words
        return Column(made, np.where(state == 0, values, 0).astype(values.dtype), state, levels)

    day_grid = 86_400_000_000
    return Table(
        (
            column("group", ColumnKind.CATEGORY, index, plain, group_levels),
            column("amount", ColumnKind.NUMERIC, amount, gaps, decimals=2),
            column("age", ColumnKind.INTEGER, age, coded, decimals=0, special=("N", CANARY_CODE)),
            column("day", ColumnKind.DATETIME, day, plain, resolution_us=day_grid),
            column("yes", ColumnKind.BOOLEAN, yes, plain, ("no", "yes")),
        ),
        "example",
    )


def check_synthesizer(
    synthesizer: Synthesizer, parameters: Mapping[str, ParameterValue] | None = None
) -> None:
    """Hold a synthesizer to the whole contract.

    Args:
        synthesizer: one that is available here.
        parameters: what differs from its defaults (fewer epochs, for instance).

    Raises:
        ContractBroken: naming the first promise that is not kept.
    """
    info = synthesizer.info
    _must(isinstance(synthesizer, Synthesizer), "it has info, fit and load")
    _must(bool(info.name and info.licence and info.summary and info.privacy), "it says what it is")
    used: dict[str, ParameterValue] = {one.name: one.default for one in info.parameters}
    used |= dict(parameters or {})
    table = example_table()
    watching = _Watching()
    model = synthesizer.fit(table, used, 1, watching)
    _must(isinstance(model, FittedModel), "fit returns a fitted model")
    _must(watching.calls > 0, "fitting reports progress")
    drawn = model.sample(257, 2, _Watching())
    _check_shape(table, drawn, 257)
    _check_values(table, drawn)
    if info.deterministic:
        again = synthesizer.fit(table, used, 1, _Watching()).sample(257, 2, _Watching())
        _must(_same(drawn, again), "the same table, parameters and seed give the same rows")
        other = model.sample(257, 3, _Watching())
        _must(not _same(drawn, other), "another seed gives other rows")
    _check_kept(synthesizer, model, drawn)
    for rows in (1, 2, 1000):
        _check_shape(table, model.sample(rows, 0, _Watching()), rows)
    _check_cancel(synthesizer, table, used)
    _check_edges(synthesizer, used)


def _check_shape(table: Table, drawn: Table, rows: int) -> None:
    _must(drawn.rows == rows, f"asked for {rows} rows, it gives {rows}")
    _must(drawn.names == table.names, "columns come in the training order")
    for real, made in zip(table, drawn, strict=True):
        _must(made.kind is real.kind, f"{real.name} keeps its kind")
        _must(len(made.values) == len(made.state) == rows, f"{real.name} has all its rows")
        _must(set(made.schema.special) <= set(real.schema.special), "no new special codes")
        _must(int(made.state.max(initial=0)) <= len(made.schema.special), "states name codes")
        _must(int(made.state.min(initial=0)) >= -1, "states are -1, 0 or a code")


def _check_values(table: Table, drawn: Table) -> None:
    for real, made in zip(table, drawn, strict=True):
        present = made.values[made.state == 0]
        if not made.is_number:
            _must(bool((present >= 0).all()), "levels are counted from 0")
            _must(bool((present < len(made.levels)).all()), f"{made.name} draws its own levels")
            _must(set(made.levels) <= set(real.levels), f"{made.name} invents no level")
            _must(CANARY_TEXT not in made.levels, "a category one row has does not leave")
        else:
            _must(bool(np.isfinite(present.astype(np.float64)).all()), "numbers are finite")
            _must(CANARY_NUMBER not in present, "a number one row has does not leave")
        _must(CANARY_CODE not in made.schema.special, "a code one row has does not leave")
    gaps = drawn["amount"].state == -1
    _must(0 < gaps.mean() < 1, "missing values come out as missing values")


def _same(one: Table, other: Table) -> bool:
    return all(
        a.levels == b.levels
        and np.array_equal(a.values, b.values)
        and np.array_equal(a.state, b.state)
        for a, b in zip(one, other, strict=True)
    )


def _check_kept(synthesizer: Synthesizer, model: FittedModel, drawn: Table) -> None:
    artefact = model.save()
    if not synthesizer.info.persistable:
        _must(artefact is None, "a model that cannot be kept is not kept")
        return
    _must(artefact is not None, "its model can be kept")
    if artefact is None:
        return
    text = json.dumps(artefact.document, allow_nan=False)
    card = json.dumps(dict(model.facts()))
    for canary in (CANARY_TEXT, CANARY_CODE, str(CANARY_NUMBER), str(int(CANARY_NUMBER))):
        _must(canary not in text + card, "no canary in the kept document or the card")
    for name, array in artefact.arrays.items():
        _must(array.dtype.kind in "iufb", f"array {name} holds plain numbers")
        _must(not (array == CANARY_NUMBER).any(), "no canary in the kept arrays")
    opened = synthesizer.load(artefact)
    _must(_same(drawn, opened.sample(257, 2, _Watching())), "a kept model draws the same rows")


def _check_cancel(
    synthesizer: Synthesizer, table: Table, used: Mapping[str, ParameterValue]
) -> None:
    try:
        synthesizer.fit(table, used, 1, _Watching(stop_after=0))
    except Cancelled:
        return
    raise ContractBroken("cancelling while it reports stops it")


def _check_edges(synthesizer: Synthesizer, used: Mapping[str, ParameterValue]) -> None:
    """One row, and one column."""
    table = example_table()
    one_column = table.select(("amount",))
    alone = synthesizer.fit(one_column, used, 0, _Watching())
    _check_shape(one_column, alone.sample(9, 0, _Watching()), 9)
    if not synthesizer.info.persistable:
        return  # libraries of others need more than a row
    one_row = table.take(np.array([7]))
    made = synthesizer.fit(one_row, used, 0, _Watching()).sample(5, 0, _Watching())
    _check_shape(one_row, made, 5)
    for column in made:
        _must(bool((column.state == -1).all()), "a table of one row gives nothing of that row away")
