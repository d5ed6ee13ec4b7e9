"""Which libraries a frozen folder needs and has, on Linux: reads what each file asks of the loader, runs nothing.

The freezer takes along what a plug-in of Qt would like to have, and leaves out what "every desktop has". Here the
question is closed instead: what somebody in the folder needs is in the folder, unless it is the C library's or the
compiler's own; what nobody needs is not.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

# glibc, and what every C++ program on Debian stands on (declared by the package): never ours to carry.
BASE = re.compile(
    r"^(ld-linux.*|lib(c|m|dl|rt|pthread|util|resolv|nsl|anl|mvec|crypt|gcc_s|stdc\+\+))\.so(\.\d+)*$"
)
_ELF = b"\x7fELF"
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
# Modules of Python and plug-ins of Qt are opened by name, not by need; torch opens a library of its own so.
_OPENED = re.compile(
    r"(\.cpython-.*|\.abi3)\.so$|/plugins/|/_kernels\.so$|/lib-dynload/|/libpython3[^/]*$|/torch/(lib|bin)/|^cloister(-app)?$"
)


def is_elf(path: Path) -> bool:
    """Whether a file is a program or library."""
    with path.open("rb") as file:
        return file.read(4) == _ELF


def needs(paths: list[Path]) -> dict[Path, set[str]]:
    """Names of libraries that each file asks for."""
    found: dict[Path, set[str]] = {path: set() for path in paths}
    for path in paths:
        done = subprocess.run(
            ["readelf", "-dW", str(path)], capture_output=True, text=True, check=True
        )
        said = map(_NEEDED.search, done.stdout.splitlines())
        found[path] |= {one.group(1) for one in said if one}
    return found


def system_libraries() -> dict[str, Path]:
    """Name -> file of the libraries of the machine that freezes."""
    done = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True)
    found: dict[str, Path] = {}
    for line in done.stdout.splitlines():
        name, arrow, path = line.strip().partition(" => ")
        if arrow and ("x86-64" in name or "AArch64" in name):
            found.setdefault(name.split()[0], Path(path))
    return found


def settle(folder: Path) -> tuple[list[str], list[str]]:
    """Bring in what is missing, take out what nobody needs; names of both.

    Raises:
        SystemExit: a library is needed and nowhere on this machine.
    """
    lib = folder / "lib"
    system = system_libraries()
    brought: list[str] = []
    files = {
        path
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink() and is_elf(path)
    }
    asked = needs(sorted(files))

    # A name is served by a file of that name anywhere in the folder, or by a link to one.
    def serving() -> dict[str, Path]:
        found: dict[str, Path] = {}
        for path in sorted(folder.rglob("*.so*")):
            if path.resolve().is_file():
                found.setdefault(path.name, path.resolve())
        return found

    served = serving()
    roots = [path for path in sorted(files) if _OPENED.search(path.relative_to(folder).as_posix())]
    reached: set[Path] = set()
    stack = list(roots)
    while stack:
        path = stack.pop()
        if path in reached:
            continue
        reached.add(path)
        for name in sorted(asked[path]):
            if BASE.match(name):
                continue
            if name not in served:
                if name not in system:
                    raise SystemExit(
                        f"freeze: {path.name} needs {name}, which is not on this machine"
                    )
                target = lib / name
                shutil.copyfile(system[name].resolve(), target)
                target.chmod(0o755)
                served[name] = target
                asked |= needs([target])
                brought.append(name)
            stack.append(served[name])
    dropped = []
    for path in sorted(files - reached):
        path.unlink()
        dropped.append(path.relative_to(folder).as_posix())
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() and not path.exists():
            path.unlink()
    return sorted(brought), dropped
