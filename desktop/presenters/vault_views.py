"""The engine's facts about a project's file -> what the safety page shows. Plain functions, no Qt, no I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.messages import safety_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.presenters.approval_state import CheckView
from desktop.presenters.commands import shown
from desktop.presenters.vault_state import SlotView, TroubleView, VaultView
from synth_engine import api

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.presenters.state import Notice

# Code of an opening that failed -> (take over, to read only, migrate).
WAYS = {
    "PROJECT.LOCKED": (False, True, False),
    "PROJECT.LOCK_LEFT": (True, True, False),
    "PROJECT.NEWER": (False, True, False),
    "PROJECT.OLDER": (False, True, True),
    "PROJECT.BUSY": (False, True, False),
    "PROJECT.NOT_WRITABLE": (False, True, False),
}


def vault_view(
    path: str, facts: Mapping[str, Any], slots: Iterable[Mapping[str, Any]], kept: int = 0
) -> VaultView:
    """Facts about the file in words; `kept`: how many runs it keeps at most."""
    rounds = int(facts["rounds"])
    higher = [one for one in api.ROUNDS if one >= 2 * rounds]
    size, free = words.size(int(facts["size"])), words.size(int(facts["free_bytes"]))
    lines = (
        (said.NAME, str(facts["name"])),
        (said.PLACE, shown(path)),
        (said.SIZE, size),
        (said.FREE, free),
        (said.MADE, f"{words.moment(str(facts['created']))} UTC"),
        (said.MADE_BY, str(facts["made_by"])),
        (said.FORMAT, str(facts["format"])),
        (said.CIPHER, tr(str(facts["cipher"]))),
        (said.ROUNDS, f"{words.count(rounds)} ({facts['key_derivation']})"),
        (said.SLOTS, words.count(int(facts["key_slots"]))),
        (said.RECORDS, words.count(int(facts["audit_entries"]))),
    )
    return VaultView(
        facts=tuple((tr(name), value) for name, value in lines if value),
        slots=tuple(
            SlotView(
                slot=str(one["id"]),
                label=str(one["label"]),
                kind=tr(said.KINDS.get(str(one["kind"]), str(one["kind"]))),
                rounds=words.count(int(one["rounds"])),
                made=words.moment(str(one["made"])),
            )
            for one in slots
        ),
        rounds=rounds,
        next_rounds=min(higher, default=0),
        free=free,
        size=size,
        kept=kept,
        most_kept=api.MOST_KEPT,
    )


def soundness(findings: Iterable[Any]) -> CheckView:
    """What a look for damage found."""
    found = tuple(
        tr(said.CLAIMS[one.claim], subject=one.subject)
        if one.claim in said.CLAIMS
        else f"{words.plain(one.claim)} {one.subject}"
        for one in findings
    )
    text = tr(said.DAMAGED, what="; ".join(found[:5])) if found else tr(said.SOUND)
    return CheckView("project", not found, text, found)


def trouble_view(path: str, code: str, notice: Notice) -> TroubleView | None:
    """Why a project did not open; None where there is no other way in than what the notice says."""
    if code not in WAYS:
        return None
    take_over, read_only, migrate = WAYS[code]
    return TroubleView(
        path=path,
        shown_path=shown(path),
        what=notice.what,
        meaning=notice.meaning,
        todo="" if take_over or read_only else notice.todo,
        take_over=take_over,
        read_only=read_only,
        migrate=migrate,
    )
