#!/usr/bin/env python3
"""Write the medium that an administrator carries to a site: `packaging/medium.py [--key FILE] [--out DIR]`.

Takes what `make package` made, adds a wheelhouse, help, papers and release notes, names every file and signs the
list. It is checked on a machine without Cloister (VERIFY.txt) and with it (`cloister doctor --package`).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import help as pages
import stamp

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
EDITIONS = ("open", "full")
UNSIGNED = {"SHA256SUMS", "SHA256SUMS.sig", "signer.pub.pem"}
# What builds a package is not needed by who installs one.
NOT_CARRIED = {
    "hatchling",
    "editables",
    "pathspec",
    "pluggy",
    "setuptools",
    "tomlkit",
    "trove-classifiers",
}


def pins(edition: str) -> dict[str, str]:
    """What an edition needs from the wheelhouse: part -> version."""
    found: dict[str, str] = {}
    for lock in ("core",) if edition == "open" else ("core", "sdv"):
        for line in (HERE / "locks" / f"{lock}.txt").read_text(encoding="utf-8").splitlines():
            name, _, version = line.partition("==")
            if version and name not in NOT_CARRIED:
                found[name] = version
    return found


def wheelhouse(folder: Path, editions: list[str]) -> None:
    """Wheels of every pinned part for this platform, and a list with the hash of each for pip."""
    folder.mkdir(parents=True, exist_ok=True)
    (own,) = (ROOT / "build" / f"wheel-{editions[0]}").glob("cloister-*.whl")
    shutil.copyfile(own, folder / own.name)
    wanted = folder / "wanted.txt"
    every = {name: version for edition in editions for name, version in pins(edition).items()}
    wanted.write_text(
        "".join(f"{name}=={version}\n" for name, version in sorted(every.items())), "utf-8"
    )
    words = [
        sys.executable,
        "-m",
        "pip",
        "--disable-pip-version-check",
        "download",
        "--quiet",
        "--no-deps",
    ]
    words += ["--only-binary", ":all:", "-d", str(folder), "-r", str(wanted)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    wanted.unlink()
    if done.returncode != 0:
        raise SystemExit(f"medium: the wheelhouse is not whole\n{done.stderr[-3000:]}")
    hashes = {}
    for wheel in sorted(folder.glob("*.whl")):
        name, version = wheel.name.split("-")[:2]
        spelt = re.sub(r"[-_.]+", "-", name).lower()
        hashes[spelt] = (version, hashlib.sha256(wheel.read_bytes()).hexdigest())
    for edition in editions:
        lines = []
        for name in sorted({*pins(edition), "cloister"}):
            version, digest = hashes[name]
            lines.append(f"{name}=={version} --hash=sha256:{digest}\n")
        (folder / f"requirements-{edition}.txt").write_text("".join(lines), encoding="utf-8")


def papers(folder: Path, editions: list[str], frozen: Path) -> None:
    """SBOM and licence texts of each edition."""
    for edition in editions:
        lib = frozen / f"cloister-{edition}" / "lib"
        (folder / "sbom").mkdir(parents=True, exist_ok=True)
        shutil.copyfile(lib / "sbom.cdx.json", folder / "sbom" / f"cloister-{edition}.cdx.json")
        shutil.copytree(lib / "licences", folder / "licences" / edition)


def installers(folder: Path, built: Path) -> list[str]:
    """What was built, each below its system; what was not."""
    kinds = {
        "linux": ("*.deb", "*-linux-*.tar.xz"),
        "windows": ("*-windows*.exe",),
        "macos": ("*.dmg",),
    }
    missing = []
    for system, patterns in kinds.items():
        found = [one for pattern in patterns for one in sorted(built.glob(pattern))]
        (folder / system).mkdir(parents=True)
        for one in found:
            shutil.copyfile(one, folder / system / one.name)
        if not found:
            missing.append(system)
            note = f"There is no installer for {system} on this medium.\n"
            note += "How one is built: help/html/packaging.html.\n"
            (folder / system / "README.txt").write_text(note, encoding="utf-8")
    return missing


def notes() -> str:
    """The newest section of the changelog."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    parts = re.split(r"^## ", text, flags=re.MULTILINE)
    newest = next((one for one in parts[1:] if one.strip()), "")
    return f"# Cloister {stamp.version()}: release notes\n\n## {newest}".rstrip() + "\n"


