"""Codes of the project file's locks, key slots, formats and care; the others are in `vault`."""

from __future__ import annotations

from synth_engine.contracts.catalogue.entry import Entry

_MAIN_OPENS = "The project itself is untouched: its main passphrase still opens it."

ENTRIES: dict[str, Entry] = {
    "PROJECT.LOCK_LEFT": Entry(
        "environment",
        "{user} had {path} open for writing on {host} (process {pid}, since {since}) and did not "
        "close it.",
        "That is another computer, so it cannot be told from here whether it still writes: its lock "
        "may not reach across the network. Two writers would undo each other's work.",
        "Look there first. If nobody has it open, say --take-over; the log then says so. Reading "
        "needs no lock.",
    ),
    "PROJECT.IDLE_LOCKED": Entry(
        "user",
        "{path} is locked.",
        "Its key was forgotten; nothing of it can be shown or changed until it is unlocked.",
        "Type the passphrase.",
    ),
    "PROJECT.WORKER_RUNS": Entry(
        "environment",
        "A job of {path} is running.",
        "It needs the project until it ends.",
        "Wait until it is done, or cancel it.",
    ),
    "PROJECT.OLDER": Entry(
        "user",
        "{path} has file format {format}; this Cloister works with format {current}.",
        "Nothing was changed. It can be brought to the newer format; the old file is kept beside it.",
        "Run `cloister migrate`.",
    ),
    "PROJECT.TOO_OLD": Entry(
        "user",
        "{path} has file format {format}, which this Cloister can no longer read.",
        "Nothing was changed. It reads formats {oldest} to {current}.",
        "Bring it to a newer format with the Cloister that made it or the next one, then open it here.",
    ),
    "PROJECT.ROUNDS_WEAKER": Entry(
        "user",
        "{rounds} rounds are not more than {path} has.",
        "The derivation of the key can be made slower to guess, never faster.",
        "Choose one of: {known}.",
    ),
    "PROJECT.CONTENT": Entry(
        "user",
        'The part "{document}" of the project is not as Cloister writes it.',
        "The file is whole, but somebody else wrote into it. Nothing was changed.",
        "Take a copy of the project that you trust, or make that step again in a new project.",
    ),
    "PROJECT.SLOTS_DAMAGED": Entry(
        "user",
        "The key slots in {path} cannot be read: the file is damaged or was changed.",
        _MAIN_OPENS,
        "Open the project with its main passphrase: the slots are written again from inside it.",
    ),
    "PROJECT.SLOTS_FOREIGN": Entry(
        "user",
        "The key slots beside {path} belong to another project, or to this one before its passphrase "
        "was changed.",
        _MAIN_OPENS,
        "Open the project with its main passphrase: the right slots are written from inside it. Or "
        "put back the .slots file that belongs to this project file.",
    ),
    "PROJECT.SLOTS_TOO_NEW": Entry(
        "user",
        "The key slots in {path} were written by a newer Cloister (version {format}; this one reads "
        "up to {current}).",
        _MAIN_OPENS,
        "Use the main passphrase, or install that Cloister.",
    ),
    "PROJECT.NO_SLOT": Entry(
        "user",
        "{path} has no key slot for what was given.",
        "A key file opens a project only through a slot, and there is none of that kind beside it.",
        "Use the main passphrase. If there was a file that ends in .slots, it belongs beside the "
        "project.",
    ),
    "PROJECT.WRONG_KEY_FILE": Entry(
        "user",
        "No key slot of {path} opens with this key file and passphrase.",
        "The key file is another one, it was changed, or it needs a (different) passphrase with it.",
        "Try the right pair, or use the main passphrase.",
    ),
    "PROJECT.KEY_FILE_UNREADABLE": Entry(
        "environment",
        "The key file {path} cannot be read.",
        "It is missing, or you lack the permission. Nothing was opened.",
        "Check the path; if it is on a stick, put it in.",
    ),
    "PROJECT.KEY_FILE_UNSUITABLE": Entry(
        "user",
        "{path} cannot be a key file.",
        "A key file has between 32 bytes and 16 MiB.",
        "Choose another, or let Cloister make one: `cloister slots add --new-key-file FILE`.",
    ),
    "PROJECT.SLOTS_FULL": Entry(
        "user",
        "{path} has {limit} key slots already.",
        "Every slot makes a wrong passphrase take longer, so there are never more.",
        "Remove one first: `cloister slots remove`.",
    ),
    "PROJECT.SLOT_UNKNOWN": Entry(
        "user",
        "{path} has no key slot {slot}.",
        "Nothing was changed.",
        "`cloister slots list` shows them.",
    ),
    "PROJECT.SLOT_LABEL": Entry(
        "user",
        "A key slot needs a name of 1 to {limit} printable characters.",
        "Nothing was changed.",
        "Give it another name.",
    ),
}
