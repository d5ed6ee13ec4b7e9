"""A package that was carried in: is it the maker's, whole, and not older than what is installed?

A medium is a folder (packaging/medium.py): ``MEDIUM.json`` says what it is, ``SHA256SUMS`` names every file, and
``SHA256SUMS.sig`` is the maker's Ed25519 signature over that list's exact bytes. Nothing of it is run.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from synth_engine import __version__, crypto
from synth_engine.contracts import inputs, places, programs
from synth_engine.contracts.errors import Refused, UserFixable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

ABOUT: Final = "MEDIUM.json"
SUMS: Final = "SHA256SUMS"
SIGNATURE: Final = "SHA256SUMS.sig"
SIGNER: Final = "signer.pub.pem"
MAKER: Final = "maker.pub.pem"
_LARGEST: Final = 20_000_000
_UNSIGNED: Final = frozenset({SUMS, SIGNATURE, SIGNER})
_LINE: Final = re.compile(r"([0-9a-f]{64})  (.+)")
_VERSION: Final = re.compile(r"(\d+(?:\.\d+)*)(?:\.?(dev|a|b|rc)(\d+))?")
_STAGES: Final = {"dev": 0, "a": 1, "b": 2, "rc": 3, "": 4}


KeyFrom: TypeAlias = Literal["installation", "kept", "named"]
"""Where the key came from that a medium was checked with: it decides what the check proves.

