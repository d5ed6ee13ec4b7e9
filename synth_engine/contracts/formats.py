"""Reader and writer protocols: one file and one entry point each (``synth_engine.readers``, ``.writers``)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.profile import SourceRecord
    from synth_engine.contracts.table import ColumnSchema, Table

# Under this name a written file says what it is, wherever its format has room for names.
ABOUT: Final = "cloister"
# What that says first; a reader knows it again by this.
ABOUT_TYPE: Final = "urn:cloister:synthetic:v1"
# Name of the sheet of a workbook, or of the table of a database, that says it. Readers take it for no table.
ABOUT_SHEET: Final = "About"


@dataclass(frozen=True, slots=True)
class About:
    """What a written file says about itself, where its format has room: that its rows are made up.

    Nobody signs it and anybody can take it out: it warns whoever meets the file without its release.

    Attributes:
        table: name of the table.
        generation_depth: generations away from real people; at least 1.
        real_share: share of real rows in what the rows were learnt from, 0-1.
        made_by: program, method and their versions.
        made_at: ISO 8601 time in UTC, or "" where nobody said one (the same rows then give the same bytes).
    """

    table: str
    generation_depth: int = 1
    real_share: float = 1.0
    made_by: str = "Cloister"
    made_at: str = ""

    @property
    def sentence(self) -> str:
        """It for people, in one line of ASCII (80 signs at most, as SPSS and Stata take)."""
        return "SYNTHETIC DATA: every row is made up by Cloister; none is a real person."

    @property
    def text(self) -> str:
        """It for machines: ASCII, ``@type`` first. A format keeps it in one piece; `tables.told` looks for it."""
        return json.dumps(self.to_json(), sort_keys=True)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form; `from_json` reads it back."""
        return {
            "@type": ABOUT_TYPE,
            "synthetic": True,
            "says": self.sentence,
            "table": self.table,
            "generation_depth": self.generation_depth,
            "real_share": round(self.real_share, 9),
            "made_by": self.made_by,
            "made_at": self.made_at,
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> About:
        """Read `to_json`'s form (KeyError, TypeError, ValueError if it is not that)."""
        if untrusted["@type"] != ABOUT_TYPE or untrusted["synthetic"] is not True:
            raise ValueError
        depth, share = int(untrusted["generation_depth"]), float(untrusted["real_share"])
        if not 1 <= depth <= 1_000_000 or not 0 <= share <= 1:
            raise ValueError
        texts = (str(untrusted[name])[:200] for name in ("made_by", "made_at"))
        return cls(str(untrusted["table"])[:200], depth, share, *texts)


@runtime_checkable
class Reader(Protocol):
    """Reads one family of files. Everything in the file is untrusted."""

    @property
    def name(self) -> str:
        """Such as ``csv``."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Endings it claims, lower case with the dot."""
        ...

    def read(self, untrusted_path: Path, context: Context) -> tuple[Table, SourceRecord]:
        """Read a file into a table with kinds found.

        Raises:
            UserFixable: a ``TABLES.*`` code; Environment: ``TABLES.UNREADABLE``.
        """
        ...


@runtime_checkable
class Writer(Protocol):
    """Writes one family of files, as a stream of row groups."""

    @property
    def name(self) -> str:
        """Such as ``csv``: the word after ``--format``."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Endings it claims, lower case with the dot."""
        ...

    def write(
        self,
        tables: Iterable[Table],
        schema: tuple[ColumnSchema, ...],
        path: Path,
        context: Context,
        about: About | None = None,
    ) -> int:
        """Write row groups to a new file at `path` (the caller renames it into place); return rows.

        `about` goes into the file where its format has room for it (a time stamp of the format is `about.made_at`).
        Scratch files lie beside `path` and nowhere else. Two calls with the same rows give the same bytes.
        """
        ...


@runtime_checkable
class HoldsTables(Protocol):
    """A reader whose files may hold several tables under names, such as databases."""

    def read_named(
        self, untrusted_path: Path, context: Context, table: str | None
    ) -> tuple[Table, SourceRecord]:
        """Read one of a file's tables.

        Args:
            untrusted_path: the file.
            context: progress and cancel.
            table: its name; None where the file holds only one.

        Raises:
            UserFixable: ``TABLES.CHOOSE_TABLE`` (names them), ``TABLES.NO_SUCH_TABLE``; `Reader.read`'s.
        """
        ...


@runtime_checkable
class Renames(Protocol):
    """A writer whose format cannot hold every column's name."""

    def names_in_file(self, schema: tuple[ColumnSchema, ...]) -> tuple[str, ...]:
        """Names of the columns as they stand in the file, in order."""
        ...
