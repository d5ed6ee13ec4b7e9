"""What a machine makes of memory: two figures beside every time that is measured, so that it can be judged.

On a virtual machine whose host is busy both are many times what a laptop shows, whatever the program does.
"""

from __future__ import annotations

import random
import time

import numpy as np

_TOUCHED = 100_000_000
_KEYS, _ASKED, _REST = 300_000, 50_000, 0.5


def first_touch() -> float:
    """Seconds that 100 MB take when they are written for the first time (a laptop: .02 to .04)."""
    fresh = np.empty(_TOUCHED, np.uint8)
    began = time.perf_counter()
    fresh[:] = 1
    return time.perf_counter() - began


def rested() -> float:
    """How many times longer looking up 50,000 of 300,000 texts takes after half a second's rest (a laptop: 1 to 2)."""
    numbers = {str(at): at for at in range(_KEYS)}
    asked = list(numbers)
    random.Random(7).shuffle(asked)

    def look() -> float:
        began = time.perf_counter()
        for one in asked[:_ASKED]:
            numbers[one]
        return time.perf_counter() - began

    busy = min(look() for _ in range(5))
    after = []
    for _ in range(5):
        time.sleep(_REST)
        after.append(look())
    return sorted(after)[2] / busy


def told() -> str:
    """Both, as a line."""
    return (
        f"this machine: 100 MB touched first in {first_touch():.2f} s, "
        f"memory left alone for {_REST} s {rested():.1f} times slower"
    )
