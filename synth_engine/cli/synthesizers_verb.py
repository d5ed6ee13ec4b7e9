"""What can synthesize here, and what it would take on a table: ``cloister synthesizers``."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import api
from synth_engine.cli import output
from synth_engine.cli.project_verbs import opened
from synth_engine.contracts.plan import Plan

if TYPE_CHECKING:
    import argparse

    from synth_engine.contracts.synthesizer import SynthesizerInfo

_PROJECT = ".cloister"


def synthesizers(arguments: argparse.Namespace) -> int:
    """List synthesizers; with a table or a project, what each would take on it."""
    infos = api.synthesizers()
    found: list[dict[str, Any]] = [dataclasses.asdict(one) for one in infos]
    if arguments.table is not None:
        made = _estimates(arguments, infos)
        for one in found:
            estimate = made.get(one["name"])
            one["estimate"] = None if estimate is None else estimate.to_json()
    if arguments.json:
        output.emit(found)
        return 0
    heads = ("name", "version", "licence", "ready", "what it is")
    more = ("time here", "memory") if arguments.table is not None else ()
    output.table((*heads[:4], *more, heads[4]), [_row(one, estimated=bool(more)) for one in found])
    if arguments.table is not None:
        output.say(
            "\nTime is what learning and drawing take on this machine when nothing else runs: within"
        )
        output.say(
            "a factor of two where such a table was measured. Memory is the most that is held."
        )
    for note in sorted({one["licence_note"] for one in found if one["licence_note"]}):
        output.say(f"\n{note}")
    return 0


def _row(one: dict[str, Any], *, estimated: bool) -> tuple[str, ...]:
    ready = "yes" if one["available"] else f"needs extra '{one['needs']}'"
    row = (one["name"], one["version"], one["licence"], ready)
    if not estimated:
        return (*row, one["summary"])
    said = one["estimate"]
    if said is None:
        return (*row, "not measured", "", one["summary"])
    memory = f"{said['peak_bytes'] / 1e6:.0f} MB"
    return (*row, f"about {output.duration(said['seconds'])}", memory, one["summary"])


def _estimates(
    arguments: argparse.Namespace, infos: tuple[SynthesizerInfo, ...]
) -> dict[str, api.Estimate]:
    """On a project under its plan, or on a file with nothing held back."""
    if Path(arguments.table).suffix == _PROJECT:
        arguments.project = arguments.table
        with opened(arguments, read_only=True) as session:
            profile = session.profile()
            plan = session.plan() or session.default_plan()
            card = session.model()
        if profile is None:
            return {}
        return api.estimates(profile, plan, infos, card)
    said = api.run_job("profile-file", {"file": str(Path(arguments.table).absolute())})
    profile = api.profile_of(said)
    plan = Plan({one.name: one.role for one in profile.columns}, holdout=0.0)
    return api.estimates(profile, plan, infos)
