"""Words of the data pages: import, profile and the rows of a table. No Qt.

All are English sources: shown through `tr`.
"""

from __future__ import annotations

from desktop.messages.tongue import mark

# -- rows ---------------------------------------------------------------------------------------

READING = mark("Reading the rows…")
SORTING = mark("Sorting…")
LOOKING = mark("Looking through the rows…")
REVEAL = mark("Show real values (this is recorded in the log)")
MASKED_HINT = mark(
    "Real values are hidden. Sorting and filtering would give them away: show them first."
)
RANGE = mark("Rows {first} to {last} of {total}")
RANGE_OF = mark("Rows {first} to {last} of {total} that fit, of {of} in all")
NO_ROWS = mark("There are no rows.")
NONE_FIT = mark("No row fits. Take a condition away to see more.")
GO_TO = mark("Go to row")
FILTER = mark("Filter")
FILTER_COLUMN = mark("Column to filter by")
FILTER_HOW = mark("How to compare")
FILTER_VALUE = mark("Value to compare with")
FILTER_AWAY = mark("Take the condition away: {condition}")
AS_IT_IS = mark("Rows in the order of the table")
TOO_MANY = mark("That is more than one copy takes.")
TOO_MANY_TODO = mark("Select fewer rows, or write the whole table with a release.")
CONDITIONS = {
    "contains": mark("contains"),
    "equals": mark("is"),
    "at-least": mark("is at least"),
    "at-most": mark("is at most"),
    "missing": mark("is missing"),
    "present": mark("is not missing"),
}
CONDITION_SAID = {
    "contains": mark("{column} contains “{value}”"),
    "equals": mark("{column} is “{value}”"),
    "at-least": mark("{column} is at least {value}"),
    "at-most": mark("{column} is at most {value}"),
    "missing": mark("{column} is missing"),
    "present": mark("{column} is not missing"),
}
WITHOUT_VALUE = frozenset({"missing", "present"})
ROWS_SOURCE = mark("Rows")
ROWS_SYNTHETIC = mark("Rows of the synthetic table")

# -- columns ------------------------------------------------------------------------------------

SEARCH = mark("Search columns")
SEARCH_HINT = mark("Part of a name, a kind or a flag (Ctrl+F)")
ORDER = mark("Order of the columns")
ORDERS = {
    "table": mark("As in the table"),
    "flags": mark("Most remarkable first"),
    "name": mark("By name"),
    "missing": mark("Most missing first"),
    "distinct": mark("Most different values first"),
}
CARDS = mark("Cards")
LIST = mark("List")
COLUMNS = mark("Columns")
HEAD_COLUMN = mark("Column")
HEAD_KIND = mark("Kind")
HEAD_MISSING = mark("Missing")
HEAD_DISTINCT = mark("Distinct")
HEAD_VALUES = mark("Values")
HEAD_FLAGS = mark("Remarkable")
HEAD_ROLE = mark("Role")
NO_MATCH = mark("No column matches. Clear the search to see all of them.")
NO_PROFILE = mark(
    "Nothing has been looked at yet. Import a table: its columns are looked at right after."
)
TO_IMPORT = mark("Import a table")
PAGE_TITLE = mark("Profile")
PAGE_LEAD = mark(
    "What each column holds. Marks show what deserves a thought; roles say what it is."
)
AGAIN = mark("Profile again")
GO_ON = mark("Make the plan")
LINE = mark("{distinct} values, {missing} missing")
LINE_FULL = mark("{distinct} values, none missing")
NO_BARS_NAMES = mark("no picture: its values may name people")
NO_BARS_EMPTY = mark("no values")
MORE_FLAGS = mark("{flag}, and {more} more")
SPOKEN = mark("{name}, {kind}. {line}. Role: {role}.")
SPOKEN_FLAGS = mark("{name}, {kind}. {line}. {flags}. Role: {role}.")
SEVERAL = mark("{count} columns chosen")
SEVERAL_HINT = mark("A role that is pressed here, or a key from 1 to 5, is given to all of them.")
NONE_CHOSEN = mark("Choose a column to see more of it.")
ROLE_OF = mark("Role (keys 1 to 5)")
ROLE_BUTTON = mark("{key}  {role}")
ROLE_CANNOT = mark("Roles can be changed once there is a plan.")
CHANGED = mark("Changed here: the plan is kept on the next page.")
FIG_ROWS = mark("rows")
FIG_COLUMNS = mark("columns")
FIG_TWICE = mark("rows that occur more than once")
FIG_NAMING = mark("columns that may name a person")
VALUE_LABELS = mark("What its values stand for")
MORE_LABELS = mark("and {more} more")
SPOKEN_LABEL = mark("{name}, “{label}”")
BARS_Q = mark("How often does each value of {column} come?")
BARS_A = mark("Most often: {label}, {share} of the rows with a value.")
BARS_SERIES = mark("Rows")
BARS_KEPT = mark(
    "Copies and files leave out values that fewer than {least} rows have, and say nothing of them."
)
BAR = mark("{label}: {count} rows, {share}")
WHY = mark("Why is it marked?")

