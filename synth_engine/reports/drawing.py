"""What a plot is made of: boxes, lines and words in units of its own. The page and the PDF draw the same ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

FULL, HALF, THIRD = 720.0, 350.0, 226.0  # widths; a page is `FULL` wide
SMALL, TEXT = 10.0, 11.5  # sizes of words
# Beside colour, series differ by dash: (drawn, left out) in units.
DASHES: Final[tuple[tuple[float, ...], ...]] = (
    (),
    (5, 3),
    (1.5, 2.5),
    (9, 3, 2, 3),
    (3, 2),
    (12, 4),
)

_NARROW, _WIDE = frozenset("iljtfrI.,:;'|!()[]/ -"), frozenset("mwMW@%&—")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `fill` and `stroke` are names of colours, `tip` says its figures on a screen."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    opacity: float = 1.0
    stroke: str | None = None
    stroke_width: float = 1.2
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width: float = 1.6
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `anchor` is ``start``, ``middle`` or ``end``; y is its baseline."""

    x: float
    y: float
    text: str
    colour: str = "soft"
    size: float = SMALL
    anchor: str = "start"
    bold: bool = False


Shape: TypeAlias = Box | Line | Words


@dataclass(frozen=True, slots=True)
class Drawing:
    """A plot.

    Attributes:
        title: a question, or a statement.
        alt: what is seen, in words with figures; it stands for the plot where that cannot be seen.
        width, height: in units.
        shapes: in the order they are drawn.
        caption: said under the title.
    """

    title: str
    alt: str
    width: float
    height: float
    shapes: tuple[Shape, ...]
    caption: str = ""


def breadth(text: str, size: float = SMALL) -> float:
    """About how wide a text is; a little more than in most fonts."""
    em = sum(
        0.31 if c in _NARROW else 0.86 if c in _WIDE else 0.64 if c.isupper() else 0.54
        for c in text
    )
    # Letters of scripts that fill a square.
    return size * (em + sum(0.46 for c in text if ord(c) > 0x2E7F))


def fit(text: str, width: float, size: float = SMALL) -> str:
    """The text, or its start and an ellipsis, so that it fits."""
    if breadth(text, size) <= width:
        return text
    kept = text
    while kept and breadth(kept + "…", size) > width:
        kept = kept[:-1]
    return kept.rstrip() + "…"
