#!/usr/bin/env python3
"""Write the software bill of materials: every part of the product, its version and licence, as CycloneDX 1.6 JSON.

`make sbom`, or `.venv/bin/python packaging/sbom.py [--out FILE]`. Taken from the pinned locks and from what is
installed, and nothing else: the same locks and environment give the same bytes. Also named are native libraries
that come inside a wheel, with the versions they say themselves: those are what a scanner of Python packages
misses. Exit code 1 where an installed version is not the locked one, or a part states no licence.

Known vulnerabilities cannot be looked up here, offline. On a machine with a network, or a mirror:
`pip-audit -r packaging/locks/core.txt` (PyPA), or any scanner that reads CycloneDX on the file this writes.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import importlib.metadata
import json
import os
import platform
import re
import sys
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any

from packaging.requirements import Requirement

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
LOCKS = {"core": "required", "sdv": "optional"}
# Licences that the parts' own metadata state in words or not at all, read from their licence files.
LICENCES = {
    "apsw-sqlite3mc": "any licence approved by the OSI (its author's words)",
    "cloudpickle": "BSD-3-Clause",
    "contourpy": "BSD-3-Clause",
    "cycler": "BSD-3-Clause",
    "defusedxml": "PSF-2.0",
    "editables": "MIT",
    "jinja2": "BSD-3-Clause",
    "kiwisolver": "BSD-3-Clause",
    "matplotlib": "Matplotlib licence (after the PSF's)",
    "pandas": "BSD-3-Clause",
    "pathspec": "MPL-2.0",
    "patsy": "BSD-2-Clause",
    "pyside6-essentials": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "python-dateutil": "BSD-3-Clause AND Apache-2.0",
    "scipy": "BSD-3-Clause",
    "segno": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "trove-classifiers": "Apache-2.0",
}
_SPDX = re.compile(r"^[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+)*$")
_IDS = frozenset(
    (
        *(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSL-1.0",
            "BUSL-1.1",
            "FTL",
            "HPND",
        ),
        *("ISC", "LGPL-2.1-or-later", "LGPL-3.0-only", "MIT", "MIT-0", "MIT-CMU", "MPL-2.0"),
        *("OFL-1.1", "OpenSSL", "PSF-2.0", "Unlicense", "Zlib", "blessing"),
    )
)


def canonical(name: str) -> str:
    """Name as indexes spell it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked() -> dict[str, tuple[str, str]]:
    """Name -> (version, scope) of every pinned part of the product."""
    found: dict[str, tuple[str, str]] = {}
    for lock, scope in LOCKS.items():
        for line in (HERE / "locks" / f"{lock}.txt").read_text(encoding="utf-8").splitlines():
            name, _, version = line.partition("==")
            if version and not line.startswith("#"):
                found.setdefault(canonical(name), (version.strip(), scope))
    return found


def licence_of(name: str, metadata: Any) -> str:
    """What a part says of its licence; empty where it says nothing that can be named."""
    if name in LICENCES:
        return LICENCES[name]
    said = metadata.get("License-Expression") or ""
    if not said:
        words = (metadata.get("License") or "").strip().splitlines()
        said = words[0].strip() if words and len(words[0]) < 60 else ""
    if not said:
        classifiers = metadata.get_all("Classifier") or []
        named = [one.rsplit(" :: ", 1)[-1] for one in classifiers if one.startswith("License ::")]
        said = " and ".join(one for one in named if one != "OSI Approved")
    return said


def licences(said: str) -> list[dict[str, Any]]:
    """As CycloneDX wants it: an identifier, an expression of identifiers, or words."""
    if said in _IDS:
        return [{"license": {"id": said}}]
    parts = [one for one in re.split(r" (?:AND|OR) ", said) if one]
    if _SPDX.match(said) and len(parts) > 1:
        return [{"expression": said}]
    return [{"license": {"name": said}}] if said else []


def native() -> dict[str, list[tuple[str, str, str]]]:
    """Libraries inside a wheel: part -> (name, version as it says itself, licence)."""
    import apsw
    from cryptography.hazmat.backends.openssl import backend
    from matplotlib import ft2font
    from PIL import features
    from PySide6 import QtCore
    from threadpoolctl import threadpool_info

    found = {
        "apsw-sqlite3mc": [
            ("sqlite", apsw.sqlite_lib_version(), "blessing"),
            ("sqlite3multipleciphers", apsw.mc_version.split()[-1], "MIT"),
        ],
        "cryptography": [("openssl", backend.openssl_version_text().split()[1], "Apache-2.0")],
        "matplotlib": [("freetype", ft2font.__freetype_version__, "FTL")],
        "pyside6-essentials": [("qt", QtCore.qVersion(), LICENCES["shiboken6"])],
        "pillow": [
            (name, str(features.version(name)), "")
            for name in ("jpg", "zlib", "libtiff", "freetype2", "webp")
            if features.version(name)
        ],
    }
    importlib.import_module("numpy.linalg")  # loads its OpenBLAS
    importlib.import_module("scipy.linalg")  # loads another

    for one in threadpool_info():
        folder = Path(one["filepath"]).parent.name  # numpy.libs, scipy.libs
        part = folder.partition(".")[0]
        if part in {"numpy", "scipy"} and one["internal_api"] == "openblas":
            found.setdefault(part, []).append(("openblas", str(one["version"]), "BSD-3-Clause"))
    return found