VERIFY = """How to check this medium on a machine that has never heard of Cloister
=====================================================================

1. Is the list of files the maker's? In this folder:

       openssl pkeyutl -verify -rawin -pubin -inkey signer.pub.pem -in SHA256SUMS -sigfile SHA256SUMS.sig

   It must say "Signature Verified Successfully".

2. Is signer.pub.pem the maker's key? That cannot be seen from this medium. Compare its number with the one that
   the maker gave you another way (paper, telephone):

       openssl pkey -pubin -in signer.pub.pem -outform DER | sha256sum

   On this medium it is  @KEY@
@THROWAWAY@
3. Are the files those of the list?

       sha256sum --quiet --strict -c SHA256SUMS

   Silence means yes. On Windows: certutil -hashfile FILE SHA256, compared with the line of SHA256SUMS.

4. Is there a file that the list does not name? This must print nothing:

       cut -c67- SHA256SUMS | sort > /tmp/named
       find . -type f ! -name 'SHA256SUMS*' ! -name signer.pub.pem | cut -c3- | sort | diff /tmp/named -

Where Cloister is installed already, one command does all four, and refuses a version older than the installed one:

       cloister doctor --package . --public-key THE-MAKERS-KEY.pub.pem
"""
README = """Cloister @VERSION@, to carry in
==============================

Check this medium first: VERIFY.txt.

Debian 12 and newer     sudo dpkg -i linux/cloister_@VERSION@_amd64.deb      (or cloister-full_...: with SDV)
Linux, for oneself      tar -xf linux/cloister-@VERSION@-linux-x86_64.tar.xz && cloister-@VERSION@/cloister-app
Windows                 windows/ (see there)
With pip, Python @PYTHON@   python3 -m venv cloister && cloister/bin/pip install --no-index \\
                            --find-links wheels --require-hashes -r wheels/requirements-open.txt

After it: `cloister doctor`, then `cloister demo`.

help/html/index.html    all help, offline; help/cloister-help.pdf the same to print
licences/, sbom/        of every part of each edition
RELEASE-NOTES.md        what is new

The open edition holds free software only. The full edition adds SDV (CTGAN, TVAE, Gaussian copula) under the
Business Source License: read licences/full/sdv before using it. Nothing else differs.
"""


def write_texts(folder: Path, missing: list[str], key_digest: str, *, throwaway: bool) -> None:
    """README, VERIFY, release notes and MEDIUM.json."""
    warning = ""
    if throwaway:
        warning = "\n   THIS MEDIUM WAS SIGNED WITH A KEY THAT WAS MADE FOR IT AND THROWN AWAY:\n"
        warning += "   the signature shows damage, not who made it.\n"
    verify = VERIFY.replace("@KEY@", key_digest).replace("@THROWAWAY@", warning)
    (folder / "VERIFY.txt").write_text(verify, encoding="utf-8")
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    readme = README.replace("@VERSION@", stamp.version()).replace("@PYTHON@", python)
    (folder / "README.txt").write_text(readme, encoding="utf-8")
    (folder / "RELEASE-NOTES.md").write_text(notes(), encoding="utf-8")
    about = {
        "v": 1,
        "product": "cloister",
        "version": stamp.version(),
        "built": stamp.moment_text(),
        "without": missing,
    }
    (folder / "MEDIUM.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def seal(folder: Path, key: object) -> int:
    """Name every file with its digest, sign the list; how many files."""
    names = sorted(
        one.relative_to(folder).as_posix()
        for one in folder.rglob("*")
        if one.is_file() and one.relative_to(folder).as_posix() not in UNSIGNED
    )
    lines = [
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names
    ]
    body = "".join(lines).encode()
    (folder / "SHA256SUMS").write_bytes(body)
    (folder / "SHA256SUMS.sig").write_bytes(key.sign(body))  # type: ignore[attr-defined]  # crypto.SigningKey
    return len(names)


def main() -> None:
    """Write the medium."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--key", type=Path, help="the maker's (cloister keys new)")
    parser.add_argument("--passphrase-file", type=Path)
    parser.add_argument("--built", type=Path, default=ROOT / "dist")
    parser.add_argument("--frozen", type=Path, default=ROOT / "build" / "frozen")
    parser.add_argument(
        "--out", type=Path, default=ROOT / "dist" / f"cloister-{stamp.version()}-medium"
    )
    parser.add_argument(
        "--no-wheels", action="store_true", help="leave the wheelhouse out (a quick try)"
    )
    asked = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    from synth_engine import crypto

    key = crypto.new_signing_key()
    if asked.key is not None:
        words = asked.passphrase_file
        passphrase = None if words is None else words.read_text(encoding="utf-8").splitlines()[0]
        key = crypto.load_signing_key(asked.key, passphrase)
    folder: Path = asked.out
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    editions = [one for one in EDITIONS if (asked.frozen / f"cloister-{one}").is_dir()]
    missing = installers(folder, asked.built)
    papers(folder, editions, asked.frozen)
    pages.build(folder / "help" / "html")
    if not asked.no_wheels:
        wheelhouse(folder / "wheels", editions)
    (folder / "signer.pub.pem").write_bytes(key.public_pem)
    write_texts(folder, missing, crypto.key_id_of(key.public_pem), throwaway=asked.key is None)
    count = seal(folder, key)
    stamp.same_times(folder)
    size = sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
    print(
        f"{folder}: {count} files, {size / 1e6:.0f} MB, signed by {crypto.key_id_of(key.public_pem)}"
    )


if __name__ == "__main__":
    main()
