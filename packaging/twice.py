#!/usr/bin/env python3
"""Freeze one edition a second time, in another folder, and say every difference: `packaging/twice.py open`.

Compares the folder file by file, and the archives that are made of both. Exit code 1 where anything differs that
packaging/differences.json does not name with its reason.
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

import stamp

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent


def digests(folder: Path) -> dict[str, str]:
    """Every file and link of a folder -> what it holds, its mode, its time."""
    found = {}
    for one in sorted(folder.rglob("*")):
        if one.is_dir() and not one.is_symlink():
            continue
        held = (
            str(one.readlink())
            if one.is_symlink()
            else hashlib.sha256(one.read_bytes()).hexdigest()
        )
        state = one.lstat()
        found[one.relative_to(folder).as_posix()] = (
            f"{held} {state.st_mode:o} {int(state.st_mtime)}"
        )
    return found


def known() -> dict[str, str]:
    """Pattern of a file's name -> why it may differ."""
    path = HERE / "differences.json"
    body: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return body


def main() -> int:
    """Build again and compare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("edition", choices=["open", "full"])
    parser.add_argument(
        "--deb", action="store_true", help="also make the package of both and compare them"
    )
    edition = (asked := parser.parse_args()).edition
    first = ROOT / "build" / "frozen" / f"cloister-{edition}"
    again = ROOT / "build" / "again"
    if int((first / "lib" / "edition.json").stat().st_mtime) != stamp.moment():
        print(
            "the first build is of another commit: make it again (packaging/freeze.py), then twice"
        )
        return 2
    # From nothing: no cache of the freezer's, no wheel of before.
    shutil.rmtree(ROOT / "build" / f"freezing-{edition}", ignore_errors=True)
    subprocess.run(
        [sys.executable, str(HERE / "freeze.py"), edition, "--out", str(again)], check=True
    )
    second = again / f"cloister-{edition}"
    one, two = digests(first), digests(second)
    differing = sorted(name for name in {*one, *two} if one.get(name) != two.get(name))
    reasons = known()
    unexplained = []
    for name in differing:
        why = next(
            (reason for pattern, reason in reasons.items() if re.fullmatch(pattern, name)), None
        )
        print(f"{'known' if why else 'DIFFERS'}: {name}{f' ({why})' if why else ''}")
        if why is None:
            unexplained.append(name)
    print(f"{len(one)} files; {len(differing)} differ, {len(unexplained)} without a known reason")
    if asked.deb and not differing:
        sums = []
        for frozen in (first.parent, again):
            out = ROOT / "build" / "debs" / frozen.name
            words = [sys.executable, str(HERE / "bundle.py"), edition, "deb"]
            subprocess.run([*words, "--frozen", str(frozen), "--out", str(out)], check=True)
            (made,) = out.glob("*.deb")
            sums.append(hashlib.sha256(made.read_bytes()).hexdigest())
        print(f"package: {'the same bytes' if sums[0] == sums[1] else 'DIFFERS'} ({sums[0]})")
        return 0 if sums[0] == sums[1] and not unexplained else 1
    return 1 if unexplained else 0


if __name__ == "__main__":
    raise SystemExit(main())
