"""Tampering with a log at random: found, and where; by us and by the script that knows nothing of us."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from synth_engine import audit, crypto
from synth_engine.contracts.plan import canonical_json
from synth_engine.contracts.proof import Finding
from synth_engine.contracts.storage import AuditRow
from synth_engine.crypto import sha256
from tests.helpers.logs import log_of

COUNT = 8
LOG = log_of(COUNT)
EXPORT = audit.export(LOG)
KEY = crypto.new_signing_key()
HEAD = audit.checkpoint(LOG, KEY, "cloister.audit")
SCRIPT = Path(__file__).resolve().parents[4] / "docs" / "verify_audit_log.py"
needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not here")


def claims(rows: tuple[AuditRow, ...] | list[AuditRow]) -> set[tuple[str, str]]:
    """What is found without a head."""
    return {(finding.claim, finding.subject) for finding in audit.verify(tuple(rows)).findings}


def edited(row: AuditRow, **fields: object) -> AuditRow:
    """A record changed by somebody who knows the format and fixes its digest."""
    body = canonical_json(json.loads(row.body) | fields)
    return AuditRow(row.sequence, body, sha256(body))


def test_an_untouched_log_is_genuine() -> None:
    """No false alarm, from the project and from an export."""
    for rows in (LOG, audit.read_export(EXPORT), ()):
        found = audit.verify(rows)
        assert (found.genuine, found.findings, found.checked) == (True, (), len(rows))


@pytest.mark.parametrize("at", range(COUNT - 1))
@pytest.mark.promise(10)
def test_a_changed_record_is_found_at_the_next(at: int) -> None:
    """Somebody who repairs the digest of what he changed is found by the record after it."""
    rows = [*LOG[:at], edited(LOG[at], actor="somebody else"), *LOG[at + 1 :]]
    assert claims(rows) == {("chain", str(at + 1))}


def test_a_changed_last_record_needs_a_head() -> None:
    """The end of the chain proves nothing by itself; against a head it is found."""
    rows = (*LOG[:-1], edited(LOG[-1], actor="somebody else"))
    assert audit.verify(rows).genuine
    assert audit.verify(rows, untrusted_checkpoint=HEAD).findings == (
        Finding("checkpoint", str(COUNT)),
    )


@pytest.mark.parametrize("at", range(COUNT - 1))
@pytest.mark.promise(10)
def test_a_removed_record_is_found_where_it_was(at: int) -> None:
    """One gap is reported once, where it is, in project and export alike."""
    rows = [*LOG[:at], *LOG[at + 1 :]]
    assert claims(rows) == {("order", str(at)), ("chain", str(at))}
    assert claims(audit.read_export(audit.export(rows))) == claims(rows)


@pytest.mark.parametrize("at", range(COUNT))
@pytest.mark.promise(10)
def test_an_inserted_record_is_found_where_it_is(at: int) -> None:
    """A record slipped in breaks the numbers and the chain around it."""
    rows = [*LOG[:at], edited(LOG[at], reason="slipped in"), *LOG[at:]]
    assert ("order", str(at + 1)) in claims(rows)
    assert ("chain", str(at + 1)) in claims(rows)


def test_the_stored_digest_is_not_believed() -> None:
    """A row whose bytes and digest differ is found."""
    rows = [*LOG]
    rows[3] = AuditRow(3, LOG[3].body, LOG[2].digest)
    assert claims(rows) == {("entry", "3")}


def test_a_log_renumbered_in_the_store_is_found() -> None:
    """Positions of the table and of the records must agree."""
    rows = [*LOG]
    rows[3] = AuditRow(4, LOG[3].body, LOG[3].digest)
    assert ("order", "3") in claims(rows)


@given(order=st.permutations(range(COUNT)))
@pytest.mark.promise(10)
def test_any_other_order_is_found(order: list[int]) -> None:
    """Records cannot be moved."""
    rows = tuple(LOG[at] for at in order)
    assert audit.verify(rows).genuine == (order == list(range(COUNT)))


@given(at=st.integers(0, len(EXPORT) - 1), byte=st.integers(0, 255))
@settings(max_examples=300)
@pytest.mark.promise(10)
def test_no_byte_of_an_export_can_be_changed(at: int, byte: int) -> None:
    """Any changed byte of an exported log is found against its head, and all but the last record's without."""
    changed = EXPORT[:at] + bytes([byte]) + EXPORT[at + 1 :]
    assume(changed != EXPORT)
    rows = audit.read_export(changed)
    found = audit.verify(rows, untrusted_checkpoint=HEAD, public_pem=KEY.public_pem)
    # The last line feed ends the file; without it the records are all there, unless it became a byte.
    assert not found.genuine
    where = EXPORT[:at].count(b"\n")
    named = {f.subject for f in found.findings if f.claim in {"entry", "chain", "order"}}
    if where < COUNT - 1:
        assert named & {str(where), str(where + 1)}


