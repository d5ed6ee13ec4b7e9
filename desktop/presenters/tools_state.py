"""What the page of tools shows, as frozen values. No Qt; knows no engine."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EvaluateAsk:
    """What is to be held against what, as typed; `targets` with commas between them."""

    synthetic: str = ""
    real: str = ""
    holdout: str = ""
    targets: str = ""
    policy: str = ""
    report: str = ""


@dataclass(frozen=True, slots=True)
class JudgedView:
    """A table from elsewhere, judged.

    Attributes:
        icon, tone, sentence: the verdict by shape, colour and words.
        privacy: what is known of it.
        title: over `figures`; empty where there are none.
        figures: the worst, one each.
        rest: how many there are besides, or empty.
        report: where it lies.
    """

    icon: str
    tone: str
    sentence: str
    privacy: str
    title: str
    figures: tuple[str, ...]
    rest: str
    report: str


@dataclass(frozen=True, slots=True)
class ToolsState:
    """What the tools said last.

    Attributes:
        running: the tool that works now.
        filled: what became of the gaps.
        converted: what was changed while the file was read.
        judged: what came of holding a synthetic table against real ones.
        account: where the site's is.
        policies: (name, English title) of those that can be judged by.
    """

    running: str = ""
    filled: tuple[str, ...] = ()
    converted: tuple[str, ...] = ()
    judged: JudgedView | None = None
    account: str = ""
    policies: tuple[tuple[str, str], ...] = ()


NO_TOOLS = ToolsState()


@dataclass(frozen=True, slots=True)
class ToolsTold:
    """A tool begins, or has an answer."""

    tools: ToolsState
