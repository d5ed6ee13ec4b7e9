"""How the room of a table is shared among its columns. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def shared(
    room: int, wanted: Sequence[int], least: Sequence[int], yields: int
) -> tuple[int, ...] | None:
    """Widths in which all columns are seen at once; None where that cannot be.

    Args:
        room: pixels for all of them.
        wanted: what each needs for its texts.
        least: what each needs to be read at all; more than it wants is not taken.
        yields: the column that takes what is left, and gives room first.
    """
    floor = [min(one, most) for one, most in zip(least, wanted, strict=True)]
    widths = list(wanted)
    widths[yields] = max(widths[yields], room - sum(wanted) + wanted[yields])
    over = sum(widths) - room
    if sum(floor) > room:
        return None
    given = min(over, widths[yields] - floor[yields])
    widths[yields] -= given
    for _ in range(over - given):  # then, pixel by pixel, whichever is widest
        at = max(
            (one for one in range(len(widths)) if widths[one] > floor[one]), key=widths.__getitem__
        )
        widths[at] -= 1
    return tuple(widths)
