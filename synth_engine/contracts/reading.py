"""How a file is to be read where what was found is wrong, and what was found: for previews and imports."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.errors import Usage
from synth_engine.contracts.table import ColumnKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.contracts.errors import Parameter

# Rows that a preview shows, and rows that it looks at to say what the columns are.
PREVIEW_ROWS: Final = 50
LOOKED_ROWS: Final = 5_000
_MOST_SKIPPED: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Reading:
    """Corrections to what is found in a file; None and empty: as found.

    Attributes:
        encoding: Python's or IANA's name (``cp1252``, ``utf-8``), for text files.
        delimiter: one sign, for delimited text.
        quote: one sign, or "" where no sign quotes, for delimited text.
        decimal: ``.`` or ``,``: which of them begins the decimals; the other one may group thousands.
        header: whether the first row (after `skip_rows`) names the columns.
        skip_rows: lines of text, or rows of a sheet, before the header.
        table: table of a database, or sheet of a workbook.
        kinds: column -> `ColumnKind` name.
        missing_codes: texts that stand for a missing value in every column.
    """

    encoding: str | None = None
    delimiter: str | None = None
    quote: str | None = None
    decimal: str | None = None
    header: bool | None = None
    skip_rows: int = 0
    table: str | None = None
    kinds: Mapping[str, str] = field(default_factory=dict)
    missing_codes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what cannot be meant.

        Raises:
            Usage: ``USAGE.READING`` (which option, what it may be).
        """
        for option, text, most in (("delimiter", self.delimiter, 1), ("quote", self.quote, 1)):
            if text is not None and (len(text) > most or text in {"\n", "\r", "\x00"}):
                raise Usage("USAGE.READING", option=option, known="one sign")
        if self.delimiter == "":
            raise Usage("USAGE.READING", option="delimiter", known="one sign")
        if self.delimiter is not None and self.delimiter == self.quote:
            raise Usage("USAGE.READING", option="quote", known="another sign than the delimiter")
        if self.decimal not in {None, ".", ","}:
            raise Usage("USAGE.READING", option="decimal", known='"." or ","')
        if not 0 <= self.skip_rows <= _MOST_SKIPPED:
            raise Usage("USAGE.READING", option="skip-rows", known=f"0 to {_MOST_SKIPPED:,}")
        known = {str(kind) for kind in ColumnKind}
        for kind in self.kinds.values():
            if kind not in known:
                raise Usage("USAGE.READING", option="kind", known=", ".join(sorted(known)))

    @property
    def says_nothing(self) -> bool:
        """Whether everything is read as found."""
        return self == Reading()

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form of what was said; `from_json` reads it back."""
        plain = Reading()
        said = {name: getattr(self, name) for name in self.__slots__}
        said |= {"kinds": dict(self.kinds), "missing_codes": list(self.missing_codes)}
        before = {name: getattr(plain, name) for name in self.__slots__}
        before |= {"kinds": {}, "missing_codes": []}
        return {name: value for name, value in said.items() if value != before[name]}

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> Reading:
        """Read `to_json`'s form (TypeError, ValueError, `Usage` if it is not that)."""
        said = dict(untrusted)
        kinds = {str(name): str(kind) for name, kind in dict(said.pop("kinds", {})).items()}
        codes = tuple(str(code) for code in said.pop("missing_codes", ()))
        return cls(**said, kinds=kinds, missing_codes=codes)


@dataclass(frozen=True, slots=True)
class TableInFile:
    """A table of a database or a sheet of a workbook; `rows` where the file says so without being read."""

    name: str
    rows: int | None = None


