"""A column of so many texts that nobody should make them one by one unasked: names of rows, mostly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyarrow as pa

from synth_engine.contracts.table import Column

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from synth_engine.contracts.table import ColumnSchema

# Texts from which it is worth while.
MANY: Final = 1 << 14


class Levels:
    """The levels of a column and of every part of it, as Arrow keeps them.

    Attributes:
        pool: distinct texts.
    """

    def __init__(self, pool: pa.StringArray, texts: tuple[str, ...] | None = None) -> None:
        self.pool = pool
        self._texts = texts

    def __len__(self) -> int:
        """How many there are."""
        return len(self.pool)

    @property
    def texts(self) -> tuple[str, ...]:
        """As Python keeps them; made once, when somebody asks."""
        if self._texts is None:
            self._texts = tuple(self.pool.to_pylist())
        return self._texts


class PooledColumn(Column):
    """A column of texts whose `levels` are made when they are asked for.

    Attributes:
        pooled: the levels as Arrow keeps them.
    """

    __slots__ = ("pooled",)

    pooled: Levels

    def __init__(
        self,
        schema: ColumnSchema,
        values: NDArray[np.generic],
        state: NDArray[np.int16],
        levels: Levels | tuple[str, ...],
    ) -> None:
        """Hold them; levels that somebody made already (`dataclasses.replace`) are taken as they are."""
        if not isinstance(levels, Levels):
            levels = Levels(pa.array(levels, type=pa.string()), levels)
        for name, value in (
            ("schema", schema),
            ("values", values),
            ("state", state),
            ("pooled", levels),
        ):
            object.__setattr__(self, name, value)

    def __reduce__(self) -> tuple[type[PooledColumn], tuple[object, ...]]:
        """Copy what is held, not what would be made of it."""
        return PooledColumn, (self.schema, self.values, self.state, self.pooled)

    @property
    def levels(self) -> tuple[str, ...]:
        """Distinct texts, in order of first appearance or sorted."""
        return self.pooled.texts

    def take(self, rows: NDArray[np.intp] | NDArray[np.bool_] | slice) -> PooledColumn:
        """Return the given rows (index array, mask or slice) of the column."""
        return PooledColumn(self.schema, self.values[rows], self.state[rows], self.pooled)


def levelled(
    schema: ColumnSchema,
    values: NDArray[np.generic],
    state: NDArray[np.int16],
    pool: pa.StringArray,
) -> Column:
    """A column of texts.

    Args:
        schema: of it.
        values: int32, a row's place in the pool.
        state: as in every column.
        pool: its distinct texts, none null.
    """
    if len(pool) < MANY:
        return Column(schema, values, state, tuple(pool.to_pylist()))
    return PooledColumn(schema, values, state, Levels(pool))
