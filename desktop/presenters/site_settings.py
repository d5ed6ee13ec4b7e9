"""What the site has set, as the settings page shows it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.messages import settings_words as words
from desktop.presenters.commands import shown
from synth_engine import api
from synth_engine.contracts.errors import UserFixable

if TYPE_CHECKING:
    from desktop.presenters.preferences_state import Preferences


def with_site(mine: Preferences, there: tuple[str, ...]) -> Preferences:
    """One's own wishes with the site's word over them; reads a small file, into no registry.

    Args:
        mine: what a person prefers.
        there: codes of the languages that are installed.
    """
    window = api.window_settings()
    by_site = not api.can_set()
    spoken = tuple(one for one in there if not window.languages or one in window.languages)
    fixed = {"idle_minutes"} if by_site else set()
    if window.languages and len(spoken) <= 1:
        fixed.add("language")
    return replace(
        mine,
        language=(spoken or ("en",))[0] if "language" in fixed else mine.language,
        idle_minutes=window.idle_minutes,
        languages=spoken or ("en",),
        fixed=frozenset(fixed),
        site_state=_state(by_site=by_site),
        site=_said(),
    )


def _state(*, by_site: bool) -> str:
    if api.site_problems():
        return "broken"
    return "set" if by_site else "none" if api.settings_file() is None else "own"


def _said() -> tuple[tuple[str, str], ...]:
    """What is demanded, as (English name, value)."""
    said: list[tuple[str, str]] = []
    path = api.settings_file()
    if path is not None:
        said.append((words.SITE_FILE, shown(path)))
    try:
        demands = api.site_policy()
    except UserFixable:
        demands = api.SitePolicy()
    folders = [(words.SITE_RELEASES, demands.release_folders)]
    folders += [(words.SITE_PROJECTS, demands.project_folders)]
    if demands.policies:
        said.append((words.SITE_POLICIES, ", ".join(demands.policies)))
    if demands.approvals > 1:
        said.append((words.SITE_PEOPLE, str(demands.approvals)))
    said += [(name, ", ".join(map(shown, places))) for name, places in folders if places]
    said += [(words.SITE_MISTAKE, part or words.SITE_WHOLE) for part in api.site_problems()]
    return tuple(said)
