"""A site's disclosure account: one small file that its projects share, one writer at a time.

It names no project, path, source or value: sources, projects and models are keyed digests, under a key that stands
in the file itself. Whoever can write the file can empty it; docs/disclosure-account.md says what is noticed. Must
not add anything up: that is `release.account`'s.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from synth_engine import crypto
from synth_engine.api import site
from synth_engine.contracts import inputs
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.project.lock import alone as shared_file
from synth_engine.release.account import MOST_ENTRIES, Entry
from synth_engine.tables.files import whole

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

FILE: Final = "account.json"
SETTING: Final = "account"
PATIENCE_SECONDS: Final = 20.0
_LARGEST: Final = 256 << 20


@dataclass(frozen=True, slots=True)
class Ledger:
    """A site's account as it stands in its file.

    Attributes:
        path: of the file.
        name: random digits made with it.
        key: under which sources and projects are digested in it.
        entries: in the order in which they were entered.
    """

    path: Path
    name: str
    key: bytes
    entries: tuple[Entry, ...] = ()

    def to_bytes(self) -> bytes:
        """What the file holds."""
        body = {"v": 1, "name": self.name, "key": self.key.hex()}
        return json.dumps(
            {**body, "entries": [one.to_json() for one in self.entries]}, indent=1
        ).encode()


def ledger_path() -> Path | None:
    """Where the site's account is kept: as set, or beside the site's settings where they can be written; else None.

    Raises:
        UserFixable: ``SITE.UNREADABLE``.
    """
    settings = site.settings_file()
    if settings is None:
        return None
    said = site.settings().get(SETTING)
    if said is False:
        return None
    if said is not None:
        if not isinstance(said, str):
            raise UserFixable("SITE.UNREADABLE", path=str(settings))
        return Path(said)
    path = settings.with_name(FILE)
    return path if path.exists() or os.access(settings.parent, os.W_OK) else None


def read_ledger(path: Path) -> Ledger:
    """The site's account; a new one, not written yet, where there is none.

    Raises:
        UserFixable: ``ACCOUNT.UNREADABLE``.
    """
    try:
        if not path.exists():
            return Ledger(path, crypto.random_bytes(16).hex(), crypto.random_bytes(32))
        untrusted = json.loads(inputs.small(path, _LARGEST))
        if untrusted["v"] != 1 or len(untrusted["entries"]) > MOST_ENTRIES:
            raise ValueError
        key = bytes.fromhex(untrusted["key"])
        if len(key) != 32:
            raise ValueError
        entries = tuple(Entry.from_json(one) for one in untrusted["entries"])
        return Ledger(path, str(untrusted["name"]), key, entries)
    except (
        OSError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        ArithmeticError,
        RecursionError,
    ) as error:
        raise UserFixable("ACCOUNT.UNREADABLE", path=str(path)) from error


def write_ledger(ledger: Ledger) -> None:
    """Write it whole, with the permissions it had: several people of a site may share it.

    Raises:
        Environment: ``ACCOUNT.NOT_WRITABLE``.
    """
    mode = ledger.path.stat().st_mode & 0o777 if ledger.path.exists() else None
    try:
        with whole(ledger.path, force=True) as partial:
            partial.write_bytes(ledger.to_bytes())
            if mode is not None:
                partial.chmod(mode)
    except (OSError, Environment) as error:
        raise Environment("ACCOUNT.NOT_WRITABLE", path=str(ledger.path)) from error


def alone(path: Path) -> AbstractContextManager[None]:
    """Be the only one who writes to it (``ACCOUNT.IN_USE``, ``ACCOUNT.NOT_WRITABLE``)."""
    return shared_file(
        path,
        in_use="ACCOUNT.IN_USE",
        not_writable="ACCOUNT.NOT_WRITABLE",
        patience=PATIENCE_SECONDS,
    )


def set_ledger(path: Path | None) -> Path:
    """Set where the site's account is kept; None: the site keeps none. A new one is made at once.

    Returns:
        The settings file.

    Raises:
        UserFixable: ``SITE.SET_BY_ADMINISTRATOR``, ``SITE.UNREADABLE``, ``ACCOUNT.UNREADABLE``.
        Environment: ``SITE.NOT_WRITABLE``, ``ACCOUNT.NOT_WRITABLE``.
    """
    if path is not None:
        path = path.absolute()
        with alone(path):
            write_ledger(read_ledger(path))
    return site.keep(SETTING, False if path is None else str(path))


def make_ledger() -> None:
    """Make the site's account where one is to be kept and none is there yet, before anything is counted with it.

    Raises:
        Environment: ``ACCOUNT.NOT_WRITABLE``, ``ACCOUNT.IN_USE``; UserFixable: ``SITE.UNREADABLE``.
    """
    path = ledger_path()
    if path is None or path.exists():
        return
    with alone(path):
        if not path.exists():
            write_ledger(read_ledger(path))


def site_account() -> tuple[Path | None, int]:
    """Where the site's account is kept, and how many releases are in it; (None, 0) where none is kept.

    Raises:
        UserFixable: ``SITE.UNREADABLE``, ``ACCOUNT.UNREADABLE``.
    """
    path = ledger_path()
    known = None if path is None or not path.exists() else read_ledger(path)
    return path, 0 if known is None else len(known.entries)
