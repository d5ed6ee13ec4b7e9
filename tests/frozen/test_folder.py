"""What lies in the frozen folder: everything of ours, nothing that was left out, a licence for every file."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.frozen.conftest import Frozen

pytestmark = pytest.mark.frozen
ROOT = Path(__file__).resolve().parents[2]
BUSL = ("sdv", "rdt", "ctgan", "copulas", "deepecho", "torch")


def names(folder: Path) -> set[str]:
    """Every file below a folder, relative; links are the files they lead to."""
    return {
        one.relative_to(folder).as_posix()
        for one in folder.rglob("*")
        if one.is_file() and not one.is_symlink()
    }


def test_resources_are_all_there(frozen: Frozen) -> None:
    """Icons, fonts, policies, templates, translations, help: byte for byte those of the source."""
    inside = frozen.lib / "synth_engine" / "resources"
    ours = ROOT / "resources"
    wanted = {name for name in names(ours) if not name.endswith((".ts", ".pyc"))}
    assert wanted <= names(inside)
    for name in sorted(wanted):
        assert (inside / name).read_bytes() == (ours / name).read_bytes(), name


def test_every_module_of_ours_is_there(frozen: Frozen) -> None:
    """Including those that are only ever named in a table or an entry point."""
    for package in ("synth_engine", "desktop"):
        ours = {name.removesuffix(".py") for name in names(ROOT / package) if name.endswith(".py")}
        held = {name.removesuffix(".pyc") for name in names(frozen.lib / package)}
        assert not ours - held


def test_kernels_are_compiled(frozen: Frozen) -> None:
    """Both rooms' loops in C came along."""
    for room in ("synthesizers", "validation"):
        found = list((frozen.lib / "synth_engine" / room / "kernels").glob("_kernels.*"))
        assert len(found) == 1


def test_what_was_left_out_is_not_there(frozen: Frozen) -> None:
    """No web engine, no QML, no network of Qt's, no tests, no compiler of torch's."""
    held = names(frozen.folder)
    unwanted = re.compile(
        r"Qt6?(Network|Qml|Quick|WebEngine|Sql|Test)|(^|/)tests?/|^lib/triton/|_flight|sample_data|direct_url"
    )
    assert not sorted(name for name in held if unwanted.search(name))[:10]


def test_the_open_edition_is_free_software_only(frozen: Frozen) -> None:
    """No part under the Business Source License, by folder and by papers; the full edition has them."""
    tops = {name.split("/")[1] for name in names(frozen.folder) if name.count("/") > 1}
    held = {top for top in tops if top.split("-")[0].lower() in BUSL}
    parts = json.loads((frozen.lib / "licences" / "index.json").read_text(encoding="utf-8"))
    said = {
        name for name, one in parts.items() if re.search("BUSL|Business Source", one["licence"])
    }
    if frozen.edition == "open":
        assert not held
        assert not said
    else:
        assert {"sdv", "torch", "rdt"} <= held
        assert "sdv" in said


def test_every_file_has_a_licence(frozen: Frozen) -> None:
    """Each file is of one part, and each part comes with its licence's words."""
    home = frozen.lib / "licences"
    parts = json.loads((home / "index.json").read_text(encoding="utf-8"))
    listed = [name for one in parts.values() for name in one["files"]]
    assert len(listed) == len(set(listed))
    papers = re.compile(r"lib/(licences/.*|sbom\.cdx\.json|edition\.json|files\.sha256)$")
    held = {name for name in names(frozen.folder) if not papers.match(name)}
    assert held == {name for name in listed if not papers.match(name)}
    for name, one in parts.items():
        assert one["texts"], name
        # A notice beside the licence may be two lines; the licence is not.
        sizes = [(home / text).stat().st_size for text in one["texts"]]
        assert min(sizes) > 0, name
        assert max(sizes) > 400, name


def test_the_bill_names_every_part(frozen: Frozen) -> None:
    """The SBOM of the folder and the licences' index speak of the same parts."""
    bill = json.loads((frozen.lib / "sbom.cdx.json").read_text(encoding="utf-8"))
    parts = json.loads((frozen.lib / "licences" / "index.json").read_text(encoding="utf-8"))
    named = {one["name"].lower() for one in bill["components"]}
    wanted = {part.removeprefix("debian:") for part in parts} - {"cloister", "python"}
    assert wanted <= named
    assert bill["specVersion"] == "1.6"


def test_checksums_are_those_of_the_files(frozen: Frozen) -> None:
    """Every file but the list itself is in it, with its own digest."""
    lines = (frozen.lib / "files.sha256").read_text(encoding="utf-8").splitlines()
    listed = dict(reversed(line.split("  ", 1)) for line in lines)
    assert set(listed) == names(frozen.folder) - {"lib/files.sha256"}
    for name in ("cloister", "cloister-app", "lib/synth_engine/cli/__init__.pyc"):
        assert hashlib.sha256((frozen.folder / name).read_bytes()).hexdigest() == listed[name]


def test_nothing_tells_of_the_machine_that_froze(frozen: Frozen) -> None:
    """No path of the checkout, of its environments or of a home in any file of ours, or in papers."""
    places = (str(ROOT).encode(), str(Path.home()).encode() + b"/")
    ours = [frozen.lib / "synth_engine", frozen.lib / "desktop", *frozen.lib.glob("*.dist-info")]
    for folder in ours:
        for one in folder.rglob("*"):
            if one.is_file():
                body = one.read_bytes()
                assert not any(place in body for place in places), one


@pytest.mark.skipif(sys.platform != "linux", reason="asks the loader of Linux")
def test_no_library_is_missing(frozen: Frozen) -> None:
    """What each library asks for is in the folder, or is the C library's."""
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location("elf", ROOT / "packaging" / "elf.py")
    assert spec is not None
    assert spec.loader is not None
    elf = module_from_spec(spec)
    spec.loader.exec_module(elf)
    files = [one for one in frozen.folder.rglob("*") if one.is_file() and not one.is_symlink()]
    programs = [one for one in files if elf.is_elf(one)]
    served = {one.name for one in frozen.folder.rglob("*.so*")}
    asked = elf.needs(sorted(programs))
    missing = {
        f"{one.name}: {name}"
        for one, wanted in asked.items()
        for name in wanted
        if name not in served and not elf.BASE.match(name)
    }
    assert not missing


def test_the_folder_keeps_its_budget(frozen: Frozen, budget: dict[str, float]) -> None:
    """Unpacked size, and the package's where one was made."""
    size = sum((frozen.folder / name).stat().st_size for name in names(frozen.folder)) / 1e6
    assert size <= budget["folder_megabytes"]
    package = "cloister" if frozen.edition == "open" else "cloister-full"
    for one in (ROOT / "dist").glob(f"{package}_*.deb"):
        assert one.stat().st_size / 1e6 <= budget["deb_megabytes"]


def test_modes_are_plain(frozen: Frozen) -> None:
    """Nothing is writable for others, nothing carries a special bit."""
    words = ["find", str(frozen.folder), "(", "-perm", "/7022", ")", "-not", "-type", "l"]
    assert subprocess.run(words, capture_output=True, text=True, check=True).stdout == ""
