#!/usr/bin/env python3
"""Freeze one edition into a folder: `packaging/freeze.py open|full [--out DIR]`, run by that edition's environment.

`make package` makes the environment (scripts/setup.sh pack-open, pack-full) and calls this. What it does, in order:
a wheel of Cloister, installed; PyInstaller with packaging/cloister.spec; libraries closed (packaging/elf.py);
licences, SBOM and the list of files with their checksums; times and modes made the same everywhere.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import elf
import licences
import sbom
import stamp

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
EDITIONS = {"open": "no part under the Business Source License", "full": "with SDV"}


def run(words: list[str], **more: object) -> None:
    """Run a program that must succeed; its words come only where it does not."""
    done = subprocess.run(  # type: ignore[call-overload]  # `more` is whatever `run` takes
        words, capture_output=True, text=True, check=False, **more
    )
    if done.returncode != 0:
        sys.stderr.write(done.stdout[-4000:] + done.stderr[-4000:])
        sys.exit(f"freeze: {' '.join(words[:4])} ... failed")


def install_wheel(wheels: Path, environment: dict[str, str]) -> Path:
    """Build the wheel and install it into this environment; the folder it was installed in."""
    shutil.rmtree(wheels, ignore_errors=True)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    run(
        [*pip, "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(wheels), str(ROOT)],
        env=environment,
    )
    (wheel,) = wheels.glob("cloister-*.whl")
    run(
        [
            *pip,
            "install",
            "-q",
            "--no-deps",
            "--no-index",
            "--no-compile",
            "--force-reinstall",
            str(wheel),
        ],
        env=environment,
    )
    return Path(sysconfig.get_path("purelib"))


def freeze(
    edition: str, out: Path, work: Path, installed: Path, environment: dict[str, str]
) -> Path:
    """Run PyInstaller; the folder it made."""
    folder = out / f"cloister-{edition}"
    shutil.rmtree(folder, ignore_errors=True)
    words = [
        sys.executable,
        "-m",
        "PyInstaller",
        str(HERE / "cloister.spec"),
        "--noconfirm",
        "--log-level",
        "WARN",
    ]
    words += ["--distpath", str(out), "--workpath", str(work)]
    run(
        words,
        env={**environment, "CLOISTER_EDITION": edition, "CLOISTER_INSTALLED": str(installed)},
    )
    return folder


def fonts(lib: Path) -> None:
    """Fonts for machines that have none, beside the system's own."""
    text = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <description>The system's fonts, and Cloister's own for a machine that has none</description>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">synth_engine/resources/report/fonts</dir>
  <dir prefix="relative">matplotlib/mpl-data/fonts/ttf</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
"""
    (lib / "fonts.conf").write_text(text, encoding="utf-8")


def describe(folder: Path, edition: str) -> None:
    """What `cloister doctor` reads: which edition this is, and every file with its checksum."""
    about = {"v": 1, "edition": edition, "version": stamp.version(), "built": stamp.moment_text()}
    (folder / "lib" / "edition.json").write_text(
        json.dumps(about, indent=1) + "\n", encoding="utf-8"
    )
    lines = []
    for path in sorted(folder.rglob("*"), key=lambda one: one.relative_to(folder).as_posix()):
        if path.is_file() and not path.is_symlink() and path.name != "files.sha256":
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            lines.append(f"{digest}  {path.relative_to(folder).as_posix()}\n")
    (folder / "lib" / "files.sha256").write_text("".join(lines), encoding="utf-8")


def bill(folder: Path, parts: dict[str, int]) -> None:
    """Write the SBOM of what is in the folder, and let CycloneDX's own schema judge it."""
    known = {name: pin for name, pin in sbom.locked().items() if name in parts}
    body = sbom.bill(known, others=sorted(part for part in parts if part not in known))
    text = json.dumps(body, indent=1, sort_keys=True) + "\n"
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if wrong is not None:
        sys.exit(f"freeze: the SBOM is not valid CycloneDX: {wrong}")
    (folder / "lib" / "sbom.cdx.json").write_text(text, encoding="utf-8")
    print(f"freeze: SBOM of {len(body['components'])} parts, valid CycloneDX 1.6")


def strip(folder: Path) -> None:
    """Take the debugger's tables out of Python itself; libraries that come patched in wheels stay as they are."""
    for path in (folder / "lib").glob("libpython3*.so*"):
        if not path.is_symlink():
            run(["strip", "--strip-unneeded", str(path)])


def main() -> None:
    """Freeze."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("edition", choices=EDITIONS)
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "frozen")
    parser.add_argument("--maker", type=Path, help="public key that updates will be signed with")
    asked = parser.parse_args()
    out: Path = asked.out.resolve()
    environment = {**os.environ, **stamp.surroundings()}
    installed = install_wheel(ROOT / "build" / f"wheel-{asked.edition}", environment)
    work = ROOT / "build" / f"freezing-{asked.edition}"
    folder = freeze(asked.edition, out, work, installed, environment)
    if sys.platform == "linux":
        brought, dropped = elf.settle(folder)
        print(f"freeze: libraries brought in: {', '.join(brought)}")
        print(f"freeze: libraries nobody needs: {len(dropped)}")
        strip(folder)
        fonts(folder / "lib")
    if asked.maker is not None:
        shutil.copyfile(asked.maker, folder / "lib" / "maker.pub.pem")
    parts = licences.collect(folder, elf.system_libraries() if sys.platform == "linux" else {})
    bill(folder, parts)
    describe(folder, asked.edition)
    stamp.same_times(folder)
    size = sum(
        path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    )
    print(f"{folder}: {size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
