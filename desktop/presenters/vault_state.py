"""A project's own safety, and an opening that something stands in the way of. Frozen values, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.presenters.approval_state import CheckView


@dataclass(frozen=True, slots=True)
class SlotView:
    """A key slot. `kind` in words."""

    slot: str
    label: str
    kind: str
    rounds: str
    made: str


@dataclass(frozen=True, slots=True)
class VaultView:
    """The file: facts in words, its key slots, the rounds to try a passphrase and the next step up (0: none).

    `kept`: how many runs are kept; `most_kept`: the largest number that may stand there.
    """

    facts: tuple[tuple[str, str], ...]
    slots: tuple[SlotView, ...]
    rounds: int
    next_rounds: int
    free: str
    size: str
    kept: int = 0
    most_kept: int = 0


@dataclass(frozen=True, slots=True)
class TroubleView:
    """Why a project did not open, and which ways there are."""

    path: str
    shown_path: str
    what: str
    meaning: str
    todo: str
    take_over: bool = False
    read_only: bool = False
    migrate: bool = False


@dataclass(frozen=True, slots=True)
class VaultState:
    """What the safety page and the opening page show. `check`: the answer of the last look for damage."""

    view: VaultView | None = None
    check: CheckView | None = None
    trouble: TroubleView | None = None


CLOSED = VaultState()
