"""The help: the same texts as docs/, read from disk, searched without any other program. No Qt.

A page is a Markdown file. It may begin with a few lines between ``---`` that say ``title:``, ``topic:`` (the
page of the window it belongs to) and ``order:`` (its place among the guides); else its title is its first heading.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.widgets.slugs import slug

if TYPE_CHECKING:
    from collections.abc import Iterable

_LARGEST = 2_000_000
_WORD = re.compile(r"[^\W_]+")
_HEADING = re.compile(r"^#{1,6}\s+(.*)$", re.MULTILINE)
_A_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_MARKS = re.compile(r"[*`#>|]|-{3,}|\[([^\]]*)\]\([^)]*\)|!\[[^\]]*\]\([^)]*\)")
_FRONT = re.compile(r"\A---\s*\n(.*?)\n---\s*\n", re.DOTALL)
_AROUND = 90
_LAST = 1_000
_IN_TITLE, _IN_HEADING, _OWN_LANGUAGE = 12, 4, 3

GUIDES = "guide"
TOPICS: dict[str, str] = {
    "import": "data",
    "profile": "data",
    "plan": "rules",
    "fit": "guide/user/first-table#in-the-window",
    "generate": "asking",
    "validate": "validation",
    "release": "release-format",
    "approve": "approval",
    "collapse": "collapse",
    "audit": "guide/auditor#4-the-log",
    "welcome": "project-file",
    "settings": "administration",
    "locked": "guide/user/keep-safe#lock",
    "opening": "guide/user/keep-safe#a-second-way-in",
    "safety": "project-file",
    "keys": "guide/administrator#keys",
    "check": "release-format",
    "about": "guide/administrator#is-everything-there",
    "tools": "guide/administrator",
}
"""Page of the window -> page of the help and its section, where no guide says that it is for it. Sections are named
in English; in a translation it is the one at the same place."""
ENGLISH = "en"
_TRANSLATED = re.compile(r"(guide)/([a-z]{2})/(.+)")
FIRST = ("guide/index", "guide/first-table", "ARCHITECTURE")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page of the help.

    Attributes:
        name: path inside the folder without its ending, such as ``guide/plan``.
        title: for people.
        topic: page of the window it belongs to, or "".
        text: Markdown, without what stands before it.
        order: place among the guides.
    """

    name: str
    title: str
    topic: str
    text: str
    order: int = _LAST

    @property
    def is_guide(self) -> bool:
        """Whether it is written by task, for users; the others are for looking things up."""
        return self.name.startswith(f"{GUIDES}/")

    @property
    def language(self) -> str:
        """Code of the language it is written in: guides may be translated, ``guide/de/...``."""
        found = _TRANSLATED.fullmatch(self.name)
        return found[2] if found is not None else ENGLISH

    @property
    def original(self) -> str:
        """Name of the English page that it says again; its own where it is that one."""
        found = _TRANSLATED.fullmatch(self.name)
        return f"{found[1]}/{found[3]}" if found is not None else self.name


@dataclass(frozen=True, slots=True)
class Found:
    """A page that was found, with a piece of it around what was looked for."""

    page: HelpPage
    piece: str


@dataclass(frozen=True, slots=True)
class Library:
    """All pages, and where every word stands."""

    folder: Path
    pages: tuple[HelpPage, ...]
    index: dict[str, dict[str, float]] = field(repr=False)
    every: tuple[HelpPage, ...] = field(default=(), repr=False)
    """All pages in all languages, where `pages` are only those of one."""

    def page(self, name: str) -> HelpPage | None:
        """A page by name; that of the library's language where it is asked for by the name of another."""
        found = next((one for one in self.pages if one.name == name), None)
        return found or next((one for one in self.pages if one.original == name), None)

    def spoken(self, language: str) -> Library:
        """The pages for somebody who reads a language: translated ones, and English ones that nobody translated."""
        said = {one.original for one in self.pages if one.language == language}
        kept = tuple(
            one
            for one in self.pages
            if one.language == language or (one.language == ENGLISH and one.name not in said)
        )
        return replace(self, pages=kept, every=self.every or self.pages)

    def for_topic(self, topic: str) -> HelpPage | None:
        """What helps on a page of the window, or the page of that very name."""
        return self.place(topic)[0]

    def place(self, topic: str) -> tuple[HelpPage | None, str]:
        """What helps, and the section of it as links in that page's language name it ("" for all of it).

        Args:
            topic: a page of the window, or a page of the help, such as ``guide/user/verdict#privacy``.
        """
        guide = next((one for one in self.pages if topic and one.topic == topic), None)
        if guide is not None:
            return guide, ""
        name, _, section = TOPICS.get(topic, topic).partition("#")
        for one in (name, *FIRST):
            found = self.page(one)
            if found is not None:
                return found, self._section(found, section) if one == name else ""
        return None, ""

    def _section(self, page: HelpPage, section: str) -> str:
        """A section that is named in English, as the page's own language names it; "" where there is none."""
        written = self.every or self.pages
        original = next((one for one in written if one.name == page.original), page)
        sections = [slug(one) for _, one in headings(original.text)]
        there = headings(page.text)
        at = sections.index(section) if section in sections else len(there)
        return slug(there[at][1]) if at < len(there) else ""

    def search(self, asked: str, most: int = 20) -> tuple[Found, ...]:
        """Pages with every word that was typed, the last one as a beginning; the best first."""
        words = [word.casefold() for word in _WORD.findall(asked)]
        if not words:
            return ()
        scores = self._hits(words[0], beginning=len(words) == 1)
        for at, word in enumerate(words[1:], start=2):
            hits = self._hits(word, beginning=at == len(words))
            scores = {name: scores[name] + hits[name] for name in hits if name in scores}
        pages = {one.name: one for one in self.pages}
        own = {one.language for one in self.pages} - {ENGLISH}
        for name in scores:  # what is written in the reader's language comes first
            if name in pages and pages[name].language in own:
                scores[name] *= _OWN_LANGUAGE
        names = sorted((name for name in scores if name in pages), key=lambda name: -scores[name])
        return tuple(Found(pages[name], piece_of(pages[name].text, words)) for name in names[:most])

    def _hits(self, word: str, *, beginning: bool) -> dict[str, float]:
        """Page -> weight of a word, rarer words weighing more."""
        keys = [word] if word in self.index else []
        if beginning:
            keys += [one for one in self.index if one.startswith(word) and one != word]
        found: dict[str, float] = {}
        for key in keys:
            places = self.index[key]
            rare = math.log(1 + len(self.pages) / len(places))
            for name, weight in places.items():
                found[name] = found.get(name, 0.0) + rare * weight * (1 if key == word else 0.5)
        return found


