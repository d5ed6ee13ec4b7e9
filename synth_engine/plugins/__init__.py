"""Floor 2: finds synthesizers, metrics, readers and writers by their entry points, our own included.

Finding reads metadata only; `load` runs code and belongs to the worker. Other distributions than our own load
only from an administrator's list. One of them that is broken stops none of the others.
"""

from __future__ import annotations

import re
from importlib import metadata

from synth_engine.contracts.errors import Environment, UserFixable

OURS = "cloister"


def _spelt(distribution: str) -> str:
    """Name of a distribution in the one spelling that all its spellings have in common (PEP 503)."""
    return re.sub(r"[-_.]+", "-", distribution).lower()


def _distribution(point: metadata.EntryPoint) -> str:
    return "" if point.dist is None else _spelt(point.dist.name)


def _versions(allowed: frozenset[str]) -> dict[str, set[str]]:
    """Distribution -> versions on the list; "" stands for any."""
    found: dict[str, set[str]] = {}
    for entry in allowed:
        name, _, version = entry.partition("==")
        found.setdefault(_spelt(name.strip()), set()).add(version.strip())
    return found


def _points(group: str, allowed: frozenset[str]) -> dict[str, metadata.EntryPoint]:
    """Entry points of a group from allowed distributions, by name."""
    found: dict[str, metadata.EntryPoint] = {}
    listed = _versions(allowed)
    for point in metadata.entry_points(group=group):
        distribution = _distribution(point)
        # Ours come first: nobody replaces a built-in by taking its name.
        if distribution == OURS:
            found[point.name] = point
        elif distribution in listed:
            found.setdefault(point.name, point)
    if not found:
        raise Environment("PLUGIN.NOT_INSTALLED")
    return found


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
    listed = _versions(allowed).get(_distribution(point), {""})
    if not _is_ours(point) and point.dist is not None and not {"", point.dist.version} & listed:
        raise Environment("PLUGIN.BROKEN", name=name)
    try:
        made: object = point.load()()
    except (Exception, SystemExit) as error:
        # Foreign code may raise anything, and must not take the worker with it.
        raise Environment("PLUGIN.BROKEN", name=name) from error
    return made


def load_all(group: str, allowed: frozenset[str] = frozenset()) -> tuple[object, ...]:
    """Load every plug-in of a group, in order of name.

    Another distribution's that cannot be loaded is left out (`unavailable` names it). One of ours that
    cannot is a damaged installation, and said.

    Raises:
        Environment: ``PLUGIN.NOT_INSTALLED``, ``PLUGIN.BROKEN``.
    """
    made = []
    for name, point in sorted(_points(group, allowed).items()):
        try:
            made.append(load(group, name, allowed))
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


def _is_ours(point: metadata.EntryPoint) -> bool:
    return _distribution(point) == OURS
