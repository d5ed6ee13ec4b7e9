"""Words of the page of tools: what needs no project. No Qt.

All are English sources: shown through `tr`.
"""

from __future__ import annotations

from desktop.messages.tongue import many, mark

TITLE = mark("Tools")
LEAD = mark("What needs no project: for single tables, and for everybody at this site.")
OPEN = mark("Tools…")
BACK = mark("Back")
STOP = mark("Stop")
TABLES = mark("Tables")
ALL_FILES = mark("All files")
REGISTRIES = mark("Registries")
KEYS = mark("Keys")
POLICIES = mark("Policies")
ACCOUNTS = mark("Accounts")

FILL = mark("Fill the gaps of a table")
FILL_WHY = mark(
    "Every missing cell is drawn from the other cells of its row. The rows stay those of real people: what "
    "comes out must be kept as carefully as the table itself."
)
FILL_TABLE = mark("Table with gaps")
FILL_OUT = mark("New table")
FILL_CODES = mark("Texts that stand for a gap, with commas between them (may stay empty)")
FILL_CODES_HINT = mark("for instance ?, NA, -9")
FILL_GO = mark("Fill the gaps")
FILLING = mark("Filling the gaps…")
FILL_DONE = mark("The table was written to {path}.")
FILL_REAL = mark("It holds real rows.")
FILLED_IN = mark("{column}: {count} filled")
LEFT_AS = mark("{column}: {count} left as they are")
FILL_NEEDS = mark("Name the table, and where the new one goes.")

CONVERT = mark("Write a table in another format")
CONVERT_WHY = mark(
    "Nothing is made synthetic: what comes out holds the same rows, and must be kept as carefully as the file it "
    "came from."
)
CONVERT_FILE = mark("File to read")
CONVERT_TABLE = mark("Which table, where the file holds several (may stay empty)")
CONVERT_OUT = mark("New file; the ending of its name picks the format")
CONVERT_GO = mark("Write it")
CONVERTING = mark("Writing the table…")
CONVERT_DONE = mark("{rows} rows and {columns} columns were written to {path}.")
CONVERT_SAME = mark("The rows are the same ones.")
CONVERT_CHANGED = mark("{what}: {count}")
CONVERT_NO_FILE = mark("Name the file to read.")
CONVERT_NO_OUT = mark("Name the new file.")

EVALUATE = mark("Hold a synthetic table against real ones")
EVALUATE_WHY = mark(
    "A table that was made elsewhere is measured as the result page measures a project's own, and judged by a "
    "policy."
)
EVALUATE_SYNTHETIC = mark("Synthetic table")
EVALUATE_REAL = mark("Real table that it was learnt from")
EVALUATE_HOLDOUT = mark("Real rows that nothing learnt from; privacy is measured against them")
EVALUATE_TARGETS = mark("Columns to predict, with commas between them (may stay empty)")
EVALUATE_TARGETS_HINT = mark("for instance outcome")
EVALUATE_POLICY = mark("Policy to judge by")
EVALUATE_REPORT = mark("Report, .html or .pdf (may stay empty)")
EVALUATE_GO = mark("Measure and judge")
EVALUATING = mark("Holding the synthetic table against the real ones…")
EVALUATE_NO_SYNTHETIC = mark("Name the synthetic table.")
EVALUATE_NO_REAL = mark("Name the real table that it was learnt from.")
EVALUATE_NO_ENDING = mark("A report is written as .html or .pdf: let its name end in one of them.")
EVALUATE_NO_HOLDOUT = mark(
    "No held-back rows were named: attacks could not be tried, and what the policy asks of them counts as not met."
)
EVALUATE_MORE = mark("and {number} more")
EVALUATE_AT = mark("The report lies at {path}.")
EVALUATE_NONE = mark("No report was asked for: the other figures are not kept.")
REPORTS = mark("Reports")

POOL = mark("Know synthetic tables again")
POOL_WHY = mark(
    "Tables and releases are entered in a registry of this site, so that their rows are known again when they "
    "come back without papers. The registry holds no row that could be read."
)
POOL_FILES = mark("Tables, releases or registries, with semicolons between them")
POOL_OUT = mark("Registry (a new file)")
POOL_KEY = mark("Key of the site")
POOL_GO = mark("Enter them")
POOL_NEW_KEY = mark("Make a key")
POOLING = mark("Entering them in the registry…")
POOL_NEEDS = mark("Name the files, the registry and the key of the site.")
KEY_NEEDS = mark("Name the file for the key of the site.")
KEY_MADE = mark("The key of the site was made: {key}.")
KEY_TODO = mark("Keep it safe: who has it can ask the registries.")

ACCOUNT = mark("What all releases add up to")
ACCOUNT_WHY = mark(
    "Each project counts what its own releases give away. With an account of the site, releases of the same "
    "table from other projects count as well."
)
ACCOUNT_FILE = mark("File of the site's account")
ACCOUNT_SET = mark("Keep it here")
ACCOUNT_NONE = mark("Keep none")
ACCOUNT_NOW_NONE = mark("No account of the site is kept: each project counts its own releases.")
ACCOUNT_KEPT = mark("The site's account is kept from now on.")
ACCOUNT_NEEDS = mark("Name the file for the account.")

SIGN = mark("Sign a policy")
SIGN_WHY = mark(
    "A policy says what a release must meet. Signed, nobody can change it unnoticed; the signature and the "
    "public key stand beside it."
)
SIGN_FILE = mark("Policy (a .json file of your own)")
SIGN_KEY = mark("Signing key")
SIGN_PASSPHRASE = mark("Its passphrase")
SIGN_GO = mark("Sign it")
SIGNING = mark("Signing the policy…")
SIGNED = mark("{policy} {version} is signed with key {key}.")
SIGN_NEEDS = mark("Name the policy and the key.")


def account_kept(releases: int, path: str) -> str:
    """Where the site's account is, and how much is in it."""
    return many("{path}: {n} release", "{path}: {n} releases", releases, path=path)


def entered(count: int, path: str) -> str:
    """How many tables were entered in a registry."""
    return many(
        "{n} table was entered in {path}.", "{n} tables were entered in {path}.", count, path=path
    )
