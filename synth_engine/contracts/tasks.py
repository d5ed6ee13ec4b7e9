"""What a worker's tasks are called for people: one list for the command line and the window. Stdlib only.

A task that is not named here is shown by its step, or as it is.
"""

from __future__ import annotations

from typing import Final

TASKS: Final = {
    "generate.watermark": "Choosing rows that carry the mark",
    "lineage.watermark": "Looking for the site's watermark",
    "lineage.compare": "Comparing with registered tables",
    "lineage.columns": "Comparing with columns left out",
    "pool.columns": "Taking fingerprints of synthetic rows",
}
