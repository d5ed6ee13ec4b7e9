"""Words for the codes that the engine keeps: what the log says was done, parts of a model, settings. No Qt.

What people read is translated; the code itself stands beside it where it can be typed into a command or looked for
in an exported log.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.messages.tongue import mark, tr
from desktop.messages.words import OUTCOMES, beginning, count, plain, short

if TYPE_CHECKING:
    from collections.abc import Mapping

PARAMETERS = {
    "privacy": mark("closeness or distance"),
    "minimum_count": mark("rows that must share a value"),
    "trees": mark("trees a column"),
    "epochs": mark("passes over the rows"),
    "batch_size": mark("rows a step"),
}
"""Setting of a method -> its name for people."""

CHOICES = {
    "utility": mark("closer to the table"),
    "balanced": mark("balanced"),
    "strict": mark("further from its rows"),
}
"""Value of a setting -> words."""

FACTS = {
    "codes": mark("Categories in the model"),
    "trees": mark("Trees in the model"),
    "leaves": mark("Leaves in the model"),
    "rules": mark("Rules in the model"),
    "columns_computed": mark("Columns computed from others"),
    "library": mark("Library"),
}
"""What a model's card counts -> words."""

CHANGES = {
    "bytes_left_out": mark("bytes left out"),
    "decimal_comma": mark("decimal comma read as a point"),
    "kind_said": mark("read as the kind that you said"),
    "mixed_types_as_text": mark("of several kinds, kept as text"),
    "name_cleaned": mark("name cleaned"),
    "name_given": mark("name given"),
    "name_repeated": mark("name repeated"),
    "spaces_stripped": mark("spaces taken away"),
    "value_labels_left_out": mark("value labels left out"),
}
"""What was changed while a file was read -> words."""

DIGESTS = {
    "document": mark("what was kept"),
    "manifest": mark("manifest"),
    "key": mark("key"),
    "site_key": mark("key of the site"),
    "request": mark("request"),
    "file": mark("file"),
    "table": mark("table"),
    "profile": mark("profile"),
    "plan": mark("plan"),
    "model": mark("model"),
    "synthetic": mark("synthetic rows"),
    "scorecard": mark("scorecard"),
    "policy": mark("policy"),
    "source": mark("imported file"),
    "catalogue": mark("SAS catalogue"),
    "columns": mark("columns"),
    "note": mark("side note"),
    "before": mark("what was there before"),
    "approval": mark("approval"),
    "checkpoint": mark("head of the log"),
    "named": mark("predicted columns and watched groups"),
    "cells": mark("least count of a cell"),
    "generator": mark("generator"),
}
"""What a digest in the log is of -> words."""

ACTIONS = {
    "create": mark("project made"),
    "open": mark("opened"),
    "lock": mark("locked"),
    "unlock": mark("unlocked"),
    "rekey": mark("encrypted anew"),
    "add-slot": mark("key slot added"),
    "remove-slot": mark("key slot removed"),
    "compact": mark("space given back"),
    "migrate": mark("brought to the newer form"),
    "backup": mark("project copied"),
    "import": mark("table imported"),
    "import-table": mark("further table imported"),
    "drop-table": mark("further table taken out"),
    "main-table": mark("another table synthesised"),
    "profile": mark("columns looked at"),
    "plan": mark("plan kept"),
    "fit": mark("model fitted"),
    "generate": mark("rows generated"),
    "validate": mark("rows validated"),
    "collapse": mark("collapse measured"),
    "augment": mark("augmentation measured"),
    "drift": mark("newer rows compared"),
    "override": mark("let through"),
    "release": mark("released"),
    "deliver": mark("delivered"),
    "withdraw": mark("withdrawn"),
    "register": mark("entered in the register"),
    "request": mark("approval asked for"),
    "approve": mark("approval answered"),
    "queue": mark("waiting runs changed"),
    "leave-run": mark("interrupted run left"),
    "keep-runs": mark("number of kept runs set"),
    "unmask": mark("real rows shown"),
    "copy": mark("copied"),
    "save-figure": mark("figure saved"),
    "export-audit": mark("log exported"),
    "print-audit": mark("log printed"),
    "checkpoint": mark("head of the log signed"),
    "export": mark("something left"),
    "history": mark("older copy noticed"),
    "clock": mark("clock went back"),
    "note": mark("side note taken in"),
}
"""Action of a record -> words."""

