"""DER (X.690), read one level at a time. Must not know what the elements mean."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Node:
    """One DER element: its tag, its content, and its whole bytes."""

    tag: int
    body: bytes
    whole: bytes


def nodes(body: bytes) -> list[Node]:
    """Elements of a DER text, one after the other (ValueError: not DER, or cut short)."""
    found, at = [], 0
    while at < len(body):
        start = at
        if at + 2 > len(body) or body[at] & 0x1F == 0x1F:  # no tag here has a number above 30
            raise ValueError
        tag, size, at = body[at], body[at + 1], at + 2
        if size & 0x80:
            width = size & 0x7F
            if not 1 <= width <= 3:
                raise ValueError
            size = int.from_bytes(body[at : at + width], "big")
            at += width
            # DER: one way only to say a length.
            if size < 0x80 or size < 1 << (8 * (width - 1)):
                raise ValueError
        if at + size > len(body):
            raise ValueError
        found.append(Node(tag, body[at : at + size], body[start : at + size]))
        at += size
    return found
