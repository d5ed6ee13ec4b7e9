"""Choices kept under a name: ``cloister presets``. Keeping and taking them is ``cloister plan``'s."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine import api
from synth_engine.cli import output

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs


def add(verbs: Verbs) -> None:
    """Add the verb."""
    verb = verbs.add("presets", "List, rename or delete choices kept with `plan`.", presets)
    which = verb.add_mutually_exclusive_group()
    which.add_argument("--rename", nargs=2, metavar=("OLD", "NEW"))
    which.add_argument("--delete", metavar="NAME")


def presets(arguments: argparse.Namespace) -> int:
    """List what is kept, after renaming or deleting."""
    if arguments.rename is not None:
        api.rename_preset(*arguments.rename)
    elif arguments.delete is not None:
        api.delete_preset(arguments.delete)
    found = api.presets()
    if arguments.json:
        output.emit([{"name": one.name, **one.to_json()} for one in found])
        return 0
    if not found:
        output.say("No presets yet: `cloister plan PROJECT --save-preset NAME` keeps one.")
        return 0
    rows = [
        (
            one.name,
            str(one.choices["purpose"] or "-"),
            str(one.choices["synthesizer"]),
            str(one.choices["policy"]),
        )
        for one in found
    ]
    output.table(("preset", "made for", "synthesizer", "policy"), rows)
    return 0
