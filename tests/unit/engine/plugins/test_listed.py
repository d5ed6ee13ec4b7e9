"""The administrator's list is held to the letter: distribution, version and every file."""

from __future__ import annotations

import base64
import hashlib
import json
import sys
from importlib import metadata
from typing import TYPE_CHECKING

import pytest

from synth_engine import plugins
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.plugins.listed import digest_of, site_list

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GROUP = "synth_engine.writers"
CODE = b"class Good:\n    name = 'good'\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A plug-ins' folder that is on no path yet, and a settings folder that counts."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "pycache_prefix", sys.pycache_prefix)
    monkeypatch.setenv("CLOISTER_SETTINGS", str(tmp_path / "settings"))
    (tmp_path / "settings").mkdir()
    folder = tmp_path / "plugins"
    folder.mkdir()
    yield folder
    for name in [one for one in sys.modules if one.split(".")[0] == "third_good"]:
        del sys.modules[name]


def install(place: Path, version: str = "1.2") -> str:
    """Install a distribution of one package as pip leaves it, with its record; the digest of it."""
    files = {
        "third_good/__init__.py": CODE,
        f"third_good-{version}.dist-info/METADATA": (
            f"Metadata-Version: 2.1\nName: third-good\nVersion: {version}\n".encode()
        ),
        f"third_good-{version}.dist-info/entry_points.txt": (
            f"[{GROUP}]\ngood = third_good:Good\n".encode()
        ),
    }
    lines = []
    for name, body in files.items():
        (place / name).parent.mkdir(exist_ok=True)
        (place / name).write_bytes(body)
        hashed = base64.urlsafe_b64encode(hashlib.sha256(body).digest()).rstrip(b"=").decode()
        lines.append(f"{name},sha256={hashed},{len(body)}\n")
    info = place / f"third_good-{version}.dist-info"
    (info / "RECORD").write_text("".join(lines), encoding="utf-8")
    return digest_of(metadata.Distribution.at(info))


def allow(place: Path, **entry: object) -> None:
    """Write the administrator's list with one entry."""
    body = {"v": 1, "plugins": {"folder": str(place), "allowed": [entry]}}
    (place.parent / "settings" / "site.json").write_text(json.dumps(body), encoding="utf-8")


@pytest.mark.promise(19)
def test_what_is_listed_whole_loads(place: Path) -> None:
    """Name, version and digest as listed: found in the plug-ins' folder, loaded and constructed."""
    digest = install(place)
    allow(place, name="Third.Good", version="1.2", digest=digest)
    assert "good" in plugins.names(GROUP)
    assert type(plugins.load(GROUP, "good")).__module__ == "third_good"
    (found,) = plugins.installed()
    assert (found.name, found.version, found.listed) == ("third-good", "1.2", True)
    assert found.parts == ("writers/good",)


@pytest.mark.promise(19)
@pytest.mark.parametrize("change", ["edited", "added", "removed", "record"])
def test_one_changed_file_is_refused(place: Path, change: str) -> None:
    """A file edited, added, removed, or edited with its record: not run, and said by its code."""
    digest = install(place)
    allow(place, name="third-good", version="1.2", digest=digest)
    module = place / "third_good" / "__init__.py"
    if change == "added":
        module.with_name("more.py").write_bytes(b"")
    elif change == "removed":
        module.unlink()
    else:
        module.write_bytes(CODE + b"# more\n")
    if change == "record":
        (place / "third_good-1.2.dist-info" / "RECORD").write_text(
            "third_good/__init__.py,,\n", encoding="utf-8"
        )
    with pytest.raises(Environment) as caught:
        plugins.load(GROUP, "good")
    assert caught.value.code == "PLUGIN.NOT_AS_LISTED"
    assert "third_good" not in sys.modules
    assert not plugins.installed()[0].listed


@pytest.mark.promise(19)
@pytest.mark.parametrize("missing", ["name", "version", "digest"])
def test_an_entry_that_is_not_whole_does_not_count(place: Path, missing: str) -> None:
    """Without a version or a digest the list would allow what nobody has looked at."""
    entry = {"name": "third-good", "version": "1.2", "digest": install(place)}
    del entry[missing]
    allow(place, **entry)
    assert not site_list().allowed
    assert plugins.list_problems() == ("plugins.allowed[0]",)
    with pytest.raises(UserFixable):
        plugins.load(GROUP, "good")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"plugins": 3}', '{"plugins": {"allowed": 3}}'])
def test_a_list_that_cannot_be_read_allows_nothing(place: Path, text: str) -> None:
    """It fails closed."""
    (place.parent / "settings" / "site.json").write_text(text, encoding="utf-8")
    assert site_list().allowed == frozenset()


def test_a_cache_of_compiled_code_is_not_run(place: Path) -> None:
    """What lies in __pycache__ is not what the digest was taken of: the source is compiled instead."""
    import importlib.util
    import py_compile

    digest = install(place)
    evil = place.parent / "evil.py"
    evil.write_text("raise SystemExit('the cache was run')\n", encoding="utf-8")
    cache = place / "third_good" / "__pycache__"
    cache.mkdir()
    target = cache / f"__init__.{sys.implementation.cache_tag}.pyc"
    py_compile.compile(
        str(evil),
        cfile=str(target),
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    assert importlib.util.cache_from_source(str(place / "third_good" / "__init__.py"))
    allow(place, name="third-good", version="1.2", digest=digest)
    assert type(plugins.load(GROUP, "good")).__name__ == "Good"
