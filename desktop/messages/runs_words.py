"""Texts about kept runs and drift."""

from __future__ import annotations

CHANGES = {
    "better": ("pass", "better", "good"),
    "worse": ("fail", "worse", "bad"),
    "same": ("none", "within noise", "faint"),
    "unknown": ("info", "not known", "faint"),
}
"""Change -> icon, word, tone."""

WHY = {
    "only-in-one": "Only one of the two runs has this figure.",
    "no-interval": "The figure has no interval, so its noise is not known.",
    "no-ceiling": "Best is what fresh real rows have, and one of the runs does not know it.",
}

DRIFT = {
    "holds": ("pass", "good", "Still describes the new data"),
    "moved": ("info", "soft", "A little moved"),
    "outdated": ("stale", "warn", "No longer describes the new data"),
    "unknown": ("none", "soft", "Not known"),
}
"""Verdict -> icon, tone, word."""

DRIFT_TITLE = "Drift"
NO_RUNS = (
    "There is one run so far. Change the plan, measure again, and both stand here side by side."
)
NOTHING_CHANGED = "Nothing changed in the plan."
NOTE = (
    "Worst first. A figure counts as better or worse only beyond the noise of both runs, with all figures "
    "asked at once."
)
