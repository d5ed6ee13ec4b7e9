"""Words for where a crash report is kept. No Qt."""

from __future__ import annotations

from desktop.messages.tongue import mark

KEPT = mark("The whole report is kept as {path}. Add what you did when you report it.")
NOT_KEPT = mark("The report could not be kept on this machine. Copy it if you want to report it.")
