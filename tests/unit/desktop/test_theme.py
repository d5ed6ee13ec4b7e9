"""Colours can be told apart by everybody; sizes stretch everywhere at once; every icon is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.theme import tokens
from desktop.theme.icons import folder
from desktop.theme.sheet import scaled, sheet
from desktop.theme.tokens import CONTRAST, CONTRAST_DARK, DARK, LIGHT, Tokens, rescale

if TYPE_CHECKING:
    from collections.abc import Iterator

EVERY = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST, "contrast dark": CONTRAST_DARK}
TEXTS = ("ink", "ink_soft", "ink_faint", "accent", "good", "warn", "bad")
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    rescale(100)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast as WCAG 2 defines it, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["contrast", "contrast dark"])
def test_high_contrast_reaches_seven_to_one(name: str) -> None:
    """Every text, verdict and border against every ground that it stands on."""
    t = EVERY[name]
    for text in TEXTS:
        for ground in ("paper", "raised", "rail", "hover"):
            assert contrast(getattr(t, text), getattr(t, ground)) >= 7, (text, ground)
    for tone in ("good", "warn", "bad", "accent"):
        assert contrast(t.tone(tone), t.wash(tone)) >= 7, tone
    assert contrast(t.on_accent, t.accent) >= 7
    assert contrast(t.ink, t.selected) >= 7
    assert contrast(t.line_strong, t.paper) >= 7
    assert contrast(t.line, t.paper) >= 7


@pytest.mark.parametrize("name", ["light", "dark"])
def test_usual_appearances_can_be_read(name: str) -> None:
    """Text and verdicts reach 4.5:1 on pages and on their own pale grounds."""
    t: Tokens = EVERY[name]
    for text in ("ink", "ink_soft", "accent", "good", "warn", "bad"):
        for ground in ("paper", "raised"):
            assert contrast(getattr(t, text), getattr(t, ground)) >= 4.5, (text, ground)
    for tone in ("good", "warn", "bad"):
        assert contrast(t.tone(tone), t.wash(tone)) >= 4.5, tone
    assert contrast(t.on_accent, t.accent) >= 4.5


def test_the_focus_is_thick_in_high_contrast() -> None:
    """Where the focus is can be seen without colour."""
    assert "border: 3px solid" in sheet(CONTRAST, "", "")
    assert "border: 3px solid" not in sheet(LIGHT, "", "")


def test_sizes_stretch_where_they_are_used() -> None:
    """A room that took a length by name when it was imported has the stretched one from then on."""
    from desktop.pages import base
    from desktop.widgets import controls

    assert rescale(200)
    assert tokens.SPACE_4 == base.SPACE_4 == controls.SPACE_4 == 32
    assert tokens.px(130) == 260
    assert not rescale(200)
    rescale(1_000)
    assert tokens.factor() == 3
    assert tokens.BODY == 3 * 14
    assert tokens.SPACE_4 == base.SPACE_4 == 32  # empty room grows no further: texts need it
    assert tokens.RAIL_WIDTH < 2 * 236
    rescale(1)
    assert tokens.factor() == 1
    assert base.SPACE_4 == 16


def test_the_sheet_stretches_and_hairlines_do_not() -> None:
    """Every length of the style sheet grows but one pixel."""
    rescale(200)
    assert scaled("padding: 7px 14px; border: 1px solid; letter-spacing: -0.3px") == (
        "padding: 14px 28px; border: 1px solid; letter-spacing: -0.3px"
    )
    assert "font-size: 26px" in sheet(LIGHT, "", "")


def test_every_icon_that_is_named_is_there() -> None:
    """No button is blank because its picture was forgotten, and all are drawn in one manner."""
    named = set()
    for file in (ROOT / "desktop").rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        named |= set(re.findall(r'Icon\("([\w-]+)"', text))
        named |= set(re.findall(r'Button\([^()]*(?:\([^()]*\)[^()]*)?, "\w+", "([\w-]+)"\)', text))
    assert named
    for name in named:
        assert (folder() / f"{name}.svg").is_file(), name
    for file in folder().glob("*.svg"):
        text = file.read_text(encoding="utf-8")
        if file.stem != "app" and not file.stem.startswith("sheet-"):
            assert 'viewBox="0 0 20 20"' in text, file.name
            assert 'stroke-width="1.5"' in text, file.name
