"""Texts that come in order, mostly names of rows. Each is surely distinct, and none is hashed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from collections.abc import Sequence


class OrderedTexts:
    """Rows of texts, every one greater than the one before it (by its bytes)."""

    def __init__(self) -> None:
        self._blocks: list[pa.StringArray] = []
        self._rows = 0

    def __len__(self) -> int:
        """How many there are."""
        return self._rows

    @property
    def letters(self) -> int:
        """Bytes that they take."""
        return sum(int(block.nbytes) for block in self._blocks)

    @property
    def blocks(self) -> Sequence[pa.StringArray]:
        """As they came."""
        return tuple(self._blocks)

    def add(self, texts: pa.StringArray) -> bool:
        """Take a block of rows, none empty, if it goes on in order; else nothing happens."""
        if not pc.all(pc.less(texts[:-1], texts[1:]), min_count=0).as_py():
            return False
        if self._blocks and not self._blocks[-1][-1].as_py() < texts[0].as_py():
            return False
        self._blocks.append(texts)
        self._rows += len(texts)
        return True

    def take(self) -> pa.StringArray:
        """All of them; there are none afterwards."""
        blocks, self._blocks, self._rows = self._blocks, [], 0
        return pa.chunked_array(blocks, type=pa.string()).combine_chunks()
