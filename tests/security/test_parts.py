"""The bill of materials names every part of the product, with version and licence."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.watched import ROOT

CHECKER = ROOT / ".bench" / "cyclonedx" / "bin" / "python"
CHECK = """
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
said = JsonStrictValidator(SchemaVersion.V1_6).validate_str(open(sys.argv[1]).read())
sys.exit(0 if said is None else str(said))
"""


def made(out: Path) -> bytes:
    """The bill as `make sbom` writes it."""
    words = [sys.executable, str(ROOT / "packaging" / "sbom.py"), "--out", str(out)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return out.read_bytes()


@pytest.fixture(scope="module")
def bill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once."""
    pytest.importorskip("PySide6", reason="the window is not installed here")
    out = tmp_path_factory.mktemp("bill") / "sbom.cdx.json"
    made(out)
    return out


@pytest.mark.slow
def test_every_locked_part_is_named_with_its_licence(bill: Path, tmp_path: Path) -> None:
    """Each line of the product's lock is a part with that version and a licence; the libraries inside are named."""
    body = json.loads(bill.read_bytes())
    parts = {one["name"]: one for one in body["components"]}
    for line in (ROOT / "packaging" / "locks" / "core.txt").read_text().splitlines():
        name, _, version = line.partition("==")
        if version and not line.startswith("#"):
            assert parts[name]["version"] == version
            assert parts[name]["licenses"], name
    inside = {one["name"] for part in body["components"] for one in part.get("components", ())}
    assert {"openssl", "sqlite", "sqlite3multipleciphers", "qt", "openblas"} <= inside
    references = [one["bom-ref"] for one in body["components"]]
    references += [
        inner["bom-ref"] for one in body["components"] for inner in one.get("components", ())
    ]
    assert len(references) == len(set(references))
    own = body["metadata"]["component"]["bom-ref"]
    known = {own, *references}
    for one in body["dependencies"]:
        assert {one["ref"], *one["dependsOn"]} <= known
    assert made(tmp_path / "again.json") == bill.read_bytes(), "the same parts, the same bytes"


@pytest.mark.slow
@pytest.mark.skipif(not CHECKER.exists(), reason="no cyclonedx-python-lib in .bench/cyclonedx")
def test_an_independent_library_reads_it(bill: Path) -> None:
    """The published schema of CycloneDX 1.6, strictly."""
    done = subprocess.run(
        [CHECKER, "-c", CHECK, str(bill)], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
