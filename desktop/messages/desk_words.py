"""Words of the presenter that every page speaks to: what is being done, and what came of it. No Qt."""

from __future__ import annotations

from desktop.messages.tongue import mark

MAKING = mark("Making the project…")
OPENING = mark("Opening the project…")
CLOSING = mark("Closing…")
CHECKING = mark("Checking…")
SAMPLE = mark("Writing the sample table…")
DIFFER, DIFFER_TODO = mark("The two passphrases differ."), mark("Type the same one twice.")

KEY_WHERE = mark("Say where to keep the new key.")
KEY_MAKING = mark("Making the key…")
KEY_MADE = mark("Signing key {key}… made.")
KEY_KEEP = mark("Keep a copy of it and its passphrase apart from the project.")
REGISTRY_NAME = mark("Name the registry and its key first.")
REGISTRY_SETTING = mark("Setting the registry…")
REGISTRY_SET = mark("The site's registry is set.")
