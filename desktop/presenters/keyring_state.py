"""The key or certificate that somebody looks at. Frozen values, no Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeyView:
    """A key, a note about one, or a certificate: facts in words; `public`: the public key as text, or empty."""

    path: str
    facts: tuple[tuple[str, str], ...] = ()
    public: str = ""


@dataclass(frozen=True, slots=True)
class KeyringState:
    """What the page of keys shows. `made` counts what was done, so that passphrases are cleared."""

    key: KeyView | None = None
    certificate: KeyView | None = None
    made: int = 0


NO_KEYS = KeyringState()
