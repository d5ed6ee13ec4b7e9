"""The help in two languages: the same guides, the same sections, and every way into it leads to both."""

from __future__ import annotations

import re

import pytest

from desktop.messages import result_words
from desktop.presenters.help_library import ENGLISH, headings, read_library
from desktop.shell.places import PAGES
from desktop.widgets.slugs import slug

WHOLE = read_library()
GUIDES = [one for one in WHOLE.pages if one.is_guide and one.language == ENGLISH]
ONLY_ENGLISH = {"guide/developer"}
"""For people who write parts of their own, in English as their code is."""
PICTURE = re.compile(r"!\[[^\]]+\]\(([^)]+)\)")
COMMAND = re.compile(r"^ *cloister .*$", re.MULTILINE)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda one: one.name)
def test_every_guide_is_there_in_both_languages(guide: object) -> None:
    """A translation has the headings, pictures, topic and place of the original, in other words."""
    if guide.name in ONLY_ENGLISH:
        pytest.skip("in English, as the code is that it speaks of")
    german = next(one for one in WHOLE.pages if one.original == guide.name and one.language == "de")
    assert [level for level, _ in headings(german.text)] == [
        level for level, _ in headings(guide.text)
    ]
    assert german.title != guide.title
    assert (german.topic, german.order) == (guide.topic, guide.order)
    pictures = [one.rpartition("/")[2] for one in PICTURE.findall(guide.text)]
    assert [one.rpartition("/")[2] for one in PICTURE.findall(german.text)] == pictures


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_page_of_the_window_leads_to_its_section(language: str) -> None:
    """F1 on every page, and every "what is this", come to a guide in the language, at a section that is there."""
    library = WHOLE.spoken(language)
    topics = [page.name for page in PAGES] + list(result_words.TOPICS.values())
    sections = 0
    for topic in topics:
        page, section = library.place(topic)
        assert page is not None, topic
        assert page.is_guide, (topic, page.name)
        assert page.language == language, (topic, page.name)
        assert page.original != "guide/index" or topic == "help", topic
        if section:
            sections += 1
            assert section in {slug(one) for _, one in headings(page.text)}, (topic, section)
    assert sections >= 8


def test_a_section_is_the_same_place_in_both_languages() -> None:
    """The fourth heading of the English guide is the fourth of the German one."""
    german = WHOLE.spoken("de").place("guide/user/verdict#privacy")
    assert german[0].name == "guide/de/user/verdict"
    assert german[1] == "datenschutz"
    assert WHOLE.spoken("en").place("guide/user/verdict#privacy")[1] == "privacy"
    assert WHOLE.spoken("de").place("guide/user/verdict#nothing")[1] == ""


def test_code_holds_no_headings() -> None:
    """A comment in a command is no heading."""
    assert headings("# One\n```sh\n# a comment\n```\n## Two `x`") == [(1, "One"), (2, "Two x")]


@pytest.mark.parametrize(
    ("language", "asked", "name"),
    [
        ("de", "Mitgliedschaft", "guide/de/user/verdict"),
        ("de", "zwei Personen", "guide/de/user/two-people"),
        ("de", "Sicherungen", "guide/de/administrator"),
        ("en", "membership", "guide/user/verdict"),
        ("en", "two people", "guide/user/two-people"),
    ],
)
def test_the_search_finds_guides_in_the_language(language: str, asked: str, name: str) -> None:
    """Words of the language find its guides among the first, and never a page of the other language."""
    found = [one.page for one in WHOLE.spoken(language).search(asked)]
    assert name in [one.name for one in found[:4]]
    other = "de" if language == "en" else ENGLISH
    assert not [
        one.name
        for one in found
        if one.is_guide and one.language == other and one.name not in ONLY_ENGLISH
    ]
