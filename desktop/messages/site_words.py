"""Words for where a table comes from and for the site's registry. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.messages import mark_words, words
from desktop.messages.tongue import mark, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

TITLE = mark("Site registry")
SET = mark(
    "Every release is registered here; imported tables are held against it and read for the key's watermark."
)
NOT_SET = mark("No registry is set: a release without its papers would not be known again.")
GONE = mark(
    "The registry or its key is not there. Nothing is released until it is, or another is set."
)
BROKEN = mark(
    "The site's settings cannot be read. Nothing is released until they are mended or set anew."
)
ADMINISTRATOR = mark("Set by an administrator.")
REGISTRY, SITE_KEY, KEY = mark("Registry"), mark("Site key"), mark("Key")
REGISTRY_FILES = mark("Registries (*.pool);;All files (*)")
KEY_FILES = mark("Site keys (*.key);;All files (*)")
USE, USE_OTHER = mark("Use this registry"), mark("Use another registry…")
USE_HINT = mark("A registry or a key that is not there is made.")
KNOWN_CLEAN = mark("Held against the site's registry: none of its rows is known to be synthetic.")
HINT = mark(
    "It holds keyed fingerprints of synthetic rows, never a real row. One for all projects of a site."
)


MAY_NOT = mark("Learning from it is refused unless the plan names who answers for it.")
MAY = mark("Learning from it is allowed; rare groups and tails suffer with each generation.")
FROM_RELEASE = mark("It comes from a release: {share} synthetic, generation {depth}.")
BY_ITS_ROWS = mark(
    "It came without papers and was known by its rows: up to {share} of them are synthetic, generation {depth}."
)


def share(value: float) -> str:
    """A share in percent, one digit."""
    return tr("{n} %", n=words.number(100 * value, 1))


def came_from(lineage: Mapping[str, Any], recognised: Mapping[str, Any] | None) -> tuple[str, str]:
    """What is known of where a table comes from: (tone, sentences); empty where nothing is to be said."""
    found = _marked(recognised)
    depth, real = int(lineage["generation_depth"]), float(lineage["real_share"])
    tone, may = ("bad", tr(MAY_NOT)) if real < 0.5 else ("warn", tr(MAY))
    if depth and recognised is None:
        return tone, f"{tr(FROM_RELEASE, share=share(1 - real), depth=depth)} {may}"
    if depth and found and not (recognised or {}).get("ancestors"):
        low, value, rate = found
        said = {"low": share(low), "value": share(value), "rate": words.count(rate)}
        return tone, f"{tr(mark_words.CAME, **said)} {may}"
    if depth:
        sentences = [tr(BY_ITS_ROWS, share=share(1 - real), depth=depth)]
        if found:
            sentences.append(tr(mark_words.CAME_ALSO, low=share(found[0])))
        return tone, " ".join((*sentences, may))
    if recognised is not None:
        looked = f" {tr(mark_words.CAME_CLEAN)}" if "watermark" in recognised else ""
        return "good", f"{tr(KNOWN_CLEAN)}{looked}"
    return "", ""


def _marked(recognised: Mapping[str, Any] | None) -> tuple[float, float, int] | None:
    """(least share, share, one in how many is a mistake) where a table's rows carry the mark."""
    said = None if recognised is None else recognised.get("watermark")
    if said is None or not said["found"]:
        return None
    low, value = float(said["share"]["low"]), float(said["share"]["value"])
    return low, value, round(1 / float(said["false_positive_rate"]))
