"""Words for signing keys and certificates. No Qt."""

from __future__ import annotations

from desktop.messages.tongue import mark

TITLE = mark("Signing keys")
LEAD = mark(
    "A signing key is a file that only you have. With it you answer for what leaves; its "
    "public half lets anybody check."
)
OPEN = mark("Signing keys…")
BACK = mark("Back")

THE_KEY = mark("The key")
FILE = mark("Key file")
PASSPHRASE = mark("Passphrase of the key")
SHOW = mark("Show its fingerprint")
SHOW_HINT = mark(
    "A public key, a revocation or a succession can be shown too, without a passphrase."
)
MAKE = mark("Make a new key")
MAKE_LEAD = mark("Choose a file that does not exist yet, and a passphrase that protects it.")
AGAIN = mark("The passphrase again")

FINGERPRINT = mark("Fingerprint")
FINGERPRINT_HINT = mark(
    "Tell it to those who shall check your releases, on another way than the release "
    "itself: by telephone, on paper."
)
PUBLIC = mark("Public key")
COPY = mark("Copy it")
EXPORT = mark("Save the public key")
EXPORT_TO = mark("New file for the public key")

CARE = mark("Care for it")
BACKUP = mark("Make a safe copy")
BACKUP_LEAD = mark("An encrypted copy. It is read back and tried before this is called done.")
NEW_FILE = mark("New file")
NEW_PASSPHRASE = mark("New passphrase")
NEW_HINT = mark("empty: the same")
CHANGE = mark("Change its passphrase")
ROTATE = mark("Make the key that follows it")
ROTATE_LEAD = mark(
    "A new key, and a note signed by the old one that says so. Those who know the old "
    "key add the note to their trust file."
)
REVOKE = mark("Revoke it")
REVOKE_LEAD = mark(
    "A note signed by the key itself: it counts no longer. It works where the note is "
    "added to a trust file."
)
BECAUSE = mark("Why")
COMPROMISED = mark("Somebody else may sign with it")
RETIRED = mark("Nobody signs with it any more")
REASON = mark("In words")
NOTE_FILE = mark("New file for the note")

CERTIFICATE = mark("A certificate of your institution")
CERTIFICATE_LEAD = mark(
    "Look at an X.509 certificate before you sign with it. It is chosen on the release "
    "page, under “Who signs”."
)
CERTIFICATE_FILE = mark("Certificate (PEM, DER, PKCS #12)")
LOOK = mark("Look at it")
SUBJECT, DIGEST, CHAIN = mark("Made out to"), mark("SHA-256"), mark("Goes with")

MADE = mark("The signing key was made: {id}.")
MADE_MORE = mark("Keep a copy of it and its passphrase apart from the projects.")
SAVED = mark("The public key was written to {path}.")
COPIED = mark("The key was copied to {path}; the copy was read back and signs the same.")
CHANGED = mark("The key has the new passphrase.")
CHANGED_MORE = mark("Copies made before still open with the old one.")
ROTATED = mark("The key that follows was made: {path}.")
ROTATED_MORE = mark("Give {note} to those who know the old key.")
REVOKED = mark("The key is revoked from now on.")
REVOKED_MORE = mark("It counts where {note} is added to a trust file.")
NO_KEY = mark("Name the key file first.")
NO_OUT = mark("Name the new file first.")
NO_PASSPHRASE = mark("Type a passphrase.")
DIFFER, TWICE = mark("The two passphrases differ."), mark("Type the same one twice.")
WORKING = mark("Working with the key…")
NOTE_NAMES = {
    "kind": mark("What it is"),
    "key_id": mark("Key"),
    "because": mark("Why"),
    "reason": mark("In words"),
    "at": mark("From"),
    "next": mark("Followed by"),
}
