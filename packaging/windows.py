#!/usr/bin/env python3
"""The installer for Windows: `packaging/windows.py open|full` on Windows after freezing, `--check` anywhere.

`--check` compiles the script, warnings being errors, over a stand-in of the folder's shape, and throws the result
away: it shows that the script is right in itself, not that the program runs on Windows.
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


def stand_in(folder: Path) -> None:
    """Files where the frozen folder has its own."""
    for name in ("cloister.exe", "cloister-app.exe", "lib/edition.json", "lib/part/part.pyd"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"stand-in")


def main() -> None:
    """Make the installer, or check that it can be made."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("edition", nargs="?", choices=["open", "full"], default="open")
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as aside:
        icon = Path(aside) / "cloister.ico"
        icon.write_bytes(icons.ico())
        if asked.check:
            stand_in(Path(aside) / "folder")
            compile_script(
                asked.edition, Path(aside) / "folder", icon, Path(aside) / "thrown-away.exe"
            )
            print(
                "windows: the installer's script compiles; the installer itself is made on Windows"
            )
            return
        source = ROOT / "build" / "frozen" / f"cloister-{asked.edition}"
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
