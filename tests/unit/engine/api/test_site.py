"""The site's settings: found, believed, and never guessed at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from synth_engine import api
from synth_engine.api import site
from synth_engine.contracts.errors import UserFixable


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty settings folder."""
    monkeypatch.setenv(site.VARIABLE, str(tmp_path / "settings"))
    return tmp_path


def test_a_registry_that_is_set_is_made_and_found(folder: Path) -> None:
    """Set, made empty, read back, taken out; the settings hold paths and no secret."""
    assert api.site_registry() is None
    api.new_site_key(folder / "site.key")
    wanted = api.Registry(folder / "site.pool", folder / "site.key")
    path = api.set_site_registry(wanted)
    found = api.site_registry()
    assert found is not None
    assert (found.file, found.key, found.make) == (wanted.file, wanted.key, False)
    assert wanted.file.is_file()
    secret = wanted.secrets()["site_key"]
    assert secret not in path.read_text(encoding="utf-8")
    assert secret not in json.dumps(found.params())
    api.set_site_registry(None)
    assert api.site_registry() is None
    assert wanted.file.is_file()


@pytest.mark.parametrize("text", ["", "[]", '{"v": 2}', '{"v": 1, "registry": "x"}'])
def test_settings_that_cannot_be_read_are_no_permission(folder: Path, text: str) -> None:
    """Damaged settings raise; they do not count as none."""
    (folder / "settings").mkdir()
    (folder / "settings" / site.FILE).write_text(text, encoding="utf-8")
    with pytest.raises(UserFixable, match=r"SITE\.UNREADABLE"):
        site.chosen(site.SITE)
    assert site.chosen(None) is None


def test_what_an_administrator_set_holds(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's folder comes before one's own, and is not written around."""
    system, own = folder / "system", folder / "own"
    monkeypatch.setattr(site, "folders", lambda: (system, own))
    system.mkdir()
    body = {"v": 1, "registry": "/r", "registry_key": "/k"}
    (system / site.FILE).write_text(json.dumps(body), encoding="utf-8")
    found = site.site_registry()
    assert found is not None
    assert found.file == Path("/r")
    assert not site.can_set()
    with pytest.raises(UserFixable, match=r"SITE\.SET_BY_ADMINISTRATOR"):
        site.set_site_registry(None)


def test_a_registry_is_not_set_without_its_key(folder: Path) -> None:
    """No settings are written where the key is missing."""
    with pytest.raises(UserFixable, match=r"POOL\.KEY_MISSING"):
        api.set_site_registry(api.Registry(folder / "site.pool", folder / "none.key"))
    assert api.settings_file() is None
    assert not (folder / "site.pool").exists()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({}, ()),
        ({"lineage": {"generation_depth": 0, "real_share": 1.0, "parents": []}}, ()),
        ({"lineage": {"generation_depth": 1, "real_share": 0.0, "parents": ["m"]}}, ("release", "refused")),
        ({"lineage": {"generation_depth": 1, "real_share": 0.8, "parents": ["m"]}}, ("20.0 %", "warns")),
        ({"lineage": {"generation_depth": 1, "real_share": 0.0, "parents": []}}, ("of itself", "refused")),
    ],
)  # fmt: skip
def test_sentences_say_what_follows(said: dict[str, object], words: tuple[str, ...]) -> None:
    """Nothing to say, nothing said; else where it comes from and whether it may be learnt from."""
    sentences = api.lineage_sentences(said)
    assert len(sentences) == len(words)
    for sentence, word in zip(sentences, words, strict=True):
        assert word in sentence
