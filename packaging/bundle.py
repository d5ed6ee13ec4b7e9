#!/usr/bin/env python3
"""Make of a frozen folder what people carry: `packaging/bundle.py open|full [deb] [archive]`.

The same folder gives the same bytes: names sorted, one moment, one owner, and a packer that does not depend on the
number of cores. Written to dist/.
"""

from __future__ import annotations

import argparse
import gzip
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import help as pages
import icons
import manual
import stamp

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
LINUX = ROOT / "installer" / "linux"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
PACKAGES = {"open": "cloister", "full": "cloister-full"}
ABOUT = {
    "open": "This edition holds free software only.",
    "full": (
        "This edition adds SDV (CTGAN, TVAE, Gaussian copula) under the Business\n"
        " Source License: read /usr/share/doc/cloister-full/copyright before use."
    ),
}


def run(words: list[str]) -> None:
    """Run a program that must succeed."""
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"bundle: {' '.join(words[:3])} ...\n{done.stdout}{done.stderr}")


def put(path: Path, body: bytes, mode: int = 0o644) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    path.chmod(mode)


def shared(root: Path, frozen: Path, package: str) -> None:
    """What a desktop and a shell look for, below ``root/share``."""
    for name in ("cloister.desktop", "cloister-verify.desktop"):
        put(root / "share/applications" / name, (LINUX / name).read_bytes())
    put(root / "share/mime/packages/cloister.xml", (LINUX / "cloister.xml").read_bytes())
    icons.hicolor(root / "share/icons/hicolor")
    doc = root / "share/doc" / package
    pages.build(doc / "html", printed=False)
    put(doc / "copyright", copyright_text(frozen))
    put(doc / "changelog.gz", gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), 9, mtime=0))
    for path in sorted((ROOT / "installer" / "policy").glob("*")):
        put(doc / "examples" / path.name, path.read_bytes())
    if (frozen / "lib/sbom.cdx.json").is_file():
        put(doc / "sbom.cdx.json", (frozen / "lib/sbom.cdx.json").read_bytes())


def copyright_text(frozen: Path) -> bytes:
    """Debian's copyright file: ours whole, everybody else's by name and where their texts are."""
    import json

    parts = json.loads((frozen / "lib/licences/index.json").read_text(encoding="utf-8"))
    lines = [
        "Cloister is under the MIT licence:\n",
        (ROOT / "LICENSE").read_text(encoding="utf-8"),
        "\nIt comes with these parts. Their whole texts are in lib/licences beside the program",
        "(/usr/lib/cloister/lib/licences for the package).\n",
    ]
    lines += [
        f"{name} {one['version']}: {one['licence']}"
        for name, one in parts.items()
        if name != "cloister"
    ]
    return ("\n".join(lines) + "\n").encode()


def deb(edition: str, frozen: Path, out: Path, *, quick: bool = False) -> Path:
    """The Debian package."""
    machine = ARCHITECTURES[platform.machine()]
    root = ROOT / "build" / f"deb-{edition}{'-quick' if quick else ''}"
    shutil.rmtree(root, ignore_errors=True)
    (root / "usr/lib").mkdir(parents=True)
    run(["cp", "-a", str(frozen), str(root / "usr/lib/cloister")])
    (root / "usr/bin").mkdir()
    for name in ("cloister", "cloister-app"):
        (root / "usr/bin" / name).symlink_to(f"../lib/cloister/{name}")
    put(root / "usr/lib/cloister/cloister-verify", (LINUX / "cloister-verify").read_bytes(), 0o755)
    package = PACKAGES[edition]
    shared(root / "usr", frozen, package)
    manual.write(root)
    (root / "etc/cloister").mkdir(parents=True)
    size = sum(one.lstat().st_size for one in root.rglob("*") if one.is_file()) // 1024
    words = {
        "PACKAGE": package,
        "VERSION": stamp.version(),
        "ARCHITECTURE": machine,
        "SIZE": str(size),
        "OTHER": next(other for name, other in PACKAGES.items() if name != edition),
        "EDITION": edition,
        "ABOUT": ABOUT[edition],
    }
    control = (LINUX / "control.in").read_text(encoding="utf-8")
    for name, value in words.items():
        control = control.replace(f"@{name}@", value)
    put(root / "DEBIAN/control", control.encode())
    for name in ("preinst", "postinst", "postrm"):
        script = (LINUX / name).read_text(encoding="utf-8").replace("@VERSION@", stamp.version())
        put(root / "DEBIAN" / name, script.encode(), 0o755)
    same(root)
    out.mkdir(parents=True, exist_ok=True)
    made = out / f"{package}_{stamp.version()}_{machine}.deb"
    made.unlink(missing_ok=True)
    # Packing takes most of the time: --quick packs loosely, for tries. One thread: dpkg-deb writes other bytes
    # where a machine has one core only.
    packer = ["-Zxz", "-z1", "--threads-max=1"] if quick else ["-Zxz", "-z6", "--threads-max=1"]
    run(["dpkg-deb", "--root-owner-group", *packer, "--build", str(root), str(made)])
    shutil.rmtree(root)
    return made


def same(root: Path) -> None:
    """One moment and plain modes for what was added; the frozen folder has its own already."""
    import os

    when = stamp.moment()
    for path in [*sorted(root.rglob("*")), root]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
        os.utime(path, (when, when), follow_symlinks=False)


def archive(edition: str, frozen: Path, out: Path, *, quick: bool = False) -> Path:
    """The archive that anybody unpacks, without being an administrator."""
    name = f"cloister-{stamp.version()}" + ("" if edition == "open" else "-full")
    above = ROOT / "build" / f"archive-{edition}"
    shutil.rmtree(above, ignore_errors=True)
    above.mkdir(parents=True)
    root = above / name
    run(["cp", "-a", str(frozen), str(root)])
    shared(root, frozen, "cloister")
    manual.write(above / "manual")
    run(["cp", "-a", f"{above}/manual/usr/share/.", f"{root}/share/"])
    shutil.rmtree(above / "manual")
    put(root / "README.txt", (LINUX / "README-archive.txt").read_bytes())
    put(root / "add-to-desktop.sh", (LINUX / "add-to-desktop.sh").read_bytes(), 0o755)
    same(root)
    out.mkdir(parents=True, exist_ok=True)
    made = out / f"{name}-linux-{platform.machine()}.tar.xz"
    made.unlink(missing_ok=True)
    tar = [
        "tar",
        "--sort=name",
        "--owner=0",
        "--group=0",
        "--numeric-owner",
        "--format=gnu",
        "-C",
        str(above),
    ]
    tar += ["-I", f"xz -{0 if quick else 6} -T2", "-cf", str(made), name]
    run(tar)
    shutil.rmtree(above)
    return made


def main() -> None:
    """Bundle."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("edition", choices=PACKAGES)
    # Python 3.11 holds a list that stands for "nothing said" against the choices: said below instead.
    parser.add_argument("what", nargs="*", choices=["deb", "archive", []], metavar="deb|archive")
    parser.add_argument("--frozen", type=Path, default=ROOT / "build" / "frozen")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--quick", action="store_true", help="packed loosely: for tries")
    asked = parser.parse_args()
    frozen = asked.frozen / f"cloister-{asked.edition}"
    for what in asked.what or ("deb", "archive"):
        made = {"deb": deb, "archive": archive}[what](
            asked.edition, frozen, asked.out, quick=asked.quick
        )
        print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
