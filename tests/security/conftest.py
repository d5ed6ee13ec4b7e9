"""The cradle, once for a run; every trial prints its seed, so that it can be done again."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from tests.security.harness.client import Cradle

if TYPE_CHECKING:
    from collections.abc import Iterator

# Kills, orphans and file systems are looked at as Linux shows them; other systems run the unit tests.
collect_ignore_glob = [] if sys.platform == "linux" else ["test_kills.py", "test_failing_writes.py"]


@pytest.fixture(scope="session")
def cradle(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cradle]:
    """A process that forks engines, and prepared projects."""
    from tests.security.harness.cradle import remember_keys

    remember_keys()
    made = Cradle(tmp_path_factory.mktemp("cradle"))
    yield made
    made.close()


@pytest.fixture
def first_seed() -> int:
    """Where the row of seeds begins; CLOISTER_SEED sets another (printed with every failure)."""
    return int(os.environ.get("CLOISTER_SEED", "20260101"))
