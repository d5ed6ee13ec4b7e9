"""dictionary.json: what the columns of a released table are, for machines (Croissant 1.0, JSON-LD).

Runs in the worker. Holds no record and no value of any cell but the codes that a column declares.
Source: MLCommons Croissant Format Specification 1.0.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.plan import FreeText
from synth_engine.contracts.table import ColumnKind
from synth_engine.rules.files import rule_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from synth_engine.contracts.table import ColumnSchema
    from synth_engine.reports import ReportContent

_MEDIA: Final = {
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".parquet": "application/vnd.apache.parquet",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_TYPES: Final = {
    ColumnKind.NUMERIC: "sc:Float",
    ColumnKind.INTEGER: "sc:Integer",
    ColumnKind.BOOLEAN: "sc:Boolean",
    ColumnKind.DATETIME: "sc:DateTime",
}
_MEANINGS: Final = {
    ColumnKind.NUMERIC: "A number.",
    ColumnKind.INTEGER: "A whole number.",
    ColumnKind.CATEGORY: "One of a list of categories.",
    ColumnKind.BOOLEAN: "Yes or no.",
    ColumnKind.DATETIME: "A date or a time.",
    ColumnKind.IDENTIFIER: "An identifier, made up: it names nobody.",
    ColumnKind.TEXT: "Free text; no real text is in it but what many rows share.",
    ColumnKind.CONSTANT: "The same value in every row.",
}
_TEXTS: Final = {
    FreeText.PLACEHOLDER: "Free text, withheld: every cell that is not missing holds the same placeholder.",
    FreeText.TEMPLATE: "Free text as templates, or a placeholder: texts that many real rows share once rare words, "
    "names, numbers and contacts are replaced by [word], [name], [number] and [contact]. They do not go with "
    "the other columns of their row.",
}
_CONTEXT: Final[dict[str, Any]] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "cloister": "urn:cloister:dictionary:v1:",
    "cr": "http://mlcommons.org/croissant/",
    "dct": "http://purl.org/dc/terms/",
    "sc": "https://schema.org/",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "recordSet": "cr:recordSet",
    "sha256": "cr:sha256",
    "source": "cr:source",
}


@dataclass(frozen=True, slots=True)
class DataFile:
    """One written data file.

    Attributes:
        name: path inside the release.
        sha256, size: of its bytes.
        header: names of the columns as they stand in it.
    """

    name: str
    sha256: str
    size: int
    header: tuple[str, ...]


def dictionary(
    name: str,
    rows: int,
    schema: Sequence[ColumnSchema],
    files: Sequence[DataFile],
    content: ReportContent,
) -> dict[str, Any]:
    """The document.

    Args:
        name: of the table.
        rows: how many the files hold.
        schema: columns in order.
        files: at least one; the first is what the fields point into.
        content: report of the same release: title, time, roles and what became of free text come from it.
    """
    roles = {} if content.plan is None else content.plan.roles
    rules = () if content.plan is None else content.plan.rules
    meanings = dict(_MEANINGS)
    if content.plan is not None and content.plan.text in _TEXTS:
        meanings[ColumnKind.TEXT] = _TEXTS[content.plan.text]
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": name,
        "description": f"Synthetic table made by Cloister from {content.title}: its rows are "
        "made up. What it proves and what it does not stands in report.html.",
        "dateCreated": content.made_at.isoformat(),
        "datePublished": content.made_at.isoformat(),
        "creator": {"@type": "sc:SoftwareApplication", "name": "Cloister"},
        "size": f"{rows} rows",
        **({"cloister:rules": [rule_json(text) for text in rules]} if rules else {}),
        "distribution": [_file(one) for one in files],
        "recordSet": [
            {
                "@type": "cr:RecordSet",
                "@id": "records",
                "name": "records",
                "description": f"{rows} rows, one synthetic record each.",
                "field": [
                    _field(at, column, files[0], dict(roles), meanings)
                    for at, column in enumerate(schema)
                ],
            }
        ],
    }


def _file(one: DataFile) -> dict[str, Any]:
    suffix = one.name[one.name.rindex(".") :]
    return {
        "@type": "cr:FileObject",
        "@id": one.name,
        "name": one.name.rpartition("/")[2],
        "contentUrl": one.name,
        "contentSize": f"{one.size} B",
        "encodingFormat": _MEDIA.get(suffix, "application/octet-stream"),
        "sha256": one.sha256,
    }


def _field(
    at: int,
    column: ColumnSchema,
    file: DataFile,
    roles: Mapping[str, object],
    meanings: Mapping[ColumnKind, str],
) -> dict[str, Any]:
    found: dict[str, Any] = {
        "@type": "cr:Field",
        "@id": f"records/{at}",
        "name": column.name,
        "description": meanings[column.kind],
        "dataType": _TYPES.get(column.kind, "sc:Text"),
        "source": {"fileObject": {"@id": file.name}, "extract": {"column": file.header[at]}},
        "cloister:kind": str(column.kind),
    }
    if column.name in roles:
        found["cloister:role"] = str(roles[column.name])
    if column.decimals is not None:
        found["cloister:decimals"] = column.decimals
    if column.special:
        found["cloister:codes"] = list(column.special)
    if column.datetime_format is not None:
        found["cloister:dateTimeFormat"] = column.datetime_format
    return found
