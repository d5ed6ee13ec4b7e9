"""A report of marked rows says so, and whose mark; of others it says nothing of it."""

from __future__ import annotations

import pytest

from synth_engine import reports
from tests.helpers.full_report import full

MARK = {"key_id": "0123456789abcdef", "method": "coins-1", "strength": 4, "found": True}


def test_the_watermark_stands_among_the_facts() -> None:
    """Method, key and strength in the page, nothing of it where there is none."""
    page = reports.render_html(full(watermark=MARK))
    for words in ("The watermark", "coins-1", "0123456789abcdef", "one of 4 drawn rows"):
        assert words in page
    assert "watermark" not in reports.render_html(full()).lower()


@pytest.mark.parametrize(("found", "words"), [(True, "yes"), (False, "too few rows")])
def test_whether_it_can_be_read_is_said(found: bool, words: str) -> None:
    """A mark that is too weak is not passed off as one that can be read."""
    made = full(watermark={**MARK, "found": found}).chapters[-1]
    facts = next(one for one in made.blocks if getattr(one, "title", "") == "The watermark")
    assert words in dict(facts.rows)["can be read in these rows"]


def test_the_pdf_is_drawn_of_the_same_content() -> None:
    """One more heading with its lines: the file differs from the one without."""
    assert reports.render_pdf(full(watermark=MARK)) != reports.render_pdf(full())
