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
from synth_engine.api.cards import ReleaseCard, release_card
from synth_engine.api.crashes import (
    crash_folder,
    crash_reports,
    crash_text,
    forget_crashes,
    keep_crash,
)
from synth_engine.api.installation import about_installation, damaged_files
from synth_engine.api.keeping import migrate, slot_kinds
from synth_engine.api.keys import (
    attach_signature,
    backup_key,
    change_key_passphrase,
    export_public_key,
    needs_passphrase,
    new_signing_key,
    revoke_key,
    rotate_key,
    show_key,
    show_note,
    sign_policy,
    verify_release,
)
from synth_engine.api.ledger import set_ledger, site_account
from synth_engine.api.lineage import lineage_sentences, mark_sentence, project_lineage
from synth_engine.api.logbook import LogFilter, LogPage, ShownWords
from synth_engine.api.logs import (
    checkpoint_qr,
    chosen_entries,
    entry_json,
    qr_of,
    qr_text,
    read_all,
    read_audit_export,
    sign_checkpoint,
    verify_audit_export,
    write_qr,
)
from synth_engine.api.marking import KEEP, MarkStanding, mark_key, mark_moves, mark_standing
from synth_engine.api.planning import (
    Checked,
    PlanDraft,
    Typed,
    check_text,
    estimates,
    keep_draft,
    memory_free,
    plan_draft,
    profile_of,
    take_draft,
)
from synth_engine.api.presets import (
    Preset,
    delete_preset,
    preset,
    preset_name,
    presets,
    rename_preset,
    save_preset,
)
from synth_engine.api.previewing import preview_file, with_table
from synth_engine.api.queueing import (
    Interrupted,
    as_changes,
    begin_next,
    clear_queue,
    due,
    enqueue,
    interrupted,
    leave,
    move,
    note_failed,
    queue_json,
    queued,
    read_changes,
    settle,
    spelt,
    steps_to_continue,
    take_plan,
    unqueue,
)
from synth_engine.api.readiness import (
    keep_worker_ready,
    let_window_come_first,
    let_worker_go,
)
from synth_engine.api.recognising import lineage_of, new_site_key, pool_files, register_project
from synth_engine.api.recording import now, person
from synth_engine.api.records import (
    Relation,
    ReleaseInfo,
    RowsPage,
    RunningStep,
    SyntheticInfo,
    TableInfo,
)
from synth_engine.api.relating import choose_main, drop_table, relations, tables
from synth_engine.api.remembered import Notice
from synth_engine.api.requesting import Review, asked_people, evidence, review
from synth_engine.api.requesting import answer as answer_request
from synth_engine.api.rows import FIRST
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
from synth_engine.api.site_rules import SitePolicy, site_policy, site_problems
from synth_engine.api.updating import Carried, check_medium
from synth_engine.api.window import WindowSettings, set_window_settings, window_settings
from synth_engine.contracts import catalogue
from synth_engine.contracts.paging import RowFilter, Sorting
from synth_engine.contracts.reading import FilePreview, Reading
from synth_engine.jobs import ProgressState
from synth_engine.project import ROUNDS
from synth_engine.project.key_file import make as new_key_file
from synth_engine.rules import wording
from synth_engine.rules.files import read_rules
from synth_engine.rules.parsing import parse_rule
from synth_engine.rules.wording import rule_sentence, rule_text
from synth_engine.tables.readers.database import named as named_table
from synth_engine.validation.policies import load_policy, policies
from synth_engine.workflow import STEPS
from synth_engine.workflow.estimating import Estimate
from synth_engine.workflow.purposes import (
    PURPOSES,
    Purpose,
    departures,
    for_purpose,
    group_columns,
    group_of,
    groups_of,
    purpose_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from synth_engine.contracts.errors import SynthError
    from synth_engine.contracts.sentences import Said

__all__ = [
    "AUGMENT_SEEDS",
    "KEEP",
    "PURPOSES",
    "ROUNDS",
    "SITE",
    "STEPS",
    "Carried",
    "CertificateFiles",
    "Checked",
    "Estimate",
    "FilePreview",
    "Interrupted",
    "LogFilter",
    "LogPage",
    "MarkStanding",
    "Notice",
    "PlanDraft",
    "Preset",
    "ProgressState",
    "Purpose",
    "Reading",
    "Registry",
    "Relation",
    "ReleaseCard",
    "ReleaseInfo",
    "Review",
    "RowFilter",
    "RowsPage",
    "RunningStep",
    "SecondPerson",
    "Session",
    "ShownWords",
    "SitePolicy",
    "Sorting",
    "SyntheticInfo",
    "TableInfo",
    "Typed",
    "WindowSettings",
    "about_installation",
    "account_sentence",
    "answer_request",
    "as_changes",
    "asked_people",
    "attach_signature",
    "augment_params",
    "backup_key",
    "begin_next",
    "can_set",
    "canonical_rule",
    "change_key_passphrase",
    "check_medium",
    "check_text",
    "checkpoint_qr",
    "choose_main",
    "chosen_entries",
    "clear_queue",
    "crash_folder",
    "crash_reports",
    "crash_text",
    "damaged_files",
    "delete_preset",
    "departures",
    "describe",
    "drop_table",
    "due",
    "enqueue",
    "entry_json",
    "estimates",
    "evidence",
    "export_public_key",
    "for_purpose",
    "forget_crashes",
    "group_columns",
    "group_of",
    "groups_of",
    "has_first_rows",
    "interrupted",
    "keep_crash",
    "keep_draft",
    "keep_worker_ready",
    "leave",
    "let_window_come_first",
    "let_worker_go",
    "lineage_of",
    "lineage_sentences",
    "load_policy",
    "mark_key",
    "mark_moves",
    "mark_sentence",
    "mark_standing",
    "memory_free",
    "message",
    "migrate",
    "move",
    "named_table",
    "needs_passphrase",
    "new_key_file",
    "new_signing_key",
    "new_site_key",
    "note_failed",
    "now",
    "person",
    "plan_draft",
    "policies",
    "pool_files",
    "preset",
    "preset_name",
    "presets",
    "preview_file",
    "profile_of",
    "project_lineage",
    "purpose_of",
    "qr_of",
    "qr_text",
    "queue_json",
    "queued",
    "read_all",
    "read_audit_export",
    "read_changes",
    "read_rules",
    "register_project",
    "relations",
    "release_card",
    "rename_preset",
    "review",
    "revoke_key",
    "rotate_key",
    "rule_meaning",
    "rule_said",
    "run_job",
    "save_preset",
    "set_ledger",
    "set_site_registry",
    "set_window_settings",
    "settings_file",
    "settle",
    "show_key",
    "show_note",
    "sign_checkpoint",
    "sign_policy",
    "site_account",
    "site_policy",
    "site_problems",
    "site_registry",
    "slot_kinds",
    "spelt",
    "steps_to_continue",
    "synthesizers",
    "tables",
    "take_draft",
    "take_plan",
    "texts",
    "unqueue",
    "verify_audit_export",
    "verify_release",
    "version",
    "window_settings",
    "with_table",
    "write_qr",
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


def rule_said(text: str) -> Said:
    """A rule as a sentence, form by form, to be said in other languages (errors as `canonical_rule`)."""
    return wording.rule_said(parse_rule(text))


def version() -> str:
    """Cloister's version."""
    return __version__


def has_first_rows(running: RunningStep) -> bool:
    """Whether a job has stored rows that `Session.first_rows` reads. Safe from any thread."""
    return running.job.artifact(FIRST) is not None


def message(error: SynthError, translate: Callable[[str], str] = str) -> tuple[str, str, str]:
    """Return (what happened, what it means, what to do next) for people; `translate` knows their language."""
    return catalogue.message(error.code, error.parameters, translate)


def texts(
    code: str, translate: Callable[[str], str] = str, /, **parameters: object
) -> tuple[str, str, str]:
    """Return (what happened, what it means, what to do next) of a notice's code; `translate` as for `message`."""
    return catalogue.message(code, parameters, translate)
