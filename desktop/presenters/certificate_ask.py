"""A certificate as it is typed, and as the engine takes it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from synth_engine import api


@dataclass(frozen=True, slots=True)
class CertificateAsk:
    """A certificate that signs too, as typed. `outside`: its key is on a smartcard."""

    file: str
    key: str = ""
    passphrase: str = field(default="", repr=False)
    outside: bool = False


def certificate_files(ask: CertificateAsk) -> api.CertificateFiles:
    """The files of a certificate; its key stays on the card where it is outside."""
    key = ask.key.strip()
    return api.CertificateFiles(
        Path(ask.file.strip()).expanduser(),
        Path(key).expanduser() if key and not ask.outside else None,
        ask.passphrase or None,
        ask.outside,
    )
