"""Where a project's tables come from, as facts and as sentences for people. Plain functions over documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.api.session import Session

REAL = {"generation_depth": 0, "real_share": 1.0, "parents": []}


def came_from(source: Mapping[str, Any] | None) -> dict[str, Any]:
    """Lineage of an imported table and, where its rows were held against a registry, what was found.

    Args:
        source: the project's document, or None.
    """
    if source is None:
        return {}
    found = source.get("recognised")
    said = {"lineage": source.get("lineage", REAL)}
    return said if found is None else {**said, "recognised": found}


def project_lineage(session: Session) -> dict[str, Any]:
    """Lineage of all that a project holds.

    Returns:
        ``tables``: imported and synthetic ones with ``lineage``; ``releases``: manifest, folder, where registered.
    """
    source, synthetic = session.document("source"), session.document("synthetic")
    rows = []
    if source is not None:
        rows.append({"table": source["table"], "kind": "imported", "rows": source["rows"]})
        rows[-1] |= came_from(source)
    if synthetic is not None:
        rows.append({"table": synthetic["table"], "kind": "synthetic", "rows": synthetic["rows"]})
        rows[-1] |= {"lineage": synthetic["lineage"]}
    left = [
        {"folder": one.folder, "manifest": one.manifest_sha256, "registered": one.registered}
        for one in session.releases()
    ]
    return {"project": session.name, "tables": rows, "releases": left}


def lineage_sentences(said: Mapping[str, Any]) -> tuple[str, ...]:
    """What `came_from` says, for people; nothing where there is nothing to say."""
    if not said:
        return ()
    lineage, found = said["lineage"], said.get("recognised")
    depth, real = lineage["generation_depth"], lineage["real_share"]
    if found is not None and found["ancestors"]:
        share = found["share"]
        low, high = 100 * share["low"], 100 * share["high"]
        named = ", ".join(dict.fromkeys(one["name"] for one in found["ancestors"]))
        told = (
            f"Known again by its rows: {low:.1f} to {high:.1f} % of them are synthetic "
            f"({named}, generation {depth}). It counts as {100 * real:.1f} % real."
        )
        return (told, *_may(real))
    if depth:
        told = f"It comes from a release: {100 * (1 - real):.1f} % synthetic, generation {depth}."
        return (told, *_may(real))
    if found is None:
        return ()
    high = found["share"]["high"]
    most = "" if high is None else f"; at most {100 * high:.1f} % could have escaped"
    return (f"Its rows were held against the site's registry: none is known{most}.",)


def _may(real: float) -> tuple[str, ...]:
    """What follows for learning from it."""
    if real < 0.5:
        return (
            "Fitting on it is refused: less than half of it is real. Import the real rows, or say who answers "
            "for it: `cloister plan PROJECT --override-lineage --reason TEXT --person NAME`.",
        )
    return (
        "Fitting on it is allowed, and warns: what is learnt is a generation further from people.",
    )