``installation``: with the installed edition. ``kept``: ``maker.pub.pem`` in a settings folder, put there by an
administrator or by oneself. ``named``: by hand, just now.
"""


def unheard(done: int, total: int) -> None:
    """Progress (bytes compared, bytes in all) that nobody wants to know."""
    del done, total


@dataclass(frozen=True, slots=True)
class Carried:
    """A medium that is signed with the key that was asked for, whole, and may be installed here.

    Attributes:
        version: what it holds.
        installed: what runs here.
        signed_by: id of the key that signed it.
        files: how many were compared.
        key_from: where that key came from.
    """

    version: str
    installed: str
    signed_by: str
    files: int
    key_from: KeyFrom

    def to_json(self) -> dict[str, Any]:
        """For scripts."""
        return {
            "genuine": True,
            "version": self.version,
            "installed": self.installed,
            "signed_by": self.signed_by,
            "files": self.files,
            "key_from": self.key_from,
        }


def check_medium(
    path: Path,
    public_key: Path | None = None,
    on_progress: Callable[[int, int], None] = unheard,
) -> Carried:
    """Check a medium before anything of it is installed.

    Args:
        path: its folder, or a file inside it.
        public_key: the maker's; by default the one that came with this installation, or the site's
            (``maker.pub.pem`` in the settings folder).
        on_progress: told bytes compared and bytes in all, now and then; whatever it raises ends the check.

    Raises:
        UserFixable: ``UPDATE.UNREADABLE``, ``UPDATE.NO_KEY``, ``UPDATE.KEY_INSIDE``, ``KEYS.NOT_A_KEY``.
        Refused: ``UPDATE.NOT_GENUINE``, ``UPDATE.FILE_CHANGED``, ``UPDATE.NOT_NAMED``, ``UPDATE.OLDER``.
    """
    folder = _folder(path)
    sums, signature = _read(folder / SUMS), _read(folder / SIGNATURE)
    public, key_from = _maker(folder, public_key)
    if not crypto.verify_signature(public, signature, sums):
        raise Refused("UPDATE.NOT_GENUINE", path=str(folder / SUMS))
    named = _named(sums, folder)
    about = _about(folder, named)
    compared = Compared([folder / name for name in named], on_progress)
    for name, digest in named.items():
        _check_file(folder, name, digest, compared.read)
    for one in sorted(folder.rglob("*")):
        compared.read(0)
        name = one.relative_to(folder).as_posix()
        if not one.is_dir() and name not in named and name not in _UNSIGNED:
            raise Refused("UPDATE.NOT_NAMED", path=str(one))
    offered = str(about["version"])
    if _order(offered) < _order(__version__):
        raise Refused("UPDATE.OLDER", offered=offered, installed=__version__)
    return Carried(offered, __version__, crypto.key_id_of(public), len(named), key_from)


class Compared:
    """How many bytes of files were compared, of how many."""

    def __init__(self, files: Iterable[Path], on_progress: Callable[[int, int], None]) -> None:
        self._done, self._on_progress = 0, on_progress
        self._total = sum(map(_size, files))
        self.read(0)

    def read(self, count: int) -> None:
        """So many more were read; whatever the listener raises ends the comparing."""
        self._done += count
        self._on_progress(min(self._done, self._total), self._total)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0  # that it is gone is said when its turn comes


def _folder(path: Path) -> Path:
    for one in (path, *path.absolute().parents[:3]):
        if (one / ABOUT).is_file() and (one / SUMS).is_file():
            return one
    raise UserFixable("UPDATE.UNREADABLE", path=str(path))


def _read(path: Path) -> bytes:
    try:
        return inputs.small(path, _LARGEST)
    except (OSError, ValueError) as error:
        raise UserFixable("UPDATE.UNREADABLE", path=str(path)) from error


def _maker(folder: Path, public_key: Path | None) -> tuple[bytes, KeyFrom]:
    """The key to trust: named, of this installation, or kept here; never one that lies on the medium."""
    if public_key is not None:
        if _lies_in(public_key, folder):
            raise UserFixable("UPDATE.KEY_INSIDE", path=str(public_key))
        named = _read(public_key)
        crypto.key_id_of(named)  # a file that is no key must not look like a forged medium
        return named, "named"
    own = programs.library_folder() / MAKER
    if programs.is_frozen() and own.is_file():
        return _read(own), "installation"
    for one in places.settings_folders():
        if (one / MAKER).is_file() and not _lies_in(one / MAKER, folder):
            return _read(one / MAKER), "kept"
    try:
        carried = crypto.key_id_of(_read(folder / SIGNER))
    except UserFixable:
        carried = "none"
    raise UserFixable("UPDATE.NO_KEY", key=carried)


def _lies_in(path: Path, folder: Path) -> bool:
    """Whether a file, or the link to it, lies in a folder: whoever filled the folder chose the file."""
    inside = folder.resolve()
    written = path.absolute().parent.resolve() / path.name
    return written.is_relative_to(inside) or path.resolve().is_relative_to(inside)


def _named(sums: bytes, folder: Path) -> dict[str, str]:
    """Name -> digest of every file that was signed for."""
    found: dict[str, str] = {}
    for line in sums.decode("utf-8", "replace").splitlines():
        read = _LINE.fullmatch(line)
        if read is None:
            raise UserFixable("UPDATE.UNREADABLE", path=str(folder / SUMS))
        name = PurePosixPath(read.group(2))
        if name.is_absolute() or ".." in name.parts or name.as_posix() in found:
            raise UserFixable("UPDATE.UNREADABLE", path=str(folder / SUMS))
        found[name.as_posix()] = read.group(1)
    return found


def _about(folder: Path, named: Mapping[str, str]) -> dict[str, Any]:
    """What the medium says it is; only once its own file is known to be signed for."""
    if ABOUT not in named:
        raise Refused("UPDATE.NOT_NAMED", path=str(folder / ABOUT))
    _check_file(folder, ABOUT, named[ABOUT])
    try:
        body = json.loads(_read(folder / ABOUT))
        valid = body["v"] == 1 and body["product"] == "cloister" and _order(str(body["version"]))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UserFixable("UPDATE.UNREADABLE", path=str(folder / ABOUT)) from error
    if not valid:
        raise UserFixable("UPDATE.UNREADABLE", path=str(folder / ABOUT))
    return dict(body)


def _check_file(
    folder: Path, name: str, digest: str, on_bytes: Callable[[int], None] | None = None
) -> None:
    path = folder / name
    try:
        # A link could be pointed elsewhere between this look and the installer's; a pipe would never end.
        plain = path.is_file() and not path.is_symlink()
        genuine = plain and crypto.sha256_file(path, on_bytes) == digest
    except OSError:
        genuine = False
    if not genuine:
        raise Refused("UPDATE.FILE_CHANGED", path=str(path))


def _order(version: str) -> tuple[tuple[int, ...], int, int]:
    """What makes versions comparable; ValueError for what is none."""
    read = _VERSION.fullmatch(version)
    if read is None:
        raise ValueError(version)
    numbers = [int(part) for part in read.group(1).split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers), _STAGES[read.group(2) or ""], int(read.group(3) or 0)
