"""What a site sets for the window."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from synth_engine.api import WindowSettings, set_window_settings, window_settings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ({"v": 1}, WindowSettings(10, recent=True)),
        ({"v": 1, "window": {"idle_minutes": 3, "recent": False}}, WindowSettings(3, recent=False)),
        ({"v": 1, "window": {"idle_minutes": 0}}, WindowSettings(0, recent=True)),
        ({"v": 1, "window": {"idle_minutes": -1}}, WindowSettings(10, recent=True)),
        ({"v": 1, "window": {"idle_minutes": True}}, WindowSettings(10, recent=True)),
        (
            {"v": 1, "window": {"idle_minutes": 1e9, "recent": "no"}},
            WindowSettings(10, recent=False),
        ),
        ({"v": 1, "window": []}, WindowSettings(10, recent=False)),
        ({"v": 2}, WindowSettings(10, recent=False)),
    ],
)
def test_odd_settings_count_as_the_careful_choice(
    body: object, found: WindowSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is set holds; what is odd locks after ten minutes and remembers nothing."""
    (tmp_path / "site.json").write_text(json.dumps(body), encoding="utf-8")
    monkeypatch.setenv("CLOISTER_SETTINGS", str(tmp_path))
    assert window_settings() == found


def test_setting_one_thing_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Minutes and list are set apart, and what else stands in the file stays."""
    file = tmp_path / "site.json"
    file.write_text(json.dumps({"v": 1, "log": {"paths": "name"}}), encoding="utf-8")
    monkeypatch.setenv("CLOISTER_SETTINGS", str(tmp_path))
    assert set_window_settings(0) == file
    assert window_settings() == WindowSettings(0, recent=True)
    set_window_settings(recent=False)
    assert window_settings() == WindowSettings(0, recent=False)
    assert json.loads(file.read_text())["log"] == {"paths": "name"}
