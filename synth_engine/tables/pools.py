"""The distinct texts of a column as it grows, in order of first appearance. Everything is done by whole blocks.

Blocks wait until there are some times as many texts in them as in the pool: united one by one they would each cost
what the whole pool costs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

_LEAST_WAITING: Final = 1 << 12  # texts
_MOST_BLOCKS: Final = 16
# As many times the pool's texts may wait, as long as all of them take no more than that (bytes).
_TIMES: Final = 3
_MOST_LETTERS: Final = 16 << 20


class Pool:
    """Distinct texts.

    Attributes:
        texts: those that have a place so far; none of them empty.
    """

    def __init__(self) -> None:
        self.texts: pa.StringArray = pa.array([], type=pa.string())
        self._waiting: list[tuple[pa.StringArray, NDArray[np.int32]]] = []
        self._entries = 0

    def __len__(self) -> int:
        """How many texts have a place."""
        return len(self.texts)

    @property
    def letters(self) -> int:
        """Bytes of the texts, those that wait included."""
        bodies: list[int] = [self.texts.nbytes, *(texts.nbytes for texts, _ in self._waiting)]
        return sum(bodies)

    @property
    def waiting(self) -> int:
        """Bytes of the rows that wait."""
        return sum(index.nbytes for _, index in self._waiting)

    def add(self, texts: pa.StringArray, index: NDArray[np.int32]) -> bool:
        """Take a block: distinct texts ("" is missing) and a row's text, -1 where missing.

        Returns:
            Whether it is time to `settle`.
        """
        self._waiting.append((texts, index))
        self._entries += len(texts)
        most = max(_TIMES * len(self.texts), _LEAST_WAITING)
        if self._entries >= most:
            return True
        if len(self._waiting) < _MOST_BLOCKS:
            return False
        # Many blocks: of few texts each, or too much that waits.
        few = self._entries < _LEAST_WAITING * _MOST_BLOCKS
        return few or self.letters > _MOST_LETTERS

    def settle(self) -> Iterator[NDArray[Any]]:
        """Give every text that waits its place; a block's rows as places, -1 where missing, block by block.

        The pool must not be asked for anything before the last block was given.
        """
        if not self._waiting:
            return
        waiting, self._waiting, self._entries = self._waiting, [], 0
        places = self._unite([texts for texts, _ in waiting])
        size = len(self.texts)
        width = np.int8 if size < 1 << 7 else np.int16 if size < 1 << 15 else np.int32
        for (_, index), codes in zip(waiting, places, strict=True):
            yield np.append(codes, -1).astype(width)[index]

    def _unite(self, blocks: list[pa.StringArray]) -> list[NDArray[np.int64]]:
        """Places of every block's texts, after the pool took in what it had not; -1 for the empty text."""
        filled = [np.asarray(pc.not_equal(texts, ""), dtype=np.bool_) for texts in blocks]
        kept = [
            texts if full.all() else texts.filter(pa.array(full))
            for texts, full in zip(blocks, filled, strict=True)
        ]
        parts = [_numbered(self.texts), *map(_numbered, kept)]
        united = pa.chunked_array(parts, type=parts[0].type).unify_dictionaries()
        self.texts = united.chunk(united.num_chunks - 1).dictionary
        found = []
        for at, full in enumerate(filled, start=1):
            codes = np.full(len(full), -1, dtype=np.int64)
            codes[full] = np.asarray(united.chunk(at).indices)
            found.append(codes)
        return found

    def take(self) -> pa.StringArray:
        """The texts; the pool is empty afterwards."""
        texts, self.texts = self.texts, pa.array([], type=pa.string())
        return texts


def _numbered(texts: pa.StringArray) -> pa.DictionaryArray:
    """Every text once, as a dictionary: what unites dictionaries says where each of them went."""
    return pa.DictionaryArray.from_arrays(
        pa.array(np.arange(len(texts), dtype=np.int32)), texts.cast(pa.string())
    )


def add_counts(counts: NDArray[np.int64], block: NDArray[Any]) -> None:
    """Count a block's rows by their texts' places; -1 is none.

    Only as far as the block's places go: a name of its own in every row must not cost the whole pool a block.
    """
    places = block[block >= 0]
    if len(places):
        low = int(places.min())
        part = np.bincount(places - low)
        counts[low : low + len(part)] += part


def own_texts(
    texts: pa.StringArray, block: NDArray[Any]
) -> tuple[pa.StringArray, NDArray[np.int32]]:
    """The texts that a block uses, in order of first appearance in the column, and its rows by them."""
    used, places = np.unique(block, return_inverse=True)
    gaps = int(len(used) > 0 and used[0] < 0)
    index: NDArray[np.int32] = (places.reshape(-1) - gaps).astype(np.int32)
    return texts.take(pa.array(used[gaps:])), index
