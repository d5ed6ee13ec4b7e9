"""``preview``: what a file is before it is imported. Its first rows leave this process sealed, and only so."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.reading import Reading
from synth_engine.crypto import seal
from synth_engine.tables.looking import look
from synth_engine.tables.without_pandas import leave_pandas_out

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.workflow.work.store import WorkContext

BOUND = b"cloister preview"


def preview_file(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Look at a file; return the answer under the key that whoever asked made for it."""
    leave_pandas_out()
    found = look(Path(params["file"]), Reading.from_json(params["reading"]), context)
    body = json.dumps(found.to_json()).encode()
    return {"sealed": base64.b64encode(seal(secrets["seal_key"], body, BOUND)).decode()}
