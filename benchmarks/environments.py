#!/usr/bin/env python3
"""The peers' own environments under `.bench/`: their libraries clash with ours and with each other.

    .venv/bin/python benchmarks/environments.py [NAME...]

SDV runs in `.venv` (the `test` level of scripts/setup.sh); each of these is made once and stamped with its pins.
"""

from __future__ import annotations

import shutil
import subprocess
import sys

import data

PINS = {
    "argn": ("mostlyai-engine==2.7.3", "torch==2.13.0"),
    "arf": ("arfpy==0.1.1", "pandas<3"),
    "syndiffix": ("syndiffix==1.0.8", "pandas<3"),
    "sdnist": ("sdnist==2.4",),
}
# Built for another torch than the pinned one: they fail on import, and nothing here needs them.
UNWANTED = {"argn": ("torchvision", "torchaudio")}
PYTHON = "python3.11"  # sdnist pins libraries that no later one has wheels for


def make(name: str) -> None:
    """One environment, unless its stamp says that it is there.

    Raises:
        subprocess.CalledProcessError: the package installer said no; its own words are on stderr.
    """
    folder = data.BENCH / name
    stamp = folder / ".pins"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == " ".join(PINS[name]):
        return
    print(f"bench: making .bench/{name}: {' '.join(PINS[name])}", file=sys.stderr)
    subprocess.run([PYTHON, "-m", "venv", str(folder)], check=True)
    pip = [str(folder / "bin/python"), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", *PINS[name]], check=True)
    if name in UNWANTED:
        subprocess.run([*pip, "uninstall", "--yes", *UNWANTED[name]], check=True)
    stamp.write_text(" ".join(PINS[name]), encoding="utf-8")


def main() -> None:
    """Make what was named, or all."""
    names = sys.argv[1:] or list(PINS)
    if unknown := set(names) - set(PINS):
        sys.exit(
            f"bench: no such environment: {', '.join(sorted(unknown))}; there are {', '.join(PINS)}"
        )
    if shutil.which(PYTHON) is None:
        sys.exit(f"bench: {PYTHON} is needed for the peers' environments")
    for name in names:
        make(name)


if __name__ == "__main__":
    main()
