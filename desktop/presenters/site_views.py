"""The site's registry as the release page shows it. No Qt."""

from __future__ import annotations

from desktop.messages import site_words
from desktop.messages.tongue import tr
from desktop.presenters.commands import shown
from desktop.presenters.state import SiteView
from synth_engine import api
from synth_engine.contracts.errors import SynthError


def site_view() -> SiteView:
    """How the site's registry stands; looks whether its files are there, and into neither."""
    fixed = not api.can_set()
    try:
        found = api.site_registry()
    except SynthError:
        return SiteView("bad", tr(site_words.BROKEN), fixed=fixed)
    if found is None:
        return SiteView("warn", tr(site_words.NOT_SET), fixed=fixed)
    there = found.file.is_file() and found.key.is_file()
    tone, text = ("good", site_words.SET) if there else ("bad", site_words.GONE)
    if fixed:
        return SiteView(
            tone,
            f"{tr(text)} {tr(site_words.ADMINISTRATOR)}",
            shown(found.file),
            shown(found.key),
            fixed,
        )
    return SiteView(tone, tr(text), shown(found.file), shown(found.key), fixed)
