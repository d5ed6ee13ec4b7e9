"""The window and the command line are two faces of one engine: no verb without a place in the window."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from synth_engine.cli.arguments import build_parser

DESKTOP = Path(__file__).resolve().parents[3] / "desktop"

# Verb -> where it is done in the window: file, and the name that does it there.
FACES = {
    "synthesize": ("presenters/desk.py", "run_missing"),
    "profile": ("presenters/desk.py", "run"),
    "preview": ("presenters/previewer.py", "open"),
    "fill": ("presenters/toolkit.py", "fill"),
    "collapse": ("presenters/desk.py", "measure_collapse"),
    "convert": ("presenters/toolkit.py", "convert"),
    "evaluate": ("presenters/toolkit.py", "evaluate"),
    "augment": ("presenters/desk.py", "measure_augmentation"),
    "create": ("presenters/desk.py", "create"),
    "import": ("presenters/desk.py", "import_file"),
    "fit": ("presenters/desk.py", "run"),
    "generate": ("presenters/desk.py", "run"),
    "validate": ("presenters/desk.py", "run"),
    "tables": ("presenters/relater.py", "find"),
    "exposed": ("pages/exposed_tab.py", "ExposedPart"),
    "status": ("shell/rail.py", "Rail"),
    "run": ("presenters/runner.py", "run_missing"),
    "queue": ("presenters/queuer.py", "add"),
    "info": ("presenters/vault.py", "look"),
    "check": ("presenters/vault.py", "check"),
    "rekey": ("presenters/vault.py", "rekey"),
    "backup": ("presenters/vault.py", "backup"),
    "compact": ("presenters/vault.py", "compact"),
    "migrate": ("presenters/vault.py", "migrate"),
    "slots list": ("presenters/vault.py", "look"),
    "slots add": ("presenters/vault.py", "add_slot"),
    "slots remove": ("presenters/vault.py", "remove_slot"),
    "plan": ("presenters/planner.py", "save"),
    "presets": ("presenters/planner.py", "rename_preset"),
    "release": ("presenters/releaser.py", "release"),
    "request": ("presenters/approver.py", "ask"),
    "review": ("presenters/approver.py", "look"),
    "approve": ("presenters/approver.py", "answer"),
    "attach-signature": ("presenters/keyring.py", "attach"),
    "account": ("presenters/toolkit.py", "keep_account"),
    "rows": ("presenters/reader.py", "ask"),
    "runs": ("presenters/desk.py", "compare"),
    "verify": ("presenters/releaser.py", "check"),
    "keys new": ("presenters/keyring.py", "make"),
    "keys show": ("presenters/keyring.py", "show"),
    "keys export-public": ("presenters/keyring.py", "export_public"),
    "keys backup": ("presenters/keyring.py", "backup"),
    "keys passphrase": ("presenters/keyring.py", "change_passphrase"),
    "keys rotate": ("presenters/keyring.py", "rotate"),
    "keys revoke": ("presenters/keyring.py", "revoke"),
    "audit show": ("presenters/logkeeper.py", "ask"),
    "audit export": ("presenters/logkeeper.py", "export"),
    "audit verify": ("presenters/logkeeper.py", "verify"),
    "audit checkpoint": ("presenters/logkeeper.py", "make_head"),
    "audit qr": ("presenters/logkeeper.py", "save_code"),
    "audit sign": ("presenters/logkeeper.py", "cosign"),
    "pool": ("presenters/toolkit.py", "pool"),
    "site": ("presenters/desk.py", "set_site"),
    "lineage": ("messages/site_words.py", "came_from"),
    "synthesizers": ("pages/plan_methods.py", "MethodsPart"),
    "policies": ("presenters/toolkit.py", "sign"),
    "doctor": ("presenters/inspector.py", "look"),
    "plugins": ("presenters/inspector.py", "look"),
    "demo": ("presenters/starter.py", "sample_place"),
}

# Options that do something of their own -> where that is done.
OPTIONS = {
    ("tables", "--main"): ("presenters/relater.py", "choose"),
    ("tables", "--drop"): ("presenters/relater.py", "drop"),
    ("run", "--again"): ("presenters/queuer.py", "again"),
    ("run", "--with"): ("presenters/queuer.py", "add"),
    ("run", "--leave"): ("presenters/queuer.py", "leave"),
    ("queue", "--remove"): ("presenters/queuer.py", "remove"),
    ("queue", "--move"): ("presenters/queuer.py", "move"),
    ("queue", "--clear"): ("presenters/queuer.py", "clear"),
    ("pool", "--new-key"): ("presenters/toolkit.py", "make_key"),
    ("account", "--no-site"): ("presenters/toolkit.py", "keep_no_account"),
    ("policies", "--sign"): ("presenters/toolkit.py", "sign"),
    ("presets", "--delete"): ("presenters/planner.py", "delete_preset"),
    ("rekey", "--raise"): ("presenters/vault.py", "raise_rounds"),
    ("runs", "--compare"): ("presenters/desk.py", "compare"),
    ("site", "--idle-minutes"): ("presenters/preferrer.py", "lock_after"),
    ("site", "--recent"): ("presenters/guard.py", "remember"),
    ("generate", "--watermark"): ("presenters/desk.py", "mark_rows"),
    ("plan", "--keep-draft"): ("presenters/planner.py", "flush"),
    ("plan", "--drop-draft"): ("presenters/planner.py", "discard"),
    ("plan", "--save-preset"): ("presenters/planner.py", "save_preset"),
    ("plan", "--leave-out"): ("presenters/planner.py", "leave_out"),
    ("runs", "--keep"): ("presenters/vault.py", "keep_runs"),
    ("doctor", "--package"): ("presenters/inspector.py", "check_package"),
}

# By nature without one: why.
NONE_BY_NATURE = {
    "app": "it is the window",
    "metrics": "the result page shows every metric with what it is; a list beside it would say it twice",
}

# Owed: what the window cannot do yet, and what stands in for it.
OWED: dict[str, str] = {}

# Options that are owed likewise.
OWED_OPTIONS: dict[tuple[str, str], str] = {}
MOST_OWED = 0
"""Nothing is owed at present."""


def verbs() -> dict[str, set[str]]:
    """Every verb, with the verbs under it, and its options."""
    found: dict[str, set[str]] = {}

    def walk(parser: argparse.ArgumentParser, words: tuple[str, ...]) -> None:
        under = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
        for group in under:
            for word, other in group.choices.items():
                walk(other, (*words, word))
        if not under:
            options = {name for one in parser._actions for name in one.option_strings}
            found[" ".join(words)] = options

    walk(build_parser(), ())
    return found


def stands(file: str, name: str) -> bool:
    """Whether a name is made in a file of the window."""
    text = (DESKTOP / file).read_text(encoding="utf-8")
    return any(
        made in text for made in (f"def {name}(", f"class {name}(", f"self.{name} =", f"{name}=")
    )


def test_every_verb_has_a_place_in_the_window() -> None:
    """Or a reason why not; a new verb fails here until somebody decides, and a dropped one leaves the list."""
    assert set(verbs()) == set(FACES) | set(NONE_BY_NATURE) | set(OWED)


@pytest.mark.parametrize("verb", sorted(FACES))
def test_the_place_is_there(verb: str) -> None:
    """The window's file still makes what the list says does it."""
    assert stands(*FACES[verb]), FACES[verb]


@pytest.mark.parametrize(("verb", "option"), sorted(OPTIONS))
def test_what_an_option_does_is_done_in_the_window(verb: str, option: str) -> None:
    """The option exists, and so does its counterpart."""
    assert option in verbs()[verb]
    assert stands(*OPTIONS[verb, option]), OPTIONS[verb, option]


def test_what_is_owed_becomes_no_habit() -> None:
    """No verb and no option joins those without a place."""
    assert len(OWED) + len(OWED_OPTIONS) <= MOST_OWED
    for verb, option in OWED_OPTIONS:
        assert option in verbs()[verb]
