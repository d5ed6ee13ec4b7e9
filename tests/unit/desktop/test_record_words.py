"""What engine and window write into the log is German in the German window, and in the log as it was written."""

from __future__ import annotations

import ast
import re
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from desktop.messages import record_words
from desktop.presenters.proof_views import audit_rows, shown_words
from desktop.theme.tongue import TONGUE
from synth_engine import api
from synth_engine.api import remembered
from synth_engine.project.lock import Holder
from tests.helpers.recorded import ROOT, Written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from desktop.presenters.state import AuditRow

TIME = "2026-01-31T08:05:00+00:00"
KEY = "0123456789abcdef"
ROWS = "rows 1 to 50, 1201 to 1250; 12 columns, sorted by age, conditions on ward, and 3 more"
LONG = f"{ROWS} (rows counted as they were shown)"
BY_ROWS = "by rows: partly-synthetic, 12.5 to 20.0 % synthetic, generation 2"
MARKED = f"watermark of key {KEY} in at least 12.5 % of the rows"
CRASHED = f"was not closed by Anna on ward-pc, process 7, {TIME}"
LOCKED = f"lock taken over, left by Anna on ward-pc, process 7, {TIME}"
EXAMPLES = {
    # opening, locking, what opens a project
    "by key slot {}": ("open", "subject", "by key slot 3", "über den Zugang 3"),
    "noted {} on {}, process {}": (
        *("open", "subject", f"noted {TIME} on ward-pc, process 7"),
        "notiert am 31.01.2026 08:05:00 UTC auf ward-pc, Prozess 7",
    ),
    "{} unnamed chunks removed": (
        *("open", "reason", "7 unnamed chunks removed", "7 verwaiste Datenblöcke entfernt"),
    ),
    "{} {} on {}, process {}, {}": (
        *("open", "reason", CRASHED),
        "von Anna auf ward-pc nicht geschlossen, Prozess 7, 31.01.2026 08:05:00 UTC",
    ),
    "was not closed by": (
        *("open", "reason", f"1 unnamed chunks removed; {CRASHED}"),
        "1 verwaister Datenblock entfernt; "
        "von Anna auf ward-pc nicht geschlossen, Prozess 7, 31.01.2026 08:05:00 UTC",
    ),
    "lock taken over, left by": (
        *("open", "reason", LOCKED),
        "von Anna auf ward-pc nicht geschlossen: "
        "Sperre übernommen, Prozess 7, 31.01.2026 08:05:00 UTC",
    ),
    "{} lines are not as Cloister writes them": (
        *("note", "reason", "2 lines are not as Cloister writes them"),
        "2 Zeilen sind nicht, wie Cloister sie schreibt",
    ),
    "the clock stands {} s before the last record's": (
        *("clock", "reason", "the clock stands 3600 s before the last record's"),
        "die Uhr steht 3.600 s vor der Zeit des letzten Eintrags",
    ),
    "key slot {}": ("remove-slot", "subject", "key slot 3", "Zugang 3"),
    "opens with: {}": (
        *("add-slot", "reason", "opens with: key-file", "was ihn öffnet: eine Schlüsseldatei"),
    ),
    "nothing": ("add-slot", "reason", "opens with: nothing", "was ihn öffnet: nichts"),
    "{} rounds before, {} now": (
        *("rekey", "reason", "64000 rounds before, 128000 now"),
        "vorher 64.000 Runden, jetzt 128.000",
    ),
    "path {}": ("backup", "subject", f"path {KEY}", f"Pfad {KEY}"),
    # tables and plans
    "by rows: {}": (
        *("import", "reason", "by rows: none-found", "nach Zeilen: nichts Synthetisches gefunden"),
    ),
    "by rows: {}, {} to {} % synthetic, generation {}": (
        *("import", "reason", f"{BY_ROWS}; {MARKED}"),
        "nach Zeilen: teilweise synthetisch, 12,5 bis 20,0 % synthetisch, Generation 2; "
        f"Wasserzeichen des Schlüssels {KEY} in mindestens 12,5 % der Zeilen",
    ),
    "by papers: {} % synthetic, generation {}": (
        *("import-table", "reason", "by papers: 100.0 % synthetic, generation 1"),
        "nach Papieren: 100,0 % synthetisch, Generation 1",
    ),
    "by {}: {}": (
        *("import", "reason", f"by {MARKED}: synthetic"),
        f"nach Wasserzeichen des Schlüssels {KEY} in mindestens 12,5 % der Zeilen: synthetisch",
    ),
    "watermark of key {} in at least {} % of the rows": (
        *("import", "reason", f"by {MARKED}: not-checked"),
        f"nach Wasserzeichen des Schlüssels {KEY} in mindestens 12,5 % der Zeilen: nicht verglichen",
    ),
    "watermark {} of key {}{}": (
        *("generate", "reason", f"watermark coins-1 of key {KEY}"),
        f"Wasserzeichen coins-1 des Schlüssels {KEY}",
    ),
    ", too weak to be found": (
        *("generate", "reason", f"watermark coins-1 of key {KEY}, too weak to be found"),
        f"Wasserzeichen coins-1 des Schlüssels {KEY}, zu schwach, um gefunden zu werden",
    ),
    "without the watermark of key {}": (
        *("generate", "reason", f"without the watermark of key {KEY}"),
        f"ohne das Wasserzeichen des Schlüssels {KEY}",
    ),
    "{} instead of {}": ("main-table", "subject", "visits instead of ward", "visits statt ward"),
    "first plan": ("plan", "subject", "first plan", "erster Plan"),
    "changed: nothing": ("plan", "subject", "changed: nothing", "geändert: nichts"),
    "changed: {}": (
        *("plan", "subject", "changed: distribution; holdout; roles (age, ward (old))"),
        "geändert: Anteile, die abweichen sollen; zurückgehaltene Zeilen; Rollen (age, ward (old))",
    ),
    "and {} more": (
        *("plan", "subject", "changed: targets (age, ward, and 5 more)"),
        "geändert: vorhergesagte Spalten (age, ward und 5 weitere)",
    ),
    # runs
    "run {} waits, up to {}": (
        *("queue", "subject", "run 3 waits, up to validate", "Durchlauf 3 wartet, bis Prüfen"),
    ),
    "run {} taken out": ("queue", "subject", "run 3 taken out", "Durchlauf 3 herausgenommen"),
    "{} runs taken out": ("queue", "subject", "2 runs taken out", "2 Durchläufe herausgenommen"),
    "run {}": ("queue", "subject", "run 3", "Durchlauf 3"),
    # releases and second persons
    "{} by {}": ("override", "subject", "mia_tpr by Anna", "mia_tpr von Anna"),
    "lineage overridden by {}": (
        *("override", "subject", "lineage overridden by Anna", "Herkunft übergangen von Anna"),
    ),
    "override {} by {}: {}": (
        *("release", "reason", "teaching | override a_b by Anna: no; but; override c by Otto: yes"),
        "teaching | a_b übergangen von Anna: no; but; c übergangen von Otto: yes",
    ),
    "not registered: {}": (
        *("release", "reason", "not registered: POOL.IN_USE"),
        "nicht ins Register eingetragen: POOL.IN_USE",
    ),
    "asked for without": ("register", "reason", "asked for without", "ohne Register verlangt"),
    "no registry is set": (
        *("register", "reason", "no registry is set", "kein Register festgelegt"),
    ),
    "for {}: {}": ("request", "reason", "for A class: teaching", "für A class: teaching"),
    "{}, key {}": ("approve", "subject", f"Anna, key {KEY}", f"Anna, Schlüssel {KEY}"),
    # rows that were seen, and what left
    "rows {}; {}": (
        *("unmask", "subject", "rows 1 to 50; 1 columns", "Zeilen 1 bis 50; 1 Spalte"),
    ),
    "no row; {}": ("unmask", "subject", "no row; 12 columns", "keine Zeile; 12 Spalten"),
    "{} to {}": (
        *("unmask", "reason", "rows 1 to 50, 101 to 150; 2 columns"),
        "Zeilen 1 bis 50, 101 bis 150; 2 Spalten",
    ),
    "{} columns": (
        *("unmask", "subject", "rows 1 to 2; 12 columns", "Zeilen 1 bis 2; 12 Spalten"),
    ),
    ", sorted by {}": (
        *("unmask", "subject", "rows 1 to 2; 12 columns, sorted by age"),
        "Zeilen 1 bis 2; 12 Spalten, sortiert nach age",
    ),
    ", conditions on {}": (
        *("unmask", "subject", ROWS),
        "Zeilen 1 bis 50, 1201 bis 1250; 12 Spalten, sortiert nach age, "
        "Bedingungen an ward und 3 weitere",
    ),
    " (rows counted as they were shown)": (
        *("unmask", "subject", LONG),
        "Zeilen 1 bis 50, 1201 bis 1250; 12 Spalten, sortiert nach age, "
        "Bedingungen an ward und 3 weitere (Zeilen gezählt, wie sie gezeigt wurden)",
    ),
    "rows of a file before its import": (
        *("unmask", "subject", "rows of a file before its import"),
        "Zeilen einer Datei vor dem Einlesen",
    ),
    "{}, cells: {}": (
        *("export", "reason", "copy a row of a list, cells: 1200"),
        "kopiert: eine Zeile einer Liste, Zellen: 1.200",
    ),
    "a row of a list": (
        *("copy", "subject", "a row of a list, cells: 6", "eine Zeile einer Liste, Zellen: 6"),
    ),
    "a row of the real table": (
        *("copy", "subject", "a row of the real table, cells: 6"),
        "eine Zeile der echten Tabelle, Zellen: 6",
    ),
    "a row of the synthetic table": (
        *("copy", "subject", "a row of the synthetic table, cells: 6"),
        "eine Zeile der synthetischen Tabelle, Zellen: 6",
    ),
    "marked text": (*("copy", "subject", "marked text, cells: 1", "markierter Text, Zellen: 1"),),
    "a figure": ("copy", "subject", "a figure, cells: 4", "eine Abbildung, Zellen: 4"),
    "figures of a plot": (
        *("copy", "subject", "figures of a plot, cells: 4"),
        "die Werte einer Abbildung, Zellen: 4",
    ),
    **{
        form: ("save-figure", "subject", f"a figure as {kind}, cells: 4", german)
        for form, kind, german in (
            ("a figure as {}", "png", "eine Abbildung als PNG, Zellen: 4"),
            ("png", "png", "eine Abbildung als PNG, Zellen: 4"),
            ("svg", "svg", "eine Abbildung als SVG, Zellen: 4"),
            ("csv", "csv", "eine Abbildung als CSV, Zellen: 4"),
        )
    },
    "records: {}": ("print-audit", "subject", "records: 1200", "Einträge: 1.200"),
}
"""Form of a text -> action, field, a text as it is stored, and as the German window says it."""
SAME_WORDS = frozenset({"in", "UTC"})
"""Words that English and German share."""

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


