"""What is asked of the rows: conditions that every one meets, and shares that a column is to have. Stdlib only.

Where something is asked for, the output is no longer distributed as the real table is; whoever keeps or shows it
says so (`ALTERED`). `synth_engine.rules.asking` reads the texts that people write.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.rules import Expression
    from synth_engine.contracts.synthesizer import FittedModel
    from synth_engine.contracts.table import Table

MOST_CONDITIONS = 100
MOST_SHARES = 1_000
ALTERED = "distribution intentionally altered"


@dataclass(frozen=True, slots=True)
class Among:
    """A column holds one of some values, or none of them.

    Attributes:
        column: its name.
        values: texts as a file holds them: a category, a number, a date, a special code; "" is "missing".
        negated: none of them.
    """

    column: str
    values: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Holds:
    """A condition in the language of rules is true; where something in it is missing, it is not."""

    expression: Expression


Asked: TypeAlias = Among | Holds


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares of the rows that values of a column are to have.

    Attributes:
        column: its name.
        shares: (value as in `Among`, share 0 to 1), in all at most 1. What is left goes to the other values in
            the proportions that they have among themselves.
    """

    column: str
    shares: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Request:
    """All that is asked of an output.

    Attributes:
        conditions: every row meets them all.
        shares: what one column is to look like; None to leave it.
    """

    conditions: tuple[Asked, ...] = ()
    shares: Shares | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked."""
        return not self.conditions and self.shares is None


@runtime_checkable
class Conditionable(Protocol):
    """A fitted model that can be asked for rows. Optional: from others such rows are picked out."""

    def given(self, conditions: Sequence[Asked]) -> FittedModel:
        """The model given that every row meets the conditions.

        What it cannot use (a condition that compares two columns, say) it may leave: whoever asks checks every row.

        Args:
            conditions: about columns that the model draws.

        Raises:
            UserFixable: ``SYNTH.CONDITION_NOT_MET`` where nothing that was learnt meets one of them.
        """
        ...


@runtime_checkable
class Filling(Protocol):
    """A synthesizer's model that can fill gaps of the table it was learnt from. Offering this is optional."""

    def fill(self, table: Table, seed: int, context: Context) -> Table:
        """The table with its missing cells drawn, given the cells of their row that are there.

        Args:
            table: n rows of the columns it was learnt from, in the same order.
            seed: >= 0.
            context: progress and cancel.

        Returns:
            The n rows; cells that were there, special codes among them, are as they were. A column of which too
            little is known keeps its gaps.
        """
        ...
