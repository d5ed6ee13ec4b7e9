"""The way out as the release page shows it: what is asked, what has left, the card of a release. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

MET, NOT_MET, NOT_MEASURED, TO_DO = "met", "not-met", "not-measured", "to-do"
APART = "apart"
"""Asked for only where there is something to measure, and there is nothing here."""


@dataclass(frozen=True, slots=True)
class GateLine:
    """Something that is asked before a table may leave.

    `state`: one of the five above; `figures`: value against bar; `metric`: a figure of the scorecard, or empty;
    `reasoned`: a signed reason lets it pass.
    """

    title: str
    state: str
    figures: str
    sentence: str
    metric: str = ""
    reasoned: bool = False


@dataclass(frozen=True, slots=True)
class AccountView:
    """Everything that left from the source: a sentence, releases (texts as shown), and what is too much.

    `caps`: (what, so far, at most); `over`: (what, at most, would be). `problem`: the site's cannot be relied on.
    """

    sentence: str
    entries: tuple[tuple[str, ...], ...] = ()
    caps: tuple[tuple[str, str, str], ...] = ()
    over: tuple[tuple[str, str, str], ...] = ()
    problem: bool = False


@dataclass(frozen=True, slots=True)
class OutsideView:
    """A release that came from elsewhere, checked. `notes`: sentences on whose key it is."""

    path: str
    genuine: bool
    text: str
    findings: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardView:
    """A release where it was delivered: whether it is there, its log's head, a signature that is awaited."""

    folder: str
    there: bool
    head: str = ""
    code: tuple[str, ...] = ()
    waits: str = ""
