"""The one token file: colours for light and dark, type scale, spaces. Nobody else names a colour.

Colour carries meaning only; whatever it says is also said by a shape and a word.
"""

from __future__ import annotations

from dataclasses import dataclass

# 4-pixel grid.
SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6, SPACE_8, SPACE_10 = 4, 8, 12, 16, 24, 32, 40
RADIUS = 6
RAIL_WIDTH = 236
READING_WIDTH = 1120

# Type scale in pixels: caption, body, lead, section, title.
CAPTION, BODY, LEAD, SECTION, TITLE = 12, 13, 14, 16, 24
FAMILIES = (
    "Inter",
    "Segoe UI Variable Text",
    "Segoe UI",
    "Cantarell",
    "Noto Sans",
    "Ubuntu",
    "DejaVu Sans",
)
MONO = ("JetBrains Mono", "Cascadia Mono", "Noto Sans Mono", "DejaVu Sans Mono")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours of one appearance, as ``#rrggbb``.

    Attributes:
        paper: background of pages. raised: cards, fields, tables. rail: background of the rail.
        line: hairlines. line_strong: borders of fields. hover, selected: rows and rail items.
        ink, ink_soft, ink_faint: text in three strengths (the first two reach 4.5:1 on paper).
        accent, accent_hover, on_accent: the one thing to do next. accent_wash: its pale ground.
        good, warn, bad, info: verdicts; the ``_wash`` colours are pale grounds for them.
        real, synthetic: the two series of every plot.
        heat_less, heat_more: ends of the difference scale; `raised` is its middle.
    """

    dark: bool
    paper: str
    raised: str
    rail: str
    line: str
    line_strong: str
    hover: str
    selected: str
    ink: str
    ink_soft: str
    ink_faint: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_wash: str
    good: str
    good_wash: str
    warn: str
    warn_wash: str
    bad: str
    bad_wash: str
    real: str
    synthetic: str
    heat_less: str
    heat_more: str

    def tone(self, name: str) -> str:
        """Colour of a tone: good, warn, bad, accent, soft, faint or plain."""
        tones = {
            "good": self.good,
            "warn": self.warn,
            "bad": self.bad,
            "accent": self.accent,
            "soft": self.ink_soft,
            "faint": self.ink_faint,
        }
        return tones.get(name, self.ink)

    def wash(self, name: str) -> str:
        """Pale ground that belongs to a tone."""
        washes = {
            "good": self.good_wash,
            "warn": self.warn_wash,
            "bad": self.bad_wash,
            "accent": self.accent_wash,
        }
        return washes.get(name, self.hover)


LIGHT = Tokens(
    dark=False,
    paper="#faf9f6",
    raised="#ffffff",
    rail="#f1efe9",
    line="#e6e3db",
    line_strong="#cfcabf",
    hover="#f3f1ec",
    selected="#e4ecea",
    ink="#21252a",
    ink_soft="#5a6068",
    ink_faint="#757b83",
    accent="#1f6f66",
    accent_hover="#185a53",
    on_accent="#ffffff",
    accent_wash="#e3efed",
    good="#2c7a4b",
    good_wash="#e5f2e9",
    warn="#8f5f00",
    warn_wash="#fbf0d9",
    bad="#b3352b",
    bad_wash="#fbe9e6",
    real="#8a93a0",
    synthetic="#1f8a7d",
    heat_less="#3f6fb5",
    heat_more="#c4662c",
)

DARK = Tokens(
    dark=True,
    paper="#17191c",
    raised="#1f2226",
    rail="#131517",
    line="#2c3035",
    line_strong="#434951",
    hover="#25292e",
    selected="#20383a",
    ink="#e7e6e2",
    ink_soft="#a9aeb5",
    ink_faint="#8b9199",
    accent="#5cbfb2",
    accent_hover="#76d0c4",
    on_accent="#0d2420",
    accent_wash="#1c3431",
    good="#74c78f",
    good_wash="#1b3023",
    warn="#e3b25a",
    warn_wash="#352a14",
    bad="#ef8a7e",
    bad_wash="#3a201d",
    real="#8f98a5",
    synthetic="#4fc0b2",
    heat_less="#7ba6e6",
    heat_more="#e69560",
)
