"""Where a raw key lies while it is in use: a memory page of its own, kept out of swap and core dumps.

As far as the system allows; `LockedBytes.locked` says whether it did. Not covered, and said so in
docs/project-file.md: what SQLite keeps of an open file (its page cache and its own copy of the key), the
passphrase as it was typed, and copies that last for one call.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import mmap
import sys

_LEAST = 16
_DEEP = 400  # calls within calls: more stack than any derivation uses


class LockedBytes:
    """A secret of at most one page; overwritten by `wipe` or when it is dropped.

    Args:
        body: the secret; the caller's own copy is theirs to drop.
    """

    def __init__(self, body: bytes) -> None:
        self._page = mmap.mmap(-1, mmap.PAGESIZE)
        self._size = len(body)
        self.locked = _lock(self._page)
        self._page[: self._size] = body

    def copy(self) -> bytes:
        """The secret, for one call (ValueError once wiped)."""
        return self._page[: self._size]

    def wipe(self) -> None:
        """Overwrite and give the page back. Twice is fine."""
        if self._page.closed:
            return
        self._page[:] = bytes(mmap.PAGESIZE)
        self._page.close()  # unmapping unlocks

    def __del__(self) -> None:
        """Overwrite what nobody holds any more."""
        with contextlib.suppress(AttributeError):  # the page could not be made
            self.wipe()


def wipe(*secrets: bytes | str) -> None:
    """Overwrite temporary copies that the caller made itself and that nobody else holds.

    Python gives small freed objects to no one who would clear them, so this is done by hand, on CPython, where
    the bytes of an object are at a known place; elsewhere nothing happens. Never for a constant, a text that
    is not ASCII, or anything that came from a caller.
    """
    if sys.implementation.name != "cpython":
        return
    for secret in secrets:
        if len(secret) < _LEAST:
            continue  # short ones are shared within the interpreter
        if isinstance(secret, bytes):
            ctypes.memset(id(secret) + bytes.__basicsize__ - 1, 0, len(secret))
        elif secret.isascii():
            ctypes.memset(id(secret) + sys.getsizeof("") - 1, 0, len(secret))


def scrub_stack() -> None:
    """Overwrite what calls that ended left on the stack, keys of library calls among it, by going deep once."""
    json.loads("[" * _DEEP + "]" * _DEEP)


def _lock(page: mmap.mmap) -> bool:
    """Keep the page in memory; False where the system does not let us."""
    with contextlib.suppress(AttributeError, OSError, ValueError):
        page.madvise(mmap.MADV_DONTDUMP)
    held = (ctypes.c_char * mmap.PAGESIZE).from_buffer(page)
    address, size = ctypes.c_void_p(ctypes.addressof(held)), ctypes.c_size_t(mmap.PAGESIZE)
    del held  # or the page could not be closed
    try:
        if sys.platform == "win32":
            return bool(ctypes.windll.kernel32.VirtualLock(address, size))
        return int(ctypes.CDLL(None).mlock(address, size)) == 0
    except (AttributeError, OSError):
        return False
