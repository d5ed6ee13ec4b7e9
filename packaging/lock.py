#!/usr/bin/env python3
"""Write the pinned locks from the environment one stands in: `packaging/lock.py` run by `.venv/bin/python`.

core.txt is the closure of the project's own dependencies (and what the editable install builds with), dev.txt,
sdv.txt and pack.txt what their extras add; a lock whose parts are not installed here is left as it is. No index
addresses, no hashes: sites add their own with `pip download`.
"""

from __future__ import annotations

import importlib.metadata
import re
from pathlib import Path

from packaging.requirements import Requirement

HERE = Path(__file__).resolve().parent
EXTRAS = {
    "dev": "What developers add.",
    "sdv": "What SDV adds (Business Source License: optional).",
    "pack": "What makes installers.",
}
BUILD = ("hatchling", "editables", "setuptools")


def canonical(name: str) -> str:
    """Name as indexes spell it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def needs(name: str, extra: str = "") -> list[Requirement]:
    """What an installed distribution needs here, for one of its extras or none."""
    wanted = [Requirement(text) for text in importlib.metadata.requires(name) or []]
    kept = []
    for one in wanted:
        if one.marker is None:
            kept.append(one)
        elif extra and one.marker.evaluate({"extra": extra}):
            if not one.marker.evaluate({"extra": ""}):
                kept.append(one)
        elif not extra and one.marker.evaluate({"extra": ""}):
            kept.append(one)
    return kept if not extra else [one for one in kept if one.marker is not None]


def closure(roots: list[Requirement]) -> dict[str, str]:
    """Every distribution reachable from the roots -> installed version."""
    found: dict[str, str] = {}
    stack = list(roots)
    while stack:
        one = stack.pop()
        name = canonical(one.name)
        if name not in found:
            # A local build label (+cpu) is the machine's matter, not the lock's.
            found[name] = importlib.metadata.version(one.name).split("+")[0]
            stack.extend(needs(one.name))
        for extra in one.extras:
            stack.extend(needs(one.name, extra))
    return found


def write(name: str, title: str, pins: dict[str, str]) -> None:
    """Write one lock."""
    lines = [f"# {title} Made by packaging/lock.py; do not edit."]
    lines += [f"{pin}=={version}" for pin, version in sorted(pins.items())]
    (HERE / "locks" / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Write those that can be written here."""
    core = closure([*needs("cloister"), *map(Requirement, BUILD)])
    write("core", "The product.", core)
    # Each environment that installs a lock installs core too, and no other: so each is whole beside core.
    for name, title in EXTRAS.items():
        try:
            found = closure(needs("cloister", name))
        except importlib.metadata.PackageNotFoundError as error:
            print(f"{name}.txt stays as it is: {error.name} is not installed here")
            continue
        if not found:  # installed before the project had this extra: what it says is old
            print(
                f"{name}.txt stays as it is: cloister is installed here without this extra; install it again"
            )
            continue
        write(name, title, {k: v for k, v in found.items() if k not in core})


if __name__ == "__main__":
    main()
