"""A project's own safety in words, and the ways in where an opening needs a choice."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.presenters.state import Notice
from desktop.presenters.vault_views import WAYS, soundness, trouble_view, vault_view
from synth_engine import api
from synth_engine.contracts.catalogue import message
from synth_engine.contracts.proof import Finding

FACTS: dict[str, Any] = {
    "name": "ward",
    "created": "2026-01-02T03:04:05+00:00",
    "made_by": "0.1.0",
    "format": 1,
    "size": 434_176,
    "free_bytes": 0,
    "cipher": "AES",
    "key_derivation": "PBKDF2",
    "rounds": api.ROUNDS[0],
    "key_slots": 1,
    "audit_entries": 7,
}
SLOT = {
    "id": "ab12",
    "label": "safe",
    "kind": "both",
    "rounds": api.ROUNDS[0],
    "made": "2026-01-02",
}


def test_the_file_in_words() -> None:
    """Facts and slots as people read them; the next step up of the rounds, none at the top."""
    view = vault_view("/p/ward.cloister", FACTS, [SLOT])
    assert dict(view.facts)["Records in the log"] == "7"
    assert view.slots[0].kind == "a key file and a passphrase, both needed"
    assert view.next_rounds == 2 * api.ROUNDS[0]
    top = vault_view("/p/ward.cloister", FACTS | {"rounds": api.ROUNDS[-1]}, [])
    assert top.next_rounds == 0


def test_damage_is_named() -> None:
    """Sound where nothing was found; else what, in words, unknown claims as they are."""
    assert soundness(()).genuine
    found = soundness((Finding("document", "plan"), Finding("odd-thing", "x")))
    assert not found.genuine
    assert "the document plan" in found.text
    assert "odd thing x" in found.text


@pytest.mark.parametrize("code", sorted(WAYS))
def test_every_trouble_has_a_way(code: str) -> None:
    """Whatever stands in the way: something is offered, and the catalogue has words for it."""
    assert message(code, {})[0]
    view = trouble_view("/p/ward.cloister", code, Notice("bad", "what", "why", "do"))
    assert view is not None
    assert view.take_over or view.read_only or view.migrate


def test_a_wrong_passphrase_is_no_choice() -> None:
    """What has no other way in stays a notice."""
    assert trouble_view("/p", "PROJECT.WRONG_PASSPHRASE", Notice("bad", "what")) is None
