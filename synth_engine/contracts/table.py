"""What a table is between any two rooms: typed columns over plain arrays, and how they look outside.

Stdlib only at run time: arrays are held, never computed with. Reading, profiling and writing live in
`synth_engine.tables`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import numpy as np
    from numpy.typing import NDArray


class ColumnKind(StrEnum):
    """What the values of a column are, found at import and correctable in the plan."""

    NUMERIC = "numeric"  # real numbers; `ColumnSchema.decimals` says how they are rounded
    INTEGER = "integer"
    CATEGORY = "category"
    BOOLEAN = "boolean"  # two values that mean yes and no, however they are spelt
    DATETIME = "datetime"
    IDENTIFIER = "identifier"  # names one row or person; its values carry no statistics
    TEXT = "text"  # free text
    CONSTANT = "constant"  # one value (or nothing but missing ones)


NUMBER_KINDS = frozenset({ColumnKind.NUMERIC, ColumnKind.INTEGER, ColumnKind.DATETIME})


class Storage(StrEnum):
    """How a column's values are typed in the file they came from, so that they leave the same way."""

    TEXT = "text"
    INTEGER = "integer"
    NUMERIC = "numeric"
    BOOLEAN = "boolean"
    DATETIME = "datetime"


@dataclass(frozen=True, slots=True)
class ColumnSchema:
    """Everything about a column but its values. Holds no cell value except the special codes.

    Attributes:
        name: as in the file.
        kind: what the values are.
        storage: type in the file it came from.
        decimals: digits after the point that every number keeps (NUMERIC; 0 for INTEGER).
        fixed_decimals: texts always show all of them (``12.50``).
        special: codes such as ``?`` or ``N`` that stand inside a column of numbers or dates.
        datetime_format: `datetime.strftime` pattern of the text form; None means ISO 8601.
        resolution_us: grid of the date-times in microseconds (86,400,000,000 for plain dates).
        label: what the file says that the column is (SAS, SPSS, Stata).
        value_labels: pairs of a cell's text and what it stands for (``("1", "female")``); codes in `special`
            may be among them. The codes are the values; these are for people.
        missing_codes: levels that the file declares to stand for missing values (SPSS).
    """

    name: str
    kind: ColumnKind
    storage: Storage = Storage.TEXT
    decimals: int | None = None
    special: tuple[str, ...] = ()
    datetime_format: str | None = None
    resolution_us: int | None = None
    fixed_decimals: bool = False
    label: str | None = None
    value_labels: tuple[tuple[str, str], ...] = ()
    missing_codes: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form; `from_json` reads it back. Labels are in it where there are any."""
        labels = [list(pair) for pair in self.value_labels]
        return {
            "name": self.name,
            "kind": str(self.kind),
            "storage": str(self.storage),
            "decimals": self.decimals,
            "special": list(self.special),
            "datetime_format": self.datetime_format,
            "resolution_us": self.resolution_us,
            "fixed_decimals": self.fixed_decimals,
            **({} if self.label is None else {"label": self.label}),
            **({"value_labels": labels} if labels else {}),
            **({"missing_codes": list(self.missing_codes)} if self.missing_codes else {}),
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> ColumnSchema:
        """Read `to_json`'s form.

        Raises:
            KeyError, ValueError: a field is missing or unknown.
        """
        return cls(
            name=str(untrusted["name"]),
            kind=ColumnKind(untrusted["kind"]),
            storage=Storage(untrusted["storage"]),
            decimals=None if untrusted["decimals"] is None else int(untrusted["decimals"]),
            special=tuple(str(code) for code in untrusted["special"]),
            datetime_format=untrusted["datetime_format"],
            resolution_us=(
                None if untrusted["resolution_us"] is None else int(untrusted["resolution_us"])
            ),
            fixed_decimals=bool(untrusted["fixed_decimals"]),
            # Columns of the first versions had none.
            label=None if untrusted.get("label") is None else str(untrusted["label"]),
            value_labels=tuple(
                (str(code), str(label)) for code, label in untrusted.get("value_labels", ())
            ),
            missing_codes=tuple(str(code) for code in untrusted.get("missing_codes", ())),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """One column: schema plus arrays of equal length n.

    Attributes:
        schema: what it is.
        values: NUMERIC float64; INTEGER int64; DATETIME int64 microseconds since 1970-01-01 (no
            zone); every other kind int32 index into `levels`. 0 where `state` is not 0.
        state: int16; 0 a value is present, -1 missing, k >= 1 the code ``schema.special[k - 1]``.
        levels: distinct texts of the non-number kinds, in order of first appearance or sorted;
            empty for number kinds.
    """

    schema: ColumnSchema
    values: NDArray[np.generic]
    state: NDArray[np.int16]
    levels: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Name of the column."""
        return self.schema.name

    @property
    def kind(self) -> ColumnKind:
        """Kind of the column."""
        return self.schema.kind

    @property
    def is_number(self) -> bool:
        """Whether `values` are numbers on a scale (numeric, integer, date-time)."""
        return self.schema.kind in NUMBER_KINDS

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.state)

    def take(self, rows: NDArray[np.intp] | NDArray[np.bool_] | slice) -> Column:
        """Return the given rows (index array, mask or slice) of the column."""
        return Column(self.schema, self.values[rows], self.state[rows], self.levels)


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Columns of equal length under one name."""

    columns: tuple[Column, ...]
    name: str = "table"
    _index: dict[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Check the shape: equal lengths, distinct names."""
        index = {column.name: at for at, column in enumerate(self.columns)}
        if len(index) != len(self.columns):
            msg = "column names repeat"
            raise ValueError(msg)
        if len({len(column) for column in self.columns}) > 1:
            msg = "columns differ in length"
            raise ValueError(msg)
        object.__setattr__(self, "_index", index)

    @property
    def rows(self) -> int:
        """Number of rows."""
        return len(self.columns[0]) if self.columns else 0

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    @property
    def schema(self) -> tuple[ColumnSchema, ...]:
        """Schemas of the columns, in order."""
        return tuple(column.schema for column in self.columns)

    def __getitem__(self, name: str) -> Column:
        """Return one column by name (KeyError if there is none)."""
        return self.columns[self._index[name]]

    def __contains__(self, name: object) -> bool:
        """Whether a column of that name exists."""
        return name in self._index

    def __iter__(self) -> Iterator[Column]:
        """Go over the columns in order."""
        return iter(self.columns)

    def take(self, rows: NDArray[np.intp] | NDArray[np.bool_] | slice) -> Table:
        """Return the given rows (index array, mask or slice)."""
        return Table(tuple(column.take(rows) for column in self.columns), self.name)

    def select(self, names: tuple[str, ...]) -> Table:
        """Return the named columns in the given order."""
        return Table(tuple(self[name] for name in names), self.name)
