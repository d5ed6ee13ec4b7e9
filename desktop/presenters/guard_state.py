"""What is shown of a locked project, and what is remembered of opened ones. Frozen values, no Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LockedView:
    """The project that waits for its passphrase: its file, nothing that it holds."""

    path: str
    shown_path: str


@dataclass(frozen=True, slots=True)
class Remembers:
    """Whether opened projects are remembered. `allowed`: the site lets them be."""

    on: bool = True
    allowed: bool = True


USUALLY = Remembers()


@dataclass(frozen=True, slots=True)
class RecentFact:
    """What is known of a project that was open here: `at`, ISO time; `step`, what was next, "" for nothing."""

    path: str
    at: str
    step: str = ""
