"""Shape of a catalogue entry."""

from __future__ import annotations

import string
from dataclasses import dataclass
from typing import Literal, TypeAlias

EntryKind: TypeAlias = Literal["user", "usage", "environment", "refused", "bug", "notice"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One code's texts.

    Attributes:
        kind: who can act on it; ``notice`` is advice, never raised.
        what: what happened, one sentence; ``{name}`` stands for a parameter.
        meaning: what that means for the user's work.
        to_do: what to do next.
    """

    kind: EntryKind
    what: str
    meaning: str
    to_do: str

    @property
    def parameters(self) -> frozenset[str]:
        """Names of the placeholders in the texts: the parameters this code may carry."""
        texts = (self.what, self.meaning, self.to_do)
        return frozenset(
            name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name
        )
