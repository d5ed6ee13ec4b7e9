"""What a chapter is made of. Whoever has a chapter of their own (collapse, say) builds it of these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from synth_engine.reports.drawing import Drawing


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences; `soft` ones explain."""

    text: str
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading inside a chapter."""

    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: `text`, `notes` under it in small print, `tone` good, bad, soft or plain."""

    text: str
    notes: tuple[str, ...] = ()
    tone: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. The first cell of a row is its heading.

    Attributes:
        caption: what it holds; read aloud, and shown.
        head: titles of the columns.
        rows: cells, as many as `head`.
        widths: shares of the page's width, same length.
        right: columns set to the right (numbers).
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    right: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Facts:
    """Named values under a title."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Gallery:
    """Plots side by side; `key` explains what they have in common: (``real`` or ``synthetic``, text)."""

    drawings: tuple[Drawing, ...]
    key: tuple[tuple[str, str], ...] = ()


Block: TypeAlias = Paragraph | Bullets | Subheading | Grid | Facts | Gallery


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the report.

    Attributes:
        title: short.
        lead: the question it answers, or what it holds.
        blocks: in order.
    """

    title: str
    lead: str
    blocks: tuple[Block, ...]


def plain(text: str, tone: str = "") -> Cell:
    """A cell of one text."""
    return Cell(text, tone=tone)