@dataclass(frozen=True, slots=True)
class PreviewColumn:
    """A column as far as the first rows tell.

    Attributes:
        name: as it will be called.
        kind: `ColumnKind` name.
        missing: rows without a value, of the rows that were looked at.
        decimal: ``,`` where its numbers have a decimal comma, else ``.`` for numbers and None for others.
        datetime_format: pattern of its dates, None where they are none or in ISO form.
        corrected: the kind was said, not found.
    """

    name: str
    kind: str
    missing: int = 0
    decimal: str | None = None
    datetime_format: str | None = None
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something in a file that a person should know: a code of the catalogue (``READING.*``) and its parameters."""

    code: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FilePreview:
    """What a file is, from its first rows.

    Attributes:
        file_name: last part of the path.
        size: bytes.
        format: reader's name (``csv``, ``excel``); "" where none reads it.
        reading: the corrections that it was read with.
        encoding: for text files.
        encoding_sure: how sure that is: ``said``, ``marked`` (a byte order mark), ``fits`` (all that was looked at
            is UTF-8, and what is not UTF-8 hardly ever looks like it), ``ascii`` (nothing in it could tell),
            ``guessed``; "" for other files.
        delimiter, quote: for delimited text; `quote` is None where no quotes are in it.
        decimal: ``,`` where any column's numbers have a decimal comma, ``.`` where any has a point, else None.
        header: whether the first row names the columns.
        tables: tables or sheets in the file, where it can hold several.
        table: the one that was looked at; None where it must be chosen (`problem` says so) or there are none.
        columns: as far as the first rows tell.
        rows: the first rows as texts, at most `PREVIEW_ROWS`; real values: a window shows them masked.
        rows_estimated: rows in all; exact where `rows_exact`.
        odd: what a person should know.
        problem: why it cannot be imported as it is read now, None where it can, as far as was looked.
    """

    file_name: str
    size: int
    format: str
    reading: Reading = field(default_factory=Reading)
    encoding: str | None = None
    encoding_sure: str = ""
    delimiter: str | None = None
    quote: str | None = None
    decimal: str | None = None
    header: bool = True
    tables: tuple[TableInFile, ...] = ()
    table: str | None = None
    columns: tuple[PreviewColumn, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    rows_estimated: int = 0
    rows_exact: bool = False
    odd: tuple[Oddity, ...] = ()
    problem: Oddity | None = None

    def to_public_json(self) -> dict[str, Any]:
        """Everything but the rows: no cell value is in it."""
        return {
            "file_name": self.file_name,
            "size": self.size,
            "format": self.format,
            "reading": self.reading.to_json(),
            "encoding": self.encoding,
            "encoding_sure": self.encoding_sure,
            "delimiter": self.delimiter,
            "quote": self.quote,
            "decimal": self.decimal,
            "header": self.header,
            "tables": [{"name": one.name, "rows": one.rows} for one in self.tables],
            "table": self.table,
            "columns": [
                {name: getattr(one, name) for name in PreviewColumn.__slots__}
                for one in self.columns
            ],
            "rows_estimated": self.rows_estimated,
            "rows_exact": self.rows_exact,
            "odd": [{"code": one.code, "params": dict(one.parameters)} for one in self.odd],
            "problem": None
            if self.problem is None
            else {"code": self.problem.code, "params": dict(self.problem.parameters)},
        }

    def to_json(self) -> dict[str, Any]:
        """All of it, rows too: for a sealed answer only."""
        return {**self.to_public_json(), "rows": [list(row) for row in self.rows]}

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> FilePreview:
        """Read `to_json`'s form (KeyError, TypeError, ValueError if it is not that)."""
        said = dict(untrusted)
        problem = said.pop("problem")
        return cls(
            reading=Reading.from_json(said.pop("reading")),
            tables=tuple(TableInFile(**one) for one in said.pop("tables")),
            columns=tuple(PreviewColumn(**one) for one in said.pop("columns")),
            rows=tuple(tuple(map(str, row)) for row in said.pop("rows")),
            odd=tuple(Oddity(one["code"], one["params"]) for one in said.pop("odd")),
            problem=None if problem is None else Oddity(problem["code"], problem["params"]),
            **said,
        )
