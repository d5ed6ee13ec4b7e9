"""Whose watermark generated rows shall carry: what is asked for, or what the present rows carry.

A mark is never lost without a word: rows that are drawn anew carry the mark of those before, and where its key
cannot be had nothing is drawn. Reads key files; a key goes to the worker alone and is kept nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from synth_engine import crypto
from synth_engine.api.site import SITE, site_registry
from synth_engine.contracts.errors import SynthError, UserFixable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.crypto import SiteKey

# What can be asked for beside a key's file: as the present rows have it; the site's key (`site.SITE`); none.
KEEP: Final = "keep"


@dataclass(frozen=True, slots=True)
class MarkStanding:
    """How a project's rows and the site's key stand to one another.

    Attributes:
        marked: id of the key whose mark the present synthetic rows carry, or "".
        found: the mark can be read in them.
        site: the site's key: ``there``, ``not-set`` or ``unreadable``.
        site_key: its id, or "".
    """

    marked: str
    found: bool
    site: Literal["there", "not-set", "unreadable"]
    site_key: str

    @property
    def kept(self) -> bool:
        """Whether rows that are drawn now without a word about it can carry on as they are."""
        return not self.marked or self.marked == self.site_key


def mark_standing(synthetic: Mapping[str, Any] | None) -> MarkStanding:
    """How it stands.

    Args:
        synthetic: the project's document of that name, or None.
    """
    mark = {} if synthetic is None else synthetic.get("watermark", {})
    marked, found = str(mark.get("key_id", "")), bool(mark.get("found"))
    try:
        known = site_registry()
        if known is None:
            return MarkStanding(marked, found, "not-set", "")
        return MarkStanding(marked, found, "there", crypto.load_site_key(known.key).key_id)
    except SynthError:
        return MarkStanding(marked, found, "unreadable", "")


def mark_key(synthetic: Mapping[str, Any] | None, watermark: Path | str | None) -> SiteKey | None:
    """The key of the mark that rows to be drawn carry.

    Args:
        synthetic: the project's document of that name, or None.
        watermark: file of a site key; `KEEP`, as the present rows have it; `site.SITE`, the site's; None, none.

    Raises:
        UserFixable: ``WATERMARK.NO_SITE_KEY``; ``WATERMARK.KEY_NEEDED``, ``WATERMARK.OTHER_KEY`` where the
            present rows carry a mark whose key is not at hand; ``POOL.KEY_MISSING``, ``POOL.NOT_A_KEY``.
    """
    if watermark is None:
        return None
    if watermark not in {KEEP, SITE}:
        return crypto.load_site_key(Path(watermark))
    now = mark_standing(synthetic)
    if watermark == SITE:
        if now.site != "there":
            raise UserFixable("WATERMARK.NO_SITE_KEY")
    elif not now.marked:
        return None
    elif now.site != "there":
        raise UserFixable("WATERMARK.KEY_NEEDED", key=now.marked)
    elif now.marked != now.site_key:
        raise UserFixable("WATERMARK.OTHER_KEY", key=now.marked, known=now.site_key)
    known = site_registry()
    if known is None:  # taken out of the settings this moment
        raise UserFixable("WATERMARK.NO_SITE_KEY")
    return crypto.load_site_key(known.key)


def mark_moves(synthetic: Mapping[str, Any] | None, watermark: Path | str | None) -> bool:
    """Whether the present rows have to be drawn anew to carry what is asked for (errors as `mark_key`)."""
    if synthetic is None or watermark == KEEP:
        return False
    key = mark_key(synthetic, watermark)
    marked = synthetic.get("watermark", {}).get("key_id", "")
    return bool(marked != ("" if key is None else key.key_id))
