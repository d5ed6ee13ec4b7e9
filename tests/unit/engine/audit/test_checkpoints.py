"""Signed heads: the published formats, and every way a head can fail to hold."""

from __future__ import annotations

import base64
import hashlib

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from synth_engine import audit, crypto
from synth_engine.audit.checkpoints import _key_hash, _mark
from synth_engine.contracts.errors import Bug, UserFixable
from synth_engine.contracts.proof import Finding
from synth_engine.contracts.storage import AuditRow
from tests.helpers.logs import log_of

KEY, OTHER = crypto.new_signing_key(), crypto.new_signing_key()
LOG = log_of(7)
HEAD = audit.checkpoint(LOG, KEY, "cloister.audit")


def rfc_root(leaves: list[bytes]) -> bytes:
    """RFC 9162 section 2.1.1 as it is written there: split at the largest power of two."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\x00" + leaves[0]).digest()
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return hashlib.sha256(b"\x01" + rfc_root(leaves[:k]) + rfc_root(leaves[k:])).digest()


@given(st.lists(st.binary(max_size=20), max_size=40))
def test_the_root_is_rfc_9162s(leaves: list[bytes]) -> None:
    """For any number of records the root is the recursive definition's."""
    assert audit.root_hash([AuditRow(0, leaf, "") for leaf in leaves]) == rfc_root(leaves)


def test_the_root_of_known_leaves_is_the_known_one() -> None:
    """The seven leaves and the root that certificate transparency logs are tested with."""
    leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657"]
    rows = [AuditRow(0, bytes.fromhex(leaf), "") for leaf in leaves]
    expected = "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"
    assert audit.root_hash(rows).hex() == expected


def test_signature_lines_are_c2sp_signed_notes() -> None:
    """The example of the signed-note specification is read: key name, key hash, signature."""
    public = Ed25519PublicKey.from_public_bytes(
        base64.b64decode("AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")[1:]
    ).public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    name, mark = _mark(
        "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXm"
        "RKuwHjG1Yu72IneyaQM="
    )
    assert (name, mark[:4].hex()) == ("example.com/foo", "530d903a")
    assert mark[:4] == _key_hash(name, public)
    assert crypto.verify_signature(public, mark[4:], b"This is an example message.\n")


def test_a_head_is_five_lines() -> None:
    """Origin, size, root, blank line, signature; nothing else."""
    origin, size, root, blank, mark, end = HEAD.decode().split("\n")
    assert (origin, size, blank, end) == ("cloister.audit", "7", "", "")
    assert base64.b64decode(root) == audit.root_hash(LOG)
    assert mark.startswith("— cloister.audit ")


@pytest.mark.parametrize("origin", ["", "two words", "a+b", "a\nb", "a\tb"])
def test_a_name_that_would_break_the_format_is_a_bug(origin: str) -> None:
    """A log's name cannot forge further lines."""
    with pytest.raises(Bug):
        audit.checkpoint(LOG, KEY, origin)


def test_a_head_holds_for_its_log_and_for_the_log_grown() -> None:
    """A checkpoint stays good as records are added behind it."""
    for count in (7, 8, 20):
        found = audit.verify(log_of(count), untrusted_checkpoint=HEAD, public_pem=KEY.public_pem)
        assert (found.genuine, found.trusted, found.checked) == (True, True, count)
        assert found.key_id == KEY.key_id


@pytest.mark.promise(10)
def test_a_cut_off_tail_is_found() -> None:
    """Fewer records than the head covers: says where the log ends; without a head nobody can."""
    for kept in range(7):
        found = audit.verify(LOG[:kept], untrusted_checkpoint=HEAD, public_pem=KEY.public_pem)
        assert found.findings == (Finding("truncated", str(kept)),)
        assert audit.verify(LOG[:kept]).genuine


@pytest.mark.promise(10)
def test_a_log_written_anew_is_found() -> None:
    """A whole, consistent, other log does not fit the head."""
    other = log_of(9)[1:]
    found = audit.verify(other, untrusted_checkpoint=HEAD)
    assert Finding("checkpoint", "7") in found.findings


