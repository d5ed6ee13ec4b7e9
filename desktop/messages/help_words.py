"""Words of the help. No Qt."""

from __future__ import annotations

from desktop.messages.tongue import mark

TITLE = mark("Help")
LEAD = mark(
    "Everything that is written about Cloister, on this machine. F1 on any page leads to its part."
)
SEARCH = mark("Search the help")
SEARCH_HINT = mark("Search, for example: missing values")
CONTENTS = mark("Contents")
BACK, FORWARD = mark("Back"), mark("Forward")
RETURN = mark("Back to the window")
NONE = mark("Nothing was found. Try another word, or fewer letters of it.")
READING = mark("The help is being read…")
EMPTY = mark("The texts of the help are not installed.")
EMPTY_TODO = mark("Install Cloister again, or read docs/ where it was unpacked.")
GUIDES, REFERENCE = mark("By task"), mark("To look things up")
ENGLISH_ONLY = mark("This page is in English only.")
TEXT = mark("Text of the help")
OUTSIDE = mark("This link leads to the internet, where Cloister never goes: {address}")
MISSING = mark("That page is not part of the help: {name}")
