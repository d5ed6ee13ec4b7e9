"""The site's registry in the window: set on the release page, its findings told on the import page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.messages import site_words
from synth_engine import api
from tests.gui.test_journey import make_project
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.gui.conftest import Hand


def test_a_registry_is_set_and_a_table_is_known_by_it(
    open_window: Callable[..., Hand], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not set, set by two paths and a button; then an imported table of registered rows is called synthetic."""
    monkeypatch.setenv("CLOISTER_SETTINGS", str(tmp_path / "settings"))
    hand = open_window()
    make_project(hand, tmp_path / "ward.cloister")
    hand.app.desk.go("release")
    card = hand.page.registry
    assert hand.state.site.text == site_words.NOT_SET
    hand.press(card.set_it)
    assert hand.state.notice.tone == "warn"
    hand.type(card.registry, str(tmp_path / "site.pool"))
    hand.type(card.key, str(tmp_path / "site.key"))
    hand.press(card.set_it)
    hand.calm()
    assert hand.state.site.tone == "good"
    assert not card.form.isVisible()
    table = write_patients(tmp_path / "ours.csv", 900)
    pool = tmp_path / "site.pool"
    api.pool_files([table, pool], pool, tmp_path / "site.key", force=True)
    hand.app.desk.go("import")
    hand.type(hand.page.path, str(table))
    hand.press(hand.page.go_on)
    hand.calm()
    tone, sentence = hand.state.source.came
    assert tone == "bad"
    assert "known by its rows" in sentence
    assert hand.page.came.isVisible()
