"""The disclosure account: what all releases from one source add up to. Plain functions over plain values.

Runs in the parent. Must not read a project or a file: `api.account` does. One release may be harmless where twenty
of the same table are not: each shows other rows drawn from what was learnt from the same people.

Sources: Dwork, Kenthapadi, McSherry, Mironov and Naor 2006 (basic composition: budgets add up; what is drawn from
one model once more costs nothing more, as post-processing); NIST SP 800-226 (accounting over releases).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from synth_engine.contracts.policy import AccountCap

MOST_ENTRIES: Final = 100_000
_PRIVACY: Final = "privacy"
_DIGITS: Final = 9


@dataclass(frozen=True, slots=True)
class Attack:
    """How far an attack came at worst: the end of its interval that is worse for the people.

    Attributes:
        worst: in the metric's unit.
        direction: of better: ``higher`` or ``lower``.
    """

    worst: float
    direction: str

    def worse(self, other: Attack | None) -> Attack:
        """The worse of two."""
        if other is None or other.direction != self.direction:
            return self
        pick = min if self.direction == "higher" else max
        return Attack(pick(self.worst, other.worst), self.direction)


@dataclass(frozen=True, slots=True)
class Entry:
    """One release in the account.

    Attributes:
        manifest: SHA-256 of its manifest.
        project: keyed digest of the project it left.
        sources: keyed digests by which its source is known again: the file's bytes, the table's rows.
        rows: synthetic rows that left, all copies together.
        source_rows: rows of the source.
        copies: synthetic tables that left.
        model: keyed digest of the model that they were drawn from.
        epsilon: privacy budget that the model cost; None: the method is not differentially private.
        attacks: by metric.
        at: ISO time.
    """

    manifest: str
    project: str
    sources: tuple[str, ...]
    rows: int
    source_rows: int
    copies: int
    model: str
    epsilon: float | None
    attacks: Mapping[str, Attack] = field(default_factory=dict)
    at: str = ""

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form; `from_json` reads it back."""
        return {
            "manifest": self.manifest,
            "project": self.project,
            "sources": list(self.sources),
            "rows": self.rows,
            "source_rows": self.source_rows,
            "copies": self.copies,
            "model": self.model,
            "epsilon": self.epsilon,
            "attacks": _attacks_json(self.attacks),
            "at": self.at,
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> Entry:
        """Read `to_json`'s form (KeyError, TypeError, ValueError if it is not that)."""
        epsilon = untrusted["epsilon"]
        counts = [int(untrusted[name]) for name in ("rows", "source_rows", "copies")]
        if min(counts) < 0 or (epsilon is not None and not 0 <= float(epsilon) < math.inf):
            raise ValueError
        attacks = {}
        for name, one in untrusted["attacks"].items():
            if not math.isfinite(float(one["worst"])):
                raise ValueError
            attacks[str(name)] = Attack(float(one["worst"]), str(one["direction"]))
        return cls(
            manifest=str(untrusted["manifest"]),
            project=str(untrusted["project"]),
            sources=tuple(map(str, untrusted["sources"])),
            rows=counts[0],
            source_rows=counts[1],
            copies=counts[2],
            model=str(untrusted["model"]),
            epsilon=None if epsilon is None else float(epsilon),
            attacks=attacks,
            at=str(untrusted["at"]),
        )


@dataclass(frozen=True, slots=True)
class Account:
    """What releases add up to.

    Attributes:
        releases: how many.
        rows: synthetic rows, all copies together.
        rows_share: those rows over the rows of their source, added up.
        copies: synthetic tables.
        epsilon: privacy budgets of the distinct models, added up; None where one of them has none, so that no
            budget bounds the whole; 0 where nothing was released.
        attacks: by metric, the worst of all releases.
    """

    releases: int = 0
    rows: int = 0
    rows_share: float = 0.0
    copies: int = 0
    epsilon: float | None = 0.0
    attacks: Mapping[str, Attack] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form."""
        return {
            "releases": self.releases,
            "rows": self.rows,
            "rows_share": round(self.rows_share, _DIGITS),
            "copies": self.copies,
            "epsilon": None if self.epsilon is None else round(self.epsilon, _DIGITS),
            "attacks": _attacks_json(self.attacks),
        }


def _attacks_json(attacks: Mapping[str, Attack]) -> dict[str, Any]:
    return {
        name: {"worst": round(one.worst, _DIGITS), "direction": one.direction}
        for name, one in sorted(attacks.items())
    }


def attacks_of(card: Mapping[str, Any]) -> dict[str, Attack]:
    """The attacks of a scorecard (`Scorecard.to_json`), at their worst; what has no figure is left out."""
    found = {}
    for line in card.get(_PRIVACY, ()):
        if line["status"] != "ok" or line["direction"] not in {"higher", "lower"}:
            continue
        low, high = line["interval"] or (line["value"], line["value"])
        worst = low if line["direction"] == "higher" else high
        if worst is not None and math.isfinite(worst):
            found[str(line["metric"])] = Attack(float(worst), str(line["direction"]))
    return found


def epsilon_of(model_card: Mapping[str, Any]) -> float | None:
    """Privacy budget that a model cost, as its card says it (``facts.epsilon``); None where it says none."""
    said = model_card.get("facts", {}).get("epsilon")
    if isinstance(said, bool) or not isinstance(said, int | float):
        return None
    return float(said) if math.isfinite(said) and said >= 0 else None


def total(entries: Iterable[Entry]) -> Account:
    """Add releases up; one that is told twice (by the project and by the site) counts once."""
    once = {one.manifest: one for one in entries}.values()
    budgets: dict[str, float] = {}
    known = True
    attacks: dict[str, Attack] = {}
    share = 0.0
    for one in once:
        known = known and one.epsilon is not None
        # Rows drawn from the same model once more cost no more than the model did.
        budgets[one.model] = max(budgets.get(one.model, 0.0), one.epsilon or 0.0)
        share += one.rows / max(one.source_rows, 1)
        for name, attack in one.attacks.items():
            attacks[name] = attack.worse(attacks.get(name))
    return Account(
        releases=len(once),
        rows=sum(one.rows for one in once),
        rows_share=share,
        copies=sum(one.copies for one in once),
        epsilon=sum(budgets.values()) if known else None,
        attacks=attacks,
    )


def of_source(entries: Iterable[Entry], project: str, sources: Iterable[str]) -> tuple[Entry, ...]:
    """Entries that count together with a project's next release.

    All of the project's own do, whatever table they were made of: newer extracts of a table are about mostly the
    same people. Another project's do where its source is the same file or the same rows.
    """
    same = frozenset(sources)
    return tuple(one for one in entries if one.project == project or same & set(one.sources))


def over(account: Account, cap: AccountCap) -> tuple[tuple[str, str, str], ...]:
    """What goes over a policy's cap: (what, limit, what it would be). Nothing known is over any budget."""
    found = []
    if cap.releases is not None and account.releases > cap.releases:
        found.append(("releases", str(cap.releases), str(account.releases)))
    if cap.rows_share is not None and account.rows_share > cap.rows_share + 1e-9:
        found.append(("rows_share", f"{cap.rows_share:g}", f"{account.rows_share:.4g}"))
    if cap.epsilon is not None and (account.epsilon is None or account.epsilon > cap.epsilon):
        would = "without bound" if account.epsilon is None else f"{account.epsilon:.4g}"
        found.append(("epsilon", f"{cap.epsilon:g}", would))
    return tuple(found)
