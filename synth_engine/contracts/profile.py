"""Facts about a table as imported: where it came from and what its columns look like."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.plan import Role
from synth_engine.contracts.rules import FoundRule
from synth_engine.contracts.table import ColumnKind, ColumnSchema

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A file beside a table's own that was read with it for its labels of values (SAS).

    Attributes:
        file_name: last part of the path.
        sha256: hex digest of the file's bytes.
        size: bytes.
    """

    file_name: str
    sha256: str
    size: int

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form; `from_json` reads it back."""
        return {"file_name": self.file_name, "sha256": self.sha256, "size": self.size}

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> Catalogue:
        """Read `to_json`'s form (KeyError, TypeError, ValueError if it is not that)."""
        name, digest, size = (untrusted[key] for key in cls.__slots__)
        return cls(str(name), str(digest), int(size))


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """Where a table came from and everything reading it changed.

    Attributes:
        file_name: last part of the path.
        sha256: hex digest of the file's bytes.
        size: bytes.
        format: reader's name (``csv``, ``excel``, ``parquet``).
        encoding, delimiter, quote: as found (text formats).
        header: whether the first row named the columns.
        rows, columns: shape.
        coercions: column -> {what was changed: how many cells}; for instance
            ``{"age": {"spaces_stripped": 3}}``. Nothing is changed without being counted here.
        sheet: name of the sheet (Excel) or of the table (SQLite, DuckDB).
        reading: what a person said of how it is to be read (`contracts.reading.Reading.to_json`); {} for nothing.
        catalogue: the file beside it that labels of values were read from; None for none.
    """

    file_name: str
    sha256: str
    size: int
    format: str
    rows: int
    columns: int
    encoding: str | None = None
    delimiter: str | None = None
    quote: str | None = None
    header: bool = True
    sheet: str | None = None
    coercions: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    reading: Mapping[str, Any] = field(default_factory=dict)
    catalogue: Catalogue | None = None

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form; `from_json` reads it back."""
        return {
            "file_name": self.file_name,
            "sha256": self.sha256,
            "size": self.size,
            "format": self.format,
            "rows": self.rows,
            "columns": self.columns,
            "encoding": self.encoding,
            "delimiter": self.delimiter,
            "quote": self.quote,
            "header": self.header,
            "sheet": self.sheet,
            "coercions": {name: dict(counts) for name, counts in self.coercions.items()},
            **({"reading": dict(self.reading)} if self.reading else {}),
            **({} if self.catalogue is None else {"catalogue": self.catalogue.to_json()}),
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> SourceRecord:
        """Read `to_json`'s form (KeyError, TypeError, ValueError if it is not that)."""
        later = {"reading", "catalogue"}  # records of the first versions had none of these
        said = {name: untrusted[name] for name in cls.__slots__ if name not in later}
        beside = untrusted.get("catalogue")
        return cls(
            **said,
            reading=dict(untrusted.get("reading", {})),
            catalogue=None if beside is None else Catalogue.from_json(beside),
        )


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a small histogram: label (interval or category) and count. Stays in the project."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class ColumnProfile:
    """Facts about one column.

    Attributes:
        schema: what it is.
        role: proposed role.
        missing: rows without a value (special codes are not missing).
        special: rows with a special code.
        distinct: number of distinct values (without missing).
        flags: codes for the reader's eye: ``looks-like-identifier``, ``looks-like-name``,
            ``looks-like-date-of-birth``, ``free-text``, ``constant``, ``all-missing``, ``rare-values``,
            ``special-codes``, ``unique-values``, ``skewed``.
        low, high, mean: of number kinds (date-times in ISO form as text are in `bars`).
        bars: small histogram, at most 24.
    """

    schema: ColumnSchema
    role: Role
    missing: int
    special: int
    distinct: int
    flags: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    mean: float | None = None
    bars: tuple[Bar, ...] = ()

    @property
    def name(self) -> str:
        """Name of the column."""
        return self.schema.name

    @property
    def kind(self) -> ColumnKind:
        """Kind of the column."""
        return self.schema.kind

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form with the histogram: for the project, not for the outside."""
        return {
            "schema": self.schema.to_json(),
            "role": str(self.role),
            "missing": self.missing,
            "special": self.special,
            "distinct": self.distinct,
            "flags": list(self.flags),
            "low": self.low,
            "high": self.high,
            "mean": self.mean,
            "bars": [[bar.label, bar.count] for bar in self.bars],
        }

    def to_public_json(self) -> dict[str, Any]:
        """The object of ``cloister profile --json``: no value of any cell."""
        label = self.schema.label
        return {
            "name": self.name,
            "kind": str(self.kind),
            "role": str(self.role),
            "missing": self.missing,
            "special": self.special,
            "distinct": self.distinct,
            "flags": list(self.flags),
            **({} if label is None else {"label": label}),
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> ColumnProfile:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        return cls(
            schema=ColumnSchema.from_json(untrusted["schema"]),
            role=Role(untrusted["role"]),
            missing=int(untrusted["missing"]),
            special=int(untrusted["special"]),
            distinct=int(untrusted["distinct"]),
            flags=tuple(untrusted["flags"]),
            low=untrusted["low"],
            high=untrusted["high"],
            mean=untrusted["mean"],
            bars=tuple(Bar(str(label), int(count)) for label, count in untrusted["bars"]),
        )


@dataclass(frozen=True, slots=True)
class Profile:
    """Facts about a table.

    Attributes:
        rows: how many.
        columns: facts about each.
        duplicate_rows: rows that equal an earlier one.
        rules: found in it, offered for confirmation.
    """

    rows: int
    columns: tuple[ColumnProfile, ...]
    duplicate_rows: int = 0
    rules: tuple[FoundRule, ...] = ()

    def __getitem__(self, name: str) -> ColumnProfile:
        """Return one column's facts (KeyError if there is none)."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form; `from_json` reads it back."""
        return {
            "rows": self.rows,
            "columns": [column.to_json() for column in self.columns],
            "duplicate_rows": self.duplicate_rows,
            "rules": [rule.to_json() for rule in self.rules],
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> Profile:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        return cls(
            rows=int(untrusted["rows"]),
            columns=tuple(ColumnProfile.from_json(row) for row in untrusted["columns"]),
            duplicate_rows=int(untrusted["duplicate_rows"]),
            # Profiles of the first version looked for no rules.
            rules=tuple(FoundRule.from_json(row) for row in untrusted.get("rules", ())),
        )