FLAG_WHY = {
    "looks-like-identifier": mark(
        "Nearly every row has a value of its own, or the name says e-mail, phone, passport and the like. Such "
        "values point at one person, so fresh made-up ones take their place."
    ),
    "looks-like-name": mark(
        "Its title speaks of a name and it holds many different texts. Names are never copied."
    ),
    "looks-like-date-of-birth": mark(
        "Its title speaks of birth and it holds dates or years. With sex and postcode, a date of birth "
        "singles out most people."
    ),
    "free-text": mark(
        "It holds written text. Anything may stand in it, so no text is ever copied; the plan says what "
        "takes its place."
    ),
    "unique-values": mark("Nearly every row has a value that no other row has."),
    "misleading-name": mark(
        "Its title looks like another column's, for instance by a letter of another alphabet. Make sure "
        "that it is the column you mean."
    ),
    "rare-values": mark(
        "Some values occur in fewer than five rows. Rare values can give a person away; they only appear "
        "where enough rows share them."
    ),
    "all-missing": mark("Not one row has a value here."),
    "constant": mark("Every row has the same value. It says nothing, but it does no harm."),
    "special-codes": mark(
        "Signs such as “?” or “N” stand among numbers or dates. They are kept as they are and are not "
        "counted as numbers."
    ),
    "skewed": mark(
        "A few values are far larger or smaller than most. Extreme values stand out; they are drawn "
        "together with their neighbours."
    ),
}

# -- the file before it is imported ---------------------------------------------------------------

IMPORT_TITLE = mark("Import")
IMPORT_LEAD = mark(
    "The file is read once and kept encrypted in the project. The file itself stays as it is."
)
ANOTHER = mark("Import another file…")
COMING = mark("The table is being read. It will stand here.")
BACK_TO_TABLE = mark("Keep the table that is there")
CHOOSE_ANOTHER = mark("Choose another file")
SEE_COLUMNS = mark("See the columns")
IMPORT = mark("Import")
DROP = mark("Drop a table here")
DROP_HINT = mark(
    "CSV, Excel, Parquet, SAS, SPSS, Stata, SQLite or DuckDB. Encoding, delimiter and kinds of columns are "
    "found by themselves; everything can be corrected before it is imported."
)
DROP_FILTER = mark("Tables")
ALL_FILES = mark("All files")
TABLE_TO_IMPORT = mark("Table to import")
LOOK_FIRST = mark("Look at it first")
LOOKING_AT = mark("Looking at the file…")
NO_PROJECT = mark("A table is imported into a project, and none is open.")
NO_PROJECT_TODO = mark("Open a project or make a new one, then drop the table again.")
READ_ONLY = mark("This project is open to read only: nothing can be imported into it.")
LOG_PREVIEW = "rows of a file before its import"
"""What the log says was unmasked."""

