"""Codes of wrong usage: of the command line and of the order of steps."""

from __future__ import annotations

from synth_engine.contracts.catalogue.entry import Entry

ENTRIES: dict[str, Entry] = {
    "USAGE.WRONG": Entry(
        "usage", "The command is not complete.", "Nothing was done.", "Add --help to see its words."
    ),
    "USAGE.NO_SUCH_STEP": Entry(
        "usage",
        "There is no step {step}.",
        "Nothing was done.",
        "`cloister status` lists the steps.",
    ),
    "USAGE.NOT_A_PAIR": Entry(
        "usage",
        "{option} wants NAME=VALUE.",
        "Nothing was done.",
        "Write it with an equals sign, for instance {option} column=value.",
    ),
    "USAGE.NOT_A_TIME": Entry(
        "usage",
        "{text} is no date or time.",
        "Nothing was done.",
        "Write it like 2026-01-31, or 2026-01-31T08:30:00+01:00.",
    ),
    "USAGE.RANGE": Entry(
        "usage",
        "{option} must lie between {low} and {high}.",
        "Nothing was done.",
        "Choose a value in that range.",
    ),
    "USAGE.READING": Entry(
        "usage",
        "The correction {option} cannot be read so.",
        "Nothing was read.",
        "Say one of: {known}.",
    ),
    "USAGE.SIGN_NEEDS_KEY": Entry(
        "user",
        "--sign needs --key.",
        "Nothing was signed.",
        "Name the signing key: --key FILE (`cloister keys new` makes one).",
    ),
    "USAGE.HOLDOUT_OUT": Entry(
        "usage",
        "--holdout-out was given, and nothing is held back.",
        "Nothing was done.",
        "Say how much to hold back, for instance --holdout 0.2.",
    ),
    "USAGE.APPEND_ROWS": Entry(
        "usage",
        "--append was given, and not how many rows there are to be.",
        "Nothing was done.",
        "Say how many in all, the real ones included, for instance --append --rows 10000.",
    ),
    "USAGE.NO_SUCH_ROLE": Entry(
        "usage", "There is no role {role}.", "The plan is unchanged.", "The roles are: {known}."
    ),
    "USAGE.SECOND_PERSON": Entry(
        "usage",
        "An officer who approves here needs --second-key and --second-person, and no --approval.",
        "Nothing was released.",
        "Name the officer's key and name; or give the file of an approval made elsewhere.",
    ),
    "USAGE.CERTIFICATE": Entry(
        "usage",
        "--cert-key and --sign-outside need --certificate.",
        "Nothing was signed.",
        "Name the certificate too: --certificate FILE.",
    ),
    "USAGE.OVERRIDE_REASON": Entry(
        "usage",
        "Every --override needs a --reason.",
        "Nothing was released.",
        "Give one --reason TEXT for each --override METRIC, in the same order.",
    ),
    "USAGE.NO_PASSPHRASE": Entry(
        "usage",
        "A passphrase is needed and there is nobody to ask.",
        "Nothing was done.",
        "Use --passphrase-file FILE, whose first line is the passphrase.",
    ),
    "USAGE.PASSPHRASES_DIFFER": Entry(
        "usage", "The two passphrases differ.", "Nothing was done.", "Type it again."
    ),
    "USAGE.PASSPHRASE_FILE": Entry(
        "user",
        "The passphrase file {path} could not be read, or its first line is empty.",
        "Nothing was done.",
        "Check the path; the file's first line is the passphrase, in UTF-8.",
    ),
    "USAGE.NO_WINDOW": Entry(
        "environment",
        "The window's library, PySide6, is not installed.",
        "Everything else works from the command line.",
        "Install it with: pip install PySide6-Essentials",
    ),
    "STEP.NEEDS": Entry(
        "user",
        "The step {step} has to be done first.",
        "Nothing was done.",
        "Do {step}, then come back to this step.",
    ),
    "PROFILE.SAMPLED": Entry(
        "notice",
        "The table finds no room in memory: in some figures {rows} of {total} rows, drawn at random, stand for it.",
        "All rows were gone through for missing values, extremes and means, and every rule offered was held "
        "against all of them. Rules were looked for in the sample; where a column has very many different values, "
        "their number and its bars are estimates, and so may be the number of repeated rows.",
        "Nothing needs to be done.",
    ),
    "STEP.SAMPLED": Entry(
        "notice",
        "The step {step} took {rows} of {total} rows, drawn at random.",
        "All rows find no room in this machine's free memory. Which rows are taken hangs on the plan's seed alone, "
        "and how many on the memory that is free.",
        "Close other programs, or use a machine with more memory, and do the step again if it is to take all rows.",
    ),
    "STEP.COMPARED_SAMPLE": Entry(
        "notice",
        "{rows} of {total} real rows and {synthetic} of {made} synthetic rows were compared, drawn at random.",
        "All rows find no room in this machine's free memory. Figures are estimates for the whole tables. Where "
        "real rows were left out a copy of one of them is not seen: copies then have no figure, and the gate "
        "refuses.",
        "Before a release of such a table, validate on a machine with more memory.",
    ),
    "STEP.STALE": Entry(
        "user",
        "The scorecard was made from something that has changed since ({reason}).",
        "Nothing was released: the proof must belong to what leaves.",
        "Run `cloister run PROJECT` (or Run all in the window), then release.",
    ),
    "DEMO.FAILED": Entry(
        "bug",
        "The demonstration did not end as it should: {part}.",
        "Something in this installation does not work.",
        "Run `cloister doctor`, and report what it says.",
    ),
    "DEMO.NOT_A_DEMO": Entry(
        "user",
        "{path} exists and holds no earlier demonstration.",
        "Nothing was removed.",
        "Choose another folder with --out DIR.",
    ),
}
