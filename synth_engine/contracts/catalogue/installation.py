"""What is said of an installation and of a package that was carried in."""

from __future__ import annotations

from typing import Final

from synth_engine.contracts.catalogue.entry import Entry

ENTRIES: Final = {
    "UPDATE.UNREADABLE": Entry(
        "user",
        "{path} is not a Cloister medium, or a part of it is missing.",
        "Nothing was checked, so nothing is known about it.",
        "Name the folder with MEDIUM.json, SHA256SUMS and SHA256SUMS.sig, or an installer inside it.",
    ),
    "UPDATE.NO_KEY": Entry(
        "user",
        "There is no key of the maker here to check the signature with.",
        "The medium carries a key of its own ({key}), which proves nothing about who made it.",
        "Get the maker's public key another way than this medium, and name it with --public-key.",
    ),
    "UPDATE.KEY_INSIDE": Entry(
        "user",
        "{path} lies on the medium that is to be checked.",
        "Whoever forges a medium puts a key of their own on it: such a key fits, and proves nothing.",
        "Name the maker's public key from elsewhere. To use this one, compare its number first with what the maker "
        "told you another way, copy it to this machine, and name the copy.",
    ),
    "UPDATE.NOT_GENUINE": Entry(
        "refused",
        "The signature on {path} was not made with the maker's key.",
        "Somebody changed the medium, or it is another maker's. Do not install it.",
        "Get it again, another way than this one, and tell whoever gave it to you.",
    ),
    "UPDATE.FILE_CHANGED": Entry(
        "refused",
        "{path} is missing or not the file that the maker signed.",
        "It was damaged or replaced on its way. Do not install it.",
        "Copy the medium again. If it stays so, tell whoever gave it to you.",
    ),
    "UPDATE.NOT_NAMED": Entry(
        "refused",
        "{path} lies on the medium, and the maker did not sign for it.",
        "Somebody put it there. Do not install it.",
        "Take it away, or get the medium again.",
    ),
    "UPDATE.OLDER": Entry(
        "refused",
        "The medium holds version {offered}; {installed} is installed here.",
        "An older version may have faults that were mended since, and may not open newer projects.",
        "Keep what is installed. To go back on purpose, remove it first and install the older one.",
    ),
}
