"""The words of the command line. What each does is in the `*_verbs` modules."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, NoReturn

from synth_engine import __version__
from synth_engine.cli import (
    account_verb,
    approval_verbs,
    audit_verbs,
    augment_verb,
    care_verbs,
    collapse_verb,
    demo_verb,
    doctor_verb,
    fill_verb,
    installation_verbs,
    keys_verbs,
    lineage_verbs,
    plan_verb,
    presets_verb,
    preview_verb,
    project_verbs,
    proof_verbs,
    release_verb,
    rows_verb,
    run_verb,
    runs_verb,
    table_verbs,
)

if TYPE_CHECKING:
    from collections.abc import Callable


class Parser(argparse.ArgumentParser):
    """Says what was wrong and what to type, with exit code 2 (argparse's own)."""

    def error(self, message: str) -> NoReturn:
        """Print the problem and where help is."""
        code = "USAGE.WRONG"
        sys.stderr.write(f"cloister: {code}: {message}. See `{self.prog} --help`.\n")
        sys.exit(2)


class Verbs:
    """Adds verbs with the manners every one of them has."""

    def __init__(self, verbs: argparse._SubParsersAction[Parser]) -> None:
        self._verbs = verbs

    def add(
        self, name: str, text: str, run: Callable[[argparse.Namespace], int]
    ) -> argparse.ArgumentParser:
        """Add one verb."""
        verb = self._verbs.add_parser(name, help=text, description=text)
        verb.add_argument("--json", action="store_true", help="one JSON document on stdout")
        verb.set_defaults(run=run)
        return verb

    def group(self, name: str, text: str) -> Verbs:
        """Add a verb that has verbs of its own."""
        parent = self._verbs.add_parser(name, help=text, description=text)
        return Verbs(parent.add_subparsers(dest="sub", required=True, metavar="VERB"))


def build_parser() -> argparse.ArgumentParser:
    """All verbs."""
    parser = Parser(
        prog="cloister",
        description="Synthetic tables from sensitive ones, with the proof that they may leave.",
    )
    parser.add_argument("--version", action="version", version=f"cloister {__version__}")
    verbs = Verbs(parser.add_subparsers(dest="verb", required=True, metavar="VERB"))
    table_verbs.add(verbs)
    preview_verb.add(verbs)
    fill_verb.add(verbs)
    collapse_verb.add(verbs)
    augment_verb.add(verbs)
    project_verbs.add(verbs)
    run_verb.add(verbs)
    care_verbs.add(verbs)
    plan_verb.add(verbs)
    presets_verb.add(verbs)
    release_verb.add(verbs)
    approval_verbs.add(verbs)
    account_verb.add(verbs)
    rows_verb.add(verbs)
    runs_verb.add(verbs)
    proof_verbs.add(verbs)
    keys_verbs.add(verbs)
    audit_verbs.add(verbs)
    lineage_verbs.add(verbs)
    installation_verbs.add(verbs)
    doctor_verb.add(verbs)
    demo_verb.add(verbs)
    return parser
