#!/usr/bin/env python3
"""The installer for Windows: `packaging/windows.py open|full` on Windows after freezing, `--check` anywhere.

`--check` compiles the script, warnings being errors, over a stand-in of the folder that was frozen here (same tree,
no contents), throws the result away, and asks whether Windows takes every name. It shows that the script is right
in itself, not that the program runs on Windows.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import icons
import stamp

ROOT = Path(__file__).resolve().parents[1]
SCRIPT = ROOT / "installer" / "windows" / "cloister.nsi"
MAX_PATH = 260
LONGEST_FOLDER = "C:\\Users\\" + 20 * "n" + "\\AppData\\Local\\Programs\\Cloister\\"
DEVICES = {"CON", "PRN", "AUX", "NUL"} | {
    f"{port}{n}" for port in ("COM", "LPT") for n in range(1, 10)
}


def compile_script(edition: str, source: Path, icon: Path, out: Path) -> None:
    """Run makensis.

    Raises:
        SystemExit: it is not there, or found something wrong.
    """
    program = shutil.which("makensis")
    if program is None:
        raise SystemExit("windows: makensis is not installed. Debian: apt-get install nsis")
    words = {
        "VERSION": stamp.version(),
        "EDITION": edition,
        "SOURCE": source,
        "OUT": out,
        "ICON": icon,
    }
    words["LICENCE"] = ROOT / "LICENSE"
    defined = [f"-D{name}={value}" for name, value in words.items()]
    done = subprocess.run(
        [program, "-V2", "-WX", *defined, str(SCRIPT)], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise SystemExit(f"windows: {done.stdout[-3000:]}{done.stderr[-3000:]}")


def stand_in(folder: Path, frozen: Path) -> list[str]:
    """Files where the frozen folder has its own: the tree that was frozen here, where there is one.

    What a Linux machine freezes differs from a Windows one in the names of libraries alone. Contents are left out:
    they would be packed for minutes to be thrown away.

    Returns:
        The files, relative to the folder, as Windows writes them.
    """
    names = [
        path.relative_to(frozen).as_posix() for path in sorted(frozen.rglob("*")) if path.is_file()
    ] or ["cloister", "cloister-app", "lib/edition.json", "lib/part/part.so"]
    made = []
    for name in names:
        if name in ("cloister", "cloister-app"):
            name += ".exe"  # noqa: PLW2901 - the same file under its other name
        elif name.endswith(".so"):
            name = name.removesuffix(".so") + ".pyd"  # noqa: PLW2901 - as above
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"stand-in")
        made.append(name.replace("/", "\\"))
    return made


def reserved(part: str) -> bool:
    """Whether Windows keeps a file's or folder's name for itself."""
    return bool(
        set(part) & set('<>:"|?*')
        or part[-1] in ". "
        or part.split(".", maxsplit=1)[0].upper() in DEVICES
    )


def unfit(names: list[str]) -> list[str]:
    """What Windows could not unpack: a sentence for each name.

    Longer than 259 characters with the folder of a person with a long name before it (``MAX_PATH``), a character or
    a device's name that Windows reserves, two names that differ by case alone.
    Source: learn.microsoft.com, "Naming Files, Paths, and Namespaces".
    """
    found = []
    seen: dict[str, str] = {}
    for name in names:
        if len(LONGEST_FOLDER) + len(name) > MAX_PATH - 1:
            found.append(f"too long for Windows: {name}")
        if any(map(reserved, name.split("\\"))):
            found.append(f"not a name on Windows: {name}")
        other = seen.setdefault(name.casefold(), name)
        if other != name:
            found.append(f"the same name on Windows: {other} and {name}")
    return found


def main() -> None:
    """Make the installer, or check that it can be made."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("edition", nargs="?", choices=["open", "full"], default="open")
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_args()
    source = ROOT / "build" / "frozen" / f"cloister-{asked.edition}"
    with tempfile.TemporaryDirectory() as aside:
        icon = Path(aside) / "cloister.ico"
        icon.write_bytes(icons.ico())
        if asked.check:
            folder = Path(aside) / "folder"
            names = stand_in(folder, source)
            if wrong := unfit(names):
                sys.exit("windows: " + "\n".join(wrong))
            compile_script(asked.edition, folder, icon, Path(aside) / "thrown-away.exe")
            longest = len(LONGEST_FOLDER) + max(map(len, names))
            print(
                f"windows: the installer's script compiles over the {len(names):,} files of the {asked.edition} "
                f"edition, the longest path {longest} of {MAX_PATH - 1} characters; the installer itself is "
                "made on Windows"
            )
            return
        if not (source / "cloister.exe").is_file():
            sys.exit(
                "windows: freeze on Windows first (packaging/freeze.py); see docs/packaging.md"
            )
        tail = "" if asked.edition == "open" else "-full"
        out = ROOT / "dist" / f"cloister-{stamp.version()}{tail}-windows-x86_64.exe"
        out.parent.mkdir(exist_ok=True)
        compile_script(asked.edition, source, icon, out)
        print(f"{out}: {out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
