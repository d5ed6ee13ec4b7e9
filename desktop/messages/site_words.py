"""Words for where a table comes from and for the site's registry. No Qt."""

from __future__ import annotations

TITLE = "Site registry"
SET = "Every release is registered here, and imported tables are held against it."
NOT_SET = "No registry is set: a release without its papers would not be known again."
GONE = "The registry or its key is not there. Nothing is released until it is, or another is set."
BROKEN = (
    "The site's settings cannot be read. Nothing is released until they are mended or set anew."
)
ADMINISTRATOR = "Set by an administrator."
HINT = "It holds keyed fingerprints of synthetic rows, never a real row. One for all projects of a site."


def share(value: float) -> str:
    """A share in percent, one digit."""
    return f"{100 * value:.1f} %"


def came_from(lineage: dict[str, object], recognised: dict[str, object] | None) -> tuple[str, str]:
    """What is known of where a table comes from: (tone, sentence); empty where nothing is to be said."""
    depth, real = int(str(lineage["generation_depth"])), float(str(lineage["real_share"]))
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
    if depth:
        return tone, (
            f"It came without papers and was known by its rows: up to {share(1 - real)} of them are "
            f"synthetic, generation {depth}. {may}"
        )
    if recognised is not None:
        return (
            "good",
            "Held against the site's registry: none of its rows is known to be synthetic.",
        )
    return "", ""
