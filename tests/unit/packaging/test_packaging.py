"""What makes installers says what the product is: manual, help, desktop entry, medium, Windows script."""

from __future__ import annotations

import configparser
import gzip
import importlib.util
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from synth_engine import __version__, api, crypto
from synth_engine.cli.arguments import build_parser

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[3]
PACKAGING = ROOT / "packaging"


@pytest.fixture(autouse=True)
def _path(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The folder is no package; its scripts find each other beside themselves."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    yield
    for path in PACKAGING.glob("*.py"):
        sys.modules.pop(path.stem, None)


def script(name: str) -> Any:
    """A script of the folder, as a module."""
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules[name] = made
    spec.loader.exec_module(made)
    return made


@pytest.mark.parametrize("name", ["core", "dev", "sdv", "pack"])
def test_a_lock_pins_what_its_part_of_the_project_asks_for(name: str) -> None:
    """Each requirement that holds here stands in the lock, or in core, at a version that it allows."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = project["dependencies"] if name == "core" else project["optional-dependencies"][name]
    lines = [
        line
        for lock in ("core", name)
        for line in (PACKAGING / "locks" / f"{lock}.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    pins = {canonicalize_name(pin.name): str(pin.specifier) for pin in map(Requirement, lines)}
    for one in map(Requirement, asked):
        if one.marker is None or one.marker.evaluate():
            pin = pins[canonicalize_name(one.name)]
            assert one.specifier.contains(pin.removeprefix("=="), prereleases=True)


def test_the_manual_names_every_verb(tmp_path: Path) -> None:
    """Verbs, and options, of the command line itself; the same text every time."""
    manual = script("manual")
    manual.write(tmp_path / "one")
    manual.write(tmp_path / "two")
    page = tmp_path / "one/usr/share/man/man1/cloister.1.gz"
    assert page.read_bytes() == (tmp_path / "two/usr/share/man/man1/cloister.1.gz").read_bytes()
    text = gzip.decompress(page.read_bytes()).decode().replace("\\-", "-")
    found = manual.verbs(build_parser())
    assert len(found) > 40
    for verb in found:
        assert f'.SS "{" ".join(verb.words)}"' in text
        for option in set(verb.options) - {"--help"}:
            assert option in text


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_the_shell_completes_verbs_and_options(tmp_path: Path) -> None:
    """What bash offers after `cloister key`, `cloister keys `, `cloister doctor --p`."""
    script("manual").write(tmp_path)
    file = tmp_path / "usr/share/bash-completion/completions/cloister"
    asked = """
        source "$1"
        COMP_WORDS=(cloister key); COMP_CWORD=1; _cloister; echo "${COMPREPLY[*]}"
        COMP_WORDS=(cloister keys ""); COMP_CWORD=2; _cloister; echo "${COMPREPLY[*]}"
        COMP_WORDS=(cloister doctor --pa); COMP_CWORD=2; _cloister; echo "${COMPREPLY[*]}"
    """
    words = ["bash", "-c", asked, "bash", str(file)]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    first, second, third = done.stdout.splitlines()
    assert first == "keys"
    assert {"new", "show", "export-public"} <= set(second.split())
    assert third == "--package"


def test_the_desktop_knows_program_and_file_types() -> None:
    """Entries start programs that are there, for types that are declared."""
    folder = ROOT / "installer" / "linux"
    declared = {
        one.attrib["type"]: [
            glob.attrib["pattern"] for glob in one.iter() if "pattern" in glob.attrib
        ]
        for one in ET.parse(folder / "cloister.xml").getroot()  # noqa: S314 - our own file
    }
    assert declared["application/vnd.cloister.project"] == ["*.cloister"]
    for name, program in (
        ("cloister", "cloister-app"),
        ("cloister-verify", "/usr/lib/cloister/cloister-verify"),
    ):
        entry = configparser.ConfigParser(interpolation=None)
        entry.optionxform = str  # type: ignore[assignment,method-assign]  # names have capitals
        entry.read(folder / f"{name}.desktop", encoding="utf-8")
        held = entry["Desktop Entry"]
        assert held["Exec"] == f"{program} %f"
        assert set(held["MimeType"].strip(";").split(";")) <= set(declared)


@pytest.mark.skipif(shutil.which("dpkg") is None, reason="there is no dpkg here")
@pytest.mark.parametrize(("old", "code"), [("0.0.9", 0), (__version__, 0), ("99.0", 1)])
def test_the_package_refuses_to_go_back(tmp_path: Path, old: str, code: int) -> None:
    """The package's own script, asked as dpkg asks it."""
    text = (ROOT / "installer/linux/preinst").read_text(encoding="utf-8")
    file = tmp_path / "preinst"
    file.write_text(text.replace("@VERSION@", __version__), encoding="utf-8")
    done = subprocess.run(
        ["sh", str(file), "upgrade", old], capture_output=True, text=True, check=False
    )
    assert done.returncode == code
    assert ("newer" in done.stderr) is (code == 1)


@pytest.mark.skipif(shutil.which("makensis") is None, reason="makensis is not installed here")
def test_the_windows_script_compiles(tmp_path: Path) -> None:
    """Without a warning, over a folder of the right shape."""
    windows = script("windows")
    frozen = tmp_path / "frozen"
    for name in ("cloister", "cloister-app", "lib/deep/part.so"):
        (frozen / name).parent.mkdir(parents=True, exist_ok=True)
        (frozen / name).touch()
    names = windows.stand_in(tmp_path / "folder", frozen)
    assert names == ["cloister.exe", "cloister-app.exe", "lib\\deep\\part.pyd"]
    assert windows.unfit(names) == []
    icon = tmp_path / "cloister.ico"
    icon.write_bytes(script("icons").ico())
    windows.compile_script("open", tmp_path / "folder", icon, tmp_path / "made.exe")
    assert (tmp_path / "made.exe").read_bytes().startswith(b"MZ")


def test_names_that_windows_cannot_unpack_are_said() -> None:
    """A path too long, a reserved character, a device and two names that differ by case are each found."""
    windows = script("windows")
    names = [
        "lib\\" + "x" * 220,
        "lib\\a:b",
        "lib\\aux.txt",
        "lib\\dot.",
        "lib\\One",
        "lib\\one",
        "lib\\fine",
    ]
    found = windows.unfit(names)
    assert [line.split(":", 1)[0] for line in found] == [
        "too long for Windows",
        "not a name on Windows",
        "not a name on Windows",
        "not a name on Windows",
        "the same name on Windows",
    ]


def test_the_windows_script_takes_away_what_it_brought() -> None:
    """Every registry key that is written is deleted, and nothing of a person's is."""
    text = (ROOT / "installer/windows/cloister.nsi").read_text(encoding="utf-8")
    wrote = set(re.findall(r'WriteReg\w+ SHCTX "([^"]+)"', text))
    removed = set(re.findall(r'DeleteRegKey SHCTX "([^"]+)"', text))
    assert wrote
    for key in wrote:
        assert any(key == one or key.startswith(f"{one}\\") for one in removed), key
    assert "APPDATA" not in text
    assert "PROFILE" not in text


def test_a_medium_that_is_sealed_verifies(tmp_path: Path) -> None:
    """What packaging/medium.py signs is what doctor accepts, and openssl with it."""
    pytest.importorskip("markdown_it", reason="the help's maker is not installed here")
    medium = script("medium")
    key = crypto.new_signing_key()
    folder = tmp_path / "medium"
    (folder / "linux").mkdir(parents=True)
    (folder / "linux" / "a.deb").write_bytes(b"a package")
    (folder / "signer.pub.pem").write_bytes(key.public_pem)
    medium.write_texts(folder, ["windows"], crypto.key_id_of(key.public_pem), throwaway=True)
    count = medium.seal(folder, key)
    maker = tmp_path / "maker.pub.pem"
    maker.write_bytes(key.public_pem)
    found = api.check_medium(folder, maker)
    assert (found.version, found.files) == (__version__, count)
    assert crypto.key_id_of(key.public_pem) in (folder / "VERIFY.txt").read_text(encoding="utf-8")
    if shutil.which("openssl"):
        words = "pkeyutl -verify -rawin -pubin -inkey signer.pub.pem -in SHA256SUMS -sigfile SHA256SUMS.sig"
        subprocess.run(["openssl", *words.split()], cwd=folder, check=True, capture_output=True)


def test_help_links_lead_somewhere(tmp_path: Path) -> None:
    """Every page of docs/ is there; links between them, and pictures, are files that exist."""
    pytest.importorskip("markdown_it", reason="the help's maker is not installed here")
    pages = script("help")
    made = pages.read(tmp_path)
    assert {one.source for one in made} == set(pages.sources())
    names = {one.name for one in made}
    for one in made:
        for target in re.findall(r'href="([^"#:]+)(?:#[^"]*)?"', one.body):
            assert target in names, (one.name, target)
        for picture in re.findall(r'src="([^"]+)"', one.body):
            assert (tmp_path / picture).is_file(), (one.name, picture)


def test_the_printed_help_has_all_its_sheets(tmp_path: Path) -> None:
    """A sheet at least for each page and one for their list; twice the same but for the order of its fonts."""
    pytest.importorskip("markdown_it", reason="the help's maker is not installed here")
    code = (
        "import sys, pathlib; sys.path.insert(0, 'packaging'); import help as h\n"
        f"out = pathlib.Path({str(tmp_path)!r})\n"
        "pages = [one for one in h.read(out) if one.guide][:4]\n"
        "for name in ('one', 'two'):\n"
        "    h.pdf(pages, out, out / f'{name}.pdf')\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)
    one, two = ((tmp_path / f"{name}.pdf").read_bytes() for name in ("one", "two"))
    # Qt numbers a document's fonts by where they lie in memory.
    assert len(one) == len(two)
    assert len(re.findall(rb"/Type /Page\b", one)) >= 5


def test_licences_are_asked_of_the_right_part() -> None:
    """Files of the frozen folder and whose they are: distributions, Python, starter, system, ours."""
    licences = script("licences")
    owned = {"pandas/io/api": "pandas", "numpy/core.so": "numpy"}
    whose = {
        "cloister": "pyinstaller",
        "cloister-app.exe": "pyinstaller",
        "lib/synth_engine/api/__init__.pyc": "cloister",
        "lib/pandas/io/api.pyc": "pandas",
        "lib/numpy/core.so": "numpy",
        "lib/json/decoder.pyc": "python",
        "lib/python3.11/lib-dynload/_ssl.so": "python",
        "lib/libpython3.11.so.1.0": "python",
        "lib/scipy.libs/libopenblas.so": "scipy",
        "lib/pandas-2.3.3.dist-info/METADATA": "pandas",
        "lib/nobody/knows.pyc": "",
    }
    for name, part in whose.items():
        assert licences.part_of(name, owned, {}) == part, name


def test_a_library_closure_is_closed(tmp_path: Path) -> None:
    """Only what is asked for stays; what is opened by name is asked for."""
    elf = script("elf")
    for name in (
        "lib/PySide6/Qt/plugins/platforms/libqxcb.so",
        "lib/x.cpython-311-x86_64-linux-gnu.so",
        "lib/y.abi3.so",
        "lib/libpython3.11.so.1.0",
        "cloister",
    ):
        assert elf._OPENED.search(name), name
    assert not elf._OPENED.search("lib/libcairo.so.2")
    assert elf.BASE.match("libc.so.6")
    assert elf.BASE.match("libstdc++.so.6")
    assert not elf.BASE.match("libcairo.so.2")
    del tmp_path
