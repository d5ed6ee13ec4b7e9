"""Cells as recognition sees them: one canonical text a value at each level of rounding, keyed, a column at a time.

Shuffled rows, other file formats, other spellings of a number and rounding must lead to the same text. Must not
keep or pass on a text: what leaves this module are keyed blocks and frequencies.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

import numpy as np

from synth_engine.tables.arrays import to_texts

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.table import Table
    from synth_engine.crypto import SiteKey

# Significant digits that numbers keep; 0 keeps all.
LEVELS: Final = (0, 2, 1)
_NUMBER: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?")
_DIGITS: Final = 12


def canonical(text: str | None, digits: int) -> str:
    """One text for a value, however it is spelt.

    Args:
        text: cell as written; None is missing.
        digits: significant digits that a number keeps, 0 for all (twelve).
    """
    if text is None:
        return "\x00"
    text = text.strip()
    if _NUMBER.fullmatch(text) is None:
        return "t" + text.casefold()
    value = float(text)
    if value == 0 or not math.isfinite(value):
        return "n0" if value == 0 else "t" + text
    return f"n{value:.{(digits or _DIGITS) - 1}e}"


def name_of(column: str) -> str:
    """A column's name without what programs change in it."""
    return column.strip().casefold()


class Cells:
    """A table's cells, keyed.

    Args:
        table: n rows; columns whose names are the same to `name_of` count once, the first.
        key: the site's.
    """

    def __init__(self, table: Table, key: SiteKey) -> None:
        self.rows = table.rows
        self._key = key
        self._texts: dict[str, tuple[list[str | None], NDArray[np.int64]]] = {}
        for column in table:
            if name_of(column.name) in self._texts:
                continue
            coded = to_texts(column).dictionary_encode()
            at = coded.indices.fill_null(len(coded.dictionary)).to_numpy(zero_copy_only=False)
            values = [*coded.dictionary.to_pylist(), None]
            self._texts[name_of(column.name)] = (values, at.astype(np.int64))

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the columns."""
        return tuple(self._texts)

    def has_numbers(self, name: str) -> bool:
        """Whether rounding changes anything in a column."""
        values, _ = self._texts[name]
        return any(canonical(one, 0) != canonical(one, 1) for one in values)

    def codes(self, name: str, digits: int) -> NDArray[np.uint16]:
        """(n,) keyed codes of a column's cells; the same value of two columns has two codes."""
        values, at = self._texts[name]
        # The length stands before the name: no two pairs of name and value make the same message.
        head = f"{digits}:{len(name)}:{name}:"
        texts = (head + canonical(one, digits) for one in values)
        coded = self._key.codes(text.encode("utf-8", "surrogatepass") for text in texts)
        return np.frombuffer(coded, dtype="<u2").astype(np.uint16)[at]

    def marks(
        self, name: str, digits: int
    ) -> tuple[NDArray[np.int32], NDArray[np.uint64], NDArray[np.float64]]:
        """Coins' view of a column: (n,) which value a cell has, keyed words of the values, logs of their shares."""
        values, at = self._texts[name]
        place: dict[str, int] = {}
        which = np.array([place.setdefault(canonical(one, digits), len(place)) for one in values])
        head = f"{digits}:{len(name)}:{name}:"
        texts = ((head + one).encode("utf-8", "surrogatepass") for one in place)
        words = np.frombuffer(self._key.marks(texts), dtype="<u8").astype(np.uint64)
        here = which[at]
        counts = np.bincount(here, minlength=len(place))
        return here.astype(np.int32), words, np.log(np.maximum(counts, 1) / max(self.rows, 1))
