"""What rows are made for, as the door gives it on: `workflow.purposes`."""

from __future__ import annotations

from synth_engine.workflow.purposes import (
    PURPOSES,
    Purpose,
    departures,
    for_purpose,
    group_columns,
    group_of,
    groups_of,
    purpose_of,
)

__all__ = [
    "PURPOSES",
    "Purpose",
    "departures",
    "for_purpose",
    "group_columns",
    "group_of",
    "groups_of",
    "purpose_of",
]
