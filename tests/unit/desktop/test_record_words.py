"""What an opening left in the log is German in the German window, and in the log as the engine wrote it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from desktop.presenters.proof_views import audit_rows
from desktop.theme.tongue import TONGUE
from synth_engine import api
from synth_engine.project.lock import Holder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from desktop.presenters.state import AuditRow

HERE = Holder(pid=7, user="Anna on call", since="2026-01-31T08:05:00+00:00")


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The window speaks German."""
    del qapp
    TONGUE.switch("de")
    yield
    TONGUE.switch("en")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[api.Session]:
    """A project, open."""
    with api.Session.create(tmp_path / "p.cloister", "correct horse battery") as made:
        yield made


def opened(session: api.Session, count: int, left: Holder | None, slot: str = "") -> AuditRow:
    """The record of an opening, written by the engine, as the window shows it."""
    what: Any = SimpleNamespace(_project=SimpleNamespace(left_by=left, opened_by=slot))
    session.record_opening(*api.Session.how_opened(what, count))
    return audit_rows(session.audit())[0]


def test_an_opening_is_said_in_german(
    session: api.Session, german: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was removed, who had not closed it or left a lock, and the key slot; the log keeps its own words."""
    row = opened(session, 7, HERE, "safe")
    assert row.subject == "über den Zugang safe"
    assert row.reason == (
        "7 verwaiste Datenblöcke entfernt; von Anna on call auf unknown nicht geschlossen: "
        "Sperre übernommen, Prozess 7, 31.01.2026 08:05:00 UTC"
    )
    assert session.audit()[-1].reason == (
        "7 unnamed chunks removed; lock taken over, left by Anna on call on unknown, process 7, "
        "2026-01-31T08:05:00+00:00"
    )
    assert opened(session, 1, None).reason == "1 verwaister Datenblock entfernt"
    assert opened(session, 1_234, None).reason == "1.234 verwaiste Datenblöcke entfernt"
    assert (opened(session, 0, None).reason, opened(session, 0, None).subject) == ("", "")
    monkeypatch.setattr("platform.node", lambda: "unknown")
    row = opened(session, 0, HERE)
    assert row.reason == (
        "von Anna on call auf unknown nicht geschlossen, Prozess 7, 31.01.2026 08:05:00 UTC"
    )


def test_who_overrode_a_lineage_is_said_in_german(session: api.Session, german: None) -> None:
    """The name stays; so does what people write as their reason, and what another record says in the same words."""
    session.record(
        "override", subject="lineage overridden by Anna", reason="7 unnamed chunks removed"
    )
    session.record("import", subject="by key slot 3", reason="7 unnamed chunks removed")
    imported, overridden, *_ = audit_rows(session.audit())
    assert overridden.subject == "Herkunft übergangen von Anna"
    assert overridden.reason == "7 unnamed chunks removed"
    assert (imported.subject, imported.reason) == ("by key slot 3", "7 unnamed chunks removed")


def test_what_a_plan_changed_and_a_run_that_waits_are_said_in_german(
    session: api.Session, german: None
) -> None:
    """Parts of a plan by the window's words, columns by their own; what is not known stays as it is."""
    said = {
        "first plan": "erster Plan",
        "changed: nothing": "geändert: nichts",
        "changed: holdout; roles (age, ward (old)); unheard_of": (
            "geändert: zurückgehaltene Zeilen; Rollen (age, ward (old)); unheard_of"
        ),
        "anything else": "anything else",
    }
    for text, german_text in said.items():
        session.record("plan", subject=text)
        assert audit_rows(session.audit())[0].subject == german_text
    session.record("queue", subject="run 3 waits, up to validate")
    assert audit_rows(session.audit())[0].subject == "Durchlauf 3 wartet, bis Prüfen"
    session.record("queue", subject="run 3 taken out")
    assert audit_rows(session.audit())[0].subject == "Durchlauf 3 herausgenommen"


def test_in_english_it_is_as_it_was_written(session: api.Session) -> None:
    """The engine's own words."""
    row = opened(session, 1, HERE, "safe")
    assert (row.subject, row.reason) == (session.audit()[-1].subject, session.audit()[-1].reason)
    assert row.reason.startswith("1 unnamed chunks removed; lock taken over, left by Anna on call")
