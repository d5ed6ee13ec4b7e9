"""Floor 4, cellar: the compiled loops of our own synthesizer, called through ctypes. C sources stand beside.

Only arrays of plain numbers go in and out; the interpreter's lock is let go while a kernel runs, so two columns can
be learnt side by side. `build` compiles them where the package is installed. Nothing here decides anything.
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
_P, _I, _L, _D, _U = (
    ctypes.c_void_p,
    ctypes.c_int32,
    ctypes.c_int64,
    ctypes.c_double,
    ctypes.c_uint64,
)
_SIGNATURES: dict[str, tuple[Any, ...]] = {
    "grow": (_P, _L, _P, _P, _P, _I, _P, _I, _P, _I, _I, _I, _D, _I, _P, _P, _P),
    "fill": (_P, _L, _P, _I, _P, _P, _I, _D, _I, _I, _P, _P, _P, _P, _P, _P, _P),
    "draw": (
        *(_P, _L, _I, _P, _P, _P, _P, _P, _P, _P, _I, _I, _P, _I, _D),
        *(_P, _I, _P, _I, _U, _I, _I, _P),
    ),
    "tell": (_P, _L, _P, _I, _P, _I, _P, _I, _P),
    "weigh": (_P, _L, _I, _P, _P, _P, _P, _P, _P, _I, _P, _I, _D, _P, _P),
    "question": (_P, _L, _I, _P, _I, _P, _P, _I, _P, _P, _D, _I, _P, _P),
    "answer": (_P, _L, _I, _I, _I, _I, _I, _P),
    "close": (_I, _I, _I, _D, _D, _P, _P, _P, _P),
    "odds": (_P, _L, _I, _P, _P, _P, _P, _I, _I, _D, _P),
    "count": (_P, _L, _I, _P, _P, _P, _I, _P),
    "steer": (_P, _L, _I, _P, _P, _I, _P, _P, _P, _P, _I, _P, _I, _I),
    "balance": (_P, _L, _I, _I, _P, _P, _P, _I, _P, _I, _I, _U, _P),
}


@functools.cache
def _functions() -> dict[str, Any]:
    """Open the library once.

    Raises:
        Environment: ``SYNTH.KERNELS_MISSING`` where it was not built or is of another version.
    """
    for path in sorted(Path(__file__).parent.glob(f"{LIBRARY}.*")):
        if path.suffix not in {".so", ".dll", ".dylib"}:
            continue
        try:
            library = ctypes.CDLL(str(path))
            found = {}
            for name, arguments in _SIGNATURES.items():
                function = getattr(library, f"cloister_{name}")
                function.argtypes, function.restype = arguments, _L
                found[name] = function
        except (OSError, AttributeError) as error:
            raise Environment("SYNTH.KERNELS_MISSING") from error
        return found
    raise Environment("SYNTH.KERNELS_MISSING")


def call(name: str, *arguments: NDArray[np.generic] | float | None) -> int:
    """Run a kernel on contiguous arrays and numbers; its C source says what each one is.

    Raises:
        Environment: ``SYNTH.KERNELS_MISSING``.
        MemoryError: scratch space could not be had.
    """
    plain = [one.ctypes.data_as(_P) if isinstance(one, np.ndarray) else one for one in arguments]
    answer = int(_functions()[name](*plain))
    if answer < 0:
        raise MemoryError(name)
    return answer
