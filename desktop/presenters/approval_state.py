"""Releases that left and requests that somebody looks at, as the window shows them. Frozen values, no Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CheckView:
    """Answer of a verification."""

    subject: str
    genuine: bool
    text: str
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReleasedView:
    """A release that left."""

    folder: str
    shown_folder: str
    at: str
    purpose: str
    recipient: str
    key_id: str
    manifest: str
    files: tuple[str, ...]
    check: CheckView | None = None
    registered: str = ""
    approved_by: str = ""
    certificate: str = ""


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A request that somebody looks at. `figures`: (title, value, asked for, verdict).

    `overrides`: (figure, reason, person); `files`: (name, what is known of it).
    """

    path: str
    shown_path: str
    allowed: bool
    blocking: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    overrides: tuple[tuple[str, str], ...]
    figures: tuple[tuple[str, str, str, str], ...]
    files: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ApprovalState:
    """A second person: whether the policy needs one, and the request that is looked at."""

    needed: bool = False
    officers: int = 0
    review: ReviewView | None = None


NOBODY = ApprovalState()
