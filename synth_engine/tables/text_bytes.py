"""What a block of texts is, told by its bytes: every question is answered for all texts at once.

Each answer is sure where it is yes. Where it is no, whoever asked looks at the texts in a slower way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

_BLANK, _DELETE = 0x20, 0x7F  # what lies between them is visible ASCII
_NOUGHT, _POINT, _MINUS = ord("0"), ord("."), ord("-")
_DIGITS: Final = 10


def _spans(texts: pa.StringArray) -> tuple[NDArray[np.uint8], NDArray[np.int32]]:
    """The bytes of all texts in a row, and where each begins; one more: where the last one ends."""
    offsets = np.frombuffer(texts.buffers()[1], dtype=np.int32)
    ends = offsets[texts.offset : texts.offset + len(texts) + 1]
    body = texts.buffers()[2]
    letters = np.frombuffer(b"" if body is None else body, dtype=np.uint8)
    return letters[ends[0] : ends[-1]], ends - ends[0]


def edges(texts: pa.StringArray) -> tuple[int, bool]:
    """Bytes of the longest text, and whether surely none has white space at either end."""
    letters, ends = _spans(texts)
    sizes = np.diff(ends)
    longest = int(sizes.max(initial=0))
    if longest == 0 or texts.null_count:
        return longest, False
    first, last = ends[:-1], ends[1:] - 1
    if sizes.min() == 0:
        filled = sizes > 0
        first, last = first[filled], last[filled]
    # Visible ASCII; other white space begins and ends with higher bytes.
    return longest, all(
        bool(((one > _BLANK) & (one < _DELETE)).all()) for one in (letters[first], letters[last])
    )


def has_blank(texts: pa.StringArray) -> bool:
    """Whether some text is empty or null."""
    return bool(texts.null_count) or bool((np.diff(_spans(texts)[1]) == 0).any())


def are_whole(texts: pa.StringArray) -> bool:
    """Whether each is a whole number as it would be written: ``0``, ``12``, ``-7``; no text is empty."""
    letters, ends = _spans(texts)
    body, signs = _after_sign(letters, ends)
    if body is None or int((letters - _NOUGHT >= _DIGITS).sum()) != signs:
        return False
    sizes = ends[1:] - body
    if not (sizes > 0).all():
        return False
    noughts = letters[body] == _NOUGHT
    # A nought stands alone, without a sign.
    return not noughts.any() or bool(((sizes == 1) & (body == ends[:-1]))[noughts].all())


def digits_after_point(texts: pa.StringArray) -> NDArray[np.int32] | None:
    """Digits after the point where every text is a plain number that has one (``-12.50``, ``0.5``); else None."""
    letters, ends = _spans(texts)
    body, signs = _after_sign(letters, ends)
    if body is None:
        return None
    others = np.flatnonzero(letters - _NOUGHT >= _DIGITS)
    points = others[letters[others] == _POINT]
    if len(points) != len(texts) or len(points) + signs != len(others):
        return None
    digits: NDArray[np.int32] = (ends[1:] - 1 - points).astype(np.int32)
    # As many points as texts, and the first within the first text, the second within the second, and so on.
    if not ((points > body) & (digits > 0)).all():
        return None
    noughts = letters[body] == _NOUGHT
    if not (points[noughts] == body[noughts] + 1).all():
        return None
    return digits


def _after_sign(
    letters: NDArray[np.uint8], ends: NDArray[np.int32]
) -> tuple[NDArray[np.int32] | None, int]:
    """Where each text goes on after its minus, and how many have one; None where a text has nothing there."""
    starts, stops = ends[:-1], ends[1:]
    if len(starts) == 0 or not (stops > starts).all():
        return None, 0
    minus = letters[starts] == _MINUS
    signs = int(minus.sum())
    if signs == 0:
        return starts, 0
    body = (starts + minus).astype(np.int32)
    return (body if (body < stops).all() else None), signs


def square(texts: pa.StringArray) -> NDArray[np.uint8] | None:
    """Texts of one length as their bytes, one text a row; None where their lengths differ."""
    letters, ends = _spans(texts)
    size = int(ends[1]) if len(texts) else 0
    if size == 0 or len(letters) != size * len(texts) or not (np.diff(ends) == size).all():
        return None
    return letters.reshape(len(texts), size)
