"""How a person wants the window: language, appearance, text size and the like. Frozen values, no Qt.

Nothing of it changes a result. What the site sets stands in `fixed` and cannot be changed here.
"""

from __future__ import annotations

from dataclasses import dataclass, field

APPEARANCES = ("system", "light", "dark", "contrast")
SIZES = (100, 110, 125, 150, 175, 200, 250, 300)
"""Text sizes that are offered, in percent."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """What is preferred.

    Attributes:
        language: ``system`` or a code such as ``de``.
        appearance: one of `APPEARANCES`.
        size: of texts and spaces, in percent.
        notify: tell on the desktop when a long job ends.
        hints: say what comes next, above every page.
        idle_minutes: without input, after which an open project is locked; 0 for never.
        languages: codes that can be chosen.
        fixed: names of what the site has set.
        site_state: ``none``, ``own``, ``set`` (by an administrator) or ``broken``.
        site: what is set there, as (English name, value).
    """

    language: str = "system"
    appearance: str = "system"
    size: int = 100
    notify: bool = True
    hints: bool = True
    idle_minutes: int = 10
    languages: tuple[str, ...] = ("en",)
    fixed: frozenset[str] = field(default_factory=frozenset)
    site_state: str = "none"
    site: tuple[tuple[str, str], ...] = ()


USUAL = Preferences()
