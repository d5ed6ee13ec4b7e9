"""Every page of the window, and where its class is at home: loaded when the page is first made, or ahead of that.

The window starts with one page; the classes of all of them would keep it waiting for a fifth of a second.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from desktop import pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.pages.base import Page

AT_ONCE = 0.004
"""Seconds for which modules are loaded without a pause; the longest of them takes three hundredths more."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page is at home.

    Attributes:
        name: the page's.
        home: its class as "module:class", the module being one of `desktop.pages`.
        parts: modules there that it brings and that take long: ahead of time each is loaded by itself.
    """

    name: str
    home: str
    parts: tuple[str, ...] = ()

    @property
    def modules(self) -> tuple[str, ...]:
        """What is loaded for it, one after the other."""
        return *self.parts, self.home.partition(":")[0]

    def load(self) -> type[Page]:
        """Return the class, loaded where it was not yet."""
        module, _, kind = self.home.partition(":")
        return cast("type[Page]", getattr(pages.load(module), kind))


PAGES = (
    Place("welcome", "welcome:WelcomePage"),
    Place("import", "import_page:ImportPage", ("tables_tab", "rows")),
    Place("profile", "profile_page:ProfilePage", ("column_wall", "column_panel")),
    Place("plan", "plan_page:PlanPage"),
    Place("fit", "fit_page:FitPage"),
    Place("generate", "generate_page:GeneratePage"),
    Place("validate", "validate_page:ValidatePage", ("result_tabs",)),
    Place("release", "release_page:ReleasePage"),
    Place("approve", "approve_page:ApprovePage"),
    Place("collapse", "collapse_page:CollapsePage"),
    Place("audit", "audit_page:AuditPage"),
    Place("safety", "safety_page:SafetyPage"),
    Place("keys", "keys_page:KeysPage"),
    Place("opening", "opening_page:OpeningPage"),
    Place("check", "check_page:CheckPage"),
    Place("locked", "locked_page:LockedPage"),
    Place("settings", "settings_page:SettingsPage"),
    Place("help", "help_page:HelpPage"),
    Place("about", "about_page:AboutPage"),
    Place("tools", "tools_page:ToolsPage"),
)


def _load_beside() -> None:
    """Load what is opened over a page."""
    import desktop.shell.palette  # noqa: F401 - to have it loaded


class Loading:
    """Loads pages' modules, and what is opened over them, ahead of time, a few at once."""

    def __init__(self, names: Iterable[str]) -> None:
        """Load none yet.

        Args:
            names: pages, the one that is probably wanted first.
        """
        known = {one.name: one for one in PAGES}
        modules = [module for name in names for module in known[name].modules]
        self._left: list[Callable[[], object]] = [partial(pages.load, one) for one in modules]
        self._left.append(_load_beside)

    def go_on(self) -> bool:
        """Load the next ones; whether there were any."""
        until, some = time.perf_counter() + AT_ONCE, bool(self._left)
        while self._left and time.perf_counter() < until:
            self._left.pop(0)()
        return some
