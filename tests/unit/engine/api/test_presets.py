"""Presets: choices without a table, kept under a name; an unreadable file is told and put aside."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from synth_engine import api
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.contracts.plan import FreeText, Plan, Role

if TYPE_CHECKING:
    from pathlib import Path

PLAN = Plan(
    {"age": Role.QUASI_IDENTIFIER, "sex": Role.ORDINARY},
    synthesizer="independent",
    parameters={"minimum_count": 9},
    rows=500,
    holdout=0.3,
    seed=4,
    targets=("age",),
    rules=("age >= 18",),
    policy="internal-testing",
    text=FreeText.TEMPLATE,
    copies=2,
    purpose="teach",
)
OTHER = Plan({"height": Role.ORDINARY}, rules=("height > 0",), protected=("height",))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings folder of its own."""
    monkeypatch.setenv("CLOISTER_SETTINGS", str(tmp_path / "settings"))
    return tmp_path / "settings"


def test_choices_come_back_on_another_table(folder: Path) -> None:
    """What is not about columns is taken over; what is stays as the other plan has it; what was left is told."""
    kept = api.save_preset("  Our   testing ", PLAN)
    assert kept.name == "Our testing"
    assert kept.skipped == ("roles", "targets", "rules")
    made = api.preset("Our testing").applied(OTHER)
    assert (made.roles, made.rules, made.protected) == (OTHER.roles, OTHER.rules, OTHER.protected)
    for part in ("synthesizer", "rows", "holdout", "seed", "policy", "text", "copies", "purpose"):
        assert getattr(made, part) == getattr(PLAN, part)
    assert made.parameters == {"minimum_count": 9}
    said = (folder / "presets.json").read_text(encoding="utf-8")
    assert "age" not in said
    assert json.loads(said)["v"] == 1


def test_presets_are_replaced_renamed_and_deleted() -> None:
    """One name is one preset; renaming never runs over another; what is not there is told."""
    api.save_preset("b", PLAN)
    api.save_preset("A", OTHER)
    api.save_preset("b", OTHER)
    assert [one.name for one in api.presets()] == ["A", "b"]
    assert api.preset("b").choices["synthesizer"] == OTHER.synthesizer
    with pytest.raises(UserFixable, match=r"PRESET\.EXISTS"):
        api.rename_preset("A", "b")
    api.rename_preset("A", "c d")
    api.delete_preset("b")
    assert [one.name for one in api.presets()] == ["c d"]
    for call in (lambda: api.preset("b"), lambda: api.delete_preset("b")):
        with pytest.raises(UserFixable, match=r"PRESET\.NONE"):
            call()


@pytest.mark.parametrize("name", ["", "  ", "../x", "a/b", "-x", "x" * 61, "a\nb\x00"])
def test_odd_names_are_refused(name: str) -> None:
    """A name is letters, numbers, spaces, dots and dashes, and short."""
    with pytest.raises(UserFixable, match=r"PRESET\.NAME"):
        api.save_preset(name, PLAN)


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"[]",
        b'{"v": 1}',
        b'{"v": 0, "presets": {}}',
        b'{"v": 1, "presets": {"a": {"choices": {}, "skipped": []}}}',
        b'{"v": 1, "presets": {"../a": {}}}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_an_unreadable_file_is_told_and_put_aside(folder: Path, body: bytes) -> None:
    """What cannot be read is said once and kept beside; after that there are no presets, and new ones can be kept."""
    folder.mkdir(parents=True)
    (folder / "presets.json").write_bytes(body)
    with pytest.raises(UserFixable, match=r"PRESET\.UNREADABLE"):
        api.presets()
    assert (folder / "presets.unreadable-1.json").read_bytes() == body
    assert api.presets() == ()
    api.save_preset("new", PLAN)
    assert [one.name for one in api.presets()] == ["new"]


def test_a_file_of_a_newer_version_is_left_alone(folder: Path) -> None:
    """Presets of a newer Cloister are not touched."""
    folder.mkdir(parents=True)
    (folder / "presets.json").write_text('{"v": 2, "presets": {}}', encoding="utf-8")
    with pytest.raises(UserFixable, match=r"PRESET\.TOO_NEW"):
        api.save_preset("new", PLAN)
    assert json.loads((folder / "presets.json").read_text(encoding="utf-8"))["v"] == 2


def test_a_folder_that_cannot_be_written_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no folder can be made the preset is not kept, and that is told."""
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    monkeypatch.setenv("CLOISTER_SETTINGS", str(file / "below"))
    with pytest.raises(Environment, match=r"PRESET\.NOT_WRITABLE"):
        api.save_preset("a", PLAN)