MORE_OUTCOMES = {
    "skipped": mark("left out"),
    "read-only": mark("to read only"),
    "unmasked": mark("real rows shown"),
    "exported": mark("something left"),
    "rejected": mark("rejected"),
    "back": mark("back"),
    "full": mark("full"),
    "unreadable": mark("not readable"),
    "green": mark("green"),
    "amber": mark("amber"),
    "red": mark("red"),
    "helps": mark("helps"),
    "none-helps": mark("does not help"),
    "harms": mark("harms"),
    "not-known": mark("not known"),
    "AUDIT.OLDER": mark("it has fewer records than were seen"),
    "AUDIT.FORKED": mark("its records are others than were seen"),
    "AUDIT.BEHIND_RELEASE": mark("a release knows more records"),
}
"""Outcome of a record, beside those of `words.OUTCOMES` -> words."""

SHORT_OUTCOMES = {"pass": mark("met"), "fail": mark("not met")}
"""Outcome of a record, of a policy that was asked -> words for a narrow column."""

CLAIMS = {
    "signature": mark("{subject}: the signature does not fit"),
    "file": mark("{subject}: was changed"),
    "missing-file": mark("{subject}: is missing"),
    "extra-file": mark("{subject}: does not belong to the release"),
    "manifest": mark("{subject}: the manifest is not one"),
    "key": mark("{subject}: the key is not the expected one"),
    "dsse": mark("{subject}: the envelope says something else"),
    "checkpoint": mark("{subject}: the log does not fit the checkpoint"),
    "entry": mark("{subject}: the record was changed"),
    "order": mark("{subject}: the record stands in the wrong place"),
    "chain": mark("{subject}: the chain breaks here"),
    "truncated": mark("{subject}: records are missing at the end"),
    "cms": mark("{subject}: the certificate's signature does not fit"),
    "certificate": mark("{subject}: the certificate does not count"),
    "approval": mark("{subject}: is not what was approved"),
    "revoked": mark("{subject}: the key was revoked"),
    "fork": mark("{subject}: two checkpoints contradict each other"),
}
"""What a check found wrong -> words."""


WITH_CODE = mark("{word} ({code})")


def _word(table: Mapping[str, str], code: str) -> str:
    return tr(table[code]) if code in table else plain(code)


def parameter(name: str) -> str:
    """Name of a method's setting, inside a sentence; of an unknown method's, its own."""
    return _word(PARAMETERS, name)


def setting(name: str) -> str:
    """Name of a method's setting, as it stands above a field."""
    return beginning(parameter(name))


def choice(value: object) -> str:
    """Value of a setting, as it is shown."""
    if isinstance(value, str):
        return tr(CHOICES[value]) if value in CHOICES else value
    if isinstance(value, int) and not isinstance(value, bool):
        return count(value)
    return short(value, 6) if isinstance(value, float) else str(value)


def fact(name: str) -> str:
    """What a figure on a model's card counts; "" where this house has no words for it."""
    return tr(FACTS[name]) if name in FACTS else ""


def change(code: str) -> str:
    """What was changed while a file was read."""
    return _word(CHANGES, code)


def digest_of(code: str) -> str:
    """What a digest is of."""
    return _word(DIGESTS, code)


def action(code: str) -> str:
    """What a record says was done."""
    return _word(ACTIONS, code)


def ended(code: str) -> str:
    """How a record says it ended; codes of errors stay."""
    if code in OUTCOMES:
        return tr(OUTCOMES[code][1])
    return tr(MORE_OUTCOMES[code]) if code in MORE_OUTCOMES else code


def ended_shortly(code: str) -> str:
    """How a record says it ended, where there is little room: beside what was done."""
    return tr(SHORT_OUTCOMES[code]) if code in SHORT_OUTCOMES else ended(code)


def with_code(word: str, code: str) -> str:
    """A word, and the code behind it: what commands and an exported log have."""
    return word if word == code or not code else tr(WITH_CODE, word=word, code=code)


def claim(code: str, subject: str) -> str:
    """What a check found wrong with what."""
    if code in CLAIMS:
        return tr(CLAIMS[code], subject=subject)
    return f"{subject}: {plain(code)}"
