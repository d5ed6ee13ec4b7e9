"""Promise 20: no process of ours, nor a library in it, tries the network; nothing is written elsewhere."""

from __future__ import annotations

import json
import platform
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from synth_engine import jobs
from synth_engine.contracts import offline
from synth_engine.jobs import JobRequest
from tests.helpers.tables import write_patients
from tests.helpers.watched import ROOT, Watched, can_trace, can_unshare, watch

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.promise(20)

FAKE = [sys.executable, str(ROOT / "tests" / "helpers" / "fake_worker.py")]
LINUX = sys.platform == "linux" and platform.machine() in offline._MACHINES
# A process behind the hook alone: what native code and other programs do is not seen there.
HOOK_ONLY = {"native", "grandchild"}
CLI = """
import json, sys
sys.argv = ["cloister", "policies", "--json"]
from synth_engine.cli import main
sys.stdout, real = sys.stderr, sys.stdout
assert main() == 0
sys.stdout = real
from tests.helpers.doors import tried
print(json.dumps(tried()))
"""
WINDOW = """
import json, sys, types
def run(project, others):
    from tests.helpers.doors import tried
    said = tried()
    for name in ("QtNetwork", "QtWebSockets"):
        try:
            __import__("PySide6." + name)
        except PermissionError:
            said[name] = "refused"
        except ImportError:
            said[name] = "not there"
    print(json.dumps(said))
    return 0
# The window itself would wait for somebody: only what comes before it is of interest here.
sys.modules["desktop.app"] = types.SimpleNamespace(run=run)
from desktop.__main__ import main
raise SystemExit(main([]))
"""


def answers(code: str) -> dict[str, str]:
    """What a program printed."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def open_doors(said: dict[str, str], unseen: set[str]) -> dict[str, str]:
    """Doors that nobody refused, but for those that this fence cannot see."""
    assert said.pop("pair") == "open", "a local pair of sockets is no network"
    return {name: what for name, what in said.items() if what != "refused" and name not in unseen}


def worker(**params: object) -> dict:
    """The answer of a worker that tries every door."""
    job = jobs.start(JobRequest("doors", params, {}), lambda _: None, command=FAKE)
    outcome = job.wait(120)
    assert outcome is not None
    assert outcome.error is None
    return dict(outcome.summary)


def test_a_worker_has_no_door_open(record_property: Callable[[str, object], None]) -> None:
    """In a worker Python code, native code and a program that it starts are all refused; a local pair works."""
    said = worker()["tried"]
    assert not open_doors(dict(said), set() if LINUX else HOOK_ONLY)
    record_property("figure", f"{len(said) - 1} ways refused")


def test_the_command_line_has_no_door_open(record_property: Callable[[str, object], None]) -> None:
    """The same in the process of `cloister`."""
    said = answers(CLI)
    assert not open_doors(dict(said), set() if LINUX else HOOK_ONLY)
    record_property("figure", f"{len(said) - 1} ways refused")


def test_the_window_has_no_door_open(record_property: Callable[[str, object], None]) -> None:
    """The same in the window's process for Python code, before anything of Qt loads; Qt's network modules too."""
    pytest.importorskip("PySide6", reason="the window is not installed here")
    said = answers(WINDOW)
    assert said["QtNetwork"] == "refused"
    assert said.pop("QtWebSockets") in {"refused", "not there"}
    assert not open_doors(dict(said), HOOK_ONLY)
    record_property("figure", f"{len(said) - 1 - len(HOOK_ONLY)} ways refused")


@pytest.mark.skipif(not LINUX, reason="the kernel's filter is made for Linux on x86_64 and aarch64")
def test_the_kernel_refuses_a_process_pool_too() -> None:
    """Grandchildren that joblib starts, which know nothing of our hook, are refused by the kernel."""
    assert worker(pool=True)["pool"] == ["refused", "refused"]


def test_every_program_of_ours_puts_the_fence_up() -> None:
    """Nothing starts Python but the three entries, and each refuses the network before it does anything."""
    entries = {
        "synth_engine/cli/__init__.py": ("refuse_network()", "wall_off_network()"),
        "synth_engine/worker/serving.py": ("refuse_network()", "wall_off_network()"),
        "desktop/__main__.py": ("refuse_network()",),
    }
    for name, calls in entries.items():
        text = (ROOT / name).read_text(encoding="utf-8")
        assert all(call in text for call in calls), name
    for path in [*(ROOT / "synth_engine").rglob("*.py"), *(ROOT / "desktop").rglob("*.py")]:
        if '__name__ == "__main__"' in path.read_text(encoding="utf-8"):
            assert path.name == "__main__.py", f"{path.relative_to(ROOT)} starts as a program"


# -- whole runs, watched ------------------------------------------------------------------------

needs_trace = pytest.mark.skipif(not can_trace(), reason="strace is not permitted or not there")
needs_alone = pytest.mark.skipif(not can_unshare(), reason="`unshare -rn` is not permitted here")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Watched, Path]:
    """The whole line, import to verified release, watched."""
    work, place = tmp_path_factory.mktemp("work"), tmp_path_factory.mktemp("place")
    words = [sys.executable, "-m", "synth_engine", "demo", "--out", "out"]
    return watch(words, work, place), work


@pytest.mark.slow
@needs_alone
def test_the_line_needs_no_network_device(demo: tuple[Watched, Path]) -> None:
    """Import to verified release runs in a network namespace that has no device at all."""
    done, work = demo
    assert done.code == 0, done.output
    assert done.alone
    assert (work / "out" / "release" / "manifest.json").is_file()


@pytest.mark.slow
@needs_trace
def test_the_line_does_not_even_try(
    demo: tuple[Watched, Path], record_property: Callable[[str, object], None]
) -> None:
    """No process of the whole line makes a socket of an internet family, not even one that is refused."""
    done, _ = demo
    assert done.code == 0, done.output
    assert not done.attempts
    record_property("figure", f"0 attempts by {done.processes} processes and threads")


@pytest.mark.slow
@pytest.mark.promise(1)
@needs_trace
def test_the_line_writes_nowhere_else(
    demo: tuple[Watched, Path], record_property: Callable[[str, object], None]
) -> None:
    """Home, temporary and cache folders stay empty; files lie beside the project or in Cloister's settings folder."""
    done, work = demo
    assert done.code == 0, done.output
    settings = "config/cloister"
    assert not [one for one in done.left if not one.startswith(settings)]
    assert not done.outside(work, done.place / settings)
    record_property("figure", f"{len(done.written)} files, 0 outside")


