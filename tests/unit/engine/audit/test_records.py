"""Records: their exact bytes, their limits, their way out and back in."""

from __future__ import annotations

import json
import time
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synth_engine import audit, crypto
from synth_engine.contracts.errors import Bug, UserFixable
from synth_engine.contracts.storage import AuditRow
from synth_engine.crypto import sha256
from tests.helpers.logs import START, MemoryLog, log_of

if TYPE_CHECKING:
    from collections.abc import Callable


def put(store: MemoryLog, **fields: object) -> audit.AuditEntry:
    """Append with harmless fields unless told otherwise."""
    given_fields: dict[str, Any] = {
        "at": START,
        "actor": "a",
        "action": "open",
        "versions": {},
        "digests": {},
    }
    return audit.append(store, **(given_fields | fields))


def test_the_bytes_of_a_record_are_fixed_for_ever() -> None:
    """The format is a promise: these bytes may never change."""
    store = MemoryLog()
    put(
        store,
        actor="Ü",
        reason='say "x"',
        versions={"cloister": "0.1.0"},
        digests={"b": "2", "a": "1"},
    )
    assert (
        store.rows[0].body
        == (
            '{"action":"open","actor":"Ü","at":"2026-01-02T03:04:05+00:00","digests":{"a":"1","b":"2"},'
            '"outcome":"ok","prev":"' + "0" * 64 + '","reason":"say \\"x\\"","seq":0,"subject":"",'
            '"v":1,"versions":{"cloister":"0.1.0"}}'
        ).encode()
    )
    second = put(store)
    assert (second.sequence, second.previous) == (1, sha256(store.rows[0].body))


def test_times_are_stored_in_utc() -> None:
    """A record made in another zone names the same moment."""
    entry = put(MemoryLog(), at=START.astimezone(timezone(timedelta(hours=5))))
    assert entry.at == "2026-01-02T03:04:05+00:00"


def test_a_time_without_a_zone_is_a_bug() -> None:
    """No record can have a time that means different moments in different places."""
    with pytest.raises(Bug):
        put(MemoryLog(), at=datetime(2026, 1, 1))


@pytest.mark.parametrize("field", ["actor", "action", "subject", "outcome", "reason"])
def test_long_texts_are_refused_before_anything_is_written(field: str) -> None:
    """2,000 characters are kept, 2,001 refused with the field's name; half letters too."""
    store = MemoryLog()
    assert getattr(put(store, **{field: "ü" * 2000}), field) == "ü" * 2000
    for text, code in (("x" * 2001, "AUDIT.TEXT_TOO_LONG"), ("\ud800", "AUDIT.TEXT_INVALID")):
        with pytest.raises(UserFixable) as refused:
            put(store, **{field: text})
        assert (refused.value.code, refused.value.parameters["field"]) == (code, field)
    assert len(store.rows) == 1


def test_endless_pairs_are_refused() -> None:
    """A record stays small."""
    with pytest.raises(Bug):
        put(MemoryLog(), digests={str(n): "" for n in range(1001)})


text = st.text(st.characters(exclude_categories=["Cs"]), max_size=50)


@given(actor=text, reason=text, pairs=st.dictionaries(text, text, max_size=5))
def test_whatever_is_said_comes_back_as_it_was(
    actor: str, reason: str, pairs: dict[str, str]
) -> None:
    """Every text survives store, export and reading, line breaks and quotes included."""
    store = MemoryLog()
    for _ in range(3):
        put(store, actor=actor, reason=reason, versions=pairs, digests=pairs)
    exported = audit.export(store.audit_rows())
    assert exported.count(b"\n") == 3
    assert audit.read_export(exported) == tuple(store.rows)
    entry = audit.entries(store.audit_rows())[2]
    assert (entry.actor, entry.reason, entry.versions, entry.digests) == (
        actor,
        reason,
        pairs,
        pairs,
    )
    assert audit.verify(store.rows).genuine


@pytest.mark.parametrize(
    "change",
    [
        {"v": 2},
        {"seq": "0"},
        {"seq": True},
        {"actor": 1},
        {"digests": []},
        {"digests": {"a": 1}},
        {"more": 1},
        {"at": None},
    ],
)
def test_a_record_of_another_shape_is_unreadable(change: dict[str, object]) -> None:
    """Only what `append` writes is a record."""
    body = json.loads(log_of(1)[0].body) | change
    raw = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    with pytest.raises(UserFixable) as refused:
        audit.entries([AuditRow(0, raw, sha256(raw))])
    assert (refused.value.code, refused.value.parameters) == (
        "AUDIT.ENTRY_UNREADABLE",
        {"position": 0},
    )


def test_another_spelling_of_a_record_is_unreadable() -> None:
    """There is one spelling of a record, so a digest cannot be dodged by adding a space."""
    raw = log_of(1)[0].body.replace(b'"v":1', b'"v": 1')
    assert audit.verify([AuditRow(0, raw, sha256(raw))]).findings[0].claim == "entry"


def test_what_is_no_export_is_refused() -> None:
    """A file that holds not one record is not mistaken for a log; an empty log is one."""
    assert audit.read_export(b"") == ()
    for junk in (b"\n", b"PK\x03\x04", b"{}\n{}\n", b"[" * 100_000):
        with pytest.raises(UserFixable) as refused:
            audit.read_export(junk)
        assert refused.value.code == "AUDIT.NOT_AN_EXPORT"


@pytest.mark.promise(9)
def test_a_clock_that_went_back_is_said_and_the_order_stands() -> None:
    """A record of its own stands before the first one that the clock puts too early; numbers go on."""
    store = MemoryLog()
    put(store)
    put(store, at=START - timedelta(hours=1), reason="work")
    put(store, at=START - timedelta(minutes=30))
    found = audit.entries(store.rows)
    assert [(e.sequence, e.action) for e in found] == [
        (0, "open"),
        (1, "clock"),
        (2, "open"),
        (3, "open"),
    ]
    assert (found[1].outcome, found[1].actor) == ("back", "a")
    assert found[1].reason == "the clock stands 3600 s before the last record's"
    assert audit.verify(store.rows).genuine


def test_the_same_second_is_not_back() -> None:
    """Two records of one moment, or in another zone, raise no remark."""
    store = MemoryLog()
    put(store)
    put(store, at=START.astimezone(timezone(timedelta(hours=5))))
    assert [e.action for e in audit.entries(store.rows)] == ["open", "open"]


@pytest.mark.slow
def test_a_hundred_thousand_records_are_verified_in_seconds(
    record_property: Callable[[str, object], None],
) -> None:
    """Verifying 100,000 records against a head takes at most 3 s of processor time; appending stays constant."""
    store = MemoryLog()
    first = _appending(store, 1_000)
    _appending(store, 98_000)
    last = _appending(store, 1_000)
    key = crypto.new_signing_key()
    head = audit.checkpoint(store.rows, key, "cloister.audit")
    begun = time.process_time()
    assert audit.verify(store.rows, untrusted_checkpoint=head, public_pem=key.public_pem).genuine
    seconds = time.process_time() - begun
    record_property("figure", f"100,000 records in {seconds:.1f} s")
    assert seconds <= 3
    assert last < 3 * first


def _appending(store: MemoryLog, count: int) -> float:
    begun = time.process_time()
    for number in range(count):
        put(store, digests={"document": f"{number:064x}"})
    return time.process_time() - begun
