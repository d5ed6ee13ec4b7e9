"""The optional watermark in what is generated: who asked for it, and whether it can be read in what came out.

The key comes with the job's secrets and is kept nowhere; what is told of it is its id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from synth_engine.collapse import watermark
from synth_engine.collapse.mark_reading import FALSE_POSITIVE_RATE, Reading, read_mark
from synth_engine.crypto import site_key_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import Table
    from synth_engine.crypto import SiteKey
    from synth_engine.synthesizers.assembly import TableModel


def asked_for(secrets: Mapping[str, str]) -> SiteKey | None:
    """The key of the watermark, None where none is asked for."""
    return site_key_of(secrets["site_key"]) if secrets.get("site_key") else None


def marked(model: TableModel, key: SiteKey | None) -> TableModel:
    """The model whose rows carry the key's watermark; the model itself without a key."""
    return model if key is None else watermark.watermarked(model, key)


def told(key: SiteKey | None, rows: Table, context: Context) -> dict[str, Any]:
    """What answers, documents and manifests say of the watermark; nothing where there is none.

    Args:
        key: of the watermark.
        rows: the first that were generated: it is looked for in them.
        context: progress and cancel.
    """
    if key is None:
        return {}
    return {
        "watermark": {
            "key_id": key.key_id,
            "method": watermark.METHOD,
            "strength": watermark.CANDIDATES,
            "found": read_mark(rows, key, context).found,
        }
    }


def answer_of(reading: Reading, key: SiteKey) -> dict[str, Any]:
    """What is said of a table that a key's watermark was looked for in."""
    share = {"value": round(reading.share, 4), "low": round(reading.low, 4), "high": 1.0}
    return {
        "found": reading.found,
        "key_id": key.key_id,
        "share": share if reading.found else {"value": None, "low": None, "high": None},
        "false_positive_rate": FALSE_POSITIVE_RATE,
        "log10_chance": round(reading.log_chance / 2.302585093, 2),
        "coins": reading.coins,
        "heads": reading.heads,
    }
