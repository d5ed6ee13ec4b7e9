"""How workers are started by this process. A window says it long before it needs the rest of `jobs`."""

from __future__ import annotations


class Manners:
    """What holds for every worker from now on."""

    gives_way = False


def give_way() -> None:
    """From now on workers take what this process leaves of the processor: it has a window, and somebody in it."""
    Manners.gives_way = True
