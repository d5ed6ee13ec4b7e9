"""What a site sets for the window: when it locks itself, and whether it remembers projects.

``"window": {"idle_minutes": 10, "recent": true, "languages": ["de"]}`` in the site's settings. Changes no result.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from synth_engine.api import site, site_rules
from synth_engine.contracts.errors import UserFixable

if TYPE_CHECKING:
    from pathlib import Path

USUAL_MINUTES: Final = 10
MOST_MINUTES: Final = 24 * 60


@dataclass(frozen=True, slots=True)
class WindowSettings:
    """What is set.

    Attributes:
        idle_minutes: without input, after which an open project is locked; 0 for never.
        recent: the window may keep a list of the projects that were opened here.
        languages: codes that the window may speak; empty: any that is there.
    """

    idle_minutes: int = USUAL_MINUTES
    recent: bool = True
    languages: tuple[str, ...] = ()


def window_settings() -> WindowSettings:
    """What is set for the window. What cannot be read, or says something odd, counts as the careful choice."""
    try:
        said = site.settings().get("window", {})
    except UserFixable:
        said = None
    if not isinstance(said, dict):
        return WindowSettings(recent=False)
    minutes, recent = said.get("idle_minutes", USUAL_MINUTES), said.get("recent", True)
    known = isinstance(minutes, int) and not isinstance(minutes, bool)
    if not known or not 0 <= minutes <= MOST_MINUTES:
        minutes = USUAL_MINUTES
    return WindowSettings(minutes, recent is True, site_rules.languages())


def set_window_settings(idle_minutes: int | None = None, *, recent: bool | None = None) -> Path:
    """Set one or both; what is None stays as it is. Returns the settings file.

    Args:
        idle_minutes: 0 to `MOST_MINUTES`.
        recent: whether opened projects may be remembered.

    Raises:
        UserFixable: ``SITE.SET_BY_ADMINISTRATOR``, ``SITE.UNREADABLE``; Environment: ``SITE.NOT_WRITABLE``.
    """
    now = window_settings()
    minutes = now.idle_minutes if idle_minutes is None else idle_minutes
    remembered = now.recent if recent is None else recent
    kept: dict[str, object] = {"idle_minutes": minutes, "recent": remembered}
    if now.languages:
        kept["languages"] = list(now.languages)
    return site.keep("window", kept)
