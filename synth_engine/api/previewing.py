"""What a file is before it is imported: read by a worker, its first rows come back sealed.

A frame carries no cell value: what the worker sends is ciphertext under a key that was made for this one answer.
Nothing is written to a disk, and nothing is kept. Loads no table library.
"""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from synth_engine.api.single import run_job
from synth_engine.contracts.errors import Bug
from synth_engine.contracts.reading import FilePreview, Reading
from synth_engine.crypto import new_seal_key, unseal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from synth_engine.jobs import Job

BOUND: Final = b"cloister preview"
_AS_FOUND: Final = Reading()


def with_table(reading: Reading, table: str) -> Reading:
    """The corrections with a table of the database, or a sheet of the workbook, beside them."""
    return replace(reading, table=table)


def preview_file(
    path: Path, reading: Reading = _AS_FOUND, on_start: Callable[[Job], None] | None = None
) -> FilePreview:
    """Look at the first rows of a file in a worker; the whole file is not gone through.

    What cannot be imported as it is read now is no error here: `FilePreview.problem` says so, beside what can be
    seen all the same, so that a person can correct it.

    Args:
        path: the file; ``FILE::TABLE`` is one table of a database.
        reading: corrections to what is found.
        on_start: given the running job, so that somebody can cancel it.

    Raises:
        Usage: ``USAGE.READING``; UserFixable: ``TABLES.UNREADABLE``, ``TABLES.NOT_A_FILE``,
            ``TABLES.FORMAT_UNKNOWN``, ``TABLES.READER_DIED``; Cancelled.
    """
    key = new_seal_key()
    answer = run_job(
        "preview",
        {"file": str(path.absolute()), "reading": reading.to_json()},
        on_start=on_start,
        secrets={"seal_key": key},
    )
    try:
        body = unseal(key, base64.b64decode(str(answer["sealed"])), BOUND)
        return FilePreview.from_json(json.loads(body or b""))
    except (KeyError, TypeError, ValueError) as error:
        raise Bug("WORKER.PROTOCOL") from error
