"""Words of the page about this installation. No Qt."""

from __future__ import annotations

from desktop.messages.tongue import many, mark

TITLE = mark("About this installation")
LEAD = mark("What is installed here, whether it works, and what to do where it does not.")
COPY = mark("Copy as text")
COPIED = mark("Copied: paste it into a letter to whoever looks after this machine.")
AGAIN = mark("Look again")
COMPARE = mark("Compare every file")
COMPARE_HINT = mark("Holds every installed file against the checksum that was delivered with it.")
LOOKING = mark("Looking…")
COMPARING = mark("Comparing installed files…")
COMPARING_STOPPED = mark("Stopped: not every file was compared.")
STOP = mark("Stop")
ALL_WELL = mark("Everything that is needed is here and works")
ALL_WELL_MORE = mark("Nothing on this list has to be done.")
TO_DO_MORE = mark("Each line below says what to do. Nothing was sent anywhere.")

PACKAGE = mark("Check an update before it is installed")
PACKAGE_WHY = mark(
    "A medium that was carried in: is it signed with the maker's key, whole, and not older than what runs here? "
    "Nothing of it is run."
)
PACKAGE_PATH = mark("Folder of the medium, or an installer in it")
PACKAGE_KEY = mark(
    "The maker's public key, not one from the medium (may stay empty where it is set up here)"
)
PACKAGE_KEYS = mark("Public keys")
PACKAGE_GO = mark("Check the update")
PACKAGE_NEEDS = mark("Name the folder of the medium.")
PACKAGE_CHECKING = mark("Checking the update…")
PACKAGE_STOPPED = mark("Stopped: nothing is known of the update yet.")
PACKAGE_GENUINE = mark("Genuine: signed with the maker's key, and whole.")
PACKAGE_KEPT = mark("Signed with the key that is kept here as the maker's, and whole.")
PACKAGE_NAMED = mark("Signed with the key you named, and whole.")
PACKAGE_NAMED_FILES = mark(
    "You named the key {key}: compare it with what the maker told you another way, on paper or by telephone. "
    "Only if it is the same is the update the maker's. Files compared: {count}."
)
PACKAGE_FILES = mark("Key {key}; files compared: {count}.")
PACKAGE_UPDATE = mark("It holds Cloister {version}, an update of {installed}, which runs here.")
PACKAGE_SAME = mark("It holds Cloister {version}, the same version as runs here.")

CHECKS = mark("Checks")
VERSIONS = mark("Versions")
PLUGINS = mark("Plug-ins of others")
PLUGINS_LEAD = mark(
    "A plug-in runs only where an administrator has put it on the site's list, with this version and these files."
)
NO_PLUGINS = mark("None is installed: everything that runs here came with Cloister.")
MISSING = mark("not installed")

WORKER = mark("The process that computes starts and answers.")
WORKER_BAD = mark("The process that computes does not start ({code}): nothing can be computed.")
REINSTALL = mark("Install Cloister again; your projects stay as they are.")
OFFLINE = mark("Nothing here can reach the network: the system refuses it, and so does Cloister.")
OFFLINE_HALF = mark("Cloister refuses the network to what computes; the system does not.")
OFFLINE_HALF_TODO = mark(
    "For libraries that are not written in Python, ask an administrator for a firewall rule (help: threat model)."
)
OFFLINE_NONE = mark("Nothing keeps what computes from the network.")
DISK = mark("{size} are free on the disk.")
DISK_LOW = mark("Only {size} are free on the disk.")
DISK_TODO = mark(
    "Free some space before a large table is imported: a step may need twice its size."
)
MACHINE = mark("{cores} processor cores and {size} of memory.")
SETTINGS_NONE = mark("There is no settings file; the usual settings hold.")
SETTINGS_OWN = mark("The settings file is your own: {file}")
SETTINGS_SITE = mark("An administrator has set this machine up: {file}")
SETTINGS_BAD = mark("Not understood in the settings file: {part}")
SETTINGS_WHOLE = mark("the file itself")
SETTINGS_TODO = mark(
    "Ask an administrator to mend it (see the help: administration). Until then the careful choice holds."
)
OPENSSL = mark("openssl is here: a release can be checked without Cloister, too.")
OPENSSL_MISSING = mark("openssl is not here.")
OPENSSL_TODO = mark("It is needed only to check a release without Cloister on this machine.")
SDV_MISSING = mark("SDV is not installed: CTGAN, TVAE and SDV's Gaussian copula are not offered.")
SDV_TODO_INSTALLED = mark("Nothing else needs it. The full edition has it.")
SDV_TODO_PYTHON = mark("Nothing else needs it. To add it: pip install 'cloister[sdv]'")
PART_MISSING = mark("{part} is missing.")
EDITION_BAD = mark("The file that says which edition this is cannot be read.")
FILES_GOOD = mark("All {count} installed files are as they were delivered.")
CRASHES_NONE = mark("No report of an unexpected error is kept.")
CRASHES_TODO = mark("They are in {folder} and were sent nowhere; the newest is {file}.")

LISTED = mark("on the site's list: runs")
UNLISTED = mark("not on the site's list: does not run")
CHANGED = mark("its files are not as its own papers say: never runs")
UNLISTED_TODO = mark("To allow it, an administrator adds this to site.json under plugins.allowed:")
CHANGED_TODO = mark("Remove it, and install it again from where you trust it.")
PLUGIN_LINE = mark("{name} {version}, licence {licence}")
PLUGIN_BRINGS = mark("It brings {parts}.")
NO_LICENCE = mark("not said")

PROGRAM = mark("Cloister")
KIND = mark("Installed as")
KIND_PYTHON = mark("a Python package")
KIND_EDITION = mark("{edition} edition in {folder}")
PYTHON, SYSTEM = mark("Python"), mark("System")


def to_do(count: int) -> str:
    """How many things need somebody."""
    return many("{n} thing needs your attention", "{n} things need your attention", count)


def files_bad(count: int) -> str:
    """How many files are not as they were delivered."""
    return many(
        "{n} installed file is not as it was delivered.",
        "{n} installed files are not as they were delivered.",
        count,
    )


def crashes(count: int) -> str:
    """How many reports are kept."""
    return many(
        "{n} report of an unexpected error is kept.",
        "{n} reports of unexpected errors are kept.",
        count,
    )
