"""Tells the parent what is installed: names, parameters, licences. No project, no data."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from synth_engine import plugins
from synth_engine.contracts import offline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.workflow.work.store import WorkContext


def describe(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Describe one group of plug-ins: ``{"group": "synthesizers" | "metrics"}``.

    ``offline`` is answered with this worker's own fences against the network.
    """
    del secrets
    group = str(params["group"])
    if group == "offline":
        return {"found": [{"guard": offline.is_guarded(), "wall": offline.is_walled()}]}
    found = []
    # One of somebody else's that cannot be loaded is left out here: `cloister plugins` says so.
    parts = plugins.load_all(f"synth_engine.{group}")
    for at, part in enumerate(parts):
        plugin: Any = part
        found.append(dataclasses.asdict(plugin.info))
        context.progress("describe", at + 1, len(parts))
    return {"found": found}
