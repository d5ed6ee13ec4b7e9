"""One thread for models: sums in one order give the same digits on any machine.

It is also the faster way where other work runs beside: threads that wait for each other inside a boosted model burn
many times what they save. Holds the libraries' thread pools only; starts nothing.
"""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Algebra:
    """Linear algebra's threads are the process's: whoever leaves must not give them back while others hold them."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._holders = 0
        self._limits: Any = None

    def hold(self) -> None:
        """Hold them to one, until everybody who asked for it has let go."""
        with self._guard:
            if self._holders == 0:
                _take_control()
                self._limits = _held("blas")
            self._holders += 1

    def let_go(self) -> None:
        """Give them back, if nobody else holds them."""
        with self._guard:
            self._holders -= 1
            if self._holders == 0:
                _take_control()
                self._limits.restore_original_limits()


_ALGEBRA = _Algebra()


@contextlib.contextmanager
def one_thread() -> Iterator[None]:
    """Hold linear algebra and boosting to one thread while the block runs; blocks of several threads may overlap.

    Boosting's threads are those of the thread that asks: others that work within the block need `own_thread`.
    """
    # Only pools that are loaded can be held.
    import scipy.linalg
    import sklearn.ensemble

    del scipy, sklearn
    _ALGEBRA.hold()
    try:
        with own_thread():
            yield
    finally:
        _ALGEBRA.let_go()


@contextlib.contextmanager
def own_thread() -> Iterator[None]:
    """Hold boosting to the thread that runs the block."""
    limits = _held("openmp")
    try:
        yield
    finally:
        limits.restore_original_limits()


def _take_control() -> None:
    """The thread that asks may set linear algebra's threads, whichever did so before: who may is counted here."""
    from threadpoolctl import OpenBLASController

    OpenBLASController.clear_controlling_thread(force=True)


def _held(kind: str) -> Any:
    """One kind of pool, held to one thread.

    Not `threadpool_limits`: at its end that gives every kind back, whichever it held.
    """
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController().select(user_api=kind).limit(limits=1)
