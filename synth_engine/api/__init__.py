"""Floor 7, the front door: commands and queries. The window and the command line enter here and nowhere else.

Importing this loads no table library: those live in the worker. A name's module is loaded when the name is first
asked for, as `homes.HOMES` says; the window and the command line start with few of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from synth_engine import __version__
from synth_engine.api.homes import HOMES

if TYPE_CHECKING:
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
    from synth_engine.api.improving import MOST_KEPT, kept_at_most, runs_going
    from synth_engine.api.improving import keep as keep_at_most
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
    from synth_engine.api.present import now, person
    from synth_engine.api.presetting import (
        Preset,
        delete_preset,
        preset,
        preset_name,
        presets,
        rename_preset,
        save_preset,
    )
    from synth_engine.api.previewing import preview_file, with_table
    from synth_engine.api.purposes import (
        PURPOSES,
        Purpose,
        departures,
        for_purpose,
        group_columns,
        group_of,
        groups_of,
        purpose_of,
    )
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
    from synth_engine.api.rooms import (
        Estimate,
        ProgressState,
        load_policy,
        named_table,
        policies,
        read_rules,
    )
    from synth_engine.api.rows import has_first_rows
    from synth_engine.api.saying import canonical_rule, message, rule_meaning, rule_said, texts
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
    from synth_engine.api.values import STEPS, FilePreview, Reading, RowFilter, Sorting
    from synth_engine.api.vault import ROUNDS, new_key_file
    from synth_engine.api.window import WindowSettings, set_window_settings, window_settings

__all__ = [
    "AUGMENT_SEEDS",
    "KEEP",
    "MOST_KEPT",
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
    "keep_at_most",
    "keep_crash",
    "keep_draft",
    "keep_worker_ready",
    "kept_at_most",
    "leave",
    "let_window_come_first",
    "let_worker_go",
    "lineage_of",
    "lineage_sentences",
    "load_everything",
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
    "runs_going",
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


def version() -> str:
    """Cloister's version."""
    return __version__


def load_everything() -> None:
    """Load what is behind the door now: for a program that stays open, on a thread that nobody waits for."""
    for home in HOMES.values():
        module = home.partition(":")[0]
        import_module(f"{__name__}.{module}")


# Not for the type checker: it goes by the imports above, and still knows a name that is wrong.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load a name where it is at home, once: from then on it stands here."""
        if name not in HOMES:
            raise AttributeError(name)
        module, _, there = HOMES[name].partition(":")
        found = globals()[name] = getattr(import_module(f"{__name__}.{module}"), there)
        return found