def test_every_text_of_the_log_has_an_example() -> None:
    """Whoever writes something new into the log has to say below how it is said in German."""
    forms = Written().forms()
    assert sorted(forms - set(EXAMPLES)) == []
    assert sorted(set(EXAMPLES) - forms) == []
    assert len(forms) > 50


@pytest.mark.parametrize("form", sorted(EXAMPLES))
def test_every_text_of_the_log_is_said_in_german(form: str, german: None) -> None:
    """As the example has it, in the window only, and with no English word of the form left in it."""
    action, place, stored, wanted = EXAMPLES[form]
    words_of = {"subject": record_words.subject, "reason": record_words.reason}[place]
    assert re.search(re.escape(form).replace(r"\{\}", ".*"), stored, re.DOTALL)
    said = words_of(action, stored)
    assert said == wanted
    english = set(re.findall(r"\b[a-z]{2,}\b", form)) - SAME_WORDS
    assert not english & set(re.findall(r"\b[a-z]+\b", said.replace(KEY, "")))
    assert words_of("anything-else", stored) == stored or form == "path {}"
    TONGUE.switch("en")
    assert words_of(action, stored) == stored


def test_what_an_older_copy_lacks_is_said_in_german(session: api.Session, german: None) -> None:
    """Written from a notice's figures, by their names."""
    for found, wanted in (
        (
            remembered.Notice("AUDIT.OLDER", {"have": 3, "seen": 1_200}),
            "vorhanden: 3, gesehen: 1.200",
        ),
        (remembered.Notice("AUDIT.FORKED", {"position": 4}), "bei Eintrag 4"),
        (remembered.Notice("AUDIT.BEHIND_RELEASE", {"path": "out"}), ""),
    ):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(remembered, "compared", lambda _, found=found: found)
            patch.setattr(remembered, "behind_release", lambda _: None)
            session.record_opening()
        newest = audit_rows(session.audit())[0]
        assert (newest.action, newest.reason) == ("history", wanted)


