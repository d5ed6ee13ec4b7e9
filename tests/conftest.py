"""What every test stands on: no network, no screen, no leftovers."""

from __future__ import annotations

import importlib.util
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# No test is moved by the settings of the machine it runs on: this folder is not there.
os.environ["CLOISTER_SETTINGS"] = str(Path(__file__).with_name("no-settings"))
os.environ["CLOISTER_LANGUAGE"] = "en"  # nor by the language of who sits at it
os.environ["CLOISTER_TEST_RUN"] = "1"  # fakes that weaken safety refuse to load without it

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
HAS_QT = importlib.util.find_spec("PySide6") is not None
HAS_SDV = importlib.util.find_spec("sdv") is not None

# A busy machine is no reason to fail: time is bounded by pytest-timeout.
settings.register_profile(
    "cloister", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=50
)
settings.load_profile("cloister")

# Where PySide6 is not installed the window's tests are left out as a whole; the engine's must all pass.
collect_ignore_glob = [] if HAS_QT else ["gui/*", "unit/desktop/*", "journeys/window/*"]


def pytest_report_header() -> list[str]:
    """Say what is left out and why."""
    said = []
    if not HAS_QT:
        said.append("PySide6 is not installed: the window's tests are left out")
    if not HAS_SDV:
        said.append("SDV is not installed: tests marked sdv are skipped")
    if not DATA.is_dir():
        said.append("the shared data sets are not here: tests on them are skipped")
    return said


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs SDV where it is not installed."""
    if HAS_SDV:
        return
    for item in items:
        if item.get_closest_marker("sdv"):
            item.add_marker(pytest.mark.skip(reason="SDV is not installed"))


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Fail any attempt at the network, by whatever library."""
    if event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        msg = f"a test tried the network: {event}"
        raise RuntimeError(msg)
    if event in {"socket.connect", "socket.bind", "socket.sendto"} and isinstance(
        arguments[1], tuple
    ):
        msg = f"a test tried the network: {event}"
        raise RuntimeError(msg)


sys.addaudithook(_refuse)


@pytest.fixture
def shared_data() -> Path:
    """The folder of real data sets; the test is skipped where it is absent."""
    if not DATA.is_dir():
        pytest.skip("the shared data sets are not here")
    return DATA


@pytest.fixture
def light_reports() -> Iterator[None]:
    """Workers of this process set no reports: for tests of what surrounds them (`helpers.light_worker`)."""
    from tests.helpers.light_worker import light

    with light():
        yield


def _children() -> set[int]:
    """Child processes of this one that are not dead."""
    tasks = Path(f"/proc/{os.getpid()}/task")
    if not tasks.is_dir():
        return set()
    found: set[int] = set()
    for task in tasks.iterdir():
        try:
            found |= {int(pid) for pid in (task / "children").read_text().split()}
        except OSError:
            continue
    return found


@pytest.fixture(autouse=True)
def _no_leftovers() -> Iterator[None]:
    """A test that leaves a thread or a child process behind fails."""
    threads, children = set(threading.enumerate()), _children()
    yield
    for thread in set(threading.enumerate()) - threads:
        thread.join(timeout=5)
    left = [t.name for t in set(threading.enumerate()) - threads if t.is_alive() and not t.daemon]
    assert not left, f"threads left behind: {left}"
    assert not _children() - children, "child processes left behind"
