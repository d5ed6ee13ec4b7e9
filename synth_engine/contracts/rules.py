"""What a rule is: what every row, or the table as a whole, has to satisfy. Stdlib only.

A rule's serial form, in a plan, a manifest or a file, is its text (`synth_engine.rules` reads and prints it);
these objects are what the text means.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

# Bounds of what is read: rules come from outside.
LONGEST_RULE = 20_000  # characters
DEEPEST_RULE = 40  # brackets, `not` and signs inside each other
MOST_RULES = 500

ComparisonSign: TypeAlias = Literal["=", "<>", "<", "<=", ">", ">="]


class RuleKind(StrEnum):
    """What sort of rule it is, for people and for how it is met."""

    FIXED = "fixed-combinations"  # A -> B
    ONE_TO_ONE = "one-to-one"  # A <-> B
    UNIQUE = "unique"
    RANGE = "range"
    INEQUALITY = "inequality"
    SUM = "sum"
    ONE_OF = "one-of"
    IF_THEN = "if-then"
    EXPRESSION = "expression"


# -- expressions -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ColumnName:
    """The value of a column."""

    name: str


@dataclass(frozen=True, slots=True)
class NumberValue:
    """A number."""

    value: float


@dataclass(frozen=True, slots=True)
class TextValue:
    """A text: a category, a code, or a date in ISO form."""

    value: str


@dataclass(frozen=True, slots=True)
class Sum:
    """Terms added (sign +1) or taken away (sign -1). Dates count in days."""

    terms: tuple[tuple[int, Expression], ...]


@dataclass(frozen=True, slots=True)
class Product:
    """Factors; an exponent is +1 (times) or -1 (divided by)."""

    factors: tuple[tuple[int, Expression], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two values compared. Unknown where either is missing."""

    left: Expression
    sign: ComparisonSign
    right: Expression


@dataclass(frozen=True, slots=True)
class IsMissing:
    """Whether a column has no value; a special code in a column of numbers or dates is none."""

    column: ColumnName
    negated: bool = False


@dataclass(frozen=True, slots=True)
class OneOf:
    """Whether a column's value is one of a list. Unknown where it is missing."""

    column: ColumnName
    values: tuple[NumberValue | TextValue, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Expression


Expression: TypeAlias = (
    ColumnName
    | NumberValue
    | TextValue
    | Sum
    | Product
    | Comparison
    | IsMissing
    | OneOf
    | AllOf
    | AnyOf
    | Not
)


# -- rules -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Determines:
    """Rows that agree in `given` agree in `then`; with `both_ways` also the other way round."""

    given: tuple[str, ...]
    then: tuple[str, ...]
    both_ways: bool = False


@dataclass(frozen=True, slots=True)
class Unique:
    """No two rows agree in all these columns."""

    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IfThen:
    """Where the condition holds, the consequence must not fail."""

    condition: Expression
    consequence: Expression


@dataclass(frozen=True, slots=True)
class Condition:
    """What must not fail in any row: a range, an inequality, a sum, a list, any expression."""

    expression: Expression


Rule: TypeAlias = Determines | Unique | IfThen | Condition


@dataclass(frozen=True, slots=True)
class FoundRule:
    """A rule found in data, offered for confirmation.

    Attributes:
        text: in the language of rules.
        kind: what sort it is.
        sentence: the same in plain English.
        support: rows it says something about.
        exceptions: rows that break it; 0 for a rule that holds, else a near-rule.
    """

    text: str
    kind: RuleKind
    sentence: str
    support: int
    exceptions: int = 0

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form; `from_json` reads it back."""
        return {
            "rule": self.text,
            "kind": str(self.kind),
            "sentence": self.sentence,
            "support": self.support,
            "exceptions": self.exceptions,
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> FoundRule:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        return cls(
            text=str(untrusted["rule"]),
            kind=RuleKind(untrusted["kind"]),
            sentence=str(untrusted["sentence"]),
            support=int(untrusted["support"]),
            exceptions=int(untrusted["exceptions"]),
        )