def test_every_part_of_a_plan_has_words(german: None) -> None:
    """Whatever a plan's record may name as changed."""
    tree = ast.parse((ROOT / "synth_engine/contracts/plan.py").read_text(encoding="utf-8"))
    plan = next(n for n in tree.body if isinstance(n, ast.ClassDef) and n.name == "Plan")
    body = next(n for n in plan.body if isinstance(n, ast.FunctionDef) and n.name == "to_json")
    dicts = [one for one in ast.walk(body) if isinstance(one, ast.Dict)]
    names = {key.value for one in dicts for key in one.keys if isinstance(key, ast.Constant)}
    assert len(names) > 15
    assert [one for one in sorted(names) if record_words.part_words(one) is None] == []
    for one in names:
        assert record_words.subject("plan", f"changed: {one}") != f"geändert: {one}"


def test_what_a_long_record_cuts_off_is_said_as_far_as_it_goes(german: None) -> None:
    """A question whose end has no room in the side note; what people wrote that looks like it stays."""
    said = record_words.subject("unmask", LONG[:-12])
    assert said.endswith("weitere (Zeilen gezählt, wie sie gezeigt wurden)")
    assert record_words.reason("release", "for rows 1 to 2") == "for rows 1 to 2"
    assert record_words.reason("override", "asked for without") == "asked for without"
    assert record_words.reason("approve", "for A: b") == "for A: b"
    assert record_words.reason("unmask", "rows of people; many") == "rows of people; many"


def test_what_is_searched_is_what_is_shown(session: api.Session, german: None) -> None:
    """Action, outcome, subject, reason and time, each as the window says it."""
    session.record("add-slot", subject="key slot 3", reason="opens with: both")
    said = shown_words(session.audit()[-1])
    for one in ("Zugang hinzugefügt", "erledigt", "Zugang 3", "eine Schlüsseldatei und"):
        assert one in said
    assert re.search(r"\d\d\.\d\d\.20\d\d \d\d:\d\d:\d\d", said)
