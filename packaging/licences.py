"""Licence texts of everything in a frozen folder: which part each file is of, and the words that part is under.

Every file is accounted for or the build stops. A part is a distribution (its own papers say which files are its),
Python itself, the freezer's starter, a package of the system that freezes, or Cloister.
"""

from __future__ import annotations

import importlib.metadata
import json
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
from functools import lru_cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
TEXT = re.compile(
    r"(^|/)(licen[cs]e|copying|notice|copyright|ofl)[^/]*$|/licen[cs]es?/", re.IGNORECASE
)
# Which of our own texts a part without any gets, by its name.
GIVEN = {"pyside6-essentials": "pyside6", "shiboken6": "pyside6"}
OURS = re.compile(
    r"^(lib/(synth_engine|desktop|licences)/|lib/(edition\.json|fonts\.conf|files\.sha256|sbom\.cdx\.json|maker\.pub\.pem)$"
    r"|lib/(cloister|surroundings)[^/]*\.pyc$|lib/cloister-[^/]+\.dist-info/|share/)"
)
STARTER = re.compile(r"^(cloister|cloister-app)(\.exe)?$|^lib/(_pyi_|pyi_|pyimod)")


def canonical(name: str) -> str:
    """Name as indexes spell it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def owners() -> dict[str, str]:
    """File below site-packages (a module without its ending) -> distribution."""
    found: dict[str, str] = {}
    for one in importlib.metadata.distributions():
        for path in one.files or []:
            text = path.as_posix()
            found[text.removesuffix(".py")] = canonical(one.name)
    return found


@lru_cache(maxsize=1)
def debian_files() -> dict[str, str]:
    """Library of the system -> its package, from the package manager's own lists."""
    found: dict[str, str] = {}
    for listing in Path("/var/lib/dpkg/info").glob("*.list"):
        package = listing.stem.split(":")[0]
        for line in listing.read_text(encoding="utf-8", errors="replace").splitlines():
            if ".so" in line:
                found[line] = package
    return found


def system_package(path: Path) -> str:
    """The package of the system that a library was taken from; empty where it is none's."""
    known = debian_files()
    # Debian moved /lib below /usr; packages still list the old place.
    return (
        known.get(str(path))
        or known.get(str(path).removeprefix("/usr"))
        or known.get(f"/usr{path}")
        or ""
    )


def part_of(name: str, owned: dict[str, str], system: dict[str, Path]) -> str:
    """Which part a file of the folder is of; empty where nobody says.

    Args:
        name: relative to the folder, with forward slashes.
        owned: see `owners`.
        system: library's name -> file on the machine that freezes.
    """
    if STARTER.match(name):
        return "pyinstaller"
    if OURS.match(name):
        return "cloister"
    # One library imports its own `package.__init__`, which is then there a second time.
    inside = name.removeprefix("lib/").replace("/__init__/__init__.", "/__init__.")
    part = owned.get(re.sub(r"\.pyc?$", "", inside)) or owned.get(inside)
    if part:
        return part
    file = inside.rsplit("/", 1)[-1]
    top = re.split(r"[/.]", inside, maxsplit=1)[0]
    if inside.startswith("python3") or file.startswith(("libpython3", "python3")):
        return "python"
    if top in sys.stdlib_module_names or inside.startswith("_sysconfigdata"):
        return "python"
    folder = re.match(r"([A-Za-z0-9_.+-]+)\.(libs|dist-info|data)/", inside)
    if folder:
        return canonical(re.sub(r"-\d.*$", "", folder.group(1)))
    if file in system:
        package = system_package(system[file].resolve()) or system_package(system[file])
        return f"debian:{package}" if package else ""
    return ""


def texts_of(part: str) -> list[tuple[str, Path]]:
    """Licence texts of a part: name to keep each under, and where it is."""
    if part == "cloister":
        return [("LICENSE", ROOT / "LICENSE"), ("OFL.txt", ROOT / "resources/report/fonts/OFL.txt")]
    if part == "python":
        places = [
            Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
            Path(sys.base_prefix) / "LICENSE.txt",
        ]
        places += [Path("/usr/share/doc/python3.11/copyright")]
        return [("LICENSE.txt", one) for one in places if one.is_file()][:1]
    if part.startswith("debian:"):
        text = Path("/usr/share/doc") / part.removeprefix("debian:") / "copyright"
        return [("copyright", text)] if text.is_file() else []
    if part in GIVEN:
        folder = HERE / "licences" / GIVEN[part]
        return [(one.name, one) for one in sorted(folder.iterdir())]
    held = importlib.metadata.distribution(part)
    found = [
        one
        for one in held.files or []
        if TEXT.search(one.as_posix()) and one.suffix not in {".py", ".pyc"}
    ]
    named = [
        (one.as_posix().rsplit(".dist-info/", 1)[-1], Path(str(held.locate_file(one))))
        for one in found
    ]
    return [(name.replace("/", "--"), path) for name, path in named if path.is_file()]


def versions_of(part: str) -> str:
    """A part's version, as it says it."""
    if part == "python":
        return platform.python_version()
    if part.startswith("debian:"):
        words = ["dpkg-query", "-W", "-f=${Version}", part.removeprefix("debian:")]
        return subprocess.run(words, capture_output=True, text=True, check=True).stdout
    return importlib.metadata.version(part)


def said_licence(part: str) -> str:
    """The licence in words, where the part's papers state one."""
    import sbom

    if part == "python":
        return "PSF-2.0"
    if part.startswith("debian:"):
        return "see copyright"
    if part == "pyinstaller":
        return "GPL-2.0-or-later WITH Bootloader-exception"
    return sbom.licence_of(part, importlib.metadata.metadata(part))


def collect(folder: Path, system: dict[str, Path]) -> dict[str, int]:
    """Write `lib/licences/`: the texts, and index.json, which names every part and every file; part -> its files.

    Raises:
        SystemExit: a file is no known part's, or a part has no licence text.
    """
    home = folder / "lib" / "licences"
    shutil.rmtree(home, ignore_errors=True)
    owned = owners()
    files: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            name = path.relative_to(folder).as_posix()
            files.setdefault(part_of(name, owned, system), []).append(name)
    if files.get(""):
        raise SystemExit("licences: whose are these?\n  " + "\n  ".join(files[""][:20]))
    body: dict[str, object] = {}
    for part, names in sorted(files.items()):
        texts = texts_of(part)
        if not texts:
            raise SystemExit(
                f"licences: {part} comes without a licence text (see packaging/licences.py)"
            )
        kept = home / part.replace(":", "-")
        kept.mkdir(parents=True)
        for name, path in texts:
            shutil.copyfile(path, kept / name)
        body[part] = {
            "version": versions_of(part),
            "licence": said_licence(part),
            "texts": sorted(f"{kept.name}/{name}" for name, _ in texts),
            "files": names,
        }
    (home / "index.json").write_text(
        json.dumps(body, indent=1, sort_keys=True) + "\n", encoding="utf-8"
    )
    return {part: len(names) for part, names in files.items()}
