"""Keeps Arrow from loading pandas where nobody uses it: it looks for it at the first array, for half a second.

For processes that only read and show tables. Whoever asks Arrow for a data frame afterwards still gets one; whoever
hands it a pandas series must not call this.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType


class _NoPandas:
    """A finder by which pandas is not installed."""

    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> None:
        """Nothing is found here; pandas is not looked for elsewhere."""
        del path, target
        if name.partition(".")[0] == "pandas":
            raise ModuleNotFoundError(name)


def leave_pandas_out() -> None:
    """Let Arrow find no pandas at its first look; nothing is done where it is loaded already."""
    if "pandas" in sys.modules:
        return
    sys.meta_path.insert(0, _NoPandas)
    try:
        pa.array([0])
    finally:
        sys.meta_path.remove(_NoPandas)
