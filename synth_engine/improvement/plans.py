"""Floor 5: what changed between two plans, field by field and in plain sentences. Knows no figure and no row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.plan import FreeText

if TYPE_CHECKING:
    from collections.abc import Mapping

ARROW: Final = "→"
# What a plan of before a field was there says by saying nothing.
_UNSAID: Final[Mapping[str, Any]] = {
    "rules": [],
    "where": [],
    "rebalance": None,
    "text": str(FreeText.PLACEHOLDER),
    "regressions": [],
    "copies": 1,
    "left_out": [],
    "lineage_override": None,
    "purpose": "",
}
_LISTS: Final = {
    "targets": "predicted columns",
    "protected": "protected groups",
    "rules": "rule",
    "where": "condition",
    "regressions": "model that is compared",
}
_NAMES: Final = {
    "purpose": "made for",
    "synthesizer": "synthesizer",
    "holdout": "held back",
    "seed": "seed",
    "rows": "rows to draw",
    "policy": "policy",
    "text": "free text",
    "copies": "synthetic tables",
    "rebalance": "asked shares",
}
_ORDER: Final = (
    "purpose",
    "synthesizer",
    "parameters",
    "roles",
    "targets",
    "protected",
    "rules",
    "where",
    "rebalance",
    "text",
    "rows",
    "copies",
    "left_out",
    "holdout",
    "policy",
    "regressions",
    "lineage_override",
    "seed",
)


def fields(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """Names of the plan's fields that differ, in a fixed order.

    Args:
        before: `Plan.to_json`.
        after: of the later plan.
    """
    one, other = {**_UNSAID, **before}, {**_UNSAID, **after}
    return [name for name in _ORDER if one.get(name) != other.get(name)]


def sentences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[dict[str, str]]:
    """What differs: ``field`` and ``sentence``; empty where the plans are the same."""
    one, other = {**_UNSAID, **before}, {**_UNSAID, **after}
    made: list[dict[str, str]] = []
    for name in fields(before, after):
        old: Any = one.get(name)
        new: Any = other.get(name)
        if name == "roles":
            texts = _roles(old, new)
        elif name == "parameters":
            texts = _parameters(old, new)
        elif name in _LISTS:
            texts = _lists(_LISTS[name], old, new)
        elif name == "left_out":
            # Numbers of rows are the project's business; how many is enough.
            texts = [f"rows not learnt from: {len(old)} {ARROW} {len(new)}"]
        elif name == "lineage_override":
            texts = ["the lineage override was " + ("taken back" if new is None else "given")]
        else:
            texts = [f"{_NAMES[name]}: {_shown(name, old)} {ARROW} {_shown(name, new)}"]
        made += [{"field": name, "sentence": text} for text in texts]
    return made


def _shown(name: str, value: Any) -> str:
    if name == "holdout":
        return f"{100 * value:g} %" if value else "none"
    if name == "rows" and value is None:
        return "as many as training rows"
    return "none" if value in (None, "") else str(value)


def _roles(old: Mapping[str, str], new: Mapping[str, str]) -> list[str]:
    texts = []
    for column in sorted({*old, *new}):
        was, now = old.get(column), new.get(column)
        if was == now:
            continue
        if was is None:
            texts.append(f"column {column} is new ({now})")
        elif now is None:
            texts.append(f"column {column} is gone from the table")
        elif now == "ignored":
            texts.append(f"column {column} left out")
        elif was == "ignored":
            texts.append(f"column {column} taken in ({now})")
        else:
            texts.append(f"column {column}: {was} {ARROW} {now}")
    return texts


def _parameters(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    texts = []
    for name in sorted({*old, *new}):
        if old.get(name) != new.get(name):
            was, now = (str(one[name]) if name in one else "its default" for one in (old, new))
            texts.append(f"{name.replace('_', ' ')}: {was} {ARROW} {now}")
    return texts


def _lists(what: str, old: list[str], new: list[str]) -> list[str]:
    if what in {"predicted columns", "protected groups"}:
        return [f"{what}: {', '.join(old) or 'none'} {ARROW} {', '.join(new) or 'none'}"]
    texts = [f"{what} added: {one}" for one in new if one not in old]
    texts += [f"{what} taken out: {one}" for one in old if one not in new]
    return texts or [f"{what}s are in another order"]
