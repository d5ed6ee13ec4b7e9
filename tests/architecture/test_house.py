"""The rules of the house, held by reading the house."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from synth_engine.workflow import STEPS

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = sorted([*(ROOT / "synth_engine").rglob("*.py"), *(ROOT / "desktop").rglob("*.py")])
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
HEAVY = ("torch", "sdv", "sklearn", "scipy", "pandas", "matplotlib")
MOST_LINES = 400
MOST_FUNCTION_LINES = 60
# File or file:function -> why it may be longer.
LONGER: dict[str, str] = {}


def tracked() -> list[Path]:
    """Files under version control, or all of them in an unpacked archive."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        return PRODUCT
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name]


def relative(path: Path) -> str:
    """Path as it is written in `LONGER`."""
    return path.relative_to(ROOT).as_posix()


def test_import_contracts() -> None:
    """The floors hold: import-linter finds no broken contract."""
    program = Path(sys.executable).with_name("lint-imports")
    if not program.exists():
        pytest.skip("import-linter is not installed")
    done = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "module", ["synth_engine.api", "synth_engine.cli.arguments", "desktop.app"]
)
def test_front_doors_load_nothing_heavy(module: str) -> None:
    """Importing a front door pulls in no table, learning or plotting library."""
    if module.startswith("desktop"):
        pytest.importorskip("PySide6", reason="the window is not installed here")
    code = f"import sys, {module}; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


def test_sizes() -> None:
    """Files stay under 400 lines and functions under 60, but for those that say why; no stale excuse."""
    found: dict[str, int] = {}
    for path in PRODUCT:
        text = path.read_text(encoding="utf-8")
        if text.count("\n") > MOST_LINES:
            found[relative(path)] = text.count("\n")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                if lines > MOST_FUNCTION_LINES:
                    found[f"{relative(path)}:{node.name}"] = lines
    assert set(found) == set(LONGER)


@pytest.mark.parametrize("path", TESTS, ids=relative)
def test_every_test_says_what_it_proves(path: Path) -> None:
    """Each test function has a docstring."""
    silent = [
        node.name
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        and node.name.startswith("test_")
        and not ast.get_docstring(node)
    ]
    assert not silent


@pytest.mark.parametrize("path", PRODUCT, ids=relative)
def test_every_module_and_public_name_says_what_it_is(path: Path) -> None:
    """Modules, public classes and public functions have docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "the module"
    silent = [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and node in tree.body
        and not ast.get_docstring(node)
    ]
    assert not silent


@pytest.mark.promise(19)
@pytest.mark.promise(20)
def test_no_unpickling_and_no_network() -> None:
    """No module of the product imports a network or pickling module, by whatever spelling."""
    forbidden = {"socket", "ssl", "http", "urllib", "requests", "ftplib", "smtplib", "asyncio"}
    forbidden |= {"pickle", "cPickle", "shelve", "marshal", "cloudpickle", "dill", "joblib"}
    for path in PRODUCT:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            assert not {name.split(".")[0] for name in names} & forbidden, relative(path)
            if isinstance(node, ast.keyword) and node.arg == "allow_pickle":
                assert isinstance(node.value, ast.Constant), relative(path)
                assert node.value.value is False, relative(path)


def test_the_steps_are_named_once() -> None:
    """Command line and documentation know the steps of the one tuple, in its order."""
    line = " -> ".join(step.name for step in STEPS)
    assert line in (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert line in (ROOT / "README.md").read_text(encoding="utf-8")


def test_nothing_unfinished_and_no_foreign_path() -> None:
    """No tracked file holds a to-do mark or a path of the machine it was written on."""
    marks = re.compile(r"\b(TODO|FIXME|XXX)\b|NotImplementedError\(")
    foreign = re.compile(r"(?<![\w.])/(work|farm)/|/root/")
    for path in tracked():
        if path.suffix not in {".py", ".md", ".toml", ".sh", ".json", ".txt", ".html", ".css", ""}:
            continue
        if path == Path(__file__) or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        assert not foreign.search(text), relative(path)
        if path.suffix == ".py":
            assert not marks.search(text), relative(path)
