"""Checks an exported audit log without Cloister: verify_audit_log.py LOG [CHECKPOINT [KEY.pem]...]."""

import base64
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def root(rows: list[bytes]) -> bytes:
    """Merkle tree head, RFC 9162 section 2.1.1."""
    if len(rows) < 2:
        return hashlib.sha256(b"\x00" + rows[0] if rows else b"").digest()
    split = 1 << (len(rows) - 1).bit_length() - 1
    return hashlib.sha256(b"\x01" + root(rows[:split]) + root(rows[split:])).digest()


def signed(text: bytes, signature: bytes, key: str) -> bool:
    """Whether openssl finds the Ed25519 signature good."""
    with tempfile.TemporaryDirectory() as folder:
        message, mark = Path(folder, "message"), Path(folder, "signature")
        message.write_bytes(text)
        mark.write_bytes(signature)
        check = ["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", key, "-in"]
        check += [str(message), "-sigfile", str(mark)]
        return subprocess.run(check, capture_output=True, check=False).returncode == 0


exported, wrong, previous = Path(sys.argv[1]).read_bytes(), [], "0" * 64
log = exported.removesuffix(b"\n").split(b"\n") if exported else []
for position, line in enumerate(log):
    try:
        record = json.loads(line)
        if record["seq"] != position or record["prev"] != previous:
            wrong.append(f"entry {position}: does not follow the one before it")
    except (ValueError, KeyError, TypeError):
        wrong.append(f"entry {position}: is not a record")
    previous = hashlib.sha256(line).hexdigest()
if len(sys.argv) > 2:
    text, _, marks = Path(sys.argv[2]).read_bytes().rpartition(b"\n\n")
    size, head = int(text.split(b"\n")[1]), base64.b64decode(text.split(b"\n")[2])
    if size > len(log) or root(log[:size]) != head:
        wrong.append(f"checkpoint: its {size} entries are not the first {size} of this log")
    signatures = [base64.b64decode(mark.split(b" ")[2])[4:] for mark in marks.splitlines()]
    others = [k for k in sys.argv[3:] if not any(signed(text + b"\n", s, k) for s in signatures)]
    wrong.extend(f"checkpoint: not signed by {key}" for key in others)
print(*wrong, f"{len(log)} entries, {'NOT ' if wrong else ''}genuine", sep="\n")
sys.exit(bool(wrong))
