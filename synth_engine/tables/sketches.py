"""What a column of very many texts is, told without keeping them: how many are distinct, how long, how wordy.

Distinct ones are counted by the smallest of their hashes (Bar-Yossef et al. 2002, "Counting distinct elements in a
data stream"; relative error about 1/sqrt(k), here 0.4 %). Nothing here can give a text back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow.compute as pc

from synth_engine.contracts.table import ColumnKind
from synth_engine.tables import kinds

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

_KEPT: Final = 1 << 16
_PRIME: Final = np.uint64(0x9E3779B97F4A7C15)
_WHOLE: Final = float(2**64)
_PIECE: Final = 8  # bytes
_PIECES: Final = 6
_ALL: Final = np.uint64(2**64 - 1)


class Distinct:
    """How many different things there were, about."""

    def __init__(self) -> None:
        self._least: NDArray[np.uint64] = np.zeros(0, dtype=np.uint64)
        self._fresh: list[NDArray[np.uint64]] = []
        self._waiting = 0

    def add(self, hashes: NDArray[np.uint64]) -> None:
        """Take hashes; repeats count once."""
        full = len(self._least) >= _KEPT
        fresh = hashes[hashes < self._least[-1]] if full else hashes
        if len(fresh):
            self._fresh.append(fresh)
            self._waiting += len(fresh)
        if self._waiting >= _KEPT:
            self._settle()

    def _settle(self) -> None:
        found = np.sort(np.concatenate([self._least, *self._fresh]))
        first = np.append(True, found[1:] != found[:-1])[: len(found)]
        self._least = found[first][:_KEPT]
        self._fresh, self._waiting = [], 0

    @property
    def estimate(self) -> float:
        """The number; exact below 65,536."""
        self._settle()
        if len(self._least) < _KEPT:
            return float(len(self._least))
        return (_KEPT - 1) * _WHOLE / max(float(self._least[-1]), 1.0)


def mixed(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Hashes of whole numbers: all bits depend on all bits (the finaliser of splitmix64)."""
    with np.errstate(over="ignore"):
        found = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        found = (found ^ (found >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed_once: NDArray[np.uint64] = found ^ (found >> np.uint64(31))
    return mixed_once


def hashes_of(texts: pa.StringArray) -> NDArray[np.uint64]:
    """Hashes of texts: of all bytes of texts up to 48, of six pieces of longer ones, and of the length."""
    offsets = np.frombuffer(texts.buffers()[1], dtype=np.int32)
    ends = offsets[texts.offset : texts.offset + len(texts) + 1].astype(np.int64)
    starts, length = ends[:-1] - ends[0], np.diff(ends)
    found = mixed(length.astype(np.uint64))
    if not length.any():
        return found
    letters = np.frombuffer(texts.buffers()[2], dtype=np.uint8)[ends[0] : ends[-1]]
    body = np.append(letters, np.zeros(_PIECE, dtype=np.uint8))
    pieces = np.ndarray((len(letters),), dtype="<u8", buffer=body.data, strides=(1,))
    last = np.maximum(length - _PIECE, 0)
    bits = np.minimum(length, _PIECE).astype(np.uint64) * np.uint64(8)
    with np.errstate(over="ignore"):
        # Of texts shorter than a piece only their own bytes count.
        own = np.where(
            length < _PIECE, (np.uint64(1) << (bits % np.uint64(64))) - np.uint64(1), _ALL
        )
        most = int(length.max())
        for turn in range(min(-(-most // _PIECE), _PIECES)):
            near = np.minimum(turn * _PIECE, last)
            at = np.where(length <= _PIECE * _PIECES, near, last * turn // (_PIECES - 1))
            taken = pieces[np.minimum(starts + at, len(letters) - 1)] & own
            found = mixed((found + _PRIME) ^ taken)
    return found


class TextSketch:
    """A column of texts that are too many to be kept."""

    def __init__(self) -> None:
        self._distinct = Distinct()
        self._texts = 0
        self._spaces = 0.0
        self._length = self._squares = 0.0

    def add(self, texts: pa.StringArray) -> None:
        """Take distinct texts of a block; "" is missing."""
        kept = texts.filter(pc.not_equal(texts, ""))
        if len(kept) == 0:
            return
        self._distinct.add(hashes_of(kept))
        length = np.asarray(pc.utf8_length(kept), dtype=np.float64)
        self._texts += len(kept)
        self._spaces += float(np.asarray(pc.count_substring(kept, " ")).sum())
        self._length += float(length.sum())
        self._squares += float((length**2).sum())

    def kind(self, present: int) -> ColumnKind:
        """What `kinds` would call the column; `present`: rows with a value."""
        texts = max(self._texts, 1)
        share = min(self._distinct.estimate / max(present, 1), 1.0)
        mean = self._length / texts
        alike = self._squares / texts - mean**2 < 1e-9 and self._spaces == 0
        return kinds.named_kind(present, share, self._spaces / texts, mean, alike=alike)
