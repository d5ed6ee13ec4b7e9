"""What stands beside a CSV file, which has no room for it inside: columns, and that its rows are made up.

Source: W3C, Metadata Vocabulary for Tabular Data (CSVW), 2015: ``NAME.csv-metadata.json`` beside ``NAME.csv``.
Runs in the worker. Holds no cell but the codes that a column declares.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.formats import ABOUT_TYPE
from synth_engine.contracts.table import ColumnKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synth_engine.contracts.formats import About
    from synth_engine.contracts.table import ColumnSchema

ENDING: Final = "-metadata.json"
_DAY_US: Final = 86_400_000_000
_TYPES: Final = {ColumnKind.NUMERIC: "number", ColumnKind.INTEGER: "integer"}


def csvw(file: str, schema: Sequence[ColumnSchema], rows: int, about: About) -> dict[str, Any]:
    """The document.

    Args:
        file: name of the CSV file, without its folder.
        schema: columns in order, named as in the file's first row.
        rows: how many the file holds.
        about: what the rows are.
    """
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "@type": "Table",
        "url": file,
        "dc:title": about.table,
        "dc:description": about.sentence,
        "dc:creator": about.made_by,
        **({"dc:created": about.made_at} if about.made_at else {}),
        "schema:size": f"{rows} rows",
        # As one text: inside an object CSVW asks for a prefix before every name.
        ABOUT_TYPE: about.text,
        "dialect": {
            "encoding": "utf-8",
            "delimiter": "\t" if file.endswith(".tsv") else ",",
            "lineTerminators": ["\n"],
            "header": True,
        },
        "tableSchema": {"columns": [_column(one) for one in schema]},
    }


def _column(one: ColumnSchema) -> dict[str, Any]:
    kind = _TYPES.get(one.kind, "string")
    whole_days = one.resolution_us is not None and one.resolution_us % _DAY_US == 0
    if one.kind is ColumnKind.DATETIME and one.datetime_format is None and whole_days:
        kind = "date"
    # A code among numbers is a text.
    return {"titles": [one.name], "datatype": "string" if one.special else kind}
