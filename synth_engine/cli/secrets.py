"""Passphrases: from a file or a prompt without echo; never from argv or the environment."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

from synth_engine.contracts.errors import Usage, UserFixable

_LONGEST = 4096


def passphrase(file: str | None, prompt: str = "Passphrase: ", *, twice: bool = False) -> str:
    """Return the passphrase.

    Args:
        file: path whose first line is the passphrase; None asks.
        prompt: what to ask.
        twice: ask again, for a new one.

    Raises:
        Usage: ``USAGE.NO_PASSPHRASE`` (nobody to ask), ``USAGE.PASSPHRASES_DIFFER``.
        UserFixable: ``KEYS.PASSPHRASE_FILE``.
    """
    if file is not None:
        try:
            with Path(file).open(encoding="utf-8") as lines:
                first = lines.readline(_LONGEST).rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise UserFixable("USAGE.PASSPHRASE_FILE", path=file) from error
        if not first:
            raise UserFixable("USAGE.PASSPHRASE_FILE", path=file)
        return first
    if not sys.stdin.isatty():
        raise Usage("USAGE.NO_PASSPHRASE")
    asked = getpass.getpass(prompt)
    if twice and getpass.getpass("Again: ") != asked:
        raise Usage("USAGE.PASSPHRASES_DIFFER")
    if not asked:
        raise Usage("USAGE.NO_PASSPHRASE")
    return asked
