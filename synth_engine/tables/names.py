"""Names that deceive: signs that nobody sees, signs that turn the text around, names that only look alike.

After Unicode's security reports UTR 36 and UTS 39 (confusable names) and the Trojan Source paper (Boucher and
Anderson 2021). Must not change a cell: only names of columns come here.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

# Control signs (of a terminal, too), marks of direction, signs without width, halves of a pair, and signs that mean
# nothing on their own. Tab and line breaks become one space.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffc\ud800-\udfff\U000e0000-\U000e0fff]"
)
_BREAKS: Final = re.compile("[\t\n\v\f\r\x85\u2028\u2029]+")
# Joiners shape letters of some scripts, and deceive among Latin ones.
_JOINERS: Final = re.compile("[\u200c\u200d]")
LONGEST_NAME: Final = 10_000  # signs

# Cyrillic, Greek and Armenian letters that most typefaces draw as a Latin one, after casefold.
_LOOKS: Final = str.maketrans(
    "авсԁеһіјкӏмнорԛѕтиѵԝхуүαβγεηικνορτυχωսօո",
    "abcdehijklmhopqstuvwxyyabyenikvoptuxwuon",
)


def plain(name: str) -> str:
    """A name without the signs that nobody sees; what is left reads as it stands on the screen."""
    found = _BREAKS.sub(" ", _UNSEEN.sub("", name[:LONGEST_NAME]))
    return _JOINERS.sub("", found) if found.isascii() or _is_latin(found) else found


def _is_latin(text: str) -> bool:
    return all(unicodedata.name(sign, "").startswith("LATIN") for sign in text if sign.isalpha())


def _looks(name: str) -> str:
    """What a name looks like: compatibility forms, case, spaces and look-alike letters made one."""
    folded = unicodedata.normalize("NFKC", name).casefold().translate(_LOOKS)
    return "".join(folded.split())


def _scripts(word: str) -> set[str]:
    """Scripts of a word's letters, as far as they are drawn alike."""
    names = (unicodedata.name(sign, "").split(" ", 1)[0] for sign in word if sign.isalpha())
    return set(names) & {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN"}


def misleading(names: Sequence[str]) -> frozenset[str]:
    """Names that look like another one of the same table, and names with a word in letters of two alphabets."""
    looks = Counter(map(_looks, names))
    return frozenset(
        name
        for name in names
        if (looks[_looks(name)] > 1 and not name.isascii())
        or any(len(_scripts(word)) > 1 for word in re.split(r"[\W_]+", name))
    )
