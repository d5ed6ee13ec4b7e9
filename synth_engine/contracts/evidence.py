"""What plots are drawn from, in the window and in the reports: aggregates only, small cells left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Marginal:
    """One column, real beside synthetic.

    Attributes:
        column: its name.
        kind: `ColumnKind` as text.
        labels: bins or categories; a category rarer than the minimum cell count is inside ``other``.
        real, synthetic: shares of rows, 0-1, same length as `labels`.
    """

    column: str
    kind: str
    labels: tuple[str, ...]
    real: tuple[float, ...]
    synthetic: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Aggregates behind the plots.

    Attributes:
        marginals: one a column.
        columns: names along both sides of the matrices.
        association_real, association_synthetic: symmetric matrices 0-1 of pair association
            (|Spearman| for two numbers, Cramer's V for two categories, correlation ratio mixed).
        rows: (what, how many) rows were compared: ``training``, ``held back``, ``synthetic``; empty in evidence of
            earlier versions.
    """

    marginals: tuple[Marginal, ...]
    columns: tuple[str, ...]
    association_real: tuple[tuple[float, ...], ...]
    association_synthetic: tuple[tuple[float, ...], ...]
    rows: tuple[tuple[str, int], ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form; `from_json` reads it back."""
        return {
            "marginals": [
                {
                    "column": m.column,
                    "kind": m.kind,
                    "labels": list(m.labels),
                    "real": list(m.real),
                    "synthetic": list(m.synthetic),
                }
                for m in self.marginals
            ],
            "columns": list(self.columns),
            "association_real": [list(row) for row in self.association_real],
            "association_synthetic": [list(row) for row in self.association_synthetic],
            "rows": [[what, count] for what, count in self.rows],
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> Evidence:
        """Read `to_json`'s form (KeyError, TypeError if it is not that)."""
        return cls(
            marginals=tuple(
                Marginal(
                    m["column"],
                    m["kind"],
                    tuple(m["labels"]),
                    tuple(m["real"]),
                    tuple(m["synthetic"]),
                )
                for m in untrusted["marginals"]
            ),
            columns=tuple(untrusted["columns"]),
            association_real=tuple(map(tuple, untrusted["association_real"])),
            association_synthetic=tuple(map(tuple, untrusted["association_synthetic"])),
            rows=tuple((str(what), int(count)) for what, count in untrusted.get("rows", ())),
        )
