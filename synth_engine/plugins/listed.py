"""The administrator's list of plug-ins, and whether what is installed is what is listed. Floor 2.

The list stands in the site's settings file (docs/administration.md): distribution, version and digest, all three or
the entry does not count. The digest is over every file that a distribution's own papers name; a file of it that is
not as the papers say, or code beside it that they do not name, makes it another. Must not import a plug-in.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from synth_engine.contracts import inputs, places

FILE: Final = "site.json"
GROUPS: Final = tuple(
    f"synth_engine.{name}" for name in ("synthesizers", "metrics", "readers", "writers")
)
_LARGEST: Final = 100_000
_DIGEST: Final = re.compile(r"^sha256:[0-9a-f]{64}$")
# Written by whoever installs, different on every machine.
_NOT_ITS_OWN: Final = frozenset({"RECORD", "INSTALLER", "REQUESTED", "direct_url.json"})
_CODE: Final = (".py", ".so", ".pyd", ".dll", ".dylib")


@dataclass(frozen=True, slots=True)
class SiteList:
    """What an administrator allows.

    Attributes:
        allowed: each as ``name==version sha256:...``.
        folder: where plug-ins are installed beside a frozen program; None where nothing is set.
        problems: parts of the list that do not count, as ``plugins.allowed[0]``. For support.
    """

    allowed: frozenset[str] = frozenset()
    folder: Path | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Installed:
    """A distribution of somebody else's that brings parts for Cloister.

    Attributes:
        name: of the distribution.
        version: as it says.
        digest: ``sha256:...``, or "" where its files are not as its papers say.
        parts: ``group/name`` of what it brings.
        listed: the administrator's list names it, in this version, with this digest.
    """

    name: str
    version: str
    digest: str
    parts: tuple[str, ...]
    listed: bool


def spelt(distribution: str) -> str:
    """Name of a distribution in the one spelling that all its spellings have in common (PEP 503)."""
    return re.sub(r"[-_.]+", "-", distribution).lower()


def site_list() -> SiteList:
    """The list of the settings file that counts; empty where there is none, or it cannot be read."""
    for folder in places.settings_folders():
        path = folder / FILE
        if not path.is_file():
            continue
        try:
            body = json.loads(inputs.small(path, _LARGEST))
            return _parsed(body.get("plugins", {}))
        except (OSError, ValueError, AttributeError, TypeError, RecursionError):
            return SiteList(problems=("plugins",))  # fails closed
    return SiteList()


def _parsed(untrusted: Any) -> SiteList:
    entries = untrusted.get("allowed", [])
    allowed, problems = set(), []
    for at, one in enumerate(entries):
        name, version, digest = (one.get(key, "") for key in ("name", "version", "digest"))
        whole = all(isinstance(part, str) and part for part in (name, version, digest))
        if whole and _DIGEST.match(digest):
            allowed.add(f"{spelt(name)}=={version} {digest}")
        else:
            problems.append(f"plugins.allowed[{at}]")
    folder = untrusted.get("folder")
    place = Path(folder) if isinstance(folder, str) and Path(folder).is_absolute() else None
    if folder is not None and place is None:
        problems.append("plugins.folder")
    return SiteList(frozenset(allowed), place, tuple(problems))


def reach(folder: Path | None) -> None:
    """Let Python find what is installed in the plug-ins' folder: after everything of ours, and without its caches.

    A cache of compiled code beside a plug-in would be run instead of the file that the digest was taken of.
    """
    if folder is not None and folder.is_dir() and str(folder) not in sys.path:
        sys.path.append(str(folder))
        sys.pycache_prefix = places.NOWHERE


def digest_of(held: metadata.Distribution) -> str:
    """``sha256:...`` over names and bytes of a distribution's files; "" where they are not as its papers say."""
    files = held.files
    if not files:
        return ""
    total = hashlib.sha256()
    named: set[Path] = set()
    for one in sorted(files, key=lambda path: path.as_posix()):
        if one.name in _NOT_ITS_OWN or one.suffix == ".pyc":
            continue
        path = Path(str(held.locate_file(one)))
        try:
            body = path.read_bytes()
        except OSError:
            return ""
        hashed = hashlib.sha256(body)
        if one.hash is not None and one.hash.mode == "sha256":
            said = base64.urlsafe_b64encode(hashed.digest()).rstrip(b"=").decode()
            if said != one.hash.value:
                return ""
        named.add(path)
        total.update(f"{hashed.hexdigest()}  {one.as_posix()}\n".encode())
    return "" if _strangers(named) else f"sha256:{total.hexdigest()}"


def _strangers(named: set[Path]) -> bool:
    """Whether code that no paper names lies in a package's folders."""
    folders = {path.parent for path in named if path.name == "__init__.py"}
    return any(
        one.suffix in _CODE and one not in named
        for folder in folders
        for one in folder.iterdir()
        if one.is_file()
    )


def installed(ours: str) -> tuple[Installed, ...]:
    """Every other distribution here that brings parts for Cloister, by name. Reads papers; imports nothing.

    Args:
        ours: the distribution that is Cloister itself.
    """
    known = site_list()
    reach(known.folder)
    found: dict[str, Installed] = {}
    for held in metadata.distributions():
        try:
            name, version = spelt(held.name), str(held.version)
            points = [one for group in GROUPS for one in held.entry_points.select(group=group)]
        except Exception:  # noqa: BLE001, S112 - papers of a stranger's: whatever is wrong with them is their matter
            continue
        if not points or name == ours or name in found:
            continue
        digest = digest_of(held)
        parts = tuple(sorted(f"{one.group.rpartition('.')[2]}/{one.name}" for one in points))
        listed = bool(digest) and f"{name}=={version} {digest}" in known.allowed
        found[name] = Installed(name, version, digest, parts, listed)
    return tuple(found[name] for name in sorted(found))
