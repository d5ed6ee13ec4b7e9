"""Floor 2: finds synthesizers, metrics, readers and writers by their entry points, our own included.

Finding reads metadata only; `load` runs code and belongs to the worker. Other distributions than our own load
only from an administrator's list. One of them that is broken stops none of the others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import metadata

from synth_engine.contracts.errors import Environment, UserFixable

OURS = "cloister"


def _spelt(distribution: str) -> str:
    """Name of a distribution in the one spelling that all its spellings have in common (PEP 503)."""
    return re.sub(r"[-_.]+", "-", distribution).lower()


def _versions(allowed: frozenset[str]) -> dict[str, set[str]]:
    """Distribution -> versions on the list; "" stands for any."""
    found: dict[str, set[str]] = {}
    for entry in allowed:
        name, _, version = entry.partition("==")
        found.setdefault(_spelt(name.strip()), set()).add(version.strip())
    return found


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
    for distribution in (OURS, *sorted(set(_versions(allowed)) - {OURS})):
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


def names(group: str, allowed: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Names in a group, sorted. Nothing is imported.

    Args:
        group: such as ``synth_engine.metrics``.
        allowed: distributions on the administrator's list, each as ``name`` or ``name==version``.

    Raises:
        Environment: ``PLUGIN.NOT_INSTALLED`` where Cloister itself is not installed.
    """
    return tuple(sorted(_points(group, allowed)))


def load(group: str, name: str, allowed: frozenset[str] = frozenset()) -> object:
    """Import one plug-in and construct it.

    Args:
        group: such as ``synth_engine.metrics``.
        name: one of `names`.
        allowed: as for `names`.

    Raises:
        UserFixable: ``PLUGIN.NOT_FOUND``; Environment: ``PLUGIN.BROKEN`` where it fails at import or
            construction, or is installed in another version than the list names; then it is not imported.
    """
    point = _points(group, allowed).get(name)
    if point is None:
        raise UserFixable("PLUGIN.NOT_FOUND", name=name)
    return _made(point, allowed)


def _made(point: _Point, allowed: frozenset[str]) -> object:
    """Import and construct what an entry point names (errors as `load`)."""
    listed = _versions(allowed).get(point.distribution, {""})
    if not _is_ours(point) and not {"", point.version} & listed:
        raise Environment("PLUGIN.BROKEN", name=point.name)
    try:
        made: object = point.point.load()()
    except (Exception, SystemExit) as error:
        # Foreign code may raise anything, and must not take the worker with it.
        raise Environment("PLUGIN.BROKEN", name=point.name) from error
    return made


def load_all(group: str, allowed: frozenset[str] = frozenset()) -> tuple[object, ...]:
    """Load every plug-in of a group, in order of name.

    Another distribution's that cannot be loaded is left out (`unavailable` names it). One of ours that
    cannot is a damaged installation, and said.

    Raises:
        Environment: ``PLUGIN.NOT_INSTALLED``, ``PLUGIN.BROKEN``.
    """
    made = []
    # Looked up once: asking every installed distribution again for each plug-in took a second.
    for _, point in sorted(_points(group, allowed).items()):
        try:
            made.append(_made(point, allowed))
        except Environment:
            if _is_ours(point):
                raise
    return tuple(made)


def unavailable(group: str, allowed: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Names in a group that cannot be loaded (``PLUGIN.BROKEN``), sorted. Runs the code of all of them.

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
