"""Item roles that our delegate understands beside Qt's own."""

from __future__ import annotations

from PySide6.QtCore import Qt

_BASE = int(Qt.ItemDataRole.UserRole)
ICON = _BASE + 1
"""Name of the icon before the text."""
TONE = _BASE + 2
"""Tone of text and icon."""
BARS = _BASE + 3
"""Shares for a small histogram."""
CHOICES = _BASE + 4
"""(key, label) pairs to choose from."""
MONO = _BASE + 5
"""Text in the fixed-width face."""
PENDING = _BASE + 6
"""Whether the cell has not come yet."""
FACE = _BASE + 7
"""What a card shows (`cards.Face`)."""
