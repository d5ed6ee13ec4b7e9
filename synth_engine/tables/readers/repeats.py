"""How many cells an OpenDocument sheet spreads out to: a tag may say that it stands for a thousand million of them.

Must not read what a cell holds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_TAG: Final = re.compile(
    rb"<(?:[\w.-]+:)?(table-row|table-cell|covered-table-cell)\b([^<>]*?)(/?)>"
)
_REPEATED: Final = re.compile(rb"number-(?:rows|columns)-repeated\s*=\s*[\"']\s*(\d{1,12})")
_VALUE: Final = re.compile(rb"value[\w-]*\s*=")
_LONGEST_TAG: Final = 1 << 16


class Spread:
    """Rows and columns up to the last cell with something in it.

    Attributes:
        rows, columns: so far.
    """

    def __init__(self) -> None:
        self.rows = 0
        self.columns = 0
        self._row = 0  # rows before this one
        self._times = 1  # that this row stands for
        self._column = 0  # columns before the next cell of this row

    def add(self, pieces: Iterable[bytes]) -> None:
        """Go through a part of the document."""
        tail = b""
        for piece in pieces:
            block = tail + piece
            # A tag that the piece's border cuts in two is looked at with the next one.
            cut = block.rfind(b"<")
            cut = len(block) if cut < 0 or len(block) - cut > _LONGEST_TAG else cut
            for tag in _TAG.finditer(block, 0, cut):
                self._take(tag[1], tag[2], empty=bool(tag[3]))
            tail = block[cut:]
        for tag in _TAG.finditer(tail):
            self._take(tag[1], tag[2], empty=bool(tag[3]))

    def _take(self, name: bytes, attributes: bytes, *, empty: bool) -> None:
        said = _REPEATED.search(attributes)
        times = max(int(said[1]), 1) if said else 1
        if name == b"table-row":
            self._row += self._times if self._column else 0
            self._times, self._column = times, 0
            return
        self._column += times
        if not empty or _VALUE.search(attributes):
            self.columns = max(self.columns, self._column)
            self.rows = max(self.rows, self._row + self._times)
