"""The plan: pure data that a person signs off. Nothing that changes a result lives outside it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.asking import ALTERED
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.lineage import Override

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.contracts.synthesizer import ParameterValue

DEFAULT_SYNTHESIZER = "sequential-trees"
DEFAULT_POLICY = "research-sharing"
MOST_HOLDOUT = 0.5
MOST_COPIES = 100


class Role(StrEnum):
    """What a column is to the people in the table."""

    ORDINARY = "ordinary"
    QUASI_IDENTIFIER = "quasi-identifier"  # known to outsiders: age, postcode, sex
    SENSITIVE = "sensitive"  # what must not be learnt about a person
    IDENTIFIER = "identifier"  # replaced by fresh made-up ones of the same form
    IGNORED = "ignored"  # left out of the synthetic table


class FreeText(StrEnum):
    """What becomes of columns of free text, whose texts are never copied."""

    PLACEHOLDER = "placeholder"  # every cell that is there holds the same fixed text
    TEMPLATE = (
        "template"  # texts that many rows share once rare words, names and numbers are replaced
    )
    LEFT_OUT = "left-out"  # no such column in the synthetic table


@dataclass(frozen=True, slots=True)
class Plan:
    """What to make and how it will be judged.

    Attributes:
        roles: column -> role, every column of the table.
        synthesizer: name of the method.
        parameters: only what differs from the method's defaults.
        rows: rows to generate; None means as many as there are training rows.
        holdout: share of real rows no synthesizer sees, 0 <= share <= 0.5.
        seed: >= 0; everything random follows from it.
        targets: columns whose prediction is measured.
        protected: columns that name protected groups.
        policy: name of the policy, or path of a policy file.
        rules: what every generated row has to satisfy, as texts of the language of rules.
        where: conditions that every generated row meets, as texts (`synth_engine.rules.asking`).
        rebalance: ``COLUMN=VALUE:SHARE[,VALUE:SHARE...]``, shares that a column is to have; None to leave it.
        text: what becomes of free text.
        regressions: models that are compared between real and synthetic rows, such as ``income ~ age + sex``.
        copies: synthetic tables to make, each with a seed of its own; 1 to `MOST_COPIES`.
        left_out: numbers (from 1) of rows of the imported table that are not learnt from, ascending.
        lineage_override: why to learn from a table that is refused for its synthetic rows, and who says so.
        purpose: what the table is made for (`workflow.purposes`), "" where nobody said. Changes no result: what
            follows from it stands in the other parts.
    """

    roles: Mapping[str, Role]
    synthesizer: str = DEFAULT_SYNTHESIZER
    parameters: Mapping[str, ParameterValue] = field(default_factory=dict)
    rows: int | None = None
    holdout: float = 0.2
    seed: int = 0
    targets: tuple[str, ...] = ()
    protected: tuple[str, ...] = ()
    policy: str = DEFAULT_POLICY
    rules: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    rebalance: str | None = None
    text: FreeText = FreeText.PLACEHOLDER
    regressions: tuple[str, ...] = ()
    copies: int = 1
    left_out: tuple[int, ...] = ()
    lineage_override: Override | None = None
    purpose: str = ""

    @property
    def alters(self) -> bool:
        """Whether rows are asked for that are not distributed as the real ones are."""
        return bool(self.where) or self.rebalance is not None

    def __post_init__(self) -> None:
        """Check what can be checked without the table (``PLAN.*`` codes)."""
        if not 0 <= self.holdout <= MOST_HOLDOUT:
            raise UserFixable("PLAN.HOLDOUT_RANGE", limit=MOST_HOLDOUT)
        if self.seed < 0:
            raise UserFixable("PLAN.SEED_RANGE")
        if self.rows is not None and self.rows < 1:
            raise UserFixable("PLAN.ROWS_RANGE")
        if not 1 <= self.copies <= MOST_COPIES:
            raise UserFixable("PLAN.COPIES_RANGE", limit=MOST_COPIES)
        for name in (*self.targets, *self.protected):
            if name not in self.roles:
                raise UserFixable("PLAN.NO_SUCH_COLUMN", column=name)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form; `from_json` reads it back."""
        body: dict[str, Any] = {
            "roles": {name: str(role) for name, role in self.roles.items()},
            "synthesizer": self.synthesizer,
            "parameters": dict(self.parameters),
            "rows": self.rows,
            "holdout": self.holdout,
            "seed": self.seed,
            "targets": list(self.targets),
            "protected": list(self.protected),
            "policy": self.policy,
            "rules": list(self.rules),
            "text": str(self.text),
        }
        # Said only where something was asked: a plan of before these counts as the same plan.
        body |= {"regressions": list(self.regressions)} if self.regressions else {}
        body |= {"copies": self.copies} if self.copies > 1 else {}
        body |= {"left_out": list(self.left_out)} if self.left_out else {}
        said = self.lineage_override
        body |= {} if said is None else {"lineage_override": said.to_json()}
        body |= {"purpose": self.purpose} if self.purpose else {}
        if not self.alters:
            return body
        asked = {"where": list(self.where), "rebalance": self.rebalance}
        return {**body, **asked, "distribution": ALTERED}

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> Plan:
        """Read `to_json`'s form (KeyError, ValueError, TypeError, UserFixable if it is not that)."""
        return cls(
            roles={str(name): Role(role) for name, role in untrusted["roles"].items()},
            synthesizer=str(untrusted["synthesizer"]),
            parameters=dict(untrusted["parameters"]),
            rows=None if untrusted["rows"] is None else int(untrusted["rows"]),
            holdout=float(untrusted["holdout"]),
            seed=int(untrusted["seed"]),
            targets=tuple(map(str, untrusted["targets"])),
            protected=tuple(map(str, untrusted["protected"])),
            policy=str(untrusted["policy"]),
            # Plans of the first version have no rules.
            rules=tuple(map(str, untrusted.get("rules", ()))),
            where=tuple(map(str, untrusted.get("where", ()))),
            rebalance=None if untrusted.get("rebalance") is None else str(untrusted["rebalance"]),
            # Plans of before free text could stay.
            text=FreeText(untrusted.get("text", FreeText.PLACEHOLDER)),
            regressions=tuple(map(str, untrusted.get("regressions", ()))),
            copies=int(untrusted.get("copies", 1)),
            left_out=tuple(sorted({int(row) for row in untrusted.get("left_out", ())})),
            lineage_override=(
                Override.from_json(untrusted["lineage_override"])
                if untrusted.get("lineage_override") is not None
                else None
            ),
            purpose=str(untrusted.get("purpose", "")),
        )


# Made once: a log of 100,000 records is read through it.
_CANONICAL = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
)


def canonical_json(value: object) -> bytes:
    """Bytes of a JSON value that are the same wherever they are made: sorted keys, no spaces, UTF-8.

    Raises:
        ValueError: the value holds NaN or infinity, which JSON has not.
    """
    return _CANONICAL.encode(value).encode()


def digest_of(value: object) -> str:
    """SHA-256 (hex) of `canonical_json`: how documents name each other."""
    import hashlib  # the window starts without it

    return hashlib.sha256(canonical_json(value)).hexdigest()