DRAW = """
import sys
from synth_engine import jobs
job = jobs.start(jobs.JobRequest("draws", {}, {}), lambda _: None, command=sys.argv[1:])
outcome = job.wait(120)
assert outcome.error is None, outcome.error
assert outcome.summary["bytes"] > 1000
assert outcome.summary["temporary"] == "refused"
"""


@pytest.mark.slow
@pytest.mark.promise(1)
@needs_trace
def test_matplotlib_in_a_worker_leaves_its_fonts_where_settings_are(tmp_path: Path) -> None:
    """A plug-in that draws: no attempt, its list of fonts in our settings folder; no temporary file for anybody."""
    for folder in ("work", "place"):
        (tmp_path / folder).mkdir()
    done = watch([sys.executable, "-c", DRAW, *FAKE], tmp_path / "work", tmp_path / "place")
    assert done.code == 0, done.output
    assert not done.attempts
    settings = "config/cloister"
    assert done.left
    assert not [one for one in done.left if not one.startswith(settings)]
    assert not done.outside(done.place / settings)


def synthesize(name: str, tmp_path: Path) -> tuple[Watched, Path]:
    """A table from one of SDV's methods, watched."""
    work, place = tmp_path / "work", tmp_path / "place"
    for folder in (work, place):
        folder.mkdir()
    write_patients(work / "p.csv", 200)
    words = [sys.executable, "-m", "synth_engine", "synthesize", "p.csv", "--out", "s.csv"]
    words += ["--synthesizer", name, *(["--set", "epochs=1"] if name != "gaussian-copula" else [])]
    return watch(words, work, place), work


@pytest.mark.slow
@pytest.mark.sdv
@needs_trace
@pytest.mark.parametrize("name", ["gaussian-copula", "ctgan", "tvae"])
def test_sdv_and_torch_neither_try_nor_leave_anything(
    name: str, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """SDV's fit and draw, torch included: no attempt, no usage log, no settings, no compiler cache."""
    done, work = synthesize(name, tmp_path)
    assert done.code == 0, done.output
    assert not done.attempts
    assert not done.left
    torch = Path(find_spec("torch").origin).parent
    # `mkdir` of a folder that is there already makes nothing; strace shows it all the same.
    assert [one for one in done.outside(work) if one != str(torch)] == []
    record_property("figure", f"{name}: 0 attempts, 0 files left")


@pytest.mark.slow
@pytest.mark.sdv
def test_a_settings_file_of_sdv_cannot_switch_its_log_on(tmp_path: Path) -> None:
    """Somebody's own SDV settings that ask for a usage log are not read by ours."""
    place = tmp_path / "place" / "data" / "sdv"
    place.mkdir(parents=True)
    spec = find_spec("sdv")
    usual = Path(spec.origin).parent / "logging" / "sdv_logger_config.yml"
    asked = usual.read_text(encoding="utf-8").replace("log_registry: null", "log_registry: local")
    (place / "sdv_logger_config.yml").write_text(asked, encoding="utf-8")
    work = tmp_path / "work"
    work.mkdir()
    write_patients(work / "p.csv", 200)
    words = [sys.executable, "-m", "synth_engine", "synthesize", "p.csv", "--out", "s.csv"]
    done = watch([*words, "--synthesizer", "gaussian-copula"], work, tmp_path / "place")
    assert done.code == 0, done.output
    assert sorted(one.name for one in place.iterdir()) == ["sdv_logger_config.yml"]


@pytest.mark.slow
@needs_trace
def test_the_window_does_not_even_try(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """The real window, shown, with a project made in it and closed: no attempt, and only its own settings file."""
    pytest.importorskip("PySide6", reason="the window is not installed here")
    for folder in ("work", "place"):
        (tmp_path / folder).mkdir()
    script = ROOT / "tests" / "helpers" / "visit.py"
    done = watch([sys.executable, str(script)], tmp_path / "work", tmp_path / "place")
    assert done.code == 0, done.output
    assert not done.attempts
    assert not done.outside(tmp_path / "work", done.place / "config")
    assert not [one for one in done.left if not one.lower().startswith("config/cloister")]
    record_property("figure", f"0 attempts by {done.processes} processes and threads")
