"""The statement and its envelope: one spelling only, and nothing odd is read."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synth_engine.release.statement import (
    PREDICATE_TYPE,
    STATEMENT_TYPE,
    Subject,
    envelope,
    is_safe_name,
    pae,
    read_envelope,
    read_statement,
    statement,
)

ONE = Subject("data/a.csv", "ab" * 32, 3)
TWO = Subject("VERIFY.txt", "cd" * 32, 0)
BODY = statement((ONE, TWO), {"x": "ü"})


def test_a_statement_is_in_toto_v1_and_read_back() -> None:
    """Types, subjects by name, canonical bytes."""
    body = json.loads(BODY)
    assert (body["_type"], body["predicateType"]) == (STATEMENT_TYPE, PREDICATE_TYPE)
    assert STATEMENT_TYPE == "https://in-toto.io/Statement/v1"
    assert body["subject"][0] == {
        "name": "VERIFY.txt",
        "digest": {"sha256": "cd" * 32},
        "annotations": {"size": 0},
    }
    assert read_statement(BODY) == (TWO, ONE)
    assert statement((TWO, ONE), {"x": "ü"}) == BODY


def changed(**fields: Any) -> bytes:
    """The statement with fields of its one subject or of itself replaced."""
    row: dict[str, Any] = {
        "name": "a",
        "digest": {"sha256": "ab" * 32},
        "annotations": {"size": 1},
    }
    body: dict[str, Any] = {
        "_type": STATEMENT_TYPE,
        "predicateType": PREDICATE_TYPE,
        "predicate": {},
        "subject": [row],
    }
    for name, value in fields.items():
        (row if name in row else body)[name] = value
    return json.dumps(body).encode()


def test_the_pattern_of_the_refusals_below_is_itself_read() -> None:
    """Unchanged it is a statement: each refusal is due to its one change."""
    assert read_statement(changed()) == (Subject("a", "ab" * 32, 1),)


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"_type":' * 10_000,
        changed(_type="https://in-toto.io/Statement/v0.1"),
        changed(predicateType="urn:another"),
        changed(predicate=[]),
        changed(subject=None),
        changed(subject={"name": "a"}),
        changed(subject=[{"name": "a"}]),
        changed(name=5),
        changed(name="../a"),
        changed(name="manifest.json"),
        changed(digest={"sha256": "AB" * 32}),
        changed(digest={"sha256": "ab" * 31}),
        changed(digest={"sha1": "ab" * 20}),
        changed(annotations={"size": -1}),
        changed(annotations={"size": True}),
        changed(annotations={"size": 1.5}),
        changed().replace(b'"size": 1', b'"size": NaN'),
        changed().replace(b'"size": 1', b'"size": ' + b"9" * 5_000),
        changed().replace(b'"name": "a"', b'"name": "a", "name": "b"'),
        statement((ONE, ONE), {}),
    ],
)
def test_what_is_no_statement_is_refused(untrusted: bytes) -> None:
    """Wrong types, names that lead out or stand twice, digests that are none: ValueError, nothing else."""
    with pytest.raises(ValueError):
        read_statement(untrusted)


@given(st.text(max_size=30))
def test_a_safe_name_has_no_way_out(name: str) -> None:
    """Whatever is taken for safe has no empty, dot or dot-dot part and no sign of another system's paths."""
    if is_safe_name(name):
        assert not {"", ".", ".."} & set(name.split("/"))
        assert not set(name) & set('\\:*?"<>|\n\r\0')


def test_pae_is_dsse_1() -> None:
    """The pre-authentication encoding as the DSSE protocol writes it, lengths in bytes."""
    assert pae("ü".encode()) == b"DSSEv1 28 application/vnd.in-toto+json 2 \xc3\xbc"


def test_an_envelope_is_read_back() -> None:
    """Payload, signature and key id come out as they went in."""
    found = read_envelope(envelope(BODY, b"s" * 64, "k"))
    assert (found.payload, found.signature, found.key_id) == (BODY, b"s" * 64, "k")


GOOD = envelope(b"{}", b"s", "k")


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"{}",
        b"[]",
        b"[" * 100_000,
        GOOD + b"\n",
        GOOD.replace(b":", b": ", 1),
        GOOD.replace(b'"keyid":"k"', b'"keyid":5'),
        GOOD.replace(b"in-toto", b"another"),
        GOOD.replace(base64.b64encode(b"s"), b"cx=="),
        GOOD.replace(base64.b64encode(b"s"), b"c w=="),
        GOOD.replace(b'"signatures":[', b'"signatures":[{"keyid":"k","sig":"cw=="},'),
        GOOD.replace(b'{"keyid":"k","sig":"cw=="}', b""),
        GOOD.replace(b'"payload":', b'"more":1,"payload":'),
    ],
)
def test_another_spelling_of_an_envelope_is_none(untrusted: bytes) -> None:
    """One content has one spelling: no byte of the file can be changed unnoticed."""
    assert untrusted != GOOD
    with pytest.raises(ValueError):
        read_envelope(untrusted)
