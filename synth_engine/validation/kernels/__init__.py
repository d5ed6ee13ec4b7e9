"""Floor 4, cellar: the compiled loop that finds nearest rows, called through ctypes. Its C source stands beside.

Only arrays of plain numbers go in and out; the interpreter's lock is let go while it runs. Must decide nothing.
"""

from __future__ import annotations

import ctypes
import functools
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.contracts.errors import Environment

if TYPE_CHECKING:
    from numpy.typing import NDArray

LIBRARY = "_kernels"
_P, _I, _L = ctypes.c_void_p, ctypes.c_int32, ctypes.c_int64
_NEAR = (_P, _P, _L, _I, _P, _P, _I, _I, _I, _I, _I, _P, _P, _P)


@functools.cache
def _near() -> Any:
    """Open the library once.

    Raises:
        Environment: ``VALID.KERNELS_MISSING`` where it was not built or is of another version.
    """
    for path in sorted(Path(__file__).parent.glob(f"{LIBRARY}.*")):
        if path.suffix not in {".so", ".dll", ".dylib"}:
            continue
        try:
            function = ctypes.CDLL(str(path)).cloister_near
        except (OSError, AttributeError) as error:
            raise Environment("VALID.KERNELS_MISSING") from error
        function.argtypes, function.restype = _NEAR, _L
        return function
    raise Environment("VALID.KERNELS_MISSING")


def near(
    base: tuple[NDArray[np.float32], NDArray[np.uint16]],
    query: tuple[NDArray[np.float32], NDArray[np.uint16]],
    power: int,
    most: int,
) -> tuple[NDArray[np.float32], NDArray[np.int32], NDArray[np.int32]]:
    """The nearest base rows of each query row; ``near.c`` says what a distance is.

    Args:
        base: (numbers, rows) and (codes, rows).
        query: (rows, numbers) and (rows, codes).
        power: 1 or 2.
        most: neighbours a row, >= 1.

    Returns:
        Distances and row numbers, (query rows, most), nearest first, and how many base rows tie for the nearest.

    Raises:
        Environment: ``VALID.KERNELS_MISSING``.
    """
    numbers, codes = (np.ascontiguousarray(array) for array in base)
    their_numbers, their_codes = (np.ascontiguousarray(array) for array in query)
    rows = len(their_numbers)
    distance = np.empty((rows, most), dtype=np.float32)
    at = np.empty((rows, most), dtype=np.int32)
    tied = np.empty(rows, dtype=np.int32)
    stride = numbers.shape[1]
    _near()(
        *(array.ctypes.data_as(_P) for array in (numbers, codes)),
        stride,
        stride,
        *(array.ctypes.data_as(_P) for array in (their_numbers, their_codes)),
        *(rows, len(numbers), len(codes), power, most),
        *(array.ctypes.data_as(_P) for array in (distance, at, tied)),
    )
    return distance, at, tied
