"""Key slots: further passphrases and key files for one project, in a side file `<name>.slots`.

The main passphrase stays what any SQLCipher tool opens the file with; slots only wrap the raw key beside
it. The encrypted file holds every slot with its key (`meta`, name ``slots``): that is the truth, from which
the side file can be written again at any time, also under a new raw key without asking anybody. The side
file says nothing but how to derive a slot's key; labels stay inside. Losing it loses no data.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from synth_engine import crypto
from synth_engine.contracts import inputs
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import canonical_json
from synth_engine.project.layout import ROUNDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from synth_engine.project.connection import FileKey

MOST_SLOTS: Final = 8  # each costs a wrong passphrase one more derivation
VERSION: Final = 1
LONGEST_LABEL: Final = 100
_FORMAT: Final = "cloister-slots"
_MOST_BYTES: Final = 64 << 10
_MOST_WRAPS: Final = 2  # two only while the raw key is being exchanged
_ID_BYTES: Final = 4

Kind: TypeAlias = Literal["passphrase", "key-file", "both"]
KINDS: Final[tuple[Kind, ...]] = ("passphrase", "key-file", "both")


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot as the encrypted file keeps it.

    Attributes:
        id: eight hex digits.
        label: what people call it.
        kind: what opens it.
        salt, rounds: of its derivation (PBKDF2-HMAC-SHA512).
        made: when, ISO.
        key: what the raw key is wrapped under; never leaves the encrypted file.
    """

    id: str
    label: str
    kind: Kind
    salt: bytes
    rounds: int
    made: str
    key: bytes = field(repr=False)

    def to_json(self) -> dict[str, Any]:
        """For `meta`, inside the encryption."""
        return {
            "id": self.id,
            "label": self.label,
            "kind": self.kind,
            "salt": self.salt.hex(),
            "rounds": self.rounds,
            "made": self.made,
            "key": self.key.hex(),
        }

    @classmethod
    def from_json(cls, body: Mapping[str, Any]) -> Slot:
        """Read `to_json`'s answer."""
        return cls(
            str(body["id"]),
            str(body["label"]),
            _kind(body["kind"]),
            bytes.fromhex(body["salt"]),
            int(body["rounds"]),
            str(body["made"]),
            bytes.fromhex(body["key"]),
        )


@dataclass(frozen=True, slots=True)
class _Wrap:
    file_salt: bytes
    nonce: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class _Entry:
    """A slot as the side file shows it to everybody."""

    id: str
    kind: Kind
    salt: bytes
    rounds: int
    wraps: tuple[_Wrap, ...]

    def key(self, passphrase: str | None, file_digest: bytes | None) -> bytes:
        return crypto.slot_key(passphrase, file_digest, self.salt, self.rounds)


def _kind(untrusted: object) -> Kind:
    for kind in KINDS:
        if untrusted == kind:
            return kind
    raise ValueError


def kind_of(passphrase: str | None, file_digest: bytes | None) -> Kind:
    """Which kind of slot these open (Bug elsewhere if neither is given)."""
    if file_digest is None:
        return "passphrase"
    return "key-file" if passphrase is None else "both"


def new_slot(
    label: str, passphrase: str | None, file_digest: bytes | None, rounds: int, made: str
) -> Slot:
    """Make a slot with a fresh salt and its derived key."""
    salt = crypto.random_bytes(crypto.SALT_BYTES)
    return Slot(
        crypto.random_bytes(_ID_BYTES).hex(),
        label,
        kind_of(passphrase, file_digest),
        salt,
        rounds,
        made,
        crypto.slot_key(passphrase, file_digest, salt, rounds),
    )


def _bound(slot: Slot | _Entry, file_salt: bytes) -> bytes:
    """What a wrapping is bound to: change any of it and the slot opens nothing."""
    return canonical_json(
        {
            "format": _FORMAT,
            "v": VERSION,
            "id": slot.id,
            "kind": slot.kind,
            "salt": slot.salt.hex(),
            "rounds": slot.rounds,
            "file_salt": file_salt.hex(),
        }
    )


# -- the side file ------------------------------------------------------------------------------


def side_path(path: Path) -> Path:
    """Where a project's side file is."""
    return path.with_name(path.name + ".slots")


def _parsed(untrusted: bytes) -> tuple[_Entry, ...]:
    """Read a side file (ValueError and the like for what is none; UserFixable for a newer one)."""
    body = json.loads(untrusted)
    if body["format"] != _FORMAT or type(body["v"]) is not int:
        raise ValueError
    if body["v"] > VERSION:
        raise UserFixable("PROJECT.SLOTS_TOO_NEW", path="", format=body["v"], current=VERSION)
    rows = body["slots"]
    if body["v"] < 1 or not isinstance(rows, list) or not 1 <= len(rows) <= MOST_SLOTS:
        raise ValueError
    return tuple(_entry(row) for row in rows)


def _entry(untrusted: Mapping[str, Any]) -> _Entry:
    wraps = tuple(
        _Wrap(bytes.fromhex(w["file_salt"]), bytes.fromhex(w["nonce"]), bytes.fromhex(w["wrapped"]))
        for w in untrusted["wraps"]
    )
    kdf = untrusted["kdf"]
    entry = _Entry(
        str(untrusted["id"]),
        _kind(untrusted["kind"]),
        bytes.fromhex(kdf["salt"]),
        kdf["rounds"],
        wraps,
    )
    # Only the numbers of rounds that we ourselves use: a made-up one could keep us busy for years.
    sound = (
        kdf["name"] == "PBKDF2-HMAC-SHA512"
        and type(entry.rounds) is int
        and entry.rounds in ROUNDS
        and untrusted["cipher"] == "AES-256-GCM"
        and len(entry.salt) == crypto.SALT_BYTES
        and 1 <= len(wraps) <= _MOST_WRAPS
    )
    if not sound:
        raise ValueError
    return entry


