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
    ".arrow": "application/vnd.apache.arrow.file",
    ".dta": "application/x-stata-dta",
    ".jsonl": "application/jsonl",
    ".parquet": "application/x-parquet",
    ".sav": "application/x-spss-sav",
    ".sqlite": "application/vnd.sqlite3",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_TYPES: Final = {
    ColumnKind.NUMERIC: "sc:Float",
    ColumnKind.INTEGER: "sc:Integer",
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
# The context of the specification word for word (programs compare it), and our own prefix.
_CONTEXT: Final[dict[str, Any]] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "cloister": "urn:cloister:dictionary:v1:",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
# What most programs read, first: the fields point into it.
_READABLE: Final = (".csv", ".parquet", ".tsv", ".jsonl")


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
        files: at least one; the fields point into the one that most programs read.
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
        # The vocabulary knows persons and organisations alone; who signs stands in the manifest.
        "creator": {"@type": "sc:Organization", "name": "Cloister"},
        "size": f"{rows} rows",
        **({"cloister:rules": [rule_json(text) for text in rules]} if rules else {}),
        "distribution": [_file(one, schema) for one in files],
        "recordSet": [
            {
                "@type": "cr:RecordSet",
                "@id": "records",
                "name": "records",
                "description": f"{rows} rows, one synthetic record each.",
                "field": [
                    _field(at, column, _source(files), dict(roles), meanings)
                    for at, column in enumerate(schema)
                ],
            }
        ],
    }


def _source(files: Sequence[DataFile]) -> DataFile:
    for ending in _READABLE:
        for one in files:
            if one.name.endswith(ending):
                return one
    return files[0]


def _file(one: DataFile, schema: Sequence[ColumnSchema]) -> dict[str, Any]:
    suffix = one.name[one.name.rindex(".") :]
    # Formats that cannot hold a name have another in its place: SPSS, Stata, SQLite.
    renamed = [
        {"cloister:column": column.name, "cloister:nameInFile": name}
        for column, name in zip(schema, one.header, strict=True)
        if column.name != name
    ]
    return {
        "@type": "cr:FileObject",
        "@id": one.name,
        "name": one.name.rpartition("/")[2],
        "contentUrl": one.name,
        "contentSize": f"{one.size} B",
        "encodingFormat": _MEDIA.get(suffix, "application/octet-stream"),
        "sha256": one.sha256,
        **({"cloister:renamed": renamed} if renamed else {}),
    }


def _type(column: ColumnSchema) -> str:
    """The type that every cell of the column has outside: a code among numbers makes texts of them."""
    plain = not column.special and column.datetime_format is None
    return _TYPES.get(column.kind, "sc:Text") if plain else "sc:Text"


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
        "dataType": _type(column),
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
    if column.label is not None:
        found["cloister:label"] = column.label
    if column.value_labels:
        found["cloister:valueLabels"] = [
            {"cloister:code": code, "cloister:meaning": label}
            for code, label in column.value_labels
        ]
    if file.header[at] != column.name:
        found["cloister:nameInFile"] = file.header[at]
    return found
