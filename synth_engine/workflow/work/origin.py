"""Where an imported file comes from: a release says so in its signed manifest, a file may say so itself.

Anything else is taken as real.

Runs in the worker. Everything of a release is untrusted until its signature and digests held.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import tables
from synth_engine.collapse.lineage import released
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.contracts.lineage import Lineage
from synth_engine.release import statement as said
from synth_engine.release.files import DATA
from synth_engine.release.holders import Held
from synth_engine.release.verify import verify_release
from synth_engine.tables.readers.database import named, parted
from synth_engine.tables.told import about_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_LARGEST_MANIFEST = 64 << 20
_LARGEST_TABLE = 4 << 30
# In this order where a release holds a table in several formats.
ENDINGS = (".parquet", ".arrow", ".csv", ".tsv", ".sqlite", ".sav", ".dta", ".xlsx", ".jsonl")


@dataclass(frozen=True, slots=True)
class Origin:
    """A file to read and what is known of its rows.

    Attributes:
        file: to read.
        lineage: of its rows as a table to learn from.
        manifest: SHA-256 of the release's manifest, or "".
    """

    file: Path
    lineage: Lineage
    manifest: str = ""


def release_of(path: Path) -> Path | None:
    """The release that a path is, or lies in; None if it is none.

    A release is a folder with a manifest (or another of the three signed files) or a .zip; a file lies in
    one if it is under its data folder.
    """
    if path.is_dir():
        return path if _has_papers(path) else None
    if path.suffix.lower() == ".zip":
        try:
            with Held(path) as holder:
                return path if said.MANIFEST in holder.files else None
        except (UserFixable, Environment):
            return None
    for folder in (path.parent, *path.parent.parents)[:3]:
        if _has_papers(folder):
            return folder
    return None


def _has_papers(folder: Path) -> bool:
    """A signature, an envelope, or a manifest that says it is ours: many a folder has some manifest.json."""
    if any((folder / name).is_file() for name in (said.SIGNATURE, said.ENVELOPE)):
        return True
    manifest = folder / said.MANIFEST
    try:
        if not manifest.is_file() or manifest.stat().st_size > _LARGEST_MANIFEST:
            return False
        return said.PREDICATE_TYPE.encode() in manifest.read_bytes()
    except OSError:
        return False


def lineage_of_file(path: Path) -> Lineage:
    """Lineage of a file that is read as it stands: its release's, where it lies in one (errors as `origin_of`)."""
    with origin_of(path) as origin:
        return origin.lineage


def shown(lineage: Lineage) -> dict[str, Any]:
    """Lineage in the answer of a job without a project: no digest of a table is in it."""
    body: dict[str, Any] = {
        "generation_depth": lineage.generation_depth,
        "real_share": round(lineage.real_share, 6),
    }
    return body | ({"releases": list(lineage.releases)} if lineage.releases else {})


@contextmanager
def origin_of(path: Path) -> Iterator[Origin]:
    """What to read for a path, and its lineage.

    Args:
        path: a table, a file in a release, a release's folder or its .zip.

    Raises:
        UserFixable: ``LINEAGE.BROKEN_RELEASE``, ``LINEAGE.UNREADABLE``, ``LINEAGE.NO_TABLE``.
        Environment: ``RELEASE.UNREADABLE``, ``FILE.CANNOT_WRITE``.
    """
    path, table = parted(path)
    release = release_of(path)
    if release is None:
        yield Origin(named(path, table), _claimed(path))
        return
    lineage, manifest, names = _believed(release, path)
    if release.is_dir():
        file = path if path != release else release / _first(names, path)
        if file.resolve().relative_to(release.resolve()).as_posix() not in names:
            raise UserFixable(
                "LINEAGE.BROKEN_RELEASE", path=str(path), claim="extra-file", subject=file.name
            )
        yield Origin(named(file, table), lineage, manifest)
        return
    taken = _taken_out(release, _first(names, path))
    try:
        yield Origin(taken, lineage, manifest)
    finally:
        taken.unlink(missing_ok=True)


def _claimed(path: Path) -> Lineage:
    """What a file without papers says of itself: made-up rows, or nothing. Then they are real people's, depth 0.

    Anybody could have written it, so it is believed only where it asks for more care.
    """
    said_so = about_of(path)
    if said_so is None:
        return Lineage()
    return Lineage(said_so.generation_depth, 0.0)


def _believed(release: Path, path: Path) -> tuple[Lineage, str, frozenset[str]]:
    """What a genuine release says: lineage, digest of its manifest, names of its files."""
    checked = verify_release(release)
    if not checked.genuine:
        first = checked.findings[0]
        raise UserFixable(
            "LINEAGE.BROKEN_RELEASE", path=str(path), claim=first.claim, subject=first.subject
        )
    with Held(release) as holder:
        manifest = holder.read(said.MANIFEST, _LARGEST_MANIFEST) or b""
    try:
        names = frozenset(one.name for one in said.read_statement(manifest))
        body = json.loads(manifest)["predicate"]["lineage"]
    except (KeyError, TypeError, ValueError) as error:
        raise UserFixable("LINEAGE.UNREADABLE") from error
    digest = hashlib.sha256(manifest).hexdigest()
    return released(body, digest), digest, names


def _first(names: frozenset[str], path: Path) -> str:
    """The release's table, in the format that keeps most."""
    held = sorted(name for name in names if name.startswith(f"{DATA}/"))
    for ending in ENDINGS:
        for name in held:
            if name.endswith(ending):
                return name
    raise UserFixable("LINEAGE.NO_TABLE", path=str(path))


def _taken_out(release: Path, name: str) -> Path:
    """A table of a .zip as a file beside it, for its owner only; whoever asked removes it."""
    with Held(release) as holder:
        body = holder.read(name, _LARGEST_TABLE)
    if body is None:
        raise UserFixable("LINEAGE.NO_TABLE", path=str(release))
    stem = Path(name)
    taken = release.with_name(f".{release.stem}.{os.getpid()}.{stem.name}")
    tables.write_bytes(taken, body, force=True)
    return taken