def read_side(path: Path, shown: Path) -> tuple[_Entry, ...]:
    """What the side file of the project `path` shows; empty where there is none.

    Raises:
        UserFixable: ``PROJECT.SLOTS_DAMAGED``, ``PROJECT.SLOTS_TOO_NEW``.
    """
    side = side_path(path)
    if not os.path.lexists(side):
        return ()
    try:
        with inputs.opened(side) as stream:
            untrusted = stream.read(_MOST_BYTES + 1)
        if len(untrusted) > _MOST_BYTES:
            raise ValueError
        return _parsed(untrusted)
    except UserFixable as error:
        raise UserFixable(
            error.code, **{**error.parameters, "path": str(side_path(shown))}
        ) from None
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise UserFixable("PROJECT.SLOTS_DAMAGED", path=str(side_path(shown))) from error


def open_with(
    entries: Iterable[_Entry],
    file_salt: bytes,
    passphrase: str | None,
    file_digest: bytes | None,
) -> tuple[bytes, str] | None:
    """The raw key and the id of the slot that gave it, or None. Derives once for every slot of the kind.

    Raises:
        UserFixable: ``PROJECT.SLOTS_FOREIGN`` where a slot opens, but for another file.
    """
    kind, found, foreign = kind_of(passphrase, file_digest), None, False
    for entry in entries:
        if entry.kind != kind:
            continue
        key = entry.key(passphrase, file_digest)
        for wrap in entry.wraps:
            raw = crypto.unwrap_key(key, wrap.nonce, wrap.wrapped, _bound(entry, wrap.file_salt))
            if raw is not None and wrap.file_salt == file_salt:
                found = found or (raw, entry.id)
            foreign = foreign or raw is not None
    if found is None and foreign:
        raise UserFixable("PROJECT.SLOTS_FOREIGN", path="")
    return found


def _is_current(entries: Sequence[_Entry], slots: Sequence[Slot], key: FileKey) -> bool:
    """Whether the side file is what it should be: every slot, no other, wrapping this raw key alone."""
    if [one.id for one in entries] != [one.id for one in slots]:
        return False
    raw = key.key
    for entry, slot in zip(entries, slots, strict=True):
        bound = _bound(slot, key.salt)
        if len(entry.wraps) != 1 or _bound(entry, key.salt) != bound:
            return False
        wrap = entry.wraps[0]
        if crypto.unwrap_key(slot.key, wrap.nonce, wrap.wrapped, bound) != raw:
            return False
    return True


def _body(slots: Sequence[Slot], keys: Sequence[FileKey]) -> bytes:
    rows = []
    for slot in slots:
        wraps = []
        for key in keys:
            nonce, wrapped = crypto.wrap_key(slot.key, key.key, _bound(slot, key.salt))
            wraps.append(
                {"file_salt": key.salt.hex(), "nonce": nonce.hex(), "wrapped": wrapped.hex()}
            )
        kdf = {"name": "PBKDF2-HMAC-SHA512", "salt": slot.salt.hex(), "rounds": slot.rounds}
        rows.append(
            {"id": slot.id, "kind": slot.kind, "kdf": kdf, "cipher": "AES-256-GCM", "wraps": wraps}
        )
    body = {"format": _FORMAT, "v": VERSION, "slots": rows}
    return json.dumps(body, indent=1).encode() + b"\n"


def write_side(path: Path, slots: Sequence[Slot], keys: Sequence[FileKey]) -> None:
    """Write the side file of the project `path` whole, or remove it where no slot is left.

    Args:
        path: the project file.
        slots: all slots.
        keys: the raw key; two while it is being exchanged. Raises OS errors.
    """
    side = side_path(path)
    if not slots:
        side.unlink(missing_ok=True)
        crypto.sync_folder(path.parent)
        return
    partial = side.with_name(side.name + ".partial")
    partial.unlink(missing_ok=True)
    try:
        with os.fdopen(crypto.create_private(partial), "wb") as stream:
            stream.write(_body(slots, keys))
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(side)
    except BaseException:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
        raise
    crypto.sync_folder(path.parent)


def mend_side(path: Path, slots: Sequence[Slot], key: FileKey) -> bool:
    """Write the side file again where it is not what the encrypted file says; whether it was.

    What a crash, a lost file or a hand from outside left is put right. A side file beside a project that
    has no slots is left alone unless it is this project's own. Raises OS errors.
    """
    side_path(path).with_name(side_path(path).name + ".partial").unlink(missing_ok=True)
    try:
        entries = read_side(path, path)
    except UserFixable as error:
        if not slots or error.code == "PROJECT.SLOTS_TOO_NEW":
            return False  # not ours to write over
        entries = ()
    if not slots:
        ours = any(wrap.file_salt == key.salt for entry in entries for wrap in entry.wraps)
        if ours:
            write_side(path, (), ())
        return ours
    if _is_current(entries, slots, key):
        return False
    write_side(path, slots, (key,))
    return True
