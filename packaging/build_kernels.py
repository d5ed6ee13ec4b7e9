"""Compiles the kernels into the package: hatch's build hook, and a command for a checkout.

    python packaging/build_kernels.py

Any C11 compiler will do: $CC, cc, gcc or clang, else the one that the package `ziglang` brings (`--compiler` prints
which one to install). No flag asks for more than the processor's baseline and no multiply-add is fused, so the
kernels give the same numbers everywhere.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run as a command, where hatchling is not needed
    BuildHookInterface = object  # type: ignore[assignment,misc]  # hatchling is not there: run by hand

ROOT = Path(__file__).resolve().parents[1]
# One library a room: rooms of one floor know nothing of each other.
HOMES = tuple(ROOT / "synth_engine" / room / "kernels" for room in ("synthesizers", "validation"))
FLAGS = ["-O3", "-std=c11", "-ffp-contract=off", "-shared", "-fvisibility=hidden"]
FLAGS += (
    [] if sys.platform == "win32" else ["-fPIC"]
)  # code there always is, and clang refuses the flag
COMPILER = "ziglang==0.17.1"
ENDINGS = {"win32": ".dll", "darwin": ".dylib"}


def compiler() -> list[str] | None:
    """The compiler's command, None where there is none."""
    for name in (os.environ.get("CC"), "cc", "gcc", "clang"):
        if name and shutil.which(name):
            return [name]
    return [sys.executable, "-m", "ziglang", "cc"] if find_spec("ziglang") else None


def library(home: Path) -> Path:
    """Where a room's compiled kernels stand."""
    return home / f"_kernels{ENDINGS.get(sys.platform, '.so')}"


def build() -> list[Path]:
    """Compile aside and rename: a program that runs never sees half a library."""
    command = compiler()
    if command is None:
        sys.exit(
            f"kernels: no C compiler. Debian: apt-get install gcc; else: pip install {COMPILER}"
        )
    built = []
    for home in HOMES:
        out = library(home)
        sources = sorted(str(path) for path in home.glob("*.c"))
        # A folder of its own: some linkers leave import libraries and debug files where they run.
        with tempfile.TemporaryDirectory(prefix="building-", dir=home) as aside:
            made = Path(aside) / out.name
            whole = [*command, *FLAGS, "-o", str(made), *sources, "-lm"]
            subprocess.run(whole, check=True, cwd=aside)
            made.replace(out)
        built.append(out)
    return built


class BuildKernels(BuildHookInterface):  # type: ignore[type-arg,misc]  # an object where hatchling is not there
    """Puts the library into the wheel, which is then one of this platform."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Ask for a compiler where the machine has none."""
        return [] if compiler() else [COMPILER]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before files are gathered."""
        del version
        if self.target_name != "wheel":
            return
        made = build()
        build_data["pure_python"] = False
        platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
        build_data["tag"] = f"py3-none-{platform}"
        build_data["artifacts"] += [str(one.relative_to(ROOT)) for one in made]


if __name__ == "__main__":
    print(COMPILER if "--compiler" in sys.argv else "\n".join(map(str, build())))
