"""Codes of where a table came from: lineage, and the registry by which synthetic rows are known again."""

from __future__ import annotations

from synth_engine.contracts.catalogue.entry import Entry

ENTRIES: dict[str, Entry] = {
    "LINEAGE.SYNTHETIC_ROWS": Entry(
        "notice",
        "{percent} % of the rows to learn from are synthetic (generation {depth}).",
        "Each generation loses rare groups and tails; what is learnt here is one generation further from people.",
        "Learn from the real rows alone where you can, or measure what it costs: `cloister collapse`.",
    ),
    "LINEAGE.TOO_SYNTHETIC": Entry(
        "refused",
        "{percent} % of the rows to learn from are synthetic; at least {least} % have to be real.",
        "A model of another model's output loses rare groups, tails and use.",
        "Import real rows. Or take the responsibility: `cloister plan PROJECT --override-lineage --reason TEXT "
        "--person NAME`; reason and name go into the log and the release.",
    ),
    "LINEAGE.BROKEN_RELEASE": Entry(
        "user",
        "{path} lies in a release that is not genuine ({claim}: {subject}).",
        "What it says of its lineage cannot be believed, so it was not imported.",
        "Get the release again from its source; `cloister verify` says all that is wrong.",
    ),
    "LINEAGE.UNREADABLE": Entry(
        "user",
        "The release's manifest does not say how many generations it is away from real rows.",
        "It was not imported: its lineage would be lost.",
        "Get a release made by a present version of Cloister.",
    ),
    "LINEAGE.NO_TABLE": Entry(
        "user",
        "{path} holds no table that can be read here.",
        "Nothing was read: it is no release, or one without a table.",
        "Name a table, or a release by its folder, its .zip or a file in its data folder.",
    ),
    "LINEAGE.OVERRIDE_WORDS": Entry(
        "usage",
        "--override-lineage wants a --reason and a --person.",
        "The plan is unchanged.",
        "Say why, and who answers for it.",
    ),
    "LINEAGE.RECOGNISED": Entry(
        "notice",
        "{percent} % of the rows ({low} to {high} %) are a registered synthetic table's (generation {depth}).",
        "The table came without papers and was known by its rows; its lineage says so from here on.",
        "Import the real rows alone, or ask where the file comes from: `cloister lineage FILE`.",
    ),
    "LINEAGE.MARKED": Entry(
        "notice",
        "At least {low} % of the rows carry this site's watermark (key {key}).",
        "The table came without papers; rows that carry the mark are synthetic. How many more are cannot be told.",
        "Import the real rows alone, or ask where the file comes from: `cloister lineage FILE`.",
    ),
    "WATERMARK.NO_SITE_KEY": Entry(
        "user",
        "No key of this site is set, or it cannot be read.",
        "Nothing was generated: without the key no row can be marked.",
        "Set it: `cloister site --registry FILE --registry-key FILE`, in the window on the Release page.",
    ),
    "WATERMARK.KEY_NEEDED": Entry(
        "user",
        "The present rows carry the watermark of key {key}, and that key is not at hand.",
        "Nothing was generated: rows drawn now would have lost the mark without a word.",
        "Name the key with --watermark FILE, set it for the site (`cloister site --registry FILE --registry-key "
        "FILE`), or draw without it: --no-watermark, in the window by clearing the box on the Generate page.",
    ),
    "WATERMARK.OTHER_KEY": Entry(
        "user",
        "The present rows carry the watermark of key {key}; this site's key is {known}.",
        "Nothing was generated: rows drawn now would have lost the mark without a word.",
        "Name the key that is wanted with --watermark FILE, or draw without a mark: --no-watermark, in the window "
        "by clearing the box on the Generate page.",
    ),
    "POOL.NOT_WRITABLE": Entry(
        "environment",
        "The registry {path} cannot be written.",
        "Nothing was registered, and nothing was released.",
        "Ask for the right to write to it and to its folder, or see whether the disk is full or not mounted.",
    ),
    "POOL.IN_USE": Entry(
        "environment",
        "Another program is writing to the registry {path}.",
        "Nothing was registered, and nothing was released.",
        "Wait until it is done and try again.",
    ),
    "POOL.MISSING": Entry(
        "user",
        "There is no registry at {path}.",
        "Nothing was registered, compared or released.",
        "See whether its folder is mounted. `cloister site` shows what is set and makes a new one; "
        "--no-registry goes on without, once.",
    ),
    "RELEASE.UNREGISTERED": Entry(
        "notice",
        "The release was not registered: no registry is set for this site.",
        "Without its papers these rows would not be known again.",
        "Set one with `cloister site --registry FILE --registry-key FILE`; this release is added with "
        "`cloister pool RELEASE REGISTRY --out REGISTRY --key FILE --force`.",
    ),
    "SITE.UNREADABLE": Entry(
        "user",
        "The site's settings {path} cannot be read.",
        "Whether there is a registry is not known, so nothing was done.",
        "Mend the file or set it anew: `cloister site --registry FILE --registry-key FILE`.",
    ),
    "SITE.INVALID": Entry(
        "user",
        "In the site's settings {path} the part {part} cannot be understood.",
        "What it demands is not known, so what it is about is refused.",
        "Ask your administrator to mend it; what may stand there is in the administrator's guide "
        "(docs/administration.md).",
    ),
    "SITE.POLICY_NOT_ALLOWED": Entry(
        "refused",
        "Your site does not allow the policy {name}.",
        "The plan is as it was, and nothing was released.",
        "Choose one that it allows: {allowed}.",
    ),
    "SITE.FOLDER_NOT_ALLOWED": Entry(
        "refused",
        "Your site does not allow {path} for this.",
        "Nothing was written there.",
        "Choose a place below one of these: {allowed}.",
    ),
    "SITE.NOT_WRITABLE": Entry(
        "environment",
        "The site's settings {path} cannot be written.",
        "They are as they were.",
        "Choose another folder with the variable CLOISTER_SETTINGS, or ask your administrator.",
    ),
    "SITE.SET_BY_ADMINISTRATOR": Entry(
        "user",
        "The registry is set by an administrator in {path}.",
        "It is as it was: what you set would not count.",
        "Ask your administrator.",
    ),
    "SITE.NEEDS_BOTH": Entry(
        "usage",
        "A registry and its key belong together.",
        "Nothing was done.",
        "Name both: --registry FILE --registry-key FILE.",
    ),
    "POOL.KEY_EXISTS": Entry(
        "user",
        "There is a file at {path} already.",
        "No key was made: registries made with a key that is lost are useless.",
        "Use the key that is there, or choose another name.",
    ),
    "POOL.KEY_NOT_WRITABLE": Entry(
        "environment",
        "No key could be written to {path}.",
        "No key was made.",
        "Choose a folder that you may write to and that has space.",
    ),
    "POOL.KEY_MISSING": Entry(
        "user",
        "There is no site key that can be read at {path}.",
        "Nothing was registered or compared.",
        "Check the path, or make a key with `cloister pool --new-key FILE`.",
    ),
    "POOL.NOT_A_KEY": Entry(
        "user",
        "{path} is not a site key.",
        "Nothing was registered or compared.",
        "Choose the right file, or make a key with `cloister pool --new-key FILE`.",
    ),
    "POOL.NEEDS_KEY": Entry(
        "usage",
        "A site key is needed.",
        "Nothing was registered or compared.",
        "Name it with --key FILE; `cloister pool --new-key FILE` makes one.",
    ),
    "POOL.NEEDS_FILES": Entry(
        "usage",
        "There is nothing to register, or no --out.",
        "Nothing was done.",
        "Name synthetic tables, releases or registries, and --out REGISTRY.",
    ),
    "POOL.EMPTY": Entry(
        "user",
        "The table has no rows, no columns or too many columns.",
        "Nothing was registered.",
        "Choose a synthetic table with rows.",
    ),
    "POOL.NOT_A_REGISTRY": Entry(
        "user",
        "{path} is not a registry, or it is damaged.",
        "Nothing was compared.",
        "Choose a file made by `cloister pool`, or get it again.",
    ),
    "POOL.OTHER_KEY": Entry(
        "user",
        "No table in {path} was registered with this site key (key {key}).",
        "Nothing was compared: without its key a registry says nothing.",
        "Choose the key that belongs to it.",
    ),
}