def test_another_signer_is_found() -> None:
    """The right content under another key is not trusted; without a key it is not asked."""
    found = audit.verify(LOG, untrusted_checkpoint=HEAD, public_pem=OTHER.public_pem)
    assert (found.findings, found.trusted) == ((Finding("checkpoint", "signature"),), False)
    assert audit.verify(LOG, untrusted_checkpoint=HEAD).trusted is None
    assert audit.verify(LOG, public_pem=KEY.public_pem).trusted is None


def test_further_signatures_do_no_harm() -> None:
    """Witnesses may add their lines; ours still counts."""
    text = HEAD.rpartition(b"\n\n")[0] + b"\n"
    mark = base64.b64encode(_key_hash("witness", OTHER.public_pem) + OTHER.sign(text)).decode()
    both = HEAD + f"— witness {mark}\n".encode()
    for key in (KEY, OTHER):
        assert audit.verify(LOG, untrusted_checkpoint=both, public_pem=key.public_pem).trusted


@given(at=st.integers(0, len(HEAD) - 1), byte=st.integers(0, 255))
@pytest.mark.promise(10)
def test_no_byte_of_a_head_can_be_changed(at: int, byte: int) -> None:
    """Any changed byte is found, whatever it is changed to."""
    changed = HEAD[:at] + bytes([byte]) + HEAD[at + 1 :]
    found = audit.verify(LOG, untrusted_checkpoint=changed, public_pem=KEY.public_pem)
    assert found.genuine == (changed == HEAD)
    assert all(finding.claim in {"checkpoint", "truncated"} for finding in found.findings)


@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_junk_is_no_head(junk: bytes) -> None:
    """Anything else is answered, never raised, with and without a key."""
    for key in (None, KEY.public_pem):
        found = audit.verify(LOG, untrusted_checkpoint=junk, public_pem=key)
        assert found.findings == (Finding("checkpoint", "form"),)


def test_a_huge_head_is_no_head() -> None:
    """A file of megabytes is turned away before it is parsed."""
    found = audit.verify(LOG, untrusted_checkpoint=HEAD + b"x" * 100_000)
    assert found.findings == (Finding("checkpoint", "form"),)


def test_a_second_person_signs_the_same_head() -> None:
    """Both signatures count, each alone and both together; one person cannot be both."""
    both = audit.cosign(HEAD, OTHER, "cloister.witness")
    assert both.startswith(HEAD)
    pems = (KEY.public_pem, OTHER.public_pem)
    assert audit.verify_all(LOG, [both], pems).trusted is True
    found = audit.verify_all(LOG, [HEAD], pems)
    assert (found.findings, found.trusted) == ((Finding("checkpoint", "signature"),), False)
    with pytest.raises(UserFixable) as refused:
        audit.cosign(both, OTHER, "cloister.witness")
    assert refused.value.code == "AUDIT.SIGNED_ALREADY"


@given(st.binary(max_size=300))
def test_only_a_head_is_signed(junk: bytes) -> None:
    """Nobody is led to sign something else."""
    with pytest.raises(UserFixable) as refused:
        audit.cosign(junk, OTHER, "cloister.witness")
    assert refused.value.code == "AUDIT.NOT_A_CHECKPOINT"


@pytest.mark.promise(10)
@given(older=st.integers(0, 12), newer=st.integers(0, 12), at=st.integers(0, 11))
def test_between_two_heads_a_log_has_only_grown(older: int, newer: int, at: int) -> None:
    """A log fits both heads of its own history; one that was rewritten in between fits at most one."""
    log = log_of(12)
    heads = [audit.checkpoint(log[:size], KEY, "cloister.audit") for size in (older, newer)]
    assert audit.verify_all(log, heads, [KEY.public_pem]).genuine
    other = log_of(12, actor="somebody else")
    rewritten = [*log[:at], *other[at:]]
    found = audit.verify_all(rewritten, heads, [KEY.public_pem]).findings
    roots = {f.subject for f in found if f.claim == "checkpoint"}
    expected = {f"{n}: {size}" for n, size in ((1, older), (2, newer)) if size > at}
    assert roots == expected


def test_two_heads_that_contradict_each_other_are_a_fork() -> None:
    """The same number of records and another root: one of them was never this log's."""
    other = audit.checkpoint(log_of(7, actor="x"), KEY, "cloister.audit")
    found = audit.verify_all(LOG, [HEAD, other], [KEY.public_pem]).findings
    assert Finding("fork", "7") in found
    assert Finding("checkpoint", "2: 7") in found
