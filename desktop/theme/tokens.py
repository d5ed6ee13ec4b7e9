"""The one token file: colours for light, dark and high contrast, type scale, spaces. Nobody else names a colour.

Colour carries meaning only; whatever it says is also said by a shape and a word. One factor stretches type and
spaces, 1 to 3: `rescale` gives every room the stretched numbers, and the window makes its widgets anew. A length
that is no token is said as ``px(120)`` where it is used.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

# 4-pixel grid.
SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6, SPACE_8, SPACE_10 = 4, 8, 12, 16, 24, 32, 40
RADIUS = 6
RAIL_WIDTH = 236
READING_WIDTH = 1120

# Type scale in pixels: caption, body, lead, section, title. For our own letters, which are small for their size.
CAPTION, BODY, LEAD, SECTION, TITLE = 13, 14, 15, 17, 26
FAMILIES = (
    "Source Sans Pro",
    "Inter",
    "Segoe UI Variable Text",
    "Segoe UI",
    "Cantarell",
    "Noto Sans",
    "Ubuntu",
    "DejaVu Sans",
)
MONO = ("JetBrains Mono", "Cascadia Mono", "Noto Sans Mono", "DejaVu Sans Mono")

SMALLEST, LARGEST = 100, 300
"""The least and the most that texts can be stretched, in percent."""

_MOST_RAIL = 1.6  # a rail that grew with everything would leave no room for the page
_MOST_SPACE = 2.0  # and empty room that did would leave none for the texts
_SCALED = (
    *("SPACE_1", "SPACE_2", "SPACE_3", "SPACE_4", "SPACE_6", "SPACE_8", "SPACE_10", "RADIUS"),
    *("RAIL_WIDTH", "READING_WIDTH", "CAPTION", "BODY", "LEAD", "SECTION", "TITLE"),
)
_BASES: dict[str, int] = {name: globals()[name] for name in _SCALED}
_SHEET = "desktop.theme.sheet"  # writes base lengths; `scaled` stretches what it wrote


class _Factor:
    """What lengths are multiplied with now."""

    now = 1.0


def factor() -> float:
    """What lengths are multiplied with: 1 to 3."""
    return _Factor.now


def px(length: float) -> int:
    """A length of the drawing in pixels as texts are stretched now."""
    return round(length * _Factor.now)


def least(length: float, most: int) -> int:
    """Pixels of a least width: stretched with texts, but never more than a small screen has beside other things."""
    return min(px(length), most)


def rescale(percent: int) -> bool:
    """Stretch type and spaces from now on; widgets that are there keep theirs. Whether anything changed.

    Args:
        percent: 100 to 300; what lies outside counts as the nearest.
    """
    wanted = min(max(percent, SMALLEST), LARGEST) / 100
    if wanted == _Factor.now:
        return False
    before = {name: globals()[name] for name in _SCALED}
    _Factor.now = wanted
    for name, base in _BASES.items():
        most = _MOST_RAIL if name == "RAIL_WIDTH" else _MOST_SPACE
        grows = not name.startswith(("RAIL", "SPACE"))
        globals()[name] = round(base * (wanted if grows else min(wanted, most)))
    # A room took the numbers by name when it was imported, and looks them up when it makes a widget.
    for name, module in list(sys.modules.items()):
        if not name.startswith("desktop.") or name in {__name__, _SHEET}:
            continue
        for token, old in before.items():
            if module.__dict__.get(token) == old and isinstance(old, int):
                setattr(module, token, globals()[token])
    return True


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
        contrast: texts, verdicts and borders reach 7:1, and what has the focus has a thick border.
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
    contrast: bool = False

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
    ink_faint="#666c74",
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

CONTRAST = Tokens(
    dark=False,
    paper="#ffffff",
    raised="#ffffff",
    rail="#ffffff",
    line="#4a4a4a",
    line_strong="#000000",
    hover="#e8e8e8",
    selected="#cfe3ff",
    ink="#000000",
    ink_soft="#000000",
    ink_faint="#3a3a3a",
    accent="#00408f",
    accent_hover="#002a61",
    on_accent="#ffffff",
    accent_wash="#e2edff",
    good="#004d1f",
    good_wash="#e0f5e6",
    warn="#5a3300",
    warn_wash="#fff0d1",
    bad="#8a0009",
    bad_wash="#ffe6e5",
    real="#4a4a4a",
    synthetic="#00408f",
    heat_less="#00408f",
    heat_more="#8a2d00",
    contrast=True,
)

CONTRAST_DARK = Tokens(
    dark=True,
    paper="#000000",
    raised="#000000",
    rail="#000000",
    line="#bdbdbd",
    line_strong="#ffffff",
    hover="#2b2b2b",
    selected="#003a66",
    ink="#ffffff",
    ink_soft="#ffffff",
    ink_faint="#d0d0d0",
    accent="#6fd3ff",
    accent_hover="#a5e4ff",
    on_accent="#000000",
    accent_wash="#00273f",
    good="#6ff09a",
    good_wash="#00290f",
    warn="#ffd166",
    warn_wash="#332400",
    bad="#ffa49c",
    bad_wash="#3d0805",
    real="#c8c8c8",
    synthetic="#6fd3ff",
    heat_less="#8ec5ff",
    heat_more="#ffb27a",
    contrast=True,
)
