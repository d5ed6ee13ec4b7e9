"""A release that left, looked at where it was delivered: what its card shows. Must not judge it: `verify` does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from synth_engine.contracts.errors import SynthError
from synth_engine.release import holders, statement

if TYPE_CHECKING:
    from pathlib import Path

HEAD: Final = "audit-checkpoint.txt"
_LARGEST_HEAD: Final = 64 << 10
_LARGEST_MANIFEST: Final = 64 << 20


@dataclass(frozen=True, slots=True)
class ReleaseCard:
    """What stands where a release was delivered.

    Attributes:
        there: a release can be read there.
        head: the signed head of the log in it (untrusted bytes), empty where there is none.
        waits: subject of the certificate whose signature is announced and not there yet, or "".
    """

    there: bool = False
    head: bytes = b""
    waits: str = ""


def release_card(path: Path) -> ReleaseCard:
    """Look at a folder or .zip; what cannot be read is not there."""
    try:
        with holders.Held(path) as held:
            if statement.MANIFEST not in held.files:
                return ReleaseCard()
            head = held.read(HEAD, _LARGEST_HEAD) if HEAD in held.files else None
            waits = "" if statement.CMS in held.files else _announced(held)
    except SynthError:
        return ReleaseCard()
    return ReleaseCard(True, head or b"", waits)


def _announced(held: holders.Holder) -> str:
    body = held.read(statement.MANIFEST, _LARGEST_MANIFEST) or b""
    try:
        said = statement.announced_certificate(statement.read_claims(body)[1])
    except ValueError:
        return ""
    return "" if said is None else said.subject
