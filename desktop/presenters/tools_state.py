"""What the page of tools shows, as frozen values. No Qt; knows no engine."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ToolsState:
    """`running`: the tool that works now; `filled`: what became of the gaps; `account`: where the site's is."""

    running: str = ""
    filled: tuple[str, ...] = ()
    account: str = ""


NO_TOOLS = ToolsState()


@dataclass(frozen=True, slots=True)
class ToolsTold:
    """A tool begins, or has an answer."""

    tools: ToolsState
