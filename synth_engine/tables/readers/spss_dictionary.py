"""Looks the dictionary of an SPSS file through before a library in C does: every record whole and in place.

Layout after the PSPP project's description ("System File Format"). The library ends the process on some
dictionaries that are cut or shifted; such a file is damaged, and is refused here. Must not read a case.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typing import BinaryIO

_HEADER: Final = 176
_LAYOUT: Final = 64  # where the number stands by which the order of bytes is told
_MOST_LABELS, _MOST_RECORD = 1 << 20, 1 << 28
_SEGMENT: Final = 252  # letters of a very long string that one variable holds
_WIDEST: Final = 255
_TEXTS: Final = frozenset({1, 2})  # formats A and AHEX
_VERY_LONG: Final = 14  # the record that says how long such strings are


class _Words:
    """A file as numbers and texts; ValueError where it ends too early."""

    def __init__(self, file: BinaryIO, order: str) -> None:
        self._file = file
        self._order = order

    def number(self) -> int:
        return int(struct.unpack(f"{self._order}i", self.body(4))[0])

    def formats(self, shown: bytes) -> tuple[int, int]:
        """Types of a print and a write format."""
        found = struct.unpack(f"{self._order}ii", shown)
        return found[0] >> 16 & 0xFF, found[1] >> 16 & 0xFF

    def count(self, most: int) -> int:
        found = self.number()
        if not 0 <= found <= most:
            raise ValueError
        return found

    def body(self, size: int) -> bytes:
        found = self._file.read(size)
        if len(found) != size:
            raise ValueError
        return found


def check_dictionary(file: BinaryIO) -> None:
    """Go through all records before the cases.

    Args:
        file: at its start.

    Raises:
        ValueError: it is no sound system file.
    """
    head = file.read(_HEADER)
    if len(head) != _HEADER or head[:4] not in {b"$FL2", b"$FL3"}:
        raise ValueError
    order = next(
        (one for one in "<>" if struct.unpack_from(f"{one}i", head, _LAYOUT)[0] in {2, 3}), None
    )
    if order is None:
        raise ValueError
    words = _Words(file, order)
    widths: list[tuple[bytes, int]] = []
    slots: list[
        int
    ] = []  # width of what stands at each place of a row, -1 for a string's further parts
    spread = 0  # records of a string's further parts that must still come
    while (kind := words.number()) != 999:
        if kind == 2:
            name, width = _variable(words)
            slots.append(width)
            if (width == -1) != (spread > 0):
                raise ValueError
            spread = spread - 1 if width == -1 else max(-(-width // 8) - 1, 0)
            if width != -1:
                widths.append((name, width))
            continue
        if spread:
            raise ValueError
        if kind == 4:
            _check_labelled(words, slots)
        else:
            _other(kind, words, widths)
    if spread or not widths:
        raise ValueError
    words.number()


def _variable(words: _Words) -> tuple[bytes, int]:
    """A variable: its short name, and how wide it is (0: a number; -1: a further part of a string)."""
    width, has_label, missing = words.number(), words.number(), words.number()
    shown = words.body(8)
    name = words.body(8).rstrip()
    if not -1 <= width <= _WIDEST or has_label not in {0, 1} or not -3 <= missing <= 3:
        raise ValueError
    # A string that is shown as a number: values of the one kind would be taken for the other.
    if width > 0 and not _TEXTS & set(words.formats(shown)):
        raise ValueError
    if has_label:
        words.body(-(-words.count(1 << 16) // 4) * 4)
    words.body(8 * abs(missing))
    return name, width


def _check_labelled(words: _Words, slots: list[int]) -> None:
    """Variables that a set of labels is of: they are there, begin there, are all numbers or all strings."""
    kinds = set()
    for _ in range(words.count(len(slots))):
        at = words.number()
        if not 1 <= at <= len(slots) or slots[at - 1] < 0:
            raise ValueError
        kinds.add(slots[at - 1] > 0)
    if len(kinds) != 1:
        raise ValueError


def _other(kind: int, words: _Words, widths: list[tuple[bytes, int]]) -> None:
    """A record that is no variable."""
    if kind == 3:
        for _ in range(words.count(_MOST_LABELS)):
            length = words.body(9)[-1]
            words.body(-(-(length + 1) // 8) * 8 - 1)
    elif kind == 6:
        words.body(80 * words.count(_MOST_LABELS))
    elif kind == 7:
        subtype, size, count = words.number(), words.count(_MOST_RECORD), words.count(_MOST_RECORD)
        if size * count > _MOST_RECORD:
            raise ValueError
        body = words.body(size * count)
        if subtype == _VERY_LONG:
            _check_very_long(body, widths)
    else:
        raise ValueError


def _check_very_long(body: bytes, widths: list[tuple[bytes, int]]) -> None:
    """Every very long string must have as many variables as its length needs."""
    places = {name.upper(): at for at, (name, _) in enumerate(widths)}
    for said in body.split(b"\t"):
        name, equals, length = said.strip(b"\x00").partition(b"=")
        if not equals:
            continue
        at = places.get(name.strip().upper())
        digits = length.strip(b"\x00 ")
        if at is None or not digits.isdigit() or len(digits) > 6:
            raise ValueError
        parts = -(-int(digits) // _SEGMENT)
        if (
            not parts
            or at + parts > len(widths)
            or any(not width for _, width in widths[at : at + parts])
        ):
            raise ValueError
