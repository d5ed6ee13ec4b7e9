"""``cloister preview``: what a file is before it is imported; and the corrections that an import takes too."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from synth_engine import api
from synth_engine.cli import output
from synth_engine.contracts.errors import Usage

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs


def add(verbs: Verbs) -> None:
    """Add the verb."""
    verb = verbs.add("preview", "Say what a file is before it is imported.", preview)
    verb.add_argument("file", metavar="FILE")
    verb.add_argument("--table", metavar="NAME", help="of a database or workbook")
    reading_options(verb)


def reading_options(verb: argparse.ArgumentParser) -> None:
    """Corrections to what is found in a file."""
    said = verb.add_argument_group("corrections to what is found in the file")
    said.add_argument("--encoding", metavar="E", help="such as utf-8 or cp1252")
    said.add_argument("--delimiter", metavar="D", help="one sign, or: tab")
    said.add_argument("--quote", metavar="Q", help="one sign, or: none")
    said.add_argument("--decimal", metavar="C", choices=[".", ","], help="point or comma")
    header = said.add_mutually_exclusive_group()
    header.add_argument("--header", action="store_const", const=True, default=None)
    header.add_argument("--no-header", dest="header", action="store_const", const=False)
    said.add_argument("--skip-rows", type=int, default=0, metavar="N", help="lines above the table")
    said.add_argument(
        "--kind",
        action="append",
        default=[],
        metavar="COLUMN=KIND",
        help="numeric, integer, category, boolean, datetime, identifier, text",
    )
    said.add_argument(
        "--missing", action="append", default=[], metavar="CODE", help="stands for no value"
    )


def reading_of(arguments: argparse.Namespace) -> api.Reading:
    """The corrections that were given.

    Raises:
        Usage: ``USAGE.NOT_A_PAIR``, ``USAGE.READING``.
    """
    kinds = {}
    for text in arguments.kind:
        name, equals, kind = text.rpartition("=")
        if not equals or not name:
            raise Usage("USAGE.NOT_A_PAIR", option="--kind", text=text)
        kinds[name] = kind
    delimiter = {"tab": "\t", "\\t": "\t"}.get(arguments.delimiter, arguments.delimiter)
    return api.Reading(
        encoding=arguments.encoding,
        delimiter=delimiter,
        quote="" if arguments.quote == "none" else arguments.quote,
        decimal=arguments.decimal,
        header=arguments.header,
        skip_rows=arguments.skip_rows,
        kinds=kinds,
        missing_codes=tuple(arguments.missing),
    )


def preview(arguments: argparse.Namespace) -> int:
    """Look at a file: what was detected, no cells. Exit code 3 where it cannot be imported as it is read."""
    path = api.named_table(Path(arguments.file).absolute(), arguments.table)
    reading = reading_of(arguments)
    if arguments.table is not None and path == Path(arguments.file).absolute():
        reading = api.with_table(reading, arguments.table)
    found = api.preview_file(path, reading)
    code = 0 if found.problem is None else 3
    if arguments.json:
        output.emit(found.to_public_json())
        return code
    _show(found)
    return code


def _show(found: api.FilePreview) -> None:
    about = "about " if not found.rows_exact else ""
    output.say(f"{found.file_name}: {found.format}, {found.size:,} bytes.")
    if found.problem is not None:
        for sentence in api.texts(found.problem.code, **found.problem.parameters):
            output.say(sentence)
    else:
        output.say(f"{about}{found.rows_estimated:,} rows, {len(found.columns)} columns.")
    if found.encoding:
        output.say(f"  encoding {found.encoding} ({found.encoding_sure})")
    if found.delimiter:
        header = "a header" if found.header else "no header"
        output.say(
            f"  delimiter {found.delimiter!r}, quote {found.quote or 'none'}, "
            f"decimal {found.decimal or 'none seen'}, {header}"
        )
    if found.tables:
        names = ", ".join(one.name for one in found.tables[:40])
        output.say(
            f"  holds: {names}{'' if found.table is None else f' (looked at {found.table})'}"
        )
    for one in found.odd:
        what, meaning, _ = api.texts(one.code, **one.parameters)
        output.say(f"  {what} {meaning}")
    if found.columns:
        output.table(
            ("column", "kind", "missing so far"),
            [(one.name, one.kind, f"{one.missing:,}") for one in found.columns],
        )
