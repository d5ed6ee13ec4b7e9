"""Floor 5: what drift says to people, the worst first, in plain sentences. Computes nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_SAID: Final = 3
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_STILL: Final = "The released table still describes the new data"
_LIKE: Final = "The new data are like the table before"
_HEADS: Final = {
    ("release", "holds"): f"{_STILL}.",
    ("release", "moved"): f"{_STILL}, though a little moved{{what}}.",
    (
        "release",
        "outdated",
    ): "The released table no longer describes the new data{what}. Refresh it.",
    ("table", "holds"): f"{_LIKE}.",
    ("table", "moved"): f"{_LIKE}, though a little moved{{what}}.",
    ("table", "outdated"): "The new data are not like the table before{what}.",
}
_UNKNOWN: Final = "Too little is known to say whether the new data are like those before."


def sentences(found: Mapping[str, Any], verdict: str) -> dict[str, Any]:
    """``front``: the verdict; ``sentence``: it with what moved most; ``sentences``: all that moved, worst first."""
    said = list(_said(found))
    head = _HEADS.get((str(found["against"]), verdict), _UNKNOWN)
    what = "; ".join(said[:MOST_SAID])
    if len(said) > MOST_SAID:
        what += f"; and {len(said) - MOST_SAID} more"
    what = f": {what}" if what else ""
    return {"front": head.format(what=""), "sentence": head.format(what=what), "sentences": said}


def _said(found: Mapping[str, Any]) -> list[str]:
    schema = found["schema"]
    kinds = {row["column"]: row for row in schema["changed"]}
    said = []
    for name in schema["needed"]:
        if name in kinds:
            said.append(f"{name} was {kinds[name]['old']} and is {kinds[name]['new']} now")
        else:
            said.append(f"column {name} is gone")
    rows = [(row["matters"], _column(row)) for row in found["columns"] if row["moved"]]
    rows += [
        (row["missing"]["moved"] and row["matters"], _missing(row))
        for row in found["columns"]
        if row["missing"]["moved"]
    ]
    rows += [(row["matters"], _pair(row)) for row in found["pairs"] if row["moved"]]
    told = found["told"]
    if told is not None and told["moved"]:
        then, now = told["old"]["value"], told["new"]["value"]
        text = (
            "new rows are told from the released ones more easily "
            f"(score {then:.2f} → {now:.2f}; 1 means not at all)"
        )
        rows.append((told["matters"], text))
    said += [text for matters, text in rows if matters]
    said += _categories(found)
    said += [text for matters, text in rows if not matters]
    said += [f"column {name} is new" for name in schema["added"]]
    said += [f"column {name} is gone" for name in schema["removed"] if name not in schema["needed"]]
    return said


def _column(row: Mapping[str, Any]) -> str:
    name, middle, largest = row["column"], row["middle"], row["largest"]
    size = f"PSI {row['psi']:.2f}"
    if middle is not None and middle["old"] != middle["new"]:
        old, new = (value_text(middle[key], row["kind"]) for key in ("old", "new"))
        return f"{name} moved, its middle value from about {old} to {new} ({size})"
    if row["shift"] is not None:
        way = "up" if row["shift"] > 0 else "down"
        return f"{name} moved {way} ({size})"
    if largest is not None:
        was, now = largest["old"], largest["new"]
        return f"{name} moved, {largest['category']} from {was:.1%} to {now:.1%} ({size})"
    return f"{name} moved ({size})"


def _missing(row: Mapping[str, Any]) -> str:
    gap = row["missing"]
    return f"{row['column']} is missing in {gap['new']:.1%} of rows, before in {gap['old']:.1%}"


def _pair(row: Mapping[str, Any]) -> str:
    one, other = row["columns"]
    way = "more" if row["difference"] > 0 else "less"
    return f"{one} and {other} hang together {way} ({row['old']:.2f} → {row['new']:.2f})"


def _categories(found: Mapping[str, Any]) -> list[str]:
    said = []
    for row in found["columns"]:
        new = ", ".join(one["category"] for one in row["new"])
        gone = ", ".join(one["category"] for one in row["vanished"])
        said += [f"{row['column']} has new categories: {new}"] if new else []
        said += [f"{row['column']} has no {gone} any more"] if gone else []
    return said


def value_text(value: float, kind: str) -> str:
    """A rounded figure as people read it; a moment as its day."""
    if kind == "datetime":
        return (_EPOCH + timedelta(microseconds=value)).date().isoformat()
    return f"{value:,.6g}"
