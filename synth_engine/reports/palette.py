"""The report's colours, one set for page and print: light, because a report is paper. Nothing else names a colour.

They are the window's light ones (a test holds the two together). Text colours reach 4.5:1 on every ground they
stand on, lines and bars that carry meaning 3:1; whatever colour says, a word, a sign or a dash pattern says too.
"""

from __future__ import annotations

from typing import Final

COLOURS: Final[dict[str, str]] = {
    "paper": "#ffffff",
    "ground": "#faf9f6",
    "wash": "#f3f1ec",
    "line": "#e6e3db",
    "line-strong": "#cfcabf",
    "ink": "#21252a",
    "soft": "#5a6068",
    "accent": "#1f6f66",
    "good": "#2c7a4b",
    "good-wash": "#e5f2e9",
    "bad": "#b3352b",
    "bad-wash": "#fbe9e6",
    "warn": "#8f5f00",
    "warn-wash": "#fbf0d9",
    "real": "#8a93a0",
    "synthetic": "#1f8a7d",
    "less": "#3f6fb5",
    "more": "#c4662c",
}
# (text, ground) that meet each other in the report.
TEXT_ON: Final[tuple[tuple[str, str], ...]] = (
    *((text, ground) for text in ("ink", "soft") for ground in ("paper", "ground", "wash")),
    *((text, "paper") for text in ("good", "bad", "warn", "accent")),
    ("ink", "good-wash"),
    ("ink", "bad-wash"),
    ("ink", "warn-wash"),
    ("good", "good-wash"),
    ("bad", "bad-wash"),
    ("warn", "warn-wash"),
)
# Lines and bars on white.
MARKS: Final[tuple[str, ...]] = ("real", "synthetic", "less", "more", "warn", "soft")


def rgb(name: str, opacity: float = 1.0) -> tuple[int, int, int]:
    """A colour as it looks on white paper, parts 0-255.

    Args:
        name: key of `COLOURS`.
        opacity: 0-1.
    """
    text = COLOURS[name]
    parts = (int(text[at : at + 2], 16) for at in (1, 3, 5))
    red, green, blue = (round(255 - (255 - part) * opacity) for part in parts)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1-21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(rgb(one)), _luminance(rgb(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: tuple[int, int, int]) -> float:
    parts = [part / 255 for part in colour]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
