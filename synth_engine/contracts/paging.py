"""What can be asked of a stored table's rows: an order, and conditions. Stdlib only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from synth_engine.contracts.errors import Usage

CONDITIONS: Final = ("contains", "equals", "at-least", "at-most", "missing", "present")


@dataclass(frozen=True, slots=True)
class Sorting:
    """Rows in the order of a column; those without a value come last."""

    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class RowFilter:
    """A condition that rows must meet.

    Attributes:
        column: its name.
        how: one of `CONDITIONS`. ``contains`` is about texts and takes small and capital letters as the same;
            ``equals`` with a date and no time means all of that day.
        value: as a person types it; of no meaning for ``missing`` and ``present``.
    """

    column: str
    how: str
    value: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no condition.

        Raises:
            Usage: ``USAGE.READING``.
        """
        if self.how not in CONDITIONS:
            raise Usage("USAGE.READING", option="filter", known=", ".join(CONDITIONS))
