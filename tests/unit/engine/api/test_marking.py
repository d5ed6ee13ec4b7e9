"""Whose watermark rows carry: asked for, kept, taken off, and never lost without a word."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from synth_engine import api
from synth_engine.api import site
from synth_engine.contracts.errors import UserFixable

NONE: dict[str, Any] = {}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two keys; no site is set."""
    monkeypatch.setenv(site.VARIABLE, str(tmp_path / "settings"))
    for name in ("site.key", "other.key"):
        api.new_site_key(tmp_path / name)
    return tmp_path


def set_site(place: Path, key: str) -> None:
    """Make a key the site's."""
    (place / "settings").mkdir(exist_ok=True)
    body = {"v": 1, "registry": str(place / "site.pool"), "registry_key": str(place / key)}
    (place / "settings" / site.FILE).write_text(json.dumps(body), encoding="utf-8")


def marked_by(place: Path, key: str) -> dict[str, Any]:
    """A synthetic table's document, as far as its mark goes."""
    wanted = api.mark_key(None, place / key)
    assert wanted is not None
    return {"watermark": {"key_id": wanted.key_id, "found": True}}


def id_of(document: dict[str, Any], watermark: Path | str | None) -> str:
    """Whose mark would be drawn; empty for none."""
    key = api.mark_key(document, watermark)
    return "" if key is None else key.key_id


def test_the_mark_of_the_present_rows_is_kept_with_the_sites_key(place: Path) -> None:
    """Nothing said: rows without a mark stay so; marked ones are drawn with the same key."""
    set_site(place, "site.key")
    ours = marked_by(place, "site.key")
    assert id_of(NONE, api.KEEP) == ""
    assert id_of(ours, api.KEEP) == ours["watermark"]["key_id"]
    assert not api.mark_moves(ours, api.KEEP)


@pytest.mark.parametrize(
    ("set_to", "code"),
    [
        (None, r"WATERMARK\.KEY_NEEDED"),
        ("none.key", r"WATERMARK\.KEY_NEEDED"),
        ("other.key", r"WATERMARK\.OTHER_KEY"),
    ],
)
def test_a_mark_is_never_lost_without_a_word(place: Path, set_to: str | None, code: str) -> None:
    """No key set, one that is gone, or another one: refused by a code; asked for without, it is drawn without."""
    if set_to:
        set_site(place, set_to)
    ours = marked_by(place, "site.key")
    with pytest.raises(UserFixable, match=code):
        api.mark_key(ours, api.KEEP)
    assert not api.mark_standing(ours).kept
    assert id_of(ours, None) == ""
    assert id_of(ours, place / "site.key") == ours["watermark"]["key_id"]


def test_the_sites_mark_can_be_asked_for_where_a_key_is_set(place: Path) -> None:
    """Without a key a code, with one its id."""
    with pytest.raises(UserFixable, match=r"WATERMARK\.NO_SITE_KEY"):
        api.mark_key(NONE, api.SITE)
    set_site(place, "site.key")
    assert id_of(NONE, api.SITE) == api.mark_standing(None).site_key != ""


def test_rows_are_drawn_anew_only_for_another_mark(place: Path) -> None:
    """The same key: no; another, or none: yes. A mark asked of rows without one: yes."""
    ours = marked_by(place, "site.key")
    moves = [api.mark_moves(ours, one) for one in (place / "site.key", place / "other.key", None)]
    assert moves == [False, True, True]
    assert api.mark_moves(NONE, place / "site.key")
    assert not api.mark_moves(NONE, None)
    assert not api.mark_moves(None, place / "site.key")


def mark(low: float, *, found: bool = True) -> dict[str, Any]:
    """What an import keeps of the watermark."""
    share = {"value": low, "low": low, "high": 1.0}
    return {"found": found, "key_id": "abcd", "share": share, "false_positive_rate": 1e-4}


def test_what_the_mark_said_of_an_imported_table_is_told() -> None:
    """Found: at least how many, how often that is wrong, what follows. Not found: said. Old projects: nothing."""
    real = {"generation_depth": 0, "real_share": 1.0, "parents": []}
    marked = {"generation_depth": 1, "real_share": 0.0, "parents": []}
    share = {"value": 0.0, "low": 0.0, "high": 0.02}
    known = {"ancestors": [], "share": share, "verdict": "none-found"}
    told = " ".join(
        api.lineage_sentences({"lineage": marked, "recognised": {**known, "watermark": mark(0.4)}})
    )
    for words in ("At least 40.0 %", "key abcd", "one in 10,000", "refused"):
        assert words in told
    clean = {"lineage": real, "recognised": {**known, "watermark": mark(0.0, found=False)}}
    assert "do not carry" in " ".join(api.lineage_sentences(clean))
    assert len(api.lineage_sentences({"lineage": real, "recognised": known})) == 1
    weak = {"key_id": "abcd", "found": False}
    assert "too few" in api.mark_sentence(weak)
