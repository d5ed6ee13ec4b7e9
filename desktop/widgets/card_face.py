"""What a card of the wall shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Face:
    """What a card shows.

    Attributes:
        title: large. kind: small, at the other end of the line. note: small, under the title.
        bars: heights of a small histogram, and `values`: each in words; where there are none, `instead` says why.
        line: facts in small.
        icon, tone, flag: the most remarkable thing, with its shape and colour.
        chip, chip_tone: what can be pressed.
        spoken: all of it as a sentence.
    """

    title: str
    kind: str = ""
    note: str = ""
    bars: tuple[float, ...] = ()
    values: tuple[str, ...] = ()
    instead: str = ""
    line: str = ""
    icon: str = ""
    tone: str = "soft"
    flag: str = ""
    chip: str = ""
    chip_tone: str = "soft"
    spoken: str = ""
