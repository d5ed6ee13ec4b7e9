"""Floor 2: finds synthesizers, metrics, readers and writers by their entry points, our own included.

Finding reads metadata only; `load` runs code and belongs to the worker. Other distributions than our own load
only from an administrator's list.
"""

from __future__ import annotations

from importlib import metadata

from synth_engine.contracts.errors import Environment, UserFixable

OURS = "cloister"


def _points(group: str, allowed: frozenset[str]) -> dict[str, metadata.EntryPoint]:
    """Entry points of a group from allowed distributions, by name."""
    found: dict[str, metadata.EntryPoint] = {}
    for point in metadata.entry_points(group=group):
        distribution = "" if point.dist is None else point.dist.name.lower()
        # Ours come first: nobody replaces a built-in by taking its name.
        if distribution == OURS:
            found[point.name] = point
        elif distribution in allowed:
            found.setdefault(point.name, point)
    if not found:
        raise Environment("PLUGIN.NOT_INSTALLED")
    return found


def names(group: str, allowed: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Names in a group, sorted.

    Args:
        group: such as ``synth_engine.metrics``.
        allowed: distributions on the administrator's list.

    Raises:
        Environment: ``PLUGIN.NOT_INSTALLED`` where Cloister itself is not installed.
    """
    return tuple(sorted(_points(group, allowed)))


def load(group: str, name: str, allowed: frozenset[str] = frozenset()) -> object:
    """Import one plug-in and construct it.

    Raises:
        UserFixable: ``PLUGIN.NOT_FOUND``; Environment: ``PLUGIN.BROKEN``.
    """
    point = _points(group, allowed).get(name)
    if point is None:
        raise UserFixable("PLUGIN.NOT_FOUND", name=name)
    try:
        made: object = point.load()()
    except (ImportError, AttributeError, TypeError) as error:
        raise Environment("PLUGIN.BROKEN", name=name) from error
    return made


def load_all(group: str, allowed: frozenset[str] = frozenset()) -> tuple[object, ...]:
    """Load every plug-in of a group, in order of name."""
    return tuple(load(group, name, allowed) for name in names(group, allowed))
