"""Codes of the disclosure account."""

from __future__ import annotations

from synth_engine.contracts.catalogue.entry import Entry

ENTRIES: dict[str, Entry] = {
    "ACCOUNT.SITE_OR_NOT": Entry(
        "usage",
        "--site FILE and --no-site cannot both be.",
        "Nothing was changed.",
        "Say one of them.",
    ),
    "ACCOUNT.OVER": Entry(
        "refused",
        "The policy caps what may be released from this source: {what} at {limit}; with this release it would be "
        "{would}.",
        "Nothing left the project. The refusal is in the audit log, and no override reaches it.",
        "See what was released with `cloister account PROJECT`. Only a policy with another cap lets more out: ask "
        "whoever answers for the policy.",
    ),
    "ACCOUNT.MOVED": Entry(
        "environment",
        "Another release from the same source was recorded while this one was made.",
        "This one was withdrawn before it left: its manifest would have stated an account that is no longer true.",
        "Release again; the account is then counted anew.",
    ),
    "ACCOUNT.UNREADABLE": Entry(
        "user",
        "The site's disclosure account {path} cannot be read, or is none.",
        "What was released before is not known, so nothing is released.",
        "Restore it from a backup; or set another with `cloister account --site FILE`.",
    ),
    "ACCOUNT.SHORT": Entry(
        "refused",
        "The site's disclosure account {path} lacks releases that this project has entered there.",
        "It was replaced by an older one, or entries were taken out, so nothing is released.",
        "Restore the newest backup of it. `cloister account PROJECT` shows the project's own releases.",
    ),
    "ACCOUNT.NOT_WRITABLE": Entry(
        "environment",
        "The site's disclosure account {path} cannot be written.",
        "A release that is not counted does not leave; nothing was released.",
        "Check the folder, its permissions and the space left, then try again.",
    ),
    "ACCOUNT.IN_USE": Entry(
        "environment",
        "Another program is writing to the site's disclosure account {path}.",
        "Nothing was released.",
        "Wait until it is done and try again.",
    ),
    "ACCOUNT.NOT_DELIVERED": Entry(
        "environment",
        "The finished release could not be given its name {path}.",
        "It was withdrawn: the files are gone, and the account does not count it.",
        "Check that nothing of that name is there and that the folder can be written, then release again.",
    ),
}