def headings(text: str) -> list[tuple[int, str]]:
    """(level, words) of every heading of a page; what stands in code is none."""
    found, code = [], False
    for line in text.splitlines():
        code = not code if line.startswith("```") else code
        heading = None if code else _A_HEADING.match(line)
        if heading is not None:
            found.append((len(heading[1]), plain(heading[2])))
    return found


def docs_folder() -> Path:
    """Where the texts are: beside the packages in a checkout, inside the engine's in a wheel."""
    top = Path(__file__).resolve().parents[2]
    inside = top / "synth_engine" / "resources" / "docs"
    return inside if inside.is_dir() else top / "docs"


def read_library(folder: Path | None = None) -> Library:
    """Read every page and index it; a page that cannot be read is left out."""
    place = folder or docs_folder()
    pages = []
    for file in sorted(place.rglob("*.md")):
        try:
            if file.stat().st_size > _LARGEST:
                continue
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        pages.append(_page(file.relative_to(place).with_suffix("").as_posix(), text))
    pages.sort(
        key=lambda one: (
            not one.is_guide,
            one.order,
            one.name.startswith("adr/"),
            one.title.casefold(),
        )
    )
    return Library(place, tuple(pages), _index(pages))


def _page(name: str, text: str) -> HelpPage:
    """Take apart what stands before the text."""
    said: dict[str, str] = {}
    front = _FRONT.match(text)
    if front is not None:
        text = text[front.end() :]
        for line in front[1].splitlines():
            key, _, value = line.partition(":")
            said[key.strip()] = value.strip().strip("\"'")
    heading = _HEADING.search(text)
    usual = heading[1] if heading is not None else name.rpartition("/")[2].replace("-", " ")
    order = said.get("order", "")
    place = int(order) if order.isascii() and order.isdigit() else _LAST
    return HelpPage(name, plain(said.get("title") or usual), said.get("topic", ""), text, place)


def plain(text: str) -> str:
    """Markdown without its marks."""
    return " ".join(_MARKS.sub(lambda found: found[1] or "", text).split())


def _index(pages: Iterable[HelpPage]) -> dict[str, dict[str, float]]:
    """Word -> page -> weight: how often, with titles and headings counting more."""
    index: dict[str, dict[str, float]] = {}
    for page in pages:
        counts: Counter[str] = Counter(word.casefold() for word in _WORD.findall(page.text))
        weights = {word: 1 + math.log(count) for word, count in counts.items()}
        headings = " ".join(found[1] for found in _HEADING.finditer(page.text))
        for text, more in ((page.title, _IN_TITLE), (headings, _IN_HEADING)):
            for word in {one.casefold() for one in _WORD.findall(text)}:
                weights[word] = weights.get(word, 0) + more
        for word, weight in weights.items():
            index.setdefault(word, {})[page.name] = weight
    return index


def piece_of(text: str, words: Iterable[str]) -> str:
    """Some words of a text around the first place where one of `words` stands."""
    flat = plain(text)
    low = flat.casefold()
    places = [at for at in (low.find(word) for word in words) if at >= 0]
    if not places:
        return flat[: 2 * _AROUND].strip()
    start = max(0, min(places) - _AROUND)
    start = flat.find(" ", start) + 1 if start else 0
    end = min(len(flat), min(places) + _AROUND)
    return f"{'…' if start else ''}{flat[start:end].strip()}{'…' if end < len(flat) else ''}"
