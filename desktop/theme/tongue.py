"""The door that every text of the window passes, and the language that stands behind it.

Below the widgets, so that a button of theirs can speak too; everybody else takes `tr`, `many` and `mark` from
`desktop.messages.tongue`. English is the source; other languages are Qt's own catalogues
(``resources/translations/*.ts``, compiled beside them to ``*.qm``). Files, commands, codes and cell values are
never translated, and no number in a file follows a language.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

CONTEXT = "Cloister"
"""All texts are one context: the same English words are the same words everywhere."""

SYSTEM, ENGLISH = "system", "en"
PSEUDO, TURNED = "pseudo", "turned"
VARIABLE = "CLOISTER_LANGUAGE"
"""Names a language for one start of the window, before what is set; ``pseudo`` and ``turned`` only in this way."""

_PLACE = re.compile(r"\{[^{}]*\}")
_ACCENTS = str.maketrans(
    "AaCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz",
    "ÅåÇçĐđÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž",
)
_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "אבגדהוזחטיכלמנסעפצקרשתבגדה" * 2,
)
_LONGER = 0.4
_WORD = 7


def mark(text: str) -> str:
    """The text as it is; it is translated later, by `tr`, where it is shown."""
    return text


def tr(text: str, /, **values: object) -> str:
    """The text in the window's language, with ``{name}`` places filled in.

    Args:
        text: English source text, a literal or one that `mark` was said over.
        values: what stands in the places; whole sentences, never pieces that are glued together.
    """
    said = QCoreApplication.translate(CONTEXT, text) if text else text
    return said.format(**values) if values else said


def many(one: str, other: str, n: int, /, **values: object) -> str:
    """A text that counts something, in the form that the language has for `n` of it.

    Args:
        one: the English for one, such as ``"{n} row"``.
        other: the English for any other number, such as ``"{n} rows"``; this is the source of translations.
        n: how many; ``{n}`` is filled in as the language writes numbers.
        values: what stands in other places.
    """
    said = QCoreApplication.translate(CONTEXT, other, None, n)
    if said == other and n == 1:
        said = one
    return said.format(n=locale().toString(n), **values)


def locale() -> QLocale:
    """How the language writes numbers and dates; before a language is chosen, as English does."""
    now = QLocale()
    return _british() if now.language() == QLocale.Language.C else now


def _british() -> QLocale:
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def pseudo(text: str) -> str:
    """A text as no language has it: accented, longer, in brackets, every place in it kept.

    What is cut off or was never translated is seen at once.
    """
    return f"[{_spelt(text, _ACCENTS)}{_tail(max(1, round(_LONGER * len(text))))}]"


def turned(text: str) -> str:
    """A text in letters that are written from right to left, every place in it kept: shows what does not turn."""
    return _spelt(text, _LETTERS)


def _spelt(text: str, letters: dict[int, int]) -> str:
    """A text in other letters, but for its places."""
    pieces, last = [], 0
    for place in _PLACE.finditer(text):
        pieces += [text[last : place.start()].translate(letters), place.group()]
        last = place.end()
    return "".join((*pieces, text[last:].translate(letters)))


def _tail(length: int) -> str:
    """As many signs, in words that a line can be broken between as it can between those of a language."""
    words = ["~" * min(_WORD, length - at) for at in range(0, length, _WORD)]
    return " ".join(words)


class _Pseudo(QTranslator):
    """Answers every text of ours in a language that nobody speaks."""

    def __init__(self, spell: Callable[[str], str]) -> None:
        super().__init__()
        self._spell = spell

    def isEmpty(self) -> bool:
        """It has an answer to everything."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """Ours only; Qt's own texts stay."""
        del disambiguation, n
        if str(context) != CONTEXT:
            # An empty text would be taken for the translation; none leaves Qt's own words.
            return cast("str", None)
        return self._spell(str(sourceText))


def folder() -> Path:
    """Where the catalogues are: beside the packages in a checkout, inside the engine's in a wheel."""
    top = Path(__file__).resolve().parents[2]
    inside = top / "synth_engine" / "resources" / "translations"
    return inside if inside.is_dir() else top / "resources" / "translations"


def languages() -> tuple[str, ...]:
    """Codes of the languages that are there, English first."""
    found = sorted(file.stem.removeprefix("cloister_") for file in folder().glob("cloister_*.qm"))
    return (ENGLISH, *found)


_MADE_UP = {PSEUDO: pseudo, TURNED: turned}
"""Languages that nobody speaks, to see what is wrong."""


class Tongue(QObject):
    """The language of the window. One for the application; `changed` after every switch."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chosen = SYSTEM
        """What was asked for: ``system`` or a code."""
        self.code = ENGLISH
        """What is spoken."""
        self._installed: list[QTranslator] = []

    @property
    def mirrored(self) -> bool:
        """Whether the window is read from right to left.

        As its language is; where nobody chose one, as the system's is, whether it is spoken here or not.
        """
        spoken = QLocale.system() if self.chosen == SYSTEM else QLocale()
        return self.code == TURNED or spoken.textDirection() == Qt.LayoutDirection.RightToLeft

    def start(self, chosen: str, allowed: tuple[str, ...] = ()) -> None:
        """Take the language for this run: the variable's before what is set."""
        self.switch(os.environ.get(VARIABLE, "") or chosen, allowed)

    def switch(self, chosen: str, allowed: tuple[str, ...] = ()) -> None:
        """Speak another language from now on; whoever shows texts makes them anew on `changed`.

        Args:
            chosen: ``system``, a code of `languages`, or ``pseudo``; one that is not there is English.
            allowed: codes that the site allows; empty for all. English always is.
        """
        app = QCoreApplication.instance()
        self.chosen = chosen
        self.code = _spoken(chosen, allowed)
        QLocale.setDefault(_locale(chosen, self.code))
        if app is None:
            return
        for old in self._installed:
            app.removeTranslator(old)
        self._installed = []
        if self.code in _MADE_UP:
            self._install(app, _Pseudo(_MADE_UP[self.code]))
        elif self.code != ENGLISH:
            self._load(app, f"qtbase_{self.code}", _of_qt())
            self._load(app, f"cloister_{self.code}", folder())
        self.changed.emit()

    def _load(self, app: QCoreApplication, name: str, place: Path) -> None:
        made = QTranslator()
        if made.load(name, str(place)):
            self._install(app, made)

    def _install(self, app: QCoreApplication, translator: QTranslator) -> None:
        self._installed.append(translator)
        app.installTranslator(translator)


def _of_qt() -> Path:
    """Qt's own catalogues: the words on its dialogs."""
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))


def _spoken(chosen: str, allowed: tuple[str, ...]) -> str:
    """The code that is spoken where `chosen` was asked for."""
    if chosen in _MADE_UP:
        return chosen
    wanted = QLocale.system().name().partition("_")[0] if chosen == SYSTEM else chosen
    there = wanted in languages() and (not allowed or wanted in allowed)
    return wanted if there else ENGLISH


def _locale(chosen: str, code: str) -> QLocale:
    """How numbers and dates are written: as the system does where its language is spoken."""
    system = QLocale.system()
    if chosen == SYSTEM and system.name().partition("_")[0] == code:
        return system
    if code == ENGLISH or code in _MADE_UP:
        return _british()
    return QLocale(code)


TONGUE = Tongue()
"""The application's language."""


def speaks_english() -> bool:
    """Whether texts that the engine filled in can be shown as they are."""
    return TONGUE.code == ENGLISH
