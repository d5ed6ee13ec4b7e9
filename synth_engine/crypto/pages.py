"""The seal on every page of an encrypted project file (SQLCipher 4), checked without SQLite.

Why here: SQLite reads only the pages it needs, so a changed byte in a free page goes unseen, and
it says "not a database" both for a wrong key and for a damaged first page. With the seal each
page can be asked on its own. Must not decrypt anything.

Source: SQLCipher design notes, "Database Encryption and Decryption" (Zetetic): a page has 4,096
bytes, the last 80 being 16 of IV and 64 of HMAC-SHA512 over (content, IV, page number in 4 bytes
little endian); the file's first 16 bytes are the salt; the HMAC's key is PBKDF2-HMAC-SHA512(key,
salt xor 0x3a, 2 rounds).
"""

from __future__ import annotations

import hashlib
import hmac

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

PAGE_BYTES = 4096
SALT_BYTES = 16
_SEAL_BYTES = 64
_SALT_MASK = 0x3A
_SEAL_ROUNDS = 2


class PageSeal:
    """Tells whether a page was written with a given key.

    Args:
        key: 32 bytes, the file's raw key.
        salt: first 16 bytes of the file.
    """

    def __init__(self, key: bytes, salt: bytes) -> None:
        masked = bytes(byte ^ _SALT_MASK for byte in salt)
        self._key = PBKDF2HMAC(hashes.SHA512(), len(key), masked, _SEAL_ROUNDS).derive(key)
        self._salt = salt

    def holds(self, page: bytes, number: int) -> bool:
        """Whether `page` (4,096 bytes) is page `number` (from 1) as it was written."""
        if len(page) != PAGE_BYTES or (number == 1 and page[:SALT_BYTES] != self._salt):
            return False
        start = SALT_BYTES if number == 1 else 0
        sealed = page[start:-_SEAL_BYTES] + number.to_bytes(4, "little")
        expected = hmac.new(self._key, sealed, hashlib.sha512).digest()
        return hmac.compare_digest(expected, page[-_SEAL_BYTES:])
