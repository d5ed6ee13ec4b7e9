"""A scorecard as text."""

from __future__ import annotations

from typing import Any

from synth_engine.cli import output

_MARKS = {"pass": "pass", "fail": "FAIL", "not_judged": "-"}
_ASKS = {
    "at_least": ">=",
    "at_least_ceiling_minus": ">=",
    "at_most": "<=",
    # The far end of the interval is held against the bound.
    "at_least_surely": ">=~",
    "at_most_surely": "<=~",
    "at_most_ceiling_plus": "<=",
}
NO_HOLDOUT = (
    "Figures that are held against held-back real rows (--holdout) cannot be judged without them; those that the "
    "policy requires count as not met."
)


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.4g}"


def _bound(line: dict[str, Any]) -> str:
    """What is asked; of a figure that is held against real rows there is no number where there are none."""
    return _figure(line["threshold"]) or "real rows"


def _lines(card: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Families and their lines, in order."""
    families = ("fidelity", "utility", "privacy", "fairness")
    return [(family, line) for family in families for line in card[family]]


def _needs_holdout(line: dict[str, Any]) -> bool:
    """Whether it fails for want of real rows that were held back, whatever the synthetic ones are like."""
    blind = line["status"] == "ok" and line["threshold"] is None
    return line["verdict"] == "fail" and (blind or line["reason"] == "VALID.NEEDS_HOLDOUT")


def show(card: dict[str, Any]) -> None:
    """Print every line with its ceiling, its bound and its verdict; the verdict last."""
    rows = []
    for family, line in _lines(card):
        shown = _figure(line["value"]) if line["status"] == "ok" else line["reason"] or "?"
        asks = f"{_ASKS[line['rule']]} {_bound(line)}" if line["rule"] else ""
        verdict = _MARKS[line["verdict"]]
        rows.append((family, line["metric"], shown, _figure(line["ceiling"]), asks, verdict))
    output.table(("", "metric", "value", "real rows", "policy asks", "verdict"), rows)
    if any(_needs_holdout(line) for _, line in _lines(card)):
        output.say()
        output.say(NO_HOLDOUT)
    policy = card["policy"]
    word = "may be released" if card["verdict"] == "pass" else "refused"
    output.say()
    output.say(f"Verdict: {word} (policy {policy['name']} {policy['version']}).")
