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


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.4g}"


def show(card: dict[str, Any]) -> None:
    """Print every line with its ceiling, its bound and its verdict; the verdict last."""
    rows = []
    for family in ("fidelity", "utility", "privacy", "fairness"):
        for line in card[family]:
            shown = _figure(line["value"]) if line["status"] == "ok" else line["reason"] or "?"
            asks = f"{_ASKS[line['rule']]} {_figure(line['threshold'])}" if line["rule"] else ""
            rows.append(
                (
                    family,
                    line["metric"],
                    shown,
                    _figure(line["ceiling"]),
                    asks,
                    _MARKS[line["verdict"]],
                )
            )
    output.table(("", "metric", "value", "real rows", "policy asks", "verdict"), rows)
    policy = card["policy"]
    word = "may be released" if card["verdict"] == "pass" else "refused"
    output.say()
    output.say(f"Verdict: {word} (policy {policy['name']} {policy['version']}).")