def component(
    name: str, version: str, scope: str, inside: list[tuple[str, str, str]]
) -> dict[str, Any]:
    """One part."""
    metadata = importlib.metadata.distribution(name).metadata
    purl = f"pkg:pypi/{name}@{version}"
    made: dict[str, Any] = {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "scope": scope,
        "purl": purl,
        "licenses": licences(licence_of(name, metadata)),
    }
    if metadata.get("Summary"):
        made["description"] = str(metadata["Summary"])
    if inside:
        made["components"] = [
            {
                "type": "library",
                "bom-ref": f"{purl}#{what}",
                "name": what,
                "version": number,
                **({"licenses": licences(licence)} if licence else {}),
            }
            for what, number, licence in sorted(inside)
        ]
    return made


def depends(name: str, known: dict[str, tuple[str, str]]) -> list[str]:
    """What a part needs here, of the parts that are listed."""
    found = set()
    for text in importlib.metadata.requires(name) or []:
        one = Requirement(text)
        other = canonical(one.name)
        if other in known and (one.marker is None or one.marker.evaluate({"extra": ""})):
            found.add(f"pkg:pypi/{other}@{known[other][0]}")
    return sorted(found)


def fonts() -> list[dict[str, Any]]:
    """What we carry along that others made."""
    folder = ROOT / "resources" / "report" / "fonts"
    return [
        {
            "type": "file",
            "bom-ref": f"font:{file.name}",
            "name": file.name,
            "hashes": [
                {"alg": "SHA-256", "content": hashlib.sha256(file.read_bytes()).hexdigest()}
            ],
            "licenses": licences("OFL-1.1"),
        }
        for file in sorted(folder.glob("*.ttf"))
    ]


def beside(part: str) -> dict[str, Any] | None:
    """A part of a frozen folder that is no locked distribution: a library of the system, the freezer's starter."""
    import licences as texts

    if part in {"cloister", "python"}:
        return None
    version = texts.versions_of(part)
    name = part.removeprefix("debian:")
    purl = f"pkg:{'deb/debian' if part != name else 'pypi'}/{name}@{version}"
    said = texts.said_licence(part)
    return {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "scope": "required",
        "purl": purl,
        "licenses": licences(said),
    }


def bill(known: dict[str, tuple[str, str]], others: Sequence[str] = ()) -> dict[str, Any]:
    """The whole document.

    Args:
        known: locked part -> (version, scope).
        others: of a frozen folder, as packaging/licences.py names them.
    """
    inside = native()
    version = importlib.metadata.version("cloister")
    own = f"pkg:pypi/cloister@{version}"
    parts = [component(n, v, s, inside.get(n, [])) for n, (v, s) in sorted(known.items())]
    parts += [made for part in others if (made := beside(part)) is not None]
    runtime = platform.python_version()
    parts.append(
        {
            "type": "platform",
            "bom-ref": f"python@{runtime}",
            "name": "CPython",
            "version": runtime,
            "licenses": licences("PSF-2.0"),
        }
    )
    graph = [{"ref": own, "dependsOn": depends("cloister", known)}]
    graph += [
        {"ref": f"pkg:pypi/{name}@{v}", "dependsOn": depends(name, known)}
        for name, (v, _) in sorted(known.items())
    ]
    about = {"type": "application", "bom-ref": own, "name": "cloister", "version": version}
    body: dict[str, Any] = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {**about, "purl": own, "licenses": licences("MIT")}},
        "components": parts + fonts(),
        "dependencies": graph,
    }
    if moment := os.environ.get("SOURCE_DATE_EPOCH"):
        at = dt.datetime.fromtimestamp(int(moment), dt.UTC)
        body["metadata"]["timestamp"] = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    digest = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(body, sort_keys=True))
    return {**body, "serialNumber": f"urn:uuid:{digest}"}


def troubles(known: dict[str, tuple[str, str]], body: dict[str, Any]) -> list[str]:
    """What an officer would ask about: other versions than the locked ones, parts without a licence."""
    found = []
    for name, (version, _) in known.items():
        here = importlib.metadata.version(name).split("+")[0]
        if here != version:
            found.append(f"{name}: {here} is installed, {version} is locked")
    found += [
        f"{one['name']}: states no licence"
        for one in body["components"]
        if one["type"] == "library" and not one["licenses"]
    ]
    return found


def main() -> int:
    """Write it; say what is odd."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--out", type=Path, default=ROOT / "dist" / "sbom.cdx.json")
    out: Path = parser.parse_args().out
    known = {name: pin for name, pin in locked().items() if _installed(name)}
    left = sorted(set(locked()) - set(known))
    body = bill(known)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(body, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{out}: {len(body['components'])} parts")
    if left:
        print(f"Not installed here, so not listed: {', '.join(left)}")
    odd = troubles(known, body)
    for one in odd:
        print(one, file=sys.stderr)
    return 1 if odd else 0


def _installed(name: str) -> bool:
    try:
        importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


if __name__ == "__main__":
    raise SystemExit(main())
