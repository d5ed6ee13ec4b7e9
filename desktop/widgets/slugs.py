"""Headings as links name them. Knows no Qt: whoever looks through texts needs it too."""

from __future__ import annotations

import re

_NO_SLUG = re.compile(r"[^\w\- ]")


def slug(heading: str) -> str:
    """A heading as links name it."""
    return _NO_SLUG.sub("", heading.strip().casefold()).replace(" ", "-")
