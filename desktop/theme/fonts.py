"""The letters of the window: those of page and PDF, so that it looks the same on every machine.

Source Sans Pro (SIL Open Font License, ``resources/report/fonts``). Scripts that it lacks come from the system.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase


def folder() -> Path:
    """Where the fonts are: beside the packages in a checkout, inside the engine's in a wheel."""
    top = Path(__file__).resolve().parents[2]
    inside = top / "synth_engine" / "resources" / "report" / "fonts"
    return inside if inside.is_dir() else top / "resources" / "report" / "fonts"


@lru_cache(maxsize=1)
def load() -> tuple[str, ...]:
    """Make them known to Qt, once; return the families' names. Where a file is missing the system's fonts serve."""
    found: list[str] = []
    for file in sorted(folder().glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        found += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return tuple(dict.fromkeys(found))