@given(st.data())
@settings(max_examples=200)
@pytest.mark.promise(10)
def test_no_mutation_of_the_records_passes(data: st.DataObject) -> None:
    """Cut, doubled, swapped, edited, spliced from another log: any other sequence fails against the head."""
    rows = list(LOG)
    other = [edited(row, actor="x") for row in LOG]
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, max(0, len(rows) - 1)))
        how = data.draw(st.sampled_from(["cut", "double", "swap", "edit", "splice", "tail"]))
        if not rows:
            break
        if how == "cut":
            del rows[at]
        elif how == "double":
            rows.insert(at, rows[at])
        elif how == "swap":
            to = data.draw(st.integers(0, len(rows) - 1))
            rows[at], rows[to] = rows[to], rows[at]
        elif how == "edit":
            rows[at] = edited(rows[at], reason=data.draw(st.text("ab", max_size=2)))
        elif how == "splice":
            rows[at] = other[min(at, COUNT - 1)]
        else:
            del rows[at:]
    same = [row.body for row in rows[:COUNT]] == [row.body for row in LOG]
    assume(not same)
    assert not audit.verify(
        tuple(rows), untrusted_checkpoint=HEAD, public_pem=KEY.public_pem
    ).genuine


def run(tmp_path: Path, *files: bytes) -> subprocess.CompletedProcess[str]:
    """Run the script of the docs, isolated, where none of our code can be imported."""
    names = []
    for number, body in enumerate(files):
        (tmp_path / str(number)).write_bytes(body)
        names.append(str(tmp_path / str(number)))
    return subprocess.run(
        [sys.executable, "-I", "-S", str(SCRIPT), *names],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        timeout=60,
    )


@pytest.mark.promise(11)
def test_the_script_stands_alone_and_is_short() -> None:
    """It imports nothing of ours and nobody has to read more than 50 lines."""
    source = SCRIPT.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 50
    assert "synth_engine" not in source


@needs_openssl
@pytest.mark.promise(11)
def test_the_script_says_yes_to_a_genuine_log(tmp_path: Path) -> None:
    """Without Cloister: the chain, the root and the signature are found good."""
    for files in ((EXPORT,), (EXPORT, HEAD), (EXPORT, HEAD, KEY.public_pem)):
        said = run(tmp_path, *files)
        assert (said.returncode, said.stderr) == (0, "")
        assert said.stdout.strip() == f"{COUNT} entries, genuine"
    second = crypto.new_signing_key()
    both = audit.cosign(HEAD, second, "cloister.witness")
    assert run(tmp_path, EXPORT, both, KEY.public_pem, second.public_pem).returncode == 0
    said = run(tmp_path, EXPORT, HEAD, KEY.public_pem, second.public_pem)
    assert (said.returncode, "not signed by" in said.stdout) == (1, True)
    grown = audit.export(log_of(COUNT + 5))
    assert run(tmp_path, grown, HEAD, KEY.public_pem).returncode == 0


@needs_openssl
@pytest.mark.promise(11)
def test_the_script_says_no_to_a_tampered_one(tmp_path: Path) -> None:
    """Without Cloister: changed, removed, cut off, rewritten and signed by another are found."""
    lines = EXPORT.splitlines(keepends=True)
    other = crypto.new_signing_key()
    rewritten = audit.export([*LOG[:-1], edited(LOG[-1], actor="x")])
    cases: dict[str, tuple[tuple[bytes, ...], str]] = {
        "changed": ((EXPORT.replace(b"Person", b"person", 1),), "entry 1:"),
        "junk": ((EXPORT.replace(b'{"action"', b'{"actiom', 1),), "entry 0:"),
        "removed": ((b"".join(lines[:3] + lines[4:]),), "entry 3:"),
        "cut off": ((b"".join(lines[:5]), HEAD), "checkpoint:"),
        "rewritten": ((rewritten, HEAD), "checkpoint:"),
        "no key": ((EXPORT, HEAD, other.public_pem), "checkpoint: not signed"),
    }
    for name, (files, expected) in cases.items():
        said = run(tmp_path, *files)
        assert said.returncode == 1, name
        assert expected in said.stdout, (name, said.stdout, said.stderr)
