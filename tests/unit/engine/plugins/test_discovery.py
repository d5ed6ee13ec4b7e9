"""Plug-ins come by entry point, from the administrator's list only, and a broken one stops no other."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from synth_engine import plugins
from synth_engine.contracts.errors import Environment, UserFixable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GROUP = "synth_engine.writers"
OURS = ("arrow", "csv", "excel", "jsonl", "parquet", "spss", "sqlite", "stata")
GOOD = "class Good:\n    name = 'good'\n"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on the path that distributions can be installed into; what it brought is forgotten."""
    monkeypatch.syspath_prepend(str(tmp_path))
    before = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - before:
        if name.startswith("third_party_"):
            del sys.modules[name]


def install(
    site: Path,
    distribution: str,
    body: str,
    *,
    version: str = "1.2",
    name: str | None = None,
    target: str = "Good",
) -> str:
    """Install a distribution of one module and one entry point, as pip leaves it; its module."""
    module = f"third_party_{distribution.lower().replace('-', '_').replace('.', '_')}"
    (site / f"{module}.py").write_text(body, encoding="utf-8")
    info = site / f"{distribution.replace('-', '_')}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n", encoding="utf-8"
    )
    (info / "entry_points.txt").write_text(
        f"[{GROUP}]\n{name or distribution} = {module}:{target}\n", encoding="utf-8"
    )
    return module


def test_a_third_partys_is_found_by_its_entry_point(site: Path) -> None:
    """On the list it stands among ours, is loaded and constructed; finding it imported nothing."""
    module = install(site, "good", GOOD)
    assert plugins.names(GROUP, frozenset({"good"})) == tuple(sorted([*OURS, "good"]))
    assert module not in sys.modules
    made = plugins.load(GROUP, "good", frozenset({"good"}))
    assert type(made).__name__ == "Good"
    assert type(made).__module__ == module


@pytest.mark.promise(19)
def test_nobody_who_is_not_on_the_list_is_found(site: Path) -> None:
    """Installed is not allowed: not listed, not loaded, never imported."""
    module = install(site, "good", GOOD)
    assert plugins.names(GROUP) == OURS
    for allowed in (frozenset[str](), frozenset({"other"})):
        with pytest.raises(UserFixable) as caught:
            plugins.load(GROUP, "good", allowed)
        assert (caught.value.code, caught.value.parameters) == (
            "PLUGIN.NOT_FOUND",
            {"name": "good"},
        )
    assert len(plugins.load_all(GROUP)) == len(OURS)
    assert module not in sys.modules


def test_names_of_distributions_have_many_spellings(site: Path) -> None:
    """Capitals, dots, hyphens and underscores of the list and of the distribution do not matter."""
    install(site, "My.Good-Writer", GOOD, name="good")
    for spelling in ("my-good-writer", "My_Good.Writer==1.2"):
        assert "good" in plugins.names(GROUP, frozenset({spelling}))


@pytest.mark.promise(19)
def test_another_version_than_the_lists_is_refused(site: Path) -> None:
    """The list names a version: that one loads, another is refused by code and not imported."""
    module = install(site, "good", GOOD, version="1.2")
    for listed in ("good==1.1", "good==1.2.0", "good==1"):
        with pytest.raises(Environment) as caught:
            plugins.load(GROUP, "good", frozenset({listed}))
        assert (caught.value.code, caught.value.parameters) == (
            "PLUGIN.NOT_AS_LISTED",
            {"name": "good"},
        )
        assert plugins.unavailable(GROUP, frozenset({listed})) == ("good",)
    assert module not in sys.modules
    assert plugins.load(GROUP, "good", frozenset({"good==1.1", "good==1.2"}))


BROKEN = {
    "import": "import a_library_that_is_not_there\n",
    "syntax": "def (\n",
    "raises": "raise RuntimeError('at import')\n",
    "leaves": "import sys\nsys.exit(3)\n",
    "absent": "Bad = 1\n",
    "needs": "class Good:\n    def __init__(self, more):\n        pass\n",
    "constructor": "class Good:\n    def __init__(self):\n        raise ValueError('cell value')\n",
    "number": "Good = 5\n",
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_one_is_named_and_stops_no_other(site: Path, how: str) -> None:
    """However it breaks: one code, listed as unavailable, and all others load."""
    install(site, "bad", BROKEN[how])
    install(site, "good", GOOD)
    allowed = frozenset({"bad", "good"})
    with pytest.raises(Environment) as caught:
        plugins.load(GROUP, "bad", allowed)
    assert caught.value.code == "PLUGIN.BROKEN"
    # The code and the name only: what foreign code says may quote a cell.
    assert (str(caught.value), caught.value.parameters) == ("PLUGIN.BROKEN", {"name": "bad"})
    loaded = [type(one).__name__ for one in plugins.load_all(GROUP, allowed)]
    ours = ["ArrowWriter", "CsvWriter", "ExcelWriter", "JsonLinesWriter", "ParquetWriter"]
    ours += ["SpssWriter", "SqliteWriter", "StataWriter"]
    assert loaded == [*ours[:3], "Good", *ours[3:]]
    assert plugins.unavailable(GROUP, allowed) == ("bad",)


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.promise(19)
def test_nobody_takes_the_name_of_a_built_in(
    site: Path, monkeypatch: pytest.MonkeyPatch, first: bool
) -> None:
    """Another distribution's "csv" does not replace ours, found before or after it, nor is imported."""
    rest = [entry for entry in sys.path if entry != str(site)]
    monkeypatch.setattr(sys, "path", [str(site), *rest] if first else [*rest, str(site)])
    module = install(site, "evil", GOOD, name="csv")
    made = plugins.load(GROUP, "csv", frozenset({"evil"}))
    assert type(made).__name__ == "CsvWriter"
    assert module not in sys.modules


def test_one_of_ours_that_is_broken_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A damaged installation is not passed over: the check it would have made must not just be missing."""
    monkeypatch.setitem(sys.modules, "synth_engine.tables.writers.excel", None)
    with pytest.raises(Environment) as caught:
        plugins.load_all(GROUP)
    assert (caught.value.code, caught.value.parameters) == ("PLUGIN.BROKEN", {"name": "excel"})
    assert plugins.unavailable(GROUP) == ("excel",)


def test_ours_are_all_available() -> None:
    """Every built-in reader, writer and metric loads, and an unknown group says what to install."""
    for group in ("readers", "writers", "metrics"):
        assert plugins.unavailable(f"synth_engine.{group}") == ()
    with pytest.raises(Environment) as caught:
        plugins.names("synth_engine.nothing")
    assert caught.value.code == "PLUGIN.NOT_INSTALLED"
