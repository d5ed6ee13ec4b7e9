"""A request as a file to carry: one .zip with the signed request, the claims, and the evidence for the officer.

The synthetic rows are in it only where that is asked for. Reading runs in the parent on files from anybody:
bounded, nothing unpacked, nothing followed. Must not decide: that is `approvals`.
"""

from __future__ import annotations

import json
import shutil
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.errors import SynthError, UserFixable
from synth_engine.contracts.plan import canonical_json
from synth_engine.release import approvals
from synth_engine.release.holders import Held
from synth_engine.tables.files import whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from synth_engine.release.approvals import Request
    from synth_engine.release.holders import Holder
    from synth_engine.release.statement import Subject

SIGNED: Final = "request.dsse.json"
CLAIMS: Final = "claims.json"
_PAPERS: Final = frozenset({SIGNED, CLAIMS})
_ROWS: Final = "data/"
_LARGEST_CLAIMS: Final = 64 << 20
_EPOCH: Final = (
    1980,
    1,
    1,
    0,
    0,
    0,
)  # the earliest a zip can say: two of the same content have the same bytes
_CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Carried:
    """A request file, read and found whole.

    Attributes:
        request: the signed part.
        claims: what the manifest would say, each as the request's digest says it.
        held: names of the files that came along.
    """

    request: Request
    claims: dict[str, Any]
    held: tuple[str, ...]


def write_request(
    out: Path,
    folder: Path,
    files: Sequence[Subject],
    envelope: bytes,
    claims: Mapping[str, Any],
    *,
    with_data: bool,
) -> tuple[str, ...]:
    """Write a request file, whole or not at all.

    Args:
        out: a new file.
        folder: where `files` lie.
        files: that would leave.
        envelope: the signed request.
        claims: what the manifest would say.
        with_data: take the synthetic rows along.

    Returns:
        Names of the files that go along.

    Raises:
        UserFixable: ``FILE.EXISTS``; Environment: ``FILE.CANNOT_WRITE``.
    """
    along = tuple(one.name for one in files if with_data or not one.name.startswith(_ROWS))
    kept = {name: value for name, value in claims.items() if name not in approvals.LATER}
    with (
        whole(out) as partial,
        # The ending of `partial` is the one asked for, whatever it is.
        zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        archive.writestr(_entry(SIGNED), envelope)
        archive.writestr(_entry(CLAIMS), canonical_json(kept))
        for name in sorted(along):
            with archive.open(_entry(name), "w") as to, (folder / name).open("rb") as body:
                shutil.copyfileobj(body, to, _CHUNK)
    return along


def _entry(name: str) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name, _EPOCH)
    made.compress_type, made.external_attr = zipfile.ZIP_DEFLATED, 0o100600 << 16
    made.create_system = 3
    return made


def read_carried(untrusted_path: Path) -> Carried:
    """Read a request file and hold everything in it against its signature.

    Raises:
        UserFixable: ``APPROVAL.NOT_A_REQUEST``; ``APPROVAL.REQUEST_CHANGED`` naming the part that does not fit.
        Environment: ``RELEASE.UNREADABLE``.
    """
    name = str(untrusted_path)
    try:
        with Held(untrusted_path) as holder:
            return _carried(holder, name)
    except SynthError as error:
        if error.code == "RELEASE.NOT_FOUND":
            raise UserFixable("APPROVAL.NOT_A_REQUEST", path=name) from error
        raise


def _carried(holder: Holder, path: str) -> Carried:
    if SIGNED not in holder.files or CLAIMS not in holder.files:
        raise UserFixable("APPROVAL.NOT_A_REQUEST", path=path)
    try:
        request = approvals.read_request(holder.read(SIGNED, _LARGEST_CLAIMS) or b"")
    except ValueError as error:
        raise UserFixable("APPROVAL.REQUEST_CHANGED", path=path, part=SIGNED) from error
    body = holder.read(CLAIMS, _LARGEST_CLAIMS) or b""
    try:
        claims = json.loads(body)
        # One spelling only: what people are shown must be what was signed.
        if not isinstance(claims, dict) or canonical_json(claims) != body:
            raise ValueError
    except (ValueError, TypeError, RecursionError) as error:
        raise UserFixable("APPROVAL.REQUEST_CHANGED", path=path, part=CLAIMS) from error
    if approvals.claim_digests(claims) != dict(request.claims):
        raise UserFixable("APPROVAL.REQUEST_CHANGED", path=path, part=CLAIMS)
    _check_files(holder, request, path)
    return Carried(request, claims, tuple(sorted(holder.files - _PAPERS)))


def _check_files(holder: Holder, request: Request, path: str) -> None:
    """Every file that came along is the one named; all but the rows must have come."""
    named = {one.name: one for one in request.files}
    for strange in (*holder.strange, *sorted(holder.files - set(named) - _PAPERS)):
        shown = strange if strange.isprintable() else "?"
        raise UserFixable("APPROVAL.REQUEST_CHANGED", path=path, part=shown)
    for name, one in sorted(named.items()):
        if name not in holder.files:
            if name.startswith(_ROWS):
                continue
            raise UserFixable("APPROVAL.REQUEST_CHANGED", path=path, part=name)
        if holder.digest(name, one.size) != one.sha256:
            raise UserFixable("APPROVAL.REQUEST_CHANGED", path=path, part=name)


def read_evidence(untrusted_path: Path, name: str, limit: int = 256 << 20) -> bytes:
    """A file that came along with a request, as it was signed (after `read_carried` found it whole).

    Raises:
        UserFixable: ``APPROVAL.NOT_A_REQUEST``.
    """
    with Held(untrusted_path) as holder:
        body = holder.read(name, limit) if name in holder.files else None
    if body is None:
        raise UserFixable("APPROVAL.NOT_A_REQUEST", path=str(untrusted_path))
    return body
