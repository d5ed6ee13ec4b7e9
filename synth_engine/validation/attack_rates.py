"""Success rates of attacks and the risk they show: main attack, naive guess, control attack.

Giomi et al. (2023), PoPETs 2023(2), "A unified framework for quantifying privacy risk in synthetic data": the risk
is what the attack on training rows achieves beyond the same attack on people who were never in the table, of what
was left to achieve. Must know nothing of how an attack guesses.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.validation.intervals import Z95

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Rate:
    """A success rate with the half width of its 95 % interval, centred as Wilson's."""

    value: float
    error: float
    share: float

    @classmethod
    def of(cls, share: float, guesses: float) -> Rate:
        """From a share of right guesses (Wilson 1927)."""
        if guesses <= 0:
            return cls(0.5, 0.5, share)
        square = Z95 * Z95
        spread = guesses * share * (1 - share)
        error = Z95 / (guesses + square) * math.sqrt(max(spread, 0.0) + square / 4)
        return cls((guesses * share + square / 2) / (guesses + square), error, share)

    @classmethod
    def of_guesses(cls, right: Sequence[NDArray[np.bool_]]) -> Rate:
        """From guesses about the same people in several columns.

        What is guessed about one person hangs together: the guesses count as so many as give the spread that is
        seen between people, and never as more than there are.
        """
        table = np.stack([one.astype(np.float64) for one in right])
        share, people = float(table.mean()), table.shape[1]
        spread = float(table.mean(axis=0).var()) / people
        guesses = share * (1 - share) / spread if spread > 0 else float(people)
        return cls.of(share, min(guesses, table.size))


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk 0-1 with its 95 % interval; `raw` may be below 0 where the control did better by chance."""

    value: float
    low: float
    high: float
    raw: float

    @classmethod
    def of(cls, main: Rate, control: Rate) -> Risk:
        """(main - control) / (1 - control), errors propagated as for a quotient (Giomi et al., section 4)."""
        room = 1 - control.value
        if room <= 0:
            return cls(0.0, 0.0, 1.0, 0.0)
        raw = (main.value - control.value) / room
        error = math.hypot(main.error / room, control.error * (1 - main.value) / room**2)
        low, value, high = (min(1.0, max(0.0, raw + at)) for at in (-error, 0.0, error))
        return cls(value, low, high, raw)
