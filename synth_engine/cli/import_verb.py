"""``cloister import``: files into a project, one or several; and what tables there are then."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import api
from synth_engine.cli import output
from synth_engine.cli.preview_verb import reading_of
from synth_engine.contracts.errors import Cancelled, UserFixable

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from synth_engine.contracts.errors import SynthError

    Step = Callable[..., None]


def import_several(
    session: api.Session, arguments: argparse.Namespace, registry: Any, do_step: Step
) -> list[tuple[str, SynthError]]:
    """Read several files: the first that can be read, or the one that ``--table`` names, becomes the main table.

    A file that cannot be read is told and left out; what was read stays.

    Returns:
        The files that were left out, and why.
    """
    files = [Path(one) for one in arguments.files]
    if arguments.table is not None:
        files.sort(key=lambda one: one.stem != arguments.table)
    failed: list[tuple[str, SynthError]] = []
    reading, has_main = reading_of(arguments), False
    for file in files:
        name = "import-table" if has_main else "import"
        try:
            do_step(session, name, file=file, table=None, reading=reading, registry=registry)
            has_main = True
        except Cancelled:
            raise
        except UserFixable as error:
            output.show_error(error, as_json=False)
            failed.append((str(file), error))
    if not has_main:
        raise failed[0][1]
    do_step(session, "profile")
    return failed


def tables_json(session: api.Session) -> list[dict[str, Any]]:
    """The project's tables as JSON."""
    return [
        {name: getattr(one, name) for name in api.TableInfo.__slots__}
        for one in api.tables(session)
    ]


def failed_json(failed: list[tuple[str, SynthError]]) -> list[dict[str, Any]]:
    """Files that were left out, as JSON."""
    found = []
    for file, error in failed:
        what, meaning, to_do = api.message(error)
        texts = {"what": what, "meaning": meaning, "to_do": to_do}
        found.append({"file": file, "code": error.code, **texts, "parameters": error.parameters})
    return found
