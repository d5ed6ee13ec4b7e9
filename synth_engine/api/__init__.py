"""Floor 7, the front door: commands and queries. The window and the command line enter here and nowhere else.

Importing this loads no table library: those live in the worker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine import __version__
from synth_engine.api.account import account_sentence
from synth_engine.api.approving import CertificateFiles, SecondPerson
from synth_engine.api.augmenting import SEEDS as AUGMENT_SEEDS
from synth_engine.api.augmenting import params_of as augment_params
from synth_engine.api.keeping import migrate, slot_kinds
from synth_engine.api.keys import (
    attach_signature,
    backup_key,
    change_key_passphrase,
    needs_passphrase,
    new_signing_key,
    revoke_key,
    rotate_key,
    show_key,
    show_note,
    sign_policy,
    verify_release,
)
from synth_engine.api.lineage import lineage_sentences, mark_sentence, project_lineage
from synth_engine.api.logs import (
    chosen_entries,
    entry_json,
    read_all,
    read_audit_export,
    sign_checkpoint,
    verify_audit_export,
)
from synth_engine.api.marking import KEEP, MarkStanding, mark_key, mark_moves, mark_standing
from synth_engine.api.recognising import lineage_of, new_site_key, pool_files, register_project
from synth_engine.api.recording import now, person
from synth_engine.api.records import ReleaseInfo, RowsPage, RunningStep, SyntheticInfo
from synth_engine.api.remembered import Notice
from synth_engine.api.requesting import Review, asked_people, evidence, review
from synth_engine.api.requesting import answer as answer_request
from synth_engine.api.session import Session
from synth_engine.api.single import describe, run_job, synthesizers
from synth_engine.api.site import (
    SITE,
    Registry,
    can_set,
    set_site_registry,
    settings_file,
    site_registry,
)
from synth_engine.api.window import WindowSettings, set_window_settings, window_settings
from synth_engine.contracts import catalogue
from synth_engine.jobs import ProgressState
from synth_engine.project import ROUNDS
from synth_engine.project.key_file import make as new_key_file
from synth_engine.rules.files import read_rules
from synth_engine.rules.parsing import parse_rule
from synth_engine.rules.wording import rule_sentence, rule_text
from synth_engine.tables.readers.database import named as named_table
from synth_engine.validation.policies import load_policy, policies
from synth_engine.workflow import STEPS

if TYPE_CHECKING:
    from synth_engine.contracts.errors import SynthError

__all__ = [
    "AUGMENT_SEEDS",
    "KEEP",
    "ROUNDS",
    "SITE",
    "STEPS",
    "CertificateFiles",
    "MarkStanding",
    "Notice",
    "ProgressState",
    "Registry",
    "ReleaseInfo",
    "Review",
    "RowsPage",
    "RunningStep",
    "SecondPerson",
    "Session",
    "SyntheticInfo",
    "WindowSettings",
    "account_sentence",
    "answer_request",
    "asked_people",
    "attach_signature",
    "augment_params",
    "backup_key",
    "can_set",
    "canonical_rule",
    "change_key_passphrase",
    "chosen_entries",
    "describe",
    "entry_json",
    "evidence",
    "lineage_of",
    "lineage_sentences",
    "load_policy",
    "mark_key",
    "mark_moves",
    "mark_sentence",
    "mark_standing",
    "message",
    "migrate",
    "named_table",
    "needs_passphrase",
    "new_key_file",
    "new_signing_key",
    "new_site_key",
    "now",
    "person",
    "policies",
    "pool_files",
    "project_lineage",
    "read_all",
    "read_audit_export",
    "read_rules",
    "register_project",
    "review",
    "revoke_key",
    "rotate_key",
    "rule_meaning",
    "run_job",
    "set_site_registry",
    "set_window_settings",
    "settings_file",
    "show_key",
    "show_note",
    "sign_checkpoint",
    "sign_policy",
    "site_registry",
    "slot_kinds",
    "synthesizers",
    "texts",
    "verify_audit_export",
    "verify_release",
    "version",
    "window_settings",
]


def canonical_rule(text: str, number: int = 1) -> str:
    """A rule as it is printed.

    Raises:
        UserFixable: ``RULES.SYNTAX``, ``RULES.TOO_LARGE``, ``RULES.NO_CONDITION``.
    """
    return rule_text(parse_rule(text, number))


def rule_meaning(text: str) -> str:
    """A rule as a sentence for people (errors as `canonical_rule`)."""
    return rule_sentence(parse_rule(text))


def version() -> str:
    """Cloister's version."""
    return __version__


def message(error: SynthError) -> tuple[str, str, str]:
    """Return (what happened, what it means, what to do next) for people."""
    return catalogue.message(error.code, error.parameters)


def texts(code: str, **parameters: object) -> tuple[str, str, str]:
    """Return (what happened, what it means, what to do next) of a notice's code."""
    return catalogue.message(code, parameters)
