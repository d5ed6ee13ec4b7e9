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
        "The release {path} holds no table that can be read here.",
        "Nothing was imported.",
        "Name one of the files in its data folder.",
    ),
    "LINEAGE.OVERRIDE_WORDS": Entry(
        "usage",
        "--override-lineage wants a --reason and a --person.",
        "The plan is unchanged.",
        "Say why, and who answers for it.",
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
