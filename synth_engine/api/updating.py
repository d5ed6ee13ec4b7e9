"""A package that was carried in: is it the maker's, whole, and not older than what is installed?

A medium is a folder (packaging/medium.py): ``MEDIUM.json`` says what it is, ``SHA256SUMS`` names every file, and
``SHA256SUMS.sig`` is the maker's Ed25519 signature over that list's exact bytes. Nothing of it is run.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from synth_engine import __version__, crypto
from synth_engine.contracts import inputs, places, programs
from synth_engine.contracts.errors import Refused, UserFixable

if TYPE_CHECKING:
    from collections.abc import Mapping

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


@dataclass(frozen=True, slots=True)
class Carried:
    """A medium that is genuine, whole, and may be installed here.

    Attributes:
        version: what it holds.
        installed: what runs here.
        signed_by: id of the maker's key.
        files: how many were compared.
    """

    version: str
    installed: str
    signed_by: str
    files: int

    def to_json(self) -> dict[str, Any]:
        """For scripts."""
        return {
            "genuine": True,
            "version": self.version,
            "installed": self.installed,
            "signed_by": self.signed_by,
            "files": self.files,
        }


def check_medium(path: Path, public_key: Path | None = None) -> Carried:
    """Check a medium before anything of it is installed.

    Args:
        path: its folder, or a file inside it.
        public_key: the maker's; by default the one that came with this installation, or the site's
            (``maker.pub.pem`` in the settings folder).

    Raises:
        UserFixable: ``UPDATE.UNREADABLE``, ``UPDATE.NO_KEY``, ``KEYS.NOT_A_KEY``.
        Refused: ``UPDATE.NOT_GENUINE``, ``UPDATE.FILE_CHANGED``, ``UPDATE.NOT_NAMED``, ``UPDATE.OLDER``.
    """
    folder = _folder(path)
    sums, signature = _read(folder / SUMS), _read(folder / SIGNATURE)
    public = _maker(folder, public_key)
    if not crypto.verify_signature(public, signature, sums):
        raise Refused("UPDATE.NOT_GENUINE", path=str(folder / SUMS))
    named = _named(sums, folder)
    about = _about(folder, named)
    for name, digest in named.items():
        _check_file(folder, name, digest)
    for one in sorted(folder.rglob("*")):
        name = one.relative_to(folder).as_posix()
        if not one.is_dir() and name not in named and name not in _UNSIGNED:
            raise Refused("UPDATE.NOT_NAMED", path=str(one))
    offered = str(about["version"])
    if _order(offered) < _order(__version__):
        raise Refused("UPDATE.OLDER", offered=offered, installed=__version__)
    return Carried(offered, __version__, crypto.key_id_of(public), len(named))


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


def _maker(folder: Path, public_key: Path | None) -> bytes:
    """The key to trust: named, of this installation, or of this site; never the medium's own."""
    if public_key is not None:
        named = _read(public_key)
        crypto.key_id_of(named)  # a file that is no key must not look like a forged medium
        return named
    known = [programs.library_folder() / MAKER] if programs.is_frozen() else []
    known += [one / MAKER for one in places.settings_folders()]
    for one in known:
        if one.is_file():
            return _read(one)
    try:
        carried = crypto.key_id_of(_read(folder / SIGNER))
    except UserFixable:
        carried = "none"
    raise UserFixable("UPDATE.NO_KEY", key=carried)


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


def _check_file(folder: Path, name: str, digest: str) -> None:
    path = folder / name
    try:
        # A link could be pointed elsewhere between this look and the installer's.
        genuine = not path.is_symlink() and crypto.sha256_file(path) == digest
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
