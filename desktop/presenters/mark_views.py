"""Whether rows are marked as this site's, and whether they can be: what Generate and Release show of it. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.messages import mark_words
from desktop.messages.tongue import tr
from desktop.presenters.state import MarkView
from synth_engine import api

if TYPE_CHECKING:
    from typing import Any


def mark_view(standing: api.MarkStanding, *, drawn: bool) -> MarkView:
    """How rows and key stand.

    Args:
        standing: as the engine says it.
        drawn: there are synthetic rows.
    """
    key, there = standing.marked, standing.site == "there"
    hint, tone = tr(mark_words.READY), "soft"
    if not there:
        hint = tr(mark_words.NOT_SET) if standing.site == "not-set" else tr(mark_words.UNREADABLE)
    if key and not standing.kept:
        said = mark_words.OTHER if there else mark_words.AWAY
        hint, tone = tr(said, key=key, known=standing.site_key), "warn"
    leaves = ""
    if drawn:
        leaves = _leaves(standing) if key else tr(mark_words.LEAVES_BARE)
    return MarkView(
        marked=bool(key),
        ours=bool(key) and key == standing.site_key,
        can=there or bool(key),
        hint=hint,
        tone=tone,
        fact=_fact(standing) if drawn else "",
        leaves=leaves,
    )


def _fact(standing: api.MarkStanding) -> str:
    if not standing.marked:
        return tr(mark_words.FACT_NONE)
    said = mark_words.FACT_OURS if standing.kept else mark_words.FACT_OTHER
    named = tr(said, key=standing.marked)
    return named if standing.found else tr(mark_words.WEAK, named=named)


def _leaves(standing: api.MarkStanding) -> str:
    known = tr(mark_words.LEAVES_KNOWN) if standing.kept else tr(mark_words.LEAVES_OTHER)
    if not standing.found:
        known = tr(mark_words.LEAVES_WEAK)
    return tr(mark_words.LEAVES_MARKED, key=standing.marked, known=known)


def generate_options(mark: bool | None) -> dict[str, Any]:
    """How the box is told to the engine; None: nobody touched it, so the present rows' mark is kept."""
    if mark is None:
        return {}
    return {"watermark": api.SITE if mark else None}


def command_words(view: MarkView | None, mark: bool | None, key: str) -> tuple[str, ...]:
    """The box as options of the command line.

    Args:
        view: how rows and key stand.
        mark: what somebody chose, or None.
        key: path of the site's key, as shown.
    """
    if mark is None or view is None or view.answers(mark):
        return ()
    return ("--watermark", key or "FILE") if mark else ("--no-watermark",)