FOUND = mark("{format}, about {rows} rows, {columns} columns")
FOUND_EXACT = mark("{format}, {rows} rows, {columns} columns")
CANNOT = mark("It cannot be imported like this")
SEVERAL_FILES = mark("{count} files were dropped. Choose the table that is synthesised.")
FILE = mark("File")
ENCODING = mark("Encoding")
DELIMITER = mark("Delimiter")
QUOTE = mark("Quotes")
DECIMAL = mark("Decimal sign")
FIRST_ROW = mark("First row")
SKIP = mark("Lines to skip above it")
TABLE = mark("Table or sheet")
MISSING = mark("Signs for “missing”")
MISSING_HINT = mark("for instance NA; -9; unknown")
MISSING_WHY = mark(
    "Texts that stand for a missing value in every column, with a semicolon between them."
)
AS_FOUND = mark("As found: {value}")
NOT_FOUND = mark("As found")
BACK_TO_FOUND = mark("Back to what was found")
NAMES = mark("column names")
DATA = mark("data")
NO_QUOTES = mark("none")
SIGNS = {
    ",": mark("comma"),
    ";": mark("semicolon"),
    "\t": mark("tab"),
    "|": mark("bar"),
    " ": mark("space"),
    ".": mark("point"),
    '"': mark("double quotes"),
    "'": mark("single quotes"),
    "": mark("none"),
}
SURE = {
    "said": mark("{value}"),
    "marked": mark("{value}, marked in the file"),
    "fits": mark("{value}, all of it fits"),
    "ascii": mark("{value} (plain signs)"),
    "guessed": mark("{value}, a guess"),
}
ENCODINGS = {
    "utf-8": mark("UTF-8"),
    "utf-16": mark("UTF-16"),
    "cp1252": mark("Western Europe, Windows (cp1252)"),
    "iso-8859-1": mark("Western Europe (ISO 8859-1)"),
    "iso-8859-15": mark("Western Europe with euro sign (ISO 8859-15)"),
    "mac_roman": mark("Western Europe, old Mac"),
    "cp850": mark("Western Europe, DOS (cp850)"),
    "cp1250": mark("Central Europe, Windows (cp1250)"),
    "iso-8859-2": mark("Central Europe (ISO 8859-2)"),
    "cp1251": mark("Cyrillic, Windows (cp1251)"),
    "koi8-r": mark("Cyrillic (KOI8-R)"),
    "cp1253": mark("Greek, Windows (cp1253)"),
    "cp1254": mark("Turkish, Windows (cp1254)"),
    "cp1255": mark("Hebrew, Windows (cp1255)"),
    "cp1256": mark("Arabic, Windows (cp1256)"),
    "shift_jis": mark("Japanese (Shift JIS)"),
    "euc_jp": mark("Japanese (EUC-JP)"),
    "gb18030": mark("Chinese (GB 18030)"),
    "big5": mark("Chinese, traditional (Big5)"),
    "euc_kr": mark("Korean (EUC-KR)"),
}
HEAD_FIRST_KIND = mark("Kind")
COLUMNS_FOUND = mark("Columns found")
FIRST_ROWS = mark("First rows")
FIRST_ROWS_SAID = mark("The first {rows} rows")
KIND_FOUND = mark("as found")
"""Choice that takes a said kind back."""
TABLE_ROWS = mark("{table} ({rows} rows)")
PICK_TABLE = mark("Choose…")
TAB_COLUMNS = mark("Columns")
TAB_CHANGED = mark("Changed while reading")
TAB_CHANGED_MANY = mark("Changed while reading ({count})")
TAB_ROWS = mark("Rows")
TAB_HOW = mark("How it was read")
HEAD_FORM = mark("Form")
HEAD_CHANGED = mark("What was changed")
HEAD_CELLS = mark("Cells")
UNCHANGED = mark("Nothing was changed: every cell was read as it stands in the file.")
CHANGED_NAME = mark("What was changed while reading")
BEGIN_AT = mark("The table begins in line {line}")
FORMATS = {
    "csv": mark("CSV"),
    "excel": mark("Excel"),
    "parquet": mark("Parquet"),
    "arrow": mark("Arrow"),
    "jsonl": mark("JSON lines"),
    "sas": mark("SAS"),
    "spss": mark("SPSS"),
    "stata": mark("Stata"),
    "sqlite": mark("SQLite"),
    "duckdb": mark("DuckDB"),
}

# -- several tables -------------------------------------------------------------------------------

BESIDE = mark("Also import the others, and keep them beside it")
BESIDE_TITLE = mark("Import a further table")
ALL_IN = mark("{count} further tables are kept beside it.")
ALL_IN_TODO = mark("The tab Tables on the import page says what becomes of them.")
SOME_OUT = mark("{out} of {count} files could not be imported: {names}.")
TAB_TABLES = mark("Tables ({count})")
TABLES_LEAD = mark(
    "One table is synthesised. The others are kept in the project, encrypted: nothing is learnt from them, "
    "and none of them leaves with a release."
)
TABLES_NEXT = mark(
    "To synthesise another one, choose it in the list. What was made from the present one is set aside and is "
    "there again when you choose that one again. If two tables are to leave together, join them into one "
    "before the import."
)
GUESS = mark(
    "A line is a guess: the values of one column are found in a column of the other in which none stands "
    "twice. Nothing is made of it yet."
)
CHOOSE_TABLE = mark("Synthesise this table")
CHOOSING = mark("Changing to {name}…")
CHOSEN = mark("{name} is the table that is synthesised now.")
CHOSEN_MEANING = mark("What was made from {before} is set aside.")
CHOSEN_TODO = mark("Choose the other table again, and it is all there again.")
HEAD_FATE = mark("What becomes of it")
FATE_MAIN = mark("is synthesised")
FATE_KEPT = mark("is kept, nothing is made of it")
FATE_ASIDE = mark("is kept, with what was made of it before")
FIND = mark("Find how they hang together")
FINDING = mark("Looking through the tables…")
NO_RELATION = mark("No column of one table holds the keys of another.")
DIAGRAM = mark("Tables and their keys")
TABLE_LINE = mark("{rows} rows, {columns} columns")
TABLE_MAIN = mark("{rows} rows, synthesised")
LINK = mark("{column} → {key}, {share}")
RELATION = mark("{child}.{column} → {parent}.{key}: {share} of {values} values")
HEAD_TABLE = mark("Table")
HEAD_FROM = mark("From")
HEAD_ROWS = mark("Rows")
HEAD_COLUMNS = mark("Columns")
TAKE_OUT = mark("Take the table out")
"""Of one that is kept beside the main one."""
