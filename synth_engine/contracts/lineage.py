"""How many generations a table is away from real people, and how much of it is real. Stdlib only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Lineage:
    """Where a table's rows come from.

    Attributes:
        generation_depth: 0 for rows of real people alone; 1 + the deepest parent's for rows drawn from a model.
        real_share: of a table that is learnt from: the share of its rows that are real people's, 0-1.
            Of a synthetic table (and in its manifest): that share of what it was learnt from.
        parents: digests of the tables, or of the manifests of the releases, that it comes from.
        releases: SHA-256 of the manifests of releases among the ancestors, nearest first.
        override: why a refusal was overridden and by whom, or None.
    """

    generation_depth: int = 0
    real_share: float = 1.0
    parents: tuple[str, ...] = ()
    releases: tuple[str, ...] = ()
    override: Override | None = None

    def __post_init__(self) -> None:
        """Check the ranges (ValueError)."""
        if self.generation_depth < 0 or not 0 <= self.real_share <= 1:
            raise ValueError

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form; `from_json` reads it back."""
        body: dict[str, Any] = {
            "generation_depth": self.generation_depth,
            "real_share": round(self.real_share, 9),
            "parents": list(self.parents),
        }
        body |= {"releases": list(self.releases)} if self.releases else {}
        return body | ({} if self.override is None else {"override": self.override.to_json()})

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> Lineage:
        """Read `to_json`'s form (KeyError, TypeError, ValueError if it is not that)."""
        said = untrusted.get("override")
        return cls(
            int(untrusted["generation_depth"]),
            float(untrusted["real_share"]),
            tuple(map(str, untrusted["parents"])),
            tuple(map(str, untrusted.get("releases", ()))),
            None if said is None else Override.from_json(said),
        )


@dataclass(frozen=True, slots=True)
class Override:
    """A named person's reason for learning from a table that is refused for its synthetic rows."""

    reason: str
    person: str

    def to_json(self) -> dict[str, str]:
        """Plain JSON form; `from_json` reads it back."""
        return {"reason": self.reason, "person": self.person}

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> Override:
        """Read `to_json`'s form (KeyError if it is not that)."""
        return cls(str(untrusted["reason"]), str(untrusted["person"]))
