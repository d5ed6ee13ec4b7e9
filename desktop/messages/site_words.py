"""Words for where a table comes from and for the site's registry. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.messages import mark_words

if TYPE_CHECKING:
    from collections.abc import Mapping

TITLE = "Site registry"
SET = "Every release is registered here; imported tables are held against it and read for the key's watermark."
NOT_SET = "No registry is set: a release without its papers would not be known again."
GONE = "The registry or its key is not there. Nothing is released until it is, or another is set."
BROKEN = (
    "The site's settings cannot be read. Nothing is released until they are mended or set anew."
)
ADMINISTRATOR = "Set by an administrator."
KNOWN_CLEAN = "Held against the site's registry: none of its rows is known to be synthetic."
HINT = "It holds keyed fingerprints of synthetic rows, never a real row. One for all projects of a site."


def share(value: float) -> str:
    """A share in percent, one digit."""
    return f"{100 * value:.1f} %"


def came_from(lineage: Mapping[str, Any], recognised: Mapping[str, Any] | None) -> tuple[str, str]:
    """What is known of where a table comes from: (tone, sentence); empty where nothing is to be said."""
    mark = _marked(recognised)
    depth, real = int(lineage["generation_depth"]), float(lineage["real_share"])
    may = (
        "Learning from it is refused unless the plan names who answers for it."
        if real < 0.5
        else "Learning from it is allowed; rare groups and tails suffer with each generation."
    )
    tone = "bad" if real < 0.5 else "warn"
    if depth and recognised is None:
        return (
            tone,
            f"It comes from a release: {share(1 - real)} synthetic, generation {depth}. {may}",
        )
    if depth and mark and not (recognised or {}).get("ancestors"):
        low, value, rate = mark
        told = mark_words.CAME.format(low=share(low), value=share(value), rate=f"{rate:,}")
        return tone, f"{told} {may}"
    if depth:
        also = f" {mark_words.CAME_ALSO.format(low=share(mark[0]))}" if mark else ""
        return tone, (
            f"It came without papers and was known by its rows: up to {share(1 - real)} of them are "
            f"synthetic, generation {depth}.{also} {may}"
        )
    if recognised is not None:
        looked = f" {mark_words.CAME_CLEAN}" if "watermark" in recognised else ""
        return "good", f"{KNOWN_CLEAN}{looked}"
    return "", ""


def _marked(recognised: Mapping[str, Any] | None) -> tuple[float, float, int] | None:
    """(least share, share, one in how many is a mistake) where a table's rows carry the mark."""
    mark = None if recognised is None else recognised.get("watermark")
    if mark is None or not mark["found"]:
        return None
    low, value = float(mark["share"]["low"]), float(mark["share"]["value"])
    return low, value, round(1 / float(mark["false_positive_rate"]))
