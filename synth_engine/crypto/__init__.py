"""Floor 1: keys, signatures, fingerprints, page seals. Nothing else in the house does cryptography.

Knows no project, log or release: it is given bytes and answers with bytes. Algorithms stay within
the FIPS-approved set (Ed25519, SHA-2, HMAC, PBKDF2, AES). Secrets never enter a message or a log.

`crypto.certificates` is imported where it is used: reading certificates takes a library that every start of every
process would otherwise wait for.
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
    replace_signing_key,
    save_signing_key,
    verify_signature,
)
from synth_engine.crypto.memory import LockedBytes, scrub_stack, wipe
from synth_engine.crypto.pages import PAGE_BYTES, SALT_BYTES, PageSeal
from synth_engine.crypto.primitives import (
    derive_key,
    keyed_fingerprint,
    random_bytes,
    sha256,
    sha256_file,
)
from synth_engine.crypto.sealing import new_seal_key, seal, unseal
from synth_engine.crypto.wrapping import slot_key, unwrap_key, wrap_key

__all__ = [
    "PAGE_BYTES",
    "SALT_BYTES",
    "LockedBytes",
    "PageSeal",
    "SigningKey",
    "SiteKey",
    "create_private",
    "derive_key",
    "key_id_of",
    "keyed_fingerprint",
    "load_signing_key",
    "load_site_key",
    "new_seal_key",
    "new_signing_key",
    "new_site_key",
    "open_private",
    "publish_new",
    "random_bytes",
    "raw_public_key",
    "replace_signing_key",
    "save_signing_key",
    "scrub_stack",
    "seal",
    "sha256",
    "sha256_file",
    "site_key_of",
    "slot_key",
    "sync_folder",
    "unseal",
    "unwrap_key",
    "verify_signature",
    "wipe",
    "wrap_key",
]
