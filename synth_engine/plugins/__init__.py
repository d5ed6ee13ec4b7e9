"""Floor 2: finds synthesizers, metrics, readers and writers by their entry points, our own included.

Finding reads metadata only; `load` runs code and belongs to the worker. Other distributions than our own load
only from an administrator's list (`plugins.listed`), in the version and with the files that the list names. One of
them that is broken stops none of the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import metadata

from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.plugins.listed import Installed, digest_of, reach, site_list, spelt
from synth_engine.plugins.listed import installed as _installed

__all__ = [
    "OURS",
    "Installed",
    "installed",
    "list_problems",
    "load",
    "load_all",
    "names",
    "unavailable",
]

OURS = "cloister"


def installed() -> tuple[Installed, ...]:
    """Every distribution of somebody else's that brings parts, listed or not. Reads papers; imports nothing."""
    return _installed(OURS)


def list_problems() -> tuple[str, ...]:
    """Parts of the administrator's list that do not count, because they are not whole."""
    return site_list().problems


def _listed(allowed: frozenset[str]) -> dict[str, set[tuple[str, str]]]:
    """Distribution -> (version, digest) on the list; "" stands for any."""
    found: dict[str, set[tuple[str, str]]] = {}
    for entry in allowed:
        wanted, _, digest = entry.partition(" ")
        name, _, version = wanted.partition("==")
        found.setdefault(spelt(name.strip()), set()).add((version.strip(), digest.strip()))
    return found


def _allowed(asked: frozenset[str] | None) -> frozenset[str]:
    """The list that counts: the one that is handed in, or the site's."""
    if asked is not None:
        return asked
    site = site_list()
    reach(site.folder if site.allowed else None)
    return site.allowed


@dataclass(frozen=True, slots=True)
class _Point:
    """An entry point and whose it is: by where it is installed, not by what it says."""

    name: str
    distribution: str
    version: str
    point: metadata.EntryPoint


def _points(group: str, allowed: frozenset[str]) -> dict[str, _Point]:
    """Entry points of a group from allowed distributions, by name."""
    found: dict[str, _Point] = {}
    # Ours come first: nobody replaces a built-in by taking its name. Nobody else's papers are opened: what is not
    # on the list can say what it likes, and break nothing.
    for distribution in (OURS, *sorted(set(_listed(allowed)) - {OURS})):
        for point in _of(distribution, group):
            found.setdefault(point.name, point)
    if not found:
        raise Environment("PLUGIN.NOT_INSTALLED")
    return found


def _of(distribution: str, group: str) -> list[_Point]:
    """Entry points of one installed distribution; none where its papers are missing or cannot be read."""
    try:
        held = metadata.distribution(distribution)
        version = str(held.version)
        points = held.entry_points.select(group=group)
        return [_Point(one.name, distribution, version, one) for one in points]
    except Exception:  # noqa: BLE001 - papers of a stranger's, taken apart by the standard library
        return []


def names(group: str, allowed: frozenset[str] | None = None) -> tuple[str, ...]:
    """Names in a group, sorted. Nothing is imported.

    Args:
        group: such as ``synth_engine.metrics``.
        allowed: distributions on the administrator's list, each as ``name``, ``name==version`` or
            ``name==version sha256:...``; by default the site's.

    Raises:
        Environment: ``PLUGIN.NOT_INSTALLED`` where Cloister itself is not installed.
    """
    return tuple(sorted(_points(group, _allowed(allowed))))


def load(group: str, name: str, allowed: frozenset[str] | None = None) -> object:
    """Import one plug-in and construct it.

    Args:
        group: such as ``synth_engine.metrics``.
        name: one of `names`.
        allowed: as for `names`.

    Raises:
        UserFixable: ``PLUGIN.NOT_FOUND``; Environment: ``PLUGIN.BROKEN`` where it fails at import or
            construction, ``PLUGIN.NOT_AS_LISTED`` where another version or other files are installed than the
            list names; then it is not imported.
    """
    listed = _allowed(allowed)
    point = _points(group, listed).get(name)
    if point is None:
        raise UserFixable("PLUGIN.NOT_FOUND", name=name)
    return _made(point, listed)


def _made(point: _Point, allowed: frozenset[str]) -> object:
    """Import and construct what an entry point names (errors as `load`)."""
    if not _is_ours(point) and not _as_listed(point, allowed):
        raise Environment("PLUGIN.NOT_AS_LISTED", name=point.name)
    try:
        made: object = point.point.load()()
    except (Exception, SystemExit) as error:
        # Foreign code may raise anything, and must not take the worker with it.
        raise Environment("PLUGIN.BROKEN", name=point.name) from error
    return made


def _as_listed(point: _Point, allowed: frozenset[str]) -> bool:
    """Whether what is installed is what the list says: the version, and the files where it names a digest."""
    for version, digest in _listed(allowed).get(point.distribution, set()):
        if version in {"", point.version} and (
            not digest or digest == digest_of(metadata.distribution(point.distribution))
        ):
            return True
    return False


def load_all(group: str, allowed: frozenset[str] | None = None) -> tuple[object, ...]:
    """Load every plug-in of a group, in order of name.

    Another distribution's that cannot be loaded is left out (`unavailable` names it). One of ours that
    cannot is a damaged installation, and said.

    Raises:
        Environment: ``PLUGIN.NOT_INSTALLED``, ``PLUGIN.BROKEN``.
    """
    made = []
    listed = _allowed(allowed)
    # Looked up once: asking every installed distribution again for each plug-in took a second.
    for _, point in sorted(_points(group, listed).items()):
        try:
            made.append(_made(point, listed))
        except Environment:
            if _is_ours(point):
                raise
    return tuple(made)


def unavailable(group: str, allowed: frozenset[str] | None = None) -> tuple[str, ...]:
    """Names in a group that cannot be loaded (codes as `load`), sorted. Runs the code of all of them.

    Raises:
        Environment: ``PLUGIN.NOT_INSTALLED``.
    """
    found = []
    for name in names(group, allowed):
        try:
            load(group, name, allowed)
        except Environment:
            found.append(name)
    return tuple(found)


def _is_ours(point: _Point) -> bool:
    return point.distribution == OURS
