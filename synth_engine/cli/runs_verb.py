"""Runs of a project kept and compared, and drift of newer real rows against the last release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from synth_engine import api
from synth_engine.api import improving
from synth_engine.cli import output
from synth_engine.cli.project_verbs import do_step, opened, project_verb

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from synth_engine.cli.arguments import Verbs

_MARKS = {"better": "+ better", "worse": "- worse", "same": "= within noise", "unknown": "?"}
MOST_SHOWN = 20


def add(verbs: Verbs) -> None:
    """Add the verb."""
    verb = project_verb(verbs, "runs", "Runs that are kept: better or worse than before?", runs)
    verb.add_argument("--compare", nargs=2, type=int, metavar=("A", "B"), help="run B against A")
    verb.add_argument(
        "--drift", action="store_true", help="newer real rows against the last release"
    )
    verb.add_argument("--keep", type=int, metavar="N", help="keep so many from now on (50)")


def runs(arguments: argparse.Namespace) -> int:
    """List runs; compare two; measure drift."""
    writes = arguments.drift or arguments.keep is not None
    with opened(arguments, read_only=not writes) as session:
        if arguments.keep is not None:
            improving.keep(session, arguments.keep)
        kept = session.runs()
        body: dict[str, Any] = {"runs": [_public(one) for one in kept]}
        if arguments.compare is not None:
            body["comparison"] = session.compare(*arguments.compare)
        if arguments.drift:
            body["drift"] = _drift(session)
    if arguments.json:
        output.emit(body)
        return 0
    if arguments.compare is not None:
        _show_comparison(body["comparison"])
    if arguments.drift:
        _show_drift(body["drift"])
    if arguments.compare is None and not arguments.drift:
        _show_runs(body["runs"])
    return 0


def _drift(session: api.Session) -> dict[str, Any]:
    """What is kept, measured anew where it is out of date."""
    found = session.drift()
    if found is None or found["stale"]:
        do_step(session, "drift")
        found = session.drift()
    return found or {}


def _public(one: Mapping[str, Any]) -> dict[str, Any]:
    """A run without the names of its blobs."""
    return {name: value for name, value in one.items() if name not in {"plan", "scorecard"}}


def _show_runs(kept: list[dict[str, Any]]) -> None:
    if not kept:
        output.say("No run is kept yet: `cloister run PROJECT` makes one.")
        return
    rows = [
        (
            str(one["number"]),
            one["at"],
            f"{one['synthesizer']} {one['version']}",
            str(one["seed"]),
            f"{one['rows']:,}",
            one["table"][:8],
            ", ".join(one["changed"]) or "-",
            str(one.get("tried", "-")),
            one["verdict"] + (", released" if one["released"] else ""),
        )
        for one in kept
    ]
    head = ("run", "when", "synthesizer", "seed", "real rows", "table", "changed", "try", "verdict")
    output.table(head, rows)
    if len(kept) > 1:
        a, b = kept[-2]["number"], kept[-1]["number"]
        output.say()
        output.say(f"What changed: `cloister runs PROJECT --compare {a} {b}`.")


def _show_comparison(found: Mapping[str, Any]) -> None:
    output.say(found["sentence"])
    for text in found["sentences"]:
        output.say(text)
    output.say()
    output.say("The plan:")
    for one in found["plan"] or [{"sentence": "nothing changed"}]:
        output.say(f"  {one['sentence']}")
    output.say()
    rows = [
        (
            row["metric"],
            _figure(row["a"]),
            _figure(row["b"]),
            "" if row["difference"] is None else f"{row['difference']:+.3g}",
            "" if row["low"] is None else f"{row['low']:+.3g} to {row['high']:+.3g}",
            _MARKS[row["change"]],
        )
        for row in found["measures"]
    ]
    head = ("metric", f"run {found['a']}", f"run {found['b']}", "difference", "95 %", "verdict")
    output.table(head, rows)


def _figure(side: Mapping[str, Any] | None) -> str:
    return "-" if side is None or side["value"] is None else f"{side['value']:.4g}"


def _show_drift(found: Mapping[str, Any]) -> None:
    output.say(found["front"])
    counts = found["rows"]
    output.say(f"{counts['old']:,} real rows then, {counts['new']:,} now.")
    for text in found["sentences"]:
        output.say(f"  {text}")
    rows = [
        (
            row["column"],
            f"{row['psi']:.3f}",
            f"{row['noise']['psi']:.3f}",
            f"{row['distance']:.3f}",
            f"{row['missing']['old']:.1%} / {row['missing']['new']:.1%}",
            "moved" if row["matters"] else ("a little" if row["moved"] else "-"),
        )
        for row in found["columns"][:MOST_SHOWN]
    ]
    if rows:
        output.say()
        output.table(("column", "PSI", "noise", "distance", "missing", "verdict"), rows)
