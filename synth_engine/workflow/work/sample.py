"""Sample data: a real table that comes with a dependency, so that anybody can try the whole line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.workflow.work.store import WorkContext


def sample_data(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Write the RAND health insurance experiment (20,190 rows x 10) as a file.

    Source: Deb and Trivedi (2002), The structure of demand for health care, Journal of Health Economics
    21; in the public domain, shipped with statsmodels.
    """
    del secrets
    from statsmodels.datasets import randhie

    frame = randhie.load_pandas().data
    # The file as shipped holds whole numbers as floats; people would see 1.0 children.
    for name in frame.columns:
        if (frame[name] == frame[name].round()).all():
            frame[name] = frame[name].astype("int64")
    table = tables.from_pandas(frame)
    out = Path(params["out"])
    tables.write_table([table], table.schema, out, context, force=bool(params["force"]))
    return {"rows": table.rows, "columns": len(table.columns)}
