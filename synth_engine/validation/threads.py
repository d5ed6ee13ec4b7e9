"""One thread for models: sums in one order give the same digits on any machine.

It is also the faster way where other work runs beside: threads that wait for each other inside a boosted model burn
many times what they save. Holds the libraries' thread pools only; starts nothing.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def one_thread() -> Iterator[None]:
    """Hold linear algebra and boosting to one thread while the block runs."""
    # Only pools that are loaded can be held.
    import scipy.linalg
    import sklearn.ensemble
    from threadpoolctl import threadpool_limits

    del scipy, sklearn
    with threadpool_limits(1):
        yield
