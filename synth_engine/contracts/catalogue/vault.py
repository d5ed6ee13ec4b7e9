"""Codes of projects, keys, the audit log and releases."""

from __future__ import annotations

from synth_engine.contracts.catalogue.entry import Entry

_OURS = "Nothing was changed: the project is as it was before."
_REPORT = "Run it again. If it happens again, report it with the command and the version."

ENTRIES: dict[str, Entry] = {
    # -- projects -------------------------------------------------------------------------------
    "PROJECT.EXISTS": Entry(
        "user",
        "{path} exists already.",
        "Cloister never writes over a file, because it may be somebody's only copy.",
        "Choose another name, or move the existing file away first.",
    ),
    "PROJECT.NOT_FOUND": Entry(
        "user",
        "There is no project at {path}.",
        "The name or the folder is wrong, or the file was moved.",
        "Check the path, or make a project with `cloister create`.",
    ),
    "PROJECT.NOT_A_PROJECT": Entry(
        "user",
        "{path} is not a Cloister project.",
        "It is something else, or so much was cut off or changed that nothing of a project can be "
        "recognised.",
        "Choose a file that ends in .cloister; if this was one, restore it from a backup.",
    ),
    "PROJECT.WRONG_PASSPHRASE": Entry(
        "user",
        "The passphrase does not open {path}.",
        "The passphrase is wrong. (The file shows nothing without it, so a file that is no "
        "project, or one whose first 16 bytes were damaged, gives the same answer.)",
        "Try again; mind capital letters and the keyboard layout. If you are sure of the "
        "passphrase, restore a backup.",
    ),
    "PROJECT.DAMAGED": Entry(
        "user",
        "{path} is damaged: bytes in it are not the ones Cloister wrote.",
        "The passphrase is right, but the file was cut off or changed by a failing disk, a broken "
        "copy or somebody else.",
        "Restore a backup. `cloister check` says which parts still hold.",
    ),
    "PROJECT.TOO_NEW": Entry(
        "user",
        "{path} was made by Cloister {made_by} and needs at least Cloister {needed} to be read.",
        "Its file format is {format}; this Cloister reads up to {current}.",
        "Install Cloister {needed} or later. The file was not touched.",
    ),
    "PROJECT.NEWER": Entry(
        "user",
        "{path} was made by a newer Cloister ({made_by}).",
        "This Cloister can read it, but would lose what it does not know if it wrote to it.",
        "Open it read-only, or install Cloister {made_by} or later.",
    ),
    "PROJECT.LOCKED": Entry(
        "environment",
        "{user} has {path} open for writing on {host} (process {pid}, since {since}).",
        "Two writers would undo each other's work, so there is only ever one.",
        "Close it there, or open it read-only here.",
    ),
    "PROJECT.BUSY": Entry(
        "environment",
        "{path} is being read or written by another process.",
        "Cloister waited ten seconds and then left everything as it was.",
        "Wait until the other program or job is done, then try again.",
    ),
    "PROJECT.FOLDER_MISSING": Entry(
        "environment",
        "The folder of {path} does not exist.",
        "Nothing was written.",
        "Make the folder first, or choose another.",
    ),
    "PROJECT.FOLDER_UNSUITABLE": Entry(
        "environment",
        "The disk that holds {path} cannot lock files or share memory between programs.",
        "Cloister could not keep a second writer out, nor survive a crash, on such a disk. Network "
        "shares are often like that.",
        "Move the project to a local disk.",
    ),
    "PROJECT.NOT_WRITABLE": Entry(
        "environment",
        "{path} or its folder cannot be written to.",
        "You lack the permission, or the disk is read-only. Nothing was changed.",
        "Open it read-only, ask for the permission, or copy it to a folder of your own.",
    ),
    "PROJECT.NOT_READABLE": Entry(
        "environment",
        "{path} cannot be read.",
        "You lack the permission, or the disk does not answer.",
        "Ask for the permission, or check the disk.",
    ),
    "PROJECT.DISK_FULL": Entry(
        "environment",
        "The disk that holds {path} is full.",
        "The step was undone; the project is as it was before it.",
        "Free some space, then run the step again.",
    ),
    "PROJECT.IO": Entry(
        "environment",
        "The disk that holds {path} reported an error.",
        "The step was undone as far as the disk allowed; what was done before it is kept.",
        "Check the disk and its cable, run `cloister check`, then try again.",
    ),
    "PROJECT.MEMORY": Entry(
        "environment",
        "Memory ran out while {path} was in use.",
        _OURS,
        "Close other programs and try again.",
    ),
    "PROJECT.READ_ONLY": Entry(
        "user",
        "{path} is open read-only.",
        "Nothing can be changed in it this way.",
        "Open it for writing and try again.",
    ),
    "PROJECT.BLOB_MISSING": Entry(
        "user",
        "A part of {path} that a step made is no longer there ({digest}).",
        "The step's result cannot be shown or used.",
        "Run that step again, or restore a backup.",
    ),
    "PROJECT.BLOB_TOO_LARGE": Entry(
        "user",
        "One part of the result is larger than a project file can hold in one piece (about 1 GB).",
        _OURS,
        "Use fewer rows or columns, or a smaller model.",
    ),
    "PROJECT.PASSPHRASE_EMPTY": Entry(
        "user",
        "A project needs a passphrase, and this one is empty.",
        "Without one, anybody who finds the file could read it.",
        "Choose a passphrase; several words are easy to keep in mind and hard to guess.",
    ),
    "PROJECT.NOT_IN_TRANSACTION": Entry(
        "bug",
        "Cloister tried to change {path} outside a step of its own.",
        _OURS,
        _REPORT,
    ),
    "PROJECT.WORKER_WRITES": Entry(
        "bug",
        "A worker tried to change what only the main program may change.",
        _OURS,
        _REPORT,
    ),
    "PROJECT.CONTENT_INVALID": Entry(
        "bug",
        "Cloister tried to store something that does not fit into {path}.",
        _OURS,
        _REPORT,
    ),
    "PROJECT.MISUSED": Entry(
        "bug",
        "Cloister used an open project in a wrong way ({how}).",
        _OURS,
        _REPORT,
    ),
    # -- keys -----------------------------------------------------------------------------------
    "KEYS.MISSING": Entry(
        "user",
        "There is no key file at {path}.",
        "Nothing was signed or checked.",
        "Check the path, or make a key with `cloister keys new`.",
    ),
    "KEYS.NOT_A_KEY": Entry(
        "user",
        "{path} is not an Ed25519 key in PEM form.",
        "Cloister signs with Ed25519 keys only.",
        "Choose the right file, or make a key with `cloister keys new`.",
    ),
    "KEYS.NEEDS_PASSPHRASE": Entry(
        "user",
        "The key in {path} is protected by a passphrase.",
        "Without it nothing can be signed.",
        "Give the key's passphrase.",
    ),
    "KEYS.WRONG_PASSPHRASE": Entry(
        "user",
        "The passphrase does not open the key in {path}.",
        "The passphrase is wrong, or the key file was changed.",
        "Try again; mind capital letters and the keyboard layout.",
    ),
    "KEYS.PASSPHRASE_EMPTY": Entry(
        "user",
        "The passphrase for the key is empty.",
        "It would protect nothing.",
        "Choose a passphrase, or ask for a key without one.",
    ),
    "KEYS.EXISTS": Entry(
        "user",
        "{path} exists already.",
        "Cloister never writes over a file: a key that is overwritten is lost for ever.",
        "Choose another name.",
    ),
    "KEYS.NOT_WRITABLE": Entry(
        "environment",
        "The key could not be written to {path}.",
        "The folder is missing, or you lack the permission. No key was made.",
        "Choose a folder that exists and that you may write to.",
    ),
    "KEYS.NOT_READABLE": Entry(
        "environment",
        "The key file {path} cannot be read.",
        "You lack the permission, or the disk does not answer.",
        "Ask for the permission, or check the disk.",
    ),
    "KEYS.DISK_FULL": Entry(
        "environment",
        "The disk is full; the key could not be written to {path}.",
        "No key was made.",
        "Free some space and try again.",
    ),
    # -- the audit log --------------------------------------------------------------------------
    "AUDIT.NOT_AN_EXPORT": Entry(
        "user",
        "This file is not an exported audit log.",
        "None of its lines is a record of a log.",
        "Choose a file that `cloister audit export` wrote.",
    ),
    "AUDIT.ENTRY_UNREADABLE": Entry(
        "user",
        "Entry {position} of the audit log cannot be read.",
        "It was changed after it was written.",
        "Run `cloister audit verify` to see what else does not hold.",
    ),
    "AUDIT.TEXT_TOO_LONG": Entry(
        "user",
        "The text given as {field} is longer than {limit} characters.",
        "The log keeps short texts only, so that it stays readable for ever. Nothing was done.",
        "Say it in fewer words.",
    ),
    "AUDIT.TEXT_INVALID": Entry(
        "user",
        "The text given as {field} holds characters that cannot be stored.",
        "Nothing was done.",
        "Type the text again without special signs.",
    ),
    "AUDIT.QR_TOO_LONG": Entry(
        "user",
        "The text has {size} bytes, too many for one QR code that a telephone reads.",
        "At most {limit} fit. A checkpoint with many signatures can be too long.",
        "Print the text itself, or make the code of a checkpoint with fewer signatures.",
    ),
    "AUDIT.NOT_A_CHECKPOINT": Entry(
        "user",
        "This file is not a checkpoint of a log.",
        "Nothing was signed.",
        "Choose a file that `cloister audit checkpoint` wrote, or a release's "
        "audit-checkpoint.txt.",
    ),
    "AUDIT.SIGNED_ALREADY": Entry(
        "user",
        "Key {key_id} has signed this checkpoint already.",
        "A second signature by the same key says nothing new.",
        "Sign it with another person's key.",
    ),
    "AUDIT.OLDER": Entry(
        "notice",
        "This project is older than what this machine has seen of it: its log has {have} records, "
        "and {seen} were seen here.",
        "An old copy was put back, or the end of the log was cut off. The log says so too, once the "
        "project is opened for writing.",
        "If you restored a backup, all is well. If not, ask who did, and hold the log against a "
        "checkpoint kept outside: `cloister audit verify PROJECT --checkpoint FILE`.",
    ),
    "AUDIT.FORKED": Entry(
        "notice",
        "This is another history of the project than this machine has seen: record {position} of "
        "its log is not the one seen here.",
        "Work went on in an old copy, or the log was written anew. The log says so too, once the "
        "project is opened for writing.",
        "If two copies are in use, all is well. If not, ask who did it, and hold the log against a "
        "checkpoint kept outside: `cloister audit verify PROJECT --checkpoint FILE`.",
    ),
    "AUDIT.BEHIND_RELEASE": Entry(
        "notice",
        "The release at {path} carries a checkpoint that this project's log does not fit.",
        "An old copy of the project was put back, the log was changed, or something else lies "
        "there.",
        "Ask who did it, and run `cloister audit verify PROJECT --checkpoint FILE` with the "
        "release's audit-checkpoint.txt.",
    ),
    "AUDIT.MISUSED": Entry(
        "bug",
        "Cloister tried to write a record that does not fit into the log ({how}).",
        _OURS,
        _REPORT,
    ),
    # -- releases -------------------------------------------------------------------------------
    "RELEASE.REFUSED": Entry(
        "refused",
        "The policy refuses this release: {metrics}.",
        "Nothing left the project. The refusal is in the audit log.",
        "Change the plan and run it again; or override by name, with a reason that is signed.",
    ),
    "RELEASE.EXISTS": Entry(
        "user",
        "{path} exists already.",
        "A release never writes over another one.",
        "Choose another name; on the command line --force writes it and keeps the older one beside it.",
    ),
    "RELEASE.CANNOT_WRITE": Entry(
        "environment",
        "The release cannot be written to {path}.",
        "Nothing was released; a folder that ends in .partial is not a release.",
        "Check that the folder exists, its permissions and the space left, then try again.",
    ),
    "RELEASE.TEXT_INVALID": Entry(
        "user",
        "The purpose or the recipient holds signs that no text file can hold.",
        "Nothing was released.",
        "Type it again; if it came from a script, check that the script writes UTF-8.",
    ),
    "RELEASE.FORMAT_UNKNOWN": Entry(
        "user",
        "Cloister cannot write {format} files.",
        "It knows: {known}.",
        "Choose one of these.",
    ),
    "RELEASE.NOT_FOUND": Entry(
        "user",
        "There is no release at {path}.",
        "The name is wrong, or none of the files that make a release (manifest.json and its "
        "signature) is there.",
        "Check the path: a release is a folder, or that folder as one .zip.",
    ),
    "RELEASE.UNREADABLE": Entry(
        "environment",
        "{path} cannot be read.",
        "Nothing can be said about a release that cannot be read whole.",
        "Check the permissions and the disk; if it is a .zip, get it again.",
    ),
    "RELEASE.CONTENT_INVALID": Entry(
        "bug",
        "Cloister tried to sign something that has no place in a release ({what}).",
        "Nothing was signed and nothing left.",
        _REPORT,
    ),
}
