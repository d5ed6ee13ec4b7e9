"""Keys that follow each other and keys that are revoked: what a trust file makes of a release."""

from __future__ import annotations

import base64
import json
import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synth_engine import crypto
from synth_engine.contracts.errors import UserFixable
from synth_engine.release import seal
from synth_engine.release.papers import paper
from synth_engine.release.statement import Subject
from synth_engine.release.trust import (
    REVOCATION,
    SUCCESSION,
    described,
    read_trust,
    revocation,
    succession,
)
from synth_engine.release.verify import verify_release
from tests.helpers.certificates import NOW

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.engine.release.conftest import Payload

OLD, NEW, NEXT, THIEF = (crypto.new_signing_key() for _ in range(4))
DAY = timedelta(days=1)
MANIFEST = "ab" * 32


def lines(*notes: bytes) -> bytes:
    """A trust file that lists the old key, and notes."""
    return b"\n".join([OLD.public_pem, *notes, b"# the end"])


def word(key: crypto.SigningKey, trust: bytes, days: float = 0) -> str:
    """Whether a release counts that this key signed so many days from now, by its own word."""
    return read_trust(trust).accepts(key.key_id, MANIFEST, (NOW + days * DAY).isoformat())


@pytest.mark.promise(13)
def test_a_successor_is_trusted_and_its_successor_too() -> None:
    """The listed key names the next, that one the one after; in whatever order the notes stand."""
    first, second = succession(OLD, NEW, NOW), succession(NEW, NEXT, NOW)
    assert word(NEW, lines()) == "unknown"
    assert word(NEW, lines(first)) == "yes"
    assert word(NEXT, lines(second, first)) == "yes"
    assert word(NEXT, lines(second)) == "unknown"
    assert word(OLD, lines(first)) == "yes"


@pytest.mark.promise(13)
def test_a_compromised_key_counts_for_nothing_that_was_not_seen_before() -> None:
    """A thief can write any date: no release counts, but those whose manifest the file's owner knew."""
    gone = revocation(OLD, "compromised", "laptop stolen", NOW)
    assert [word(OLD, lines(gone), days) for days in (-100, 0, 100)] == ["revoked"] * 3
    assert word(OLD, lines(gone, b"seen " + MANIFEST.encode() + b" in my register"), -100) == "yes"
    assert word(OLD, lines(gone, b"seen " + b"cd" * 32)) == "revoked"


@pytest.mark.promise(13)
def test_a_retired_key_counts_for_what_it_signed_before() -> None:
    """Nobody but its holder has it, so its own word for the time counts: before yes, from then on no."""
    gone = revocation(OLD, "retired", "new key", NOW)
    assert [word(OLD, lines(gone), days) for days in (-0.01, 0, 1)] == ["yes", "revoked", "revoked"]
    assert read_trust(lines(gone)).accepts(OLD.key_id, MANIFEST, "yesterday") == "revoked"
    # The gravest word wins, whatever was said first.
    both = (revocation(OLD, "compromised", "", NOW + DAY), gone)
    assert word(OLD, lines(*both), -1) == word(OLD, lines(*both[::-1]), -1) == "revoked"


@pytest.mark.promise(13)
def test_a_revoked_key_names_no_successor() -> None:
    """A thief of the old key names his own: not trusted. After retirement neither; before it, yes."""
    stolen, retired = (revocation(OLD, how, "", NOW) for how in ("compromised", "retired"))
    early, late = succession(OLD, NEW, NOW - DAY), succession(OLD, THIEF, NOW + DAY)
    assert word(THIEF, lines(stolen, succession(OLD, THIEF, NOW - 100 * DAY))) == "unknown"
    assert word(NEW, lines(stolen, early)) == "unknown"
    assert word(NEW, lines(stolen, early, NEW.key_id.encode())) == "yes"
    assert word(NEW, lines(retired, early)) == "yes"
    assert word(THIEF, lines(retired, late)) == "unknown"


def test_a_key_cannot_revoke_or_follow_without_its_own_word() -> None:
    """A revocation signed by somebody else, a successor that did not sign too: no notes."""
    says = {"v": 1, "because": "retired", "reason": "", "at": NOW.isoformat()}
    foreign = paper(REVOCATION, (Subject("key", OLD.key_id, 0),), says, THIEF)
    good = json.loads(base64.b64decode(json.loads(succession(OLD, NEW, NOW))["payload"]))
    unproved = good["predicate"] | {"proof": base64.b64encode(THIEF.sign(b"x")).decode()}
    named = paper(SUCCESSION, (Subject("key", NEW.key_id, 0),), unproved, OLD)
    undated = paper(REVOCATION, (Subject("key", OLD.key_id, 0),), says | {"at": "soon"}, OLD)
    for note in (foreign, named, undated):
        with pytest.raises(UserFixable) as caught:
            read_trust(lines(note))
        assert caught.value.code == "KEYS.NOTE_INVALID"


@given(data=st.data())
def test_a_damaged_note_is_an_error_never_silence(data: st.DataObject) -> None:
    """A revocation with one changed sign must not be passed over, for then a thief is trusted."""
    note = revocation(OLD, "compromised", "stolen", NOW)
    at = data.draw(st.integers(1, len(note) - 1))
    sign = data.draw(st.sampled_from(b"xA0}\"'"))
    spoilt = note[:at] + bytes([sign]) + note[at + 1 :]
    if spoilt != note:
        with pytest.raises(UserFixable) as caught:
            read_trust(lines(b"  " + spoilt))
        assert caught.value.code == "KEYS.NOTE_INVALID"


def test_a_note_is_no_key() -> None:
    """The key ids in notes and the digests of seen releases trust nobody."""
    with pytest.raises(UserFixable) as caught:
        read_trust(revocation(OLD, "retired", "", NOW) + b"\nseen " + b"ab" * 32 + b"\n")
    assert caught.value.code == "KEYS.NOT_A_KEY"
    trust = read_trust(lines(b"seen " + THIEF.key_id.encode()))
    assert trust.keys == {OLD.key_id}


def test_a_note_says_what_it_is() -> None:
    """For people: whose, when, why, who follows."""
    found = described(revocation(OLD, "retired", "new key", NOW) + b"\n")
    assert found == {
        "note": "revocation",
        "key_id": OLD.key_id,
        "at": NOW.isoformat(),
        "because": "retired",
        "reason": "new key",
    }
    assert described(succession(OLD, NEW, NOW))["successor"] == NEW.key_id


@pytest.mark.promise(13)
def test_verify_says_that_the_key_was_revoked(payload: Payload, tmp_path: Path) -> None:
    """A whole release of a revoked key: not genuine, and the word is "revoked"; seen before: genuine."""
    folder = shutil.copytree(payload.folder, tmp_path / "release")
    said = {"made_at": NOW.isoformat()}
    digest = seal.seal_release(folder, predicate=said, key=OLD, checkpoint=b"c\n")
    gone = revocation(OLD, "compromised", "", NOW + DAY)
    found = verify_release(folder, trusted=lines(gone))
    assert (found.genuine, found.trusted) == (False, False)
    assert [(one.claim, one.subject) for one in found.findings] == [("revoked", "signer.pub.pem")]
    assert verify_release(folder, trusted=lines(gone, f"seen {digest}".encode())).genuine
    assert verify_release(folder, trusted=lines(revocation(OLD, "retired", "", NOW + DAY))).genuine
