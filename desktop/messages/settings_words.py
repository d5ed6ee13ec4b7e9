"""Words of the settings. No Qt."""

from __future__ import annotations

from desktop.messages.tongue import many, mark

TITLE = mark("Settings")
LEAD = mark("How this window looks and behaves for you. Nothing here changes a result.")
LOOK_CARD = mark("Look and language")
LANGUAGE = mark("Language")
APPEARANCE = mark("Appearance")
SIZE = mark("Size of texts")
SAFETY_CARD = mark("Safety")
MESSAGES_CARD = mark("Messages")
IDLE = mark("Lock an open project after")
NOTIFY = mark("Tell me when a long job has ended")
HINTS = mark("Say above every page what comes next")
REMEMBER = mark("Remember the projects opened here")
SITE_CARD = mark("What your site has set")
SITE_NONE = mark(
    "Nothing: there is no site settings file. An administrator can make one (see the help)."
)
SITE_BROKEN = mark(
    "The site's settings file has mistakes. What cannot be understood counts as the careful choice."
)
SITE_OWN = mark("Nothing an administrator set: these settings are your own.")
SITE_SET = mark("An administrator of this machine has set these. They hold for everybody here.")
SITE_TEXTS = {"none": SITE_NONE, "broken": SITE_BROKEN, "own": SITE_OWN, "set": SITE_SET}
SITE_FILE = mark("Settings file")
SITE_POLICIES = mark("Policies that may be used")
SITE_PEOPLE = mark("People who answer for a release")
SITE_RELEASES = mark("Releases go to")
SITE_PROJECTS = mark("Projects are kept in")
SITE_MISTAKE = mark("Mistake in it")
SITE_WHOLE = "site.json"
FIXED = mark("Your site has set this.")
FIXED_TODO = mark("Ask who looks after this machine to change it.")
BY_SITE = mark("Set by your site.")
SOME_BY_SITE = mark("Your site allows these languages.")
AS_SYSTEM = mark("As the system")
NEVER = mark("Never")
NUMBERS = mark("Numbers and dates on the screen follow the language; those in files never do.")
AT_ONCE = mark("Changes show at once. What you had typed on a page and not kept is typed again.")

APPEARANCES = {
    "system": ("system", mark("As the system")),
    "light": ("sun", mark("Light")),
    "dark": ("moon", mark("Dark")),
    "contrast": ("contrast", mark("High contrast")),
}
"""Mode -> icon, word."""

LANGUAGES = {"en": "English", "de": "Deutsch", "pseudo": "Pseudo"}
"""Code -> the language's own name for itself, never translated."""


def after(minutes: int) -> str:
    """A time without input."""
    return many("{n} minute", "{n} minutes", minutes)
