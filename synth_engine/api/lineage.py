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
        rows[-1] |= {"watermark": synthetic["watermark"]} if "watermark" in synthetic else {}
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
    mark = {} if found is None else found.get("watermark", {})
    marked = (_marked(mark),) if mark.get("found") else ()
    if found is not None and found["ancestors"]:
        share = found["share"]
        low, high = 100 * share["low"], 100 * share["high"]
        named = ", ".join(dict.fromkeys(one["name"] for one in found["ancestors"]))
        told = (
            f"Known again by its rows: {low:.1f} to {high:.1f} % of them are synthetic "
            f"({named}, generation {depth}). It counts as {100 * real:.1f} % real."
        )
        return (told, *marked, *_may(real))
    if marked:
        told = (
            "How many of its rows are synthetic at most cannot be told from the mark, so it counts as "
            f"{100 * real:.1f} % real (generation {depth})."
        )
        return (*marked, told, *_may(real))
    if depth:
        told = f"It comes from a release: {100 * (1 - real):.1f} % synthetic, generation {depth}."
        if not (lineage.get("releases") or lineage.get("parents")):
            told = (
                f"The file says of itself that its rows are synthetic (generation {depth}). Nobody signed that; "
                f"it is believed for safety's sake, and counts as {100 * real:.1f} % real."
            )
        return (told, *_may(real))
    if found is None:
        return ()
    high = found["share"]["high"]
    most = "" if high is None else f"; at most {100 * high:.1f} % could have escaped"
    told = f"Its rows were held against the site's registry: none is known{most}."
    return (told, "They do not carry the site's watermark, or too few do.") if mark else (told,)


def _marked(mark: Mapping[str, Any]) -> str:
    """That rows carry a watermark, how many, and how often that is a mistake."""
    rate, share = round(1 / mark["false_positive_rate"]), mark["share"]
    low, value = 100 * share["low"], 100 * share["value"]
    return (
        f"At least {low:.1f} % of its rows ({value:.1f} % if no column was dropped and no value changed) "
        f"carry this site's watermark (key {mark['key_id']}): they are synthetic. At most one in "
        f"{rate:,} tables made without the key would look so."
    )


def mark_sentence(mark: Mapping[str, Any]) -> str:
    """What a synthetic table's own record of its watermark says."""
    weak = (
        ""
        if mark["found"]
        else "; too few rows, or too few different ones, for it to be read in them"
    )
    return f"Its rows carry the watermark of key {mark['key_id']}{weak}."


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
