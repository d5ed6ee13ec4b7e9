"""Floor 1: keys, signatures, fingerprints, page seals. Nothing else in the house does cryptography.

Knows no project, log or release: it is given bytes and answers with bytes. Algorithms stay within
the FIPS-approved set (Ed25519, SHA-2, HMAC, PBKDF2, AES). Secrets never enter a message or a log.
"""

from __future__ import annotations

from synth_engine.crypto.files import create_private, open_private, publish_new, sync_folder
from synth_engine.crypto.fingerprints import SiteKey, load_site_key, new_site_key, site_key_of
from synth_engine.crypto.keys import (
    SigningKey,
    key_id_of,
    load_signing_key,
    new_signing_key,
    raw_public_key,
    save_signing_key,
    verify_signature,
)
from synth_engine.crypto.pages import PAGE_BYTES, SALT_BYTES, PageSeal
from synth_engine.crypto.primitives import (
    derive_key,
    keyed_fingerprint,
    random_bytes,
    sha256,
    sha256_file,
)

__all__ = [
    "PAGE_BYTES",
    "SALT_BYTES",
    "PageSeal",
    "SigningKey",
    "SiteKey",
    "create_private",
    "derive_key",
    "key_id_of",
    "keyed_fingerprint",
    "load_signing_key",
    "load_site_key",
    "new_signing_key",
    "new_site_key",
    "open_private",
    "publish_new",
    "random_bytes",
    "raw_public_key",
    "save_signing_key",
    "sha256",
    "sha256_file",
    "site_key_of",
    "sync_folder",
    "verify_signature",
]
