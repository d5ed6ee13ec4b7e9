"""What pages show of kept runs and of drift: frozen values, texts as shown. No Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeptRun:
    """A run that can be chosen: its number, and it in a line; `verdict` and `facts` are what stands over it.

    `tried`: which measurement on its held-back rows it is, from 1; 0 where nobody counted.
    `method`, `policy`: codes of its synthesizer and its policy, as they stand in `label` and `facts`.
    """

    number: int
    label: str
    released: bool
    verdict: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    tried: int = 0
    method: str = ""
    policy: str = ""


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One figure of two runs, texts as shown; `change` is better, worse, same or unknown.

    `moved`: how far it moved in widths of its noise, to the better where positive; None where that is not known.
    `parts`: (column, pair or group; in the earlier run; in the later), the widest apart first.
    """

    title: str
    family: str
    a: str
    b: str
    difference: str
    change: str
    hint: str
    moved: float | None = None
    parts: tuple[tuple[str, float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """A later run held against an earlier one.

    Attributes:
        a: number of the earlier run.
        b: number of the later run.
        sentence: what came of it.
        notes: what to know about it.
        plan: what changed in the plan, one line each.
        coded: places of those lines that name a synthesizer or a policy, by its code.
        rows: the worst first.
        tone: of the sentence: good, bad, warn or soft.
    """

    a: int
    b: int
    sentence: str
    notes: tuple[str, ...]
    plan: tuple[str, ...]
    rows: tuple[MeasureRow, ...]
    tone: str
    coded: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class DriftView:
    """Newer real rows against the last release.

    Attributes:
        icon: of the verdict.
        tone: of the verdict.
        word: the verdict in a word or two.
        sentence: it in a sentence.
        lines: what moved, the worst first.
        columns: (name, population stability index, beyond chance, so much that it matters), the worst first.
        matters: from which index on a move matters.
    """

    icon: str
    tone: str
    word: str
    sentence: str
    lines: tuple[str, ...]
    columns: tuple[tuple[str, float, bool, bool], ...] = ()
    matters: float = 0.1
